"""The tray icon, where the desktop has a tray."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from liftcoach.ui.theme.icons import icon


class Tray(QObject):
    """Open, remind me later, quiet today, and the only way to end a program without a window."""

    opened = Signal()
    put_off = Signal()
    quieted = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(icon("barbell-fill", "primary", 32), self)
        self._icon.setToolTip("Liftcoach")
        self.menu = QMenu()
        for name, words, signal in (
            ("tray-open", self.tr("Open"), self.opened),
            ("tray-later", self.tr("Remind me later"), self.put_off),
            ("tray-quiet", self.tr("Quiet today"), self.quieted),
            ("tray-end", self.tr("Close Liftcoach"), self.ended),
        ):
            self.menu.addAction(words, signal.emit).setObjectName(name)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._activated)

    @staticmethod
    def is_there() -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self, *, on: bool) -> None:
        """Show or hide the icon."""
        self._icon.setVisible(on)

    @property
    def is_shown(self) -> bool:
        """Whether the icon stands in the tray."""
        return self._icon.isVisible()

    def close(self) -> None:
        """Take icon and menu away."""
        self._icon.hide()
        # A menu without a parent has no other owner.
        self.menu.deleteLater()

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is QSystemTrayIcon.ActivationReason.Trigger:
            self.opened.emit()
