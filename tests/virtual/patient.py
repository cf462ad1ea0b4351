"""A virtual patient: checks in, trains as asked, and says how it was."""

from __future__ import annotations

import random
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
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import ActivityRecord, DiseaseActivity, Lifter, SaidBy
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT, Done, LoggedSet, Session
from tests.virtual.body import Body
from tests.virtual.illness import Course, State, next_state

MOST = 10
SECONDS_A_SET = 40


@dataclass
class VirtualPatient:
    """One invented person. Everything random comes from `seed`."""

    lifter: Lifter
    seed: int
    usual_pain: float
    usual_fatigue: float
    sore_joints: tuple[Joint, ...]
    course: Course = field(default_factory=Course)
    attendance: float = 0.92
    flares: tuple[tuple[date, date], ...] = ()
    """Spans in which the disease flares whatever chance says."""
    state: State = State.LOW
    rng: random.Random = field(init=False)
    body: Body = field(init=False)
    flare_since: date | None = None
    trained_yesterday: Session | None = None

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        self.body = Body.drawn(self.rng)

    def wake(self, day: date) -> CheckIn:
        """The morning's answers."""
        self.state = next_state(self.state, self.course, self.rng)
        if any(first <= day <= last for first, last in self.flares):
            self.state = State.FLARE
        flaring = self.state is State.FLARE
        self.flare_since = (self.flare_since or day) if flaring else None
        sleep_h = max(3.0, min(10.0, round(self.rng.gauss(7.1 - (1.0 if flaring else 0), 0.6) * 4) / 4))
        tired = self.usual_fatigue + self.state.added_pain * 0.7 + (1 if sleep_h < 6 else 0) + self.rng.gauss(0, 0.7)
        pain = self.usual_pain + self.state.added_pain + self.rng.gauss(0, 0.7)
        return CheckIn(
            day=day,
            answered_at=at(day, 8),
            pain=scale(pain),
            fatigue=scale(tired),
            stiffness=scale(pain * 0.8 + self.rng.gauss(0, 0.5)),
            stiffness_min=15 * scale(2 + self.state.added_pain * 2 + self.rng.gauss(0, 0.6)),
            sleep_h=sleep_h,
            sleep_trouble=scale(3 + (3 if sleep_h < 6 else 0) + self.rng.gauss(0, 0.8)),
            joints=self.joints(),
            flare=FlareReport(
                FlareAnswer.YES if flaring else FlareAnswer.NO,
                severity=scale(4 + self.state.added_pain * 0.6) if flaring else None,
                since=self.flare_since,
            ),
            warning_signs=(),
            aftermath=self.aftermath(),
        )

    def answer_again(self, day: date) -> None:
        """Answer the questions that go stale: medicines, and how active the disease is."""
        said = DiseaseActivity.REMISSION if self.usual_pain <= 1 else DiseaseActivity.LOW
        if self.state is not State.LOW:
            said = DiseaseActivity.MODERATE if self.state is State.MODERATE else DiseaseActivity.HIGH
        self.lifter = replace(
            self.lifter,
            medicines=tuple(replace(medicine, asked_on=day) for medicine in self.lifter.medicines),
            medicines_asked_on=day,
            activity=(*self.lifter.activity, ActivityRecord(said, SaidBy.LIFTER, day)),
        )

    def joints(self) -> JointReport:
        """Which joints are sore: none, some, or with a flare all of the usual ones, new and swollen."""
        if self.state is State.LOW:
            tender = tuple(joint for joint in self.sore_joints if self.rng.random() < 0.06)
            return JointReport(tender=tuple(ReportedJoint(joint, Onset.USUAL_FOR_ME) for joint in tender))
        sore = tuple(ReportedJoint(joint, Onset.USUAL_FOR_ME) for joint in self.sore_joints)
        if self.state is State.MODERATE:
            return JointReport(tender=sore[: max(1, len(sore) // 2)])
        new = tuple(ReportedJoint(joint.joint, Onset.NEW) for joint in sore)
        return JointReport(tender=new, swollen=new)

    def aftermath(self) -> Aftermath | None:
        """How yesterday's session sat, if there was one."""
        if self.trained_yesterday is None:
            return None
        worse = self.rng.random() < (0.03 if self.state is State.LOW else 0.15) and bool(self.sore_joints)
        muscles = self.rng.random() < 0.3
        return Aftermath(
            session_day=self.trained_yesterday.day,
            two_hours_after=AfterTwoHours.WORSE if worse else AfterTwoHours.NO_WORSE,
            next_morning=(
                NextMorning.JOINTS_WORSE if worse else NextMorning.MUSCLES_ONLY if muscles else NextMorning.AS_USUAL
            ),
            worse_joints=self.sore_joints[:1] if worse else (),
        )

    def train(self, plan: DayPlan | CannotPlan) -> Session | None:
        """Do what the plan asks, or stay at home; the day passes either way."""
        session = None
        comes = self.rng.random() < self.attendance
        if isinstance(plan, DayPlan) and plan.prescriptions and comes:
            session = self.session(plan)
        work = 0.0 if session is None else sum(set_work(done) for done in session.sets)
        self.body.live_a_day(work, building=self.state.building)
        self.trained_yesterday = session
        return session

    def session(self, plan: DayPlan) -> Session:
        started = at(plan.day, 10)
        sets: list[LoggedSet] = []
        clock_s = 300
        for asked in plan.prescriptions:
            for _ in range(asked.sets):
                clock_s += SECONDS_A_SET + asked.rest_s
                sets.append(self.one_set(asked, replace(started, instant=started.instant + timedelta(seconds=clock_s))))
        minutes = max(1, clock_s // 60)
        finished = replace(started, instant=started.instant + timedelta(seconds=clock_s))
        exertion = scale(3 + 4 * (1 - min(1.0, self.body.strength / 1.2)) + self.rng.gauss(0.5, 0.6))
        return Session(plan.day, started, finished=finished, minutes=minutes, exertion=exertion, sets=tuple(sets))

    def one_set(self, asked: Prescription, when: Moment) -> LoggedSet:
        """One set: what is left in reserve follows strength, with the error people make in rating it."""
        left = asked.reps_in_reserve + (self.body.strength - 1) * 12 + self.rng.gauss(0, 0.7)
        pain = self.usual_pain * 0.5 + self.state.added_pain * 0.5 + self.rng.gauss(0, 0.4)
        return LoggedSet(
            asked.exercise,
            Done(asked.work.unit, asked.work.high),
            asked.load,
            at=when,
            reps_in_reserve=max(0, min(MORE_THAN_FIVE_LEFT, round(left))),
            pain=scale(pain),
            pain_at_start=scale(pain),
            side=asked.side,
        )


def set_work(done: LoggedSet) -> float:
    """One set weighs more the fewer repetitions were left."""
    left = MORE_THAN_FIVE_LEFT if done.reps_in_reserve is None else done.reps_in_reserve
    return 1.2 - 0.1 * left


def scale(value: float) -> int:
    """The nearest whole answer from 0 to 10."""
    return max(0, min(MOST, round(value)))


def at(day: date, hour: int) -> Moment:
    return Moment(datetime.combine(day, time(hour), tzinfo=UTC), day, "Etc/UTC")
