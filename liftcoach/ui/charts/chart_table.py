"""A chart's numbers as a real table, for those who read better than they see."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from liftcoach.insight.charting import Table
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.theme.theme import theme
from liftcoach.words.charts import cell_text, measure_name

_MOST_ROWS_SEEN = 9
_ROW_PX = 40


Rows = tuple[tuple[str, ...], ...]


def words_of(table: Table, most: int | None = None) -> tuple[tuple[str, ...], Rows]:
    """The heads and the rows of a table in words; the newest `most` rows, or all."""
    return tuple(measure_name(column, translated) for column in table.columns), tuple(
        tuple(cell_text(cell, column, translated) for cell, column in zip(cells, table.columns, strict=True))
        for cells in table.rows[:most]
    )


class ChartTable(QTableWidget):
    """Filled only when it is first asked for; a long record has thousands of rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chart-table")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_table(self, table: Table) -> None:
        """Show these rows, newest first, with the columns' names as headers."""
        self.show_rows(*words_of(table))

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show rows of words below their headers."""
        self.clear()
        self.setColumnCount(len(heads))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(heads))
        for row, cells in enumerate(rows):
            for number, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(row, number, item)
        if rows:
            self.setCurrentCell(0, 0)
        self.restyle()

    def restyle(self) -> None:
        """Take the height of rows from the look in force."""
        row_px = theme().target(_ROW_PX)
        self.verticalHeader().setDefaultSectionSize(row_px)
        header = self.horizontalHeader()
        header.setFixedHeight(row_px)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        # A row of room for the bar that scrolls sideways.
        self.setFixedHeight(row_px * (min(self.rowCount(), _MOST_ROWS_SEEN) + 2))
