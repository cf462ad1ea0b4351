"""A person keeps their record: backups, a restore undone, damage mended, a move, and erasing it all."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from liftcoach.app import serve
from liftcoach.coach.desk import REPLACING
from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.keeping import BackupReason
from liftcoach.domain.lifter import Lifter
from liftcoach.exchange.everything_csv import read_everything_csv
from liftcoach.exchange.patient_file import write_patient_file
from liftcoach.store.training_log import TrainingLog
from liftcoach.ui.crash_report import CrashReports
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.reminders.login_start import start_at_login, starts_at_login
from liftcoach.ui.settings.check_section import CheckSection
from liftcoach.ui.settings.keeping_controller import Dialogs
from liftcoach.ui.side_work import SideWork
from liftcoach.ui.theme.theme import load_fonts
from liftcoach.ui.window_memory import WindowMemory
from tests.journeys.person import Clock, Person
from tests.store.disks import NOT_EVEN_AN_INDEX, ask_disks_by_trying, full_disk
from tests.store.nouns import one_set
from tests.store.test_backups import UNSEEN, spoil

SETS = 300


class Answers(Dialogs):
    """What the person chooses in the system's dialogs."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def folder(self, parent: QWidget) -> Path | None:
        return self.path

    def new_file(self, parent: QWidget, suggested: str) -> Path | None:
        return self.path

    def file(self, parent: QWidget) -> Path | None:
        return self.path


@pytest.fixture
def folder(tmp_path: Path, library: Library, clock: Clock) -> Path:
    """Maria, with a record and one backup."""
    roster = Roster(tmp_path / "data", library, clock)
    coach = roster.make("Maria")
    coach.knowing.describe(Lifter(name="Maria", year_of_birth=1958))
    with coach.profile.writing() as connection:
        log = TrainingLog(connection)
        begun = log.begin_session(clock())
        for _ in range(SETS):
            log.add_set(begun, one_set(when=clock()))
    coach.close()
    roster.backing_up.keep(coach.profile.id, BackupReason.BY_HAND)
    return roster.folder


@pytest.fixture
def maria(qtbot: QtBot, folder: Path, clock: Clock) -> Iterator[Visitor]:
    load_fonts()
    made = Visitor(qtbot, folder, clock)
    yield made
    made.leave()


class Visitor(Person):
    """Opens the window also where there may be trouble."""

    def enter(self) -> None:
        self.window = MainWindow()
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        serve(self.window, folder=self.folder, now=self.clock, local_hour=self.clock.local_hour, then=self._filled)
        self.settle()

    def _filled(self, pages: object) -> None:
        self.pages = pages  # type: ignore[assignment]

    def settle(self) -> None:
        """Also let what is beside the window come to its end, and what its end began."""
        super().settle()
        while self._works_beside():
            self.qtbot.waitUntil(lambda: not self._works_beside(), timeout=20_000)
            super().settle()
        # What ended in the last moment may have made new parts, which are shown only now.
        super().settle()

    def _works_beside(self) -> bool:
        return any(isValid(one) and one.is_running for one in self.window.findChildren(SideWork))

    def leave(self) -> None:
        if vars(self).get("pages") is not None:
            self.pages.close()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()

    def wait_for_file(self) -> None:
        keeping = self.pages._keeping
        assert keeping is not None
        self.qtbot.waitUntil(lambda: not (keeping._side.is_running or keeping._checking.is_running), timeout=20_000)
        self.settle()

    def settings(self) -> None:
        self.press("settings")

    def answer_dialogs(self, path: Path | None) -> None:
        keeping = self.pages._keeping
        assert keeping is not None
        keeping._dialogs = Answers(path)

    def wait_for_backup(self) -> None:
        self.qtbot.waitUntil(lambda: not self.pages.backup_clock.is_running, timeout=20_000)
        self.settle()

    def sets(self) -> int:
        return len(self.coach.training.sets_on(self.clock.day))

    @property
    def file(self) -> Path:
        return self.folder / "person-1.liftcoach"


