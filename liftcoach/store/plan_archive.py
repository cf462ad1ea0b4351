"""The repository of plans: why did it say that in March?"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.moment import Moment
from liftcoach.store.columns import moment_values
from liftcoach.store.plan_codec import decode_plan, encode_plan
from liftcoach.store.schema.keeping import plans

_KEPT = 250
"""How many plans are kept as they were read, with a connection: more than are ever looked back on at once."""


class PlanArchive:
    """Plans as they were fixed, with their reasons, on one connection: the caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, plan: DayPlan, at: Moment) -> None:
        """Fix a day's plan. An earlier one of that day stays in `versions`, and the new one rules."""
        self._connection.execute(
            plans.insert().values(
                day=plan.day,
                kind=plan.kind,
                rules_version=plan.rules_version,
                plan=encode_plan(plan),
                **moment_values("kept", at),
            )
        )

    def of(self, day: date) -> DayPlan | None:
        """The day's plan that rules, or None where none was fixed."""
        return next(iter(self.between(day, day)), None)

    def between(self, first: date, last: date) -> tuple[DayPlan, ...]:
        """The plans that rule on the days from `first` to `last`, oldest first."""
        newest = select(func.max(plans.c.id)).where(plans.c.day.between(first, last)).group_by(plans.c.day)
        rows = self._connection.execute(select(plans.c.plan).where(plans.c.id.in_(newest)).order_by(plans.c.day))
        return tuple(map(self._decoded, rows.scalars()))

    def versions(self, day: date) -> tuple[DayPlan, ...]:
        """Every plan that was fixed for a day, in the order in which that happened."""
        rows = self._connection.execute(select(plans.c.plan).where(plans.c.day == day).order_by(plans.c.id))
        return tuple(map(decode_plan, rows.scalars()))

    def _decoded(self, text: str) -> DayPlan:
        """The plan of a text; the weeks that are looked back on are read again after every write."""
        known: dict[str, DayPlan] = self._connection.info.setdefault("plans", {})
        if text not in known:
            if len(known) >= _KEPT:
                known.clear()
            known[text] = decode_plan(text)
        return known[text]
