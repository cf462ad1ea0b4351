"""The file of faults: whoever is asked to send it can look at all of it first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from liftcoach.ui.settings.section import Section
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed

_HEIGHT_PX = 220


class FaultSection(Section):
    """Shown only where there is something in it. Nothing is ever sent."""

    look_asked = Signal()
    erase_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.show_title(
            self.tr("When something went wrong"),
            self.tr(
                "Liftcoach noted where in the program it happened, and nothing about you or your health. "
                "The note stays on this computer. Nothing is sent to anybody."
            ),
        )
        look = Button(self.tr("Look at the note"))
        look.setObjectName("look-at-faults")
        look.clicked.connect(self.look_asked)
        erase = Button(self.tr("Erase the note"), kind="ghost")
        erase.setObjectName("erase-faults")
        erase.clicked.connect(self.erase_asked)
        self._note = QPlainTextEdit()
        self._note.setObjectName("fault-note")
        self._note.setReadOnly(True)
        self._note.setTabChangesFocus(True)
        self._note.setAccessibleName(self.tr("The note about what went wrong"))
        self._note.setMinimumHeight(_HEIGHT_PX)
        self._note.hide()
        self.fields.addWidget(boxed(Flow(look, erase)))
        self.fields.addWidget(self._note)

    def show_note(self, words: str) -> None:
        """Show all that is in it."""
        self._note.setPlainText(words)
        self._note.setVisible(bool(words))
