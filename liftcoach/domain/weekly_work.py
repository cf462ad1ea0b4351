"""The work of a day or a week, summed from the sets that were logged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from liftcoach.domain.exercise import Muscle


class MuscleRole(StrEnum):
    """How an exercise works a muscle: as a prime mover, or helping."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class WorkSum(NamedTuple):
    """Sums over sets. A set of one side is half a set; a warm-up set or one of nothing is no set of work.

    `lifted_kg` is kilograms times repetitions, where both are known. A named
    tuple, because twenty years have 17,000 and it is a row as the store gives it.
    """

    sets: float = 0.0
    assisting_sets: float = 0.0
    warm_up_sets: float = 0.0
    repetitions: float = 0.0
    seconds: float = 0.0
    metres: float = 0.0
    lifted_kg: float = 0.0


@dataclass(frozen=True, slots=True)
class PeriodWork:
    """All the work of a day, or of the week from the Monday `first`, and its share by muscle.

    `all` counts every set, also of exercises whose muscles nobody knows, so it
    can be more than the muscles explain. A muscle's repetitions, seconds, metres
    and kilograms are those of the sets in which it is a prime mover.
    """

    first: date
    all: WorkSum
    by_muscle: tuple[tuple[Muscle, WorkSum], ...] = ()

    def of(self, muscle: Muscle) -> WorkSum:
        """The work of one muscle; nothing where it did not work."""
        return dict(self.by_muscle).get(muscle, WorkSum())
