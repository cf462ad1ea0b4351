"""What the planner does over weeks: it starts with real moves, climbs, comes back, and holds nobody for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from liftcoach.content.library import Library
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.exercise import LoadKind, Muscle, Pattern, WorkUnit
from liftcoach.domain.joints import JointGroup
from liftcoach.domain.lifter import Aim, Experience
from liftcoach.domain.prescription import HOLD
from liftcoach.domain.reasons import Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.rules.dose import DoseState, dose_states
from liftcoach.rules.limits import limits_of
from liftcoach.rules.selection import harder_neighbours
from tests.rules.invented import (
    LIBRARY,
    LIFTER,
    MONDAY,
    after,
    asked_for,
    exercise,
    kg,
    kilograms,
    known,
    outing,
    planned,
    quiet_days,
    rules_of,
    today,
    with_check_ins,
)

DAY = timedelta(days=1)
MORNING_AFTER = after(MONDAY - 3 * DAY)
CHAIN = tuple(one for one in LIBRARY if one.id in ("high-seat-stand", "chair-stand"))


def chosen(*, library: tuple = LIBRARY, **more: object) -> set[str]:  # type: ignore[type-arg]
    values: dict[str, object] = {"library": library, "check_ins": with_check_ins(MORNING_AFTER)}
    lifter = values.pop("lifter", more.pop("lifter", LIFTER))
    return {one.exercise for one in planned(known(lifter, **(values | more))).prescriptions}  # type: ignore[arg-type]


def test_an_aim_does_not_put_a_squeeze_before_a_push() -> None:
    squeeze = exercise(
        "arm-squeeze", Pattern.PUSH, load_kind=LoadKind.HOLD, unit=WorkUnit.SECONDS, aims=(Aim.CAR, Aim.DRESSING)
    )
    found = chosen(library=(*LIBRARY, squeeze), lifter=replace(LIFTER, aims=(Aim.CAR, Aim.DRESSING)))
    assert "arm-squeeze" not in found
    assert "forearm-wall-push" in found


def test_someone_new_sits_and_stands_before_a_goblet_squat_that_fits_their_aims() -> None:
    goblet = next(one for one in LIBRARY if one.id == "goblet-squat")
    library = (*(one for one in LIBRARY if one.id != "goblet-squat"), replace(goblet, aims=(Aim.GROCERIES,)))
    found = chosen(library=library, lifter=replace(LIFTER, aims=(Aim.GROCERIES,)))
    assert "goblet-squat" not in found
    assert "high-seat-stand" in found


def test_a_move_for_one_muscle_stands_in_only() -> None:
    curl = exercise("curl", Pattern.PULL, demand=(), primary=(Muscle.BICEPS,), aims=(Aim.GROCERIES,))
    found = chosen(library=(*LIBRARY, curl), lifter=replace(LIFTER, aims=(Aim.GROCERIES,)))
    assert "curl" not in found


def test_one_fewer_left_once_lies_inside_the_error_of_the_rating() -> None:
    outings = (outing(MONDAY - 3 * DAY, "chair-stand", left=3),)
    assert "chair-stand" in chosen(library=CHAIN, sessions=outings)
    clearly = (outing(MONDAY - 3 * DAY, "chair-stand", left=2),)
    plan = planned(known(library=CHAIN, sessions=clearly, check_ins=with_check_ins(MORNING_AFTER)))
    assert "eased-too-hard" in rules_of(asked_for(plan, "chair-stand"))
    assert asked_for(plan, "chair-stand").work.high < 8
    at_the_bottom = (outing(MONDAY - 3 * DAY, "chair-stand", left=1, amount=5),)
    assert "high-seat-stand" in chosen(library=CHAIN, sessions=at_the_bottom)


def test_finding_the_load_climbs_the_chain_of_body_weight_moves() -> None:
    easy = outing(MONDAY - 3 * DAY, "high-seat-stand", left=6)
    plan = planned(known(library=CHAIN, sessions=(easy,), check_ins=with_check_ins(MORNING_AFTER)))
    assert "harder-neighbour" in rules_of(asked_for(plan, "chair-stand"))
    enough = outing(MONDAY - 3 * DAY, "high-seat-stand", left=5)
    assert "high-seat-stand" in chosen(library=CHAIN, sessions=(enough,))


def test_more_than_five_left_twice_goes_back_up_after_an_easier_spell() -> None:
    hard = outing(MONDAY - 14 * DAY, "high-seat-stand", left=3)
    easy = tuple(outing(MONDAY - days * DAY, "high-seat-stand", left=6) for days in (7, 3))
    assert "chair-stand" in chosen(library=CHAIN, sessions=(hard, *easy))
    once = (hard, *easy[1:])
    assert "high-seat-stand" in chosen(library=CHAIN, sessions=once)


def test_a_harder_neighbour_that_is_not_owned_does_not_end_the_chain() -> None:
    stand = (
        replace(CHAIN[1], harder="leg-press") if CHAIN[1].id == "chair-stand" else replace(CHAIN[0], harder="leg-press")
    )
    machine = exercise(
        "leg-press",
        Pattern.SQUAT,
        equipment=(Equipment.LEG_PRESS,),
        load_kind=LoadKind.KG,
        load_equipment=Equipment.LEG_PRESS,
        easier="chair-stand",
    )
    step = exercise("step-up", Pattern.SQUAT, demand=stand.demand, easier="chair-stand")
    easy = outing(MONDAY - 3 * DAY, "chair-stand", left=6)
    assert "step-up" in chosen(library=(stand, machine, step), sessions=(easy,))


def held(days_ago: int, why: RuleId) -> DayPlan:
    plan = planned(known(library=CHAIN))
    asked = replace(asked_for(plan, "high-seat-stand"), reasons=(Reason(why, (), OWN_CAUTION),))
    return replace(plan, day=MONDAY - days_ago * DAY, prescriptions=(asked,))


@pytest.mark.parametrize(
    ("days", "why", "amount"),
    [
        ((28, 21, 14, 7, 3), RuleId.HELD_PAIN_UP, 10),
        ((27, 21, 14, 7, 3), RuleId.HELD_PAIN_UP, 8),
        ((28, 21, 14, 7, 3), RuleId.HELD_NOT_RATED, 8),
    ],
)
def test_after_four_weeks_of_a_soft_hold_the_smallest_step_is_offered(
    days: tuple[int, ...], why: RuleId, amount: int
) -> None:
    rising = [replace(one, pain=3) for one in quiet_days(28) if (MONDAY - one.day).days in (1, 3, 4, 5, 6)]
    sore = with_check_ins(replace(MORNING_AFTER, pain=3), *rising, today(pain=3))
    sessions = tuple(outing(MONDAY - ago * DAY, "high-seat-stand", left=5) for ago in days)
    archive = tuple(held(ago, why) for ago in days)
    plan = planned(known(library=CHAIN, sessions=sessions, archive=archive, check_ins=sore))
    asked = asked_for(plan, "high-seat-stand")
    assert asked.work.high == amount
    assert ("held-long" in rules_of(asked)) is (amount == 10)


def test_what_stood_in_on_a_gentle_day_does_not_stay() -> None:
    plan = planned(known())
    gentle = replace(
        plan, day=MONDAY - 3 * DAY, kind=DayKind.GENTLE, reasons=(Reason(RuleId.GENTLE_DAY, (), OWN_CAUTION),)
    )
    sessions = (
        outing(MONDAY - 7 * DAY, "dumbbell-row", load=kg(2)),
        outing(MONDAY - 3 * DAY, "seated-brace", load=HOLD, unit=WorkUnit.SECONDS, amount=10),
        outing(
            MONDAY - 3 * DAY,
            "band-row",
            load=next(one.load for one in plan.prescriptions if one.exercise == "band-row"),
        ),
    )
    found = chosen(sessions=sessions, archive=(gentle,))
    assert "dumbbell-row" in found
    assert "band-row" not in found


def test_what_was_only_done_on_easier_days_is_not_cut_again_and_again() -> None:
    flare = (Reason(RuleId.FLARE_STRICT, (), OWN_CAUTION),)
    plan = planned(known(library=CHAIN))
    archive = tuple(replace(plan, day=MONDAY - ago * DAY, reasons=flare) for ago in (7, 3))
    sessions = tuple(outing(MONDAY - ago * DAY, "high-seat-stand", left=6) for ago in (7, 3))
    above = with_check_ins(MORNING_AFTER, today(pain=4))
    asked = asked_for(
        planned(known(library=CHAIN, sessions=sessions, archive=archive, check_ins=above)), "high-seat-stand"
    )
    assert asked.work.high == 8


def test_someone_who_trains_regularly_does_not_start_again_at_65() -> None:
    older = replace(LIFTER, year_of_birth=1956)
    assert DoseState.OLDER_START in dose_states(known(older))
    assert DoseState.OLDER_START not in dose_states(known(replace(older, experience=Experience.REGULAR)))


def test_a_neighbour_with_the_very_same_band_is_no_rung_up() -> None:
    row = next(one for one in LIBRARY if one.id == "band-row")
    other = replace(row, id="forearm-row", easier="band-row", harder=None)
    low, high = replace(row, harder="forearm-row"), next(one for one in LIBRARY if one.id == "dumbbell-row")
    weighted = replace(high, easier="forearm-row")
    library = (low, replace(other, harder=weighted.id), weighted)
    limits = limits_of(known(library=library))
    assert [one.id for one in harder_neighbours(known(library=library), low, limits)] == ["dumbbell-row"]
    assert harder_neighbours(known(library=library[:2]), low, limits) == ()


def test_weights_lighter_than_the_band_are_no_rung_up() -> None:
    below = replace(next(one for one in LIBRARY if one.id == "band-row"), harder="dumbbell-row")
    above = replace(next(one for one in LIBRARY if one.id == "dumbbell-row"), easier="band-row")
    found = [
        bool(harder_neighbours(facts, below, limits_of(facts)))
        for facts in (
            known(replace(LIFTER, bands=(Band.HEAVY,), loads=kilograms(1, 2, most)), library=(below, above))
            for most in (6, 8)
        )
    ]
    assert found == [False, True]


@pytest.mark.parametrize(("elbow", "comes"), [(2, True), (3, False)])
def test_a_rung_beside_the_chain_asks_for_at_most_one_more_of_each_joint(elbow: int, comes: bool) -> None:  # noqa: FBT001
    """From the wall to the floor is no rung, though a wrist has as much to do in both."""
    wall = next(one for one in LIBRARY if one.id == "wall-push")
    wall = replace(wall, primary=(Muscle.CHEST,))
    floor = exercise(
        "floor-push",
        Pattern.PUSH,
        demand=((JointGroup.ELBOW, elbow), (JointGroup.SHOULDER, 2), (JointGroup.WRIST, 3)),
    )
    facts = known(library=(wall, floor))
    found = harder_neighbours(facts, wall, limits_of(facts))
    assert ("floor-push" in {one.id for one in found}) is comes


def test_from_the_wall_nobody_is_sent_to_push_ups_on_the_floor(library: Library) -> None:
    lifter = replace(LIFTER, equipment=(Equipment.CHAIR, Equipment.WALL, Equipment.MAT), loads=(), bands=())
    facts = known(lifter, library=tuple(library))
    found = {one.id for one in harder_neighbours(facts, library["wall-push-up"], limits_of(facts))}
    assert "push-up" not in found
    assert "knee-push-up" in found
