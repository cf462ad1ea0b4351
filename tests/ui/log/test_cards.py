"""The log's cards by themselves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.ui.log.exercise_card import ExerciseCard
from liftcoach.ui.log.finish_panel import FinishPanel
from liftcoach.ui.widgets.layout import boxed, column
from liftcoach.ui.widgets.text import Text
from tests.ui.log.days import library
from tests.ui.looks import settle, wearing

ROOM_PX, PAGE_PX = 560, 1400


@pytest.fixture(autouse=True)
def dressed(qapp: object) -> Iterator[None]:
    """The program as it is at 100 %, whatever it wore in the test before."""
    with wearing():
        yield


def test_the_figure_stays_within_the_first_screen_where_its_neighbour_is_longer(qtbot: QtBot) -> None:
    figure = QWidget()
    figure.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    card = ExerciseCard(figure)
    layout = column(card, gap=0)
    layout.setStretch(0, 1)
    layout.addStretch(0)
    page = boxed(layout)
    qtbot.addWidget(page)
    page.resize(500, PAGE_PX)
    card.show_exercise(next(iter(library())), "Exercise 1 of 3")
    page.show()
    settle()
    assert card.height() == PAGE_PX
    card.keep_within(ROOM_PX)
    settle()
    assert card.height() == ROOM_PX
    assert card.y() == 0
    figure.hide()
    card.keep_within(1)
    settle()
    assert all(words.height() >= words.heightForWidth(words.width()) for words in card.findChildren(Text))


def test_the_end_of_a_session_names_what_is_still_open(qtbot: QtBot) -> None:
    panel = FinishPanel()
    qtbot.addWidget(panel)
    panel.show_done(["Sit to stand: 1 set"], ["Wall push-up", "Towel squeeze"])
    panel.show()
    still_open = panel.findChild(Text, "still-open")
    assert still_open is not None
    assert still_open.isVisible()
    assert still_open.text() == "Wall push-up · Towel squeeze"
    panel.show_done(["Sit to stand: 1 set"])
    assert not still_open.isVisible()
