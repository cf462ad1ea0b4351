"""Earlier sessions, day by day: open one, put it right, or add one that is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from PySide6.QtCore import QDate, QLocale, QTimer, Signal
from PySide6.QtWidgets import QWidget

from liftcoach.content.library import Library
from liftcoach.domain.training import LoggedSet, Session
from liftcoach.ui.history.day_card import DayCard
from liftcoach.ui.history.whose_panel import AnswersPanel, CheckInPanel, Others
from liftcoach.ui.log.said_set import SaidSet
from liftcoach.ui.log.set_form import Owned
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.day_stepper import DayStepper, day_words
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row
from liftcoach.ui.widgets.text import Aside, Text

ONE_DAY = timedelta(days=1)
LONGEST_BACK = timedelta(days=366 * 3)


class HistoryPage(QWidget):
    """Plain values in by `show_days`, corrections out by signals."""

    left = Signal()
    more_asked = Signal()
    """Days before the first one shown are wanted."""
    set_changed = Signal(object, object)
    """The `LoggedSet` as the person says it was, and as it stood before."""
    set_taken_out = Signal(int)
    session_taken_out = Signal(int)
    session_described = Signal(object, object)
    """A session as it stands, and as the person says that it was, in its minutes and its effort."""
    skip_taken_out = Signal(object, object)
    """A session, and the `Skipped` that was none."""
    session_given = Signal(object, object, str)
    """A session, the ids of those of its sets that were somebody else's, and the id of that person."""
    check_in_given = Signal(object, str)
    """The day of answers that were somebody else's, and the id of that person."""
    answers_asked = Signal(object)
    """A day whose answers the person wants to put right."""
    did = Signal(object, object)
    """A day, and the `DidElse` of it."""
    exercise_chosen = Signal(object, str)
    """A day, and the exercise whose form is wanted there."""
    set_said = Signal(object, object)
    """A day, and a `SaidSet` of it."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._owned = Owned()
        self._today = date.min
        self._opened: frozenset[date] = frozenset()
        self._adding_on: date | None = None
        self._goes_on_with: tuple[date, str] | None = None
        self._sessions: tuple[Session, ...] = ()
        self._others: Others = ()
        self._check_in_days: frozenset[date] = frozenset()
        self._cards: dict[date, DayCard] = {}
        back = Button(self.tr("Back to the log"), kind="ghost")
        back.setObjectName("leave-earlier")
        back.make_leaver()
        back.clicked.connect(self.left)
        head = row(Text(self.tr("Earlier sessions"), "h1"), back)
        head.setStretch(0, 1)
        self._add = Button(self.tr("Add a session I did on another day"), icon_name="plus")
        self._add.setObjectName("add-earlier")
        self._add.make_opener()
        self._add.toggled.connect(self._choose_day)
        self._add_place = column(gap=0)
        self._correct = Button(self.tr("Put a check-in right"))
        self._correct.setObjectName("correct-check-in")
        self._correct.make_opener()
        self._correct.toggled.connect(self._choose_answers)
        self._answers = Button(self.tr("A check-in was someone else's"))
        self._answers.setObjectName("whose-check-in")
        self._answers.make_opener()
        self._answers.toggled.connect(self._ask_whose)
        self._answers_place = column(gap=0)
        self._none = card(
            column(
                Text(self.tr("Nothing is logged yet"), "h2"),
                Aside(self.tr("What you log stands here, day by day. You can put it right at any time.")),
            ),
            "rest",
            padding=24,
        )
        self._days = column(gap=24)
        self._more = Button(self.tr("Show earlier days"), icon_name="caret-down")
        self._more.setObjectName("more-earlier")
        self._more.clicked.connect(self.more_asked)
        self.setLayout(
            column(
                head,
                boxed(Flow(self._add, self._correct, self._answers)),
                boxed(self._add_place),
                boxed(self._answers_place),
                self._none,
                boxed(self._days),
                boxed(Flow(self._more)),
                None,
                gap=14,
            )
        )

    def show_others(self, others: Others, check_in_days: frozenset[date]) -> None:
        """Offer to put answers right, and to move entries to other people where there are any; before the days."""
        self._others, self._check_in_days = others, check_in_days
        self._correct.setChecked(False)
        self._correct.setVisible(bool(check_in_days))
        self._answers.setChecked(False)
        self._answers.setVisible(bool(others and check_in_days))

    def show_days(self, sessions: Sequence[Session], *, today: date, owned: Owned, has_more: bool) -> None:
        """Show sessions, newest first; days that were open stay open and the focus stays where it was."""
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        stops = self._stops_near(focused) if name else ()
        self._sessions, self._owned, self._today = tuple(sessions), owned, today
        emptied(self._days)
        self._cards = {}
        days = sorted({one.day for one in sessions} | ({self._adding_on} if self._adding_on else set()), reverse=True)
        for _, of_month in groupby(days, lambda day: (day.year, day.month)):
            month = column(gap=12)
            box = boxed(month)
            self._days.addWidget(box)
            box.show()
            for day in of_month:
                if not month.count():
                    month.addWidget(Text(month_words(day), "h2"))
                made = self._card(day, [one for one in sessions if one.day == day])
                self._cards[day] = made
                month.addWidget(made)
                # A layout shows what it is given only later, and what is not shown cannot take the focus again.
                made.show()
        self._none.setVisible(not days and not has_more)
        self._more.setVisible(has_more)
        if self._goes_on_with is not None:
            (day, exercise), self._goes_on_with = self._goes_on_with, None
            self._cards[day].begin_adding(exercise)
        self._focus_first(stops)

    def _stops_near(self, focused: QWidget | None) -> tuple[str, ...]:
        """What had the focus, and where to go on if it is taken out: the set after it, the one before, its day."""
        if focused is None:
            return ()
        name = focused.objectName()
        card = next((day for day, one in self._cards.items() if one.isAncestorOf(focused)), None)
        if card is None:
            return (name,)
        kind = name.rpartition("-")[0]
        alike = [one.objectName() for one in self._cards[card].findChildren(Button)]
        alike = [one for one in alike if one.rpartition("-")[0] == kind]
        at = alike.index(name) if name in alike else len(alike)
        # A form folds when it is kept: what opened it is there again.
        kept = {"keep": "change", "keep-effort": "effort-of"}.get(kind)
        opener = () if kept is None else (f"{kept}-{name.rpartition('-')[2]}",)
        day = f"open-{card.isoformat()}"
        # Of a day that is gone with its last set, nothing is left to stand on but what adds one.
        return (name, *opener, *alike[at + 1 :], *reversed(alike[:at]), day, self._add.objectName())

    def _focus_first(self, names: Sequence[str]) -> None:
        for name in names:
            found = next((one for one in self.findChildren(QWidget, name) if one.isVisible()), None)
            if found is not None:
                found.setFocus()
                return

    def ask_for(self, day: date, exercise: str, last: LoggedSet | None) -> None:
        """Show the form for sets of an exercise on a day, as the last one was."""
        if day in self._cards:
            self._cards[day].ask_for(self._library[exercise], last)

    def open_day(self, day: date) -> None:
        """Open a day, also one on which nothing is logged yet, ready to add to it."""
        self._opened, self._adding_on = self._opened | {day}, day
        self._add.setChecked(False)
        self.show_days(self._sessions, today=self._today, owned=self._owned, has_more=not self._more.isHidden())
        self._cards[day].begin_adding()

    def _card(self, day: date, sessions: Sequence[Session]) -> DayCard:
        made = DayCard(
            day,
            sessions,
            self._library,
            self._owned,
            is_today=day == self._today,
            opened=day in self._opened,
            others=self._others,
            has_answers=day in self._check_in_days,
        )
        made.answers_asked.connect(lambda: self.answers_asked.emit(day))
        made.toggled.connect(self._remember)
        made.set_changed.connect(self.set_changed)
        made.set_taken_out.connect(self.set_taken_out)
        made.session_taken_out.connect(self.session_taken_out)
        made.session_described.connect(self.session_described)
        made.skip_taken_out.connect(self.skip_taken_out)
        made.given.connect(self.session_given)
        made.did.connect(lambda did: self.did.emit(day, did))
        made.exercise_chosen.connect(lambda exercise: self.exercise_chosen.emit(day, exercise))
        made.set_said.connect(lambda said: self._say_set(day, said))
        return made

    def _say_set(self, day: date, said: SaidSet) -> None:
        # One set is seldom the only one: the form for the next is there at once.
        self._goes_on_with = (day, said.exercise)
        self.set_said.emit(day, said)

    def _remember(self, day: date, opened: bool) -> None:  # noqa: FBT001  (the card's signal gives it so)
        self._opened = self._opened | {day} if opened else self._opened - {day}

    def _ask_whose(self, on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        emptied(self._answers_place)
        if on:
            self._correct.setChecked(False)
            panel = CheckInPanel(self._check_in_days, self._others, today=self._today, furthest=LONGEST_BACK)
            panel.given.connect(self.check_in_given)
            self._answers_place.addWidget(panel)
            QTimer.singleShot(0, panel, lambda: panel.show())

    def _choose_answers(self, on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        emptied(self._answers_place)
        if on:
            self._answers.setChecked(False)
            panel = AnswersPanel(self._check_in_days, today=self._today, furthest=LONGEST_BACK)
            panel.chosen.connect(self.answers_asked)
            self._answers_place.addWidget(panel)
            QTimer.singleShot(0, panel, lambda: panel.show())

    def _choose_day(self, on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        emptied(self._add_place)
        if not on:
            return
        yesterday = self._today - ONE_DAY
        when = DayStepper(self.tr("Day"), yesterday, earliest=self._today - LONGEST_BACK, latest=yesterday, weeks=True)
        when.setObjectName("earlier-day")
        go = Button(self.tr("This day"), icon_name="check")
        go.setObjectName("open-earlier-day")
        go.clicked.connect(lambda: self.open_day(when.day))
        when.changed.connect(lambda day: go.setAccessibleName(self.tr("Add to {day}").format(day=day_words(day))))
        panel = card(column(Text(self.tr("On which day was it?"), "h3"), when, boxed(Flow(go)), gap=10), "soft", 16)
        self._add_place.addWidget(panel)
        QTimer.singleShot(0, panel, lambda: panel.show())


def month_words(day: date) -> str:
    """The month and the year in the reader's own writing."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "MMMM yyyy")
