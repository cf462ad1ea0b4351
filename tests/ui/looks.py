"""Dress the program for a test, look at what stands on a page, and press it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from liftcoach.ui.theme.theme import Theme, apply_theme, load_fonts
from liftcoach.ui.theme.tokens import ThemeName

Widget = TypeVar("Widget", bound=QWidget)


@contextmanager
def wearing(text_scale: float = 1.0, name: ThemeName = ThemeName.LIGHT) -> Iterator[None]:
    """Give the program a look, and take it off again."""
    _fonts_once()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    apply_theme(Theme(name, text_scale))
    try:
        yield
    finally:
        settle()
        application.setStyleSheet("")
        application.setProperty("liftcoach-theme", None)


@cache
def _fonts_once() -> None:
    load_fonts()


class Seconds:
    """A clock that only a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def find(root: QWidget, kind: type[Widget], name: str) -> Widget:
    """The one widget of a kind and object name."""
    found = root.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def press(root: QWidget, name: str) -> None:
    """Press a visible button with the mouse, as a person does."""
    settle()
    button = find(root, QAbstractButton, name)
    assert button.isVisibleTo(root), f"{name} is hidden"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press_number(root: QWidget, scale: str, number: int) -> None:
    """Press one number of a scale."""
    press(find(root, QWidget, scale), f"number-{number}")


def press_words(root: QWidget, words: str) -> None:
    """Press the visible button that says these words."""
    settle()
    for button in root.findChildren(QAbstractButton):
        if button.isVisibleTo(root) and button.text().strip() == words:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return
    raise AssertionError(words)


def seen(root: QWidget) -> str:
    """All visible words."""
    settle()
    shown = [label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root)]
    shown += [button.text().strip() for button in root.findChildren(QAbstractButton) if button.isVisibleTo(root)]
    return "\n".join(shown)


def settle() -> None:
    """Let layouts and deletions happen."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def clipped(root: QWidget) -> list[str]:
    """Every visible label and button that has less room than its words need."""
    short = []
    for widget in (*root.findChildren(QLabel), *root.findChildren(QAbstractButton)):
        if not widget.isVisibleTo(root):
            continue
        if widget.hasHeightForWidth():
            fits = widget.height() >= widget.heightForWidth(widget.width())
        else:
            needs = widget.sizeHint()
            fits = widget.width() >= needs.width() - 1 and widget.height() >= needs.height() - 1
        if not fits:
            short.append(f"{_called(widget)}: {widget.size().toTuple()} < {widget.sizeHint().toTuple()}")
    return short


def too_small(root: QWidget, least_px: int = 48) -> list[str]:
    """Every visible button that is smaller than a finger needs."""
    return [
        f"{_called(button)}: {button.size().toTuple()}"
        for button in root.findChildren(QAbstractButton)
        if button.isVisibleTo(root) and min(button.width(), button.height()) < least_px
    ]


def outside(root: QWidget, page: QWidget) -> list[str]:
    """Every visible button that sticks out of the page sideways."""
    return [
        _called(button)
        for button in page.findChildren(QAbstractButton)
        if button.isVisibleTo(root)
        and not page.rect()
        .adjusted(0, -(1 << 20), 0, 1 << 20)
        .contains(button.rect().translated(button.mapTo(page, button.rect().topLeft())))
    ]


def nameless(root: QObject) -> list[str]:
    """Every node a screen reader can focus that has no name."""
    QAccessible.setActive(True)
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    return [
        f"{node.role()} {node.object()}"
        for node in _nodes(top)
        if node.state().focusable and not node.text(QAccessible.Text.Name).strip()
    ]


def focusable_names(root: QObject) -> list[str]:
    """The names of all nodes a screen reader can focus."""
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    return [node.text(QAccessible.Text.Name) for node in _nodes(top) if node.state().focusable]


def _nodes(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None:
            yield from _nodes(child)


def _called(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.objectName()} {text!r}"
