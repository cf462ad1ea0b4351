"""What the person decides about exercises and days; every decision can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.coach.planning import Planning
from liftcoach.coach.session_day import on_session_day
from liftcoach.domain.choices import Choice, ChoiceKind, MoveTo
from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.domain.training import Session
from liftcoach.rules.alternatives import swap_started
from liftcoach.rules.wishes import slot_of
from liftcoach.store.choices import Choices
from liftcoach.store.plan_archive import PlanArchive
from liftcoach.store.training_log import TrainingLog

ONE_DAY = timedelta(days=1)
_LASTING = frozenset({ChoiceKind.NEVER_OFFER, ChoiceKind.PREFER})
_WITH_DAYS = frozenset({ChoiceKind.PAUSE, ChoiceKind.DAY_MOVED})


@dataclass(frozen=True, slots=True)
class Undo:
    """What puts everything back as it was before one decision.

    `plan` is the day's fixed plan as it stood, where the decision replaced it.
    """

    added: tuple[int, ...] = ()
    removed: tuple[Choice, ...] = ()
    plan: DayPlan | None = None
    session_id: int | None = None


class Wishing:
    """Keep decisions for the rules to read. Each call is one small transaction."""

    def __init__(self, desk: Desk, planning: Planning) -> None:
        self._desk, self._planning = desk, planning

    def alternatives(self, exercise: str) -> tuple[Prescription, ...]:
        """What today could ask for in place of an exercise, in the person's order."""
        with self._desk.profile.reading() as connection:
            day = on_session_day(connection, self._desk.now()).day
        return self._planning.alternatives(day, exercise)

    def moves(self) -> tuple[MoveTo, ...]:
        """The next days, each with why today's session cannot go there."""
        return self._planning.moves(self._desk.now().day)

    def standing(self) -> tuple[Choice, ...]:
        """The choices that bear on today or a later day: never offered, preferred, pauses and moved days."""
        today = self._desk.now().day
        with self._desk.profile.reading() as connection:
            found = Choices(connection).all()
        return tuple(
            one
            for one in found
            if one.kind in _LASTING or (one.kind in _WITH_DAYS and (one.until is None or one.until >= today))
        )

    def swap(self, exercise: str, other: str) -> tuple[Changed, Undo]:
        """Put another exercise in place of one of today's; in a session that has begun, of what is left of it.

        Raises LookupError where today does not offer the other one.
        """
        asked = next(one for one in (*self.alternatives(exercise), None) if one is None or one.exercise == other)
        if asked is None:
            raise LookupError(f"{other} is not offered for {exercise} today")
        with self._desk.profile.writing() as connection:
            now = on_session_day(connection, self._desk.now())
            choices, archive = Choices(connection), PlanArchive(connection)
            todays = [one for one in choices.all() if one.kind is ChoiceKind.SWAPPED and one.day == now.day]
            before = tuple(one for one in todays if exercise in (one.other, one.exercise))
            was = next((one.exercise for one in before if one.other == exercise), exercise)
            _remove(choices, before)
            added: tuple[int, ...] = ()
            if other != was:
                chosen = Choice(ChoiceKind.SWAPPED, made_on=now.day, exercise=was, other=other, day=now.day)
                added = (choices.add(chosen),)
            fixed = archive.of(now.day)
            if fixed is not None:
                done = sum(1 for one in TrainingLog(connection).sets_on(now.day) if one.exercise == exercise)
                archive.keep(swap_started(fixed, exercise, asked, done=done), now)
        return Changed.PLAN | Changed.LOG, Undo(added, before, fixed)

    def prefer(self, exercise: str) -> tuple[Changed, Undo]:
        """Let an exercise come first from now on among those that train the same."""
        planned = self._desk.library[exercise]
        same = {one.id for one in self._desk.library if one.pattern in slot_of(planned.pattern)}
        return self._replace(
            Choice(ChoiceKind.PREFER, made_on=self._desk.now().day, exercise=exercise),
            lambda one: (
                (one.kind is ChoiceKind.PREFER and one.exercise in same)
                or (one.kind is ChoiceKind.NEVER_OFFER and one.exercise == exercise)
            ),
        )

    def never_offer(self, exercise: str) -> tuple[Changed, Undo]:
        """Leave an exercise out from now on."""
        return self._replace(
            Choice(ChoiceKind.NEVER_OFFER, made_on=self._desk.now().day, exercise=exercise),
            lambda one: one.kind in _LASTING and one.exercise == exercise,
        )

    def move(self, to: date) -> tuple[Changed, Undo]:
        """Move today's session to a later day.

        Raises LookupError where the rules refuse that day, and LiftcoachError once
        the session has begun: what is logged of it would stand on a day of rest.
        """
        with self._desk.profile.reading() as connection:
            if TrainingLog(connection).has_own_session(self._desk.now().day):
                raise LiftcoachError(ProblemCode.SESSION_HAS_BEGUN)
        if not any(one.day == to and one.refused is None for one in self.moves()):
            raise LookupError(f"today's session cannot be moved to {to}")
        today = self._desk.now().day
        return self._replace(
            Choice(ChoiceKind.DAY_MOVED, made_on=today, day=today, until=to),
            lambda one: one.kind is ChoiceKind.DAY_MOVED and one.day == today,
        )

    def pause(self, first: date, until: date | None) -> tuple[Changed, Undo]:
        """Pause from a day until, and with, another; without one until the person is back.

        Other pauses that share a day with it give way; one that lies apart, such as
        a holiday later on, stays. Raises ValueError where the last day comes before the first.
        """
        if until is not None and until < first:
            raise ValueError(f"a pause from {first} cannot end on {until}")
        return self._replace(
            Choice(ChoiceKind.PAUSE, made_on=self._desk.now().day, day=first, until=until),
            lambda one: one.kind is ChoiceKind.PAUSE and _share_a_day(one, first, until),
        )

    def come_back(self) -> tuple[Changed, Undo]:
        """End the pause that today lies in; the days that were paused stay in the record, and so do later pauses."""
        today = self._desk.now().day
        with self._desk.profile.writing() as connection:
            choices = Choices(connection)
            running = tuple(one for one in choices.all() if one.kind is ChoiceKind.PAUSE and one.is_on(today))
            _remove(choices, running)
            ended = [
                replace(one, until=today - ONE_DAY, id=None)
                for one in running
                if one.day is not None and one.day < today
            ]
            added = tuple(choices.add(one) for one in ended)
        return Changed.PLAN, Undo(added, running)

    def take_back(self, choice_id: int) -> tuple[Changed, Undo]:
        """Take one choice back."""
        with self._desk.profile.writing() as connection:
            choices = Choices(connection)
            found = tuple(one for one in choices.all() if one.id == choice_id)
            _remove(choices, found)
        return Changed.PLAN, Undo(removed=found)

    def did_something_else(
        self, name: str, *, minutes: int | None = None, exertion: int | None = None, instead: bool = False
    ) -> tuple[Changed, Undo]:
        """Log an activity of today; `instead` of today's session if the person says so.

        `name` is a word of `Activity` or the person's own. Minutes and exertion
        (0 to 10) stay None unless they were said.
        """
        now = self._desk.now()
        done = Session(day=now.day, started=now, finished=now, minutes=minutes, exertion=exertion, title=name)
        with self._desk.profile.writing() as connection:
            (session_id,) = TrainingLog(connection).add_sessions((done,))
            added = (self._instead(connection, now.day, name),) if instead else ()
        return Changed.LOG | Changed.PLAN, Undo(added, session_id=session_id)

    def undo(self, undo: Undo) -> Changed:
        """Put everything back as it was before a decision."""
        with self._desk.profile.writing() as connection:
            choices = Choices(connection)
            for choice_id in undo.added:
                choices.remove(choice_id)
            for one in undo.removed:
                choices.add(one)
            if undo.plan is not None:
                PlanArchive(connection).keep(undo.plan, self._desk.now())
            if undo.session_id is not None:
                TrainingLog(connection).remove_session(undo.session_id)
        return Changed.PLAN | Changed.LOG

    def _instead(self, connection: Connection, day: date, name: str) -> int:
        return Choices(connection).add(Choice(ChoiceKind.DID_SOMETHING_ELSE, made_on=day, exercise=name, day=day))

    def _replace(self, choice: Choice, gives_way: Callable[[Choice], bool]) -> tuple[Changed, Undo]:
        """Keep a choice in place of those that it contradicts."""
        with self._desk.profile.writing() as connection:
            choices = Choices(connection)
            before = tuple(one for one in choices.all() if gives_way(one))
            _remove(choices, before)
            added = choices.add(choice)
        return Changed.PLAN, Undo((added,), before)


def _share_a_day(pause: Choice, first: date, until: date | None) -> bool:
    begins_in_time = pause.day is not None and (until is None or pause.day <= until)
    return begins_in_time and (pause.until is None or pause.until >= first)


def _remove(choices: Choices, some: tuple[Choice, ...]) -> None:
    for one in some:
        if one.id is not None:
            choices.remove(one.id)
