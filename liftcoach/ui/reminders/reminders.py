"""Everything about reminders that the window hears of: the line in it, the desktop, the tray, the closing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from liftcoach.coach.changed import Changed
from liftcoach.coach.reminding import Reminder, ReminderKind, Reminding
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.reminders.closing import Closing
from liftcoach.ui.reminders.desktop_notes import DesktopNotes
from liftcoach.ui.reminders.reminder_clock import ReminderClock
from liftcoach.ui.reminders.tray import Tray
from liftcoach.ui.strips import Message
from liftcoach.ui.translation import in_readers_language
from liftcoach.words.reminders import CONTEXT, ON_THE_DESKTOP, reminder_text

REMINDER, QUESTION = "reminder", "stay-when-closed"
_LATER, _QUIET, _OFF = "reminder-later", "reminder-quiet", "reminder-off"
_STAY, _END = "stay-yes", "stay-no"


class Reminders(QObject):
    """Shows at most one reminder a day, and does what the person answers to it."""

    said = Signal(object)
    """A Message for the window."""
    unsaid = Signal(str)
    """The key of a message that is not true any more."""
    opened = Signal()
    """The person wants to see today's plan."""
    wish_changed = Signal()
    """Settings have to show something else."""

    def __init__(
        self,
        window: MainWindow,
        reminding: Callable[[], Reminding | None],
        *,
        local_hour: Callable[[], int] | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._reminding = window, reminding
        self.notes = DesktopNotes(self)
        self.tray = Tray(self)
        self.clock = ReminderClock(reminding, local_hour=local_hour, parent=self)
        self.closing = Closing(window, reminding, self.tray)
        self.clock.reminded.connect(self._say)
        self.clock.withdrawn.connect(lambda: self.unsaid.emit(REMINDER))
        self.clock.wants_note.connect(lambda: self.notes.say(in_readers_language(CONTEXT, ON_THE_DESKTOP)))
        self.notes.clicked.connect(self._open)
        self.tray.opened.connect(self._open)
        self.tray.put_off.connect(self.clock.later)
        self.tray.quieted.connect(self.clock.quiet_today)
        self.tray.ended.connect(self.closing.end)
        self.closing.question_asked.connect(self._ask)

    def start(self) -> None:
        """Look now and then every minute."""
        self._show_tray()
        self.clock.start()

    def hear(self, changed: Changed) -> None:
        """Follow what changed: another person, another plan, another wish."""
        if changed & Changed.PROFILE:
            self.unsaid.emit(QUESTION)
            self.clock.begin_again()
        else:
            self.clock.look()
        if changed & (Changed.PROFILE | Changed.SETTINGS):
            self._show_tray()

    def act(self, key: str) -> bool:
        """Do what a button of one of these messages says; False where the key is somebody else's."""
        acts: dict[str, Callable[[], None]] = {
            REMINDER: self._see,
            _LATER: self.clock.later,
            _QUIET: self.clock.quiet_today,
            _OFF: self._turn_off,
            _STAY: self._stay,
            _END: self.closing.end,
        }
        if key not in acts:
            return False
        acts[key]()
        return True

    def close(self) -> None:
        """End the clock, the desktop's thread and the tray."""
        self.clock.stop()
        self.notes.close()
        self.tray.close()

    def _say(self, reminder: Reminder) -> None:
        action = self.tr("Open") if reminder.kind is ReminderKind.SESSION_DUE else self.tr("Close")
        # The day's reasons stand on the Plan.
        reasons = () if self._window.look.choice.less_to_read else reminder.reasons
        words = reminder_text(reminder.kind, reminder.minutes, reasons, in_readers_language)
        more = (
            (_LATER, self.tr("Remind me later")),
            (_QUIET, self.tr("Quiet today")),
            (_OFF, self.tr("Turn reminders off")),
        )
        self.said.emit(Message(REMINDER, words, action, more, calm=True))

    def _ask(self) -> None:
        words = self.tr(
            "Keep reminding me when this window is closed? Liftcoach then stays open in the background. "
            "You can change this in the settings."
        )
        self.said.emit(
            Message(
                QUESTION,
                words,
                more=((_STAY, self.tr("Yes, keep reminding me")), (_END, self.tr("No, just close"))),
                calm=True,
            )
        )

    def _see(self) -> None:
        self.clock.take_back()
        self.opened.emit()

    def _open(self) -> None:
        self.closing.open()
        self.opened.emit()

    def _turn_off(self) -> None:
        self._wish(on=False)
        self.clock.take_back()

    def _stay(self) -> None:
        self.unsaid.emit(QUESTION)
        self._wish(when_closed=True)
        self.closing.stay()

    def _wish(self, **changes: bool) -> None:
        reminding = self._reminding()
        if reminding is not None:
            reminding.ask_for(replace(reminding.wish(), **changes))
            self._show_tray()
            self.wish_changed.emit()

    def _show_tray(self) -> None:
        reminding = self._reminding()
        wish = None if reminding is None else reminding.wish()
        is_wished = wish is not None and wish.on and wish.when_closed
        # Without a window the icon is the only way in.
        self.tray.show(on=self.tray.is_there() and (is_wished or not self._window.isVisible()))
