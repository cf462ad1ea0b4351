"""The three places of the window: a real tab bar, painted with icons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from liftcoach.ui.theme.icons import icon_pixmap
from liftcoach.ui.theme.theme import theme

_ICON_OF_TEXT = 1.2
_GAP_PX = 10
_AROUND_PX = 46
_TALL_PX = 56
_INSET_PX = 5
_RADIUS_PX = 14


class TabBar(QTabBar):
    """Tabs with an icon and a word each. `tabs` are (word, icon name).

    Role, keys and focus are Qt's; style sheets fight its scaling, so only size
    and paint are our own.
    """

    def __init__(self, name: str, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icons = [icon_name for _, icon_name in tabs]
        self._marked: int | None = 0
        for word, _ in tabs:
            self.addTab(word)
        # A screen reader's press on the tab that is current tells nobody. While the window is somewhere else,
        # one more tab, which is never seen, is current; then every press on a real one is a change. It is there
        # only so long, because a screen reader tells of hidden tabs too.
        self._elsewhere = self.count()

    def show_at(self, index: int) -> None:
        """Mark the tab where the window is, without telling that it was chosen."""
        self._marked = index
        with QSignalBlocker(self):
            self.setCurrentIndex(index)
            if self.count() > self._elsewhere:
                self.removeTab(self._elsewhere)
        self.update()

    def show_elsewhere(self, name: str, *, marked: int | None = None) -> None:
        """The window is at a place of this name that has no tab; `marked` is the tab that it belongs to."""
        self._marked = marked
        with QSignalBlocker(self):
            if self.count() > self._elsewhere:
                self.setTabText(self._elsewhere, name)
            else:
                self.addTab(name)
                self.setTabVisible(self._elsewhere, False)  # noqa: FBT003
                self.setTabEnabled(self._elsewhere, False)  # noqa: FBT003
            self.setCurrentIndex(self._elsewhere)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        # From elsewhere, which stands last, the arrow to the right begins with the first place.
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if self.currentIndex() == self._elsewhere and event.key() == forward:
            self.setCurrentIndex(next(one for one in range(self.count()) if self.isTabVisible(one)))
            return
        super().keyPressEvent(event)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        look = theme()
        words = QFontMetricsF(look.font("h3", 700)).horizontalAdvance(self.tabText(index))
        wide = words + look.type_px("h3") * _ICON_OF_TEXT + look.space(_AROUND_PX)
        return QSize(round(wide), look.target(_TALL_PX))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        return self.tabSizeHint(index)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            # Qt keeps the tab sizes until the text changes.
            for index in range(self.count()):
                self.setTabText(index, self.tabText(index))
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self._elsewhere):
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        look = theme()
        face = QRectF(self.tabRect(index)).adjusted(_INSET_PX, _INSET_PX, -_INSET_PX, -_INSET_PX)
        on = index == self._marked
        if on:
            painter.setPen(QPen(look.colour("primary"), 2))
            painter.setBrush(look.colour("primary_soft"))
            painter.drawRoundedRect(face, _RADIUS_PX, _RADIUS_PX)
        ink = "primary" if on else "ink2"
        font = look.font("h3", 700 if on else 500)
        words = QFontMetricsF(font).horizontalAdvance(self.tabText(index))
        side = round(look.type_px("h3") * _ICON_OF_TEXT)
        left = face.center().x() - (side + _GAP_PX + words) / 2
        top = face.center().y() - side / 2
        painter.drawPixmap(QPointF(left, top), icon_pixmap(self._icons[index], look.palette[ink], side))
        painter.setFont(font)
        painter.setPen(look.colour(ink))
        at = QRectF(left + side + _GAP_PX, face.y(), words + 6, face.height())
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, self.tabText(index))
