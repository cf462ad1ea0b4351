"""The whole figure as one outline: the ghost that shows where a movement starts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from liftcoach.figure.pose import Pose
from liftcoach.figure.skeleton import Side, Skeleton
from liftcoach.painting.arms import arm_path, sleeve_path
from liftcoach.painting.hands import hand_path
from liftcoach.painting.head import RADIUS, skull_path
from liftcoach.painting.legs import foot_paths, leg_path
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.shapes import capsule
from liftcoach.painting.trunk import NECK_RADIUS, pelvis_path, trunk_path


def silhouette(pencil: Pencil, pose: Pose, bones: Skeleton) -> QPainterPath:
    """One path without inner lines; costly, so it is drawn for stills and kept for a moving figure."""
    whole = trunk_path(pencil, bones, 0.0, 1.1, 0.007).united(pelvis_path(pencil, bones).simplified())
    for side in Side:
        arm, leg = bones.arm(side), bones.leg(side)
        for part in (
            arm_path(pencil, arm),
            sleeve_path(pencil, arm),
            hand_path(pencil, arm, side, pose.hand(side)),
            leg_path(pencil, leg),
            *foot_paths(pencil, leg),
        ):
            whole = whole.united(part.simplified())
    k = pencil.scale
    neck = capsule(pencil.see(bones.neck), NECK_RADIUS * k, pencil.see(bones.head), RADIUS * 0.8 * k)
    return whole.united(neck).united(skull_path(pencil, bones, 1.05)).simplified()


def draw_ghost(pencil: Pencil, path: QPainterPath, *, seen_height: float = 1.0) -> None:
    """A faint filled shape with a dashed edge, which is finer where `seen_height` body heights fill the picture."""
    fill, edge = QColor(pencil.look.ghost), QColor(pencil.look.ghost)
    fill.setAlphaF(0.13)
    edge.setAlphaF(0.75)
    pen = QPen(edge, max(1.2, 0.006 * min(1.0, seen_height) * pencil.scale))
    pen.setStyle(Qt.PenStyle.CustomDashLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([1.5, 3.0])
    pencil.painter.setPen(pen)
    pencil.painter.setBrush(fill)
    pencil.painter.drawPath(path)
