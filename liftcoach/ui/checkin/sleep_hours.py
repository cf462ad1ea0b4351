"""Hours of sleep: one press for a whole number, one more for half an hour."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.stepper import Stepper
from liftcoach.ui.widgets.text import Text

_MOST_H = 24
_FIRST_H = 7
"""What the first press of plus shows; it is no answer before that press."""
_NIGHTS_H = range(4, 10)
"""Most nights are one of these; shorter and longer ones are a step or two away, or typed."""
_BETWEEN_PX = 4
"""At 100 %: six numbers and the answer stand on one line of the check-in."""


class SleepHours(QWidget):
    """A row of whole hours, and beside it the answer with less and more; None until something was pressed or typed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nights = Choice(
            self.tr("Hours of sleep last night"), [(hours, str(hours)) for hours in _NIGHTS_H], gap=_BETWEEN_PX
        )
        self._nights.setObjectName("whole-hours")
        self._exact = Stepper(
            self.tr("Sleep last night"), self.tr("hours"), low=0, high=_MOST_H, step=0.5, start=_FIRST_H, small=True
        )
        self._nights.chosen.connect(self._press)
        self._exact.changed.connect(self._step)
        nights = boxed(column(None, self._nights, None, gap=0))
        parts = row(Text(self.tr("Sleep"), "label", wrap=False), nights, self._exact, gap=8)
        parts.setStretch(1, 1)
        self.setLayout(parts)

    @property
    def value(self) -> float | None:
        """The hours; None while there is no answer, or a mistaken one."""
        return self._exact.value

    @property
    def is_mistaken(self) -> bool:
        """Whether something was typed that cannot be the answer."""
        return self._exact.is_mistaken

    def choose(self, hours: float | None) -> None:
        """Show an answer without telling anybody."""
        self._exact.choose(hours)
        self._nights.choose(hours)

    def _press(self, hours: object) -> None:
        self._exact.choose(float(hours) if isinstance(hours, int) else None)
        self.changed.emit()

    def _step(self, hours: object) -> None:
        self._nights.choose(hours if isinstance(hours, float) else None)
        self.changed.emit()
