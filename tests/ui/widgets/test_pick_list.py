"""A list to choose one of: keys choose what is in sight, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from liftcoach.ui.widgets.pick_list import PickList


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_chooses_the_row_in_sight_and_never_one_that_a_search_has_hidden(qtbot: QtBot, key: Qt.Key) -> None:
    made = PickList(most_rows=5)
    qtbot.addWidget(made)
    row = made.add("row", "Seated row")
    made.add("curl", "Curl")
    made.restyle()
    made.show()
    picked: list[str] = []
    made.picked.connect(picked.append)
    made.setCurrentItem(row)
    qtbot.keyClick(made, key)
    assert picked == ["row"]
    row.setHidden(True)
    qtbot.keyClick(made, key)
    assert picked == ["row"]
