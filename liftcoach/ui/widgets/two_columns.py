"""Two columns where the window has room for them, otherwise one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.theme.tokens import TWO_COLUMNS_FROM_PX
from liftcoach.ui.widgets.layout import spaced, tab_through


class TwoColumns(QWidget):
    """`first` and `second` side by side in proportion to `shares`; below each other when narrow.

    With `second_on_top` the second comes first in one column, because it is what the person needs.
    """

    folded = Signal(bool)
    """Whether the two stand below each other from now on."""

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        shares: tuple[int, int] = (1, 1),
        second_on_top: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first, self._second, self._on_top = first, second, second_on_top
        self._second_first = False
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        spaced(self._layout, gap=20, margin=0)
        self._layout.addWidget(first, shares[0])
        self._layout.addWidget(second, shares[1])

    @property
    def is_one_column(self) -> bool:
        """Whether the two stand below each other."""
        return self._layout.direction() not in (QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.RightToLeft)

    def show_second_first(self, *, on: bool) -> None:
        """Lay the second before the first where they stand side by side; the order in one column stays."""
        if on == self._second_first:
            return
        self._second_first = on
        before, after = (self._second, self._first) if on else (self._first, self._second)
        for widget in (before, after):
            share = self._layout.stretch(self._layout.indexOf(widget))
            self._layout.removeWidget(widget)
            self._layout.addWidget(widget, share)
        self.order_stops()
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        # In a narrow window the columns fold, so the wider one alone says how narrow it may be.
        least = super().minimumSizeHint()
        return QSize(max(self._first.minimumSizeHint().width(), self._second.minimumSizeHint().width()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        # Measured before it is shown, all in it would be dressed, and then anew in each widget it comes to lie in.
        # It is resized when it is first shown, in any case.
        if event.type() is QEvent.Type.StyleChange and self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self._arrange()

    def _arrange(self) -> None:
        needed = self._first.minimumSizeHint().width() + self._second.minimumSizeHint().width() + self._layout.spacing()
        wide = self.window().width() / theme().text_scale >= TWO_COLUMNS_FROM_PX and self.width() >= needed
        turned = self._on_top and not self._second_first
        down = QBoxLayout.Direction.BottomToTop if turned else QBoxLayout.Direction.TopToBottom
        way = QBoxLayout.Direction.LeftToRight if wide else down
        if self._layout.direction() != way:
            self._layout.setDirection(way)
            if self._on_top:
                self.order_stops()
            self.folded.emit(self.is_one_column)

    def order_stops(self) -> None:
        """Let the Tab key go through what is seen first before the rest."""
        bottom_up = self._layout.direction() is QBoxLayout.Direction.BottomToTop
        parts = (self._second, self._first) if bottom_up or self._second_first else (self._first, self._second)
        tab_through(*parts)
