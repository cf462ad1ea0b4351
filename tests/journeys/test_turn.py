"""A set that is logged while an import writes: it waits for its turn, and the window goes on drawing."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from liftcoach.domain.training import Origin
from liftcoach.ui.importing.import_flow import ImportFlow
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.person import Person
from tests.journeys.test_import import PATIENCE_MS, SETS, answer_for_hevy, hevy, look_at_file, open_import, sessions_of
from tests.journeys.welcoming import be_known

__all__ = ["hevy"]

TICK_MS, TICKS = 20, 12
"""As many as these pass only where the window's thread never waits long for the lock."""


def test_a_set_logged_while_an_import_writes_is_saved_after_it_and_the_window_goes_on(
    person: Person, hevy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_known(person)
    person.press("start")
    open_import(person)
    look_at_file(person)
    answer_for_hevy(person)
    (flow,) = person.window.findChildren(ImportFlow)
    in_the_middle, may_end = threading.Event(), threading.Event()
    report = flow._report

    def held_up(fraction: float) -> None:
        in_the_middle.set()
        assert may_end.wait(PATIENCE_MS / 1000)
        report(fraction)

    monkeypatch.setattr(flow, "_report", held_up)
    person.press("take-in")
    assert in_the_middle.wait(PATIENCE_MS / 1000)
    person.go(Place.LOG)
    ticks: list[int] = []
    said: list[bool] = []

    def tick() -> None:
        ticks.append(1)
        said.append(person.sees("Saving after the import"))
        if len(ticks) == TICKS:
            may_end.set()

    timer = QTimer(person.window)
    timer.timeout.connect(tick)
    assert not any(one.origin is Origin.IMPORTED for one in sessions_of(person))
    timer.start(TICK_MS)
    person.press("done-as-planned")
    timer.stop()
    # The wait itself was seen, in short steps, and what was pressed is there with the whole import.
    assert any(said)
    assert len(ticks) >= TICKS
    assert not person.sees("Saving after the import")
    assert len(person.coach.training.sets_on(MONDAY)) == 1
    person.qtbot.waitUntil(lambda: not flow.is_working, timeout=PATIENCE_MS)
    person.settle()
    assert sum(len(one.sets) for one in sessions_of(person) if one.origin is Origin.IMPORTED) == SETS
    assert person.coach.records.check() == ()
