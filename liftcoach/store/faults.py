"""What can go wrong with a file, said in codes that `liftcoach.words` has sentences for."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, StatementError

from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.store.disk_faults import StoreError, disk_told_in_words, facts_of
from liftcoach.store.durable_files import has_room

__all__ = ["StoreError", "UnreadableCell", "facts_of", "told_in_words"]

_PRIMARY_CODE = 0xFF
"""SQLite's extended result codes hold the primary one in the lowest byte."""

_NO_ROOM_FOR_INDEX = sqlite3.SQLITE_IOERR | 19 << 8
"""SQLITE_IOERR_SHMSIZE: the disk has no room for the index of a WAL."""

_SQLITE_FAULTS = {
    sqlite3.SQLITE_FULL: ProblemCode.DISK_FULL,
    sqlite3.SQLITE_BUSY: ProblemCode.IN_USE_ELSEWHERE,
    sqlite3.SQLITE_LOCKED: ProblemCode.IN_USE_ELSEWHERE,
    sqlite3.SQLITE_CORRUPT: ProblemCode.NOT_OURS_OR_DAMAGED,
    sqlite3.SQLITE_NOTADB: ProblemCode.NOT_OURS_OR_DAMAGED,
    sqlite3.SQLITE_READONLY: ProblemCode.FOLDER_READ_ONLY,
    sqlite3.SQLITE_PERM: ProblemCode.FOLDER_READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: ProblemCode.FOLDER_READ_ONLY,
    sqlite3.SQLITE_IOERR: ProblemCode.DISK_FAULT,
}

_CODE_OF_WORDS = {
    "database or disk is full": sqlite3.SQLITE_FULL,
    "database is locked": sqlite3.SQLITE_BUSY,
    "database table is locked": sqlite3.SQLITE_LOCKED,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "disk I/O error": sqlite3.SQLITE_IOERR,
}
"""SQLite's own words for its codes: SQLCipher's driver gives no code where an online backup fails."""


_NOT_TEXT = "Could not decode to UTF-8"
"""How Python's driver begins its words for a text with bytes that are none. It gives them no code of SQLite's."""


class UnreadableCell(ValueError):
    """What a cell holds cannot be what was written into it. SQLite's own checks do not see every such cell."""


@contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn the faults of SQLite and of the disk into StoreError; anything else is a bug and passes."""
    try:
        with disk_told_in_words(path):
            yield
    except StatementError as error:
        if isinstance(error.orig, LiftcoachError):
            # A value that the last gate refused while it was being bound.
            raise error.orig from error
        fault = _fault_of(error.orig, path) if isinstance(error, DBAPIError) else None
        if fault is None:
            raise
        raise fault from error
    except _driver_errors() as error:
        fault = _fault_of(error, path)
        if fault is None:
            raise
        raise fault from error
    except (UnreadableCell, UnicodeDecodeError) as error:
        # SQLite's words about a damaged file may quote what is in it, and that is no text either.
        raise StoreError(ProblemCode.NOT_OURS_OR_DAMAGED, *facts_of(path)) from error


def is_busy(error: DBAPIError) -> bool:
    """Whether somebody else is writing just now."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    return code is not None and code & _PRIMARY_CODE == sqlite3.SQLITE_BUSY


def _driver_errors() -> tuple[type[Exception], ...]:
    # SQLCipher's errors are classes of their own. Where it was never imported, none of them can come.
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error,) if cipher is None else (sqlite3.Error, cipher.Error)


def _fault_of(error: BaseException | None, path: Path) -> StoreError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        words = str(error)
        code = sqlite3.SQLITE_CORRUPT if words.startswith(_NOT_TEXT) else _CODE_OF_WORDS.get(words)
    if code is None:
        return None
    found = ProblemCode.DISK_FULL if code == _NO_ROOM_FOR_INDEX else _SQLITE_FAULTS.get(code & _PRIMARY_CODE)
    if found is ProblemCode.DISK_FAULT and not has_room(path):
        # SQLCipher's driver gives no extended codes: the disk itself is asked.
        found = ProblemCode.DISK_FULL
    return None if found is None else StoreError(found, *facts_of(path))
