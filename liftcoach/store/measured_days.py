"""The repository of what phones and watches measured: one value a day and kind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, func, select

from liftcoach.domain.measured import MeasuredDay, MeasureKind
from liftcoach.store.columns import FIRST_DAY, LAST_DAY
from liftcoach.store.schema.training import measured_days


class MeasuredDays:
    """Measured days on one connection: the caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self) -> frozenset[tuple[date, MeasureKind]]:
        """Every day and kind that there is a value of."""
        rows = self._connection.execute(select(measured_days.c.day, measured_days.c.kind))
        return frozenset((day, kind) for day, kind in rows)

    def add(self, days: Iterable[MeasuredDay], import_id: int | None = None) -> None:
        """Keep days that there is no value of yet."""
        rows = [
            {"day": one.day, "kind": one.kind, "value": one.value, "source": one.source, "import_id": import_id}
            for one in days
        ]
        if rows:
            self._connection.execute(measured_days.insert(), rows)

    def between(self, first: date = FIRST_DAY, last: date = LAST_DAY) -> tuple[MeasuredDay, ...]:
        """The values from `first` to `last`, by day and kind."""
        table = measured_days
        rows = self._connection.execute(
            select(table.c.day, table.c.kind, table.c.value, table.c.source)
            .where(table.c.day.between(first, last))
            .order_by(table.c.day, table.c.kind)
        )
        return tuple(MeasuredDay(*row) for row in rows)

    def first_day(self, kind: MeasureKind) -> date | None:
        """The first day that has a value of a kind."""
        of_kind = select(func.min(measured_days.c.day)).where(measured_days.c.kind == kind)
        found: date | None = self._connection.execute(of_kind).scalar_one()
        return found

    def newest(self, kind: MeasureKind, *, since: date, until: date) -> MeasuredDay | None:
        """The newest value of a kind from `since` to `until`."""
        found = [one for one in self.between(since, until) if one.kind is kind]
        return found[-1] if found else None
