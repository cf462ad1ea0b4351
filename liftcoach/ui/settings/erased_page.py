"""The one page that is left when not everything could be erased."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import card, column, row
from liftcoach.ui.widgets.text import Text


class ErasedPage(QWidget):
    """Says what is still there. Nobody's data is open behind it."""

    left = Signal()

    def __init__(self, still_there: Sequence[str]) -> None:
        super().__init__()
        close = Button(self.tr("Close"), kind="primary")
        close.setObjectName("close-erased")
        close.clicked.connect(self.left)
        self.setLayout(
            column(
                Text(self.tr("Not everything is erased"), "h1"),
                card(
                    column(
                        Text(self.tr("These could not be erased. The disk they are on may be closed to writing:")),
                        Text("\n".join(still_there), "small"),
                        Text(self.tr("To erase them too, start Liftcoach again and choose “Erase everything…” again.")),
                        row(close, None),
                        gap=14,
                    ),
                    padding=30,
                ),
                gap=18,
            )
        )
        self.setFocusProxy(close)
