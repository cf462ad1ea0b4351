"""Connects the page for a session done from paper with the coach."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from liftcoach.coach.changed import Changed
from liftcoach.ui.log.from_paper_page import FromPaperPage, SaidExercise
from liftcoach.ui.log.set_form import Owned
from liftcoach.ui.program import Program

_RELOADS_ON = Changed.LOG | Changed.PLAN | Changed.LIFTER | Changed.CHECK_IN | Changed.PROFILE


class FromPaperController(QObject):
    """Stores all sets of an exercise at once, and shows the day again."""

    ended = Signal()
    """The session is finished."""

    def __init__(self, page: FromPaperPage, program: Program, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._program = page, program
        page.done.connect(self._done)
        page.taken_back.connect(self._taken_back)
        page.finished.connect(self._finished)
        program.changes.happened.connect(self._happened)

    def reload(self) -> None:
        """Ask the coach for today, or for the day of a session that goes on, and show it."""
        coach = self._program.coach
        today = coach.training.now().day
        who = coach.knowing.lifter()
        session = coach.training.session_on(today)
        self._page.show_day(
            coach.planning.day(today),
            coach.training.sets_on(today),
            owned=Owned(who.loads, who.bands),
            skipped=() if session is None else session.skipped,
            is_finished=session is not None and session.finished is not None,
            for_whom=self._program.for_whom,
        )

    def _happened(self, changed: Changed) -> None:
        if changed & _RELOADS_ON and self._page.isVisible():
            self.reload()

    def _done(self, said: SaidExercise) -> None:
        training = self._program.coach.training
        if said.said is not None:
            one = said.said.logged_at(self._program.coach.now())
            changed = training.log_alike(one, sets=said.sets)
        else:
            changed = training.log_exercise_as_planned(said.asked, sets=said.sets, warm_up=said.warm_up)
        self._program.changes.tell(changed)

    def _taken_back(self, set_ids: tuple[int, ...]) -> None:
        changed = Changed.NOTHING
        for set_id in set_ids:
            changed |= self._program.coach.training.take_back(set_id)[0]
        self._program.changes.tell(changed)

    def _finished(self) -> None:
        self._program.changes.tell(self._program.coach.training.finish())
        self.ended.emit()
