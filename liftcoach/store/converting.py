"""Set and remove a lock: a new file, compared with the old one row by row, and put in its place in one step."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from liftcoach.domain.problems import ProblemCode
from liftcoach.store.cipher import cipher_driver, connected, spelt
from liftcoach.store.durable_files import new_part_file, sync_folder
from liftcoach.store.engine import BUSY_TIMEOUT_MS, read_write_address
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.lock_block import LockBlock, Secret, keep_beside, put_at_end, side_file
from liftcoach.store.opening import check_identity

SIDE_FILES = ("-wal", "-shm", "-journal")
_NUMBERS = ("user_version", "application_id")
"""What `sqlcipher_export` leaves out. So it does WAL, which opening a file turns on."""
_WIPE_BYTES = 1 << 20


def convert_file(path: Path, *, present: Secret | None, wanted: Secret | None, block: LockBlock | None) -> None:
    """Lock a whole file of ours with `wanted`, or unlock it where that is None. `block` is the new lock's.

    Whoever else has the file open makes this fail. Killed at any moment, the old
    file is there or the new one, and each can be opened as it was. What the old
    one held in the clear is written over; a disk may still keep old copies of its
    blocks. Raises StoreError, and has changed nothing then.
    """
    check_identity(path)
    with told_in_words(path):
        part = new_part_file(path.parent)
        try:
            with _held_alone(path, present, part, wanted) as connection:
                _copy_into_part(connection, path)
                _require_the_same(connection, path)
                connection.execute("DETACH there")
                if block is not None:
                    put_at_end(part, block)
                    keep_beside(path, block)
                replace_wiping(part, path, wipe=present is None)
        finally:
            for ending in ("", *SIDE_FILES):
                part.with_name(part.name + ending).unlink(missing_ok=True)
        if block is None:
            side_file(path).unlink(missing_ok=True)
            sync_folder(path.parent)


def copy_converted(source: Path, part: Path, *, present: Secret | None, wanted: Secret | None) -> None:
    """Fill an empty file with what a closed one holds, locked as `wanted`, and compare them. Raises StoreError."""
    check_identity(source)
    with told_in_words(source), _held_alone(source, present, part, wanted) as connection:
        _copy_into_part(connection, source)
        _require_the_same(connection, source)
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
        yield connection


def _copy_into_part(connection: Any, path: Path) -> None:
    if connection.execute("PRAGMA main.integrity_check(1)").fetchone() != ("ok",):
        raise StoreError(ProblemCode.DAMAGED_INSIDE, *facts_of(path))
    connection.execute("SELECT sqlcipher_export('there')").fetchall()
    for name in _NUMBERS:
        (value,) = connection.execute(f"PRAGMA main.{name}").fetchone()
        connection.execute(f"PRAGMA there.{name} = {int(value)}")


def _require_the_same(connection: Any, path: Path) -> None:
    """Compare everything, because what a converting forgets is lost for good."""
    listed = "SELECT type, name, tbl_name, sql FROM {}.sqlite_schema ORDER BY 1, 2, 3"
    here, there = (connection.execute(listed.format(name)).fetchall() for name in ("main", "there"))
    tables = [row[1] for row in here if row[0] == "table"]
    same = here == there and all(_is_same_table(connection, table) for table in tables)
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
