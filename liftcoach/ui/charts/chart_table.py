"""A chart's numbers as a real table, for those who read better than they see."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from liftcoach.insight.charting import Table
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.widgets.text_table import TextTable
from liftcoach.words.charts import cell_text, measure_name

_MOST_ROWS_SEEN = 9

Rows = tuple[tuple[str, ...], ...]


def words_of(table: Table, most: int | None = None) -> tuple[tuple[str, ...], Rows]:
    """The heads and the rows of a table in words; the newest `most` rows, or all."""
    return tuple(measure_name(column, translated) for column in table.columns), tuple(
        tuple(cell_text(cell, column, translated) for cell, column in zip(cells, table.columns, strict=True))
        for cells in table.rows[:most]
    )


class ChartTable(TextTable):
    """Filled only when it is first asked for; a long record has thousands of rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chart-table")
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_table(self, table: Table) -> None:
        """Show these rows, newest first, with the columns' names as headers."""
        self.show_rows(*words_of(table))

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show rows of words below their headers."""
        self.clear()
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(list(heads))
        self.fill(rows)
        self.restyle()

    def restyle(self) -> None:
        """Take the height of rows from the look in force."""
        row_px = self.fit_rows()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        # A row of room for the bar that scrolls sideways.
        self.setFixedHeight(row_px * (min(self.rowCount(), _MOST_ROWS_SEEN) + 2))
