"""What the person owns, with the numbers written on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from liftcoach.domain.numbers import checked

KG_PER_LB = 0.45359237


class Equipment(StrEnum):
    CHAIR = "chair"
    """Without wheels, its back against a wall."""
    BED = "bed"
    WALL = "wall"
    WORKTOP = "worktop"
    TABLE = "table"
    STEP = "step"
    MAT = "mat"
    TOWEL = "towel"
    SOFT_BALL = "soft-ball"
    BAG = "bag"
    BACKPACK = "backpack"
    BAND = "band"
    LOOP_BAND = "loop-band"
    DOOR_ANCHOR = "door-anchor"
    DUMBBELLS = "dumbbells"
    CUFF_WEIGHTS = "cuff-weights"
    KETTLEBELL = "kettlebell"
    BARBELL = "barbell"
    CABLE = "cable"
    LEG_PRESS = "leg-press"
    CHEST_PRESS = "chest-press"
    SEATED_ROW = "seated-row"
    PULLDOWN = "pulldown"
    BENCH = "bench"
    RACK = "rack"
    """Holds a barbell at chest height and has catch bars."""
    LEG_EXTENSION = "leg-extension"
    LEG_CURL = "leg-curl"


class Band(StrEnum):
    """Band levels, easiest first."""

    VERY_LIGHT = "very-light"
    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"
    VERY_HEAVY = "very-heavy"

    @property
    def rung(self) -> int:
        """0 for the easiest band."""
        return _RUNGS[self]


_RUNGS = {band: rung for rung, band in enumerate(Band)}


class LoadUnit(StrEnum):
    KG = "kg"
    LB = "lb"


@dataclass(frozen=True, slots=True)
class OwnedLoad:
    """A weight as it is written on the thing itself: 5 lb stays 5 lb, kilograms are derived.

    >>> OwnedLoad(Equipment.DUMBBELLS, 5, LoadUnit.LB).kg
    2.27
    """

    equipment: Equipment
    number: float
    unit: LoadUnit

    def __post_init__(self) -> None:
        checked("weight", self.number, low=0, high=1000, unit=self.unit)

    @property
    def kg(self) -> float:
        """Kilograms, to the nearest 10 g."""
        return round(self.number * (KG_PER_LB if self.unit is LoadUnit.LB else 1), 2)

    @property
    def label(self) -> str:
        """The number and unit as written, such as `5 lb`."""
        return f"{self.number:g} {self.unit}"
