"""A document before it is printed: its pages, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.paper.document import Document, PaperSize
from liftcoach.ui.printing.page_view import PageView
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row, tab_through
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.widgets.two_columns import TwoColumns


class PaperPage(QWidget):
    """Shows a document. Nothing is printed or saved here: its owner does it and says how it went."""

    left = Signal()
    print_asked = Signal(str)
    """The name of a printer."""
    save_asked = Signal()
    size_chosen = Signal(object)
    """A PaperSize."""
    large_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", "h1")
        self._title.setObjectName("paper-title")
        back = Button(self.tr("Back"), kind="ghost")
        back.setObjectName("leave-paper")
        back.make_leaver()
        back.clicked.connect(self.left)
        head = row(self._title, back)
        head.setStretch(0, 1)
        self._pages = column(gap=18)
        self._printers = column(gap=8)
        self._no_printer = Text(
            self.tr("No printer is set up on this computer. Save the page, and print it from another one."), ink="ink2"
        )
        self._no_printer.setObjectName("no-printer")
        self._outcome = Text("", strong=True)
        self._outcome.setObjectName("paper-outcome")
        self._outcome.hide()
        self._sizes = Choice(self.tr("Paper"), ((PaperSize.A4, self.tr("A4")), (PaperSize.LETTER, self.tr("Letter"))))
        self._sizes.setObjectName("paper-size")
        self._sizes.chosen.connect(self._choose_size)
        self._size = PaperSize.A4
        self._large = TickBox(self.tr("Large print"))
        self._large.setObjectName("large-print")
        self._large.clicked.connect(self.large_chosen)
        actions = column(
            self._no_printer,
            boxed(self._printers),
            self._outcome,
            Text(self.tr("Paper"), "label"),
            self._sizes,
            self._large,
            gap=12,
        )
        side = boxed(column(card(actions), None, gap=0))
        sheets = boxed(column(boxed(self._pages), None, gap=0))
        self.setLayout(column(head, TwoColumns(sheets, side, shares=(17, 10), second_on_top=True), gap=16))

    def show_document(
        self,
        title: str,
        document: Document,
        printers: Sequence[str] = (),
        *,
        large: bool | None = None,
    ) -> None:
        """Replace what is shown. `printers` begin with the usual one; `large` is None where there is no large print."""
        self._title.setText(title)
        self._size = document.size
        self._sizes.choose(document.size)
        self._large.setVisible(large is not None)
        self._large.setChecked(bool(large))
        self._show_printers(printers)
        self.show_outcome("")
        emptied(self._pages)
        for number in range(len(document.pages)):
            self._pages.addWidget(PageView(document, number))

    def show_outcome(self, words: str) -> None:
        """Say what came of it; empty takes it away."""
        self._outcome.setText(words)
        self._outcome.setVisible(bool(words))
        if words:
            say(self._outcome, words)

    def _show_printers(self, printers: Sequence[str]) -> None:
        emptied(self._printers)
        self._no_printer.setVisible(not printers)
        buttons: list[Button] = []
        for number, name in enumerate(printers):
            if len(printers) > 1:
                self._printers.addWidget(Text(name, "label", ink="ink2"))
            button = Button(self.tr("Print"), kind="plain" if number else "primary", icon_name="printer")
            button.setAccessibleName(self.tr("Print on {printer}").format(printer=name))
            button.setObjectName("print" if number == 0 else f"print-{number}")
            button.clicked.connect(lambda _on=False, name=name: self.print_asked.emit(name))
            self._printers.addWidget(button)
            buttons.append(button)
        save = Button(self.tr("Save as a PDF"), kind="plain" if printers else "primary", icon_name="notepad")
        save.setObjectName("save-paper")
        save.clicked.connect(self.save_asked)
        self._printers.addWidget(save)
        tab_through(*buttons, save, self._sizes, self._large)

    def _choose_size(self, size: PaperSize | None) -> None:
        # Paper has some size: taking the choice back leaves the one before.
        if size is None:
            self._sizes.choose(self._size)
        else:
            self.size_chosen.emit(size)
