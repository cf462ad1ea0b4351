"""How the coach decides: every rule with its numbers, its source and its standing, folded by subject."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from liftcoach.ui.theme.tokens import TARGET_PX
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row, rule
from liftcoach.ui.widgets.text import Text
from liftcoach.words.rules_sheet import PartText, RulesSheet, RuleText, TableText


class RuleSheetPage(QWidget):
    """Shows the sheet that it is given. What is folded is made when it is first opened."""

    left = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        back = Button(self.tr("Back"), kind="ghost")
        back.setObjectName("leave-rules")
        back.make_leaver()
        back.clicked.connect(self.left)
        self._title = Text("", "h1")
        head = row(self._title, back)
        head.setStretch(0, 1)
        printing = Button(self.tr("Print the whole sheet"), icon_name="printer")
        printing.setObjectName("print-rules")
        printing.clicked.connect(self.print_asked)
        self._about = Text("")
        self._edition = Text("", "small", ink="ink2")
        self._edition.setObjectName("rules-edition")
        self._parts = column(gap=18)
        self.setLayout(
            column(head, card(column(self._about, self._edition, row(printing, None))), boxed(self._parts), gap=18)
        )

    def show_sheet(self, sheet: RulesSheet, hazards: TableText) -> None:
        """Replace what is shown; everything is folded."""
        self._title.setText(sheet.title)
        self._about.setText(sheet.about)
        self._edition.setText(sheet.edition)
        emptied(self._parts)
        for part in sheet.parts:
            self._parts.addWidget(self._made_part(part))
        tables = column(gap=6)
        for number, table in enumerate((*sheet.tables, hazards)):
            tables.addWidget(
                Fold(f"table-{number}", table.title, lambda table=table: _made_table(table))  # type: ignore[misc]
            )
        self._parts.addWidget(card(tables))

    def _made_part(self, part: PartText) -> QWidget:
        folds = column(Text(part.title, "h2"), Text(part.about, ink="ink2"), gap=6)
        for chapter, rules in groupby(part.rules, key=lambda one: one.chapter):
            mine = tuple(rules)
            count = self.tr("1 rule") if len(mine) == 1 else self.tr("{count} rules").format(count=len(mine))
            name = f"{part.standing}-{mine[0].rule}"
            words = self.tr("{chapter}: {count}").format(chapter=chapter, count=count)
            folds.addWidget(Fold(name, words, lambda mine=mine: _made_rules(mine)))  # type: ignore[misc]
        made = card(folds)
        made.setObjectName(f"part-{part.standing}")
        return made


def broken_into_lines(words: str, metrics: QFontMetrics, wide_px: int) -> str:
    """The words with a new line before each that would not fit into `wide_px`."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= wide_px:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


class Fold(QWidget):
    """A heading to press, with something below it that is made when it is first opened."""

    def __init__(self, name: str, words: str, make: Callable[[], QLayout]) -> None:
        super().__init__()
        self._make, self._words = make, words
        self._inside: QWidget | None = None
        self._button = Button(words, kind="ghost", icon_name="caret-right")
        self._button.setObjectName(f"open-{name}")
        self._button.make_opener()
        self._button.toggled.connect(self._open)
        # A button asks for one line; this one may take more instead of widening the page.
        self._button.setMinimumWidth(TARGET_PX)
        self._column = column(row(self._button, None), gap=6)
        self.setLayout(self._column)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._button.show_text(self._words)
        metrics = self._button.fontMetrics()
        around = self._button.sizeHint().width() - metrics.horizontalAdvance(self._words)
        self._button.show_text(broken_into_lines(self._words, metrics, self.width() - around))
        self._button.setAccessibleName(self._words)

    def _open(self, opened: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        if opened and self._inside is None:
            self._inside = boxed(self._make())
            self._column.addWidget(self._inside)
        if self._inside is not None:
            self._inside.setVisible(opened)
        self._button.show_icon("caret-down" if opened else "caret-right")


def _made_rules(rules: tuple[RuleText, ...]) -> QLayout:
    made = column(gap=8)
    for number, one in enumerate(rules):
        if number:
            made.addWidget(rule())
        made.addWidget(Text(one.sentence))
        for told in one.numbers:
            meaning = f"{told.meaning} ({told.source})" if told.source else told.meaning
            made.addWidget(Text.of_spans(((f"{meaning}: ", False), (told.value, True)), "small"))
        made.addWidget(Text(f"{one.cited} · {one.rule}", "small", ink="ink2"))
    return made


def _made_table(table: TableText) -> QLayout:
    """Each row as its first cell and the others below it: a table of ten columns would not fit large text."""
    made = column(Text(table.about, ink="ink2"), gap=8)
    for cells in table.rows:
        made.addWidget(rule())
        made.addWidget(Text(cells[0], strong=True))
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        told = [(head, cell) for head, cell in zip(table.columns[1:], cells[1:], strict=True) if cell]
        for place, (head, cell) in enumerate(told):
            grid.addWidget(Text(head, "small", ink="ink2"), place, 0)
            grid.addWidget(Text(cell, "small"), place, 1)
        made.addLayout(grid)
    return made
