"""What the settings show about keeping a record: plain values."""

from __future__ import annotations

from dataclasses import dataclass

from liftcoach.domain.keeping import Backup, BackupState, RestorePreview


@dataclass(frozen=True, slots=True)
class KeepingShown:
    """Backups of the open person, newest first. `may_write` is False for a file that is only looked at."""

    state: BackupState
    backups: tuple[Backup, ...] = ()
    failed: str = ""
    """What went wrong with the last backup, in words."""
    may_write: bool = True


@dataclass(frozen=True, slots=True)
class Findings:
    """What "Check my data" found, in words; none where all is well.

    `newest_good` is offered first where the file is damaged; only sums that do
    not fit can be mended in place.
    """

    lines: tuple[str, ...] = ()
    is_damaged: bool = False
    newest_good: RestorePreview | None = None


@dataclass(frozen=True, slots=True)
class EraseShown:
    """What "Erase everything" would take away."""

    people: tuple[str, ...]
    backups: int
    folders: tuple[str, ...]
    not_reached: str = ""
