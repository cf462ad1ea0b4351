"""Walking on the spot, as poses: stance for 60 % of the cycle, heel-off at the end, toes up before landing."""

from __future__ import annotations

import math
from dataclasses import replace

from liftcoach.figure.pose import Arm, FootPlace, HandPlace, Pose
from liftcoach.figure.skeleton import Side

POSES_A_CYCLE = 24
STANCE_SHARE = 0.6
HEEL_OFF_DEG = 38.0
TOES_UP_DEG = 16.0
CARRYING_ELBOW_DEG = 5.0
_MIDDLE_X = 0.075
_LIFT = 0.075
_HIP_RISE = 0.008


def walking(still: Pose, *, stride: float = 0.17, swing_deg: float = 26.0, narrow: float = 0.055) -> tuple[Pose, ...]:
    """One cycle of walking poses; what `still` does with trunk and placed arms is kept.

    `stride` is half a step's length in body heights, `swing_deg` how far free arms swing.
    A placed arm, and one with a straight elbow, carries something and does not swing.
    """
    return tuple(_step(still, number / POSES_A_CYCLE, stride, swing_deg, narrow) for number in range(POSES_A_CYCLE))


def _step(still: Pose, phase: float, stride: float, swing_deg: float, narrow: float) -> Pose:
    turn = 2 * math.pi * phase
    hips = still.trunk._replace(y=0.520 + _HIP_RISE * math.cos(2 * turn))
    return replace(
        still,
        trunk=hips,
        right_leg=_foot(phase, stride, narrow),
        left_leg=_foot(phase + 0.5, stride, narrow),
        right_arm=_swinging(still.arm(Side.RIGHT), -swing_deg * math.cos(turn)),
        left_arm=_swinging(still.arm(Side.LEFT), swing_deg * math.cos(turn)),
    )


def _swinging(arm: Arm, by_deg: float) -> Arm:
    if isinstance(arm, HandPlace) or arm.elbow < CARRYING_ELBOW_DEG:
        return arm
    return arm._replace(raised=arm.raised + by_deg)


def _foot(phase: float, stride: float, narrow: float) -> FootPlace:
    cycle = phase % 1.0
    if cycle < STANCE_SHARE:
        u = cycle / STANCE_SHARE
        heel = max(0.0, (u - 0.72) / 0.28) * HEEL_OFF_DEG
        toes = max(0.0, (0.16 - u) / 0.16) * TOES_UP_DEG
        return FootPlace(_MIDDLE_X + stride * (1 - 2 * u), 0.0, heel - toes, narrow)
    u = (cycle - STANCE_SHARE) / (1 - STANCE_SHARE)
    pitch = HEEL_OFF_DEG * (1 - u) ** 1.6 - TOES_UP_DEG * u**2
    lift = _LIFT * math.sin(math.pi * u) ** 1.2
    return FootPlace(_MIDDLE_X - stride * math.cos(math.pi * u), lift, pitch, narrow)
