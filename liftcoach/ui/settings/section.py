"""A titled card of the settings."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from liftcoach.ui.widgets.layout import column, spaced
from liftcoach.ui.widgets.text import Text


class Section(QFrame):
    """A heading, an optional line of help, and `fields` to add to."""

    def __init__(self, title: str = "", help_text: str = "") -> None:
        super().__init__()
        self.setProperty("card", "card")
        self.fields: QVBoxLayout = column(gap=12)
        spaced(self.fields, margin=22)
        self._title = Text(title, "h2")
        self._help = Text(help_text, ink="ink2")
        self.fields.addWidget(self._title)
        self.fields.addWidget(self._help)
        self.setLayout(self.fields)
        self.show_title(title, help_text)

    def show_title(self, title: str, help_text: str = "") -> None:
        """Set heading and help."""
        self._title.setText(title)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))
