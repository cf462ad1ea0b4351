"""How a moment is written for a person, in their own time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def moment_text(at: datetime) -> str:
    """A day and a time, such as "Monday, 2 March 2026 at 10:15"."""
    local = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    day = QLocale().toString(local.date(), QLocale.FormatType.LongFormat)
    return f"{day}, {QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)}"
