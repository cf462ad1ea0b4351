"""The joints as lists of tick boxes under headings: the same answers without a drawing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.check_in import JointReport
from liftcoach.domain.joints import Joint
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.joint_map import described
from liftcoach.ui.widgets.joint_marks import NO_JOINTS, Mark, marked
from liftcoach.ui.widgets.layout import boxed, column
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.roles import name_group
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.widgets.two_columns import TwoColumns
from liftcoach.words.joints import joint_name

_ARM = ("shoulder", "elbow", "wrist")
_LEG = ("hip", "knee", "ankle", "heel", "forefoot")


class JointList(QWidget):
    """Right and left beside each other where there is room. It shows a report and tells which joint was pressed."""

    pressed = Signal(object)
    """A `Joint`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[Joint, TickBox] = {}
        sections = [
            (self.tr("Arms"), _named("right", _ARM), _named("left", _ARM)),
            (self.tr("Hands"), _fingers("right"), _fingers("left")),
            (self.tr("Legs and feet"), _named("right", _LEG), _named("left", _LEG)),
        ]
        name_group(self, self.tr("Your joints"))
        layout = column(gap=8)
        for heading, right, left in sections:
            layout.addWidget(Text(heading, "h3"))
            layout.addWidget(TwoColumns(self._ticks(right), self._ticks(left)))
        layout.addWidget(Text(self.tr("Head, neck and back"), "h3"))
        middle = [joint for joint in Joint if not joint.side]
        layout.addWidget(TwoColumns(self._ticks(middle[::2]), self._ticks(middle[1::2])))
        self.setLayout(layout)
        self.show_report(NO_JOINTS, Mark.SWOLLEN)

    def show_report(self, report: JointReport, mark: Mark) -> None:
        """Show a report; `mark` is the set whose joints are ticked."""
        on = marked(report, mark)
        for joint, box in self._boxes.items():
            box.setChecked(joint in on)
            box.setAccessibleName(described(joint, report))

    def _ticks(self, joints: list[Joint]) -> QWidget:
        layout = column(gap=6)
        for joint in joints:
            name = joint_name(joint, in_readers_language)
            box = TickBox(name[:1].upper() + name[1:])
            box.setObjectName(f"tick-{joint}")
            box.clicked.connect(lambda _on=False, joint=joint: self.pressed.emit(joint))
            self._boxes[joint] = box
            layout.addWidget(box)
        layout.addStretch(1)
        return boxed(layout)


def _named(side: str, names: tuple[str, ...]) -> list[Joint]:
    return [Joint(f"{side}-{name}") for name in names]


def _fingers(side: str) -> list[Joint]:
    """Thumb first, then finger by finger from knuckle to tip."""
    thumb = [f"{side}-thumb-base", f"{side}-mcp-1", f"{side}-pip-1"]
    fingers = [f"{side}-{kind}-{finger}" for finger in "2345" for kind in ("mcp", "pip", "dip")]
    return [Joint(name) for name in (*thumb, *fingers)]
