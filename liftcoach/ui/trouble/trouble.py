"""Joins the page about a file that cannot be opened with what can be done."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject

from liftcoach.coach.coach import Coach
from liftcoach.coach.roster import Roster
from liftcoach.domain.keeping import RestorePreview, Salvaged
from liftcoach.domain.problems import LiftcoachError, Problem, ProblemCode
from liftcoach.ui.locked.start import RESTORABLE, show_refusal
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
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
        self._page.restored.connect(lambda backup: self._mend(lambda: roster.restoring.restore(self._id, backup)))
        self._page.salvage_asked.connect(self._salvage)
        window.put(Place.TROUBLE, self._page)
        self._show(error.problem)

    def _show(self, problem: Problem) -> None:
        roster = self._roster
        is_damaged, is_there = problem.code in RESTORABLE, problem.code is not ProblemCode.NO_SUCH_PROFILE
        others = tuple(
            (entry.id, entry.name)
            for entry in roster.people()
            if entry.id != self._id and entry.problem is None and not entry.is_put_away
        )
        self._page.show_trouble(
            TroubleShown(
                roster.entry(self._id).name,
                problem_text(problem, in_readers_language),
                is_damaged=is_damaged,
                newest_good=self._newest_good() if is_damaged else None,
                can_salvage=is_damaged and is_there,
                is_there=is_there,
                others=others,
            )
        )
        self._window.show_place(Place.TROUBLE)

    def _newest_good(self) -> RestorePreview | None:
        with suppress(LiftcoachError):
            newest = self._roster.backing_up.newest_whole(self._id)
            return None if newest is None else self._roster.restoring.preview(self._id, newest)
        return None

    def _salvage(self) -> None:
        report: list[Salvaged] = []
        if self._mend(lambda: report.append(self._roster.mending.salvage(self._id))):
            self._told(" ".join(salvage_lines(report[0], in_readers_language)))

    def _mend(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except LiftcoachError as error:
            self._show(error.problem)
            return False
        return self._open(self._id)

    def _open(self, profile_id: str) -> bool:
        try:
            coach = self._roster.open(profile_id)
        except LiftcoachError as error:
            if error.problem.code is ProblemCode.LOCKED:
                show_refusal(self._window, self._roster, error, self._opened, profile_id=profile_id)
                self.deleteLater()
                return False
            self._id = profile_id
            self._show(error.problem)
            return False
        self._told = self._opened(coach)
        self.deleteLater()
        return True
