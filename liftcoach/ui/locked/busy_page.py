"""One page instead of all others while a file is converted: nothing can be entered that would have to be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from liftcoach.ui.places import Place
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import card, column, row
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text

if TYPE_CHECKING:
    from liftcoach.ui.file_swap import FileSwap
    from liftcoach.ui.main_window import MainWindow

_PERCENT = 100


class BusyPage(QWidget):
    """Says what is being done and how far it is, and that it can be stopped."""

    stopped = Signal()

    @classmethod
    def show_in(cls, window: MainWindow, swap: FileSwap, title: str, now: str) -> None:
        """Show a new one in the window's place for it, which follows what `swap` does."""
        busy = cls()
        busy.stopped.connect(swap.stop)
        swap.step_begun.connect(busy.show_now)
        swap.progressed.connect(busy.show_progress)
        window.put(Place.BUSY, busy)
        window.show_place(Place.BUSY)
        busy.show_begun(title, now)

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", "h1")
        self._title.setObjectName("busy-title")
        self._bar = QProgressBar()
        self._bar.setObjectName("busy-progress")
        self._bar.setRange(0, _PERCENT)
        self._bar.setTextVisible(False)
        self._now = Text("", "lead")
        self._now.setObjectName("busy-now")
        self._stop = Button(self.tr("Stop"))
        self._stop.setObjectName("stop-busy")
        self._stop.clicked.connect(self._ask_to_stop)
        care = Text(self.tr("This takes a few seconds. If it is stopped, everything stays as it was."))
        self.setLayout(
            column(
                self._title, card(column(self._now, self._bar, care, row(self._stop, None), gap=14), padding=30), gap=18
            )
        )

    def show_begun(self, title: str, now: str) -> None:
        """Begin: a title for all of it, and what is done first."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._bar.setValue(0)
        self._now.setText(now)
        self._stop.setEnabled(True)
        self._stop.setFocus()
        say(self, title)

    def show_progress(self, fraction: float) -> None:
        """Show how much of the copying is done, 0 to 1."""
        percent = round(fraction * _PERCENT)
        self._bar.setValue(percent)
        self._now.setText(self.tr("Copying and comparing every entry: {percent} %").format(percent=percent))

    def show_now(self, words: str) -> None:
        """Show what is done now, where it is not known how much of it."""
        self._now.setText(words)

    def _ask_to_stop(self) -> None:
        self._stop.setEnabled(False)
        self._now.setText(self.tr("Stopping…"))
        self.stopped.emit()
