"""A row that goes on in the next line when it is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from liftcoach.ui.widgets.layout import spaced


class Flow(QLayout):
    """Widgets side by side at the size they ask for; what does not fit begins a new line.

    Lines begin where reading begins; `at_end` they end where it ends, as buttons do beside the words they belong to.
    """

    def __init__(self, *widgets: QWidget, gap: float = 8, at_end: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._at_end = at_end
        self._stacked = False
        self._heights: dict[int, int] = {}
        """By width. Qt asks for the same ones a dozen times a layout."""
        spaced(self, gap=gap, margin=0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        # Called whenever a widget of the row comes, goes, or asks for another size.
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        known = self._heights.get(width)
        if known is None:
            margins = self.contentsMargins()
            inner = width - margins.left() - margins.right()
            known = self._arranged(QRect(0, 0, inner, 0), move=False) + margins.top() + margins.bottom()
            self._heights[width] = known
        return known

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._arranged(rect.marginsRemoved(self.contentsMargins()), move=True)

    def stack(self, *, on: bool) -> None:
        """Ask for a place as narrow as the widest widget, so that each begins a line of its own."""
        self._stacked = on
        self.invalidate()

    def put_at_end(self, *, on: bool) -> None:
        """Let the lines end where reading ends, or begin where it begins."""
        self._at_end = on
        self.invalidate()

    def sizeHint(self) -> QSize:  # noqa: N802
        if self._stacked:
            wide = self.minimumSize().width()
            return QSize(wide, self.heightForWidth(wide))
        wide = sum(item.sizeHint().width() for item in self._shown()) + self.spacing() * max(0, len(self._shown()) - 1)
        tall = max((item.sizeHint().height() for item in self._shown()), default=0)
        return QSize(wide, tall).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arranged(self, rect: QRect, *, move: bool) -> int:
        """Lay out within `rect` and return the height it takes; each line is centred on its tallest.

        Lines begin on the right where the language does.
        """
        around = self.parentWidget() if move else None
        leftward = around is not None and around.layoutDirection() is Qt.LayoutDirection.RightToLeft
        y = rect.y()
        for line in self._lines(rect.width()):
            tall = max(size.height() for _, size in line)
            x = rect.x()
            if self._at_end:
                taken = sum(size.width() for _, size in line) + self.spacing() * (len(line) - 1)
                x += max(0, rect.width() - taken)
            for item, size in line:
                if move:
                    place = QRect(QPoint(x, y + (tall - size.height()) // 2), size)
                    if leftward:
                        # As QStyle.visualRect does; but its many enumerations would be waited for at every start.
                        place.translate(rect.left() + rect.right() - place.left() - place.right(), 0)
                    item.setGeometry(place)
                x += size.width() + self.spacing()
            y += tall + self.spacing()
        return max(0, y - self.spacing() - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        taken = width + 1
        for item in self._shown():
            hint = item.sizeHint()
            size = QSize(min(hint.width(), max(width, item.minimumSize().width())), hint.height())
            if taken + size.width() > width:
                lines.append([])
                taken = 0
            lines[-1].append((item, size))
            taken += size.width() + self.spacing()
        return lines
