"""Joints that are damaged, replaced or give way, for good."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Answer, Consideration, ConsiderationKind, Lifter
from liftcoach.ui.about_me.form import Form, YesNo, said_of
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.day_field import DayField
from liftcoach.ui.widgets.joint_picker import JointPicker
from liftcoach.ui.widgets.layout import boxed, column, emptied
from liftcoach.ui.widgets.text import Text
from liftcoach.words.joints import your_joint


class JointsForm(Form):
    """Yes, no or not known for each kind; a yes asks which joints, and for a new joint since when."""

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("Your joints")
        self.help_text = self.tr("What lasts. How they are today belongs in the check-in.")
        self._kinds = {
            ConsiderationKind.DAMAGED_JOINT: _KindOfJoint(
                self.tr("Has a doctor told you that a joint is damaged or worn out?")
            ),
            ConsiderationKind.JOINT_REPLACEMENT: _KindOfJoint(self.tr("Do you have an artificial joint?"), dated=True),
            ConsiderationKind.HYPERMOBILE_OR_UNSTABLE_JOINT: _KindOfJoint(
                self.tr("Does a joint give way, slip out or bend too far?")
            ),
        }
        for kind, asked in self._kinds.items():
            asked.setObjectName(str(kind))
            asked.changed.connect(self.changed)
            self.ask(asked.words, asked)

    def show_lifter(self, who: Lifter) -> None:
        for kind, asked in self._kinds.items():
            asked.show_answer(said_of(who, kind), who.considered(kind))

    def problem(self) -> str:
        if any(asked.answer is Answer.YES and not asked.joints for asked in self._kinds.values()):
            return self.tr("Please pick which joint it is. If you do not know, choose “Not sure”.")
        return ""

    def described(self, who: Lifter, today: date) -> Lifter:
        for kind, asked in self._kinds.items():
            others = tuple(one for one in who.considerations if one.kind is not kind)
            said = tuple(
                Consideration(kind, Answer.YES, joint=joint, on=asked.day_of(joint), asked_on=today)
                for joint in asked.joints
            )
            if asked.answer in (Answer.NO, Answer.NOT_KNOWN):
                said = (Consideration(kind, asked.answer, asked_on=today),)
            elif asked.answer is None:
                said = ()
            who = replace(who, considerations=(*others, *said))
        return who


class _KindOfJoint(QWidget):
    """One question, its joints, and a day for each where it is `dated`."""

    changed = Signal()

    def __init__(self, words: str, *, dated: bool = False) -> None:
        super().__init__()
        self.words = words
        self._dated = dated
        self._days: dict[Joint, date | None] = {}
        self._answer = YesNo(words, self.tr("Yes"), self.tr("No"), self.tr("Not sure"))
        self._answer.chosen.connect(lambda _answer: self._show())
        self._picker = JointPicker(self.tr("Which joints?"), several=True)
        self._picker.changed.connect(self._show)
        self._day_lines = column(gap=8)
        self._details = boxed(column(self._picker, boxed(self._day_lines), gap=8))
        self.setLayout(column(self._answer, self._details, gap=8))
        self._show()

    @property
    def answer(self) -> Answer | None:
        """What was said; None while nothing was."""
        return self._answer.answer

    @property
    def joints(self) -> tuple[Joint, ...]:
        """The joints picked; none unless the answer is yes."""
        return self._picker.joints if self.answer is Answer.YES else ()

    def day_of(self, joint: Joint) -> date | None:
        """Since when, where it was said."""
        return self._days.get(joint)

    def show_answer(self, answer: Answer | None, said: tuple[Consideration, ...]) -> None:
        """Show what is known."""
        self._answer.choose(answer)
        self._days = {one.joint: one.on for one in said if one.joint is not None}
        self._picker.choose(tuple(one.joint for one in said if one.joint is not None))
        self._show()

    def _show(self) -> None:
        self._details.setVisible(self.answer is Answer.YES)
        emptied(self._day_lines)
        for joint in self._picker.joints if self._dated else ():
            name = your_joint(joint, in_readers_language)
            words = self.tr("{joint}: on which day was it put in, if you remember?").format(joint=name)
            field = DayField(words)
            field.setObjectName(f"day-{joint}")
            field.show_day(self._days.get(joint))
            field.changed.connect(lambda joint=joint, field=field: self._note_day(joint, field.day))
            self._day_lines.addWidget(boxed(column(Text(words, "label"), field, gap=4)))
        self.changed.emit()

    def _note_day(self, joint: Joint, day: date | None) -> None:
        self._days[joint] = day
        self.changed.emit()