def test_the_last_good_backup_is_shown_and_one_is_brought_back_and_undone(maria: Visitor) -> None:
    maria.enter()
    maria.coach.checking_in.save(CheckIn(maria.clock.day, pain=3))
    maria.settings()
    assert "Last good backup: Monday, 2 March 2026" in maria.text("last-backup").replace(
        "Monday, March 2, 2026", "Monday, 2 March 2026"
    )
    maria.clock.hour = 11
    maria.press("back-up-now")
    maria.wait_for_backup()
    maria.press("show-backups")
    maria.press("look-into-2")
    assert maria.sees("it is missing in this backup: 1 check-in")
    maria.press("restore")
    assert maria.is_at(Place.PLAN)
    assert maria.coach.checking_in.on(maria.clock.day) is None
    maria.press("message-undo-restore")
    assert maria.coach.checking_in.on(maria.clock.day) is not None
    assert maria.sets() == SETS


def press_and_go_on(maria: Visitor, name: str) -> None:
    """Press without waiting for what that begins beside the window."""
    maria.widgets(QAbstractButton, name)[0].click()  # type: ignore[attr-defined]
    assert maria.is_at(Place.BUSY)


def press_stop(maria: Visitor) -> None:
    maria.widgets(QAbstractButton, "stop-busy")[0].click()  # type: ignore[attr-defined]
    maria.settle()


def test_while_a_backup_is_brought_back_nothing_can_be_entered_and_it_can_be_stopped(maria: Visitor) -> None:
    maria.enter()
    maria.coach.checking_in.save(CheckIn(maria.clock.day, pain=3))
    maria.settings()
    maria.press("show-backups")
    maria.widgets(QAbstractButton, "look-into-1")[0].click()  # type: ignore[attr-defined]
    assert "Looking into it…" in [one.text() for one in maria.window.findChildren(QLabel)]
    maria.settle()
    assert not maria.sees("Looking into it…")
    press_and_go_on(maria, "restore")
    assert maria.sees("Bringing the backup back")
    assert not maria.window.header.tabs.isVisible()
    maria.pages.go(Place.LOG)
    assert maria.is_at(Place.BUSY)
    maria.pages.look_at_the_clock()
    press_stop(maria)
    assert maria.is_at(Place.SETTINGS)
    assert maria.sees("Stopped. Nothing was changed.")
    press_and_go_on(maria, "restore")
    maria.leave()
    del maria.pages
    maria.enter()
    assert maria.is_at(Place.PLAN)
    assert maria.coach.checking_in.on(maria.clock.day) is not None
    assert list(maria.folder.glob(".*")) == []
    assert not maria.sees("Liftcoach was ended")
    maria.leave()
    del maria.pages
    # As a kill leaves it.
    Roster(maria.folder, Library.shipped(), maria.clock).program_settings.set(f"{REPLACING}person-1", "copying")
    maria.enter()
    assert maria.sees("Nothing was changed: your data is as it was before.")
    maria.press("message-told")


def test_a_backup_is_brought_in_beside(maria: Visitor) -> None:
    maria.enter()
    maria.settings()
    maria.press("show-backups")
    maria.press("look-into-1")
    maria.press("restore-beside")
    assert maria.pages.program.for_whom == "Maria 2"
    assert maria.sets() == SETS


def test_a_second_place_is_chosen_goes_away_and_comes_back(maria: Visitor, tmp_path: Path) -> None:
    maria.enter()
    maria.settings()
    assert maria.sees("No second place is chosen.")
    stick = tmp_path / "stick"
    maria.answer_dialogs(stick)
    maria.press("choose-second-place")
    assert maria.sees("is not there or cannot be written now")
    stick.mkdir()
    maria.press("choose-second-place")
    maria.wait_for_backup()
    assert maria.sees("The copies there are up to date.")
    stick.rename(tmp_path / "away")
    maria.press("back-up-now")
    maria.wait_for_backup()
    assert maria.sees("the copies are brought over when it is back")
    (tmp_path / "away").rename(stick)
    maria.press("back-up-now")
    maria.wait_for_backup()
    assert maria.sees("The copies there are up to date.")
    maria.press("leave-second-place")
    assert maria.sees("No second place is chosen.")


