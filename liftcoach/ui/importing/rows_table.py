"""The rows that add no set, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from liftcoach.exchange.workout_log import RowRemark
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.text_table import TextTable
from liftcoach.words.imports import import_text

MOST_ROWS = 2000
"""A table that nobody can read to its end needs no more."""
_MOST_ROWS_SEEN = 6


class RowsTable(TextTable):
    """Line and reason, in the order of the file."""

    def __init__(self) -> None:
        super().__init__(columns=2)
        self.setObjectName("rows-not-taken")
        self.setAccessibleName(self.tr("Rows that are not taken, with the reason"))
        self.setHorizontalHeaderLabels([self.tr("Line"), self.tr("Why it is not taken")])
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setWordWrap(True)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self._shown: Sequence[RowRemark] | None = None

    def show_rows(self, remarks: Sequence[RowRemark]) -> None:
        """Replace what is shown by the first MOST_ROWS of these."""
        if remarks == self._shown:
            return
        self._shown = remarks
        seen = remarks[:MOST_ROWS]
        self.fill([(str(remark.line), import_text(remark.problem, in_readers_language)) for remark in seen])
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()

    def _restyle(self) -> None:
        row_px = self.fit_rows()
        self.setFixedHeight(row_px * (min(self.rowCount(), _MOST_ROWS_SEEN) + 1) + theme().space(4))
