"""Hevy's exports, variant by variant."""

# ruff: noqa: DTZ001  (wall clock readings have no zone)

from __future__ import annotations

from datetime import datetime

import pytest

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.workout_log import SetType, SourceApp
from tests.exchange import logs


def test_a_kilogram_account() -> None:
    log = logs.parsed(logs.HEVY_KG)
    assert log.app is SourceApp.HEVY
    assert log.rows == len(log.sets) == 6
    assert [done.set_type for done in log.sets] == [
        SetType.WARM_UP,
        SetType.NORMAL,
        SetType.FAILURE,
        SetType.DROP,
        SetType.NORMAL,
        SetType.NORMAL,
    ]
    assert [done.weight for done in log.sets] == [40, 80, 80, -20, 60, None]
    assert [done.reps_in_reserve for done in log.sets] == [None, 0, 0, None, None, None]
    assert [visit.start.when for visit in log.workouts] == [datetime(2025, 6, 30, 19, 56), datetime(2025, 6, 2, 6, 5)]
    assert log.workouts[0].minutes == 45
    assert log.workouts[0].note == "Slept\nwell"


def test_an_unknown_set_type_is_a_normal_set_and_told() -> None:
    (notice,) = logs.parsed(logs.HEVY_KG).notices
    assert notice.problem.code is ProblemCode.NOTICE_SET_TYPE
    assert notice.line == 7


def test_a_pound_account_without_descriptions() -> None:
    squat, walk = logs.parsed(logs.HEVY_LB).sets
    assert (squat.weight, squat.weight_unit) == (225, LoadUnit.LB)
    assert (walk.metres, walk.weight, walk.weight_unit) == (804.67, None, None)


def test_pounds_beside_kilometres() -> None:
    text = logs.HEVY_LB.replace("distance_miles", "distance_km")
    assert logs.parsed(text).sets[1].metres == 500


def test_a_table_by_tabs() -> None:
    assert len(logs.parsed(logs.hevy("2024-11-05 18:30:00").replace(",", "\t")).sets) == 1


def test_columns_in_another_order() -> None:
    lines = [",".join(reversed(line.split(","))) for line in logs.hevy("2024-11-05 18:30:00").splitlines()]
    (done,) = logs.parsed("\n".join(lines)).sets
    assert (done.exercise, done.weight, done.repetitions) == ("Row", 60, 8)


@pytest.mark.parametrize(
    "start",
    ["5 nov 2024, 18:30", "5 nov. 2024, 18:30", "5 novembre 2024, 18:30", "05.11.2024, 18:30", "Nov 5, 2024, 6:30 PM"],
)
def test_the_months_of_a_phone_s_language(start: str) -> None:
    assert logs.parsed(logs.hevy(start)).workouts[0].start.when == datetime(2024, 11, 5, 18, 30)


def test_a_bodyweight_set_has_no_weight() -> None:
    for weight in ("", "0"):
        assert logs.parsed(logs.hevy("2024-11-05 18:30:00", weight=weight)).sets[0].weight is None


def test_an_end_that_cannot_be_read_leaves_the_length_open() -> None:
    log = logs.parsed(logs.hevy("2024-11-05 18:30:00", end="later"))
    assert log.workouts[0].minutes is None
    assert [notice.problem.code for notice in log.notices] == [ProblemCode.NOTICE_DURATION]
