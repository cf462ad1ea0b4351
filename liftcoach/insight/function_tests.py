"""What a test of the body's function says: norms where they are sound, else only the person's own change."""

from __future__ import annotations

from dataclasses import dataclass

from liftcoach.domain.lifter import Sex
from liftcoach.domain.outcomes import OutcomeKind

FIRST_AGE_OF_CHAIR_NORMS = 60
LAST_AGE_OF_CHAIR_NORMS = 94

_BELOW_AVERAGE_STANDS: tuple[tuple[int, int, int], ...] = (
    (64, 14, 12),
    (69, 12, 11),
    (74, 12, 10),
    (79, 11, 10),
    (84, 10, 9),
    (89, 8, 8),
    (94, 7, 4),
)
"""Oldest age of a row; fewer stands than this in 30 s is below average, for men and for women (Rikli and Jones)."""


def usual_stands_from(*, age: int, sex: Sex) -> int | None:
    """The fewest chair stands in 30 seconds that are usual at an age; None where no sound norm exists.

    >>> usual_stands_from(age=67, sex=Sex.FEMALE)
    11
    >>> usual_stands_from(age=59, sex=Sex.FEMALE) is None
    True
    """
    if sex is Sex.UNSTATED or not FIRST_AGE_OF_CHAIR_NORMS <= age <= LAST_AGE_OF_CHAIR_NORMS:
        return None
    _, men, women = next(row for row in _BELOW_AVERAGE_STANDS if age <= row[0])
    return men if sex is Sex.MALE else women


SLOW_FIVE_STANDS_S = 15.0
"""Longer than this for five stands suggests weak legs (EWGSOP2)."""
LOW_GAIT_SPEED_M_S = 0.8
"""This or slower is called low (EWGSOP2)."""


@dataclass(frozen=True, slots=True)
class LeastChange:
    """The least change of a test that counts, in the test's unit; `studied` tells its standing."""

    amount: float
    studied: bool


HAS_NO_SHOWN_NORM = frozenset({OutcomeKind.GRIP_LEFT, OutcomeKind.GRIP_RIGHT})
"""Grip in sore hands shows pain as much as strength, so limits made for other people would mislead."""

_LEAST_CHANGES: dict[OutcomeKind, LeastChange] = {
    OutcomeKind.CHAIR_STANDS_30_S: LeastChange(2, studied=False),
    OutcomeKind.FIVE_STANDS: LeastChange(2.3, studied=False),
    OutcomeKind.GAIT_SPEED: LeastChange(0.05, studied=True),
    OutcomeKind.GRIP_LEFT: LeastChange(6.5, studied=False),
    OutcomeKind.GRIP_RIGHT: LeastChange(6.5, studied=False),
}
"""Gait speed: the small meaningful change of Perera 2006. The others are our own caution (PROPOSED)."""


def least_change_of(kind: OutcomeKind) -> LeastChange | None:
    """The least change worth a word; None for what is not a test of function."""
    return _LEAST_CHANGES.get(kind)


FEWER_IS_BETTER = frozenset({OutcomeKind.FIVE_STANDS})


def is_better(kind: OutcomeKind, *, before: float, after: float) -> bool | None:
    """Whether a test got better by a change that counts; None where the difference is too small to say.

    >>> is_better(OutcomeKind.CHAIR_STANDS_30_S, before=9, after=11)
    True
    >>> is_better(OutcomeKind.FIVE_STANDS, before=12, after=15)
    False
    >>> is_better(OutcomeKind.FIVE_STANDS, before=12, after=13) is None
    True
    """
    least = least_change_of(kind)
    if least is None or round(abs(after - before), 6) < least.amount:
        return None
    return (after < before) == (kind in FEWER_IS_BETTER)
