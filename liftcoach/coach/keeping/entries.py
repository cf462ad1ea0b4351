"""The entries that can be moved between people's files: a session, some sets of one, a day's check-in."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.domain.training import LoggedSet, Origin, Session
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.faults import StoreError
from liftcoach.store.training_log import TrainingLog

Entry = Session | tuple[LoggedSet, ...] | CheckIn


class EntryKind(StrEnum):
    SESSION = "session"
    SETS = "sets"
    CHECK_IN = "check-in"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry is in a file: the number of a session, the numbers of sets, or the day of a check-in."""

    kind: EntryKind
    ids: tuple[int, ...] = ()
    day: date | None = None

    @classmethod
    def of_session(cls, session_id: int) -> Place:
        return cls(EntryKind.SESSION, (session_id,))

    @classmethod
    def of_sets(cls, *set_ids: int) -> Place:
        return cls(EntryKind.SETS, set_ids)

    @classmethod
    def of_check_in(cls, day: date) -> Place:
        return cls(EntryKind.CHECK_IN, day=day)

    def text(self) -> str:
        """As it is noted in a file."""
        return json.dumps([self.kind, self.ids, None if self.day is None else self.day.isoformat()])

    @classmethod
    def read(cls, text: str) -> Place | None:
        """What `text` wrote; None where it is something else."""
        try:
            kind, ids, day = json.loads(text)
            return cls(EntryKind(kind), tuple(map(int, ids)), None if day is None else date.fromisoformat(day))
        except (ValueError, TypeError):
            return None


def entry_at(connection: Connection, place: Place) -> Entry | None:
    """What is at a place; None where it is not there, or not all of it."""
    log = TrainingLog(connection)
    if place.kind is EntryKind.SESSION:
        return log.session(place.ids[0]) if place.ids else None
    if place.kind is EntryKind.SETS:
        found = log.sets_with(place.ids)
        return found if found and len(found) == len(place.ids) else None
    return None if place.day is None else CheckIns(connection).on(place.day)


def put_in(connection: Connection, entry: Entry, *, name: str) -> Place:
    """Add an entry and return where it is; one with numbers gets its old place again.

    `name` is the person's whose file it is. Raises StoreError where they have a
    check-in of that day, or the old place is gone.
    """
    log = TrainingLog(connection)
    if isinstance(entry, Session):
        if entry.id is None:
            return Place.of_session(log.add_sessions((entry,))[0])
        log.put_back_session(entry)
        return Place.of_session(entry.id)
    if isinstance(entry, CheckIn):
        check_ins = CheckIns(connection)
        if check_ins.on(entry.day) is not None:
            raise StoreError(ProblemCode.HAS_CHECK_IN_ALREADY, Fact("name", name))
        check_ins.save(entry)
        return Place.of_check_in(entry.day)
    return Place.of_sets(*(log.add_set(one.session_id or _session_for(log, entry), one) for one in entry))


def take_out(connection: Connection, place: Place) -> None:
    """Take an entry out. Raises StoreError where it is not there."""
    log = TrainingLog(connection)
    if place.kind is EntryKind.SESSION:
        log.remove_session(place.ids[0])
    elif place.kind is EntryKind.SETS:
        for one in place.ids:
            log.remove_set(one)
    elif place.day is not None:
        CheckIns(connection).remove(place.day)


def without_numbers(entry: Entry) -> Entry:
    """The entry as such, whichever file it is in."""
    if isinstance(entry, Session):
        return replace(entry, id=None, sets=_bare(entry.sets))
    return entry if isinstance(entry, CheckIn) else _bare(entry)


def _bare(sets: tuple[LoggedSet, ...]) -> tuple[LoggedSet, ...]:
    return tuple(replace(one, id=None, session_id=None) for one in sets)


def _session_for(log: TrainingLog, sets: tuple[LoggedSet, ...]) -> int:
    """The day's own session, which is made where there is none."""
    first, last = sets[0].at, sets[-1].at
    own = [one for one in log.sessions_between(first.day, first.day) if one.origin is Origin.OWN and not one.title]
    if own:
        return own[-1].id or 0
    return log.add_sessions((Session(day=first.day, started=first, finished=last),))[0]
