"""Nobody is held for ever: after four weeks of the same kind of reason the smallest step is offered."""

from __future__ import annotations

from datetime import date

from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.insight.history import PASSING
from liftcoach.rules.facts import Facts

LONGEST_HOLD_DAYS = 28
SOFT_HOLDS = frozenset({RuleId.HELD_AFTER_FLARE, RuleId.HELD_FOR_SLEEP, RuleId.HELD_PAIN_UP, RuleId.HELD_SHORT_NIGHT})
"""What only keeps an exercise as it was. A warning sign, a sore joint and a missing answer never wear out."""
PASSED_IN_FINDING = frozenset(
    {RuleId.HELD_AFTER_FLARE, RuleId.HELD_FOR_SLEEP, RuleId.HELD_SHORT_NIGHT, RuleId.HELD_NOT_RATED}
)
"""What does not keep a first load from being found: it asks for the newest outing's answers alone, and neither a
night nor a flare that is over makes a weight too heavy that left more than 5 repetitions."""


def held_long(facts: Facts, exercise_id: str) -> Reason | None:
    """Why the smallest step is offered in spite of a soft hold: they have held this exercise for four weeks.

    Days on which everything was made easier for a while are passed over.
    """
    since = _held_since(facts, exercise_id)
    if since is None or (facts.day - since).days < LONGEST_HOLD_DAYS:
        return None
    return Reason(RuleId.HELD_LONG, (Fact("days", (facts.day - since).days, "days"),), OWN_CAUTION)


def _held_since(facts: Facts, exercise_id: str) -> date | None:
    """The first day of the unbroken run of plans, up to the newest, in which a soft hold kept the exercise."""
    since = None
    for plan in reversed(facts.archive):
        asked = next((one for one in plan.prescriptions if one.exercise == exercise_id), None)
        if asked is None:
            continue
        rules = {why.rule for why in (*asked.reasons, *plan.reasons)}
        if rules & PASSING:
            continue
        if not any(why.rule in SOFT_HOLDS for why in asked.reasons):
            break
        since = plan.day
    return since
