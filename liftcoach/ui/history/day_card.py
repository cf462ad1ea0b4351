"""One day of the log: a line that says what was done, and opened, every set of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from liftcoach.content.library import Library
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.training import LoggedSet, Origin, Session, Skipped
from liftcoach.ui.history.whose_panel import Others, WhosePanel
from liftcoach.ui.log.set_form import Owned
from liftcoach.ui.log.set_row import SetRow
from liftcoach.ui.log.set_words import skip_words
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.day_stepper import day_words
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row, rule, spaced
from liftcoach.ui.widgets.scale import Scale
from liftcoach.ui.widgets.stepper import Stepper
from liftcoach.ui.widgets.text import Aside, InShort, Text
from liftcoach.ui.wishes.did_panel import LONGEST_MIN, START_MIN, STEP_MIN, DidPanel, effort_words
from liftcoach.words.activities import activity_text


class DayCard(QFrame):
    """Its sets can be changed and taken out, and what is missing added."""

    toggled = Signal(object, bool)
    """The day, and whether it is open now."""
    set_changed = Signal(object, object)
    set_taken_out = Signal(int)
    session_taken_out = Signal(int)
    session_described = Signal(object, object)
    """A session as it stands, and as the person says that it was, in its minutes and its effort."""
    skip_taken_out = Signal(object, object)
    """A session, and the `Skipped` that was none."""
    given = Signal(object, object, str)
    """A session and the ids of some of its sets, to be moved to the person with this id."""
    answers_asked = Signal()
    did = Signal(object)
    exercise_chosen = Signal(str)
    set_said = Signal(object)

    def __init__(
        self,
        day: date,
        sessions: Sequence[Session],
        library: Library,
        owned: Owned,
        *,
        is_today: bool = False,
        opened: bool = False,
        others: Others = (),
        has_answers: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("card", "card")
        self.setObjectName(f"day-{day.isoformat()}")
        self._day, self._sessions, self._library, self._owned = day, tuple(sessions), library, owned
        self._others, self._has_answers = others, has_answers
        words = day_words(day)
        title = self.tr("Today, {day}").format(day=words) if is_today else words
        self._caret = Button(kind="ghost", icon_name="caret-right", name=self.tr("Open {day}").format(day=words))
        self._caret.setObjectName(f"open-{day.isoformat()}")
        self._caret.make_opener()
        self._caret.toggled.connect(self._open)
        head = row(boxed(column(Text(title, "h3"), Text(self._summary(), ink="ink2"), gap=2)), self._caret, gap=14)
        head.setStretch(0, 1)
        self._body = column(gap=8)
        self._adding: Button | None = None
        self._panel: DidPanel | None = None
        self._opened = boxed(self._body)
        self._opened.hide()
        layout = column(head, self._opened, gap=10)
        spaced(layout, margin=16)
        self.setLayout(layout)
        self._caret.setChecked(opened)

    def begin_adding(self, exercise: str = "") -> None:
        """Open the card and ask what was done; with an exercise, its next set."""
        self._caret.setChecked(True)
        if self._adding is None:
            return
        self._adding.setChecked(True)
        if exercise and self._panel is not None:
            self._panel.begin_with(exercise)
            self._panel.show()
        else:
            self._adding.setFocus()

    def ask_for(self, exercise: Exercise, last: LoggedSet | None) -> None:
        """Show the form for sets of an exercise."""
        if self._panel is not None:
            self._panel.ask_for(exercise, self._owned, last)

    def _open(self, opened: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        emptied(self._body)
        self._adding = self._panel = None
        if opened:
            for session in self._sessions:
                self._body.addWidget(rule())
                self._add_session(session)
            self._add_adder()
        self._opened.setVisible(opened)
        self._caret.show_icon("caret-down" if opened else "caret-right")
        self.toggled.emit(self._day, opened)

    def _add_session(self, session: Session) -> None:
        title = activity_text(session.title, in_readers_language)
        said = [title] if title else []
        if session.minutes is not None:
            said.append(self.tr("{minutes} minutes").format(minutes=session.minutes))
        if session.exertion is not None:
            said.append(self.tr("effort {number} of 10").format(number=session.exertion))
        if said:
            line = " · ".join(said)
            self._body.addWidget(Text(line[:1].upper() + line[1:], "label"))
        for exercise in dict.fromkeys(one.exercise for one in session.sets):
            name = self._name(exercise)
            self._body.addWidget(Text(name, "h3"))
            mine = [one for one in session.sets if one.exercise == exercise]
            for number, one in enumerate(mine, 1):
                self._body.addWidget(self._set_row(name, number, one))
        for left_out in session.skipped:
            self._body.addWidget(self._skip_row(session, left_out))
        if session.id is not None:
            take_out = Button(self.tr("Take this session out"), kind="ghost", icon_name="x")
            take_out.setObjectName(f"take-out-session-{session.id}")
            take_out.setAccessibleName(
                self.tr("Take out: {what}, {day}").format(what=title or self._summary(), day=day_words(self._day))
            )
            take_out.clicked.connect(lambda: self.session_taken_out.emit(session.id))
            asks = Flow(take_out)
            self._body.addWidget(boxed(asks))
            self._add_effort(session, asks, title or self._summary())
            if self._others:
                self._add_whose(session, asks, title or self._summary())
        if session.origin is Origin.IMPORTED:
            words = self.tr(
                "This came in with a file of another app. To take the whole file out, go to Settings, “My data”. What "
                "you take out or move here does not come again with the same file."
            )
            self._body.addWidget(Aside(words, ink="ink2"))
            self._body.addWidget(
                InShort(self.tr("From a file of another app, under “My data” in Settings."), ink="ink2")
            )

    def _skip_row(self, session: Session, left_out: Skipped) -> QWidget:
        words = self.tr("{exercise}: left out, {reason}").format(
            exercise=self._name(left_out.exercise), reason=skip_words(left_out.reason).lower()
        )
        take_out = Button(self.tr("Take out"), kind="ghost")
        take_out.setObjectName(f"take-out-skip-{left_out.exercise}")
        take_out.setAccessibleName(self.tr("Take out {what}").format(what=words))
        take_out.clicked.connect(lambda: self.skip_taken_out.emit(session, left_out))
        made = row(Text(words, ink="ink2"), boxed(Flow(take_out)))
        made.setStretch(0, 1)
        return boxed(made)

    def _add_effort(self, session: Session, asks: Flow, what: str) -> None:
        opener = Button(self.tr("Change how long or how hard"), kind="ghost")
        opener.setObjectName(f"effort-of-{session.id}")
        opener.setAccessibleName(
            self.tr("Change how long or how hard it was: {what}, {day}").format(what=what, day=day_words(self._day))
        )
        # Its answer stands there from the beginning: only another one is something that was put in.
        opener.make_opener(
            forgets=lambda: (
                any(one.value != session.exertion for one in place_box.findChildren(Scale))
                or any(one.value != session.minutes for one in place_box.findChildren(Stepper))
            )
        )
        asks.addWidget(opener)
        place = column(gap=0)
        place_box = boxed(place)
        self._body.addWidget(place_box)

        def fold(on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
            emptied(place)
            if not on:
                return
            effort = Scale(
                self.tr("How hard was the whole session?"),
                ends=(self.tr("no effort"), self.tr("all I had")),
                words=effort_words(self),
            )
            effort.setObjectName("past-effort")
            effort.choose(session.exertion)
            long = Stepper(
                self.tr("How long"), self.tr("minutes"), low=1, high=LONGEST_MIN, step=STEP_MIN, start=START_MIN
            )
            long.setObjectName("past-minutes")
            long.choose(session.minutes)
            keep = Button(self.tr("Keep this"), icon_name="check")
            keep.setObjectName(f"keep-effort-{session.id}")
            long.changed.connect(lambda _value: keep.setEnabled(not long.is_mistaken))
            keep.clicked.connect(lambda: self.session_described.emit(session, _described(session, long, effort)))
            panel = card(
                column(
                    Text(self.tr("How long, if you know"), "label"),
                    boxed(Flow(long)),
                    effort,
                    boxed(Flow(keep)),
                    gap=10,
                ),
                "soft",
                padding=14,
            )
            place.addWidget(panel)
            panel.show()

        opener.toggled.connect(fold)

    def _add_whose(self, session: Session, asks: Flow, what: str) -> None:
        whose = Button(self.tr("This was someone else's"), kind="ghost")
        whose.setObjectName(f"whose-{session.id}")
        whose.setAccessibleName(
            self.tr("This was someone else's: {what}, {day}").format(what=what, day=day_words(self._day))
        )
        whose.make_opener()
        asks.addWidget(whose)
        place = column(gap=0)
        self._body.addWidget(boxed(place))

        def fold(on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
            emptied(place)
            if not on:
                return
            named = [(self._name(one.exercise), one) for one in session.sets]
            # A set of a file would count as logged here, in a session of its own over there.
            panel = WhosePanel(named, self._others, singly=session.origin is Origin.OWN)
            panel.given.connect(lambda ids, person: self.given.emit(session, ids, person))
            panel.left.connect(lambda: whose.setChecked(False))
            panel.left.connect(whose.setFocus)
            place.addWidget(panel)
            QTimer.singleShot(0, panel, lambda: panel.focus_first())

        whose.toggled.connect(fold)

    def _set_row(self, name: str, number: int, one: LoggedSet) -> QWidget:
        title = self.tr("Warm-up") if one.warm_up else self.tr("Set {number}").format(number=number)
        made = SetRow(title, one, self._library.get(one.exercise), self._owned, about=name)
        made.taken_out.connect(self.set_taken_out)
        made.changed.connect(lambda changed: self.set_changed.emit(changed, one))
        return made

    def _add_adder(self) -> None:
        self._adding = adding = Button(self.tr("Add what I did"), icon_name="plus")
        adding.setObjectName(f"add-to-{self._day.isoformat()}")
        adding.setAccessibleName(self.tr("Add what I did on {day}").format(day=day_words(self._day)))
        adding.make_opener()
        self._place = column(gap=0)
        adding.toggled.connect(self._fold_adder)
        self._body.addWidget(rule())
        asks = Flow(adding)
        if self._has_answers:
            answers = Button(self.tr("My check-in of this day"), kind="ghost")
            answers.setObjectName(f"answers-of-{self._day.isoformat()}")
            answers.setAccessibleName(self.tr("My check-in of {day}").format(day=day_words(self._day)))
            answers.clicked.connect(self.answers_asked)
            asks.addWidget(answers)
        self._body.addWidget(boxed(asks))
        self._body.addWidget(boxed(self._place))

    def _fold_adder(self, on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        emptied(self._place)
        self._panel = None
        if not on:
            return
        self._panel = panel = DidPanel(self._library, asks_instead=False)
        panel.did.connect(self.did)
        panel.exercise_chosen.connect(self.exercise_chosen)
        panel.set_said.connect(self.set_said)
        self._place.addWidget(panel)
        QTimer.singleShot(0, panel, lambda: panel.show())

    def _summary(self) -> str:
        if not self._sessions:
            return self.tr("Nothing is logged on this day yet.")
        parts = [activity_text(one.title, in_readers_language) for one in self._sessions if one.title]
        sets = [done for one in self._sessions for done in one.sets]
        names = list(dict.fromkeys(self._name(done.exercise) for done in sets if not done.warm_up))
        if sets:
            counted = self.tr("1 set") if len(sets) == 1 else self.tr("{count} sets").format(count=len(sets))
            parts.append(": ".join(filter(None, (counted, ", ".join(names)))))
        return " · ".join(parts) or self.tr("No sets.")

    def _name(self, exercise: str) -> str:
        found = self._library.get(exercise)
        return exercise if found is None else found.name


def _described(session: Session, long: Stepper, effort: Scale) -> Session:
    minutes = None if long.value is None else int(long.value)
    return replace(session, minutes=minutes, exertion=effort.value)
