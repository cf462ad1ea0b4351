"""Every control in the hazard list is a test that exists."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

from liftcoach.resources import resource

ROOT = Path(__file__).resolve().parents[2]
ROWS = tomllib.loads(resource("safety", "hazards.toml").read_text(encoding="utf-8"))["hazard"]


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_a_hazard_names_cause_harm_control_and_tests_that_exist(row: dict[str, object]) -> None:
    for field in ("hazard", "cause", "harm", "control"):
        assert isinstance(row[field], str)
        assert row[field]
    tests = row["tests"]
    assert isinstance(tests, list)
    assert tests
    for test in tests:
        file, _, name = str(test).partition("::")
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}, test


def test_the_hazards_have_different_names() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)
