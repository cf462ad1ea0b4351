"""Nothing is lost: backups by themselves, restores that can be undone, damaged files that are mended."""

from __future__ import annotations

import errno
import os
import platform
import shutil
import signal
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from types import FrameType

import pytest

from liftcoach.coach.keeping.backing_up import SECOND_FOLDER
from liftcoach.coach.keeping.locking import LockChange
from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.keeping import BackupReason, Kind, SecondPlace
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.folder_lock import LOCK_FILE, FolderLock
from liftcoach.store.checking import WrongKind
from liftcoach.store.cipher import connected, driver_for, is_plain
from liftcoach.store.durable_files import new_part_file
from liftcoach.store.training_log import TrainingLog
from tests.conftest import MONDAY, at_ten
from tests.store.locks import PASSPHRASE, PLAIN_AND_LOCKED, lock, stretch_little
from tests.store.nouns import one_set
from tests.store.test_backups import spoil

KILLS = 4
"""Spread over the swap of a restore."""


class Clock:
    def __init__(self) -> None:
        self.moment = at_ten(MONDAY)

    def __call__(self) -> Moment:
        return self.moment

    def go_on(self, **by: float) -> None:
        later = self.moment.instant + timedelta(**by)
        self.moment = Moment(later, later.date(), self.moment.zone)


class Home:
    """One person's record, which can be added to; closed between the calls."""

    def __init__(self, folder: Path, library: Library) -> None:
        self.clock = Clock()
        self.roster = Roster(folder, library, self.clock)
        coach = self.roster.make("Maria")
        coach.knowing.describe(Lifter(name="Maria", year_of_birth=1958))
        coach.close()
        self.id = coach.profile.id
        self.file = folder / f"{self.id}.liftcoach"

    def lock(self) -> None:
        """Under a passphrase from its first day; open in this program."""
        profiles = self.roster._profiles
        profiles.keys.add(lock(self.file))

    @property
    def key(self) -> bytes | None:
        return self.roster._profiles.backup_key(self.file)

    def log(self, count: int) -> None:
        coach = self.roster.open(self.id)
        with coach.profile.writing() as connection:
            log = TrainingLog(connection)
            begun = log.begin_session(self.clock())
            for _ in range(count):
                log.add_set(begun, one_set(when=self.clock()))
        coach.close()

    def sets(self, profile_id: str = "") -> int:
        coach = self.roster.open(profile_id or self.id)
        try:
            return sum(len(session.sets) for session in coach.records.read().sessions)
        finally:
            coach.close()

    def keep(self) -> None:
        self.roster.backing_up.keep(self.id, BackupReason.BY_HAND)
        self.clock.go_on(minutes=1)


