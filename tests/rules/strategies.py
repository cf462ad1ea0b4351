"""Invented lives for property tests: a person, four weeks of answers, and what they logged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

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
)
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import Scope, Stop, Tier
from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.exercise import Exercise, LoadKind, WorkUnit
from liftcoach.domain.importing import IllnessTiming
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import (
    ActivityRecord,
    Condition,
    Consideration,
    ConsiderationKind,
    DiseaseActivity,
    Experience,
    Lifter,
    SaidBy,
    Weekday,
)
from liftcoach.domain.prescription import BODY, HOLD, Load
from liftcoach.domain.training import Done, LoggedSet, Origin, Session
from tests.rules.invented import DUMBBELLS, LIBRARY, LIFTER, MONDAY, QUIET, at, band, kg, kilograms

OF_AN_EXERCISE = frozenset(
    {ChoiceKind.NEVER_OFFER, ChoiceKind.PREFER, ChoiceKind.SWAPPED, ChoiceKind.DID_SOMETHING_ELSE}
)
LASTING = frozenset({ChoiceKind.NEVER_OFFER, ChoiceKind.PREFER})
OVER_DAYS = frozenset({ChoiceKind.PAUSE, ChoiceKind.DAY_MOVED, ChoiceKind.SMALLER_WEEK})
scale = st.integers(0, 10)
joints = st.sampled_from(
    [Joint.LEFT_KNEE, Joint.RIGHT_KNEE, Joint.LEFT_SHOULDER, Joint.RIGHT_WRIST, Joint.LEFT_MCP_2, Joint.LOWER_BACK]
)
reported = st.builds(ReportedJoint, joints, st.none() | st.sampled_from(Onset))
joint_reports = st.builds(
    JointReport,
    tender=st.lists(reported, max_size=2).map(tuple),
    swollen=st.lists(reported, max_size=2).map(tuple),
    hot=st.lists(joints, max_size=1).map(tuple),
)


def flares(said_on: date) -> st.SearchStrategy[FlareReport]:
    return st.builds(
        FlareReport,
        st.sampled_from(FlareAnswer),
        severity=st.none() | scale,
        since=st.none() | st.integers(0, 14).map(lambda days: said_on - timedelta(days=days)),
    )


@st.composite
def check_ins(draw: st.DrawFn, day: date, *, calm: bool = False) -> CheckIn:
    maybe = st.none() | scale
    return CheckIn(
        day,
        pain=draw(maybe),
        fatigue=draw(maybe),
        stiffness=draw(maybe),
        stiffness_min=draw(st.none() | st.integers(0, 180)),
        sleep_h=draw(st.none() | st.floats(2, 11).map(lambda hours: round(hours, 1))),
        joints=draw(st.none() | (st.just(JointReport()) if calm else joint_reports)),
        flare=draw(st.none() | flares(day)),
        warning_signs=draw(st.sampled_from([None, ()])),
    )


def lifters() -> st.SearchStrategy[Lifter]:
    return st.builds(
        lambda year, experience, activity, conditions, minutes, days, extra, loads, equipment, bands: replace(
            LIFTER,
            year_of_birth=year,
            experience=experience,
            activity=(ActivityRecord(activity, SaidBy.LIFTER, MONDAY - timedelta(days=20)),),
            conditions=conditions,
            minutes=minutes,
            days=days,
            loads=loads,
            equipment=equipment,
            bands=bands,
            considerations=(*LIFTER.considerations, *extra),
        ),
        st.sampled_from([1950, 1980]),
        st.sampled_from([*Experience, None]),
        st.sampled_from(DiseaseActivity),
        st.sampled_from([(), (Condition.RHEUMATOID_ARTHRITIS,), (Condition.LUPUS, Condition.FIBROMYALGIA)]),
        st.sampled_from([None, 10, 15, 20, 30, 45, 60]),
        st.sampled_from([(), (Weekday.MONDAY, Weekday.THURSDAY), tuple(Weekday)]),
        st.lists(
            st.builds(
                lambda joint, kind: Consideration(kind, joint=joint),
                joints,
                st.sampled_from(
                    [
                        ConsiderationKind.DAMAGED_JOINT,
                        ConsiderationKind.HYPERMOBILE_OR_UNSTABLE_JOINT,
                    ]
                ),
            ),
            max_size=1,
        ),
        st.sampled_from([(), kilograms(1, 2, 3, 5), kilograms(2, 4, 10), kilograms(10, 11, 12, 20)]),
        st.sampled_from([DUMBBELLS, DUMBBELLS, DUMBBELLS, (Equipment.CHAIR,), (Equipment.BAND,), (), None]),
        st.sampled_from([LIFTER.bands, LIFTER.bands, (), (Band.MEDIUM,)]),
    )


def _load(exercise: Exercise, draw: st.DrawFn) -> Load:
    if exercise.load_kind is LoadKind.KG:
        return kg(draw(st.sampled_from([1, 2, 3, 5, 10, 12])))
    if exercise.load_kind is LoadKind.BAND:
        return band(draw(st.sampled_from([Band.VERY_LIGHT, Band.LIGHT, Band.MEDIUM])))
    return HOLD if exercise.load_kind is LoadKind.HOLD else BODY


@st.composite
def sessions(draw: st.DrawFn) -> tuple[Session, ...]:
    found = []
    for days in draw(st.lists(st.integers(2, 40), max_size=5, unique=True)):
        day = MONDAY - timedelta(days=days)
        origin = draw(st.sampled_from([Origin.OWN, Origin.OWN, Origin.IMPORTED]))
        exercises = draw(st.lists(st.sampled_from(LIBRARY), min_size=1, max_size=5, unique_by=lambda one: one.id))
        done = []
        for exercise in exercises:
            load = _load(exercise, draw)
            amount = draw(st.integers(1, 16 if exercise.unit is WorkUnit.REPETITIONS else 30))
            done += [
                LoggedSet(
                    exercise.id,
                    Done(exercise.unit, amount),
                    load,
                    at(day, number),
                    reps_in_reserve=draw(st.none() | st.integers(0, 6)),
                    pain=draw(st.none() | st.integers(0, 10)),
                    pain_at_start=draw(st.none() | st.integers(0, 10)),
                )
                for number in range(draw(st.integers(1, 3)))
            ]
        timing = draw(st.none() | st.sampled_from(IllnessTiming)) if origin is Origin.IMPORTED else None
        rating = draw(st.none() | scale)
        found.append(Session(day, at(day), sets=tuple(done), origin=origin, exertion=rating, illness_timing=timing))
    return tuple(found)


class Life(dict[str, object]):
    """Keyword arguments of `facts_of`, which print shortly."""

    def __repr__(self) -> str:
        return f"<a life with {len(self['sessions'])} sessions; today {self['check_ins'][-1]}>"  # type: ignore[arg-type,index]


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """Keyword arguments of `facts_of`, with today's check-in last."""
    logged = draw(sessions())
    said = {
        MONDAY - timedelta(days=days): replace(QUIET, day=MONDAY - timedelta(days=days)) for days in range(28, 0, -1)
    }
    for days in draw(st.lists(st.integers(1, 28), max_size=6, unique=True)):
        said[MONDAY - timedelta(days=days)] = draw(check_ins(MONDAY - timedelta(days=days)))
    for session in logged:
        morning = session.day + timedelta(days=1)
        if morning in said and draw(st.booleans()):
            aftermath = Aftermath(
                session.day,
                draw(st.none() | st.sampled_from(AfterTwoHours)),
                draw(st.none() | st.sampled_from(NextMorning)),
                draw(st.lists(joints, max_size=1).map(tuple)),
            )
            said[morning] = replace(said[morning], aftermath=aftermath)
    return Life(
        {
            "day": MONDAY,
            "lifter": draw(lifters()),
            "library": LIBRARY,
            "sessions": logged,
            "check_ins": (*said.values(), draw(check_ins(MONDAY))),
        }
    )


