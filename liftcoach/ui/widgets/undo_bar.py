"""What was just done, with one button to take it back."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import row, spaced
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text

SHOWN_FOR_S = 10.0
_LOOK_EVERY_MS = 250


class UndoBar(QFrame):
    """Stands for ten seconds, longer while it is pointed at or has the focus, and never takes the focus."""

    undone = Signal(object)
    """What `offer` was given."""

    def __init__(self, ticks: Callable[[], float] = time.monotonic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks, self._until = ticks, 0.0
        self._subject: object = None
        self._offered_at = ""
        self.setProperty("card", "soft")
        self._words = Text("")
        self._words.setObjectName("undo-words")
        self.button = Button(self.tr("Undo"), icon_name="arrow-counter-clockwise")
        self.button.setObjectName("undo")
        self.button.clicked.connect(self._undo)
        layout = row(self._words, self.button)
        spaced(layout, margin=8, across=16)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.hide()

    @property
    def subject(self) -> object:
        """What would be taken back; None while nothing is offered."""
        return None if self.isHidden() else self._subject

    def reach_across(self, margin_px: float) -> None:
        """Lie from edge to edge of the window, with square corners; `margin_px` at 100 %."""
        self.setProperty("card", "calm")
        layout = self.layout()
        if layout is not None:
            spaced(layout, across=margin_px)

    def offer(self, words: str, subject: object) -> None:
        """Say what was done and offer to take it back."""
        self._words.setText(words)
        self.button.setAccessibleName(self.tr("Undo: {what}").format(what=words))
        self._subject = subject
        self._offered_at = self._stop_beside()
        self._until = self._ticks() + SHOWN_FOR_S
        self._timer.start()
        self.show()
        say(self, words)

    def take_away(self) -> None:
        """Hide the offer."""
        self._timer.stop()
        self.hide()

    def _look(self) -> None:
        if self.underMouse() or self.button.hasFocus():
            return
        if self._ticks() >= self._until:
            self.take_away()

    def _undo(self) -> None:
        had_focus, back_to = self.button.hasFocus(), self._offered_at
        self.take_away()
        say(self.window(), self.tr("Taken back"))
        self.undone.emit(self._subject)
        if had_focus and back_to:
            # What came back is shown only after this.
            QTimer.singleShot(0, self, lambda: self._go_back(back_to))

    def _stop_beside(self) -> str:
        """The name of what has the focus while something is offered; empty inside the bar or where nothing has it."""
        focused = self.window().focusWidget()
        return "" if focused is None or self.isAncestorOf(focused) else focused.objectName()

    def _go_back(self, name: str) -> None:
        """Let the keys go on where they were, and not at the head of the page."""
        found = [one for one in self.window().findChildren(QWidget, name) if one.isVisible() and one.isEnabled()]
        if len(found) == 1:
            found[0].setFocus()
