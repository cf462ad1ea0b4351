"""Connects the Log page with the coach."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject

from liftcoach.coach.changed import Changed
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.problems import LiftcoachError
from liftcoach.domain.training import LoggedSet, Skipped
from liftcoach.ui.log.log_page import LogPage
from liftcoach.ui.log.rest_panel import Longer
from liftcoach.ui.log.said_set import SaidSet
from liftcoach.ui.log.set_form import Owned
from liftcoach.ui.log.set_words import set_words
from liftcoach.ui.program import Program
from liftcoach.ui.wishes.wishes import Wishes

_RELOADS_ON = Changed.LOG | Changed.PLAN | Changed.LIFTER | Changed.CHECK_IN | Changed.PROFILE
_RESTED = "rested-after"
"""Of the newest set whose rest was ended: the profile's id and the set's."""
_LONGER = "rest-longer"
"""Of the newest rest that was made longer: the profile's id, its set's, and the seconds that were added."""


class LogController(QObject):
    """Stores each set as it is pressed, and shows the day again."""

    def __init__(
        self, page: LogPage, program: Program, parent: QObject | None = None, *, wishes: Wishes | None = None
    ) -> None:
        super().__init__(parent)
        self._page, self._program, self._wishes = page, program, wishes
        page.other_chosen.connect(self._show_other)
        if wishes is not None:
            page.wished.connect(lambda wish: wishes.hear(page, wish))
        page.set_done.connect(self._done)
        page.set_logged.connect(self._logged)
        page.undone.connect(self._undone)
        page.set_changed.connect(self._changed)
        page.corrected.connect(self._corrected)
        page.taken_out.connect(self._taken_out)
        page.skip_taken_back.connect(self._skip_taken_back)
        page.reopened.connect(self._reopened)
        page.skipped.connect(self._skipped)
        page.finished.connect(self._finished)
        page.rested.connect(self._rested)
        page.rest_lengthened.connect(self._lengthened)
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
            wishes=None if self._wishes is None else self._wishes.shown(),
            at=coach.now().instant,
            rested_after=self._rested_after(),
            longer=self._longer(),
        )

    def _rested(self, set_id: int) -> None:
        # Whether a rest comes back after a restart is no reason to interrupt anybody.
        with suppress(LiftcoachError):
            self._program.roster.program_settings.set(_RESTED, f"{self._program.coach.profile.id} {set_id}")

    def _rested_after(self) -> int | None:
        try:
            profile_id, _, set_id = self._program.roster.program_settings.get(_RESTED, "").rpartition(" ")
        except LiftcoachError:
            return None
        return int(set_id) if profile_id == self._program.coach.profile.id and set_id.isdecimal() else None

    def _lengthened(self, longer: Longer) -> None:
        with suppress(LiftcoachError):
            said = f"{self._program.coach.profile.id} {longer.set_id} {longer.seconds}"
            self._program.roster.program_settings.set(_LONGER, said)

    def _longer(self) -> Longer | None:
        try:
            said = self._program.roster.program_settings.get(_LONGER, "").rsplit(" ", 2)
        except LiftcoachError:
            return None
        if len(said) != 3 or said[0] != self._program.coach.profile.id:
            return None
        _, set_id, seconds = said
        return Longer(int(set_id), int(seconds)) if set_id.isdecimal() and seconds.isdecimal() else None

    def _show_other(self, exercise: str) -> None:
        self._page.ask_for_other(exercise, self._program.coach.history.newest_set_of(exercise))

    def _happened(self, changed: Changed) -> None:
        if changed & _RELOADS_ON:
            self.reload()

    def _done(self, asked: Prescription, warm_up: bool) -> None:  # noqa: FBT001  (the signal gives it so)
        changed, _ = self._program.coach.training.log_as_planned(asked, warm_up=warm_up)
        self._program.changes.tell(changed)

    def _logged(self, said: SaidSet) -> None:
        coach = self._program.coach
        changed, _ = coach.training.log(said.logged_at(coach.now()))
        self._program.changes.tell(changed)

    def _undone(self, set_id: int) -> None:
        changed, _ = self._program.coach.training.take_back(set_id)
        self._program.changes.tell(changed)

    def _changed(self, done: LoggedSet) -> None:
        self._program.changes.tell(self._program.coach.training.change(done))

    def _corrected(self, done: LoggedSet) -> None:
        training = self._program.coach.training
        before = next((one for one in training.sets_on(done.at.day) if one.id == done.id), None)
        self._changed(done)
        if before is not None and before != done:
            self._offer(self.tr("Changed: {what}.").format(what=self._said(done)), lambda: training.change(before))

    def _taken_out(self, set_id: int) -> None:
        training = self._program.coach.training
        changed, removed = training.take_back(set_id)
        self._program.changes.tell(changed)
        words = self.tr("Taken out: {what}.").format(what=self._said(removed))
        self._offer(words, lambda: training.put_back(removed))

    def _skipped(self, skipped: Skipped) -> None:
        training = self._program.coach.training
        self._program.changes.tell(training.skip(skipped))
        words = self.tr("{exercise} is left out today.").format(exercise=self._name(skipped.exercise))
        self._offer(words, lambda: training.take_back_skip(skipped.exercise))

    def _skip_taken_back(self, exercise: str) -> None:
        self._program.changes.tell(self._program.coach.training.take_back_skip(exercise))

    def _finished(self, exertion: int | None) -> None:
        training = self._program.coach.training
        self._program.changes.tell(training.finish(exertion=exertion))
        session = training.session_on(training.now().day)
        if session is not None and session.id is not None:
            session_id = session.id
            self._offer(self.tr("The session is finished."), lambda: training.reopen(session_id))

    def _reopened(self) -> None:
        training = self._program.coach.training
        session = training.session_on(training.now().day)
        if session is not None and session.id is not None:
            self._program.changes.tell(training.reopen(session.id))

    def _offer(self, words: str, undo: Callable[[], Changed]) -> None:
        if self._wishes is not None:
            self._wishes.offer(words, undo)

    def _said(self, done: LoggedSet) -> str:
        return f"{self._name(done.exercise)}, {set_words(done)}"

    def _name(self, exercise: str) -> str:
        found = self._program.coach.library.get(exercise)
        return exercise if found is None else found.name
