"""The body's measures and its joints once a pose is solved.

Lengths are fractions of body height, after Drillis and Contini's segment table; upper arm and
hand are drawn a little shorter, because relaxed hands of full length look like paddles.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from liftcoach.figure.vectors import Vec

THIGH = 0.245
SHANK = 0.246
FOOT_HEIGHT = 0.039
ANKLE_TO_BALL = 0.098
BALL_HEIGHT = 0.016
ANKLE_OVER_BALL = 0.037
HEEL_BEHIND_BALL = 0.114
TOE_BEFORE_BALL = 0.042
TRUNK = 0.288
NECK = 0.060
HEAD = 0.128
UPPER_ARM = 0.172
FOREARM = 0.150
HAND = 0.070
HALF_SHOULDERS = 0.104
HALF_HIPS = 0.052
LEG_REACH = (THIGH + SHANK) * 0.9985
"""A leg never locks quite straight: the knee would flip from frame to frame."""
ARM_REACH = (UPPER_ARM + FOREARM) * 0.9985


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"

    @property
    def sign(self) -> int:
        """1 on the right, -1 on the left: the way the z axis points."""
        return 1 if self is Side.RIGHT else -1

    @property
    def other(self) -> Side:
        return Side.LEFT if self is Side.RIGHT else Side.RIGHT


@dataclass(frozen=True, slots=True)
class Build:
    """How a body differs from the usual one: factors on widths, degrees of stoop."""

    breadth: float = 1.0
    belly: float = 0.0
    """How far the belly stands out, in body heights."""
    stoop: float = 0.0
    """Degrees that the upper back is rounded."""


@dataclass(frozen=True, slots=True)
class ArmBones:
    """`thumb` points where the thumb is, square to `hand`."""

    shoulder: Vec
    elbow: Vec
    wrist: Vec
    hand: Vec
    thumb: Vec


@dataclass(frozen=True, slots=True)
class LegBones:
    """`toes` points along the foot, `tip` along the bent toes, `instep` up from the foot, `front` ahead of the shin."""

    hip: Vec
    knee: Vec
    ankle: Vec
    ball: Vec
    toes: Vec
    tip: Vec
    instep: Vec
    front: Vec


@dataclass(frozen=True, slots=True)
class Skeleton:
    """All joints of a solved pose; directions are unit vectors.

    `up`, `ahead` and `right` are the pelvis's own axes; `chest_*` those of the rib cage, which
    bends and turns against it; `head_*` those of the head.
    """

    pelvis: Vec
    waist: Vec
    chest: Vec
    up: Vec
    ahead: Vec
    right: Vec
    chest_up: Vec
    chest_ahead: Vec
    chest_right: Vec
    neck: Vec
    head: Vec
    head_up: Vec
    head_ahead: Vec
    head_right: Vec
    jaw: float
    """Degrees that the mouth is open."""
    left_arm: ArmBones
    right_arm: ArmBones
    left_leg: LegBones
    right_leg: LegBones

    def arm(self, side: Side) -> ArmBones:
        return self.right_arm if side is Side.RIGHT else self.left_arm

    def leg(self, side: Side) -> LegBones:
        return self.right_leg if side is Side.RIGHT else self.left_leg
