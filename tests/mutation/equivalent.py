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
}


def why_equivalent(mutant: Mutant) -> str | None:
    """Why a change is no fault; None if it is one."""
    return EQUIVALENT.get((mutant.module, mutant.within, mutant.before, mutant.after))
