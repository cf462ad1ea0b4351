"""Read bytes of a file that this program may have open as a database, without harm to it.

POSIX takes away all locks that a process has on a file as soon as it closes any
of its handles of it. SQLite's own would go with them, and another program that
ends would take itself for the last one and throw the WAL away. So a handle of a
file in use is kept, and used again.
"""

from __future__ import annotations

import os
from pathlib import Path

_COPIED_AT_A_TIME = 1 << 20
_kept: dict[tuple[int, int], int] = {}
"""Handles by device and file number: as many as files that were in use while they were looked at."""


def read_at(path: Path, place: int, length: int) -> bytes:
    """Some bytes of a file, fewer where it ends; a negative place counts from the end. Raises OSError."""
    if os.name != "posix" or not _is_in_use(path):
        with path.open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size + place if place < 0 else place))
            return stream.read(length)
    stat = path.stat()
    handle = _kept.get((stat.st_dev, stat.st_ino))
    if handle is None:
        handle = _kept[stat.st_dev, stat.st_ino] = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    return os.pread(handle, length, max(0, stat.st_size + place if place < 0 else place))


def copy_in_use(path: Path, copy: Path) -> None:
    """Copy the bytes of a file as they are now, as far as they can be read. Raises OSError."""
    place = 0
    with copy.open("wb") as stream:
        while content := read_at(path, place, _COPIED_AT_A_TIME):
            stream.write(content)
            place += len(content)


def _is_in_use(path: Path) -> bool:
    return any(path.with_name(path.name + ending).exists() for ending in ("-wal", "-shm"))
