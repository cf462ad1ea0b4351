"""Say what was done besides the plan: an activity, or an exercise of the library."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from liftcoach.domain.exercise import Exercise
from liftcoach.domain.training import LoggedSet
from liftcoach.ui.log.set_form import Owned, SetForm
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, emptied, spaced
from liftcoach.ui.widgets.scale import Scale
from liftcoach.ui.widgets.stepper import Stepper
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.wishes.exercise_list import ExerciseList
from liftcoach.ui.wishes.wish import DidElse
from liftcoach.words.activities import ACTIVITIES, activity_text

_OWN, _EXERCISE = "own", "exercise"
LONGEST_MIN, STEP_MIN, START_MIN = 600, 5, 30
_LONGEST_NAME = 60


class DidPanel(QFrame):
    """Nothing is filled in beforehand; minutes and effort may stay open."""

    did = Signal(object)
    """A `DidElse`."""
    exercise_chosen = Signal(str)
    """The id of an exercise whose last set is wanted; `ask_for` then shows its form."""
    set_said = Signal(object)
    """A `SaidSet`."""

    def __init__(self, exercises: Iterable[Exercise], *, asks_instead: bool) -> None:
        super().__init__()
        self.setProperty("card", "card")
        self.setObjectName("did-panel")
        self.setAccessibleName(self.tr("What did you do?"))
        self._exercises = tuple(exercises)
        self._asks_instead = asks_instead
        options: list[tuple[str, str]] = [(one.value, activity_text(one, in_readers_language)) for one in ACTIVITIES]
        options += [(_OWN, self.tr("Something of my own")), (_EXERCISE, self.tr("An exercise from the list"))]
        self._what = Choice(self.tr("What did you do?"), options)
        self._what.setObjectName("did-what")
        self._what.chosen.connect(self._show_kind)
        self._more = column(gap=10)
        self._form_place: QVBoxLayout | None = None
        layout = column(Text(self.tr("What did you do?"), "h3"), self._what, boxed(self._more), gap=10)
        spaced(layout, margin=16)
        self.setLayout(layout)

    def begin_with(self, exercise: str) -> None:
        """Ask for another set of an exercise of the list."""
        self._what.choose(_EXERCISE)
        self._show_kind(_EXERCISE)
        self.exercise_chosen.emit(exercise)

    def ask_for(self, exercise: Exercise, owned: Owned, last: LoggedSet | None) -> None:
        """Show the form for sets of an exercise, as the last one was."""
        if self._form_place is None:
            return
        emptied(self._form_place)
        form = SetForm()
        form.ask_freely(exercise, owned, last)
        log = Button(self.tr("Log this set"), kind="plain", icon_name="notepad")
        log.setObjectName("log-other-set")
        log.setEnabled(not form.is_mistaken)
        form.changed.connect(lambda: log.setEnabled(not form.is_mistaken))
        log.clicked.connect(
            lambda: self.set_said.emit(form.said(exercise.id, side="each" if exercise.one_sided else ""))
        )
        for part in (Text(exercise.name, "h3"), form, boxed(Flow(log))):
            self._form_place.addWidget(part)

    def _show_kind(self, kind: object) -> None:
        emptied(self._more)
        self._form_place = None
        if kind is None:
            return
        if kind == _EXERCISE:
            self._show_exercises()
        else:
            self._show_activity(str(kind))

    def _show_exercises(self) -> None:
        found = ExerciseList(self._exercises)
        found.picked.connect(self.exercise_chosen)
        self._form_place = place = column(gap=10)
        self._more.addWidget(found)
        self._more.addWidget(boxed(place))

    def _show_activity(self, kind: str) -> None:
        name = QLineEdit() if kind == _OWN else None
        if name is not None:
            name.setObjectName("did-name")
            name.setMaxLength(_LONGEST_NAME)
            name.setAccessibleName(self.tr("What was it?"))
            self._more.addWidget(Text(self.tr("What was it?"), "label"))
            self._more.addWidget(name)
        minutes = Stepper(
            self.tr("How long"), self.tr("minutes"), low=1, high=LONGEST_MIN, step=STEP_MIN, start=START_MIN
        )
        minutes.setObjectName("did-minutes")
        effort = Scale(
            self.tr("How hard was it?"), ends=(self.tr("no effort"), self.tr("all I had")), words=effort_words(self)
        )
        effort.setObjectName("did-effort")
        instead = Choice(
            self.tr("In place of today’s session?"),
            [(True, self.tr("Yes, in its place")), (False, self.tr("No, as well"))],
        )
        instead.setObjectName("did-instead")
        self._more.addWidget(Text(self.tr("How long, if you know"), "label"))
        self._more.addWidget(boxed(Flow(minutes)))
        self._more.addWidget(effort)
        if self._asks_instead:
            self._more.addWidget(Text(self.tr("In place of today’s session?"), "label"))
            self._more.addWidget(instead)
        log = Button(self.tr("Log it"), icon_name="check")
        log.setObjectName("log-activity")
        self._more.addWidget(boxed(Flow(log)))
        if name is not None:
            log.setEnabled(False)
            name.textChanged.connect(lambda typed: log.setEnabled(bool(typed.strip())))

        def tell() -> None:
            if minutes.is_mistaken:
                return
            said = name.text().strip() if name is not None else kind
            value = minutes.value
            self.did.emit(
                DidElse(
                    said,
                    minutes=None if value is None else int(value),
                    exertion=effort.value,
                    instead=self._asks_instead and instead.value is True,
                )
            )

        log.clicked.connect(tell)


def effort_words(of: QWidget) -> tuple[str, ...]:
    """Words for 0 to 10 of how hard something was as a whole."""
    return (
        of.tr("No effort"), of.tr("Very easy"), of.tr("Easy"), of.tr("Moderate"), of.tr("Somewhat hard"),
        of.tr("Hard"), of.tr("Hard"), of.tr("Very hard"), of.tr("Very hard"), of.tr("Nearly all I had"),
        of.tr("All I had"),
    )  # fmt: skip
