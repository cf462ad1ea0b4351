"""After a training day: how were the joints two hours later and the next morning?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.check_in import Aftermath, AfterTwoHours, CheckIn, NextMorning
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.joint_picker import JointPicker
from liftcoach.ui.widgets.layout import column
from liftcoach.ui.widgets.text import Text

MORNING_AFTER = timedelta(days=1)


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
        self._morning_question = Text(self.tr("And this morning?"), "label")
        self._which = JointPicker(self.tr("Which joints?"), several=True)
        self._which.setObjectName("worse-joints")
        self._two_hours.chosen.connect(lambda _value: self._answer())
        self._morning.chosen.connect(lambda _value: self._answer())
        self._which.changed.connect(self.changed)
        self.setLayout(
            column(
                Text(self.tr("After your last training"), "h3"),
                Text(self.tr("Two hours after it, were your joints worse than before?"), "label"),
                self._two_hours,
                self._morning_question,
                self._morning,
                self._which,
                gap=6,
            )
        )

    def show_answers(self, check_in: CheckIn, session_day: date | None) -> None:
        """Show a check-in's answers about the training of `session_day`; None hides the questions."""
        self._session_day = session_day
        is_morning_after = session_day is not None and check_in.day - session_day <= MORNING_AFTER
        self._morning_question.setVisible(is_morning_after)
        self._morning.setVisible(is_morning_after)
        said = check_in.aftermath
        self._two_hours.choose(None if said is None else said.two_hours_after)
        self._morning.choose(None if said is None else said.next_morning)
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

    def _answer(self) -> None:
        self._which.setVisible(self._is_worse())
        self.changed.emit()
