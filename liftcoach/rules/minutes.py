"""How long a day takes, counted the same for every exercise.

A set is counted alike whatever the exercise, so that a swap for a sore joint
never makes the day longer.
"""

from __future__ import annotations

from liftcoach.domain.prescription import Prescription

SET_S = 40
"""Seconds of work in a set, with getting ready and changing sides."""
WARM_UP_MINUTES = 5
MINUTES_A_MOBILITY_SET = 2


def sets_that_fit(minutes: int, *, rest_s: int) -> int:
    """How many sets fit beside the warm-up, at least 1; nobody rests after the last.

    >>> sets_that_fit(25, rest_s=120)
    8
    """
    return max(1, ((minutes - WARM_UP_MINUTES) * 60 + rest_s) // (SET_S + rest_s))


def minutes_of(prescriptions: tuple[Prescription, ...]) -> int:
    """Minutes of a session with its warm-up, rounded up; 0 for none.

    Rest is counted at the longest of the day's rests, between sets alone.
    """
    if not prescriptions:
        return 0
    rest_s = max(one.rest_s for one in prescriptions)
    seconds = sum(one.sets for one in prescriptions) * (SET_S + rest_s) - rest_s
    return WARM_UP_MINUTES + -(-seconds // 60)


def mobility_that_fits(minutes: int | None, *, exercises: int, sets: int) -> tuple[int, int]:
    """How many exercises of a day of mobility, with how many sets each, fit into the person's minutes; at least one.

    A further exercise comes before a second set.

    >>> [mobility_that_fits(minutes, exercises=4, sets=2) for minutes in (None, 16, 15, 8, 5, 6)]
    [(4, 2), (4, 2), (4, 1), (4, 1), (2, 1), (3, 1)]
    """
    if minutes is None:
        return exercises, sets
    fits = max(1, minutes // MINUTES_A_MOBILITY_SET)
    most = min(exercises, fits)
    return most, max(1, min(sets, fits // most))


def mobility_minutes(prescriptions: tuple[Prescription, ...]) -> int:
    """Minutes of a day of mobility alone."""
    return MINUTES_A_MOBILITY_SET * sum(one.sets for one in prescriptions)
