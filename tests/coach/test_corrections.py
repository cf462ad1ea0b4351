"""A mistyped number can be put right on its day; a sign that was ticked, another day or silence ends nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from liftcoach.coach.records import Records
from liftcoach.domain.check_in import CheckIn, JointReport, SeenSign, WarningSign
from liftcoach.domain.day_plan import DayKind, DayPlan, Ending, Reading, ReadNumber, Release, Scope, Stop, Tier
from liftcoach.domain.events import LabResult, LabTest
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Condition
from liftcoach.exchange.patient_file import read_patient_file, write_patient_file
from tests.coach.life import SIXTY, Life, calm_on
from tests.conftest import MONDAY

TYPO, RIGHT = {"systolic_mmhg": 210, "diastolic_mmhg": 80}, {"systolic_mmhg": 120, "diastolic_mmhg": 80}
CORRECTED = Release("", MONDAY, Ending.NUMBER_CORRECTED)
ILL_MUSCLES = replace(SIXTY, conditions=(Condition.MYOSITIS,))


def save(life: Life, **answers: Any) -> None:
    life.coach.checking_in.save(life.calm(**answers))


def stops(life: Life) -> list[tuple[str, Release | None]]:
    return [(one.row, one.released) for one in kept(life)]


def kept(life: Life) -> tuple[Stop, ...]:
    return life.coach.records.read().stops


@pytest.mark.parametrize(
    ("typo", "right", "row"),
    [
        (TYPO, RIGHT, "C6"),
        ({"systolic_mmhg": 165}, {"systolic_mmhg": 156}, "C6"),
        ({"systolic_mmhg": 130, "diastolic_mmhg": 114}, {"systolic_mmhg": 130, "diastolic_mmhg": 80}, "C6"),
        ({"temperature_c": 39.7}, {"temperature_c": 36.7}, "C1"),
    ],
)
def test_a_number_put_right_on_its_day_ends_the_stop_that_came_from_it_alone(
    life: Life, typo: dict[str, Any], right: dict[str, Any], row: str
) -> None:
    before = life.to_a(DayKind.STRENGTH)
    save(life, **typo)
    assert [one for one, released in stops(life) if released is None] == [row]
    preview = life.coach.checking_in.preview(life.calm(**right))
    save(life, **right)
    assert stops(life) == [(row, replace(CORRECTED, on=life.today))]
    plan = life.plan()
    assert (plan.kind, plan.stop) == (DayKind.STRENGTH, None)
    assert plan == preview, "what would be was said before it was kept"
    assert {why.rule.value for why in plan.reasons} - {why.rule.value for why in before.reasons} == {"number-corrected"}
    (stop,) = kept(life)
    assert {one.reading.value: (one.value, one.corrected) for one in stop.numbers} == {
        name.removesuffix("_c").removesuffix("_mmhg"): (float(value), float(right[name]))
        for name, value in typo.items()
    }
    life.restart()
    life.go_on(days=1)
    save(life)
    assert not any(released is None for _, released in stops(life)), "the old number begins nothing again"
    assert "restart-after-stop" not in {why.rule.value for why in life.plan().reasons}, "nobody was ill"


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"diastolic_mmhg": 80},
        {"systolic_mmhg": 120},
        {"systolic_mmhg": 170, "diastolic_mmhg": 80},
        TYPO,
        {"temperature_c": 36.6},
    ],
)
def test_a_number_taken_out_or_still_too_high_ends_nothing(life: Life, answers: dict[str, Any]) -> None:
    save(life, **TYPO)
    save(life, **answers)
    assert life.plan().kind is DayKind.STOP
    assert ("C6", None) in stops(life)


def test_a_number_that_was_taken_out_first_may_still_be_put_right_that_day(life: Life) -> None:
    save(life, **TYPO)
    save(life)
    save(life, **RIGHT)
    assert stops(life) == [("C6", CORRECTED)]


def test_on_another_day_nothing_is_put_right(life: Life) -> None:
    save(life, **TYPO)
    typed = MONDAY
    life.go_on(days=1)
    save(life, **RIGHT)
    life.coach.checking_in.save(replace(calm_on(typed), systolic_mmhg=120, diastolic_mmhg=80))
    assert stops(life) == [("C6", None)]
    assert life.plan().kind is DayKind.STOP


def test_a_sign_that_was_ticked_is_never_put_right(life: Life) -> None:
    ticked = (SeenSign(WarningSign.C6),)
    save(life, **TYPO, warning_signs=ticked)
    save(life, **RIGHT)
    assert stops(life) == [("C6", None)]


def test_a_sign_that_is_ticked_as_the_number_is_put_right_keeps_the_stop(life: Life) -> None:
    save(life, **TYPO)
    save(life, **RIGHT, warning_signs=(SeenSign(WarningSign.C6),))
    assert stops(life) == [("C6", CORRECTED), ("C6", None)]
    save(life, **RIGHT)
    assert life.plan().kind is DayKind.STOP, "nor does taking the tick away end it"


def test_an_emergency_that_a_sign_or_a_joint_has_a_part_in_stays(life: Life) -> None:
    headache = (SeenSign(WarningSign.C15),)
    save(life, **TYPO, temperature_c=39.0, warning_signs=headache, joints=JointReport(hot=(Joint.LEFT_KNEE,)))
    assert {row for row, _ in stops(life)} == {"E4", "E5", "C6", "C1", "C3", "C15"}
    save(life, **RIGHT, temperature_c=36.8)
    assert {row for row, released in stops(life) if released is None} == {"E4", "E5", "C3", "C15"}


def test_where_a_high_number_alone_is_an_emergency_it_can_be_put_right_too(life: Life) -> None:
    life.describe(replace(SIXTY, conditions=(Condition.SYSTEMIC_SCLEROSIS,)))
    save(life, **TYPO)
    assert stops(life) == [("E4", None), ("C6", None)]
    save(life, **RIGHT)
    assert stops(life) == [("E4", CORRECTED), ("C6", CORRECTED)]


def test_a_number_that_proves_high_after_all_stops_the_day_anew(life: Life) -> None:
    save(life, **TYPO)
    save(life, **RIGHT)
    save(life, **TYPO)
    assert stops(life) == [("C6", CORRECTED), ("C6", None)]
    assert life.plan().kind is DayKind.STOP


def test_an_older_stop_of_the_same_kind_stays(life: Life) -> None:
    save(life, systolic_mmhg=170, diastolic_mmhg=80)
    life.go_on(days=1)
    save(life, **TYPO)
    save(life, **RIGHT)
    first, second = kept(life)
    assert (first.released, second.released) == (None, replace(CORRECTED, on=life.today))
    assert first.began == MONDAY


def ck(value: float, *, ago: int, top: float | None = 190, unit: str = "U/L") -> LabResult:
    return LabResult(LabTest.CK, MONDAY - timedelta(days=ago), value, unit, high=top)


def typed_ck(life: Life, result: LabResult) -> LabResult:
    what = life.coach.measuring.keep(result).what
    assert isinstance(what, LabResult)
    return what


@pytest.mark.parametrize("right_first", [False, True])
@pytest.mark.parametrize("right", [ck(140, ago=3), ck(4100, ago=3, top=4500)])
def test_a_mistyped_muscle_value_is_put_right_by_another_in_its_place(
    life: Life, right: LabResult, *, right_first: bool
) -> None:
    life.describe(ILL_MUSCLES)
    typed_ck(life, ck(150, ago=40))
    wrong = typed_ck(life, ck(4100, ago=3))
    assert stops(life) == [("C5", None)]
    if right_first:
        typed_ck(life, right)
        assert stops(life) == [("C5", None)], "the wrong one is still kept"
        life.coach.measuring.take_out(wrong)
    else:
        life.coach.measuring.take_out(wrong)
        assert stops(life) == [("C5", None)], "taking it out alone says nothing of the muscles"
        typed_ck(life, right)
    assert stops(life) == [("C5", CORRECTED)]
    assert kept(life)[0].numbers == (
        ReadNumber(Reading.CREATINE_KINASE, 4100, "U/L", right.value),
        ReadNumber(Reading.CREATINE_KINASE_TOP, 190, "U/L", right.high),
    )


@pytest.mark.parametrize(
    "other",
    [
        ck(140, ago=3, top=None),
        ck(140, ago=2),
        ck(400, ago=3),
        ck(140, ago=3, unit="µkat/L"),
        replace(ck(140, ago=3), test=LabTest.CRP),
    ],
)
def test_what_is_no_better_muscle_value_of_that_day_ends_nothing(life: Life, other: LabResult) -> None:
    life.describe(ILL_MUSCLES)
    typed_ck(life, ck(150, ago=40))
    wrong = typed_ck(life, ck(4100, ago=3))
    life.coach.measuring.take_out(wrong)
    typed_ck(life, other)
    assert ("C5", None) in stops(life)


def test_a_muscle_value_is_put_right_on_the_day_it_was_typed_alone(life: Life) -> None:
    life.describe(ILL_MUSCLES)
    typed_ck(life, ck(150, ago=40))
    wrong = typed_ck(life, ck(4100, ago=3))
    life.go_on(days=1)
    life.coach.measuring.take_out(wrong)
    typed_ck(life, ck(140, ago=3))
    assert stops(life) == [("C5", None)]


def test_both_numbers_travel_in_the_patient_file_and_begin_nothing_where_they_arrive(life: Life) -> None:
    save(life, **TYPO)
    save(life, **RIGHT)
    record = life.coach.records.read()
    assert read_patient_file(write_patient_file(record).encode()) == record
    (stop,) = record.stops
    assert [(one.value, one.corrected) for one in stop.numbers] == [(210, 120), (80, 80)]


OLD = MONDAY - timedelta(weeks=30)


def arriving(check_in: CheckIn, *brought: Stop, labs: tuple[LabResult, ...] = ()) -> Any:
    return {"check_ins": (check_in, calm_on(MONDAY)), "stops": brought, "labs": labs}


@pytest.fixture
def arrived(unknown: Life) -> Any:
    """Fill an empty file with what a patient file brought, and tell the rows that are open then."""

    def fill(**parts: Any) -> list[str]:
        records: Records = unknown.coach.records
        records.fill(replace(records.read(), **({"lifter": SIXTY} | parts)))
        return [one.row for one in kept(unknown) if one.released is None]

    return fill


def test_an_old_sign_in_a_file_without_its_stop_begins_it(arrived: Any, unknown: Life) -> None:
    sign = replace(calm_on(OLD), warning_signs=(SeenSign(WarningSign.C4),))
    assert arrived(**arriving(sign)) == ["C4"]
    plan = unknown.coach.planning.day(MONDAY)
    assert isinstance(plan, DayPlan)
    assert plan.stop is not None
    assert (plan.kind, plan.stop.began) == (DayKind.STOP, OLD)
    assert not plan.stop.may_be_mistyped(MONDAY)


@pytest.mark.parametrize(("seen_after", "rows"), [(1, []), (0, []), (-1, ["C4"])])
def test_a_later_release_of_that_sign_covers_it(arrived: Any, seen_after: int, rows: list[str]) -> None:
    sign = replace(calm_on(OLD), warning_signs=(SeenSign(WarningSign.C4),))
    seen = Release("Dr Amari", OLD + timedelta(days=seen_after))
    began = OLD + timedelta(days=1 if seen_after > 0 else -2)
    later = Stop("C4", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, began, released=seen)
    assert arrived(**arriving(sign, later)) == rows


def test_a_fever_of_long_ago_that_was_away_since_begins_nothing(arrived: Any) -> None:
    fever = replace(calm_on(OLD), temperature_c=39.0)
    after = tuple(calm_on(OLD + timedelta(days=ago)) for ago in (1, 2, 3))
    assert arrived(check_ins=(fever, *after)) == []


def test_an_old_fever_without_later_answers_begins_its_stop(arrived: Any) -> None:
    assert arrived(check_ins=(replace(calm_on(OLD), temperature_c=39.0),)) == ["C1"]


def test_an_old_rise_of_a_muscle_value_begins_its_stop_once(arrived: Any) -> None:
    labs = (ck(150, ago=220), ck(4100, ago=200), ck(5200, ago=190), ck(120, ago=10))
    assert arrived(lifter=ILL_MUSCLES, labs=labs) == ["C5"]
