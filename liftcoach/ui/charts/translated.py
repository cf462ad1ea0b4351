"""Words of the core in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def translated(context: str, text: str) -> str:
    """The text in the language that the program runs in."""
    return QCoreApplication.translate(context, text)
