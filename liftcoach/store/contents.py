"""Look into a file, and tell what one has that another has not. Nothing is changed in either."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from liftcoach.domain.keeping import Contents, Kind
from liftcoach.domain.problems import ProblemCode
from liftcoach.store.cells import unreadable_tables
from liftcoach.store.engine import can_be_written, open_engine
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.opening import check_identity
from liftcoach.store.schema import SCHEMA_VERSION

COUNTED: dict[Kind, str] = {
    Kind.SESSIONS: "sessions",
    Kind.SETS: "sets",
    Kind.CHECK_INS: "check_ins",
    Kind.EVENTS: "events",
    Kind.LABS: "labs",
    Kind.CHOICES: "choices",
    Kind.STOPS: "stops",
}
"""The table whose rows a person would count."""
_ABOUT_THE_PERSON = ("lifter", "clinic")
"""How the names of the tables begin that hold what a person said about themselves."""


def contents_of(path: Path, key: bytes | None = None) -> Contents:
    """Read a whole file of ours and say what is in it. Raises StoreError where it is damaged, newer or not ours."""
    check_identity(path)
    engines = open_engine(path, key, look_only=True)
    try:
        with told_in_words(path), engines.reading.begin() as connection:
            require_whole(connection, path)
            return _contents(connection)
    finally:
        engines.dispose()


def require_whole(connection: Connection, path: Path) -> None:
    """Raise StoreError unless the file is not newer than this program and undamaged in every cell."""
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version > SCHEMA_VERSION:
        raise StoreError(ProblemCode.MADE_BY_A_NEWER_ONE, *facts_of(path))
    whole = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalars().all() == ["ok"]
    whole = whole and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None
    if version < 1 or not whole or unreadable_tables(connection):
        raise StoreError(ProblemCode.BACKUP_NOT_WHOLE, *facts_of(path))


def missing_from(
    backup: Path, present: Path, key: bytes | None = None, present_key: bytes | None = None
) -> tuple[tuple[tuple[Kind, int], ...], bool]:
    """What `present` has and `backup` has not: rows by kind, and whether the answers about the person differ.

    Rows are compared by everything in them that both files know. Raises StoreError.
    """
    backup_engines = open_engine(backup, key, look_only=True)
    present_engines = open_engine(present, present_key, look_only=not can_be_written(present))
    try:
        with (
            told_in_words(present),
            closing(backup_engines.reading.connect()) as there,
            closing(present_engines.reading.connect()) as here,
        ):
            lost = ((kind, _more(table, here, there)) for kind, table in COUNTED.items())
            answers = [name for name in _tables(here) if name.startswith(_ABOUT_THE_PERSON)]
            differ = any(_rows(table, here, there) != _rows(table, there, here) for table in answers)
            return tuple((kind, rows) for kind, rows in lost if rows), differ
    finally:
        backup_engines.dispose()
        present_engines.dispose()


def hold_the_same(one: Path, other: Path, key: bytes | None = None) -> bool:
    """Whether two whole files have the same tables with the same rows; locked ones are never alike byte by byte.

    Raises StoreError where one cannot be read.
    """
    with told_in_words(one), ExitStack() as opened:
        engines = [open_engine(path, key, look_only=True) for path in (one, other)]
        for each in engines:
            opened.callback(each.dispose)
        here, there = (opened.enter_context(each.reading.begin()) for each in engines)
        if _schema(here) != _schema(there):
            return False
        # The names are our own tables'.
        queries = [f'SELECT * FROM "{table}"' for table in _tables(here)]  # noqa: S608
        return all(
            Counter(map(tuple, here.exec_driver_sql(query))) == Counter(map(tuple, there.exec_driver_sql(query)))
            for query in queries
        )


def _schema(connection: Connection) -> list[object]:
    versions = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("user_version", "application_id")]
    made = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2, 3")
    return [*versions, *map(tuple, made)]


def _contents(connection: Connection) -> Contents:
    name, is_example = connection.exec_driver_sql("SELECT name, is_example FROM profile").one()
    counts = tuple(
        # The names are our own tables'.
        (kind, int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()))  # noqa: S608
        for kind, table in COUNTED.items()
    )
    days = connection.exec_driver_sql(
        "SELECT min(day), max(day) FROM (SELECT at_day AS day FROM sets UNION ALL SELECT day FROM check_ins)"
    ).one()
    first, last = (date.fromisoformat(day) if day else None for day in days)
    return Contents(str(name), counts, first, last, bool(is_example))


def _more(table: str, here: Connection, there: Connection) -> int:
    return (_rows(table, here, there) - _rows(table, there, here)).total()


def _rows(table: str, of: Connection, compared_with: Connection) -> Counter[tuple[object, ...]]:
    """The rows of a table in the columns that both files have; none where the table is not there."""
    both = [name for name in _columns(table, of) if name in set(_columns(table, compared_with))]
    if not both:
        both = _columns(table, of)
    if not both:
        return Counter()
    listed = ", ".join(f'"{name}"' for name in both)
    # The names come out of our own schema.
    rows: Iterable[tuple[object, ...]] = map(tuple, of.exec_driver_sql(f'SELECT {listed} FROM "{table}"'))  # noqa: S608
    return Counter(rows)


def _columns(table: str, connection: Connection) -> list[str]:
    return [str(row[1]) for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]


def _tables(connection: Connection) -> list[str]:
    return list(connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").scalars())
