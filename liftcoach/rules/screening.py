"""Who may start with what: needed gaps refuse, useful gaps plan cautiously and ask, clearance comes in tiers.

Warning signs are a needed answer once: without any answer in the last 30 days
there is no plan. After that they are asked every day with the check-in, and a
day without an answer is planned cautiously.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from liftcoach.domain.check_in import CheckIn, JointReport, WarningSign
from liftcoach.domain.day_plan import Ask, AskedFact, CannotPlan, Scope, Stop, Tier
from liftcoach.domain.events import EventKind
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import (
    YOUNGEST_AGE_FOR_A_PLAN,
    Answer,
    ClearanceFor,
    Condition,
    Consideration,
    ConsiderationKind,
    DiseaseActivity,
    Lifter,
)
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import BLAESS_2024, OWN_CAUTION, RESISTANCE_CONTRAINDICATIONS
from liftcoach.insight.joint_states import latest_joint_report
from liftcoach.rules.cautions import (
    floor_is_not_known,
    heavy_is_not_known,
    may_be_pregnant,
    pregnancy_is_stale,
    steroid_dose_is_open,
)
from liftcoach.rules.dose import is_cleared, myositis_is_active
from liftcoach.rules.easing import Easing, largest
from liftcoach.rules.facts import Facts, aftermaths, once
from liftcoach.rules.limits import PREGNANCY_WEEKS
from liftcoach.rules.muscle_values import range_missing

WARNING_SIGNS_STALE_DAYS = 30
STALE_MEDICINES_DAYS = 30
RECENT_OPERATION_DAYS = 183
"""6 months."""
HEART_INFLAMMATION_DAYS = 183
CLEARANCE_FOR_ACTIVE_MYOSITIS_DAYS = 90
"""As long as a record of disease activity counts."""
CLEARANCE_FOR_HARD_WORK_DAYS = 365
"""12 months (the pre-participation advice of the ACSM)."""
MORNING_AFTER = timedelta(days=1)
JOINTS_STALE_DAYS = 7
SLEEP_STALE_DAYS = 7
UNKNOWN_LEFT = 5
"""Repetitions in reserve while today's check-in is missing."""
MODERATE_LEFT = 3
"""Repetitions in reserve where a clearance is needed before vigorous work."""

ALWAYS_SCREENED = (
    ConsiderationKind.HEART_DISEASE,
    ConsiderationKind.LUNG_DISEASE,
    ConsiderationKind.KIDNEY_INVOLVEMENT,
    ConsiderationKind.RECENT_SURGERY,
    ConsiderationKind.RECENT_FRACTURE,
)
"""Asked at the welcome. Never asked refuses; asked and left open counts as a yes until it is answered."""
OPEN_COUNTS = (
    ConsiderationKind.HEART_INFLAMMATION,
    ConsiderationKind.PULMONARY_HYPERTENSION,
    ConsiderationKind.STROKE_OR_CLOT,
    ConsiderationKind.DIABETES,
)
"""Asked beside them. Never asked refuses nothing, and counts as a yes until it is answered, as left open does."""


_LUNGS_AND_HEART = (
    ConsiderationKind.PULMONARY_HYPERTENSION,
    ConsiderationKind.LUNG_DISEASE,
    ConsiderationKind.HEART_INFLAMMATION,
)
"""Nothing beyond mobility until a clearance."""
_DISEASES = (
    ConsiderationKind.HEART_DISEASE,
    ConsiderationKind.STROKE_OR_CLOT,
    ConsiderationKind.KIDNEY_INVOLVEMENT,
    ConsiderationKind.DIABETES,
)
"""Known diseases of heart, vessels, kidneys and sugar."""


class StartTier(IntEnum):
    """What may be done before a clearance, easiest last."""

    FREE = 0
    MODERATE = 1
    GENTLE = 2
    MOBILITY = 3


@dataclass(frozen=True, slots=True)
class Start:
    """The tier, why, and the stop that comes with it, if any."""

    tier: StartTier
    reasons: tuple[Reason, ...] = ()
    stop: Stop | None = None
    asks: tuple[Ask, ...] = ()


