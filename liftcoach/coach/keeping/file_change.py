"""Put a whole new file in a person's place: made beside the window, swapped in a moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from liftcoach.coach.desk import REPLACING
from liftcoach.domain.problems import ProblemCode
from liftcoach.store.engine import BUSY_TIMEOUT_MS
from liftcoach.store.faults import StoreError, facts_of
from liftcoach.store.profiles import Profiles

_COPYING = "copying"
Told = Callable[[float], object]
"""Hears how much of the copying is done, 0 to 1, and may raise to end it."""


class FileChange(Protocol):
    """A change that is made ready by `copy` and done by `take_place`; `drop` leaves nothing of what did not happen.

    All but `take_place` may run beside the window's thread, while the file is in
    use. Killed at any moment, the old file is there or the new one, each whole.
    """

    @property
    def profile_id(self) -> str:
        """Whose file it is."""

    def copy(self, told: Told = lambda _: None) -> None:
        """Make what is to take the file's place; it may be made again. Raises StoreError, nothing is changed then."""

    def take_place(self, *, wait_ms: int = BUSY_TIMEOUT_MS) -> bool:
        """Put it in the place of a file that is closed in this program.

        False where something was written into it since. Raises StoreError where
        another program has it open. In both cases it is as it was.
        """

    def drop(self) -> None:
        """Leave nothing of the copy."""


def done_at_once(change: FileChange, profiles: Profiles) -> None:
    """All of a change, with the file closed in this program. Raises StoreError, and has changed nothing then."""
    with profiles.lock.held():
        try:
            change.copy()
            if not change.take_place():
                raise StoreError(ProblemCode.IN_USE_ELSEWHERE, *facts_of(profiles.place_of(change.profile_id)))
        finally:
            change.drop()


class ReplacingNote:
    """What tells the next start that a replacement was cut off, and on which side of its swap."""

    def __init__(self, profiles: Profiles, profile_id: str) -> None:
        self._settings, self._key = profiles.program_settings, REPLACING + profile_id

    def copying(self) -> None:
        """Note that the copy is being made. Raises StoreError."""
        self._settings.set(self._key, _COPYING)

    def swapping(self, copy: Path) -> None:
        """Note that this copy is about to take the place. Raises StoreError."""
        self._settings.set(self._key, str(copy.stat().st_ino))

    def end(self) -> None:
        """It was done or given up, and whoever asked for it knows. Raises StoreError."""
        if self._settings.get(self._key, ""):
            self._settings.set(self._key, "")


def was_cut_off(profiles: Profiles, profile_id: str) -> bool:
    """Whether a replacement that is noted as cut off had taken place. The note is gone then. Raises StoreError."""
    noted = profiles.program_settings.get(REPLACING + profile_id, "")
    ReplacingNote(profiles, profile_id).end()
    place = profiles.place_of(profile_id)
    # A file keeps its number when it gets another name.
    return place.exists() and str(place.stat().st_ino) == noted
