"""What a phone or a watch measured on a day. It stands beside what the person says and never replaces it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liftcoach.domain.numbers import checked, checked_text


class MeasureKind(StrEnum):
    """One number a day each."""

    SLEEP = "sleep"
    BODY_MASS = "body-mass"
    STEPS = "steps"
    RESTING_HEART_RATE = "resting-heart-rate"
    WATER = "water"
    PROTEIN = "protein"


UNITS: Mapping[MeasureKind, str] = {
    MeasureKind.SLEEP: "h",
    MeasureKind.BODY_MASS: "kg",
    MeasureKind.STEPS: "steps",
    MeasureKind.RESTING_HEART_RATE: "/min",
    MeasureKind.WATER: "ml",
    MeasureKind.PROTEIN: "g",
}
LIMITS: Mapping[MeasureKind, tuple[float, float]] = {
    MeasureKind.SLEEP: (0, 24),
    MeasureKind.BODY_MASS: (20, 400),
    MeasureKind.STEPS: (0, 200_000),
    MeasureKind.RESTING_HEART_RATE: (20, 220),
    MeasureKind.WATER: (0, 20_000),
    MeasureKind.PROTEIN: (0, 1000),
}
"""Lowest and highest that can be; beyond them something else was measured."""
HIGHEST_OF_ALL = 200_000


@dataclass(frozen=True, slots=True)
class MeasuredDay:
    """A day's value in the unit of `UNITS`, and which device or program it is from.

    Sleep belongs to the day of waking.
    """

    day: date
    kind: MeasureKind
    value: float
    source: str

    def __post_init__(self) -> None:
        low, high = LIMITS[self.kind]
        checked(self.kind.value.replace("-", " "), self.value, low=low, high=high, unit=UNITS[self.kind])
        checked_text("source", self.source, longest=200)
