"""A two-tone ring around what has the keyboard's focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QTabBar, QWidget
from shiboken6 import isValid

from liftcoach.ui.theme.theme import theme

_OUTSIDE_PX = 6
_AROUND_PX = 24
"""What is seen around a target that was scrolled to."""
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_TAB_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
    QEvent.Type.KeyRelease,
)
"""What may move the target; a key may choose another tab."""


class FocusRing(QWidget):
    """Lies over its window, lets the mouse through, and shows only where keys brought the focus.

    Style sheets know no outline outside a widget. Why a focus moved is told to
    the widget that loses it, so that one is watched; a move by the program
    itself keeps whatever was there before.
    """

    lost = Signal(object)
    """The widget that was hidden or taken away while it had the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._by_keys = False
        self._whole = QRect()
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """What the ring is around; None while it is hidden."""
        return None if self.isHidden() else self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind is QEvent.Type.FocusOut and watched is self._target and isinstance(event, QFocusEvent):
            # Qt gives Tab as the reason also when what had the focus is hidden with its page.
            if self._target is not None and self._target.isVisible():
                self._note(event.reason())
        elif kind is QEvent.Type.KeyPress and watched is self._window and isinstance(event, QKeyEvent):
            self._by_keys = self._by_keys or event.key() in _TAB_KEYS
        elif kind is QEvent.Type.MouseButtonPress and watched is self._target:
            # What the keys had reached may be pressed by the mouse: from then on it is the mouse again.
            self._by_keys = False
            self._place()
        elif kind in _MOVES:
            self._place()
            if kind is QEvent.Type.Hide and self._target is not None:
                self._tell_lost(self._target)
        return False

    def _tell_lost(self, target: QWidget) -> None:
        if isValid(target) and not target.isVisible():
            self.lost.emit(target)

    def _note(self, reason: Qt.FocusReason) -> None:
        if reason in _BY_KEYS:
            self._by_keys = True
        elif reason is Qt.FocusReason.MouseFocusReason:
            self._by_keys = False

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and old is self._target:
            self._tell_lost(old)
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = new if new is not None and self._window.isAncestorOf(new) else None
        above = self._target
        while above is not None and above is not self._window:
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        if self._by_keys and self._target is not None:
            _bring_into_sight(self._target)
        self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not self._by_keys or not target.isVisible():
            self.hide()
            return
        around = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        if isinstance(target, QTabBar) and target.isTabVisible(target.currentIndex()):
            around = target.tabRect(target.currentIndex()).translated(target.mapTo(self._window, QPoint(0, 0)))
        self._whole = around.adjusted(-_OUTSIDE_PX, -_OUTSIDE_PX, _OUTSIDE_PX, _OUTSIDE_PX)
        seen = self._whole & self._window.rect() & self._port(target)
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(seen)
        self.show()
        self.raise_()
        self.update()

    def _port(self, target: QWidget) -> QRect:
        """The part of the window in which a scrolled target can be seen."""
        above = target.parentWidget()
        while above is not None and above is not self._window:
            holder = above.parentWidget()
            if isinstance(holder, QAbstractScrollArea) and holder.viewport() is above:
                return QRect(above.mapTo(self._window, QPoint(0, 0)), above.size())
            above = holder
        return self._window.rect()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        whole = QRectF(self._whole.translated(-self.pos()))
        painter.setPen(QPen(look.colour("focus_gap"), 2))
        painter.drawRoundedRect(whole.adjusted(4.5, 4.5, -4.5, -4.5), 13, 13)
        painter.setPen(QPen(look.colour("focus"), 3))
        painter.drawRoundedRect(whole.adjusted(2, 2, -2, -2), 16, 16)
        painter.end()


def _bring_into_sight(target: QWidget) -> None:
    """Scroll to where the keys went: an area does so by itself only for keys that were pressed inside it."""
    above = target.parentWidget()
    while above is not None:
        ground = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and ground is not None and ground.isAncestorOf(target):
            above.ensureWidgetVisible(target, _AROUND_PX, _AROUND_PX)
        above = above.parentWidget()


def nearest_stop(page: QWidget, window: QWidget, spot: QPoint) -> QWidget | None:
    """The stop of the Tab key nearest to a spot of the window, of those in sight if there are any."""
    stops = [
        (one, one.mapTo(window, one.rect().center()))
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not _scrolls(one)
    ]
    in_sight = [(one, centre) for one, centre in stops if window.rect().contains(centre)]
    nearest = min(in_sight or stops, key=lambda stop: _far(stop[1] - spot), default=None)
    return None if nearest is None else nearest[0]


def _scrolls(widget: QWidget) -> bool:
    return isinstance(widget, QScrollArea)


def _far(way: QPoint) -> int:
    # What stands on another line is further away than it looks.
    return 3 * abs(way.y()) + abs(way.x())
