"""Notices what another program, such as our own command line, wrote into the open file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from liftcoach.domain.problems import LiftcoachError

LOOK_EVERY_MS = 2000
"""A look costs some microseconds; somebody who ran a command sees its work when they turn to the window."""


class OutsideWatch(QObject):
    """Asks the open file every two seconds whether anybody else changed it."""

    changed = Signal()

    def __init__(self, was_changed: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_changed = was_changed
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now, without waiting for the next time."""
        try:
            changed = self._was_changed()
        except LiftcoachError:
            # Said where the person does something; a glance in passing says nothing.
            return
        if changed:
            self.changed.emit()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
