"""What is done while an answer is open, to the last detail: what is asked, what waits, how much is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from liftcoach.domain.check_in import JointReport, Onset, ReportedJoint
from liftcoach.domain.day_plan import AskedFact
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.exercise import Pattern, Position, Trait
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import (
    Condition,
    Consideration,
    ConsiderationKind,
    Experience,
    Lifter,
    Medicine,
    MedicineClass,
)
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.rules.dose import DoseState, dose_states
from liftcoach.rules.easing import Easing
from liftcoach.rules.facts import Facts
from liftcoach.rules.limits import limits_of, refusal
from liftcoach.rules.muscle_values import range_missing
from liftcoach.rules.screening import StartTier, start_tier, useful_gaps
from tests.rules.invented import (
    LIBRARY,
    LIFTER,
    MONDAY,
    QUIET,
    SCREENED_NO,
    exercise,
    known,
    outing,
    planned,
    quiet_days,
    today,
    with_check_ins,
)

DAY = timedelta(days=1)
STEROID = Medicine("Invented", MedicineClass.STEROID, asked_on=MONDAY)


def without(answer: str, since: int) -> tuple[object, ...]:
    """Four quiet weeks in which one answer is missing for so many days, today included."""
    return tuple(
        replace(one, **{answer: None}) if (MONDAY - one.day).days < since else one for one in (*quiet_days(28), QUIET)
    )


@pytest.mark.parametrize(
    ("facts", "asked", "rule", "holds", "left"),
    [
        ({"check_ins": quiet_days(28)}, AskedFact.CHECK_IN, RuleId.CHECK_IN_MISSING, True, 5),
        (
            {"check_ins": without("warning_signs", 1)},
            AskedFact.WARNING_SIGNS,
            RuleId.WARNING_SIGNS_NOT_ANSWERED,
            True,
            5,
        ),
        ({"check_ins": without("pain", 1)}, AskedFact.CHECK_IN, RuleId.CHECK_IN_PARTLY, True, 0),
        ({"check_ins": without("fatigue", 1)}, AskedFact.CHECK_IN, RuleId.CHECK_IN_PARTLY, True, 0),
        (
            {"check_ins": with_check_ins(today(same_as=MONDAY - DAY))},
            AskedFact.CHECK_IN,
            RuleId.CHECK_IN_PARTLY,
            True,
            0,
        ),
        ({"check_ins": without("joints", 8)}, AskedFact.JOINTS, RuleId.JOINTS_NOT_KNOWN, True, 0),
        ({"check_ins": without("sleep_h", 7)}, AskedFact.SLEEP, RuleId.SLEEP_NOT_KNOWN, True, 0),
        (
            {"lifter": replace(LIFTER, conditions=(Condition.NOT_SURE,))},
            AskedFact.CONDITIONS,
            RuleId.CONDITION_NOT_SURE,
            False,
            0,
        ),
        ({"lifter": replace(LIFTER, activity=())}, AskedFact.DISEASE_ACTIVITY, RuleId.ACTIVITY_NOT_KNOWN, True, 0),
        ({"lifter": replace(LIFTER, experience=None)}, AskedFact.EXPERIENCE, RuleId.EXPERIENCE_NOT_KNOWN, False, 0),
        ({"lifter": replace(LIFTER, equipment=None)}, AskedFact.EQUIPMENT, RuleId.EQUIPMENT_NOT_KNOWN, False, 0),
        (
            {"lifter": replace(LIFTER, medicines_asked_on=MONDAY - 31 * DAY)},
            AskedFact.MEDICINES,
            RuleId.MEDICINES_NOT_KNOWN,
            True,
            0,
        ),
        (
            {"lifter": replace(LIFTER, medicines_asked_on=None)},
            AskedFact.MEDICINES,
            RuleId.MEDICINES_NOT_KNOWN,
            True,
            0,
        ),
        (
            {"lifter": replace(LIFTER, medicines=(STEROID,))},
            AskedFact.STEROID_DOSE,
            RuleId.STEROID_DOSE_NOT_KNOWN,
            True,
            0,
        ),
    ],
)
def test_an_open_answer_is_asked_for_and_bounds_the_day_as_it_should(
    facts: dict[str, Any],
    asked: AskedFact,
    rule: RuleId,
    holds: bool,  # noqa: FBT001
    left: int,
) -> None:
    asks, easing = useful_gaps(known(facts.pop("lifter", LIFTER), **facts))
    why = Reason(rule, (), OWN_CAUTION)
    assert [ask.fact for ask in asks] == [asked]
    assert easing == Easing(least_left=left, holds=(why,) if holds else (), reasons=(why,))


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"check_ins": without("joints", 7)},
        {"check_ins": without("sleep_h", 6)},
        {"lifter": replace(LIFTER, medicines_asked_on=MONDAY - 30 * DAY)},
    ],
)
def test_an_answer_that_is_young_enough_is_not_asked_for_again(facts: dict[str, Any]) -> None:
    assert useful_gaps(known(facts.pop("lifter", LIFTER), **facts)) == ((), Easing())


@pytest.mark.parametrize(
    ("ago", "reported", "asked"),
    [
        (1, 0, AskedFact.NEXT_MORNING),
        (2, 0, None),
        (2, 1, None),
        (2, 2, AskedFact.JOINTS),
        (3, 3, AskedFact.JOINTS),
    ],
)
def test_after_the_morning_is_past_the_joints_of_a_later_day_answer_for_it(
    ago: int, reported: int, asked: AskedFact | None
) -> None:
    facts = known(check_ins=without("joints", reported), sessions=(outing(MONDAY - ago * DAY, "arm-raise"),))
    asks, easing = useful_gaps(facts)
    assert [ask.fact for ask in asks] == ([] if asked is None else [asked])
    why = Reason(RuleId.NEXT_MORNING_NOT_KNOWN, (Fact("on", MONDAY - ago * DAY),), OWN_CAUTION)
    assert easing.holds == (() if asked is None else (why,))


def never_asked_about_floor(**changes: Any) -> Lifter:
    return replace(LIFTER, considerations=SCREENED_NO, **changes)


FLOOR_PRESS = exercise("floor-press", Pattern.PUSH, position=Position.FLOOR, traits=(Trait.FLOOR_TRANSFER,))
SLIDING = exercise("slide-down", Pattern.PULL, traits=(Trait.FLOOR_TRANSFER,))


@pytest.mark.parametrize(
    ("facts", "because"),
    [
        ({"lifter": never_asked_about_floor(year_of_birth=MONDAY.year - 65)}, "age"),
        ({"lifter": never_asked_about_floor(year_of_birth=MONDAY.year - 82, experience=Experience.REGULAR)}, "age"),
        ({"lifter": never_asked_about_floor(conditions=(Condition.OSTEOPOROSIS,))}, "osteoporosis"),
        ({"lifter": never_asked_about_floor(), "events": (Event(EventKind.FALL, MONDAY - 30 * DAY),)}, "falls"),
    ],
)
def test_where_a_fall_would_matter_the_floor_waits_until_it_was_asked_about(
    facts: dict[str, Any], because: str
) -> None:
    asked_about = known(**facts, library=(*LIBRARY, FLOOR_PRESS, SLIDING))
    asks, easing = useful_gaps(asked_about)
    why = Reason(RuleId.FLOOR_NOT_KNOWN, (Fact("because", because),), OWN_CAUTION)
    assert [ask.fact for ask in asks] == [AskedFact.FLOOR]
    assert easing == Easing(reasons=(why,)), "nothing is held for it"
    limits = limits_of(asked_about)
    assert limits.no_floor == why
    assert (refusal(FLOOR_PRESS, limits), refusal(SLIDING, limits)) == (why, why)


@pytest.mark.parametrize(
    "lifter",
    [
        never_asked_about_floor(year_of_birth=MONDAY.year - 64),
        replace(LIFTER, year_of_birth=MONDAY.year - 82),
    ],
)
def test_who_need_not_fear_a_fall_or_said_yes_is_offered_the_floor(lifter: Lifter) -> None:
    facts = known(lifter, library=(*LIBRARY, FLOOR_PRESS, SLIDING))
    assert useful_gaps(facts)[0] == ()
    assert {refusal(one, limits_of(facts)) for one in (FLOOR_PRESS, SLIDING)} == {None}


def test_who_uses_a_walking_aid_is_not_asked_what_changes_nothing() -> None:
    lifter = never_asked_about_floor(year_of_birth=MONDAY.year - 82)
    aided = replace(lifter, considerations=(*SCREENED_NO, Consideration(ConsiderationKind.WALKING_AID)))
    assert useful_gaps(known(aided))[0] == ()
    assert refusal(FLOOR_PRESS, limits_of(known(aided))) is not None


def ck(value: float, *, ago: int, high: float | None = 200) -> LabResult:
    return LabResult(LabTest.CK, MONDAY - ago * DAY, value, "U/l", high=high)


@pytest.mark.parametrize(
    ("labs", "asked_of"),
    [
        ((), None),
        ((ck(150, ago=3),), None),
        ((ck(150, ago=3, high=None),), 3),
        ((ck(150, ago=3, high=0),), 3),
        ((ck(150, ago=90, high=None),), 90),
        ((ck(150, ago=91, high=None),), None),
        ((ck(150, ago=40, high=None), ck(150, ago=3)), None),
        ((ck(150, ago=40, high=None), ck(600, ago=3)), 40),
        ((ck(150, ago=40), ck(600, ago=3, high=None)), 3),
        ((ck(90, ago=60, high=None), ck(150, ago=40), ck(600, ago=3)), None),
    ],
)
def test_a_muscle_value_that_nothing_can_be_said_of_is_asked_about(
    labs: tuple[LabResult, ...], asked_of: int | None
) -> None:
    assert range_missing(labs, MONDAY) == (None if asked_of is None else MONDAY - asked_of * DAY)


@pytest.mark.parametrize("condition", [Condition.MYOSITIS, Condition.NOT_SURE])
def test_without_its_range_a_muscle_value_counts_as_high_and_is_asked_about(condition: Condition) -> None:
    labs = (ck(150, ago=3, high=None),)
    facts = known(replace(LIFTER, conditions=(condition,)), labs=labs)
    asks, easing = useful_gaps(facts)
    why = Reason(RuleId.MUSCLE_RANGE_NOT_KNOWN, (Fact("on", MONDAY - 3 * DAY),), OWN_CAUTION)
    assert AskedFact.MUSCLE_RANGE in [ask.fact for ask in asks]
    assert easing.holds == (why,)
    assert DoseState.MYOSITIS_ACTIVE in dose_states(facts)
    assert start_tier(facts).tier is StartTier.FREE, "who has no range printed is not sent back for it"


def test_nobody_else_is_asked_about_a_muscle_value() -> None:
    assert useful_gaps(known(labs=(ck(150, ago=3, high=None),)))[0] == ()


@pytest.mark.parametrize("kind", ["tender", "swollen"])
def test_a_sore_joint_of_which_nobody_said_that_it_is_new_is_planned_for_as_new_and_asked_about(kind: str) -> None:
    def sore(onset: Onset | None, days_ago: int = 0) -> Facts:
        report = JointReport(**{kind: (ReportedJoint(Joint.RIGHT_WRIST, onset),)})
        said = replace(QUIET, day=MONDAY - days_ago * DAY, joints=report)
        later = tuple(replace(QUIET, day=MONDAY - days * DAY, joints=None) for days in range(days_ago - 1, -1, -1))
        earlier = quiet_days(20, before=MONDAY - days_ago * DAY)
        return known(check_ins=(*earlier, said, *later))

    why = Reason(RuleId.ONSET_NOT_KNOWN, (Fact("joint", Joint.RIGHT_WRIST),), OWN_CAUTION)
    left_open, new, usual = (planned(sore(onset)) for onset in (None, Onset.NEW, Onset.USUAL_FOR_ME))
    assert [ask.fact for ask in left_open.asks] == [AskedFact.ONSET]
    assert why in left_open.reasons
    assert (new.asks, usual.asks) == ((), ())
    told = tuple(one for one in left_open.reasons if one != why)
    assert replace(left_open, asks=(), reasons=told) == new, "all else is as for a new one"
    asks, easing = useful_gaps(sore(None, days_ago=7))
    assert [ask.fact for ask in asks] == [AskedFact.ONSET]
    assert (easing.holds, easing.reasons) == ((), (why,))
    asks, _ = useful_gaps(sore(None, days_ago=8))
    assert [ask.fact for ask in asks] == [AskedFact.JOINTS], "then how the joints are is asked anew"


def test_of_several_joints_left_open_one_is_named() -> None:
    left, right = ReportedJoint(Joint.LEFT_KNEE), ReportedJoint(Joint.RIGHT_KNEE)
    report = JointReport(tender=(left, ReportedJoint(Joint.LEFT_HIP, Onset.NEW)), swollen=(right,))
    _, easing = useful_gaps(known(check_ins=(*quiet_days(28), today(joints=report))))
    assert [why.facts for why in easing.reasons] == [(Fact("joint", Joint.LEFT_KNEE),)]
