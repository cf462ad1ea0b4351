"""Each guard to the last detail: what it leaves alone, where its edge is, and what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from liftcoach.domain.check_in import JointReport, Onset, ReportedJoint
from liftcoach.domain.day_plan import DayKind, DayPlan, Scope, Stop, Tier
from liftcoach.domain.equipment import Band
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import ClinicLimits, Consideration, ConsiderationKind, Medicine, MedicineClass
from liftcoach.domain.prescription import BODY, Prescription
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import ACSM_2009, OWN_CAUTION
from liftcoach.domain.training import Origin
from liftcoach.rules.guards import (
    GUARDS,
    Guard,
    cap_load_step,
    keep_clinic_load,
    keep_effort_low_under_limit,
    keep_light_until_cleared,
    keep_minutes,
    keep_swollen_joints_light,
    rest_for_whole_day_stop,
    rest_refused_exercises,
)
from tests.rules.invented import LIFTER, MONDAY, band, kg, kilograms, known, outing, quiet_days, rules_of, today
from tests.rules.test_guards import ask, plan_of

DAY = timedelta(days=1)
HEART = Consideration(ConsiderationKind.HEART_DISEASE)
HOT_KNEE = (*quiet_days(28), today(joints=JointReport(hot=(Joint.LEFT_KNEE,))))
REST = DayPlan(MONDAY, DayKind.REST, reasons=(Reason(RuleId.REST_CHOSEN, (), OWN_CAUTION),))


def row_of(plan: DayPlan) -> list[tuple[str, int, int]]:
    return [(one.exercise, one.sets, one.reps_in_reserve) for one in plan.prescriptions]


def test_guards_run_in_the_order_of_what_they_hold_off() -> None:
    assert [guard.__name__ for guard in GUARDS] == [
        "rest_for_whole_day_stop",
        "rest_refused_exercises",
        "keep_light_until_cleared",
        "keep_effort_low_under_limit",
        "keep_swollen_joints_light",
        "keep_clinic_load",
        "cap_load_step",
        "keep_minutes",
    ]


@pytest.mark.parametrize("guard", GUARDS)
def test_no_guard_touches_a_day_of_rest(guard: Guard) -> None:
    assert guard(known(), REST) == REST


def test_a_stop_that_is_there_already_is_not_told_twice_and_one_of_a_region_stops_no_day() -> None:
    whole = Stop("C4", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, MONDAY)
    stopped = rest_for_whole_day_stop(known(stops=(whole,)), plan_of(ask("arm-raise")))
    assert [why.rule for why in stopped.reasons] == [RuleId.STOP_CONTACT_TEAM]
    assert rest_for_whole_day_stop(known(stops=(whole,)), stopped) == stopped
    part = Stop("C9", Tier.CONTACT_TEAM, Scope.REGION, MONDAY, (Joint.LEFT_MCP_2,))
    day = plan_of(ask("arm-raise"))
    assert rest_for_whole_day_stop(known(stops=(part,)), day) == day


def test_what_is_refused_goes_from_the_warm_up_too_and_each_reason_is_said_once() -> None:
    facts = known(check_ins=HOT_KNEE)
    asked = plan_of(ask("chair-stand"), ask("arm-raise"), ask("high-seat-stand"))
    guarded = rest_refused_exercises(
        facts, replace(asked, warm_up=(ask("seated-knee-straightening"), ask("arm-circles")))
    )
    assert [one.exercise for one in guarded.prescriptions] == ["arm-raise"]
    assert [one.exercise for one in guarded.warm_up] == ["arm-circles"]
    assert len(guarded.reasons) == len(set(guarded.reasons)) == 1
    assert guarded.minutes == 8
    only_warm_up = replace(plan_of(ask("arm-raise")), warm_up=(ask("seated-knee-straightening"),))
    assert rest_refused_exercises(facts, only_warm_up).minutes == 30
    assert rest_refused_exercises(facts, only_warm_up).prescriptions == only_warm_up.prescriptions


def test_a_day_that_loses_everything_has_no_minutes_and_no_warm_up() -> None:
    guarded = rest_refused_exercises(known(check_ins=HOT_KNEE), plan_of(ask("chair-stand")))
    assert (guarded.kind, guarded.minutes, guarded.warm_up, guarded.prescriptions) == (DayKind.REST, 0, (), ())


@pytest.mark.parametrize(("left", "then"), [(4, 5), (5, 5), (6, 6)])
def test_a_swollen_joint_asks_for_five_and_says_so_only_where_it_changes_something(left: int, then: int) -> None:
    report = JointReport(swollen=(ReportedJoint(Joint.LEFT_SHOULDER, Onset.USUAL_FOR_ME),))
    facts = known(check_ins=(*quiet_days(28), today(joints=report)))
    guarded = keep_swollen_joints_light(facts, plan_of(ask("arm-raise", left=left)))
    assert guarded.prescriptions[0].reps_in_reserve == then
    assert ("joint-state" in rules_of(guarded.prescriptions[0])) is (left < then)


def test_the_sorest_of_two_joints_decides() -> None:
    report = JointReport(
        tender=(ReportedJoint(Joint.LEFT_ELBOW, Onset.NEW),),
        swollen=(ReportedJoint(Joint.LEFT_SHOULDER, Onset.USUAL_FOR_ME),),
    )
    facts = known(check_ins=(*quiet_days(28), today(joints=report)))
    guarded = keep_swollen_joints_light(facts, plan_of(ask("dumbbell-press", kg(2), left=1)))
    (why,) = guarded.prescriptions[0].reasons
    assert Fact("joint", Joint.LEFT_SHOULDER) in why.facts


@pytest.mark.parametrize(
    ("active", "kind", "left_alone"), [(True, DayKind.STRENGTH, True), (False, DayKind.MOBILITY, True)]
)
def test_only_training_before_a_clearance_is_cut_down(active: bool, kind: DayKind, left_alone: bool) -> None:  # noqa: FBT001
    lifter = replace(LIFTER, considerations=(*LIFTER.considerations, HEART), regularly_active=active)
    plan = replace(plan_of(ask("goblet-squat", kg(5))), kind=kind)
    assert (keep_light_until_cleared(known(lifter), plan) == plan) is left_alone


def test_before_a_clearance_the_reason_is_said_and_more_left_stays() -> None:
    lifter = replace(LIFTER, considerations=(*LIFTER.considerations, HEART), regularly_active=False)
    asked = plan_of(ask("arm-raise", sets=1, left=8), ask("chair-stand"), ask("no-such-thing"))
    guarded = keep_light_until_cleared(known(lifter), asked)
    assert row_of(guarded) == [("arm-raise", 1, 8), ("chair-stand", 1, 6)]
    assert "clearance-first" in rules_of(guarded)
    assert guarded.minutes == 8


STEROID = replace(LIFTER, medicines=(Medicine("Invented", MedicineClass.STEROID, dose_mg_a_day=40, asked_on=MONDAY),))


def test_where_nothing_heavy_is_allowed_four_are_left_and_the_day_says_why_once() -> None:
    facts = known(STEROID)
    guarded = keep_effort_low_under_limit(facts, plan_of(ask("arm-raise", left=3), ask("heel-raise", left=4)))
    assert [one.reps_in_reserve for one in guarded.prescriptions] == [4, 4]
    assert [rules_of(one) for one in guarded.prescriptions] == [{"nothing-heavy"}, set()]
    assert [why.rule for why in guarded.reasons] == [RuleId.NOTHING_HEAVY]
    assert keep_effort_low_under_limit(facts, guarded) == guarded
    light = keep_effort_low_under_limit(facts, plan_of(ask("heel-raise", left=5)))
    assert [why.rule for why in light.reasons] == [RuleId.NOTHING_HEAVY]
    assert keep_effort_low_under_limit(known(), plan_of(ask("heel-raise"))) == plan_of(ask("heel-raise"))


def test_a_warning_sign_is_named_before_a_medicine() -> None:
    facts = known(STEROID, check_ins=(*quiet_days(28), today(systolic_mmhg=170)))
    guarded = keep_effort_low_under_limit(facts, plan_of(ask("arm-raise", left=1)))
    assert [why.rule for why in guarded.reasons] == [RuleId.LIMITED_BY_SIGN]


def test_the_clinic_s_most_is_reached_and_not_passed() -> None:
    clinic = ClinicLimits(
        "Dr Invented", MONDAY - DAY, most_kg=(("dumbbell-row", 3), ("dumbbell-press", 0.5), ("arm-raise", 1))
    )
    facts = known(replace(LIFTER, clinic_limits=clinic))
    fits = plan_of(ask("dumbbell-row", kg(3)), ask("arm-raise"), ask("goblet-squat", kg(5)))
    assert keep_clinic_load(facts, fits) == fits
    guarded = keep_clinic_load(facts, plan_of(ask("dumbbell-row", kg(5)), ask("dumbbell-press", kg(1))))
    why = Reason(RuleId.CLINIC_LOAD, (Fact("by", "Dr Invented"), Fact("on", MONDAY - DAY)), OWN_CAUTION)
    assert [(one.exercise, one.load.owned, one.reasons) for one in guarded.prescriptions] == [
        ("dumbbell-row", "3 kg", (why,))
    ]
    assert guarded.reasons == (why,)
    assert guarded.minutes == 8
    unknown = keep_clinic_load(
        known(replace(LIFTER, clinic_limits=replace(clinic, most_kg=(("no-such-thing", 1),)))),
        plan_of(ask("no-such-thing", kg(2)), ask("arm-raise")),
    )
    assert [one.exercise for one in unknown.prescriptions] == ["arm-raise"]


def capped(asked: float, *done: float, owned: tuple[float, ...]) -> Prescription:
    lifter = replace(LIFTER, loads=kilograms(*owned))
    outings = tuple(
        outing(MONDAY - (10 + 7 * back) * DAY, "dumbbell-row", load=kg(number)) for back, number in enumerate(done)
    )
    return cap_load_step(known(lifter, sessions=outings), plan_of(ask("dumbbell-row", kg(asked)))).prescriptions[0]


@pytest.mark.parametrize(
    ("asked", "done", "owned", "load"),
    [
        (12, (10,), (9, 10, 11, 12), "11 kg"),
        (11, (10,), (9, 10, 11, 12), "11 kg"),
        (12, (10,), (10, 10.5, 11, 12), "11 kg"),
        (14, (10,), (10, 12, 14), "12 kg"),
        (12, (10,), (10, 12, 14), "12 kg"),
        (12, (10,), (8,), "8 kg"),
        (14, (8, 10), (8, 10, 12, 14), "12 kg"),
    ],
)
def test_a_step_goes_to_a_tenth_more_or_to_the_next_weight(
    asked: float, done: tuple[float, ...], owned: tuple[float, ...], load: str
) -> None:
    found = capped(asked, *done, owned=owned)
    assert found.load.owned == load
    if load != f"{asked:g} kg":
        told = (Fact("asked", f"{asked:g} kg"), Fact("most", load))
        assert found.reasons == (Reason(RuleId.CAP_LOAD_STEP, told, ACSM_2009),)


def test_what_was_never_done_here_or_has_no_weight_is_not_capped() -> None:
    imported = outing(MONDAY - 9 * DAY, "dumbbell-row", load=kg(1), origin=Origin.IMPORTED)
    by_body = outing(MONDAY - 9 * DAY, "dumbbell-press", load=BODY)
    day = plan_of(
        ask("dumbbell-row", kg(5)), ask("dumbbell-press", kg(5)), ask("no-such-thing", kg(5)), ask("arm-raise")
    )
    assert cap_load_step(known(sessions=(imported, by_body)), day) == day


def test_a_band_step_is_from_the_heaviest_that_was_used() -> None:
    done = tuple(
        outing(MONDAY - ago * DAY, "band-row", load=band(level))
        for ago, level in ((4, Band.VERY_LIGHT), (9, Band.LIGHT))
    )
    facts = known(replace(LIFTER, bands=(Band.VERY_LIGHT, Band.LIGHT, Band.MEDIUM, Band.HEAVY)), sessions=done)
    guarded = cap_load_step(facts, plan_of(ask("band-row", band(Band.HEAVY))))
    assert guarded.prescriptions[0].load.band is Band.MEDIUM
    told = (Fact("asked", "heavy"), Fact("most", "medium"))
    assert guarded.prescriptions[0].reasons == (Reason(RuleId.CAP_LOAD_STEP, told, ACSM_2009),)
    none = known(replace(LIFTER, bands=()), sessions=done)
    day = plan_of(ask("band-row", band(Band.HEAVY)))
    assert cap_load_step(none, day) == day


@pytest.mark.parametrize(
    ("minutes", "sets"),
    [(45, (4, 4, 3, 1)), (30, (4, 4, 3, 1)), (24, (4, 3, 1, 1)), (13, (1, 1, 1, 1)), (12, (1, 1, 1)), (6, (1,))],
)
def test_the_last_exercise_gives_its_sets_first_and_one_always_stays(minutes: int, sets: tuple[int, ...]) -> None:
    asked = tuple(ask(one, sets=4) for one in ("arm-raise", "heel-raise", "chair-stand", "hip-hinge"))
    guarded = keep_minutes(known(replace(LIFTER, minutes=minutes)), plan_of(*asked, minutes=60))
    assert tuple(one.sets for one in guarded.prescriptions) == sets
    told = (Fact("minutes", min(minutes, 30), "min"),)
    assert guarded.reasons == (Reason(RuleId.KEEP_MINUTES, told, OWN_CAUTION),)


def test_a_day_that_fits_to_the_minute_is_left_alone() -> None:
    fits = plan_of(*(ask(one, sets=1) for one in ("arm-raise", "heel-raise", "chair-stand", "hip-hinge")), minutes=13)
    assert keep_minutes(known(replace(LIFTER, minutes=13)), fits) == fits


def test_minutes_that_nobody_gave_are_those_of_the_dose_and_easy_movement_is_left_as_it_is() -> None:
    asked = tuple(ask(one, sets=4) for one in ("arm-raise", "heel-raise", "chair-stand", "hip-hinge"))
    facts = known(replace(LIFTER, minutes=None))
    assert [one.sets for one in keep_minutes(facts, plan_of(*asked, minutes=60)).prescriptions] == [4, 4, 3, 1]
    easy = replace(plan_of(*asked, minutes=60), kind=DayKind.MOBILITY)
    assert keep_minutes(facts, easy) == easy
