"""Move an entry that was made for the wrong person into the right one's file, and back.

Two files have no common transaction, so there are four small ones: the file
that gives notes what it is about to give; the other takes it in, and notes that
it did; the first takes its own out; the other forgets its note. Whatever ends
the program between two of them, the entry is in one file or in both, never in
neither, and the next opening of the giving file goes on where it was.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass

from liftcoach.coach.changed import Changed
from liftcoach.coach.coach import Coach
from liftcoach.coach.desk import GIVING
from liftcoach.coach.keeping.entries import Entry, Place, entry_at, put_in, take_out, without_numbers
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.domain.training import Session
from liftcoach.store.disk_faults import StoreError, facts_of
from liftcoach.store.imports import Imports
from liftcoach.store.settings import Settings

TAKEN = "handed-over-"
"""In the file that takes, with the number of the move: where it is there."""
_NUMBER_BYTES = 8
_CHANGED = Changed.LOG | Changed.CHECK_IN | Changed.PLAN


@dataclass(frozen=True, slots=True)
class Handed:
    """What was moved, as it was, and where it is now: enough to move it back."""

    to: str
    entry: Entry
    place: Place


class HandingOver:
    """`open_other` opens somebody else's file for a moment. Raises StoreError, and has moved nothing then."""

    def __init__(self, open_other: Callable[[str], Coach]) -> None:
        self._open_other = open_other

    def hand_over(self, giver: Coach, to: str, what: Place) -> tuple[Changed, Handed]:
        """Move an entry of the open person to somebody else.

        Warning signs in it begin their stops there. A stop that they began here
        stays until it is released: none is ever taken away silently.
        """
        if to == giver.profile.id:
            raise ValueError("an entry is moved to somebody else")
        with closing(self._open_other(to)) as taker:
            _require_own(taker)
            with giver.profile.reading() as connection:
                entry = entry_at(connection, what)
            if entry is None:
                raise StoreError(ProblemCode.NO_LONGER_THERE)
            place = _move(giver, taker, what, entry, without_numbers(entry))
        return _CHANGED, Handed(to, entry, place)

    def take_back(self, giver: Coach, handed: Handed) -> Changed:
        """Undo: move it back to where it was."""
        with closing(self._open_other(handed.to)) as taker:
            with taker.profile.reading() as connection:
                there = entry_at(connection, handed.place)
            if there is None or without_numbers(there) != without_numbers(handed.entry):
                raise StoreError(ProblemCode.NO_LONGER_THERE)
            _move(taker, giver, handed.place, there, handed.entry)
        return _CHANGED

    def go_on(self, giver: Coach) -> bool:
        """Finish a move that was cut off, where there is one; whether something changed here."""
        with giver.profile.reading() as connection:
            noted = Settings(connection).get(GIVING, "")
        if not noted:
            return False
        try:
            to, number, what = json.loads(noted)
        except (ValueError, TypeError):
            to, number, what = "", "", ""
        place = Place.read(what) if isinstance(what, str) else None
        try:
            taker = self._open_other(str(to))
        except LiftcoachError as error:
            # Locked or in use: whether it was taken in there is seen when it can be opened.
            if error.problem.code is ProblemCode.NO_SUCH_PROFILE:
                _forget(giver, GIVING)
            return False
        with closing(taker):
            with taker.profile.reading() as connection:
                arrived = Place.read(Settings(connection).get(TAKEN + str(number), ""))
                there = None if arrived is None else entry_at(connection, arrived)
            done = False
            with giver.profile.writing() as connection:
                here = None if place is None else entry_at(connection, place)
                # One that was changed since is kept in both.
                if place and here is not None and there is not None:
                    done = without_numbers(here) == without_numbers(there)
                    if done:
                        take_out(connection, place)
                Settings(connection).forget(GIVING)
            if arrived is not None:
                _forget(taker, TAKEN + str(number))
        return done


def _move(giver: Coach, taker: Coach, what: Place, entry: Entry, as_taken: Entry) -> Place:
    """Move `entry`, which is at `what` in the giver's file; the taker gets it as `as_taken`."""
    number, name = secrets.token_hex(_NUMBER_BYTES), taker.knowing.lifter().name
    with giver.profile.writing() as connection:
        # What was meant is what goes: another window may have changed it.
        if entry_at(connection, what) != entry:
            raise StoreError(ProblemCode.NO_LONGER_THERE)
        Settings(connection).set(GIVING, json.dumps([taker.profile.id, number, what.text()]))
        keys, own = frozenset[str](), frozenset[str]()
        if isinstance(entry, Session):
            # With them the file that it came from brings it to neither of the two again.
            keys = Imports(connection).keys_of(what.ids[0])
            own = frozenset(Imports(connection).own_exercises()).intersection(one.exercise for one in entry.sets)
    try:
        with taker.profile.writing() as connection:
            place = put_in(connection, as_taken, name=name)
            Imports(connection).keep_own_exercises(sorted(own))
            if keys:
                Imports(connection).adopt(place.ids[0], keys)
            if isinstance(as_taken, CheckIn):
                taker.planning.keep_new_stops(connection, as_taken.day)
            Settings(connection).set(TAKEN + number, place.text())
    except BaseException:
        with suppress(LiftcoachError):
            _forget(giver, GIVING)
        raise
    with giver.profile.writing() as connection:
        take_out(connection, what)
        Settings(connection).forget(GIVING)
    with suppress(LiftcoachError):
        # All is where it belongs: a note that stays does no harm.
        _forget(taker, TAKEN + number)
    return place


def _forget(coach: Coach, key: str) -> None:
    with coach.profile.writing() as connection:
        Settings(connection).forget(key)


def _require_own(taker: Coach) -> None:
    if taker.is_example or taker.profile.look_only:
        raise StoreError(ProblemCode.FOLDER_READ_ONLY, *facts_of(taker.profile.path))
