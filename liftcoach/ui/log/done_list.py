"""What was done today, set by set: each can be changed or taken out at any time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liftcoach.content.library import Library
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.training import LoggedSet
from liftcoach.ui.log.progress import Step
from liftcoach.ui.log.set_form import Owned
from liftcoach.ui.log.set_row import SetRow
from liftcoach.ui.log.set_words import skip_words
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import card, column, emptied, row, rule, spaced
from liftcoach.ui.widgets.text import Text


class DoneList(QWidget):
    """The exercises of the day with their sets."""

    went_to = Signal(int)
    """The place of the exercise that the person wants to do now."""
    changed = Signal(object)
    """The `LoggedSet` with what the person changed."""
    taken_out = Signal(int)
    """The id of a set."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._owned = Owned()
        self._shown: tuple[object, ...] | None = None
        self._rows = QVBoxLayout()
        spaced(self._rows, gap=8, margin=0)
        self.setLayout(column(card(column(Text(self.tr("Today, set by set"), "h2"), self._rows))))

    def show_steps(
        self, steps: Sequence[Step], unplanned: Sequence[LoggedSet], owned: Owned, current: int | None
    ) -> None:
        """Show the day; nothing is rebuilt while it is the same, so that a form in use stays."""
        shown = (tuple(steps), tuple(unplanned), owned, current)
        if shown == self._shown:
            return
        self._shown, self._owned = shown, owned
        emptied(self._rows)
        for place, step in enumerate(steps):
            if place:
                self._rows.addWidget(rule())
            self._add_step(place, step, is_current=place == current)
        if unplanned:
            self._rows.addWidget(rule())
            self._rows.addWidget(Text(self.tr("Also done"), "h3"))
            for one in unplanned:
                self._rows.addWidget(self._set_row(self._name_of(one.exercise), one))
        self.setVisible(bool(steps or unplanned))

    def _add_step(self, place: int, step: Step, *, is_current: bool) -> None:
        name = self._name_of(step.asked.exercise)
        counted = self.tr("{done} of {sets} sets").format(done=len(step.done), sets=step.asked.sets)
        if step.asked.sets == 1:
            counted = self.tr("1 set done") if step.done else self.tr("1 set to do")
        if step.skipped is not None:
            counted = self.tr("left out: {reason}").format(reason=skip_words(step.skipped).lower())
        head = row(Text(name, "h3"), Text(counted, ink="ink2", wrap=False))
        if not is_current and len(step.done) < step.asked.sets:
            go = Button(self.tr("Do this now"), kind="ghost", icon_name="arrow-right")
            go.setAccessibleName(self.tr("Do {exercise} now").format(exercise=name))
            go.setObjectName(f"go-{place}")
            go.clicked.connect(lambda: self.went_to.emit(place))
            head.addWidget(go)
        self._rows.addLayout(head)
        for number, one in enumerate(step.done, start=1):
            self._rows.addWidget(self._set_row(self.tr("Set {number}").format(number=number), one))

    def _set_row(self, title: str, one: LoggedSet) -> QWidget:
        made = SetRow(title, one, self._exercise_of(one.exercise), self._owned)
        made.taken_out.connect(self.taken_out)
        made.changed.connect(self._keep)
        return made

    def _keep(self, changed: LoggedSet) -> None:
        self.changed.emit(changed)
        # Shown afresh with the next day that comes in, also when nothing was different.
        self._shown = None

    def _exercise_of(self, exercise_id: str) -> Exercise | None:
        """None for an exercise that is not of the library, such as an imported one."""
        if exercise_id not in self._library:
            return None
        return self._library[exercise_id]

    def _name_of(self, exercise_id: str) -> str:
        exercise = self._exercise_of(exercise_id)
        return exercise_id if exercise is None else exercise.name
