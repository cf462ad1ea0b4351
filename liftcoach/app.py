"""The composition root of the window: paths, store, coach, main window."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.theme.theme import load_fonts


def open_window() -> int:
    """Run the program until its window is closed; return the exit status."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Liftcoach")
    application.setStyle("Fusion")
    load_fonts()
    window = MainWindow()
    window.show()
    # The store costs more to import than the first paint: open it after.
    QTimer.singleShot(0, lambda: serve(window))
    return application.exec()


def serve(window: MainWindow) -> None:
    """Open the person's file and give the window its coach."""
    from liftcoach.clock import system_now
    from liftcoach.coach.coach import Coach
    from liftcoach.content.articles import shipped_articles
    from liftcoach.content.library import Library
    from liftcoach.paths import prepared_data_folder
    from liftcoach.store.profile import Profile
    from liftcoach.ui.pages import Pages

    folder = prepared_data_folder()
    coach = Coach(Profile.open(folder / "me.liftcoach"), Library.shipped(), system_now)
    Pages(window, coach, shipped_articles(), data_folder=str(folder))
