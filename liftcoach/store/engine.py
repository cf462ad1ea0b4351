"""Open a profile's file: two engines on one SQLite database, one reading and one writing."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

APPLICATION_ID = 0x4C494654
"""The letters LIFT, in the header of every file of ours."""
BUSY_TIMEOUT_MS = 5000


@dataclass(frozen=True, slots=True)
class Engines:
    """`reading` begins DEFERRED and cannot write; `writing` takes the write lock at once.

    A deferred write can fail in its middle with a stale snapshot, and a read
    that takes the write lock would wait out a whole import.
    """

    reading: Engine
    writing: Engine

    def dispose(self) -> None:
        """Close every connection."""
        self.reading.dispose()
        self.writing.dispose()


def open_engine(path: Path, key: bytes | None = None) -> Engines:
    """Open (or create) the database at `path`. `key` is for locked files and not supported yet."""
    if key is not None:
        raise NotImplementedError("locked files")
    if not path.exists():
        # SQLite would make the file readable by everybody on the machine.
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    return Engines(
        reading=_engine(path, "BEGIN DEFERRED", query_only=True),
        writing=_engine(path, "BEGIN IMMEDIATE", query_only=False),
    )


def _engine(path: Path, begin: str, *, query_only: bool) -> Engine:
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def _connect(dbapi: Any, _record: Any) -> None:
        # The driver's own transactions would commit before a schema change and
        # leave a file that no retry can repair.
        dbapi.isolation_level = None
        cursor = dbapi.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        if sys.platform == "darwin":
            cursor.execute("PRAGMA fullfsync=ON")
        if query_only:
            cursor.execute("PRAGMA query_only=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
