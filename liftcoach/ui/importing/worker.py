"""Long work beside the window: it never touches a widget, tells how far it is, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from liftcoach.domain.problems import LiftcoachError
from liftcoach.exchange.steps import Steps, run_steps


class StoppedByPerson(Exception):
    """Raised in the middle of a step that cannot yield, to undo what it began."""


class Worker(QThread):
    """Runs steps to their end in a thread of its own; exactly one of the last four signals follows."""

    progressed = Signal(float)
    """How much is done, 0 to 1."""
    completed = Signal(object)
    """The steps' result."""
    stopped = Signal()
    """The person stopped it; nothing was kept."""
    refused = Signal(object)
    """The Problem that the person has to know."""
    broke = Signal()
    """A fault of the program; it goes to the log as well."""

    def __init__(self, steps: Callable[[], Steps[Any]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps

    def run(self) -> None:
        """Qt calls this in the new thread."""
        try:
            result = run_steps(self._steps(), progress=self.progressed.emit, cancelled=self.isInterruptionRequested)
        except StoppedByPerson:
            self.stopped.emit()
        except LiftcoachError as error:
            self.refused.emit(error.problem)
        except BaseException:
            self.broke.emit()
            raise
        else:
            if result is None:
                self.stopped.emit()
            else:
                self.completed.emit(result)

    def report(self, fraction: float) -> None:
        """Tell how far a step is that cannot yield. Raises StoppedByPerson where it was asked to stop."""
        if self.isInterruptionRequested():
            raise StoppedByPerson
        self.progressed.emit(fraction)

    def stop(self) -> None:
        """Ask it to stop at its next step."""
        self.requestInterruption()
