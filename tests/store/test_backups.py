"""Backups are made by themselves, are whole, and the last good one is never thrown away."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.keeping import BackupReason, Kind
from liftcoach.domain.problems import ProblemCode
from liftcoach.store.backups import NO_THINNING_FOR, Backups, verify
from liftcoach.store.cipher import cipher_driver, connected, is_locked
from liftcoach.store.contents import contents_of, missing_from
from liftcoach.store.faults import StoreError
from liftcoach.store.profile import Profile
from liftcoach.store.thinning import ALL_FOR, DAILY, MONTHLY, WEEKLY, worth_keeping
from liftcoach.store.training_log import TrainingLog
from tests.store.locks import PLAIN_AND_LOCKED, Kept, stretch_little
from tests.store.nouns import MUSCLES, at, one_set
from tests.store.test_opening import ROOT, logging_child

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
times = st.lists(
    st.integers(0, 3 * 365 * 24 * 4).map(lambda quarters: NOON - timedelta(minutes=15 * quarters)), max_size=80
)


@dataclass
class Mine:
    """A person's open file, plain or locked, and its backups."""

    kept: Kept
    profile: Profile

    @property
    def file(self) -> Path:
        return self.kept.path

    @property
    def key(self) -> bytes | None:
        return self.kept.key

    @property
    def backups(self) -> Backups:
        return Backups.of(self.file)

    def add(self, count: int = 1) -> None:
        with self.profile.writing() as connection:
            log = TrainingLog(connection)
            begun = log.begin_session(at())
            for _ in range(count):
                log.add_set(begun, one_set())

    def make(self, when: datetime = NOON) -> Path:
        return Path(self.backups.make(self.file, when, BackupReason.WHILE_OPEN, self.key).path)

    def sets_in(self, backup: Path) -> int:
        return contents_of(backup, self.key).count(Kind.SETS)


@pytest.fixture(params=PLAIN_AND_LOCKED)
def mine(request: pytest.FixtureRequest, file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mine]:
    stretch_little(monkeypatch)
    Profile.create(file, name="Maria", muscles=MUSCLES).close()
    kept = Kept.of(file, request.param)
    made = Mine(kept, kept.open(muscles=MUSCLES))
    yield made
    made.profile.close()


def test_a_backup_of_an_open_file_holds_all_that_was_acknowledged_and_stands_alone(mine: Mine) -> None:
    mine.add(30)
    assert mine.file.with_name(f"{mine.file.name}-wal").stat().st_size > 0
    path = mine.make()
    assert mine.sets_in(path) == 30
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name]
    with closing(Kept(path, mine.key).other_program()) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, path.parent.parent)] == [0o700, 0o700]
    assert is_locked(path) is (mine.key is not None)


def test_a_backup_while_another_program_writes_is_whole(mine: Mine) -> None:
    mine.profile.close()
    with logging_child(mine.kept, 200) as child:
        assert child.stdout is not None
        for number in range(5):
            acknowledged = int(child.stdout.readline())
            assert mine.sets_in(mine.make(NOON + timedelta(minutes=number))) >= acknowledged
        child.kill()


def test_without_a_change_there_is_no_new_backup(mine: Mine) -> None:
    first = mine.make()
    assert mine.make(NOON + timedelta(hours=1)) == first
    mine.add()
    second = mine.make(NOON + timedelta(hours=2))
    assert second != first
    mine.profile.close()
    # Closing moves the WAL into the file; what is in it stays the same.
    assert mine.make(NOON + timedelta(hours=3)) == second
    assert [Path(one.path) for one in mine.backups.all()] == [second, first]


def test_two_backups_of_one_second_have_two_names(mine: Mine) -> None:
    first = mine.make()
    mine.add()
    assert mine.make() != first
    assert len(mine.backups.all()) == 2


@pytest.mark.parametrize("damage", ["page", "cell", "header", "empty"])
def test_a_damaged_file_is_never_made_into_a_backup_and_nothing_is_thinned_after_it(mine: Mine, damage: str) -> None:
    mine.add(300)
    good = mine.make()
    mine.profile.close()
    spoil(mine.file, damage, mine.key)
    backups = mine.backups
    with pytest.raises(StoreError) as refused:
        mine.make(NOON + timedelta(days=1))
    assert refused.value.problem.code is ProblemCode.DAMAGED_INSIDE
    assert [Path(one.path) for one in backups.all()] == [good]
    assert list(backups.folder.glob("*.part*")) == []
    old = backups.folder / f"2020-01-01T000000Z-closed{good.suffix}"
    old.write_bytes(good.read_bytes())
    (backups.folder / f"2020-01-01T000001Z-closed{good.suffix}").write_bytes(good.read_bytes())
    later = NOON + timedelta(days=1) + NO_THINNING_FOR
    assert backups.thin(later - timedelta(seconds=1), mine.key) == 0
    assert backups.thin(later, mine.key) == 1
    assert not old.exists()


