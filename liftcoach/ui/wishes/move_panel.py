"""Move today's session to another day: the days that it can go to, and why not to the others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from liftcoach.domain.choices import MoveTo
from liftcoach.ui.plan.reason_lines import sentence
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.day_stepper import day_words
from liftcoach.ui.widgets.layout import boxed, column, row, spaced
from liftcoach.ui.widgets.text import Text


class MovePanel(QFrame):
    """One line a day."""

    chosen = Signal(object)
    """The day to move to."""

    def __init__(self, moves: Sequence[MoveTo]) -> None:
        super().__init__()
        self.setProperty("card", "soft")
        self.setObjectName("moves")
        title = self.tr("Move this session to another day")
        self.setAccessibleName(title)
        layout = column(Text(title, "h3"), gap=8)
        for one in moves:
            layout.addWidget(self._line(one))
        spaced(layout, margin=16)
        self.setLayout(layout)

    def _line(self, one: MoveTo) -> QWidget:
        day = day_words(one.day)
        if one.refused is not None:
            told = column(Text(day, "label", ink="ink2"), Text(sentence(one.refused), "small", ink="ink2"), gap=0)
            spaced(told, margin=4, across=0)
            return boxed(told)
        move = Button(day, icon_name="calendar-dots")
        move.setObjectName(f"move-to-{one.day.isoformat()}")
        move.setAccessibleName(self.tr("Move it to {day}").format(day=day))
        move.clicked.connect(lambda: self.chosen.emit(one.day))
        return boxed(row(move, None))
