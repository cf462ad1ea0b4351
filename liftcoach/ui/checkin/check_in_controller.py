"""Connects the check-in with the coach: what it would change is said before it is saved."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TypedDict

from PySide6.QtCore import QObject, Signal

from liftcoach.coach.changed import Changed
from liftcoach.coach.coach import Coach
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.domain.measured import MeasuredDay
from liftcoach.domain.problems import LiftcoachError
from liftcoach.ui.checkin.check_in_page import CheckInPage
from liftcoach.ui.program import Program
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.day_stepper import day_words
from liftcoach.ui.wishes.wishes import Wishes
from liftcoach.words.outcomes import outcome_text, outcome_title

ASKED_AFTER = timedelta(days=2)
"""How long after a session its next morning is asked about."""
_TONES = {DayKind.REST: "rest", DayKind.STOP: "danger", DayKind.GENTLE: "flare", DayKind.MOBILITY: "flare"}
_JOINTS_AS_LIST, _YES = "joints-as-list", "yes"


class _About(TypedDict):
    """What a page of questions shows besides the answers of its day."""

    previous: CheckIn | None
    session_day: date | None
    for_whom: str
    measured_sleep: MeasuredDay | None


class CheckInController(QObject):
    """Asks about today, previews, saves."""

    saved = Signal()
    corrected = Signal()
    """The answers of a day that is over are put right, and nothing stops the person."""

    def __init__(
        self, page: CheckInPage, program: Program, parent: QObject | None = None, *, wishes: Wishes | None = None
    ) -> None:
        super().__init__(parent)
        self._page, self._program, self._wishes = page, program, wishes
        self._asked_on: date | None = None
        self._saved: CheckIn | None = None
        """The answers as they are kept, to tell what was given since."""
        self._was_kept = False
        """Whether the file holds answers of the day asked about that are not saved."""
        page.changed.connect(self._preview)
        page.submitted.connect(self._save)
        # Who marks fingers in the list opens no hand for it: so it stays as it was left.
        with suppress(LiftcoachError):
            page.show_joints_as_list(on=program.roster.program_settings.get(_JOINTS_AS_LIST, "") == _YES)
        page.joints_put_as_list.connect(self._keep_list)
        program.changes.happened.connect(self._happened)

    def open(self) -> None:
        """Ask about today, with what was answered already; what was not saved yet is still there, and said to be so."""
        coach = self._program.coach
        today = coach.now().day
        if self._asked_on == today:
            half = self._half()
        else:
            self.keep()
            half = coach.checking_in.unsaved(today)
            self._was_kept = half is not None
        self._asked_on = today
        self._ask(coach.checking_in.on(today))
        self._saved = self._page.answers()
        if half is not None and half != self._saved:
            self._ask(half)
            self._show_half(half)

    def open_day(self, day: date) -> None:
        """Show the answers of a day that is over, to be put right; those of today wait as they are."""
        coach = self._program.coach
        if day >= coach.now().day:
            self.open()
            return
        self.keep()
        self._asked_on = day
        self._page.ask(day, today=coach.checking_in.on(day), **self._about(day), same_allowed=False, is_past=True)
        self._saved = self._page.answers()
        half = coach.checking_in.unsaved(day)
        self._was_kept = half is not None
        if half is not None and half != self._saved:
            self._page.ask(day, today=half, **self._about(day), same_allowed=False, is_past=True)
            self._show_half(half)

    @property
    def _is_past(self) -> bool:
        return self._asked_on is not None and self._asked_on < self._program.coach.now().day and self._page.is_past

    def keep(self) -> None:
        """Keep answers that are not saved yet, before the file is closed. Then nothing is kept until it is opened."""
        if self._asked_on is None:
            return
        day, half, was_kept = self._asked_on, self._half(), self._was_kept
        self._asked_on, self._was_kept = None, False
        # A disk that is full is told of where something was to be saved.
        with suppress(LiftcoachError):
            if half is not None:
                self._program.coach.checking_in.keep_unsaved(half)
            elif was_kept:
                self._program.coach.checking_in.forget_unsaved(day)

    def _keep_list(self, on: bool) -> None:  # noqa: FBT001  (the page's signal gives it so)
        with suppress(LiftcoachError):
            self._program.roster.program_settings.set(_JOINTS_AS_LIST, _YES if on else "")

    def _half(self) -> CheckIn | None:
        """What was answered since the last save; None where nothing was."""
        answers = self._page.answers()
        return None if answers == self._saved else answers

    def _ask(self, answered: CheckIn | None) -> None:
        coach = self._program.coach
        today = coach.now().day
        same = coach.checking_in.may_say_same(today)
        self._page.ask(
            today,
            today=answered,
            **self._about(today),
            same_allowed=same is not None,
            week_ahead=coach.checking_in.asks_about_week(today),
            smaller_week=coach.deciding.smaller_week() or None,
        )

    def _about(self, day: date) -> _About:
        coach = self._program.coach
        trained = coach.training.last_training_day(day)
        return {
            "previous": coach.checking_in.latest_before(day),
            "session_day": trained if trained is not None and day - trained <= ASKED_AFTER else None,
            "for_whom": self._program.for_whom,
            "measured_sleep": coach.checking_in.measured_sleep(day),
        }

    def _happened(self, changed: Changed) -> None:
        # Answers of this morning must not be kept as yesterday's, because the page stood open overnight.
        if self._asked_on is None or not changed & Changed.CHECK_IN or not self._page.isVisible() or self._is_past:
            return
        if self._asked_on != self._program.coach.now().day:
            self.open()
            self._page.show_outcome(self.tr("It is a new day, so we ask afresh."), "")

    def _preview(self, check_in: CheckIn) -> None:
        if self._is_past:
            words = self.tr("You put right what you said on {day}.").format(day=day_words(check_in.day))
            self._page.show_outcome(words, self.tr("Your plan of today goes by it."))
            return
        plan = self._program.coach.checking_in.preview(check_in)
        tone = "soft" if isinstance(plan, CannotPlan) else _TONES.get(plan.kind, "soft")
        self._page.show_outcome(
            outcome_title(plan, in_readers_language), outcome_text(plan, in_readers_language), tone=tone
        )

    def _show_half(self, check_in: CheckIn) -> None:
        """What the answers would change, as ever, under words that say how they stand."""
        self._preview(check_in)
        self._page.say_unsaved(self.tr("Your answers from before are here. They are not saved yet."))

    def _save(self, check_in: CheckIn) -> None:
        coach, day, is_past = self._program.coach, check_in.day, self._is_past
        smaller = None if is_past else self._page.wants_smaller_week
        before, stops = coach.checking_in.on(day), coach.knowing.open_stops()
        changed = coach.checking_in.save(check_in)
        self._saved, self._was_kept = check_in, False
        if smaller is not None and smaller != coach.deciding.smaller_week():
            changed |= coach.deciding.choose_smaller_week() if smaller else coach.deciding.end_smaller_week()
        self._program.changes.tell(changed)
        (self.corrected if is_past and not _stops(coach) else self.saved).emit()
        # A stop is ended by whoever looked at it, and the choice of a smaller week has its own way back.
        if self._wishes is not None and smaller is None and coach.knowing.open_stops() == stops and not _stops(coach):
            words = self.tr("Your answers of {day} are put right.").format(day=day_words(day))
            self._wishes.offer(
                words if is_past else self.tr("Your answers are saved."),
                lambda: coach.checking_in.put_back(day, before),
            )


def _stops(coach: Coach) -> bool:
    plan = coach.planning.day(coach.now().day)
    return isinstance(plan, DayPlan) and plan.kind is DayKind.STOP
