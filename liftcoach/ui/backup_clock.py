"""Backs up every half hour while the window is open, beside the window's thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from liftcoach.domain.problems import LiftcoachError, Problem

EVERY_MS = 30 * 60 * 1000
FIRST_AFTER_MS = 60 * 1000
"""After a start: what a crash left without a backup, and a second place that is back."""


class BackupRun(QThread):
    """One backup; it touches no widget. Exactly one of its signals follows."""

    ended = Signal()
    """Done, or nothing had changed."""
    failed = Signal(object)
    """The Problem."""

    def __init__(self, back_up: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._back_up = back_up

    def run(self) -> None:
        """Qt calls this in the new thread."""
        try:
            self._back_up()
        except LiftcoachError as error:
            self.failed.emit(error.problem)
        else:
            self.ended.emit()


class BackupClock(QObject):
    """One backup at a time. `back_up` is asked for anew each time: it belongs to whoever is open then."""

    ended = Signal()
    failed = Signal(object)
    """The Problem, once until a backup works again."""

    def __init__(self, back_up: Callable[[], Callable[[], object] | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._back_up = back_up
        self._run: BackupRun | None = None
        self._told: Problem | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST_AFTER_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def is_running(self) -> bool:
        """Whether a backup is under way."""
        return self._run is not None

    def start(self, back_up: Callable[[], object]) -> bool:
        """Begin a backup beside the window; False where one is under way."""
        if self._run is not None:
            return False
        self._run = run = BackupRun(back_up, self)
        run.failed.connect(self._fail)
        run.ended.connect(self._end)
        run.finished.connect(self._finished)
        run.start()
        return True

    def look(self) -> None:
        """Back up what changed now, without waiting for the next time."""
        self._timer.setInterval(EVERY_MS)
        back_up = self._back_up()
        if back_up is not None:
            self.start(back_up)

    def wait(self) -> None:
        """Wait for what is under way, before the file is closed or replaced."""
        if self._run is not None:
            self._run.wait()

    def stop(self) -> None:
        """Look no more, and wait for what is under way."""
        self._timer.stop()
        self.wait()

    def _fail(self, problem: Problem) -> None:
        if problem != self._told:
            self._told = problem
            self.failed.emit(problem)

    def _end(self) -> None:
        self._told = None
        self.ended.emit()

    def _finished(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
            self._run = None
