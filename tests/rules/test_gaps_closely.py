"""What is done while an answer is open, to the last detail: what is asked, what waits, how much is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from liftcoach.domain.day_plan import AskedFact
from liftcoach.domain.lifter import Condition, Medicine, MedicineClass
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.rules.easing import Easing
from liftcoach.rules.screening import useful_gaps
from tests.rules.invented import LIFTER, MONDAY, QUIET, known, outing, quiet_days, today, with_check_ins

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
