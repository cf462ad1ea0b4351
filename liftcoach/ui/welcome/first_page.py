"""The very first page: what this is, and three ways in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, card, column, row, spaced
from liftcoach.ui.widgets.text import Aside, Text
from liftcoach.ui.widgets.two_columns import TwoColumns

_PICTURE_PX = 440
"""The least height of the picture: with it the page fills a common window."""


class FirstPage(QFrame):
    """Begin; or look at an example, or bring what was logged elsewhere, where these can be done."""

    begun = Signal()
    example_asked = Signal(str)
    """The id of the example patient to look at."""
    import_asked = Signal()
    unfolded = Signal(object)
    """The widget that was opened, and should be seen."""

    def __init__(self, examples: Mapping[str, str], *, with_import: bool, picture: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("card", "card")
        begin = Button(self.tr("Begin"), kind="primary", icon_name="arrow-right")
        begin.setObjectName("begin")
        begin.clicked.connect(self.begun)
        ways = Flow(begin, gap=10)
        fold = self._examples(examples)
        if examples:
            look = Button(self.tr("Look at an example patient"))
            look.setObjectName("look-at-example")
            look.make_opener()
            look.toggled.connect(fold.setVisible)
            look.toggled.connect(lambda on: self.unfolded.emit(fold) if on else None)
            ways.addWidget(look)
        if with_import:
            bring = Button(self.tr("Bring my training from another app"))
            bring.setObjectName("bring-training")
            bring.clicked.connect(self.import_asked)
            ways.addWidget(bring)
        layout = column(
            Text(self.tr("Welcome"), "h1"),
            Aside(
                self.tr("Strength training that follows how you are, day by day, with a reason for every number."),
                "lead",
            ),
            self._line("timer", self.tr("A few questions first. They take about three minutes.")),
            self._line("skip-forward", self.tr("You can skip any of them, and change every answer later.")),
            self._line("hand", self.tr("What you say stays on this computer.")),
            boxed(ways),
            fold,
            None,
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
        spaced(layout, margin=0)
        page = column(boxed(layout) if picture is None else self._beside(boxed(layout), picture))
        spaced(page, margin=30)
        self.setLayout(page)

    def _beside(self, words: QWidget, picture: QWidget) -> QWidget:
        """The words and what this is about; in one column the picture comes last."""
        picture.setMinimumHeight(_PICTURE_PX)
        return TwoColumns(words, picture, shares=(11, 9))

    def _examples(self, examples: Mapping[str, str]) -> QFrame:
        """A line for each, folded away until somebody wants to look."""
        lines = column(Text(self.tr("Who should it be? They are invented."), "label"), gap=8)
        for example_id, about in examples.items():
            words = self.tr("Look at")
            button = Button(words)
            button.setObjectName(f"example-{example_id}")
            button.setAccessibleName(f"{words}: {about}")
            button.clicked.connect(lambda _on=False, chosen=example_id: self.example_asked.emit(chosen))
            line = row(Text(about), button)
            line.setStretch(0, 1)
            lines.addLayout(line)
        fold = card(lines, "soft", padding=16)
        fold.setObjectName("examples")
        fold.hide()
        return fold

    def _line(self, icon_name: str, words: str) -> QFrame:
        line = QFrame()
        layout = row(Glyph(icon_name, "primary", 24), Text(words), gap=12)
        layout.setStretch(1, 1)
        line.setLayout(layout)
        return line
