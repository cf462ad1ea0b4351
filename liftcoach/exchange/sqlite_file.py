"""Look into another program's SQLite file: read-only, by the names of its tables, and nothing in it is run."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

MARK = b"SQLite format 3\x00"


def is_sqlite(head: bytes) -> bool:
    """Whether a file begins as SQLite's do."""
    return head.startswith(MARK)


def opened_database(path: Path) -> sqlite3.Connection:
    """A file of another program, to look into: nothing in it is run and nothing is written."""
    connection = sqlite3.connect(f"file:{quote(os.fsencode(path.resolve()))}?mode=ro&immutable=1", uri=True)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    return connection


def columns_of(connection: sqlite3.Connection, table: str) -> set[str]:
    """The names of a table's columns; none where there is no such table."""
    return {str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")}


def tables_of(connection: sqlite3.Connection) -> set[str]:
    """The names of the tables; never of a view, which would run what somebody wrote."""
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()}
