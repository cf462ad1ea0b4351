"""What the person decided about whole days, as the rules read it."""

from __future__ import annotations

from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.rules.facts import Facts


def did_something_else(facts: Facts) -> Choice | None:
    """What the person did in place of the day's session."""
    return next((one for one in facts.chose(ChoiceKind.DID_SOMETHING_ELSE) if one.day == facts.day), None)


def move_in_force(facts: Facts) -> Choice | None:
    """The move that takes this day's session away.

    Where no weekdays were named, sessions follow each other by their spacing:
    then the days between wait for the moved session too.
    """
    for one in reversed([choice for choice in facts.choices if choice.kind is ChoiceKind.DAY_MOVED]):
        if one.day is None or one.until is None:
            continue
        if one.day == facts.day or (not facts.lifter.days and one.day < facts.day < one.until):
            return one
    return None
