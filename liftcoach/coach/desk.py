"""What every use case works on: one open profile, the library and the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from liftcoach.content.library import Library
from liftcoach.domain.keeping import BackupReason
from liftcoach.domain.moment import Moment
from liftcoach.store.profile import Profile

GIVING = "handing-over"
"""A setting of a file from which an entry is being moved to another person: to whom, the move's number, and what."""
REPLACING = "replacing-"
"""A setting of the program, with a person's id: empty, or that their file is being replaced and by which."""


def no_backup(_why: BackupReason) -> None:
    """An example, or a file that nobody lists, has no backups."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Shared by the parts of one `Coach`. `now` gives the moment, so that nothing below reads a clock.

    `back_up` is called before what changes much at once; where it raises, nothing is changed.
    """

    profile: Profile
    library: Library
    now: Callable[[], Moment]
    back_up: Callable[[BackupReason], object] = no_backup
