"""A report of what went wrong in the program: written for whoever mends it, kept on this computer, never sent.

It says which program ran on what, when, and where in the program it happened.
It never holds a message, a value or an argument, because these may be what a
person said about their health, and no path of their computer.
"""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from liftcoach import __version__

REPORT_FILE = "crash-report.txt"
TRACE_FILE = "crash-trace.txt"
"""What the system's own fault leaves, such as memory that is not there: the next start makes a report of it."""
LARGEST_BYTES = 40_000
"""The newest faults stay."""
_MOST_OF_ONE = 8_000
_OWNER_ONLY = 0o600
_PROGRAM = Path(__file__).parents[1]
_FATAL = r"(?:Fatal Python error|Windows fatal exception): ([A-Za-z0-9 _-]{1,60})"
_FRAME = r'  File "(.{1,1000})", line (\d{1,7}) in (\S{1,200})'
_PARTING = "-" * 40


class CrashReports:
    """The report of one data folder. What goes wrong with the report itself is nobody's trouble."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / REPORT_FILE
        self._trace = folder / TRACE_FILE

    def note(self, told: str, *, at: datetime | None = None) -> None:
        """Add a fault, told without a message or a value; the oldest give way."""
        head = f"{at or datetime.now(UTC):%Y-%m-%d %H:%M} UTC\nLiftcoach {__version__}, {_surroundings()}"
        parts = [*self.text().split(f"\n{_PARTING}\n"), f"{head}\n{told[:_MOST_OF_ONE]}"]
        while len("".join(parts).encode()) > LARGEST_BYTES - len(parts) * (len(_PARTING) + 2):
            parts.pop(0)
        with suppress(OSError):
            handle = os.open(self.path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, _OWNER_ONLY)
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as stream:
                stream.write(f"\n{_PARTING}\n".join(part for part in parts if part))

    def text(self) -> str:
        """All that is in it; '' where there is none."""
        with suppress(OSError):
            return self.path.read_bytes()[-LARGEST_BYTES:].decode("utf-8", "replace")
        return ""

    def mark(self) -> str:
        """What differs as soon as another fault was added; '' where there is none."""
        with suppress(OSError):
            stat = self.path.stat()
            return f"{stat.st_mtime_ns} {stat.st_size}" if stat.st_size else ""
        return ""

    def erase(self) -> None:
        """Take it away for good. Raises OSError where that cannot be."""
        self.path.unlink(missing_ok=True)

    def watch(self) -> Callable[[], None]:
        """Keep what the system ends this run for, until what is given back is called."""
        try:
            handle = os.open(self._trace, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, _OWNER_ONLY)
        except OSError:
            return lambda: None
        faulthandler.enable(handle, all_threads=False)

        def stop() -> None:
            faulthandler.disable()
            os.close(handle)
            with suppress(OSError):
                self._trace.unlink(missing_ok=True)

        return stop

    def take_up(self) -> None:
        """Make a report of what ended the last run; before `watch`."""
        with suppress(OSError):
            left = self._trace.read_bytes()[:LARGEST_BYTES].decode("utf-8", "replace")
            at = datetime.fromtimestamp(self._trace.stat().st_mtime, UTC)
            # A program that was killed leaves an empty one.
            if left.strip():
                self.note(_without_paths(left), at=at)
            self._trace.unlink(missing_ok=True)


def place_in_program(filename: str) -> str:
    """The path inside the program; of other libraries the file's name alone, which tells nothing about the computer."""
    path = Path(filename)
    return str(path.relative_to(_PROGRAM.parent)) if path.is_relative_to(_PROGRAM) else path.name


def _without_paths(trace: str) -> str:
    """Kind and places of the system's own fault; lines that are neither are left out."""
    # Hardly any start has a report to make: what that needs is imported then.
    import re

    lines = []
    for line in trace.splitlines():
        if kind := re.match(_FATAL, line):
            lines.append(kind[1].strip())
        elif frame := re.fullmatch(_FRAME, line):
            lines.append(f"  {place_in_program(frame[1])}:{frame[2]} {frame[3]}")
    return "\n".join(lines)


def _surroundings() -> str:
    import platform

    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
