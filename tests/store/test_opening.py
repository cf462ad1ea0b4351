"""What happens to a file, a disk or a folder that is not as it should be."""

from __future__ import annotations

import ctypes
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from liftcoach.domain.problems import ProblemCode
from liftcoach.store.engine import APPLICATION_ID
from liftcoach.store.faults import StoreError
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.opening import check_identity
from liftcoach.store.profile import Profile
from liftcoach.store.training_log import TrainingLog
from tests.store.locks import PLAIN_AND_LOCKED, Kept, stretch_little
from tests.store.nouns import MONDAY, MUSCLES, at, one_set
from tests.store.test_training_log import assert_sums_are_right, logged

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def closed(file: Path) -> Path:
    """A file with 200 sets, closed."""
    profile = Profile.create(file, name="Maria", muscles=MUSCLES)
    with profile.writing() as connection:
        log = TrainingLog(connection)
        begun = log.begin_session(at())
        for _ in range(200):
            log.add_set(begun, one_set())
    profile.close()
    return file


@pytest.fixture(params=PLAIN_AND_LOCKED)
def kept(request: pytest.FixtureRequest, closed: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    """The same, plain and locked."""
    stretch_little(monkeypatch)
    return Kept.of(closed, request.param)


def refusal(file: Path, key: bytes | None = None) -> ProblemCode:
    with pytest.raises(StoreError) as refused:
        Profile.open(file, key)
    return refused.value.problem.code


def test_a_file_that_is_absent_is_not_made_by_opening(file: Path) -> None:
    assert refusal(file) is ProblemCode.NO_SUCH_PROFILE
    assert not file.exists()


def test_a_file_that_is_there_is_never_made_new(closed: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(FileExistsError):
        Profile.create(closed)
    assert closed.read_bytes() == before
    assert list(closed.parent.glob(".new-*")) == []


@pytest.mark.parametrize("damage", ["empty", "another kind", "header", "cut in the header", "cut in half", "middle"])
def test_a_damaged_file_is_named_so_and_left_as_it_is(kept: Kept, damage: str) -> None:
    closed = kept.path
    whole = closed.read_bytes()
    page = 4096
    damaged = {
        "empty": b"",
        "another kind": b"%PDF-1.7\n" * 1000,
        "header": b"\x00" * 100 + whole[100:],
        "cut in the header": whole[:50],
        "cut in half": whole[: len(whole) // 2],
        "middle": whole[: 2 * page] + b"\x00" * 20 * page + whole[22 * page :],
    }[damage]
    closed.write_bytes(damaged)
    assert refusal(closed, kept.key) is ProblemCode.NOT_OURS_OR_DAMAGED
    assert closed.read_bytes() == damaged


def test_another_programs_database_is_not_touched(tmp_path: Path) -> None:
    foreign = tmp_path / "other.liftcoach"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE sessions (id INTEGER)")
    before = foreign.read_bytes()
    assert refusal(foreign) is ProblemCode.NOT_OURS_OR_DAMAGED
    assert foreign.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [foreign.name]


def test_a_file_of_a_newer_version_is_left_as_it_is(kept: Kept) -> None:
    with closing(kept.other_program()) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = kept.path.read_bytes()
    assert refusal(kept.path, kept.key) is ProblemCode.MADE_BY_A_NEWER_ONE
    assert kept.path.read_bytes() == before


def test_a_file_says_whose_it_is_and_waits_for_the_disk(profile: Profile) -> None:
    with profile.reading() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("application_id", "journal_mode", "synchronous", "foreign_keys", "busy_timeout", "query_only")
        }
    full = 2
    assert asked == {
        "application_id": APPLICATION_ID,
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "query_only": 1,
    }


def test_a_reading_connection_cannot_write(profile: Profile) -> None:
    with pytest.raises(StoreError), profile.reading() as connection:
        connection.exec_driver_sql("DELETE FROM sets")


def test_an_error_of_the_database_does_not_repeat_what_it_was_given(profile: Profile) -> None:
    with pytest.raises(DBAPIError) as failed, profile.reading() as connection:
        connection.exec_driver_sql("SELECT no_such_function(?)", ("lupus nephritis",))
    assert "no_such_function" in str(failed.value)
    assert "lupus" not in str(failed.value)


def test_a_reader_sees_one_state_while_another_writes(profile: Profile) -> None:
    with profile.reading() as before:
        assert TrainingLog(before).sets_on(MONDAY) == ()
        with profile.writing() as connection:
            log = TrainingLog(connection)
            log.add_set(log.begin_session(at()), one_set())
        assert TrainingLog(before).sets_on(MONDAY) == ()
    assert len(logged(profile)) == 1


def test_a_full_disk_keeps_what_was_there_and_a_retry_works(kept: Kept) -> None:
    profile = kept.open(muscles=MUSCLES)
    there = len(logged(profile))
    begun = 1

    def fill(pages: str) -> None:
        with profile.writing() as connection:
            # SQLite's own limit gives the same fault as a disk without room.
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            for _ in range(500):
                TrainingLog(connection).add_set(begun, replace(one_set(), exercise="x" * 200))

    with pytest.raises(StoreError) as refused:
        fill("1")
    assert refused.value.problem.code is ProblemCode.DISK_FULL
    assert len(logged(profile)) == there
    fill("1000000")
    assert len(logged(profile)) == there + 500
    assert_sums_are_right(profile)
    profile.close()


def test_another_program_that_holds_the_lock_is_named_after_a_wait(kept: Kept) -> None:
    profile = kept.open(wait_ms=50)
    assert len(logged(profile)) == 200
    with closing(kept.other_program()) as other:
        other.execute("BEGIN IMMEDIATE")
        assert len(logged(profile)) == 200
        with pytest.raises(StoreError) as refused, profile.writing():
            pytest.fail("two programs write at once")
        assert refused.value.problem.code is ProblemCode.IN_USE_ELSEWHERE
        other.execute("ROLLBACK")
        with profile.writing() as connection:
            TrainingLog(connection).add_set(1, one_set())
    profile.close()


def test_files_are_the_owners_alone_also_beside_and_when_they_came_from_elsewhere(closed: Path) -> None:
    closed.chmod(0o644)
    profile = Profile.open(closed)
    with profile.writing() as connection:
        TrainingLog(connection).add_set(1, one_set())
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in closed.parent.glob(f"{closed.name}*")}
    profile.close()
    assert modes == {closed.name + ending: 0o600 for ending in ("", "-wal", "-shm")}


def test_text_with_signs_of_an_address_is_a_file_name_like_others(tmp_path: Path) -> None:
    odd = tmp_path / "50% of? #1 ü.liftcoach"
    Profile.create(odd, name="Maria").close()
    profile = Profile.open(odd)
    with profile.reading() as connection:
        assert LifterRecord(connection).read().name == "Maria"
    profile.close()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [odd.name]


LOOK_AND_CLOSE = """
import sys
from pathlib import Path
from liftcoach.store.profile import Profile
profile = Profile.open(Path(sys.argv[1]))
with profile.reading() as connection:
    print(connection.exec_driver_sql("SELECT count(*) FROM sets").scalar())
profile.close()
"""


def test_a_look_at_an_open_file_takes_no_lock_from_it(profile: Profile, file: Path) -> None:
    def seen_by_another() -> str:
        looked = subprocess.run(
            [sys.executable, "-c", LOOK_AND_CLOSE, str(file)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        return looked.stdout.strip()

    with profile.writing() as connection:
        TrainingLog(connection).begin_session(at())
    # Closing any handle of the file would end the locks of this program, and the other would throw the WAL away.
    check_identity(file)
    assert seen_by_another() == "0"
    with profile.writing() as connection:
        TrainingLog(connection).add_set(1, one_set())
    assert seen_by_another() == "1"


LOG_UNTIL_KILLED = """
import sys
from pathlib import Path
from liftcoach.store.profile import Profile
from liftcoach.store.training_log import TrainingLog
from tests.store.nouns import at, one_set
profile = Profile.open(Path(sys.argv[1]), bytes.fromhex(sys.argv[3]) or None)
for _ in range(int(sys.argv[2])):
    with profile.writing() as connection:
        log = TrainingLog(connection)
        set_id = log.add_set(log.begin_session(at()), one_set())
    print(set_id, flush=True)
"""


def logging_child(kept: Kept, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", LOG_UNTIL_KILLED, str(kept.path), str(count), kept.key_said],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


@pytest.mark.parametrize("how", PLAIN_AND_LOCKED)
def test_two_programs_that_log_at_once_lose_nothing(file: Path, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_little(monkeypatch)
    Profile.create(file, muscles=MUSCLES).close()
    kept = Kept.of(file, how)
    children = [logging_child(kept, 40) for _ in range(2)]
    printed = [child.communicate(timeout=60)[0].split() for child in children]
    assert [child.returncode for child in children] == [0, 0]
    profile = kept.open()
    assert sorted(one.id or 0 for one in logged(profile)) == sorted(int(line) for lines in printed for line in lines)
    assert len(logged(profile)) == 80
    assert_sums_are_right(profile)
    profile.close()


PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2

LOOK = """
import sys
from pathlib import Path
from liftcoach.store.faults import StoreError
from liftcoach.store.profile import Profile
from liftcoach.store.training_log import TrainingLog
from tests.store.nouns import MONDAY, one_set
file, key = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]) or None
try:
    Profile.open(file, key)
except StoreError as error:
    print(error.problem.code)
profile = Profile.open(file, key, look_only=True)
with profile.reading() as connection:
    print(len(TrainingLog(connection).sets_on(MONDAY)))
try:
    with profile.writing() as connection:
        TrainingLog(connection).add_set(1, one_set())
except StoreError as error:
    print(error.problem.code)
"""


def obey_permissions() -> None:
    """Give up root's right to pass over permissions, so that a folder can be read-only for root too."""
    if sys.platform == "linux" and os.geteuid() == 0:
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder whose rights the test takes away."""
    folder = Path(tempfile.mkdtemp())
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize(("with_wal", "how"), [(False, "plain"), (True, "plain"), (True, "locked")])
def test_a_folder_that_cannot_be_written_is_for_looking_only(
    closed: Path, open_folder: Path, how: str, monkeypatch: pytest.MonkeyPatch, *, with_wal: bool
) -> None:
    stretch_little(monkeypatch)
    kept = Kept.of(closed, how)
    file = open_folder / closed.name
    profile = kept.open()
    if with_wal:
        with profile.writing() as connection:
            TrainingLog(connection).add_set(1, one_set())
        for path in closed.parent.glob(f"{closed.name}*"):
            shutil.copy(path, open_folder)
    profile.close()
    if not with_wal:
        shutil.copy(closed, file)
    for path in open_folder.iterdir():
        path.chmod(0o400)
    open_folder.chmod(0o500)
    looked = subprocess.run(
        [sys.executable, "-B", "-c", LOOK, str(file), kept.key_said],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        preexec_fn=obey_permissions,
    )
    sets = 201 if with_wal else 200
    assert looked.stdout.split() == ["folder-read-only", str(sets), "folder-read-only"], looked.stderr
