"""The composition root of the window: paths, store, coach, main window."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from liftcoach.ui.quick_start import collect_again, collect_later, import_plainly

TOUR_DAY = (2026, 3, 2)
"""A Monday, so that the pictures do not change with the calendar."""

if TYPE_CHECKING:
    from liftcoach.domain.moment import Moment
    from liftcoach.ui.main_window import MainWindow
    from liftcoach.ui.pages import Pages


def open_window(profile: str | None = None, *, hidden: bool = False) -> int:
    """Run the program until its window is closed; return the exit status."""
    application, window = begin(sys.argv[:1])
    if hidden:
        window.showMinimized()
    else:
        window.show()
    # The store costs more to import than the first paint: open it after.
    QTimer.singleShot(0, lambda: fill(window, profile=profile))
    return application.exec()


def begin(arguments: Sequence[str]) -> tuple[QApplication, MainWindow]:
    """The application and its window, empty; the next thing is to show it, and after that to `fill` it."""
    collect_later()
    import_plainly()
    from liftcoach.ui.main_window import MainWindow

    return make_application(arguments), MainWindow()


def fill(
    window: MainWindow,
    *,
    profile: str | None = None,
    folder: Path | None = None,
    now: Callable[[], Moment] | None = None,
) -> Pages:
    """End the start: `serve`, and all that comes after is an ordinary day's work."""
    try:
        return serve(window, profile=profile, folder=folder, now=now)
    finally:
        collect_again()


def make_application(arguments: Sequence[str]) -> QApplication:
    """The Qt application with our style and fonts."""
    application = QApplication(list(arguments))
    application.setApplicationName("Liftcoach")
    application.setStyle("Fusion")
    from liftcoach.ui.theme.theme import load_fonts

    load_fonts()
    return application


def serve(
    window: MainWindow,
    *,
    profile: str | None = None,
    folder: Path | None = None,
    now: Callable[[], Moment] | None = None,
) -> Pages:
    """Open the person's file and fill the window. Everything heavy is imported here, after the first paint."""
    from liftcoach.clock import system_now
    from liftcoach.coach.roster import Roster
    from liftcoach.content.articles import shipped_articles
    from liftcoach.content.library import Library
    from liftcoach.paths import prepared_data_folder
    from liftcoach.ui.pages import Pages
    from liftcoach.ui.program import Program

    roster = Roster(folder or prepared_data_folder(), Library.shipped(), now or system_now)
    coach = (roster.named(profile) if profile else None) or roster.open_last()
    return Pages(window, Program(roster, coach, window), shipped_articles())


def take_tour(folder: Path) -> int:
    """Write a picture of every screen into a folder, in a home of its own that is gone afterwards."""
    import os
    import tempfile
    from datetime import UTC, datetime

    from liftcoach.coach.roster import Roster
    from liftcoach.content.library import Library
    from liftcoach.domain.moment import Moment
    from liftcoach.ui.main_window import MainWindow
    from liftcoach.ui.tour import TourClock, tour_of

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application([])
    clock = TourClock(Moment(datetime(*TOUR_DAY, 10, tzinfo=UTC), date(*TOUR_DAY), "Etc/UTC"))
    with tempfile.TemporaryDirectory() as home:
        roster = Roster(Path(home), Library.shipped(), clock)
        with tour_of(roster, clock, folder, MainWindow()) as tour:
            for path in tour.take():
                print(path.name)
    application.quit()
    return 0
