"""The chart of how the person felt: pain, tiredness and stiffness on one scale, sleep below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from statistics import median

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.measured import MeasuredDay, MeasureKind
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
    touches_flare,
)
from liftcoach.insight.charting_months import value_grid
from liftcoach.insight.charting_trend import InFlare, in_flare, trend_big, trend_text
from liftcoach.insight.trends import (
    LEAST_CHANGE,
    DayValue,
    Felt,
    FlareSpan,
    Trend,
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
    check_ins: Iterable[CheckIn],
    *,
    first: date,
    last: date,
    today: date,
    flares: tuple[FlareSpan, ...],
    measured: Iterable[MeasuredDay] = (),
) -> Chart:
    """Draw the answers from first to last; a question never answered has no line. Measured sleep is a line of its own.

    Up to 70 days every answer is a point; up to two years the middle answer of each
    week is; beyond, of each month. A day, week or month without an answer breaks the line.
    """
    kept = [each for each in check_ins if first <= each.day <= last]
    grain = grain_of((min(last, today) - first).days + 1)
    answers = {felt: felt_by_day(kept, felt) for felt in Felt}
    series = {felt: Series(Measure(felt.value), grouped(answers[felt], grain)) for felt in Felt if answers[felt]}
    slept = [
        DayValue(each.day, each.value)
        for each in measured
        if each.kind is MeasureKind.SLEEP and first <= each.day <= last
    ]
    watched = (Series(Measure.SLEEP_MEASURED_H, grouped(slept, grain)),) if slept else ()
    if not series and not watched:
        return Chart(ChartKind.FELT, grain, Statement(Saying.FELT_EMPTY))
    trends = {felt: trend_of(answers[felt], least_change=LEAST_CHANGE[felt]) for felt in series}
    lately = {
        felt: in_flare(answers[felt], flares, trend, today, least_change=LEAST_CHANGE[felt])
        for felt, trend in trends.items()
    }
    panels = []
    scales = tuple(series[felt] for felt in _SCALES if felt in series)
    if scales:
        panels.append(Panel(scales, SCALE_GRID))
    sleep = (*(series[felt] for felt in (Felt.SLEEP_H,) if felt in series), *watched)
    if sleep:
        most = max(point.value for each in sleep for point in each.points)
        panels.append(Panel(sleep, value_grid(0, max(most, 8), most_steps=2), Measure.SLEEP_H))
    shaded = (Statement(Saying.SHADED),) if any(flare.first <= last and first <= flare.last for flare in flares) else ()
    return Chart(
        ChartKind.FELT,
        grain,
        _big(trends, lately, slept, today),
        tuple(
            said
            for felt, trend in trends.items()
            for said in trend_text(_what(felt), trend, today, unit=_UNIT[felt], flare=lately[felt])
        ),
        (*shaded, *((Statement(Saying.SLEEP_MEASURED),) if watched else ()), *POINTS_ARE.get(grain, ())),
        tuple(panels),
        answers_table((*series.values(), *watched), grain, flares),
    )


def _what(felt: Felt) -> Fact:
    return Fact("what", felt, "felt")


def _big(
    trends: dict[Felt, Trend], lately: dict[Felt, InFlare | None], slept: Sequence[DayValue], today: date
) -> Statement:
    # Pain speaks first; where it was never answered, the first question that was; else what was measured.
    if not trends:
        trend = trend_of(slept, least_change=LEAST_CHANGE[Felt.SLEEP_H])
        return trend_big(Fact("what", Measure.SLEEP_MEASURED_H, "felt"), trend, today, unit=Measure.SLEEP_H)
    felt, trend = next(iter(trends.items()))
    return trend_big(_what(felt), trend, today, unit=_UNIT[felt], flare=lately[felt])


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
