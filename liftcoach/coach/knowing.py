"""Who the person is: what they said about themselves, and the stops that are open."""

from __future__ import annotations

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.coach.planning import Planning
from liftcoach.domain.day_plan import Release, Stop
from liftcoach.domain.days_ahead import refuse_day_ahead, refuse_lifter_ahead
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.numbers import checked
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.stops import Stops

LONGEST_RELEASE = 200
"""Characters of the name of who said so, as a patient file takes them."""


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

    def open_stops(self) -> tuple[Stop, ...]:
        """The stops that nobody released yet."""
        with self._desk.profile.reading() as connection:
            return Stops(connection).open()

    def release_stop(self, stop: Stop, release: Release) -> Changed:
        """Record who said that the person may exercise again: so a stop ends that has no condition of its own.

        Another joint's stop of the same row goes on. Raises InvalidFact for a day
        that has not come yet, and where nobody is named.
        """
        refuse_day_ahead("release", release.on, today=self._desk.now().day)
        checked("release", len(release.by.strip()), low=1, high=LONGEST_RELEASE, unit="characters")
        with self._desk.profile.writing() as connection:
            released = Stops(connection).release(stop, release)
        return Changed.PLAN | Changed.CHECK_IN if released else Changed.NOTHING

    def reopen_stops(self, stops: tuple[Stop, ...], release: Release) -> Changed:
        """Take back a release that was kept by mistake: these stops are open again, as they were before it."""
        with self._desk.profile.writing() as connection:
            for stop in stops:
                Stops(connection).reopen(stop, release)
        return Changed.PLAN | Changed.CHECK_IN
