"""Where a person's data lives."""

from __future__ import annotations

import os
from pathlib import Path

import appdirs


def data_folder() -> Path:
    """The folder of the profiles: what appdirs names, or LIFTCOACH_HOME where that is set."""
    home = os.environ.get("LIFTCOACH_HOME")
    return Path(home) if home else Path(appdirs.user_data_dir("liftcoach", appauthor=False))


def prepared_data_folder() -> Path:
    """The same folder, made if it is not there, readable by its owner alone."""
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    # One that its owner made read-only stays so.
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    return folder
