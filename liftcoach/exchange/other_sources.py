"""One visit told by two programs: the person moved from one to the other, and took the old log along.

Equal sets alone prove nothing. Equal sets of a visit that began in the same
minute, out of another program, are the same sets.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime, time

from liftcoach.domain.training import Done, Session
from liftcoach.exchange.wall_clock import wall_clock


class SameSets:
    """Names sets, one after the other, by what two programs would both say of them."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, ...], int] = {}

    def key(self, began: datetime, exercise: str, done: Done, kg: float | None) -> str:
        """The name of a set of a visit, by its clock on the wall; empty where no time of day was written."""
        if began.time() == time():
            return ""
        minute = began.isoformat(timespec="minutes")
        # Pounds that went through another program's kilograms come back with a little noise.
        parts = (minute, exercise, done.unit.value, f"{done.amount:.1f}", "" if kg is None else f"{kg:.1f}")
        self._seen[parts] = self._seen.get(parts, 0) + 1
        text = "\x1f".join(("same", *parts, str(self._seen[parts])))
        return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def keys_elsewhere(sessions: Iterable[Session]) -> frozenset[str]:
    """The names of these sessions' sets."""
    same = SameSets()
    found = set()
    for session in sessions:
        at = session.started
        began = wall_clock(at) if at.zone else at.instant.astimezone(UTC).replace(tzinfo=None)
        found |= {same.key(began, done.exercise, done.done, done.load.kg) for done in session.sets}
    return frozenset(found - {""})
