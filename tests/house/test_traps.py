"""Traps that were met once and are not to be stepped into again."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "liftcoach").rglob("*.py"))


def shots_with_a_bound_method(tree: ast.AST) -> list[int]:
    """The lines that give QTimer.singleShot a method of an object, which Qt does not keep alive."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "singleShot"
        and isinstance(node.args[-1], ast.Attribute)
    ]


def test_a_single_shot_never_calls_a_method_of_an_object_that_may_be_gone() -> None:
    found = {
        str(file.relative_to(ROOT)): lines
        for file in SOURCES
        if (lines := shots_with_a_bound_method(ast.parse(file.read_text(encoding="utf-8"))))
    }
    assert found == {}, "give a lambda: PySide 6.11 calls the bound method on freed memory"


@pytest.mark.parametrize(
    ("line", "caught"),
    [("QTimer.singleShot(0, self, self._arrived)", [1]), ("QTimer.singleShot(0, self, lambda: self._arrived())", [])],
)
def test_the_search_for_single_shots_can_fail(line: str, caught: list[int]) -> None:
    assert shots_with_a_bound_method(ast.parse(line)) == caught


def test_packaging_hides_no_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
