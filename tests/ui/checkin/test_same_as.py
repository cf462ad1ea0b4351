"""What "same as last time" copies, and what it never copies."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.check_in import (
    Aftermath,
    AfterTwoHours,
    CheckIn,
    FlareAnswer,
    FlareReport,
    JointReport,
    Onset,
    ReportedJoint,
    SeenSign,
    WarningSign,
)
from liftcoach.domain.joints import Digit, Joint
from liftcoach.ui.checkin.same_as import copied, something_to_copy, still_same

SUNDAY, MONDAY = date(2026, 3, 1), date(2026, 3, 2)
MAY_BE_COPIED = {"day", "pain", "fatigue", "stiffness", "joints", "same_as"}
USUAL_WRIST = ReportedJoint(Joint.RIGHT_WRIST, Onset.USUAL_FOR_ME)
NEW_KNEE = ReportedJoint(Joint.LEFT_KNEE, Onset.NEW)
FULL = CheckIn(
    SUNDAY, pain=4, fatigue=5, stiffness=3, stiffness_min=30, sleep_h=7.5, sleep_trouble=2,
    joints=JointReport(swollen=(USUAL_WRIST,)),
    flare=FlareReport(FlareAnswer.YES, 6), warning_signs=(SeenSign(WarningSign.C3, Joint.LEFT_KNEE),),
    soreness=1, difficulty=2, participation=3, global_health=4, stress=5, temperature_c=38.5, systolic_mmhg=150,
    diastolic_mmhg=90, water_met=True, protein_met=False, confidence=8,
    aftermath=Aftermath(SUNDAY, AfterTwoHours.WORSE), note="private",
)  # fmt: skip


def test_only_three_scales_and_usual_joints_are_copied() -> None:
    taken = copied(FULL, CheckIn(MONDAY))
    assert (taken.pain, taken.fatigue, taken.stiffness) == (4, 5, 3)
    assert taken.joints == JointReport(swollen=(USUAL_WRIST,))
    assert taken.same_as == SUNDAY
    empty = CheckIn(MONDAY)
    for field in fields(CheckIn):
        if field.name not in MAY_BE_COPIED:
            assert getattr(taken, field.name) == getattr(empty, field.name), field.name


def test_a_warning_sign_is_never_carried_over() -> None:
    assert copied(FULL, CheckIn(MONDAY)).warning_signs is None


@pytest.mark.parametrize(
    "worse",
    [
        JointReport(swollen=(USUAL_WRIST, NEW_KNEE)),
        JointReport(swollen=(USUAL_WRIST,), tender=(NEW_KNEE,)),
        JointReport(swollen=(USUAL_WRIST,), hot=(Joint.LEFT_KNEE,)),
        JointReport(swollen=(USUAL_WRIST,), dactylitis=(Digit.LEFT_TOE_2,)),
    ],
)
def test_the_usual_joints_alone_never_say_that_a_new_one_is_well_again(worse: JointReport) -> None:
    taken = copied(CheckIn(SUNDAY, pain=4, joints=worse), CheckIn(MONDAY))
    assert taken.joints is None
    assert taken.pain == 4


def test_what_was_answered_today_stays() -> None:
    taken = copied(FULL, CheckIn(MONDAY, pain=8, joints=JointReport(tender=(NEW_KNEE,))))
    assert taken.pain == 8
    assert taken.joints == JointReport(tender=(NEW_KNEE,))
    assert taken.fatigue == 5


def test_no_usual_joints_is_not_no_sore_joints() -> None:
    only_new = CheckIn(SUNDAY, pain=1, joints=JointReport(tender=(NEW_KNEE,)))
    assert copied(only_new, CheckIn(MONDAY)).joints is None
    assert copied(CheckIn(SUNDAY, pain=1, joints=JointReport()), CheckIn(MONDAY)).joints is None


def test_nothing_to_copy_marks_nothing() -> None:
    assert copied(CheckIn(SUNDAY, sleep_h=8), CheckIn(MONDAY)).same_as is None
    assert not something_to_copy(CheckIn(SUNDAY, warning_signs=()))
    assert not something_to_copy(None)
    assert something_to_copy(FULL)


answers = st.one_of(st.none(), st.integers(0, 10))


@given(answers, answers, answers, answers)
def test_an_answer_of_today_is_never_replaced(
    past: int | None, other: int | None, now: int | None, fatigue: int | None
) -> None:
    previous = CheckIn(SUNDAY, pain=past, fatigue=other)
    today = CheckIn(MONDAY, pain=now, fatigue=fatigue)
    taken = copied(previous, today)
    assert taken.pain == (past if now is None else now)
    assert taken.fatigue == (other if fatigue is None else fatigue)


def test_the_mark_goes_when_nothing_copied_is_left() -> None:
    taken = copied(CheckIn(SUNDAY, pain=4), CheckIn(MONDAY))
    assert still_same(taken, CheckIn(SUNDAY, pain=4))
    assert not still_same(CheckIn(MONDAY, pain=6, same_as=SUNDAY), CheckIn(SUNDAY, pain=4))
