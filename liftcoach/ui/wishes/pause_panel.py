"""Pause the plan for a while: a week, two weeks, to a day, or until the person is back."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.day_stepper import DayStepper, day_words
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, row, rule, spaced
from liftcoach.ui.widgets.text import Text

ONE_DAY = timedelta(days=1)
WEEKS = (1, 2)
FARTHEST_FROM = timedelta(days=90)
FARTHEST_UNTIL = timedelta(days=365)


class PausePanel(QFrame):
    """Every button says which day it leads to; one press pauses."""

    paused = Signal(object, object)
    """The first day, and the last or None."""

    def __init__(self, today: date, *, kind: str = "soft") -> None:
        super().__init__()
        self.setProperty("card", kind)
        self.setObjectName("pause-panel")
        self.setAccessibleName(self.tr("Pause the plan"))
        self._today = today
        self._from = DayStepper(self.tr("From"), today, earliest=today, latest=today + FARTHEST_FROM)
        self._from.setObjectName("pause-from")
        self._from.changed.connect(lambda _day: self._show())
        self._until = DayStepper(
            self.tr("Until"), today + 2 * ONE_DAY, earliest=today, latest=today + FARTHEST_UNTIL, weeks=True
        )
        self._until.setObjectName("pause-until")
        self._until.changed.connect(lambda _day: self._show())
        layout = column(
            Text(self.tr("Pause the plan"), "h3"),
            Text(self.tr("For a holiday, an illness or an operation. Nothing is lost, and you begin a little lower.")),
            Text(self.tr("From"), "label"),
            self._from,
            gap=8,
        )
        self._ends: dict[int, Text] = {}
        for weeks in WEEKS:
            words = self.tr("1 week") if weeks == 1 else self.tr("{weeks} weeks").format(weeks=weeks)
            button = Button(words, icon_name="pause")
            button.setObjectName(f"pause-{weeks}")
            button.clicked.connect(lambda _on=False, weeks=weeks: self._pause(self._end_of(weeks)))
            self._ends[weeks] = Text("", ink="ink2")
            layout.addWidget(self._line(button, self._ends[weeks]))
        back = Button(self.tr("Until I come back"), icon_name="pause")
        back.setObjectName("pause-open")
        back.clicked.connect(lambda: self._pause(None))
        layout.addWidget(self._line(back, Text(self.tr("You say when."), ink="ink2")))
        layout.addWidget(rule())
        layout.addWidget(Text(self.tr("Or until, and with, this day"), "label"))
        layout.addWidget(self._until)
        self._to_day = Button(self.tr("Pause until then"), icon_name="pause")
        self._to_day.setObjectName("pause-to-day")
        self._to_day.clicked.connect(lambda: self._pause(self._until.day))
        layout.addWidget(boxed(Flow(self._to_day)))
        spaced(layout, margin=16)
        self.setLayout(layout)
        self._show()

    def _line(self, button: Button, words: Text) -> QWidget:
        line = row(button, words, gap=12)
        line.setStretch(1, 1)
        return boxed(line)

    def _end_of(self, weeks: int) -> date:
        return self._from.day + timedelta(weeks=weeks) - ONE_DAY

    def _show(self) -> None:
        if self._until.day < self._from.day:
            self._until.show_day(self._from.day)
        for weeks, words in self._ends.items():
            words.setText(self.tr("until {day}").format(day=day_words(self._end_of(weeks))))
        self._to_day.setAccessibleName(self.tr("Pause until {day}").format(day=day_words(self._until.day)))

    def _pause(self, until: date | None) -> None:
        self.paused.emit(self._from.day, until)