@pytest.fixture(params=PLAIN_AND_LOCKED)
def maria(request: pytest.FixtureRequest, home: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> Home:
    made = Home(home, library)
    if request.param == "locked":
        stretch_little(monkeypatch)
        made.lock()
    return made


def refusal(act: object) -> ProblemCode:
    with pytest.raises(LiftcoachError) as refused:
        act()  # type: ignore[operator]
    return refused.value.problem.code


def test_a_restore_shows_what_would_go_and_can_be_undone(maria: Home) -> None:
    maria.log(10)
    maria.keep()
    maria.log(3)
    coach = maria.roster.open(maria.id)
    coach.checking_in.save(CheckIn(MONDAY, pain=4))
    coach.knowing.describe(Lifter(name="Maria", year_of_birth=1958, body_mass_kg=70))
    coach.close()
    (backup,) = maria.roster.backing_up.backups(maria.id)
    preview = maria.roster.restoring.preview(maria.id, backup)
    assert preview.holds.name == "Maria"
    assert preview.holds.count(Kind.SETS) == 10
    assert dict(preview.lost or ()) == {Kind.SETS: 3, Kind.CHECK_INS: 1}
    assert preview.lost_answers
    before = maria.roster.restoring.restore(maria.id, backup)
    assert maria.sets() == 10
    assert before is not None
    assert maria.roster.restoring.restore(maria.id, before) is not None
    assert maria.sets() == 13
    assert maria.roster.mending.check(maria.id) == ()


def test_no_old_wal_stays_beside_a_restored_file(maria: Home) -> None:
    maria.log(5)
    maria.keep()
    maria.log(200)
    # As a killed program leaves it: the newest sets lie in the WAL alone.
    coach = maria.roster.open(maria.id)
    with coach.profile.writing() as connection:
        TrainingLog(connection).add_set(1, one_set())
    saved = {path: path.read_bytes() for path in maria.file.parent.glob(f"{maria.file.name}*")}
    coach.close()
    for path, content in saved.items():
        path.write_bytes(content)
    assert maria.file.with_name(f"{maria.file.name}-wal").stat().st_size
    before = maria.roster.restoring.restore(maria.id, maria.roster.backing_up.backups(maria.id)[0])
    assert maria.sets() == 5
    assert maria.roster.mending.check(maria.id) == ()
    assert before is not None
    maria.roster.restoring.restore(maria.id, before)
    assert maria.sets() == 206


@pytest.mark.parametrize("damage", ["empty", "header", "page"])
def test_a_damaged_file_is_restored_over_and_kept_beside(maria: Home, damage: str) -> None:
    maria.log(300)
    maria.keep()
    spoil(maria.file, damage, maria.key)
    spoiled = maria.file.read_bytes()
    backup = maria.roster.backing_up.newest_whole(maria.id)
    assert backup is not None
    assert maria.roster.restoring.preview(maria.id, backup).lost is None
    assert maria.roster.restoring.restore(maria.id, backup) is None
    assert maria.sets() == 300
    (aside,) = maria.file.parent.glob(f"{maria.file.name}.damaged-*")
    assert aside.read_bytes() == spoiled
    assert [entry.name for entry in maria.roster.people()] == ["Maria"]


def test_a_file_that_is_gone_is_not_taken_for_a_new_person_and_comes_back(maria: Home) -> None:
    maria.log(2)
    maria.keep()
    maria.file.unlink()
    assert refusal(maria.roster.open_last) is ProblemCode.NO_SUCH_PROFILE
    backup = maria.roster.backing_up.newest_whole(maria.id)
    assert backup is not None
    maria.roster.restoring.restore(maria.id, backup)
    assert maria.sets() == 2


@pytest.mark.parametrize("damage", ["empty", "header", "page"])
def test_a_damaged_file_is_not_passed_over_for_another_person(maria: Home, damage: str) -> None:
    maria.log(300)
    maria.keep()
    maria.roster.make("Jo").close()
    maria.roster.open(maria.id).close()
    spoil(maria.file, damage, maria.key)
    assert refusal(maria.roster.open_last) is ProblemCode.NOT_OURS_OR_DAMAGED
    assert maria.roster.last_id() == maria.id
    assert maria.roster.entry(maria.id).name == "Maria"


def test_a_backup_is_brought_in_beside_as_another_profile(maria: Home) -> None:
    maria.log(2)
    maria.keep()
    maria.log(1)
    (backup,) = maria.roster.backing_up.backups(maria.id)
    before = Path(backup.path).read_bytes()
    new = maria.roster.restoring.restore_as_new(Path(backup.path))
    assert maria.sets(new) == 2
    assert maria.sets() == 3
    assert [entry.name for entry in maria.roster.people()] == ["Maria", "Maria 2"]
    assert Path(backup.path).read_bytes() == before


@pytest.mark.parametrize("damage", ["empty", "header", "page", "cell"])
def test_a_damaged_backup_is_refused_and_nothing_changes(maria: Home, damage: str) -> None:
    maria.log(300)
    maria.keep()
    (backup,) = maria.roster.backing_up.backups(maria.id)
    spoil(Path(backup.path), damage, maria.key)
    before = maria.file.read_bytes()
    for act in (maria.roster.restoring.preview, maria.roster.restoring.restore):
        wanted = {ProblemCode.BACKUP_NOT_WHOLE, ProblemCode.NOT_OURS_OR_DAMAGED}
        assert refusal(lambda act=act: act(maria.id, backup)) in wanted
    assert refusal(lambda: maria.roster.restoring.restore_as_new(Path(backup.path))) in {
        ProblemCode.BACKUP_NOT_WHOLE,
        ProblemCode.NOT_OURS_OR_DAMAGED,
        ProblemCode.DAMAGED_INSIDE,
    }
    assert maria.file.read_bytes() == before
    assert list(maria.file.parent.glob("*.part*")) == []
    assert maria.roster.backing_up.newest_whole(maria.id) is None


def test_a_restore_beside_a_window_is_refused_in_one_sentence(maria: Home) -> None:
    maria.log(1)
    maria.keep()
    (backup,) = maria.roster.backing_up.backups(maria.id)
    with FolderLock(maria.file.parent).held():
        for act in (
            lambda: maria.roster.restoring.restore(maria.id, backup),
            lambda: maria.roster.restoring.restore_as_new(Path(backup.path)),
            lambda: maria.roster.mending.salvage(maria.id),
        ):
            assert refusal(act) is ProblemCode.CLOSE_LIFTCOACH_FIRST
    assert maria.sets() == 1


def test_what_is_not_a_backup_is_not_found(maria: Home, tmp_path: Path) -> None:
    maria.log(1)
    maria.keep()
    restoring = maria.roster.restoring
    assert restoring.chosen(maria.id, "1") == maria.roster.backing_up.backups(maria.id)[0]
    for name in ("0", "2", "9" * 30, "nothing.liftcoach", "\0", str(tmp_path)):
        assert refusal(lambda name=name: restoring.chosen(maria.id, name)) is ProblemCode.NO_BACKUP


def test_backups_come_by_themselves_when_something_changed(maria: Home) -> None:
    backing_up = maria.roster.backing_up
    maria.log(1)
    backing_up.keep_at_the_end(maria.id)
    assert len(backing_up.backups(maria.id)) == 1
    maria.clock.go_on(hours=1)
    assert backing_up.keep_if_changed(maria.id, BackupReason.WHILE_OPEN) is None
    backing_up.keep_at_the_end(maria.id)
    assert len(backing_up.backups(maria.id)) == 1
    maria.log(1)
    # Also when the clock was set back: nothing is told by comparing times.
    maria.clock.go_on(days=-400)
    backing_up.keep_at_the_end(maria.id)
    assert len(backing_up.backups(maria.id)) == 2


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_backup_from_a_day_on_which_the_clock_ran_ahead_is_not_offered_as_the_newest(maria: Home) -> None:
    maria.log(1)
    maria.clock.go_on(days=2000)
    maria.keep()
    maria.clock.go_on(days=-2000)
    maria.log(2)
    maria.keep()
    backing_up = maria.roster.backing_up
    # A clock is put right by minutes all the time.
    maria.clock.go_on(hours=-2)
    right, ahead = backing_up.backups(maria.id)
    assert right.at < ahead.at
    assert backing_up.newest_whole(maria.id) == backing_up.state(maria.id).last == right
    assert maria.roster.restoring.preview(maria.id, right).lost == ()


def test_every_folder_and_file_is_the_owners_alone(maria: Home, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    maria.roster.backing_up.choose_second(stick)
    maria.keep()
    everything = [maria.file.parent, *maria.file.parent.rglob("*"), *stick.rglob("*")]
    assert {path for path in everything if path.stat().st_mode & 0o077} == set()
    assert len(everything) > 6
    # One that an earlier program left open is closed.
    (maria.file.parent / "backups").chmod(0o755)
    Roster(maria.file.parent, Library.shipped(), maria.clock)
    assert not (maria.file.parent / "backups").stat().st_mode & 0o077


def test_a_second_place_may_be_absent_and_is_caught_up(maria: Home, tmp_path: Path) -> None:
    backing_up, stick = maria.roster.backing_up, tmp_path / "stick"
    assert backing_up.state(maria.id).second is SecondPlace.NOT_CHOSEN
    assert refusal(lambda: backing_up.choose_second(stick)) is ProblemCode.SECOND_PLACE_NOT_THERE
    stick.mkdir()
    inside = maria.file.parent / "inside"
    inside.mkdir()
    assert refusal(lambda: backing_up.choose_second(inside)) is ProblemCode.SECOND_PLACE_INSIDE
    backing_up.choose_second(stick)
    assert backing_up.state(maria.id).second is SecondPlace.NOT_YET
    maria.log(1)
    maria.keep()
    assert backing_up.state(maria.id).second is SecondPlace.UP_TO_DATE
    away = stick.rename(tmp_path / "away")
    stick.mkdir()
    for _ in range(2):
        maria.log(1)
        maria.keep()
    state = backing_up.state(maria.id)
    assert state.second is SecondPlace.NOT_THERE
    assert state.failed == ""
    assert state.number == 3
    # What is there instead of the stick is not written into.
    assert list(stick.iterdir()) == []
    stick.rmdir()
    away.rename(stick)
    assert backing_up.keep_if_changed(maria.id, BackupReason.WHILE_OPEN) is None
    copies = backing_up.second_backups(maria.id)
    assert copies is not None
    assert len(copies.all()) == 3
    assert copies.folder.is_relative_to(stick / SECOND_FOLDER)
    assert backing_up.state(maria.id).second is SecondPlace.UP_TO_DATE
    # A network that is gone answers with errors of its own; so does a name that no disk can have.
    maria.roster.program_settings.set("second-backup-folder", str(tmp_path / ("n" * 300)))
    maria.log(1)
    maria.keep()
    assert backing_up.state(maria.id).second is SecondPlace.NOT_THERE
    assert maria.roster.erasing.everything().not_reached.endswith("nnn")
    backing_up.choose_second(None)
    assert backing_up.state(maria.id).second is SecondPlace.NOT_CHOSEN
    assert len(copies.all()) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text")
def test_nothing_is_made_on_a_stick_whose_name_cannot_be_kept(maria: Home, tmp_path: Path) -> None:
    stick = tmp_path / os.fsdecode(b"stick \xe9")
    stick.mkdir()
    assert refusal(lambda: maria.roster.backing_up.choose_second(stick)) is ProblemCode.TEXT_NOT_STORABLE
    assert list(stick.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text")
def test_a_file_whose_name_is_no_text_is_brought_in(maria: Home, tmp_path: Path) -> None:
    maria.log(2)
    maria.keep()
    odd = tmp_path / os.fsdecode(b"caf\xe9.liftcoach")
    shutil.copyfile(maria.roster.backing_up.backups(maria.id)[0].path, odd)
    assert maria.sets(maria.roster.restoring.restore_as_new(odd)) == 2


def test_copies_at_an_earlier_second_place_are_erased_too(maria: Home, tmp_path: Path) -> None:
    backing_up = maria.roster.backing_up
    held = []
    for stick in (tmp_path / "old stick", tmp_path / "new stick"):
        stick.mkdir()
        backing_up.choose_second(stick)
        maria.log(1)
        maria.keep()
        copies = backing_up.second_backups(maria.id)
        assert copies is not None
        held.append(copies.folder)
    backing_up.choose_second(None)
    assert set(held) <= set(maria.roster.erasing.everything().paths)
    held[0].parent.parent.rename(tmp_path / "taken home")
    plan = maria.roster.erasing.everything()
    assert (plan.not_reached, held[1] in plan.paths) == (str(tmp_path / "old stick"), True)


def test_a_computer_that_is_called_otherwise_in_another_network_finds_its_copies(
    maria: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backing_up, stick = maria.roster.backing_up, tmp_path / "stick"
    stick.mkdir()
    backing_up.choose_second(stick)
    maria.log(1)
    maria.keep()
    monkeypatch.setattr(platform, "node", lambda: "guest-17.cafe.example")
    maria.log(1)
    maria.keep()
    (there,) = (stick / SECOND_FOLDER).iterdir()
    assert len(list(there.glob("*.liftcoach"))) == 2
    assert there in maria.roster.erasing.everything().paths
    # Whoever can edit the settings cannot make erasing reach any other folder.
    settings = maria.roster.program_settings
    name = settings.get("second-backup-name", "")
    settings.set("second-backup-name", f"../../data {name.split()[1]}")
    assert {one.parent.name for one in maria.roster.erasing.everything().paths} <= {
        maria.file.parent.name,
        SECOND_FOLDER,
    }


def test_a_copy_of_the_folder_on_the_same_stick_keeps_apart_from_the_first(maria: Home, tmp_path: Path) -> None:
    backing_up, stick = maria.roster.backing_up, tmp_path / "stick"
    stick.mkdir()
    backing_up.choose_second(stick)
    maria.log(1)
    maria.keep()
    shutil.copytree(maria.file.parent, tmp_path / "copy")
    other = Roster(tmp_path / "copy", maria.roster._library, maria.clock).backing_up
    assert other.second_folder() == str(stick)
    first, second = (one.second_backups(maria.id) for one in (backing_up, other))
    assert first is not None
    assert second is not None
    assert first.folder != second.folder


def test_erasing_that_is_cut_off_still_knows_what_lies_elsewhere(maria: Home, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    maria.roster.backing_up.choose_second(stick)
    maria.log(1)
    maria.keep()
    paths = maria.roster.erasing.everything().paths
    assert paths[0].is_relative_to(stick)
    assert paths[-1].name == "settings.json"


def test_what_could_not_be_erased_is_told_and_can_be_erased_later(
    maria: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    maria.roster.backing_up.choose_second(stick)
    maria.log(1)
    maria.keep()
    (copies,) = (stick / SECOND_FOLDER).iterdir()
    rmtree = shutil.rmtree

    def closed_to_writing(path: Path) -> None:
        if path.is_relative_to(stick):
            raise OSError(errno.EROFS, "Read-only file system")
        rmtree(path)

    monkeypatch.setattr(shutil, "rmtree", closed_to_writing)
    erasing = maria.roster.erasing
    assert erasing.erase(erasing.everything()) == (copies,)
    assert not maria.file.exists()
    monkeypatch.setattr(shutil, "rmtree", rmtree)
    again = Roster(maria.file.parent, maria.roster._library, maria.clock).erasing
    assert again.erase(again.everything()) == ()
    assert not copies.exists()
    assert [path.name for path in maria.file.parent.iterdir()] == [LOCK_FILE]


def test_a_backup_that_did_not_work_is_remembered_until_one_does(maria: Home) -> None:
    maria.log(300)
    maria.keep()
    good = maria.file.read_bytes()
    spoil(maria.file, "page", maria.key)
    assert refusal(maria.keep) is ProblemCode.DAMAGED_INSIDE
    assert maria.roster.backing_up.state(maria.id).failed == "damaged-inside"
    maria.file.write_bytes(good)
    maria.keep()
    assert maria.roster.backing_up.state(maria.id).failed == ""


@pytest.mark.parametrize(
    ("damage", "least"), [("page", 250), ("header", 300), ("first page", 300), ("page size", 300), ("cell", 299)]
)
def test_what_can_be_read_is_saved_and_the_damaged_file_is_kept(maria: Home, damage: str, least: int) -> None:
    maria.log(300)
    coach = maria.roster.open(maria.id)
    coach.checking_in.save(CheckIn(MONDAY, pain=4))
    coach.close()
    spoil(maria.file, damage, maria.key)
    spoiled = maria.file.read_bytes()
    found = [wrong.kind for wrong in maria.roster.mending.check(maria.id)]
    assert WrongKind.DAMAGED in found
    if maria.key is not None and damage in ("header", "first page", "page size"):
        # What stood there opened the rest: this is what backups are for.
        assert refusal(lambda: maria.roster.mending.salvage(maria.id)) is ProblemCode.NOTHING_TO_SAVE
        assert maria.file.read_bytes() == spoiled
        return
    report = maria.roster.mending.salvage(maria.id)
    least = least if maria.key is None else 200
    assert least <= dict(report.saved)["sets"] <= 300
    assert dict(report.saved)["check_ins"] == 1
    assert maria.sets() == dict(report.saved)["sets"]
    if least < 300:
        assert dict(report.lost)["sets"] >= 1
    assert maria.roster.mending.check(maria.id) == ()
    (aside,) = maria.file.parent.glob(f"{maria.file.name}.damaged-*")
    assert aside.read_bytes() == spoiled
    coach = maria.roster.open(maria.id)
    assert coach.knowing.lifter().year_of_birth == 1958
    assert coach.checking_in.on(MONDAY) == CheckIn(MONDAY, pain=4)
    coach.close()
    assert list(maria.file.parent.glob(".*")) == []
    assert (maria.key is None) == is_plain(maria.file)


def test_sets_whose_sessions_are_lost_get_sessions_of_their_day(maria: Home) -> None:
    maria.log(300)
    key = maria.key
    with closing(connected(driver_for(maria.file, key), maria.file.as_uri(), key)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'sessions'").fetchone()
    content = maria.file.read_bytes()
    maria.file.write_bytes(content[: (root - 1) * 4096] + bytes(4096) + content[root * 4096 :])
    report = maria.roster.mending.salvage(maria.id)
    assert dict(report.saved)["sets"] == 300
    assert "sessions" in report.tables_cut_short
    coach = maria.roster.open(maria.id)
    (session,) = coach.records.read().sessions
    coach.close()
    assert session.day == MONDAY
    assert len(session.sets) == 300
    assert maria.roster.mending.check(maria.id) == ()


def test_a_file_of_which_nothing_is_left_says_so_and_stays(maria: Home) -> None:
    maria.file.write_bytes(os.urandom(20_000))
    before = maria.file.read_bytes()
    assert refusal(lambda: maria.roster.mending.salvage(maria.id)) in {
        ProblemCode.NOTHING_TO_SAVE,
        ProblemCode.NOT_OURS_OR_DAMAGED,
    }
    assert maria.file.read_bytes() == before


def test_sums_that_do_not_fit_are_worked_out_again_after_a_backup(maria: Home) -> None:
    maria.log(3)
    coach = maria.roster.open(maria.id)
    with coach.profile.writing() as connection:
        connection.exec_driver_sql("DELETE FROM week_work")
    coach.close()
    assert [wrong.kind for wrong in maria.roster.mending.check(maria.id)] == [WrongKind.SUMS_DIFFER]
    maria.roster.mending.sum_again(maria.id)
    assert maria.roster.mending.check(maria.id) == ()
    assert maria.sets() == 3
    assert len(maria.roster.backing_up.backups(maria.id)) == 1


def test_putting_somebody_away_backs_up_first(maria: Home) -> None:
    maria.log(1)
    maria.roster.make("Jo").close()
    maria.roster.put_away(maria.id)
    (backup,) = maria.roster.backing_up.backups(maria.id)
    assert backup.why is BackupReason.BEFORE_PUT_AWAY


def change_of_lock(maria: Home) -> LockChange:
    """A passphrase to set; on a locked file, to remove."""
    locking = maria.roster.locking
    if maria.key is None:
        return locking.setting(maria.id, PASSPHRASE)
    return LockChange(locking, maria.id, locking._secret(maria.id)[1], None)


def test_what_is_written_while_a_lock_is_changed_makes_the_copy_again_and_is_kept(
    maria: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    stretch_little(monkeypatch)
    maria.log(2)
    change = change_of_lock(maria)
    told: list[float] = []
    change.copy(told.append)
    assert told == sorted(told)
    assert told[-1] == 1
    maria.log(3)
    assert not change.take_place()
    change.drop()
    assert maria.sets() == 5
    change.copy()
    assert change.take_place()
    assert maria.sets() == 5
    assert change.follow() == 0
    assert is_plain(maria.file) is not change.sets
    assert not list(maria.file.parent.glob(".*"))


def test_a_lock_that_is_given_up_leaves_the_file_and_nothing_beside_it(
    maria: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    stretch_little(monkeypatch)
    maria.log(2)
    change = change_of_lock(maria)
    before = is_plain(maria.file)

    def stop(_done: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        change.copy(stop)
    change.drop()
    assert is_plain(maria.file) is before
    assert maria.sets() == 2
    assert not list(maria.file.parent.glob(".*"))


def test_what_is_written_while_a_backup_is_copied_makes_the_copy_again_and_is_kept(maria: Home) -> None:
    maria.log(2)
    maria.keep()
    maria.log(1)
    change = maria.roster.restoring.restoring(maria.id, maria.roster.backing_up.backups(maria.id)[-1])
    told: list[float] = []
    # While the file is in use, as it is in a window.
    coach = maria.roster.open(maria.id)
    change.copy(told.append)
    coach.close()
    assert told == sorted(told)
    assert told[-1] == 1
    maria.log(3)
    assert not change.take_place()
    change.drop()
    assert maria.sets() == 6
    change.copy()
    assert change.take_place()
    change.drop()
    assert maria.sets() == 2
    assert change.before is not None
    maria.roster.restoring.restore(maria.id, change.before)
    assert maria.sets() == 6
    assert not list(maria.file.parent.glob(".*"))


def test_while_another_program_has_the_file_open_nothing_is_replaced(maria: Home) -> None:
    maria.log(2)
    maria.keep()
    maria.log(1)
    change = maria.roster.restoring.restoring(maria.id, maria.roster.backing_up.backups(maria.id)[-1])
    change.copy()
    elsewhere = maria.roster.open(maria.id)
    with pytest.raises(LiftcoachError) as refused:
        change.take_place(wait_ms=0)
    assert refused.value.problem.code is ProblemCode.IN_USE_ELSEWHERE
    change.drop()
    assert len(elsewhere.training.sets_on(MONDAY)) == 3
    elsewhere.close()


@pytest.mark.parametrize(
    ("maria", "what"), [("plain", "restore"), ("locked", "restore"), ("plain", "salvage")], indirect=["maria"]
)
def test_a_restore_that_is_killed_leaves_the_old_file_or_the_new_one_whole(
    maria: Home, library: Library, what: str, tmp_path: Path
) -> None:
    maria.log(300 if what == "salvage" else 2)
    maria.keep()
    maria.log(1)
    if what == "salvage":
        spoil(maria.file, "page", maria.key)
    else:
        maria.keep()
    old, secrets = maria.file.read_bytes(), maria.roster._profiles.keys

    def run(number: int) -> tuple[Path, int]:
        """Swap in a copy of everything, in a process of its own that is killed at this step; at none for 0."""
        room = tmp_path / str(number)
        shutil.copytree(maria.file.parent, room)
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            roster = Roster(room, library, maria.clock)
            roster._profiles.keys = secrets
            backup = roster.backing_up.backups(maria.id)[-1]
            is_salvage = what == "salvage"
            change = roster.mending.salvaging(maria.id) if is_salvage else roster.restoring.restoring(maria.id, backup)
            change.copy()
            steps = 0

            def watched(_frame: FrameType, event: str, _: object) -> None:
                nonlocal steps
                steps += event == "c_call"
                if number and steps == number:
                    os.kill(os.getpid(), signal.SIGKILL)

            sys.setprofile(watched)
            change.take_place()
            sys.setprofile(None)
            os.write(writing, str(steps).encode())
            os._exit(0)
        os.close(writing)
        with open(reading, "rb") as told:  # noqa: PTH123  (a pipe has no path)
            said = told.read()
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == (signal.SIGKILL if number else 0)
        return room, int(said or 0)

    _, steps = run(0)
    ends, notes = set(), set[bool | None]()
    for number in range(1, steps, steps // KILLS):
        room, _ = run(number)
        roster = Roster(room, library, maria.clock)
        roster._profiles.keys = secrets
        told = roster.was_replaced_when_cut_off(maria.id)
        assert roster.was_replaced_when_cut_off(maria.id) is None
        if (room / maria.file.name).read_bytes() == old:
            ends.add("as it was")
            assert not told
            continue
        coach = roster.open(maria.id)
        count = len(coach.training.sets_on(MONDAY))
        coach.close()
        # Whole but for its bytes, where the old one was only folded together.
        ends.add("as it was" if count == 3 else "new")
        # Before the note is made or after it is taken away, nothing is left to tell.
        assert told in ((None, False) if count == 3 else (None, True))
        notes.add(told)
        assert what == "restore" or [one.read_bytes() for one in room.glob("*.damaged-*")] == [old]
    assert ends == {"as it was", "new"}
    assert True in notes


def test_a_copy_that_a_kill_left_in_a_backup_goes_after_a_day(maria: Home) -> None:
    maria.log(1)
    maria.keep()
    newest = Path(maria.roster.backing_up.backups(maria.id)[0].path)
    forgotten, young = (newest.with_name(f".new-{name}.part") for name in ("old", "young"))
    for part, days in ((forgotten, 2), (young, 0)):
        part.write_bytes(b"Maria")
        at = (maria.clock.moment.instant - timedelta(days=days)).timestamp()
        os.utime(part, (at, at))
    maria.keep()
    assert not forgotten.exists()
    assert young.exists()


NOBODY = 4_194_305
"""One more than any process can have as its number."""


@pytest.mark.skipif(os.name != "posix", reason="numbers of processes")
def test_what_a_kill_left_half_made_goes_at_the_next_start_and_what_somebody_makes_now_stays(
    maria: Home, library: Library
) -> None:
    maria.log(1)
    maria.keep()
    data, backups = maria.file.parent, Path(maria.roster.backing_up.backups(maria.id)[0].path).parent
    names = (f".new-{NOBODY}-a.part", f".converting-{NOBODY}-a.part", f".saving-{NOBODY}-a")
    left = [data / names[0], data / names[1], backups / names[0], data / names[2] / maria.file.name]
    left[-1].parent.mkdir()
    for part in left:
        part.write_bytes(b"Maria")
    now = new_part_file(backups)
    lock = FolderLock(data)
    Roster(data, library, maria.clock, lock=lock)
    assert all(part.exists() for part in left), "without the folder's lock nobody sweeps"
    assert lock.take()
    try:
        Roster(data, library, maria.clock, lock=lock)
    finally:
        lock.give_back()
    assert [*data.rglob(".new*"), *data.rglob(".conv*"), *data.rglob(".saving*")] == [now]
    assert maria.sets() == 1


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a file that is open stays where it is")
@pytest.mark.parametrize("how", ["deleted", "replaced by an older one"])
def test_nothing_is_said_to_be_saved_into_a_file_that_is_no_longer_in_its_place(maria: Home, how: str) -> None:
    maria.log(2)
    older = maria.file.with_name("older")
    shutil.copyfile(maria.file, older)
    maria.log(3)
    coach = maria.roster.open(maria.id)
    coach.checking_in.save(CheckIn(MONDAY, note="kept"))
    older.replace(maria.file)
    if how == "deleted":
        maria.file.unlink()
    answers = CheckIn(MONDAY, note="not kept")
    assert refusal(lambda: coach.checking_in.save(answers)) is ProblemCode.FILE_MOVED_WHILE_OPEN
    assert refusal(lambda: coach.checking_in.save(answers)) is ProblemCode.FILE_MOVED_WHILE_OPEN
    assert coach.profile.was_changed_outside() is False
    coach.close()
    (backup,) = maria.roster.backing_up.backups(maria.id)
    maria.roster.restoring.restore(maria.id, backup)
    assert maria.sets() == 5
    coach = maria.roster.open(maria.id)
    found = coach.checking_in.on(MONDAY)
    coach.close()
    assert found is not None
    assert found.note == "kept"


def test_what_was_logged_into_a_file_that_is_gone_is_among_the_backups_once_it_is_closed(maria: Home) -> None:
    coach = maria.roster.open(maria.id)
    coach.checking_in.save(CheckIn(MONDAY, note="kept"))
    for ending in ("", "-wal", "-shm"):
        maria.file.with_name(maria.file.name + ending).unlink()
    coach.close()
    (backup,) = maria.roster.backing_up.backups(maria.id)
    maria.roster.restoring.restore(maria.id, backup)
    assert maria.roster.backing_up.newest_whole(maria.id) is not None
