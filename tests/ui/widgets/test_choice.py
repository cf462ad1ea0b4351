"""One of several: every answer can be reached and given with the keyboard, and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from liftcoach.ui.widgets.choice import Choice

OPTIONS = ((1, "Yes"), (2, "No"), (3, "Not sure"))


@pytest.fixture(params=[False, True], ids=["in a row", "below each other"])
def choice(qtbot: QtBot, request: pytest.FixtureRequest) -> Choice:
    made = Choice("Did it?", OPTIONS, vertical=request.param)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    buttons(made)[0].setFocus()
    return made


def buttons(choice: Choice) -> list[QAbstractButton]:
    return choice.findChildren(QAbstractButton)


def typed(qtbot: QtBot, choice: Choice, *keys: Qt.Key) -> None:
    for key in keys:
        focused = choice.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down])
def test_arrow_keys_reach_every_answer_and_choose_none(qtbot: QtBot, choice: Choice, key: Qt.Key) -> None:
    typed(qtbot, choice, key)
    assert choice.focusWidget() is buttons(choice)[1]
    assert choice.value is None
    typed(qtbot, choice, Qt.Key.Key_Space)
    assert choice.value == 2
    typed(qtbot, choice, key, key, Qt.Key.Key_Return)
    assert choice.value == 1
    typed(qtbot, choice, Qt.Key.Key_Left, Qt.Key.Key_Space)
    assert choice.value == 3


def test_the_chosen_answer_pressed_again_is_no_answer(qtbot: QtBot, choice: Choice) -> None:
    heard: list[object] = []
    choice.chosen.connect(heard.append)
    typed(qtbot, choice, Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert heard == [1, None]
    assert choice.value is None


def test_a_choice_is_one_stop_of_the_tab_key_at_its_answer(choice: Choice) -> None:
    def stops() -> list[bool]:
        return [bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) for one in buttons(choice)]

    assert stops() == [True, False, False]
    choice.choose(3)
    assert stops() == [False, False, True]
