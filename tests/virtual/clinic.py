"""What a clinic and a phone add to a life that was lived: visits, blood tests, scores, tests of function, marks.

All of it is invented. It follows the disease as the person told it and never the training, and nothing in it
is read by a rule of planning, so it is made after the life.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from statistics import mean

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.measured import MeasuredDay, MeasureKind
from liftcoach.domain.outcomes import CountedBy, OutcomeKind, OutcomeResult
from liftcoach.insight.score_parts import Part, score_of
from tests.virtual.living import FIRST_DAY, Life

WEEKS = 26
BLOOD_TEST_WEEKS = (4, 10, 16, 22, 25)
ASKED_WEEKLY_ON = 6
"""A Sunday: how hard daily things were and how much was given up is asked once a week."""
CRP_A_POINT, ESR_A_POINT = 6.0, 5.0
"""What a point of pain above the usual adds in a week of more activity."""


@dataclass(frozen=True)
class Course:
    """From its value in the first week to that in the last, without what the disease adds."""

    first: float
    last: float

    def at(self, week: float) -> float:
        return self.first + (self.last - self.first) * min(1.0, week / WEEKS)


@dataclass(frozen=True)
class ClinicStory:
    """What somebody is told at a clinic and does there. `tests` and `marks` are by week."""

    crp: Course
    esr: Course
    visits: tuple[int, ...] = (1, 14)
    scored_weeks: tuple[int, ...] = (1, 14, 25)
    tender: Course | None = None
    swollen: Course | None = None
    scores: tuple[OutcomeKind, ...] = ()
    tests: Mapping[OutcomeKind, tuple[tuple[int, float], ...]] = field(default_factory=dict)
    marks: tuple[tuple[int, EventKind, str], ...] = ()
    wears_a_watch: bool = False


@dataclass(frozen=True)
class Clinic:
    """What the story adds to a record."""

    events: tuple[Event, ...]
    labs: tuple[LabResult, ...]
    outcomes: tuple[OutcomeResult, ...]
    measured: tuple[MeasuredDay, ...]
    check_ins: tuple[CheckIn, ...]


def day_of(week: int) -> date:
    """The Wednesday of a week of the record."""
    return FIRST_DAY + timedelta(weeks=week, days=2)


def blood_test_marks() -> tuple[Event, ...]:
    """The days of two blood tests, which planning looks ahead to."""
    return tuple(Event(EventKind.BLOOD_TEST, day_of(week)) for week in (4, 16))


def clinic_of(story: ClinicStory, life: Life) -> Clinic:
    """Tell a story around a life; the same life has the same one."""
    rng = random.Random(life.patient.seed + 1)
    crp = {week: _raised(story.crp, CRP_A_POINT, week, life, rng) for week in BLOOD_TEST_WEEKS + story.scored_weeks}
    esr = {week: _raised(story.esr, ESR_A_POINT, week, life, rng) for week in BLOOD_TEST_WEEKS + story.scored_weeks}
    marks = [Event(kind, day_of(week), note=note) for week, kind, note in story.marks]
    visits = [Event(EventKind.VISIT, day_of(week)) for week in story.visits]
    labs = [
        result
        for week in sorted(crp)
        for result in (
            LabResult(LabTest.CRP, day_of(week), crp[week], "mg/L", low=0, high=5),
            LabResult(LabTest.ESR, day_of(week), round(esr[week]), "mm/h", low=0, high=20),
        )
    ]
    return Clinic(
        tuple(sorted((*blood_test_marks(), *visits, *marks), key=lambda event: event.on)),
        tuple(labs),
        tuple(sorted((*_scores(story, life, crp, esr), *_tests(story)), key=lambda result: result.on)),
        _measured(life, rng) if story.wears_a_watch else (),
        tuple(_asked_weekly(said, rng) for said in life.check_ins),
    )


def _week(life: Life, week: int, answer: str) -> float:
    """The middle of a week's answers, or the person's usual where none was given."""
    days = [day_of(week) - timedelta(days=number) for number in range(7)]
    given = [getattr(said, answer) for said in life.check_ins if said.day in days]
    usual = {"pain": life.patient.usual_pain, "fatigue": life.patient.usual_fatigue}[answer]
    return mean([float(one) for one in given if one is not None] or [usual])


def _added(life: Life, week: int) -> float:
    return max(0.0, _week(life, week, "pain") - life.patient.usual_pain - 0.5)


def _raised(course: Course, a_point: float, week: int, life: Life, rng: random.Random) -> float:
    value = course.at(week) + a_point * _added(life, week)
    return max(1.0, round(value * (1 + rng.gauss(0, 0.08)), 1))


def _scores(story: ClinicStory, life: Life, crp: Mapping[int, float], esr: Mapping[int, float]) -> list[OutcomeResult]:
    found = []
    for week in story.scored_weeks:
        pain, tired = _week(life, week, "pain"), _week(life, week, "fatigue")
        overall = round(0.6 * pain + 0.4 * tired, 1)
        tender, swollen = (_counted(course, week, life) for course in (story.tender, story.swollen))
        parts = {
            Part.TENDER: float(round(tender)),
            Part.SWOLLEN: float(round(swollen)),
            Part.CRP_MG_L: crp[week],
            Part.ESR_MM_H: esr[week],
            Part.GLOBAL: overall,
            Part.GLOBAL_100: overall * 10,
            Part.CLINICIAN_GLOBAL: round(min(10.0, 0.5 * swollen + 0.3 * pain), 1),
            Part.PAIN: round(pain, 1),
            Part.FUNCTION_10: round(0.5 * pain + 0.2 * tired, 1),
        }
        for kind in story.scores:
            value = score_of(kind, parts)
            assert value is not None
            found.append(OutcomeResult(kind, day_of(week), round(value, 2), CountedBy.CLINICIAN))
    return found


def _counted(course: Course | None, week: int, life: Life) -> float:
    return 0.0 if course is None else course.at(week) + _added(life, week)


def _tests(story: ClinicStory) -> list[OutcomeResult]:
    return [
        OutcomeResult(kind, day_of(week), value, CountedBy.LIFTER)
        for kind, results in story.tests.items()
        for week, value in results
    ]


def _asked_weekly(said: CheckIn, rng: random.Random) -> CheckIn:
    if said.day.weekday() != ASKED_WEEKLY_ON or said.pain is None or said.fatigue is None:
        return said
    hard = 0.7 * said.pain + 0.2 * said.fatigue + rng.gauss(0, 0.5)
    given_up = 0.4 * said.pain + 0.3 * said.fatigue + rng.gauss(0, 0.7)
    return replace(said, difficulty=_scale(hard), participation=_scale(given_up))


def _scale(value: float) -> int:
    return max(0, min(10, round(value)))


def _measured(life: Life, rng: random.Random) -> tuple[MeasuredDay, ...]:
    """A watch's nights: it often thinks that lying still is sleep, and is not worn each night."""
    found = []
    for said in life.check_ins:
        if said.sleep_h is not None and rng.random() < 0.85:
            hours = round(max(2.0, min(12.0, said.sleep_h + rng.gauss(0.4, 0.35))), 1)
            found.append(MeasuredDay(said.day, MeasureKind.SLEEP, hours, "invented watch"))
    return tuple(found)
