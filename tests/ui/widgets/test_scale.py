"""The scale: empty until answered, by mouse, by keys and by ear."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.ui.theme.tokens import ThemeName
from liftcoach.ui.widgets.layout import column
from liftcoach.ui.widgets.roles import tell_roles
from liftcoach.ui.widgets.scale import NUMBERS_0_TO_10, Scale
from tests.ui.looks import Seconds, clipped, find, nameless, seen, settle, too_small, wearing

WORDS = tuple(f"word {number}" for number in range(11))


@pytest.fixture(autouse=True)
def look(qapp: object) -> Iterator[None]:
    with wearing():
        yield


def pain_scale(qtbot: QtBot, ticks: Seconds | None = None) -> Scale:
    scale = Scale("Pain", ends=("none", "the worst"), words=WORDS, pain=True, ticks=ticks or Seconds())
    qtbot.addWidget(scale)
    scale.resize(600, 90)
    scale.show()
    qtbot.waitExposed(scale)
    return scale


def typed(scale: Scale, *keys: Qt.Key) -> list[object]:
    told: list[object] = []
    scale.chosen.connect(told.append)
    scale.cells[scale.value or 0].setFocus()
    for key in keys:
        focused = scale.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    return told


def test_it_starts_empty_and_shows_no_number(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    assert scale.value is None
    assert not any(cell.isChecked() for cell in scale.cells)
    assert find(scale, QLabel, "answer").text() == ""


def test_a_press_answers_and_a_second_press_takes_it_back(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    told: list[object] = []
    scale.chosen.connect(told.append)
    qtbot.mouseClick(scale.cells[7], Qt.MouseButton.LeftButton)
    assert "7 · word 7" in seen(scale)
    qtbot.mouseClick(scale.cells[7], Qt.MouseButton.LeftButton)
    assert told == [7, None]
    assert scale.value is None
    assert not any(cell.isChecked() for cell in scale.cells)


def test_one_number_at_a_time_is_chosen(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    for number in (2, 9):
        qtbot.mouseClick(scale.cells[number], Qt.MouseButton.LeftButton)
    assert [cell.isChecked() for cell in scale.cells] == [number == 9 for number in range(11)]


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_sets_its_number(qtbot: QtBot, digit: int) -> None:
    scale = pain_scale(qtbot)
    assert typed(scale, Qt.Key(Qt.Key.Key_0.value + digit)) == [digit]


def test_one_then_zero_within_a_second_is_ten(qtbot: QtBot) -> None:
    ticks = Seconds()
    scale = pain_scale(qtbot, ticks)
    told = typed(scale, Qt.Key.Key_1)
    ticks.now += 0.9
    told += typed(scale, Qt.Key.Key_0)
    assert told[0] == 1
    assert scale.value == 10


def test_one_then_zero_after_a_second_is_zero(qtbot: QtBot) -> None:
    ticks = Seconds()
    scale = pain_scale(qtbot, ticks)
    typed(scale, Qt.Key.Key_1)
    ticks.now += 1.1
    typed(scale, Qt.Key.Key_0)
    assert scale.value == 0


def test_end_sets_ten_and_home_sets_zero(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    assert typed(scale, Qt.Key.Key_End, Qt.Key.Key_Home) == [10, 0]


def test_left_and_right_move_the_answer_and_stop_at_the_ends(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    scale.choose(9)
    assert typed(scale, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left) == [10, 10, 9]


def test_the_first_arrow_on_an_empty_scale_does_not_jump_past_zero(qtbot: QtBot) -> None:
    assert typed(pain_scale(qtbot), Qt.Key.Key_Right) == [0]


def test_right_is_less_where_writing_runs_from_the_right(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    scale.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    scale.choose(5)
    assert typed(scale, Qt.Key.Key_Right) == [4]
    assert scale.cells[0].x() > scale.cells[10].x()


def test_delete_takes_the_answer_back(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    scale.choose(4)
    assert typed(scale, Qt.Key.Key_Delete) == [None]


def test_keys_with_control_are_left_to_the_window(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    scale.cells[0].setFocus()
    QTest.keyClick(scale.cells[0], Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert scale.value is None


def test_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    scale.choose(4)
    cell = scale.cells[4]
    middle = cell.rect().center().toPointF()
    wheel = QWheelEvent(
        middle, cell.mapToGlobal(middle), QPoint(0, -15), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    cell.wheelEvent(wheel)
    assert scale.value == 4


def test_last_times_answer_is_small_print_and_no_answer(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    scale.show_last(6)
    assert "last time 6" in seen(scale)
    assert scale.value is None


def test_a_screen_reader_hears_radio_buttons_with_number_and_word(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    QAccessible.setActive(True)
    scale.choose(3)
    node = QAccessible.queryAccessibleInterface(scale.cells[3])
    assert node.role() == QAccessible.Role.RadioButton
    assert node.text(QAccessible.Text.Name) == "Pain: 3, word 3"
    assert node.state().checked
    assert nameless(scale) == []


def test_what_a_screen_reader_toggles_is_answered_and_taken_back(qtbot: QtBot) -> None:
    tell_roles()
    scale = pain_scale(qtbot)
    told: list[object] = []
    scale.chosen.connect(told.append)
    for number in (3, 5, 5):
        node = QAccessible.queryAccessibleInterface(scale.cells[number])
        assert node is not None
        assert node.role() is QAccessible.Role.RadioButton
        actions = node.actionInterface()
        actions.doAction(QAccessibleActionInterface.toggleAction())
        assert bool(node.state().checked) == (scale.value == number)
    assert told == [3, 5, None]
    assert scale.value is None
    assert not any(cell.isChecked() for cell in scale.cells)


def test_the_tab_key_stops_once(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    scale.choose(6)
    stops = [cell.text() for cell in scale.cells if cell.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["6"]


def test_a_shorter_scale_ignores_numbers_it_does_not_have(qtbot: QtBot) -> None:
    scale = Scale("Left", ends=("none", "many"), labels=NUMBERS_0_TO_10[:7], ticks=Seconds())
    qtbot.addWidget(scale)
    scale.show()
    assert typed(scale, Qt.Key.Key_9) == []
    assert typed(scale, Qt.Key.Key_1, Qt.Key.Key_0) == [1, 0]


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_nothing_is_clipped_or_small_at_any_text_size_even_when_it_changes_live(
    qtbot: QtBot, text_scale: float
) -> None:
    scale = pain_scale(qtbot)
    with wearing(text_scale, ThemeName.HIGH_CONTRAST):
        scale.choose(10)
        scale.resize(round(600 * text_scale), 10)
        scale.adjustSize()
        scale.resize(round(600 * text_scale), scale.sizeHint().height())
        settle()
        assert clipped(scale) == []
        assert too_small(scale) == []


@pytest.mark.parametrize("wide", [600, 820, 1200])
def test_a_long_question_breaks_before_it_pushes_its_answer_off_the_page(qtbot: QtBot, wide: int) -> None:
    words = tuple(f"more than {number}" for number in range(11))
    with wearing(2.0, ThemeName.DARK):
        page = QWidget()
        qtbot.addWidget(page)
        scale = Scale("How many more could you have done?", ends=("none", "many more"), words=words, labels="0123456")
        page.setLayout(column(scale, None, gap=0))
        page.resize(wide, 500)
        page.show()
        scale.choose(6)
        settle()
        assert page.width() == wide
        assert scale.width() == wide
        assert clipped(page) == []
        question = next(one for one in page.findChildren(QLabel) if one.text().startswith("How many"))
        one_line = question.fontMetrics().height() * 1.5
        assert (question.height() < one_line) == (wide == 1200), "on one line where there is room"


def test_the_words_of_both_ends_stand_right_after_the_question(qtbot: QtBot) -> None:
    scale = pain_scale(qtbot)
    settle()
    question, ends = scale.findChildren(QLabel)[:2]
    assert (question.text(), ends.text()[:6]) == ("Pain", "0 none")
    assert 0 < ends.x() - (question.x() + question.fontMetrics().horizontalAdvance("Pain")) <= 24
