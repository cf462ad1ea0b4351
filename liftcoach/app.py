"""The composition root of the window: paths, store, coach, main window."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from liftcoach.domain.problems import LiftcoachError
from liftcoach.folder_lock import FolderLock
from liftcoach.paths import data_folder, prepared_data_folder
from liftcoach.ui.quick_start import collect_again, collect_later, collecting_later, import_plainly

TOUR_DAY = (2026, 3, 2)
"""A Monday, so that the pictures do not change with the calendar."""

if TYPE_CHECKING:
    # Qt too is imported later: `begin` turns garbage collection off first.
    from PySide6.QtWidgets import QApplication

    from liftcoach.coach.coach import Coach
    from liftcoach.coach.roster import Roster
    from liftcoach.domain.moment import Moment
    from liftcoach.ui.after_words import AfterWords
    from liftcoach.ui.fault_log import Faults
    from liftcoach.ui.front_door import FrontDoor
    from liftcoach.ui.main_window import MainWindow
    from liftcoach.ui.pages import Pages


_LIKELY_NEXT = (
    "liftcoach.ui.log.log_controller",
    "liftcoach.coach.charting",
    "liftcoach.ui.charts.charts_controller",
    "liftcoach.ui.charts.chart_table",
    "liftcoach.ui.charts.exercise_picker",
    "liftcoach.ui.charts.month_axis",
    "liftcoach.ui.charts.named_days",
    "liftcoach.ui.charts.series_look",
    "liftcoach.paper.styles",
    "ctypes",
    "xml.etree.ElementTree",
    "cProfile",
    "PySide6.QtOpenGLWidgets",
)
"""What Log and Charts begin with. The charts' numpy and pyqtgraph, which take the most memory, wait to be asked for;
what they in turn begin with, of Python and Qt, is small."""

_BUSY = 2
"""The exit status where the window cannot open now."""


def open_window(profile: str | None = None, *, hidden: bool = False, opening: Path | None = None) -> int:
    """Run the program until its window is closed; return the exit status.

    `hidden` starts in the tray, or minimised where there is none. Where a window
    is open already, it comes to the front instead, and shows what `opening` holds.
    """
    lock = FolderLock(prepared_data_folder())
    if not lock.take():
        return _call_the_first(opening)
    try:
        return _run(lock, profile, hidden=hidden, opening=opening)
    finally:
        lock.give_back()


def _call_the_first(opening: Path | None) -> int:
    from PySide6.QtCore import QCoreApplication

    from liftcoach.ui.doorbell import ring

    application = QCoreApplication([])
    heard = ring(data_folder(), opening=opening)
    application.shutdown()
    if heard:
        return 0
    print("Liftcoach is busy in another place. Wait a moment, then start it again.", file=sys.stderr)
    return _BUSY


def _run(lock: FolderLock, profile: str | None, *, hidden: bool, opening: Path | None) -> int:
    application, window = begin(sys.argv[:1])
    from PySide6.QtCore import QTimer

    from liftcoach.ui.crash_report import CrashReports
    from liftcoach.ui.fault_log import Faults

    faults = Faults(window)
    faults.reports = CrashReports(data_folder())
    faults.happened.connect(partial(_tell_fault, window))
    stop_watching = faults.watch()
    faults.reports.take_up()
    stop_reporting = faults.reports.watch()
    _show(application, window, hidden=hidden)
    # The store costs more to import than the first paint: open it after.
    QTimer.singleShot(0, lambda: _begin(window, faults, profile, lock=lock, opening=opening))
    try:
        return application.exec()
    finally:
        stop_watching()
        stop_reporting()


def begin(arguments: Sequence[str]) -> tuple[QApplication, MainWindow]:
    """The application and its window as they looked last, empty; show it, and after that `fill` it."""
    collect_later()
    application = make_application(arguments)
    from liftcoach.store.program_settings import SETTINGS_FILE, ProgramSettings
    from liftcoach.ui.main_window import MainWindow
    from liftcoach.ui.theme.look import Look
    from liftcoach.ui.window_memory import kept_look, restore_size

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


def _begin(window: MainWindow, faults: Faults, profile: str | None, *, lock: FolderLock, opening: Path | None) -> None:
    from liftcoach.ui.fault_log import log_into

    with suppress(OSError):
        # In a folder that is for looking only, nothing is logged either.
        handler = log_into(data_folder())
        window.destroyed.connect(handler.close)

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from liftcoach.resources import resource
    from liftcoach.ui.front_door import FrontDoor

    door = FrontDoor(data_folder(), faults, waiting=opening)
    serve_again(window, faults, profile, lock=lock, door=door)
    door.listen()
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.aboutToQuit.connect(door.close)
        application.setWindowIcon(QIcon(str(resource("desktop", "liftcoach.svg"))))


def serve_again(
    window: MainWindow,
    faults: Faults,
    profile: str | None,
    *,
    lock: FolderLock,
    door: FrontDoor,
    folder: Path | None = None,
) -> None:
    """Fill the window, and another in its place each time that it is locked."""
    from liftcoach.ui.window_memory import WindowMemory

    def filled(pages: Pages) -> None:
        WindowMemory(window, pages.program.roster.program_settings)
        faults.happened.disconnect()
        faults.happened.connect(pages.say_fault)
        if faults.reports is not None:
            pages.tell_of_crash(faults.reports)
        pages.lock_asked.connect(lambda: go_again(pages))
        door.somebody_in(forward=pages.reminders.closing.open, bring_in=pages.bring_in)

    def go_again(pages: Pages) -> None:
        fresh = lock_again(window, pages)
        faults.setParent(fresh)
        faults.happened.disconnect()
        faults.happened.connect(partial(_tell_fault, fresh))
        serve_again(fresh, faults, None, lock=lock, door=door, folder=folder)

    door.nobody_in(window)
    fill(window, profile=profile, folder=folder, lock=lock, then=filled)


def lock_again(window: MainWindow, pages: Pages) -> MainWindow:
    """Close a person's file, forget its key, and give an empty window in the place of the one that showed it.

    All that was made for the person goes with their window, so that nothing of it can be seen or asked.
    """
    from liftcoach.ui.main_window import MainWindow
    from liftcoach.ui.theme.look import Look

    program = pages.program
    fresh = MainWindow(Look(window.look.choice))
    fresh.restoreGeometry(window.saveGeometry())
    # One that was in the tray has no place there while it is locked.
    fresh.show() if window.isVisible() else fresh.showMinimized()
    window.closing.emit()
    program.roster.locking.lock_again(program.coach.profile.id)
    window.hide()
    window.deleteLater()
    return fresh


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
    lock: FolderLock | None = None,
    then: Callable[[Pages], object] | None = None,
) -> Pages | None:
    """End the start: `serve`, and all that comes after is an ordinary day's work."""
    try:
        return serve(window, profile=profile, folder=folder, now=now, lock=lock, then=then)
    finally:
        collect_again()


