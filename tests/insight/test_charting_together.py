"""Strength of a movement over all its exercises, and weekly work of one part of the body."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from liftcoach.domain.equipment import Band
from liftcoach.domain.exercise import LoadKind
from liftcoach.domain.prescription import Load, band_load
from liftcoach.domain.training import LoggedSet
from liftcoach.insight.charting import Chart, ChartedExercise, ChartSpan, Measure
from liftcoach.insight.charting_page import ChartRecord, charts_view
from liftcoach.insight.charting_strength import chart_of, pattern_strength
from liftcoach.insight.weekly import BodyRegion
from liftcoach.words.charts import charted_name, region_name, say
from tests.insight.invented import TODAY, a_record, a_set


def weekly(exercise: str, *amounts: float, ended_ago: int = 0, kg: float | None = None) -> list[LoggedSet]:
    last = len(amounts) - 1
    made = []
    for number, amount in enumerate(amounts):
        day = TODAY - timedelta(days=ended_ago) - timedelta(weeks=last - number)
        if kg is None:
            made.append(a_set(day, amount, exercise=exercise))
        else:
            made.append(a_set(day, 8, exercise=exercise, load=Load(LoadKind.KG, kg=kg * amount)))
    return made


def chart(sets: list[LoggedSet]) -> Chart:
    return chart_of(pattern_strength(sets), today=TODAY, flares=())


def test_exercises_of_other_units_rise_together_in_percent_of_their_own_beginning() -> None:
    rising = (5, 5, 5, 5, 6, 7, 8, 9, 10, 10, 10, 10)
    both = [*weekly("sit-to-stand", *rising), *weekly("leg-press", *rising, ended_ago=1, kg=4)]
    assert say(chart(both).big) == "100 to 200 %"
    fell = [*weekly("sit-to-stand", *rising[::-1]), *weekly("leg-press", *rising[::-1], ended_ago=1, kg=4)]
    assert say(chart(fell).big) == "100 to 50 %"


def test_an_exercise_that_came_later_is_no_jump() -> None:
    first = weekly("sit-to-stand", 5, 5, 5, 10, 10, 10, ended_ago=42)
    later = weekly("leg-press", 5, 5, 5, 5, 5, 5, kg=4)
    values = [point.value for point in pattern_strength([*first, *later]).series.points]
    assert values == [100, 100, 100, 200, 200, 200, 200, 200, 200, 200, 200, 200]


def test_what_was_gained_with_a_lighter_band_is_not_lost_with_the_next() -> None:
    light = weekly("band-row", 10, 10, 10, 12, 15, 15, 15, ended_ago=28)
    medium = weekly("band-row", 8, 8, 8, 8)
    worn = [replace(each, load=band_load(Band.LIGHT)) for each in light]
    worn += [replace(each, load=band_load(Band.MEDIUM)) for each in medium]
    strength = pattern_strength(worn)
    assert [point.value for point in strength.series.points] == [100, 100, 100, 120, *[150] * 7]
    assert strength.days_left_out == 0


def test_an_exercise_of_two_days_cannot_begin_a_line() -> None:
    strength = pattern_strength(weekly("sit-to-stand", 5, 6))
    assert strength.series.points == ()
    assert strength.days_left_out == 2
    assert not chart(weekly("sit-to-stand", 5, 6)).panels


def test_the_page_names_the_movement() -> None:
    rising = tuple(weekly("sit-to-stand", 5, 5, 5, 5, 6, 7, 8, 9, 10, 10, 10, 10))
    movement = ChartedExercise("pattern:squat", "pattern:squat", "squat")
    record = ChartRecord(rising[0].at.day, (movement,), movement.id, rising)
    view = charts_view(record, span=ChartSpan.THREE_MONTHS, today=TODAY)
    assert say(view.headline) == "Sitting down and standing up: more than in December"
    assert charted_name(movement) == "All exercises of sitting down and standing up"
    assert "which may be less than you could do" in " ".join(say(each) for each in view.strength.notes)


def bars(region: BodyRegion | None) -> dict[date, float]:
    view = charts_view(a_record(days=60), span=ChartSpan.SIX_WEEKS, today=TODAY, region=region)
    return {point.first: point.value for point in view.work.panels[0].series[0].points}


def test_the_parts_of_the_body_add_up_to_the_whole_week() -> None:
    view = charts_view(a_record(days=60), span=ChartSpan.SIX_WEEKS, today=TODAY)
    parts = [bars(BodyRegion(each.value)) for each in view.regions]
    assert len(parts) == 3
    for monday, sets in bars(None).items():
        assert sum(part[monday] for part in parts) == sets
    assert view.region is None


def test_one_part_keeps_rest_days_and_marks_no_jump() -> None:
    whole = charts_view(a_record(days=60), span=ChartSpan.SIX_WEEKS, today=TODAY)
    legs = charts_view(a_record(days=60), span=ChartSpan.SIX_WEEKS, today=TODAY, region=BodyRegion.LEGS)
    assert legs.region is Measure.LEGS
    points = legs.work.panels[0].series[0].points
    assert [point.also for point in points] == [point.also for point in whole.work.panels[0].series[0].points]
    assert not any(point.flagged for point in points)
    assert region_name(legs.region) == "Legs"


def test_a_part_that_was_not_worked_shows_the_whole() -> None:
    view = charts_view(a_record(days=60), span=ChartSpan.SIX_WEEKS, today=TODAY, region=BodyRegion.NECK)
    assert view.region is None
