"""Long work beside the window: it tells how far it is, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from liftcoach.exchange.steps import Steps, run_steps
from liftcoach.ui.side_work import Run, StoppedByPerson


class Worker(Run):
    """Runs steps to their end; `done` brings their result."""

    progressed = Signal(float)
    """How much is done, 0 to 1."""

    def __init__(self, steps: Callable[[], Steps[Any]], parent: QObject | None = None) -> None:
        super().__init__(self._run_all, parent)
        self._steps = steps
        self._asked_to_stop = False

    @property
    def asked_to_stop(self) -> bool:
        """Whether somebody asked; Qt's own flag is gone once the thread has ended."""
        return self._asked_to_stop

    def report(self, fraction: float) -> None:
        """Tell how far a step is that cannot yield. Raises StoppedByPerson where it was asked to stop."""
        if self.isInterruptionRequested():
            raise StoppedByPerson
        self.progressed.emit(fraction)

    def stop(self) -> None:
        """Ask it to stop at its next step."""
        self._asked_to_stop = True
        self.requestInterruption()

    def _run_all(self) -> object:
        result = run_steps(self._steps(), progress=self.progressed.emit, cancelled=self.isInterruptionRequested)
        if result is None:
            raise StoppedByPerson
        return result
