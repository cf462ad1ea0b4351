"""Whether answers or results went up, down or neither, said only where the record is long and clear enough."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median

from liftcoach.domain.check_in import CheckIn, FlareAnswer
from liftcoach.insight.clear_of_chance import stands_clear

FEWEST_DAYS = 6
SHORTEST_SPAN_DAYS = 14
FEWEST_IN_A_PART = 3
AGREEING_SHARE = 0.75
"""Own caution (PROPOSED), all four: no source says when a home record is long or clear enough."""

NEAR_SHARE = 1 / 3
"""Own caution (PROPOSED): where fewer days lie near their middle, no middle is told."""

NEWEST_PART = 12
"""Own caution (PROPOSED): the newest twelfth of the values, such as a year's last month, is looked at by itself."""

STALE_AFTER_DAYS = 14
"""Own caution (PROPOSED): an older last answer is not called `now`."""

FLARE_JOINS_DAYS = 7
"""Own caution (PROPOSED): two reports of a flare this close, with no "no" between them, are one flare."""


@dataclass(frozen=True, slots=True)
class DayValue:
    """One number on one day."""

    day: date
    value: float


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"
    STEADY = "steady"
    CANNOT_TELL = "cannot-tell"


class Unclear(StrEnum):
    """Why no direction is said."""

    TOO_FEW = "too-few"
    TOO_SHORT = "too-short"
    COULD_BE_CHANCE = "could-be-chance"
    """There is a difference, but days that go up and down by themselves give one as clear."""
    TOO_MIXED = "too-mixed"
    ONLY_LATELY = "only-lately"
    """The values moved, but for part of the last third they had not yet."""
    ONLY_EARLY = "only-early"
    """The values moved, but largely within the first third."""


@dataclass(frozen=True, slots=True)
class Trend:
    """A direction with what it rests on.

    `early` and `late` are the medians of the first and the last third of the days;
    `early_day` is the day in the middle of the first third. They are None without any day.
    """

    direction: Direction
    days: int
    early: float | None = None
    late: float | None = None
    early_day: date | None = None
    last_day: date | None = None
    unclear: Unclear | None = None

    def is_stale(self, today: date) -> bool:
        """Whether the last value is too old to be called `now`."""
        return self.last_day is not None and (today - self.last_day).days > STALE_AFTER_DAYS


