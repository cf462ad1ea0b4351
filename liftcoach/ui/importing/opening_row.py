"""A row of an import that opens below itself, for another answer than the one we found."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import column, row
from liftcoach.ui.widgets.text import Text


class OpeningRow(QWidget):
    """What the file says, what it becomes, and a button that opens the other answers; `name` is the row's in the file.

    A row of its kind gives the words.
    """

    named = Signal(str, object)
    """The row's name, and what it becomes."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._says = Text("", strong=True)
        self._becomes = Text("", "small", ink="ink2")
        self._change = Button(self.tr("Change"), kind="ghost")
        self._change.clicked.connect(self._open)
        head = row(column(self._says, self._becomes, gap=2), self._change)
        head.setStretch(0, 1)
        self._column = column(head, gap=6)
        self.setLayout(self._column)
        self._chooser: QWidget | None = None

    def _made_chooser(self) -> QWidget:
        """The other answers, made when they are first asked for; a press on one calls `_choose`."""
        raise NotImplementedError

    def _open(self) -> None:
        if self._chooser is None:
            self._chooser = self._made_chooser()
            self._column.addWidget(self._chooser)
        else:
            self._chooser.setVisible(not self._chooser.isVisibleTo(self))

    def _choose(self, answer: object) -> None:
        if self._chooser is not None:
            self._chooser.hide()
        self.named.emit(self._name, answer)
        self._change.setFocus()
