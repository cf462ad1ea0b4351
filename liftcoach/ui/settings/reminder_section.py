"""At most one reminder a day, at an hour the person chooses."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, QTime, Signal

from liftcoach.ui.settings.section import Section
from liftcoach.ui.settings.shown import ReminderShown
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text

_HOURS = 24


class ReminderSection(Section):
    """On or off, the hour, whether the desktop may show it, and what happens without a window."""

    wished = Signal(object)
    """The ReminderShown asked for."""
    login_wished = Signal(bool)
    """Whether to start with the computer."""
    end_asked = Signal()
    """Close the program, whatever was wished for closing the window."""

    def __init__(self) -> None:
        super().__init__()
        self.show_title(
            self.tr("Reminders"),
            self.tr(
                "At most one a day: for a rest day, or for a session. On the desktop it says nothing about your health."
            ),
        )
        self._wish = ReminderShown(on=False, hour=10)
        self._on = self._box("remind", self.tr("Remind me"))
        self._on.clicked.connect(lambda: self._ask(replace(self._wish, on=self._on.isChecked())))
        self._hour = Text("", "h3", wrap=False, heading=False)
        self._hour.setObjectName("hour")
        earlier = Button(self.tr("Earlier"), icon_name="minus")
        earlier.setObjectName("earlier")
        earlier.clicked.connect(lambda: self._ask(replace(self._wish, hour=(self._wish.hour - 1) % _HOURS)))
        later = Button(self.tr("Later"), icon_name="plus")
        later.setObjectName("later")
        later.clicked.connect(lambda: self._ask(replace(self._wish, hour=(self._wish.hour + 1) % _HOURS)))
        self._desktop = self._box("remind-on-desktop", self.tr("Also show it on the desktop"))
        self._desktop.clicked.connect(lambda: self._ask(replace(self._wish, on_desktop=self._desktop.isChecked())))
        self._silent = Text(
            self.tr("This computer cannot show notes on the desktop. You see reminders in this window only."),
            ink="flare",
        )
        self._closed = self._box("remind-when-closed", self.tr("Keep reminding me when the window is closed"))
        self._closed.clicked.connect(lambda: self._ask(replace(self._wish, when_closed=self._closed.isChecked())))
        self._how_closed = Text("", "small", ink="ink2")
        self._end = Button(self.tr("Close Liftcoach now"))
        self._end.setObjectName("end-now")
        self._end.clicked.connect(self.end_asked)
        self._login = self._box("start-at-login", self.tr("Start Liftcoach with my computer"))
        self._login.clicked.connect(lambda: self.login_wished.emit(self._login.isChecked()))
        self._more = boxed(
            column(
                boxed(Flow(earlier, self._hour, later)),
                self._desktop,
                self._silent,
                self._closed,
                self._how_closed,
                row(self._end, None),
                self._login,
            )
        )
        self.fields.addWidget(self._on)
        self.fields.addWidget(self._more)

    def show_reminder(self, wish: ReminderShown) -> None:
        """Show what is in force; without reminders there is nothing else to set."""
        self._wish = wish
        self._on.setChecked(wish.on)
        # A computer that starts the program keeps its switch, however reminders stand.
        self._more.setVisible(wish.on or wish.at_login)
        hour = self.tr("at {time}").format(time=QLocale().toString(QTime(wish.hour, 0), QLocale.FormatType.ShortFormat))
        if hour != self._hour.text():
            self._hour.setText(hour)
            say(self, hour)
        self._desktop.setChecked(wish.on_desktop)
        self._silent.setVisible(not wish.desktop_answers)
        self._closed.setChecked(wish.when_closed)
        if wish.has_tray:
            how = self.tr("Liftcoach then stays as a small picture beside the clock of your computer.")
        else:
            how = self.tr("Liftcoach then stays in your task bar, as a small window.")
        self._how_closed.setText(how)
        self._end.setVisible(wish.when_closed)
        self._login.setChecked(wish.at_login)

    def _box(self, name: str, words: str) -> TickBox:
        box = TickBox(words)
        box.setObjectName(name)
        return box

    def _ask(self, wish: ReminderShown) -> None:
        self.show_reminder(wish)
        self.wished.emit(wish)
