"""The tray icon, where the desktop has a tray."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from liftcoach.ui.theme.icons import icon


class Tray(QObject):
    """Open, remind me later, quiet today."""

    opened = Signal()
    put_off = Signal()
    quieted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(icon("barbell-fill", "primary", 32), self)
        self._icon.setToolTip("Liftcoach")
        self.menu = QMenu()
        for words, signal in (
            (self.tr("Open"), self.opened),
            (self.tr("Remind me later"), self.put_off),
            (self.tr("Quiet today"), self.quieted),
        ):
            self.menu.addAction(words, signal.emit)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._activated)

    @staticmethod
    def is_there() -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        self._icon.show()

    def hide(self) -> None:
        self._icon.hide()

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is QSystemTrayIcon.ActivationReason.Trigger:
            self.opened.emit()
