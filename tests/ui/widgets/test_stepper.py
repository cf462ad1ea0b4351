"""Steppers: less, more, typed plain, and no answer before a press."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from liftcoach.ui.widgets.stepper import LadderStepper, Stepper
from tests.ui.looks import find, nameless, press, too_small, wearing


@pytest.fixture(autouse=True)
def look(qapp: object) -> Iterator[None]:
    with wearing():
        yield


def hours(qtbot: QtBot) -> Stepper:
    stepper = Stepper("Sleep", "hours", low=0, high=24, step=0.5, start=7)
    qtbot.addWidget(stepper)
    stepper.show()
    return stepper


def test_it_is_empty_until_pressed_and_then_shows_where_to_start(qtbot: QtBot) -> None:
    stepper = hours(qtbot)
    told: list[object] = []
    stepper.changed.connect(told.append)
    assert stepper.value is None
    press(stepper, "more")
    press(stepper, "more")
    press(stepper, "less")
    assert told == [7, 7.5, 7]


def test_it_stops_at_its_limits(qtbot: QtBot) -> None:
    stepper = hours(qtbot)
    stepper.choose(24)
    find(stepper, QAbstractButton, "more").setEnabled(True)
    press(stepper, "more")
    assert stepper.value == 24


@pytest.mark.parametrize(("text", "value"), [("6,5", 6.5), ("8", 8), ("", None), ("eight", None), ("25", None)])
def test_a_number_can_be_typed_plainly(qtbot: QtBot, text: str, value: float | None) -> None:
    stepper = hours(qtbot)
    field = find(stepper, QLineEdit, "value")
    qtbot.keyClicks(field, text)
    assert stepper.value == value
    assert stepper.is_mistaken is (bool(text) and value is None)


def test_a_ladder_goes_only_through_its_rungs(qtbot: QtBot) -> None:
    ladder = LadderStepper("Weight", [(2, "2 lb"), (5, "5 lb"), (8, "8 lb")])
    qtbot.addWidget(ladder)
    ladder.show()
    told: list[object] = []
    ladder.changed.connect(told.append)
    for _ in range(3):
        press(ladder, "more")
    assert told[:2] == [5, 8]
    assert ladder.value == 8
    assert find(ladder, QLabel, "value").text() == "8 lb"


def test_buttons_are_large_named_and_take_no_wheel(qtbot: QtBot) -> None:
    stepper = hours(qtbot)
    assert too_small(stepper, 56) == []
    assert nameless(stepper) == []
    assert not find(stepper, QLineEdit, "value").focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus
