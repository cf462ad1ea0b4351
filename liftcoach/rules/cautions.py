"""What medicines, a pregnancy and the body call for, whatever the joints are like."""

from __future__ import annotations

from liftcoach.domain.lifter import (
    Answer,
    ClearanceFor,
    ConsiderationKind,
    Lifter,
    Medicine,
    MedicineClass,
    Sex,
)
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION, RESISTANCE_CONTRAINDICATIONS
from liftcoach.rules.dose import is_cleared
from liftcoach.rules.facts import Facts, once

VERY_HIGH_STEROID_MG = 30
OLDEST_AGE_ASKED_ABOUT_PREGNANCY = 55
STALE_PREGNANCY_DAYS = 30
AFTER_BIRTH_DAYS = 183
"""6 months, as the question asks."""
LIMITED_LEFT = 4
"""Repetitions in reserve where nothing heavy may be done: about 50 to 60 % of the most."""


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
    for kind in (ConsiderationKind.EYE_PRESSURE, ConsiderationKind.HERNIA):
        if facts.lifter.answer(kind) is Answer.YES:
            because = kind
    if because is None:
        return None
    source = OWN_CAUTION if because is MedicineClass.STEROID else RESISTANCE_CONTRAINDICATIONS
    return Reason(RuleId.NOTHING_HEAVY, (Fact("because", because), Fact("left", LIMITED_LEFT, "repetitions")), source)


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
    return tuple(
        one
        for one in facts.lifter.medicines
        if one.medicine_class is MedicineClass.STEROID
        and (one.since is None or one.since <= facts.day)
        and (one.until is None or one.until >= facts.day)
    )


def takes_steroid(facts: Facts) -> bool:
    """A steroid is taken on the day; one whose dose was not said counts."""
    return any(one.dose_mg_a_day is None or one.dose_mg_a_day > 0 for one in steroids_on(facts))
