"""An invented person, a small invented library, and short ways to say what happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from liftcoach.domain.check_in import (
    Aftermath,
    AfterTwoHours,
    CheckIn,
    JointReport,
    NextMorning,
    Onset,
    ReportedJoint,
)
from liftcoach.domain.day_plan import CannotPlan, DayPlan
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.exercise import Exercise, LoadKind, Muscle, Pattern, Position, Trait, WorkUnit
from liftcoach.domain.importing import IllnessTiming
from liftcoach.domain.joints import Joint, JointGroup
from liftcoach.domain.lifter import (
    ActivityRecord,
    Answer,
    Condition,
    Consideration,
    ConsiderationKind,
    DiseaseActivity,
    Experience,
    Lifter,
    SaidBy,
    Sex,
)
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import BODY, Load, Prescription, band_load, kg_load
from liftcoach.domain.training import Done, LoggedSet, Origin, Session
from liftcoach.rules.facts import Facts, facts_of
from liftcoach.rules.planning import plan_day

MONDAY = date(2026, 3, 2)
DUMBBELLS = (Equipment.CHAIR, Equipment.WALL, Equipment.DUMBBELLS, Equipment.BAND, Equipment.DOOR_ANCHOR, Equipment.BAG)


PRIMARY = {
    Pattern.SQUAT: (Muscle.QUADRICEPS, Muscle.GLUTES),
    Pattern.HINGE: (Muscle.GLUTES, Muscle.HAMSTRINGS),
    Pattern.PUSH: (Muscle.CHEST,),
    Pattern.PULL: (Muscle.UPPER_BACK, Muscle.LATS),
    Pattern.PRESS: (Muscle.SHOULDERS,),
}
"""What a move of each pattern trains, unless a test says otherwise."""


def exercise(name: str, pattern: Pattern, **more: Any) -> Exercise:
    values: dict[str, Any] = {
        "name": name.replace("-", " ").capitalize(),
        "primary": PRIMARY.get(pattern, ()),
        "secondary": (),
        "position": Position.SEATED,
        "equipment": (Equipment.CHAIR,),
        "load_kind": LoadKind.BODY,
        "unit": WorkUnit.REPETITIONS,
        "one_sided": False,
        "weight_bearing": False,
        "demand": (),
        "grip": 0,
        "traits": (),
        "good_for": "Life.",
        "set_up": "Sit.",
        "steps": ("Move.",),
        "breathing": "Breathe.",
        "mistake": "Rushing.",
    }
    return Exercise(id=name, pattern=pattern, **(values | more))


def _demand(**groups: int) -> tuple[tuple[JointGroup, int], ...]:
    return tuple(sorted((JointGroup(name.replace("_", "-")), demand) for name, demand in groups.items()))


LIBRARY: tuple[Exercise, ...] = (
    exercise(
        "high-seat-stand",
        Pattern.SQUAT,
        demand=_demand(knee=2, hip=1),
        weight_bearing=True,
        harder="chair-stand",
    ),
    exercise(
        "chair-stand",
        Pattern.SQUAT,
        demand=_demand(knee=2, hip=2, ankle=1),
        weight_bearing=True,
        easier="high-seat-stand",
        harder="goblet-squat",
    ),
    exercise(
        "goblet-squat",
        Pattern.SQUAT,
        position=Position.STANDING,
        equipment=(Equipment.DUMBBELLS,),
        load_kind=LoadKind.KG,
        load_equipment=Equipment.DUMBBELLS,
        demand=_demand(knee=3, hip=3, wrist=1, lower_back=1),
        grip=2,
        weight_bearing=True,
        easier="chair-stand",
    ),
    exercise("seated-knee-straightening", Pattern.SQUAT, demand=_demand(knee=1)),
    exercise(
        "wall-push",
        Pattern.PUSH,
        position=Position.STANDING,
        equipment=(Equipment.WALL,),
        demand=_demand(shoulder=1, elbow=1, wrist=2),
    ),
    exercise(
        "forearm-wall-push",
        Pattern.PUSH,
        position=Position.STANDING,
        equipment=(Equipment.WALL,),
        demand=_demand(shoulder=1, elbow=1),
    ),
    exercise(
        "band-row",
        Pattern.PULL,
        equipment=(Equipment.CHAIR, Equipment.BAND, Equipment.DOOR_ANCHOR),
        load_kind=LoadKind.BAND,
        load_equipment=Equipment.BAND,
        demand=_demand(shoulder=1, elbow=1, wrist=1),
        grip=1,
    ),
    exercise(
        "dumbbell-row",
        Pattern.PULL,
        position=Position.STANDING,
        equipment=(Equipment.CHAIR, Equipment.DUMBBELLS),
        load_kind=LoadKind.KG,
        load_equipment=Equipment.DUMBBELLS,
        one_sided=True,
        demand=_demand(shoulder=2, elbow=1, wrist=2, lower_back=1),
        grip=2,
    ),
    exercise(
        "hip-hinge",
        Pattern.HINGE,
        position=Position.STANDING,
        demand=_demand(hip=1, lower_back=1),
        weight_bearing=True,
    ),
    exercise(
        "dumbbell-press",
        Pattern.PRESS,
        equipment=(Equipment.CHAIR, Equipment.DUMBBELLS),
        load_kind=LoadKind.KG,
        load_equipment=Equipment.DUMBBELLS,
        demand=_demand(shoulder=2, elbow=1, wrist=1),
        grip=1,
        traits=(Trait.OVERHEAD,),
    ),
    exercise("arm-raise", Pattern.RAISE, demand=_demand(shoulder=1)),
    exercise("seated-brace", Pattern.CORE, load_kind=LoadKind.HOLD, unit=WorkUnit.SECONDS),
    exercise(
        "heel-raise", Pattern.CALF, position=Position.STANDING, demand=_demand(ankle=2, foot=2), weight_bearing=True
    ),
    exercise("hand-squeeze", Pattern.HAND, demand=_demand(fingers=1, thumb=1, wrist=1), grip=1),
    exercise(
        "bag-carry",
        Pattern.CARRY,
        position=Position.STANDING,
        equipment=(Equipment.BAG,),
        unit=WorkUnit.METRES,
        demand=_demand(wrist=1),
        grip=2,
    ),
    exercise(
        "tandem-stand",
        Pattern.BALANCE,
        position=Position.STANDING,
        equipment=(Equipment.WALL,),
        load_kind=LoadKind.HOLD,
        unit=WorkUnit.SECONDS,
        weight_bearing=True,
    ),
    exercise("ankle-circles", Pattern.MOBILITY, demand=_demand(ankle=0)),
    exercise("arm-circles", Pattern.MOBILITY, demand=_demand(shoulder=1)),
)

SCREENED_NO = tuple(
    Consideration(kind, Answer.NO, asked_on=MONDAY)
    for kind in (
        ConsiderationKind.HEART_DISEASE,
        ConsiderationKind.LUNG_DISEASE,
        ConsiderationKind.KIDNEY_INVOLVEMENT,
        ConsiderationKind.RECENT_SURGERY,
        ConsiderationKind.RECENT_FRACTURE,
        ConsiderationKind.HEART_INFLAMMATION,
        ConsiderationKind.PULMONARY_HYPERTENSION,
        ConsiderationKind.STROKE_OR_CLOT,
        ConsiderationKind.DIABETES,
        ConsiderationKind.PREGNANCY,
    )
)


FLOOR_NO = Consideration(ConsiderationKind.CANNOT_RISE_FROM_FLOOR, Answer.NO, asked_on=MONDAY)
"""The floor was asked about: the person gets down and up again."""


def kilograms(*numbers: float) -> tuple[OwnedLoad, ...]:
    return tuple(OwnedLoad(Equipment.DUMBBELLS, number, LoadUnit.KG) for number in numbers)


LIFTER = Lifter(
    name="Invented",
    year_of_birth=1980,
    sex=Sex.FEMALE,
    minutes=30,
    regularly_active=True,
    experience=Experience.NEW,
    conditions=(Condition.RHEUMATOID_ARTHRITIS,),
    activity=(ActivityRecord(DiseaseActivity.LOW, SaidBy.CLINICIAN, MONDAY - timedelta(days=10)),),
    considerations=(*SCREENED_NO, FLOOR_NO),
    medicines_asked_on=MONDAY - timedelta(days=3),
    equipment=DUMBBELLS,
    bands=(Band.VERY_LIGHT, Band.LIGHT, Band.MEDIUM),
    loads=kilograms(1, 2, 3, 5),
)
"""Screened, with quiet rheumatoid arthritis, dumbbells, bands, a chair and a wall."""

QUIET = CheckIn(
    MONDAY,
    pain=2,
    fatigue=3,
    stiffness=2,
    stiffness_min=20,
    sleep_h=7.5,
    joints=JointReport(),
    warning_signs=(),
)


def quiet_days(count: int, *, before: date = MONDAY, **changed: Any) -> tuple[CheckIn, ...]:
    """The same usual answers on each of the days before."""
    return tuple(replace(QUIET, day=before - timedelta(days=days), **changed) for days in range(count, 0, -1))


def today(**changed: Any) -> CheckIn:
    return replace(QUIET, **changed)


def known(lifter: Lifter = LIFTER, **more: Any) -> Facts:
    """Facts of a Monday after four quiet weeks, with today's quiet check-in unless others are given."""
    values: dict[str, Any] = {"day": MONDAY, "library": LIBRARY, "check_ins": (*quiet_days(28), QUIET)}
    return facts_of(lifter=lifter, **(values | more))


