"""What each column of somebody's own table means, with an example of what stands in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from liftcoach.exchange.column_map import ColumnMap, Meaning, UnknownTable
from liftcoach.ui.importing.opening_row import OpeningRow
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, rule, spaced
from liftcoach.ui.widgets.text import Text
from liftcoach.words import imports as words

_LONGEST_EXAMPLE = 60


class ColumnsCard(QFrame):
    """One row a column. Nothing is read before the person says that it is right."""

    changed = Signal(object)
    """The ColumnMap as it is now."""

    def __init__(self, table: UnknownTable, columns: ColumnMap) -> None:
        super().__init__()
        self.setObjectName("columns-card")
        self.setProperty("card", "card")
        self._columns = columns
        layout = column(
            Text(self.tr("What do the columns mean?"), "h2"),
            Text(self.tr("Please look at each one. We remember your answer for the next file like it."), ink="ink2"),
            gap=10,
        )
        spaced(layout, margin=22)
        self._rows: dict[str, ColumnRow] = {}
        named = ((name, said) for name, said in zip(table.header, table.written, strict=True) if name)
        for place, (name, said) in enumerate(named):
            one = self._rows[name] = ColumnRow(place, name, said, table.example(name))
            one.named.connect(self._name)
            layout.addWidget(rule())
            layout.addWidget(one)
        self.setLayout(layout)
        self._show()

    @property
    def columns(self) -> ColumnMap:
        """What was said so far."""
        return self._columns

    def _name(self, name: str, meaning: Meaning | None) -> None:
        self._columns = self._columns.named(name, meaning)
        self._show()
        self.changed.emit(self._columns)

    def _show(self) -> None:
        for name, shown in self._rows.items():
            shown.show_meaning(self._columns.meaning(name))


class ColumnRow(OpeningRow):
    """One column with its meaning; opened, all the meanings that there are."""

    def __init__(self, place: int, name: str, written: str, example: str) -> None:
        super().__init__(name)
        self._place = place
        said = self.tr("“{name}”, for example {example}").format(name=written, example=example[:_LONGEST_EXAMPLE])
        self._says.setText(said if example.strip() else f"“{written}”")
        self._change.show_name(self.tr("Change what the column {name} means").format(name=written))
        self._becomes.setObjectName(f"column-{place}-means")
        self._change.setObjectName(f"change-column-{place}")

    def show_meaning(self, meaning: Meaning | None) -> None:
        """Say what the column means now."""
        said = words.NOT_USED if meaning is None else words.MEANINGS[meaning.value]
        self._becomes.setText(in_readers_language(words.CONTEXT, said))

    def _made_chooser(self) -> QWidget:
        flow = Flow(gap=8)
        for meaning in (None, *Meaning):
            said = words.NOT_USED if meaning is None else words.MEANINGS[meaning.value]
            button = Button(in_readers_language(words.CONTEXT, said))
            button.setObjectName(f"column-{self._place}-{meaning.value if meaning else 'unused'}")
            button.clicked.connect(lambda _on=False, meaning=meaning: self._choose(meaning))
            flow.addWidget(button)
        return boxed(flow)
