"""Whether values go one way over time by more than chance would make them."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import fmean

CLEAR_Z = 1.96
"""Two-sided 5 in 100."""
SHORTFALL = 2.0
"""How much likeness of neighbours a short record hides, over its length; held against invented records by a test."""
MOST_ALIKE = 1 / 3
"""Own caution (PROPOSED): more hides real changes, of six weeks and of such with a flare in them. Up to here about 1 of
10 invented records that only drift is given a direction; of those alike by 0.8 it is 1 of 5."""
_FEWEST = 3
_NOTHING_LEFT = 1e-12


def stands_clear(times: Sequence[float], values: Sequence[float]) -> bool:
    """Kendall's rank test, two-sided at 5 in 100, for values at ascending times; equal times make groups.

    The variance counts ties (Kendall 1975) and is widened where each value leans on the one before
    (Hamed and Rao 1998, by the first lag alone), because answers that drift look like a trend. Takes n log n steps.

    >>> stands_clear(range(8), [5, 5, 5, 4, 4, 3, 3, 3])
    True
    >>> stands_clear(range(8), [5, 3, 5, 4, 3, 5, 4, 3])
    False
    """
    count = len(values)
    if count < _FEWEST:
        return False
    seen: list[float] = []
    score = 0
    for _, together in groupby(zip(times, values, strict=True), key=lambda each: each[0]):
        now = [value for _, value in together]
        score += sum(bisect_left(seen, value) - (len(seen) - bisect_right(seen, value)) for value in now)
        for value in now:
            insort(seen, value)
    variance = _variance(count, list(Counter(times).values()), list(Counter(values).values()))
    if variance <= 0:
        return False
    # One less: the score moves in steps, the normal curve does not.
    return max(abs(score) - 1, 0) / math.sqrt(variance * _widened(times, values)) > CLEAR_Z


def _variance(count: int, times: Sequence[int], values: Sequence[int]) -> float:
    """Of Kendall's score where nothing changes, with ties on both sides (Kendall 1975)."""

    def of(number: int) -> int:
        return number * (number - 1) * (2 * number + 5)

    def pairs(ties: Sequence[int]) -> int:
        return sum(tie * (tie - 1) for tie in ties)

    def triples(ties: Sequence[int]) -> int:
        return sum(tie * (tie - 1) * (tie - 2) for tie in ties)

    plain = (of(count) - sum(map(of, times)) - sum(map(of, values))) / 18
    both = pairs(times) * pairs(values) / (2 * count * (count - 1))
    return plain + both + triples(times) * triples(values) / (9 * count * (count - 1) * (count - 2))


def _widened(times: Sequence[float], values: Sequence[float]) -> float:
    """How much wider chance is because neighbours are alike: (1 + r) / (1 - r).

    Of what a straight line leaves, or a step in the middle, whichever leaves less likeness: taken out with
    the wrong one of them, a change that is real would itself look like drift.
    """
    left_over = (_off_line(times, values), _off_step(values))
    if any(sum(one * one for one in left) <= _NOTHING_LEFT for left in left_over):
        return 1.0
    like = min(map(_likeness, left_over))
    # Few values show too little of it (Marriott and Pope 1954).
    like = min(max(like + SHORTFALL * (1 + 2 * like) / len(values), 0.0), MOST_ALIKE)
    return (1 + like) / (1 - like)


def _off_line(times: Sequence[float], values: Sequence[float]) -> list[float]:
    middle, mean = fmean(times), fmean(values)
    spread = sum((time - middle) ** 2 for time in times)
    slope = sum((t - middle) * (v - mean) for t, v in zip(times, values, strict=True)) / spread if spread else 0.0
    return [v - mean - slope * (t - middle) for t, v in zip(times, values, strict=True)]


def _off_step(values: Sequence[float]) -> list[float]:
    half = len(values) // 2
    parts = [(part, fmean(part)) for part in (values[:half], values[half:])]
    return [value - mean for part, mean in parts for value in part]


def _likeness(left: Sequence[float]) -> float:
    """Of each value with the next."""
    return sum(one * other for one, other in pairwise(left)) / sum(one * one for one in left)
