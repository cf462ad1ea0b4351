"""Notices midnight, a waking computer and a changed clock, so that no stale plan is started."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_EVERY_MS = 20_000


class DayWatch(QObject):
    """Emits `day_changed` when the local day, or the day that is trained on, is not the one seen last.

    A timer stands still while the computer sleeps and fires soon after it wakes,
    which is when the day has changed for a person who closed the lid at night.
    """

    day_changed = Signal()

    def __init__(self, days: Callable[[], tuple[date, ...]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days = days
        self._seen = days()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Compare the days with those seen last."""
        days = self._days()
        if days != self._seen:
            self._seen = days
            self.day_changed.emit()
