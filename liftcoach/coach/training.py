"""A session, from Start to its end, and everything in it that can be put right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.coach.planning import Planning
from liftcoach.coach.session_day import on_session_day
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.domain.training import Done, LoggedSet, Origin, Session, Skipped
from liftcoach.store.training_log import TrainingLog


class Training:
    """Log, undo, skip, finish. Each call is one small transaction.

    Under an open stop for the whole day `start` and `log` raise LiftcoachError;
    what was logged before can still be put right, taken back and finished.
    """

    def __init__(self, desk: Desk, planning: Planning) -> None:
        self._desk = desk
        self._planning = planning

    def now(self) -> Moment:
        """This moment, on the day of the session that goes on: the day before while one runs over midnight."""
        with self._desk.profile.reading() as connection:
            return on_session_day(connection, self._desk.now())

    def start(self) -> Changed:
        """Begin today's session, or go on with it: from now on its plan is fixed."""
        with self._desk.profile.writing() as connection:
            now = on_session_day(connection, self._desk.now())
            self._fix_plan(connection, now.day)
            TrainingLog(connection).begin_session(now)
        return Changed.LOG | Changed.PLAN

    def log_exercise_as_planned(self, asked: Prescription, *, sets: int, warm_up: bool = False) -> Changed:
        """Log so many sets with the planned work and load at once; effort and pain stay unrated."""
        return self.log_alike(self._as_planned(asked, warm_up=warm_up), sets=sets)

    def log_alike(self, done: LoggedSet, *, sets: int) -> Changed:
        """Log so many sets that were all alike, in one transaction: either all are kept or none."""
        with self._desk.profile.writing() as connection:
            done = replace(done, at=on_session_day(connection, done.at))
            self._fix_plan(connection, done.at.day)
            log = TrainingLog(connection)
            session_id = log.begin_session(done.at)
            for _ in range(sets):
                log.add_set(session_id, done)
        return Changed.LOG | Changed.PLAN

    def log_as_planned(self, asked: Prescription, *, warm_up: bool = False) -> tuple[Changed, int]:
        """Log one set with the planned work and load; effort and pain stay unrated. Return its id too."""
        return self.log(self._as_planned(asked, warm_up=warm_up))

    def log(self, done: LoggedSet) -> tuple[Changed, int]:
        """Log one set as the person says it was, and return its id; what they left out stays None.

        A set of a session that runs over midnight is kept on the session's own day.
        """
        with self._desk.profile.writing() as connection:
            done = replace(done, at=on_session_day(connection, done.at))
            self._fix_plan(connection, done.at.day)
            log = TrainingLog(connection)
            set_id = log.add_set(log.begin_session(done.at), done)
        return Changed.LOG | Changed.PLAN, set_id

    def change(self, done: LoggedSet) -> Changed:
        """Put a logged set right."""
        with self._desk.profile.writing() as connection:
            TrainingLog(connection).change_set(done)
        return Changed.LOG | Changed.PLAN

    def take_back(self, set_id: int) -> tuple[Changed, LoggedSet]:
        """Take one set out; the returned set can be put back by `put_back`."""
        with self._desk.profile.writing() as connection:
            removed = TrainingLog(connection).remove_set(set_id)
        return Changed.LOG | Changed.PLAN, removed

    def put_back(self, removed: LoggedSet) -> Changed:
        """Put a set that was taken back into its session again, with the id that it had."""
        with self._desk.profile.writing() as connection:
            log = TrainingLog(connection)
            session_id = removed.session_id
            log.add_set(log.begin_session(removed.at) if session_id is None else session_id, removed)
        return Changed.LOG | Changed.PLAN

    def skip(self, skipped: Skipped) -> Changed:
        """Leave an exercise of today out, with the reason the person gave."""
        with self._desk.profile.writing() as connection:
            now = on_session_day(connection, self._desk.now())
            log = TrainingLog(connection)
            log.skip(log.begin_session(now), skipped)
        return Changed.LOG

    def take_back_skip(self, exercise: str) -> Changed:
        """Have an exercise of today that was left out in the session again."""
        with self._desk.profile.writing() as connection:
            now = on_session_day(connection, self._desk.now())
            log = TrainingLog(connection)
            log.take_back_skip(log.begin_session(now), exercise)
        return Changed.LOG

    def reopen(self, session_id: int) -> Changed:
        """Go on with a session that was finished; how hard it was is asked again at its end."""
        with self._desk.profile.writing() as connection:
            TrainingLog(connection).reopen_session(session_id)
        return Changed.LOG | Changed.PLAN

    def finish(self, *, minutes: int | None = None, exertion: int | None = None, note: str = "") -> Changed:
        """End the session; how hard it was stays None unless the person said it.

        A session that began before midnight is the one that ends after it, and
        ending a finished one again only changes what was said of it.
        """
        now = self._desk.now()
        with self._desk.profile.writing() as connection:
            log = TrainingLog(connection)
            began = on_session_day(connection, now)
            known = log.sessions_between(began.day, began.day)
            own = [one for one in known if one.origin is Origin.OWN and not one.title]
            open_ones = [one for one in own if one.finished is None]
            newest = next(reversed(open_ones or own), None)
            session_id = log.begin_session(now) if newest is None or newest.id is None else newest.id
            log.finish_session(session_id, at=now, minutes=minutes, exertion=exertion, note=note)
        return Changed.LOG | Changed.PLAN

    def _fix_plan(self, connection: Connection, day: date) -> None:
        """Keep the day's plan; on a day that is stopped the transaction ends here, and keeps nothing."""
        plan = self._planning.fix(connection, day)
        if isinstance(plan, DayPlan) and plan.kind is DayKind.STOP:
            raise LiftcoachError(ProblemCode.STOPPED)

    def sets_on(self, day: date) -> tuple[LoggedSet, ...]:
        """What was logged on a day, in order."""
        with self._desk.profile.reading() as connection:
            return TrainingLog(connection).sets_on(day)

    def sessions(self, first: date, last: date) -> tuple[Session, ...]:
        """The sessions of a span with their sets."""
        with self._desk.profile.reading() as connection:
            return TrainingLog(connection).sessions_between(first, last)

    def session_on(self, day: date) -> Session | None:
        """The session of the plan that was logged here on a day; None where there is none.

        What has a title of its own was something else, such as a swim.
        """
        found = (one for one in self.sessions(day, day) if one.origin is Origin.OWN and not one.title)
        return next(found, None)

    def last_training_day(self, before: date) -> date | None:
        """The newest day with a set, before `before`."""
        with self._desk.profile.reading() as connection:
            return TrainingLog(connection).last_training_day(before)

    def _as_planned(self, asked: Prescription, *, warm_up: bool) -> LoggedSet:
        done = Done(asked.work.unit, asked.work.high)
        return LoggedSet(asked.exercise, done, asked.load, at=self._desk.now(), side=asked.side, warm_up=warm_up)

    def trained_of(self, exercises: Iterable[str]) -> frozenset[str]:
        """Those of some exercises that were done before, so that there is something to draw."""
        with self._desk.profile.reading() as connection:
            return TrainingLog(connection).trained_of(exercises)

    def plan_of(self, day: date) -> DayPlan | CannotPlan:
        """What this day asks for."""
        return self._planning.day(day)
