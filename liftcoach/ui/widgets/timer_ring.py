"""The rest between sets, as a ring that empties."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.speech import say

_RING_PX = 150
_STROKE_PX = 11
_LOOK_EVERY_MS = 200


def seconds_passed() -> float:
    """Seconds that only ever grow, and go on while the computer sleeps wherever its own clock can tell."""
    since_boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if since_boot is None else time.clock_gettime(since_boot)


class TimerRing(QWidget):
    """Counts down by a clock that never jumps; hidden or not, it goes on. It makes no sound.

    `ticks` gives seconds that only ever grow.
    """

    ended = Signal()

    def __init__(self, ticks: Callable[[], float] = seconds_passed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks = ticks
        self._whole_s, self._ends_at = 0.0, 0.0
        self._running = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._fit()
        self._name()

    @property
    def left_s(self) -> int:
        """Whole seconds left, rounded up; 0 when over."""
        return max(0, ceil(self._ends_at - self._ticks())) if self._running else 0

    @property
    def is_running(self) -> bool:
        """Whether a rest is going on."""
        return self._running

    def start(self, seconds: float, *, whole_s: float | None = None) -> None:
        """Begin a rest of so many seconds, or go on with what is left of `whole_s`."""
        self._whole_s, self._ends_at, self._running = whole_s or seconds, self._ticks() + seconds, True
        self._timer.start()
        self._look()

    def add(self, seconds: float) -> None:
        """Make the rest longer."""
        if self._running:
            self._whole_s += seconds
            self._ends_at += seconds
            self._look()

    def stop(self) -> None:
        """End the rest without telling."""
        self._running = False
        self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_timer"):
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stroke = look.target(_STROKE_PX)
        ring = QRectF(self.rect()).adjusted(stroke, stroke, -stroke, -stroke)
        painter.setPen(QPen(look.colour("rest_soft"), stroke))
        painter.drawEllipse(ring)
        left = max(0.0, self._ends_at - self._ticks()) if self._running else 0.0
        if look.less_motion:
            left = min(self._whole_s, ceil(left))
        if left and self._whole_s:
            pen = QPen(look.colour("rest"), stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, 90 * 16, round(-360 * 16 * left / self._whole_s))
        word_tall = QFontMetrics(look.font("small")).height()
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font("h1", 700, tabular=True))
        painter.drawText(ring.adjusted(0, 0, 0, -word_tall), Qt.AlignmentFlag.AlignCenter, clock_text(self.left_s))
        painter.setPen(look.colour("ink2"))
        painter.setFont(look.font("small", 500))
        middle = ring.center().y() + QFontMetrics(look.font("h1", 700)).height() / 2 - word_tall / 2
        painter.drawText(
            QRectF(ring.x(), middle, ring.width(), word_tall), Qt.AlignmentFlag.AlignCenter, self.tr("rest")
        )
        painter.end()

    def _look(self) -> None:
        before = self.accessibleName()
        self._name()
        if not theme().less_motion or self.accessibleName() != before:
            self.update()
        if self._running and self._ticks() >= self._ends_at:
            self.stop()
            say(self, self.tr("Rest is over"))
            self.ended.emit()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Rest, {time} left").format(time=clock_text(self.left_s)))

    def _fit(self) -> None:
        look = theme()
        wide = QFontMetrics(look.font("h1", 700, tabular=True)).horizontalAdvance("00:00")
        side = max(look.target(_RING_PX), wide + 5 * look.target(_STROKE_PX))
        self.setFixedSize(side, side)


def clock_text(seconds: int) -> str:
    """Minutes and seconds.

    >>> clock_text(75)
    '1:15'
    """
    return f"{seconds // 60}:{seconds % 60:02}"
