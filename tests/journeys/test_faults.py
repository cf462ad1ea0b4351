"""What goes wrong with disks, folders and other programs, as the person at the window sees it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.problems import LiftcoachError
from liftcoach.ui.fault_log import Faults
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.person import Person
from tests.journeys.training import log_as_planned
from tests.journeys.welcoming import be_known
from tests.store.test_opening import obey_permissions

ROOT = Path(__file__).resolve().parents[2]
NOBODY_WAITS_S = 0.05
LONG = ("so many words " * 135).strip()


@pytest.fixture
def told(person: Person) -> Iterator[Person]:
    """A person whose window tells faults as it does when it is started."""
    be_known(person)
    faults = Faults(person.window)
    faults.happened.connect(person.pages.say_fault)
    stop = faults.watch()
    yield person
    stop()


def fill_the_disk(person: Person) -> None:
    """SQLite's own limit gives the same fault as a disk without room."""
    limit(person, 1)
    day = MONDAY
    with suppress(LiftcoachError):
        while True:
            day -= timedelta(days=1)
            person.coach.checking_in.save(CheckIn(day, note=LONG))


def limit(person: Person, pages: int) -> None:
    with person.coach.profile.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def test_on_a_full_disk_nothing_is_said_to_be_saved_and_the_second_try_works(told: Person) -> None:
    fill_the_disk(told)
    told.press("start")
    assert told.sees("Not saved: the disk is full. What was saved before is still there.")
    assert told.coach.training.session_on(MONDAY) is None
    limit(told, 1_000_000)
    told.press("message-fault")
    told.go(Place.PLAN)
    told.press("start")
    log_as_planned(told)
    assert len(told.coach.training.sets_on(MONDAY)) == 1
    assert told.coach.records.check() == ()


def test_what_was_said_in_a_check_in_stays_on_the_screen_when_the_disk_is_full(told: Person) -> None:
    fill_the_disk(told)
    told.press("answer-check-in")
    told.rate("pain", 7)
    told.choose("flare", "No")
    note = told.window.findChild(QPlainTextEdit, "note")
    assert note is not None
    note.setPlainText(LONG)
    told.press("save")
    assert told.sees("Not saved: the disk is full")
    assert told.is_at(Place.CHECK_IN)
    assert note.toPlainText() == LONG
    limit(told, 1_000_000)
    told.press("save")
    said = told.coach.checking_in.on(MONDAY)
    assert said is not None
    assert (said.pain, said.note) == (7, LONG)


def test_another_program_that_holds_the_data_is_named_and_the_second_try_works(told: Person) -> None:
    told.pages.turn.longest_s = NOBODY_WAITS_S
    with closing(sqlite3.connect(told.coach.profile.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        told.press("start")
        assert told.sees("Not saved: another program is using your data.")
        other.execute("ROLLBACK")
    told.press("message-fault")
    told.go(Place.PLAN)
    told.press("start")
    log_as_planned(told)
    assert len(told.coach.training.sets_on(MONDAY)) == 1


LOOK = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QLabel
from liftcoach.app import make_application, serve
from liftcoach.folder_lock import FolderLock
from liftcoach.ui.main_window import MainWindow
from tests.journeys.person import Clock
folder = Path(sys.argv[1])
application = make_application([])
window = MainWindow()
window.show()
lock = FolderLock(folder)
print(lock.take())
pages = serve(window, folder=folder, now=Clock(), local_hour=lambda: 10, lock=lock)
application.processEvents()
print(pages.program.coach.knowing.lifter().year_of_birth, window.place)
print(" ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible()))
window.close()
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_in_a_folder_that_cannot_be_written_the_window_opens_to_look_at(person: Person) -> None:
    be_known(person)
    person.close_window()
    folder = Path(tempfile.mkdtemp())
    try:
        shutil.copytree(person.folder, folder / "data")
        for path in sorted((folder / "data").rglob("*"), reverse=True):
            path.chmod(0o500 if path.is_dir() else 0o400)
        (folder / "data").chmod(0o500)
        looked = subprocess.run(
            [sys.executable, "-B", "-c", LOOK, str(folder / "data")],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen"},
            preexec_fn=obey_permissions,
        )
        planned = subprocess.run(
            [sys.executable, "-B", "-m", "liftcoach", "plan", "--on", "2026-03-02"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], "LIFTCOACH_HOME": str(folder / "data")},
            preexec_fn=obey_permissions,
        )
    finally:
        for path in (folder / "data", *(folder / "data").rglob("*")):
            path.chmod(0o700)
        shutil.rmtree(folder)
        person.open_window()
    assert looked.returncode == 0, looked.stderr
    locked, place, text, *_ = looked.stdout.splitlines()
    assert locked == "True"
    assert place.endswith("plan"), looked.stdout + looked.stderr
    assert "nothing can be kept now" in text
    assert planned.returncode == 0, planned.stderr
    assert planned.stdout.startswith("2026-03-02")
