"""A person at the real window: sees what is visible, and presses only what a pointer can reach."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.app import serve
from liftcoach.coach.coach import Coach
from liftcoach.domain.moment import Moment
from liftcoach.ui.log.from_paper_page import FromPaperPage
from liftcoach.ui.log.log_page import LogPage
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.pages import Pages
from liftcoach.ui.places import TABS, Place
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.joint_picker import JointPicker
from liftcoach.ui.widgets.scale import Scale
from liftcoach.ui.widgets.timer_ring import seconds_passed
from tests.conftest import MONDAY

Kind = TypeVar("Kind", bound=QWidget)
ROUNDS_OF_EVENTS = 4
LONGEST_WAIT_S = 5.0
DOUBLE_PRESS_MS = 750
"""Longer than the time in which the log takes a second press for a trembling hand."""


class Clock:
    """A clock that stands where it was set; `hour` is local and in UTC at once."""

    def __init__(self, day: date = MONDAY, hour: int = 10) -> None:
        self.day, self.hour, self.minute = day, hour, 0

    def __call__(self) -> Moment:
        at = datetime(self.day.year, self.day.month, self.day.day, self.hour, self.minute, tzinfo=UTC)
        return Moment(at, self.day, "Etc/UTC")

    def local_hour(self) -> int:
        return self.hour

    def next_day(self, days: int = 1) -> None:
        self.day += timedelta(days=days)


class Person:
    """One person, one folder; the window opens when it is first looked at, and can be closed and opened again."""

    def __init__(self, qtbot: QtBot, folder: Path, clock: Clock) -> None:
        self.qtbot, self.folder, self.clock = qtbot, folder, clock
        self.clicks = 0
        """How many times the mouse was pressed."""
        self._rested_s = self._pressed_s = 0.0
        self.trembles = False
        self.other_windows: list[str] = []
        """What took the keyboard from the window, such as a part that was shown before it had its place."""

    @property
    def has_sat_down(self) -> bool:
        """Whether the window was opened yet."""
        return "window" in vars(self)

    @cached_property
    def window(self) -> MainWindow:
        self.open_window()
        return self.window

    @cached_property
    def pages(self) -> Pages:
        self.open_window()
        return self.pages

    @property
    def coach(self) -> Coach:
        return self.pages.program.coach

    def open_window(self) -> None:
        self.window = MainWindow()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._note_window)
        self.window.steady_hand._ticks = self._calm_ticks
        # Shortcuts are heard only by the active window, and only there does the focus leave what is hidden.
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.pages = serve(self.window, folder=self.folder, now=self.clock, local_hour=self.clock.local_hour)
        self.settle()

    def _note_window(self, window: QWindow | None) -> None:
        # None is in between, also where the window of an earlier test goes.
        if window is not None and window is not self.window.windowHandle() and self.window.isVisible():
            self.other_windows.append(f"{window} at {self.window.place}")

    def close_window(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        window = self.window
        application.focusWindowChanged.disconnect(self._note_window)
        window.close()
        # Where reminders are on, the first close asks whether to keep them coming.
        self.pages.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()

    def restart(self) -> None:
        self.close_window()
        self.open_window()

    def settle(self) -> None:
        """Let layouts, timers of no delay and deletions happen."""
        for _ in range(ROUNDS_OF_EVENTS):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def rest_the_hand(self) -> None:
        """Let the time go by in which a second press would be a trembling hand's, without waiting for it."""
        self._rested_s += DOUBLE_PRESS_MS / 1000
        for page in (*self.window.findChildren(LogPage), *self.window.findChildren(FromPaperPage)):
            page._ticks = lambda: seconds_passed() + self._rested_s

    def _calm_ticks(self) -> float:
        """Long enough between any two presses; `tremble` gives the second one that nobody meant."""
        self._pressed_s += 0.0 if self.trembles else DOUBLE_PRESS_MS / 1000
        return self._pressed_s

    # What the person sees.

    def sees(self, words: str) -> bool:
        return words in self.text()

    def text(self, name: str = "", *, inside: QWidget | None = None) -> str:
        """All visible words, or those of the labels of one name."""
        root = inside or self.window
        labels = [one for one in root.findChildren(QLabel) if one.isVisible() and name in ("", one.objectName())]
        return "\n".join(one.text() for one in labels)

    def can_press(self, name: str) -> bool:
        return any(one.isEnabled() for one in self._shown(QAbstractButton, name))

    def words_on(self, name: str) -> str:
        return self._one(QAbstractButton, name).text().strip()

    def button_names(self) -> set[str]:
        return {one.objectName() for one in self.window.findChildren(QAbstractButton) if one.isVisible()}

    def shows(self, name: str) -> bool:
        return bool(self._shown(QWidget, name))

    def is_at(self, place: Place) -> bool:
        return self.window.place is place

    # What the person does with the mouse.

    def press(self, name: str, *, inside: QWidget | None = None) -> None:
        self.click(self._one(QAbstractButton, name, inside=inside))

    def tick(self, *names: object) -> None:
        for name in names:
            self.press(f"tick-{name}")

    def choose(self, name: str, words: str, *, inside: QWidget | None = None) -> None:
        """Press one answer of a choice by its words."""
        choice = self._one(Choice, name, inside=inside)
        found = [one for one in choice.findChildren(QAbstractButton) if one.text().strip() == words]
        assert len(found) == 1, (name, words, [one.text() for one in choice.findChildren(QAbstractButton)])
        self.click(found[0])

    def choose_joint(self, name: str, kind: str, side: str) -> None:
        """Name a joint that has two sides."""
        picker = self._one(JointPicker, name)
        for words in (kind, side):
            found = [one for one in picker.findChildren(QAbstractButton) if one.isVisible() and one.text() == words]
            assert len(found) == 1, (words, [one.text() for one in picker.findChildren(QAbstractButton)])
            self.click(found[0])

    def fill_day(self, name: str, day: date) -> None:
        field = self.part(name)
        for part in ("day", "month", "year"):
            self.write(part, str(getattr(day, part)), inside=field)

    def rate(self, name: str, number: int) -> None:
        """Press a number of a scale."""
        self.click(self._one(Scale, name).cells[number])

    def write(self, name: str, typed: str, *, inside: QWidget | None = None) -> None:
        field = self._one(QLineEdit, name, inside=inside)
        self.click(field)
        field.selectAll()
        self.qtbot.keyClicks(field, typed)
        self.settle()

    def go(self, place: Place) -> None:
        """Press a tab."""
        self.clicks += 1
        bar = self.window.header.tabs
        self.qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(TABS.index(place)).center())
        self.settle()

    def click(self, widget: QWidget) -> None:
        """Scroll to a widget and press it where nothing lies over it."""
        assert widget.isEnabled(), widget.objectName()
        bring_into_sight(widget)
        self.settle()
        at = widget.mapTo(self.window, widget.rect().center())
        hit = self.window.childAt(at)
        assert hit is not None, (widget.objectName(), at)
        assert hit is widget or widget.isAncestorOf(hit), (widget.objectName(), hit, at)
        self.clicks += 1
        self.qtbot.mouseClick(hit, Qt.MouseButton.LeftButton, pos=hit.mapFrom(self.window, at))
        self.settle()

    def tremble(self, name: str, *, inside: QWidget | None = None) -> None:
        """Press a button as a trembling finger does: the desktop sends a second press to the same place."""
        widget = self._one(QAbstractButton, name, inside=inside)
        bring_into_sight(widget)
        self.settle()
        at = widget.mapTo(self.window, widget.rect().center())
        self._press_at(at)
        self.trembles = True
        self._press_at(at)
        self.trembles = False

    def _press_at(self, at: QPoint) -> None:
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.settle()

    def tremble_on_key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key twice, as the desktop sends it."""
        for self.trembles in (False, True):
            QTest.keyClick(self.window.windowHandle(), key, modifier)
            self.settle()
        self.trembles = False

    def press_until(self, name: str, done: Callable[[], bool], most: int = 40) -> None:
        for _ in range(most):
            if done():
                return
            self.press(name)
        raise AssertionError(name)

    def part(self, name: str) -> QWidget:
        return self._one(QWidget, name)

    def widgets(self, kind: type[QWidget], name: str) -> list[QWidget]:
        return self._shown(kind, name)

    def photograph(self, name: str) -> None:
        self.window.grab().save(f"/tmp/journeys/{name}.png")

    # What the person does with the keyboard.

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = self.window.focusWidget()
        if focused is None or not focused.isVisible():
            focused = self.window
        self.qtbot.keyClick(focused, key, modifier)
        self.settle()

    def _shown(self, kind: type[Kind], name: str, inside: QWidget | None = None) -> list[Kind]:
        root = inside or self.window
        return [one for one in root.findChildren(kind, name) if one.isVisible()]

    def _one(self, kind: type[Kind], name: str, inside: QWidget | None = None) -> Kind:
        found = self._shown(kind, name, inside)
        until = monotonic() + LONGEST_WAIT_S
        # What work beside the window has just ended may be shown anew in this moment.
        while not found and monotonic() < until:
            self.settle()
            found = self._shown(kind, name, inside)
        assert len(found) == 1, (name, len(found), sorted(self.button_names()), self.text()[:600])
        return found[0]


def bring_into_sight(widget: QWidget) -> None:
    """Scroll every area around a widget until its middle is in view."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None and parent.widget().isAncestorOf(widget):
            middle = widget.mapTo(parent.widget(), widget.rect().center())
            parent.ensureVisible(middle.x(), middle.y(), 0, parent.viewport().height() // 3)
        parent = parent.parentWidget()
