"""Whether a day can be explained: a reason for all of it, a source for each, and words for what was looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from liftcoach.domain import sources
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.domain.reasons import Reason, RuleId, Source
from liftcoach.words.fact_lines import fact_line
from liftcoach.words.reasons import reason_text

DOSES = frozenset({RuleId.DOSE_FOR_STATE, RuleId.DOSE_OF_HOLD})
"""Say how hard a set is meant to be."""
MACHINE_WORDS = re.compile(r"\d{4}-\d\d-\d\d|_|\b[a-z]+-[a-z0-9]+\b|\b[A-Z]\d")
"""A date, a joint, a state or a row as a file has it, not as a person says it."""
WORDS_ALREADY = frozenset(
    {"exercise", "was", "other", "by", "what", "load", "before", "now", "imported", "asked", "most"}
)
"""Facts that are names of exercises, people and weights where they are text."""


def unexplained(plan: DayPlan | CannotPlan) -> Iterator[str]:
    """Everything about a day that nobody could explain to the person."""
    if isinstance(plan, CannotPlan):
        if not plan.missing and not plan.reasons:
            yield f"{plan.day}: refused without saying why"
        return
    if not plan.reasons:
        yield f"{plan.day}: {plan.kind} for no reason"
    for asked in (*plan.prescriptions, *plan.warm_up):
        if not asked.reasons:
            yield f"{plan.day}: {asked.exercise} for no reason"
    if plan.kind in (DayKind.STRENGTH, DayKind.GENTLE):
        for asked in plan.prescriptions:
            rules = {why.rule for why in asked.reasons}
            if not DOSES & rules or rules <= DOSES:
                yield f"{plan.day}: load or effort of {asked.exercise} is not explained by {sorted(rules)}"
    asked_for = (*plan.prescriptions, *plan.warm_up)
    for why in (*plan.reasons, *(why for one in asked_for for why in one.reasons)):
        yield from (f"{plan.day}: {told}" for told in untold(why))


def untold(why: Reason) -> tuple[str, ...]:
    """What of one reason could not be told: its sentence has to be there, its source, and words for each fact."""
    return _untold(why, tuple(type(fact.value) for fact in why.facts))


@cache
def _untold(why: Reason, types: tuple[type, ...]) -> tuple[str, ...]:
    """Known by the types as well: a joint equals the text that a file has for it."""
    del types
    reason_text(why)
    found = [] if why.source in _sources() else [f"{why.rule}: {why.source.key} is no source"]
    plain = [fact for fact in why.facts if not (type(fact.value) is str and fact.name in WORDS_ALREADY)]
    lines = [fact_line(fact) for fact in why.facts if fact in plain]
    return (*found, *(f"{why.rule}: {line}" for line in lines if MACHINE_WORDS.search(line)))


@cache
def _sources() -> frozenset[Source]:
    return frozenset(value for value in vars(sources).values() if isinstance(value, Source))
