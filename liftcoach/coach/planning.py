"""Plans: of a day, of a week, and as they stood when a session began."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from liftcoach.coach.desk import Desk
from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.choices import MoveTo
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan, Stop
from liftcoach.domain.prescription import Prescription
from liftcoach.rules.corrections import corrected_stops, with_corrections
from liftcoach.rules.facts import Facts, facts_of, looking_ahead
from liftcoach.rules.planning import ease_fixed_plan, plan_day, plan_week
from liftcoach.rules.warning_signs import begun_after_release, new_stops, stops_ended, stops_of_record
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.choices import Choices
from liftcoach.store.columns import LAST_DAY
from liftcoach.store.engine import file_state
from liftcoach.store.events import Events
from liftcoach.store.labs import Labs
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.measured_days import MeasuredDays
from liftcoach.store.plan_archive import PlanArchive
from liftcoach.store.stops import Stops
from liftcoach.store.training_log import TrainingLog

if TYPE_CHECKING:
    from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.insight.filling import with_measured_sleep

LOOK_BACK = timedelta(weeks=12)
"""How much of the log the rules see in full: the longest gap they act on is 28 days, the rest is for baselines."""
DAYS_TRAINED_EARLIER = 100
"""Of how many training days before that they see the date: how long a person has trained, or that they stopped.

The longest of the rules' times is fibromyalgia's way to its top, 112 days: 28 days before the log that is seen in full.
"""


@dataclass(frozen=True, slots=True)
class _Morning:
    """What is known of a day, and its plan as it was fixed at Start; true for one state of the file and one today."""

    state: tuple[object, int]
    today: date
    facts: Facts
    fixed: DayPlan | None


class Planning:
    """Ask the rules, with everything that the store knows."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._newest: _Morning | None = None

    def day(self, day: date) -> DayPlan | CannotPlan:
        """The plan of a day: the one fixed at Start, eased by what is new since; else a fresh one."""
        morning = self._morning(day)
        return _plan(morning.facts, morning.fixed)

    def week(self) -> tuple[DayPlan | CannotPlan, ...]:
        """Today and the six days after it, as far as they can be known now."""
        morning = self._morning(self._desk.now().day)
        _, *later = plan_week(morning.facts)
        return (_plan(morning.facts, morning.fixed), *later)

    def next_session(self) -> date | None:
        """The next day after today that asks for strength work; None within a week."""
        ahead = (plan for plan in self.week()[1:] if isinstance(plan, DayPlan))
        return next((plan.day for plan in ahead if plan.kind is DayKind.STRENGTH), None)

    def ahead(self, first: date, days: int) -> tuple[DayPlan | CannotPlan, ...]:
        """Consecutive days from `first`: past ones as they stand, later ones counting on those between."""
        today = self._desk.now().day
        last = first + timedelta(days=days - 1)
        span = (first + timedelta(days=number) for number in range(days))
        behind = tuple(self.day(day) for day in span if day < today)
        if last < today:
            return behind
        morning = self._morning(today)
        coming = chain(morning.facts, last)
        coming[0] = _plan(morning.facts, morning.fixed)
        return (*behind, *(plan for plan in coming if plan.day >= first))

    def alternatives(self, day: date, exercise: str) -> tuple[Prescription, ...]:
        """What the day could ask for in place of one of its exercises; nothing that it asks for already."""
        morning = self._morning(day)
        plan = _plan(morning.facts, morning.fixed)
        asked = {one.exercise for one in (*plan.warm_up, *plan.prescriptions)} if isinstance(plan, DayPlan) else set()
        from liftcoach.rules.alternatives import alternatives

        return tuple(one for one in alternatives(morning.facts, exercise) if one.exercise not in asked)

    def moves(self, day: date) -> tuple[MoveTo, ...]:
        """Where the day's session could be moved to, and where not and why."""
        from liftcoach.rules.alternatives import moves_of

        return moves_of(self._morning(day).facts)

    def kept(self, first: date, last: date) -> tuple[DayPlan, ...]:
        """The plans that were started in a span, as they stood."""
        with self._desk.profile.reading() as connection:
            return PlanArchive(connection).between(first, last)

    def with_answers(self, check_in: CheckIn) -> DayPlan | CannotPlan:
        """What the day would be if these answers were saved; nothing is kept."""
        with self._desk.profile.reading() as connection:
            answered = self._facts(connection, check_in.day, check_in)
            corrected = with_corrections(answered, self._desk.now().day)
            again = begun_after_release(corrected, CheckIns(connection).on(check_in.day))
            facts = replace(corrected, stops=(*corrected.stops, *again)) if again else corrected
            fixed = PlanArchive(connection).of(check_in.day)
        return _plan(facts, fixed)

    def new_stops(self, connection: Connection, day: date) -> tuple[Stop, ...]:
        """The stops that the answers so far begin and that are not stored yet."""
        return new_stops(self._facts(connection, day))

    def keep_new_stops(self, connection: Connection, day: date, *, typed: date | None = None) -> None:
        """Store every stop that what is known now means: it then no longer rests on the answer that began it.

        `typed` is the day that was just told of by hand; a mistyped number of it can be put right today.
        """
        today = self._desk.now().day
        for stop in self.new_stops(connection, day):
            Stops(connection).add(replace(stop, told_on=today) if stop.began == typed else stop)

    def keep_stops_begun_again(self, connection: Connection, day: date, before: CheckIn | None) -> None:
        """Store what a day's answers tell of anew after its release on that same day; `before` are those until now."""
        for stop in begun_after_release(self._facts(connection, day), before):
            Stops(connection).add(stop)

    def keep_stops_of_record(self, connection: Connection, record: PatientRecord) -> None:
        """Store every stop that a record which came from elsewhere means and does not have, however old the sign."""
        found = stops_of_record(
            record.stops,
            check_ins=record.check_ins,
            lifter=record.lifter,
            events=record.events,
            labs=record.labs,
            day=self._desk.now().day,
        )
        for stop in found:
            Stops(connection).add(stop)

    def end_corrected(self, connection: Connection, day: date) -> None:
        """End the stops that came from a mistyped number alone, which is right now; both numbers are kept."""
        for stop in corrected_stops(self._facts(connection, day), self._desk.now().day):
            Stops(connection).end(stop)

    def ended_stops(self, connection: Connection, day: date) -> tuple[Stop, ...]:
        """The stored stops that the answers so far end by their own condition, each with its release."""
        return stops_ended(self._facts(connection, day))

    def fix(self, connection: Connection, day: date) -> DayPlan | CannotPlan:
        """Keep the day's plan as it stands, unless it was kept before."""
        plan = self._day(connection, day)
        archive = PlanArchive(connection)
        if isinstance(plan, DayPlan) and archive.of(day) is None:
            archive.keep(plan, self._desk.now())
        return plan

    def _day(self, connection: Connection, day: date) -> DayPlan | CannotPlan:
        return _plan(self._facts(connection, day), PlanArchive(connection).of(day))

    def _morning(self, day: date) -> _Morning:
        """What is known of a day; read once for the several questions that a page asks about it.

        Only ever from a transaction that reads: one that writes sees what is not committed yet.
        """
        today = self._desk.now().day
        with self._desk.profile.reading() as connection:
            state = file_state(connection)
            newest = self._newest
            if newest is None or (newest.state, newest.today, newest.facts.day) != (state, today, day):
                fixed = PlanArchive(connection).of(day)
                newest = self._newest = _Morning(state, today, self._facts(connection, day), fixed)
        return newest

    def _facts(self, connection: Connection, day: date, answers: CheckIn | None = None) -> Facts:
        # Days ahead too: a record that lies there tells that the clock went back.
        first = day - LOOK_BACK
        said = CheckIns(connection).between(first, LAST_DAY)
        if answers is not None:
            said = (*(one for one in said if one.day != answers.day), answers)
        if not any(one.joints is not None for one in said):
            # A joint does not cool down because nobody was asked, however long ago that was.
            older = CheckIns(connection).latest_of_joints(first)
            said = said if older is None else (CheckIn(older.day, joints=older.joints), *said)
        return facts_of(
            day=day,
            today=self._desk.now().day,
            lifter=LifterRecord(connection).read(),
            library=self._desk.library,
            check_ins=with_measured_sleep(said, MeasuredDays(connection).between(first)),
            sessions=TrainingLog(connection).sessions_between(first, LAST_DAY),
            trained_earlier=TrainingLog(connection).training_days(first, most=DAYS_TRAINED_EARLIER),
            stops=Stops(connection).all(),
            events=Events(connection).all(),
            labs=Labs(connection).all(),
            choices=Choices(connection).all(),
            archive=PlanArchive(connection).between(first, day),
        )


