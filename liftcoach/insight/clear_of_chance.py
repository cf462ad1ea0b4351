"""Whether values go one way over time by more than chance would make them."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import fmean, median

CLEAR_Z = 1.96
"""Two-sided 5 in 100."""
SHORTFALL = 2.0
"""How much likeness of neighbours a short record hides, over its length; held against invented records by a test."""
ALIKE_A_DAY_APART = 0.6
"""Own caution (PROPOSED): how much an answer is taken to lean on that of the day before, two days apart by its square,
and so on. A record of a few weeks cannot show that it does not: what drifts would look like a trend."""
AS_GOOD_AS_VALUES = 30
"""Own caution (PROPOSED): so many values of its own weigh as much as that assumption."""
MOST_ALIKE = 0.8
"""Beyond it hardly any change could ever be told; held against invented records by a test."""
_FEWEST = 3
_NOTHING_LEFT = 1e-12


def stands_clear(times: Sequence[float], values: Sequence[float], *, gap_days: float) -> bool:
    """Kendall's rank test, two-sided at 5 in 100, for values at ascending times; equal times make groups.

    The variance counts ties (Kendall 1975) and is widened where each value leans on the one before
    (Hamed and Rao 1998, by the first lag alone), because answers that drift look like a trend. What is
    answered every day leans on the day before; blood tests months apart (`gap_days` between neighbours)
    do so only as far as they show it. Takes n log n steps.

    >>> stands_clear(range(8), [5, 5, 5, 4, 4, 3, 3, 3], gap_days=30)
    True
    >>> stands_clear(range(8), [5, 5, 5, 4, 4, 3, 3, 3], gap_days=1)
    False
    >>> stands_clear(range(8), [5, 3, 5, 4, 3, 5, 4, 3], gap_days=30)
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
    return max(abs(score) - 1, 0) / math.sqrt(variance * _widened(times, values, gap_days)) > CLEAR_Z


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


def _widened(times: Sequence[float], values: Sequence[float], gap_days: float) -> float:
    """How much wider chance is because neighbours are alike: (1 + r) / (1 - r).

    What the record shows is weighed with what is assumed of values that lie so near to each other, and counts
    in full where it is more.
    """
    count, assumed = len(values), math.pow(ALIKE_A_DAY_APART, gap_days)
    shown = _shown_likeness(times, values)
    weighed = (count * shown + AS_GOOD_AS_VALUES * assumed) / (count + AS_GOOD_AS_VALUES)
    like: float = min(max(shown, weighed, 0.0), MOST_ALIKE)
    return (1 + like) / (1 - like)


def _shown_likeness(times: Sequence[float], values: Sequence[float]) -> float:
    """How much each value leans on the one before, about -1 to 1; 0 where nothing is left to lean.

    Of what a straight line leaves, or a step in the middle, whichever leaves less likeness: taken out with
    the wrong one of them, a change that is real would itself look like drift.
    """
    left_over = (_off_line(times, values), _off_step(values))
    if any(sum(one * one for one in left) <= _NOTHING_LEFT for left in left_over):
        return 0.0
    like = min(map(_likeness, left_over))
    # Few values show too little of it (Marriott and Pope 1954).
    return like + SHORTFALL * (1 + 2 * like) / len(values)


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
    """Of each value with the next: by how far they lie off, or only by which side they lie on (Blomqvist 1950).

    Whichever is less: one flare far off would hide what changed before and after it, and a
    few values are too coarse to be told by their sides alone.
    """
    by_distance = sum(one * other for one, other in pairwise(left)) / sum(one * one for one in left)
    middle = median(left)
    sides = [(one > middle) - (one < middle) for one in left]
    same_side = sum(one * other for one, other in pairwise(sides)) / (len(sides) - 1)
    return min(by_distance, math.sin(math.pi / 2 * same_side))
