"""Single words and numbers of rules that nothing else would miss."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from liftcoach.domain.day_plan import DayKind, Release, Scope, Stop, Tier
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.exercise import Pattern, Position, Trait
from liftcoach.domain.lifter import Answer, Condition, Consideration, ConsiderationKind
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import BROOKE_WAVELL_2022, OWN_CAUTION
from liftcoach.rules.dose import day_dose
from liftcoach.rules.limits import limits_of, not_owned
from liftcoach.rules.selection import begins_light
from liftcoach.rules.warning_signs import restarts_lower
from liftcoach.rules.week import Region, Trained, resting_regions
from tests.rules.invented import LIBRARY, LIFTER, MONDAY, exercise, known, planned

DAY = timedelta(days=1)
BY_ID = {one.id: one for one in LIBRARY}


def test_thin_bones_are_named_with_their_source() -> None:
    limits = limits_of(known(replace(LIFTER, conditions=(Condition.OSTEOPOROSIS,))))
    why = Reason(RuleId.TRAIT_OUT, (Fact("because", Condition.OSTEOPOROSIS),), BROOKE_WAVELL_2022)
    assert {trait for trait, reason in limits.traits if reason == why} == {Trait.LOADED_SPINAL_FLEXION, Trait.END_RANGE}


def test_of_two_things_that_are_missing_the_first_is_named() -> None:
    needs = exercise("kneel-and-step", Pattern.SQUAT, equipment=(Equipment.STEP, Equipment.MAT))
    refused = not_owned(needs, limits_of(known(replace(LIFTER, equipment=(Equipment.CHAIR,)))))
    assert refused == Reason(RuleId.NOT_OWNED, (Fact("equipment", Equipment.STEP),), OWN_CAUTION)


def test_a_region_trained_on_the_day_itself_does_not_keep_the_day_from_itself() -> None:
    def resting(days_ago: int) -> set[Region]:
        trained = (Trained(MONDAY - days_ago * DAY, frozenset({Region.LEGS})),)
        return set(resting_regions(trained, day_dose(known()), MONDAY))

    assert resting(1) == {Region.LEGS}
    assert resting(0) == set()


def test_the_newest_of_two_ended_stops_is_the_one_that_training_restarts_from() -> None:
    began = MONDAY - 9 * DAY
    first, second = (
        Stop(row, Tier.CONTACT_TEAM, Scope.WHOLE_DAY, began, released=Release("Dr Invented", MONDAY - ago * DAY))
        for row, ago in (("C4", 5), ("C2", 2))
    )
    assert restarts_lower(known(stops=(first, second))) == second


def test_a_warm_up_says_that_it_is_one() -> None:
    plan = planned(known())
    assert plan.warm_up
    assert {why.rule for move in plan.warm_up for why in move.reasons} == {RuleId.WARM_UP}


def test_a_gentle_day_is_warmed_up_for_on_the_chair() -> None:
    standing = exercise("hip-swings", Pattern.MOBILITY, position=Position.STANDING)
    library = (standing, *LIBRARY)
    others = tuple(one for one in LIFTER.considerations if one.kind is not ConsiderationKind.HEART_DISEASE)
    ill = (*others, Consideration(ConsiderationKind.HEART_DISEASE, Answer.YES))
    gentle = replace(LIFTER, considerations=ill, regularly_active=False)
    plan = planned(known(gentle, library=library))
    assert plan.kind is DayKind.GENTLE
    assert plan.warm_up
    assert {BY_ID[one.exercise].position for one in plan.warm_up} == {Position.SEATED}


@pytest.mark.parametrize(
    ("one", "other", "light"),
    [
        ("goblet-squat", "dumbbell-row", True),
        ("band-row", "dumbbell-row", True),
        ("wall-push", "dumbbell-row", False),
        ("dumbbell-row", "wall-push", False),
    ],
)
def test_only_between_loads_the_lightest_comes_first(one: str, other: str, light: bool) -> None:  # noqa: FBT001
    assert begins_light(BY_ID[one], BY_ID[other]) is light