def make_application(arguments: Sequence[str]) -> QApplication:
    """The Qt application with our style and fonts."""
    from PySide6.QtWidgets import QApplication

    import_plainly()
    # As an argument: `setStyle` gives the style back, and PySide makes its class with hundreds of names for it.
    application = QApplication([*(arguments or ["liftcoach"]), "-style", "fusion"])
    application.setApplicationName("Liftcoach")
    application.setDesktopFileName("liftcoach")
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
    lock: FolderLock | None = None,
    then: Callable[[Pages], object] | None = None,
) -> Pages | None:
    """Open the person's file and fill the window. Everything heavy is imported here, after the first paint.

    `now` and `local_hour` (0 to 23) are the system's clock unless given. `lock`
    is the folder's, where the caller holds it. Where the file cannot be opened,
    the window says so and what can be done, and None is returned; `then` is
    called with the pages as soon as there are some.
    """
    from shiboken6 import delete

    from liftcoach.store.short_import import import_sqlalchemy

    # Before the first of its users.
    import_sqlalchemy()
    from liftcoach.clock import system_now
    from liftcoach.coach.roster import Roster
    from liftcoach.content.articles import shipped_articles
    from liftcoach.content.library import Library
    from liftcoach.ui.pages import Pages
    from liftcoach.ui.program import Program
    from liftcoach.ui.widgets.roles import tell_roles

    tell_roles()
    roster = Roster(folder or prepared_data_folder(), Library.shipped(), now or system_now, lock=lock)

    def opened(coach: Coach) -> Pages:
        try:
            pages = Pages(window, Program(roster, coach, window), shipped_articles(), local_hour=local_hour)
        except LiftcoachError:
            # Damage that no check at the opening sees, where today is read: nothing half made may answer the window.
            for half_made in window.findChildren(Pages):
                delete(half_made)
            coach.close()
            raise
        try:
            if then is not None:
                then(pages)
            read_ahead(window, pages.after_words)
            _tell_of_cut_off(roster, pages)
        except LiftcoachError as error:
            # Today stands: it is no reason to show it as a file that cannot be opened.
            pages.tell(_in_words(error))
        return pages

    named = roster.entry_named(profile) if profile else None
    wanted = roster.last_id() if named is None else named.id
    try:
        return opened(roster.make() if wanted is None else roster.open(wanted))
    except LiftcoachError as error:
        if wanted is None:
            raise
        from liftcoach.ui.locked.start import show_refusal

        show_refusal(window, roster, error, lambda coach: opened(coach).tell, profile_id=wanted)
        return None


def _tell_of_cut_off(roster: Roster, pages: Pages) -> None:
    was_replaced = roster.was_replaced_when_cut_off(pages.program.coach.profile.id)
    if was_replaced is not None:
        from liftcoach.ui.translation import in_readers_language
        from liftcoach.words.keeping import cut_off_text

        pages.tell(cut_off_text(was_replaced, in_readers_language))


def _in_words(error: LiftcoachError) -> str:
    from liftcoach.ui.translation import in_readers_language
    from liftcoach.words.problems import problem_text

    return problem_text(error.problem, in_readers_language)


def read_ahead(window: MainWindow, after_words: AfterWords) -> None:
    """Import what is likely to be opened next, piece by piece, once the words and pictures of today stand."""
    for module in _LIKELY_NEXT:
        after_words.do(window, partial(_import_quietly, module))


def _import_quietly(module: str) -> None:
    with collecting_later():
        import_module(module)


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
