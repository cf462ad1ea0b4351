"""Backups, and what a person's file holds: the nouns of keeping a record for years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class BackupReason(StrEnum):
    """When a backup was made."""

    CLOSED = "closed"
    WHILE_OPEN = "while-open"
    BY_HAND = "by-hand"
    BEFORE_UPDATE = "before-update"
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"
    BEFORE_REPAIR = "before-repair"
    BEFORE_PUT_AWAY = "before-put-away"
    BEFORE_MOVE = "before-move"
    LOCK_CHANGED = "lock-changed"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a person's file that was read from end to end when it was made; `at` is in UTC."""

    path: str
    at: datetime
    why: BackupReason
    size_bytes: int


class Kind(StrEnum):
    """What a person would count in their record."""

    SESSIONS = "sessions"
    SETS = "sets"
    CHECK_INS = "check-ins"
    EVENTS = "events"
    LABS = "labs"
    CHOICES = "choices"
    STOPS = "stops"


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a file: whose it is, how many of each kind, and the first and last day of anything logged."""

    name: str
    counts: tuple[tuple[Kind, int], ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    is_example: bool = False

    def count(self, kind: Kind) -> int:
        """How many of a kind there are."""
        return dict(self.counts).get(kind, 0)


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What a restore would bring, and what is in the file now and not in the backup.

    `lost` is None where the present file cannot be read.
    """

    backup: Backup
    holds: Contents
    lost: tuple[tuple[Kind, int], ...] | None = ()
    lost_answers: bool = False
    """Whether what the person said about themselves differs."""


class SecondPlace(StrEnum):
    """How the copies at the person's second place stand."""

    NOT_CHOSEN = "not-chosen"
    UP_TO_DATE = "up-to-date"
    NOT_THERE = "not-there"
    NOT_WRITABLE = "not-writable"
    NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True)
class BackupState:
    """What the settings say about backups. `failed` is a problem's code, '' where the last one went well."""

    last: Backup | None = None
    number: int = 0
    folder: str = ""
    second_folder: str = ""
    second: SecondPlace = SecondPlace.NOT_CHOSEN
    second_last: datetime | None = None
    failed: str = ""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What could be read from a damaged file, by table: rows saved and rows known to be lost (None: not known)."""

    saved: tuple[tuple[str, int], ...]
    lost: tuple[tuple[str, int], ...] = ()
    tables_cut_short: tuple[str, ...] = ()
    """Tables that end in damage, so that nobody knows how many rows they had."""

    @property
    def rows(self) -> int:
        """How many rows were saved in all."""
        return sum(rows for _, rows in self.saved)
