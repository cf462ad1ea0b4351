"""Planted changes that change nothing a person could ever see, each with the reason. They are left out of the score."""

from __future__ import annotations

from collections.abc import Mapping

from tests.mutation.mutants import Mutant

Place = tuple[str, str, str, str]
"""Module, function, before and after, as a survivor is printed."""

EQUIVALENT: Mapping[Place, str] = {
    (
        "facts",
        "looking_ahead",
        "baseline.pain.median != facts.baseline.pain.median and (not  ... ssions, facts.check_ins))",
        "baseline.pain.median != facts.baseline.pain.median or not fa ... essions, facts.check_ins)",
    ): "What did not move is worked out again and comes out the same.",
    ("warning_signs", "_pressure_stops", "0", "1"): "A pressure that was not measured is far under every bound.",
    ("warning_signs", "_pressure_stops", "0", "-1"): "A pressure that was not measured is far under every bound.",
    ("gentle", "ease_fatigue", "0", "1"): "An answer that was not given is far under what counts as very tired.",
    ("gentle", "ease_fatigue", "0", "-1"): "An answer that was not given is far under what counts as very tired.",
    ("notes", "_stiff_minutes", "0", "1"): "An answer that was not given is far under what counts as stiff.",
    ("notes", "_stiff_minutes", "0", "-1"): "An answer that was not given is far under what counts as stiff.",
    ("gentle", "_is_weaker_than_usual", "return False", "return None"): "It is only asked whether it is so.",
    ("warning_signs", "_covers", "return False", "return None"): "It is only asked whether it is so.",
    ("selection", "_easy_moves", "0", "1"): "What asks nothing of any joint is within the bound of 1 either way.",
    ("selection", "_tier", "0", "-1"): "Moves are compared within a slot, and all of one slot have it or none.",
    ("planning", "_joints_looked_after", "0", "1"): "What a joint's state leaves in reserve is 0 or 5.",
    ("week", "rest_reason", "0", "-1"): "Only a clinic's limit makes the days none, and it is the reason either way.",
    (
        "selection",
        "_first_allowed",
        "RuleId.REGION_RESTS",
        "RuleId.RESTART_AFTER_GAP",
    ): "While a region rests its slot stays empty, and why each of its moves was passed is told nowhere.",
}


def why_equivalent(mutant: Mutant) -> str | None:
    """Why a change is no fault; None if it is one."""
    return EQUIVALENT.get((mutant.module, mutant.within, mutant.before, mutant.after))
