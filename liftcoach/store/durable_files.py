"""Files that are there whole or not at all, and that only their owner can read."""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from liftcoach.paths import close_to_others

OWNER_ONLY_FOLDER = 0o700
PART_PREFIX, PART_ENDING = ".new-", ".part"
CONVERTING_PREFIX = ".converting-"
"""Of parts that may hold a locked person's data in the clear: what a kill leaves of them is found by it."""
UNFINISHED = f"{CONVERTING_PREFIX}*{PART_ENDING}"
SAVING_PREFIX = ".saving-"
"""Of folders that hold a copy of a damaged file while it is read."""
BEING_MADE = (f"{PART_PREFIX}*{PART_ENDING}", f"{SAVING_PREFIX}*")
"""What anybody may be making without the folder's lock."""

_INDEX_BYTES = 32 * 1024
"""What SQLite makes of a WAL's index at first."""
_SURELY_ENOUGH_BYTES = 1_000_000
_TRIED_BYTES = 100_000
"""The index and the WAL of some sets."""


def prepare_private_folder(folder: Path) -> None:
    """Make a folder that only its owner can enter, with those above it that are missing, or close an open one."""
    # `parents` alone would leave those above it open to others.
    for one in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        one.mkdir(exist_ok=True, mode=OWNER_ONLY_FOLDER)
    close_to_others(folder)


def is_folder(path: Path) -> bool:
    """Whether a folder is there and can be asked. A network that is gone answers with errors of many kinds."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_writable(path: Path) -> bool:
    """Whether a file and the folder in which its journal goes can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def has_room(path: Path) -> bool:
    """Whether the disk has what SQLite needs before it can read a file with a WAL at all."""
    index = path.with_name(f"{path.name}-shm")
    with suppress(OSError):
        if shutil.disk_usage(path.parent).free >= _SURELY_ENOUGH_BYTES:
            return True
    with suppress(OSError):
        if index.stat().st_size >= _INDEX_BYTES:
            return True
    # Some shares say that nothing is free, and take what they are given.
    try:
        with tempfile.TemporaryFile(dir=path.parent) as stream:
            stream.write(bytes(_TRIED_BYTES))
            stream.flush()
    except OSError as error:
        return error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return True


def new_part_file(folder: Path, prefix: str = PART_PREFIX) -> Path:
    """Make an empty file with a name of its own, to be filled and then put in its place."""
    handle, name = tempfile.mkstemp(dir=folder, prefix=owned(prefix), suffix=PART_ENDING)
    os.close(handle)
    return Path(name)


def owned(prefix: str) -> str:
    """How the name of something unfinished begins, which tells the process that is making it."""
    return f"{prefix}{os.getpid()}-"


def is_orphan(part: Path) -> bool:
    """Whether the process that was making something has ended without it. False where nobody can tell."""
    found = re.match(r"\.[a-z]+-(\d{1,10})-", part.name)
    # On Windows, asking for a process in this way would end it.
    if found is None or os.name != "posix":
        return False
    try:
        os.kill(int(found[1]), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file in one step: readers see the old content or the new, also after a power cut."""
    part = new_part_file(path.parent)
    try:
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def place_new(part: Path, path: Path) -> None:
    """Give a finished file its name. Raises FileExistsError rather than replace another."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        # Some sticks and shares have no links.
        if path.exists():
            raise FileExistsError(str(path)) from None
        part.rename(path)
    else:
        part.unlink()
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder durable, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some sticks and shares cannot do this for folders.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)
