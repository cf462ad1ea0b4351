"""The window's translation of sentences that live outside Qt."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def in_readers_language(context: str, text: str) -> str:
    """What `liftcoach.words` takes as `translate`."""
    return QCoreApplication.translate(context, text)
