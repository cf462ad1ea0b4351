"""Notices that nobody is at the computer: no key and no pointer for some minutes, or a computer that sleeps.

A sleep is told before it begins where the system says so; else the clock tells that it was.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

    from liftcoach.ui.locked.sleep_watch import SleepWatch

_HERE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_LOOK_MS = 5_000
"""One sign of the person counts for so long: the minutes may be over by this much too early."""
SLEPT_MS = 60_000
"""A clock that went on by this much more than the program ran: it slept, or the clock was set. Our own choice."""
MINUTE_MS = 60_000


class AwayWatch(QObject):
    """Asks only while it is told to; `minutes` of 0 look at nothing but sleep.

    `bus` is the system's unless given.
    """

    went = Signal()

    def __init__(
        self,
        parent: QObject,
        *,
        wall_ms: Callable[[], int] = QDateTime.currentMSecsSinceEpoch,
        bus: QDBusConnection | None = None,
    ) -> None:
        super().__init__(parent)
        self._bus = bus
        self._wall_ms = wall_ms
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.went)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look)
        self._sleep: SleepWatch | None = None
        self._ran = QElapsedTimer()
        self._seen_ms = 0

    def watch(self, minutes: int) -> None:
        """Begin, or begin again with another number of minutes."""
        self.stop()
        self._idle.setInterval(minutes * MINUTE_MS)
        if minutes:
            self._idle.start()
        self._seen_ms = self._wall_ms()
        self._ran.start()
        self._look.start()
        self._listen()

    def stop(self) -> None:
        self._see(on=False)
        self._idle.stop()
        self._look.stop()
        if self._sleep is not None:
            self._sleep.deleteLater()
            self._sleep = None

    def _listen(self) -> None:
        try:
            from liftcoach.ui.locked.sleep_watch import SleepWatch
        except ImportError:
            # Qt's part for it is missing here: the clock tells of a sleep when it is over.
            return
        self._sleep = SleepWatch(self, bus=self._bus)
        self._sleep.sleeping.connect(self.went)

    def look(self) -> None:
        """Compare the clocks now, and wait for the next sign of the person."""
        self._see(on=self._idle.isActive())
        now = self._wall_ms()
        # On Linux and macOS the timer stands still in sleep; where it does not, the minutes are over then.
        slept = now - self._seen_ms - self._ran.restart() > SLEPT_MS
        self._seen_ms = now
        if slept:
            self.went.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in _HERE:
            # Qt asks a filter about every event of every object, and it takes thousands of them to build a page.
            self._see(on=False)
            if self._idle.isActive():
                self._idle.start()
        return False

    def _see(self, *, on: bool) -> None:
        """Of the whole application, so that every window and every menu counts; until the first sign only."""
        application = QApplication.instance()
        if application is None:
            return
        if on:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)
