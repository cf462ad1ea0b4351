"""A list that grows by adding and shrinks by a button at each line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import boxed, column, emptied, row
from liftcoach.ui.widgets.text import Text


class GrowingList(QWidget):
    """`take_out` are the words of each line's button for a screen reader, with `{name}` in them.

    With `change` too, each line has a button to say it otherwise.
    """

    taken_out = Signal(int)
    """The number of the line, counted from 0."""
    change_asked = Signal(int)

    def __init__(self, take_out: str, change: str = "") -> None:
        super().__init__()
        self._take_out, self._change = take_out, change
        self._lines = column(gap=8)
        self.setLayout(self._lines)
        self.hide()

    def show_lines(self, lines: tuple[tuple[str, str], ...]) -> None:
        """Show a name and a line about it for each."""
        emptied(self._lines)
        for number, (name, about) in enumerate(lines):
            button = Button(self.tr("Take out"))
            button.setObjectName(f"take-out-{number}")
            button.setAccessibleName(self._take_out.format(name=name))
            button.clicked.connect(lambda _on=False, number=number: self.taken_out.emit(number))
            line = row(boxed(column(Text(name, "label"), Text(about, "small", ink="ink2"), gap=2)))
            if self._change:
                line.addWidget(self._change_button(name, number))
            line.addWidget(button)
            line.setStretch(0, 1)
            self._lines.addWidget(boxed(line))
        self.setVisible(bool(lines))

    def _change_button(self, name: str, number: int) -> Button:
        button = Button(self.tr("Change words"), kind="ghost")
        button.setObjectName(f"change-words-{number}")
        button.setAccessibleName(self._change.format(name=name))
        button.clicked.connect(lambda: self.change_asked.emit(number))
        return button
