"""Programming errors: into a small file for whoever mends them, and as one plain line for the person.

The file holds where an error happened and of which kind, never its message, its
values or its arguments: these may be what a person said about their health.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from liftcoach.domain.problems import LiftcoachError
from liftcoach.ui.crash_report import CrashReports, place_in_program
from liftcoach.ui.translation import in_readers_language
from liftcoach.words.problems import problem_text

LOG_FILE = "liftcoach.log"
LARGEST_LOG_BYTES = 200_000
_OWNER_ONLY = 0o600

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def kind_and_places(error: BaseException | None) -> str:
    """Each error of a chain with its kind and where it passed, innermost last; no message, no value."""
    lines = []
    while error is not None:
        lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
        frames = traceback.extract_tb(error.__traceback__)
        lines += [f"  {place_in_program(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        error = error.__cause__ or error.__context__
    return "\n".join(lines)


class WithoutValues(logging.Formatter):
    """Writes the words of a record as the programmer wrote them, without what they were filled with."""

    def format(self, record: logging.LogRecord) -> str:
        head = f"{self.formatTime(record)} {record.levelname} {record.name}: {record.msg}"
        error = record.exc_info[1] if record.exc_info else None
        return head if error is None else f"{head}\n{kind_and_places(error)}"


class PrivateFile(RotatingFileHandler):
    """A log that rotates into files which only their owner can read."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).touch(mode=_OWNER_ONLY)
        return super()._open()


def log_into(folder: Path) -> logging.Handler:
    """Write warnings and errors of the whole program into a file of bounded size; give the handler, to be closed."""
    handler = PrivateFile(folder / LOG_FILE, maxBytes=LARGEST_LOG_BYTES, backupCount=1, encoding="utf-8")
    handler.setFormatter(WithoutValues())
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    return handler


class Faults(QObject):
    """Takes what nobody caught, from the window's thread and from others."""

    happened = Signal(str)
    """The sentence for the person."""

    reports: CrashReports | None = None
    """Where what nobody expected is kept to be looked at; None keeps no report."""

    def watch(self) -> Callable[[], None]:
        """Take uncaught errors from now on; call what is given back to stop."""
        before: tuple[Hook, Callable[[threading.ExceptHookArgs], object]] = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._uncaught
        threading.excepthook = lambda told: self._uncaught(told.exc_type, told.exc_value, told.exc_traceback)

        def stop() -> None:
            sys.excepthook, threading.excepthook = before

        return stop

    def _uncaught(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None = None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit) or error is None:
            sys.__excepthook__(kind, error or kind(), trace)
            return
        logging.getLogger(__name__).error("not caught", exc_info=(kind, error.with_traceback(trace), trace))
        _print_where_it_is_not_kept(error)
        if isinstance(error, LiftcoachError):
            self.happened.emit(problem_text(error.problem, in_readers_language))
        else:
            if self.reports is not None:
                self.reports.note(kind_and_places(error))
            self.happened.emit(
                self.tr(
                    "Something in Liftcoach went wrong just now. It may not have done what you asked. "
                    "What you logged before is kept. Please close Liftcoach and open it again."
                )
            )


def _print_where_it_is_not_kept(error: BaseException) -> None:
    """All of it for whoever started the program from a terminal. From a menu, the system keeps what is printed."""
    if sys.stderr is not None and sys.stderr.isatty():
        traceback.print_exception(error)
    elif sys.stderr is not None:
        print(kind_and_places(error), file=sys.stderr)
