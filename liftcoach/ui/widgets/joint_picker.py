"""Which joints? In two or three presses, without a drawing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.joints import Joint
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import column, emptied
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.words.joints import unsided_name, your_joint

_KINDS = (
    "shoulder", "elbow", "wrist", "finger", "hip", "knee", "ankle", "heel", "forefoot",
    "neck", "upper-back", "lower-back", "sacroiliac", "jaw",
)  # fmt: skip
_FINGER_JOINTS = tuple(
    f"{kind}-{number}" for number in "12345" for kind in ("mcp", "pip", "dip") if (kind, number) != ("dip", "1")
)


class JointPicker(QWidget):
    """Names one joint or several: first the part, then the side, for a hand also which joint of it.

    With `several` each joint is added to a row of names, and pressing a name takes it out.
    """

    changed = Signal()

    def __init__(self, title: str, *, several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._several = several
        self._joints: tuple[Joint, ...] = ()
        self._kind = Choice(title, [(kind, self._kind_words(kind)) for kind in _KINDS])
        self._side = Choice(self.tr("Which side?"), [("right", self.tr("Right")), ("left", self.tr("Left"))])
        fingers = [
            (kind, unsided_name(Joint(f"right-{kind}"), in_readers_language))
            for kind in ("thumb-base", *_FINGER_JOINTS)
        ]
        self._finger = Choice(self.tr("Which joint of the hand?"), fingers)
        self._names = Flow(gap=6)
        self._words = Text("", "label")
        self._words.setObjectName("picked")
        for choice in (self._kind, self._side, self._finger):
            choice.chosen.connect(lambda _value: self._narrow())
        self.setLayout(
            column(Text(title, "label"), self._kind, self._side, self._finger, self._words, self._names, gap=6)
        )
        self._show()

    @property
    def joints(self) -> tuple[Joint, ...]:
        """What was picked, in that order."""
        return self._joints

    def choose(self, joints: tuple[Joint, ...]) -> None:
        """Show joints as picked without telling anybody."""
        self._joints = joints
        self._clear_question()
        self._show()

    def _narrow(self) -> None:
        joint = self._named()
        if joint is None:
            if not self._several and self._joints and self._kind.value is None:
                self._joints = ()
                self.changed.emit()
            self._show()
            return
        kept = tuple(known for known in self._joints if known is not joint) if self._several else ()
        self._joints = (*kept, joint)
        say(self, your_joint(joint, in_readers_language))
        if self._several:
            self._clear_question()
        self._show()
        self.changed.emit()

    def _named(self) -> Joint | None:
        kind, side = self._kind.value, self._side.value
        if kind is None:
            return None
        if kind in list(Joint):
            return Joint(str(kind))
        name = self._finger.value if kind == "finger" else kind
        return None if side is None or name is None else Joint(f"{side}-{name}")

    def _clear_question(self) -> None:
        for choice in (self._kind, self._side, self._finger):
            choice.choose(None)

    def _show(self) -> None:
        kind = self._kind.value
        self._side.setVisible(kind is not None and kind not in list(Joint))
        self._finger.setVisible(kind == "finger" and self._side.value is not None)
        emptied(self._names)
        if self._several:
            for joint in self._joints:
                name = your_joint(joint, in_readers_language)
                button = Button(name, icon_name="x")
                button.setAccessibleName(self.tr("Take out {joint}").format(joint=name))
                button.clicked.connect(lambda _on=False, joint=joint: self._take_out(joint))
                self._names.addWidget(button)
        self._words.setText(
            "" if self._several else ", ".join(your_joint(j, in_readers_language) for j in self._joints)
        )
        self._words.setVisible(bool(self._words.text()))

    def _take_out(self, joint: Joint) -> None:
        self._joints = tuple(known for known in self._joints if known is not joint)
        self._show()
        self.changed.emit()

    def _kind_words(self, kind: str) -> str:
        if kind == "finger":
            return self.tr("Hand or finger")
        joint = Joint(kind) if kind in list(Joint) else Joint(f"right-{kind}")
        words = unsided_name(joint, in_readers_language)
        return words[:1].upper() + words[1:]
