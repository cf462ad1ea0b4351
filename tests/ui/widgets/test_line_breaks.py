"""No date is torn over two lines, and no short word stands alone on the last."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible, QTextLayout, QTextOption
from pytestqt.qtbot import QtBot

from liftcoach.ui.widgets.line_breaks import kept_together
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.text import Text
from tests.ui.looks import wearing
from tests.ui.painted import words_on

PAUSED = "You paused the plan from Thursday 5 March until Wednesday 18 March."


@pytest.fixture(autouse=True)
def look(qapp: object) -> Iterator[None]:
    with wearing():
        yield


def lines(label: Text, wide: int) -> list[str]:
    """What stands on each line of the label's own shown words at a width."""
    shown = super(Text, label).text()
    layout = QTextLayout(shown, label.font())
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(wide)
        found.append(shown[line.textStart() : line.textStart() + line.textLength()].strip().replace("\u00a0", " "))
    layout.endLayout()
    return found


def test_a_date_stands_on_one_line_whatever_the_width(qtbot: QtBot) -> None:
    label = Text(PAUSED)
    qtbot.addWidget(label)
    for wide in range(150, 700, 7):
        whole = lines(label, wide)
        assert any("5 March" in line for line in whole), whole
        assert any("18 March." in line for line in whole), whole


def test_a_short_last_word_is_never_alone(qtbot: QtBot) -> None:
    label = Text("Thursday 5 March. You said: 7.5 hours of sleep, pain 3, tiredness 3. A day to rest.")
    qtbot.addWidget(label)
    for wide in range(200, 900, 7):
        assert len(lines(label, wide)[-1].split()) > 1


def test_what_is_read_out_and_asked_for_has_ordinary_spaces(qtbot: QtBot) -> None:
    label = Text(PAUSED)
    qtbot.addWidget(label)
    assert label.text() == PAUSED
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == PAUSED
    label.setText("Two words")
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == "Two words"


def test_a_path_and_a_label_are_left_as_they_are() -> None:
    for text in ("It is in /home/kim/my data 2 old one", "Day", "Stop after 3"):
        assert kept_together(text) == text


@given(st.text())
def test_nothing_but_spaces_changes(text: str) -> None:
    assert kept_together(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")
    assert kept_together(kept_together(text)) == kept_together(text)


def test_a_tick_box_keeps_its_last_words_together_too(qtbot: QtBot) -> None:
    box = TickBox("An inflamed heart, or heart sac, in the last 6 months")
    qtbot.addWidget(box)
    box.show()
    for wide in range(240, 700, 9):
        box.resize(wide, box.heightForWidth(wide))
        said = [text.replace("\u00a0", " ") for text, _ in words_on(box)]
        assert said[-1].endswith("6 months"), said
