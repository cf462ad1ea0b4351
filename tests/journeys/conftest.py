"""An empty home with one person at the window, and a clock that the test sets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liftcoach.ui.theme.theme import load_fonts
from liftcoach.ui.widgets import figure_stage
from tests.journeys.person import Clock, Person


@pytest.fixture(autouse=True)
def few_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pictures a second of the moving figure, which journeys about something else paint and do not look at."""
    monkeypatch.setattr(figure_stage, "FRAME_MS", 500)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path, clock: Clock) -> Iterator[Person]:
    load_fonts()
    made = Person(qtbot, tmp_path / "data", clock)
    yield made
    if made.has_sat_down:
        made.close_window()
    assert made.other_windows == []
