"""Which rules that are our own caution a clinician has signed. None yet.

This is the only place that says so: the sheet, its JSON and the README count
what stands here. A signature is for the numbers that were signed; where one has
changed since, the rule counts as not signed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from liftcoach.domain.reasons import RuleId, Standing
from liftcoach.rules.sheet import RuleLine, rule_lines

Numbers = tuple[tuple[str, tuple[tuple[str, str | float], ...]], ...]
"""The key of each number with its values, as the sheet has them."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who agreed to a rule, when, and with which numbers."""

    by: str
    on: date
    numbers: Numbers = ()


SIGNED: Mapping[RuleId, Signature] = {}


def numbers_of(line: RuleLine) -> Numbers:
    """What a signature of this line is for."""
    return tuple((number.key, number.values) for number in line.numbers)


def signature_of(line: RuleLine, signed: Mapping[RuleId, Signature] = SIGNED) -> Signature | None:
    """The signature under a rule as it is now; None where there is none or a number has changed since."""
    found = signed.get(line.rule)
    return found if found is not None and found.numbers == numbers_of(line) else None


def signed_and_all(signed: Mapping[RuleId, Signature] = SIGNED) -> tuple[int, int]:
    """How many of our own cautions are signed, and how many there are."""
    own = [line for line in rule_lines() if line.standing is Standing.PROPOSED]
    return sum(1 for line in own if signature_of(line, signed) is not None), len(own)
