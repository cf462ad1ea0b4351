"""What was measured or happened: blood tests, outcome measures and dated events, each with its way back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.coach.planning import Planning
from liftcoach.domain.days_ahead import refuse_day_ahead
from liftcoach.domain.events import Event, LabResult
from liftcoach.domain.outcomes import OutcomeResult
from liftcoach.store.events import Events
from liftcoach.store.labs import Labs
from liftcoach.store.outcomes import Outcomes

Measured = Event | LabResult | OutcomeResult

_CHANGES = Changed.LIFTER | Changed.PLAN


@dataclass(frozen=True, slots=True)
class MeasuredHistory:
    """Everything that was measured or happened, each by its date."""

    events: tuple[Event, ...] = ()
    labs: tuple[LabResult, ...] = ()
    outcomes: tuple[OutcomeResult, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept, now with its id, and what that changed."""

    what: Measured
    changed: Changed


class Measuring:
    """Keep, show and take out."""

    def __init__(self, desk: Desk, planning: Planning) -> None:
        self._desk = desk
        self._planning = planning

    def history(self) -> MeasuredHistory:
        """All of it."""
        with self._desk.profile.reading() as connection:
            return MeasuredHistory(Events(connection).all(), Labs(connection).all(), Outcomes(connection).all())

    def keep(self, what: Measured) -> Kept:
        """Keep one; an event may lie ahead, but no fall and no infection. What was taken out returns to its old place.

        A stop that it helps to begin is stored too. Raises InvalidFact for what
        cannot have happened yet.
        """
        today = self._desk.now().day
        if not isinstance(what, Event):
            refuse_day_ahead("result", what.on, today=today)
        elif what.kind.is_past:
            refuse_day_ahead(what.kind.value, what.on, today=today)
        with self._desk.profile.writing() as connection:
            kept = self._kept(connection, what)
            self._planning.end_corrected(connection, today)
            self._planning.keep_new_stops(connection, today, typed=what.on if isinstance(what, LabResult) else None)
            return kept

    def _kept(self, connection: Connection, what: Measured) -> Kept:
        if isinstance(what, Event):
            return Kept(replace(what, id=Events(connection).add(what)), _CHANGES)
        if isinstance(what, LabResult):
            return Kept(replace(what, id=Labs(connection).add(what)), _CHANGES)
        return Kept(replace(what, id=Outcomes(connection).add(what)), _CHANGES)

    def reword(self, event: Event, note: str) -> Kept:
        """Keep other words with an event that is kept; all else of it stays, and nothing else changes."""
        with self._desk.profile.writing() as connection:
            if event.id is not None:
                Events(connection).remove(event.id)
            return self._kept(connection, replace(event, note=note))

    def take_out(self, what: Measured) -> Changed:
        """Take one out again; one that was never kept changes nothing.

        A stop that it began stays open, unless a right number stands in its place by today.
        """
        if what.id is None:
            return Changed.NOTHING
        with self._desk.profile.writing() as connection:
            if isinstance(what, Event):
                Events(connection).remove(what.id)
            elif isinstance(what, LabResult):
                Labs(connection).remove(what.id)
            else:
                Outcomes(connection).remove(what.id)
            self._planning.end_corrected(connection, self._desk.now().day)
        return _CHANGES
