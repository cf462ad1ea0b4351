"""Arms with their sleeves."""

from __future__ import annotations

from PySide6.QtGui import QPainterPath

from liftcoach.domain.exercise import Muscle
from liftcoach.figure.pose import HandShape
from liftcoach.figure.skeleton import ArmBones, Side, Skeleton
from liftcoach.figure.vectors import Vec, across, along, between, cross, dot, length, mul, sub, unit
from liftcoach.painting.hands import hand_path
from liftcoach.painting.legs import faces_eye, limb_belly, widened
from liftcoach.painting.muscles import Part, bellies
from liftcoach.painting.pencil import Pencil
from liftcoach.painting.shapes import chain_onto, cut_limb, empty

SHOULDER_RADIUS = 0.038
ELBOW_RADIUS = 0.0285
WRIST_RADIUS = 0.0195
_SLEEVE_END = 0.60
"""Of the upper arm."""
_LONG_END = 0.90
"""Of the forearm."""


def arm_path(pencil: Pencil, arm: ArmBones) -> QPainterPath:
    """Upper arm and forearm in one shape."""
    see, k, w = pencil.see, pencil.scale, widened(pencil.person.build)
    path = empty()
    chain_onto(
        path,
        [see(arm.shoulder), see(arm.elbow), see(between(arm.elbow, arm.wrist, 0.25)), see(arm.wrist)],
        [SHOULDER_RADIUS * 0.90 * w * k, ELBOW_RADIUS * w * k, ELBOW_RADIUS * 1.02 * w * k, WRIST_RADIUS * 0.93 * k],
    )
    return path


def sleeve_path(pencil: Pencil, arm: ArmBones) -> QPainterPath:
    see, k, w = pencil.see, pencil.scale, widened(pencil.person.build)
    if pencil.person.long_sleeves:
        path = cut_limb(
            [see(arm.elbow), see(between(arm.elbow, arm.wrist, 0.3)), see(between(arm.elbow, arm.wrist, _LONG_END))],
            [(ELBOW_RADIUS + 0.004) * w * k, (ELBOW_RADIUS + 0.004) * w * k, (WRIST_RADIUS + 0.006) * w * k],
        )
        chain_onto(
            path,
            [see(arm.shoulder), see(arm.elbow)],
            [(SHOULDER_RADIUS + 0.001) * w * k, (ELBOW_RADIUS + 0.004) * w * k],
        )
        return path
    return cut_limb(
        [
            see(arm.shoulder),
            see(between(arm.shoulder, arm.elbow, 0.25)),
            see(between(arm.shoulder, arm.elbow, _SLEEVE_END)),
        ],
        [(SHOULDER_RADIUS + 0.001) * w * k, (SHOULDER_RADIUS + 0.001) * w * k, (ELBOW_RADIUS + 0.009) * w * k],
    )


def draw_arm(
    pencil: Pencil,
    bones: Skeleton,
    side: Side,
    shape: HandShape,
    *,
    far: bool,
    muscles: tuple[Muscle, ...],
    glow: float,
    onto: QPainterPath | None = None,
) -> None:
    """Draw an arm: skin in one piece, the sleeve, then the muscles; its shadow falls on `onto`."""
    arm = bones.arm(side)
    person = pencil.person
    path = arm_path(pencil, arm)
    path.addPath(hand_path(pencil, arm, side, shape))
    if onto is not None:
        pencil.shade(path, onto)
    pencil.fill(path, person.skin, far=far)
    w = widened(person.build)
    out = mul(bones.chest_right, side.sign)
    for _, belly in bellies(muscles, Part.HAND):
        tip = along(arm.wrist, (arm.hand, 0.06))
        pencil.glow(limb_belly(pencil, arm.wrist, tip, arm.thumb, arm.thumb, belly, (0.018,) * 3), glow, far=far)
    # The near sleeve is a little darker than the shirt behind it: that is what parts them.
    pencil.fill(sleeve_path(pencil, arm), person.top, far=far, darker=0.0 if far else -0.07)
    for _, belly in bellies(muscles, Part.FOREARM):
        front = forearm_front(arm)
        radii = (ELBOW_RADIUS * w, ELBOW_RADIUS * w * 0.95, WRIST_RADIUS)
        pencil.glow(limb_belly(pencil, arm.elbow, arm.wrist, front, out, belly, radii), glow, far=far)
    for _, belly in bellies(muscles, Part.UPPER_ARM):
        radii = ((SHOULDER_RADIUS + 0.001) * w, (ELBOW_RADIUS + 0.009) * w, ELBOW_RADIUS * w)
        front = upper_arm_front(arm, bones.chest_ahead)
        square = mul(cross(unit(sub(arm.elbow, arm.shoulder)), front), side.sign)
        if not faces_eye(pencil, front, square, belly):
            continue
        pencil.glow(limb_belly(pencil, arm.shoulder, arm.elbow, front, square, belly, radii), glow, far=far)


def draw_hand(pencil: Pencil, bones: Skeleton, side: Side, shape: HandShape) -> None:
    """Draw a hand once more, over what it holds."""
    pencil.fill(hand_path(pencil, bones.arm(side), side, shape), pencil.person.skin)


def forearm_front(arm: ArmBones) -> Vec:
    return across(arm.thumb, unit(sub(arm.wrist, arm.elbow)))


def upper_arm_front(arm: ArmBones, ahead: Vec) -> Vec:
    """Where the biceps is: the side to which the elbow bends; a straight arm's is the chest's front."""
    axis = unit(sub(arm.elbow, arm.shoulder))
    fore = sub(arm.wrist, arm.elbow)
    bend = along(fore, (axis, -dot(fore, axis)))
    return unit(bend) if length(bend) > 0.02 else across(ahead, axis)
