"""Large answers to press: real check boxes and buttons whose words wrap."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QSizePolicy, QStyle, QWidget

from liftcoach.ui.theme.icons import icon_pixmap
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.theme.tokens import CONTROL_RADIUS_PX
from liftcoach.ui.widgets.buttons import ENTER_KEYS
from liftcoach.ui.widgets.line_breaks import kept_together
from liftcoach.ui.widgets.toggling import Toggling

_MARK_PX = 26
_PADDING_PX = 14
_GAP_PX = 14
_WIDEST_HINT_PX = 420
"""At 100 %. The words are asked to fit in this, and wrap when they get less."""
_WEIGHT, _CHOSEN_WEIGHT = 500, 600
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


class _Marked(Toggling):
    """Words that wrap beside a large mark."""

    _round_mark: ClassVar[bool]
    _measured: tuple[str, float] | None = None
    """The words and the text scale that the heights are of."""
    _heights: dict[int, int]
    """By width. Qt asks for the same ones a dozen times a layout."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        measured = self.text(), theme().text_scale
        if measured != self._measured:
            self._measured, self._heights = measured, {}
        if width not in self._heights:
            self._heights[width] = _height(self, width)
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802
        return _size_hint(self)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().target(), theme().target())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in ENTER_KEYS and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        _paint(self, round_mark=self._round_mark)


class TickBox(_Marked, QCheckBox):
    """A check box with a large mark and words that wrap; all of it can be pressed."""

    _round_mark = False

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        _prepare(self)
        self.hear_toggles()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        return self.rect().contains(pos)


class Option(_Marked, QPushButton):
    """One of several answers, as a wide button with a round mark and words that wrap."""

    _round_mark = True

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setCheckable(True)
        _prepare(self)
        self.hear_toggles()


def _prepare(button: QAbstractButton) -> None:
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _frame_px() -> int:
    """The width that mark, gap and padding take."""
    look = theme()
    return 2 * look.space(_PADDING_PX) + look.target(_MARK_PX) + look.space(_GAP_PX)


def _words_height(button: QAbstractButton, width: int, weight: int = _WEIGHT) -> int:
    metrics = QFontMetrics(theme().font("body", weight))
    return metrics.boundingRect(QRect(0, 0, max(1, width), 1 << 20), _WRAP, kept_together(button.text())).height()


def _weight(button: QAbstractButton, width: int) -> int:
    """Bold where it is chosen, but not at the price of one more line: no box keeps room for that."""
    fits = _words_height(button, width, _CHOSEN_WEIGHT) <= _words_height(button, width)
    return _CHOSEN_WEIGHT if button.isChecked() and fits else _WEIGHT


def _height(button: QAbstractButton, width: int) -> int:
    look = theme()
    return max(look.target(), _words_height(button, width - _frame_px()) + 2 * look.space(8))


def _size_hint(button: QAbstractButton) -> QSize:
    metrics = QFontMetrics(theme().font("body", 600))
    widest = round(_WIDEST_HINT_PX * theme().text_scale)
    width = min(metrics.horizontalAdvance(button.text()) + 2, widest) + _frame_px()
    return QSize(width, _height(button, width))


def _paint(button: QAbstractButton, *, round_mark: bool) -> None:
    look = theme()
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    on = button.isChecked()
    face = QRectF(button.rect()).adjusted(1, 1, -1, -1)
    ground = "primary_soft" if on else "surface2" if button.underMouse() and button.isEnabled() else "surface"
    painter.setPen(QPen(look.colour("primary" if on else "control"), 2))
    painter.setBrush(look.colour(ground))
    painter.drawRoundedRect(face, CONTROL_RADIUS_PX, CONTROL_RADIUS_PX)
    side = look.target(_MARK_PX)
    whole = button.rect()
    at_start = QRect(look.space(_PADDING_PX), (button.height() - side) // 2, side, side)
    mark = QRectF(QStyle.visualRect(button.layoutDirection(), whole, at_start))
    painter.setBrush(look.colour("primary" if on else "surface"))
    if round_mark:
        painter.drawEllipse(mark.adjusted(1, 1, -1, -1))
    else:
        painter.drawRoundedRect(mark.adjusted(1, 1, -1, -1), 6, 6)
    if on:
        tick = round(side * 0.68)
        at = mark.center() - QPointF(tick / 2, tick / 2)
        painter.drawPixmap(at, icon_pixmap("check", look.palette["on_primary"], tick))
    left = at_start.right() + 1 + look.space(_GAP_PX)
    room = QRect(left, 0, button.width() - left - look.space(_PADDING_PX), button.height())
    words = QStyle.visualRect(button.layoutDirection(), whole, room)
    painter.setFont(look.font("body", _weight(button, words.width())))
    painter.setPen(look.colour("ink"))
    painter.drawText(words, _WRAP | int(Qt.AlignmentFlag.AlignVCenter), kept_together(button.text()))
    painter.end()
