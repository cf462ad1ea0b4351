"""One start of a window in a process of its own: `python -m tests.benchmarks.start bare|paint|today|charts HOME`."""

from __future__ import annotations

import os
import sys

NOT_BEFORE_CHARTS = ("numpy", "pyqtgraph", "alembic")


def bare() -> None:
    """A plain window with three tabs: the limit that nothing with Qt can beat."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTabWidget

    application = QApplication([])
    window = QMainWindow()
    tabs = QTabWidget()
    for name in ("Plan", "Log", "Charts"):
        tabs.addTab(QLabel(name), name)
    window.setCentralWidget(tabs)
    window.resize(1280, 800)
    window.show()
    application.processEvents()
    window.grab()


def paint() -> None:
    """Ours up to its first paint."""
    from liftcoach.app import make_application, make_window

    application = make_application([])
    window = make_window()
    window.show()
    application.processEvents()
    window.grab()
    leave()


def today(*, open_charts: bool = False) -> None:
    """Ours until today's session stands on the screen."""
    from liftcoach.app import make_application, make_window, serve

    application = make_application([])
    window = make_window()
    window.show()
    application.processEvents()
    serve(window)
    application.processEvents()
    window.grab()
    if not open_charts:
        early = [name for name in NOT_BEFORE_CHARTS if name in sys.modules]
        if early:
            raise SystemExit(f"imported before Charts was opened: {', '.join(early)}")
    else:
        window.show_tab(2)
        application.processEvents()
        window.grab()
    leave()


def leave() -> None:
    """End without tearing down, which is not what is measured."""
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    what = sys.argv[1]
    if what == "bare":
        bare()
        leave()
    elif what == "paint":
        paint()
    else:
        today(open_charts=what == "charts")
