"""Propose a day: is it for training or for rest, and what is asked."""

from __future__ import annotations

from liftcoach.domain.day_plan import Ask, AskedFact, CannotPlan, DayKind, DayPlan
from liftcoach.domain.prescription import BODY, Prescription, Work
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.rules.facts import Facts

RULES_VERSION = "0.1"
NEEDED_GAP_DAYS = 2
"""48 hours between sessions of the same region."""
NOVICE_SETS = 1
NOVICE_REPETITIONS = 10
NOVICE_REPS_IN_RESERVE = 4
NOVICE_REST_S = 120
SECONDS_A_REPETITION = 5


def plan_day(facts: Facts) -> DayPlan | CannotPlan:
    """Return the day's plan, or a refusal that names what is missing."""
    if facts.lifter.year_of_birth is None:
        return CannotPlan(facts.day, (Ask(AskedFact.YEAR_OF_BIRTH),))
    if facts.last_training_day is not None:
        gap = (facts.day - facts.last_training_day).days
        if gap < NEEDED_GAP_DAYS:
            why = Reason(
                RuleId.PLANNED_REST, (Fact("gap", gap, "days"), Fact("needed", NEEDED_GAP_DAYS, "days")), OWN_CAUTION
            )
            return DayPlan(facts.day, DayKind.REST, reasons=(why,), rules_version=RULES_VERSION)
    why = Reason(
        RuleId.DOSE_FOR_STATE,
        (
            Fact("sets", NOVICE_SETS),
            Fact("repetitions", NOVICE_REPETITIONS),
            Fact("left", NOVICE_REPS_IN_RESERVE, "repetitions"),
        ),
        OWN_CAUTION,
    )
    prescriptions = tuple(
        Prescription(
            exercise.id,
            NOVICE_SETS,
            Work(exercise.unit, NOVICE_REPETITIONS, NOVICE_REPETITIONS),
            BODY,
            NOVICE_REPS_IN_RESERVE,
            NOVICE_REST_S,
            reasons=(why,),
        )
        for exercise in facts.library
    )
    seconds = sum(asked.sets * (asked.work.high * SECONDS_A_REPETITION + asked.rest_s) for asked in prescriptions)
    return DayPlan(
        facts.day,
        DayKind.STRENGTH,
        minutes=-(-seconds // 60),
        prescriptions=prescriptions,
        reasons=(why,),
        rules_version=RULES_VERSION,
    )
