"""The checks before a file is opened, in order: there? ours? which version? whole?"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

from liftcoach.domain.problems import ProblemCode
from liftcoach.store.cipher import LOCKED_MAGIC, PLAIN_MAGIC, connected, driver_for
from liftcoach.store.engine import (
    APPLICATION_ID,
    BUSY_TIMEOUT_MS,
    can_be_written,
    read_only_address,
    read_write_address,
)
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.raw_reading import read_at

_HEADER_BYTES = 100
_APPLICATION_ID_AT = slice(68, 72)
"""Places in the header are fixed by SQLite's file format."""


def check_identity(path: Path) -> None:
    """Refuse a file that is absent, empty, of another kind, or another program's. Opens no database.

    A file gets its name only when it is complete, so even one that is cut off
    in its first second has our mark in the header; an empty one is damaged,
    never new.
    """
    with told_in_words(path):
        if not path.is_file():
            raise StoreError(ProblemCode.NO_SUCH_PROFILE, *facts_of(path))
        header = read_at(path, 0, _HEADER_BYTES)
    if header.startswith(LOCKED_MAGIC) and len(header) == _HEADER_BYTES:
        # What stands behind the mark is locked; `checked_version` looks at it.
        return
    ours = APPLICATION_ID.to_bytes(4, "big")
    if len(header) < _HEADER_BYTES or not header.startswith(PLAIN_MAGIC) or header[_APPLICATION_ID_AT] != ours:
        raise StoreError(ProblemCode.NOT_OURS_OR_DAMAGED, *facts_of(path))


def checked_version(path: Path, key: bytes | None = None, *, newest: int, wait_ms: int = BUSY_TIMEOUT_MS) -> int:
    """Return the schema version of a whole file of ours, without changing it.

    Raises StoreError where it is newer than `newest`, damaged, or in use.
    """
    with told_in_words(path), closing(_look(path, key, wait_ms)) as connection:
        version = _accepted_version(connection, path, newest)
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise StoreError(ProblemCode.NOT_OURS_OR_DAMAGED, *facts_of(path))
    return version


def read_label(path: Path, key: bytes | None = None, *, newest: int) -> tuple[str, bool, bool]:
    """Return the name in a file, whether it is put away, and whether it is an example. Raises StoreError."""
    check_identity(path)
    with told_in_words(path), closing(_look(path, key, BUSY_TIMEOUT_MS)) as connection:
        _accepted_version(connection, path, newest)
        row = connection.execute("SELECT name, is_put_away, is_example FROM profile").fetchone()
    if row is None:
        raise StoreError(ProblemCode.NOT_OURS_OR_DAMAGED, *facts_of(path))
    return str(row[0]), bool(row[1]), bool(row[2])


def _look(path: Path, key: bytes | None, wait_ms: int) -> Any:
    # A connection that may write tidies up the WAL when it closes; a read-only one leaves files behind.
    address = read_write_address(path) if can_be_written(path) else read_only_address(path)
    connection = connected(driver_for(path, key), address, key, timeout=wait_ms / 1000)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _accepted_version(connection: Any, path: Path, newest: int) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if int(connection.execute("PRAGMA application_id").fetchone()[0]) != APPLICATION_ID:
        raise StoreError(ProblemCode.NOT_OURS_OR_DAMAGED, *facts_of(path))
    if version > newest:
        raise StoreError(ProblemCode.MADE_BY_A_NEWER_ONE, *facts_of(path))
    if version < 1:
        raise StoreError(ProblemCode.NOT_OURS_OR_DAMAGED, *facts_of(path))
    return version
