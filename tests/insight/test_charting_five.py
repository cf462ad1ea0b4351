"""Five answers about a flare as one line, and sleep that was measured beside sleep that was told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.measured import MeasuredDay, MeasureKind
from liftcoach.insight.changes import Changed, ChangesRecord, changes_since
from liftcoach.insight.charting import Chart, Measure, Saying
from liftcoach.insight.charting_felt import felt_chart
from liftcoach.insight.charting_five import five_by_day, five_chart
from liftcoach.words.charts import end_name, point_text, say
from tests.insight.invented import TODAY

FIRST = TODAY - timedelta(days=69)


def answered(days_ago: int, each: int) -> CheckIn:
    day = TODAY - timedelta(days=days_ago)
    return CheckIn(day, pain=each, fatigue=each, stiffness=each, difficulty=each, participation=each)


def five(*check_ins: CheckIn) -> Chart:
    return five_chart(check_ins, first=FIRST, last=TODAY, today=TODAY, flares=())


def felt(*check_ins: CheckIn, measured: tuple[MeasuredDay, ...] = ()) -> Chart:
    return felt_chart(check_ins, first=FIRST, last=TODAY, today=TODAY, flares=(), measured=measured)


def night(days_ago: int, hours: float, kind: MeasureKind = MeasureKind.SLEEP) -> MeasuredDay:
    return MeasuredDay(TODAY - timedelta(days=days_ago), kind, hours, "a watch")


def test_a_day_counts_only_when_all_five_were_answered() -> None:
    whole = replace(answered(1, 0), pain=4, fatigue=6, stiffness=3, difficulty=5, participation=2)
    (found,) = five_by_day([whole, replace(answered(2, 3), participation=None), replace(answered(3, 3), pain=None)])
    assert found.value == 20


@pytest.mark.parametrize(
    ("early", "late", "saying"),
    [(6, 2, Saying.FELT_CHANGED), (2, 6, Saying.FELT_CHANGED), (4, 4, Saying.FELT_ABOUT), (4, 5, Saying.FELT_ABOUT)],
)
def test_the_sum_says_which_way_it_went_only_from_ten_points_on(early: int, late: int, saying: Saying) -> None:
    chart = five(*(answered(days, early if days > 30 else late) for days in range(1, 64, 7)))
    assert chart.big.saying is saying
    if saying is Saying.FELT_CHANGED:
        assert say(chart.big) == f"Sum of five answers {early * 5} of 50, now {late * 5} of 50"
    told = " ".join(map(say, (*chart.text, *chart.notes)))
    assert "Do not change medicine because of this" in told


def test_a_line_goes_on_over_two_weeks_without_the_five_and_breaks_over_four() -> None:
    (panel,) = five(*(answered(days, 3) for days in (1, 15, 43))).panels
    assert [point.breaks for point in panel.series[0].points] == [False, True, False]


def test_without_a_whole_day_the_card_says_where_the_questions_are() -> None:
    chart = five(replace(answered(1, 3), difficulty=None))
    assert (chart.panels, chart.big.saying) == ((), Saying.FIVE_EMPTY)


def test_one_whole_day_is_a_point_and_no_trend() -> None:
    chart = five(answered(1, 3))
    assert chart.big.saying is Saying.TOO_EARLY
    (point,) = chart.panels[0].series[0].points
    assert point_text(point, Measure.FIVE_SUM, in_flare=False).endswith("15 of 50")


def test_what_changed_since_a_day_tells_of_the_five_too() -> None:
    asked = tuple(answered(days, 6 if days > 60 else 2) for days in range(1, 90, 5))
    found = changes_since(TODAY - timedelta(days=60), ChangesRecord(check_ins=asked), today=TODAY)
    change = next(one for one in found if one.measure is Measure.FIVE_SUM)
    assert (change.changed, change.before, change.now) == (Changed.FELL, 30, 10)


def test_measured_sleep_is_a_line_of_its_own_beside_what_was_told() -> None:
    asked = (CheckIn(TODAY - timedelta(days=n), sleep_h=7) for n in range(9))
    chart = felt(*asked, measured=(night(1, 7.6), night(2, 8)))
    told, measured = chart.panels[-1].series
    assert [point.value for point in measured.points] == [8, 7.6]
    assert {point.value for point in told.points} == {7}
    assert end_name(measured) == "measured 7.6 hours"
    assert Saying.SLEEP_MEASURED in {each.saying for each in chart.notes}
    assert chart.table.columns[-2] is Measure.SLEEP_MEASURED_H


def test_measured_sleep_is_never_drawn_as_told() -> None:
    chart = felt(measured=tuple(night(n, 5 if n > 20 else 8) for n in range(1, 40)))
    ((series,),) = (panel.series for panel in chart.panels)
    assert series.measure is Measure.SLEEP_MEASURED_H
    assert say(chart.big) == "Measured sleep 5 hours, now 8 hours"
    assert chart.text == ()


def test_steps_and_weight_are_no_sleep() -> None:
    assert felt(measured=(night(1, 80, MeasureKind.BODY_MASS),)).big.saying is Saying.FELT_EMPTY


def test_measured_nights_outside_of_the_time_shown_are_left_out() -> None:
    late = MeasuredDay(date(2020, 1, 1), MeasureKind.SLEEP, 7, "a watch")
    assert felt(measured=(late,)).big.saying is Saying.FELT_EMPTY
