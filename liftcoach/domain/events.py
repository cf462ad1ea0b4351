"""Dated events (some ahead) and laboratory results."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liftcoach.domain.joints import Joint
from liftcoach.domain.numbers import checked, checked_if_given, checked_text


class EventKind(StrEnum):
    BLOOD_TEST = "blood-test"
    INFUSION = "infusion"
    JOINT_INJECTION = "joint-injection"
    VACCINATION = "vaccination"
    OPERATION = "operation"
    FALL = "fall"
    MEDICINE_CHANGE = "medicine-change"
    INFECTION = "infection"
    VISIT = "visit"
    """Seen at the clinic; a change can be told since then."""
    MILESTONE = "milestone"
    """Something of daily life that was managed; the note says what."""
    OTHER = "other"

    @property
    def is_past(self) -> bool:
        """It befell the person, so it cannot lie ahead."""
        return self in (EventKind.FALL, EventKind.INFECTION)


@dataclass(frozen=True, slots=True)
class Event:
    kind: EventKind
    on: date
    joint: Joint | None = None
    note: str = ""
    id: int | None = None

    def __post_init__(self) -> None:
        checked_text("note", self.note)


class LabTest(StrEnum):
    CRP = "crp"
    ESR = "esr"
    CK = "ck"
    ALT = "alt"
    AST = "ast"
    CREATININE = "creatinine"
    URINE_PROTEIN = "urine-protein"


@dataclass(frozen=True, slots=True)
class LabResult:
    """A value with its unit and the laboratory's own range, where it was given.

    `below` is True where the laboratory prints <5: the value is then 5, and the true one lies under it.
    """

    test: LabTest
    on: date
    value: float
    unit: str
    low: float | None = None
    high: float | None = None
    below: bool = False
    id: int | None = None

    def __post_init__(self) -> None:
        checked("value", self.value, low=0, high=1_000_000, unit=self.unit)
        checked_if_given("low", self.low, low=0, high=1_000_000, unit=self.unit)
        # The top of a range lies no lower than its bottom: the other way round they were swapped.
        checked_if_given("high", self.high, low=self.low or 0, high=1_000_000, unit=self.unit)
