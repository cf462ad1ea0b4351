"""Heights that are measured once are measured again when what is measured changes."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed
from liftcoach.ui.widgets.options import TickBox
from tests.ui.looks import settle, wearing

ROOM_PX = 260


def test_a_row_takes_as_many_lines_as_its_words_need_now(qtbot: QtBot) -> None:
    with wearing():
        first, second = Button("One"), Button("Two")
        row = boxed(Flow(first, second))
        qtbot.addWidget(row)
        row.resize(ROOM_PX, 400)
        row.show()
        settle()
        one_line = row.heightForWidth(ROOM_PX)
        first.setText("Words that fill the line by themselves")
        settle()
        assert row.heightForWidth(ROOM_PX) > one_line
        second.hide()
        settle()
        assert row.heightForWidth(ROOM_PX) == one_line


def test_an_answer_is_as_high_as_its_words_and_the_look_ask_for(qtbot: QtBot) -> None:
    with wearing():
        answer = TickBox("Short")
        qtbot.addWidget(answer)
        short = answer.heightForWidth(ROOM_PX)
        answer.setText("An answer of so many words that they go on in a second and in a third line")
        long = answer.heightForWidth(ROOM_PX)
        assert long > short
    with wearing(2.0):
        assert answer.heightForWidth(ROOM_PX) > long