def _plan(facts: Facts, fixed: DayPlan | None) -> DayPlan | CannotPlan:
    return plan_day(facts) if fixed is None else ease_fixed_plan(facts, fixed)


def chain(facts: Facts, last: date) -> list[DayPlan | CannotPlan]:
    """The facts' own day and those after it up to `last`; later days count on the earlier ones for gaps."""
    plans = [plan_day(facts)]
    planned: tuple[DayPlan, ...] = ()
    while facts.day < last:
        if isinstance(plans[-1], DayPlan):
            planned = (*planned, plans[-1])
        facts = looking_ahead(facts, facts.day + timedelta(days=1), planned)
        plans.append(plan_day(facts))
    return plans


def plan_record(record: PatientRecord, library: Library, *, first: date, days: int) -> tuple[DayPlan | CannotPlan, ...]:
    """Plan consecutive days from a patient file alone; days after its last entry are looked ahead to."""
    last = first + timedelta(days=days - 1)
    last_known = max((day for day in _days_of(record) if day <= last), default=first)
    known = [first + timedelta(days=number) for number in range(days) if first + timedelta(days=number) <= last_known]
    plans: list[DayPlan | CannotPlan] = []
    for day in known or [first]:
        facts = facts_of(
            day=day,
            # The days are asked for by name: what the file says of later ones tells nothing of a clock.
            today=date.max,
            lifter=record.lifter,
            library=library,
            check_ins=with_measured_sleep((said for said in record.check_ins if said.day <= day), record.measured),
            sessions=[done for done in record.sessions if done.day <= day],
            stops=record.stops,
            events=record.events,
            labs=record.labs,
            choices=record.choices,
        )
        plans += chain(facts, last) if day == (known or [first])[-1] else [plan_day(facts)]
    return tuple(plans)


def _days_of(record: PatientRecord) -> Sequence[date]:
    return [said.day for said in record.check_ins] + [done.day for done in record.sessions]
