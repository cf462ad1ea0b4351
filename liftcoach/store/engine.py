"""Open a profile's file: two engines on one SQLite database, one reading and one writing."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, NullPool, Pool, QueuePool, create_engine, event
from sqlalchemy.util import LRUCache

from liftcoach.store.cipher import connected, driver_for
from liftcoach.store.durable_files import has_room, is_writable

APPLICATION_ID = 0x4C494654
"""The letters LIFT, in the header of every file of ours."""
BUSY_TIMEOUT_MS = 5000
WRITING_CACHE_KIB = 16 * 1024
_STATEMENTS = 500
"""How many compiled statements are kept; as many as SQLAlchemy keeps for an engine."""


class _Compiled(LRUCache[Any, Any]):
    """Statements as SQL text, shared by engines that differ in nothing that a text depends on.

    SQLAlchemy looks for them by the engine's dialect and the statement; here it is the statement alone.
    """

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(key[1:], default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(key[1:], value)


@cache
def _compiled_for_plain_files() -> _Compiled:
    return _Compiled(_STATEMENTS)


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


def open_engine(
    path: Path, key: bytes | None = None, *, wait_ms: int = BUSY_TIMEOUT_MS, look_only: bool = False
) -> Engines:
    """Make both engines of the file at `path`; `key` opens a locked one, and makes an empty one locked.

    `wait_ms` is how long a statement waits for another program's lock.
    `look_only` changes nothing, not even the header, and opens a file in a folder
    that cannot be written; the writing engine fails then at its first statement.
    Raises StoreError for a locked file without its key.
    """
    begins = {"reading": "BEGIN DEFERRED", "writing": "BEGIN IMMEDIATE"}
    # A statement holds the values that it was first asked with: those of a locked file go with its engines.
    compiled = _compiled_for_plain_files() if key is None else _Compiled(_STATEMENTS)
    engines = {
        name: _engine(
            path,
            key,
            begin,
            wait_ms=wait_ms,
            look_only=look_only,
            query_only=name == "reading",
            pool=QueuePool,
            compiled=compiled,
        )
        for name, begin in begins.items()
    }
    return Engines(**engines)


def open_for_schema_changes(
    path: Path, key: bytes | None = None, *, journal: str = "WAL", wait_ms: int = BUSY_TIMEOUT_MS
) -> Engine:
    """Make an engine whose transactions hold the write lock and check no foreign key until asked.

    Recreating a parent table while foreign keys are on would silently delete
    the children that cascade, and they can only be turned off outside of a
    transaction. `key` as in `open_engine`.
    """
    return _engine(
        path,
        key,
        "BEGIN IMMEDIATE",
        wait_ms=wait_ms,
        look_only=False,
        query_only=False,
        pool=NullPool,
        journal=journal,
        foreign_keys="OFF",
        compiled=_Compiled(_STATEMENTS),
    )


def file_state(connection: Connection) -> tuple[object, int]:
    """What differs as soon as anybody else commits anything to the file: another engine or another program.

    Call it first in a reading transaction, and the rest of the transaction sees
    exactly this state. States of two pooled connections are never equal, because
    SQLite counts for each connection by itself.
    """
    mark = connection.info.setdefault("file-state", object())
    return mark, connection.exec_driver_sql("PRAGMA data_version").scalar_one()


def read_only_address(path: Path) -> str:
    """Return the URI that looks at a file without changing it.

    Where the folder cannot be written or is full, SQLite cannot make the index of a WAL:
    a file with nothing in its WAL is declared unchanging there.
    """
    wal = path.with_name(f"{path.name}-wal")
    waits = wal.exists() and wal.stat().st_size > 0
    unchanging = "" if waits or can_be_written(path) else "&immutable=1"
    return f"file:{quote(os.fsencode(path))}?mode=ro{unchanging}"


def can_be_written(path: Path) -> bool:
    """Whether a file may be written and its disk has room for it."""
    return is_writable(path) and has_room(path)


def read_write_address(path: Path) -> str:
    """Return the URI of a file that is there; one that is not is not made."""
    return f"file:{quote(os.fsencode(path))}?mode=rw"


def _engine(
    path: Path,
    key: bytes | None,
    begin: str,
    *,
    wait_ms: int,
    look_only: bool,
    query_only: bool,
    pool: type[Pool],
    compiled: _Compiled,
    journal: str = "WAL",
    foreign_keys: str = "ON",
) -> Engine:
    driver = driver_for(path, key)

    def connect() -> Any:
        # One that SQLite knows to be read-only is not asked for its CHECKs by an integrity check.
        address = read_only_address(path) if look_only and not can_be_written(path) else read_write_address(path)
        # The driver's own transactions would commit before a schema change and
        # leave a file that no retry can repair: isolation_level=None.
        return connected(driver, address, key, isolation_level=None, timeout=wait_ms / 1000, check_same_thread=False)

    # Without `module` SQLAlchemy would not wrap the other driver's errors, and nobody would know them.
    # An error's message would hold what the statement was given: what somebody said about their health.
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=connect,
        poolclass=pool,
        hide_parameters=True,
        execution_options={"compiled_cache": compiled},
    )

    @event.listens_for(engine, "connect")
    def _connect(dbapi: Any, _record: Any) -> None:
        cursor = dbapi.cursor()
        if not look_only:
            cursor.execute(f"PRAGMA journal_mode={journal}")
            cursor.execute("PRAGMA synchronous=FULL")
            if sys.platform == "darwin":
                cursor.execute("PRAGMA fullfsync=ON")
        cursor.execute(f"PRAGMA foreign_keys={foreign_keys}")
        if query_only or look_only:
            cursor.execute("PRAGMA query_only=ON")
        else:
            # With SQLite's own 2 MB, an import of years spills into the WAL page by page. Only what is used is taken.
            cursor.execute(f"PRAGMA cache_size=-{WRITING_CACHE_KIB}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
