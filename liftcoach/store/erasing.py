"""Erase what this program keeps, and nothing else that lies in its folders."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from liftcoach.folder_lock import LOCK_FILE
from liftcoach.store.durable_files import sync_folder
from liftcoach.store.faults import told_in_words
from liftcoach.store.profile import SUFFIX
from liftcoach.store.profiles import BACKUPS_FOLDER
from liftcoach.store.program_settings import SETTINGS_FILE

_OURS = re.compile(
    rf"(.+{re.escape(SUFFIX)}(-wal|-shm|-journal|-lock)?(\.damaged-.+)?"
    rf"|{re.escape(SETTINGS_FILE)}(\.damaged-\d+)?|liftcoach\.log(\.\d+)?|crash-(report|trace)\.txt"
    r"|\.(new|converting)-.+\.part(-wal|-shm|-journal)?|\.saving-.+)"
)


def files_of_ours(folder: Path) -> tuple[Path, ...]:
    """Everything in a data folder that this program made, but for the lock that is held meanwhile."""
    with told_in_words(folder):
        found = [path for path in folder.iterdir() if _OURS.fullmatch(path.name) and path.name != LOCK_FILE]
        backups = folder / BACKUPS_FOLDER
        return (*sorted(found), *([backups] if backups.is_dir() else []))


def remove(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Remove files and folders; return those that are still there.

    What was on a disk can sometimes be brought back with special programs, as
    with every deleted file.
    """
    left = []
    for path in paths:
        try:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
            if path.parent.is_dir():
                sync_folder(path.parent)
        except OSError:
            left.append(path)
    return tuple(left)