_FREE = Start(StartTier.FREE)


def screened_kinds(lifter: Lifter, year: int) -> tuple[ConsiderationKind, ...]:
    """What has to be asked once before there is a plan; pregnancy where it can apply."""
    return (*ALWAYS_SCREENED, *((ConsiderationKind.PREGNANCY,) if may_be_pregnant(lifter, year) else ()))


def refusal_to_plan(facts: Facts) -> CannotPlan | None:
    """A refusal that names what is missing, or says kindly why there is no plan; None if planning may go on."""
    lifter, day = facts.lifter, facts.day
    if facts.newest_record is not None:
        why = Reason(RuleId.CLOCK_BEHIND, (Fact("newest", facts.newest_record), Fact("today", day)), OWN_CAUTION)
        return CannotPlan(day, (Ask(AskedFact.CLOCK),), (why,))
    if lifter.year_of_birth is None:
        return CannotPlan(day, _missing(facts))
    # A year of birth leaves a year open: a plan waits until 18 is certain.
    certain_from = lifter.year_of_birth + YOUNGEST_AGE_FOR_A_PLAN + 1
    if day.year < certain_from:
        return CannotPlan(day, (), (Reason(RuleId.UNDER_AGE, (Fact("from_year", certain_from),), OWN_CAUTION),))
    missing = _missing(facts)
    return CannotPlan(day, missing) if missing else None


def _missing(facts: Facts) -> tuple[Ask, ...]:
    lifter = facts.lifter
    asked = {one.kind for one in lifter.considerations}
    missing = []
    if lifter.year_of_birth is None:
        missing.append(Ask(AskedFact.YEAR_OF_BIRTH))
    if lifter.conditions is None:
        missing.append(Ask(AskedFact.CONDITIONS))
    if any(kind not in asked for kind in screened_kinds(lifter, facts.day.year)):
        missing.append(Ask(AskedFact.SCREENING))
    since = facts.known_on - timedelta(days=WARNING_SIGNS_STALE_DAYS)
    answered = facts.from_parts(_warning_signs_answered, facts.check_ins)
    if answered is None or answered < since:
        missing.append(Ask(AskedFact.WARNING_SIGNS))
    return tuple(missing)


def _warning_signs_answered(check_ins: tuple[CheckIn, ...]) -> date | None:
    """The newest day on which warning signs were answered."""
    return max((one.day for one in check_ins if one.warning_signs is not None), default=None)


@once
def start_tier(facts: Facts) -> Start:
    """What the person may do as long as no clearance is on file."""
    waiting = tuple(kind for kind in _diseases_told(facts) if _waits_for_clearance(facts, kind))
    sign = next((kind for kind in waiting if kind in _LUNGS_AND_HEART), None)
    if sign is not None:
        why = Reason(RuleId.MOBILITY_UNTIL_CLEARED, (Fact("because", sign),), BLAESS_2024)
        stop = Stop(WarningSign.C16.value, Tier.CONTACT_TEAM, Scope.LIMIT, facts.day)
        return Start(StartTier.MOBILITY, (why,), stop)
    if is_cleared(facts, ClearanceFor.START) and not waiting:
        return _after_operation(facts, _muscles_and_pregnancy(_after_clearance(facts), facts))
    return _after_operation(facts, _heart_kidney_sugar(facts, waiting))


def _diseases_told(facts: Facts) -> tuple[ConsiderationKind, ...]:
    """The known diseases that wait for a clearance, those of lungs and heart first; on every day the same."""
    return facts.from_parts(_diseases_of, facts.lifter)


def _diseases_of(lifter: Lifter) -> tuple[ConsiderationKind, ...]:
    return tuple(kind for kind in (*_LUNGS_AND_HEART, *_DISEASES) if lifter.considered(kind))


def _waits_for_clearance(facts: Facts, kind: ConsiderationKind) -> bool:
    """A clearance from before a disease was told of, or before the heart was inflamed, says nothing about it."""
    return any(
        not is_cleared(facts, ClearanceFor.START, since=_known_since(facts, one)) for one in _in_force(facts, kind)
    )


