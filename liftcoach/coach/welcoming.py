"""The first questions, where somebody stopped in the middle of them."""

from __future__ import annotations

from dataclasses import replace

from liftcoach.coach.desk import Desk
from liftcoach.domain.days_ahead import refuse_lifter_ahead
from liftcoach.domain.lifter import Lifter
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.settings import Settings

_STEP = "welcome-step"


class Welcoming:
    """Keeps what was answered so far in the person's own file, and where to go on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def step(self) -> int:
        """The page of questions to go on with; 0 where nobody is in the middle of them."""
        with self._desk.profile.reading() as connection:
            return Settings(connection).get(_STEP, 0)

    def keep(self, who: Lifter, step: int) -> None:
        """Keep the answers up to page `step`, from 0. Raises InvalidFact for a day that has not come yet."""
        refuse_lifter_ahead(who, today=self._desk.now().day)
        if self._desk.profile.look_only:
            # It is said in the window already that nothing can be kept.
            return
        with self._desk.profile.writing() as connection:
            record = LifterRecord(connection)
            # Who gave no name keeps the one that the list of people knows them by.
            record.save(who if who.name.strip() else replace(who, name=record.read().name))
            Settings(connection).set(_STEP, step)

    def end(self) -> None:
        """Go on from nowhere: the questions are done with, or were left out."""
        if self.step():
            with self._desk.profile.writing() as connection:
                Settings(connection).forget(_STEP)
