"""The faults are real ones, each in one place, and what cannot be a fault is left alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutation.equivalent import EQUIVALENT
from tests.mutation.mutants import RULES, all_mutants, enums_of, known_enums, mutants_in, mutated
from tests.mutation.trial import test_files as files_of_tests

SOURCE = '''"""A module."""
from enum import StrEnum

__all__ = ["lighter"]
LEAST = 2
"""Sets."""


class Move(StrEnum):
    STAY = "stay"
    EASIER = "easier"


def lighter(sets: "int" = LEAST, *, tired: bool = False) -> int | None:
    """Say how many."""
    if tired and sets > LEAST:
        return min(sets - 1, LEAST)
    told(Move.STAY)
    return None
'''


@pytest.fixture
def enums(tmp_path: Path) -> dict[str, tuple[str, ...]]:
    file = tmp_path / "module.py"
    file.write_text(SOURCE, encoding="utf-8")
    return dict(enums_of([file]))


def test_every_kind_of_fault_is_planted(enums: dict[str, tuple[str, ...]]) -> None:
    found = {(one.before, one.after) for one in mutants_in(SOURCE, "module", enums)}
    assert found == {
        ("2", "3"),
        ("2", "1"),
        ("False", "True"),
        ("tired and sets > LEAST", "tired or sets > LEAST"),
        ("tired and sets > LEAST", "not (tired and sets > LEAST)"),
        ("sets > LEAST", "sets >= LEAST"),
        ("return min(sets - 1, LEAST)", "return None"),
        ("min(sets - 1, LEAST)", "max(sets - 1, LEAST)"),
        ("sets - 1", "sets + 1"),
        ("1", "2"),
        ("1", "0"),
        ("told(Move.STAY)", "pass"),
        ("Move.STAY", "Move.EASIER"),
    }


def test_a_fault_changes_one_place_alone(enums: dict[str, tuple[str, ...]]) -> None:
    whole = ast.unparse(ast.parse(SOURCE)).splitlines()
    for one in mutants_in(SOURCE, "module", enums):
        changed = ast.unparse(mutated(SOURCE, one, enums)).splitlines()
        assert len(changed) == len(whole)
        assert sum(1 for was, now in zip(whole, changed, strict=True) if was != now) == 1


def test_a_planted_fault_is_one_that_runs(enums: dict[str, tuple[str, ...]]) -> None:
    fault = next(one for one in mutants_in(SOURCE, "module", enums) if one.after == "sets >= LEAST")
    names: dict[str, object] = {"told": print}
    exec(compile(mutated(SOURCE, fault, enums), "module", "exec"), names)
    lighter = names["lighter"]
    assert callable(lighter)
    assert lighter(2, tired=True) == 1


def test_the_rules_hold_thousands_of_places_for_a_fault() -> None:
    found = all_mutants(known_enums())
    assert len(found) > 2000
    assert len({one.name for one in found}) == len(found)


def test_what_is_called_no_fault_can_still_be_planted_and_has_its_reason() -> None:
    found = {(one.module, one.within, one.before, one.after) for one in all_mutants(known_enums())}
    assert not set(EQUIVALENT) - found
    assert all(why.endswith(".") for why in EQUIVALENT.values())


def test_every_file_of_tests_of_the_rules_is_asked_but_those_that_guess_or_sum_up() -> None:
    asked = {Path(name).name for name in files_of_tests()}
    there = {file.name for file in (RULES.parents[1] / "tests" / "rules").glob("test_*.py")}
    assert there - asked == {"test_properties.py", "test_rules_version.py"}
