"""What is said of a trend of answers: big words for a card, and a sentence for each line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from liftcoach.domain.reasons import Fact
from liftcoach.insight.charting import Saying, Statement, since
from liftcoach.insight.trends import STALE_AFTER_DAYS, DayValue, Direction, FlareSpan, Trend, Unclear

_UNCLEAR_BIG = {
    Unclear.TOO_MIXED: Saying.TOO_MIXED,
    Unclear.ONLY_LATELY: Saying.BIG_ONLY_LATELY,
    Unclear.ONLY_EARLY: Saying.BIG_ONLY_EARLY,
}
_UNCLEAR = {
    Unclear.TOO_MIXED: Saying.FELT_MIXED,
    Unclear.ONLY_LATELY: Saying.FELT_ONLY_LATELY,
    Unclear.ONLY_EARLY: Saying.FELT_ONLY_EARLY,
}


@dataclass(frozen=True, slots=True)
class InFlare:
    """The middle of the values of a flare that still lasts, where it lies apart from the end of the trend."""

    since: date
    value: float


def in_flare(
    values: Sequence[DayValue], flares: Sequence[FlareSpan], trend: Trend, today: date, *, least_change: float
) -> InFlare | None:
    """What a trend over a longer time must not be told without; `values` and `flares` oldest first.

    A few days of a flare hardly move the middle of the last third, and to call
    that middle `now` would be wrong on just these days.
    """
    if not values or not flares or trend.late is None or (today - values[-1].day).days > STALE_AFTER_DAYS:
        return None
    flare = flares[-1]
    if not flare.first <= values[-1].day <= flare.last:
        return None
    value = median(each.value for each in values if each.day >= flare.first)
    return InFlare(flare.first, value) if round(abs(value - trend.late), 6) >= least_change else None


def unclear_big(trend: Trend) -> Statement:
    """A few words where no direction is said."""
    return Statement(Saying.TOO_EARLY if trend.unclear is None else _UNCLEAR_BIG.get(trend.unclear, Saying.TOO_EARLY))


def trend_big(what: Fact, trend: Trend, today: date, *, unit: str = "", flare: InFlare | None = None) -> Statement:
    """A few words on what `what` names: where it stands, or from where to where it went, or that it is too early."""
    if flare is not None:
        return Statement(Saying.FELT_FLARE_BIG, (what, Fact("flare", flare.value, unit)))
    if trend.direction is Direction.CANNOT_TELL or trend.early is None or trend.late is None:
        return unclear_big(trend)
    late = Fact("late", trend.late, unit)
    if trend.direction is Direction.STEADY:
        return Statement(Saying.FELT_ABOUT, (what, late))
    saying = Saying.FELT_WAS if trend.is_stale(today) else Saying.FELT_CHANGED
    return Statement(saying, (what, Fact("early", trend.early, unit), late))


def trend_text(
    what: Fact, trend: Trend, today: date, *, unit: str = "", flare: InFlare | None = None
) -> tuple[Statement, ...]:
    """Whole sentences: now and before, or why nothing is said yet. An old last answer is not called now.

    While a flare lasts that the trend does not show yet, the flare is what is now.
    """
    said = _of_trend(what, trend, today, unit=unit, in_flare=flare is not None)
    if flare is None:
        return (said,)
    facts = (what, Fact("first", flare.since, "day"), Fact("flare", flare.value, unit))
    return (said, Statement(Saying.FELT_FLARE, facts))


def _of_trend(what: Fact, trend: Trend, today: date, *, unit: str, in_flare: bool) -> Statement:
    if trend.direction is Direction.CANNOT_TELL or trend.early is None or trend.late is None:
        if trend.unclear in _UNCLEAR:
            return Statement(_UNCLEAR[trend.unclear], (what,))
        sayings = {Unclear.TOO_SHORT: Saying.FELT_SPAN, Unclear.COULD_BE_CHANCE: Saying.FELT_COULD_BE_CHANCE}
        chosen = sayings.get(trend.unclear or Unclear.TOO_FEW, Saying.FELT_DAYS)
        return Statement(chosen, (what, Fact("days", trend.days, "days")))
    stale = trend.is_stale(today)
    steady = trend.direction is Direction.STEADY
    saying = {
        (False, False): Saying.FELT_NOW,
        (False, True): Saying.FELT_THEN,
        (True, False): Saying.FELT_SAME,
        (True, True): Saying.FELT_SAME_THEN,
    }[steady, stale]
    if in_flare:
        saying = Saying.FELT_SAME_BEFORE_FLARE if steady else Saying.FELT_BEFORE_FLARE
    last_day = trend.last_day or today
    return Statement(
        saying,
        (
            what,
            Fact("early", trend.early, unit),
            Fact("late", trend.late, unit),
            since(trend.early_day or last_day, today),
            Fact("last", last_day, "day-of-year"),
        ),
    )
