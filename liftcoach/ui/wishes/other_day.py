"""Today does not suit: the session on another day, or a pause."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.choices import MoveTo
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import boxed, column, emptied
from liftcoach.ui.widgets.sight import bring_into_sight
from liftcoach.ui.wishes.move_panel import MovePanel
from liftcoach.ui.wishes.pause_panel import PausePanel
from liftcoach.ui.wishes.wish import Move, Pause, SeeMoves, WishesShown


class OtherDay(QWidget):
    """Folded under `button`, which is laid out wherever buttons stand."""

    wished = Signal(object)
    """A `Wish`."""

    def __init__(self, wishes: WishesShown) -> None:
        super().__init__()
        self.setObjectName("other-day-panel")
        self._wishes = wishes
        words = self.tr("Move or pause") if wishes.may_move else self.tr("Pause the plan")
        self.button = Button(words, icon_name="calendar-dots")
        self.button.setObjectName("other-day")
        self.button.make_opener()
        self.button.toggled.connect(self._open)
        self._moves = column(gap=0)
        self._pause = column(gap=0)
        self.setLayout(column(boxed(self._moves), boxed(self._pause), gap=10))
        self.hide()

    def show_moves(self, moves: Sequence[MoveTo]) -> None:
        """Show where the session can go."""
        if not self.button.isChecked():
            return
        emptied(self._moves)
        panel = MovePanel(moves)
        panel.chosen.connect(lambda day: self.wished.emit(Move(day)))
        self._moves.addWidget(panel)
        panel.show()
        bring_into_sight(self)

    def _open(self, on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        emptied(self._moves)
        emptied(self._pause)
        self.setVisible(on)
        if not on:
            return
        pause = PausePanel(self._wishes.today)
        pause.paused.connect(lambda first, until: self.wished.emit(Pause(first, until)))
        self._pause.addWidget(pause)
        # Qt would show it only after the next turn of the event loop, too late to be brought into sight.
        pause.show()
        bring_into_sight(self)
        if self._wishes.may_move:
            self.wished.emit(SeeMoves())
