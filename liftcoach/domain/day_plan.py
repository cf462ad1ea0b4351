"""A day's plan, or an honest refusal to make one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from liftcoach.domain.joints import Joint
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import Reason, RuleId


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
    SLEEP = "sleep"
    NEXT_MORNING = "next-morning"
    TWO_HOURS_AFTER = "two-hours-after"
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


@dataclass(frozen=True, slots=True)
class Release:
    """Who said that the person may exercise again, and when."""

    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Stop:
    """A warning sign that wins over the plan until it is released; silence never releases it."""

    row: str
    tier: Tier
    scope: Scope
    began: date
    joints: tuple[Joint, ...] = ()
    released: Release | None = None


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
