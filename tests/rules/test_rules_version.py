"""A plan is kept with the version of the rules that made it, so the version changes when plans do.

When this fails because plans changed on purpose: raise `RULES_VERSION` and write
down the new mark, which the failure shows.
"""

from __future__ import annotations

import hashlib
import json
from enum import Enum

from liftcoach.rules import (
    alternatives,
    cautions,
    day_easing,
    dose,
    event_easing,
    flare,
    gentle,
    holding,
    limits,
    minutes,
    muscle_values,
    notes,
    planning,
    prescribing,
    progression,
    screening,
    selection,
    warning_signs,
    week,
)
from liftcoach.rules.planning import RULES_VERSION, plan_day
from tests.rules.invented import known
from tests.scenarios.reading import facts_in, plan_out, read, scenario_files

KNOWN = {"0.11": "9cbbfd849097deb2"}
"""Each version of the rules and the mark of what they plan. Older marks may be dropped."""
NUMBERED = (
    alternatives,
    cautions,
    day_easing,
    dose,
    event_easing,
    flare,
    gentle,
    holding,
    limits,
    minutes,
    muscle_values,
    notes,
    planning,
    prescribing,
    progression,
    screening,
    selection,
    warning_signs,
    week,
)


def mark_of_rules() -> str:
    """A short digest of every scenario's plan, words left out, and of every number that a rule states."""
    plans = [_without_words(plan_out(plan_day(facts_in(read(path)["facts"])))) for path in scenario_files()]
    numbers = {
        f"{module.__name__}.{name}": str(value)
        for module in NUMBERED
        for name, value in sorted(vars(module).items())
        if name.isupper() and isinstance(value, int | float | tuple) and not isinstance(value, Enum)
        if name != "GUARDS"
    }
    rows = {str(state): str(row) for state, row in dose.ROWS.items()}
    allowed = {str(state): str(allowance) for state, allowance in limits.ALLOWED.items()}
    told = json.dumps([plans, numbers, rows, allowed], sort_keys=True, default=str)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _without_words(plan: object) -> object:
    """A plan with each sentence cut down to its rule: rewording a reason is no new rule."""
    if isinstance(plan, dict):
        return {key: _without_words(value) for key, value in plan.items()}
    if isinstance(plan, list):
        return [_without_words(value) for value in plan]
    return plan.split(": ")[0] if isinstance(plan, str) and "): " in plan else plan


def test_the_version_is_raised_when_the_rules_change() -> None:
    assert KNOWN.get(RULES_VERSION) == mark_of_rules(), f"RULES_VERSION {RULES_VERSION}: the mark is {mark_of_rules()}"


def test_every_plan_says_which_rules_made_it() -> None:
    plan = plan_day(known())
    assert getattr(plan, "rules_version", "") == RULES_VERSION
