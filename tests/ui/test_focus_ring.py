"""The ring shows where the keyboard is, and only then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.focus_ring import FocusRing
from liftcoach.ui.widgets.layout import column


@pytest.fixture
def buttons(window: MainWindow, qtbot: QtBot) -> list[Button]:
    made = [Button(f"Button {number}") for number in range(30)]
    ground = QWidget()
    ground.setLayout(column(*made))
    window.put(Place.PLAN, ground)
    window.show_place(Place.PLAN)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return made


def ring(window: MainWindow) -> FocusRing:
    found = window.findChild(FocusRing)
    assert found is not None
    return found


def test_the_mouse_brings_no_ring(qtbot: QtBot, window: MainWindow, buttons: list[Button]) -> None:
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    buttons[1].setFocus(Qt.FocusReason.MouseFocusReason)
    assert ring(window).target is None


@pytest.mark.parametrize(
    "reason",
    [Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason],
)
def test_keys_bring_it_six_pixels_outside(window: MainWindow, buttons: list[Button], reason: Qt.FocusReason) -> None:
    buttons[0].setFocus(Qt.FocusReason.MouseFocusReason)
    buttons[1].setFocus(reason)
    assert ring(window).target is buttons[1]
    at = buttons[1].mapTo(window, buttons[1].rect().topLeft())
    assert (ring(window).x(), ring(window).y()) == (at.x() - 6, at.y() - 6)
    assert ring(window).width() == buttons[1].width() + 12


def test_the_tab_key_itself_brings_it(qtbot: QtBot, window: MainWindow, buttons: list[Button]) -> None:
    buttons[0].setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert ring(window).target is buttons[1]


def test_a_focus_moved_by_the_program_keeps_what_was_there(window: MainWindow, buttons: list[Button]) -> None:
    buttons[0].setFocus(Qt.FocusReason.MouseFocusReason)
    buttons[1].setFocus()
    assert ring(window).target is None
    buttons[2].setFocus(Qt.FocusReason.TabFocusReason)
    buttons[3].setFocus()
    assert ring(window).target is buttons[3]


def test_pressing_what_the_keys_had_reached_takes_it_away(
    qtbot: QtBot, window: MainWindow, buttons: list[Button]
) -> None:
    buttons[0].setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert ring(window).target is buttons[1]
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert ring(window).target is None


def test_it_follows_scrolling_and_stays_out_of_the_header(window: MainWindow, buttons: list[Button]) -> None:
    buttons[0].setFocus(Qt.FocusReason.MouseFocusReason)
    buttons[2].setFocus(Qt.FocusReason.TabFocusReason)
    before = ring(window).y()
    window.scroll_to(buttons[1])
    QApplication.processEvents()
    assert ring(window).y() != before
    assert ring(window).y() == buttons[2].mapTo(window, buttons[2].rect().topLeft()).y() - 6
    window.scroll_to(buttons[10])
    QApplication.processEvents()
    assert ring(window).target is None
    window.scroll_to_top()
    QApplication.processEvents()
    assert ring(window).target is buttons[2]


def test_a_button_that_goes_away_takes_the_ring_with_it(window: MainWindow, buttons: list[Button]) -> None:
    buttons[0].setFocus(Qt.FocusReason.MouseFocusReason)
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    window.put(Place.PLAN, QWidget())
    window.show_place(Place.PLAN)
    QApplication.processEvents()
    assert ring(window).target is not buttons[1]


def test_it_lets_the_mouse_through(window: MainWindow) -> None:
    assert ring(window).testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


@pytest.mark.parametrize("gone", ["hidden", "taken away"])
def test_where_the_focus_went_away_it_goes_on_near_by(
    qtbot: QtBot, window: MainWindow, buttons: list[Button], gone: str
) -> None:
    # What stands next in the order of the Tab key is put away too, as when a page is shown afresh.
    buttons[3].setFocus(Qt.FocusReason.TabFocusReason)
    for button in buttons[3:6] if gone == "hidden" else ():
        button.hide()
    if gone == "taken away":
        ground = buttons[3].parentWidget()
        assert ground is not None
        layout = ground.layout()
        assert layout is not None
        for button in buttons[3:]:
            button.hide()
            layout.removeWidget(button)
            button.deleteLater()
    qtbot.waitUntil(lambda: QApplication.focusWidget() in buttons[:8])
    assert QApplication.focusWidget() in (buttons[2], buttons[6])
