"""A day's plan, or an honest refusal to make one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from liftcoach.domain.joints import Joint
from liftcoach.domain.numbers import checked, checked_if_given, checked_period
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import Reason, RuleId

HIGHEST_READING = 1_000_000
LONGEST_UNIT = 100


class DayKind(StrEnum):
    STRENGTH = "strength"
    GENTLE = "gentle"
    MOBILITY = "mobility"
    REST = "rest"
    STOP = "stop"


class AskedFact(StrEnum):
    """A gap in what is known: needed ones refuse a plan, useful ones ask for more."""

    YEAR_OF_BIRTH = "year-of-birth"
    SCREENING = "screening"
    WARNING_SIGNS = "warning-signs"
    CONDITIONS = "conditions"
    CHECK_IN = "check-in"
    DISEASE_ACTIVITY = "disease-activity"
    EQUIPMENT = "equipment"
    EXPERIENCE = "experience"
    MEDICINES = "medicines"
    STEROID_DOSE = "steroid-dose"
    PREGNANCY = "pregnancy"
    JOINTS = "joints"
    ONSET = "onset"
    """Whether a sore joint is newly so, or as usual for the person."""
    SLEEP = "sleep"
    NEXT_MORNING = "next-morning"
    FLOOR = "floor"
    """Whether the person gets down to the floor and up again alone."""
    CARE = "care"
    """Whether the person has what speaks against heavy work."""
    MUSCLE_RANGE = "muscle-range"
    """The laboratory's own range of a creatine kinase."""
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question that would let the coach plan, or plan less cautiously."""

    fact: AskedFact


class Tier(StrEnum):
    EMERGENCY = "emergency"
    CONTACT_TEAM = "contact-team"


class Scope(StrEnum):
    WHOLE_DAY = "whole-day"
    REGION = "region"
    """Keeps the day's kind and spares the joints named."""
    LIMIT = "limit"
    """No heavy work and no breath-holding."""


class Ending(StrEnum):
    """How a stop came to its end."""

    SEEN = "seen"
    """Somebody who saw the person said that they may exercise."""
    FEVER_GONE = "fever-gone"
    """The stated condition of a fever: 48 hours without one."""
    NUMBER_CORRECTED = "number-corrected"
    """It had come from a mistyped number alone, which was put right on the same day."""


@dataclass(frozen=True, slots=True)
class Release:
    """How a stop ended and when; `by` names who said that the person may exercise again, else it is empty."""

    by: str
    on: date
    how: Ending = Ending.SEEN


class Reading(StrEnum):
    """A measured number from which a stop can come without any symptom."""

    TEMPERATURE = "temperature"
    SYSTOLIC = "systolic"
    DIASTOLIC = "diastolic"
    CREATINE_KINASE = "creatine-kinase"
    CREATINE_KINASE_TOP = "creatine-kinase-top"
    """The upper end of the laboratory's own range."""


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """A number as it was typed, in its unit as it is written, and what it was put right to, if it was."""

    reading: Reading
    value: float
    unit: str
    corrected: float | None = None

    def __post_init__(self) -> None:
        checked("value", self.value, low=0, high=HIGHEST_READING, unit=self.unit)
        checked_if_given("value", self.corrected, low=0, high=HIGHEST_READING, unit=self.unit)


def numbers_text(numbers: tuple[ReadNumber, ...], *, corrected: bool = False) -> str:
    """The numbers as they are written: blood pressure as 128/84 mmHg, a creatine kinase with the laboratory's top.

    >>> numbers_text((ReadNumber(Reading.SYSTOLIC, 200, "mmHg"), ReadNumber(Reading.DIASTOLIC, 80, "mmHg")))
    '200/80 mmHg'
    >>> muscle = ReadNumber(Reading.CREATINE_KINASE, 4100, "U/L", 140)
    >>> numbers_text((muscle, ReadNumber(Reading.CREATINE_KINASE_TOP, 190, "U/L", 190)), corrected=True)
    '140 (≤190) U/L'
    """
    text = ""
    for one in numbers:
        number = f"{one.corrected if corrected and one.corrected is not None else one.value:g}"
        if one.reading is Reading.CREATINE_KINASE_TOP:
            number = f" (≤{number})"
        elif text:
            number = f"/{number}"
        text += number
    return f"{text} {numbers[0].unit}" if numbers else ""


@dataclass(frozen=True, slots=True)
class Stop:
    """A warning sign that wins over the plan until it is released; silence never releases it.

    `numbers` are what began it where nothing else did: no symptom, no joint.
    `told_on` is the day on which it was told to this program by hand.
    """

    row: str
    tier: Tier
    scope: Scope
    began: date
    joints: tuple[Joint, ...] = ()
    released: Release | None = None
    numbers: tuple[ReadNumber, ...] = ()
    told_on: date | None = None

    def __post_init__(self) -> None:
        # Nobody can have looked at a sign before it was there: such a release would end nothing that was seen.
        if self.released is not None:
            checked_period("stop", self.began, self.released.on)

    def includes(self, other: Stop) -> bool:
        """Whether whoever looks at this sign looks at that one too: the same row, no other joint, no wider scope."""
        as_wide = other.scope is self.scope or self.scope is Scope.WHOLE_DAY
        return other.row == self.row and set(other.joints) <= set(self.joints) and as_wide

    def may_be_mistyped(self, today: date) -> bool:
        """Whether it came from numbers alone that were typed today: these can be put right until midnight."""
        return self.released is None and bool(self.numbers) and self.told_on == today


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What one day holds and why. `minutes` is the whole session with warm-up and rests."""

    day: date
    kind: DayKind
    minutes: int = 0
    warm_up: tuple[Prescription, ...] = ()
    prescriptions: tuple[Prescription, ...] = ()
    reasons: tuple[Reason, ...] = ()
    asks: tuple[Ask, ...] = ()
    stop: Stop | None = None
    rules_version: str = ""

    def because(self, *reasons: Reason) -> DayPlan:
        """The same plan with reasons added at the end."""
        return replace(self, reasons=self.reasons + reasons)


@dataclass(frozen=True, slots=True)
class CannotPlan:
    """No plan, because something needed is not known. Data, not an error."""

    day: date
    missing: tuple[Ask, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def is_under_age(self) -> bool:
        """Whether no answer could lead to a plan, because the person may be under 18."""
        return any(why.rule is RuleId.UNDER_AGE for why in self.reasons)
