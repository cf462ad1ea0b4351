"""Sessions and sets as rows, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.types import TypeEngine

from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import Load
from liftcoach.domain.training import Done, LoggedSet, Session
from liftcoach.store.columns import gate_of, moment_of, moment_values
from liftcoach.store.schema.training import sets

SET_COLUMNS = tuple(column for column in sets.c if column.name != "import_id")


def set_values(done: LoggedSet) -> dict[str, Any]:
    """The columns of a set, without its id, session and import."""
    return {
        "exercise": done.exercise,
        "unit": done.done.unit,
        "amount": done.done.amount,
        "load_kind": done.load.kind,
        "load_kg": done.load.kg,
        "load_owned": done.load.owned,
        "band": done.load.band,
        "reps_in_reserve": done.reps_in_reserve,
        "pain": done.pain,
        "pain_at_start": done.pain_at_start,
        "hurt_joint": done.hurt_joint,
        "side": done.side,
        "warm_up": done.warm_up,
        # As `moment_values` has it; an import makes tens of thousands of these.
        "at_utc": done.at.instant,
        "at_day": done.at.day,
        "at_zone": done.at.zone,
    }


def insert_many_sets(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert sets given as mappings of every column but the id, as `sets.insert()` would.

    The statement is sent past SQLAlchemy, which costs twice as much as SQLite
    here; each value goes through its column's own gate all the same. A log
    repeats its few weights, words and days, so a gate is passed once for each
    value that differs.
    """
    if not rows:
        return
    columns = [column for column in sets.c if column.name != "id"]
    names = [column.name for column in columns]
    places = ", ".join("?" * len(names))
    # The names are our own columns'.
    statement = f"INSERT INTO sets ({', '.join(names)}) VALUES ({places})"  # noqa: S608
    by_column = zip(*map(itemgetter(*names), rows), strict=True)
    gated = [_gated(column.type, values) for column, values in zip(columns, by_column, strict=True)]
    connection.exec_driver_sql(statement, list(zip(*gated, strict=True)))


def _gated(kind: TypeEngine[Any], values: Sequence[Any]) -> Iterable[Any]:
    gate = gate_of(kind)
    passed = {value: gate(value) for value in set(values)}
    return map(passed.__getitem__, values)


def set_of(row: Any) -> LoggedSet:
    """The set in a row of SET_COLUMNS."""
    # Unpacked by place: a chart reads tens of thousands of these.
    (
        set_id,
        session_id,
        exercise,
        unit,
        amount,
        load_kind,
        load_kg,
        load_owned,
        band,
        reps_in_reserve,
        pain,
        pain_at_start,
        hurt_joint,
        side,
        warm_up,
        at_utc,
        at_day,
        at_zone,
    ) = row
    return LoggedSet(
        exercise=exercise,
        done=Done(unit, amount),
        load=Load(load_kind, load_kg, load_owned, band),
        at=Moment(at_utc, at_day, at_zone),
        reps_in_reserve=reps_in_reserve,
        pain=pain,
        pain_at_start=pain_at_start,
        hurt_joint=hurt_joint,
        side=side,
        warm_up=warm_up,
        id=set_id,
        session_id=session_id,
    )


def session_values(done: Session) -> dict[str, Any]:
    """The columns of a session, without its id and import."""
    return {
        "day": done.day,
        "minutes": done.minutes,
        "exertion": done.exertion,
        "note": done.note,
        "title": done.title,
        "origin": done.origin,
        "illness_timing": done.illness_timing,
        **moment_values("started", done.started),
        **moment_values("finished", done.finished),
    }


def session_of(row: Any) -> Session:
    """The session in a row's mapping, without its sets and what was left out."""
    started = moment_of(row, "started")
    assert started is not None  # noqa: S101  (the column is NOT NULL)
    return Session(
        day=row["day"],
        started=started,
        finished=moment_of(row, "finished"),
        minutes=row["minutes"],
        exertion=row["exertion"],
        note=row["note"],
        title=row["title"],
        origin=row["origin"],
        illness_timing=row["illness_timing"],
        id=row["id"],
    )
