"""After a training day: how were the joints two hours later and the next morning? On that morning it is one press."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.check_in import Aftermath, AfterTwoHours, CheckIn, NextMorning
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.joint_picker import JointPicker
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.text import Text

MORNING_AFTER = timedelta(days=1)
_NO_WORSE = (AfterTwoHours.NO_WORSE, NextMorning.AS_USUAL)
_MUSCLES_ONLY = (AfterTwoHours.NO_WORSE, NextMorning.MUSCLES_ONLY)
_WORSE_THEN = (AfterTwoHours.WORSE, NextMorning.AS_USUAL)
_WORSE_NOW = (None, NextMorning.JOINTS_WORSE)
"""Two hours after and this morning: what one press answers. Whoever is worse now need not remember the evening."""


class AfterTraining(QWidget):
    """Asked only after a training day: of its morning on that morning alone, which joints only if they were worse."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session_day: date | None = None
        self._two_hours = Choice(
            self.tr("Two hours after training"),
            [(AfterTwoHours.NO_WORSE, self.tr("No worse")), (AfterTwoHours.WORSE, self.tr("My joints were worse"))],
        )
        self._two_hours.setObjectName("two-hours-after")
        self._morning = Choice(
            self.tr("This morning"),
            [
                (NextMorning.AS_USUAL, self.tr("As usual")),
                (NextMorning.MUSCLES_ONLY, self.tr("Only muscles are sore")),
                (NextMorning.JOINTS_WORSE, self.tr("Joints are worse")),
            ],
        )
        self._morning.setObjectName("next-morning")
        self._both = Choice(
            self.tr("Your joints after training"),
            [
                (_NO_WORSE, self.tr("No worse, then or now")),
                (_MUSCLES_ONLY, self.tr("Only my muscles are sore")),
                (_WORSE_THEN, self.tr("Joints worse then, fine now")),
                (_WORSE_NOW, self.tr("Joints worse this morning")),
            ],
        )
        self._both.setObjectName("after-training")
        self._both.chosen.connect(self._answer_both)
        self._apart = Button(self.tr("Answer in two parts"), kind="ghost", icon_name="caret-down")
        self._apart.setObjectName("after-training-apart")
        self._apart.clicked.connect(self._ask_apart)
        self._which = JointPicker(self.tr("Which joints?"), several=True)
        self._which.setObjectName("worse-joints")
        self._two_hours.chosen.connect(lambda _value: self._answer())
        self._morning.chosen.connect(lambda _value: self._answer())
        self._which.changed.connect(self.changed)
        self._as_one = boxed(
            column(
                Text(self.tr("How were your joints two hours after it, and how are they this morning?"), "label"),
                self._both,
                gap=6,
            )
        )
        self._evening_part = boxed(
            column(
                Text(self.tr("Two hours after it, were your joints worse than before?"), "label"),
                self._two_hours,
                gap=6,
            )
        )
        self._morning_part = boxed(column(Text(self.tr("And this morning?"), "label"), self._morning, gap=6))
        head = row(Text(self.tr("After your last training"), "h3"), self._apart)
        head.setStretch(0, 1)
        self.setLayout(
            column(
                head,
                self._as_one,
                self._evening_part,
                self._morning_part,
                self._which,
                gap=6,
            )
        )

    def show_answers(self, check_in: CheckIn, session_day: date | None) -> None:
        """Show a check-in's answers about the training of `session_day`; None hides the questions."""
        self._session_day = session_day
        is_morning_after = session_day is not None and check_in.day - session_day <= MORNING_AFTER
        said = check_in.aftermath
        two_hours, morning = (None, None) if said is None else (said.two_hours_after, said.next_morning)
        self._two_hours.choose(two_hours)
        self._morning.choose(morning)
        self._both.choose((two_hours, morning))
        was_said_apart = (two_hours, morning) != (None, None) and self._both.value is None
        self._show_parts(as_one=is_morning_after and not was_said_apart, morning=is_morning_after)
        self._which.choose(() if said is None else said.worse_joints)
        self._which.setVisible(self._is_worse())

    def answered(self, check_in: CheckIn) -> CheckIn:
        """The check-in with these answers; None while neither question was answered."""
        two_hours, morning = self._two_hours.value, self._morning.value
        if self._session_day is None or (two_hours is None and morning is None):
            return replace(check_in, aftermath=None)
        return replace(
            check_in,
            aftermath=Aftermath(
                self._session_day,
                two_hours if isinstance(two_hours, AfterTwoHours) else None,
                morning if isinstance(morning, NextMorning) else None,
                self._which.joints if self._is_worse() else (),
            ),
        )

    def _is_worse(self) -> bool:
        return self._two_hours.value is AfterTwoHours.WORSE or self._morning.value is NextMorning.JOINTS_WORSE

    def _answer_both(self, both: tuple[AfterTwoHours | None, NextMorning] | None) -> None:
        two_hours, morning = both or (None, None)
        self._two_hours.choose(two_hours)
        self._morning.choose(morning)
        self._answer()

    def _ask_apart(self) -> None:
        """Ask for the evening and the morning one by one; what was answered at once stays."""
        self._show_parts(as_one=False, morning=True)
        first = self._two_hours.findChild(Button)
        if first is not None:
            first.setFocus()

    def _show_parts(self, *, as_one: bool, morning: bool) -> None:
        self._as_one.setVisible(as_one)
        self._apart.setVisible(as_one)
        self._evening_part.setVisible(not as_one)
        self._morning_part.setVisible(morning and not as_one)

    def _answer(self) -> None:
        self._which.setVisible(self._is_worse())
        self.changed.emit()
