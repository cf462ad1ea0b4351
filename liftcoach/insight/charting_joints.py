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
)
from liftcoach.insight.charting_felt import POINTS_ARE, answers_table, grain_of, grouped
from liftcoach.insight.charting_months import value_grid
from liftcoach.insight.charting_trend import in_flare, trend_big, trend_text
from liftcoach.insight.trends import DayValue, FlareSpan, trend_of

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
    lately = {
        measure: in_flare(counts[measure], flares, trend, today, least_change=LEAST_JOINTS)
        for measure, trend in trends.items()
    }
    most = max(point.value for each in series for point in each.points)
    return Chart(
        ChartKind.JOINTS,
        grain,
        trend_big(_what(Measure.SWOLLEN), trends[Measure.SWOLLEN], today, flare=lately[Measure.SWOLLEN]),
        tuple(
            said
            for measure, trend in trends.items()
            for said in trend_text(_what(measure), trend, today, flare=lately[measure])
        ),
        (Statement(Saying.JOINTS_ARE_OWN), *POINTS_ARE.get(grain, ())),
        (Panel(series, value_grid(0, max(most, 4))),),
        answers_table(series, grain, flares),
    )


def _what(measure: Measure) -> Fact:
    return Fact("what", measure, "count")
