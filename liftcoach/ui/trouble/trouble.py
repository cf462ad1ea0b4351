"""Joins the page about a file that cannot be opened with what can be done."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer

from liftcoach.coach.coach import Coach
from liftcoach.coach.keeping.file_change import FileChange
from liftcoach.coach.roster import Roster
from liftcoach.domain.keeping import Backup, RestorePreview
from liftcoach.domain.problems import LiftcoachError, Problem, ProblemCode
from liftcoach.ui.file_swap import FileSwap
from liftcoach.ui.locked.busy_page import BusyPage
from liftcoach.ui.locked.start import RESTORABLE, show_refusal
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.side_work import SideWork
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.trouble.trouble_page import TroublePage, TroubleShown
from liftcoach.words.keeping import salvage_lines
from liftcoach.words.problems import problem_text


class Trouble(QObject):
    """Ends with `opened`, as soon as somebody's file is open; that gives a way to tell them something."""

    def __init__(
        self,
        window: MainWindow,
        roster: Roster,
        error: LiftcoachError,
        opened: Callable[[Coach], Callable[[str], object]],
        *,
        profile_id: str,
    ) -> None:
        super().__init__(window)
        self._window, self._roster, self._id, self._opened = window, roster, profile_id, opened
        self._told: Callable[[str], object] = lambda _words: None
        self._page = TroublePage()
        self._page.tried_again.connect(lambda: self._open(self._id))
        self._page.other_asked.connect(self._open)
        self._page.restored.connect(self._restore)
        self._page.salvage_asked.connect(self._salvage)
        window.put(Place.TROUBLE, self._page)
        # Nobody's file is open: there is nothing to close before, and to open is what ends the trouble.
        self._swap = FileSwap(SideWork(self), close=lambda: None, reopen=lambda _: None, is_still=lambda _: True)
        self._done: Callable[[Any], str] = lambda _: ""
        """What is told after the swap that is under way."""
        self._swap.busy.connect(lambda title, words: BusyPage.show_in(window, self._swap, title, words))
        self._swap.idle.connect(self._come_back)
        self._swap.reopened.connect(self._swapped)
        window.closing.connect(self._swap.wait)
        self._looking, self._looked_for = SideWork(self), ""
        self._after_looking = QTimer(self)
        self._after_looking.setSingleShot(True)
        self._after_looking.timeout.connect(self._end_looking)
        self._looking.ended.connect(self._after_looking.start)
        window.closing.connect(self._looking.wait)
        self._show(error.problem)

    def _show(self, problem: Problem) -> None:
        roster = self._roster
        is_damaged, is_there = problem.code in RESTORABLE, problem.code is not ProblemCode.NO_SUCH_PROFILE
        others = tuple(
            (entry.id, entry.name)
            for entry in roster.people()
            if entry.id != self._id and entry.problem is None and not entry.is_put_away
        )
        self._shown = TroubleShown(
            roster.entry(self._id).name,
            problem_text(problem, in_readers_language),
            is_damaged=is_damaged,
            is_looking=is_damaged,
            can_salvage=is_damaged and is_there,
            is_there=is_there,
            others=others,
        )
        self._page.show_trouble(self._shown)
        self._window.show_place(Place.TROUBLE)
        self._page.focus_first()
        if is_damaged:
            self._look()

    def _look(self) -> None:
        """Look for the newest good backup beside the window. Where another person's is looked for, it begins after."""
        whose = self._id
        begun = self._looking.start(
            lambda: self._newest_good(whose),
            lambda found: self._found(whose, found),
            lambda _problem: self._found(whose, None),
        )
        if begun:
            self._looked_for = whose

    def _newest_good(self, whose: str) -> RestorePreview | None:
        with suppress(LiftcoachError):
            newest = self._roster.backing_up.newest_whole(whose)
            return None if newest is None else self._roster.restoring.preview(whose, newest)
        return None

    def _found(self, whose: str, found: RestorePreview | None) -> None:
        if whose != self._id or not self._shown.is_looking:
            return
        self._shown = replace(self._shown, is_looking=False, newest_good=found)
        self._page.show_trouble(self._shown)
        # What was just made can take the keyboard only once it is shown.
        QTimer.singleShot(0, self._page, lambda: self._page.focus_first())

    def _end_looking(self) -> None:
        """Go on where it was somebody else's that was looked for, or where looking met a fault of the program."""
        if not self._shown.is_looking or self._looking.is_running:
            return
        if self._looked_for == self._id:
            self._found(self._id, None)
        else:
            self._look()

    def _leave(self) -> None:
        """Nothing of this page goes on any more."""
        self._looking.wait()
        self.deleteLater()

    def _restore(self, backup: Backup) -> None:
        self._swap_in(
            self.tr("Bringing the backup back"),
            self.tr("Copying the backup…"),
            lambda: self._roster.restoring.restoring(self._id, backup),
            lambda _: "",
        )

    def _salvage(self) -> None:
        self._swap_in(
            self.tr("Saving what can be read"),
            self.tr("One moment…"),
            lambda: self._roster.mending.salvaging(self._id),
            lambda change: " ".join(salvage_lines(change.report, in_readers_language)),
        )

    def _swap_in(
        self, title: str, step: str, prepare: Callable[[], FileChange], told_after: Callable[[Any], str]
    ) -> None:
        """Make what takes the file's place beside the window's thread."""
        if self._swap.begin(title, step, prepare):
            self._done = told_after

    def _swapped(self, change: FileChange | None, words: str) -> None:
        if change is None:
            self._come_back(words)
            return
        told = self._done(change)
        if self._open(self._id) and told:
            self._told(told)

    def _come_back(self, words: str) -> None:
        """Nothing was changed: the page as it was, and why."""
        self._page.show_trouble(replace(self._shown, report=(words,)))
        self._window.show_place(Place.TROUBLE)
        self._page.focus_first()

    def _open(self, profile_id: str) -> bool:
        try:
            self._told = self._opened(self._roster.open(profile_id))
        except LiftcoachError as error:
            if error.problem.code is ProblemCode.LOCKED:
                show_refusal(self._window, self._roster, error, self._opened, profile_id=profile_id)
                self._leave()
                return False
            self._id = profile_id
            self._show(error.problem)
            return False
        self._leave()
        return True
