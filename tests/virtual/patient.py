"""A virtual patient: checks in, trains as asked, and says how it was, with the errors that people make."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

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
from liftcoach.domain.day_plan import CannotPlan, DayPlan
from liftcoach.domain.exercise import Exercise, WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import ActivityRecord, DiseaseActivity, Experience, Lifter, SaidBy
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT, Done, LoggedSet, Session
from tests.virtual.body import METRES_A_REPETITION, SECONDS_A_REPETITION, Body, carried_of, region_of_body, rungs_of
from tests.virtual.illness import Course, State, next_sore, next_state

MOST = 10
SECONDS_A_SET = 40
RATING_ERROR, RATING_ERROR_ABOVE_FIVE = 0.8, 2.0
"""Standard error of a person's count of what was left: about one repetition up to 5, worse above."""
DAILY_SWING = 0.03
"""Strength differs by so much from day to day."""
TIRED_BY_A_SET = 0.025
TRAINED_BEFORE: Mapping[Experience | None, float] = {Experience.REGULAR: 6.0, Experience.RETURNING: 3.0}
LOADS_A_JOINT = 2
"""Joint demand from which a sore joint may answer back."""
AGGRAVATION, AGGRAVATION_LASTS = 2.0, 0.6
"""A session that left joints worse adds 2 to the next morning's pain, and each day a little over half of that."""
SAYS_ACTIVITY_AFTER_DAYS = 10
ANSWERS_AT_THE_START = 0.5
"""Of the mornings that were not answered, on days on which the person comes: the questions stand before the start."""


