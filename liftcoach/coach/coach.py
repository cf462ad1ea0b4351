"""The coach: what the window and the command line ask."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from liftcoach.coach.changed import Changed
from liftcoach.content.library import Library
from liftcoach.domain.day_plan import CannotPlan, DayPlan
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.training import Done, LoggedSet
from liftcoach.rules.facts import Facts
from liftcoach.rules.planning import plan_day
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.profile import Profile
from liftcoach.store.training_log import TrainingLog


class Coach:
    """One person's coach. `now` gives the moment, so that no rule reads a clock."""

    def __init__(self, profile: Profile, library: Library, now: Callable[[], Moment]) -> None:
        self._profile = profile
        self.library = library
        self.now = now

    def lifter(self) -> Lifter:
        """The person as they described themselves."""
        with self._profile.reading() as connection:
            return LifterRecord(connection).read()

    def describe_lifter(self, who: Lifter) -> Changed:
        """Keep what the person said about themselves."""
        with self._profile.writing() as connection:
            LifterRecord(connection).save(who)
        return Changed.LIFTER | Changed.PLAN

    def plan_day(self, day: date) -> DayPlan | CannotPlan:
        """The plan of a day with its reasons, or what is missing to make one."""
        with self._profile.reading() as connection:
            facts = Facts(
                day=day,
                lifter=LifterRecord(connection).read(),
                library=tuple(self.library),
                last_training_day=TrainingLog(connection).last_training_day(before=day),
            )
        return plan_day(facts)

    def sets_on(self, day: date) -> tuple[LoggedSet, ...]:
        """What was logged on a day."""
        with self._profile.reading() as connection:
            return TrainingLog(connection).sets_on(day)

    def log_as_planned(self, asked: Prescription) -> Changed:
        """Log one set with the planned work and load; effort and pain stay unrated."""
        now = self.now()
        done = LoggedSet(asked.exercise, Done(asked.work.unit, asked.work.high), asked.load, at=now)
        with self._profile.writing() as connection:
            log = TrainingLog(connection)
            log.add_set(log.begin_session(now), done)
        return Changed.LOG

    def close(self) -> None:
        """Close the person's file."""
        self._profile.close()
