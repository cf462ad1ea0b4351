"""What stands in the calendar of the plan: how open it is, when it begins and when it rings."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.exchange.calendar import CalendarWish
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column
from liftcoach.ui.widgets.text import Text

_HOURS = (8, 10, 13, 16, 18)
_ALARMS_MIN = (0, 30, 60, 120)
_NEVER = -1


class CalendarPanel(QWidget):
    """Private unless the person chooses otherwise: calendars go to other computers."""

    wished = Signal(object)
    """The `CalendarWish`."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        usual = CalendarWish()
        self._open = Choice(
            self.tr("What others can read in it"),
            [
                (False, self.tr("“Time for me”: it does not say what for")),
                (True, self.tr("That it is training, and for how long")),
            ],
            vertical=True,
        )
        self._open.setObjectName("calendar-wording")
        self._hour = Choice(self.tr("It begins at"), [(hour, f"{hour}:00") for hour in _HOURS])
        self._hour.setObjectName("calendar-hour")
        self._alarm = Choice(
            self.tr("It rings"),
            [
                (_NEVER, self.tr("Never")),
                *((number, self._alarm_words(number)) for number in _ALARMS_MIN),
            ],
        )
        self._alarm.setObjectName("calendar-alarm")
        for choice, value in (
            (self._open, usual.says_training),
            (self._hour, usual.begins.hour),
            (self._alarm, _NEVER if usual.alarm_min is None else usual.alarm_min),
        ):
            choice.choose(value)
            # Each needs an answer: pressing the chosen one again leaves it chosen.
            choice.chosen.connect(lambda new, choice=choice, value=value: choice.choose(value) if new is None else None)
        save = Button(self.tr("Save the calendar"), kind="primary")
        save.setObjectName("take-calendar")
        save.clicked.connect(lambda: self.wished.emit(self.wish))
        leave = Button(self.tr("Leave it"), kind="ghost")
        leave.setObjectName("leave-calendar")
        leave.make_leaver()
        leave.clicked.connect(self.left)
        lines = column(
            Text(self.tr("The next four weeks. Sets and weights never stand in it."), ink="ink2"),
            Text(self.tr("What others can read in it"), "label"),
            self._open,
            Text(self.tr("It begins at"), "label"),
            self._hour,
            Text(self.tr("It rings"), "label"),
            self._alarm,
            boxed(Flow(save, leave, gap=16)),
            gap=10,
        )
        self.setLayout(column(card(lines, "soft", padding=18), gap=0))

    @property
    def wish(self) -> CalendarWish:
        """What is chosen now."""
        usual = CalendarWish()
        hour, alarm = self._hour.value, self._alarm.value
        return CalendarWish(
            begins=time(hour) if isinstance(hour, int) else usual.begins,
            alarm_min=None if alarm == _NEVER else alarm if isinstance(alarm, int) else usual.alarm_min,
            says_training=self._open.value is True,
        )

    def _alarm_words(self, minutes: int) -> str:
        if not minutes:
            return self.tr("When it begins")
        if minutes < 60:
            return self.tr("{number} minutes before").format(number=minutes)
        return self.tr("1 hour before") if minutes == 60 else self.tr("2 hours before")
