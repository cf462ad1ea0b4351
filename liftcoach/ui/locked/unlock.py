"""Joins the page of a locked file with what opens it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from liftcoach.coach.roster import Roster
from liftcoach.domain.problems import LiftcoachError, Problem, ProblemCode
from liftcoach.ui.locked.unlock_page import UnlockPage, UnlockShown
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.side_work import SideWork
from liftcoach.ui.translation import in_readers_language
from liftcoach.words.problems import problem_text


class Unlock(QObject):
    """Ends with `opened` as soon as the passphrase was right; what comes next is the caller's."""

    opened = Signal()
    other_asked = Signal(str)
    """The id of another person to open instead."""
    left = Signal()

    def __init__(self, window: MainWindow, roster: Roster, path: Path, *, can_leave: bool = False) -> None:
        super().__init__(window)
        self._window, self._roster, self._path, self._can_leave = window, roster, path, can_leave
        self._side = SideWork(self)
        # A thread must not outlive the window that it works for.
        window.closing.connect(self._side.wait)
        self._page = UnlockPage()
        self._page.tried.connect(self._try)
        self._page.other_asked.connect(self.other_asked)
        self._page.left.connect(self.left)
        window.put(Place.UNLOCK, self._page)
        window.header.show_profile("")
        window.show_place(Place.UNLOCK)
        self._show("")

    def _show(self, words: str) -> None:
        others: tuple[tuple[str, str], ...] = ()
        if not self._can_leave:
            others = tuple(
                (entry.id, entry.name)
                for entry in self._roster.people()
                if entry.id != self._path.stem and entry.problem is None and not entry.is_put_away
            )
        try:
            wait_s = self._roster.locking.wait_s(self._path)
        except LiftcoachError as error:
            wait_s, words = 0, problem_text(error.problem, in_readers_language)
        self._page.show_locked(UnlockShown(self._path.name, words, wait_s, others, can_leave=self._can_leave))

    def _try(self, typed: str) -> None:
        # Stretching takes a second, on purpose: beside the window's thread.
        if self._side.start(lambda: self._roster.locking.unlock_file(self._path, typed), self._open, self._refuse):
            self._page.show_working()

    def _open(self, _outcome: object) -> None:
        self.opened.emit()
        self.deleteLater()

    def _refuse(self, problem: Problem) -> None:
        is_waiting = problem.code is ProblemCode.WAIT_BEFORE_PASSPHRASE
        self._show("" if is_waiting else problem_text(problem, in_readers_language))
