"""The measures that the page tests rely on can tell right from wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.looks import clipped, nameless, outside, too_small


def test_squeezed_small_nameless_and_lost_things_are_found(qtbot: QtBot) -> None:
    page = QWidget()
    page.resize(400, 200)
    qtbot.addWidget(page)
    label = QLabel("More words than fit into so little room", page)
    label.resize(20, 8)
    button = QPushButton("", page)
    button.resize(20, 20)
    lost = QCheckBox("Lost", page)
    lost.setGeometry(390, 0, 80, 60)
    page.show()
    assert any("More words" in found for found in clipped(page))
    assert any("QPushButton" in found for found in too_small(page))
    assert len(nameless(page)) == 1
    assert any("Lost" in found for found in outside(page, page))
