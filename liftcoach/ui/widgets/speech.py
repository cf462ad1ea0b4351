"""Telling a screen reader what has just changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def say(widget: QWidget, words: str) -> None:
    """Have a running screen reader speak the words; nothing happens where none runs."""
    if not words:
        return
    # Not before there is something to say: the first paint does without its many roles and states.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
