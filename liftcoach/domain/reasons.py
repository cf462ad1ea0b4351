"""How a decision carries its explanation: rule, facts, source and standing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """How well a rule is supported."""

    PUBLISHED = "published"
    """The source itself was read."""
    REPORTED = "reported"
    """The figure was read on a page that reports the source."""
    PROPOSED = "proposed"
    """Our own caution, not from a study; awaits a clinician's signature."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a number comes from. Constants live in `liftcoach.domain.sources`."""

    key: str
    citation: str
    standing: Standing


FactValue = str | int | float | bool | date


@dataclass(frozen=True, slots=True)
class Fact:
    """One named value that a rule looked at, with its unit (empty where it has none)."""

    name: str
    value: FactValue
    unit: str = ""


class RuleId(StrEnum):
    """Every rule that may change a day. `liftcoach.words` has one sentence for each."""

    DOSE_FOR_STATE = "dose-for-state"
    PLANNED_REST = "planned-rest"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a day, a prescription or a rest is as it is."""

    rule: RuleId
    facts: tuple[Fact, ...]
    source: Source
