"""A point in time that keeps the day the person lived it on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A UTC instant, the IANA zone it was seen in ('' where unknown) and the local calendar day.

    Day logic uses `day`, never the instant: a set logged at 23:30 in one zone
    stays on its day after a flight or a clock change.
    """

    instant: datetime
    day: date
    zone: str = ""

    def __post_init__(self) -> None:
        if self.instant.tzinfo is not UTC:
            raise ValueError("a Moment's instant is in UTC")
