"""What the rules rest on, told by the rules themselves: each with its numbers, its sources and its standing.

Every value is read from the module that uses it. A rule or a number that is
not placed here fails a test, so the sheet cannot fall behind the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import ModuleType

from liftcoach.domain.reasons import RuleId, Source, Standing
from liftcoach.domain.sources import (
    AASM_2015,
    ACSM_2009,
    BLAESS_2024,
    BROOKE_WAVELL_2022,
    MAYO_JOINT_PROTECTION,
    MOVING_WITH_ARTHRITIS,
    OWN_CAUTION,
    PARODIS_2023,
    PETTERSSON_2008,
    RESISTANCE_CONTRAINDICATIONS,
    STIFF_MORNINGS,
)
from liftcoach.insight import activity, baseline, flares, history, joint_states, training_run
from liftcoach.rules import (
    alternatives,
    cautions,
    day_easing,
    dose,
    event_easing,
    flare,
    gentle,
    holding,
    limits,
    minutes,
    muscle_values,
    notes,
    planning,
    prescribing,
    progression,
    screening,
    selection,
    warning_signs,
    week,
)

R = RuleId


class Unit(StrEnum):
    """What a number of a rule counts. A `SHARE` is a part of 1, a `FACTOR` a multiple."""

    DAYS = "days"
    WEEKS = "weeks"
    YEARS = "years"
    MINUTES = "minutes"
    SECONDS = "seconds"
    HOURS = "hours"
    NIGHTS = "nights"
    METRES = "metres"
    REPETITIONS = "repetitions"
    IN_RESERVE = "repetitions in reserve"
    SETS = "sets"
    SESSIONS = "sessions"
    EXERCISES = "exercises"
    ANSWERS = "answers"
    SIGNS = "signs"
    POINTS = "points of 0-10"
    POINTS_OF_50 = "points of 0-50"
    DEMAND = "joint demand 0-3"
    GRIP = "grip demand 0-3"
    SHARE = "share"
    FACTOR = "factor"
    PERCENT = "% of the most"
    KG = "kg"
    MG_A_DAY = "mg a day"
    CELSIUS = "°C"
    MMHG = "mmHg"


class Chapter(StrEnum):
    """What a rule is about, in the order in which a day is made."""

    START = "start"
    SIGNS = "signs"
    NOT_KNOWN = "not-known"
    WEEK = "week"
    CHOICE = "choice"
    DOSE = "dose"
    STEPS = "steps"
    EASING = "easing"
    FLARE = "flare"
    TIRED = "tired"
    PERSON = "person"


CHAPTERS: dict[Chapter, tuple[RuleId, ...]] = {
    Chapter.START: (
        R.UNDER_AGE,
        R.MOBILITY_UNTIL_CLEARED,
        R.CLEARANCE_FIRST,
        R.MODERATE_UNTIL_CLEARED,
        R.CLEARANCE_IS_OLD,
        R.NOTHING_HEAVY,
        R.SCREENING_OPEN,
        R.CLOCK_BEHIND,
    ),
    Chapter.SIGNS: (
        R.STOP_EMERGENCY,
        R.STOP_CONTACT_TEAM,
        R.STOP_SPARES_JOINT,
        R.LIMITED_BY_SIGN,
        R.HELD_FOR_SIGN,
        R.RESTART_AFTER_STOP,
        R.NUMBER_CORRECTED,
    ),
    Chapter.NOT_KNOWN: (
        R.WARNING_SIGNS_NOT_ANSWERED,
        R.CHECK_IN_MISSING,
        R.CHECK_IN_PARTLY,
        R.JOINTS_NOT_KNOWN,
        R.ONSET_NOT_KNOWN,
        R.SLEEP_NOT_KNOWN,
        R.NEXT_MORNING_NOT_KNOWN,
        R.CONDITION_NOT_SURE,
        R.ACTIVITY_NOT_KNOWN,
        R.MEDICINES_NOT_KNOWN,
        R.STEROID_DOSE_NOT_KNOWN,
        R.PREGNANCY_NOT_KNOWN,
        R.EXPERIENCE_NOT_KNOWN,
        R.EQUIPMENT_NOT_KNOWN,
        R.MUSCLE_RANGE_NOT_KNOWN,
        R.FLOOR_NOT_KNOWN,
        R.CARE_NOT_KNOWN,
        R.HEAVY_NOT_KNOWN,
    ),
    Chapter.WEEK: (R.PLANNED_REST, R.ENOUGH_THIS_WEEK, R.REGION_GAP, R.REGION_RESTS),
    Chapter.CHOICE: (
        R.JOINT_STATE,
        R.SWAPPED_FOR_JOINT,
        R.TRAIT_OUT,
        R.CARRY_WAITS,
        R.BALANCE_INCLUDED,
        R.WARM_UP,
        R.NOTHING_FITS,
        R.NO_FITTING,
        R.NO_FITTING_BY_CHOICE,
        R.NO_FITTING_FOR_JOINT,
        R.NO_FITTING_WITHOUT,
        R.NOT_OWNED,
        R.NOTHING_LIGHT_ENOUGH,
        R.NOT_IN_LIBRARY,
        R.KEEP_HANDS_WARM,
        R.KEEP_OUT_OF_SUN,
        R.LATER_IN_DAY,
        R.USUAL_PAIN,
        R.STAND_UP_SLOWLY,
        R.MOVE_JOINT_GENTLY,
        R.MOVE_ALL_GENTLY,
    ),
    Chapter.DOSE: (
        R.DOSE_FOR_STATE,
        R.DOSE_OF_HOLD,
        R.KEEP_MINUTES,
        R.IN_TURN,
        R.FIRST_OUTING,
        R.FIRST_OUTING_TIMED,
        R.FINDING_LOAD,
        R.IMPORTED_BOUND,
        R.LOG_BEFORE_ILLNESS,
        R.LOG_TIME_NOT_KNOWN,
    ),
    Chapter.STEPS: (
        R.SAME_AS_LAST,
        R.HELD_NOT_RATED,
        R.HELD_TIMED,
        R.HELD_FOR_PAIN,
        R.HELD_PAIN_UP,
        R.HELD_FOR_JOINT,
        R.HELD_BLOOD_TEST,
        R.BLOOD_TEST_FIRST,
        R.MORE_WORK,
        R.ONE_MORE_SET,
        R.HEAVIER,
        R.NEXT_OWNED,
        R.HARDER_NEIGHBOUR,
        R.TOP_OF_LADDER,
        R.CAP_LOAD_STEP,
        R.REGAINED,
        R.HELD_LONG,
    ),
    Chapter.EASING: (
        R.EASED_FOR_PAIN,
        R.EASED_JOINT_WORSE,
        R.EASED_JOINTS_WORSE,
        R.EASED_TOO_HARD,
        R.EASIER_NEIGHBOUR,
        R.LOWER_FOR_STATE,
        R.HALF_WEEK,
        R.DELOAD,
        R.AFTER_GAP,
        R.RESTART_AFTER_GAP,
    ),
    Chapter.FLARE: (
        R.FLARE_ABOVE_USUAL,
        R.FLARE_PROBABLE,
        R.FLARE_STRICT,
        R.HELD_FLARE_UNSURE,
        R.HELD_AFTER_FLARE,
        R.BACK_AFTER_FLARE,
    ),
    Chapter.TIRED: (
        R.GENTLE_DAY,
        R.SMALLEST_DOSE,
        R.SHORT_FOR_FATIGUE,
        R.FATIGUE_CONTACT,
        R.LIGHTER_FOR_SLEEP,
        R.HELD_SHORT_NIGHT,
        R.HELD_FOR_SLEEP,
        R.BLOOD_TEST_NEAR,
        R.AFTER_INFUSION,
        R.AFTER_VACCINATION,
    ),
    Chapter.PERSON: (
        R.REST_CHOSEN,
        R.GENTLER_CHOSEN,
        R.SHORTER_CHOSEN,
        R.SMALLER_WEEK_OFFERED,
        R.SMALLER_WEEK_CHOSEN,
        R.SWAP_CHOSEN,
        R.SWAP_WAITS,
        R.PREFERRED,
        R.NEVER_OFFER,
        R.DID_SOMETHING_ELSE,
        R.DAY_MOVED,
        R.MOVE_DAY_TAKEN,
        R.MOVE_TOO_CLOSE,
        R.MOVE_WEEK_FULL,
        R.PAUSED,
        R.PAUSED_UNTIL,
        R.CLINIC_DAYS,
        R.CLINIC_LOAD,
        R.SWAPPED_FOR_CLINIC,
        R.CLINIC_LEAVES_OUT,
        R.CLINIC_KEEPS,
        R.CLINIC_SPARES_JOINT,
    ),
}

JOINT_SOURCES: dict[joint_states.JointState, Source] = dict(limits._JOINT_SOURCES)  # noqa: SLF001  (the same room)
"""Where the row of a joint's state comes from; every other is our own caution."""
_OF_SIGNS = tuple(dict.fromkeys((OWN_CAUTION, *warning_signs.ROW_SOURCES.values())))
_OF_JOINTS = tuple(dict.fromkeys((OWN_CAUTION, *JOINT_SOURCES.values())))
_OF_JOINTS_AND_SIGNS = tuple(dict.fromkeys((*_OF_JOINTS, *_OF_SIGNS)))
SOURCES: dict[RuleId, tuple[Source, ...]] = {
    R.BLOOD_TEST_FIRST: (PETTERSSON_2008,),
    R.CAP_LOAD_STEP: (ACSM_2009,),
    R.CARRY_WAITS: (MAYO_JOINT_PROTECTION,),
    R.CLEARANCE_FIRST: (OWN_CAUTION, RESISTANCE_CONTRAINDICATIONS),
    R.HEAVIER: (ACSM_2009,),
    R.HELD_BLOOD_TEST: (PETTERSSON_2008,),
    R.HELD_FOR_SIGN: _OF_SIGNS,
    R.HELD_SHORT_NIGHT: (AASM_2015,),
    R.JOINT_STATE: _OF_JOINTS,
    R.KEEP_HANDS_WARM: (PARODIS_2023,),
    R.KEEP_OUT_OF_SUN: (BLAESS_2024,),
    R.LATER_IN_DAY: (STIFF_MORNINGS,),
    R.LIMITED_BY_SIGN: _OF_SIGNS,
    R.MOBILITY_UNTIL_CLEARED: (BLAESS_2024,),
    R.MOVE_ALL_GENTLY: (MOVING_WITH_ARTHRITIS,),
    R.MOVE_JOINT_GENTLY: (MOVING_WITH_ARTHRITIS,),
    R.NOTHING_HEAVY: (OWN_CAUTION, RESISTANCE_CONTRAINDICATIONS),
    R.NO_FITTING_FOR_JOINT: _OF_JOINTS_AND_SIGNS,
    R.RESTART_AFTER_STOP: _OF_SIGNS,
    R.STOP_CONTACT_TEAM: _OF_SIGNS,
    R.STOP_EMERGENCY: _OF_SIGNS,
    R.STOP_SPARES_JOINT: _OF_SIGNS,
    R.SWAPPED_FOR_JOINT: _OF_JOINTS_AND_SIGNS,
    R.TRAIT_OUT: (OWN_CAUTION, BROOKE_WAVELL_2022),
}
"""What a rule cites beside or in place of our own caution; every other rule is our own caution alone."""
BY_SIGN = frozenset(rule for rule, cited in SOURCES.items() if cited is _OF_SIGNS)
BY_JOINT = frozenset(rule for rule, cited in SOURCES.items() if cited in (_OF_JOINTS, _OF_JOINTS_AND_SIGNS))
"""Rules that cite the row of a table: of the warning signs, or of the joint's state."""

