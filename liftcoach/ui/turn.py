"""A write of the window waits for its turn while somebody else writes, and the window goes on drawing meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.changes import Changes

LONGEST_S = 5.0
"""How long another program is waited for. Our own import is waited for to its end."""
_STEP_MS = 30


class Turn(QObject):
    """What is pressed meanwhile is heard after: everything keeps its order, and nothing is lost."""

    began = Signal(bool)
    """Something waits to be saved: after an import of this program (True), or after another program."""
    came = Signal()
    """It is saved, or was given up."""

    def __init__(self, changes: Changes, imports: Callable[[], bool], window: QWidget) -> None:
        super().__init__(window)
        self._changes, self._imports, self._window = changes, imports, window
        self._closes = False
        self.longest_s = LONGEST_S

    def wait(self, begin: Callable[[], bool]) -> bool:
        """Try until it is this write's turn; False where it does not come. As `Profile.patience`, from any thread."""
        until = time.monotonic() + self.longest_s
        if QThread.currentThread() is not self.thread():
            return _tried(begin, lambda: time.monotonic() < until, lambda: time.sleep(_STEP_MS / 1000))
        self._window.installEventFilter(self)
        self.began.emit(self._imports())
        try:
            with self._changes.held_back():
                return _tried(begin, lambda: self._imports() or time.monotonic() < until, _let_pass)
        finally:
            self._window.removeEventFilter(self)
            self.came.emit()
            if self._closes:
                self._closes = False
                QTimer.singleShot(0, self._window, lambda: self._window.close())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is not QEvent.Type.Close:
            return False
        # Closed after what waits is saved.
        self._closes = True
        event.ignore()
        return True


def _let_pass() -> None:
    """Draw, and let what is due happen; what is pressed waits."""
    loop = QEventLoop()
    timer = QTimer(loop)
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(_STEP_MS)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _tried(begin: Callable[[], bool], goes_on: Callable[[], bool], pause: Callable[[], object]) -> bool:
    while goes_on():
        pause()
        if begin():
            return True
    return False
