"""What the person decided about single exercises, as the rules read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.exercise import Exercise, Pattern
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.rules.facts import Facts, exercises_by_id
from liftcoach.rules.limits import Limits, refusal
from liftcoach.rules.selection import MAIN_SLOTS, Pick, Slot

Prescribe = Callable[[Exercise, Prescription], Prescription]
"""Makes the prescription of another exercise, given the one that it stands in for."""


def slot_of(pattern: Pattern) -> Slot:
    """The patterns that may stand in for each other: those that share a slot of the day.

    >>> slot_of(Pattern.HIP)
    (<Pattern.HINGE: 'hinge'>, <Pattern.HIP: 'hip'>)
    """
    return next((slot for slot in MAIN_SLOTS if pattern in slot), (pattern,))


def with_chosen_swaps(
    facts: Facts,
    limits: Limits,
    asked: tuple[Prescription, ...],
    *,
    suits: Callable[[Exercise], bool],
    prescribe: Prescribe,
) -> tuple[Prescription, ...]:
    """Put the person's own swaps of the day in, where today allows them.

    The other exercise has to train the same, suit the kind of day and fit
    today's joints and what is at hand. It brings its own dose, and no more sets
    than what it stands in for. Where it does not fit, the planned one stays and says why.
    """
    swaps = swaps_of(facts)
    if not swaps:
        return asked
    by_id = exercises_by_id(facts)
    made = list(asked)
    for choice in swaps:
        at = next((place for place, one in enumerate(made) if one.exercise == choice.exercise), None)
        was, other = by_id.get(choice.exercise), by_id.get(choice.other)
        if at is None or was is None or other is None or other.pattern not in slot_of(was.pattern):
            continue
        if any(one.exercise == other.id for one in made):
            continue
        if not suits(other) or refusal(other, limits) is not None:
            waits = Reason(RuleId.SWAP_WAITS, (Fact("other", other.name),), OWN_CAUTION)
            made[at] = made[at].because(waits)
            continue
        own = prescribe(other, made[at])
        why = Reason(RuleId.SWAP_CHOSEN, (Fact("was", was.name), Fact("on", choice.made_on)), OWN_CAUTION)
        made[at] = replace(own, sets=min(own.sets, made[at].sets), reasons=(why, *own.reasons))
    return tuple(made)


def swaps_of(facts: Facts) -> tuple[Choice, ...]:
    """The swaps that were chosen for the day itself."""
    return tuple(one for one in facts.chose(ChoiceKind.SWAPPED) if one.day == facts.day)


def told_of_wishes(facts: Facts, picked: Pick, asked: Prescription) -> Prescription:
    """Say on a card who asked for this exercise, or that the one before it is not to be offered."""
    clinic = facts.lifter.clinic_limits
    if clinic is not None and asked.exercise in clinic.keep:
        kept = (Fact("by", clinic.by), Fact("on", clinic.on))
        asked = asked.because(Reason(RuleId.CLINIC_KEEPS, kept, OWN_CAUTION))
    preferred = next((one for one in facts.chose(ChoiceKind.PREFER) if one.exercise == asked.exercise), None)
    if preferred is not None:
        return asked.because(Reason(RuleId.PREFERRED, (Fact("on", preferred.made_on),), OWN_CAUTION))
    first = next(iter(picked.passed_over), None)
    if first is not None and first[1].rule is RuleId.NEVER_OFFER:
        return asked.because(first[1])
    return asked
