"""Sessions and sets as rows, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.types import TypeEngine

from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import Load
from liftcoach.domain.training import Done, LoggedSet, Session
from liftcoach.store.columns import gate_of, moment_of, moment_values
from liftcoach.store.schema.training import sessions, sets

ROWS_OF_A_STATEMENT = 100
"""Of 18 values each; SQLite takes 32,766 in one statement."""

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
        **moment_values("at", done.at),
    }


SET_ROW = (
    "session_id",
    "import_id",
    "exercise",
    "unit",
    "amount",
    "load_kind",
    "load_kg",
    "load_owned",
    "band",
    "reps_in_reserve",
    "pain",
    "pain_at_start",
    "hurt_joint",
    "side",
    "warm_up",
    "at_utc",
    "at_day",
    "at_zone",
)
"""The columns of `set_row`: all but the id."""


def set_row(done: LoggedSet, session_id: int, import_id: int | None) -> tuple[Any, ...]:
    """A set's values in the order of SET_ROW. By place: an import makes tens of thousands of these."""
    work, load, at = done.done, done.load, done.at
    return (
        session_id,
        import_id,
        done.exercise,
        work.unit,
        work.amount,
        load.kind,
        load.kg,
        load.owned,
        load.band,
        done.reps_in_reserve,
        done.pain,
        done.pain_at_start,
        done.hurt_joint,
        done.side,
        done.warm_up,
        at.instant,
        at.day,
        at.zone,
    )


_SET_GATES = tuple(gate_of(sets.c[name].type) for name in SET_ROW)
# With an id of NULL, SQLite gives the next one that was never given.
_INSERT_SET = f"INSERT INTO sets (id, {', '.join(SET_ROW)}) VALUES ({', '.join('?' * (len(SET_ROW) + 1))})"  # noqa: S608


def insert_set(connection: Connection, done: LoggedSet, session_id: int, import_id: int | None) -> int:
    """Insert one set, in its old place where it has an id, and return its id.

    Past SQLAlchemy, whose statement of so many columns costs more than SQLite's
    whole transaction; each value goes through its column's own gate all the same.
    """
    row = set_row(done, session_id, import_id)
    gated = (gate(value) for gate, value in zip(_SET_GATES, row, strict=True))
    return int(connection.exec_driver_sql(_INSERT_SET, (done.id, *gated)).lastrowid)


def insert_many_sets(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert sets given as `set_row` makes them, as `sets.insert()` would."""
    _insert_many(connection, sets, SET_ROW, rows)


def insert_many_sessions(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert sessions given as `session_row` makes them, as `sessions.insert()` would."""
    _insert_many(connection, sessions, SESSION_ROW, rows)


def _insert_many(connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows past SQLAlchemy, which costs twice as much as SQLite here.

    Each value goes through its column's own gate all the same. A log repeats
    its few weights, words and days, so a gate is passed once for each value
    that differs. A hundred rows go in with one statement: SQLite spends a
    third of its time on beginning and ending them one by one.
    """
    if not rows:
        return
    gated = [_gated(table.c[name].type, values) for name, values in zip(names, zip(*rows, strict=True), strict=True)]
    ready = list(zip(*gated, strict=True))
    places = f"({', '.join('?' * len(names))})"
    # The names are our own columns'.
    insert = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES "  # noqa: S608
    whole = len(ready) - len(ready) % ROWS_OF_A_STATEMENT
    if whole:
        hundreds = (ready[first : first + ROWS_OF_A_STATEMENT] for first in range(0, whole, ROWS_OF_A_STATEMENT))
        connection.exec_driver_sql(
            insert + ", ".join([places] * ROWS_OF_A_STATEMENT), [tuple(chain.from_iterable(one)) for one in hundreds]
        )
    if ready[whole:]:
        connection.exec_driver_sql(insert + places, ready[whole:])


def _gated(kind: TypeEngine[Any], values: Sequence[Any]) -> Iterable[Any]:
    gate = gate_of(kind)
    passed = {value: gate(value) for value in set(values)}
    if all(after is before for before, after in passed.items()):
        return values
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


SESSION_ROW = (
    "id",
    "import_id",
    "day",
    "minutes",
    "exertion",
    "note",
    "title",
    "origin",
    "illness_timing",
    "started_utc",
    "started_day",
    "started_zone",
    "finished_utc",
    "finished_day",
    "finished_zone",
)
"""The columns of `session_row`: all of them."""
_NOT_FINISHED = (None, None, None)


def session_row(done: Session, session_id: int, import_id: int | None) -> tuple[Any, ...]:
    """A session's values in the order of SESSION_ROW."""
    started, finished = done.started, done.finished
    return (
        session_id,
        import_id,
        done.day,
        done.minutes,
        done.exertion,
        done.note,
        done.title,
        done.origin,
        done.illness_timing,
        started.instant,
        started.day,
        started.zone,
        *(_NOT_FINISHED if finished is None else (finished.instant, finished.day, finished.zone)),
    )


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
