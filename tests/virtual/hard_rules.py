"""Rules that no plan may break, written a second time and differently from how the planner keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from liftcoach.domain.check_in import CheckIn, Onset
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.joints import Joint, JointGroup
from liftcoach.domain.training import Session
from liftcoach.rules.week import Region, region_of
from tests.virtual.living import Life

MOST_STEP = 0.10
GAP_DAYS = 2
NEW_SWELLING_DAYS = 7
LOOK_BACK_DAYS = 84


def broken_rules(life: Life) -> Iterator[str]:
    """Every broken hard rule of a life, in words for the one who has to mend it."""
    strength_days: dict[Region, DayPlan] = {}
    for plan in life.plans:
        if not isinstance(plan, DayPlan) or not plan.prescriptions:
            continue
        yield from _touches_a_resting_joint(life, plan)
        yield from _not_owned(life, plan)
        yield from _steps(life, plan)
        minutes = life.patient.lifter.minutes
        if minutes is not None and plan.minutes > minutes:
            yield f"{plan.day}: {plan.minutes} minutes of {minutes}"
        if plan.kind is DayKind.STRENGTH:
            yield from _gap(life, plan, strength_days)


def _touches_a_resting_joint(life: Life, plan: DayPlan) -> Iterator[str]:
    groups = {joint.group for joint in _resting(life.check_ins, plan)}
    for asked in (*plan.prescriptions, *plan.warm_up):
        for group in groups:
            if life.patient.exercises[asked.exercise].demand_on(JointGroup(group)) > 0:
                yield f"{plan.day}: {asked.exercise} on a {group} that must rest"


def _resting(check_ins: list[CheckIn], plan: DayPlan) -> set[Joint]:
    """Joints that the newest report calls hot, or swollen since less than 7 days."""
    said = [one for one in check_ins if one.day <= plan.day and one.joints is not None]
    if not said or said[-1].joints is None:
        return set()
    newest = said[-1].joints
    resting = set(newest.hot)
    for one in newest.swollen:
        began = said[-1].day
        for earlier in reversed(said):
            if earlier.joints is None or all(other.joint is not one.joint for other in earlier.joints.swollen):
                break
            began = earlier.day
        if one.onset is not Onset.USUAL_FOR_ME and (said[-1].day - began).days < NEW_SWELLING_DAYS:
            resting.add(one.joint)
    return resting


def _not_owned(life: Life, plan: DayPlan) -> Iterator[str]:
    lifter = life.patient.lifter
    owned = set(lifter.equipment or ())
    weights = {(load.equipment, load.kg) for load in lifter.loads}
    for asked in plan.prescriptions:
        exercise = life.patient.exercises[asked.exercise]
        missing = set(exercise.equipment) - owned
        if missing:
            yield f"{plan.day}: {asked.exercise} needs {sorted(missing)}"
        if asked.load.kg is not None and (exercise.load_equipment, asked.load.kg) not in weights:
            yield f"{plan.day}: {asked.exercise} with {asked.load.kg:g} kg"
        if asked.load.band is not None and asked.load.band not in lifter.bands:
            yield f"{plan.day}: {asked.exercise} with a {asked.load.band} band"


def _steps(life: Life, plan: DayPlan) -> Iterator[str]:
    """At most 10 % above what was lifted here, or the next weight or band owned."""
    oldest = plan.day - timedelta(days=LOOK_BACK_DAYS)
    sessions = [one for one in life.sessions if oldest <= one.day < plan.day]
    for asked in plan.prescriptions:
        exercise = life.patient.exercises[asked.exercise]
        lifted = [one.load for session in sessions for one in session.sets if one.exercise == asked.exercise]
        if asked.load.kg is not None:
            yield from _kg_step(life, plan, asked.exercise, asked.load.kg, [one.kg for one in lifted if one.kg])
        elif asked.load.band is not None:
            bands = sorted(life.patient.lifter.bands, key=lambda band: band.rung)
            before = [bands.index(one.band) for one in lifted if one.band in bands and one.band is not None]
            most = max(before) + 1 if before else 0
            if bands.index(asked.load.band) > most:
                yield f"{plan.day}: {exercise.id} up to the {asked.load.band} band"


def _kg_step(life: Life, plan: DayPlan, name: str, asked_kg: float, lifted_kg: list[float]) -> Iterator[str]:
    equipment = life.patient.exercises[name].load_equipment
    owned = sorted(load.kg for load in life.patient.lifter.loads if load.equipment is equipment)
    heaviest = max(lifted_kg, default=0.0)
    next_owned = min((kg for kg in owned if kg > heaviest), default=heaviest)
    if asked_kg > max(heaviest * (1 + MOST_STEP), next_owned) + 1e-9:
        yield f"{plan.day}: {name} from {heaviest:g} to {asked_kg:g} kg"


def _gap(life: Life, plan: DayPlan, strength_days: dict[Region, DayPlan]) -> Iterator[str]:
    done = {session.day for session in life.sessions if isinstance(session, Session)}
    regions = {region_of(life.patient.exercises[asked.exercise]) for asked in plan.prescriptions} - {Region.EXEMPT}
    for region in sorted(regions):
        before = strength_days.get(region)
        if before is not None and (plan.day - before.day).days < GAP_DAYS:
            yield f"{plan.day}: {region} again after {(plan.day - before.day).days} day"
    if plan.day in done:
        strength_days.update(dict.fromkeys(regions, plan))
