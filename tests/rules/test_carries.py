"""Carrying, with the exercises as they are shipped: groceries are not dropped because a hand is sore."""

from __future__ import annotations

from dataclasses import replace

import pytest

from liftcoach.content.library import Library
from liftcoach.domain.check_in import JointReport
from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.equipment import Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.exercise import Pattern
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Aim, Experience
from liftcoach.words.reasons import reason_text
from tests.rules.invented import LIFTER, known, planned, quiet_days, rules_of, tender, today

LIBRARY = tuple(Library.shipped())
CARRIES = {exercise.id: exercise for exercise in LIBRARY if exercise.pattern is Pattern.CARRY}


def shopper(*things: Equipment, joints: JointReport) -> DayPlan:
    lifter = replace(
        LIFTER,
        aims=(Aim.GROCERIES,),
        experience=Experience.REGULAR,
        minutes=45,
        equipment=(Equipment.CHAIR, Equipment.WALL, *things),
        loads=tuple(OwnedLoad(thing, number, LoadUnit.KG) for thing in things for number in range(1, 9)),
    )
    check_ins = (*quiet_days(28), today(joints=joints))
    return planned(known(lifter, library=LIBRARY, check_ins=check_ins))


@pytest.mark.parametrize("thing", [Equipment.BAG, Equipment.BACKPACK])
@pytest.mark.parametrize("joints", [JointReport(), tender(Joint.LEFT_WRIST), tender(Joint.RIGHT_MCP_2)])
def test_a_bag_that_can_be_filled_is_carried_lightest_first_and_without_the_hand(
    thing: Equipment, joints: JointReport
) -> None:
    plan = shopper(thing, joints=joints)
    (carry,) = [one for one in plan.prescriptions if one.exercise in CARRIES]
    assert carry.load.owned == "1 kg"
    assert CARRIES[carry.exercise].grip == 0


@pytest.mark.parametrize(
    ("joints", "is_told"),
    [(tender(Joint.RIGHT_MCP_2), True), (tender(Joint.LEFT_WRIST), True), (tender(Joint.LEFT_KNEE), False)],
)
def test_while_a_hand_is_sore_the_card_says_why_nothing_is_carried_in_it_and_what_helps(
    joints: JointReport,
    is_told: bool,  # noqa: FBT001
) -> None:
    plan = shopper(Equipment.DUMBBELLS, joints=joints)
    told = [reason_text(why) for one in plan.prescriptions for why in one.reasons if why.rule == "carry-waits"]
    assert ["a backpack" in words for words in told] == [True] * is_told


def test_where_nothing_but_the_hand_could_carry_the_day_says_what_helps() -> None:
    by_hand = [one for one in LIBRARY if one.pattern is not Pattern.CARRY or one.grip]
    lifter = replace(LIFTER, aims=(Aim.GROCERIES,), experience=Experience.REGULAR, minutes=45)
    sore = (*quiet_days(28), today(joints=tender(Joint.LEFT_WRIST)))
    assert "carry-waits" in rules_of(planned(known(lifter, library=by_hand, check_ins=sore)))


def test_without_anything_to_fill_no_weight_is_carried() -> None:
    plan = shopper(joints=JointReport())
    assert not [one for one in plan.prescriptions if one.exercise in CARRIES and one.load.kg is not None]
