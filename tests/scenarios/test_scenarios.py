"""Facts in, plan and reasons out: one file a case, readable by a clinician."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from liftcoach.rules.planning import plan_day
from tests.scenarios.reading import facts_in, plan_out, read, scenario_files
from tests.virtual.explained import unexplained


@pytest.mark.parametrize("path", scenario_files(), ids=lambda path: path.stem)
def test_the_plan_and_its_reasons_are_as_written(path: Path) -> None:
    scenario = read(path)
    plan = plan_day(facts_in(scenario["facts"]))
    assert json.loads(json.dumps(plan_out(plan))) == scenario["plan"], scenario["about"]
    assert list(unexplained(plan)) == []


def test_every_scenario_says_what_it_is_about_once() -> None:
    told = [read(path)["about"] for path in scenario_files()]
    assert len(told) == len(set(told))
    assert len(told) >= 80
