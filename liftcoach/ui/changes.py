"""The one broadcast: what changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal

from liftcoach.coach.changed import Changed


class Changes(QObject):
    """Every view listens to `happened` and decides whether to reload; no other cross-widget signal exists."""

    happened = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held = 0
        self._waiting = Changed.NOTHING

    def tell(self, changed: Changed) -> None:
        """Broadcast, unless nothing changed."""
        if self._held:
            self._waiting |= changed
        elif changed:
            self.happened.emit(changed)

    @contextmanager
    def held_back(self) -> Iterator[None]:
        """Tell nothing for a while, in the middle of something: no view may be made anew under a pressed button."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1
            QTimer.singleShot(0, self, lambda: self._tell_what_waited())

    def _tell_what_waited(self) -> None:
        if not self._held:
            changed, self._waiting = self._waiting, Changed.NOTHING
            self.tell(changed)
