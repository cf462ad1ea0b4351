"""Where a person's data lives."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

import appdirs

_OTHERS = 0o077


def data_folder() -> Path:
    """The folder of the profiles: what appdirs names, or LIFTCOACH_HOME where that is set."""
    home = os.environ.get("LIFTCOACH_HOME")
    return Path(home) if home else Path(appdirs.user_data_dir("liftcoach", appauthor=False))


def prepared_data_folder() -> Path:
    """The same folder, made if it is not there, readable by its owner alone."""
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    close_to_others(folder)
    return folder


def close_to_others(path: Path) -> None:
    """Take others' permissions from a file or a folder; its owner's stay, also where they forbid to write."""
    mode = path.stat().st_mode
    if os.name == "posix" and mode & _OTHERS:
        # A stick may know no permissions or be protected from writing, and a folder may be somebody else's. What
        # cannot be written says so by itself, and can still be looked at.
        with suppress(OSError):
            path.chmod(stat.S_IMODE(mode) & ~_OTHERS)
