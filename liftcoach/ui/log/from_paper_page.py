"""A session that was done from paper: one click an exercise, or open to say what was different."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from liftcoach.content.library import Library
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.domain.prescription import MOST_SETS, Prescription
from liftcoach.domain.training import LoggedSet, Skipped
from liftcoach.ui.log.progress import Step, steps_of
from liftcoach.ui.log.said_set import SaidSet
from liftcoach.ui.log.set_form import Owned, SetForm
from liftcoach.ui.log.set_words import set_words, skip_words
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row, rule
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.stepper import Stepper
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.widgets.timer_ring import seconds_passed
from liftcoach.words.doses import dose_text

DOUBLE_PRESS_S = 0.7
"""A second press within this time is a trembling hand: what was just logged is not taken back by it."""

_BESIDE_FROM_PX = 720
"""From this width, at 100 %, the answers have room beside the exercise."""


@dataclass(frozen=True, slots=True)
class SaidExercise:
    """An exercise that was done: so many sets, all alike. `said` is None where they were done as planned."""

    asked: Prescription
    sets: int
    warm_up: bool
    said: SaidSet | None = None


class FromPaperPage(QWidget):
    """Shows one day's session. Effort and pain stay unrated unless they are said; nothing is stored here."""

    left = Signal()
    done = Signal(object)
    """A `SaidExercise`."""
    taken_back = Signal(object)
    """The ids of the sets to take out again, as a tuple."""
    finished = Signal()

    def __init__(self, library: Library, *, ticks: Callable[[], float] = seconds_passed) -> None:
        super().__init__()
        self._library, self._ticks = library, ticks
        self._shown: object = None
        self._sets = 0
        self._owned = Owned()
        self._pressed_at: float | None = None
        self._sides: list[QBoxLayout] = []
        title = Text(self.tr("What you did from paper"), "h1")
        back = Button(self.tr("Back to the log"), kind="ghost")
        back.setObjectName("leave-from-paper")
        back.make_leaver()
        back.clicked.connect(self.left)
        head = row(title, back)
        head.setStretch(0, 1)
        self._words = Text("", ink="ink2")
        self._words.setObjectName("from-paper-words")
        self._rows = column(gap=10)
        self._finish = Button(self.tr("That was all"), kind="primary", icon_name="check")
        self._finish.setObjectName("from-paper-finish")
        self._finish.clicked.connect(self.finished)
        self._list = card(column(boxed(self._rows)), padding=12)
        self.setLayout(column(head, self._words, self._list, row(self._finish, None), gap=14))

    def show_day(
        self,
        plan: DayPlan | CannotPlan | None,
        sets: tuple[LoggedSet, ...],
        *,
        owned: Owned | None = None,
        skipped: tuple[Skipped, ...] = (),
        is_finished: bool = False,
        for_whom: str = "",
    ) -> None:
        """Show a day and what was logged of it; a form in use stays while nothing changed."""
        shown = (plan, sets, owned, skipped, is_finished, for_whom)
        if shown == self._shown:
            return
        before, self._sets = self._sets, len(sets)
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        self._shown, self._owned = shown, owned or Owned()
        open_day = isinstance(plan, DayPlan) and plan.kind not in (DayKind.STOP, DayKind.REST)
        steps = steps_of(plan, sets, skipped) if isinstance(plan, DayPlan) and open_day else ()
        self._sides.clear()
        self._words.setText(self._told(has_steps=bool(steps), for_whom=for_whom, is_finished=is_finished))
        emptied(self._rows)
        for place, step in enumerate(steps):
            made = self._made_row(place, step, is_finished=is_finished)
            self._rows.addWidget(made)
            # Qt would show it only after the next turn of the event loop, too late for the focus.
            made.show()
        self._arrange()
        self._list.setVisible(bool(steps))
        self._finish.setVisible(bool(steps) and not is_finished)
        self._finish.setEnabled(any(step.done for step in steps))
        self._focus_again(name)
        if self.isVisible() and len(sets) != before:
            done = tuple(step for step in steps if step.done)
            say(self, self.tr("Logged: {done} of {count} exercises").format(done=len(done), count=len(steps)))

    def _told(self, *, has_steps: bool, for_whom: str, is_finished: bool) -> str:
        if not has_steps:
            return self.tr("There is nothing to log from paper today.")
        if is_finished:
            return self.tr("This session is finished. It can be changed in the log.")
        words = self.tr(
            "Press “As planned” for each exercise that you did so. What you did not do, you leave. "
            "Effort and pain are not filled in for you."
        )
        return f"{self.tr('For {name}').format(name=for_whom)}. {words}" if for_whom else words

    def _made_row(self, place: int, step: Step, *, is_finished: bool) -> QWidget:
        exercise = self._library[step.asked.exercise]
        dose = dose_text(step.asked, each_side=exercise.one_sided, translate=in_readers_language)
        if step.warm_up:
            dose = self.tr("Warm-up: {dose}").format(dose=dose)
        words = column(Text(exercise.name, "h3"), Text(dose), gap=2)
        buttons, below = Flow(gap=10), column(gap=8)
        if step.skipped is not None:
            words.addWidget(Text(self.tr("Left out: {reason}").format(reason=skip_words(step.skipped).lower())))
        elif step.done:
            words.addWidget(self._done_words(place, step))
        if not is_finished and step.skipped is None:
            if len(step.done) < step.asked.sets:
                for button in self._answers(below, place, step, exercise.name):
                    buttons.addWidget(button)
            if step.done:
                buttons.addWidget(self._way_back(place, step, exercise.name))
        sides = row(boxed(words), boxed(buttons), gap=14)
        sides.setStretch(0, 1)
        self._sides.append(sides)
        made = boxed(column(*((rule(),) if place else ()), sides, below, gap=10))
        made.setObjectName(f"paper-{place}")
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_sides"):
            self._arrange()

    def _arrange(self) -> None:
        """The answers beside the exercises, below each other, or below each where large text leaves little room."""
        is_narrow = self.width() / theme().text_scale < _BESIDE_FROM_PX
        answers = [boxes.widget() for sides in self._sides if (boxes := sides.itemAt(1)) is not None]
        widest = max((box.sizeHint().width() for box in answers if box is not None), default=0)
        for sides, box in zip(self._sides, answers, strict=True):
            sides.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
            if box is not None:
                box.setMinimumWidth(0 if is_narrow else widest)

    def _done_words(self, place: int, step: Step) -> Text:
        counted = self.tr("Logged: {done} of {sets} sets").format(done=len(step.done), sets=step.asked.sets)
        if step.asked.sets == 1 and len(step.done) == 1:
            counted = self.tr("Logged: 1 set")
        told = Text(f"{counted}. {set_words(step.done[-1])}", ink="good")
        told.setObjectName(f"logged-{place}")
        return told

    def _way_back(self, place: int, step: Step, name: str) -> Button:
        back = Button(self.tr("Take back"), kind="ghost", icon_name="arrow-counter-clockwise")
        back.setObjectName(f"take-back-{place}")
        back.setAccessibleName(self.tr("Take back: {exercise}").format(exercise=name))
        ids = tuple(one.id for one in step.done if one.id is not None)
        back.clicked.connect(lambda: self._press(lambda: self.taken_back.emit(ids)))
        return back

    def _answers(self, below: QVBoxLayout, place: int, step: Step, name: str) -> tuple[Button, Button]:
        left = step.asked.sets - len(step.done)
        planned = Button(self.tr("As planned"), icon_name="check")
        planned.setObjectName(f"planned-on-paper-{place}")
        planned.setAccessibleName(self.tr("As planned: {exercise}").format(exercise=name))
        said = SaidExercise(step.asked, left, step.warm_up)
        planned.clicked.connect(lambda: self._press(lambda: self.done.emit(said)))
        other = Button(self.tr("It was different"), kind="ghost", icon_name="caret-right")
        other.setObjectName(f"different-{place}")
        other.setAccessibleName(self.tr("It was different: {exercise}").format(exercise=name))
        other.make_opener()
        other.toggled.connect(lambda on: self._open(below, other, place, step, on=on))
        return planned, other

    def _open(self, below: QVBoxLayout, button: Button, place: int, step: Step, *, on: bool) -> None:
        button.show_icon("caret-down" if on else "caret-right")
        emptied(below)
        if not on:
            return
        left = step.asked.sets - len(step.done)
        count = Stepper(self.tr("Sets"), self.tr("sets"), low=1, high=MOST_SETS, start=left)
        count.setObjectName("paper-sets")
        count.choose(left)
        form = SetForm()
        form.ask_for(step.asked, self._library[step.asked.exercise], self._owned, warm_up=step.warm_up)
        keep = Button(self.tr("Log these sets"), icon_name="notepad")
        keep.setObjectName(f"log-these-{place}")

        def log() -> None:
            if form.is_mistaken or count.value is None:
                return
            said = form.said(step.asked.exercise, side=step.asked.side)
            self.done.emit(SaidExercise(step.asked, int(count.value), step.warm_up, said))

        keep.clicked.connect(lambda: self._press(log))
        # Sets that differ from each other are put right one by one in the log.
        inside = card(
            column(Text(self.tr("The same for each set"), "label"), Flow(count), form, row(keep, None)), "soft", 14
        )
        below.addWidget(inside)

    def _press(self, act: Callable[[], None]) -> None:
        now = self._ticks()
        soon = self._pressed_at is not None and now - self._pressed_at < DOUBLE_PRESS_S
        self._pressed_at = now
        if not soon:
            act()

    def _focus_again(self, name: str) -> None:
        """Stay with the exercise: what was pressed became its way back, or came back."""
        if not name:
            return
        place = name.rpartition("-")[2]
        for wanted in (name, f"take-back-{place}", f"planned-on-paper-{place}"):
            found = next((one for one in self.findChildren(QWidget, wanted) if one.isVisible()), None)
            if found is not None:
                found.setFocus()
                return
