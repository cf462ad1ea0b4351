"""What medicines, a pregnancy and the body call for, whatever the joints are like."""

from __future__ import annotations

from liftcoach.domain.events import EventKind
from liftcoach.domain.lifter import (
    Answer,
    ClearanceFor,
    Condition,
    ConsiderationKind,
    Lifter,
    Medicine,
    MedicineClass,
    Sex,
)
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION, RESISTANCE_CONTRAINDICATIONS
from liftcoach.insight.joint_states import JointState
from liftcoach.rules.dose import OLDER_AGE, is_cleared
from liftcoach.rules.facts import Facts, once

VERY_HIGH_STEROID_MG = 30
OLDEST_AGE_ASKED_ABOUT_PREGNANCY = 55
STALE_PREGNANCY_DAYS = 30
AFTER_BIRTH_DAYS = 183
"""6 months, as the question asks."""
FALL_COUNTS_DAYS = 365
"""A year, as the question about falls asks."""
LEG_JOINTS = ("hip", "knee", "ankle")
LIMITED_LEFT = 4
"""Repetitions in reserve where nothing heavy may be done: about 50 to 60 % of the most."""
_NOTHING_HEAVY_WITH = (ConsiderationKind.EYE_PRESSURE, ConsiderationKind.HERNIA)


def born_lately(facts: Facts) -> bool:
    """A birth of the last six months, by the day on which it was told; without a day it counts."""
    told = [one.on or one.asked_on for one in facts.lifter.considered(ConsiderationKind.AFTER_BIRTH)]
    return any(on is None or (facts.day - on).days <= AFTER_BIRTH_DAYS for on in told)


def may_be_pregnant(lifter: Lifter, year: int) -> bool:
    """Pregnancy is asked about: not of men, nor of anyone older than 55."""
    age = None if lifter.year_of_birth is None else year - lifter.year_of_birth
    return lifter.sex is not Sex.MALE and age is not None and age <= OLDEST_AGE_ASKED_ABOUT_PREGNANCY


def pregnancy_is_stale(facts: Facts) -> bool:
    """No was the answer, and it is more than 30 days old.

    Until it is given again the plan keeps off what a pregnancy rules out, and
    raises nothing. It does not fall back to the gentle plan of a pregnancy
    without clearance: being sent back every month keeps people from training.
    """
    said = [one for one in facts.lifter.considerations if one.kind is ConsiderationKind.PREGNANCY]
    if not said or not may_be_pregnant(facts.lifter, facts.day.year):
        return False
    if facts.lifter.answer(ConsiderationKind.PREGNANCY) is not Answer.NO:
        return False
    asked_on = max((one.asked_on for one in said if one.asked_on is not None), default=None)
    return asked_on is None or (facts.known_on - asked_on).days > STALE_PREGNANCY_DAYS


@once
def nothing_heavy(facts: Facts) -> Reason | None:
    """Why nothing heavy is done until a clinician agreed to heavy work; None where nothing speaks against it."""
    if is_cleared(facts, ClearanceFor.HEAVY):
        return None
    because: ConsiderationKind | MedicineClass | None = None
    if may_be_very_high_steroid(facts):
        because = MedicineClass.STEROID
    for kind in _NOTHING_HEAVY_WITH:
        if facts.lifter.answer(kind) is Answer.YES:
            because = kind
    if because is None:
        return heavy_is_not_known(facts)
    source = OWN_CAUTION if because is MedicineClass.STEROID else RESISTANCE_CONTRAINDICATIONS
    return Reason(RuleId.NOTHING_HEAVY, (Fact("because", because), Fact("left", LIMITED_LEFT, "repetitions")), source)


@once
def heavy_is_not_known(facts: Facts) -> Reason | None:
    """Why nothing heavy is done as long as somebody is not sure whether they have what speaks against it.

    It is as careful as a yes would be, and asks again: a yes to the one makes the other no news.
    """
    because = facts.from_parts(_open_for_heavy, facts.lifter)
    if because is None or is_cleared(facts, ClearanceFor.HEAVY):
        return None
    told = (Fact("because", because), Fact("left", LIMITED_LEFT, "repetitions"))
    return Reason(RuleId.HEAVY_NOT_KNOWN, told, OWN_CAUTION)


