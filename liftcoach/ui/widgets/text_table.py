"""A real table of words, for reading only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from liftcoach.ui.theme.theme import theme

_ROW_PX = 40


class TextTable(QTableWidget):
    """Nothing in it can be changed; the Tab key leaves it, arrow keys go from cell to cell."""

    def __init__(self, columns: int = 0) -> None:
        super().__init__(0, columns)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def fill(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows below the heads, and stand on the first."""
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for number, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(row, number, item)
        if rows:
            self.setCurrentCell(0, 0)

    def fit_rows(self) -> int:
        """Take the height of rows and heads from the look in force, and return it in pixels."""
        row_px = theme().target(_ROW_PX)
        self.verticalHeader().setDefaultSectionSize(row_px)
        self.horizontalHeader().setFixedHeight(row_px)
        return row_px