UNSEEN = {"no text": b"T\xb1\xb2", "no time": b"T99"}
"""What a set's time can become between two checks of SQLite's, which find nothing wrong with either."""


def spoil(file: Path, damage: str, key: bytes | None = None) -> None:
    """Damage a closed file with at least 300 sets as disks and programs do; `key` is that of a locked one."""
    whole = file.read_bytes()
    page = 4096
    if damage == "header":
        file.write_bytes(b"\xff" * 100 + whole[100:])
    elif damage == "page size":
        file.write_bytes(whole[:16] + b"\x01\x23" + whole[18:])
    elif damage == "first page":
        file.write_bytes(bytes(page) + whole[page:])
    elif damage == "empty":
        file.write_bytes(b"")
    elif damage == "page":
        at_page = _page_of("sets", file) if key is None else _locked_page_of("sets", file, key)
        file.write_bytes(whole[: at_page * page] + bytes(page) + whole[(at_page + 1) * page :])
    elif damage in UNSEEN:
        found = whole.rindex(b"T10:00:00.000000+00:00")
        file.write_bytes(whole[:found] + UNSEEN[damage] + whole[found + len(UNSEEN[damage]) :])
        assert is_whole(file), "SQLite's own checks do not look there"
    elif key is not None:
        # Nobody can change one cell of a locked page: any byte that changes spoils all of it.
        place = _locked_page_of("sets", file, key) * page + 700
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    else:
        # Inside of a cell: the pages still fit together, but the text is not what the table allows.
        found = len(whole)
        while is_whole(file):
            # What a page holds beside its cells is nobody's.
            found = whole.rindex(b"squatrepetitions", 0, found)
            file.write_bytes(whole[:found] + b"squatRepetitions" + whole[found + 16 :])


def is_whole(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))


