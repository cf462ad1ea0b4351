"""Liftcoach in the menu of programs, and its files opened by a double click: one switch, undone by the same switch.

On Linux, for this person alone, where freedesktop.org says that these things
are looked for. Installers of other systems do this themselves.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from liftcoach.resources import resource

_PATIENCE_S = 20
"""How long one of the desktop's own programs may take to look through its folder."""
_CHARACTERS_TO_MASK = '\\"`$'


def can_be_listed() -> bool:
    """Whether this system is one where the program lists itself."""
    return sys.platform.startswith("linux")


def is_listed() -> bool:
    """Whether the switch is on, as the desktop sees it."""
    return all(place.is_file() for place in _files())


def list_program(*, on: bool) -> tuple[Path, ...]:
    """Turn the switch on or off and return the files that were written or removed. Raises OSError."""
    for place, content in _files().items():
        if on:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(content, encoding="utf-8")
        else:
            place.unlink(missing_ok=True)
    for program, folder in (("update-mime-database", "mime"), ("update-desktop-database", "applications")):
        _refresh(program, _data_home() / folder)
    return tuple(_files())


def _files() -> dict[Path, str]:
    def shipped(name: str) -> str:
        return resource("desktop", name).read_text(encoding="utf-8")

    entry = shipped("liftcoach.desktop").replace("Exec=liftcoach %f", _start())
    return {
        _data_home() / "applications" / "liftcoach.desktop": entry,
        _data_home() / "mime" / "packages" / "liftcoach.xml": shipped("liftcoach-mime.xml"),
        _data_home() / "icons" / "hicolor" / "scalable" / "apps" / "liftcoach.svg": shipped("liftcoach.svg"),
    }


def _start() -> str:
    """The lines that start this very program, wherever it is."""
    python = "".join(f"\\{letter}" if letter in _CHARACTERS_TO_MASK else letter for letter in sys.executable)
    # Masked once for the command and once more for the file; a percent sign begins a field.
    masked = python.replace("\\", "\\\\").replace("%", "%%")
    lines = [f'Exec="{masked}" -m liftcoach %f']
    package = Path(__file__).resolve().parents[1]
    if not (package / "_resources").is_dir():
        # A checkout: Python finds it from its own folder.
        lines.append(f"Path={package.parent}")
    return "\n".join(lines)


def _data_home() -> Path:
    said = os.environ.get("XDG_DATA_HOME", "")
    return Path(said) if said else Path.home() / ".local" / "share"


def _refresh(program: str, folder: Path) -> None:
    found = shutil.which(program)
    if found is None or not folder.is_dir():
        return
    # Where the desktop does not have them, or they fail, it looks by itself at the next login.
    with suppress(OSError, subprocess.SubprocessError):
        subprocess.run([found, str(folder)], check=False, capture_output=True, timeout=_PATIENCE_S)
