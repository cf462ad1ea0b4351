"""What was done on other days: seen, put right and added to, any time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.domain.moment import Moment
from liftcoach.domain.training import LoggedSet, Origin, Session, Skipped
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.training_log import TrainingLog


class History:
    """The log of every day. Each call is one small transaction, and the sums of its days are made again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def sessions(self, first: date, last: date) -> tuple[Session, ...]:
        """The sessions of a span in which something was done, newest first."""
        with self._desk.profile.reading() as connection:
            found = TrainingLog(connection).sessions_between(first, last)
        return tuple(one for one in reversed(found) if one.sets or one.skipped or one.title or one.minutes is not None)

    def began(self) -> date | None:
        """The first day with a set; None while there is none."""
        with self._desk.profile.reading() as connection:
            return TrainingLog(connection).record_began()

    def check_in_days(self, first: date, last: date) -> frozenset[date]:
        """The days of a span that were checked in for."""
        with self._desk.profile.reading() as connection:
            return frozenset(CheckIns(connection).days(first, last))

    def newest_set_of(self, exercise: str) -> LoggedSet | None:
        """The set of an exercise that was done last; None where it was never done."""
        with self._desk.profile.reading() as connection:
            return next(reversed(TrainingLog(connection).sets_of(exercise)), None)

    def moment_on(self, day: date) -> Moment:
        """The time of day that it is now, on another day."""
        now = self._desk.now()
        return Moment(now.instant - (now.day - day), day, now.zone)

    def add_set(self, day: date, done: LoggedSet) -> tuple[Changed, int]:
        """Add a set to a day's own session, which is made where there is none; return the set's id."""
        at = self.moment_on(day)
        with self._desk.profile.writing() as connection:
            log = TrainingLog(connection)
            own = [one for one in log.sessions_between(day, day) if one.origin is Origin.OWN and not one.title]
            if own:
                session_id = own[-1].id or 0
            else:
                (session_id,) = log.add_sessions((Session(day=day, started=at, finished=at),))
            set_id = log.add_set(session_id, replace(done, at=at))
        return Changed.LOG | Changed.PLAN, set_id

    def add_activity(
        self, day: date, name: str, *, minutes: int | None = None, exertion: int | None = None
    ) -> tuple[Changed, int]:
        """Add something else to a day, such as a walk; return the session's id. What was not said stays None."""
        at = self.moment_on(day)
        done = Session(day=day, started=at, finished=at, minutes=minutes, exertion=exertion, title=name)
        with self._desk.profile.writing() as connection:
            (session_id,) = TrainingLog(connection).add_sessions((done,))
        return Changed.LOG | Changed.PLAN, session_id

    def describe(self, session_id: int, *, minutes: int | None, exertion: int | None) -> Changed:
        """Say how long a session was and how hard as a whole, 0 to 10; None where that is not known."""
        with self._desk.profile.writing() as connection:
            TrainingLog(connection).describe_session(session_id, minutes=minutes, exertion=exertion)
        return Changed.LOG | Changed.PLAN

    def take_back_skip(self, session_id: int, exercise: str) -> Changed:
        """Forget that an exercise was left out of a session of any day."""
        with self._desk.profile.writing() as connection:
            TrainingLog(connection).take_back_skip(session_id, exercise)
        return Changed.LOG | Changed.PLAN

    def skip(self, session_id: int, left_out: Skipped) -> Changed:
        """Say that an exercise was left out of a session of any day, and why."""
        with self._desk.profile.writing() as connection:
            TrainingLog(connection).skip(session_id, left_out)
        return Changed.LOG | Changed.PLAN

    def remove_session(self, session_id: int) -> tuple[Changed, Session]:
        """Take a whole session out; what is returned can be put back by `put_back`."""
        with self._desk.profile.writing() as connection:
            removed = TrainingLog(connection).remove_session(session_id)
        return Changed.LOG | Changed.PLAN, removed

    def put_back(self, removed: Session) -> Changed:
        """Put a session that was taken out into its place again."""
        with self._desk.profile.writing() as connection:
            TrainingLog(connection).put_back_session(removed)
        return Changed.LOG | Changed.PLAN
