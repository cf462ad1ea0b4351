"""One printed page as it looks on paper."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from liftcoach.paper.document import Document
from liftcoach.paper.output import page_image
from liftcoach.ui.theme.theme import theme

_LEAST_PX = 220


class PageView(QWidget):
    """As wide as it may be and as high as its paper; painted when it first comes into sight."""

    def __init__(self, document: Document, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._number = document, number
        self._image = QImage()
        count = len(document.pages)
        self.setAccessibleName(self.tr("Page {number} of {count}").format(number=number + 1, count=count))
        self.setAccessibleDescription(document.words_of(number))
        self.setObjectName(f"page-{number + 1}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST_PX)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        points = self._document.size.points
        return round(width * points.height() / points.width())

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_LEAST_PX * 2, self.heightForWidth(_LEAST_PX * 2))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        # Nested layouts cut what does not insist on its height.
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        wide = self._width_that_fits()
        pixels = round(wide * self.devicePixelRatioF())
        if self._image.width() != pixels:
            self._image = page_image(self._document, self._number, pixels)
        painter = QPainter(self)
        place = QRect(0, 0, wide, self.heightForWidth(wide))
        painter.drawImage(place, self._image)
        painter.setPen(QPen(QColor(theme().colour("line")), 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()

    def _width_that_fits(self) -> int:
        """The layout may give less height than the width asks for; the page is never cut."""
        return min(self.width(), round(self.width() * self.height() / max(1, self.heightForWidth(self.width()))))