def trend_of(
    values: Iterable[DayValue],
    *,
    least_change: float,
    least_share: float = 0.0,
    fewest: int = FEWEST_DAYS,
    fewest_in_a_part: int = FEWEST_IN_A_PART,
    counted: bool = False,
) -> Trend:
    """Compare the first third of the days with the last third.

    The rule (PROPOSED): with fewer than `fewest` days, or days that span less than 14, nothing
    is said. If the medians differ by less than `least_change` (in the values' own unit,
    or `least_share` of the early median where that is more) it is steady, unless hardly a day lies near. Else it
    is up or down only if three quarters of the late values lie beyond the early median
    and three quarters of the early ones on this side of the late median; if not,
    the values are too mixed to tell. And all the days together must stand clear of
    chance (`stands_clear`), but for what is `counted`: sets that were done are no guess.
    Nor is anything said that the newest twelfth has left again.

    >>> days = [DayValue(date(2026, 1, 1) + timedelta(days=4 * n), v) for n, v in enumerate((5, 5, 4, 4, 3, 3, 3))]
    >>> trend_of(days, least_change=2).direction
    <Direction.DOWN: 'down'>
    >>> trend_of(days[:2], least_change=2).unclear
    <Unclear.TOO_FEW: 'too-few'>
    """
    ordered = sorted(values, key=lambda each: (each.day, each.value))
    if not ordered:
        return Trend(Direction.CANNOT_TELL, 0, unclear=Unclear.TOO_FEW)
    part = max(fewest_in_a_part, len(ordered) // 3)
    first, last = ordered[:part], ordered[-part:]
    early, late = median(each.value for each in first), median(each.value for each in last)
    direction, unclear = Direction.CANNOT_TELL, _too_little(ordered, fewest)
    if unclear is None:
        least = max(least_change, least_share * abs(early))
        over = () if counted else tuple((each.day.toordinal(), each.value) for each in ordered)
        direction, unclear = compare_times(first, last, least_change=least, over=over)
        if direction is Direction.STEADY and not counted and _is_all_over_the_place(ordered, early, late, least):
            direction, unclear = Direction.CANNOT_TELL, Unclear.TOO_MIXED
        newest = last[-max(fewest, len(ordered) // NEWEST_PART) :]
        left = _left_by_the_newest(direction, last, newest, least_change=least, counted=counted)
        if left is not None:
            direction, unclear = Direction.CANNOT_TELL, left
    return Trend(direction, len(ordered), early, late, first[len(first) // 2].day, ordered[-1].day, unclear)


def _is_all_over_the_place(ordered: Sequence[DayValue], early: float, late: float, least: float) -> bool:
    """Whether hardly a day was near the middle that would be told: half of them 0 and half 10 is not about 5."""
    middle = (early + late) / 2
    near = sum(abs(each.value - middle) <= least for each in ordered)
    return near < NEAR_SHARE * len(ordered)


def _left_by_the_newest(
    direction: Direction, last: Sequence[DayValue], newest: Sequence[DayValue], *, least_change: float, counted: bool
) -> Unclear | None:
    """Why no direction is said where the newest values have gone from the middle of the last third.

    The last third of a year is four months: its middle would be told as what is now after six quite other weeks.
    What only goes on the way that is told anyway has not left it.
    """
    if direction is Direction.CANNOT_TELL or len(newest) == len(last):
        return None
    late = median(each.value for each in last)
    away = median(each.value for each in newest) - late
    onward = {Direction.UP: away > 0, Direction.DOWN: away < 0}.get(direction, False)
    if onward or round(abs(away), 6) < least_change:
        return None
    beyond = [(each.value - late) * away > 0 for each in last]
    if sum(beyond[-len(newest) :]) < AGREEING_SHARE * len(newest):
        return None
    if direction is not Direction.STEADY:
        return Unclear.TOO_MIXED
    times, told = [each.day.toordinal() for each in last], [each.value for each in last]
    is_clear = counted or _is_a_step(beyond) or stands_clear(times, told, gap_days=_gap_days(last))
    return Unclear.ONLY_LATELY if is_clear else Unclear.TOO_MIXED


def _too_little(ordered: Sequence[DayValue], fewest: int) -> Unclear | None:
    if len(ordered) < fewest:
        return Unclear.TOO_FEW
    return Unclear.TOO_SHORT if (ordered[-1].day - ordered[0].day).days < SHORTEST_SPAN_DAYS else None


def compare_times(
    first: Sequence[DayValue],
    last: Sequence[DayValue],
    *,
    least_change: float,
    over: Sequence[tuple[float, float]] = (),
) -> tuple[Direction, Unclear | None]:
    """Say whether the values of a later time lie clear of those of an earlier one; neither may be empty.

    The one rule for every trend and every change since a date: the medians differ by `least_change`
    or more and three quarters of each side lie beyond the other's median (PROPOSED); and the times
    and values of `over`, where there are any, stand clear of chance (Kendall 1975).
    """
    early, late = median(each.value for each in first), median(each.value for each in last)
    # The machine keeps tenths a little off: a fall from 4.1 to 2.9 is one of 1.2.
    if round(abs(late - early), 6) < least_change:
        return Direction.STEADY, None
    sign = 1 if late > early else -1
    beyond = sum(sign * (each.value - early) > 0 for each in last) / len(last)
    before = sum(sign * (late - each.value) > 0 for each in first) / len(first)
    times, told = [time for time, _ in over], [value for _, value in over]
    is_clear = bool(over) and stands_clear(times, told, gap_days=_gap_days(first, last))
    if min(beyond, before) < AGREEING_SHARE:
        newest = sorted(last, key=lambda each: each.day)[len(last) // 2 :]
        oldest = sorted(first, key=lambda each: each.day)[: (len(first) + 1) // 2]
        stayed = sum(sign * (each.value - early) > 0 for each in newest) >= AGREEING_SHARE * len(newest)
        began = sum(sign * (late - each.value) > 0 for each in oldest) >= AGREEING_SHARE * len(oldest)
        moved = [sign * (value - early) > 0 for _, value in over]
        arrived = [sign * (late - value) <= 0 for _, value in over]
        if before >= AGREEING_SHARE and stayed and (is_clear or _is_a_step(moved)):
            return Direction.CANNOT_TELL, Unclear.ONLY_LATELY
        if beyond >= AGREEING_SHARE and began and (is_clear or _is_a_step(arrived)):
            return Direction.CANNOT_TELL, Unclear.ONLY_EARLY
        return Direction.CANNOT_TELL, Unclear.TOO_MIXED
    if over and not is_clear:
        return Direction.CANNOT_TELL, Unclear.COULD_BE_CHANCE
    return (Direction.UP if sign > 0 else Direction.DOWN), None


def _gap_days(*times: Sequence[DayValue]) -> float:
    """The middle number of days between one value and the next of the same time; 1 where each has but one."""
    gaps = [
        (later.day - earlier.day).days
        for one in times
        for earlier, later in pairwise(sorted(one, key=lambda each: each.day))
    ]
    return median(gaps) if gaps else 1.0


def _is_a_step(reached: Sequence[bool]) -> bool:
    """Whether the other side was reached once and kept: no up and down, as a picture of it shows."""
    return any(reached) and list(reached) == sorted(reached)


class Felt(StrEnum):
    """What a check-in asks that is drawn over time."""

    PAIN = "pain"
    FATIGUE = "fatigue"
    STIFFNESS = "stiffness"
    SLEEP_H = "sleep-h"


LEAST_CHANGE: dict[Felt, float] = {
    Felt.PAIN: 2,
    Felt.FATIGUE: 1.3,
    Felt.STIFFNESS: 2,
    Felt.SLEEP_H: 1,
}
"""The least difference that is called a change, in points of 0 to 10 or in hours.

Pain: 20 of 100 in active rheumatoid arthritis (Ward 2014). Fatigue: 1.13 to 1.26 points
(Khanna 2008, Wells 2007), rounded up. Stiffness and sleep: own caution (PROPOSED).
"""


def felt_by_day(check_ins: Iterable[CheckIn], felt: Felt) -> tuple[DayValue, ...]:
    """The answers to one question, oldest first. A day without an answer is absent, never zero."""
    field = felt.value.replace("-", "_")
    return tuple(
        DayValue(each.day, answer)
        for each in sorted(check_ins, key=lambda each: each.day)
        if (answer := getattr(each, field)) is not None
    )


@dataclass(frozen=True, slots=True)
class FlareSpan:
    """The first and the last day of what the person called a flare."""

    first: date
    last: date


def flare_spans(check_ins: Iterable[CheckIn]) -> tuple[FlareSpan, ...]:
    """The times that the person called a flare, oldest first, never overlapping.

    A span begins on the day given as `since`, or on the first day answered with yes,
    and ends on the last such day: nothing is claimed about days that were not asked.
    A "no" ends it; "unsure" neither begins nor ends one. A `since` never reaches back
    over an earlier "no".
    """
    spans: list[FlareSpan] = []
    last_no: date | None = None
    for each in sorted(check_ins, key=lambda each: each.day):
        if each.flare is None or each.flare.answer is FlareAnswer.UNSURE:
            continue
        if each.flare.answer is FlareAnswer.NO:
            last_no = each.day
            continue
        first = min(each.flare.since or each.day, each.day)
        if last_no is not None:
            first = max(first, last_no + timedelta(days=1))
        while (
            spans
            and (last_no is None or last_no < spans[-1].last)
            and (first - spans[-1].last).days <= FLARE_JOINS_DAYS
        ):
            first = min(first, spans.pop().first)
        spans.append(FlareSpan(first, each.day))
    return tuple(spans)
