"""The chart of weekly work: sets as bars, rest days as numbers above them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from statistics import fmean, median

from liftcoach.domain.reasons import Fact
from liftcoach.insight.charting import (
    Cell,
    Chart,
    ChartKind,
    Grain,
    Mark,
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
from liftcoach.insight.charting_strength import cannot_tell
from liftcoach.insight.charting_trend import unclear_big
from liftcoach.insight.trends import DayValue, Direction, FlareSpan, Trend, Unclear, trend_of
from liftcoach.insight.weekly import LATELY_WEEKS, BodyRegion, JudgedWeek

MOST_WEEK_BARS = 60
MOST_MONTH_BARS = 60
LEAST_SETS = 2.0
LEAST_SHARE = 0.15
"""Own caution (PROPOSED), both: a smaller change of the weekly sets is called the same."""

FEWEST_WEEKS = 4
FEWEST_WEEKS_IN_A_PART = 2
"""Own caution (PROPOSED), both: a week's sum is steadier than a day's answer, so fewer are enough."""

_WEEK = timedelta(days=6)


def work_chart(weeks: Sequence[JudgedWeek], *, today: date, flares: tuple[FlareSpan, ...]) -> Chart:
    """Draw weeks that follow each other without holes, oldest first.

    More than 60 weeks become months, more than 60 months become years; a bar is then
    the average of its weeks, and a week belongs to the month of its Monday.
    """
    if not any(week.work.sets for week in weeks):
        return Chart(ChartKind.WORK, Grain.WEEK, Statement(Saying.WORK_EMPTY))
    trend = work_trend(weeks)
    points, grain = _bars(weeks)
    return Chart(
        ChartKind.WORK,
        grain,
        _big(trend),
        (*_trend_text(trend, today), *_rest_text(weeks), *_jump_text(weeks), *_region_text(weeks)),
        _legend(points, grain),
        (Panel((Series(Measure.SETS, points, Mark.BARS),), value_grid(0, max(point.value for point in points))),),
        _table(weeks, points, grain, flares),
    )


def of_region(weeks: Iterable[JudgedWeek], region: BodyRegion) -> tuple[JudgedWeek, ...]:
    """The weeks with the sets of one part of the body alone. A jump is judged of the whole body, so none is marked."""
    return tuple(
        replace(
            week,
            work=replace(
                week.work,
                sets=(sets := dict(week.work.by_region).get(region, 0)),
                by_region=((region, sets),) if sets else (),
            ),
            jump_over=None,
        )
        for week in weeks
    )


def regions_worked(weeks: Sequence[JudgedWeek]) -> tuple[BodyRegion, ...]:
    """The parts of the body that have a set, in a fixed order."""
    totals = _region_totals(weeks)
    return tuple(region for region in BodyRegion if totals[region])


def work_trend(weeks: Iterable[JudgedWeek]) -> Trend:
    """The direction of the weekly sets, over the weeks that are whole."""
    values = [DayValue(week.work.monday, week.work.sets) for week in weeks if week.whole]
    return trend_of(
        values,
        least_change=LEAST_SETS,
        least_share=LEAST_SHARE,
        fewest=FEWEST_WEEKS,
        fewest_in_a_part=FEWEST_WEEKS_IN_A_PART,
        counted=True,
    )


def _bars(weeks: Sequence[JudgedWeek]) -> tuple[tuple[Point, ...], Grain]:
    if len(weeks) <= MOST_WEEK_BARS:
        return tuple(_bar_of_a_week(week) for week in weeks), Grain.WEEK
    months = {(week.work.monday.year, week.work.monday.month) for week in weeks}
    grain = Grain.MONTH if len(months) <= MOST_MONTH_BARS else Grain.YEAR
    groups: dict[tuple[int, int], list[JudgedWeek]] = {}
    for week in weeks:
        monday = week.work.monday
        groups.setdefault((monday.year, monday.month if grain is Grain.MONTH else 1), []).append(week)
    return tuple(_bar_of_many(group) for group in groups.values()), grain


def _bar_of_a_week(week: JudgedWeek) -> Point:
    monday = week.work.monday
    return Point(
        monday,
        monday + _WEEK,
        week.work.sets,
        ((Measure.REST_DAYS, week.rest_days),),
        open=not week.over,
        flagged=week.jump_over is not None,
    )


def _bar_of_many(weeks: Sequence[JudgedWeek]) -> Point:
    # A week that is not over would pull the average down as if the person had done less.
    counted = [week for week in weeks if week.whole] or list(weeks)
    return Point(
        weeks[0].work.monday,
        weeks[-1].work.monday + _WEEK,
        round(fmean(week.work.sets for week in counted), 1),
        ((Measure.REST_DAYS, round(fmean(week.rest_days for week in counted), 1)),),
        open=not weeks[-1].over,
        flagged=False,
    )


def _big(trend: Trend) -> Statement:
    if trend.direction is Direction.CANNOT_TELL or trend.early_day is None or trend.last_day is None:
        return unclear_big(trend)
    saying = {Direction.UP: Saying.WORK_MORE, Direction.DOWN: Saying.WORK_LESS, Direction.STEADY: Saying.WORK_SAME}
    return Statement(saying[trend.direction], (since(trend.early_day, trend.last_day),))


def _trend_text(trend: Trend, today: date) -> tuple[Statement, ...]:
    if trend.direction is Direction.CANNOT_TELL or trend.early is None or trend.early_day is None:
        if trend.unclear in (Unclear.TOO_MIXED, Unclear.ONLY_LATELY, Unclear.ONLY_EARLY):
            return (cannot_tell(trend),)
        if not trend.days:
            return (Statement(Saying.FIRST_WEEK),)
        return (Statement(Saying.CANNOT_TELL_DAYS, (Fact("days", trend.days, "whole-weeks"),)),)
    return (
        Statement(Saying.WORK_NOW, (Fact("late", trend.late or 0.0, Measure.SETS),)),
        Statement(Saying.WORK_BEFORE, (Fact("early", trend.early, Measure.SETS), since(trend.early_day, today))),
    )


def _rest_text(weeks: Sequence[JudgedWeek]) -> tuple[Statement, ...]:
    whole = [week.rest_days for week in weeks if week.whole]
    return (Statement(Saying.REST_USUAL, (Fact("rest", median(whole), "days"),)),) if whole else ()


def _region_text(weeks: Sequence[JudgedWeek]) -> tuple[Statement, ...]:
    totals = _region_totals(weeks)
    everything = sum(week.work.sets for week in weeks)
    if len(totals) < 2 or sum(totals.values()) != everything:
        return ()
    (region, most), (_, second), *_ = sorted(totals.items(), key=lambda each: each[1], reverse=True)
    if most == second or region is BodyRegion.OTHER:
        return ()
    facts = (Fact("region", region, "region"), Fact("sets", most), Fact("all", everything, "sets"))
    return (Statement(Saying.MOST_FOR_REGION, facts),)


def _region_totals(weeks: Sequence[JudgedWeek]) -> dict[BodyRegion, float]:
    totals: dict[BodyRegion, float] = defaultdict(float)
    for week in weeks:
        for region, count in week.work.by_region:
            totals[region] += count
    return totals


def _jump_text(weeks: Sequence[JudgedWeek]) -> tuple[Statement, ...]:
    # Older ones are only marked: a sentence about last year helps nobody today.
    newest = next((week for week in reversed(weeks[-LATELY_WEEKS:]) if week.jump_over is not None), None)
    if newest is None or newest.jump_over is None:
        return ()
    facts = (
        Fact("week", newest.work.monday, "day"),
        Fact("sets", newest.work.sets, Measure.SETS),
        Fact("most", newest.jump_over),
    )
    return (Statement(Saying.JUMP if newest.over else Saying.JUMP_THIS_WEEK, facts),)


def _legend(points: Sequence[Point], grain: Grain) -> tuple[Statement, ...]:
    bars = {Grain.MONTH: Saying.BARS_ARE_MONTHS, Grain.YEAR: Saying.BARS_ARE_YEARS}.get(grain, Saying.BARS_ARE_WEEKS)
    pale = (Statement(Saying.PALE_BAR),) if grain is Grain.WEEK and points[-1].open else ()
    jumps = (Statement(Saying.JUMP_MARK),) if any(point.flagged for point in points) else ()
    return (Statement(bars), *pale, *jumps)


def _table(weeks: Sequence[JudgedWeek], points: Sequence[Point], grain: Grain, flares: tuple[FlareSpan, ...]) -> Table:
    regions = [region for region in BodyRegion if _region_totals(weeks)[region]]
    by_week = grain is Grain.WEEK
    columns = (
        Measure(grain.value),
        Measure.SETS,
        Measure.REST_DAYS,
        *((Measure(region.value) for region in regions) if by_week else ()),
        Measure.FLARE,
    )
    rows: list[tuple[Cell, ...]] = []
    for number, point in enumerate(points):
        worked = dict(weeks[number].work.by_region) if by_week else {}
        rows.append(
            (
                point.first,
                point.value,
                dict(point.also)[Measure.REST_DAYS],
                *((float(worked.get(region, 0)) for region in regions) if by_week else ()),
                touches_flare(point.first, point.last, flares),
            )
        )
    return Table(columns, tuple(reversed(rows)))
