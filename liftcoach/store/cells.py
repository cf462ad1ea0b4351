"""Read every cell as the program does: SQLite's own checks of a file do not ask what its texts say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Any

from sqlalchemy import Connection

from liftcoach.store import schema
from liftcoach.store.columns import InstantText
from liftcoach.store.faults import UnreadableCell


def unreadable_tables(connection: Connection) -> tuple[str, ...]:
    """The tables with a cell that is no text or no instant any more; also in a file of an older schema."""
    listed = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    names = connection.exec_driver_sql(listed).scalars().all()
    return tuple(name for name in names if not _is_readable(connection, str(name)))


def instants_read(table: str, columns: Sequence[str]) -> Callable[[Sequence[Any]], object]:
    """What reads the instants in a row of these columns. It raises UnreadableCell where one is none."""
    known = schema.metadata.tables.get(table)
    kinds = [None if known is None or column not in known.c else known.c[column].type for column in columns]
    readers = [(place, kind.out_of_file) for place, kind in enumerate(kinds) if isinstance(kind, InstantText)]
    return lambda row: [read(row[place]) for place, read in readers]


def _is_readable(connection: Connection, table: str) -> bool:
    raw = connection.connection.driver_connection
    assert raw is not None  # noqa: S101
    # Past SQLAlchemy, whose rows would cost more than all the rest of a check.
    with closing(raw.cursor()) as cursor:
        try:
            # The names are our own tables'.
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            read = instants_read(table, [about[0] for about in cursor.description])
            for row in cursor:
                read(row)
        except (UnreadableCell, UnicodeDecodeError, connection.dialect.loaded_dbapi.DatabaseError):
            return False
    return True
