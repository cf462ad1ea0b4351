"""The repository of what was done."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import Connection, RowMapping, func, select

from liftcoach.domain.equipment import Band
from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import Load
from liftcoach.domain.training import Done, LoggedSet
from liftcoach.store.schema import sessions, sets


class TrainingLog:
    """Sessions and sets, on one connection: the caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin_session(self, at: Moment) -> int:
        """Return the day's session, made now if it is the first."""
        found = self._connection.execute(select(sessions.c.id).where(sessions.c.day == at.day.isoformat())).scalar()
        if found is not None:
            return int(found)
        made = self._connection.execute(
            sessions.insert().values(day=at.day.isoformat(), started_utc=at.instant.isoformat(), zone=at.zone)
        )
        (session_id,) = made.inserted_primary_key or (0,)
        return int(session_id)

    def add_set(self, session_id: int, done: LoggedSet) -> int:
        """Store one set and return its id."""
        made = self._connection.execute(
            sets.insert().values(
                session_id=session_id,
                exercise=done.exercise,
                unit=done.done.unit,
                amount=float(done.done.amount),
                load_kind=done.load.kind,
                load_kg=done.load.kg,
                load_owned=done.load.owned,
                band=done.load.band,
                reps_in_reserve=done.reps_in_reserve,
                pain=done.pain,
                done_utc=done.at.instant.isoformat(),
                day=done.at.day.isoformat(),
                zone=done.at.zone,
            )
        )
        (set_id,) = made.inserted_primary_key or (0,)
        return int(set_id)

    def remove_set(self, set_id: int) -> None:
        """Take one set out again."""
        self._connection.execute(sets.delete().where(sets.c.id == set_id))

    def sets_on(self, day: date) -> tuple[LoggedSet, ...]:
        """The sets of one day in the order they were logged."""
        rows = self._connection.execute(select(sets).where(sets.c.day == day.isoformat()).order_by(sets.c.id))
        return tuple(_set(row) for row in rows.mappings())

    def last_training_day(self, before: date) -> date | None:
        """The newest day with a set, before `before`."""
        found = self._connection.execute(
            select(func.max(sets.c.day)).where(sets.c.day < before.isoformat())
        ).scalar_one()
        return None if found is None else date.fromisoformat(found)


def _set(row: RowMapping) -> LoggedSet:
    return LoggedSet(
        exercise=row["exercise"],
        done=Done(WorkUnit(row["unit"]), row["amount"]),
        load=Load(
            LoadKind(row["load_kind"]),
            kg=row["load_kg"],
            owned=row["load_owned"],
            band=None if row["band"] is None else Band(row["band"]),
        ),
        at=Moment(datetime.fromisoformat(row["done_utc"]).astimezone(UTC), date.fromisoformat(row["day"]), row["zone"]),
        reps_in_reserve=row["reps_in_reserve"],
        pain=row["pain"],
        id=row["id"],
        session_id=row["session_id"],
    )
