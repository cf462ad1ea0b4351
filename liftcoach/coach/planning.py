"""Plans: of a day, of a week, and as they stood when a session began."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import Connection

from liftcoach.coach.desk import Desk
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import CannotPlan, DayPlan
from liftcoach.rules.planning import ease_fixed_plan, plan_day
from liftcoach.store.plan_archive import PlanArchive

LOOK_BACK = timedelta(weeks=12)
"""How much of the log the rules see: the longest gap they act on is 28 days, the rest is for baselines."""
DAYS_OF_A_WEEK = 7


class Planning:
    """Ask the rules, with everything that the store knows."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def day(self, day: date) -> DayPlan | CannotPlan:
        """The plan of a day: the one fixed at Start, eased by what is new since; else a fresh one."""
        with self._desk.profile.reading() as connection:
            return self._day(connection, day)

    def week(self, first: date) -> tuple[DayPlan | CannotPlan, ...]:
        """Seven days from `first`, each as far as it can be known today."""
        with self._desk.profile.reading() as connection:
            return tuple(self._day(connection, first + timedelta(days=number)) for number in range(DAYS_OF_A_WEEK))

    def with_answers(self, check_in: CheckIn) -> DayPlan | CannotPlan:
        """What the day would be if these answers were saved; nothing is kept."""
        with self._desk.profile.reading() as connection:
            return plan_day(self._facts(connection, check_in.day, check_in))

    def fix(self, connection: Connection, day: date) -> DayPlan | CannotPlan:
        """Keep the day's plan as it stands, unless it was kept before."""
        plan = self._day(connection, day)
        archive = PlanArchive(connection)
        if isinstance(plan, DayPlan) and archive.of(day) is None:
            archive.keep(plan, self._desk.now())
        return plan

    def _day(self, connection: Connection, day: date) -> DayPlan | CannotPlan:
        facts = self._facts(connection, day)
        fixed = PlanArchive(connection).of(day)
        return plan_day(facts) if fixed is None else ease_fixed_plan(facts, fixed)
