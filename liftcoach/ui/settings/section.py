"""A titled card of the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import column, row, spaced
from liftcoach.ui.widgets.roles import name_group
from liftcoach.ui.widgets.text import Aside, Text


class Section(QFrame):
    """A heading with a way back to the list of all settings, an optional line of help, and `fields` to add to."""

    list_asked = Signal()

    def __init__(self, title: str = "", help_text: str = "") -> None:
        super().__init__()
        self.setProperty("card", "card")
        self.fields: QVBoxLayout = column(gap=12)
        spaced(self.fields, margin=22)
        self._title = Text(title, "h2")
        self._help = Aside(help_text, ink="ink2")
        self._to_list = Button(self.tr("All settings"), kind="ghost")
        self._to_list.setObjectName("all-settings")
        self._to_list.clicked.connect(self.list_asked)
        head = row(self._title, self._to_list)
        head.setStretch(0, 1)
        self.fields.addLayout(head)
        self.fields.addWidget(self._help)
        self.setLayout(self.fields)
        self.show_title(title, help_text)

    def show_title(self, title: str, help_text: str = "") -> None:
        """Set heading and help."""
        self._title.setText(title)
        # What a screen reader says on the way to the first control in here.
        name_group(self, title)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))

    @property
    def title(self) -> str:
        """The heading."""
        return self._title.text()

    def focus_first(self) -> None:
        """Give the keyboard to the first control below the heading."""
        self._first_control().setFocus()

    def _first_control(self) -> QWidget:
        one = self.nextInFocusChain()
        while one is not None and self.isAncestorOf(one):
            takes_keys = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if one is not self._to_list and takes_keys and one.isVisible() and one.isEnabled():
                return one
            one = one.nextInFocusChain()
        return self._to_list
