"""Whose an entry was, where more than one person lives here: chosen, it moves into their file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.training import LoggedSet
from liftcoach.ui.log.set_words import set_words
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.day_stepper import DayStepper
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.roles import name_group
from liftcoach.ui.widgets.text import Text

Others = tuple[tuple[str, str], ...]
"""The other people here, as (id, name)."""


class WhosePanel(QWidget):
    """For a session: every set is ticked at first, so that one press moves all of it; only whole where not `singly`."""

    given = Signal(object, str)
    """The ids of the sets that were ticked, and the id of the person whose they were."""
    left = Signal()

    def __init__(self, sets: Sequence[tuple[str, LoggedSet]], others: Others, *, singly: bool = True) -> None:
        super().__init__()
        self._ticks: list[tuple[TickBox, int]] = []
        lines: list[QWidget] = [Text(self.tr("Whose was it?"), "h3")]
        singly = singly and len(sets) > 1
        if singly:
            lines.append(Text(self.tr("What is ticked goes into their file."), ink="ink2"))
            counted: Counter[str] = Counter()
            for name, one in sets:
                counted[name] += 1
                words = self.tr("{name}, set {number}: {what}")
                tick = TickBox(words.format(name=name, number=counted[name], what=set_words(one)))
                tick.setObjectName(f"whose-set-{one.id}")
                tick.setChecked(True)
                tick.toggled.connect(self._count)
                self._ticks.append((tick, one.id or 0))
            lines += [tick for tick, _ in self._ticks]
        self._only = () if singly else tuple(one.id or 0 for _, one in sets)
        self._people = _people(self, others, lambda person: self.given.emit(self._chosen(), person))
        leave = Button(self.tr("Leave it here"), kind="ghost")
        leave.setObjectName("whose-nobody")
        leave.clicked.connect(self.left)
        leave.make_leaver(forgets=lambda: not all(tick.isChecked() for tick, _ in self._ticks))
        lines.append(boxed(Flow(*self._people, leave)))
        name_group(self, self.tr("Whose was it?"))
        self.setLayout(column(card(column(*lines, gap=10), "soft", padding=16), gap=0))

    def focus_first(self) -> None:
        """Go to the first person."""
        self._people[0].setFocus()

    def _chosen(self) -> tuple[int, ...]:
        return self._only or tuple(number for tick, number in self._ticks if tick.isChecked())

    def _count(self) -> None:
        for button in self._people:
            button.setEnabled(bool(self._chosen()))


class _DayOfAnswers(QWidget):
    """Picks a day, and says where that day has no answers."""

    def __init__(self, days: frozenset[date], *, today: date, furthest: timedelta) -> None:
        super().__init__()
        self._days = days
        self._when = DayStepper(
            self.tr("Day"),
            max(days, default=today),
            earliest=min(min(days, default=today), today - furthest),
            latest=today,
            weeks=True,
        )
        self._when.setObjectName("check-in-day")
        self._none = Text(self.tr("There are no answers of this day."), ink="ink2")
        self._none.setObjectName("no-check-in")
        self._buttons: list[Button] = []
        self._when.changed.connect(self._show)

    def _lay_out(self, question: str, buttons: list[Button]) -> None:
        self._buttons = buttons
        lines = column(Text(question, "h3"), self._when, self._none, boxed(Flow(*buttons)), gap=10)
        self.setLayout(column(card(lines, "soft", padding=16), gap=0))
        self._show(self._when.day)

    def _show(self, day: date) -> None:
        self._none.setHidden(day in self._days)
        for button in self._buttons:
            button.setEnabled(day in self._days)


class CheckInPanel(_DayOfAnswers):
    """For the answers of a day."""

    given = Signal(object, str)
    """The day, and the id of the person whose answers they were."""

    def __init__(self, days: frozenset[date], others: Others, *, today: date, furthest: timedelta) -> None:
        super().__init__(days, today=today, furthest=furthest)
        people = _people(self, others, lambda person: self.given.emit(self._when.day, person))
        self._lay_out(self.tr("Of which day were the answers, and whose?"), people)


class AnswersPanel(_DayOfAnswers):
    """Leads to the answers of a day, to put them right."""

    chosen = Signal(object)
    """The day."""

    def __init__(self, days: frozenset[date], *, today: date, furthest: timedelta) -> None:
        super().__init__(days, today=today, furthest=furthest)
        go = Button(self.tr("Open these answers"), icon_name="check")
        go.setObjectName("open-answers")
        go.clicked.connect(lambda: self.chosen.emit(self._when.day))
        self._lay_out(self.tr("Of which day?"), [go])


def _people(panel: WhosePanel | CheckInPanel, others: Others, choose: Callable[[str], object]) -> list[Button]:
    buttons = []
    for person, name in others:
        button = Button(name)
        button.setObjectName(f"give-to-{person}")
        button.setAccessibleName(panel.tr("It was {name}'s").format(name=name))
        button.clicked.connect(lambda _on=False, person=person: choose(person))
        buttons.append(button)
    return buttons