@dataclass
class VirtualPatient:
    """One invented person. Everything random comes from `seed`."""

    lifter: Lifter
    seed: int
    library: tuple[Exercise, ...]
    usual_pain: float
    usual_fatigue: float
    sore_joints: tuple[Joint, ...]
    vigour: float = 1.0
    course: Course = field(default_factory=Course)
    attendance: float = 0.92
    answers: float = 0.95
    """Share of mornings on which the person checks in."""
    rates: float = 0.95
    """Share of sessions in which effort and pain are answered."""
    flares: tuple[tuple[date, date], ...] = ()
    """Spans in which the disease flares whatever chance says."""
    state: State = State.LOW
    rng: random.Random = field(init=False)
    body: Body = field(init=False)
    sore: set[Joint] = field(default_factory=set)
    since: date | None = None
    """The first day of the present state."""
    flare_since: date | None = None
    pain_wave: float = 0.0
    today_able: float = 1.0
    newest: Session | None = None
    asked_about: date | None = None
    joints_worse: tuple[Joint, ...] = ()
    worse_days: int = 0
    aggravated: float = 0.0
    """What training adds to pain today, 0 to 10."""
    days_in_avoidable_pain: int = 0
    load_of_day: float = 0.0
    """Full sets of the newest training day, lighter ones counting less."""
    days_in_flare: int = 0
    comes: bool = True
    """Whether the person trains today if the plan asks for it."""

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        self.exercises = {one.id: one for one in self.library}
        self.body = Body.drawn(
            self.rng,
            vigour=self.vigour,
            body_mass_kg=self.lifter.body_mass_kg or 70.0,
            rungs=rungs_of(self.library),
            carried=carried_of(self.library),
            trained_before=TRAINED_BEFORE.get(self.lifter.experience, 0.0),
        )

    @property
    def strength(self) -> float:
        """Of legs and arms, against the first day."""
        return (self.body.strength("legs") + self.body.strength("arms")) / 2

    @property
    def strength_of_the_rest(self) -> float:
        """Of trunk and hands, against the first day."""
        return (self.body.strength("trunk") + self.body.strength("hands")) / 2

    def wake(self, day: date) -> CheckIn | None:
        """The morning's answers; None on a day on which the person does not check in."""
        self._live_through_the_night(day)
        flaring = self.state is State.FLARE
        self.days_in_flare += int(flaring)
        sleep_h = max(3.0, min(10.0, round(self.rng.gauss(7.2 - (0.8 if flaring else 0), 0.6) * 4) / 4))
        tired = self.usual_fatigue + self.state.added_pain * 0.7 + (1 if sleep_h < 6 else 0) + self.rng.gauss(0, 0.6)
        self.pain_wave = 0.7 * self.pain_wave + self.rng.gauss(0, 0.35)
        trained_yesterday = self.newest is not None and self.newest.day == day - timedelta(days=1)
        worsened = trained_yesterday and bool(self.joints_worse)
        self.aggravated = AGGRAVATION if worsened else self.aggravated * AGGRAVATION_LASTS
        self.days_in_avoidable_pain += int(self.aggravated >= 1)
        pain = self.usual_pain + self.state.added_pain + self.pain_wave + self.aggravated
        stiff = pain * 0.8 + self.rng.gauss(0, 0.4)
        trouble = 3 + (3 if sleep_h < 6 else 0) + self.rng.gauss(0, 0.8)
        minutes = 10 * scale(2 + self.state.added_pain + self.rng.gauss(0, 0.5))
        self.today_able = self.state.able * (0.97 if sleep_h < 6 else 1.0) * (1 + self.rng.gauss(0, DAILY_SWING))
        answers = self.rng.random() < self.answers
        self.comes = self.rng.random() < self.attendance
        if self.comes and self.rng.random() < ANSWERS_AT_THE_START:
            answers = True
        aftermath = self._aftermath(day)
        if not answers:
            return None
        self.asked_about = None
        return CheckIn(
            day=day,
            answered_at=at(day, 8),
            pain=scale(pain),
            fatigue=scale(tired),
            stiffness=scale(stiff),
            stiffness_min=minutes,
            sleep_h=sleep_h,
            sleep_trouble=scale(trouble),
            joints=self._joints(),
            flare=FlareReport(
                FlareAnswer.YES if flaring else FlareAnswer.NO,
                severity=scale(3 + self.state.added_pain * 0.8) if flaring else None,
                since=self.flare_since,
            ),
            warning_signs=(),
            aftermath=aftermath,
        )

    def _live_through_the_night(self, day: date) -> None:
        before = self.state
        span = next((one for one in self.flares if one[0] <= day <= one[1] + timedelta(days=1)), None)
        if span is not None:
            self.state = State.FLARE if day <= span[1] else State.MODERATE
        else:
            self.state = next_state(self.state, self.course, self.rng, load=self.load_of_day)
        if self.state is not before or self.since is None:
            self.since = day
        self.flare_since = (self.flare_since or day) if self.state is State.FLARE else None
        for joint in self.sore_joints:
            if next_sore(is_sore=joint in self.sore, state=self.state, rng=self.rng):
                self.sore.add(joint)
            else:
                self.sore.discard(joint)

    def answer_again(self, day: date, *, monthly: bool) -> None:
        """Answer what goes stale: medicines monthly; disease activity then, and when it has changed for a while."""
        settled = self.since is not None and (day - self.since).days == SAYS_ACTIVITY_AFTER_DAYS
        said = DiseaseActivity.REMISSION if self.usual_pain <= 1 else DiseaseActivity.LOW
        if self.state is not State.LOW:
            said = DiseaseActivity.MODERATE if self.state is State.MODERATE else DiseaseActivity.HIGH
        if monthly:
            self.lifter = replace(
                self.lifter,
                medicines=tuple(replace(medicine, asked_on=day) for medicine in self.lifter.medicines),
                medicines_asked_on=day,
                considerations=tuple(replace(one, asked_on=day) for one in self.lifter.considerations),
            )
        if monthly or settled:
            record = ActivityRecord(said, SaidBy.LIFTER, day)
            self.lifter = replace(self.lifter, activity=(*self.lifter.activity, record))

    def _joints(self) -> JointReport:
        """Which joints are sore today: tender, and with a flare swollen too."""
        sore = tuple(joint for joint in self.sore_joints if joint in self.sore)
        if self.state is not State.FLARE:
            return JointReport(tender=tuple(ReportedJoint(joint, Onset.USUAL_FOR_ME) for joint in sore))
        new = tuple(ReportedJoint(joint, Onset.NEW) for joint in sore)
        return JointReport(tender=new, swollen=new[: max(1, len(new) // 2)])

    def _aftermath(self, day: date) -> Aftermath | None:
        """How the newest session sat, asked about until it was answered."""
        if self.newest is None or self.asked_about is None or (day - self.newest.day).days > 3:
            return None
        worse = bool(self.joints_worse)
        muscles = self.rng.random() < 0.25
        return Aftermath(
            session_day=self.newest.day,
            two_hours_after=AfterTwoHours.WORSE if worse else AfterTwoHours.NO_WORSE,
            next_morning=(
                NextMorning.JOINTS_WORSE if worse else NextMorning.MUSCLES_ONLY if muscles else NextMorning.AS_USUAL
            ),
            worse_joints=self.joints_worse,
        )

    def train(self, plan: DayPlan | CannotPlan) -> Session | None:
        """Do what the plan asks, or stay at home; the day passes either way."""
        session = None
        work: dict[str, float] = {}
        self.load_of_day = 0.0
        if isinstance(plan, DayPlan) and plan.prescriptions and self.comes:
            session = self._session(plan, work)
            self.newest = session
            self.asked_about = session.day
        self.body.live_a_day(work, building=self.state.building)
        return session

    def _session(self, plan: DayPlan, work: dict[str, float]) -> Session:
        started = at(plan.day, 10)
        sets: list[LoggedSet] = []
        clock_s, risk = 300, 0.004
        worst: Joint | None = None
        rated = self.rng.random() < self.rates
        pain_at_start = scale(self.usual_pain * 0.6 + self.state.added_pain * 0.7)
        efforts: list[float] = []
        for asked in plan.prescriptions:
            exercise = self.exercises[asked.exercise]
            # Nobody is asked how many repetitions a hold left.
            is_counted = exercise.unit is WorkUnit.REPETITIONS
            loaded = [one for one in sorted(self.sore) if exercise.demand_on(one.group) >= LOADS_A_JOINT]
            for number in range(asked.sets):
                clock_s += SECONDS_A_SET + asked.rest_s
                when = replace(started, instant=started.instant + timedelta(seconds=clock_s))
                done, left = self._one_set(asked, exercise, number)
                efforts.append(left)
                region = region_of_body(exercise)
                heavy = self.body.share_of_most(exercise, asked.load) / self.body.strength(region)
                built = set_work(heavy, done / max(1.0, done + left))
                work[region] = work.get(region, 0.0) + built
                self.load_of_day += built
                rise = self._rise(loaded, left)
                risk += 0.02 * len(loaded) * (1.5 if left < LOADS_A_JOINT else 1.0)
                worst = loaded[0] if loaded else worst
                sets.append(
                    LoggedSet(
                        asked.exercise,
                        Done(asked.work.unit, done),
                        asked.load,
                        at=when,
                        reps_in_reserve=self._said_left(left) if rated and is_counted else None,
                        pain=min(MOST, pain_at_start + rise) if rated else None,
                        pain_at_start=pain_at_start if rated else None,
                        hurt_joint=loaded[0] if rise >= LOADS_A_JOINT and loaded else None,
                        side=asked.side,
                    )
                )
        worse = self.rng.random() < min(0.6, risk) and bool(self.sore_joints)
        self.joints_worse = ((worst or self.sore_joints[0]),) if worse else ()
        self.worse_days += int(worse)
        finished = replace(started, instant=started.instant + timedelta(seconds=clock_s))
        mean_left = sum(efforts) / len(efforts)
        exertion = scale(6.5 - 0.5 * min(8.0, mean_left) + self.rng.gauss(0, 0.6)) if rated else None
        minutes = max(1, clock_s // 60)
        return Session(plan.day, started, finished=finished, minutes=minutes, exertion=exertion, sets=tuple(sets))

    def _one_set(self, asked: Prescription, exercise: Exercise, number: int) -> tuple[int, float]:
        """How much was done of what was asked, and how many repetitions were truly left."""
        freshness = self.today_able * (1 - TIRED_BY_A_SET * number)
        possible = self.body.most_possible(exercise, asked.load, freshness=freshness)
        done = max(1, min(asked.work.high, int(possible)))
        unit = {WorkUnit.SECONDS: SECONDS_A_REPETITION, WorkUnit.METRES: METRES_A_REPETITION}.get(exercise.unit, 1)
        return done, max(0.0, (possible - done) / unit)

    def _said_left(self, left: float) -> int:
        error = RATING_ERROR if left <= MORE_THAN_FIVE_LEFT - 1 else RATING_ERROR_ABOVE_FIVE
        return max(0, min(MORE_THAN_FIVE_LEFT, round(left + self.rng.gauss(0, error))))

    def _rise(self, loaded: list[Joint], left: float) -> int:
        """How much the pain rises in a set: rarely, and more where a sore joint is loaded hard."""
        chance = self.rng.random() - 0.06 * len(loaded) - (0.03 if left < 1 else 0.0)
        return 2 if chance < 0.003 else 1 if chance < 0.02 else 0


LEAST_HEAVY, FULLY_HEAVY = 0.15, 0.75
FULL_EFFORT = 0.5
"""Half of what was possible; going to failure is not decisive (ACSM 2026)."""


def set_work(heavy: float, effort: float) -> float:
    """What one set builds, by how heavy it is (share of the most) and what share of the possible was done.

    30 to 50 % of the most is where training begins to count in rheumatoid
    arthritis (Hurkmans 2009), and 60 to 80 % is what guidelines ask for.

    >>> [round(set_work(heavy, 0.6), 2) for heavy in (0.1, 0.3, 0.5, 0.75, 0.9)]
    [0.05, 0.25, 0.58, 1.0, 1.0]
    >>> set_work(0.5, 0.2) < set_work(0.5, 0.5)
    True
    """
    by_load = min(1.0, max(0.05, (heavy - LEAST_HEAVY) / (FULLY_HEAVY - LEAST_HEAVY)))
    return by_load * min(1.0, effort / FULL_EFFORT)


def scale(value: float) -> int:
    """The nearest whole answer from 0 to 10."""
    return max(0, min(MOST, round(value)))


def at(day: date, hour: int) -> Moment:
    return Moment(datetime.combine(day, time(hour), tzinfo=UTC), day, "Etc/UTC")
