"""A person's own usual: 28-day medians of what they answered each morning."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from liftcoach.domain.check_in import CheckIn

WINDOW_DAYS = 28
ANSWERS_FOR_OWN_USUAL = 14
"""Until this many answers exist, fixed cut-offs stand in for the person's own median."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The median of the answers of the last 28 days, and how many there were."""

    median: float | None = None
    answers: int = 0

    @property
    def is_known(self) -> bool:
        """There are enough answers to judge a day against them."""
        return self.answers >= ANSWERS_FOR_OWN_USUAL

    def rise(self, value: float | None) -> float:
        """How far a value lies above the median; 0 where either is not known."""
        return 0.0 if value is None or self.median is None else value - self.median


@dataclass(frozen=True, slots=True)
class Baseline:
    """Own usual of each answer. Scales 0 to 10, stiffness also in minutes, sleep in hours."""

    pain: Usual = Usual()
    fatigue: Usual = Usual()
    stiffness: Usual = Usual()
    stiffness_min: Usual = Usual()
    sleep_h: Usual = Usual()
    sleep_trouble: Usual = Usual()


def usual(values: Iterable[float | None]) -> Usual:
    """Median and count of the answers that were given.

    >>> usual([3, None, 5, 4])
    Usual(median=4.0, answers=3)
    """
    given = sorted([value for value in values if value is not None])
    if not given:
        return Usual()
    # Not statistics.median: a plan of twelve weeks asks some 300 times.
    upper = len(given) // 2
    lower = upper if len(given) % 2 else upper - 1
    return Usual((given[lower] + given[upper]) / 2, len(given))


def baseline_of(check_ins: tuple[CheckIn, ...], day: date) -> Baseline:
    """Medians over the 28 days before `day`; the day itself is judged against them, so it is left out.

    `check_ins` are oldest first.
    """
    first = bisect_left(check_ins, day - timedelta(days=WINDOW_DAYS), key=_day_of)
    window = check_ins[first : bisect_left(check_ins, day, key=_day_of)]
    if not window:
        return Baseline()
    return Baseline(
        pain=usual(one.pain for one in window),
        fatigue=usual(one.fatigue for one in window),
        stiffness=usual(one.stiffness for one in window),
        stiffness_min=usual(one.stiffness_min for one in window),
        sleep_h=usual(one.sleep_h for one in window),
        sleep_trouble=usual(one.sleep_trouble for one in window),
    )


def _day_of(check_in: CheckIn) -> date:
    return check_in.day


FLARE_ANSWERS = ("pain", "difficulty", "fatigue", "stiffness", "participation")
"""The five of a flare score, as a check-in names them."""
FLARE_ITEMS = len(FLARE_ANSWERS)


def flare_sum(check_ins: tuple[CheckIn, ...]) -> float | None:
    """Sum of five answers (0 to 50), each the mean over the check-ins; answers left out do not lower it.

    Where some of the five were never answered, the mean of the others stands in for them.
    """
    means = []
    for name in FLARE_ANSWERS:
        given = [getattr(one, name) for one in check_ins if getattr(one, name) is not None]
        if given:
            means.append(sum(given) / len(given))
    return None if not means else FLARE_ITEMS * sum(means) / len(means)
