"""The whole figure as one outline: the ghost that shows where a movement starts."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from liftcoach.figure.pose import Pose
from liftcoach.figure.skeleton import HAND, Side, Skeleton
from liftcoach.figure.vectors import along
from liftcoach.painting.arms import ELBOW_RADIUS, SHOULDER_RADIUS, WRIST_RADIUS, arm_path, sleeve_path
from liftcoach.painting.hands import hand_path
from liftcoach.painting.head import RADIUS, skull_path
from liftcoach.painting.legs import ANKLE_RADIUS, HIP_RADIUS, KNEE_RADIUS, foot_paths, leg_path, widened
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.shapes import Point, capsule, capsule_onto, chain_onto
from liftcoach.painting.trunk import NECK_RADIUS, SHIRT_FROM, pelvis_path, trunk_path

SEEN_FROM, WHOLE_FROM = 0.025, 0.09
"""How far a joint has to be from its start for the ghost to show, and to show fully, body heights."""
_HALO, _WIDE_HALO = 0.014, 0.07
"""A gap that keeps the ghost's edge off the body's own, and off a body that has hardly moved, body heights."""
_STILL_TO, _GONE_FROM = 0.09, 0.14
"""A body that moved no further than this has hardly moved; from the other on it has left its start, body heights."""
_SHOE_RADIUS, _HAND_RADIUS, _HEAD_RADIUS = 0.031, 0.026, 0.070
_SLEEVE = 0.009
"""How much wider than the arm a sleeve is."""


@dataclass(frozen=True, slots=True)
class Ghost:
    """The start's outline, ready to be drawn, and where the joints were, in body heights on the picture."""

    shape: QPainterPath | QPixmap
    start: tuple[Point, ...]
    at: QPointF = field(default_factory=QPointF)
    """Where the pixels begin within the picture's area."""


def places_of(pencil: Pencil, bones: Skeleton) -> tuple[Point, ...]:
    """The joints as they lie on the picture, in body heights."""
    limbs = [(bones.arm(side), bones.leg(side)) for side in Side]
    joints = [bones.pelvis, bones.chest, bones.head]
    for arm, leg in limbs:
        joints += [arm.shoulder, arm.elbow, arm.wrist, leg.knee, leg.ankle, leg.ball]
    return tuple((x / pencil.scale, y / pencil.scale) for x, y in (pencil.see(joint) for joint in joints))


def presence(ghost: Ghost, places: tuple[Point, ...], *, seen_height: float = 1.0) -> float:
    """How much of the ghost is seen, 0 to 1: nothing while the body is where it began."""
    near = min(1.0, seen_height)
    share = (_moved(ghost, places) / near - SEEN_FROM) / (WHOLE_FROM - SEEN_FROM)
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)


def gap_round(ghost: Ghost, places: tuple[Point, ...], *, seen_height: float = 1.0) -> float:
    """How far the ghost's edge keeps off the body: wide where the body has hardly left it, for only slivers would show.

    Body heights.
    """
    near = min(1.0, seen_height)
    share = (_moved(ghost, places) / near - _STILL_TO) / (_GONE_FROM - _STILL_TO)
    return (_WIDE_HALO + (_HALO - _WIDE_HALO) * min(1.0, max(0.0, share))) * near


def _moved(ghost: Ghost, places: tuple[Point, ...]) -> float:
    return max(math.dist(now, then) for now, then in zip(places, ghost.start, strict=True))


def around(pencil: Pencil, bones: Skeleton, gap: float) -> QPainterPath:
    """A cheap shape that covers the body and a gap in body heights more on every side."""
    see, k, w = pencil.see, pencil.scale, widened(pencil.person.build)
    path = trunk_path(pencil, bones, SHIRT_FROM, 1.1, 0.007 + gap)
    hips = (HIP_RADIUS * w + gap) * k
    for side in Side:
        arm, leg = bones.arm(side), bones.leg(side)
        heel = along(leg.ball, (leg.toes, -0.108), (leg.instep, 0.012))
        toe = along(leg.ball, (leg.tip, 0.030))
        chain_onto(
            path,
            [see(leg.hip), see(leg.knee), see(leg.ankle)],
            [hips, (KNEE_RADIUS * w + gap) * k, (ANKLE_RADIUS * 1.35 * w + gap) * k],
        )
        shoe = (_SHOE_RADIUS + gap) * k
        chain_onto(path, [see(leg.ankle), see(heel), see(toe)], [shoe, shoe, shoe])
        tips = along(arm.wrist, (arm.hand, HAND))
        chain_onto(
            path,
            [see(arm.shoulder), see(arm.elbow), see(arm.wrist), see(tips)],
            [
                (SHOULDER_RADIUS * w + gap) * k,
                ((ELBOW_RADIUS + _SLEEVE) * w + gap) * k,
                (WRIST_RADIUS * w + gap) * k,
                (_HAND_RADIUS + gap) * k,
            ],
        )
    capsule_onto(path, see(bones.right_leg.hip), hips, see(bones.left_leg.hip), hips)
    capsule_onto(path, see(bones.neck), (NECK_RADIUS + gap) * k, see(bones.head), (_HEAD_RADIUS + gap) * k)
    return path


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


def paint_ghost(pencil: Pencil, path: QPainterPath, *, strength: float = 1.0, seen_height: float = 1.0) -> None:
    """A faint filled shape with a dashed edge, which is finer where `seen_height` body heights fill the picture."""
    fill, edge = QColor(pencil.look.ghost), QColor(pencil.look.ghost)
    fill.setAlphaF(0.13 * strength)
    edge.setAlphaF(0.75 * strength)
    pen = QPen(edge, max(1.2, 0.006 * min(1.0, seen_height) * pencil.scale))
    pen.setStyle(Qt.PenStyle.CustomDashLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([1.5, 3.0])
    pencil.painter.setPen(pen)
    pencil.painter.setBrush(fill)
    pencil.painter.drawPath(path)


def draw_ghost(pencil: Pencil, area: QRectF, ghost: Ghost, bones: Skeleton, *, seen_height: float = 1.0) -> None:
    """Draw as much of the start as the body has left behind, with a gap round the body as it is now.

    Where the body still is, a dashed edge along its own would look like torn clothes.
    """
    places = places_of(pencil, bones)
    strength = presence(ghost, places, seen_height=seen_height)
    if strength <= 0:
        return
    body = around(pencil, bones, gap_round(ghost, places, seen_height=seen_height))
    painter = pencil.painter
    painter.save()
    if isinstance(ghost.shape, QPixmap):
        left = QPixmap(ghost.shape)
        cutter = QPainter(left)
        # Hard edges are a tenth of the cost, and on so faint a shape nobody sees them.
        cutter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        cutter.translate(-area.topLeft() - ghost.at)
        cutter.fillPath(body, QColor(Qt.GlobalColor.transparent))
        cutter.end()
        painter.setOpacity(strength)
        painter.drawPixmap(area.topLeft() + ghost.at, left)
    else:
        # On paper by a clip, so that the ghost stays a vector.
        whole = QPainterPath()
        whole.addRect(area)
        painter.setClipPath(whole.subtracted(body.simplified()), Qt.ClipOperation.IntersectClip)
        paint_ghost(pencil, ghost.shape, strength=strength, seen_height=seen_height)
    painter.restore()
