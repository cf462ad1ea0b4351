"""Put one file in the place of another, so that at no moment nothing is there."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from liftcoach.store.backups import verify
from liftcoach.store.cipher import is_locked, is_plain
from liftcoach.store.converting import SIDE_FILES, copy_converted
from liftcoach.store.durable_files import new_part_file, sync_folder
from liftcoach.store.faults import told_in_words
from liftcoach.store.hold import Hold
from liftcoach.store.keys import Keys
from liftcoach.store.lock_block import Secret, carry_block, mark_of, side_file


class Replacement:
    """A whole copy of `source`, which waits to take the place of `path`. `end` has to be called at last.

    It is locked or not as the file at `path` is now, whatever `source`, a closed
    and whole file, was. It may be made while `path` is in use. Raises StoreError,
    and has changed nothing then.
    """

    def __init__(self, path: Path, source: Path, keys: Keys) -> None:
        self._path = path
        with told_in_words(path):
            self._part = part = new_part_file(path.parent)
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
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        self._is_locked = wanted is not None

    @property
    def part(self) -> Path:
        """The copy."""
        return self._part

    def take_place(self, hold: Hold, *, wait_ms: int) -> bool:
        """Replace a whole file that is closed in this program; False where somebody wrote into it since `hold`.

        `hold` is closed. Raises StoreError where anybody else still has it open. In
        both cases it is as it was.
        """
        with told_in_words(self._path), closing(hold):
            if not hold.is_unchanged_and_alone(wait_ms):
                return False
            hold.make_way()
            self._replace()
        return True

    def take_place_of_damaged(self, now: datetime) -> Path | None:
        """Replace a damaged file that is closed in this program, or one that is gone.

        It is kept as `*.damaged-TIME` with what lay beside it, and its new name is
        returned; None where nothing was there.
        """
        with told_in_words(self._path):
            aside = _kept_aside(self._path, now)
            self._replace()
        return aside

    def end(self) -> None:
        """Leave nothing of a copy that found no place."""
        self._part.unlink(missing_ok=True)

    def _replace(self) -> None:
        path = self._path
        # Nothing of the old file may stay beside the new one: a WAL that is not its own would make it malformed.
        for ending in SIDE_FILES:
            path.with_name(path.name + ending).unlink(missing_ok=True)
        if not self._is_locked:
            side_file(path).unlink(missing_ok=True)
        self._part.replace(path)
        sync_folder(path.parent)


def _present_lock(path: Path, source: Path, keys: Keys) -> Secret | None:
    """How the file that is replaced is locked; where nothing of it tells, as `source` is."""
    tells = path.is_file() and (is_locked(path) or is_plain(path) or mark_of(path) is not None)
    return keys.secret_of(path if tells else source)


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
