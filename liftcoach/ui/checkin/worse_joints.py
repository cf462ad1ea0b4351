"""Which joints were worse after training: one press a joint, apart from what is swollen or tender today."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from liftcoach.domain.check_in import JointReport
from liftcoach.domain.joints import Joint
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.joint_marks import NO_JOINTS, marks_on
from liftcoach.ui.widgets.layout import boxed, column, spaced
from liftcoach.ui.widgets.roles import name_group
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.widgets.two_columns import TwoColumns
from liftcoach.words.joints import joint_name, unsided_name, your_joint

_ARM = ("shoulder", "elbow", "wrist")
_LEG = ("hip", "knee", "ankle", "heel", "forefoot")
_HAND = (
    "thumb-base", "mcp-1", "pip-1",
    *(f"{kind}-{finger}" for finger in "2345" for kind in ("mcp", "pip", "dip")),
)  # fmt: skip
_BACK = (Joint.UPPER_BACK, Joint.LOWER_BACK, Joint.SACROILIAC)
_SIDES = ("right", "left")
"""As on the drawing, which faces the person."""


class WorseJoints(QWidget):
    """A button for each joint, right and left beside each other; those of a hand come when the hand is opened.

    A second press takes a joint out again. What was marked as swollen, tender or hot
    today is not taken to be worse: one press of its own says so of all of it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._joints: tuple[Joint, ...] = ()
        self._marked: tuple[Joint, ...] = ()
        self._buttons: dict[Joint, Button] = {}
        title = self.tr("Which joints?")
        name_group(self, title)
        self._all_marked = Button(self.tr("All that I marked today"))
        self._all_marked.setObjectName("worse-marked")
        self._all_marked.clicked.connect(self._take_marked)
        self._hands = {side: self._hand(side) for side in _SIDES}
        self._openers = {side: self._opener(side) for side in _SIDES}
        arms = self._grid(_ARM)
        arms.addWidget(Text(self.tr("Hand"), "label"), len(_ARM), 0)
        for place, side in enumerate(_SIDES, 1):
            arms.addWidget(self._openers[side], len(_ARM), place)
        arms.addWidget(Text(self.tr("Neck and head"), "label"), len(_ARM) + 1, 0)
        for place, joint in enumerate((Joint.NECK, Joint.JAW), 1):
            arms.addWidget(self._button(joint, unsided_name(joint, in_readers_language)), len(_ARM) + 1, place)
        pairs = TwoColumns(boxed(arms), boxed(self._grid(_LEG)))
        back = Flow(*(self._button(joint, unsided_name(joint, in_readers_language)) for joint in _BACK), gap=6)
        self._words = Text("", "label")
        self._words.setObjectName("worse-words")
        self.setLayout(
            column(
                Text(title, "label"),
                Text(self.tr("What is swollen or tender goes on the drawing."), "small", ink="ink2"),
                boxed(Flow(self._all_marked)),
                pairs,
                *self._hands.values(),
                boxed(back),
                self._words,
                gap=6,
            )
        )
        self._show()

    @property
    def joints(self) -> tuple[Joint, ...]:
        """What was picked, in that order."""
        return self._joints

    def choose(self, joints: tuple[Joint, ...]) -> None:
        """Show joints as picked without telling anybody."""
        self._joints = joints
        for side in _SIDES:
            self._openers[side].setChecked(False)
        self._show()

    def show_marked(self, report: JointReport | None) -> None:
        """Offer the joints that are marked today to be picked with one press."""
        self._marked = tuple(joint for joint in Joint if marks_on(report or NO_JOINTS, joint))
        self._show()

    def _grid(self, kinds: Iterable[str]) -> QGridLayout:
        grid = QGridLayout()
        spaced(grid, gap=6, margin=0)
        grid.setColumnStretch(0, 1)
        words = {"right": self.tr("Right"), "left": self.tr("Left")}
        for number, kind in enumerate(kinds):
            grid.addWidget(
                Text(_as_heading(unsided_name(Joint(f"right-{kind}"), in_readers_language)), "label"), number, 0
            )
            for place, side in enumerate(_SIDES, 1):
                grid.addWidget(self._button(Joint(f"{side}-{kind}"), words[side]), number, place)
        return grid

    def _hand(self, side: str) -> QWidget:
        joints = [Joint(f"{side}-{name}") for name in _HAND]
        fingers = Flow(*(self._button(joint, unsided_name(joint, in_readers_language)) for joint in joints), gap=6)
        title = self.tr("Joints of your right hand") if side == "right" else self.tr("Joints of your left hand")
        hand = boxed(column(Text(title, "label"), fingers, gap=6))
        name_group(hand, title)
        hand.hide()
        return hand

    def _opener(self, side: str) -> Button:
        button = Button(self.tr("Right") if side == "right" else self.tr("Left"), kind="segment")
        button.setObjectName(f"worse-hand-{side}")
        button.setAccessibleName(
            self.tr("Joints of your right hand") if side == "right" else self.tr("Joints of your left hand")
        )
        button.make_opener(lambda: False)
        button.clicked.connect(lambda: self._open(side))
        return button

    def _button(self, joint: Joint, words: str) -> Button:
        button = Button(_as_heading(words), kind="segment")
        button.setCheckable(True)
        button.setObjectName(f"worse-{joint}")
        button.setAccessibleName(joint_name(joint, in_readers_language))
        button.clicked.connect(lambda: self._press(joint))
        self._buttons[joint] = button
        return button

    def _open(self, side: str) -> None:
        for other in _SIDES:
            if other != side:
                self._openers[other].setChecked(False)
        self._show()

    def _press(self, joint: Joint) -> None:
        is_on = joint not in self._joints
        kept = tuple(known for known in self._joints if known is not joint)
        self._joints = (*kept, joint) if is_on else kept
        template = self.tr("{joint}: worse.") if is_on else self.tr("{joint}: taken out.")
        say(self, template.format(joint=your_joint(joint, in_readers_language)))
        self._show()
        self.changed.emit()

    def _take_marked(self) -> None:
        self._joints = (*self._joints, *(joint for joint in self._marked if joint not in self._joints))
        first = self._buttons[self._joints[0]]
        self._show()
        say(self, self._words.text())
        if first.isVisible():
            # The button pressed has gone, and the keyboard stays with what it said.
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self) -> None:
        for joint, button in self._buttons.items():
            button.setChecked(joint in self._joints)
        for side, hand in self._hands.items():
            hand.setVisible(self._openers[side].isChecked())
        self._all_marked.setVisible(not set(self._marked) <= set(self._joints))
        names = ", ".join(joint_name(joint, in_readers_language) for joint in self._joints)
        self._words.setText(self.tr("Worse: {joints}.").format(joints=names) if names else "")
        self._words.setVisible(bool(names))


def _as_heading(words: str) -> str:
    return words[:1].upper() + words[1:]
