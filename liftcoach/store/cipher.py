"""SQLCipher, where it is installed: the one place that knows the driver of locked files."""

from __future__ import annotations

import importlib
import sqlite3
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from liftcoach.domain.problems import ProblemCode
from liftcoach.store.disk_faults import StoreError, facts_of
from liftcoach.store.raw_reading import read_at

PLAIN_MAGIC = b"SQLite format 3\x00"
"""How every file that is not locked begins; fixed by SQLite's file format."""
LOCKED_MAGIC = b"LiftLock"
"""How every locked file of ours begins. SQLCipher keeps its salt there, and lets its owner choose it."""
MARK_BYTES = 16
KEY_BYTES = 32
RAW_KEY_BYTES = KEY_BYTES + MARK_BYTES
"""What SQLCipher is given: the key and, after it, the first bytes of the file."""
_DRIVER = "sqlcipher3.dbapi2"


def can_lock() -> bool:
    """Whether the extra `lock` is installed."""
    return find_spec("sqlcipher3") is not None


def first_bytes(path: Path) -> bytes:
    """The first 16 bytes of a file; fewer where it is shorter. Raises OSError."""
    return read_at(path, 0, MARK_BYTES)


def is_locked(path: Path) -> bool:
    """Whether a file begins as a locked one of ours does. Raises OSError."""
    return first_bytes(path).startswith(LOCKED_MAGIC)


def is_plain(path: Path) -> bool:
    """Whether a file begins as one without a lock does. Raises OSError."""
    return first_bytes(path) == PLAIN_MAGIC


def driver_for(path: Path, key: bytes | None) -> ModuleType:
    """The database driver that opens a file: SQLCipher's where it is locked, or empty with a key given.

    Raises StoreError where the file is locked otherwise than with this key, or
    SQLCipher is not installed.
    """
    begins = first_bytes(path) if path.exists() else b""
    if begins.startswith(LOCKED_MAGIC):
        if key is None or key[KEY_BYTES:] != begins:
            raise StoreError(ProblemCode.LOCKED, *facts_of(path))
    elif key is None or begins:
        return sqlite3
    return cipher_driver(path)


def cipher_driver(path: Path) -> ModuleType:
    """SQLCipher's driver. Raises StoreError where it is not installed; `path` is the file that needs it."""
    if not can_lock():
        raise StoreError(ProblemCode.LOCK_NOT_INSTALLED, *facts_of(path))
    try:
        return importlib.import_module(_DRIVER)
    except ImportError as error:
        raise StoreError(ProblemCode.LOCK_NOT_INSTALLED, *facts_of(path)) from error


def connected(driver: ModuleType, address: str, key: bytes | None, **options: Any) -> Any:
    """A connection by either driver, with the key given before anything else is asked."""
    connection = driver.connect(address, uri=True, **options)
    if driver is not sqlite3:
        assert key is not None  # noqa: S101
        # It would write every page that does not fit its key to the terminal.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = {spelt(key)}")
    return connection


def spelt(key: bytes) -> str:
    """A raw key as SQLCipher takes it in a statement."""
    return f"\"x'{key.hex()}'\""
