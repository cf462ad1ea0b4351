"""The whole body in the order that hides what is behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QPainterPath

from liftcoach.domain.exercise import Muscle
from liftcoach.figure.pose import Pose
from liftcoach.figure.skeleton import Side, Skeleton
from liftcoach.figure.vectors import sub
from liftcoach.painting.arms import draw_arm, draw_hand
from liftcoach.painting.head import draw_behind_head, draw_head
from liftcoach.painting.legs import draw_leg
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.shapes import empty
from liftcoach.painting.trunk import draw_trunk, pelvis_path

SIDE_ON = 0.4
"""From this much sideways one arm and leg are the far ones."""
LEAST_GLOW = 0.70
"""Below this the coral turns muddy on dark trousers."""
_TOWARDS_THE_EYE = 0.60
"""A thigh that points at the eye more than this is drawn over the shirt."""


@dataclass(frozen=True, slots=True)
class Working:
    """Which muscles to colour, how strongly (0 to 1), and on which side (None: both)."""

    muscles: tuple[Muscle, ...] = ()
    effort: float = 1.0
    side: Side | None = None

    def on(self, side: Side) -> tuple[Muscle, ...]:
        return self.muscles if self.side in (None, side) and self.effort > 0.02 else ()

    @property
    def glow(self) -> float:
        return (LEAST_GLOW + (1 - LEAST_GLOW) * self.effort) if self.effort > 0.3 else self.effort / 0.3 * LEAST_GLOW


def near_side(pencil: Pencil) -> Side:
    """The side of the figure that is nearer to the eye."""
    return Side.RIGHT if pencil.camera.sideways >= 0 else Side.LEFT


def draw_body(
    pencil: Pencil, pose: Pose, bones: Skeleton, working: Working, between: Callable[[], None] | None = None
) -> None:
    """Draw the figure; `between` is called after the legs and trunk, before arms that are in front."""
    near = near_side(pencil)
    side_on = abs(pencil.camera.sideways) > SIDE_ON
    order = (near.other, near)
    behind = [side for side in order if not _arm_in_front(pencil, bones, side, near, side_on=side_on)]
    late = [side for side in order if _leg_comes_forward(pencil, bones, side)]
    for side in behind:
        _arm(pencil, pose, bones, side, working, far=side_on and side is not near)
    pelvis = pelvis_path(pencil, bones)
    clothes = empty()
    for side in order:
        joined = pelvis if side is near else None
        if side not in late:
            leg = _leg(pencil, bones, side, working, far=side_on and side is not near, joined=joined)
            clothes.addPath(leg)
        elif side is near:
            pencil.fill(pelvis, pencil.person.legs)
    draw_behind_head(pencil, bones)
    sign = 0 if working.side is None else working.side.sign
    muscles = working.muscles if working.effort > 0.02 else ()
    clothes.addPath(draw_trunk(pencil, bones, muscles=muscles, glow=working.glow, side_sign=sign))
    for side in late:
        clothes.addPath(_leg(pencil, bones, side, working, far=side_on and side is not near, joined=None))
    draw_head(pencil, bones, muscles=muscles, glow=working.glow)
    if between is not None:
        between()
    for side in order:
        if side not in behind:
            _arm(pencil, pose, bones, side, working, far=side_on and side is not near, onto=clothes)


def draw_holding_hands(pencil: Pencil, pose: Pose, bones: Skeleton, sides: tuple[Side, ...]) -> None:
    """Draw hands over what they hold."""
    near, side_on = near_side(pencil), abs(pencil.camera.sideways) > SIDE_ON
    for side in sides:
        if side is near or not side_on:
            draw_hand(pencil, bones, side, pose.hand(side))


def _leg(
    pencil: Pencil, bones: Skeleton, side: Side, working: Working, *, far: bool, joined: QPainterPath | None
) -> QPainterPath:
    return draw_leg(pencil, bones, side, far=far, muscles=working.on(side), glow=working.glow, joined=joined)


def _arm(
    pencil: Pencil,
    pose: Pose,
    bones: Skeleton,
    side: Side,
    working: Working,
    *,
    far: bool,
    onto: QPainterPath | None = None,
) -> None:
    draw_arm(pencil, bones, side, pose.hand(side), far=far, muscles=working.on(side), glow=working.glow, onto=onto)


def _arm_in_front(pencil: Pencil, bones: Skeleton, side: Side, near: Side, *, side_on: bool) -> bool:
    if side_on and side is near:
        return True
    arm = bones.arm(side)
    depth = pencil.camera.depth
    ahead = (depth(arm.elbow) + 2 * depth(arm.wrist)) / 3 - depth(bones.chest)
    return ahead > 0.02 or (not side_on and ahead > -0.08)


def _leg_comes_forward(pencil: Pencil, bones: Skeleton, side: Side) -> bool:
    leg = bones.leg(side)
    thigh = sub(leg.knee, leg.hip)
    # A lap that is seen from the front lies under the shirt's hem; a knee higher than it covers the shirt.
    higher = pencil.see(leg.knee)[1] < pencil.see(bones.pelvis)[1]
    return higher and pencil.camera.depth(thigh) > _TOWARDS_THE_EYE * 0.245
