"""Which words a screen reader knows as headings."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liftcoach.ui.widgets.roles import tell_roles
from liftcoach.ui.widgets.text import Aside, Text
from tests.ui.looks import settle


@pytest.fixture(autouse=True)
def read_aloud(qapp: object) -> None:
    tell_roles()
    QAccessible.setActive(True)


def said(text: Text) -> tuple[QAccessible.Role, str]:
    node = QAccessible.queryAccessibleInterface(text)
    assert node is not None
    return node.role(), node.text(QAccessible.Text.Name)


@pytest.mark.parametrize("role", ["display", "h1", "h2", "h3"])
def test_a_heading_is_one_and_says_its_newest_words(qtbot: QtBot, role: str) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    heading = Text("Today", role, parent=page)
    assert said(heading) == (QAccessible.Role.Heading, "Today")
    heading.setText("Tomorrow")
    gc.collect()
    assert said(heading) == (QAccessible.Role.Heading, "Tomorrow")
    heading.setAccessibleName("The day after")
    assert said(heading) == (QAccessible.Role.Heading, "The day after")


def test_a_large_number_small_words_and_asides_are_none(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    aside = Aside("By the way")
    aside.setParent(page)
    for text in (Text("3", "h3", heading=False, parent=page), Text("Some words", parent=page), aside):
        assert said(text) == (QAccessible.Role.StaticText, text.text())


def test_a_heading_that_goes_away_takes_nothing_with_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    for number in range(20):
        heading = Text(f"{number}", "h1", parent=page)
        assert said(heading)[0] is QAccessible.Role.Heading
        heading.deleteLater()
        del heading
        settle()
        gc.collect()
    node = QAccessible.queryAccessibleInterface(page)
    assert node is not None
    assert node.childCount() == 0