def _in_force(facts: Facts, kind: ConsiderationKind) -> tuple[Consideration, ...]:
    """What was told of a kind; an inflamed heart counts for six months, and without a day it counts."""
    told = facts.lifter.considered(kind)
    if kind is not ConsiderationKind.HEART_INFLAMMATION:
        return told
    return tuple(one for one in told if one.on is None or (facts.day - one.on).days <= HEART_INFLAMMATION_DAYS)


def _known_since(facts: Facts, one: Consideration) -> date | None:
    """From when a clearance knows of it. Where no day was said of an inflamed heart, it was within the six months
    before the answer, as the question asks.
    """
    if one.on is not None or one.kind is not ConsiderationKind.HEART_INFLAMMATION:
        return one.on
    return (one.asked_on or facts.day) - timedelta(days=HEART_INFLAMMATION_DAYS)


def _after_clearance(facts: Facts) -> Start:
    """Free; but with a known disease of heart, lungs, kidneys or sugar a clearance counts for hard work for a year."""
    known = next((kind for kind in _diseases_told(facts) if _in_force(facts, kind)), None)
    since = facts.day - timedelta(days=CLEARANCE_FOR_HARD_WORK_DAYS)
    if known is None or is_cleared(facts, ClearanceFor.START, since=since):
        return _FREE
    why = Reason(RuleId.CLEARANCE_IS_OLD, (Fact("because", known),), OWN_CAUTION)
    return Start(StartTier.MODERATE, (why,))


def _heart_kidney_sugar(facts: Facts, waiting: tuple[ConsiderationKind, ...]) -> Start:
    if waiting:
        because = (Fact("because", waiting[0]),)
        if facts.lifter.regularly_active:
            why = Reason(RuleId.MODERATE_UNTIL_CLEARED, because, OWN_CAUTION)
            return _or_harder(Start(StartTier.MODERATE, (why,)), facts)
        why = Reason(RuleId.CLEARANCE_FIRST, because, OWN_CAUTION)
        return Start(StartTier.GENTLE, (why,))
    return _or_harder(_FREE, facts)


def _or_harder(start: Start, facts: Facts) -> Start:
    """Unanswered questions wait for a clearance too."""
    lifter = facts.lifter
    asked = (*screened_kinds(lifter, facts.day.year), *OPEN_COUNTS)
    unknown = [kind for kind in asked if lifter.answer(kind) is Answer.NOT_KNOWN]
    if unknown:
        why = Reason(RuleId.SCREENING_OPEN, (Fact("because", unknown[0]),), OWN_CAUTION)
        return Start(StartTier.GENTLE, (*start.reasons, why), asks=(Ask(AskedFact.SCREENING),))
    return _muscles_and_pregnancy(start, facts)


def _muscles_and_pregnancy(start: Start, facts: Facts) -> Start:
    """Inflamed muscles wait for a clearance of these months, a pregnancy for one of its own."""
    since = facts.day - timedelta(days=CLEARANCE_FOR_ACTIVE_MYOSITIS_DAYS)
    inflamed = facts.lifter.may_have(Condition.MYOSITIS)
    cleared = is_cleared(facts, ClearanceFor.START, since=since)
    if inflamed is not None and myositis_is_active(facts) and not cleared:
        why = Reason(RuleId.CLEARANCE_FIRST, (Fact("because", inflamed),), OWN_CAUTION)
        return Start(StartTier.GENTLE, (*start.reasons, why))
    expecting = facts.lifter.considered(ConsiderationKind.PREGNANCY)
    if any(not is_cleared(facts, ClearanceFor.PREGNANCY, since=_began(one, facts.day)) for one in expecting):
        why = Reason(RuleId.CLEARANCE_FIRST, (Fact("because", ConsiderationKind.PREGNANCY),), OWN_CAUTION)
        return Start(StartTier.GENTLE, (*start.reasons, why))
    return start


