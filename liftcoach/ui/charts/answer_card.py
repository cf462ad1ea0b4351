"""A question that is answered when it is asked: words first, then the numbers as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from liftcoach.ui.charts.chart_table import ChartTable
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import column, row
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text


class AnswerCard(QFrame):
    """The question above, the answer below it once there is one."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self.setProperty("card", "card")
        self._title = Text("", "h3")
        self.asking: QVBoxLayout = column(gap=8)
        self._big, self._text, self._small = Text("", "h2"), Text(""), Text("", "small", ink="ink2")
        self._big.setObjectName("answer")
        self._show_table = Button("", kind="ghost")
        self._show_table.setObjectName("answer-as-table")
        self._show_table.clicked.connect(lambda: self._set_table(shown=self.table.isHidden()))
        self._show_table.make_leaver(lambda: not self.table.isHidden())
        self.more = Flow(self._show_table, gap=8)
        self.table: ChartTable = ChartTable()
        layout = column(row(Glyph(icon_name), self._title, gap=10), gap=10, margin=20)
        layout.addLayout(self.asking)
        for widget in (self._big, self._text, self._small):
            layout.addWidget(widget)
        layout.addLayout(self.more)
        layout.addWidget(self.table)
        self.setLayout(layout)
        self.forget()

    def name(self, title: str) -> None:
        """Give the card its question."""
        self._title.setText(title)
        self.table.setAccessibleName(title)

    @property
    def words(self) -> str:
        """The answer as it stands there; empty before it was asked for."""
        return "\n".join(part.text() for part in (self._big, self._text) if part.text())

    def show_answer(
        self, big: str, text: Sequence[str], small: str, *, heads: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Show an answer and say its first words; without rows there is no table."""
        self._big.setText(big)
        self._text.setText("\n".join(text))
        self._small.setText(small)
        self.table.show_rows(heads, rows)
        for part in (self._big, self._text, self._small):
            part.setVisible(bool(part.text()))
        self._set_table(shown=False)
        self._show_table.setVisible(bool(rows))
        say(self, big)

    def forget(self) -> None:
        """Take the answer away: the record has changed, or it is somebody else's."""
        for part in (self._big, self._text, self._small):
            part.setText("")
            part.hide()
        self._show_table.hide()
        self.table.hide()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.table.restyle()

    def _set_table(self, *, shown: bool) -> None:
        self.table.setVisible(shown)
        words = self.tr("Hide the table") if shown else self.tr("Show as table")
        self._show_table.show_text(words)
        self._show_table.setAccessibleName(f"{words}: {self._title.text()}")
