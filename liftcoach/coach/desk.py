"""What every use case works on: one open profile, the library and the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from liftcoach.content.library import Library
from liftcoach.domain.moment import Moment
from liftcoach.store.profile import Profile


@dataclass(frozen=True, slots=True)
class Desk:
    """Shared by the parts of one `Coach`. `now` gives the moment, so that nothing below reads a clock."""

    profile: Profile
    library: Library
    now: Callable[[], Moment]
