"""A person locks their data, comes back to it, forgets the passphrase and takes the lock off again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from liftcoach.app import lock_again, serve, serve_again
from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.domain.lifter import Lifter
from liftcoach.folder_lock import FolderLock
from liftcoach.store import cipher
from liftcoach.store.lock_block import side_file
from liftcoach.ui.articles.article_panel import ArticlePanel
from liftcoach.ui.fault_log import Faults
from liftcoach.ui.front_door import FrontDoor
from liftcoach.ui.locked.away_watch import SLEPT_MS, AwayWatch
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.pages import Pages
from liftcoach.ui.places import Place
from liftcoach.ui.theme.theme import load_fonts
from tests.coach.test_keeping_records import Home
from tests.journeys.person import Clock
from tests.journeys.test_faults import NOBODY_WAITS_S, fill_the_disk, limit
from tests.journeys.test_keeping import Visitor
from tests.journeys.welcoming import be_known
from tests.store.locks import PASSPHRASE, Kept, stretch_little
from tests.store.test_backups import spoil


@pytest.fixture
def maria(
    qtbot: QtBot, tmp_path: Path, library: Library, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Locker]:
    stretch_little(monkeypatch)
    load_fonts()
    home = Home(tmp_path / "data", library)
    coach = home.roster.open(home.id)
    coach.knowing.describe(Lifter(name="Maria", year_of_birth=1958))
    coach.close()
    home.log(3)
    home.keep()
    made = Locker(qtbot, tmp_path / "data", clock)
    yield made
    made.leave()


class Locker(Visitor):
    def type_into(self, name: str, typed: str) -> None:
        (field,) = [one for one in self.window.findChildren(QLineEdit, name) if one.isVisible()]
        field.setFocus()
        self.qtbot.keyClicks(field, typed)

    def set_passphrase(self) -> str:
        self.settings()
        self.press("set-passphrase")
        self.type_into("new-passphrase", PASSPHRASE)
        self.type_into("same-passphrase", PASSPHRASE)
        self.press("do-lock")
        key = self.text("shown-recovery-key")
        self.press("kept-recovery-key")
        return key

    def lock(self) -> None:
        """As the program does when it is asked to."""
        asked = []
        self.pages.lock_asked.connect(lambda: asked.append(1))
        self.press("lock-now")
        assert asked
        self.window = lock_again(self.window, self.pages)
        serve(self.window, folder=self.folder, now=self.clock, local_hour=self.clock.local_hour, then=self._filled)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.settle()

    def all_words(self) -> str:
        return " ".join(one.text() for one in self.window.findChildren(QLabel)) + self.window.windowTitle()


def focused(maria: Locker) -> str:
    widget = maria.window.focusWidget()
    return "" if widget is None else widget.objectName()


def test_a_passphrase_is_set_after_it_is_said_what_it_means_and_opens_again(maria: Locker) -> None:
    maria.enter()
    maria.settings()
    maria.press("set-passphrase")
    assert maria.sees("your data is lost for good")
    maria.press("leave-lock")
    maria.set_passphrase()
    assert maria.sees("Your data is locked from now on, and so are the earlier backups.")
    assert maria.sees("Your backups are locked too.")
    assert not maria.sees("from before the passphrase")
    assert maria.pages.program.roster.locking.not_locked("person-1") == ()
    maria.go(Place.PLAN)
    maria.press("read")
    maria.press("close-article")
    maria.settings()
    maria.lock()
    assert maria.is_at(Place.UNLOCK)
    assert focused(maria) == "passphrase", "ready to type"
    assert "Maria" not in maria.all_words()
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, ArticlePanel)]
    maria.type_into("passphrase", "not the right one")
    maria.press("unlock")
    assert maria.sees("That did not open it.")
    maria.type_into("passphrase", PASSPHRASE)
    maria.qtbot.keyClick(maria.window.focusWidget(), Qt.Key.Key_Return)
    maria.settle()
    assert maria.is_at(Place.PLAN)
    assert maria.sets() == 3


def test_a_copy_that_could_not_be_locked_is_said_and_offered_to_be_erased(maria: Locker) -> None:
    (backup,) = (maria.folder / "backups").rglob("*.liftcoach")
    spoil(backup, "header")
    maria.enter()
    away = str(maria.folder.parent / "a stick in a drawer")
    maria.pages.program.roster.program_settings.set("second-backup-folders-before", away)
    maria.set_passphrase()
    assert maria.sees(f"Not there now: {away}. Copies that were made there before the passphrase can be read")
    assert maria.sees("1 copy from before the passphrase is not locked.")
    maria.press("erase-copies")
    maria.press("do-lock")
    assert maria.sees("The earlier copies are erased.")
    assert not backup.exists()
    assert not maria.sees("from before the passphrase is")


def test_the_recovery_key_opens_it_and_gives_another_passphrase(maria: Locker) -> None:
    maria.enter()
    key = maria.set_passphrase()
    maria.leave()
    maria.enter()
    assert maria.is_at(Place.UNLOCK)
    maria.type_into("passphrase", key.lower())
    maria.press("unlock")
    assert maria.is_at(Place.PLAN)
    maria.settings()
    maria.press("change-passphrase")
    maria.type_into("present-passphrase", key)
    maria.type_into("new-passphrase", "another one of mine")
    maria.type_into("same-passphrase", "another one of mine")
    maria.press("do-lock")
    assert maria.sees("The passphrase is changed.")
    maria.leave()
    maria.enter()
    maria.type_into("passphrase", PASSPHRASE)
    maria.press("unlock")
    assert maria.is_at(Place.UNLOCK)
    maria.type_into("passphrase", "another one of mine")
    maria.press("unlock")
    assert maria.is_at(Place.PLAN)


def test_the_passphrase_is_removed_with_the_present_one_alone(maria: Locker) -> None:
    maria.enter()
    maria.set_passphrase()
    maria.press("remove-passphrase")
    maria.type_into("present-passphrase", "not the right one")
    maria.press("do-lock")
    assert maria.sees("That did not open it.")
    maria.type_into("present-passphrase", PASSPHRASE)
    maria.press("do-lock")
    assert maria.sees("There is no passphrase any more.")
    maria.leave()
    maria.enter()
    assert maria.is_at(Place.PLAN)
    assert maria.sets() == 3


def test_a_wait_is_shown_and_nothing_is_tried_meanwhile(maria: Locker) -> None:
    maria.enter()
    maria.set_passphrase()
    maria.leave()
    maria.enter()
    for _ in range(4):
        maria.type_into("passphrase", "not the right one")
        maria.press("unlock")
    assert maria.sees("You can try again in 5 s.")
    maria.type_into("passphrase", PASSPHRASE)
    maria.qtbot.keyClick(maria.window.focusWidget(), Qt.Key.Key_Return)
    maria.settle()
    assert maria.is_at(Place.UNLOCK)


def test_without_the_extra_the_card_says_how_to_get_it_and_has_no_button(
    maria: Locker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("liftcoach.coach.keeping.locking.can_lock", lambda: False)
    monkeypatch.setattr(cipher, "can_lock", lambda: False)
    maria.enter()
    maria.settings()
    assert maria.sees("liftcoach[lock]")
    assert not [one for one in maria.window.findChildren(QLineEdit, "new-passphrase") if one.isVisible()]


def test_a_printed_recovery_key_is_a_page_to_print(maria: Locker) -> None:
    maria.enter()
    maria.settings()
    maria.press("set-passphrase")
    maria.type_into("new-passphrase", PASSPHRASE)
    maria.type_into("same-passphrase", PASSPHRASE)
    maria.press("do-lock")
    maria.press("print-recovery-key")
    assert maria.is_at(Place.PAPER)


def test_nobody_at_the_computer_and_a_sleep_ask_for_the_lock(maria: Locker) -> None:
    now = [0]
    maria.enter()
    watch = AwayWatch(maria.window, wall_ms=lambda: now[0])
    watch.watch(0)
    went: list[int] = []
    watch.went.connect(lambda: went.append(1))
    now[0] += SLEPT_MS // 2
    watch.look()
    assert went == []
    now[0] += 2 * SLEPT_MS
    watch.look()
    assert went == [1]
    watch.watch(5)
    assert watch._idle.isActive()
    watch._idle.setInterval(1)
    watch._idle.start()
    maria.qtbot.waitUntil(lambda: went == [1, 1], timeout=5_000)
    watch.stop()


class CountedWatch(AwayWatch):
    """Counts the events that it is asked about, and looks only when it is told to."""

    asked = 0

    def watch(self, minutes: int) -> None:
        super().watch(minutes)
        self._look.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.asked += 1
        return super().eventFilter(watched, event)

    def begun_again(self) -> int:
        """Another number each time that the minutes begin again."""
        return self._idle.timerId()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_key_or_a_click_in_any_window_counts_and_is_looked_for_no_longer_than_needed(maria: Locker) -> None:
    maria.enter()
    watch = CountedWatch(maria.window)
    watch.watch(5)
    dialog = QDialog(maria.window)
    field = QLineEdit(dialog)
    menu = QMenu(maria.window)
    menu.addAction("Of a menu")
    dialog.show()
    signs: tuple[Callable[[], object], ...] = (
        lambda: maria.qtbot.keyClick(field, "a"),
        lambda: maria.qtbot.mouseClick(field, Qt.MouseButton.LeftButton),
        lambda: maria.qtbot.mouseClick(menu, Qt.MouseButton.LeftButton),
        lambda: maria.qtbot.keyClick(maria.window, Qt.Key.Key_Tab),
    )
    for sign in signs:
        if sign is signs[2]:
            menu.popup(maria.window.pos())
        watch.look()
        before = watch.begun_again()
        sign()
        assert watch.begun_again() != before
    asked = watch.asked
    dialog.close()
    maria.settle()
    assert watch.asked == asked
    watch.stop()


def test_a_passphrase_is_tried_beside_the_window_which_says_so(maria: Locker) -> None:
    maria.enter()
    maria.set_passphrase()
    maria.leave()
    maria.enter()
    tried: list[str] = []
    # The first words after the press, before anything of it is done.
    maria.type_into("passphrase", "not the right one")
    (button,) = maria._shown(QAbstractButton, "unlock")
    button.click()
    tried.append(maria.text("unlock-said"))
    assert not maria.can_press("unlock")
    maria.settle()
    assert tried == ["Opening…"]
    assert maria.sees("That did not open it.")
    assert maria.can_press("unlock")
    # Closed in the middle of it, which the end of the test does: the thread ends first.
    maria.type_into("passphrase", "not the right one")
    button.click()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_second_start_brings_a_locked_window_forward_and_its_file_waits_for_the_passphrase(
    maria: Locker, tmp_path: Path
) -> None:
    maria.enter()
    moved = tmp_path / "from elsewhere.liftcoach"
    maria.pages.program.roster.moving.take_out("person-1", moved)
    maria.set_passphrase()
    maria.leave()
    maria.window = MainWindow()
    maria.window.show()
    faults = Faults(maria.window)
    faults.happened.connect(lambda _words: None)
    door = FrontDoor(maria.folder, faults)
    serve_again(maria.window, faults, None, lock=FolderLock(maria.folder), door=door, folder=maria.folder)
    door.listen()
    maria.settle()
    assert maria.is_at(Place.UNLOCK)
    maria.window.showMinimized()
    assert door._doorbell is not None
    assert door._doorbell.is_listening
    door._doorbell.rang.emit(str(moved))
    assert not maria.window.isMinimized()
    maria.type_into("passphrase", PASSPHRASE)
    maria.press("unlock")
    (pages,) = maria.window.findChildren(Pages)
    maria.pages = pages
    # It has come in as somebody of its own, and who was left for it is locked again.
    assert maria.pages.program.for_whom == "Maria 2"
    assert [one.is_locked for one in pages.program.roster.people()] == [False, True]
    door.close()


def test_a_backup_under_another_lock_is_asked_for_its_passphrase(maria: Locker) -> None:
    maria.enter()
    maria.set_passphrase()
    backup = next(iter(maria.pages.program.roster.backing_up.backups("person-1")))
    other = Roster(maria.folder.parent / "other", maria.coach.library, maria.clock)
    stranger = other.make("Maria")
    stranger.close()
    other.locking.set(stranger.profile.id, "another one of mine")
    Path(backup.path).write_bytes(next(iter((maria.folder.parent / "other").glob("*.liftcoach"))).read_bytes())
    maria.settings()
    maria.press("show-backups")
    maria.press("look-into-1")
    assert maria.is_at(Place.UNLOCK)
    maria.type_into("passphrase", "another one of mine")
    maria.press("unlock")
    assert maria.is_at(Place.SETTINGS)
    assert maria.can_press("restore-beside")


def test_a_locked_person_who_is_put_away_stays_away_and_comes_back(maria: Locker) -> None:
    roster = Roster(maria.folder, Library.shipped(), maria.clock)
    jo = roster.make("Jo")
    jo.knowing.describe(Lifter(name="Jo", year_of_birth=1958))
    jo.close()
    roster.locking.set("person-1", PASSPHRASE)
    roster.put_away("person-1")
    again = Roster(maria.folder, Library.shipped(), maria.clock)
    assert {one.id: (one.is_locked, one.is_put_away) for one in again.people()} == {
        "person-1": (True, True),
        "person-2": (False, False),
    }
    maria.enter()
    assert maria.coach.knowing.lifter().name == "Jo"
    assert not maria.shows("profile-name")
    maria.settings()
    maria.press("bring-back-person-1")
    again.locking.unlock("person-1", PASSPHRASE)
    assert not any(one.is_put_away for one in again.people())
    again.put_away("person-1")
    again.locking.lock_again("person-1")
    again.bring_back("person-1")
    again.locking.unlock("person-1", PASSPHRASE)
    assert not again.entry("person-1").is_put_away


@pytest.mark.parametrize("damage", ["header", "empty", "gone", "gone with its block"])
def test_a_damaged_locked_file_is_said_after_its_passphrase_and_comes_back(maria: Locker, damage: str) -> None:
    maria.enter()
    maria.set_passphrase()
    roster = maria.pages.program.roster
    key = roster._profiles.keys.key_of(maria.file)
    maria.leave()
    is_gone = damage.startswith("gone")
    maria.file.unlink() if is_gone else spoil(maria.file, damage, key)
    if damage == "gone with its block":
        side_file(maria.file).unlink()
    maria.enter()
    assert maria.is_at(Place.UNLOCK)
    assert "Maria" not in maria.all_words()
    if damage == "gone":
        # Who does not know it any more is still told what can be done without it.
        maria.press("leave-unlock")
        assert maria.is_at(Place.TROUBLE)
        maria.leave()
        maria.enter()
    maria.type_into("passphrase", PASSPHRASE)
    maria.press("unlock")
    assert maria.is_at(Place.TROUBLE)
    assert maria.sees("any more" if is_gone else "or it is damaged")
    assert focused(maria) == "use-backup", "the most careful way is the first"
    maria.press("use-backup")
    assert maria.is_at(Place.PLAN)
    # The newest one, and not the older one from before the passphrase, which needs none.
    assert maria.coach.profile.has_lock
    assert maria.sets() == 3
    assert any(one.name.endswith("Z") for one in maria.folder.glob("*.damaged-*")) is not is_gone


def test_a_full_disk_and_another_program_are_said_of_a_locked_file_too(maria: Locker) -> None:
    maria.enter()
    be_known(maria)
    maria.set_passphrase()
    maria.press("leave-settings")
    faults = Faults(maria.window)
    faults.happened.connect(maria.pages.say_fault)
    stop = faults.watch()
    try:
        fill_the_disk(maria)
        maria.press("start")
        assert maria.sees("Not saved: the disk is full. What was saved before is still there.")
        limit(maria, 1_000_000)
        maria.press("message-fault")
        maria.pages.turn.longest_s = NOBODY_WAITS_S
        key = maria.pages.program.roster._profiles.keys.key_of(maria.file)
        with closing(Kept(maria.file, key).other_program()) as other:
            other.execute("BEGIN IMMEDIATE")
            maria.press("start")
            assert maria.sees("Not saved: another program is using your data.")
            other.execute("ROLLBACK")
        maria.press("message-fault")
        maria.press("start")
    finally:
        stop()
    assert maria.is_at(Place.LOG)
    assert maria.coach.records.check() == ()


def begin_to_lock(maria: Locker) -> None:
    """Press it, and see the page that takes no entries; nothing of the outcome is told yet."""
    maria.settings()
    maria.press("set-passphrase")
    maria.type_into("new-passphrase", PASSPHRASE)
    maria.type_into("same-passphrase", PASSPHRASE)
    (button,) = maria._shown(QAbstractButton, "do-lock")
    button.click()
    assert maria.is_at(Place.BUSY)
    assert maria.sees("Locking your data")


def test_while_a_file_is_locked_nothing_can_be_entered_and_it_can_be_stopped(maria: Locker) -> None:
    maria.enter()
    begin_to_lock(maria)
    assert not maria.window.header.tabs.isVisible()
    for place in (Place.LOG, Place.SETTINGS):
        maria.pages.go(place)
        assert maria.is_at(Place.BUSY)
    # The program's own clocks go on meanwhile, and the file is open for them.
    maria.pages.look_at_the_clock()
    (stop,) = maria._shown(QAbstractButton, "stop-busy")
    stop.click()
    maria.settle()
    assert maria.is_at(Place.SETTINGS)
    assert maria.sees("Stopped. Nothing was changed.")
    assert not maria.coach.profile.has_lock
    assert list(maria.folder.glob(".*")) == []
    begin_to_lock(maria)
    maria.settle()
    assert maria.sees("Your data is locked from now on")
    assert maria.coach.profile.has_lock
    maria.press("leave-settings")
    assert maria.sets() == 3


def test_a_window_that_is_closed_while_it_locks_leaves_the_file_as_it_was(maria: Locker) -> None:
    maria.enter()
    begin_to_lock(maria)
    maria.leave()
    maria.enter()
    assert maria.is_at(Place.PLAN)
    assert maria.sets() == 3
    assert list(maria.folder.glob(".*")) == []


def test_somebody_else_who_is_opened_while_a_file_is_locked_is_shown_and_nothing_is_changed(maria: Locker) -> None:
    maria.enter()
    begin_to_lock(maria)
    program = maria.pages.program
    program.switch(program.roster.make("Jo"))
    maria.settle()
    assert maria.coach.profile.id == "person-2"
    assert not maria.is_at(Place.BUSY)
    assert not maria.is_at(Place.SETTINGS)
    assert not any(one.is_locked for one in program.roster.people())


def test_a_fault_while_a_file_is_locked_is_said_and_the_file_is_as_it_was(
    maria: Locker, monkeypatch: pytest.MonkeyPatch
) -> None:
    maria.enter()
    told: list[str] = []
    faults = Faults(maria.window)
    faults.happened.connect(told.append)
    stop = faults.watch()
    monkeypatch.setattr("liftcoach.coach.keeping.locking.LockBlock.wrap", lambda *_: 1 / 0)
    try:
        begin_to_lock(maria)
        maria.settle()
    finally:
        stop()
    assert maria.is_at(Place.SETTINGS)
    assert maria.sees("Something went wrong in Liftcoach. Nothing was changed.")
    assert told
    assert maria.sets() == 3
