"""The figure in the window: it keeps time, says its phases, and rests when nobody looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.painting.looks import DEFAULT_PERSON, LIGHT, PEOPLE
from liftcoach.painting.scene import Scene
from liftcoach.ui.theme.theme import Theme, apply_theme, load_fonts
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.figure_view import FigureView

_LIBRARY, _MOTIONS = Library.shipped(), Motions.shipped()
SIT = _LIBRARY["sit-to-stand"]


def shown(qtbot: QtBot, exercise_id: str = "sit-to-stand", tempo: str | None = None) -> FigureView:
    view = FigureView()
    qtbot.addWidget(view)
    exercise = _LIBRARY[exercise_id]
    view.show_exercise(exercise, _MOTIONS.motion_of(exercise), tempo)
    view.resize(420, 600)
    view.show()
    qtbot.waitExposed(view)
    return view


def words(view: FigureView) -> str:
    label = view.findChild(QLabel, "figure-words")
    assert label is not None
    return label.text()


def press(qtbot: QtBot, view: FigureView, name: str) -> None:
    button = view.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_plays_and_says_the_phase(qtbot: QtBot) -> None:
    view = shown(qtbot)
    assert view.stage.playing
    qtbot.waitUntil(lambda: view.stage.seconds > 0.1, timeout=3000)
    assert words(view) == "Lean forward, then stand"


def test_each_new_phase_is_announced_once(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.pause()
    heard: list[str] = []
    view.phase_changed.connect(heard.append)
    for tenth in range(60):
        view.stage.go_to(tenth / 10)
    assert heard == ["Stand tall for a breath", "Sit down slowly"]


def test_the_prescribed_tempo_is_the_figure_s_own(qtbot: QtBot) -> None:
    view = shown(qtbot, tempo="4-1-5")
    motion = _MOTIONS.motion_of(SIT)
    assert motion is not None
    assert [phase.seconds for phase in motion.at_tempo((4, 1, 5)).phases[:3]] == [4, 1, 5]
    view.pause()
    view.stage.go_to(3.9)
    assert words(view) == "Lean forward, then stand"
    view.stage.go_to(4.1)
    assert words(view) == "Stand tall for a breath"


def test_nothing_runs_while_it_is_hidden(qtbot: QtBot) -> None:
    view = shown(qtbot)
    assert view.stage.running
    view.hide()
    assert not view.stage.running
    view.show()
    assert view.stage.running


def test_nothing_runs_in_a_minimised_window_or_under_another_tab(qtbot: QtBot) -> None:
    view = FigureView()
    tabs = QStackedWidget()
    qtbot.addWidget(tabs)
    tabs.addWidget(view)
    tabs.addWidget(QLabel("another tab"))
    view.show_exercise(SIT, _MOTIONS.motion_of(SIT))
    tabs.show()
    qtbot.waitExposed(tabs)
    assert view.stage.running
    tabs.setCurrentIndex(1)
    assert not view.stage.running
    tabs.setCurrentIndex(0)
    assert view.stage.running
    tabs.showMinimized()
    qtbot.waitUntil(lambda: not view.stage.running, timeout=1000)
    tabs.showNormal()
    qtbot.waitUntil(lambda: view.stage.running, timeout=1000)


def test_nothing_runs_while_it_is_scrolled_out_of_sight(qtbot: QtBot) -> None:
    view, page, area = FigureView(), QWidget(), QScrollArea()
    qtbot.addWidget(area)
    layout = QVBoxLayout(page)
    layout.addWidget(view)
    layout.addSpacing(2000)
    view.setFixedHeight(400)
    view.show_exercise(SIT, _MOTIONS.motion_of(SIT))
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(400, 400)
    area.show()
    qtbot.waitUntil(lambda: view.stage.seconds > 0, timeout=1000)
    area.verticalScrollBar().setValue(1500)
    qtbot.waitUntil(lambda: not view.stage.running, timeout=1000)
    area.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: view.stage.running, timeout=1000)


def test_pausing_stops_the_clock_and_playing_goes_on_from_there(qtbot: QtBot) -> None:
    view = shown(qtbot)
    press(qtbot, view, "figure-pause")
    assert not view.stage.running
    view.stage.go_to(1.5)
    press(qtbot, view, "figure-play")
    assert view.stage.running
    assert 1.5 <= view.stage.seconds < 2.5


def test_slower_takes_twice_as_long(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = shown(qtbot)
    steps: list[float] = []
    for _ in range(2):
        view.pause()
        view.stage.go_to(0.5)
        view.play()
        monkeypatch.setattr(view.stage, "_watch", Watch(100))
        view.stage._tick()
        steps.append(view.stage.seconds - 0.5)
        press(qtbot, view, "figure-slower")
    assert steps == pytest.approx([0.1, 0.05], abs=0.001)


class Watch:
    """A watch that always says that the same time has passed."""

    def __init__(self, passed_ms: int) -> None:
        self._passed_ms = passed_ms

    def restart(self) -> int:
        return self._passed_ms


def test_p_pauses_from_inside(qtbot: QtBot) -> None:
    view = shown(qtbot)
    qtbot.keyClick(view, Qt.Key.Key_P)
    assert not view.stage.playing
    qtbot.keyClick(view, Qt.Key.Key_P)
    assert view.stage.playing


def test_stepping_goes_from_phase_to_phase(qtbot: QtBot) -> None:
    view = shown(qtbot)
    seen = []
    for _ in range(5):
        press(qtbot, view, "figure-step")
        seen.append(words(view))
    assert seen[:4] == ["Lean forward, then stand", "Stand tall for a breath", "Sit down slowly", "Rest"]
    assert seen[4] == seen[0]
    assert not view.stage.playing


def test_less_motion_shows_a_still_with_all_its_words(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_less_motion(on=True)
    assert not view.stage.running
    assert "1. Lean forward, then stand." in words(view)
    instant = view.stage.instant()
    assert instant is not None
    motion = _MOTIONS.motion_of(SIT)
    assert motion is not None
    assert instant.pose == motion.end


@pytest.mark.parametrize("exercise_id", ["sit-to-stand", "gentle-fist", "suitcase-carry"])
def test_less_motion_shows_the_start_and_the_finish(qtbot: QtBot, exercise_id: str) -> None:
    view = shown(qtbot, exercise_id)
    view.show_less_motion(on=True)
    image = view.stage.grab().toImage()
    ground = image.pixel(image.width() // 2, 6)
    wide = image.width() >= image.height()
    drawn = [0, 0]
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            half = (x * 2 >= image.width()) if wide else (y * 2 >= image.height())
            drawn[half] += image.pixel(x, y) != ground
    assert min(drawn) > 800


def test_without_a_motion_the_steps_are_shown_in_words(qtbot: QtBot) -> None:
    view = FigureView()
    qtbot.addWidget(view)
    view.show_exercise(SIT, None)
    view.show()
    assert not view.stage.isVisible()
    assert words(view).splitlines() == list(SIT.steps)


def test_a_screen_reader_hears_the_phases(qtbot: QtBot) -> None:
    view = shown(qtbot)
    assert view.stage.accessibleName() == "Moving figure: Sit to stand"
    assert "3. Sit down slowly." in view.stage.accessibleDescription()
    for button in view.findChildren(QPushButton):
        assert button.accessibleName()


def test_the_left_side_is_the_mirror_of_the_right(qtbot: QtBot) -> None:
    view = FigureView()
    qtbot.addWidget(view)
    exercise = _LIBRARY["suitcase-carry"]
    motion = _MOTIONS.motion_of(exercise)
    assert motion is not None
    view.show_exercise(exercise, motion, side="left")
    instant = view.stage.instant()
    assert instant is not None
    assert instant.pose == motion.mirrored().start


@pytest.mark.parametrize(
    "exercise_id", ["gentle-fist", "floor-bridge", "wall-push-up", "worktop-push-up", "table-slide", "cable-row"]
)
def test_a_view_that_would_show_nothing_is_not_offered(qtbot: QtBot, exercise_id: str) -> None:
    view = shown(qtbot, exercise_id)
    views = view.findChild(Choice, "figure-views")
    assert views is not None
    assert not views.isVisible()


def test_the_front_view_can_be_chosen_and_taken_back(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.pause()
    before = view.stage.grab().toImage()
    front = view.findChild(QPushButton, "choice-1")
    assert front is not None
    qtbot.mouseClick(front, Qt.MouseButton.LeftButton)
    assert view.stage.grab().toImage() != before
    qtbot.mouseClick(front, Qt.MouseButton.LeftButton)
    assert view.stage.grab().toImage() == before


def test_work_for_each_side_can_be_turned_over(qtbot: QtBot) -> None:
    view = shown(qtbot, "suitcase-carry")
    view.pause()
    before = view.stage.grab().toImage()
    press(qtbot, view, "figure-other-side")
    motion = _MOTIONS.motion_of(_LIBRARY["suitcase-carry"])
    instant = view.stage.instant()
    assert motion is not None
    assert instant is not None
    assert instant.pose == motion.mirrored().at(view.stage.seconds).pose
    assert view.stage.grab().toImage() != before


def test_what_both_sides_do_has_no_other_side(qtbot: QtBot) -> None:
    view = shown(qtbot)
    button = view.findChild(QPushButton, "figure-other-side")
    assert button is not None
    assert not button.isVisible()


def test_another_person_is_drawn_when_one_is_chosen(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.pause()
    before = view.stage.grab().toImage()
    view.show_person("oak")
    assert view.stage.grab().toImage() != before
    view.show_person("nobody")
    assert view.stage.grab().toImage() == before


def small(qtbot: QtBot) -> FigureView:
    view = FigureView(small=True)
    qtbot.addWidget(view)
    view.resize(270, 324)
    view.show_exercise(SIT, _MOTIONS.motion_of(SIT))
    view.show()
    return view


def test_a_small_figure_has_words_and_can_be_paused_by_keyboard(qtbot: QtBot) -> None:
    view = small(qtbot)
    pause, play = (view.findChild(QPushButton, name) for name in ("figure-pause", "figure-play"))
    assert pause is not None
    assert play is not None
    assert pause.isVisible()
    assert pause.accessibleName() == "Pause"
    assert pause.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert words(view) == "Lean forward, then stand"
    pause.setFocus()
    qtbot.keyClick(pause, Qt.Key.Key_Space)
    assert not view.stage.running
    assert play.isVisible()
    assert not pause.isVisible()
    qtbot.keyClick(play, Qt.Key.Key_Return)
    assert view.stage.running
    view.show_less_motion(on=True)
    assert not pause.isVisible()
    assert not play.isVisible()
    label = view.findChild(QLabel, "figure-words")
    assert label is not None
    assert not label.isVisible()
    assert "3. Sit down slowly." in view.stage.accessibleDescription()


def test_a_small_figure_steps_and_slows_and_nothing_lies_on_the_stage(qtbot: QtBot) -> None:
    view = small(qtbot)
    press(qtbot, view, "figure-step")
    press(qtbot, view, "figure-step")
    assert words(view) == "Stand tall for a breath"
    press(qtbot, view, "figure-slower")
    stage = view.stage.geometry()
    shown = [each for each in view.findChildren(QPushButton) if each.isVisible()]
    assert {each.objectName() for each in shown} == {"figure-play", "figure-step", "figure-slower"}
    for each in shown:
        place = each.rect().translated(each.mapTo(view, each.rect().topLeft()))
        assert view.rect().contains(place)
        assert not stage.intersects(place)


def test_a_paused_figure_stays_paused_while_its_exercise_is_shown_again(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.pause()
    view.stage.go_to(1.5)
    view.show_exercise(SIT, _MOTIONS.motion_of(SIT))
    assert not view.stage.playing
    assert view.stage.seconds == 1.5
    other = _LIBRARY["suitcase-carry"]
    view.show_exercise(other, _MOTIONS.motion_of(other))
    assert view.stage.playing


def test_in_a_low_place_the_buttons_stand_beside_a_large_figure(qtbot: QtBot, qapp: QApplication) -> None:
    # As the program is dressed, whatever a test before has left.
    load_fonts()
    apply_theme(Theme())
    view = FigureView(small=True)
    qtbot.addWidget(view)
    view.show_exercise(SIT, _MOTIONS.motion_of(SIT))
    view.resize(270, 184)
    view.show()
    qtbot.waitExposed(view)
    pressed = [view.findChild(QPushButton, f"figure-{name}") for name in ("pause", "step", "slower")]
    qtbot.waitUntil(lambda: view.stage.height() > 0.6 * view.height() and view.stage.width() < 220, timeout=1000)
    for button in pressed:
        assert button is not None
        corner = button.mapTo(view, button.rect().bottomRight())
        assert view.rect().contains(corner)
        assert button.width() >= button.sizeHint().width()
        assert button.mapTo(view, button.rect().topLeft()).x() > view.stage.geometry().right()
    view.resize(270, 330)

    def top_of(button: QPushButton | None) -> int:
        assert button is not None
        return button.mapTo(view, button.rect().topLeft()).y()

    qtbot.waitUntil(lambda: all(top_of(button) > view.stage.geometry().bottom() for button in pressed), timeout=1000)


def test_the_stage_paints_the_same_from_kept_pixels_as_afresh() -> None:
    for exercise_id in ("band-row", "barbell-squat", "sit-to-stand"):
        motion = _MOTIONS.motion_of(_LIBRARY[exercise_id])
        assert motion is not None
        scene = Scene.of(motion, LIGHT, PEOPLE[DEFAULT_PERSON])
        area = QRectF(12, 9, 240, 300)
        kept, fresh = (QImage(264, 318, QImage.Format.Format_ARGB32_Premultiplied) for _ in range(2))
        for image, backdrop in ((kept, scene.backdrop(area, 1.0)), (fresh, None)):
            image.fill(QColor(LIGHT.stage))
            painter = QPainter(image)
            scene.draw_with(painter, area, motion.at(1.0), None, backdrop)
            painter.end()
        off = sum(
            abs(kept.pixelColor(x, y).lightness() - fresh.pixelColor(x, y).lightness()) > 12
            for x in range(0, 264, 2)
            for y in range(0, 318, 2)
        )
        assert off == 0
