"""Which muscles an exercise works: handed in by the library, kept in the file with its digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from liftcoach.domain.exercise import Exercise, Muscle
from liftcoach.domain.weekly_work import MuscleRole

SUMMING_RULE = 1
"""Part of the digest: a new way of summing rebuilds the sums as a new table does."""


@dataclass(frozen=True, slots=True)
class MuscleTable:
    """Rows of exercise id, muscle and role, in a fixed order and without doubles.

    An exercise that is not in it (a person's own, kept from an import) counts
    in the sum of all sets and for no muscle: guessing its muscles would put
    work where there was none.
    """

    rows: tuple[tuple[str, Muscle, MuscleRole], ...] = ()

    @classmethod
    def of(cls, exercises: Iterable[Exercise]) -> MuscleTable:
        """Build the table of a library; a muscle named in both roles is a prime mover."""
        roles: dict[tuple[str, Muscle], MuscleRole] = {}
        for exercise in exercises:
            roles |= {(exercise.id, muscle): MuscleRole.SECONDARY for muscle in exercise.secondary}
            roles |= {(exercise.id, muscle): MuscleRole.PRIMARY for muscle in exercise.primary}
        return cls(tuple((exercise, muscle, role) for (exercise, muscle), role in sorted(roles.items())))

    @property
    def digest(self) -> str:
        """SHA-256 over the rows and the rule of summing, in hexadecimal."""
        lines = "\n".join("\t".join(row) for row in self.rows)
        return hashlib.sha256(f"{SUMMING_RULE}\n{lines}".encode()).hexdigest()
