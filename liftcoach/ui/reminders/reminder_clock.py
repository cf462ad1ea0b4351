"""Looks once a minute whether a reminder is due, and works it out afresh when it shows one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTime, QTimer, Signal

from liftcoach.coach.reminding import Reminder, Reminding

LOOK_EVERY_MS = 60_000
LATER_H = 1


class ReminderClock(QObject):
    """Emits `reminded` at most once a day.

    Nothing is stored ahead: what is due is asked of the coach at the moment of
    showing, so that a stop or a new check-in since then wins, and after a day
    switched off only what is still true is said.
    """

    reminded = Signal(object)
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
        self._not_before_hour = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and then every minute."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Show today's reminder if it is due and still true."""
        reminding = self._reminding()
        hour = self._local_hour()
        if reminding is None or hour < self._not_before_hour:
            return
        self._not_before_hour = 0
        reminder = reminding.due(local_hour=hour)
        if reminder is None:
            return
        reminding.shown()
        self._show(reminder, on_desktop=reminding.wish().on_desktop)

    def later(self) -> None:
        """Say it again in an hour; after the last hour of the day, not at all."""
        reminding = self._reminding()
        if reminding is not None:
            self._not_before_hour = self._local_hour() + LATER_H
            reminding.not_shown_yet()

    def quiet_today(self) -> None:
        """Say nothing more today."""
        reminding = self._reminding()
        if reminding is not None:
            reminding.quiet_today()

    def _show(self, reminder: Reminder, *, on_desktop: bool) -> None:
        self.reminded.emit(reminder)
        if on_desktop:
            self.wants_note.emit()
