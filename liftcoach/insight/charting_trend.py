"""What is said of a trend of answers: big words for a card, and a sentence for each line."""

from __future__ import annotations

from datetime import date

from liftcoach.domain.reasons import Fact
from liftcoach.insight.charting import Saying, Statement, since
from liftcoach.insight.trends import Direction, Trend, Unclear

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


def unclear_big(trend: Trend) -> Statement:
    """A few words where no direction is said."""
    return Statement(Saying.TOO_EARLY if trend.unclear is None else _UNCLEAR_BIG.get(trend.unclear, Saying.TOO_EARLY))


def trend_big(what: Fact, trend: Trend, today: date, *, unit: str = "") -> Statement:
    """A few words on what `what` names: where it stands, or from where to where it went, or that it is too early."""
    if trend.direction is Direction.CANNOT_TELL or trend.early is None or trend.late is None:
        return unclear_big(trend)
    late = Fact("late", trend.late, unit)
    if trend.direction is Direction.STEADY:
        return Statement(Saying.FELT_ABOUT, (what, late))
    saying = Saying.FELT_WAS if trend.is_stale(today) else Saying.FELT_CHANGED
    return Statement(saying, (what, Fact("early", trend.early, unit), late))


def trend_text(what: Fact, trend: Trend, today: date, *, unit: str = "") -> Statement:
    """A whole sentence: now and before, or why nothing is said yet. An old last answer is not called now."""
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
    last_day = trend.last_day or today
    return Statement(
        saying,
        (
            what,
            Fact("early", trend.early, unit),
            Fact("late", trend.late, unit),
            since(trend.early_day or last_day, last_day),
            Fact("last", last_day, "day-of-year"),
        ),
    )