def at(day: date, minute: int = 0) -> Moment:
    return Moment(datetime(day.year, day.month, day.day, 10, minute % 60, tzinfo=UTC), day, "Etc/UTC")


def outing(
    day: date,
    exercise_id: str,
    *,
    load: Load = BODY,
    sets: int = 1,
    amount: float = 8,
    left: int | None = 4,
    pain: int | None = 2,
    start: int | None = 2,
    unit: WorkUnit = WorkUnit.REPETITIONS,
    origin: Origin = Origin.OWN,
    illness_timing: IllnessTiming | None = IllnessTiming.SINCE,
    hurt: Joint | None = None,
) -> Session:
    """A session with one exercise; `illness_timing` is of an imported one alone."""
    done = tuple(
        LoggedSet(
            exercise_id,
            Done(unit, amount),
            load,
            at(day, number),
            reps_in_reserve=left,
            pain=pain,
            pain_at_start=start,
            hurt_joint=hurt,
        )
        for number in range(sets)
    )
    timing = illness_timing if origin is Origin.IMPORTED else None
    return Session(day, at(day), sets=done, origin=origin, illness_timing=timing)


def merged(*sessions: Session) -> Session:
    return replace(sessions[0], sets=tuple(done for session in sessions for done in session.sets))


def kg(number: float) -> Load:
    return kg_load(OwnedLoad(Equipment.DUMBBELLS, number, LoadUnit.KG))


