"""Connects the earlier sessions with the coach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from liftcoach.coach.changed import Changed
from liftcoach.coach.keeping.entries import EntryKind, Place
from liftcoach.domain.problems import LiftcoachError
from liftcoach.domain.training import LoggedSet, Session, Skipped
from liftcoach.ui.history.history_page import HistoryPage
from liftcoach.ui.history.whose_panel import Others
from liftcoach.ui.log.said_set import SaidSet
from liftcoach.ui.log.set_form import Owned
from liftcoach.ui.log.set_words import set_words
from liftcoach.ui.program import Program
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.day_stepper import day_words
from liftcoach.ui.wishes.wish import DidElse
from liftcoach.ui.wishes.wishes import Wishes
from liftcoach.words.activities import activity_text
from liftcoach.words.problems import problem_text

FIRST_SHOWN = timedelta(weeks=6)
MORE_SHOWN = timedelta(weeks=12)
_YEARS_OF_ANSWERS = timedelta(days=366 * 3)
_RELOADS_ON = Changed.LOG | Changed.CHECK_IN | Changed.LIFTER | Changed.PROFILE


class HistoryController(QObject):
    """Stores each correction as it is made, offers to undo it, and shows the days again."""

    refused = Signal(str)
    """A sentence for the person: what could not be done and why."""
    locked_met = Signal(str, object)
    """The id of a person whose file has to be opened first, and what to call then."""

    def __init__(self, page: HistoryPage, program: Program, wishes: Wishes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._program, self._wishes = page, program, wishes
        self._span = FIRST_SHOWN
        page.more_asked.connect(self._show_more)
        page.set_changed.connect(self._change)
        page.set_taken_out.connect(self._take_out_set)
        page.session_taken_out.connect(self._take_out_session)
        page.session_described.connect(self._describe)
        page.skip_taken_out.connect(self._take_out_skip)
        page.session_given.connect(self._give_session)
        page.check_in_given.connect(lambda day, to: self._give(Place.of_check_in(day), day, to))
        page.did.connect(self._add_activity)
        page.exercise_chosen.connect(self._show_form)
        page.set_said.connect(self._add_set)
        program.changes.happened.connect(self._happened)

    def open(self) -> None:
        """Show the last weeks that have something in them."""
        self._show()

    def _show(self) -> None:
        coach = self._program.coach
        today = coach.now().day
        began = coach.history.began()
        who = coach.knowing.lifter()
        others = self._others()
        self._page.show_others(others, coach.history.check_in_days(today - _YEARS_OF_ANSWERS, today))
        self._page.show_days(
            coach.history.sessions(today - self._span, today),
            today=today,
            owned=Owned(who.loads, who.bands),
            has_more=began is not None and began < today - self._span,
        )

    def _happened(self, changed: Changed) -> None:
        if changed & _RELOADS_ON and self._page.isVisible():
            self._show()

    def _show_more(self) -> None:
        self._span += MORE_SHOWN
        self._show()

    def _change(self, changed: LoggedSet, before: LoggedSet) -> None:
        training, told = self._program.coach.training, self._program.changes.tell
        told(training.change(changed))
        words = self.tr("Changed: {name}, {what}.").format(name=self._name(changed.exercise), what=set_words(changed))
        self._wishes.offer(words, lambda: training.change(before))

    def _take_out_set(self, set_id: int) -> None:
        training = self._program.coach.training
        changed, removed = training.take_back(set_id)
        self._program.changes.tell(changed)
        words = self.tr("Taken out: {name}, {what}.").format(name=self._name(removed.exercise), what=set_words(removed))
        self._wishes.offer(words, lambda: training.put_back(removed))

    def _take_out_session(self, session_id: int) -> None:
        history = self._program.coach.history
        changed, removed = history.remove_session(session_id)
        self._program.changes.tell(changed)
        words = self.tr("The session of {day} is taken out.").format(day=day_words(removed.day))
        self._wishes.offer(words, lambda: history.put_back(removed))

    def _describe(self, session: Session, said: Session) -> None:
        history, session_id = self._program.coach.history, session.id or 0
        self._program.changes.tell(history.describe(session_id, minutes=said.minutes, exertion=said.exertion))
        known = []
        if said.minutes is not None:
            known.append(self.tr("{number} minutes").format(number=said.minutes))
        if said.exertion is not None:
            known.append(self.tr("effort {number} of 10").format(number=said.exertion))
        words = self.tr("How long and how hard the session of {day} was is left open.")
        if known:
            words = self.tr("The session of {day}: {what}.")
        self._wishes.offer(
            words.format(day=day_words(session.day), what=", ".join(known)),
            lambda: history.describe(session_id, minutes=session.minutes, exertion=session.exertion),
        )

    def _take_out_skip(self, session: Session, left_out: Skipped) -> None:
        history, session_id = self._program.coach.history, session.id or 0
        self._program.changes.tell(history.take_back_skip(session_id, left_out.exercise))
        words = self.tr("Taken out: {name}, left out.").format(name=self._name(left_out.exercise))
        self._wishes.offer(words, lambda: history.skip(session_id, left_out))

    def _others(self) -> Others:
        program = self._program
        if program.coach.is_example or program.coach.profile.look_only:
            return ()
        return tuple(
            (entry.id, entry.name)
            for entry in program.roster.people()
            if entry.id != program.coach.profile.id and not entry.is_put_away and entry.problem is None
        )

    def _give_session(self, session: Session, ids: tuple[int, ...], to: str) -> None:
        is_whole = len(ids) == len(session.sets)
        self._give(Place.of_session(session.id or 0) if is_whole else Place.of_sets(*ids), session.day, to)

    def _give(self, what: Place, day: date, to: str) -> None:
        roster, coach = self._program.roster, self._program.coach
        try:
            if roster.locking.is_locked(to):
                self.locked_met.emit(to, lambda: self._give(what, day, to))
                return
            changed, handed = roster.handing_over.hand_over(coach, to, what)
        except LiftcoachError as error:
            self.refused.emit(problem_text(error.problem, in_readers_language))
            return
        self._program.changes.tell(changed)
        words = self.tr("Moved to {name}: what you logged on {day}.")
        if what.kind is EntryKind.CHECK_IN:
            words = self.tr("Moved to {name}: the answers of {day}.")
            if any(stop.began == day for stop in coach.knowing.open_stops()):
                words += " " + self.tr("The stop that began with them stays here until you name who looked at it.")
        self._wishes.offer(
            words.format(name=roster.entry(to).name, day=day_words(day)),
            lambda: roster.handing_over.take_back(coach, handed),
        )

    def _add_activity(self, day: date, did: DidElse) -> None:
        history = self._program.coach.history
        changed, session_id = history.add_activity(day, did.name, minutes=did.minutes, exertion=did.exertion)
        self._program.changes.tell(changed)
        words = self.tr("Logged on {day}: {what}.").format(
            day=day_words(day), what=activity_text(did.name, in_readers_language)
        )
        self._wishes.offer(words, lambda: history.remove_session(session_id)[0])

    def _show_form(self, day: date, exercise: str) -> None:
        self._page.ask_for(day, exercise, self._program.coach.history.newest_set_of(exercise))

    def _add_set(self, day: date, said: SaidSet) -> None:
        coach = self._program.coach
        done = said.logged_at(coach.now())
        changed, set_id = coach.history.add_set(day, replace(done, at=coach.history.moment_on(day)))
        self._program.changes.tell(changed)
        words = self.tr("Logged on {day}: {name}, {what}.").format(
            day=day_words(day), name=self._name(said.exercise), what=set_words(done)
        )
        self._wishes.offer(words, lambda: coach.training.take_back(set_id)[0])

    def _name(self, exercise: str) -> str:
        found = self._program.coach.library.get(exercise)
        return exercise if found is None else found.name
