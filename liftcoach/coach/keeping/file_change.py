"""Put a whole new file in a person's place: made beside the window, swapped in a moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from liftcoach.domain.problems import ProblemCode
from liftcoach.store.engine import BUSY_TIMEOUT_MS
from liftcoach.store.faults import StoreError, facts_of
from liftcoach.store.profiles import Profiles

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
