"""Weeks of work, rest days and jumps."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.exercise import Muscle
from liftcoach.insight.weekly import (
    REGION_OF_MUSCLE,
    BodyRegion,
    JudgedWeek,
    WeekOfWork,
    judge_weeks,
    monday_of,
    region_of,
    weeks_of_sessions,
)
from tests.insight.invented import REGIONS, a_session, a_set

MONDAY = date(2026, 2, 2)


def weeks(*sets: int) -> tuple[WeekOfWork, ...]:
    return tuple(WeekOfWork(MONDAY + timedelta(weeks=n), count, min(count, 3)) for n, count in enumerate(sets))


def judged(*sets: int, trained_today: bool = False, day_of_last_week: int = 0) -> tuple[JudgedWeek, ...]:
    today = MONDAY + timedelta(weeks=len(sets) - 1, days=day_of_last_week)
    return judge_weeks(weeks(*sets), record_began=MONDAY, today=today, trained_today=trained_today)


def test_every_muscle_has_a_region() -> None:
    assert set(REGION_OF_MUSCLE) == set(Muscle)
    assert region_of((Muscle.GLUTES, Muscle.CHEST)) is BodyRegion.LEGS
    assert region_of(()) is BodyRegion.OTHER


def test_warm_ups_count_nowhere_and_unknown_exercises_are_other() -> None:
    day = MONDAY
    session = a_session(day, a_set(day, 5, warm_up=True), a_set(day, 8), a_set(day, 8, exercise="mine"))
    (week,) = weeks_of_sessions([session], REGIONS)
    assert (week.sets, week.training_days, week.sessions) == (2, 1, 1)
    assert week.by_region == ((BodyRegion.LEGS, 1), (BodyRegion.OTHER, 1))


days = st.integers(0, 80).map(lambda n: MONDAY + timedelta(days=n))


@given(st.lists(st.tuples(days, st.sampled_from([*REGIONS, "mine"])), max_size=40), st.randoms())
def test_regions_add_up_to_all_sets_whatever_the_order(logged: list[tuple[date, str]], chance: object) -> None:
    sessions = [a_session(day, a_set(day, 8, exercise=name)) for day, name in logged]
    summed = weeks_of_sessions(sessions, REGIONS)
    assert sum(week.sets for week in summed) == len(logged)
    assert all(sum(count for _, count in week.by_region) == week.sets for week in summed)
    chance.shuffle(sessions)  # type: ignore[attr-defined]
    assert weeks_of_sessions(sessions, REGIONS) == summed


def test_planned_sessions_stand_beside_the_done_ones() -> None:
    (week,) = weeks_of_sessions([], REGIONS, {MONDAY: 3})
    assert (week.planned, week.sessions, week.sets) == (3, 0, 0)


def test_rest_days_are_days_that_are_over_and_hold_no_set() -> None:
    full, current = judged(6, 2, day_of_last_week=2)
    assert (full.rest_days, full.whole) == (4, True)
    # Monday and Tuesday are over; both sets were done on them.
    assert (current.rest_days, current.whole) == (0, False)


def test_todays_own_session_does_not_eat_an_earlier_rest_day() -> None:
    week = WeekOfWork(MONDAY, 4, training_days=2)
    today = MONDAY + timedelta(days=2)
    (with_today,) = judge_weeks([week], record_began=MONDAY, today=today, trained_today=True)
    assert with_today.rest_days == 1


def test_days_before_the_record_are_not_rest_days() -> None:
    thursday, today = MONDAY + timedelta(days=3), MONDAY + timedelta(days=7)
    first, _ = judge_weeks([WeekOfWork(MONDAY, 2, 1)], record_began=thursday, today=today, trained_today=False)
    assert (first.rest_days, first.whole) == (3, False)


def test_weeks_without_work_are_there_and_empty() -> None:
    today = MONDAY + timedelta(weeks=3)
    found = judge_weeks(weeks(5), record_began=MONDAY, today=today, trained_today=False)
    assert [week.work.sets for week in found] == [5, 0, 0, 0]
    assert [week.rest_days for week in found] == [4, 7, 7, 0]


@pytest.mark.parametrize(
    ("sets", "flagged"),
    [
        ((10, 10, 10, 10, 12), None),
        ((10, 10, 10, 10, 13), 10),
        ((10, 12, 8, 6, 14), None),
        ((15, 15, 18), None),
        ((20, 10, 10, 10, 10, 13), 10),
        ((10, 0, 0, 0, 0, 9), None),
        ((5, 9), 5),
    ],
)
def test_a_jump_is_more_than_a_fifth_above_the_highest_of_the_last_four_weeks(
    sets: tuple[int, ...], flagged: int | None
) -> None:
    assert judged(*sets)[-1].jump_over == flagged


def test_the_first_week_is_never_a_jump() -> None:
    assert judged(30)[0].jump_over is None


@given(st.lists(st.integers(0, 60), min_size=1, max_size=30))
def test_a_flagged_week_did_more_than_any_of_the_four_before(sets: list[int]) -> None:
    found = judged(*sets)
    for number, week in enumerate(found):
        if week.jump_over is not None:
            assert week.jump_over == max(sets[max(0, number - 4) : number])
            assert sets[number] > week.jump_over
    assert all(0 <= week.rest_days <= 7 for week in found)


def test_a_sunday_belongs_to_the_week_before() -> None:
    assert monday_of(date(2026, 3, 8)) == date(2026, 3, 2)
