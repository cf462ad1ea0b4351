"""One visit told by two programs: the person moved from one to the other, and took the old log along.

Equal sets alone prove nothing: many people do the same few sets every
morning and every evening. Equal sets of a visit that began in the same
minute, out of another program, are the same sets. Where one of the two
programs keeps only the day, a whole visit that is equal, set by set, is the
same visit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime, time

from liftcoach.domain.training import Done, Session
from liftcoach.exchange.wall_clock import wall_clock

FEWEST_SETS = 3
"""Fewer are too easily equal by chance."""


class SameSets:
    """Names sets, one after the other, by what two programs would both say of them."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, ...], int] = {}

    def key(self, began: datetime, exercise: str, done: Done, kg: float | None) -> str:
        """The name of a set of a visit, by its clock on the wall; empty where no time of day was written."""
        if not _has_time(began):
            return ""
        parts = (began.isoformat(timespec="minutes"), *_said(exercise, done, kg))
        self._seen[parts] = self._seen.get(parts, 0) + 1
        return _hashed("same", *parts, str(self._seen[parts]))


def same_visit(began: datetime, sets: Iterable[tuple[str, Done, float | None]]) -> tuple[str, ...]:
    """The names under which a whole visit may be there already; none where it has too few sets to tell.

    A visit whose program kept only the day may be any equal one of that day.
    One with a time of day can only be one without: two times are two visits.
    """
    named = _visit(began, sets)
    return () if not named else (named,) if _has_time(began) else (named, _with_time(named))


def keys_elsewhere(sessions: Iterable[Session]) -> frozenset[str]:
    """The names of these sessions' sets and of the sessions themselves."""
    same = SameSets()
    found = set()
    for session in sessions:
        at = session.started
        began = wall_clock(at) if at.zone else at.instant.astimezone(UTC).replace(tzinfo=None)
        found |= {same.key(began, done.exercise, done.done, done.load.kg) for done in session.sets}
        named = _visit(began, ((done.exercise, done.done, done.load.kg) for done in session.sets))
        found.add(_with_time(named) if named and _has_time(began) else named)
    return frozenset(found - {""})


def _visit(began: datetime, sets: Iterable[tuple[str, Done, float | None]]) -> str:
    said = sorted(_said(*one) for one in sets)
    if len(said) < FEWEST_SETS:
        return ""
    return _hashed("visit", began.date().isoformat(), *("\x1e".join(one) for one in said))


def _with_time(named: str) -> str:
    return _hashed("at a time", named)


def _has_time(began: datetime) -> bool:
    return began.time() != time()


def _said(exercise: str, done: Done, kg: float | None) -> tuple[str, str, str, str]:
    # Pounds that went through another program's kilograms come back with a little noise.
    return exercise, done.unit.value, f"{done.amount:.1f}", "" if kg is None else f"{kg:.1f}"


def _hashed(*parts: str) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()
