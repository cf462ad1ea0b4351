"""The very first page: what this is, and three ways in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, column, row, spaced
from liftcoach.ui.widgets.text import Text


class FirstPage(QFrame):
    """Begin; or look at an example, or bring what was logged elsewhere, where these can be done."""

    begun = Signal()
    example_asked = Signal()
    import_asked = Signal()

    def __init__(self, *, with_examples: bool, with_import: bool) -> None:
        super().__init__()
        self.setProperty("card", "card")
        begin = Button(self.tr("Begin"), kind="primary", icon_name="arrow-right")
        begin.setObjectName("begin")
        begin.clicked.connect(self.begun)
        ways = Flow(begin, gap=10)
        for shown, name, words, signal in (
            (with_examples, "look-at-example", self.tr("Look at an example patient"), self.example_asked),
            (with_import, "bring-training", self.tr("Bring my training from another app"), self.import_asked),
        ):
            if shown:
                button = Button(words)
                button.setObjectName(name)
                button.clicked.connect(signal)
                ways.addWidget(button)
        layout = column(
            Text(self.tr("Welcome"), "h1"),
            Text(
                self.tr("Strength training that follows how you are, day by day, with a reason for every number."),
                "lead",
            ),
            self._line("timer", self.tr("A few questions first. They take about three minutes.")),
            self._line("skip-forward", self.tr("You can skip any of them, and change every answer later.")),
            self._line("hand", self.tr("What you say stays on this computer.")),
            boxed(ways),
            Text(
                self.tr(
                    "Liftcoach helps you plan training. It does not replace your doctor or your care team, "
                    "and it has not been assessed as a medical device."
                ),
                "small",
                ink="ink2",
            ),
            gap=16,
        )
        spaced(layout, margin=30)
        self.setLayout(layout)

    def _line(self, icon_name: str, words: str) -> QFrame:
        line = QFrame()
        layout = row(Glyph(icon_name, "primary", 24), Text(words), gap=12)
        layout.setStretch(1, 1)
        line.setLayout(layout)
        return line
