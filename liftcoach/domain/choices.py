"""What the person decided about the plan; the rules read these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liftcoach.domain.numbers import checked_period
from liftcoach.domain.reasons import Reason


class ChoiceKind(StrEnum):
    NEVER_OFFER = "never-offer"
    PREFER = "prefer"
    PAUSE = "pause"
    DAY_MOVED = "day-moved"
    DID_SOMETHING_ELSE = "did-something-else"
    SHORTER_TODAY = "shorter-today"
    GENTLER_TODAY = "gentler-today"
    REST_TODAY = "rest-today"
    SWAPPED = "swapped"
    SMALLER_WEEK = "smaller-week"


@dataclass(frozen=True, slots=True)
class Choice:
    """One stored choice. Dates and exercises are filled where the kind has them.

    `PAUSE` and `SMALLER_WEEK` run from `day` to `until`; `DAY_MOVED` goes from `day` to `until`;
    `SWAPPED` replaces `exercise` by `other` on `day`.
    """

    kind: ChoiceKind
    made_on: date
    exercise: str = ""
    other: str = ""
    day: date | None = None
    until: date | None = None
    note: str = ""
    id: int | None = None

    def __post_init__(self) -> None:
        # A moved day may go to an earlier one: that is no period.
        if self.kind is not ChoiceKind.DAY_MOVED:
            checked_period("pause" if self.kind is ChoiceKind.PAUSE else "choice", self.day, self.until)

    def is_on(self, day: date) -> bool:
        """A day lies in the span of the choice; without an end the span is open, without a beginning it is empty."""
        return self.day is not None and self.day <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class MoveTo:
    """A day that a session could be moved to; `refused` says why it cannot."""

    day: date
    refused: Reason | None = None
