"""A list to choose one of, each row as high as a finger needs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.buttons import ENTER_KEYS


class PickList(QListWidget):
    """Enter, Space or a click choose; arrow keys only look. At most `most_rows` are in sight at once."""

    picked = Signal(str)
    """The id of the row."""

    def __init__(self, most_rows: int) -> None:
        super().__init__()
        self._most_rows = most_rows
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._pick)

    def add(self, row_id: str, words: str) -> QListWidgetItem:
        """Put a row at the end; `restyle` comes after the last."""
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, row_id)
        self.addItem(item)
        return item

    def pick_current(self) -> None:
        """Choose the row that the keyboard stands on, where it is in sight."""
        item = self.currentItem()
        if item is not None and not item.isHidden():
            self._pick(item)

    def restyle(self) -> None:
        """Take the height of rows from the look in force."""
        row_px = max(theme().target(), round(theme().type_px("body") * 2))
        for number in range(self.count()):
            self.item(number).setSizeHint(QSize(row_px, row_px))
        self.setFixedHeight(row_px * min(max(self.count(), 1), self._most_rows) + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (*ENTER_KEYS, Qt.Key.Key_Space) and not event.modifiers() and self.currentItem() is not None:
            self.pick_current()
            return
        super().keyPressEvent(event)

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(str(item.data(Qt.ItemDataRole.UserRole)))
