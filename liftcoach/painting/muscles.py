"""Where each muscle group lies: capsules beside the bones, kept inside the limb they belong to."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from liftcoach.domain.exercise import Muscle


class Part(Enum):
    THIGH = auto()
    SHANK = auto()
    UPPER_ARM = auto()
    FOREARM = auto()
    TRUNK = auto()
    NECK = auto()
    FOOT = auto()
    HAND = auto()


class Belly(NamedTuple):
    """From share `start` to `end` of the bone, beside it in front (+) or behind (-) and outwards."""

    part: Part
    start: float
    end: float
    front: float
    out: float
    start_radius: float
    end_radius: float


BELLIES: dict[Muscle, tuple[Belly, ...]] = {
    Muscle.QUADRICEPS: (Belly(Part.THIGH, 0.12, 0.86, 0.026, 0.004, 0.040, 0.026),),
    Muscle.HAMSTRINGS: (Belly(Part.THIGH, 0.18, 0.88, -0.030, 0.0, 0.036, 0.024),),
    Muscle.GLUTES: (Belly(Part.THIGH, -0.10, 0.27, -0.040, 0.006, 0.050, 0.032),),
    Muscle.HIP_ABDUCTORS: (Belly(Part.THIGH, -0.04, 0.34, -0.006, 0.030, 0.036, 0.026),),
    Muscle.HIP_ADDUCTORS: (Belly(Part.THIGH, 0.10, 0.62, 0.0, -0.026, 0.030, 0.020),),
    Muscle.HIP_FLEXORS: (Belly(Part.THIGH, -0.06, 0.70, 0.034, 0.0, 0.030, 0.020),),
    Muscle.CALVES: (Belly(Part.SHANK, 0.10, 0.50, -0.020, 0.0, 0.028, 0.018),),
    Muscle.SHINS: (Belly(Part.SHANK, 0.12, 0.62, 0.020, 0.006, 0.020, 0.013),),
    Muscle.FEET: (Belly(Part.FOOT, 0.10, 0.80, 0.0, 0.0, 0.016, 0.013),),
    Muscle.CHEST: (Belly(Part.TRUNK, 0.66, 0.84, 0.055, 0.020, 0.042, 0.046),),
    Muscle.UPPER_BACK: (Belly(Part.TRUNK, 0.60, 0.92, -0.050, 0.020, 0.034, 0.040),),
    Muscle.LATS: (Belly(Part.TRUNK, 0.36, 0.82, -0.036, 0.046, 0.026, 0.038),),
    Muscle.LOWER_BACK: (Belly(Part.TRUNK, 0.08, 0.50, -0.052, 0.012, 0.030, 0.026),),
    Muscle.ABDOMINALS: (Belly(Part.TRUNK, 0.10, 0.60, 0.048, 0.0, 0.036, 0.036),),
    Muscle.OBLIQUES: (Belly(Part.TRUNK, 0.10, 0.54, 0.004, 0.074, 0.026, 0.028),),
    Muscle.NECK: (Belly(Part.NECK, 0.0, 0.8, 0.0, 0.008, 0.018, 0.016),),
    Muscle.TRICEPS: (Belly(Part.UPPER_ARM, 0.15, 0.85, -0.016, 0.0, 0.020, 0.016),),
    Muscle.BICEPS: (Belly(Part.UPPER_ARM, 0.30, 0.92, 0.014, 0.0, 0.020, 0.016),),
    Muscle.SHOULDERS: (Belly(Part.UPPER_ARM, -0.02, 0.30, 0.006, 0.010, 0.033, 0.024),),
    Muscle.FOREARMS: (Belly(Part.FOREARM, 0.06, 0.60, 0.004, 0.0, 0.022, 0.015),),
    Muscle.HANDS: (Belly(Part.HAND, 0.15, 0.75, 0.0, 0.0, 0.016, 0.014),),
}
FROM_THE_PELVIS = {Muscle.GLUTES, Muscle.HIP_ABDUCTORS}
"""Muscles that lie on the pelvis and stay there when the thigh turns about its length."""
ON_BOTH_SIDES = {
    Muscle.CHEST, Muscle.UPPER_BACK, Muscle.LATS, Muscle.LOWER_BACK, Muscle.OBLIQUES, Muscle.NECK,
}  # fmt: skip
"""Muscles of the trunk that lie left and right of its middle."""


def bellies(muscles: tuple[Muscle, ...], part: Part) -> tuple[tuple[Muscle, Belly], ...]:
    """What to colour on a part of the body."""
    return tuple((muscle, belly) for muscle in muscles for belly in BELLIES[muscle] if belly.part is part)
