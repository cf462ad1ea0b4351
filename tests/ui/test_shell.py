"""The window: places, looks, text size, strips and the article beside or below."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import TABS, Place
from liftcoach.ui.strips import Message
from liftcoach.ui.theme.look import Look, LookChoice, ThemeChoice, resolved
from liftcoach.ui.theme.theme import Theme, apply_theme, theme
from liftcoach.ui.theme.tokens import TARGET_PX, ThemeName
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import card, column
from liftcoach.ui.widgets.text import Text
from tests.ui.seen import button, has_button, press, texts

HEAVY = ("sqlalchemy", "alembic", "pyqtgraph", "numpy", "liftcoach.store", "liftcoach.content")


def page(words: str) -> QWidget:
    made = QWidget()
    made.setLayout(column(Text(words, "h1"), Button(f"Do {words}", kind="primary")))
    return made


@pytest.fixture
def filled(window: MainWindow) -> MainWindow:
    for place in (*TABS, Place.SETTINGS, Place.CHECK_IN, Place.WELCOME):
        window.put(place, page(place.value))
    window.place_asked.connect(window.show_place)
    window.show_place(Place.PLAN)
    return window


class Dressed(QWidget):
    """Counts how often the style came anew."""

    times = 0

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        self.times += event.type() is QEvent.Type.StyleChange


def test_another_look_dresses_what_lies_deep_no_oftener_than_what_lies_shallow(filled: MainWindow) -> None:
    nested = [Dressed(filled)]
    for _ in range(6):
        nested.append(Dressed(nested[-1]))
    nested[0].show()
    filled.look.choose(LookChoice(ThemeChoice.DARK, 1.5))
    assert nested[0].times > 0
    assert {one.times for one in nested} == {nested[0].times}


def test_the_first_paint_needs_nothing_heavy() -> None:
    code = "import sys, liftcoach.ui.main_window; print('\\n'.join(sys.modules))"
    root = Path(__file__).resolve().parents[2]
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root).stdout
    assert not [name for name in loaded.splitlines() if name.startswith(HEAVY)]


@pytest.mark.parametrize(("key", "place"), list(zip("123", TABS, strict=True)))
def test_control_and_a_digit_go_to_a_tab(qtbot: QtBot, filled: MainWindow, key: str, place: Place) -> None:
    filled.show_place(Place.SETTINGS)
    qtbot.keyClick(filled, key, Qt.KeyboardModifier.ControlModifier)
    assert filled.place is place
    assert filled.header.tabs.currentIndex() == TABS.index(place)


def test_the_tab_that_is_current_already_leads_back_from_the_settings(qtbot: QtBot, filled: MainWindow) -> None:
    press(qtbot, filled, "settings")
    assert filled.place is Place.SETTINGS
    tabs = filled.header.tabs
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert filled.place is Place.PLAN


@pytest.mark.parametrize("elsewhere", [Place.SETTINGS, Place.CHECK_IN])
def test_a_screen_readers_press_on_the_tab_one_came_from_leads_back(filled: MainWindow, elsewhere: Place) -> None:
    filled.show_place(Place.PLAN)
    filled.show_place(elsewhere)
    bar = QAccessible.queryAccessibleInterface(filled.header.tabs)
    # A screen reader has looked at every child meanwhile; Qt keeps one for a tab that is taken away, as invalid.
    plan, *_ = [bar.child(one) for one in range(bar.childCount())]
    assert plan.text(QAccessible.Text.Name) == "Plan"
    assert not plan.state().selected
    plan.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert filled.place is Place.PLAN
    assert plan.state().selected
    children = [bar.child(one) for one in range(bar.childCount())]
    tabs = [one for one in children if one.role() is QAccessible.Role.PageTab and one.isValid()]
    told = [one.text(QAccessible.Text.Name) for one in tabs]
    assert told == ["Plan", "Log", "Charts"]


def test_arrow_keys_on_the_tabs_go_to_a_place_from_the_settings(qtbot: QtBot, filled: MainWindow) -> None:
    for key, place in ((Qt.Key.Key_Right, Place.PLAN), (Qt.Key.Key_Left, Place.CHARTS)):
        filled.show_place(Place.SETTINGS)
        qtbot.keyClick(filled.header.tabs, key)
        assert filled.place is place
    qtbot.keyClick(filled.header.tabs, Qt.Key.Key_Right)
    assert filled.place is Place.CHARTS


def test_the_welcome_has_no_tabs_and_no_settings(qtbot: QtBot, filled: MainWindow) -> None:
    filled.show_place(Place.WELCOME)
    assert not filled.header.tabs.isVisible()
    assert not has_button(filled, "settings")
    qtbot.keyClick(filled, "2", Qt.KeyboardModifier.ControlModifier)
    assert filled.place is Place.WELCOME


def test_control_plus_minus_and_zero_change_the_text_size(qtbot: QtBot, filled: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(filled, Qt.Key.Key_Plus, control)
    assert theme().text_scale == 1.15
    for _ in range(9):
        qtbot.keyClick(filled, Qt.Key.Key_Plus, control)
    assert theme().text_scale == 2.0
    qtbot.keyClick(filled, Qt.Key.Key_Minus, control)
    assert theme().text_scale == 1.75
    qtbot.keyClick(filled, Qt.Key.Key_0, control)
    assert theme().text_scale == 1.0


def test_where_there_is_little_room_one_message_stands_after_the_other(qtbot: QtBot, filled: MainWindow) -> None:
    first = Message("reminder", "There is a session today.", "Open")
    second = Message("closing", "Keep reminding me?", more=(("yes", "Yes"), ("no", "No")))
    filled.messages.show_messages((first, second))
    assert first.text in texts(filled)
    assert second.text in texts(filled)
    filled.look.step_text(9)
    assert first.text not in texts(filled)
    assert second.text in texts(filled)
    filled.messages.show_messages((first,))
    assert first.text in texts(filled)


def test_the_text_size_tool_opens_a_strip_and_no_dialog(qtbot: QtBot, filled: MainWindow) -> None:
    press(qtbot, filled, "text-size")
    press(qtbot, filled, "text-larger")
    assert "Text size: 115 %" in texts(filled)
    assert len([top for top in QApplication.topLevelWidgets() if top.isVisible()]) == 1
    press(qtbot, filled, "text-size-done")
    assert "Text size" not in texts(filled)


def test_spaces_and_targets_grow_with_the_text(filled: MainWindow) -> None:
    kept = page("x")
    frame = card(kept.layout() or column(), padding=20)
    filled.put(Place.CHECK_IN, frame)
    filled.show_place(Place.CHECK_IN)
    layout = frame.layout()
    assert layout is not None
    before = (layout.contentsMargins().left(), layout.spacing(), button(filled, "settings").height())
    filled.look.choose(LookChoice(ThemeChoice.LIGHT, 2.0))
    QApplication.processEvents()
    after = (layout.contentsMargins().left(), layout.spacing(), button(filled, "settings").height())
    assert before[:2] == (20, 12)
    assert after[:2] == (27, 16)
    assert before[2] >= TARGET_PX
    assert after[2] > before[2]


def test_a_text_that_was_narrow_once_becomes_low_again(qtbot: QtBot, fonts: None) -> None:
    text = Text("a sentence that needs several lines where there is little room for it")
    qtbot.addWidget(text)
    text.resize(120, 40)
    text.show()
    narrow = text.minimumHeight()
    text.resize(900, 40)
    assert text.minimumHeight() < narrow / 2


def test_one_column_folds_the_tools_into_the_settings(filled: MainWindow) -> None:
    filled.resize(1280, 800)
    QApplication.processEvents()
    assert has_button(filled, "text-size")
    filled.look.choose(LookChoice(ThemeChoice.LIGHT, 2.0))
    QApplication.processEvents()
    assert not has_button(filled, "text-size")
    assert button(filled, "settings").accessibleName() == "Settings and text size"
    assert filled.header.tabs.isVisible()


def test_an_article_lies_beside_and_with_one_column_below(qtbot: QtBot, filled: MainWindow) -> None:
    article = page("article")
    filled.show_article(article)
    filled.resize(1280, 800)
    QApplication.processEvents()
    assert filled.side_area.isAncestorOf(article)
    filled.resize(3840, 1000)
    QApplication.processEvents()
    side = filled.side_area.geometry()
    main = next(one for one in filled.findChildren(QPushButton) if one.isVisible() and one.text() == "Do plan")
    beside = main.mapTo(filled, QPoint(main.width(), 0)).x()
    assert 0 < side.x() - beside < 80, "on a large screen the article stands right beside the page"
    assert filled.width() - side.right() > 500, "and both in the middle"
    filled.resize(900, 800)
    QApplication.processEvents()
    assert not filled.side_area.isVisible()
    assert article.isVisible()
    filled.show_place(Place.LOG)
    QApplication.processEvents()
    assert not article.isVisible()
    filled.show_article(article, beside=frozenset({Place.LOG}))
    QApplication.processEvents()
    assert article.isVisible()
    filled.show_article(None)
    assert not article.isVisible()
    article.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_control_and_enter_press_the_one_main_button(qtbot: QtBot, filled: MainWindow) -> None:
    main = next(one for one in filled.findChildren(QPushButton) if one.isVisible() and one.text() == "Do plan")
    with qtbot.waitSignal(main.clicked):
        qtbot.keyClick(filled, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_act_on_the_focused_button(qtbot: QtBot, filled: MainWindow, key: Qt.Key) -> None:
    main = next(one for one in filled.findChildren(QPushButton) if one.isVisible() and one.text() == "Do plan")
    with qtbot.waitSignal(main.clicked):
        qtbot.keyClick(main, key)


def test_the_name_stands_in_the_header_only_when_it_is_told(filled: MainWindow) -> None:
    name = filled.findChild(QLabel, "profile-name")
    assert name is not None
    assert not name.isVisible()
    filled.header.show_profile("Maria")
    assert name.isVisible()
    assert name.text() == "Maria"
    filled.header.show_profile("x" * 60)
    assert len(name.text()) < 30
    filled.header.show_profile("")
    assert not name.isVisible()


def test_an_example_is_marked_in_every_place(filled: MainWindow) -> None:
    filled.example_strip.show()
    for place in (*TABS, Place.SETTINGS):
        filled.show_place(place)
        assert "Example, not you" in texts(filled)


def test_messages_show_until_they_are_gone_and_tell_their_button(qtbot: QtBot, filled: MainWindow) -> None:
    filled.messages.show_messages((Message("read-only", "This file can only be read.", "Try again"),))
    QApplication.processEvents()
    assert "This file can only be read." in texts(filled)
    with qtbot.waitSignal(filled.messages.acted, check_params_cb=lambda key: key == "read-only"):
        press(qtbot, filled, "message-read-only")
    filled.messages.show_messages(())
    assert "This file can only be read." not in texts(filled)


@pytest.mark.parametrize(
    ("choice", "dark", "more_contrast", "wanted"),
    [
        (ThemeChoice.SYSTEM, False, False, ThemeName.LIGHT),
        (ThemeChoice.SYSTEM, True, False, ThemeName.DARK),
        (ThemeChoice.SYSTEM, True, True, ThemeName.HIGH_CONTRAST),
        (ThemeChoice.LIGHT, True, True, ThemeName.LIGHT),
        (ThemeChoice.DARK, False, False, ThemeName.DARK),
        (ThemeChoice.HIGH_CONTRAST, False, False, ThemeName.HIGH_CONTRAST),
    ],
)
def test_a_choice_wins_over_the_computer(
    choice: ThemeChoice, *, dark: bool, more_contrast: bool, wanted: ThemeName
) -> None:
    assert resolved(choice, dark=dark, more_contrast=more_contrast) is wanted


@pytest.mark.parametrize(
    ("choice", "wanted"), [(ThemeChoice.SYSTEM, ThemeName.LIGHT), (ThemeChoice.DARK, ThemeName.HIGH_CONTRAST)]
)
def test_a_change_of_the_computer_is_followed_only_if_it_was_asked_for(
    filled: MainWindow, choice: ThemeChoice, wanted: ThemeName
) -> None:
    filled.look.choose(LookChoice(choice))
    apply_theme(Theme(ThemeName.HIGH_CONTRAST))
    hints = QApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme().name is wanted


def test_a_look_is_told_after_it_is_in_force(qtbot: QtBot, fonts: None) -> None:
    look = Look(LookChoice(ThemeChoice.LIGHT))
    seen: list[ThemeName] = []
    look.changed.connect(lambda _choice: seen.append(theme().name))
    look.choose(LookChoice(ThemeChoice.HIGH_CONTRAST))
    look.choose(LookChoice(ThemeChoice.LIGHT))
    assert seen == [ThemeName.HIGH_CONTRAST, ThemeName.LIGHT]