def _began(pregnancy: Consideration, day: date) -> date:
    """The earliest day on which it can have begun: a clearance from before was for another one."""
    return (pregnancy.on or day) - timedelta(weeks=PREGNANCY_WEEKS)


def _after_operation(facts: Facts, start: Start) -> Start:
    """Gentle for six months after an operation or a broken bone, unless a clearance was given since."""
    if start.tier >= StartTier.GENTLE:
        return start
    for kind, on in _operations(facts):
        # A clearance from before the operation says nothing about it.
        if not is_cleared(facts, ClearanceFor.AFTER_SURGERY, since=on):
            fracture = kind is ConsiderationKind.RECENT_FRACTURE
            source = RESISTANCE_CONTRAINDICATIONS if fracture else OWN_CAUTION
            why = Reason(RuleId.CLEARANCE_FIRST, (Fact("because", kind),), source)
            return Start(StartTier.GENTLE, (*start.reasons, why), asks=start.asks)
    return start


def _operations(facts: Facts) -> tuple[tuple[ConsiderationKind, date | None], ...]:
    """Recent operations and broken bones, each with its day where it is known."""
    told = facts.from_parts(_operations_told, facts.lifter)
    said = [(one.kind, one.on) for one in told if _is_recent(one, facts)]
    dated = [one.on for one in facts.events if one.kind is EventKind.OPERATION and _is_lately(one.on, facts)]
    return (*said, *((ConsiderationKind.RECENT_SURGERY, on) for on in dated))


def _operations_told(lifter: Lifter) -> tuple[Consideration, ...]:
    kinds = (ConsiderationKind.RECENT_SURGERY, ConsiderationKind.RECENT_FRACTURE)
    return tuple(one for kind in kinds for one in lifter.considered(kind))


def _is_recent(one: Consideration, facts: Facts) -> bool:
    return one.on is None or _is_lately(one.on, facts)


def _is_lately(on: date, facts: Facts) -> bool:
    """An operation that lies ahead asks for nothing yet."""
    return 0 <= (facts.day - on).days <= RECENT_OPERATION_DAYS


@dataclass(frozen=True, slots=True)
class _Gap:
    """A question that is open, and how its caution is told. `holds`: nothing is raised until it is answered."""

    fact: AskedFact
    rule: RuleId
    told: tuple[Fact, ...] = ()
    holds: bool = True
    least_left: int = 0


def useful_gaps(facts: Facts) -> tuple[tuple[Ask, ...], Easing]:
    """Questions that would let the day be planned less cautiously, and the caution until they are answered."""
    gaps = (*([] if facts.is_ahead else _gaps_of_today(facts)), *_standing_gaps(facts))
    return facts.from_parts(_asked_and_cautious, facts.as_before(gaps, "gaps"))


def _asked_and_cautious(gaps: tuple[_Gap, ...]) -> tuple[tuple[Ask, ...], Easing]:
    easings = []
    for gap in gaps:
        why = Reason(gap.rule, gap.told, OWN_CAUTION)
        easings.append(Easing(least_left=gap.least_left, holds=(why,) if gap.holds else (), reasons=(why,)))
    return tuple(dict.fromkeys(Ask(gap.fact) for gap in gaps)), largest(*easings)


