"""Several stops at once, a stop beside its own release or correction: each ends by itself, and none by another's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from liftcoach.domain.check_in import SeenSign, WarningSign
from liftcoach.domain.day_plan import DayKind, Ending, Release, Stop
from liftcoach.domain.events import LabResult, LabTest
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Condition
from tests.coach.life import SIXTY, Life, calm_on
from tests.conftest import MONDAY

DAY = timedelta(days=1)
HIGH, RIGHT = {"systolic_mmhg": 210, "diastolic_mmhg": 80}, {"systolic_mmhg": 120, "diastolic_mmhg": 80}
KNEE, WRIST = SeenSign(WarningSign.C3, Joint.LEFT_KNEE), SeenSign(WarningSign.C3, Joint.RIGHT_WRIST)
FEVER = SeenSign(WarningSign.C1)
PRESSURE = SeenSign(WarningSign.C6)
CHEST, BREATH = SeenSign(WarningSign.E1), SeenSign(WarningSign.C4)
CALM = replace(SIXTY, medicines=())


def save(life: Life, *signs: SeenSign, **answers: Any) -> None:
    life.coach.checking_in.save(life.calm(warning_signs=signs, **answers))


def open_rows(life: Life) -> list[tuple[str, tuple[Joint, ...]]]:
    return [(one.row, one.joints) for one in life.coach.knowing.open_stops()]


def an_open(life: Life, row: str, *joints: Joint) -> Stop:
    return next(one for one in life.coach.knowing.open_stops() if one.row == row and set(joints) <= set(one.joints))


def release(life: Life, stop: Stop) -> None:
    life.coach.knowing.release_stop(stop, Release("Nurse Invented", life.today))


def test_who_looked_at_one_joint_did_not_look_at_the_other(life: Life) -> None:
    life.describe(CALM)
    save(life, KNEE, WRIST)
    release(life, an_open(life, "C3", Joint.LEFT_KNEE))
    assert open_rows(life) == [("C3", (Joint.RIGHT_WRIST,))]
    assert "stop-spares-joint" in {why.rule.value for why in life.plan().reasons}


def test_of_two_stops_of_the_day_the_other_goes_on(life: Life) -> None:
    save(life, CHEST, BREATH)
    release(life, an_open(life, "E1"))
    plan = life.plan()
    assert plan.kind is DayKind.STOP
    assert plan.stop is not None
    assert plan.stop.row == "C4"
    release(life, an_open(life, "C4"))
    assert life.plan().kind is not DayKind.STOP


def test_nobody_can_have_looked_at_a_sign_before_it_began(life: Life) -> None:
    save(life, BREATH)
    stop = an_open(life, "C4")
    life.coach.knowing.release_stop(stop, Release("Nurse Invented", life.today - DAY))
    assert life.coach.knowing.open_stops() == (stop,)


def test_a_stop_wins_over_a_pause_and_a_pause_over_a_spared_joint(life: Life) -> None:
    life.describe(CALM)
    life.coach.wishing.pause(life.today, None)
    save(life, KNEE)
    assert (life.plan().kind, life.plan().stop is not None) == (DayKind.REST, True)
    save(life, KNEE, BREATH)
    assert life.plan().kind is DayKind.STOP
    release(life, an_open(life, "C4"))
    assert life.plan().kind is DayKind.REST


@pytest.mark.parametrize("before", [(), (BREATH,)])
def test_a_sign_that_is_back_on_the_day_of_its_release_stops_again(life: Life, before: tuple[SeenSign, ...]) -> None:
    save(life, CHEST)
    life.go_on(days=2)
    if before:
        save(life, *before)
    release(life, an_open(life, "E1"))
    told = life.calm(warning_signs=(CHEST, *before))
    preview = life.coach.checking_in.preview(told)
    life.coach.checking_in.save(told)
    plan = life.plan()
    assert plan == preview
    assert plan.stop is not None
    assert (plan.kind, plan.stop.row, plan.stop.began) == (DayKind.STOP, "E1", life.today)


def test_a_sign_that_was_said_before_its_release_that_day_stays_released(life: Life) -> None:
    save(life, BREATH)
    release(life, an_open(life, "C4"))
    save(life, BREATH, pain=3)
    assert open_rows(life) == []


def test_a_fever_on_the_very_day_on_which_the_last_one_ended_is_a_new_one(life: Life) -> None:
    save(life, temperature_c=39.0)
    for _ in range(3):
        life.go_on(days=1)
        save(life)
    assert open_rows(life) == []
    save(life, temperature_c=38.6)
    plan = life.plan()
    assert plan.kind is DayKind.STOP
    assert [row for row, _ in open_rows(life)] == ["C1"]


def test_a_number_that_is_high_again_after_it_was_put_right_was_no_slip(life: Life) -> None:
    for answers in (HIGH, RIGHT, HIGH):
        save(life, **answers)
    assert not an_open(life, "C6").may_be_mistyped(life.today)
    save(life, **RIGHT)
    assert life.plan().kind is DayKind.STOP
    release(life, an_open(life, "C6"))
    assert life.plan().kind is not DayKind.STOP


def test_a_muscle_value_that_is_high_again_after_it_was_put_right_was_no_slip(life: Life) -> None:
    life.describe(replace(SIXTY, conditions=(Condition.MYOSITIS,)))
    measuring = life.coach.measuring

    def typed(value: float, *, ago: int) -> LabResult:
        what = measuring.keep(LabResult(LabTest.CK, MONDAY - ago * DAY, value, "U/L", high=190)).what
        assert isinstance(what, LabResult)
        return what

    typed(150, ago=40)
    for _ in range(2):
        measuring.take_out(typed(4100, ago=3))
        measuring.take_out(typed(140, ago=3))
    ends = [one.released.how if one.released else None for one in life.coach.records.read().stops]
    assert ends == [Ending.NUMBER_CORRECTED, None]


@pytest.mark.parametrize(("sign", "typo", "right"), [
    (PRESSURE, HIGH, RIGHT),
    (FEVER, {"temperature_c": 39.6}, {"temperature_c": 36.6}),
])  # fmt: skip
def test_a_sign_that_was_ticked_beside_the_number_outlives_both_the_tick_and_the_correction(
    life: Life, sign: SeenSign, typo: dict[str, Any], right: dict[str, Any]
) -> None:
    save(life, **typo)
    save(life, sign, **typo)
    assert not life.plan().stop.may_be_mistyped(life.today)  # type: ignore[union-attr]
    save(life, **right)
    assert [row for row, _ in open_rows(life)] == [sign.sign.value]
    assert life.plan().kind is DayKind.STOP
    release(life, an_open(life, sign.sign.value))
    assert life.plan().kind is not DayKind.STOP


def test_new_weakness_outlives_the_correction_of_a_muscle_value(life: Life) -> None:
    life.describe(replace(SIXTY, conditions=(Condition.MYOSITIS,)))
    measuring = life.coach.measuring
    measuring.keep(LabResult(LabTest.CK, MONDAY - 40 * DAY, 150, "U/L", high=190))
    wrong = measuring.keep(LabResult(LabTest.CK, MONDAY, 4100, "U/L", high=190)).what
    save(life, SeenSign(WarningSign.C5))
    save(life)
    measuring.take_out(wrong)
    measuring.keep(LabResult(LabTest.CK, MONDAY, 140, "U/L", high=190))
    assert life.plan().kind is DayKind.STOP
    assert [row for row, _ in open_rows(life)] == ["C5"]


def test_other_signs_of_a_fever_outlive_the_correction_of_the_temperature(life: Life) -> None:
    save(life, SeenSign(WarningSign.C2), temperature_c=39.7)
    save(life, temperature_c=36.7)
    assert open_rows(life) == [("C2", ())]


def test_silence_and_calm_days_leave_both_stops_open(life: Life) -> None:
    save(life, KNEE, BREATH)
    life.go_on(days=100)
    life.restart()
    life.coach.checking_in.save(calm_on(life.today))
    assert {row for row, _ in open_rows(life)} >= {"C3", "C4"}
