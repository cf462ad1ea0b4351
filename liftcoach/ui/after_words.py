"""Lets the first pictures wait until the words of today stand on the screen."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

_TWO_FRAMES_MS = 33
"""Long enough for the desktop to show what was painted."""


class AfterWords(QObject):
    """Does what it was given piece by piece, with room for a press between two; once done, everything at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_over = False
        """Whether the words stand, and nothing has to wait any more."""
        self._waiting: deque[tuple[QWidget, Callable[[], None]]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(_TWO_FRAMES_MS)
        self._timer.timeout.connect(self._do_one)

    def do(self, owner: QWidget, work: Callable[[], None]) -> None:
        """Do this now if the words stand, else later; never for an owner that was deleted meanwhile."""
        if self.is_over:
            work()
            return
        self._waiting.append((owner, work))
        self._timer.start()

    def wait_for_nothing(self) -> None:
        """Do all that waits now, and from now on everything at once."""
        self.is_over = True
        while self._waiting:
            self._do_one()

    def _do_one(self) -> None:
        # From here on there is only the work itself to wait for.
        self._timer.setInterval(0)
        while self._waiting:
            owner, work = self._waiting.popleft()
            if Shiboken.isValid(owner):
                work()
                break
        if not self._waiting:
            self.is_over = True
            self._timer.stop()
