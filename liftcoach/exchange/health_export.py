"""What a phone's health export says, and what of it would be new here."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from liftcoach.domain.importing import LogOwner
from liftcoach.domain.measured import MeasuredDay, MeasureKind

_OVER_BY_MORNING = (MeasureKind.SLEEP, MeasureKind.BODY_MASS)
"""Of today's values, the ones that do not grow until the evening."""


@dataclass(frozen=True, slots=True)
class HealthExport:
    """Days that a phone knows. `app` names the program; readings that cannot be right are counted as refused."""

    app: str
    readings: int
    refused: int
    days: tuple[MeasuredDay, ...]


@dataclass(frozen=True, slots=True)
class HealthPreview:
    """What an import would add: no sum of today, which is not over, and no day that is already known."""

    export: HealthExport
    taken: tuple[MeasuredDay, ...]
    already_here: int
    owner: LogOwner | None = None

    @property
    def kinds(self) -> tuple[tuple[MeasureKind, int], ...]:
        """How many days of each kind are new, in the order of the kinds."""
        counts = {kind: sum(one.kind is kind for one in self.taken) for kind in MeasureKind}
        return tuple((kind, count) for kind, count in counts.items() if count)

    @property
    def first_day(self) -> date | None:
        """The oldest day that is new."""
        return min((one.day for one in self.taken), default=None)

    @property
    def last_day(self) -> date | None:
        """The newest."""
        return max((one.day for one in self.taken), default=None)

    @property
    def can_be_taken_in(self) -> bool:
        """Whether it is the person's own and something is new."""
        return bool(self.taken) and self.owner is LogOwner.MINE

    @property
    def digest(self) -> str:
        """Names what is taken."""
        text = "\x1f".join(f"{one.day}|{one.kind}|{one.value}|{one.source}" for one in self.taken)
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def make_health_preview(
    export: HealthExport, *, today: date, known: Collection[tuple[date, MeasureKind]]
) -> HealthPreview:
    """The preview of an export for a day, with nothing answered."""
    over = [one for one in export.days if one.day < today or (one.day == today and one.kind in _OVER_BY_MORNING)]
    taken = tuple(one for one in over if (one.day, one.kind) not in known)
    return HealthPreview(export, taken, len(over) - len(taken))


def answer_health_owner(preview: HealthPreview, owner: LogOwner | None) -> HealthPreview:
    """Say whose phone it was."""
    return replace(preview, owner=owner)
