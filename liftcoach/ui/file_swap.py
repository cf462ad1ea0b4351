"""One way of putting a new file in a person's place: made beside the window, which takes no entries meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from liftcoach.coach.keeping.file_change import FileChange
from liftcoach.domain.problems import LiftcoachError, Problem, ProblemCode
from liftcoach.ui.side_work import SideWork, StoppedByPerson
from liftcoach.ui.translation import in_readers_language
from liftcoach.words.problems import problem_text

Made = TypeVar("Made")

_LONGEST_WAIT_MS = 100
"""For another program, in the window's thread."""
_TRIES = 3
"""How often a file is copied that another program writes into meanwhile."""


class _Stopped(Exception):
    """The person asked for it, or the file is being left."""


class FileSwap(QObject):
    """Makes ready what takes the file's place while the file stays open, then closes it, swaps and opens it.

    `close` and `reopen` are called in the window's thread around the swap, which
    takes a moment; `reopen` is told the person's id. `is_still` says whether that
    person's file is the one that is open.
    """

    busy = Signal(str, str)
    """Nothing can be entered until `idle` or `reopened`: what is being done, and its first step."""
    step_begun = Signal(str)
    progressed = Signal(float)
    """How much of the copying is done, 0 to 1."""
    made = Signal()
    """What was made beside is there, and the file that is open is as it was: everything is to be shown again."""
    idle = Signal(str)
    """Nothing was changed, and why not; everything is to be shown as it was left."""
    reopened = Signal(object, str)
    """The file was closed and opened again: the FileChange where it was done, or None and why it was not."""

    def __init__(
        self,
        side: SideWork,
        *,
        close: Callable[[], object],
        reopen: Callable[[str], object],
        is_still: Callable[[str], bool],
    ) -> None:
        super().__init__(side)
        self._side, self._close, self._reopen, self._is_still = side, close, reopen, is_still
        self._after_end = QTimer(self)
        self._after_end.setSingleShot(True)
        self._after_end.timeout.connect(self._look_for_fault)
        side.ended.connect(self._after_end.start)
        self._title = self._step = ""
        self._stop: Event | None = None
        """Of a change that is under way and can still be given up."""

    def begin(self, title: str, step: str, prepare: Callable[[], FileChange]) -> bool:
        """Begin; `prepare` is called beside the window. `step` says what the copying does. False where one goes on."""
        stop = Event()
        if not self._side.start(prepare, lambda change: self._copy(change, stop, _TRIES), self._refuse):
            return False
        self._stop, self._title, self._step = stop, title, step
        self.busy.emit(title, self.tr("One moment…"))
        return True

    def make(
        self, title: str, step: str, act: Callable[[Callable[[], object]], Made], done: Callable[[Made], object]
    ) -> bool:
        """Make something that takes no file's place. `act` runs beside the window and calls what it is given between
        its steps, which ends it when the person stops it; `done` hears in the window what it made. False where
        something goes on.
        """
        stop = Event()

        def go_on() -> None:
            if stop.is_set():
                raise StoppedByPerson

        def made(outcome: Made) -> None:
            self._stop = None
            self.made.emit()
            done(outcome)

        if not self._side.start(lambda: act(go_on), made, self._refuse):
            return False
        self._stop = stop
        self.busy.emit(title, step)
        return True

    def stop(self) -> None:
        """Give up what is under way; the file stays as it is."""
        if self._stop is not None:
            self._stop.set()

    def wait(self) -> None:
        """Wait for what is under way, before the file is closed; a copy that is being made is given up."""
        self.stop()
        self._side.wait()

    def _copy(self, change: FileChange, stop: Event, tries: int) -> None:
        """Make the copy beside the window's thread, while the file stays open and nothing is entered."""
        if stop.is_set() or not self._is_still(change.profile_id):
            self._give_up(change)
            return
        progress = self.progressed

        def tell(done: float) -> None:
            if stop.is_set():
                raise _Stopped
            progress.emit(done)

        def act() -> None:
            try:
                change.copy(tell)
            except _Stopped:
                # Here, for a window that is closing hears of nothing any more.
                change.drop()
            except BaseException:
                change.drop()
                raise

        self.step_begun.emit(self._step)
        self._side.start(act, lambda _: self._swap(change, stop, tries - 1), self._refuse)

    def _swap(self, change: FileChange, stop: Event, tries: int) -> None:
        """Close the file, put the copy in its place, and open it: the only part in the window's thread."""
        if stop.is_set() or not self._is_still(change.profile_id):
            self._give_up(change)
            return
        self._stop = None
        self._close()
        taken, refused = False, Problem(ProblemCode.IN_USE_ELSEWHERE)
        try:
            taken = change.take_place(wait_ms=_LONGEST_WAIT_MS)
        except LiftcoachError as error:
            refused, tries = error.problem, 0
        if not taken:
            change.drop()
        try:
            self._reopen(change.profile_id)
        except LiftcoachError as error:
            self.reopened.emit(None, _told(error.problem))
            return
        if not taken and tries:
            self._stop = stop
            self.busy.emit(self._title, self.tr("One moment…"))
            self._copy(change, stop, tries)
            return
        self.reopened.emit(change if taken else None, "" if taken else _told(refused))

    def _give_up(self, change: FileChange) -> None:
        change.drop()
        self._end(self.tr("Stopped. Nothing was changed."))

    def _refuse(self, problem: Problem) -> None:
        self._end(_told(problem))

    def _look_for_fault(self) -> None:
        """A fault of the program ends the work and tells nobody else; so does whoever stops it between two steps."""
        if self._stop is None or self._side.is_running:
            return
        if self._stop.is_set():
            self._end(self.tr("Stopped. Nothing was changed."))
        else:
            self._end(self.tr("Something went wrong in Liftcoach. Nothing was changed."))

    def _end(self, words: str) -> None:
        self._stop = None
        self.idle.emit(words)


def _told(problem: Problem) -> str:
    """A problem in words."""
    return problem_text(problem, in_readers_language)