def _standing_gaps(facts: Facts) -> list[_Gap]:
    gaps = []
    if Condition.NOT_SURE in (facts.lifter.conditions or ()):
        # The rows of every condition rule already: a name may be long in coming, and nobody is held until then.
        gaps.append(_Gap(AskedFact.CONDITIONS, RuleId.CONDITION_NOT_SURE, holds=False))
    if facts.activity.recorded is DiseaseActivity.UNKNOWN:
        gaps.append(_Gap(AskedFact.DISEASE_ACTIVITY, RuleId.ACTIVITY_NOT_KNOWN))
    if facts.lifter.experience is None:
        gaps.append(_Gap(AskedFact.EXPERIENCE, RuleId.EXPERIENCE_NOT_KNOWN, holds=False))
    if facts.lifter.equipment is None:
        gaps.append(_Gap(AskedFact.EQUIPMENT, RuleId.EQUIPMENT_NOT_KNOWN, holds=False))
    asked_on = facts.lifter.medicines_asked_on
    if asked_on is None or (facts.known_on - asked_on).days > STALE_MEDICINES_DAYS:
        gaps.append(_Gap(AskedFact.MEDICINES, RuleId.MEDICINES_NOT_KNOWN))
    if steroid_dose_is_open(facts):
        gaps.append(_Gap(AskedFact.STEROID_DOSE, RuleId.STEROID_DOSE_NOT_KNOWN))
    myositis = facts.lifter.may_have(Condition.MYOSITIS)
    without_range = None if myositis is None else range_missing(facts.labs, facts.day)
    if without_range is not None:
        gaps.append(_Gap(AskedFact.MUSCLE_RANGE, RuleId.MUSCLE_RANGE_NOT_KNOWN, (Fact("on", without_range),)))
    floor = floor_is_not_known(facts)
    if floor is not None:
        gaps.append(_Gap(AskedFact.FLOOR, floor.rule, floor.facts, holds=False))
    heavy = heavy_is_not_known(facts)
    if heavy is not None:
        gaps.append(_Gap(AskedFact.CARE, heavy.rule, heavy.facts, holds=False))
    if pregnancy_is_stale(facts):
        gaps.append(_Gap(AskedFact.PREGNANCY, RuleId.PREGNANCY_NOT_KNOWN))
    return gaps


def _gaps_of_today(facts: Facts) -> list[_Gap]:
    today = facts.check_in
    gaps = []
    if today is None:
        gaps.append(_Gap(AskedFact.CHECK_IN, RuleId.CHECK_IN_MISSING, least_left=UNKNOWN_LEFT))
    elif today.warning_signs is None:
        gaps.append(_Gap(AskedFact.WARNING_SIGNS, RuleId.WARNING_SIGNS_NOT_ANSWERED, least_left=UNKNOWN_LEFT))
    elif today.pain is None or today.fatigue is None or today.same_as is not None:
        gaps.append(_Gap(AskedFact.CHECK_IN, RuleId.CHECK_IN_PARTLY))
    report = latest_joint_report(facts.check_ins)
    if report is None or (facts.day - report.day).days > JOINTS_STALE_DAYS:
        gaps.append(_Gap(AskedFact.JOINTS, RuleId.JOINTS_NOT_KNOWN))
    elif report.joints is not None and (open_onset := _onset_is_open(report.joints)) is not None:
        # It holds and rests as a new one does: nothing is left to be held for the question itself.
        gaps.append(_Gap(AskedFact.ONSET, RuleId.ONSET_NOT_KNOWN, (Fact("joint", open_onset),), holds=False))
    since = facts.day - timedelta(days=SLEEP_STALE_DAYS)
    if not any(one.sleep_h is not None and one.day > since for one in facts.check_ins):
        gaps.append(_Gap(AskedFact.SLEEP, RuleId.SLEEP_NOT_KNOWN))
    last_own = next(reversed(facts.run.own_days), None)
    if last_own is not None and not _morning_is_answered(facts, last_own):
        told = (Fact("on", last_own),)
        if facts.day - last_own <= MORNING_AFTER:
            gaps.append(_Gap(AskedFact.NEXT_MORNING, RuleId.NEXT_MORNING_NOT_KNOWN, told))
        elif report is None or report.day <= last_own:
            # That morning is past and nobody remembers it well; how the joints are now answers for it.
            gaps.append(_Gap(AskedFact.JOINTS, RuleId.NEXT_MORNING_NOT_KNOWN, told))
    return gaps


def _onset_is_open(report: JointReport) -> Joint | None:
    """The first sore joint of which nobody said whether it is newly so."""
    return min((one.joint for one in (*report.swollen, *report.tender) if one.onset is None), default=None)


def _morning_is_answered(facts: Facts, session_day: date) -> bool:
    said = aftermaths(facts).get(session_day)
    return said is not None and said.next_morning is not None
