"""The chart of swollen and tender joints, as the person counted them: never shown as a clinician's count."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.reasons import Fact
from liftcoach.insight.charting import (
    Chart,
    ChartKind,
    Measure,
    Panel,
    Saying,
    Series,
    Statement,
    since,
)
from liftcoach.insight.charting_felt import POINTS_ARE, answers_table, grain_of, grouped
from liftcoach.insight.charting_months import value_grid
from liftcoach.insight.trends import DayValue, Direction, FlareSpan, Trend, Unclear, trend_of

LEAST_JOINTS = 2.0
"""Own caution (PROPOSED): one joint more or less is no change, as own counts of swelling agree poorly with others'."""


def joints_by_day(check_ins: Iterable[CheckIn], measure: Measure) -> tuple[DayValue, ...]:
    """How many joints were called swollen (or tender) on each day that this was answered; none is a true zero."""
    return tuple(
        DayValue(each.day, len(each.joints.swollen if measure is Measure.SWOLLEN else each.joints.tender))
        for each in sorted(check_ins, key=lambda each: each.day)
        if each.joints is not None
    )


def joints_chart(
    check_ins: Iterable[CheckIn], *, first: date, last: date, today: date, flares: tuple[FlareSpan, ...]
) -> Chart:
    """Draw both counts on one scale; a day on which joints were not asked about has no point."""
    kept = [each for each in check_ins if first <= each.day <= last]
    grain = grain_of((min(last, today) - first).days + 1)
    counts = {measure: joints_by_day(kept, measure) for measure in (Measure.SWOLLEN, Measure.TENDER)}
    if not counts[Measure.SWOLLEN]:
        return Chart(ChartKind.JOINTS, grain, Statement(Saying.JOINTS_EMPTY))
    series = tuple(Series(measure, grouped(values, grain)) for measure, values in counts.items())
    trends = {measure: trend_of(values, least_change=LEAST_JOINTS) for measure, values in counts.items()}
    most = max(point.value for each in series for point in each.points)
    return Chart(
        ChartKind.JOINTS,
        grain,
        _big(trends[Measure.SWOLLEN], today),
        tuple(_text(measure, trend, today) for measure, trend in trends.items()),
        (Statement(Saying.JOINTS_ARE_OWN), *POINTS_ARE.get(grain, ())),
        (Panel(series, value_grid(0, max(most, 4))),),
        answers_table(series, grain, flares),
    )


def _big(trend: Trend, today: date) -> Statement:
    if trend.direction is Direction.CANNOT_TELL or trend.early is None or trend.late is None:
        return Statement(Saying.TOO_MIXED if trend.unclear is Unclear.TOO_MIXED else Saying.TOO_EARLY)
    what, late = Fact("what", Measure.SWOLLEN, "count"), Fact("late", trend.late)
    if trend.direction is Direction.STEADY:
        return Statement(Saying.FELT_ABOUT, (what, late))
    saying = Saying.FELT_WAS if trend.is_stale(today) else Saying.FELT_CHANGED
    return Statement(saying, (what, Fact("early", trend.early), late))


def _text(measure: Measure, trend: Trend, today: date) -> Statement:
    what = Fact("what", measure, "count")
    if trend.direction is Direction.CANNOT_TELL or trend.early is None or trend.late is None:
        if trend.unclear is Unclear.TOO_MIXED:
            return Statement(Saying.FELT_MIXED, (what,))
        short = trend.unclear is Unclear.TOO_SHORT
        return Statement(Saying.FELT_SPAN if short else Saying.FELT_DAYS, (what, Fact("days", trend.days, "days")))
    last_day = trend.last_day or today
    stale, steady = trend.is_stale(today), trend.direction is Direction.STEADY
    if steady:
        saying = Saying.FELT_SAME_THEN if stale else Saying.FELT_SAME
    else:
        saying = Saying.FELT_THEN if stale else Saying.FELT_NOW
    return Statement(
        saying,
        (
            what,
            Fact("early", trend.early),
            Fact("late", trend.late),
            since(trend.early_day or last_day, last_day),
            Fact("last", last_day, "day-of-year"),
        ),
    )
