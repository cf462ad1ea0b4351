"""More edges that a slip of the hand would move, one sentence each."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import AskedFact, DayKind
from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.exercise import Exercise, LoadKind, Pattern, Trait, WorkUnit
from liftcoach.domain.joints import Joint, JointGroup
from liftcoach.domain.lifter import Aim, ClinicLimits, Consideration, ConsiderationKind, Experience, Lifter, Weekday
from liftcoach.domain.prescription import HOLD, Prescription, band_load
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import BROOKE_WAVELL_2022, OWN_CAUTION
from liftcoach.insight.flares import Flare, FlareGrade
from liftcoach.insight.joint_states import JointState
from liftcoach.rules.alternatives import alternatives, moves_of
from liftcoach.rules.dose import day_dose, with_most_sets
from liftcoach.rules.easing import Easing
from liftcoach.rules.flare import ease_flare
from liftcoach.rules.limits import lasting, limits_of
from liftcoach.rules.prescribing import easy
from liftcoach.rules.progression import Situation, next_step
from liftcoach.rules.selection import harder_neighbours, slots_of
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
    swollen,
    today,
    with_check_ins,
)

DAY = timedelta(days=1)
MORNING_AFTER = after(MONDAY - 3 * DAY)
BY_ID = {one.id: one for one in LIBRARY}
BAND_ROW = [BY_ID["band-row"]]


def considering(kind: ConsiderationKind, joint: Joint | None = None) -> Lifter:
    return replace(LIFTER, considerations=(*LIFTER.considerations, Consideration(kind, joint=joint)))


def rows(*done: Any, exercise_id: str = "dumbbell-row", lifter: Lifter = LIFTER, **more: Any) -> Prescription:
    values: dict[str, Any] = {"library": [BY_ID[exercise_id]], "check_ins": with_check_ins(MORNING_AFTER)}
    return asked_for(planned(known(lifter, sessions=done, **(values | more))), exercise_id)


# Selection


def squat(name: str, knee: int) -> Exercise:
    return exercise(name, Pattern.SQUAT, demand=((JointGroup.HIP, 1), (JointGroup.KNEE, knee)))


def test_beside_the_chain_the_move_that_is_kindest_to_joints_comes_first() -> None:
    here, hard, kind = squat("here", 2), squat("a-hard-one", 3), squat("b-kind-one", 2)
    facts = known(library=(here, hard, kind))
    assert [one.id for one in harder_neighbours(facts, here, limits_of(facts))] == ["b-kind-one", "a-hard-one"]


@pytest.mark.parametrize(
    ("lifter", "order"),
    [
        (LIFTER, "squat push pull hinge press core hand calf carry"),
        (replace(LIFTER, aims=(Aim.JARS,)), "squat push pull hand hinge press core calf carry"),
        (replace(LIFTER, aims=(Aim.GROCERIES,)), "squat push pull hinge carry press core hand calf"),
        (
            replace(LIFTER, aims=(Aim.KETTLE_AND_PANS, Aim.GROCERIES)),
            "squat push pull hand hinge carry press core calf",
        ),
        (replace(LIFTER, year_of_birth=1950), "squat push balance pull hinge press core hand calf carry"),
    ],
)
def test_aims_and_balance_move_their_pattern_forward_and_leave_the_others(lifter: Lifter, order: str) -> None:
    assert " ".join(slot[0].value for slot in slots_of(known(lifter))) == order


# Limits


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (ConsiderationKind.DAMAGED_JOINT, JointState.DAMAGED),
        (ConsiderationKind.JOINT_REPLACEMENT, JointState.REPLACED),
        (ConsiderationKind.HYPERMOBILE_OR_UNSTABLE_JOINT, JointState.UNSTABLE),
    ],
)
def test_what_is_lasting_about_a_joint_stays_in_the_lasting_limits(kind: ConsiderationKind, state: JointState) -> None:
    lifter = considering(kind, Joint.LEFT_KNEE)
    lifter = replace(
        lifter, considerations=(*lifter.considerations[:-1], replace(lifter.considerations[-1], on=MONDAY - 900 * DAY))
    )
    limits = lasting(limits_of(known(lifter)))
    assert [fact.value for one in limits.joints for fact in one.reason.facts if fact.name == "state"] == [state]


def test_a_broken_bone_in_the_spine_cites_its_study_and_nothing_else_does() -> None:
    def cited(kind: ConsiderationKind, trait: Trait) -> list[object]:
        return [why.source for barred, why in limits_of(known(considering(kind))).traits if barred is trait]

    assert cited(ConsiderationKind.VERTEBRAL_FRACTURE, Trait.LOADED_SPINAL_FLEXION) == [BROOKE_WAVELL_2022]
    assert cited(ConsiderationKind.FUSED_SPINE, Trait.LOADED_SPINAL_FLEXION) == [OWN_CAUTION]


# Progression


def test_on_the_way_back_a_session_adds_a_tenth_of_what_was_held_and_no_more() -> None:
    lifter = replace(LIFTER, experience=Experience.REGULAR, loads=kilograms(16, 18, 18.2, 19, 20))
    held = [outing(MONDAY - ago * DAY, "dumbbell-row", load=kg(20), amount=10) for ago in (30, 27)]
    lower = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(16), amount=10)
    back = rows(*held, lower, lifter=lifter)
    assert back.load.owned == "18 kg"
    assert "regained" in rules_of(back)


@pytest.mark.parametrize(("ago", "comes_back"), [(3 + 56, True), (3 + 57, False)])
def test_what_was_held_more_than_eight_weeks_before_is_not_gone_back_to(ago: int, comes_back: bool) -> None:  # noqa: FBT001
    lifter = replace(LIFTER, experience=Experience.REGULAR, loads=kilograms(16, 18, 20))
    held = outing(MONDAY - ago * DAY, "dumbbell-row", load=kg(20), amount=10)
    between = [outing(MONDAY - days * DAY, "dumbbell-row", load=kg(16), amount=10, left=2) for days in (40, 20)]
    lower = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(16), amount=10)
    back = rows(held, *between, lower, lifter=lifter)
    assert ("regained" in rules_of(back)) is comes_back


def test_a_band_one_rung_lower_keeps_its_repeats_and_the_lightest_loses_some() -> None:
    def hurt(level: Band) -> Prescription:
        done = [
            outing(MONDAY - ago * DAY, "band-row", load=band_load(level), amount=10, pain=pain)
            for ago, pain in ((7, 2), (3, 5))
        ]
        return rows(*done, exercise_id="band-row")

    lower, lightest = hurt(Band.MEDIUM), hurt(Band.VERY_LIGHT)
    assert (lower.load.band, lower.work.high) == (Band.LIGHT, 10)
    assert (lightest.load.band, lightest.work.high) == (Band.VERY_LIGHT, 8)


def test_a_band_that_broke_goes_down_to_the_next_that_is_there() -> None:
    without = replace(LIFTER, bands=(Band.VERY_LIGHT, Band.HEAVY))
    done = [outing(MONDAY - ago * DAY, "band-row", load=band_load(Band.MEDIUM), amount=8) for ago in (7, 3)]
    assert rows(*done, exercise_id="band-row", lifter=without).load.band is Band.VERY_LIGHT


def test_pain_leaves_one_set_at_least() -> None:
    facts = known(sessions=(outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(5), pain=5),))
    case = Situation(
        exercise=BY_ID["dumbbell-row"],
        history=facts.history("dumbbell-row"),
        dose=with_most_sets(day_dose(facts), 1),
        days_since=3,
        owned=kilograms(1, 2, 3, 4, 5),
    )
    assert (next_step(case).sets, next_step(case).load.kg) == (1, 4)


@pytest.mark.parametrize("asked", [None, 15])
def test_a_timed_set_counts_as_met_only_if_all_that_was_asked_is_known_and_done(asked: int | None) -> None:
    brace = [BY_ID["seated-brace"]]
    done = tuple(
        outing(MONDAY - ago * DAY, "seated-brace", load=HOLD, amount=10, unit=WorkUnit.SECONDS, left=None)
        for ago in (7, 3)
    )
    facts: dict[str, Any] = {"library": brace, "check_ins": with_check_ins(MORNING_AFTER)}
    held = planned(known(sessions=done, **facts))
    archive = [replace(held, day=MONDAY - ago * DAY) for ago in (40, 30, 20, 10)]
    if asked is not None:
        more = replace(held.prescriptions[0], work=replace(held.prescriptions[0].work, low=asked, high=asked))
        archive += [replace(held, day=MONDAY - ago * DAY, prescriptions=(more,)) for ago in (7, 3)]
    plan = planned(known(sessions=done, archive=tuple(archive), **facts))
    assert asked_for(plan, "seated-brace").work.high == 10


# Easing


@pytest.mark.parametrize(("hours", "lighter"), [(6.0, False), (5.9, True)])
def test_one_poor_night_of_six_hours_holds_and_one_under_six_is_lighter(hours: float, lighter: bool) -> None:  # noqa: FBT001
    plan = planned(known(check_ins=(*quiet_days(28), today(sleep_h=hours))))
    assert ("lighter-for-sleep" in rules_of(plan)) is lighter


@pytest.mark.parametrize(("grade", "left", "minutes"), [(FlareGrade.PROBABLE, 5, 15), (FlareGrade.STRICT, 6, 15)])
def test_a_flare_leaves_more_and_is_short(grade: FlareGrade, left: int, minutes: int) -> None:
    flare = Flare(grade=grade, last_day=MONDAY)
    easing = ease_flare(replace(known(), flares=(flare,)))
    assert (easing.least_left, easing.most_minutes, easing.load) == (left, minutes, 0.5)


# Days and swaps


def test_a_move_that_would_cost_a_session_three_days_later_is_refused() -> None:
    lifter = replace(LIFTER, days=(Weekday.MONDAY, Weekday.SATURDAY))
    saturday = MONDAY + 5 * DAY
    done = (outing(MONDAY, "chair-stand"),)
    moves = {one.day: one.refused for one in moves_of(known(lifter, day=saturday, sessions=done))}
    why = moves[MONDAY + 9 * DAY]
    assert why is not None
    assert why.rule is RuleId.MOVE_WEEK_FULL


def test_what_the_warm_up_asks_for_already_is_no_alternative_to_its_other_move() -> None:
    facts = known()
    assert {one.exercise for one in planned(facts).warm_up} == {"ankle-circles", "arm-circles"}
    assert alternatives(facts, "ankle-circles") == ()


def test_a_swap_may_have_the_sets_of_what_it_stands_in_for() -> None:
    lifter = replace(LIFTER, experience=Experience.REGULAR, minutes=30, loads=kilograms(*range(5, 15)))
    pulls = [
        outing(
            MONDAY - ago * DAY, name, load=kg(10) if name == "dumbbell-row" else band_load(Band.LIGHT), sets=2, left=3
        )
        for ago in (7, 4)
        for name in ("dumbbell-row", "band-row")
    ]
    facts = known(lifter, sessions=pulls, check_ins=with_check_ins(after(MONDAY - 4 * DAY)))
    was = next(one for one in planned(facts).prescriptions if one.exercise in ("dumbbell-row", "band-row"))
    other = "band-row" if was.exercise == "dumbbell-row" else "dumbbell-row"
    swap = Choice(ChoiceKind.SWAPPED, MONDAY, exercise=was.exercise, other=other, day=MONDAY)
    assert asked_for(planned(replace(facts, choices=(swap,))), other).sets == was.sets


# What is asked


def test_the_morning_after_a_session_is_asked_about_by_its_own_name() -> None:
    plan = planned(known(sessions=(outing(MONDAY - DAY, "arm-raise"),)))
    assert AskedFact.NEXT_MORNING in {ask.fact for ask in plan.asks}


def test_an_easy_move_with_a_band_takes_the_lightest_kind_there_is() -> None:
    move = exercise("band-circles", Pattern.MOBILITY, load_kind=LoadKind.BAND, equipment=(Equipment.BAND,))
    assert easy(move, 1, ()).load.band is Band.VERY_LIGHT


def test_what_the_clinic_leaves_out_is_told_as_the_clinics_wish() -> None:
    clinic = ClinicLimits("Dr Invented", MONDAY, leave_out=("high-seat-stand",))
    why = limits_of(known(replace(LIFTER, clinic_limits=clinic))).left_out["high-seat-stand"]
    assert why == Reason(RuleId.CLINIC_LEAVES_OUT, (Fact("by", "Dr Invented"), Fact("on", MONDAY)), OWN_CAUTION)


def test_a_load_that_is_not_lower_has_no_reason_to_be_lower() -> None:
    why = Reason(RuleId.FLARE_PROBABLE, (), OWN_CAUTION)
    assert Easing(fewer_sets=1, reasons=(why,)).load_reason is None
    assert Easing(load=0.5).load_reason is None
    assert Easing(load=0.5, reasons=(why,)).load_reason == why


@pytest.mark.parametrize(
    ("minutes", "exercises", "sets"), [(6, 3, 1), (10, 4, 1), (15, 4, 1), (16, 4, 2), (None, 4, 2)]
)
def test_a_day_of_easy_movement_keeps_to_the_minutes(minutes: int | None, exercises: int, sets: int) -> None:
    easy = tuple(exercise(f"easy-{number}", Pattern.MOBILITY) for number in range(6))
    sick = Consideration(ConsiderationKind.PULMONARY_HYPERTENSION, asked_on=MONDAY)
    who = replace(LIFTER, minutes=minutes, considerations=(*LIFTER.considerations, sick))
    plan = planned(known(who, library=easy))
    assert plan.kind is DayKind.MOBILITY
    assert [one.sets for one in plan.prescriptions] == [sets] * exercises
    assert plan.minutes == 2 * exercises * sets


def test_a_day_of_easy_movement_tells_which_joint_it_looks_after() -> None:
    easy = tuple(exercise(f"easy-{number}", Pattern.MOBILITY) for number in range(6))
    sick = Consideration(ConsiderationKind.PULMONARY_HYPERTENSION, asked_on=MONDAY)
    who = replace(LIFTER, considerations=(*LIFTER.considerations, sick))
    hot = today(joints=swollen(Joint.LEFT_KNEE))
    plan = planned(known(who, library=easy, check_ins=(*quiet_days(28), hot)))
    assert plan.kind is DayKind.MOBILITY
    assert {"joint-state", "mobility-until-cleared"} <= set(rules_of(plan))


@pytest.mark.parametrize(("minutes", "moves"), [(10, 3), (60, 4)])
def test_where_nothing_fits_the_easy_moves_keep_to_the_minutes_and_to_four(minutes: int, moves: int) -> None:
    squat = next(one for one in LIBRARY if one.id == "goblet-squat")
    easy = tuple(exercise(f"easy-{number}", Pattern.MOBILITY) for number in range(6))
    hot = today(joints=swollen(Joint.LEFT_KNEE))
    facts = known(replace(LIFTER, minutes=minutes), library=(squat, *easy), check_ins=(*quiet_days(28), hot))
    assert len(planned(facts).prescriptions) == moves
