"""What `liftcoach plan --json` prints of a day, field by field: no more, no less, in the agreed words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from liftcoach.domain.check_in import WarningSign
from liftcoach.domain.day_plan import AskedFact, DayKind, Scope, Tier
from liftcoach.domain.equipment import Band
from liftcoach.domain.joints import Joint
from liftcoach.domain.reasons import RuleId, Standing
from liftcoach.exchange.plan_json import day_json
from liftcoach.rules.planning import plan_day
from tests.scenarios.reading import FOLDER, facts_in, read

DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 1}
SPAN = {"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}
UNITS = ("repetitions", "seconds", "metres")


def record(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """An object with these keys and no others."""
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }


def one_of(values: Any) -> dict[str, Any]:
    return {"enum": [value.value for value in values]}


def several(kind: dict[str, Any], *, least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": kind, "minItems": least}


FACT = record({"name": TEXT, "value": {"type": ["string", "number", "boolean"]}, "unit": {"type": "string"}})
REASON = record(
    {
        "rule": one_of(RuleId),
        "text": TEXT,
        "facts": several(FACT),
        "source": TEXT,
        "standing": one_of(Standing),
    }
)
LOAD = {
    "oneOf": [
        record({"kind": {"enum": ["body", "hold"]}}),
        record({"kind": {"const": "band"}, "level": one_of(Band)}),
        record({"kind": {"const": "kg"}, "kg": {"type": "number", "exclusiveMinimum": 0}, "owned": TEXT}),
    ]
}
PRESCRIPTION = {
    "oneOf": [
        record(
            {
                "exercise": TEXT,
                "sets": COUNT,
                unit: SPAN,
                "load": LOAD,
                "reps_in_reserve": {"type": "integer", "minimum": 0, "maximum": 10},
                "rest_s": COUNT,
                "reasons": several(REASON, least=1),
            },
            tempo=TEXT,
            side={"enum": ["each", "left", "right"]},
        )
        for unit in UNITS
    ]
}
ASK = record({"fact": one_of(AskedFact), "text": TEXT})
STOP = record(
    {"tier": one_of(Tier), "scope": one_of(Scope), "joints": several(one_of(Joint)), "row": one_of(WarningSign)}
)
DAY = record(
    {
        "day": DATE,
        "kind": one_of(DayKind),
        "minutes": {"type": "integer", "minimum": 0},
        "warm_up": several(PRESCRIPTION),
        "stop": {"anyOf": [STOP, {"type": "null"}]},
        "asks": several(ASK),
        "reasons": several(REASON, least=1),
        "prescriptions": several(PRESCRIPTION),
    }
)
REFUSAL = record({"day": DATE, "cannot_plan": several(ASK, least=1)}, reasons=several(REASON))
PRINTED = Draft202012Validator({"oneOf": [DAY, REFUSAL]})
DAYS = (
    "ask_no_check_in",
    "clear_heart_not_active",
    "clear_lungs",
    "condition_not_sure",
    "progress_two_to_three_kilograms",
    "refuse_nothing_known",
    "refuse_under_18",
    "rest_planned",
    "stop_c3_hot_knee",
    "stop_c6_limit",
    "stop_e1_chest_pain",
)


@cache
def printed(name: str) -> Any:
    """A scenario's day as it is printed and read again."""
    return json.loads(json.dumps(day_json(plan_day(facts_in(read(FOLDER / f"{name}.json")["facts"])))))


@pytest.mark.parametrize("name", DAYS)
def test_a_day_is_printed_as_agreed(name: str) -> None:
    assert [error.message[:200] for error in PRINTED.iter_errors(printed(name))] == []


def asked() -> Iterator[dict[str, Any]]:
    for name in DAYS:
        yield from (*printed(name).get("warm_up", ()), *printed(name).get("prescriptions", ()))


def test_the_days_looked_at_show_every_kind_and_every_part() -> None:
    days = [printed(name) for name in DAYS]
    assert {day.get("kind") for day in days} == {None, *(kind.value for kind in DayKind)}
    assert {day["stop"]["scope"] for day in days if day.get("stop")} == {scope.value for scope in Scope}
    assert {one["load"]["kind"] for one in asked()} >= {"body", "hold", "kg"}
    assert {unit for one in asked() for unit in UNITS if unit in one} >= {"repetitions", "seconds"}
    for part in ("warm_up", "asks", "prescriptions", "cannot_plan"):
        assert any(day.get(part) for day in days), part


def test_a_further_or_a_missing_key_would_be_seen() -> None:
    day = printed("rest_planned")
    assert list(PRINTED.iter_errors({**day, "more": 1}))
    for key in day:
        assert list(PRINTED.iter_errors({name: value for name, value in day.items() if name != key})), key
