"""The chart of five questions about a flare, added up: pain, tiredness, stiffness, doing things, and joining in.

The five domains are those of a published flare questionnaire; the questions are our own, asked one by one in the
check-in, so its cut-offs are not ours and no level is named.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.reasons import Fact
from liftcoach.insight.baseline import FLARE_ANSWERS, flare_sum
from liftcoach.insight.charting import Chart, ChartKind, Measure, Panel, Point, Saying, Series, Statement
from liftcoach.insight.charting_felt import POINTS_ARE, answers_table, grain_of, grouped
from liftcoach.insight.charting_trend import in_flare, trend_big, trend_text
from liftcoach.insight.trends import DayValue, FlareSpan, trend_of

LEAST_SUM = 10.0
"""Between people in a flare and others, three groups differed by 9.6 to 14 of 50 (J Rheumatol 2017, PMC6649670)."""
BREAK_AFTER_DAYS = 21
"""Own caution (PROPOSED): two of the five are seldom asked, so a line goes on over as many days, and no further."""
SUM_GRID = (0.0, 10.0, 20.0, 30.0, 40.0, 50.0)


def five_by_day(check_ins: Iterable[CheckIn]) -> tuple[DayValue, ...]:
    """The sum of the five answers, 0 to 50, of each day on which all five were given, oldest first."""
    return tuple(
        DayValue(each.day, total)
        for each in sorted(check_ins, key=lambda each: each.day)
        if all(getattr(each, name) is not None for name in FLARE_ANSWERS) and (total := flare_sum((each,))) is not None
    )


def five_chart(
    check_ins: Iterable[CheckIn], *, first: date, last: date, today: date, flares: tuple[FlareSpan, ...]
) -> Chart:
    """Draw the sums; a day on which one of the five was left out has no point."""
    grain = grain_of((min(last, today) - first).days + 1)
    sums = five_by_day(each for each in check_ins if first <= each.day <= last)
    if not sums:
        return Chart(ChartKind.FIVE, grain, Statement(Saying.FIVE_EMPTY))
    series = Series(Measure.FIVE_SUM, _joined(grouped(sums, grain)))
    trend, what = trend_of(sums, least_change=LEAST_SUM), Fact("what", Measure.FIVE_SUM, "felt")
    lately = in_flare(sums, flares, trend, today, least_change=LEAST_SUM)
    return Chart(
        ChartKind.FIVE,
        grain,
        trend_big(what, trend, today, unit=Measure.FIVE_SUM, flare=lately),
        (
            *trend_text(what, trend, today, unit=Measure.FIVE_SUM, flare=lately),
            Statement(Saying.FIVE_KNOWN),
        ),
        (Statement(Saying.FIVE_HOW), *POINTS_ARE.get(grain, ()), Statement(Saying.SCORES_CAUTION)),
        (Panel((series,), SUM_GRID),),
        answers_table((series,), grain, flares),
    )


def _joined(points: tuple[Point, ...]) -> tuple[Point, ...]:
    later = (
        replace(point, breaks=(point.first - before.last).days > BREAK_AFTER_DAYS) for before, point in pairwise(points)
    )
    return (*points[:1], *later)
