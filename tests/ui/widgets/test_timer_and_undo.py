"""The rest timer and the undo bar, on a clock that the test moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from liftcoach.ui.theme.theme import apply_theme, theme
from liftcoach.ui.widgets.layout import boxed, column
from liftcoach.ui.widgets.set_dots import SetDots
from liftcoach.ui.widgets.timer_ring import TimerRing, seconds_passed
from liftcoach.ui.widgets.undo_bar import UndoBar
from tests.ui.looks import Seconds, press, seen, wearing


@pytest.fixture(autouse=True)
def look(qapp: object) -> Iterator[None]:
    with wearing():
        yield


def test_a_rest_counts_down_grows_and_ends_once(qtbot: QtBot) -> None:
    ticks = Seconds()
    ring = TimerRing(ticks)
    qtbot.addWidget(ring)
    ended: list[bool] = []
    ring.ended.connect(lambda: ended.append(True))
    ring.start(90)
    ticks.now += 34.2
    assert ring.left_s == 56
    ring.add(30)
    assert ring.left_s == 86
    ticks.now += 86
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [True]
    assert ring.left_s == 0
    assert not ring.is_running


def test_a_rest_goes_on_while_it_is_hidden(qtbot: QtBot) -> None:
    ticks = Seconds()
    ring = TimerRing(ticks)
    qtbot.addWidget(ring)
    ring.start(5)
    ring.hide()
    ticks.now += 6
    with qtbot.waitSignal(ring.ended, timeout=2000):
        pass


def test_with_less_motion_the_ring_changes_with_its_number_alone(qtbot: QtBot) -> None:
    def pictures(*, still: bool) -> list[QImage]:
        apply_theme(replace(theme(), less_motion=still))
        ticks = Seconds()
        ring = TimerRing(ticks)
        qtbot.addWidget(ring)
        ring.start(10)
        taken = []
        for passed in (0.2, 0.6, 0.4):
            ticks.now += passed
            taken.append(ring.grab().toImage())
        return taken

    first, same_second, next_second = pictures(still=True)
    assert first == same_second != next_second
    first, same_second, _ = pictures(still=False)
    assert first != same_second


def test_the_ring_says_the_time_left(qtbot: QtBot) -> None:
    ring = TimerRing(Seconds())
    qtbot.addWidget(ring)
    ring.start(75)
    assert ring.accessibleName() == "Rest, 1:15 left"


def test_the_undo_bar_stands_ten_seconds(qtbot: QtBot) -> None:
    ticks = Seconds()
    bar, beside = UndoBar(ticks), QLineEdit()
    page = boxed(column(beside, bar))
    qtbot.addWidget(page)
    page.show()
    beside.setFocus()
    bar.offer("Set 2 logged: 8 times, no weight.", 7)
    assert "Set 2 logged: 8 times, no weight." in seen(bar)
    # Wherever another test left the pointer, it is not on this bar.
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    ticks.now += 9.5
    qtbot.wait(300)
    assert bar.isVisible()
    ticks.now += 1
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_undo_gives_back_what_it_was_offered_for(qtbot: QtBot) -> None:
    bar = UndoBar(Seconds())
    qtbot.addWidget(bar)
    bar.offer("Logged.", 7)
    with qtbot.waitSignal(bar.undone) as told:
        press(bar, "undo")
    assert told.args == [7]
    assert not bar.isVisible()


def test_set_dots_say_how_many_are_done(qtbot: QtBot) -> None:
    dots = SetDots()
    qtbot.addWidget(dots)
    dots.show_sets(1, 3)
    assert dots.accessibleName() == "1 of 3 sets done"


@pytest.mark.skipif(not Path("/proc/uptime").exists(), reason="a clock that counts sleep, of Linux")
def test_a_rest_goes_on_while_the_computer_sleeps() -> None:
    # The system counts its sleep into this.
    up_s = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    assert seconds_passed() == pytest.approx(up_s, abs=1)
