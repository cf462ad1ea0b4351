"""What the window's close button does: end the program, or stay for reminders where the person wished that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from liftcoach.coach.reminding import Reminding
from liftcoach.domain.problems import LiftcoachError
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.reminders.tray import Tray


class Closing(QObject):
    """Everything is saved as it is done, so that ending needs no question of its own.

    One question is asked once in a life: whether reminders should come when the
    window is closed. Closing again while it stands open is no answer, and ends.
    """

    question_asked = Signal()

    def __init__(self, window: MainWindow, reminding: Callable[[], Reminding | None], tray: Tray) -> None:
        super().__init__(window)
        self._window, self._reminding, self._tray = window, reminding, tray
        self._is_ending = False
        window.may_close = lambda: not self._stays()

    def end(self) -> None:
        """Close the window for good and end the program."""
        self._is_ending = True
        QApplication.setQuitOnLastWindowClosed(True)
        self._window.close()
        # A window that is hidden already is not the last one to close.
        QCoreApplication.quit()

    def open(self) -> None:
        """Bring the window back from the tray."""
        QApplication.setQuitOnLastWindowClosed(True)
        if self._window.isMinimized():
            self._window.showNormal()
        else:
            self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def stay(self) -> None:
        """Go on without a window: in the tray, or minimised where there is none."""
        if self._tray.is_there():
            QApplication.setQuitOnLastWindowClosed(False)
            self._tray.show(on=True)
            self._window.hide()
        else:
            self._window.showMinimized()

    def _stays(self) -> bool:
        application = QApplication.instance()
        is_logging_out = isinstance(application, QGuiApplication) and application.isSavingSession()
        # A person who logs out or switches the computer off is not held up.
        if self._is_ending or is_logging_out:
            return False
        try:
            return self._is_kept()
        except LiftcoachError:
            # A file that cannot be read any more must not keep the window open.
            return False

    def _is_kept(self) -> bool:
        reminding = self._reminding()
        wish = None if reminding is None else reminding.wish()
        if reminding is None or wish is None or not wish.on:
            return False
        if not reminding.was_asked_about_closing() and self._window.isVisible():
            reminding.asked_about_closing()
            self.question_asked.emit()
            return True
        # Closed again from the task bar, where there is no tray: this time it ends.
        if not wish.when_closed or self._window.isMinimized():
            return False
        self.stay()
        return True
