"""The screens of the tour, walked through once in a mirrored language 40 % longer at 200 %, as one and as two columns.

One walk serves every test here: it takes longer than all that is looked at on its way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.domain.moment import Moment
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.theme.look import Look, LookChoice, ThemeChoice
from liftcoach.ui.tour import Tour, TourClock, tour_of
from liftcoach.ui.widgets.figure_stage import FigureStage
from tests.conftest import MONDAY
from tests.ui.looks import clipped
from tests.ui.painted import lost_words, lost_words_in
from tests.ui.test_room_for_words import Longer

pytestmark = pytest.mark.timeout(300)
"""The walk is one fixture, so its time falls on the first test that needs it."""
Found = dict[str, list[str]]
SCALE = 2.0
WIDE_PX, NARROW_PX = (2048, 1280), (1024, 640)
"""At 200 % these are two columns and one; at 100 % they would be 1024 by 640, and 512 by 320."""
FOLDED = {
    "charts": ("add-result", "how-worked-out", "show-as-table"),
    "import-columns": ("change-column-0",),
}
"""Buttons that unfold what the tour leaves folded; a second press folds it again."""
ROUNDS_OF_EVENTS = 3
LOOKS = 6
"""Columns fold within columns that fold, and words wrap after them: what is cut on the way is not cut."""


@pytest.fixture(scope="module")
def walked(qapp: QApplication, library: Library, fonts: None, tmp_path_factory: pytest.TempPathFactory) -> Found:
    folder = tmp_path_factory.mktemp("tour")
    clock = TourClock(Moment(datetime(MONDAY.year, MONDAY.month, MONDAY.day, 10, tzinfo=UTC), MONDAY, "Etc/UTC"))
    longer = Longer()
    QCoreApplication.installTranslator(longer)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    found: Found = {"cut": [], "lost": [], "moving": [], "seen": [], "nameless": [], "flashed": []}
    contents: set[frozenset[tuple[str, str, str]]] = set()
    painted: set[object] = set()
    window = MainWindow(Look(LookChoice(ThemeChoice.LIGHT, SCALE, less_motion=True)))

    def note_window(focused: QWindow | None) -> None:
        if focused is not window.windowHandle():
            found["flashed"].append(f"after {found['seen'][-1:]}")

    try:
        with tour_of(Roster(folder, library, clock), clock, folder, window) as tour:
            qapp.focusWindowChanged.connect(note_window)
            for screen in walk(tour, window):
                found["seen"].append(screen)
                found["nameless"] += [f"{screen}: {what}" for what in nameless_stops(window)]
                found["moving"] += [f"{screen}: {what}" for what in moving(window)]
                content = said_in(window)
                # The same words again, further down or up, have the same room.
                if content in contents:
                    continue
                contents.add(content)
                for size in (WIDE_PX, NARROW_PX):
                    found["cut"] += [f"{screen} {size[0]}: {what}" for what in cut_at(window, size)]
                    found["lost"] += [f"{screen} {size[0]}: {what}" for what in lost_words_in(window, painted)]
                for name in FOLDED.get(screen, ()):
                    pressed = press_all(window, name)
                    assert pressed, name
                    found["cut"] += [f"{screen} {name}: {what}" for what in cut_at(window, NARROW_PX)]
                    found["lost"] += [f"{screen} {name}: {what}" for what in lost_words_in(window, painted)]
                    press_all(window, name)
            qapp.focusWindowChanged.disconnect(note_window)
    finally:
        QCoreApplication.removeTranslator(longer)
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


def walk(tour: Tour, window: MainWindow) -> Iterator[str]:
    """Each screen in a window that is wide on the way, because one with little room folds what is pressed there."""
    window.resize(*WIDE_PX)
    for screen in tour.walk():
        yield screen
        if window.size().toTuple() != WIDE_PX:
            window.resize(*WIDE_PX)
            happen()


def happen() -> None:
    for _ in range(ROUNDS_OF_EVENTS):
        QApplication.processEvents()


def press_all(window: QWidget, name: str) -> int:
    buttons = [one for one in window.findChildren(QPushButton, name) if one.isVisible()]
    for one in buttons:
        one.click()
    happen()
    return len(buttons)


def said_in(window: QWidget) -> frozenset[tuple[str, str, str]]:
    """All visible words, with what kind of widget says them, and its name."""
    kinds: tuple[type[QLabel | QAbstractButton], ...] = (QLabel, QAbstractButton)
    return frozenset(
        (type(one).__name__, one.objectName(), one.text())
        for kind in kinds
        for one in window.findChildren(kind)
        if one.isVisible()
    )


def cut_at(window: MainWindow, size: tuple[int, int]) -> list[str]:
    """What is cut, sticks out or would need to be scrolled sideways in a window of this size."""
    window.resize(*size)
    found: list[str] = []
    for _ in range(LOOKS):
        happen()
        assert window.size().toTuple() == size
        found = cut_now(window)
        if not found:
            break
    return found


def cut_now(window: MainWindow) -> list[str]:
    cut = clipped(window)
    cut += [
        f"{area.widget().minimumSizeHint().width()} in {area.viewport().width()}"
        for area in window.findChildren(QScrollArea)
        if area.isVisible()
        and area.widget() is not None
        and area.widget().minimumSizeHint().width() > area.viewport().width()
    ]
    return cut + [
        f"{button.objectName()} outside"
        for button in window.findChildren(QAbstractButton)
        if button.isVisible()
        and not 0 <= button.mapTo(window, button.rect().topLeft()).x() <= window.width() - button.width()
    ]


def nameless_stops(window: MainWindow) -> list[str]:
    """What can have the keyboard and says nothing to a screen reader."""
    stops = [one for one in window.findChildren(QWidget) if one.isVisible() and one.focusPolicy()]
    return [
        f"{type(one).__name__} {one.objectName()}"
        for one in stops
        if (node := QAccessible.queryAccessibleInterface(one)) and not node.text(QAccessible.Text.Name).strip()
    ]


def moving(window: MainWindow) -> list[str]:
    """Whatever moves by itself: a figure that plays, an animation that runs, a timer that is as quick as a picture."""
    figures = [one.objectName() or "figure" for one in window.findChildren(FigureStage) if one.running]
    animations = [type(one).__name__ for one in window.findChildren(QAbstractAnimation) if is_running(one)]
    timers = [f"timer {one.interval()}" for one in window.findChildren(QTimer) if is_quick(one)]
    return figures + animations + timers


def is_running(animation: QObject) -> bool:
    return isinstance(animation, QAbstractAnimation) and animation.state() == QAbstractAnimation.State.Running


def is_quick(timer: QTimer) -> bool:
    return timer.isActive() and not timer.isSingleShot() and 0 < timer.interval() < QUICK_MS


QUICK_MS = 100
"""What moves smoothly is drawn more often than ten times a second."""


def test_the_walk_comes_to_every_screen(walked: Found) -> None:
    assert tuple(walked["seen"]) == Tour.SCREENS


def test_no_word_is_cut_on_any_screen(walked: Found) -> None:
    assert "\n".join(dict.fromkeys(walked["cut"])) == ""


def test_no_painted_word_is_cut_shortened_or_painted_over_on_any_screen(walked: Found) -> None:
    assert "\n".join(dict.fromkeys(walked["lost"])) == ""


def test_a_word_with_too_little_room_would_be_noticed(qtbot: QtBot, fonts: None) -> None:
    class Painted(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
            painter = QPainter(self)
            font = painter.font()
            font.setPixelSize(15)
            painter.setFont(font)
            painter.drawText(QPointF(2, 20), "Wednesday")
            painter.drawText(QPointF(2, self.height() - 4), "Rest")
            painter.end()

    one = Painted()
    qtbot.addWidget(one)
    one.resize(200, 60)
    assert lost_words(one) == []
    one.resize(30, 60)
    assert "'Wednesday' cut" in lost_words(one)[0]
    one.resize(200, 25)
    assert "'Wednesday' over 'Rest'" in lost_words(one)[0]


def test_with_less_motion_nothing_moves_by_itself_on_any_screen(walked: Found) -> None:
    assert walked["moving"] == []


def test_with_less_motion_a_figure_that_plays_stops_at_once(window: MainWindow, library: Library) -> None:
    from liftcoach.ui.pictures import Pictures, shipped_motions
    from liftcoach.ui.places import Place

    view = Pictures(shipped_motions).moving(library["sit-to-stand"])
    assert view is not None
    window.put(Place.PLAN, view)
    window.show_place(Place.PLAN)
    happen()
    assert moving(window)
    window.look.choose(replace(window.look.choice, less_motion=True))
    assert moving(window) == []
    window.look.choose(replace(window.look.choice, less_motion=False))
    assert moving(window)


def test_nothing_takes_the_keyboard_from_the_window_on_the_way(walked: Found) -> None:
    # A part that is shown before it has its place is a window of its own for a moment.
    assert walked["flashed"] == []


def test_every_stop_of_every_screen_has_a_name(walked: Found) -> None:
    assert "\n".join(walked["nameless"]) == ""