_STEPS = (R.MORE_WORK, R.NEXT_OWNED)
_HURT = (R.EASED_FOR_PAIN, R.HELD_FOR_PAIN)
_FLARES = (R.FLARE_ABOVE_USUAL, R.FLARE_PROBABLE, R.FLARE_STRICT)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A constant: its module and name, its unit, the rules that use it, and where its value comes from."""

    module: ModuleType
    name: str
    unit: Unit
    rules: tuple[RuleId, ...]
    source: Source = OWN_CAUTION


_NUMBERS: tuple[_Placed, ...] = (
    _Placed(screening, "YOUNGEST_AGE_FOR_A_PLAN", Unit.YEARS, (R.UNDER_AGE,)),
    _Placed(screening, "RECENT_OPERATION_DAYS", Unit.DAYS, (R.CLEARANCE_FIRST,)),
    _Placed(screening, "HEART_INFLAMMATION_DAYS", Unit.DAYS, (R.MOBILITY_UNTIL_CLEARED,)),
    _Placed(cautions, "OLDEST_AGE_ASKED_ABOUT_PREGNANCY", Unit.YEARS, (R.SCREENING_OPEN, R.CLEARANCE_FIRST)),
    _Placed(cautions, "STALE_PREGNANCY_DAYS", Unit.DAYS, (R.PREGNANCY_NOT_KNOWN,)),
    _Placed(cautions, "AFTER_BIRTH_DAYS", Unit.DAYS, (R.TRAIT_OUT,)),
    _Placed(screening, "CLEARANCE_FOR_ACTIVE_MYOSITIS_DAYS", Unit.DAYS, (R.CLEARANCE_FIRST,)),
    _Placed(screening, "CLEARANCE_FOR_HARD_WORK_DAYS", Unit.DAYS, (R.CLEARANCE_IS_OLD,)),
    _Placed(
        muscle_values,
        "CK_STALE_DAYS",
        Unit.DAYS,
        (R.CLEARANCE_FIRST, R.DOSE_FOR_STATE, R.MUSCLE_RANGE_NOT_KNOWN, R.STOP_CONTACT_TEAM),
    ),
    _Placed(screening, "MODERATE_LEFT", Unit.IN_RESERVE, (R.MODERATE_UNTIL_CLEARED,)),
    _Placed(screening, "WARNING_SIGNS_STALE_DAYS", Unit.DAYS, (R.WARNING_SIGNS_NOT_ANSWERED,)),
    _Placed(screening, "UNKNOWN_LEFT", Unit.IN_RESERVE, (R.WARNING_SIGNS_NOT_ANSWERED, R.CHECK_IN_MISSING)),
    _Placed(screening, "JOINTS_STALE_DAYS", Unit.DAYS, (R.JOINTS_NOT_KNOWN,)),
    _Placed(screening, "SLEEP_STALE_DAYS", Unit.DAYS, (R.SLEEP_NOT_KNOWN,)),
    _Placed(screening, "STALE_MEDICINES_DAYS", Unit.DAYS, (R.MEDICINES_NOT_KNOWN,)),
    _Placed(activity, "STALE_AFTER_DAYS", Unit.DAYS, (R.ACTIVITY_NOT_KNOWN,)),
    _Placed(activity, "SHOWN_WINDOW_DAYS", Unit.DAYS, (R.ACTIVITY_NOT_KNOWN, R.DOSE_FOR_STATE)),
    _Placed(warning_signs, "FEVER_C", Unit.CELSIUS, (R.STOP_CONTACT_TEAM,)),
    _Placed(warning_signs, "FEVER_FREE_DAYS", Unit.DAYS, (R.STOP_CONTACT_TEAM,)),
    _Placed(warning_signs, "HIGH_SYSTOLIC_MMHG", Unit.MMHG, (R.LIMITED_BY_SIGN,)),
    _Placed(warning_signs, "HIGH_DIASTOLIC_MMHG", Unit.MMHG, (R.LIMITED_BY_SIGN,)),
    _Placed(warning_signs, "VERY_HIGH_SYSTOLIC_MMHG", Unit.MMHG, (R.STOP_CONTACT_TEAM, R.STOP_EMERGENCY)),
    _Placed(warning_signs, "VERY_HIGH_DIASTOLIC_MMHG", Unit.MMHG, (R.STOP_CONTACT_TEAM, R.STOP_EMERGENCY)),
    _Placed(warning_signs, "INJECTION_WATCH_DAYS", Unit.DAYS, (R.STOP_EMERGENCY,)),
    _Placed(warning_signs, "INFECTION_DAYS", Unit.DAYS, (R.STOP_CONTACT_TEAM,)),
    _Placed(warning_signs, "REPORTED_BEFORE_DAYS", Unit.DAYS, (R.STOP_EMERGENCY,)),
    _Placed(
        cautions,
        "LIMITED_LEFT",
        Unit.IN_RESERVE,
        (R.LIMITED_BY_SIGN, R.NOTHING_HEAVY, R.HEAVY_NOT_KNOWN, R.REGION_GAP, R.REGION_RESTS),
    ),
    _Placed(warning_signs, "LOWER_RESTART_DAYS", Unit.DAYS, (R.RESTART_AFTER_STOP,)),
    _Placed(day_easing, "AFTER_STOP_LOAD", Unit.SHARE, (R.RESTART_AFTER_STOP,)),
    _Placed(week, "MOST_STRENGTH_DAYS", Unit.DAYS, (R.PLANNED_REST,)),
    _Placed(week, "SPACING_DAYS", Unit.DAYS, (R.PLANNED_REST,)),
    _Placed(dose, "GAP_48_H", Unit.DAYS, (R.REGION_GAP, R.REGION_RESTS)),
    _Placed(dose, "GAP_72_H", Unit.DAYS, (R.REGION_GAP, R.REGION_RESTS)),
    _Placed(joint_states, "NEW_SWELLING_DAYS", Unit.DAYS, (R.JOINT_STATE,)),
    _Placed(joint_states, "RECENT_REPLACEMENT_DAYS", Unit.DAYS, (R.JOINT_STATE,)),
    _Placed(joint_states, "INJECTION_REST_DAYS", Unit.DAYS, (R.JOINT_STATE,)),
    _Placed(joint_states, "INJECTION_LIGHT_DAYS", Unit.DAYS, (R.JOINT_STATE,)),
    _Placed(limits, "LOADS_THE_JOINT", Unit.DEMAND, (R.JOINT_STATE, R.SWAPPED_FOR_JOINT)),
    _Placed(joint_states, "QUIET_WEEKS_OF_DAMAGED_JOINT", Unit.WEEKS, (R.HELD_FOR_JOINT,)),
    _Placed(joint_states, "LONGEST_UNASKED_DAYS", Unit.DAYS, (R.HELD_FOR_JOINT,)),
    _Placed(limits, "QUIET_WEEKS_TO_PROGRESS", Unit.WEEKS, (R.HELD_FOR_JOINT,)),
    _Placed(prescribing, "DEMANDING", Unit.DEMAND, (R.HELD_FOR_JOINT,)),
    _Placed(cautions, "VERY_HIGH_STEROID_MG", Unit.MG_A_DAY, (R.TRAIT_OUT, R.NOTHING_HEAVY)),
    _Placed(limits, "TRIMESTER_WEEKS", Unit.WEEKS, (R.TRAIT_OUT,)),
    _Placed(limits, "PREGNANCY_WEEKS", Unit.WEEKS, (R.TRAIT_OUT,)),
    _Placed(cautions, "FALL_COUNTS_DAYS", Unit.DAYS, (R.BALANCE_INCLUDED, R.FLOOR_NOT_KNOWN)),
    _Placed(dose, "OLDER_AGE", Unit.YEARS, (R.BALANCE_INCLUDED, R.DOSE_FOR_STATE, R.FLOOR_NOT_KNOWN)),
    _Placed(selection, "WARM_UP_EXERCISES", Unit.EXERCISES, (R.WARM_UP,)),
    _Placed(minutes, "WARM_UP_MINUTES", Unit.MINUTES, (R.WARM_UP, R.KEEP_MINUTES)),
    _Placed(selection, "SESSIONS_OF_A_TURN", Unit.SESSIONS, (R.IN_TURN,)),
    _Placed(selection, "STICKS_FOR_DAYS", Unit.DAYS, (R.SAME_AS_LAST,)),
    _Placed(limits, "MOST_LOAD_STEP", Unit.FACTOR, (R.NOTHING_LIGHT_ENOUGH,)),
    _Placed(limits, "MOST_FIRST_LOAD_KG", Unit.KG, (R.NOTHING_LIGHT_ENOUGH,)),
    _Placed(dose, "NOVICE_ONE_SET_DAYS", Unit.DAYS, (R.DOSE_FOR_STATE,)),
    _Placed(dose, "ESTABLISHED_AFTER_DAYS", Unit.DAYS, (R.DOSE_FOR_STATE,)),
    _Placed(dose, "ESTABLISHED_AFTER_SESSIONS", Unit.SESSIONS, (R.DOSE_FOR_STATE,)),
    _Placed(training_run, "LONGEST_GAP_IN_A_RUN_DAYS", Unit.DAYS, (R.DOSE_FOR_STATE,)),
    _Placed(dose, "OLDER_START_DAYS", Unit.DAYS, (R.DOSE_FOR_STATE,)),
    _Placed(dose, "FIBROMYALGIA_START_PERCENT", Unit.PERCENT, (R.DOSE_FOR_STATE,)),
    _Placed(dose, "FIBROMYALGIA_STEP_PERCENT", Unit.PERCENT, (R.DOSE_FOR_STATE,)),
    _Placed(dose, "FIBROMYALGIA_STEP_DAYS", Unit.DAYS, (R.DOSE_FOR_STATE,)),
    _Placed(dose, "FIBROMYALGIA_MOST_PERCENT", Unit.PERCENT, (R.DOSE_FOR_STATE,)),
    _Placed(progression, "HOLD_SECONDS", Unit.SECONDS, (R.DOSE_OF_HOLD,)),
    _Placed(progression, "SECONDS", Unit.SECONDS, (R.DOSE_OF_HOLD,)),
    _Placed(progression, "METRES", Unit.METRES, (R.DOSE_FOR_STATE,)),
    _Placed(minutes, "SET_S", Unit.SECONDS, (R.KEEP_MINUTES,)),
    _Placed(minutes, "MINUTES_A_MOBILITY_SET", Unit.MINUTES, (R.KEEP_MINUTES,)),
    _Placed(planning, "SETS_TO_AIM_FOR", Unit.SETS, (R.KEEP_MINUTES,)),
    _Placed(dose, "FIRST_REPETITIONS", Unit.REPETITIONS, (R.FIRST_OUTING,)),
    _Placed(progression, "IMPORTED_CEILING", Unit.PERCENT, (R.IMPORTED_BOUND,)),
    _Placed(progression, "ALIKE_SESSIONS", Unit.SESSIONS, (R.SAME_AS_LAST, R.HELD_NOT_RATED, R.MORE_WORK, R.HEAVIER)),
    _Placed(history, "HOLD_RISE", Unit.POINTS, (R.HELD_FOR_PAIN,)),
    _Placed(history, "STOP_RISE", Unit.POINTS, (R.EASED_FOR_PAIN, R.USUAL_PAIN)),
    _Placed(history, "CALM_START", Unit.POINTS, _HURT[:1]),
    _Placed(history, "MOST_PAIN_FROM_CALM", Unit.POINTS, _HURT[:1]),
    _Placed(history, "ALWAYS_STOP", Unit.POINTS, (*_HURT[:1], R.USUAL_PAIN)),
    _Placed(day_easing, "PAIN_UP", Unit.POINTS, (R.HELD_PAIN_UP,)),
    _Placed(event_easing, "BLOOD_TEST_DAYS", Unit.DAYS, (R.HELD_BLOOD_TEST, R.BLOOD_TEST_FIRST), PETTERSSON_2008),
    _Placed(event_easing, "BLOOD_TEST_NEAR_DAYS", Unit.DAYS, (R.BLOOD_TEST_NEAR,)),
    _Placed(event_easing, "NEAR_LEFT", Unit.IN_RESERVE, (R.BLOOD_TEST_NEAR,)),
    _Placed(event_easing, "NEAR_FEWER_SETS", Unit.SETS, (R.BLOOD_TEST_NEAR,)),
    _Placed(event_easing, "QUIET_AFTER_DAYS", Unit.DAYS, (R.AFTER_INFUSION, R.AFTER_VACCINATION)),
    _Placed(event_easing, "QUIET_LEFT", Unit.IN_RESERVE, (R.AFTER_INFUSION, R.AFTER_VACCINATION)),
    _Placed(progression, "REPETITIONS_STEP", Unit.REPETITIONS, _STEPS),
    _Placed(progression, "SECONDS_STEP", Unit.SECONDS, (R.MORE_WORK,)),
    _Placed(progression, "METRES_STEP", Unit.METRES, (R.MORE_WORK,)),
    _Placed(progression, "LADDER_TOP_REPETITIONS", Unit.REPETITIONS, (R.NEXT_OWNED, R.HARDER_NEIGHBOUR)),
    _Placed(progression, "LADDER_TOP_LEFT", Unit.IN_RESERVE, (R.NEXT_OWNED, R.HARDER_NEIGHBOUR)),
    _Placed(progression, "MOST_STEP", Unit.SHARE, (R.HEAVIER, R.CAP_LOAD_STEP), ACSM_2009),
    _Placed(progression, "REGAIN_STEP", Unit.SHARE, (R.REGAINED,)),
    _Placed(progression, "REGAIN_DAYS", Unit.DAYS, (R.REGAINED,)),
    _Placed(holding, "LONGEST_HOLD_DAYS", Unit.DAYS, (R.HELD_LONG,)),
    _Placed(holding, "NEW_TENDERNESS_DAYS", Unit.DAYS, (R.HELD_LONG, R.HELD_FOR_JOINT)),
    _Placed(selection, "RUNG_DEMAND", Unit.DEMAND, (R.HARDER_NEIGHBOUR,)),
    _Placed(selection, "BAND_PULLS_KG", Unit.KG, (R.HARDER_NEIGHBOUR,)),
    _Placed(progression, "BOUND_BY_POSSIBLE", Unit.PERCENT, (R.LOWER_FOR_STATE,)),
    _Placed(progression, "EASED_LOAD", Unit.SHARE, (R.EASED_FOR_PAIN, R.EASED_JOINT_WORSE, R.EASED_JOINTS_WORSE)),
    _Placed(progression, "RATING_ERROR", Unit.REPETITIONS, (R.EASED_TOO_HARD,)),
    _Placed(progression, "HARD_LEFT", Unit.IN_RESERVE, (R.EASIER_NEIGHBOUR,)),
    _Placed(progression, "FEWEST_REPETITIONS", Unit.REPETITIONS, (R.EASIER_NEIGHBOUR, R.EASED_TOO_HARD)),
    _Placed(day_easing, "HALF_WEEK_DAYS", Unit.DAYS, (R.HALF_WEEK,)),
    _Placed(day_easing, "DELOAD_AFTER_WEEKS", Unit.WEEKS, (R.DELOAD,)),
    _Placed(day_easing, "DELOAD_LOAD", Unit.SHARE, (R.DELOAD,)),
    _Placed(day_easing, "DELOAD_LEFT", Unit.IN_RESERVE, (R.DELOAD,)),
    _Placed(progression, "SAME_AFTER_DAYS", Unit.DAYS, (R.AFTER_GAP,)),
    _Placed(progression, "TENTH_LESS_AFTER_DAYS", Unit.DAYS, (R.AFTER_GAP,)),
    _Placed(progression, "FIFTH_LESS_AFTER_DAYS", Unit.DAYS, (R.AFTER_GAP, R.RESTART_AFTER_GAP)),
    _Placed(progression, "TENTH_LESS", Unit.SHARE, (R.AFTER_GAP,)),
    _Placed(progression, "FIFTH_LESS", Unit.SHARE, (R.AFTER_GAP,)),
    _Placed(baseline, "WINDOW_DAYS", Unit.DAYS, (*_FLARES, R.GENTLE_DAY, R.SHORT_FOR_FATIGUE, R.HELD_SHORT_NIGHT)),
    _Placed(baseline, "ANSWERS_FOR_OWN_USUAL", Unit.ANSWERS, (R.GENTLE_DAY, R.SHORT_FOR_FATIGUE, R.HELD_SHORT_NIGHT)),
    _Placed(flares, "LOOK_BACK_DAYS", Unit.DAYS, _FLARES),
    _Placed(flares, "GRADE_1_RISE", Unit.POINTS, (R.FLARE_ABOVE_USUAL,)),
    _Placed(flare, "GRADE_1_LOAD", Unit.SHARE, (R.FLARE_ABOVE_USUAL,)),
    _Placed(flare, "GRADE_1_FEWER_SETS", Unit.SETS, (R.FLARE_ABOVE_USUAL,)),
    _Placed(flares, "DAYS_AT_USUAL_TO_RETURN", Unit.DAYS, _FLARES),
    _Placed(baseline, "FLARE_ITEMS", Unit.ANSWERS, (R.FLARE_PROBABLE,)),
    _Placed(flares, "SUM_WINDOW_DAYS", Unit.DAYS, (R.FLARE_PROBABLE,)),
    _Placed(flares, "PROBABLE_SUM", Unit.POINTS_OF_50, (R.FLARE_PROBABLE,)),
    _Placed(flares, "PROBABLE_RISE", Unit.POINTS_OF_50, (R.FLARE_PROBABLE,)),
    _Placed(flare, "GRADE_2_LOAD", Unit.SHARE, (R.FLARE_PROBABLE, R.FLARE_STRICT)),
    _Placed(flare, "GRADE_2_LEFT", Unit.IN_RESERVE, (R.FLARE_PROBABLE,)),
    _Placed(flare, "FLARE_MINUTES", Unit.MINUTES, (R.FLARE_PROBABLE, R.FLARE_STRICT)),
    _Placed(flares, "STRICT_SEVERITY", Unit.POINTS, (R.FLARE_STRICT,)),
    _Placed(flares, "STRICT_DAYS", Unit.DAYS, (R.FLARE_STRICT,)),
    _Placed(flare, "STRICT_LEFT", Unit.IN_RESERVE, (R.FLARE_STRICT,)),
    _Placed(flare, "GRADE_1_HOLD_DAYS", Unit.DAYS, (R.HELD_AFTER_FLARE,)),
    _Placed(flare, "RETURN_SHARE", Unit.SHARE, (R.BACK_AFTER_FLARE,)),
    _Placed(flare, "RETURN_STEP", Unit.SHARE, (R.BACK_AFTER_FLARE,)),
    _Placed(gentle, "TRIGGERS_FOR_GENTLE", Unit.SIGNS, (R.GENTLE_DAY,)),
    _Placed(gentle, "PAIN_RISE", Unit.POINTS, (R.GENTLE_DAY,)),
    _Placed(gentle, "FATIGUE_RISE", Unit.POINTS, (R.GENTLE_DAY, R.SHORT_FOR_FATIGUE)),
    _Placed(gentle, "FATIGUE_UNTIL_USUAL_KNOWN", Unit.POINTS, (R.GENTLE_DAY, R.SHORT_FOR_FATIGUE, R.FATIGUE_CONTACT)),
    _Placed(gentle, "STIFFNESS_RISE_MIN", Unit.MINUTES, (R.GENTLE_DAY,)),
    _Placed(gentle, "POOR_NIGHTS", Unit.NIGHTS, (R.GENTLE_DAY, R.LIGHTER_FOR_SLEEP)),
    _Placed(gentle, "POOR_SLEEP_LESS_H", Unit.HOURS, (R.GENTLE_DAY, R.LIGHTER_FOR_SLEEP, R.HELD_SHORT_NIGHT)),
    _Placed(
        gentle, "POOR_SLEEP_UNTIL_USUAL_KNOWN_H", Unit.HOURS, (R.GENTLE_DAY, R.LIGHTER_FOR_SLEEP, R.HELD_FOR_SLEEP)
    ),
    _Placed(gentle, "EXERTION_RISE", Unit.POINTS, (R.GENTLE_DAY,)),
    _Placed(gentle, "EXERTION_SESSIONS", Unit.SESSIONS, (R.GENTLE_DAY,)),
    _Placed(gentle, "STRENGTH_DROP", Unit.SHARE, (R.GENTLE_DAY,)),
    _Placed(gentle, "STRENGTH_SESSIONS", Unit.SESSIONS, (R.GENTLE_DAY,)),
    _Placed(gentle, "STRENGTH_WINDOW_DAYS", Unit.DAYS, (R.GENTLE_DAY,)),
    _Placed(notes, "USUAL_PAIN", Unit.POINTS, (R.USUAL_PAIN,)),
    _Placed(notes, "STIFF_MORNING_MIN", Unit.MINUTES, (R.LATER_IN_DAY,)),
    _Placed(notes, "WEEK_DAYS", Unit.DAYS, (R.SMALLER_WEEK_OFFERED,)),
    _Placed(gentle, "GENTLE_MINUTES", Unit.MINUTES, (R.GENTLE_DAY, R.GENTLER_CHOSEN, R.CLEARANCE_FIRST)),
    _Placed(gentle, "GENTLE_LEFT", Unit.IN_RESERVE, (R.GENTLE_DAY, R.GENTLER_CHOSEN, R.CLEARANCE_FIRST)),
    _Placed(gentle, "GENTLE_DEMAND", Unit.DEMAND, (R.GENTLE_DAY, R.GENTLER_CHOSEN, R.CLEARANCE_FIRST)),
    _Placed(gentle, "GENTLE_GRIP", Unit.GRIP, (R.GENTLE_DAY, R.GENTLER_CHOSEN, R.CLEARANCE_FIRST)),
    _Placed(selection, "MOBILITY_DEMAND", Unit.DEMAND, (R.MOBILITY_UNTIL_CLEARED, R.WARM_UP)),
    _Placed(planning, "MOBILITY_EXERCISES", Unit.EXERCISES, (R.MOBILITY_UNTIL_CLEARED,)),
    _Placed(planning, "MOBILITY_SETS", Unit.SETS, (R.MOBILITY_UNTIL_CLEARED,)),
    _Placed(prescribing, "MOBILITY_REPETITIONS", Unit.REPETITIONS, (R.MOBILITY_UNTIL_CLEARED, R.WARM_UP)),
    _Placed(prescribing, "MOBILITY_SECONDS", Unit.SECONDS, (R.MOBILITY_UNTIL_CLEARED, R.WARM_UP)),
    _Placed(prescribing, "EASY_REST_S", Unit.SECONDS, (R.MOBILITY_UNTIL_CLEARED, R.WARM_UP)),
    _Placed(gentle, "MOST_GENTLE_IN_A_ROW", Unit.DAYS, (R.SMALLEST_DOSE,)),
    _Placed(gentle, "SHORT_MINUTES", Unit.MINUTES, (R.SHORT_FOR_FATIGUE, R.SHORTER_CHOSEN, R.SMALLER_WEEK_CHOSEN)),
    _Placed(gentle, "SHORT_SETS", Unit.SETS, (R.SHORT_FOR_FATIGUE, R.SHORTER_CHOSEN, R.SMALLER_WEEK_CHOSEN)),
    _Placed(gentle, "SHORT_LEFT", Unit.IN_RESERVE, (R.SHORT_FOR_FATIGUE, R.SHORTER_CHOSEN, R.LIGHTER_FOR_SLEEP)),
    _Placed(alternatives, "MOVE_AHEAD_DAYS", Unit.DAYS, (R.DAY_MOVED,)),
    _Placed(alternatives, "LOOK_AT_DAYS_AFTER", Unit.DAYS, (R.MOVE_TOO_CLOSE,)),
    _Placed(gentle, "TIRED_DAYS", Unit.DAYS, (R.FATIGUE_CONTACT,)),
    _Placed(gentle, "TIRED_WINDOW_DAYS", Unit.DAYS, (R.FATIGUE_CONTACT,)),
    _Placed(gentle, "SHORT_SLEEP_H", Unit.HOURS, (R.HELD_SHORT_NIGHT,), AASM_2015),
    _Placed(gentle, "HELD_POOR_NIGHTS", Unit.NIGHTS, (R.HELD_FOR_SLEEP,)),
    _Placed(gentle, "HELD_WINDOW_NIGHTS", Unit.NIGHTS, (R.HELD_FOR_SLEEP,)),
)
NOT_OF_A_RULE: Mapping[str, str] = {
    "easing.NO_LIMIT": "stands for no limit",
    "planning.WEEK_DAYS": "the calendar",
    "week.LOOK_FOR_NEXT_DAYS": "how far the next session is looked for",
    "week.REACH_DAYS": "how far back training days are looked for; no rule reaches further than a week",
    "week.WEEK_DAYS": "the calendar",
}
"""Numbers of the modules that decide nothing about a person, and why."""


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a rule as the code has it: a value, a span, or a value for each case."""

    key: str
    """Module and name, such as `flare.GRADE_1_LOAD`."""
    values: tuple[tuple[str, str | float], ...]
    """(case, value); a single value has the case "", a span the cases "from" and "to"."""
    unit: Unit
    source: Source


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule with everything it rests on. Its standing is that of its weakest source."""

    rule: RuleId
    chapter: Chapter
    sources: tuple[Source, ...]
    numbers: tuple[Number, ...]

    @property
    def standing(self) -> Standing:
        cited = (*self.sources, *(number.source for number in self.numbers))
        return max((source.standing for source in cited), key=_WEAKEST_LAST.index)


_WEAKEST_LAST = (Standing.PUBLISHED, Standing.REPORTED, Standing.PROPOSED)


def placed_keys() -> tuple[str, ...]:
    """The key of every number on the sheet."""
    return tuple(_key(placed) for placed in _NUMBERS)


def rule_lines() -> tuple[RuleLine, ...]:
    """Every rule: those that are our own caution first, each standing in the order of the chapters."""
    lines = [
        RuleLine(
            rule,
            chapter,
            SOURCES.get(rule, (OWN_CAUTION,)),
            tuple(_number(placed) for placed in _NUMBERS if rule in placed.rules),
        )
        for chapter, rules in CHAPTERS.items()
        for rule in rules
    ]
    return tuple(sorted(lines, key=lambda line: -_WEAKEST_LAST.index(line.standing)))


def _key(placed: _Placed) -> str:
    return f"{placed.module.__name__.rpartition('.')[2]}.{placed.name}"


def _number(placed: _Placed) -> Number:
    value = getattr(placed.module, placed.name)
    if isinstance(value, Mapping):
        values = tuple((_case(case), one) for case, one in value.items())
    elif isinstance(value, tuple):
        low, high = value
        values = (("from", low), ("to", high))
    else:
        values = (("", value),)
    return Number(_key(placed), values, placed.unit, placed.source)


def _case(case: object) -> str:
    return case.name.lower().replace("_", "-") if isinstance(case, flares.FlareGrade) else str(case)
