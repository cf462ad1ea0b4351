"""What a person sees and presses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot


def texts(root: QWidget) -> str:
    """Every visible text, one a line."""
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


def button(root: QWidget, name: str) -> QAbstractButton:
    found = [one for one in root.findChildren(QAbstractButton, name) if one.isVisible()]
    assert len(found) == 1, (name, len(found))
    return found[0]


def has_button(root: QWidget, name: str) -> bool:
    return any(one.isVisible() for one in root.findChildren(QAbstractButton, name))


def press(qtbot: QtBot, root: QWidget, name: str) -> None:
    one = button(root, name)
    assert one.isEnabled(), name
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)


def fill(qtbot: QtBot, root: QWidget, name: str, typed: str) -> None:
    found = [one for one in root.findChildren(QLineEdit, name) if one.isVisible()]
    assert len(found) == 1, (name, len(found))
    found[0].clear()
    qtbot.keyClicks(found[0], typed)


def press_words(qtbot: QtBot, root: QWidget, words: str) -> None:
    """Press the visible button whose words these are."""
    found = [one for one in root.findChildren(QAbstractButton) if one.isVisible() and one.text().strip() == words]
    assert len(found) == 1, (words, [one.text() for one in found])
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
