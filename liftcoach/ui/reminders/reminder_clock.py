"""Looks once a minute whether a reminder is due, and works it out afresh when it shows one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTime, QTimer, Signal

from liftcoach.coach.reminding import Reminder, Reminding

LOOK_EVERY_MS = 60_000


class ReminderClock(QObject):
    """Emits `reminded` at most once a day, unless the person put it off.

    Nothing is stored ahead: what is due is asked of the coach at the moment of
    showing, so that a stop or a new check-in since then wins, and after a day
    switched off only what is still true is said. What stands in the window is
    taken back when it is not true any more, and said anew when its minutes or reasons changed.
    """

    reminded = Signal(object)
    withdrawn = Signal()
    wants_note = Signal()

    def __init__(
        self,
        reminding: Callable[[], Reminding | None],
        *,
        local_hour: Callable[[], int] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reminding = reminding
        self._local_hour = local_hour or (lambda: QTime.currentTime().hour())
        self._standing: Reminder | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and then every minute."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Take back what is not true any more, and show today's reminder if it is due and true."""
        reminding = self._reminding()
        if self._standing is not None:
            self._bring_up_to_date(self._standing, reminding)
        if reminding is None:
            return
        reminder = reminding.due(local_hour=self._local_hour())
        if reminder is None:
            return
        reminding.shown()
        self._standing = reminder
        self.reminded.emit(reminder)
        if reminding.wish().on_desktop:
            self.wants_note.emit()

    def begin_again(self) -> None:
        """Start afresh for another person: nothing of the one before stays."""
        if self._standing is not None:
            self.take_back()
        self.look()

    def take_back(self) -> None:
        """Take the standing reminder out of the window."""
        self._standing = None
        self.withdrawn.emit()

    def later(self) -> None:
        """Say it again in an hour; after the last hour of the day, not at all."""
        reminding = self._reminding()
        if reminding is not None:
            reminding.put_off(local_hour=self._local_hour())
            self.take_back()

    def quiet_today(self) -> None:
        """Say nothing more today."""
        reminding = self._reminding()
        if reminding is not None:
            reminding.quiet_today()
            self.take_back()

    def _bring_up_to_date(self, standing: Reminder, reminding: Reminding | None) -> None:
        true_now = None if reminding is None else reminding.true_now()
        if true_now is None or (true_now.day, true_now.kind) != (standing.day, standing.kind):
            self.take_back()
        elif true_now != standing:
            # The same session, but shorter or for other reasons: no second reminder, only true words.
            self._standing = true_now
            self.reminded.emit(true_now)
