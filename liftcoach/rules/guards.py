"""The last word on a day. Each guard takes facts and a plan, and may only make the plan easier.

Planning already keeps to these limits. The guards hold them again, one at a
time and in order of severity, so that a fault in planning cannot reach a joint.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from liftcoach.domain.day_plan import DayKind, DayPlan, Scope
from liftcoach.domain.exercise import Exercise, LoadKind
from liftcoach.domain.prescription import Load, Prescription, band_load, kg_load
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import ACSM_2009, OWN_CAUTION
from liftcoach.insight.history import ExerciseHistory, heaviness
from liftcoach.rules.cautions import LIMITED_LEFT, nothing_heavy
from liftcoach.rules.dose import day_dose
from liftcoach.rules.facts import Facts, exercises_by_id
from liftcoach.rules.gentle import GENTLE_LEFT, is_gentle_move
from liftcoach.rules.limits import Limits, limits_of, refusal
from liftcoach.rules.minutes import minutes_of
from liftcoach.rules.progression import MOST_STEP, round_down_to_owned
from liftcoach.rules.screening import StartTier, start_tier
from liftcoach.rules.warning_signs import row_reason, stop_reason, stops_in_force

Guard = Callable[[Facts, DayPlan], DayPlan]


def rest_for_whole_day_stop(facts: Facts, plan: DayPlan) -> DayPlan:
    """Leave nothing to do on a day with an open warning sign for the whole day."""
    stop = next((one for one in stops_in_force(facts) if one.scope is Scope.WHOLE_DAY), None)
    if stop is None or plan.kind is DayKind.STOP:
        return plan
    why = stop_reason(stop)
    return replace(
        plan, kind=DayKind.STOP, minutes=0, warm_up=(), prescriptions=(), stop=stop, reasons=(why, *plan.reasons)
    )


def rest_refused_exercises(facts: Facts, plan: DayPlan) -> DayPlan:
    """Take out every exercise that a joint, a trait or the equipment refuses today."""
    if not _asks_anything(plan):
        return plan
    limits = limits_of(facts)
    by_id = exercises_by_id(facts)
    removed: list[Reason] = []

    def fits(asked: Prescription) -> bool:
        exercise = by_id.get(asked.exercise)
        why = _unknown(asked) if exercise is None else refusal(exercise, limits)
        if why is not None:
            removed.append(why)
        return why is None

    kept = tuple(one for one in plan.prescriptions if fits(one))
    warm_up = tuple(one for one in plan.warm_up if fits(one))
    if not removed:
        return plan
    return _shortened(replace(plan, warm_up=warm_up), kept).because(*dict.fromkeys(removed))


def _asks_anything(plan: DayPlan) -> bool:
    """Most days ahead are for rest, and their limits need not be worked out."""
    return bool(plan.prescriptions or plan.warm_up)


def _unknown(asked: Prescription) -> Reason:
    return Reason(RuleId.NOT_IN_LIBRARY, (Fact("exercise", asked.exercise),), OWN_CAUTION)


def _shortened(plan: DayPlan, kept: tuple[Prescription, ...]) -> DayPlan:
    """The plan with fewer prescriptions; a day without any is for rest."""
    if not kept:
        return replace(plan, kind=DayKind.REST, minutes=0, warm_up=(), prescriptions=())
    minutes = plan.minutes if kept == plan.prescriptions else min(plan.minutes, minutes_of(kept))
    return replace(plan, prescriptions=kept, minutes=minutes)


def keep_swollen_joints_light(facts: Facts, plan: DayPlan) -> DayPlan:
    """Leave enough in reserve wherever a joint in use is swollen or was injected lately."""
    if not _asks_anything(plan):
        return plan
    limits = limits_of(facts)
    if not any(one.allowance.least_left for one in limits.joints):
        return plan
    by_id = exercises_by_id(facts)

    def lighter(asked: Prescription) -> Prescription:
        exercise = by_id.get(asked.exercise)
        found = limits.joint_limits(exercise) if exercise is not None else ()
        tightest = max(found, key=lambda one: one.allowance.least_left, default=None)
        if tightest is None or asked.reps_in_reserve >= tightest.allowance.least_left:
            return asked
        return replace(asked, reps_in_reserve=tightest.allowance.least_left).because(tightest.reason)

    return _each(plan, lighter)


def _each(plan: DayPlan, change: Callable[[Prescription], Prescription]) -> DayPlan:
    changed = tuple(change(one) for one in plan.prescriptions)
    return plan if changed == plan.prescriptions else replace(plan, prescriptions=changed)


def keep_light_until_cleared(facts: Facts, plan: DayPlan) -> DayPlan:
    """Before a clearance only gentle moves remain, one set each, with most left."""
    start = start_tier(facts)
    if start.tier < StartTier.GENTLE or plan.kind is DayKind.MOBILITY:
        return plan
    by_id = exercises_by_id(facts)
    kept = tuple(one for one in plan.prescriptions if one.exercise in by_id and is_gentle_move(by_id[one.exercise]))
    eased = tuple(replace(one, sets=1, reps_in_reserve=max(one.reps_in_reserve, GENTLE_LEFT)) for one in kept)
    if eased == plan.prescriptions:
        return plan
    return _shortened(plan, eased).because(*start.reasons)


def keep_effort_low_under_limit(facts: Facts, plan: DayPlan) -> DayPlan:
    """No heavy work and no held breath while a warning sign, a medicine or the body speaks against it."""
    if not plan.prescriptions:
        return plan
    limit = next((one for one in stops_in_force(facts) if one.scope is Scope.LIMIT), None)
    why = nothing_heavy(facts) if limit is None else row_reason(RuleId.LIMITED_BY_SIGN, limit)
    if why is None:
        return plan

    def lighter(asked: Prescription) -> Prescription:
        if asked.reps_in_reserve >= LIMITED_LEFT:
            return asked
        return replace(asked, reps_in_reserve=LIMITED_LEFT).because(why)

    lightened = _each(plan, lighter)
    return lightened if why in plan.reasons else lightened.because(why)


def keep_clinic_load(facts: Facts, plan: DayPlan) -> DayPlan:
    """Keep each load at or under what the clinic allows; drop the exercise if no owned weight is light enough."""
    clinic = facts.lifter.clinic_limits
    if clinic is None:
        return plan
    most = dict(sorted(clinic.most_kg, key=lambda one: -one[1]))
    why = Reason(RuleId.CLINIC_LOAD, (Fact("by", clinic.by), Fact("on", clinic.on)), OWN_CAUTION)
    kept = [_at_most(facts, asked, most.get(asked.exercise), why) for asked in plan.prescriptions]
    prescriptions = tuple(one for one in kept if one is not None)
    if prescriptions == plan.prescriptions:
        return plan
    return _shortened(plan, prescriptions).because(why)


def _at_most(facts: Facts, asked: Prescription, most_kg: float | None, why: Reason) -> Prescription | None:
    if most_kg is None or asked.load.kg is None or asked.load.kg <= most_kg:
        return asked
    exercise = exercises_by_id(facts).get(asked.exercise)
    loads = limits_of(facts).loads_for(exercise) if exercise is not None else ()
    owned = round_down_to_owned(most_kg, loads)
    return None if owned is None else replace(asked, load=kg_load(owned)).because(why)


def cap_load_step(facts: Facts, plan: DayPlan) -> DayPlan:
    """Never more than 10 % above the heaviest load lifted here, or the one weight or band next above it.

    The heaviest, not the last: going back up after an easier day, a flare or a
    gap has steps of its own. A first outing, and one after a long gap, takes the
    lightest owned unless an imported set bounds it; so it is not capped here.
    """
    if not _asks_anything(plan):
        return plan
    limits = limits_of(facts)
    by_id = exercises_by_id(facts)

    def capped(asked: Prescription) -> Prescription:
        exercise = by_id.get(asked.exercise)
        history = facts.history(asked.exercise)
        if exercise is None or not history.own or asked.load.kind not in (LoadKind.KG, LoadKind.BAND):
            return asked
        most = facts.from_parts(_most_after, history, asked.load.kind, limits, exercise)
        if most is None or heaviness(asked.load) <= heaviness(most):
            return asked
        told = (Fact("asked", _said(asked.load)), Fact("most", _said(most)))
        return replace(asked, load=most).because(Reason(RuleId.CAP_LOAD_STEP, told, ACSM_2009))

    return _each(plan, capped)


def _most_after(history: ExerciseHistory, kind: LoadKind, limits: Limits, exercise: Exercise) -> Load | None:
    """The heaviest load allowed after the heaviest of a history: within 10 %, or the next weight or band up."""
    heaviest = max((heaviness(one.load) for one in history.own if one.load.kind is kind), default=None)
    if heaviest is None:
        return None
    if kind is LoadKind.BAND:
        reach = [band for band in limits.bands if band.rung <= heaviest]
        above = [band for band in limits.bands if band.rung > heaviest]
        found = (*reach, *above[:1])
        return band_load(found[-1]) if found else None
    loads = limits.loads_for(exercise)
    reach_kg = [one for one in loads if one.kg <= heaviest * (1 + MOST_STEP) + 1e-9]
    above_kg = [one for one in loads if one.kg > heaviest + 1e-9]
    found_kg = sorted((*reach_kg, *above_kg[:1]), key=lambda one: one.kg)
    return kg_load(found_kg[-1]) if found_kg else None


def keep_minutes(facts: Facts, plan: DayPlan) -> DayPlan:
    """Keep the day inside the minutes of the person and of the dose: sets go first, then exercises from the end."""
    if not plan.prescriptions or plan.kind is DayKind.MOBILITY:
        return plan
    dose = day_dose(facts)
    most = min(facts.lifter.minutes or dose.most_minutes, dose.most_minutes)
    prescriptions = list(plan.prescriptions)
    while minutes_of(tuple(prescriptions)) > most and any(one.sets > 1 for one in prescriptions):
        index = max(i for i, one in enumerate(prescriptions) if one.sets > 1)
        prescriptions[index] = replace(prescriptions[index], sets=prescriptions[index].sets - 1)
    while minutes_of(tuple(prescriptions)) > most and len(prescriptions) > 1:
        prescriptions.pop()
    if tuple(prescriptions) == plan.prescriptions:
        return plan
    why = Reason(RuleId.KEEP_MINUTES, (Fact("minutes", most, "min"),), OWN_CAUTION)
    return _shortened(plan, tuple(prescriptions)).because(why)


def _said(load: Load) -> str:
    return load.owned or (f"{load.kg:g} kg" if load.kg is not None else str(load.band or load.kind))


GUARDS: tuple[Guard, ...] = (
    rest_for_whole_day_stop,
    rest_refused_exercises,
    keep_light_until_cleared,
    keep_effort_low_under_limit,
    keep_swollen_joints_light,
    keep_clinic_load,
    cap_load_step,
    keep_minutes,
)
"""In order of severity."""