def _locked_page_of(table: str, file: Path, key: bytes) -> int:
    """A leaf page of a table in a locked file, counted from 0: one without which its first rows can be read."""
    whole = file.read_bytes()
    tried = file.with_name("tried")
    try:
        for at_page in range(4, len(whole) // 4096):
            tried.write_bytes(whole[: at_page * 4096] + bytes(4096) + whole[(at_page + 1) * 4096 :])
            with closing(connected(cipher_driver(file), f"{tried.as_uri()}?mode=ro", key)) as connection:
                first = None
                try:
                    rows = connection.execute(f"SELECT * FROM {table}")
                    first = rows.fetchone()
                    rows.fetchall()
                except cipher_driver(file).DatabaseError:
                    if first is not None:
                        return at_page
    finally:
        tried.unlink()
    raise AssertionError("the table has only one page")


def _page_of(table: str, file: Path) -> int:
    """A leaf page of a table, counted from 0."""
    with closing(sqlite3.connect(file)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    content = file.read_bytes()
    start = (root - 1) * 4096
    assert content[start] == 5, "the table has only one page"
    cells = int.from_bytes(content[start + 3 : start + 5], "big")
    first = int.from_bytes(content[start + 12 : start + 14], "big")
    assert cells > 1
    return int.from_bytes(content[start + first : start + first + 4], "big") - 1


def test_a_full_disk_leaves_no_half_backup(mine: Mine) -> None:
    mine.add(500)
    mine.profile.close()
    code = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from liftcoach.domain.keeping import BackupReason
from liftcoach.store.backups import Backups
from liftcoach.store.faults import StoreError
file = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size // 2,) * 2)
try:
    key = bytes.fromhex(sys.stdin.read()) or None
    Backups.of(file).make(file, datetime(2026, 3, 2, tzinfo=UTC), BackupReason.CLOSED, key)
except StoreError as error:
    print(error.problem.code)
"""
    told = subprocess.run(
        [sys.executable, "-c", code, str(mine.file)],
        cwd=ROOT,
        input=mine.kept.key_said,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert told.stdout.split() in (["disk-full"], ["disk-fault"]), told.stderr
    assert list(mine.backups.folder.iterdir()) == []
    assert mine.sets_in(mine.make()) == 500


def test_a_second_place_catches_up_and_is_thinned_too(mine: Mine, tmp_path: Path) -> None:
    backups, second = mine.backups, Backups(tmp_path / "stick")
    for day in range(4):
        mine.add()
        mine.make(NOON + timedelta(days=day))
    second.take_copies(backups, NOON + timedelta(days=4), mine.key)
    assert [one.at for one in second.all()] == [one.at for one in backups.all()]
    for one in second.all():
        verify(Path(one.path), mine.key)
    spoiled = Path(second.all()[-1].path)
    spoiled.unlink()
    mine.add()
    mine.make(NOON + timedelta(days=5))
    second.take_copies(backups, NOON + timedelta(days=5), mine.key)
    assert len(second.all()) == 5


def test_an_old_backup_that_is_damaged_does_not_keep_newer_ones_from_the_second_place(
    mine: Mine, tmp_path: Path
) -> None:
    second = Backups(tmp_path / "stick")
    paths = []
    for day in range(3):
        mine.add(100)
        paths.append(mine.make(NOON + timedelta(days=day)))
    paths[0].write_bytes(paths[0].read_bytes()[:5000])
    second.take_copies(mine.backups, NOON + timedelta(days=3), mine.key)
    assert [Path(one.path).name for one in second.all()] == [paths[2].name, paths[1].name]
    paths[2].write_bytes(b"")
    (second.folder / paths[2].name).unlink()
    # Nothing is up to date where the newest is missing.
    with pytest.raises(StoreError):
        second.take_copies(mine.backups, NOON + timedelta(days=3), mine.key)


def test_a_full_second_place_has_the_newest_and_makes_room_by_itself(
    mine: Mine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second, room = Backups(tmp_path / "stick"), 2
    copied = shutil.copyfile

    def copied_while_there_is_room(source: Path, part: Path) -> None:
        if len(second.all()) == room:
            raise OSError(errno.ENOSPC, "full")
        copied(source, part)

    monkeypatch.setattr(shutil, "copyfile", copied_while_there_is_room)
    paths = []
    for hour in range(3):
        mine.add()
        paths.append(mine.make(NOON + timedelta(hours=hour)))
    with pytest.raises(StoreError) as caught:
        second.take_copies(mine.backups, NOON + timedelta(hours=3), mine.key)
    assert caught.value.problem.code is ProblemCode.DISK_FULL
    assert [Path(one.path).name for one in second.all()] == [paths[2].name, paths[1].name]
    # By then one of that day is enough.
    later = NOON + timedelta(days=9)
    mine.add()
    paths.append(mine.make(later))
    with suppress(StoreError):
        second.take_copies(mine.backups, later, mine.key)
    assert Path(second.all()[0].path).name == paths[3].name


def test_the_last_good_backup_stays_when_newer_ones_are_damaged(mine: Mine) -> None:
    backups = mine.backups
    paths = []
    for hour in range(4):
        mine.add(100)
        paths.append(mine.make(NOON + timedelta(hours=hour)))
    for path in paths[1:]:
        path.write_bytes(path.read_bytes()[:5000])
    assert backups.thin(NOON + timedelta(days=400), mine.key) == 0
    whole = backups.newest_whole(mine.key)
    assert whole is not None
    assert Path(whole.path) == paths[0]


def test_what_a_backup_lacks_is_counted_by_kind(mine: Mine) -> None:
    mine.add(3)
    path = mine.make()
    assert missing_from(path, mine.file, mine.key, mine.key) == ((), False)
    mine.add(2)
    with mine.profile.writing() as connection:
        TrainingLog(connection).remove_set(1)
    assert missing_from(path, mine.file, mine.key, mine.key) == (((Kind.SETS, 2),), False)


@given(times, st.integers(0, 40))
def test_thinning_keeps_two_days_and_the_newest_and_is_settled(listed: list[datetime], days_on: int) -> None:
    now = NOON + timedelta(days=days_on)
    kept = worth_keeping(listed, now)
    assert kept <= set(listed)
    assert {one for one in listed if one > now - ALL_FOR} <= kept
    assert max(listed, default=None) in kept or not listed
    assert worth_keeping(kept, now) == kept
    old = [one for one in kept if one <= now - ALL_FOR]
    assert len(old) <= DAILY + WEEKLY + MONTHLY + 1


def test_a_year_of_daily_backups_leaves_some_of_every_age() -> None:
    now = NOON
    daily = [now - timedelta(days=number) for number in range(400)]
    kept = sorted(worth_keeping(daily, now), reverse=True)
    ages = [(now - one).days for one in kept]
    assert ages[: DAILY + 2] == list(range(DAILY + 2))
    assert len(kept) == 2 + DAILY + WEEKLY + MONTHLY
    assert 300 <= ages[-1] <= 400


def test_a_clock_that_was_set_back_loses_no_backup() -> None:
    ahead = [NOON + timedelta(days=number) for number in range(60)]
    assert worth_keeping(ahead, NOON) == set(ahead)


def test_thinning_day_by_day_ends_where_thinning_at_once_does() -> None:
    kept: frozenset[datetime] = frozenset()
    for day in range(500):
        now = NOON + timedelta(days=day)
        kept = worth_keeping({*kept, now}, now)
    ages = sorted((now - one).days for one in kept)
    assert ages[-1] >= 250
    assert len(ages) >= 2 + DAILY + WEEKLY - 1 + MONTHLY - 1
