"""On which day: today, yesterday or another one. Which is chosen stands there to be seen."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.day_field import DayField
from liftcoach.ui.widgets.layout import column
from liftcoach.ui.widgets.text import Text

_TODAY, _YESTERDAY, _OTHER = "today", "yesterday", "other"


class WhenPicker(QWidget):
    """Begins at today. A day that lies ahead is only given where `ahead` allows it."""

    changed = Signal()

    def __init__(self, question: str, *, ahead: bool = False) -> None:
        super().__init__()
        self._today, self._ahead = date.min, ahead
        words = ((_TODAY, self.tr("Today")), (_YESTERDAY, self.tr("Yesterday")), (_OTHER, self.tr("Another day")))
        self._choice = Choice(question, words)
        self._choice.setObjectName("when")
        self._choice.choose(_TODAY)
        self._choice.chosen.connect(self._chosen)
        self._field = DayField(question)
        self._field.changed.connect(self.changed)
        self._field.hide()
        self.setLayout(column(Text(question, "label"), self._choice, self._field, gap=6))

    @property
    def day(self) -> date | None:
        """The day; None while another day is chosen and not given, or lies ahead where it may not."""
        known = {_TODAY: self._today, _YESTERDAY: self._today - timedelta(days=1)}.get(str(self._choice.value))
        day = known or self._field.day
        return None if day is None or (day > self._today and not self._ahead) else day

    def begin(self, today: date) -> None:
        """Begin again at today."""
        self._today = today
        self._choice.choose(_TODAY)
        self._field.show_day(None)
        self._field.hide()

    def go_on(self, today: date) -> None:
        """Midnight has passed: "today" is another day now, and what was chosen stays."""
        if today != self._today:
            self._today = today
            self.changed.emit()

    def _chosen(self, value: object) -> None:
        if value is None:
            # A day is always meant: pressing it again keeps it.
            self._choice.choose(_TODAY if self._field.isHidden() else _OTHER)
        self._field.setVisible(self._choice.value == _OTHER)
        self.changed.emit()
