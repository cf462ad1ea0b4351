"""What was done: sessions, their sets, and what was left out on purpose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.importing import IllnessTiming
from liftcoach.domain.joints import Joint
from liftcoach.domain.moment import Moment
from liftcoach.domain.numbers import checked, checked_if_given, checked_text
from liftcoach.domain.prescription import Load

MORE_THAN_FIVE_LEFT = 6
"""How a person's "more than 5 left" is kept; self-rating is poor beyond 5."""


class KeptOn(IntEnum):
    """How much longer a set by time or way could have gone on, by the number it is kept as in `reps_in_reserve`.

    Nobody counts seconds that were not held, so four answers stand for the
    repeats that would have been left: none; few, under what the lightest dose
    asks for; as many as most doses ask for; and more than anybody can tell.
    """

    NOT_AT_ALL = 0
    A_LITTLE = 2
    A_GOOD_WHILE = 4
    MUCH_LONGER = MORE_THAN_FIVE_LEFT


@dataclass(frozen=True, slots=True)
class Done:
    """How much was done in one set."""

    unit: WorkUnit
    amount: float

    def __post_init__(self) -> None:
        checked("amount", self.amount, low=0, high=100_000, unit=self.unit)


class Origin(StrEnum):
    OWN = "own"
    """Logged here."""
    IMPORTED = "imported"
    """Came from another program's file."""


@dataclass(frozen=True, slots=True)
class LoggedSet:
    """One set as the person says it was. Effort and pain are None unless they were answered."""

    exercise: str
    done: Done
    load: Load
    at: Moment
    reps_in_reserve: int | None = None
    pain: int | None = None
    pain_at_start: int | None = None
    hurt_joint: Joint | None = None
    side: str = ""
    warm_up: bool = False
    id: int | None = None
    session_id: int | None = None

    def __post_init__(self) -> None:
        checked_if_given("repetitions in reserve", self.reps_in_reserve, low=0, high=MORE_THAN_FIVE_LEFT)
        checked_if_given("pain", self.pain, low=0, high=10)
        checked_if_given("pain at the start", self.pain_at_start, low=0, high=10)
        checked_text("exercise", self.exercise, longest=200)


class SkipReason(StrEnum):
    SORE_JOINT = "sore-joint"
    TOO_HARD = "too-hard"
    NO_TIME = "no-time"
    NO_EQUIPMENT = "no-equipment"
    DID_NOT_WANT = "did-not-want"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Skipped:
    """An exercise of the day that was left out, and why."""

    exercise: str
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class TrainingDay:
    """A day on which something was trained, and where its log came from: all that is looked at of long ago."""

    day: date
    origin: Origin


@dataclass(frozen=True, slots=True)
class Session:
    """One visit to training. `exertion` is the session's rating of perceived exertion, 0 to 10."""

    day: date
    started: Moment
    finished: Moment | None = None
    minutes: int | None = None
    exertion: int | None = None
    note: str = ""
    title: str = ""
    sets: tuple[LoggedSet, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    origin: Origin = Origin.OWN
    illness_timing: IllnessTiming | None = None
    """Of an imported session, whether it was before the illness; None where that was not answered."""
    id: int | None = None

    @property
    def shows_what_is_possible_now(self) -> bool:
        """Logged here, or known to be from after the person became ill: only such sets bear on a dose."""
        return self.origin is Origin.OWN or self.illness_timing is IllnessTiming.SINCE

    def __post_init__(self) -> None:
        checked_if_given("minutes", self.minutes, low=0, high=24 * 60, unit="min")
        checked_if_given("exertion", self.exertion, low=0, high=10)
        checked_text("note", self.note)
