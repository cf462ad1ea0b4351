"""Desktop notifications, sent by desktop-notifier from a thread of their own.

Qt's tray messages do not reach the usual notification services on Linux, and
desktop-notifier needs a running asyncio loop to hear a click; so that loop
lives in a thread, started with the first note and ended by `close`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from liftcoach.ui.reminders.notes_thread import NotesThread


class DesktopNotes(QObject):
    """Sends short notes to the desktop; tells whether any service took them."""

    delivered = Signal(bool)
    """True when a notification service took the note, False when none answered."""
    clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: NotesThread | None = None

    def say(self, text: str) -> None:
        """Show one note; the answer comes as `delivered`."""
        self._thread().say(text)

    def ask_whether_heard(self) -> None:
        """Find out whether a notification service answers, without showing anything."""
        self._thread().look()

    def close(self) -> None:
        """End the thread; nothing that is on its way is waited for."""
        if self._running is not None:
            self._running.close()
            self._running = None

    def _thread(self) -> NotesThread:
        if self._running is None:
            from liftcoach.ui.reminders.notes_thread import NotesThread

            self._running = NotesThread(self.delivered.emit, self.clicked.emit)
        return self._running
