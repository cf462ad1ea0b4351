"""An icon that stands beside words; it says nothing that the words do not."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from liftcoach.ui.theme.icons import icon_pixmap
from liftcoach.ui.theme.theme import theme

_GROWTH = 0.7


class Glyph(QLabel):
    """A shipped icon in an ink of the palette, `size_px` at 100 %."""

    def __init__(self, icon_name: str, ink: str = "primary", size_px: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._ink, self._size_px = icon_name, ink, size_px
        self._paint()

    def show_icon(self, icon_name: str) -> None:
        """Change the picture."""
        self._name = icon_name
        self._paint()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._paint()

    def _paint(self) -> None:
        size = round(self._size_px * (1 + _GROWTH * (theme().text_scale - 1)))
        self.setPixmap(icon_pixmap(self._name, theme().palette[self._ink], size))
        self.setFixedSize(size, size)
