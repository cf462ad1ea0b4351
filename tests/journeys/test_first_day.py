"""The thinnest whole: describe yourself, see a plan, log it, rest tomorrow."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from liftcoach.coach.coach import Coach
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.ui.main_window import MainWindow
from tests.conftest import MONDAY


def press(window: MainWindow, qtbot: QtBot, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_a_first_day_from_welcome_to_rest_tomorrow(qtbot: QtBot, coach: Coach) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.serve(coach)
    for name, typed in (("name", "Maria"), ("year-of-birth", "1958")):
        field = window.findChild(QLineEdit, name)
        assert field is not None
        qtbot.keyClicks(field, typed)
    press(window, qtbot, "see-plan")
    qtbot.waitUntil(lambda: "Sit to stand" in texts(window))
    press(window, qtbot, "start")
    press(window, qtbot, "done-sit-to-stand")
    qtbot.waitUntil(lambda: "1 of 1 sets logged" in texts(window))
    tomorrow = coach.plan_day(MONDAY + timedelta(days=1))
    assert isinstance(tomorrow, DayPlan)
    assert tomorrow.kind is DayKind.REST
