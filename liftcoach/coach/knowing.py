"""Who the person is: what they said about themselves, and dated events and results."""

from __future__ import annotations

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.coach.planning import Planning
from liftcoach.domain.day_plan import Release, Stop
from liftcoach.domain.days_ahead import refuse_day_ahead, refuse_lifter_ahead
from liftcoach.domain.events import Event, EventKind, LabResult
from liftcoach.domain.lifter import Lifter
from liftcoach.store.events import Events
from liftcoach.store.labs import Labs
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.stops import Stops


class Knowing:
    """Read and keep what is known of the person."""

    def __init__(self, desk: Desk, planning: Planning) -> None:
        self._desk = desk
        self._planning = planning

    def lifter(self) -> Lifter:
        """The person as they described themselves."""
        with self._desk.profile.reading() as connection:
            return LifterRecord(connection).read()

    def describe(self, who: Lifter) -> Changed:
        """Keep what the person said about themselves. Raises InvalidFact for a day that has not come yet."""
        refuse_lifter_ahead(who, today=self._desk.now().day)
        with self._desk.profile.writing() as connection:
            LifterRecord(connection).save(who)
            self._planning.keep_new_stops(connection, self._desk.now().day)
        return Changed.LIFTER | Changed.PLAN

    def add_event(self, event: Event) -> Changed:
        """Keep a dated event; it may lie ahead. Raises InvalidFact for a fall that has not come yet."""
        if event.kind is EventKind.FALL:
            refuse_day_ahead("fall", event.on, today=self._desk.now().day)
        with self._desk.profile.writing() as connection:
            Events(connection).add(event)
            self._planning.keep_new_stops(connection, self._desk.now().day)
        return Changed.LIFTER | Changed.PLAN

    def events(self) -> tuple[Event, ...]:
        """Every dated event by its date."""
        with self._desk.profile.reading() as connection:
            return Events(connection).all()

    def remove_event(self, event_id: int) -> Changed:
        """Take an event out; a stop that it helped to begin stays open."""
        with self._desk.profile.writing() as connection:
            Events(connection).remove(event_id)
        return Changed.LIFTER | Changed.PLAN

    def add_lab(self, result: LabResult) -> Changed:
        """Keep a laboratory result. Raises InvalidFact for one of a day that has not come yet."""
        refuse_day_ahead("result", result.on, today=self._desk.now().day)
        with self._desk.profile.writing() as connection:
            Labs(connection).add(result)
        return Changed.LIFTER

    def open_stops(self) -> tuple[Stop, ...]:
        """The stops that nobody released yet."""
        with self._desk.profile.reading() as connection:
            return Stops(connection).open()

    def release_stop(self, row: str, release: Release) -> Changed:
        """Record who said that the person may exercise again; a stop ends in no other way.

        Raises InvalidFact for a day that has not come yet.
        """
        refuse_day_ahead("release", release.on, today=self._desk.now().day)
        with self._desk.profile.writing() as connection:
            Stops(connection).release(row, release)
        return Changed.PLAN | Changed.CHECK_IN
