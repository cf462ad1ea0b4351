"""Put one file in the place of another, so that at no moment nothing is there."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from liftcoach.store.backups import verify
from liftcoach.store.cipher import is_locked, is_plain
from liftcoach.store.converting import SIDE_FILES, copy_converted
from liftcoach.store.durable_files import new_part_file, sync_folder
from liftcoach.store.engine import open_engine
from liftcoach.store.faults import StoreError, told_in_words
from liftcoach.store.keys import Keys
from liftcoach.store.lock_block import Secret, carry_block, mark_of, side_file


def replace_file(path: Path, source: Path, now: datetime, *, is_damaged: bool, keys: Keys) -> Path | None:
    """Put a copy of `source`, a closed and whole file, in the place of `path`.

    It is locked or not as the file at `path` is now, whatever `source` was.

    A damaged file is kept as `*.damaged-TIME` with what lay beside it, and its
    new name is returned. Nothing of the old file may stay beside the new one: a
    WAL that is not its own would make it malformed. Raises StoreError, and has
    changed nothing then.
    """
    with told_in_words(path):
        part = new_part_file(path.parent)
        try:
            there, wanted = keys.secret_of(source), _present_lock(path, source, keys)
            if there == wanted:
                shutil.copyfile(source, part)
            else:
                copy_converted(source, part, present=there, wanted=wanted)
            verify(part, None if wanted is None else wanted.raw_key)
            carry_block(path, part)
            with part.open("rb+") as stream:
                os.fsync(stream.fileno())
            aside = _kept_aside(path, now) if is_damaged else None
            if not is_damaged:
                _fold_in(path, keys)
            for ending in SIDE_FILES:
                path.with_name(path.name + ending).unlink(missing_ok=True)
            if wanted is None:
                side_file(path).unlink(missing_ok=True)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(path.parent)
    return aside


def _present_lock(path: Path, source: Path, keys: Keys) -> Secret | None:
    """How the file that is replaced is locked; where nothing of it tells, as `source` is."""
    tells = path.is_file() and (is_locked(path) or is_plain(path) or mark_of(path) is not None)
    return keys.secret_of(path if tells else source)


def _fold_in(path: Path, keys: Keys) -> None:
    """Close a whole file so that nothing lies beside it; its content is in a backup already."""
    if not path.exists():
        return
    engines = open_engine(path, keys.key_of(path))
    try:
        with suppress(StoreError), told_in_words(path), engines.writing.begin() as connection:
            connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    finally:
        # The last connection that closes folds the WAL in.
        engines.dispose()


def _kept_aside(path: Path, now: datetime) -> Path | None:
    """Give a damaged file a second name, and what lies beside it the same; the first name is still there after."""
    if not path.exists():
        return None
    stamp = now.astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.damaged-{stamp}_{number}")
    for ending in ("", *SIDE_FILES):
        there = path.with_name(path.name + ending)
        if there.exists():
            shutil.copy2(there, aside.with_name(aside.name + ending))
    sync_folder(path.parent)
    return aside
