"""The warm-up as one quiet line above the session; opened, its exercises."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.text import Text


class WarmUpLine(QWidget):
    """`names` says what there is to do; `rows` shows each, hidden until the line is opened."""

    toggled = Signal(bool)

    def __init__(self, names: Sequence[str], rows: Sequence[QWidget], *, opened: bool = False) -> None:
        super().__init__()
        self.setObjectName("warm-up")
        words = Text.of_spans(((self.tr("Warm up first:"), True), (" " + " · ".join(names), False)), ink="ink2")
        words.setObjectName("warm-up-words")
        self._caret = Button(kind="ghost", icon_name="caret-right", name=self.tr("How to warm up"))
        self._caret.setObjectName("open-warm-up")
        self._caret.make_opener()
        self._caret.toggled.connect(self._open)
        top = row(words, self._caret, gap=14)
        top.setStretch(0, 1)
        self._rows = boxed(column(*rows, gap=10))
        self.setLayout(column(top, self._rows, gap=4))
        # Not before it has its place: it would be a window of its own for a moment, and take the keyboard.
        self._rows.setVisible(opened)
        self._caret.setChecked(opened)

    def _open(self, opened: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        self._rows.setVisible(opened)
        self._caret.show_icon("caret-down" if opened else "caret-right")
        self.toggled.emit(opened)
