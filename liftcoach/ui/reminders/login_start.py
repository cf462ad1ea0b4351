"""Start with the computer: one switch, undone by the same switch."""

from __future__ import annotations

import os
import plistlib
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

_WINDOWS_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
_NAME = "liftcoach"
HIDDEN = "--hidden"
"""Start in the tray (or minimised where there is none)."""


def starts_at_login() -> bool:
    """Whether the switch is on, as the system sees it."""
    if sys.platform == "win32":
        return QSettings(_WINDOWS_KEY, QSettings.Format.NativeFormat).contains(_NAME)
    return _file().exists()


def start_at_login(*, on: bool) -> None:
    """Turn the switch on or off. Raises OSError where the folder cannot be written."""
    command = [sys.executable, "-m", "liftcoach", HIDDEN]
    if sys.platform == "win32":
        registry = QSettings(_WINDOWS_KEY, QSettings.Format.NativeFormat)
        if on:
            registry.setValue(_NAME, " ".join(f'"{part}"' for part in command))
        else:
            registry.remove(_NAME)
        return
    file = _file()
    if not on:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    if sys.platform == "darwin":
        entry = {"Label": "invalid.liftcoach", "ProgramArguments": command, "RunAtLoad": True}
        file.write_bytes(plistlib.dumps(entry))
    else:
        line = " ".join(f'"{part}"' if " " in part else part for part in command)
        file.write_text(f"[Desktop Entry]\nType=Application\nName=Liftcoach\nExec={line}\n", encoding="utf-8")


def _file() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / "invalid.liftcoach.plist"
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(config) / "autostart" / "liftcoach.desktop"