def test_closing_the_window_backs_up_what_changed(maria: Visitor) -> None:
    maria.enter()
    backups = maria.pages.program.roster.backing_up
    maria.coach.checking_in.save(CheckIn(maria.clock.day, pain=3))
    maria.clock.hour = 12
    maria.pages.close()
    assert [one.why for one in backups.backups("person-1")] == [BackupReason.CLOSED, BackupReason.BY_HAND]


def test_while_the_window_is_open_a_change_is_backed_up_by_itself(maria: Visitor) -> None:
    maria.enter()
    backing_up = maria.pages.program.roster.backing_up
    maria.coach.checking_in.save(CheckIn(maria.clock.day, pain=3))
    for _ in range(2):
        maria.clock.hour += 1
        maria.pages.backup_clock.look()
        maria.wait_for_backup()
        assert [one.why for one in backing_up.backups("person-1")] == [BackupReason.WHILE_OPEN, BackupReason.BY_HAND]


def test_a_backup_that_does_not_work_is_said_once_and_in_the_settings(maria: Visitor) -> None:
    maria.enter()
    maria.coach.close()
    good = maria.file.read_bytes()
    spoil(maria.file, "page")
    maria.pages.backup_clock.look()
    maria.wait_for_backup()
    assert maria.sees("The backup did not work. person-1.liftcoach is damaged inside")
    maria.press("message-backup-failed")
    maria.pages.backup_clock.look()
    maria.wait_for_backup()
    assert not maria.sees("The backup did not work.")
    maria.file.write_bytes(good)
    maria.settings()
    assert "damaged inside" in maria.text("backup-failed")
    maria.press("back-up-now")
    maria.wait_for_backup()
    assert not maria.shows("backup-failed")


@pytest.mark.parametrize("damage", ["empty", "header", "page", *UNSEEN])
def test_a_damaged_file_is_said_with_the_newest_good_backup_and_comes_back(maria: Visitor, damage: str) -> None:
    spoil(maria.file, damage)
    maria.enter()
    assert maria.is_at(Place.TROUBLE)
    assert maria.sees("The data of Maria cannot be opened\u00a0now")
    assert maria.sees("or it is damaged")
    assert maria.sees("There is a good backup")
    assert maria.sees("What was logged after this backup is missing in it")
    press_and_go_on(maria, "use-backup")
    press_stop(maria)
    assert maria.is_at(Place.TROUBLE)
    assert maria.sees("Stopped. Nothing was changed.")
    maria.press("use-backup")
    assert maria.is_at(Place.PLAN)
    assert maria.sets() == SETS
    assert len(list(maria.folder.glob("*.damaged-*"))) == 1


def test_while_a_good_backup_is_looked_for_the_page_stands_and_can_be_left(maria: Visitor) -> None:
    good = maria.file.read_bytes()
    spoil(maria.file, "header")
    window = maria.window = MainWindow()
    window.show()
    serve(window, folder=maria.folder, now=maria.clock, local_hour=maria.clock.local_hour, then=maria._filled)
    (looking,) = window.findChildren(QLabel, "looking-for-backup")
    (again,) = window.findChildren(QAbstractButton, "try-again")
    assert looking.text() == "Looking for a good backup…"
    assert not window.findChildren(QAbstractButton, "use-backup")
    # Put right by hand in this moment: what is looked for is waited for, and tells nobody any more.
    maria.file.write_bytes(good)
    again.click()
    maria.settle()
    assert maria.is_at(Place.PLAN)
    assert maria.sets() == SETS


def test_a_file_that_is_gone_comes_back_from_its_backup(maria: Visitor) -> None:
    roster = Roster(maria.folder, Library.shipped(), maria.clock)
    roster.open("person-1").close()
    maria.file.unlink()
    maria.enter()
    assert maria.is_at(Place.TROUBLE)
    assert not maria.can_press("salvage")
    maria.press("use-backup")
    assert maria.sets() == SETS


def test_without_a_backup_what_can_be_read_is_saved(maria: Visitor) -> None:
    for backup in (maria.folder / "backups").rglob("*.liftcoach"):
        backup.unlink()
    spoil(maria.file, "page")
    maria.enter()
    assert maria.sees("There is no good backup of this file.")
    maria.press("salvage")
    assert maria.is_at(Place.PLAN)
    assert SETS - 60 < maria.sets() < SETS
    assert maria.sees("The damaged file is kept beside the new one.")
    maria.press("message-told")


