"""The people (and example patients) whose files live here, and the coach of the chosen one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from liftcoach.coach.coach import Coach
from liftcoach.content.library import Library
from liftcoach.domain.moment import Moment
from liftcoach.store.profiles import ProfileInfo, Profiles


class Roster:
    """Make, rename, choose, put away and bring back profiles; none is ever deleted here."""

    def __init__(self, folder: Path, library: Library, now: Callable[[], Moment]) -> None:
        self._profiles = Profiles(folder)
        self._library = library
        self._now = now

    def people(self) -> tuple[ProfileInfo, ...]:
        """Every profile that was not put away, examples last."""
        return tuple(info for info in self._profiles.all() if not info.put_away)
