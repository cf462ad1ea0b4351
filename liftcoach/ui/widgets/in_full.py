"""More to know under its heading; with less to read the heading is a button that opens it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.text import Text


class InFull(QWidget):
    """`full` below `title`; `waits` says whether it may wait behind the button with less to read.

    `name` is the button's; `icon_name` stands beside the heading, whose type is of `role`.
    """

    def __init__(
        self, title: str, full: QWidget, *, name: str, waits: bool = True, icon_name: str = "", role: str = "h3"
    ) -> None:
        super().__init__()
        self._full, self._waits = full, waits
        self._words = Text(title, role)
        glyph = (Glyph(icon_name, "primary", 22),) if icon_name else ()
        self._heading = boxed(row(*glyph, self._words, gap=8))
        self._open = Button(title, kind="ghost", icon_name="caret-right")
        self._open.setObjectName(name)
        self._open.make_opener()
        self._open.toggled.connect(self._fit)
        self.setLayout(column(self._heading, row(self._open, None), full, gap=10))
        self._fit()

    def show_title(self, title: str) -> None:
        """Say something else in the heading and on the button."""
        self._words.setText(title)
        self._open.show_text(title)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_open"):
            self._fit()

    def _fit(self) -> None:
        short = self._waits and theme().less_to_read
        opened = self._open.isChecked()
        self._heading.setVisible(not short)
        self._open.setVisible(short)
        self._open.show_icon("caret-down" if opened else "caret-right")
        self._full.setVisible(opened or not short)
