"""Domain nouns for the store's tests: a few by hand, and every one by Hypothesis."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from liftcoach.domain.check_in import (
    Aftermath,
    AfterTwoHours,
    CheckIn,
    FlareAnswer,
    FlareReport,
    JointReport,
    NextMorning,
    Onset,
    ReportedJoint,
    SeenSign,
    WarningSign,
)
from liftcoach.domain.day_plan import (
    Ask,
    AskedFact,
    DayKind,
    DayPlan,
    Ending,
    Reading,
    ReadNumber,
    Release,
    Scope,
    Stop,
    Tier,
)
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.exercise import LoadKind, Muscle, WorkUnit
from liftcoach.domain.importing import IllnessTiming
from liftcoach.domain.joints import Digit, Joint
from liftcoach.domain.lifter import (
    ActivityRecord,
    Aim,
    Answer,
    Clearance,
    ClearanceFor,
    ClinicLimits,
    Condition,
    Consideration,
    ConsiderationKind,
    Contacts,
    DiseaseActivity,
    Experience,
    Lifter,
    Medicine,
    MedicineClass,
    SaidBy,
    Sex,
    TimeOfDay,
    Weekday,
)
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import BODY, Load, Prescription, Work
from liftcoach.domain.reasons import Fact, Reason, RuleId, Source, Standing
from liftcoach.domain.training import Done, LoggedSet, Origin, Session, Skipped, SkipReason
from liftcoach.domain.weekly_work import MuscleRole
from liftcoach.store.muscle_table import MuscleTable

MONDAY = date(2026, 3, 2)
MUSCLES = MuscleTable(
    (
        ("row", Muscle.BICEPS, MuscleRole.SECONDARY),
        ("row", Muscle.LATS, MuscleRole.PRIMARY),
        ("squat", Muscle.GLUTES, MuscleRole.PRIMARY),
        ("squat", Muscle.QUADRICEPS, MuscleRole.PRIMARY),
    )
)


def at(day: date = MONDAY, hour: int = 10, minute: int = 0) -> Moment:
    return Moment(datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC), day, "Europe/Berlin")


def one_set(exercise: str = "squat", reps: float = 8, *, when: Moment | None = None, **more: Any) -> LoggedSet:
    load = more.pop("load", BODY)
    return LoggedSet(exercise, Done(WorkUnit.REPETITIONS, reps), load, at=when or at(), **more)


def tuples(of: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=most).map(tuple)


def built(kind: type, /, **of_field: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a dataclass with every field varied; a field without a strategy is a mistake of the test."""
    assert set(of_field) == {field.name for field in fields(kind)}, kind
    return st.builds(kind, **of_field)


text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)
ids = st.text("abcdefghij-", min_size=1, max_size=20)
days = st.dates(date(1950, 1, 1), date(2100, 12, 31))
maybe_day = st.none() | days
earlier = st.dates(date(1950, 1, 1), date(2000, 1, 1))
later = st.dates(date(2000, 1, 1), date(2100, 12, 31))
maybe_later = st.none() | later
joint = st.sampled_from(Joint)
_NAIVE = datetime(2000, 1, 1)  # noqa: DTZ001  (Hypothesis adds the zone)
moments = st.builds(
    Moment,
    instant=st.datetimes(_NAIVE.replace(year=1950), _NAIVE.replace(year=2100), timezones=st.just(UTC)),
    day=days,
    zone=st.sampled_from(["", "Europe/Berlin", "America/Argentina/Buenos_Aires"]),
)


def upto(high: int, low: int = 0) -> st.SearchStrategy[int | None]:
    return st.none() | st.integers(low, high)


def number(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high, allow_nan=False)


limits = built(
    ClinicLimits,
    by=text,
    on=days,
    days_a_week=upto(7),
    most_kg=tuples(st.tuples(ids, number(0, 500))),
    joints_to_spare=tuples(joint),
    leave_out=tuples(ids),
    keep=tuples(ids),
)
lifters = built(
    Lifter,
    name=text,
    year_of_birth=upto(2200, 1900),
    sex=st.sampled_from(Sex),
    body_mass_kg=st.none() | number(20, 400),
    days=tuples(st.sampled_from(Weekday)),
    time_of_day=st.none() | st.sampled_from(TimeOfDay),
    minutes=upto(180, 6),
    regularly_active=st.none() | st.booleans(),
    experience=st.none() | st.sampled_from(Experience),
    contacts=built(Contacts, care_team=text, out_of_hours=text, emergency_number=text, country=text),
    conditions=st.none() | tuples(st.sampled_from(Condition)),
    activity=tuples(
        built(ActivityRecord, activity=st.sampled_from(DiseaseActivity), said_by=st.sampled_from(SaidBy), on=days)
    ),
    considerations=tuples(
        built(
            Consideration,
            kind=st.sampled_from(ConsiderationKind),
            answer=st.sampled_from(Answer),
            joint=st.none() | joint,
            on=maybe_day,
            asked_on=maybe_day,
        )
    ),
    medicines=tuples(
        built(
            Medicine,
            name=text,
            medicine_class=st.sampled_from(MedicineClass),
            since=st.none() | earlier,
            until=maybe_later,
            dose_mg_a_day=st.none() | number(0, 2000),
            asked_on=maybe_day,
        )
    ),
    medicines_asked_on=maybe_day,
    clearances=tuples(
        built(
            Clearance, what_for=st.sampled_from(ClearanceFor), by=text.filter(str.strip), on=earlier, until=maybe_later
        )
    ),
    clinic_limits=st.none() | limits,
    equipment=st.none() | tuples(st.sampled_from(Equipment)),
    bands=tuples(st.sampled_from(Band)),
    loads=tuples(
        built(OwnedLoad, equipment=st.sampled_from(Equipment), number=number(0, 1000), unit=st.sampled_from(LoadUnit))
    ),
    aims=tuples(st.sampled_from(Aim)),
)

