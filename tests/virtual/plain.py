"""Three plain ways to train, written from their descriptions; none of them asks how the person is.

Somebody who sees what the person can do picks the exercises and the first
loads: one exercise a pattern, the hardest owned of which the first set leaves
a few repetitions. From there on each policy only counts what was done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.exercise import Exercise, LoadKind, Pattern, WorkUnit
from liftcoach.domain.prescription import BODY, HOLD, Load, Prescription, Work, band_load, kg_load
from liftcoach.domain.training import Session
from liftcoach.rules.facts import facts_of
from liftcoach.rules.limits import limits_of, not_owned
from liftcoach.rules.minutes import minutes_of, sets_that_fit
from liftcoach.rules.week import strength_weekdays
from tests.virtual.living import DAYS, FIRST_DAY, Life
from tests.virtual.patient import VirtualPatient

PATTERNS = (Pattern.SQUAT, Pattern.PUSH, Pattern.PULL, Pattern.HINGE, Pattern.PRESS, Pattern.CORE)
REST_S = 120
MOST_SETS = 3
FIRST_REPETITIONS = 10
FIRST_LEFT = 3
"""How many repetitions the first loads leave of 10."""
REPETITIONS_LOW, REPETITIONS_HIGH = 8, 12
SECONDS = 20
DAYS_A_WEEK = 3
USUAL_DAYS = (1, 4)
"""Tuesday and Friday, for someone who named no days."""
STEP_KG = 2.5


@dataclass
class Course:
    """Where one exercise of a plain policy stands."""

    exercise: Exercise
    load: Load
    amount: int = FIRST_REPETITIONS


Next = Callable[[Course, bool, "Gym"], Course]
"""What comes after a session in which all of it was done, or was not."""


@dataclass
class Gym:
    """What a person has to train with, and what of it lies next above an exercise and load."""

    patient: VirtualPatient
    by_id: dict[str, Exercise] = field(init=False)

    def __post_init__(self) -> None:
        facts = facts_of(day=FIRST_DAY, lifter=self.patient.lifter, library=self.patient.library)
        self.limits = limits_of(facts)
        owned = [one for one in self.patient.library if not_owned(one, self.limits) is None]
        self.by_id = {one.id: one for one in owned}

    def loads(self, exercise: Exercise) -> tuple[Load, ...]:
        """All loads that the person has for an exercise, lightest first."""
        if exercise.load_kind is LoadKind.KG:
            return tuple(kg_load(one) for one in self.limits.loads_for(exercise))
        if exercise.load_kind is LoadKind.BAND:
            return tuple(band_load(band) for band in self.limits.bands)
        return (HOLD if exercise.load_kind is LoadKind.HOLD else BODY,)

    def heavier(self, course: Course, *, least_kg: float = 0.0) -> Course:
        """The next load at least so much heavier, else the next at all, else the harder neighbour, else the same."""
        loads = self.loads(course.exercise)
        above = loads[loads.index(course.load) + 1 :]
        far = [one for one in above if one.kg is not None and one.kg >= (course.load.kg or 0.0) + least_kg]
        if above:
            return replace(course, load=next(iter(far or above)))
        harder = self.by_id.get(course.exercise.harder or "")
        return course if harder is None else Course(harder, self.loads(harder)[0], course.amount)

    def first(self, pattern: Pattern) -> Course | None:
        """The heaviest exercise and load of a pattern whose first set leaves a few repetitions; else the lightest."""
        asked = FIRST_REPETITIONS + FIRST_LEFT
        body = self.patient.body
        found = [
            (body.share_of_most(exercise, load), exercise.id, Course(exercise, load, amount_of(exercise)))
            for exercise in self.by_id.values()
            if exercise.pattern is pattern and exercise.unit is not WorkUnit.METRES
            for load in self.loads(exercise)
        ]
        fitting = [
            one for one in found if body.most_possible(one[2].exercise, one[2].load) >= max(asked, one[2].amount)
        ]
        if fitting:
            return max(fitting, key=lambda one: one[:2])[2]
        return min(found, key=lambda one: one[:2])[2] if found else None


def amount_of(exercise: Exercise) -> int:
    return FIRST_REPETITIONS if exercise.unit is WorkUnit.REPETITIONS else SECONDS


def add_each_time(course: Course, is_done: bool, gym: Gym) -> Course:  # noqa: FBT001
    """Add 2.5 kg each time that all repetitions were done."""
    return gym.heavier(course, least_kg=STEP_KG) if is_done else course


def fixed(course: Course, is_done: bool, gym: Gym) -> Course:  # noqa: FBT001
    """The same dose for ever, as on a leaflet."""
    return course


def double_progression(course: Course, is_done: bool, gym: Gym) -> Course:  # noqa: FBT001
    """From 8 to 12 repetitions, one more each time they were done; then the next load from 8 again."""
    if not is_done:
        return course
    if course.exercise.unit is not WorkUnit.REPETITIONS:
        return gym.heavier(course)
    if course.amount < REPETITIONS_HIGH:
        return replace(course, amount=course.amount + 1)
    heavier = gym.heavier(course)
    return heavier if heavier == course else replace(heavier, amount=REPETITIONS_LOW)


POLICIES: dict[str, Next] = {
    "add 2.5 kg each time": add_each_time,
    "fixed dose": fixed,
    "double progression": double_progression,
}


def live_plainly(patient: VirtualPatient, policy: Next, *, days: int = DAYS) -> Life:
    """Let a patient follow a plain policy, whatever the mornings say."""
    life, gym = Life(patient), Gym(patient)
    courses = [course for pattern in PATTERNS if (course := gym.first(pattern)) is not None]
    budget = sets_that_fit(patient.lifter.minutes or 30, rest_s=REST_S)
    courses = courses[:budget]
    sets = max(1, min(MOST_SETS, budget // len(courses)))
    mine = [one.number for one in patient.lifter.days] or list(USUAL_DAYS)
    weekdays = strength_weekdays(mine, most=DAYS_A_WEEK, gap_days=2)
    for number in range(days):
        day = FIRST_DAY + timedelta(days=number)
        said = patient.wake(day)
        if said is not None:
            life.check_ins.append(said)
        patient.answer_again(day, monthly=False)
        asked = _asked(courses, sets) if day.weekday() in weekdays else ()
        plan = _plan(day, asked)
        life.plans.append(plan)
        session = patient.train(plan)
        life.strength.append(patient.strength)
        if session is not None:
            life.sessions.append(session)
            life.archive.append(plan)
            courses = [policy(course, _all_done(course, session, sets), gym) for course in courses]
    return life


def _asked(courses: list[Course], sets: int) -> tuple[Prescription, ...]:
    return tuple(
        Prescription(
            one.exercise.id, sets, Work(one.exercise.unit, one.amount, one.amount), one.load, FIRST_LEFT, REST_S
        )
        for one in courses
    )


def _plan(day: date, asked: tuple[Prescription, ...]) -> DayPlan:
    kind = DayKind.STRENGTH if asked else DayKind.REST
    return DayPlan(day, kind, minutes=minutes_of(asked), prescriptions=asked)


def _all_done(course: Course, session: Session, sets: int) -> bool:
    done = [one for one in session.sets if one.exercise == course.exercise.id and one.load == course.load]
    return len(done) >= sets and all(one.done.amount >= course.amount for one in done)
