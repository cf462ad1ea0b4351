"""A person who has no mouse: Tab, Space, Enter, digits, arrows and the shortcuts."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QTabBar, QWidget

from liftcoach.ui.widgets.focus_ring import FocusRing
from tests.journeys.person import Person

CTRL = Qt.KeyboardModifier.ControlModifier
MOST_TABS = 200
MOST_ANSWERS = 12
SAME_LINE_PX = 12
"""Two stops whose tops part by less stand on one line."""


class Keys:
    """Presses keys, and looks at every stop whether the focus can be seen."""

    def __init__(self, person: Person) -> None:
        self.person = person

    @property
    def focused(self) -> QWidget:
        found = self.person.window.focusWidget()
        return self.person.window if found is None else found

    def press(self, name: str) -> None:
        """Tab to a button and press Space."""
        self.tab_to(name)
        self.person.key(Qt.Key.Key_Space)

    def enter(self, name: str) -> None:
        """Tab to a button and press Enter."""
        self.tab_to(name)
        self.person.key(Qt.Key.Key_Return)

    def choose(self, name: str, words: str) -> None:
        """Tab to a choice, go to its answer with the arrow keys, and press Space."""
        self.tab_to(name)
        for _ in range(MOST_ANSWERS):
            focused = self.focused
            if isinstance(focused, QAbstractButton) and focused.text().strip() == words:
                self.person.key(Qt.Key.Key_Space)
                return
            self.person.key(Qt.Key.Key_Right)
        raise AssertionError(f"the arrow keys never came to {words} of {name}")

    def rate(self, name: str, digit: Qt.Key) -> None:
        self.tab_to(name)
        self.person.key(digit)

    def write(self, name: str, typed: str) -> None:
        self.tab_to(name)
        self.person.qtbot.keyClicks(self.focused, typed)
        self.person.settle()

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is on a widget of this name, or inside one of it."""
        for _ in range(MOST_TABS):
            if self.focused.isVisible() and name in names_around(self.focused):
                return
            self.tab()
        raise AssertionError(f"Tab never came to {name}")

    def tab(self) -> QWidget:
        """Press Tab once; the stop has to be seen."""
        self.person.key(Qt.Key.Key_Tab)
        stop = self.focused
        assert can_be_seen(self.person, stop), f"the focus cannot be seen at {said(stop)}"
        return stop

    def round_trip(self) -> list[QWidget]:
        """Every stop of the Tab key from the first on the screen until it comes again."""
        self.person.window.setFocus()
        first = self.tab()
        stops = [first]
        for _ in range(MOST_TABS):
            stop = self.tab()
            if stop is first:
                return stops
            stops.append(stop)
        raise AssertionError(f"Tab does not come back to {said(first)}")


def can_be_seen(person: Person, stop: QWidget) -> bool:
    """Whether the ring is around this stop, most of it in the window."""
    rings = person.window.findChildren(FocusRing)
    assert len(rings) == 1
    if rings[0].target is not stop:
        return False
    around = place(person, stop)
    if isinstance(stop, QTabBar) and stop.isTabVisible(stop.currentIndex()):
        around = stop.tabRect(stop.currentIndex()).translated(around.topLeft())
    return rings[0].geometry().intersects(around) and person.window.rect().intersects(around)


def place(person: Person, stop: QWidget) -> QRect:
    return QRect(stop.mapTo(person.window, QPoint(0, 0)), stop.size())


def said(stop: QWidget) -> str:
    return f"{type(stop).__name__} {stop.objectName()} {stop.accessibleName()!r}"


def names_around(widget: QWidget) -> list[str]:
    names: list[str] = []
    here: QWidget | None = widget
    while here is not None:
        names.append(here.objectName())
        here = here.parentWidget()
    return names


def out_of_order(stops: list[tuple[QWidget, QRect]]) -> list[str]:
    """Pairs of stops that go against reading: up within a column, or left within a line."""
    found = []
    for (before, old), (after, new) in itertools.pairwise(stops):
        same_line = abs(old.top() - new.top()) <= SAME_LINE_PX or (
            old.top() <= new.center().y() <= old.bottom() and new.top() <= old.center().y() <= new.bottom()
        )
        upwards = new.bottom() < old.top() and new.left() < old.right() and old.left() < new.right()
        backwards = same_line and new.right() <= old.left()
        if upwards or backwards:
            found.append(f"{said(before)} -> {said(after)}")
    return found
