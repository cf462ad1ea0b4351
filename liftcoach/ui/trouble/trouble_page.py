"""One page instead of all others: the file cannot be opened."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.keeping import RestorePreview
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row
from liftcoach.ui.widgets.mending import MendingChoice
from liftcoach.ui.widgets.other_people import OtherPeople
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class TroubleShown:
    """Whose file, what happened in words, and what can be done. `others` are (id, name)."""

    name: str
    words: str
    is_damaged: bool = False
    is_looking: bool = False
    """Whether a good backup is still being looked for: each is read to its end."""
    newest_good: RestorePreview | None = None
    can_salvage: bool = False
    is_there: bool = True
    """Whether there is a file at all, damaged or not."""
    others: tuple[tuple[str, str], ...] = ()
    report: tuple[str, ...] = ()
    """What a repair could or could not do."""


class TroublePage(QWidget):
    """Calm, and with the most careful way first."""

    tried_again = Signal()
    restored = Signal(object)
    """The Backup to put in the place of the file."""
    salvage_asked = Signal()
    other_asked = Signal(str)
    """The id of another person to open."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = column(gap=18)
        self.setLayout(self._parts)

    def show_trouble(self, shown: TroubleShown) -> None:
        """Show exactly this."""
        emptied(self._parts)
        title = self.tr("The data of {name} cannot be opened\u00a0now").format(name=shown.name)
        head = row(Glyph("info", "danger", 32), Text(title, "h1"))
        head.setStretch(1, 1)
        self._parts.addWidget(boxed(head))
        lines = column(*(Text(line) for line in (shown.words, *shown.report)), gap=10)
        if shown.is_looking:
            looking = Text(self.tr("Looking for a good backup…"), "h3")
            looking.setObjectName("looking-for-backup")
            lines.addWidget(looking)
        elif shown.is_damaged:
            choice = MendingChoice(shown.newest_good, can_salvage=shown.can_salvage, is_there=shown.is_there)
            choice.restored.connect(self.restored)
            choice.salvage_asked.connect(self.salvage_asked)
            lines.addWidget(choice)
        again = Button(self.tr("Try again"), kind="plain" if shown.is_damaged else "primary")
        again.setObjectName("try-again")
        again.clicked.connect(self.tried_again)
        lines.addWidget(boxed(Flow(again)))
        self._parts.addWidget(card(lines))
        if shown.others:
            others = OtherPeople(shown.others)
            others.asked.connect(self.other_asked)
            self._parts.addWidget(others)
        say(self, " ".join((title, shown.words, *shown.report)))

    def focus_first(self) -> None:
        """Put the keyboard on the first thing that can be done, which is the most careful one."""
        first = next((one for one in self.findChildren(Button) if one.isVisible() and one.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
