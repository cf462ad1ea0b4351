"""The composition root of the window: paths, store, coach, main window."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from liftcoach.ui.quick_start import collect_again, collect_later, import_plainly

TOUR_DAY = (2026, 3, 2)
"""A Monday, so that the pictures do not change with the calendar."""

if TYPE_CHECKING:
    from liftcoach.domain.moment import Moment
    from liftcoach.ui.fault_log import Faults
    from liftcoach.ui.main_window import MainWindow
    from liftcoach.ui.pages import Pages


def open_window(profile: str | None = None, *, hidden: bool = False) -> int:
    """Run the program until its window is closed; return the exit status.

    `hidden` starts in the tray, or minimised where there is none.
    """
    application, window = begin(sys.argv[:1])
    from liftcoach.ui.fault_log import Faults

    faults = Faults(window)
    faults.happened.connect(partial(_tell_fault, window))
    stop_watching = faults.watch()
    _show(application, window, hidden=hidden)
    # The store costs more to import than the first paint: open it after.
    QTimer.singleShot(0, lambda: _begin(window, faults, profile))
    try:
        return application.exec()
    finally:
        stop_watching()


def begin(arguments: Sequence[str]) -> tuple[QApplication, MainWindow]:
    """The application and its window as they looked last, empty; show it, and after that `fill` it."""
    collect_later()
    import_plainly()
    from liftcoach.paths import data_folder
    from liftcoach.store.program_settings import SETTINGS_FILE, ProgramSettings
    from liftcoach.ui.main_window import MainWindow
    from liftcoach.ui.theme.look import Look
    from liftcoach.ui.window_memory import kept_look, restore_size

    application = make_application(arguments)
    settings = ProgramSettings(data_folder() / SETTINGS_FILE)
    window = MainWindow(Look(kept_look(settings)))
    restore_size(window, settings)
    return application, window


def _show(application: QApplication, window: MainWindow, *, hidden: bool) -> None:
    if not hidden:
        window.show()
        return
    from liftcoach.ui.reminders.tray import Tray

    if Tray.is_there():
        # Nobody sees a window yet, and without one Qt would end with the first that closes.
        application.setQuitOnLastWindowClosed(False)
    else:
        window.showMinimized()


def _begin(window: MainWindow, faults: Faults, profile: str | None) -> None:
    from liftcoach.paths import prepared_data_folder
    from liftcoach.ui.fault_log import log_into
    from liftcoach.ui.window_memory import WindowMemory

    handler = log_into(prepared_data_folder())
    window.destroyed.connect(handler.close)
    pages = fill(window, profile=profile)
    WindowMemory(window, pages.program.roster.program_settings)
    faults.happened.disconnect()
    faults.happened.connect(pages.say_fault)


def _tell_fault(window: MainWindow, words: str) -> None:
    """Before there are pages, a fault stands alone: such as a file that cannot be opened."""
    from liftcoach.ui.strips import Message

    window.messages.show_messages((Message("fault", words),))


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
    local_hour: Callable[[], int] | None = None,
) -> Pages:
    """Open the person's file and fill the window. Everything heavy is imported here, after the first paint.

    `now` and `local_hour` (0 to 23) are the system's clock unless given.
    """
    from liftcoach.clock import system_now
    from liftcoach.coach.roster import Roster
    from liftcoach.content.articles import shipped_articles
    from liftcoach.content.library import Library
    from liftcoach.paths import prepared_data_folder
    from liftcoach.ui.pages import Pages
    from liftcoach.ui.program import Program

    roster = Roster(folder or prepared_data_folder(), Library.shipped(), now or system_now)
    coach = (roster.named(profile) if profile else None) or roster.open_last()
    return Pages(window, Program(roster, coach, window), shipped_articles(), local_hour=local_hour)


def draw_figures(folder: Path, *, look: str = "light", person: str = "") -> tuple[str, ...]:
    """Write contact sheets of every exercise that moves; return the people there are when `person` is none of them."""
    import os

    from liftcoach.content.library import Library
    from liftcoach.content.motions import Motions
    from liftcoach.painting.contact_sheet import contact_sheets
    from liftcoach.painting.looks import DEFAULT_PERSON, LOOKS, PEOPLE

    if person and person not in PEOPLE:
        return tuple(PEOPLE)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application([])
    folder.mkdir(parents=True, exist_ok=True)
    motions = Motions.shipped()
    moving = [
        (exercise.id, motion) for exercise in Library.shipped() if (motion := motions.motion_of(exercise)) is not None
    ]
    for number, sheet in enumerate(contact_sheets(moving, LOOKS[look], person=person or DEFAULT_PERSON), start=1):
        path = folder / f"figures-{look}-{number:02d}.png"
        sheet.save(str(path))
        print(path.name)
    application.quit()
    return ()


def take_tour(folder: Path, screens: Sequence[str] = ()) -> tuple[str, ...]:
    """Write a picture of every screen, or of these, into a folder; the people's files are gone afterwards.

    Where one of `screens` is none, no picture is made and those that there are are returned.
    """
    import os
    import tempfile
    import time
    from datetime import UTC, datetime

    from liftcoach.coach.roster import Roster
    from liftcoach.content.library import Library
    from liftcoach.domain.moment import Moment
    from liftcoach.ui.main_window import MainWindow
    from liftcoach.ui.tour import Tour, TourClock, tour_of

    if not set(screens) <= set(Tour.SCREENS):
        return Tour.SCREENS
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application([])
    clock = TourClock(Moment(datetime(*TOUR_DAY, 10, tzinfo=UTC), date(*TOUR_DAY), "Etc/UTC"))
    with tempfile.TemporaryDirectory() as home:
        roster = Roster(Path(home), Library.shipped(), clock)
        with tour_of(roster, clock, folder, MainWindow()) as tour:
            began = time.monotonic()
            for number, path in enumerate(tour.take(screens), 1):
                print(f"{number:3} {time.monotonic() - began:5.0f} s  {path.name}", flush=True)
    application.quit()
    return ()
