"""The one broadcast: what changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from liftcoach.coach.changed import Changed


class Changes(QObject):
    """Every view listens to `happened` and decides whether to reload; no other cross-widget signal exists."""

    happened = Signal(object)

    def tell(self, changed: Changed) -> None:
        """Broadcast, unless nothing changed."""
        if changed:
            self.happened.emit(changed)
