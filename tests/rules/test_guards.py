"""The last word on a day: each guard alone, on a plan that planning would not make."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from liftcoach.domain.check_in import JointReport, Onset
from liftcoach.domain.day_plan import DayKind, DayPlan, Scope, Stop, Tier
from liftcoach.domain.equipment import Band
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import ClinicLimits, Consideration, ConsiderationKind
from liftcoach.domain.prescription import BODY, Load, Prescription, Work
from liftcoach.rules.guards import (
    cap_load_step,
    keep_clinic_load,
    keep_effort_low_under_limit,
    keep_light_until_cleared,
    keep_minutes,
    keep_swollen_joints_light,
    rest_for_whole_day_stop,
    rest_refused_exercises,
)
from tests.rules.invented import LIFTER, MONDAY, band, kg, known, outing, quiet_days, rules_of, swollen, today

DAY = timedelta(days=1)
TEN = Work(WorkUnit.REPETITIONS, 10, 10)


def ask(exercise: str, load: Load = BODY, *, sets: int = 2, left: int = 2) -> Prescription:
    return Prescription(exercise, sets, TEN, load, left, 90)


def plan_of(*asked: Prescription, minutes: int = 30) -> DayPlan:
    return DayPlan(MONDAY, DayKind.STRENGTH, minutes, warm_up=(ask("ankle-circles"),), prescriptions=asked)


def test_a_whole_day_stop_leaves_nothing() -> None:
    stop = Stop("C4", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, MONDAY)
    guarded = rest_for_whole_day_stop(known(stops=(stop,)), plan_of(ask("chair-stand")))
    assert (guarded.kind, guarded.prescriptions, guarded.warm_up, guarded.minutes) == (DayKind.STOP, (), (), 0)
    assert guarded.stop == stop
    assert rest_for_whole_day_stop(known(), plan_of()) == plan_of()


def test_a_hot_joint_takes_out_what_touches_it() -> None:
    facts = known(check_ins=(*quiet_days(28), today(joints=JointReport(hot=(Joint.LEFT_KNEE,)))))
    guarded = rest_refused_exercises(facts, plan_of(ask("chair-stand"), ask("arm-raise")))
    assert [one.exercise for one in guarded.prescriptions] == ["arm-raise"]
    assert guarded.minutes < 30
    assert "stop-spares-joint" in rules_of(guarded) or "joint-state" in rules_of(guarded)


def test_a_day_from_which_everything_is_taken_is_for_rest() -> None:
    facts = known(check_ins=(*quiet_days(28), today(joints=JointReport(hot=(Joint.LEFT_KNEE,)))))
    assert rest_refused_exercises(facts, plan_of(ask("chair-stand"))).kind is DayKind.REST


def test_an_exercise_that_the_library_does_not_know_is_taken_out() -> None:
    guarded = rest_refused_exercises(known(), plan_of(ask("invented-here"), ask("arm-raise")))
    assert [one.exercise for one in guarded.prescriptions] == ["arm-raise"]
    assert "not-in-library" in rules_of(guarded)


def test_a_swollen_joint_keeps_five_in_reserve() -> None:
    facts = known(check_ins=(*quiet_days(28), today(joints=swollen(Joint.LEFT_SHOULDER, Onset.USUAL_FOR_ME))))
    guarded = keep_swollen_joints_light(facts, plan_of(ask("arm-raise"), ask("heel-raise"), ask("unknown")))
    assert [one.reps_in_reserve for one in guarded.prescriptions] == [5, 2, 2]


def test_before_a_clearance_only_the_gentle_remains() -> None:
    heart = Consideration(ConsiderationKind.HEART_DISEASE)
    lifter = replace(LIFTER, considerations=(*LIFTER.considerations, heart), regularly_active=False)
    guarded = keep_light_until_cleared(known(lifter), plan_of(ask("arm-raise"), ask("goblet-squat", kg(5))))
    assert [(one.exercise, one.sets, one.reps_in_reserve) for one in guarded.prescriptions] == [("arm-raise", 1, 6)]
    assert keep_light_until_cleared(known(lifter), guarded) == guarded


def test_a_limit_keeps_effort_low() -> None:
    facts = known(check_ins=(*quiet_days(28), today(systolic_mmhg=170)))
    guarded = keep_effort_low_under_limit(facts, plan_of(ask("arm-raise", left=1), ask("heel-raise", left=5)))
    assert [one.reps_in_reserve for one in guarded.prescriptions] == [4, 5]


def test_a_load_step_is_ten_per_cent_or_the_next_one_owned() -> None:
    facts = known(sessions=(outing(MONDAY - 4 * DAY, "dumbbell-row", load=kg(2)),))
    guarded = cap_load_step(facts, plan_of(ask("dumbbell-row", kg(5)), ask("arm-raise")))
    assert guarded.prescriptions[0].load.owned == "3 kg"
    assert "cap-load-step" in rules_of(guarded.prescriptions[0])
    fine = plan_of(ask("dumbbell-row", kg(3)))
    assert cap_load_step(facts, fine) == fine


def test_a_band_step_is_one_level() -> None:
    facts = known(sessions=(outing(MONDAY - 4 * DAY, "band-row", load=band(Band.VERY_LIGHT)),))
    guarded = cap_load_step(facts, plan_of(ask("band-row", band(Band.MEDIUM))))
    assert guarded.prescriptions[0].load.band is Band.LIGHT


def test_a_clinic_limit_holds() -> None:
    lifter = replace(LIFTER, clinic_limits=ClinicLimits("Dr Invented", MONDAY, most_kg=(("dumbbell-row", 3),)))
    guarded = keep_clinic_load(known(lifter), plan_of(ask("dumbbell-row", kg(5)), ask("dumbbell-press", kg(5))))
    assert [one.load.owned for one in guarded.prescriptions] == ["3 kg", "5 kg"]


def test_minutes_take_sets_first_and_then_exercises() -> None:
    lifter = replace(LIFTER, minutes=10)
    asked = tuple(ask(one, sets=3) for one in ("arm-raise", "heel-raise", "chair-stand", "hip-hinge"))
    guarded = keep_minutes(known(lifter), plan_of(*asked, minutes=60))
    assert [one.exercise for one in guarded.prescriptions] == ["arm-raise", "heel-raise", "chair-stand"]
    assert guarded.minutes <= 10
    assert "keep-minutes" in rules_of(guarded)
    long = keep_minutes(known(), plan_of(*asked, minutes=60))
    assert len(long.prescriptions) == 4
    assert sum(one.sets for one in long.prescriptions) == 12
    longer = tuple(replace(one, sets=4) for one in asked)
    assert sum(one.sets for one in keep_minutes(known(), plan_of(*longer, minutes=60)).prescriptions) == 12
