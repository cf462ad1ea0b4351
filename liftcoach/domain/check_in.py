"""A day's check-in. Every answer can be left out; left out is None, never zero and never no."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liftcoach.domain.joints import Digit, Joint
from liftcoach.domain.moment import Moment
from liftcoach.domain.numbers import checked_if_given, checked_period, checked_text

SCALES = (
    "pain",
    "fatigue",
    "stiffness",
    "sleep_trouble",
    "soreness",
    "difficulty",
    "participation",
    "global_health",
    "stress",
    "confidence",
)
"""The answers from 0 to 10, by their names in a CheckIn and in its file."""
MOST_MINUTES_A_DAY = 24 * 60
SURE_ENOUGH = 7
"""Confidence from which a week's plan is taken to suit; below it a smaller one is offered."""


class Onset(StrEnum):
    NEW = "new"
    USUAL_FOR_ME = "usual-for-me"


@dataclass(frozen=True, slots=True)
class ReportedJoint:
    """A sore joint; `onset` is None until the person said whether it is new."""

    joint: Joint
    onset: Onset | None = None

    @property
    def counts_as_new(self) -> bool:
        """Not said to be as usual: what is not known is planned for as if it were new."""
        return self.onset is not Onset.USUAL_FOR_ME


@dataclass(frozen=True, slots=True)
class JointReport:
    """Three separate sets. An empty report means that no joint is tender, swollen or hot."""

    tender: tuple[ReportedJoint, ...] = ()
    swollen: tuple[ReportedJoint, ...] = ()
    hot: tuple[Joint, ...] = ()
    dactylitis: tuple[Digit, ...] = ()


class FlareAnswer(StrEnum):
    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class FlareReport:
    """Whether the person says this is a flare, how bad (0 to 10) and since when."""

    answer: FlareAnswer
    severity: int | None = None
    since: date | None = None

    def __post_init__(self) -> None:
        checked_if_given("flare severity", self.severity, low=0, high=10)


class WarningSign(StrEnum):
    """A row of the warning-sign table that the person says is there today.

    E rows are emergencies, C rows stop training until the care team was asked.
    What each says in plain words is in `liftcoach.words`.
    """

    E1 = "E1"
    E2 = "E2"
    E3 = "E3"
    E4 = "E4"
    E5 = "E5"
    E6 = "E6"
    E7 = "E7"
    E8 = "E8"
    E9 = "E9"
    C1 = "C1"
    C2 = "C2"
    C3 = "C3"
    C4 = "C4"
    C5 = "C5"
    C6 = "C6"
    C7 = "C7"
    C8 = "C8"
    C9 = "C9"
    C10 = "C10"
    C11 = "C11"
    C12 = "C12"
    C13 = "C13"
    C14 = "C14"
    C15 = "C15"
    C16 = "C16"


@dataclass(frozen=True, slots=True)
class SeenSign:
    """A warning sign that is there, with the joint where it concerns one."""

    sign: WarningSign
    joint: Joint | None = None


class AfterTwoHours(StrEnum):
    NO_WORSE = "no-worse"
    WORSE = "worse"


class NextMorning(StrEnum):
    AS_USUAL = "as-usual"
    MUSCLES_ONLY = "muscles-only"
    JOINTS_WORSE = "joints-worse"


@dataclass(frozen=True, slots=True)
class Aftermath:
    """How the joints were after a training day. Only `JOINTS_WORSE` and `WORSE` ease anything."""

    session_day: date
    two_hours_after: AfterTwoHours | None = None
    next_morning: NextMorning | None = None
    worse_joints: tuple[Joint, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One day's answers. Scales run from 0 (good) to 10 (bad), confidence from 0 to 10 (sure)."""

    day: date
    answered_at: Moment | None = None
    pain: int | None = None
    fatigue: int | None = None
    stiffness: int | None = None
    stiffness_min: int | None = None
    sleep_h: float | None = None
    sleep_trouble: int | None = None
    joints: JointReport | None = None
    flare: FlareReport | None = None
    warning_signs: tuple[SeenSign, ...] | None = None
    soreness: int | None = None
    difficulty: int | None = None
    participation: int | None = None
    global_health: int | None = None
    stress: int | None = None
    temperature_c: float | None = None
    systolic_mmhg: int | None = None
    diastolic_mmhg: int | None = None
    water_met: bool | None = None
    protein_met: bool | None = None
    confidence: int | None = None
    aftermath: Aftermath | None = None
    note: str = ""
    same_as: date | None = None

    def __post_init__(self) -> None:
        for name in SCALES:
            checked_if_given(name.replace("_", " "), getattr(self, name), low=0, high=10)
        checked_if_given("stiffness", self.stiffness_min, low=0, high=MOST_MINUTES_A_DAY, unit="min")
        checked_if_given("sleep", self.sleep_h, low=0, high=24, unit="h")
        checked_if_given("temperature", self.temperature_c, low=30, high=45, unit="C")
        checked_if_given("systolic", self.systolic_mmhg, low=50, high=300, unit="mmHg")
        # The lower number lies under the upper one: the other way round they were swapped.
        under = 200 if self.systolic_mmhg is None else min(200, self.systolic_mmhg - 1)
        checked_if_given("diastolic", self.diastolic_mmhg, low=30, high=under, unit="mmHg")
        checked_text("note", self.note)
        if self.flare is not None:
            checked_period("flare", self.flare.since, self.day)
