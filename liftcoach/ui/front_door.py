"""What a second start asks for: the window that is open comes forward, whatever it shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from liftcoach.ui.main_window import MainWindow

if TYPE_CHECKING:
    from liftcoach.ui.doorbell import Doorbell


class FrontDoor(QObject):
    """Knows who is at home. A file that comes while nobody is, such as before a passphrase, waits for them."""

    def __init__(self, folder: Path, parent: QObject | None = None, *, waiting: Path | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._doorbell: Doorbell | None = None
        self._window: MainWindow | None = None
        self._at_home: tuple[Callable[[], object], Callable[[Path], object]] | None = None
        self._waiting = waiting

    def listen(self) -> None:
        """Answer other starts from now on."""
        try:
            from liftcoach.ui.doorbell import Doorbell
        except ImportError:
            # Qt's part for it needs a library that a bare system lacks. Without it, a second start ends with a line.
            return
        self._doorbell = Doorbell(self._folder, self)
        self._doorbell.rang.connect(self._come)

    def close(self) -> None:
        """Answer no more."""
        if self._doorbell is not None:
            self._doorbell.close()

    def nobody_in(self, window: MainWindow) -> None:
        """This window shows nobody's data: it is locked, or in trouble."""
        self._window, self._at_home = window, None

    def somebody_in(self, *, forward: Callable[[], object], bring_in: Callable[[Path], object]) -> None:
        """Somebody's data is open; what has waited for them is brought in."""
        self._at_home = forward, bring_in
        if self._waiting is not None:
            file, self._waiting = self._waiting, None
            bring_in(file)

    def _come(self, file: str) -> None:
        if self._at_home is not None:
            forward, bring_in = self._at_home
            forward()
            if file:
                bring_in(Path(file))
            return
        self._waiting = Path(file) if file else self._waiting
        window = self._window
        if window is not None:
            window.showNormal() if window.isMinimized() else window.show()
            window.raise_()
            window.activateWindow()
