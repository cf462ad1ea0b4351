"""At most one reminder a day, at an hour the person chooses."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from liftcoach.ui.settings.section import Section
from liftcoach.ui.settings.shown import ReminderShown
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.text import Text

_HOURS = 24


class ReminderSection(Section):
    """On or off, the hour, and whether the desktop may show it."""

    wished = Signal(object)
    """The ReminderShown asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.show_title(
            self.tr("Reminders"),
            self.tr(
                "At most one a day: for a rest day, or for a session. On the desktop it says nothing about your health."
            ),
        )
        self._wish = ReminderShown(on=False, hour=10)
        self._on = TickBox(self.tr("Remind me"))
        self._on.setObjectName("remind")
        self._on.clicked.connect(lambda: self._ask(replace(self._wish, on=self._on.isChecked())))
        self._hour = Text("", "h3", wrap=False)
        self._hour.setObjectName("hour")
        earlier = Button(self.tr("Earlier"), icon_name="minus")
        earlier.setObjectName("earlier")
        earlier.clicked.connect(lambda: self._ask(replace(self._wish, hour=(self._wish.hour - 1) % _HOURS)))
        later = Button(self.tr("Later"), icon_name="plus")
        later.setObjectName("later")
        later.clicked.connect(lambda: self._ask(replace(self._wish, hour=(self._wish.hour + 1) % _HOURS)))
        self._desktop = TickBox(self.tr("Also show it on the desktop"))
        self._desktop.setObjectName("remind-on-desktop")
        self._desktop.clicked.connect(lambda: self._ask(replace(self._wish, on_desktop=self._desktop.isChecked())))
        self._silent = Text(
            self.tr("No notification service answers on this computer. Reminders show in this window only."),
            ink="flare",
        )
        for widget in (self._on, boxed(Flow(earlier, self._hour, later)), self._desktop, self._silent):
            self.fields.addWidget(widget)

    def show_reminder(self, wish: ReminderShown) -> None:
        """Show what is in force."""
        self._wish = wish
        self._on.setChecked(wish.on)
        self._hour.setText(self.tr("at {hour}:00").format(hour=wish.hour))
        self._desktop.setChecked(wish.on_desktop)
        self._silent.setVisible(wish.on_desktop and not wish.desktop_answers)

    def _ask(self, wish: ReminderShown) -> None:
        self.show_reminder(wish)
        self.wished.emit(wish)
