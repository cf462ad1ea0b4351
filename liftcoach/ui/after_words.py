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
        self._timer.timeout.connect(self._wait_for_words)

    def do(self, owner: QWidget, work: Callable[[], None]) -> None:
        """Do this now if the words stand, else later; never for an owner that was deleted meanwhile."""
        if self.is_over:
            work()
            return
        self._waiting.append((owner, work))
        if not self._timer.isActive():
            self._timer.start(0)

    def wait_for_nothing(self) -> None:
        """Do all that waits now, and from now on everything at once."""
        self.is_over = True
        while self._waiting:
            self._do_one()

    def _wait_for_words(self) -> None:
        # The page was laid out and painted in this turn of the event loop; only now may time count.
        self._timer.timeout.disconnect(self._wait_for_words)
        self._timer.timeout.connect(self._do_one)
        self._timer.start(_TWO_FRAMES_MS)

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
