"""One piece of work beside the window's thread, whose outcome comes back in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from liftcoach.domain.problems import LiftcoachError, Problem


class StoppedByPerson(Exception):
    """Raised by an act that was asked to stop, once what it began is undone."""


class Run(QThread):
    """Touches no widget. Exactly one of its signals follows."""

    done = Signal(object)
    """What the act returned."""
    refused = Signal(object)
    """The Problem that the person has to know."""
    stopped = Signal()
    """The person stopped it; nothing was kept."""
    broke = Signal()
    """A fault of the program; it goes to the log as well, and is told there."""

    def __init__(self, act: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._act = act

    def run(self) -> None:
        """Qt calls this in the new thread."""
        try:
            outcome = self._act()
        except StoppedByPerson:
            self.stopped.emit()
        except LiftcoachError as error:
            self.refused.emit(error.problem)
        except BaseException:
            self.broke.emit()
            raise
        else:
            self.done.emit(outcome)


class SideWork(QObject):
    """One at a time: what is asked for meanwhile is not begun."""

    begun = Signal()
    ended = Signal()
    """Whatever the outcome was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: Run | None = None
        self._hear: tuple[Callable[[Any], object], Callable[[Problem], object]] = (lambda _: None, lambda _: None)

    @property
    def is_running(self) -> bool:
        """Whether something is under way, or its outcome not yet told."""
        return self._run is not None

    def start(
        self, act: Callable[[], Any], done: Callable[[Any], object], refused: Callable[[Problem], object]
    ) -> bool:
        """Begin `act` in a thread of its own; `done` hears what it returned, or `refused` the problem it raised."""
        if self._run is not None:
            return False
        self._hear = done, refused
        self._run = run = Run(act, self)
        # Bound methods of an object of the window's thread: they are called there.
        run.done.connect(self._done)
        run.refused.connect(self._refused)
        run.stopped.connect(self._end)
        run.broke.connect(self._end)
        run.start()
        self.begun.emit()
        return True

    def wait(self) -> None:
        """Wait for what is under way, before its file is closed; its outcome is told all the same."""
        if self._run is not None:
            self._run.wait()

    def _done(self, outcome: object) -> None:
        self._end()[0](outcome)

    def _refused(self, problem: Problem) -> None:
        self._end()[1](problem)

    def _end(self) -> tuple[Callable[[Any], object], Callable[[Problem], object]]:
        """Ended before anybody is told: whoever hears of it may begin the next."""
        if self._run is not None:
            self._run.wait()
            self._run.deleteLater()
        self._run = None
        self.ended.emit()
        return self._hear
