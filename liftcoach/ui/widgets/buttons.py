"""Push buttons with an icon and a word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from liftcoach.ui.theme.icons import icon
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.toggling import Toggling

_ICON_GAP = "\u2002"
"""Style sheets know no gap between icon and text; an en space makes one."""
_ICON_INK = {"primary": "on_primary", "ghost": "primary", "step": "primary"}
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(Toggling, QPushButton):
    """A button of a kind (plain, primary, ghost, step, segment); its accessible name is its word."""

    def __init__(
        self, text: str = "", *, kind: str = "plain", icon_name: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon_name = icon_name
        self._leaves: Callable[[], bool] | None = None
        self.forgets: Callable[[], bool] | None = None
        """Whether a press would lose something that was put in; None where only what was written is lost."""
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_text(text)
        if name:
            self.show_name(name)
        self._paint_icon()
        self.hear_toggles()

    def make_opener(self, forgets: Callable[[], bool] | None = None) -> None:
        """Let the button stay pressed while what belongs to it lies open; Escape in there folds it again."""
        self.setCheckable(True)
        self.make_leaver(self.isChecked, forgets)

    def make_leaver(
        self, when: Callable[[], bool] = lambda: True, forgets: Callable[[], bool] | None = lambda: False
    ) -> None:
        """Let Escape do the same as this button, as long as `when` holds."""
        self._leaves, self.forgets = when, forgets

    def leaves_now(self) -> bool:
        """Whether Escape presses it."""
        return self._leaves is not None and self._leaves()

    def show_text(self, text: str) -> None:
        """Change the word on the button."""
        self.setText(f"{_ICON_GAP}{text}" if self._icon_name and text else text)
        if text:
            self.setAccessibleName(text)

    def show_name(self, name: str) -> None:
        """Change what a screen reader says; the tooltip says it too."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_icon(self, icon_name: str) -> None:
        """Change the picture on the button."""
        self._icon_name = icon_name
        self._paint_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        # Qt gives a button the Enter key only inside dialogs, and there are none here.
        if event.key() in ENTER_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._paint_icon()

    def _paint_icon(self) -> None:
        if self._icon_name:
            size = round(22 * (1 + 0.7 * (theme().text_scale - 1)))
            self.setIcon(icon(self._icon_name, _ICON_INK.get(self._kind, "ink"), size))
            self.setIconSize(QSize(size, size))
