"""The clock of a test of function: it says when to get ready, when to go and when to stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import column, spaced
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text

READY_S = 5.0
"""Between the press and “Go”, for hands to leave the mouse and arms to cross."""
_LOOK_EVERY_MS = 100


class FunctionClock(QFrame):
    """Counts down `seconds`, or without them counts up until it is stopped. It makes no sound of its own."""

    timed = Signal(float)
    """Seconds between “Go” and the end or the stop."""

    def __init__(self, ticks: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._ticks = ticks
        self._seconds: float | None = None
        self._goes_at: float | None = None
        self._has_gone = False
        self._shown = Text("", "h1", wrap=False)
        self._shown.setObjectName("test-clock")
        self._start = Button(self.tr("Start the clock"), kind="primary", icon_name="play")
        self._start.setObjectName("start-clock")
        self._stop = Button(self.tr("Stop the clock"), kind="primary", icon_name="pause")
        self._stop.setObjectName("stop-clock")
        self._start.clicked.connect(self.start)
        self._stop.clicked.connect(self.stop)
        self._stop.hide()
        layout = column(self._shown, Flow(self._start, self._stop, gap=12), gap=8)
        spaced(layout, margin=0)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Whether it is getting ready or counting."""
        return self._goes_at is not None

    def prepare(self, seconds: float | None) -> None:
        """Stand ready for a test of so many seconds, or for one that the person stops."""
        self._seconds = seconds
        self.cancel()

    def cancel(self) -> None:
        """Stop without a result."""
        self._timer.stop()
        self._goes_at, self._has_gone = None, False
        self._show("")

    def start(self) -> None:
        """Get ready, then go."""
        self._goes_at, self._has_gone = self._ticks() + READY_S, False
        self._timer.start()
        say(self, self.tr("Get ready"))
        self._look()
        self._stop.setFocus()

    def stop(self) -> None:
        """End the test; before “Go” nothing was timed."""
        if self._goes_at is None:
            return
        took_s = self._ticks() - self._goes_at
        self.cancel()
        if took_s > 0 and self._seconds is None:
            self._show(self.tr("{seconds} seconds").format(seconds=f"{took_s:.1f}"))
            self.timed.emit(round(took_s, 1))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        # A closed form or another page ends the test: nobody is to be told "Go" out of nowhere.
        if not event.spontaneous() and self.is_running:
            self.cancel()

    def _look(self) -> None:
        if self._goes_at is None:
            return
        gone_s = self._ticks() - self._goes_at
        if gone_s < 0:
            self._show(self.tr("Get ready: {seconds}").format(seconds=ceil(-gone_s)))
            return
        if not self._has_gone:
            self._has_gone = True
            say(self, self.tr("Go"))
        if self._seconds is None:
            self._show(self.tr("Go: {seconds}").format(seconds=f"{gone_s:.0f}"))
        elif gone_s < self._seconds:
            self._show(self.tr("Go: {seconds} left").format(seconds=ceil(self._seconds - gone_s)))
        else:
            self.cancel()
            self._show(self.tr("Stop"))
            say(self, self.tr("Stop. How many full stands?"))
            self.timed.emit(self._seconds)

    def _show(self, words: str) -> None:
        self._shown.setText(words)
        self._shown.setVisible(bool(words))
        self._start.setVisible(not self.is_running)
        self._stop.setVisible(self.is_running)
