"""Charts as data: what is drawn, what breaks a line, and what the table says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.prescription import HOLD, Load, band_load, kg_load
from liftcoach.insight.charting import Chart, ChartSpan, Grain, Measure, Saying, Series
from liftcoach.insight.charting_felt import felt_chart
from liftcoach.insight.charting_months import TickKind, tick_levels, value_grid
from liftcoach.insight.charting_page import ChartRecord, charts_view, first_day_of
from liftcoach.insight.charting_strength import LEAST_CHANGES, strength_chart, strength_of
from liftcoach.words.charts import measure_name, point_text, say
from tests.insight.invented import TODAY, a_record, a_set

DAY = date(2026, 1, 5)


def kg(load: float) -> Load:
    return Load(LoadKind.KG, kg=load)


def later(days: int) -> date:
    return DAY + timedelta(days=days)


def all_series(chart: Chart) -> list[Series]:
    return [series for panel in chart.panels for series in panel.series]


# Strength


def test_rated_weights_give_an_estimate_and_unrated_ones_the_load() -> None:
    rated = strength_of([a_set(later(n), 5, load=kg(50), left=2) for n in range(3)])
    assert rated.measure is Measure.ONE_REP_MAX_KG
    assert rated.series.points[0].value == pytest.approx(61.7, abs=0.1)
    unrated = strength_of([a_set(later(n), 5, load=kg(50)) for n in range(3)])
    assert (unrated.measure, unrated.series.points[0].value) == (Measure.LOAD_KG, 50)


def test_weights_marked_in_pounds_are_told_in_pounds_everywhere() -> None:
    def marked(number: float, unit: LoadUnit) -> Load:
        return kg_load(OwnedLoad(Equipment.DUMBBELLS, number, unit))

    in_kg = [a_set(later(n), 5, load=marked(2, LoadUnit.KG), left=2) for n in range(2)]
    sets = [*in_kg, *(a_set(later(n), 5, load=marked(5, LoadUnit.LB), left=2) for n in range(2, 5))]
    chart = strength_chart(sets, today=later(5), flares=())
    assert chart.panels[0].measure is Measure.ONE_REP_MAX_LB
    point = all_series(chart)[0].points[-1]
    assert point.value == pytest.approx(6.2, abs=0.05)
    assert point.band == pytest.approx((0.9 * point.value, 1.1 * point.value), abs=0.06)
    assert say(chart.big) == "Latest: 6.2 lb"
    spoken = point_text(point, Measure.ONE_REP_MAX_LB, in_flare=False)
    assert "could lift about 6.2 lb once, perhaps only 5.6 lb, perhaps up to 6.8 lb, lifted 5 lb" in spoken
    assert [measure_name(column) for column in chart.table.columns][:5] == [
        "Day",
        "Could lift once, lb",
        "Lowest, lb",
        "Highest, lb",
        "Weight, lb",
    ]
    loads = strength_of([replace(each, reps_in_reserve=None) for each in sets])
    assert (loads.measure, [point.value for point in loads.series.points]) == (Measure.LOAD_LB, [4.4, 4.4, 5, 5, 5])
    assert strength_of(in_kg).measure is Measure.ONE_REP_MAX_KG
    assert set(LEAST_CHANGES) >= {Measure.ONE_REP_MAX_LB, Measure.LOAD_LB}


def test_an_estimate_from_a_minority_of_days_is_not_drawn() -> None:
    sets = [a_set(later(0), 5, load=kg(50), left=1), *(a_set(later(n), 5, load=kg(50)) for n in (1, 2))]
    assert strength_of(sets).measure is Measure.LOAD_KG


def test_body_weight_shows_repetitions_at_a_stated_effort_where_it_was_stated() -> None:
    rated = strength_of([a_set(DAY, 12, left=6), a_set(DAY, 8, left=2), a_set(later(2), 9, left=3)])
    assert [point.value for point in rated.series.points] == [8, 9]
    assert rated.effort_stated
    unrated = strength_of([a_set(DAY, 12), a_set(DAY, 8, left=2), a_set(later(2), 9), a_set(later(4), 9)])
    assert [point.value for point in unrated.series.points] == [12, 9, 9]
    assert not unrated.effort_stated


def test_only_sets_with_the_newest_band_are_compared_and_the_rest_is_counted() -> None:
    light, medium = band_load(Band.LIGHT), band_load(Band.MEDIUM)
    sets = [a_set(DAY, 15, load=light), a_set(later(2), 8, load=light), a_set(later(2), 6, load=medium)]
    found = strength_of([*sets, a_set(later(4), 7, load=medium)])
    assert [(point.first, point.value) for point in found.series.points] == [(later(2), 6), (later(4), 7)]
    assert (found.band, found.days_left_out) == (Band.MEDIUM, 1)


@pytest.mark.parametrize("odd", [1, 2])
def test_a_few_odd_days_with_another_load_do_not_end_a_long_line(odd: int) -> None:
    usual = [a_set(later(2 * n), 10 + n // 3, load=kg(4)) for n in range(12)]
    with_band = [a_set(later(30 + 2 * n), 25, load=band_load(Band.LIGHT)) for n in range(odd)]
    found = strength_of([*usual, *with_band])
    assert found.series == strength_of(usual).series
    assert (found.days_left_out, found.instead) == (odd, with_band[-1])


def test_a_load_that_the_last_three_days_have_takes_the_picture_over() -> None:
    usual = [a_set(later(n), 10, load=kg(4)) for n in range(100)]
    with_band = [a_set(later(100 + n), 8, load=band_load(Band.LIGHT)) for n in range(3)]
    found = strength_of([*usual, *with_band])
    assert (found.band, found.days_left_out, found.instead) == (Band.LIGHT, 100, None)
    assert found.before == usual[-1]
    back = [a_set(later(103), 10, load=kg(4))]
    assert strength_of([*usual, *with_band, *back]).series.points[-1].first == later(103), "and gives it back"


def test_a_few_weeks_with_a_lighter_band_do_not_end_the_line_of_the_heavier() -> None:
    light, medium = band_load(Band.LIGHT), band_load(Band.MEDIUM)
    usual = [a_set(later(4 * n), 10 + n // 4, load=medium) for n in range(12)]
    eased = [a_set(later(48 + 4 * n), 14, load=light) for n in range(5)]
    found = strength_of([*usual, *eased])
    assert found.series == strength_of(usual).series
    assert (found.band, found.days_left_out, found.instead) == (Band.MEDIUM, 5, eased[-1])
    longer = [*eased, a_set(later(68), 14, load=light)]
    assert strength_of([*usual, *longer]).band is Band.LIGHT, "most of the last ten days"
    up = [*eased, *(a_set(later(80 + 4 * n), 8, load=medium) for n in range(3))]
    assert strength_of(up).band is Band.MEDIUM, "and a heavier one takes over at once"


def test_of_two_loads_used_on_the_same_days_the_one_of_more_sets_is_shown() -> None:
    heavy = [a_set(later(n), 8, load=kg(4)) for n in range(3) for _ in range(2)]
    ends = [a_set(later(n), 12) for n in range(3)]
    both = sorted([*heavy, *ends], key=lambda each: each.at.day)
    assert strength_of(both).measure is strength_of(heavy).measure


def test_an_odd_last_set_with_another_band_does_not_end_what_was_compared() -> None:
    light, medium = band_load(Band.LIGHT), band_load(Band.MEDIUM)
    sets = [a_set(later(2 * n), 8 + n, load=medium) for n in range(5)]
    odd = strength_of([*sets, a_set(later(8), 20, load=light)])
    assert [point.value for point in odd.series.points] == [8, 9, 10, 11, 12]
    assert (odd.band, odd.days_left_out, odd.before) == (Band.MEDIUM, 0, None)


def test_holds_are_in_seconds_and_warm_ups_count_nowhere() -> None:
    held = strength_of([a_set(DAY, 20, load=HOLD, unit=WorkUnit.SECONDS), a_set(DAY, 99, warm_up=True)])
    assert (held.measure, [point.value for point in held.series.points]) == (Measure.SECONDS, [20])
    assert not strength_of([a_set(DAY, 9, warm_up=True)]).series.points


def test_no_line_crosses_a_long_pause() -> None:
    found = strength_of([a_set(later(n), 8) for n in (0, 28, 57)])
    assert [point.breaks for point in found.series.points] == [False, False, True]


def test_an_unrated_reserve_is_empty_in_the_table_and_never_zero() -> None:
    chart = strength_chart([a_set(DAY, 8, left=2), a_set(later(1), 8)], today=TODAY, flares=())
    unrated = strength_chart([a_set(DAY, 8), a_set(later(1), 9)], today=TODAY, flares=())
    assert chart.table.columns == (Measure.DAY, Measure.REPETITIONS, Measure.IN_RESERVE, Measure.FLARE)
    assert unrated.table.columns == (Measure.DAY, Measure.REPETITIONS, Measure.FLARE)


# How you felt


def felt(*check_ins: CheckIn, days: int = 30) -> Chart:
    return felt_chart(check_ins, first=DAY, last=later(days), today=later(days), flares=())


def test_a_day_without_an_answer_breaks_the_line_and_is_empty_in_the_table() -> None:
    chart = felt(CheckIn(DAY, pain=4, fatigue=2), CheckIn(later(1), fatigue=3), CheckIn(later(2), pain=5, fatigue=3))
    pain, tired = all_series(chart)
    assert [(point.first, point.value, point.breaks) for point in pain.points] == [(DAY, 4, False), (later(2), 5, True)]
    assert not any(point.breaks for point in tired.points)
    assert chart.table.rows[1] == (later(1), None, 3, False)


def test_a_question_that_was_never_answered_has_no_line() -> None:
    chart = felt(CheckIn(DAY, sleep_h=7))
    assert [series.measure for series in all_series(chart)] == [Measure.SLEEP_H]
    assert chart.table.columns == (Measure.DAY, Measure.SLEEP_H, Measure.FLARE)


def test_longer_spans_show_the_middle_answer_with_its_lowest_and_highest() -> None:
    asked = [CheckIn(later(n), pain=value) for n, value in enumerate((2, 9, 3))]
    chart = felt(*asked, days=90)
    assert chart.grain is Grain.WEEK
    (series,) = all_series(chart)
    assert series.points[0].value == 3
    assert series.points[0].also == ((Measure.LOWEST, 2), (Measure.HIGHEST, 9))


# The page


spans = st.sampled_from(list(ChartSpan))


@settings(deadline=None)
@given(st.integers(1, 500), spans, st.integers(0, 1000))
def test_every_table_holds_exactly_the_numbers_that_are_drawn(days: int, span: ChartSpan, seed: int) -> None:
    view = charts_view(a_record(days=days, seed=seed), span=span, today=TODAY)
    for chart in (view.strength, view.work, view.felt):
        for series in all_series(chart):
            column = chart.table.columns.index(series.measure)
            told = [(row[0], row[column]) for row in reversed(chart.table.rows) if row[column] is not None]
            assert told == [(point.first, point.value) for point in series.points]
            assert all(view.first <= point.first and point.last <= view.last for point in series.points) or (
                chart.grain is Grain.MONTH
            )


@settings(deadline=None)
@given(st.integers(1, 500), spans)
def test_every_value_lies_within_its_scale_and_in_order(days: int, span: ChartSpan) -> None:
    view = charts_view(a_record(days=days), span=span, today=TODAY)
    for chart in (view.strength, view.work, view.felt):
        for panel in chart.panels:
            for series in panel.series:
                assert all(panel.grid[0] <= point.value <= panel.grid[-1] for point in series.points)
                assert [point.first for point in series.points] == sorted({point.first for point in series.points})


def test_all_charts_of_a_page_have_one_time_axis_that_ends_with_this_week() -> None:
    view = charts_view(a_record(days=400), span=ChartSpan.THREE_MONTHS, today=TODAY)
    assert (view.first, view.last) == (date(2025, 12, 8), date(2026, 3, 8))
    assert (view.last - view.first).days + 1 == 13 * 7


def test_all_begins_with_the_record_and_shows_at_least_six_weeks() -> None:
    began = date(2019, 5, 9)
    assert first_day_of(ChartSpan.ALL, today=TODAY, record_began=began) == date(2019, 5, 6)
    assert first_day_of(ChartSpan.ALL, today=TODAY, record_began=TODAY) == date(2026, 1, 26)


def test_weeks_become_months_and_years_as_the_record_grows() -> None:
    grains = [
        charts_view(a_record(days=days), span=ChartSpan.ALL, today=TODAY).work.grain for days in (300, 1200, 365 * 8)
    ]
    assert grains == [Grain.WEEK, Grain.MONTH, Grain.YEAR]


def test_this_week_is_pale_and_does_not_count_as_whole() -> None:
    work = charts_view(a_record(days=80), span=ChartSpan.THREE_MONTHS, today=TODAY).work
    assert [point.open for point in all_series(work)[0].points][-2:] == [False, True]


def test_an_empty_record_draws_nothing_and_says_so() -> None:
    view = charts_view(ChartRecord(None), span=ChartSpan.SIX_WEEKS, today=TODAY)
    assert view.headline.saying is Saying.PAGE_EMPTY
    assert [chart.panels for chart in (view.strength, view.work, view.felt)] == [(), (), ()]


def test_a_record_outside_the_span_is_not_called_empty() -> None:
    old = a_record(days=30, today=date(2024, 3, 6))
    view = charts_view(old, span=ChartSpan.SIX_WEEKS, today=TODAY)
    assert view.headline.saying is Saying.PAGE_EMPTY_SPAN
    assert view.summary[0].saying is Saying.PAGE_LOOK_FURTHER


# Scales


hundredths = st.integers(-100_000, 100_000).map(lambda n: n / 100)


@given(hundredths, hundredths)
def test_a_scale_covers_its_values_and_zero_in_few_even_steps(one: float, other: float) -> None:
    low, high = min(one, other), max(one, other)
    grid = value_grid(low, high)
    assert grid[0] <= min(low, 0)
    assert grid[-1] >= max(high, 0)
    assert 2 <= len(grid) <= 5
    steps = {round(after - before, 6) for before, after in pairwise(grid)}
    assert len(steps) == 1


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 9000))
def test_every_tick_lies_on_the_axis_on_a_monday_or_a_first_of_a_month(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    for level in tick_levels(first, last):
        for tick in level:
            assert first <= tick.day <= last
            assert tick.day.weekday() == 0 if tick.kind is TickKind.DAY else tick.day.day == 1


def test_january_carries_the_year() -> None:
    months = tick_levels(date(2025, 11, 10), date(2026, 3, 1))[3]
    assert [(tick.day.month, tick.kind) for tick in months] == [
        (12, TickKind.MONTH),
        (1, TickKind.YEAR),
        (2, TickKind.MONTH),
        (3, TickKind.MONTH),
    ]
