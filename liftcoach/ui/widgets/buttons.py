"""Push buttons with an icon and a word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from liftcoach.ui.theme.icons import icon
from liftcoach.ui.theme.theme import theme

_ICON_GAP = "\u2002"
"""Style sheets know no gap between icon and text; an en space makes one."""
_ICON_INK = {"primary": "on_primary", "ghost": "primary", "step": "primary"}


class Button(QPushButton):
    """A button of a kind (plain, primary, ghost, step, segment); its accessible name is its word."""

    def __init__(
        self, text: str = "", *, kind: str = "plain", icon_name: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon_name = icon_name
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_text(text)
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)
        self._paint_icon()

    def show_text(self, text: str) -> None:
        """Change the word on the button."""
        self.setText(f"{_ICON_GAP}{text}" if self._icon_name and text else text)
        if text:
            self.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._paint_icon()

    def _paint_icon(self) -> None:
        if self._icon_name:
            size = round(22 * (1 + 0.7 * (theme().text_scale - 1)))
            self.setIcon(icon(self._icon_name, _ICON_INK.get(self._kind, "ink"), size))
            self.setIconSize(QSize(size, size))