names = st.sampled_from([one.id for one in LIBRARY])
choices = st.builds(
    lambda kind, made, first, length, exercise, other: Choice(
        kind,
        MONDAY - timedelta(days=made),
        exercise if kind in OF_AN_EXERCISE else "",
        other if kind is ChoiceKind.SWAPPED else "",
        None if kind in LASTING else MONDAY + timedelta(days=first),
        MONDAY + timedelta(days=first + length) if kind in OVER_DAYS else None,
    ),
    st.sampled_from(ChoiceKind),
    st.integers(0, 9),
    st.integers(-3, 1),
    st.integers(0, 6),
    names,
    names,
)


@st.composite
def thriving_lives(draw: st.DrawFn) -> Life:
    """Lives in which much may be raised today: alike, rated, painless sessions and quiet answers."""
    exercises = draw(st.lists(st.sampled_from(LIBRARY), min_size=3, max_size=8, unique_by=lambda one: one.id))
    chosen = {}
    for exercise in exercises:
        top = 15 if exercise.unit is WorkUnit.REPETITIONS else 30
        chosen[exercise.id] = (
            exercise,
            _load(exercise, draw),
            draw(st.integers(8, top)),
            draw(st.integers(1, 2)),
            draw(st.sampled_from([3, 4, 5, 6])),
        )
    logged = []
    first = draw(st.sampled_from([7, 60]))
    for days in (first, 7, 3):
        day = MONDAY - timedelta(days=days)
        done = [
            LoggedSet(exercise.id, Done(exercise.unit, amount), load, at(day, number), left, 2, 2)
            for exercise, load, amount, sets, left in chosen.values()
            for number in range(sets)
        ]
        if all(one.day != day for one in logged):
            logged.append(Session(day, at(day), sets=tuple(done), exertion=4))
    morning = MONDAY - timedelta(days=2)
    said = {
        MONDAY - timedelta(days=days): replace(QUIET, day=MONDAY - timedelta(days=days)) for days in range(28, 0, -1)
    }
    aftermath = Aftermath(MONDAY - timedelta(days=3), AfterTwoHours.NO_WORSE, NextMorning.AS_USUAL)
    said[morning] = replace(said[morning], aftermath=aftermath)
    experience = draw(st.sampled_from([Experience.NEW, Experience.REGULAR]))
    now = replace(
        QUIET,
        pain=draw(st.integers(1, 4)),
        fatigue=draw(st.integers(2, 5)),
        stiffness=draw(st.integers(1, 4)),
        sleep_h=draw(st.sampled_from([6.0, 6.5, 7.0, 7.5, 8.0])),
        flare=draw(st.none() | st.just(FlareReport(FlareAnswer.NO))),
        joints=draw(st.sampled_from([JointReport(), JointReport(tender=(ReportedJoint(Joint.LEFT_KNEE, Onset.NEW),))])),
    )
    lifter = replace(LIFTER, experience=experience, minutes=draw(st.sampled_from([15, 20, 30, 45])))
    return Life(
        {
            "day": MONDAY,
            "lifter": replace(lifter, loads=draw(st.sampled_from([kilograms(1, 2, 3, 5), kilograms(10, 11, 12, 20)]))),
            "library": LIBRARY,
            "sessions": tuple(logged),
            "check_ins": (*said.values(), now),
        }
    )


@st.composite
def eventful_lives(draw: st.DrawFn) -> Life:
    """Lives with appointments, blood values, an open warning sign and the person's own choices beside the rest."""
    near = st.integers(-10, 10).map(lambda days: MONDAY + timedelta(days=days))
    events = st.builds(
        lambda kind, on, joint: Event(kind, on, joint if kind is EventKind.JOINT_INJECTION else None),
        st.sampled_from(EventKind),
        near,
        joints,
    )
    labs = st.builds(
        lambda value, days: LabResult(LabTest.CK, MONDAY - timedelta(days=days), value, "U/L", high=200.0),
        st.sampled_from([120.0, 900.0]),
        st.integers(0, 100),
    )
    stops = st.builds(
        lambda joint, days: Stop("C3", Tier.CONTACT_TEAM, Scope.REGION, MONDAY - timedelta(days=days), (joint,)),
        joints,
        st.integers(0, 9),
    )
    life = draw(lives())
    life["events"] = tuple(draw(st.lists(events, max_size=4)))
    life["labs"] = tuple(draw(st.lists(labs, max_size=3)))
    life["stops"] = tuple(draw(st.lists(stops, max_size=2)))
    life["choices"] = tuple(draw(st.lists(choices, max_size=4)))
    return life
