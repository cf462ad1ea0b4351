"""Hands on what they hold: a bar, a bell or a lever is stiff, so hands keep their places on it all the way.

Poses say where the hands are at a few moments. In between, each hand travels its own way, and two
hands on one bar would drift along it; here they are put back to their places on it.
"""

from __future__ import annotations

import math
from dataclasses import replace

from liftcoach.figure.pose import Pose
from liftcoach.figure.props import Barbell, Dumbbell, Kettlebell, Machine, MachineKind, Prop, Towel, TowelAt, Who
from liftcoach.figure.skeleton import FOREARM, UPPER_ARM, ArmBones, Build, Side, Skeleton
from liftcoach.figure.solve import misses, solve, two_bones
from liftcoach.figure.vectors import Vec, Z, across, along, between, distance, sub, unit

GRIP_AT = 0.030
"""From the wrist to the middle of what a closed hand holds."""
LEVER_AXLE = (0.10, 0.06)
"""Where the levers of a chest press turn, x and y: low beside the seat, so that nothing crosses chest or face."""
LEVER_LENGTH = 0.505
"""Of a chest press, from the axle to the middle of the handle."""
LEVER_GRIP = 0.140
"""Half the distance between the handles of a chest press."""
CUP_GRIP = 0.037
"""Half the distance between two hands around one dumbbell."""
BELL_GRIP = 0.033
"""Half the distance between two hands on the handle of a kettlebell."""
TOWEL_GRIP = 0.085
_USUAL = Build()


def grip_place(arm: ArmBones) -> Vec:
    """The middle of what the hand holds."""
    return along(arm.wrist, (arm.hand, GRIP_AT))


def joints(pose: Pose, props: tuple[Prop, ...], build: Build = _USUAL) -> Skeleton:
    """Find every joint of a pose, with the hands on what they hold."""
    bones = solve(pose, build)
    places = grips(props, bones)
    if not places:
        return bones
    left, right = (_holding(bones.arm(side), places[side]) for side in Side)
    return replace(bones, left_arm=left, right_arm=right)


def grips(props: tuple[Prop, ...], bones: Skeleton) -> dict[Side, Vec]:
    """Where each hand holds a stiff thing that both hands hold; nothing when they hold none."""
    for prop in props:
        places = _grips_of(prop, bones)
        if places:
            return places
    return {}


def bar_place(bar: Barbell, bones: Skeleton) -> tuple[Vec, Vec]:
    """The bar's middle and the way it lies."""
    if bar.on_back:
        return along(bones.chest, (bones.chest_up, -0.005), (bones.chest_ahead, -0.062)), bones.chest_right
    if bar.on_front:
        joints_middle = between(bones.right_arm.shoulder, bones.left_arm.shoulder, 0.5)
        return along(joints_middle, (bones.chest_ahead, 0.052), (bones.chest_up, 0.020)), bones.chest_right
    if bar.on_hips:
        return along(bones.pelvis, (bones.ahead, 0.085), (bones.up, -0.02)), bones.right
    right, left = grip_place(bones.right_arm), grip_place(bones.left_arm)
    return between(right, left, 0.5), _way(right, left)


def off_place(pose: Pose, props: tuple[Prop, ...], bones: Skeleton) -> dict[str, float]:
    """How far each hand and foot is from the place that the pose, or what it holds, gives it; body heights."""
    found = misses(pose, bones)
    places = grips(props, bones)
    return found | {f"{side} hand": distance(grip_place(bones.arm(side)), place) for side, place in places.items()}


def _grips_of(prop: Prop, bones: Skeleton) -> dict[Side, Vec]:
    match prop:
        case Barbell():
            middle, way = bar_place(prop, bones)
            return _spread(middle, way, prop.grip)
        case Dumbbell(cup=True):
            return _between_hands(bones, CUP_GRIP)
        case Kettlebell(who=Who.BOTH):
            return _between_hands(bones, BELL_GRIP)
        case Towel(at=TowelAt.HANDS):
            return _between_hands(bones, TOWEL_GRIP)
        case Machine(machine=MachineKind.CHEST_PRESS):
            return {side: _on_lever(grip_place(bones.arm(side)), side) for side in Side}
        case _:
            return {}


def _spread(middle: Vec, way: Vec, half: float) -> dict[Side, Vec]:
    return {side: along(middle, (way, side.sign * half)) for side in Side}


def _between_hands(bones: Skeleton, half: float) -> dict[Side, Vec]:
    right, left = grip_place(bones.right_arm), grip_place(bones.left_arm)
    return _spread(between(right, left, 0.5), _way(right, left), half)


def _way(right: Vec, left: Vec) -> Vec:
    return unit(sub(right, left)) if distance(right, left) > 0.01 else Z


def _on_lever(grip: Vec, side: Side) -> Vec:
    """The place on the lever's circle that is nearest to the hand."""
    x, y = grip[0] - LEVER_AXLE[0], grip[1] - LEVER_AXLE[1]
    k = LEVER_LENGTH / math.hypot(x, y)
    return (LEVER_AXLE[0] + x * k, LEVER_AXLE[1] + y * k, side.sign * LEVER_GRIP)


def _holding(arm: ArmBones, place: Vec) -> ArmBones:
    """The arm with its grip at a place; hand and elbow point as before."""
    if distance(grip_place(arm), place) < 1e-9:
        return arm
    bend = across(sub(arm.elbow, arm.shoulder), unit(sub(arm.wrist, arm.shoulder)))
    elbow, wrist = two_bones(arm.shoulder, along(place, (arm.hand, -GRIP_AT)), UPPER_ARM, FOREARM, bend)
    return replace(arm, elbow=elbow, wrist=wrist)