def band(level: Band) -> Load:
    return band_load(level)


def after(day: date, *, worse: Iterable[Joint] | None = None, muscles: bool = False, hours: bool = False) -> CheckIn:
    """The check-in of the morning after a training day."""
    morning = NextMorning.MUSCLES_ONLY if muscles else NextMorning.AS_USUAL
    if worse is not None:
        morning = NextMorning.JOINTS_WORSE
    said = Aftermath(
        day, AfterTwoHours.WORSE if hours else AfterTwoHours.NO_WORSE, morning, tuple(worse) if worse else ()
    )
    return replace(QUIET, day=day + timedelta(days=1), aftermath=said)


def with_check_ins(*changed: CheckIn, count: int = 28) -> tuple[CheckIn, ...]:
    """Quiet days, with some of them replaced."""
    days = {one.day: one for one in (*quiet_days(count), QUIET)}
    return tuple((days | {one.day: one for one in changed}).values())


def planned(facts: Facts) -> DayPlan:
    """The plan, which must not be a refusal."""
    plan = plan_day(facts)
    assert isinstance(plan, DayPlan), plan
    return plan


def refused(facts: Facts) -> CannotPlan:
    plan = plan_day(facts)
    assert isinstance(plan, CannotPlan), plan
    return plan


def asked_for(plan: DayPlan, exercise_id: str) -> Prescription:
    return next(one for one in plan.prescriptions if one.exercise == exercise_id)


def rules_of(plan: DayPlan | CannotPlan | Prescription) -> set[str]:
    return {why.rule.value for why in plan.reasons}


def swollen(joint: Joint, onset: Onset = Onset.NEW) -> JointReport:
    return JointReport(swollen=(ReportedJoint(joint, onset),))


def tender(joint: Joint, onset: Onset = Onset.NEW) -> JointReport:
    return JointReport(tender=(ReportedJoint(joint, onset),))
