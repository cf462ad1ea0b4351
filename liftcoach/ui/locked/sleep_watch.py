"""Hears from the system that the computer is about to sleep, where it says so: logind on Linux."""

from __future__ import annotations

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_SERVICE, _PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_INTERFACE, _NAME = "org.freedesktop.login1.Manager", "PrepareForSleep"


class SleepWatch(QObject):
    """Only listens: it asks the system for nothing and holds no sleep up."""

    sleeping = Signal()

    def __init__(self, parent: QObject | None = None, *, bus: QDBusConnection | None = None) -> None:
        super().__init__(parent)
        bus = bus or QDBusConnection.systemBus()
        # The slot is text in PySide's own code, whatever its types say.
        self.is_listening = bus.isConnected() and bus.connect(
            _SERVICE,
            _PATH,
            _INTERFACE,
            _NAME,
            self,
            SLOT("_prepare(bool)"),  # type: ignore[call-overload]
        )

    @Slot(bool)
    def _prepare(self, begins: bool) -> None:  # noqa: FBT001  (the system's signal gives it so)
        if begins:
            self.sleeping.emit()
