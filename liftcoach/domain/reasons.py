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

    ACTIVITY_NOT_KNOWN = "activity-not-known"
    AFTER_GAP = "after-gap"
    AFTER_INFUSION = "after-infusion"
    AFTER_VACCINATION = "after-vaccination"
    BACK_AFTER_FLARE = "back-after-flare"
    BALANCE_INCLUDED = "balance-included"
    BLOOD_TEST_FIRST = "blood-test-first"
    BLOOD_TEST_NEAR = "blood-test-near"
    CAP_LOAD_STEP = "cap-load-step"
    CARE_NOT_KNOWN = "care-not-known"
    CARRY_WAITS = "carry-waits"
    CHECK_IN_MISSING = "check-in-missing"
    CHECK_IN_PARTLY = "check-in-partly"
    CLEARANCE_FIRST = "clearance-first"
    CLEARANCE_IS_OLD = "clearance-is-old"
    CLINIC_DAYS = "clinic-days"
    CLINIC_KEEPS = "clinic-keeps"
    CLINIC_LEAVES_OUT = "clinic-leaves-out"
    CLINIC_LOAD = "clinic-load"
    CLINIC_SPARES_JOINT = "clinic-spares-joint"
    CLOCK_BEHIND = "clock-behind"
    DAY_MOVED = "day-moved"
    DELOAD = "deload"
    DID_SOMETHING_ELSE = "did-something-else"
    DOSE_FOR_STATE = "dose-for-state"
    DOSE_OF_HOLD = "dose-of-hold"
    EASED_FOR_PAIN = "eased-for-pain"
    EASED_JOINTS_WORSE = "eased-joints-worse"
    EASED_JOINT_WORSE = "eased-joint-worse"
    EASED_TOO_HARD = "eased-too-hard"
    EASIER_NEIGHBOUR = "easier-neighbour"
    ENOUGH_THIS_WEEK = "enough-this-week"
    EQUIPMENT_NOT_KNOWN = "equipment-not-known"
    EXPERIENCE_NOT_KNOWN = "experience-not-known"
    FATIGUE_CONTACT = "fatigue-contact"
    FINDING_LOAD = "finding-load"
    FIRST_OUTING = "first-outing"
    FIRST_OUTING_TIMED = "first-outing-timed"
    FLOOR_NOT_KNOWN = "floor-not-known"
    FLARE_ABOVE_USUAL = "flare-above-usual"
    FLARE_PROBABLE = "flare-probable"
    FLARE_STRICT = "flare-strict"
    GENTLER_CHOSEN = "gentler-chosen"
    GENTLE_DAY = "gentle-day"
    HALF_WEEK = "half-week"
    HARDER_NEIGHBOUR = "harder-neighbour"
    HEAVIER = "heavier"
    HEAVY_NOT_KNOWN = "heavy-not-known"
    HELD_AFTER_FLARE = "held-after-flare"
    HELD_BLOOD_TEST = "held-blood-test"
    HELD_FLARE_UNSURE = "held-flare-unsure"
    HELD_FOR_JOINT = "held-for-joint"
    HELD_FOR_PAIN = "held-for-pain"
    HELD_FOR_SIGN = "held-for-sign"
    HELD_FOR_SLEEP = "held-for-sleep"
    HELD_LONG = "held-long"
    HELD_NOT_RATED = "held-not-rated"
    HELD_PAIN_UP = "held-pain-up"
    HELD_SHORT_NIGHT = "held-short-night"
    HELD_TIMED = "held-timed"
    IMPORTED_BOUND = "imported-bound"
    IN_TURN = "in-turn"
    JOINTS_NOT_KNOWN = "joints-not-known"
    JOINT_STATE = "joint-state"
    KEEP_HANDS_WARM = "keep-hands-warm"
    KEEP_MINUTES = "keep-minutes"
    KEEP_OUT_OF_SUN = "keep-out-of-sun"
    LATER_IN_DAY = "later-in-day"
    LIGHTER_FOR_SLEEP = "lighter-for-sleep"
    LIMITED_BY_SIGN = "limited-by-sign"
    CONDITION_NOT_SURE = "condition-not-sure"
    LOG_BEFORE_ILLNESS = "log-before-illness"
    LOG_TIME_NOT_KNOWN = "log-time-not-known"
    LOWER_FOR_STATE = "lower-for-state"
    MEDICINES_NOT_KNOWN = "medicines-not-known"
    MOBILITY_UNTIL_CLEARED = "mobility-until-cleared"
    MODERATE_UNTIL_CLEARED = "moderate-until-cleared"
    MOVE_ALL_GENTLY = "move-all-gently"
    MOVE_JOINT_GENTLY = "move-joint-gently"
    MUSCLE_RANGE_NOT_KNOWN = "muscle-range-not-known"
    MORE_WORK = "more-work"
    MOVE_DAY_TAKEN = "move-day-taken"
    MOVE_TOO_CLOSE = "move-too-close"
    MOVE_WEEK_FULL = "move-week-full"
    NEVER_OFFER = "never-offer"
    NEXT_MORNING_NOT_KNOWN = "next-morning-not-known"
    NEXT_OWNED = "next-owned"
    NOTHING_HEAVY = "nothing-heavy"
    NOTHING_LIGHT_ENOUGH = "nothing-light-enough"
    NOTHING_FITS = "nothing-fits"
    NOT_IN_LIBRARY = "not-in-library"
    NOT_OWNED = "not-owned"
    NO_FITTING = "no-fitting"
    NO_FITTING_BY_CHOICE = "no-fitting-by-choice"
    NO_FITTING_FOR_JOINT = "no-fitting-for-joint"
    NO_FITTING_WITHOUT = "no-fitting-without"
    NUMBER_CORRECTED = "number-corrected"
    ONE_MORE_SET = "one-more-set"
    ONSET_NOT_KNOWN = "onset-not-known"
    PAUSED = "paused"
    PAUSED_UNTIL = "paused-until"
    PLANNED_REST = "planned-rest"
    PREGNANCY_NOT_KNOWN = "pregnancy-not-known"
    PREFERRED = "preferred"
    REGAINED = "regained"
    REGION_GAP = "region-gap"
    REGION_RESTS = "region-rests"
    RESTART_AFTER_GAP = "restart-after-gap"
    RESTART_AFTER_STOP = "restart-after-stop"
    REST_CHOSEN = "rest-chosen"
    SAME_AS_LAST = "same-as-last"
    SCREENING_OPEN = "screening-open"
    SHORTER_CHOSEN = "shorter-chosen"
    SHORT_FOR_FATIGUE = "short-for-fatigue"
    SLEEP_NOT_KNOWN = "sleep-not-known"
    SMALLER_WEEK_CHOSEN = "smaller-week-chosen"
    SMALLER_WEEK_OFFERED = "smaller-week-offered"
    SMALLEST_DOSE = "smallest-dose"
    STAND_UP_SLOWLY = "stand-up-slowly"
    STEROID_DOSE_NOT_KNOWN = "steroid-dose-not-known"
    STOP_CONTACT_TEAM = "stop-contact-team"
    STOP_EMERGENCY = "stop-emergency"
    STOP_SPARES_JOINT = "stop-spares-joint"
    SWAPPED_FOR_CLINIC = "swapped-for-clinic"
    SWAPPED_FOR_JOINT = "swapped-for-joint"
    SWAP_CHOSEN = "swap-chosen"
    SWAP_WAITS = "swap-waits"
    TOP_OF_LADDER = "top-of-ladder"
    TRAIT_OUT = "trait-out"
    USUAL_PAIN = "usual-pain"
    UNDER_AGE = "under-age"
    WARM_UP = "warm-up"
    WARNING_SIGNS_NOT_ANSWERED = "warning-signs-not-answered"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a day, a prescription or a rest is as it is."""

    rule: RuleId
    facts: tuple[Fact, ...]
    source: Source
