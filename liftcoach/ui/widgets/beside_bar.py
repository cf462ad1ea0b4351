"""Room beside what stands below a page that scrolls, as wide as the page's scroll bar."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget


class BesideBar(QWidget):
    """Keeps what stands below the page in line with the page, whose scroll bar comes and goes."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__()
        self._bar = area.verticalScrollBar()
        self._bar.rangeChanged.connect(self._line_up)
        self._line_up()

    def _line_up(self) -> None:
        self.setFixedWidth(self._bar.sizeHint().width() if self._bar.maximum() else 0)
