"""A day to choose with two large buttons: earlier and later, and a week at a time where days are far apart."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.step_button import fit_step_buttons, repeat_while_held, step_button
from liftcoach.ui.widgets.text import Text

_WEEK = 7


class DayStepper(QWidget):
    """Shows one day between two limits; it always has a day, which stands there in words."""

    changed = Signal(object)
    """The day now shown."""

    def __init__(
        self, title: str, day: date, *, earliest: date | None = None, latest: date | None = None, weeks: bool = False
    ) -> None:
        super().__init__()
        self._title, self._day = title, day
        self._earliest, self._latest = earliest or date.min, latest or date.max
        self._shown = Text("", "h3", wrap=False, heading=False)
        self._shown.setObjectName("day-shown")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._steps = {
            -1: step_button("minus", self.tr("{title}: a day earlier").format(title=title), "day-earlier"),
            1: step_button("plus", self.tr("{title}: a day later").format(title=title), "day-later"),
        }
        line = row(self._steps[-1], self._shown, self._steps[1], gap=8)
        layout = column(boxed(Flow(boxed(line))), gap=6)
        if weeks:
            earlier = Button(self.tr("A week earlier"), kind="ghost")
            earlier.setObjectName("week-earlier")
            later = Button(self.tr("A week later"), kind="ghost")
            later.setObjectName("week-later")
            repeat_while_held(earlier)
            repeat_while_held(later)
            self._steps |= {-_WEEK: earlier, _WEEK: later}
            layout.addWidget(boxed(Flow(earlier, later)))
        for days, button in self._steps.items():
            button.clicked.connect(lambda _on=False, days=days: self._move(days))
        self.setLayout(layout)
        self._show()
        self._fit()

    @property
    def day(self) -> date:
        """The day shown."""
        return self._day

    def show_day(self, day: date) -> None:
        """Show a day without telling anybody."""
        self._day = max(self._earliest, min(self._latest, day))
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_steps"):
            self._fit()

    def _move(self, days: int) -> None:
        self.show_day(self._day + timedelta(days=days))
        say(self, f"{self._title}: {day_words(self._day)}")
        self.changed.emit(self._day)

    def _show(self) -> None:
        words = day_words(self._day)
        self._shown.setText(words)
        self.setAccessibleName(f"{self._title}: {words}")
        for days, button in self._steps.items():
            moved = self._day + timedelta(days=1 if days > 0 else -1)
            # A button that is off may not hold the focus: it would jump to another widget.
            button.setEnabled(self._earliest <= moved <= self._latest or button.hasFocus())

    def _fit(self) -> None:
        metrics = QFontMetrics(theme().font("h3", 600))
        widest = max(
            metrics.horizontalAdvance(day_words(self._day.replace(month=month, day=day)))
            for month in (2, 9, 11)
            for day in range(20, 27)
        )
        self._shown.setMinimumWidth(widest + theme().space(20))
        fit_step_buttons(self._steps[-1], self._steps[1])


def day_words(day: date) -> str:
    """A day in the reader's own writing, with its weekday and without the year."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")
