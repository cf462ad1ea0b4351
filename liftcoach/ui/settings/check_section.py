"""“Check my data”: what was found, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.settings.keeping_shown import Findings
from liftcoach.ui.settings.section import Section
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row
from liftcoach.ui.widgets.mending import MendingChoice
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text


class CheckSection(Section):
    """Reads everything on request; nothing is changed until the person says so."""

    check_asked = Signal()
    sums_asked = Signal()
    """Work the sums out again."""
    restored = Signal(object)
    """The Backup to put in the place of the damaged file."""
    salvage_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.show_title(
            self.tr("Check my data"), self.tr("Every entry in your file is read, and every sum is worked out again.")
        )
        self._check = Button(self.tr("Check now"), icon_name="check")
        self._check.setObjectName("check-data")
        self._check.clicked.connect(self.check_asked)
        self._found = column(gap=8)
        self.fields.addWidget(boxed(Flow(self._check)))
        self.fields.addWidget(boxed(self._found))

    def show_working(self, words: str = "") -> None:
        """Say that the file is being read, or what else is done with it."""
        emptied(self._found)
        words = words or self.tr("Checking…")
        line = Text(words)
        line.setObjectName("checking")
        self._show(line, words)

    def show_findings(self, found: Findings | None) -> None:
        """Show what was found; None forgets it."""
        emptied(self._found)
        if found is None:
            return
        if not found.lines:
            words = self.tr("No damage was found. Every entry could be read.")
            line = row(Glyph("check-circle-fill", "good", 24), Text(words, "label"))
            line.setStretch(1, 1)
            self._show(boxed(line), words)
            return
        lines = column(*(Text(line) for line in found.lines), gap=8)
        if not found.is_damaged:
            mend = Button(self.tr("Work the sums out again"))
            mend.setObjectName("sum-again")
            mend.clicked.connect(self.sums_asked)
            lines.addWidget(boxed(Flow(mend)))
        else:
            choice = MendingChoice(found.newest_good)
            choice.restored.connect(self.restored)
            choice.salvage_asked.connect(self.salvage_asked)
            lines.addWidget(choice)
        self._show(card(lines, "danger" if found.is_damaged else "flare", 16), " ".join(found.lines))

    def _show(self, widget: QWidget, words: str) -> None:
        self._found.addWidget(widget)
        say(self, words)
