"""How much a person could lift once, reckoned from a set that stopped earlier. Nobody is asked to try it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import median

FEWEST_REPETITIONS = 2
MOST_REPETITIONS = 10
"""To failure: those done and those in reserve. Reynolds 2006: the curve is bent beyond 10."""
MOST_IN_RESERVE = 3
"""Own caution (PROPOSED): what is left is judged to about one repetition when few are left (Hackett 2017)."""
ERROR_SHARE = 0.10
"""Own caution (PROPOSED), within the 10.6 to 13.5 % total error of Hutchins 2010 for one lift."""


@dataclass(frozen=True, slots=True)
class OneRepMax:
    """An estimate in kilograms and the band it lies in, 10 % to each side."""

    kg: float

    @property
    def low_kg(self) -> float:
        return self.kg * (1 - ERROR_SHARE)

    @property
    def high_kg(self) -> float:
        return self.kg * (1 + ERROR_SHARE)


def estimate_one_rep_max(*, load_kg: float, reps: float, reps_in_reserve: int | None) -> OneRepMax | None:
    """Take the median of Epley, Brzycki and Wathan; None where no estimate is valid.

    Valid are 2 to 10 repetitions to failure (`reps` and those in reserve) with a
    stated reserve of 3 or less and a load above zero. Unrated effort gives None:
    how far a set was from failure is then not known.

    >>> [round(estimate_one_rep_max(load_kg=50, reps=r, reps_in_reserve=0).kg, 2) for r in (3, 5, 8, 10)]
    [54.49, 58.29, 63.33, 66.67]
    >>> round(estimate_one_rep_max(load_kg=50, reps=5, reps_in_reserve=3).kg, 2)
    63.33
    >>> estimate_one_rep_max(load_kg=50, reps=5, reps_in_reserve=None) is None
    True
    >>> estimate_one_rep_max(load_kg=50, reps=9, reps_in_reserve=2) is None
    True
    """
    if reps_in_reserve is None or reps_in_reserve > MOST_IN_RESERVE or load_kg <= 0:
        return None
    to_failure = reps + reps_in_reserve
    if not FEWEST_REPETITIONS <= to_failure <= MOST_REPETITIONS:
        return None
    return OneRepMax(median((epley(load_kg, to_failure), brzycki(load_kg, to_failure), wathan(load_kg, to_failure))))


def epley(load_kg: float, reps_to_failure: float) -> float:
    """Estimate one repetition in kilograms.

    >>> [round(epley(50, r), 2) for r in (3, 5, 8, 10)]
    [55.0, 58.33, 63.33, 66.67]
    """
    return load_kg * (1 + reps_to_failure / 30)


def brzycki(load_kg: float, reps_to_failure: float) -> float:
    """Estimate one repetition in kilograms; equal to Epley at 10.

    >>> [round(brzycki(50, r), 2) for r in (3, 5, 8, 10)]
    [52.94, 56.25, 62.07, 66.67]
    """
    return load_kg * 36 / (37 - reps_to_failure)


def wathan(load_kg: float, reps_to_failure: float) -> float:
    """Estimate one repetition in kilograms.

    >>> [round(wathan(50, r), 2) for r in (3, 5, 8, 10)]
    [54.49, 58.29, 63.84, 67.37]
    """
    return 100 * load_kg / (48.8 + 53.8 * math.exp(-0.075 * reps_to_failure))
