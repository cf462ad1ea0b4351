"""A plan that was fixed at Start may only get easier by what is said after."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from liftcoach.domain.check_in import CheckIn, JointReport, SeenSign, WarningSign
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import CannotPlan, DayKind
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Experience
from liftcoach.domain.reasons import RuleId
from liftcoach.rules.facts import Facts
from liftcoach.rules.planning import ease_fixed_plan
from tests.rules.invented import (
    LIBRARY,
    LIFTER,
    MONDAY,
    after,
    asked_for,
    kg,
    kilograms,
    known,
    merged,
    outing,
    planned,
    rules_of,
    today,
    with_check_ins,
)

DAY = timedelta(days=1)
LIFTS = replace(LIFTER, experience=Experience.REGULAR, loads=kilograms(*range(1, 21)))
SMALL = tuple(one for one in LIBRARY if one.id in ("dumbbell-row", "chair-stand", "high-seat-stand", "arm-circles"))


def facts_with(*check_ins: CheckIn, **more: object) -> Facts:
    session = merged(
        outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(10), sets=2, amount=10, left=3),
        outing(MONDAY - 3 * DAY, "chair-stand", sets=2, amount=10, left=3),
    )
    return known(
        LIFTS,
        library=SMALL,
        sessions=(session,),
        check_ins=with_check_ins(after(MONDAY - 3 * DAY), *check_ins),
        **more,  # type: ignore[arg-type]
    )


FIXED = planned(facts_with())


def test_without_news_it_stays_as_it_was() -> None:
    assert ease_fixed_plan(facts_with(), FIXED) == FIXED


def test_a_worse_answer_eases_what_is_left() -> None:
    eased = ease_fixed_plan(facts_with(today(pain=4)), FIXED)
    row = asked_for(eased, "dumbbell-row")
    assert (row.load.owned, row.sets) == ("8 kg", 1)
    assert "flare-above-usual" in rules_of(eased)
    assert eased.minutes < FIXED.minutes


def test_a_better_day_raises_nothing() -> None:
    eased = ease_fixed_plan(facts_with(today(pain=4)), FIXED)
    assert ease_fixed_plan(facts_with(), eased) == eased


def test_a_hot_joint_takes_out_what_touches_it() -> None:
    eased = ease_fixed_plan(facts_with(today(joints=JointReport(hot=(Joint.LEFT_KNEE,)))), FIXED)
    assert [one.exercise for one in eased.prescriptions] == ["dumbbell-row"]


def test_a_warning_sign_stops_it() -> None:
    eased = ease_fixed_plan(facts_with(today(warning_signs=(SeenSign(WarningSign.E1),))), FIXED)
    assert eased.kind is DayKind.STOP
    assert eased.prescriptions == ()


@pytest.mark.parametrize(
    ("kind", "expected"), [(ChoiceKind.REST_TODAY, DayKind.REST), (ChoiceKind.GENTLER_TODAY, DayKind.GENTLE)]
)
def test_an_easier_kind_of_day_rules(kind: ChoiceKind, expected: DayKind) -> None:
    eased = ease_fixed_plan(facts_with(choices=(Choice(kind, MONDAY, day=MONDAY),)), FIXED)
    assert eased.kind is expected
    assert eased.minutes <= FIXED.minutes
    assert {one.exercise for one in eased.prescriptions} <= {one.exercise for one in FIXED.prescriptions}


def test_a_year_of_birth_under_eighteen_ends_a_started_plan_too() -> None:
    young = replace(facts_with(), lifter=replace(LIFTS, year_of_birth=MONDAY.year - 14))
    refused = ease_fixed_plan(young, FIXED)
    assert isinstance(refused, CannotPlan)
    assert [why.rule for why in refused.reasons] == [RuleId.UNDER_AGE]


def test_what_cannot_be_planned_any_more_is_still_guarded() -> None:
    """A needed answer that went stale meanwhile does not take a started session away."""
    nameless = replace(facts_with(), lifter=replace(LIFTS, conditions=None))
    assert ease_fixed_plan(nameless, FIXED).prescriptions == FIXED.prescriptions
