"""The thinnest whole: describe yourself, see a plan, log it, rest tomorrow."""

from __future__ import annotations

from datetime import timedelta

from pytestqt.qtbot import QtBot

from liftcoach.coach.coach import Coach
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.pages import Pages
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.ui.seen import fill, has_button, press, texts


def test_a_first_day_from_welcome_to_rest_tomorrow(qtbot: QtBot, coach: Coach) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    Pages(window, coach)
    press(qtbot, window, "begin")
    fill(qtbot, window, "name", "Maria")
    fill(qtbot, window, "year-of-birth", "1958")
    while has_button(window, "next"):
        press(qtbot, window, "next")
    qtbot.waitUntil(lambda: "Sit to stand" in texts(window))
    press(qtbot, window, "start")
    assert window.place is Place.LOG
    press(qtbot, window, "done-sit-to-stand")
    qtbot.waitUntil(lambda: "1 of 1 sets logged" in texts(window))
    tomorrow = coach.plan_day(MONDAY + timedelta(days=1))
    assert isinstance(tomorrow, DayPlan)
    assert tomorrow.kind is DayKind.REST


def test_who_skips_everything_is_told_what_is_missing_and_can_answer_it(qtbot: QtBot, coach: Coach) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    Pages(window, coach)
    press(qtbot, window, "begin")
    while has_button(window, "next"):
        press(qtbot, window, "next")
    qtbot.waitUntil(lambda: "A few answers first" in texts(window))
    press(qtbot, window, "answer-year-of-birth")
    qtbot.waitUntil(lambda: has_button(window, "keep-person"))
    fill(qtbot, window, "year-of-birth", "1958")
    press(qtbot, window, "keep-person")
    press(qtbot, window, "leave-settings")
    qtbot.waitUntil(lambda: "Sit to stand" in texts(window))
