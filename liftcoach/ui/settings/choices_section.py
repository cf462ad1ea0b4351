"""What the person decided about the plan, each with a way back; and a pause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.ui.settings.section import Section
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.day_stepper import day_words
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, emptied, row
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.wishes.pause_panel import PausePanel
from liftcoach.ui.wishes.wish import ComeBack, Pause, TakeBack


class ChoicesSection(Section):
    """One line a choice."""

    wished = Signal(object)
    """A `Wish`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("choices")
        self.show_title(self.tr("What you decided"), self.tr("The plan keeps to this until you change it here."))
        self._lines = column(gap=10)
        self._none = Text(self.tr("Nothing so far. You can ask for another exercise on every card of the plan."))
        self._pause = Button(self.tr("Pause the plan"), icon_name="pause")
        self._pause.setObjectName("pause-from-settings")
        self._pause.make_opener()
        self._pause.toggled.connect(self._fold_pause)
        self._pause_place = column(gap=0)
        self._shown: tuple[object, ...] | None = None
        self._today = date.min
        for part in (self._none, boxed(self._lines), boxed(Flow(self._pause)), boxed(self._pause_place)):
            self.fields.addWidget(part)

    def show_choices(self, choices: Sequence[Choice], names: Mapping[str, str], today: date) -> None:
        """Show exactly these; `names` are those of the exercises."""
        shown = (tuple(choices), today)
        if shown == self._shown:
            return
        self._shown, self._today = shown, today
        self._pause.setChecked(False)
        emptied(self._lines)
        self._none.setVisible(not choices)
        for one in choices:
            self._lines.addWidget(self._line(one, names))

    def _line(self, one: Choice, names: Mapping[str, str]) -> QWidget:
        title, words = self._words(one, names.get(one.exercise, one.exercise)), self._back_words(one)
        back = Button(words)
        back.setObjectName(f"take-back-{one.id}")
        back.setAccessibleName(f"{words}: {title}")
        begun = one.day is not None and one.day <= self._today
        wish = ComeBack() if one.kind is ChoiceKind.PAUSE and begun else TakeBack(one)
        back.clicked.connect(lambda: self.wished.emit(wish))
        said_on = Text(self.tr("Decided on {day}").format(day=day_words(one.made_on)), "small", ink="ink2")
        line = row(boxed(column(Text(title, "label"), said_on, gap=2)), back, gap=12)
        line.setStretch(0, 1)
        return boxed(line)

    def _words(self, one: Choice, name: str) -> str:
        if one.kind is ChoiceKind.NEVER_OFFER:
            return self.tr("Never offered: {name}").format(name=name)
        if one.kind is ChoiceKind.PREFER:
            return self.tr("Comes first: {name}").format(name=name)
        first = "" if one.day is None else day_words(one.day)
        if one.kind is ChoiceKind.PAUSE:
            if one.until is None:
                return self.tr("Paused from {first} until you come back").format(first=first)
            return self.tr("Paused from {first} until {last}").format(first=first, last=day_words(one.until))
        last = "" if one.until is None else day_words(one.until)
        return self.tr("Moved from {first} to {last}").format(first=first, last=last)

    def _back_words(self, one: Choice) -> str:
        return {
            ChoiceKind.NEVER_OFFER: self.tr("Offer it again"),
            ChoiceKind.PREFER: self.tr("No longer first"),
            ChoiceKind.PAUSE: self.tr("End the pause"),
        }.get(one.kind, self.tr("Take it back"))

    def _fold_pause(self, on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        emptied(self._pause_place)
        if on:
            panel = PausePanel(self._today)
            panel.paused.connect(lambda first, until: self.wished.emit(Pause(first, until)))
            self._pause_place.addWidget(panel)
            panel.show()
