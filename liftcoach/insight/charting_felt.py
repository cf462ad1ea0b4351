"""The chart of how the person felt: pain, tiredness and stiffness on one scale, sleep below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from statistics import median

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.reasons import Fact
from liftcoach.insight.charting import (
    Cell,
    Chart,
    ChartKind,
    Grain,
    Measure,
    Panel,
    Point,
    Saying,
    Series,
    Statement,
    Table,
    since,
    touches_flare,
)
from liftcoach.insight.charting_months import value_grid
from liftcoach.insight.trends import (
    LEAST_CHANGE,
    DayValue,
    Direction,
    Felt,
    FlareSpan,
    Trend,
    Unclear,
    felt_by_day,
    trend_of,
)
from liftcoach.insight.weekly import monday_of

MOST_DAYS_BY_DAY = 70
MOST_DAYS_BY_WEEK = 732
"""Longer spans show the middle answer of each month; single days would hide the shape."""

POINTS_ARE = {Grain.WEEK: (Statement(Saying.POINT_IS_WEEK),), Grain.MONTH: (Statement(Saying.POINT_IS_MONTH),)}
SCALE_GRID = (0.0, 5.0, 10.0)
_SCALES = (Felt.PAIN, Felt.FATIGUE, Felt.STIFFNESS)
_UNIT = {felt: (Measure.SLEEP_H if felt is Felt.SLEEP_H else "") for felt in Felt}


def felt_chart(
    check_ins: Iterable[CheckIn], *, first: date, last: date, today: date, flares: tuple[FlareSpan, ...]
) -> Chart:
    """Draw the answers from first to last; a question never answered has no line.

    Up to 70 days every answer is a point; up to two years the middle answer of each
    week is; beyond, of each month. A day, week or month without an answer breaks the line.
    """
    kept = [each for each in check_ins if first <= each.day <= last]
    grain = grain_of((min(last, today) - first).days + 1)
    answers = {felt: felt_by_day(kept, felt) for felt in Felt}
    series = {felt: Series(Measure(felt.value), grouped(answers[felt], grain)) for felt in Felt if answers[felt]}
    if not series:
        return Chart(ChartKind.FELT, grain, Statement(Saying.FELT_EMPTY))
    trends = {felt: trend_of(answers[felt], least_change=LEAST_CHANGE[felt]) for felt in series}
    panels = []
    scales = tuple(series[felt] for felt in _SCALES if felt in series)
    if scales:
        panels.append(Panel(scales, SCALE_GRID))
    if Felt.SLEEP_H in series:
        most = max(point.value for point in series[Felt.SLEEP_H].points)
        panels.append(Panel((series[Felt.SLEEP_H],), value_grid(0, max(most, 8), most_steps=2), Measure.SLEEP_H))
    shaded = (Statement(Saying.SHADED),) if any(flare.first <= last and first <= flare.last for flare in flares) else ()
    return Chart(
        ChartKind.FELT,
        grain,
        _big(trends, today),
        tuple(_trend_text(felt, trend, today) for felt, trend in trends.items()),
        (*shaded, *POINTS_ARE.get(grain, ())),
        tuple(panels),
        answers_table(tuple(series.values()), grain, flares),
    )


def grain_of(days: int) -> Grain:
    """How much time one point stands for in a span of so many days."""
    if days <= MOST_DAYS_BY_DAY:
        return Grain.DAY
    return Grain.WEEK if days <= MOST_DAYS_BY_WEEK else Grain.MONTH


def grouped(values: Sequence[DayValue], grain: Grain) -> tuple[Point, ...]:
    """The middle answer of each day, week or month, with the lowest and highest of it.

    A point breaks the line where a whole day, week or month before it has no answer.
    """
    groups: dict[date, list[DayValue]] = {}
    for each in values:
        groups.setdefault(_start(each.day, grain), []).append(each)
    points: list[Point] = []
    for start, group in sorted(groups.items()):
        end = _next(start, grain) - timedelta(days=1)
        numbers = [each.value for each in group]
        spread = () if grain is Grain.DAY else ((Measure.LOWEST, min(numbers)), (Measure.HIGHEST, max(numbers)))
        broken = bool(points) and start - points[-1].last > timedelta(days=1)
        points.append(Point(start, end, float(median(numbers)), spread, breaks=broken))
    return tuple(points)


def _start(day: date, grain: Grain) -> date:
    if grain is Grain.WEEK:
        return monday_of(day)
    return day.replace(day=1) if grain is Grain.MONTH else day


def _next(start: date, grain: Grain) -> date:
    if grain is Grain.MONTH:
        return (start + timedelta(days=31)).replace(day=1)
    return start + timedelta(days=7 if grain is Grain.WEEK else 1)


def _big(trends: dict[Felt, Trend], today: date) -> Statement:
    # Pain speaks first; where it was never answered, the first question that was.
    felt, trend = next(iter(trends.items()))
    if trend.direction is Direction.CANNOT_TELL or trend.early is None or trend.late is None:
        return Statement(Saying.TOO_MIXED if trend.unclear is Unclear.TOO_MIXED else Saying.TOO_EARLY)
    what, late = Fact("what", felt, "felt"), Fact("late", trend.late, _UNIT[felt])
    if trend.direction is Direction.STEADY:
        return Statement(Saying.FELT_ABOUT, (what, late))
    saying = Saying.FELT_WAS if trend.is_stale(today) else Saying.FELT_CHANGED
    return Statement(saying, (what, Fact("early", trend.early, _UNIT[felt]), late))


def _trend_text(felt: Felt, trend: Trend, today: date) -> Statement:
    what = Fact("what", felt, "felt")
    if trend.direction is Direction.CANNOT_TELL or trend.early is None or trend.late is None:
        if trend.unclear is Unclear.TOO_MIXED:
            return Statement(Saying.FELT_MIXED, (what,))
        short = trend.unclear is Unclear.TOO_SHORT
        return Statement(Saying.FELT_SPAN if short else Saying.FELT_DAYS, (what, Fact("days", trend.days, "days")))
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
            Fact("early", trend.early, _UNIT[felt]),
            Fact("late", trend.late, _UNIT[felt]),
            since(trend.early_day or last_day, last_day),
            Fact("last", last_day, "day-of-year"),
        ),
    )


def answers_table(series: tuple[Series, ...], grain: Grain, flares: tuple[FlareSpan, ...]) -> Table:
    """The answers in rows, newest first, one for each day, week or month that has any."""
    points = [{point.first: point for point in each.points} for each in series]
    starts = sorted({start for known in points for start in known}, reverse=True)
    rows: list[tuple[Cell, ...]] = []
    for start in starts:
        cells: list[Cell] = [known[start].value if start in known else None for known in points]
        flare = touches_flare(start, _next(start, grain) - timedelta(days=1), flares)
        rows.append((start, *cells, flare))
    when = {Grain.WEEK: Measure.WEEK, Grain.MONTH: Measure.MONTH}.get(grain, Measure.DAY)
    return Table((when, *(each.measure for each in series), Measure.FLARE), tuple(rows))
