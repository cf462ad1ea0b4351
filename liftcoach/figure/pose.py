"""A pose: where the hips are, how the trunk bends, and what each arm and leg does.

All lengths are in body heights and all angles in degrees. A pose is made of numbers only, so that
any mixture of poses is a pose; limbs of one kind (a place, or angles) mix only with the same kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, TypeVar

from liftcoach.figure.foot import FootPose
from liftcoach.figure.hand import HandPose
from liftcoach.figure.skeleton import Side


class Numbers(NamedTuple):
    """The trunk and head. `shift` moves the hips to the figure's right.

    `lean` tips the whole trunk forwards, `curl` bends its upper half further, `tilt` leans to the
    right, `roll` turns all of it about its length, `twist` the upper half (to the left). `look`
    is the head's pitch against the chest, `turn` to the left, `ear` towards the right shoulder,
    `tuck` draws the chin back, `jaw` opens the mouth.
    """

    x: float = 0.0
    y: float = 0.525
    shift: float = 0.0
    lean: float = 0.0
    curl: float = 0.0
    tilt: float = 0.0
    bend: float = 0.0
    roll: float = 0.0
    twist: float = 0.0
    look: float = 0.0
    turn: float = 0.0
    ear: float = 0.0
    tuck: float = 0.0
    shrug: float = 0.0
    protract: float = 0.0
    jaw: float = 0.0


class ArmAngles(NamedTuple):
    """A free arm: raised forwards, elbow bent, raised sideways, turned outwards, palm up (90) or down (-90).

    `wrist` bends the hand towards the palm, negative away from it.
    """

    raised: float = 4.0
    elbow: float = 10.0
    out: float = 6.0
    turn: float = 0.0
    palm: float = 0.0
    wrist: float = 0.0


class HandPlace(NamedTuple):
    """A wrist's place (z counts outwards from the middle), which way the elbow and the hand point."""

    x: float
    y: float
    z: float = 0.104
    elbow_x: float = -0.4
    elbow_y: float = -1.0
    elbow_z: float = 0.45
    hand_x: float = 0.0
    hand_y: float = 0.0
    hand_z: float = 0.0
    palm: float = 0.0


class FootPlace(NamedTuple):
    """The ball of a foot, its pitch (heel up), its distance from the middle, toes out; the knee points by `knee_*`."""

    x: float
    y: float = 0.0
    pitch: float = 0.0
    z: float = 0.064
    out: float = 4.0
    knee_x: float = 1.0
    knee_y: float = 0.35
    knee_z: float = 0.0


class LegAngles(NamedTuple):
    """A free leg: hip flexed, knee bent, out to the side, turned outwards, toes pointed."""

    hip: float = 0.0
    knee: float = 0.0
    out: float = 2.0
    turn: float = 0.0
    point: float = 0.0


class HandShape(StrEnum):
    RELAXED = "relaxed"
    FLAT = "flat"
    FIST = "fist"
    GRIP = "grip"
    LOOP = "loop"
    """Open, with a loop of band around the forearm."""


Arm = ArmAngles | HandPlace
Leg = FootPlace | LegAngles
_Limb = TypeVar("_Limb", ArmAngles | HandPlace, FootPlace | LegAngles)


class MixedKinds(ValueError):
    """Poses whose limbs are described in different ways cannot be mixed; says which limb."""


@dataclass(frozen=True, slots=True)
class Pose:
    """One pose. `shoulders` (x, y), when given, holds the chest's top there and moves the hips instead."""

    trunk: Numbers = Numbers()  # noqa: RUF009 (a NamedTuple cannot change)
    left_arm: Arm = ArmAngles()  # noqa: RUF009
    right_arm: Arm = ArmAngles()  # noqa: RUF009
    left_leg: Leg = FootPlace(0.10)  # noqa: RUF009
    right_leg: Leg = FootPlace(0.10)  # noqa: RUF009
    shoulders: tuple[float, float] | None = None
    left_hand: HandShape = HandShape.RELAXED
    right_hand: HandShape = HandShape.RELAXED
    sinks: bool = True
    """The hips come down until both planted feet are in reach."""
    close: HandPose = HandPose()  # noqa: RUF009 (a NamedTuple cannot change)
    """The hand's own pose, where a motion shows a hand from near."""
    toes: FootPose = FootPose()  # noqa: RUF009
    """The bare foot's own pose, where a motion shows a foot from near."""

    def arm(self, side: Side) -> Arm:
        return self.right_arm if side is Side.RIGHT else self.left_arm

    def leg(self, side: Side) -> Leg:
        return self.right_leg if side is Side.RIGHT else self.left_leg

    def hand(self, side: Side) -> HandShape:
        return self.right_hand if side is Side.RIGHT else self.left_hand

    def mirrored(self) -> Pose:
        """The same pose with left and right exchanged."""
        t = self.trunk
        return replace(
            self,
            trunk=t._replace(shift=-t.shift, tilt=-t.tilt, bend=-t.bend, roll=-t.roll, twist=-t.twist,
                             turn=-t.turn, ear=-t.ear),
            left_arm=self.right_arm,
            right_arm=self.left_arm,
            left_leg=self.right_leg,
            right_leg=self.left_leg,
            left_hand=self.right_hand,
            right_hand=self.left_hand,
        )  # fmt: skip


def mixed(poses: Sequence[Pose], weights: Sequence[float]) -> Pose:
    """The weighted mean of poses; weights sum to 1. What cannot be mixed follows the heaviest pose."""
    heaviest = poses[max(range(len(poses)), key=lambda number: weights[number])]
    places = [pose.shoulders for pose in poses]
    return Pose(
        trunk=Numbers(*_means([pose.trunk for pose in poses], weights)),
        left_arm=_limb("left arm", [pose.left_arm for pose in poses], weights),
        right_arm=_limb("right arm", [pose.right_arm for pose in poses], weights),
        left_leg=_limb("left leg", [pose.left_leg for pose in poses], weights),
        right_leg=_limb("right leg", [pose.right_leg for pose in poses], weights),
        shoulders=_point([place for place in places if place is not None], weights, len(places)),
        left_hand=heaviest.left_hand,
        right_hand=heaviest.right_hand,
        sinks=heaviest.sinks,
        close=HandPose(*_means([pose.close for pose in poses], weights)),
        toes=FootPose(*_means([pose.toes for pose in poses], weights)),
    )


def _limb(name: str, limbs: Sequence[_Limb], weights: Sequence[float]) -> _Limb:
    kind = type(limbs[0])
    if any(type(limb) is not kind for limb in limbs):
        raise MixedKinds(name)
    return kind(*_means(limbs, weights))


def _point(places: Sequence[tuple[float, float]], weights: Sequence[float], wanted: int) -> tuple[float, float] | None:
    if not places:
        return None
    if len(places) != wanted:
        raise MixedKinds("shoulders")
    x, y = _means(places, weights)
    return x, y


def _means(rows: Sequence[Sequence[float]], weights: Sequence[float]) -> list[float]:
    return [sum(w * v for w, v in zip(weights, column, strict=True)) for column in zip(*rows, strict=True)]
