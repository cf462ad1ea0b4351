"""One dot a set: done, now, still to come."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from liftcoach.ui.theme.icons import icon_pixmap
from liftcoach.ui.theme.theme import theme

_DOT_PX = 32
_GAP_PX = 8


class SetDots(QWidget):
    """Shows how many sets are done of how many; the words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._sets = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sets(self, done: int, sets: int) -> None:
        """Show `done` of `sets`; the one after them is now."""
        self._done, self._sets = done, sets
        self.setAccessibleName(self.tr("{done} of {sets} sets done").format(done=done, sets=sets))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        side = theme().target(_DOT_PX) + 4
        return QSize(max(1, self._sets) * (side + _GAP_PX) - _GAP_PX, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.target(_DOT_PX)
        for number in range(self._sets):
            at = number if not self.isRightToLeft() else self._sets - 1 - number
            dot = QRectF(at * (side + 4 + _GAP_PX) + 2, 2, side, side)
            if number < self._done:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("primary"))
                painter.drawEllipse(dot)
                tick = round(side * 0.6)
                corner = dot.center() - QPointF(tick / 2, tick / 2)
                painter.drawPixmap(corner, icon_pixmap("check", look.palette["on_primary"], tick))
                continue
            now = number == self._done
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("primary" if now else "control"), 3 if now else 2))
            painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
            painter.setPen(look.colour("primary" if now else "ink2"))
            painter.setFont(look.font("label", 700, tabular=True))
            painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        painter.end()
