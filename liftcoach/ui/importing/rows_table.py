"""The rows that add no set, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from liftcoach.exchange.workout_log import RowRemark
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.translation import in_readers_language
from liftcoach.words.imports import import_text

MOST_ROWS = 2000
"""A table that nobody can read to its end needs no more."""
_MOST_ROWS_SEEN = 6
_ROW_PX = 40


class RowsTable(QTableWidget):
    """Line and reason, in the order of the file."""

    def __init__(self) -> None:
        super().__init__(0, 2)
        self.setObjectName("rows-not-taken")
        self.setAccessibleName(self.tr("Rows that are not taken, with the reason"))
        self.setHorizontalHeaderLabels([self.tr("Line"), self.tr("Why it is not taken")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self._shown: Sequence[RowRemark] | None = None

    def show_rows(self, remarks: Sequence[RowRemark]) -> None:
        """Replace what is shown by the first MOST_ROWS of these."""
        if remarks == self._shown:
            return
        self._shown = remarks
        seen = remarks[:MOST_ROWS]
        self.setRowCount(len(seen))
        for row, remark in enumerate(seen):
            for place, text in enumerate((str(remark.line), import_text(remark.problem, in_readers_language))):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(row, place, item)
        if seen:
            self.setCurrentCell(0, 0)
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()

    def _restyle(self) -> None:
        row_px = theme().target(_ROW_PX)
        self.verticalHeader().setDefaultSectionSize(row_px)
        self.horizontalHeader().setFixedHeight(row_px)
        self.setFixedHeight(row_px * (min(self.rowCount(), _MOST_ROWS_SEEN) + 1) + theme().space(4))
