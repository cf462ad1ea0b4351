"""After a training day: how were the joints two hours later and the next morning? On that morning it is one press."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.check_in import Aftermath, AfterTwoHours, CheckIn, JointReport, NextMorning
from liftcoach.ui.checkin.worse_joints import WorseJoints
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.joint_marks import NO_JOINTS
from liftcoach.ui.widgets.layout import boxed, column
from liftcoach.ui.widgets.text import Text

MORNING_AFTER = timedelta(days=1)
_Both = tuple[AfterTwoHours | None, NextMorning | None]
_NO_WORSE: _Both = (AfterTwoHours.NO_WORSE, NextMorning.AS_USUAL)
_MUSCLES_ONLY: _Both = (AfterTwoHours.NO_WORSE, NextMorning.MUSCLES_ONLY)
_WORSE_THEN: _Both = (AfterTwoHours.WORSE, NextMorning.AS_USUAL)
_WORSE_NOW: _Both = (None, NextMorning.JOINTS_WORSE)
"""Two hours after and this morning: what one press answers. Whoever is worse now need not remember the evening."""
_OPEN: _Both = (None, None)


class AfterTraining(QWidget):
    """Asked only after a training day: of its morning on that morning alone, which joints only if they were worse."""

    changed = Signal()
    no_joints_said = Signal()
    """The answer said too that no joint is sore today."""
    no_joints_unsaid = Signal()
    """The answer that had said so was taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session_day: date | None = None
        self._joints: JointReport | None = None
        self._said_none = False
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
        name = self.tr("Your joints after training")
        # The last of each says whether the press also answers that no joint is sore today.
        self._unmarked = Choice(
            name,
            [
                ((_NO_WORSE, True), self.tr("No sore joints")),
                ((_MUSCLES_ONLY, True), self.tr("Only sore muscles")),
                ((_NO_WORSE, False), self.tr("Sore, no worse")),
                ((_WORSE_THEN, True), self.tr("Sore then, not now")),
                ((_WORSE_NOW, False), self.tr("Worse this morning")),
            ],
            beside=self._apart("after-training-apart"),
        )
        self._unmarked.setObjectName("after-training")
        self._marked = Choice(
            name,
            [
                ((_NO_WORSE, False), self.tr("No worse, then or now")),
                ((_MUSCLES_ONLY, False), self.tr("No worse, sore muscles")),
                ((_WORSE_THEN, False), self.tr("Worse then, fine now")),
                ((_WORSE_NOW, False), self.tr("Worse this morning")),
            ],
            beside=self._apart("after-training-marked-apart"),
        )
        self._marked.setObjectName("after-training-marked")
        for choice in (self._unmarked, self._marked):
            choice.chosen.connect(self._answer_both)
        self._which = WorseJoints()
        self._which.setObjectName("worse-joints")
        self._two_hours.chosen.connect(lambda _value: self._answer())
        self._morning.chosen.connect(lambda _value: self._answer())
        self._which.changed.connect(self.changed)
        self._as_one = boxed(
            column(
                Text(self.tr("Joints after training: two hours later, and now"), "label"),
                self._unmarked,
                self._marked,
                gap=4,
            )
        )
        self._evening_part = boxed(
            column(
                Text(self.tr("Two hours after your last training, were your joints worse?"), "label"),
                self._two_hours,
                gap=6,
            )
        )
        self._morning_part = boxed(column(Text(self.tr("And this morning?"), "label"), self._morning, gap=6))
        self.setLayout(
            column(
                self._as_one,
                self._evening_part,
                self._morning_part,
                self._which,
                gap=8,
            )
        )

    def show_answers(self, check_in: CheckIn, session_day: date | None) -> None:
        """Show a check-in's answers about the training of `session_day`; None hides the questions."""
        self._session_day, self._joints, self._said_none = session_day, check_in.joints, False
        is_morning_after = session_day is not None and check_in.day - session_day <= MORNING_AFTER
        said = check_in.aftermath
        self._two_hours.choose(None if said is None else said.two_hours_after)
        self._morning.choose(None if said is None else said.next_morning)
        self._show_parts(as_one=is_morning_after, morning=is_morning_after)
        self._show_both()
        self._which.show_marked(check_in.joints)
        self._which.choose(() if said is None else said.worse_joints)
        self._which.setVisible(self._is_worse())

    def show_joints(self, joints: JointReport | None) -> None:
        """Ask in words that fit the joints reported so far; what was answered stays."""
        self._joints = joints
        self._which.show_marked(joints)
        if joints != NO_JOINTS:
            self._said_none = False
        self._show_both()

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

    def _answer_both(self, pressed: tuple[_Both, bool] | None) -> None:
        (two_hours, morning), says_none = pressed or (_OPEN, False)
        self._two_hours.choose(two_hours)
        self._morning.choose(morning)
        if says_none and self._joints is None:
            self._said_none = True
            self.no_joints_said.emit()
        elif self._said_none and not says_none:
            # What one answer said of the joints goes with that answer.
            self._said_none = False
            self.no_joints_unsaid.emit()
        self._answer()

    def _show_both(self) -> None:
        """Show the two answers as the one press that gives them; asked apart where no press does."""
        if self._as_one.isHidden():
            return
        is_marked = self._joints not in (None, NO_JOINTS)
        self._marked.setVisible(is_marked)
        self._unmarked.setVisible(not is_marked)
        both = (self._two_hours.value, self._morning.value)
        for choice in (self._unmarked, self._marked):
            choice.choose((both, self._joints == NO_JOINTS))
            if choice.value is None:
                choice.choose((both, False))
        shown = self._marked if is_marked else self._unmarked
        if both != _OPEN and shown.value is None:
            self._show_parts(as_one=False, morning=True)

    def _apart(self, name: str) -> Button:
        button = Button(self.tr("In two parts"), kind="ghost")
        button.setObjectName(name)
        button.clicked.connect(self._ask_apart)
        return button

    def _ask_apart(self) -> None:
        """Ask for the evening and the morning one by one; what was answered at once stays."""
        self._show_parts(as_one=False, morning=True)
        first = self._two_hours.findChild(Button)
        if first is not None:
            first.setFocus()

    def _show_parts(self, *, as_one: bool, morning: bool) -> None:
        self._as_one.setVisible(as_one)
        self._evening_part.setVisible(not as_one)
        self._morning_part.setVisible(morning and not as_one)

    def _answer(self) -> None:
        self._which.setVisible(self._is_worse())
        self.changed.emit()
