"""Outcome measures: scores of disease activity, totals that a clinic gave, and tests of what the body can do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liftcoach.domain.numbers import checked, checked_text


class OutcomeKind(StrEnum):
    """What was measured. Totals and formulas only: the questions of licensed scores are not ours to show."""

    DAS28_ESR = "das28-esr"
    DAS28_CRP = "das28-crp"
    CDAI = "cdai"
    SDAI = "sdai"
    REMISSION_RULES = "remission-rules"
    """How many of the four rules of Boolean remission are met."""
    ASDAS_CRP = "asdas-crp"
    ASDAS_ESR = "asdas-esr"
    BASDAI = "basdai"
    RAPID3 = "rapid3"
    PAS2 = "pas-ii"
    CHAIR_STANDS_30_S = "chair-stands-30-s"
    FIVE_STANDS = "five-stands"
    GAIT_SPEED = "gait-speed"
    GRIP_LEFT = "grip-left"
    GRIP_RIGHT = "grip-right"


class CountedBy(StrEnum):
    """Who did the counting. A person's own count is never shown as a clinician's."""

    CLINICIAN = "clinician"
    LIFTER = "lifter"


@dataclass(frozen=True, slots=True)
class OutcomeRange:
    """The lowest and highest value a measure can take, and its unit (empty for points)."""

    low: float
    high: float
    unit: str = ""


RANGES: dict[OutcomeKind, OutcomeRange] = {
    OutcomeKind.DAS28_ESR: OutcomeRange(0, 10),
    OutcomeKind.DAS28_CRP: OutcomeRange(0.96, 10),
    OutcomeKind.CDAI: OutcomeRange(0, 76),
    OutcomeKind.SDAI: OutcomeRange(0, 176),
    OutcomeKind.REMISSION_RULES: OutcomeRange(0, 4),
    OutcomeKind.ASDAS_CRP: OutcomeRange(0.6, 10),
    OutcomeKind.ASDAS_ESR: OutcomeRange(0, 10),
    OutcomeKind.BASDAI: OutcomeRange(0, 10),
    OutcomeKind.RAPID3: OutcomeRange(0, 30),
    OutcomeKind.PAS2: OutcomeRange(0, 10),
    OutcomeKind.CHAIR_STANDS_30_S: OutcomeRange(0, 60),
    OutcomeKind.FIVE_STANDS: OutcomeRange(2, 300, "s"),
    OutcomeKind.GAIT_SPEED: OutcomeRange(0.05, 4, "m/s"),
    OutcomeKind.GRIP_LEFT: OutcomeRange(0, 120, "kg"),
    OutcomeKind.GRIP_RIGHT: OutcomeRange(0, 120, "kg"),
}
"""Wide enough for every true value and narrow enough to catch a slipped decimal point."""

HIGHEST_OF_ANY = max(limits.high for limits in RANGES.values())

JOINT_COUNT_SCORES = frozenset(
    {
        OutcomeKind.DAS28_ESR,
        OutcomeKind.DAS28_CRP,
        OutcomeKind.CDAI,
        OutcomeKind.SDAI,
        OutcomeKind.REMISSION_RULES,
    }
)
"""Scores that need joints counted by a clinician: self-counts agree poorly with theirs."""


@dataclass(frozen=True, slots=True)
class OutcomeResult:
    """One result on one day, in the unit of its range.

    `counted_by` says whose count or entry it is. Raises InvalidFact for a value out of range.
    """

    kind: OutcomeKind
    on: date
    value: float
    counted_by: CountedBy
    note: str = ""
    id: int | None = None

    def __post_init__(self) -> None:
        limits = RANGES[self.kind]
        checked(self.kind.value, self.value, low=limits.low, high=limits.high, unit=limits.unit)
        checked_text("note", self.note)
