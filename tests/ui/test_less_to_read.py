"""With less to read, hints wait or go; what an answer means, warnings and what would be stored stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn, JointReport, Onset, ReportedJoint, WarningSign
from liftcoach.domain.joints import Joint
from liftcoach.domain.moment import Moment
from liftcoach.domain.training import Origin, Session
from liftcoach.ui.checkin.check_in_page import CheckInPage
from liftcoach.ui.history.history_page import HistoryPage
from liftcoach.ui.importing.import_page import ImportPage
from liftcoach.ui.log.set_form import Owned
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.welcome.welcome_page import WelcomePage
from tests.conftest import MONDAY
from tests.ui.seen import press, texts
from tests.ui.test_every_screen import DAY

SIGNS = {WarningSign.E1: "Pain or pressure in the chest"}
USUAL = JointReport(swollen=(ReportedJoint(Joint.RIGHT_WRIST, Onset.USUAL_FOR_ME),))


def want_less(window: MainWindow, *, on: bool = True) -> None:
    window.look.choose(replace(window.look.choice, less_to_read=on))
    QApplication.processEvents()


@pytest.fixture
def check_in(window: MainWindow) -> CheckInPage:
    made = CheckInPage(SIGNS)
    window.put(Place.CHECK_IN, made, scrolls_itself=True)
    window.show_place(Place.CHECK_IN)
    made.ask(MONDAY, previous=CheckIn(MONDAY - DAY, pain=4, fatigue=5, joints=USUAL))
    return made


def test_a_short_check_in_still_tells_what_a_press_would_store(window: MainWindow, check_in: CheckInPage) -> None:
    assert "last time 4" in texts(check_in)
    want_less(window)
    short = texts(check_in)
    assert "last time" not in short
    assert "Copies only this from" in short
    assert "0 none, 10 the worst" in short
    want_less(window, on=False)
    assert "last time 4" in texts(check_in)


def test_only_a_calm_outcome_is_cut_down_to_its_title(window: MainWindow, check_in: CheckInPage) -> None:
    want_less(window)
    for tone, stays in {"soft": False, "rest": False, "flare": True, "danger": True}.items():
        check_in.show_outcome("Today: so it is.", "And here is why.", tone=tone)
        assert "Today: so it is." in texts(check_in)
        assert ("And here is why." in texts(check_in)) is stays


def test_the_list_of_warning_signs_stays_whole(qtbot: QtBot, window: MainWindow, check_in: CheckInPage) -> None:
    press(qtbot, check_in, "warning-signs")
    everything = {line for line in texts(check_in).splitlines() if "last time" not in line}
    assert "Tick what is there now, even if it seems small. We ask every day." in everything
    want_less(window)
    assert everything <= set(texts(check_in).splitlines())


def test_where_the_file_is_found_is_one_press_away(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    page = ImportPage(library)
    window.put(Place.IMPORT, page)
    window.show_place(Place.IMPORT)
    assert "Export" in texts(page)
    want_less(window)
    assert "Export" not in texts(page)
    assert "It stays on this computer." in texts(page)
    press(qtbot, page, "how-to-get-the-file")
    assert "Export" in texts(page)


def test_an_imported_session_says_in_short_where_it_is_taken_out(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    page = HistoryPage(library)
    window.put(Place.EARLIER, page)
    window.show_place(Place.EARLIER)
    began = Moment(datetime(MONDAY.year, MONDAY.month, MONDAY.day, 9, tzinfo=UTC), MONDAY, "Etc/UTC")
    page.show_days([Session(MONDAY, began, id=1, origin=Origin.IMPORTED)], today=MONDAY, owned=Owned(), has_more=False)
    QApplication.processEvents()
    press(qtbot, page, f"open-{MONDAY.isoformat()}")
    assert "To take the whole file out" in texts(page)
    want_less(window)
    assert "To take the whole file out" not in texts(page)
    assert "“My data”" in texts(page)


def test_a_new_person_reads_the_questions_and_what_they_need_to_know(qtbot: QtBot, window: MainWindow) -> None:
    page = WelcomePage(lambda: MONDAY, SIGNS)
    window.put(Place.WELCOME, page, scrolls_itself=True)
    window.show_place(Place.WELCOME)
    want_less(window)
    assert "medical device" in texts(page)
    assert "with a reason for every number" not in texts(page)
    press(qtbot, page, "begin")
    needed, left_out = set(), set()
    while "telephone" not in texts(page):
        needed |= {line for line in texts(page).splitlines() if line.startswith(("Tick", "Some of", "These are"))}
        left_out |= {line for line in texts(page).splitlines() if line.startswith(("A chair", "You can skip"))}
        press(qtbot, page, "next")
    assert len(needed) >= 3
    assert not left_out
    want_less(window, on=False)
    assert "We show these large" in texts(page)
