"""What half a year came to for one invented person under one way to train."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from liftcoach.content.library import Library
from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import RuleId
from tests.virtual.explained import unexplained
from tests.virtual.hard_rules import broken_rules
from tests.virtual.illness import Course
from tests.virtual.living import Life, live
from tests.virtual.patient import VirtualPatient
from tests.virtual.people import drawn_patient
from tests.virtual.plain import POLICIES, live_plainly

OURS = "liftcoach"
STUCK_WEEKS = 8
"""Nobody should go so long without any step up while they train."""
SESSIONS_TO_COUNT_AS_TRAINING = 8
TOPPED_OUT = 0.5
"""Share of the last weeks' exercises that were at the end of what is owned: then a heavier thing is what is missing."""
HARMFUL_SETS = 0.002
"""The stress test: each full set adds so much to the next day's chance of a flare; ten of them add one in fifty."""
LAST_DAYS = 14
"""Strength is the mean of so many last days, so that a hard or an easy last session does not decide it."""


@dataclass(frozen=True)
class Outcome:
    """What half a year came to."""

    policy: str
    seed: int
    broken: tuple[str, ...]
    """Hard rules that the coach's plans broke; for a plain policy, those that it would have to keep."""
    gained: float
    """Mean gain in strength of legs and arms; 0.1 is a tenth."""
    gained_else: float
    """The same of trunk and hands."""
    flare_days: int
    avoidable_days: int
    """Days on which training had added 1 or more to the pain (0 to 10)."""
    kept: float
    rested: int
    is_stuck: bool
    is_topped_out: bool
    """Stuck, with most exercises as heavy as what is owned allows."""
    is_at_effort: bool
    """Stuck, but most rated sets of late left no more than was asked for: the body, not a rule, is the end."""


def outcome(policy: str, seed: int, weeks: int, *, harm: bool) -> Outcome:
    """One invented person's half year under the coach or a plain policy; the same person for every policy."""
    patient = drawn_patient(seed, library(), Course(training_harms=HARMFUL_SETS if harm else 0.0))
    life = lives(policy)(patient, weeks * 7)
    last = life.strength[-LAST_DAYS:]
    stuck = is_stuck(life.archive)
    # Only the coach promises reasons: a plain policy breaks no rule of its own by giving none.
    untold = [line for plan in life.plans for line in unexplained(plan)] if policy == OURS else []
    return Outcome(
        policy,
        seed,
        (*broken_rules(life), *untold),
        sum(last) / len(last) - 1,
        patient.strength_of_the_rest - 1,
        patient.days_in_flare,
        patient.days_in_avoidable_pain,
        len(life.sessions) / max(1, life.days_due),
        life.days_rested,
        stuck,
        stuck and is_topped_out(life.archive),
        stuck and is_at_effort(life),
    )


@cache
def library() -> Library:
    """The shipped library, read once in each process."""
    return Library.shipped()


def lives(policy: str) -> Callable[[VirtualPatient, int], Life]:
    """How a person lives so many days under a policy."""
    if policy == OURS:
        return lambda patient, days: live(patient, days=days)
    return lambda patient, days: live_plainly(patient, POLICIES[policy], days=days)


def recent(archive: list[DayPlan]) -> list[DayPlan]:
    """The plans of the last weeks."""
    return [plan for plan in archive if (archive[-1].day - plan.day).days < STUCK_WEEKS * 7]


def is_stuck(archive: list[DayPlan]) -> bool:
    """Many sessions in the last weeks, and no exercise, load, set or repetition above what was asked before them."""
    lately = recent(archive)
    earlier = archive[: len(archive) - len(lately)]
    if len(lately) < SESSIONS_TO_COUNT_AS_TRAINING or not earlier:
        return False
    best: dict[str, tuple[float, int]] = {}
    for plan in earlier:
        for asked in plan.prescriptions:
            best[asked.exercise] = max(best.get(asked.exercise, (0.0, 0)), size(asked))
    return not any(
        asked.exercise not in best or size(asked) > best[asked.exercise]
        for plan in lately
        for asked in plan.prescriptions
    )


def is_at_effort(life: Life) -> bool:
    """Half or more of the rated sets of the last weeks left at most one more than asked for, the error of rating."""
    asked = {
        (plan.day, one.exercise): one.reps_in_reserve for plan in recent(life.archive) for one in plan.prescriptions
    }
    spare = [
        done.reps_in_reserve - asked[session.day, done.exercise]
        for session in life.sessions
        for done in session.sets
        if done.reps_in_reserve is not None and (session.day, done.exercise) in asked
    ]
    return sum(1 for one in spare if one <= 1) * 2 >= len(spare)


def is_topped_out(archive: list[DayPlan]) -> bool:
    """Most exercises of the last weeks that nothing eased or held were at the end of what is owned."""
    asked = [one for plan in recent(archive) for one in plan.prescriptions]
    ends = [one for one in asked if any(why.rule is RuleId.TOP_OF_LADDER for why in one.reasons)]
    free = [one for one in asked if any(why.rule in (RuleId.SAME_AS_LAST, *RAISES) for why in one.reasons)]
    return len(ends) >= TOPPED_OUT * max(1, len(ends) + len(free))


RAISES = (RuleId.MORE_WORK, RuleId.ONE_MORE_SET, RuleId.HEAVIER, RuleId.NEXT_OWNED, RuleId.FINDING_LOAD)


def size(asked: Prescription) -> tuple[float, int]:
    """Load first, then work."""
    load = asked.load.kg if asked.load.kg is not None else asked.load.band.rung if asked.load.band is not None else 0.0
    return float(load), asked.sets * asked.work.high
