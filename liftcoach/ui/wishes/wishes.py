"""Hands every wish to the coach, and offers to undo it wherever the person is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from liftcoach.coach.changed import Changed
from liftcoach.coach.deciding import Deciding
from liftcoach.coach.wishing import Undo
from liftcoach.domain.choices import Choice, ChoiceKind, MoveTo
from liftcoach.domain.day_plan import DayPlan, Release, Stop
from liftcoach.domain.problems import LiftcoachError
from liftcoach.ui.program import Program
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.day_stepper import day_words
from liftcoach.ui.widgets.undo_bar import UndoBar
from liftcoach.ui.wishes.wish import (
    Alternative,
    ComeBack,
    DidElse,
    Move,
    NeverOffer,
    Pause,
    Prefer,
    SeeAlternatives,
    SeeMoves,
    SeeTrend,
    Swap,
    TakeBack,
    Wish,
    WishesShown,
)
from liftcoach.words.activities import activity_text


class Offering(Protocol):
    """A page that can show what may be chosen."""

    def show_alternatives(self, exercise: str, others: Sequence[Alternative]) -> None: ...

    def show_moves(self, moves: Sequence[MoveTo]) -> None: ...


class Wishes(QObject):
    """One for all pages. `bar` stands below every page and takes one decision back."""

    trend_asked = Signal(str)
    """The id of an exercise whose chart is wanted."""

    def __init__(self, program: Program, bar: UndoBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program, self._bar = program, bar
        bar.undone.connect(self._undo)
        program.leaving.connect(bar.take_away)

    def shown(self) -> WishesShown:
        """What the pages need to know of today's wishes."""
        coach = self._program.coach
        today = coach.now().day
        plan = coach.planning.day(today)
        asked = [one.exercise for one in (*plan.warm_up, *plan.prescriptions)] if isinstance(plan, DayPlan) else []
        choices = coach.deciding.all()
        begun = coach.training.session_on(today) is not None
        return WishesShown(
            today=today,
            trained=coach.training.trained_of(asked),
            swapped=frozenset(one.other for one in choices if one.kind is ChoiceKind.SWAPPED and one.day == today),
            preferred=frozenset(one.exercise for one in choices if one.kind is ChoiceKind.PREFER),
            may_move=isinstance(plan, DayPlan) and bool(plan.prescriptions) and not begun,
            rests_for=_rests_for(choices, plan) if isinstance(plan, DayPlan) else None,
        )

    def offer(self, words: str, undo: Callable[[], Changed]) -> None:
        """Say what was done, and take it back if the person wants."""
        self._bar.offer(words, undo)

    def release(self, stop: Stop, release: Release) -> Changed:
        """Keep who looked at a stop, and offer to have it stand again as it was."""
        knowing = self._program.coach.knowing
        before = knowing.open_stops()
        changed = knowing.release_stop(stop, release)
        still = knowing.open_stops()
        ended = tuple(one for one in before if one not in still)
        if ended:
            words = self.tr("Kept: {name} looked at it.").format(name=release.by)
            self._bar.offer(words, lambda: knowing.reopen_stops(ended, release))
        return changed

    def ease(self, kind: ChoiceKind) -> Changed:
        """Make today shorter, gentler or a rest, and offer to have it as it was."""
        words = {
            ChoiceKind.SHORTER_TODAY: self.tr("Today is shorter now."),
            ChoiceKind.GENTLER_TODAY: self.tr("Today is gentler now."),
            ChoiceKind.REST_TODAY: self.tr("Today is for rest now."),
        }
        return self._decided(lambda deciding: deciding.not_a_good_day(kind), words[kind])

    def as_planned(self) -> Changed:
        """Take today's easier choice back, and offer to have it stand again."""
        return self._decided(lambda deciding: deciding.as_planned_after_all(), self.tr("Today is as planned again."))

    def _decided(self, decide: Callable[[Deciding], Changed], words: str) -> Changed:
        deciding = self._program.coach.deciding
        day, before = deciding.easing_today()
        changed = decide(deciding)
        self._bar.offer(words, lambda: deciding.put_easing_back(day, before))
        return changed

    def hear(self, page: Offering, wish: Wish) -> None:
        """Do what a page was asked for."""
        wishing = self._program.coach.wishing
        if isinstance(wish, SeeAlternatives):
            page.show_alternatives(wish.exercise, self._alternatives(wish.exercise))
        elif isinstance(wish, SeeMoves):
            page.show_moves(wishing.moves())
        elif isinstance(wish, SeeTrend):
            self.trend_asked.emit(wish.exercise)
        else:
            self._keep(wish)

    def _alternatives(self, exercise: str) -> tuple[Alternative, ...]:
        coach = self._program.coach
        return tuple(Alternative(coach.library[one.exercise], one) for one in coach.wishing.alternatives(exercise))

    def _keep(self, wish: Swap | NeverOffer | Prefer | Move | Pause | ComeBack | TakeBack | DidElse) -> None:
        wishing = self._program.coach.wishing
        try:
            if isinstance(wish, Swap):
                made = wishing.swap(wish.exercise, wish.other)
            elif isinstance(wish, NeverOffer):
                made = wishing.never_offer(wish.exercise)
            elif isinstance(wish, Prefer):
                made = wishing.prefer(wish.exercise)
            elif isinstance(wish, Move):
                made = wishing.move(wish.to)
            elif isinstance(wish, Pause):
                made = wishing.pause(wish.first, wish.until)
            elif isinstance(wish, ComeBack):
                made = wishing.come_back()
            elif isinstance(wish, TakeBack):
                made = wishing.take_back(wish.choice.id or 0)
            else:
                made = wishing.did_something_else(
                    wish.name, minutes=wish.minutes, exertion=wish.exertion, instead=wish.instead
                )
        except LookupError:
            # What was offered fits no longer, because midnight passed or an answer came in: show what holds now.
            self._program.changes.tell(Changed.PLAN)
            return
        except LiftcoachError:
            # The window says what was refused; the page shows what holds now.
            self._program.changes.tell(Changed.PLAN)
            raise
        changed, undo = made
        self._program.changes.tell(changed)
        self._bar.offer(self._said(wish), undo)

    def _undo(self, undo: object) -> None:
        if isinstance(undo, Undo):
            self._program.changes.tell(self._program.coach.wishing.undo(undo))
        elif callable(undo):
            self._program.changes.tell(undo())

    def _said(self, wish: Wish) -> str:
        if isinstance(wish, Swap):
            return self.tr("{other} is in the plan instead of {name}.").format(
                other=self._name(wish.other), name=self._name(wish.exercise)
            )
        if isinstance(wish, NeverOffer):
            return self.tr("{name} will not be offered any more. Settings has a way back.").format(
                name=self._name(wish.exercise)
            )
        if isinstance(wish, Prefer):
            return self.tr("{name} comes first from now on.").format(name=self._name(wish.exercise))
        if isinstance(wish, Move):
            return self.tr("Moved to {day}.").format(day=day_words(wish.to))
        if isinstance(wish, Pause):
            if wish.until is None:
                return self.tr("The plan is paused until you come back.")
            return self.tr("The plan is paused until {day}.").format(day=day_words(wish.until))
        if isinstance(wish, ComeBack):
            return self.tr("Welcome back. The pause is over.")
        if isinstance(wish, DidElse):
            return self.tr("Logged: {what}.").format(what=activity_text(wish.name, in_readers_language))
        return self.tr("Taken back.")

    def _name(self, exercise: str) -> str:
        found = self._program.coach.library.get(exercise)
        return exercise if found is None else found.name


def _rests_for(choices: Sequence[Choice], plan: DayPlan) -> Choice | None:
    """The choice that took today's session away, if one did."""
    rules = {why.rule.value for why in plan.reasons}
    for kind, of_rules in (
        (ChoiceKind.DID_SOMETHING_ELSE, {"did-something-else"}),
        (ChoiceKind.PAUSE, {"paused", "paused-until"}),
        (ChoiceKind.DAY_MOVED, {"day-moved"}),
    ):
        if not rules & of_rules:
            continue
        for one in reversed(choices):
            begun = one.day is not None and one.day <= plan.day
            lasts = one.kind is ChoiceKind.DID_SOMETHING_ELSE or one.until is None or plan.day <= one.until
            same_day = one.day == plan.day or one.kind is not ChoiceKind.DID_SOMETHING_ELSE
            if one.kind is kind and begun and lasts and same_day:
                return one
    return None