def test_a_check_of_one_person_is_never_shown_to_the_next(maria: Visitor) -> None:
    maria.enter()
    maria.settings()
    maria.window.findChildren(CheckSection)[0].check_asked.emit()
    assert maria.window.findChildren(QWidget, "checking")
    maria.pages.program.switch_to_example(maria.pages.program.roster.examples()[0].id)
    maria.wait_for_file()
    assert not maria.sees("No damage was found.")


def test_damage_that_came_while_it_was_open_is_found_and_mended(maria: Visitor) -> None:
    maria.enter()
    maria.settings()
    maria.press("check-data")
    maria.wait_for_file()
    assert maria.sees("No damage was found.")
    with maria.coach.profile.writing() as connection:
        connection.exec_driver_sql("DELETE FROM week_work")
    maria.press("check-data")
    maria.wait_for_file()
    assert maria.sees("The weekly sums do not fit")
    maria.press("sum-again")
    assert maria.sees("The sums were worked out again.")
    assert maria.coach.records.check() == ()


def test_a_newer_file_and_one_in_use_say_so_and_are_tried_again(maria: Visitor) -> None:
    with closing(sqlite3.connect(maria.file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = maria.file.read_bytes()
    Roster(maria.folder, Library.shipped(), maria.clock).make("Jo").close()
    Roster(maria.folder, Library.shipped(), maria.clock).program_settings.set("last-profile", "person-1")
    maria.enter()
    assert maria.sees("was made by a newer Liftcoach. Nothing was changed.")
    maria.press("try-again")
    assert maria.is_at(Place.TROUBLE)
    assert maria.file.read_bytes() == before
    maria.press("open-person-2")
    assert maria.coach.knowing.lifter().name == "Jo"


def test_on_a_full_disk_the_window_opens_to_look_at(maria: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    ask_disks_by_trying(monkeypatch)
    with full_disk(NOT_EVEN_AN_INDEX):
        maria.enter()
        assert maria.sees("You can look at your data, but nothing can be kept now: the disk is full.")
        assert maria.coach.knowing.lifter().name == "Maria"
        maria.leave()
    maria.enter()
    assert not maria.sees("nothing can be kept now")


def test_everything_is_taken_along_and_opened_on_another_computer(
    maria: Visitor, tmp_path: Path, library: Library
) -> None:
    maria.enter()
    maria.settings()
    target = tmp_path / "to go"
    maria.answer_dialogs(target)
    maria.press("take-everything")
    maria.wait_for_file()
    moved = tmp_path / "to go.liftcoach"
    assert maria.sees("It is not locked")
    maria.press("take-everything")
    maria.wait_for_file()
    assert maria.sees("There is already a file")
    before = maria.coach.records.read()
    there = Roster(tmp_path / "other computer", library, maria.clock)
    coach = there.open(there.restoring.restore_as_new(moved))
    assert coach.records.read() == before
    coach.close()
    maria.answer_dialogs(moved)
    maria.press("bring-file")
    assert maria.pages.program.for_whom == "Maria 2"
    assert maria.coach.records.read().sessions == before.sessions


def test_tables_read_back_and_the_calendar_tells_no_set_no_load_and_nothing_of_training(
    maria: Visitor, tmp_path: Path
) -> None:
    maria.enter()
    maria.settings()
    maria.answer_dialogs(tmp_path / "mine")
    maria.press("take-tables")
    maria.wait_for_file()
    assert maria.sees("mine.zip. It is not locked")
    back = read_everything_csv((tmp_path / "mine.zip").read_bytes())
    assert write_patient_file(back) == write_patient_file(maria.coach.records.read())
    assert (tmp_path / "mine.zip").stat().st_mode & 0o077 == 0
    maria.press("calendar")
    maria.press("take-calendar")
    maria.wait_for_file()
    assert maria.sees("mine.ics. Open it with your calendar")
    private = (tmp_path / "mine.ics").read_text(encoding="utf-8")
    for word in ("training", "Training", "sets", "kg", "Maria", "movement"):
        assert word not in private.replace("liftcoach.invalid", ""), word
    maria.choose("calendar-wording", "That it is training, and for how long")
    maria.choose("calendar-hour", "18:00")
    maria.press("take-calendar")
    maria.wait_for_file()
    assert maria.sees("There is already a file")
    maria.answer_dialogs(tmp_path / "open")
    maria.press("take-calendar")
    maria.wait_for_file()
    assert (tmp_path / "open.ics").is_file()


def test_a_file_opened_by_a_double_click_comes_in_as_a_profile(maria: Visitor, tmp_path: Path) -> None:
    moved = tmp_path / "from elsewhere.liftcoach"
    maria.enter()
    maria.pages.program.roster.moving.take_out("person-1", moved)
    maria.pages.bring_in(moved)
    assert maria.is_at(Place.BUSY), "read and looked through beside the window"
    press_stop(maria)
    assert maria.is_at(Place.SETTINGS)
    assert maria.sees("Stopped. Nothing was changed.")
    assert [one.id for one in maria.pages.program.roster.people()] == ["person-1"]
    assert list(maria.folder.glob(".*")) == []
    maria.pages.bring_in(moved)
    maria.pages.bring_in(moved)
    assert maria.sees("Something else is still under way.")
    maria.settle()
    assert maria.pages.program.for_whom == "Maria 2"
    assert maria.sets() == SETS
    assert len(maria.pages.program.roster.people()) == 2
    # Whoever opens it again each day goes on where they were, and is not somebody new each day.
    maria.coach.checking_in.save(CheckIn(maria.clock.day, pain=3))
    for own in (moved, maria.coach.profile.path):
        maria.pages.bring_in(own)
        maria.settle()
        assert maria.pages.program.for_whom == "Maria 2"
        assert maria.coach.checking_in.on(maria.clock.day) is not None
        assert maria.sees("This file is here already: Maria 2.")
        maria.press("message-here-already")
    maria.pages.bring_in(maria.file)
    maria.settle()
    assert maria.pages.program.for_whom == "Maria"
    assert len(maria.pages.program.roster.people()) == 2
    moved.write_bytes(b"something else")
    maria.pages.bring_in(moved)
    maria.settle()
    assert maria.sees("not a Liftcoach file, or it is damaged")


def test_a_crash_is_offered_to_be_looked_at_once_and_its_note_can_be_erased(maria: Visitor) -> None:
    reports = CrashReports(maria.folder)
    reports.note("builtins.ValueError\n  liftcoach/x.py:1 act")
    maria.enter()
    maria.pages.tell_of_crash(reports)
    assert maria.sees("It noted where it happened, and nothing about you.")
    maria.press("message-look-at-crash-report")
    assert not maria.shows("message-line-crash-report")
    (note,) = maria.widgets(QPlainTextEdit, "fault-note")
    assert "builtins.ValueError" in note.toPlainText()  # type: ignore[attr-defined]
    maria.pages.tell_of_crash(reports)
    assert not maria.shows("message-line-crash-report")
    maria.press("erase-faults")
    assert not reports.path.exists()
    assert not maria.shows("fault-note")


def test_erasing_takes_two_steps_and_takes_everything(maria: Visitor) -> None:
    maria.enter()
    maria.settings()
    maria.press("erase")
    assert maria.sees("The data of: Maria")
    assert maria.sees("There is no way back.")
    maria.press("keep-everything")
    assert not maria.can_press("erase-for-good")
    assert maria.sets() == SETS
    maria.press("erase")
    start_at_login(on=True)
    WindowMemory(maria.window, maria.pages.program.roster.program_settings)
    maria.press("erase-for-good")
    assert not maria.window.isVisible()
    assert [path.name for path in maria.folder.iterdir() if path.name != "liftcoach.lock"] == []
    assert not starts_at_login()


def test_what_could_not_be_erased_is_said_before_the_window_closes(
    maria: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed_to_writing(_path: Path) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    maria.enter()
    maria.settings()
    maria.press("erase")
    monkeypatch.setattr(shutil, "rmtree", closed_to_writing)
    maria.press("erase-for-good")
    assert maria.sees("Not everything is erased")
    assert maria.sees(str(maria.folder / "backups"))
    assert not maria.window.header.tabs.isVisible()
    maria.press("close-erased")
    assert not maria.window.isVisible()
