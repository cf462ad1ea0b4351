"""A first day in the real window: plan, log, rest tomorrow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from liftcoach.app import serve
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.moment import Moment
from liftcoach.exchange.patient_example import example_record
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.pages import Pages
from liftcoach.ui.places import Place
from tests.conftest import MONDAY, at_ten
from tests.ui.seen import press, texts


class Clock:
    """Ten in the morning of whatever day it is set to."""

    def __init__(self) -> None:
        self.day: date = MONDAY

    def __call__(self) -> Moment:
        return at_ten(self.day)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, clock: Clock) -> Iterator[tuple[MainWindow, Pages]]:
    window = MainWindow()
    window.show()
    pages = serve(window, folder=tmp_path / "data", now=clock)
    yield window, pages
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_day_from_plan_to_log_to_rest_tomorrow(qtbot: QtBot, opened: tuple[MainWindow, Pages], clock: Clock) -> None:
    window, pages = opened
    assert window.place is Place.WELCOME
    pages.program.coach.checking_in.save(CheckIn(MONDAY, warning_signs=()))
    pages.program.describe(example_record().lifter)
    qtbot.waitUntil(lambda: "Today’s session" in texts(window))
    press(qtbot, window, "start")
    assert window.place is Place.LOG
    press(qtbot, window, "done-as-planned")
    coach = pages.program.coach
    assert len(coach.training.sets_on(MONDAY)) == 1
    clock.day = MONDAY + timedelta(days=1)
    tomorrow = coach.planning.day(clock.day)
    assert isinstance(tomorrow, DayPlan)
    assert tomorrow.kind is DayKind.REST