def _open_for_heavy(who: Lifter) -> ConsiderationKind | None:
    if any(who.answer(kind) is Answer.YES for kind in _NOTHING_HEAVY_WITH):
        return None
    return next((kind for kind in _NOTHING_HEAVY_WITH if who.is_open(kind)), None)


def may_be_very_high_steroid(facts: Facts) -> bool:
    """30 mg a day or more, or a dose that was not said."""
    return steroid_dose_is_open(facts) or steroid_mg_a_day(facts) >= VERY_HIGH_STEROID_MG


def steroid_dose_is_open(facts: Facts) -> bool:
    """A steroid is taken, and how much of it was not said."""
    return any(one.dose_mg_a_day is None for one in steroids_on(facts))


def steroid_mg_a_day(facts: Facts) -> float:
    """The steroid doses of the day in mg, summed, as far as they are known; 0 where none is recorded."""
    return sum(one.dose_mg_a_day or 0.0 for one in steroids_on(facts))


@once
def steroids_on(facts: Facts) -> tuple[Medicine, ...]:
    """The steroids that are taken on the day."""
    return medicines_on(facts, MedicineClass.STEROID)


def medicines_on(facts: Facts, kind: MedicineClass) -> tuple[Medicine, ...]:
    """The medicines of one kind that are taken on the day."""
    return tuple(
        one
        for one in facts.lifter.medicines
        if one.medicine_class is kind
        and (one.since is None or one.since <= facts.day)
        and (one.until is None or one.until >= facts.day)
    )


def takes_steroid(facts: Facts) -> bool:
    """A steroid is taken on the day; one whose dose was not said counts."""
    return any(one.dose_mg_a_day is None or one.dose_mg_a_day > 0 for one in steroids_on(facts))


@once
def needs_balance(facts: Facts) -> Fact | None:
    """Why balance work belongs in: 65 or older, a fall, weak bones, steroids or a replaced leg joint."""
    lifter = facts.lifter
    age = lifter.age_on(facts.day)
    if age is not None and age >= OLDER_AGE:
        return Fact("because", "age")
    if lifter.answer(ConsiderationKind.FALLS) is Answer.YES or _fell_lately(facts):
        return Fact("because", ConsiderationKind.FALLS)
    thin_bones = lifter.may_have(Condition.OSTEOPOROSIS)
    if thin_bones is not None:
        return Fact("because", thin_bones)
    if lifter.answer(ConsiderationKind.VERTEBRAL_FRACTURE) is Answer.YES:
        return Fact("because", ConsiderationKind.VERTEBRAL_FRACTURE)
    if takes_steroid(facts):
        return Fact("because", MedicineClass.STEROID)
    replaced = (JointState.REPLACED, JointState.REPLACED_RECENTLY)
    legs = [one for one in facts.joints if one.state in replaced and one.joint.group.value in LEG_JOINTS]
    return Fact("because", ConsiderationKind.JOINT_REPLACEMENT) if legs else None


def _fell_lately(facts: Facts) -> bool:
    falls = [(facts.day - one.on).days for one in facts.events if one.kind is EventKind.FALL]
    return any(0 <= days <= FALL_COUNTS_DAYS for days in falls)


@once
def floor_is_not_known(facts: Facts) -> Reason | None:
    """Why nothing on the floor is chosen yet: where a fall would matter, getting down and up again is asked first.

    Never asked counts as not able to. A walking aid rules the floor out already.
    """
    if facts.from_parts(_floor_was_asked_about, facts.lifter):
        return None
    because = needs_balance(facts)
    if because is None or facts.lifter.answer(ConsiderationKind.WALKING_AID) is Answer.YES:
        return None
    return Reason(RuleId.FLOOR_NOT_KNOWN, (because,), OWN_CAUTION)


def _floor_was_asked_about(who: Lifter) -> bool:
    return any(one.kind is ConsiderationKind.CANNOT_RISE_FROM_FLOOR for one in who.considerations)
