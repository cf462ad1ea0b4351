"""Set and remove a lock: a new file, compared with the old one row by row, and put in its place in one step."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

from liftcoach.domain.problems import ProblemCode
from liftcoach.store.cipher import cipher_driver, connected, driver_for, is_plain, spelt
from liftcoach.store.durable_files import (
    BEING_MADE,
    CONVERTING_PREFIX,
    UNFINISHED,
    is_orphan,
    new_part_file,
    sync_folder,
)
from liftcoach.store.engine import BUSY_TIMEOUT_MS, read_write_address
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.hold import Hold
from liftcoach.store.lock_block import LockBlock, Secret, keep_beside, put_at_end, side_file
from liftcoach.store.opening import check_identity

SIDE_FILES = ("-wal", "-shm", "-journal")
_NUMBERS = ("user_version", "application_id")
"""What `sqlcipher_export` leaves out. So it does WAL, which opening a file turns on."""
_WIPE_BYTES = 1 << 20
_FORGOTTEN_AFTER = timedelta(days=1)
"""Longer than any copying takes. Our own choice."""
_COPIED = 0.2
"""Of all the work; and of the converting itself, what is read and what is written. About as they were measured."""
_READ, _WRITTEN = 0.1, 0.6


def convert_file(path: Path, *, present: Secret | None, wanted: Secret | None, block: LockBlock | None) -> None:
    """Lock a whole file of ours with `wanted`, or unlock it where that is None. `block` is the new lock's.

    Whoever else has the file open makes this fail. Killed at any moment, the old
    file is there or the new one, and each can be opened as it was. What the old
    one held in the clear is written over; a disk may still keep old copies of its
    blocks. Raises StoreError, and has changed nothing then.
    """
    waiting = convert_beside(path, present=present, wanted=wanted, block=block)
    try:
        if not waiting.take_place(wait_ms=BUSY_TIMEOUT_MS):
            raise StoreError(ProblemCode.IN_USE_ELSEWHERE, *facts_of(path))
    finally:
        waiting.end()


class Waiting:
    """A whole converted copy of a file, which waits for the file to be closed. `end` has to be called at last.

    It may be made in one thread and used in another, one at a time.
    """

    def __init__(self, path: Path, hold: Hold, part: Path, block: LockBlock | None) -> None:
        self._path, self._hold, self._part, self._block = path, hold, part, block
        self._was_plain = is_plain(path)
        self._old: IO[bytes] | None = None

    def take_place(self, *, wait_ms: int) -> bool:
        """Put the copy in the place of the file, in one step; False where somebody wrote into it meanwhile.

        Raises StoreError where anybody else still has it open, and has changed nothing then.
        """
        with told_in_words(self._path), closing(self._hold):
            if not self._hold.is_unchanged_and_alone(wait_ms):
                return False
            self._replace()
        return True

    def end(self) -> None:
        """Write over what was left in the clear: the file that was replaced, or a copy that found no place."""
        with told_in_words(self._path):
            self._hold.close()
            if self._old is not None:
                with self._old as old:
                    _wipe(old.fileno())
            wipe_and_remove(self._part)

    def _replace(self) -> None:
        path, part = self._path, self._part
        if self._block is not None:
            put_at_end(part, self._block)
            keep_beside(path, self._block)
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        if self._was_plain and os.name == "posix":
            self._old = path.open("rb+")
        self._hold.make_way()
        part.replace(path)
        sync_folder(path.parent)
        if self._block is None:
            side_file(path).unlink(missing_ok=True)
            sync_folder(path.parent)


def convert_beside(
    path: Path,
    *,
    present: Secret | None,
    wanted: Secret | None,
    block: LockBlock | None,
    told: Callable[[float], object] = lambda _: None,
) -> Waiting:
    """Convert a copy of a file that may be in use, and compare them.

    `told` hears how much is done, 0 to 1; what it raises ends the work, which
    leaves nothing. Raises StoreError, and has changed nothing then.
    """
    check_identity(path)
    key = None if present is None else present.raw_key
    with told_in_words(path), ExitStack() as undoing:
        hold = Hold(path, key)
        undoing.callback(hold.close)
        part = new_part_file(path.parent, CONVERTING_PREFIX)
        undoing.callback(wipe_and_remove, part)
        waiting = Waiting(path, hold, part, block)
        copy = new_part_file(path.parent, CONVERTING_PREFIX)
        try:
            with closing(_made_empty(copy, path, key)) as target:
                hold.connection.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
            told(_COPIED)
            copy_converted(
                copy, part, present=present, wanted=wanted, told=lambda done: told(_COPIED + done * (1 - _COPIED))
            )
        finally:
            wipe_and_remove(copy)
        undoing.pop_all()
    return waiting


def sweep_unfinished(folder: Path) -> None:
    """Write over what a conversion left that was killed. Nobody may be converting in this folder: hold its lock."""
    for part in folder.glob(UNFINISHED):
        with suppress(OSError):
            wipe_and_remove(part)


def sweep_forgotten(folder: Path, now: datetime) -> None:
    """Write over what was never finished, by a process that is gone or a day ago: it may be from before a lock."""
    for part in [one for pattern in BEING_MADE for one in folder.glob(pattern)]:
        with suppress(OSError):
            if is_orphan(part) or datetime.fromtimestamp(part.stat().st_mtime, UTC) < now - _FORGOTTEN_AFTER:
                _wipe_all(part)


def _wipe_all(part: Path) -> None:
    if not part.is_dir() or part.is_symlink():
        wipe_and_remove(part)
        return
    for one in part.iterdir():
        wipe_and_remove(one)
    part.rmdir()


def _made_empty(copy: Path, source: Path, key: bytes | None) -> Any:
    connection = connected(driver_for(source, key), read_write_address(copy), key, isolation_level=None)
    # What is unfinished is thrown away, so that nothing of it has to last.
    connection.execute("PRAGMA synchronous = OFF")
    return connection


def copy_converted(
    source: Path,
    part: Path,
    *,
    present: Secret | None,
    wanted: Secret | None,
    told: Callable[[float], object] = lambda _: None,
) -> None:
    """Fill an empty file with what a closed one holds, locked as `wanted`, and compare them.

    `told` hears how much is done, 0 to 1. Raises StoreError, and what `told` raises.
    """
    check_identity(source)
    with told_in_words(source), _held_alone(source, present, part, wanted) as connection:
        _copy_into_part(connection, source, told)
        _require_the_same(connection, source, told)
        connection.execute("DETACH there")


@contextmanager
def _held_alone(path: Path, present: Secret | None, part: Path, wanted: Secret | None) -> Iterator[Any]:
    """A connection to a file that no other has meanwhile, with the part attached as `there`."""
    driver = cipher_driver(path)
    key = None if present is None else present.raw_key
    timeout = BUSY_TIMEOUT_MS / 1000
    # SQLCipher's driver opens plain files too, when it is given no key.
    opened = (
        driver.connect(read_write_address(path), uri=True, isolation_level=None, timeout=timeout)
        if key is None
        else connected(driver, read_write_address(path), key, isolation_level=None, timeout=timeout)
    )
    with closing(opened) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        # Leaving WAL fails as long as anybody else has the file open, and folds everything in.
        (journal,) = connection.execute("PRAGMA main.journal_mode = DELETE").fetchone()
        if journal != "delete":
            raise StoreError(ProblemCode.IN_USE_ELSEWHERE, *facts_of(path))
        connection.execute("PRAGMA main.locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        attach = "''" if wanted is None else spelt(wanted.raw_key)
        connection.execute(f"ATTACH ? AS there KEY {attach}", (str(part),))
        # It is made durable as a whole, before it gets its name.
        connection.execute("PRAGMA there.synchronous = OFF")
        connection.execute("PRAGMA there.journal_mode = OFF")
        yield connection


def _copy_into_part(connection: Any, path: Path, told: Callable[[float], object]) -> None:
    if connection.execute("PRAGMA main.integrity_check(1)").fetchone() != ("ok",):
        raise StoreError(ProblemCode.DAMAGED_INSIDE, *facts_of(path))
    told(_READ)
    connection.execute("SELECT sqlcipher_export('there')").fetchall()
    for name in _NUMBERS:
        (value,) = connection.execute(f"PRAGMA main.{name}").fetchone()
        connection.execute(f"PRAGMA there.{name} = {int(value)}")
    told(_WRITTEN)


def _require_the_same(connection: Any, path: Path, told: Callable[[float], object]) -> None:
    """Compare everything, because what a converting forgets is lost for good."""
    listed = "SELECT type, name, tbl_name, sql FROM {}.sqlite_schema ORDER BY 1, 2, 3"
    here, there = (connection.execute(listed.format(name)).fetchall() for name in ("main", "there"))
    tables = [row[1] for row in here if row[0] == "table"]
    same = here == there
    for number, table in enumerate(tables, 1):
        same = same and _is_same_table(connection, table)
        told(_WRITTEN + (1 - _WRITTEN) * number / len(tables))
    for name in _NUMBERS:
        first, second = (connection.execute(f"PRAGMA {where}.{name}").fetchone() for where in ("main", "there"))
        same = same and first == second
    whole = connection.execute("PRAGMA there.integrity_check(1)").fetchone() == ("ok",)
    if not same or not whole or connection.execute("PRAGMA there.foreign_key_check").fetchone() is not None:
        raise StoreError(ProblemCode.DAMAGED_INSIDE, *facts_of(path))


def _is_same_table(connection: Any, table: str) -> bool:
    # The names are our own tables'.
    counts = [
        connection.execute(f'SELECT count(*) FROM {where}."{table}"').fetchone()  # noqa: S608
        for where in ("main", "there")
    ]
    query = f'SELECT * FROM main."{table}" EXCEPT SELECT * FROM there."{table}"'  # noqa: S608
    return counts[0] == counts[1] and connection.execute(query).fetchone() is None


def replace_wiping(part: Path, path: Path, *, wipe: bool) -> None:
    """Put a part in a file's place in one step, and write over what the file held. Raises OSError."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    if not wipe or os.name != "posix":
        part.replace(path)
        sync_folder(path.parent)
        return
    with path.open("rb+") as old:
        part.replace(path)
        sync_folder(path.parent)
        _wipe(old.fileno())


def wipe_and_remove(path: Path) -> None:
    """Write over a file that is not locked, then remove it, with what lies beside it. Raises OSError."""
    for ending in ("", *SIDE_FILES):
        one = path.with_name(path.name + ending)
        with suppress(FileNotFoundError):
            with one.open("rb+") as stream:
                _wipe(stream.fileno())
            one.unlink()
    sync_folder(path.parent)


def _wipe(handle: int) -> None:
    left = os.lseek(handle, 0, os.SEEK_END)
    os.lseek(handle, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(handle, bytes(min(left, _WIPE_BYTES)))
    os.fsync(handle)
