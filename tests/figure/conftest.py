"""Tests of one exercise run one after the other, so that its poses are worked out once for all of them."""

from __future__ import annotations

import pytest

_BY_EXERCISE = ("tests.figure.test_library_motions", "tests.figure.test_holding")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for module in _BY_EXERCISE:
        places = [place for place, item in enumerate(items) if item.nodeid.startswith(f"{module.replace('.', '/')}.py")]
        for place, item in zip(places, sorted((items[place] for place in places), key=_exercise), strict=True):
            items[place] = item


def _exercise(item: pytest.Item) -> str:
    return str(item.callspec.params.get("exercise_id", "")) if hasattr(item, "callspec") else ""
