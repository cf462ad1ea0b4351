"""Days lived: the coach plans each morning from what it was told, the patient does what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.domain.events import Event, LabResult
from liftcoach.domain.training import Session, TrainingDay
from liftcoach.rules.facts import Facts, facts_of
from liftcoach.rules.planning import plan_day
from tests.virtual.patient import VirtualPatient

FIRST_DAY = date(2026, 1, 5)
"""A Monday."""
DAYS = 26 * 7
QUESTIONS_EVERY_DAYS = 28
LOOK_BACK_DAYS = 84


@dataclass
class Life:
    """All that was said, planned and done."""

    patient: VirtualPatient
    check_ins: list[CheckIn] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    archive: list[DayPlan] = field(default_factory=list)
    """Plans that were begun, as the program keeps them."""
    plans: list[DayPlan | CannotPlan] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)
    strength: list[float] = field(default_factory=list)
    """Of legs and arms on each day, against the first."""

    @property
    def days_due(self) -> int:
        """Days that asked for training."""
        return sum(1 for plan in self.plans if isinstance(plan, DayPlan) and plan.prescriptions)

    @property
    def days_rested(self) -> int:
        """Days whose plan was rest."""
        return sum(1 for plan in self.plans if isinstance(plan, DayPlan) and plan.kind is DayKind.REST)


def live(
    patient: VirtualPatient,
    *,
    days: int = DAYS,
    events: tuple[Event, ...] = (),
    labs: tuple[LabResult, ...] = (),
) -> Life:
    """Let the coach plan each day from what was answered and done before it, and the patient live it."""
    life = Life(patient)
    for number in range(days):
        day = FIRST_DAY + timedelta(days=number)
        said = patient.wake(day)
        if said is not None:
            life.check_ins.append(said)
        patient.answer_again(day, monthly=number > 0 and number % QUESTIONS_EVERY_DAYS == 0)
        oldest = day - timedelta(days=LOOK_BACK_DAYS)
        facts = facts_of(
            day=day,
            lifter=patient.lifter,
            library=patient.library,
            check_ins=[said for said in life.check_ins if said.day >= oldest],
            sessions=[done for done in life.sessions if done.day >= oldest],
            trained_earlier=[TrainingDay(done.day, done.origin) for done in life.sessions if done.day < oldest],
            events=events,
            labs=tuple(one for one in labs if one.on <= day),
            archive=[plan for plan in life.archive if plan.day >= oldest],
        )
        plan = plan_day(facts)
        life.facts.append(facts)
        life.plans.append(plan)
        session = patient.train(plan)
        life.strength.append(patient.strength)
        if session is not None and isinstance(plan, DayPlan):
            life.sessions.append(session)
            life.archive.append(plan)
    return life