_reported = built(ReportedJoint, joint=joint, onset=st.none() | st.sampled_from(Onset))
_scale = upto(10)
check_ins = built(
    CheckIn,
    day=later,
    answered_at=st.none() | moments,
    pain=_scale,
    fatigue=_scale,
    stiffness=_scale,
    stiffness_min=upto(1440),
    sleep_h=st.none() | number(0, 24),
    sleep_trouble=_scale,
    joints=st.none()
    | built(
        JointReport,
        tender=tuples(_reported),
        swollen=tuples(_reported),
        hot=tuples(joint),
        dactylitis=tuples(st.sampled_from(Digit)),
    ),
    flare=st.none()
    | built(FlareReport, answer=st.sampled_from(FlareAnswer), severity=_scale, since=st.none() | earlier),
    warning_signs=st.none() | tuples(built(SeenSign, sign=st.sampled_from(WarningSign), joint=st.none() | joint)),
    soreness=_scale,
    difficulty=_scale,
    participation=_scale,
    global_health=_scale,
    stress=_scale,
    temperature_c=st.none() | number(30, 45),
    # Above every lower number, which the upper one always is.
    systolic_mmhg=upto(300, 201),
    diastolic_mmhg=upto(200, 30),
    water_met=st.none() | st.booleans(),
    protein_met=st.none() | st.booleans(),
    confidence=_scale,
    aftermath=st.none()
    | built(
        Aftermath,
        session_day=days,
        two_hours_after=st.none() | st.sampled_from(AfterTwoHours),
        next_morning=st.none() | st.sampled_from(NextMorning),
        worse_joints=tuples(joint),
    ),
    note=text,
    same_as=maybe_day,
)

loads = (
    st.sampled_from([BODY, Load(LoadKind.HOLD)])
    | st.builds(Load, kind=st.just(LoadKind.BAND), band=st.sampled_from(Band))
    | st.builds(Load, kind=st.just(LoadKind.KG), kg=number(-500, 1000), owned=st.sampled_from(["", "5 lb"]))
)
sets = built(
    LoggedSet,
    exercise=ids,
    done=built(Done, unit=st.sampled_from(WorkUnit), amount=number(0, 100_000)),
    load=loads,
    at=moments,
    reps_in_reserve=upto(6),
    pain=_scale,
    pain_at_start=_scale,
    hurt_joint=st.none() | joint,
    side=st.sampled_from(["", "left", "right"]),
    warm_up=st.booleans(),
    id=st.none(),
    session_id=st.none(),
)

sessions = built(
    Session,
    day=days,
    started=moments,
    finished=st.none() | moments,
    minutes=upto(1440),
    exertion=_scale,
    note=text,
    title=text,
    sets=tuples(sets),
    skipped=tuples(built(Skipped, exercise=ids, reason=st.sampled_from(SkipReason))),
    origin=st.sampled_from(Origin),
    illness_timing=st.none() | st.sampled_from(IllnessTiming),
    id=st.none(),
)

stops = built(
    Stop,
    row=st.sampled_from(["E1", "C14"]),
    tier=st.sampled_from(Tier),
    scope=st.sampled_from(Scope),
    began=earlier,
    joints=tuples(joint),
    released=st.none() | built(Release, by=text, on=later, how=st.sampled_from(Ending)),
    numbers=tuples(
        built(
            ReadNumber,
            reading=st.sampled_from(Reading),
            value=number(0, 1_000_000),
            unit=text,
            corrected=st.none() | number(0, 1_000_000),
        )
    ),
    told_on=st.none() | days,
)
_fact_values = text | st.integers() | number(-1e9, 1e9) | st.booleans() | days
_reasons = built(
    Reason,
    rule=st.sampled_from(RuleId),
    facts=tuples(built(Fact, name=text, value=_fact_values, unit=text)),
    source=built(Source, key=text, citation=text, standing=st.sampled_from(Standing)),
)
_work = st.tuples(st.sampled_from(WorkUnit), st.integers(1, 3600), st.integers(1, 3600)).map(
    lambda made: Work(made[0], min(made[1:]), max(made[1:]))
)
_prescriptions = built(
    Prescription,
    exercise=ids,
    sets=st.integers(1, 10),
    work=_work,
    load=loads,
    reps_in_reserve=st.integers(0, 10),
    rest_s=st.integers(0, 900),
    tempo=text,
    side=text,
    reasons=tuples(_reasons, 2),
)
plans = built(
    DayPlan,
    day=days,
    kind=st.sampled_from(DayKind),
    minutes=st.integers(0, 200),
    warm_up=tuples(_prescriptions, 2),
    prescriptions=tuples(_prescriptions, 2),
    reasons=tuples(_reasons, 2),
    asks=tuples(built(Ask, fact=st.sampled_from(AskedFact))),
    stop=st.none() | stops,
    rules_version=text,
)


def days_from(first: date, count: int) -> list[date]:
    return [first + timedelta(days=offset) for offset in range(count)]
