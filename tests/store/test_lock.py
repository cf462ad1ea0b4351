"""A locked file: opened by its passphrase or its recovery key, moved alone, and telling nothing."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import ProblemCode
from liftcoach.folder_lock import FolderLock
from liftcoach.store import cipher, converting, lock_block
from liftcoach.store.contents import hold_the_same
from liftcoach.store.converting import convert_file
from liftcoach.store.faults import StoreError
from liftcoach.store.keys import Keys, Unlocking
from liftcoach.store.lock_block import LockBlock, Secret, blocks_of, mark_of, put_at_end, side_file
from liftcoach.store.profile import Profile
from liftcoach.store.profiles import Profiles
from liftcoach.store.program_settings import ProgramSettings
from liftcoach.store.recovery_key import read_recovery_key, recovery_key
from liftcoach.store.training_log import TrainingLog
from tests.conftest import MONDAY, at_ten
from tests.store.locks import PASSPHRASE, lock, stretch_little
from tests.store.nouns import MUSCLES, at, one_set
from tests.store.test_training_log import logged

ROOT = Path(__file__).resolve().parents[2]
NAME = "Wilhelmina Quince"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_little(monkeypatch)


@pytest.fixture
def closed(file: Path) -> Path:
    profile = Profile.create(file, name=NAME, muscles=MUSCLES)
    with profile.writing() as connection:
        log = TrainingLog(connection)
        begun = log.begin_session(at())
        for _ in range(200):
            log.add_set(begun, one_set())
    profile.close()
    return file


class Door:
    """Unlocking with a clock of its own."""

    def __init__(self, folder: Path) -> None:
        self.moment = at_ten(MONDAY)
        self.keys = Keys()
        self.unlocking = Unlocking(self.keys, ProgramSettings(folder / "settings.json"), lambda: self.moment)

    def go_on(self, seconds: float) -> None:
        later = self.moment.instant + timedelta(seconds=seconds)
        self.moment = Moment(later, self.moment.day, self.moment.zone)

    def refusal(self, file: Path, typed: str) -> ProblemCode:
        with pytest.raises(StoreError) as refused:
            self.unlocking.by_either(file, typed)
        return refused.value.problem.code


def test_a_locked_file_holds_the_same_and_opens_with_its_passphrase(closed: Path, tmp_path: Path) -> None:
    plain = tmp_path / "before"
    shutil.copyfile(closed, plain)
    secret = lock(closed)
    assert hold_the_same(plain, closed, secret.raw_key)
    door = Door(tmp_path)
    with pytest.raises(StoreError) as refused:
        door.keys.key_of(closed)
    assert refused.value.problem.code is ProblemCode.LOCKED
    assert door.unlocking.by_passphrase(closed, PASSPHRASE) == secret
    profile = Profile.open(closed, door.keys.key_of(closed))
    with profile.writing() as connection:
        TrainingLog(connection).add_set(1, one_set())
    assert len(logged(profile)) == 201
    profile.close()


def test_without_the_key_nothing_opens_it_and_nothing_is_changed(closed: Path) -> None:
    lock(closed)
    before = closed.read_bytes()
    for key in (None, Secret.new().raw_key):
        with pytest.raises(StoreError) as refused:
            Profile.open(closed, key)
        assert refused.value.problem.code is ProblemCode.LOCKED
    assert closed.read_bytes() == before


def test_a_locked_file_and_what_lies_beside_it_tell_nothing(closed: Path) -> None:
    key = lock(closed).raw_key
    profile = Profile.open(closed, key)
    with profile.writing() as connection:
        log = TrainingLog(connection)
        log.add_set(1, replace(one_set(), exercise="squat-to-chair"))
    beside = {path.name: path.read_bytes() for path in closed.parent.iterdir()}
    assert {closed.name + ending for ending in ("", "-wal", "-shm", "-lock")} == set(beside)
    profile.close()
    beside["closed"] = closed.read_bytes()
    for content in beside.values():
        for told in (NAME, "Quince", "squat", "CREATE TABLE", "sessions", PASSPHRASE):
            assert told.encode() not in content


def test_a_locked_file_can_be_moved_alone(closed: Path, tmp_path: Path) -> None:
    key = lock(closed).raw_key
    profile = Profile.open(closed, key)
    with profile.writing() as connection:
        TrainingLog(connection).add_set(1, one_set())
    profile.close()
    elsewhere = tmp_path / "elsewhere" / "moved.liftcoach"
    elsewhere.parent.mkdir()
    shutil.copyfile(closed, elsewhere)
    door = Door(tmp_path)
    door.unlocking.by_passphrase(elsewhere, PASSPHRASE)
    profile = Profile.open(elsewhere, door.keys.key_of(elsewhere))
    assert len(logged(profile)) == 201
    profile.close()
    assert side_file(elsewhere).exists()


def test_after_a_kill_the_passphrase_still_opens_it(closed: Path, tmp_path: Path) -> None:
    key = lock(closed).raw_key
    code = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom liftcoach.store.profile import Profile\n"
        "from liftcoach.store.training_log import TrainingLog\nfrom tests.store.nouns import one_set\n"
        "profile = Profile.open(Path(sys.argv[1]), bytes.fromhex(sys.stdin.read()))\n"
        "with profile.writing() as c:\n    [TrainingLog(c).add_set(1, one_set()) for _ in range(50)]\n"
        "with profile.writing() as c:\n    pass\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run(
        [sys.executable, "-c", code, str(closed)], cwd=ROOT, input=key.hex(), text=True, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    door = Door(tmp_path)
    door.unlocking.by_passphrase(closed, PASSPHRASE)
    profile = Profile.open(closed, door.keys.key_of(closed))
    assert len(logged(profile)) == 250
    profile.close()
    assert len(blocks_of(closed)) == 2


CONVERT_KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from liftcoach.store import cipher, converting, lock_block
lock_block._SCRYPT_N = 16
source, rooms, way, numbers = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], [int(one) for one in sys.argv[4:]]
secret = lock_block.Secret(bytes(16))
cipher.cipher_driver(source)
calls = 0

def convert(path, number):
    block = lock_block.LockBlock.wrap(secret, "four words of mine", path.parent)
    def watched(frame, event, _arg):
        global calls
        if event == "call" and "converting.py" in frame.f_code.co_filename or event == "c_call":
            calls += 1
            if calls == number:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.setprofile(watched)
    if way == "lock":
        converting.convert_file(path, present=None, wanted=secret, block=block)
    else:
        converting.convert_file(path, present=secret, wanted=None, block=None)
    sys.setprofile(None)

for number in numbers:
    room = rooms / str(number)
    room.mkdir()
    shutil.copyfile(source, room / source.name)
    child = os.fork()
    if not child:
        convert(room / source.name, number)
        print(calls, flush=True)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert not number or os.WTERMSIG(status) == signal.SIGKILL, (number, status)
"""
"""One process that starts, and a child of it for every kill."""


@pytest.mark.parametrize("way", ["lock", "unlock"])
def test_a_lock_that_is_killed_while_it_is_set_or_removed_leaves_one_whole_file(
    closed: Path, tmp_path: Path, way: str
) -> None:
    secret = Secret(bytes(16))
    if way == "unlock":
        convert_file(closed, present=None, wanted=secret, block=LockBlock.wrap(secret, PASSPHRASE, tmp_path))
    rooms = tmp_path / "rooms"
    rooms.mkdir()

    def run(*numbers: int) -> str:
        command = [sys.executable, "-c", CONVERT_KILLED, str(closed), str(rooms), way, *map(str, numbers)]
        return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout

    calls = int(run(0))
    # Spread over all of it, and every step near the swap, which is followed by what is written over.
    numbers = sorted({calls - step for step in range(1, 50, 2)} | {calls * part // 10 for part in range(1, 10)})
    run(*numbers)
    ends: set[bytes | None] = set()
    left: set[str] = set()
    for number in numbers:
        room = rooms / str(number)
        path = room / closed.name
        keys = Keys()
        if mark_of(path) is not None:
            keys.add(secret)
        profile = Profile.open(path, keys.key_of(path))
        assert len(logged(profile)) == 200
        profile.close()
        ends.add(mark_of(path))
        left = left | {part.name.partition("-")[0] for part in room.glob(".*")}
        lock = FolderLock(room)
        with lock.held():
            Profiles(room, lambda: at_ten(MONDAY), lock)
        assert list(room.glob(".*")) == []
    assert ends == {None, secret.mark}
    # What a kill leaves of the copies may hold everything in the clear, and goes with the next start.
    assert ".converting" in left
    assert left <= {".converting", ".new"}


def test_what_was_readable_before_is_written_over(closed: Path) -> None:
    with closed.open("rb") as old:
        lock(closed)
        assert set(old.read()) == {0}
    assert {path.name for path in closed.parent.iterdir() if path.is_file()} == {closed.name, side_file(closed).name}


HOLD_OPEN = """
import sys
from pathlib import Path
from liftcoach.store.profile import Profile
profile = Profile.open(Path(sys.argv[1]))
with profile.reading() as connection:
    print(connection.exec_driver_sql("SELECT count(*) FROM sets").scalar(), flush=True)
sys.stdin.read()
profile.close()
"""


def test_no_lock_is_set_while_another_program_has_the_file_open(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "BUSY_TIMEOUT_MS", 50)
    pipe = subprocess.PIPE
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD_OPEN, str(closed)], cwd=ROOT, stdin=pipe, stdout=pipe, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "200\n"
    with pytest.raises(StoreError) as refused:
        lock(closed)
    assert refused.value.problem.code is ProblemCode.IN_USE_ELSEWHERE
    other.communicate("", timeout=30)
    assert mark_of(closed) is None
    lock(closed)


def test_a_recovery_key_opens_it_however_it_is_typed_and_without_the_block(closed: Path, tmp_path: Path) -> None:
    spelt = recovery_key(lock(closed))
    assert Door(tmp_path).unlocking.by_either(closed, spelt.lower().replace("-", " ").replace("0", "o"))
    side_file(closed).write_bytes(b"damaged")
    content = closed.read_bytes()
    closed.write_bytes(content[: len(content) // 4096 * 4096])
    door = Door(tmp_path)
    assert door.refusal(closed, PASSPHRASE) is ProblemCode.LOCK_NOT_READABLE
    door.unlocking.by_either(closed, spelt)
    profile = Profile.open(closed, door.keys.key_of(closed))
    assert len(logged(profile)) == 200
    profile.close()


def test_the_recovery_key_of_another_lock_is_told_from_a_mistyped_one(closed: Path, tmp_path: Path) -> None:
    secret = lock(closed)
    door = Door(tmp_path)
    assert door.refusal(closed, recovery_key(Secret.new())) is ProblemCode.WRONG_RECOVERY_KEY
    spelt = recovery_key(secret)
    mistyped = spelt[:-1] + ("0" if spelt[-1] != "0" else "1")
    with pytest.raises(StoreError) as refused:
        read_recovery_key(mistyped)
    assert refused.value.problem.code is ProblemCode.RECOVERY_KEY_MISTYPED


@given(st.binary(min_size=16, max_size=16))
def test_a_recovery_key_reads_back(value: bytes) -> None:
    assert read_recovery_key(recovery_key(Secret(value))) == Secret(value)


@given(st.text(max_size=60))
def test_whatever_is_typed_as_recovery_key_is_a_key_or_a_refusal(typed: str) -> None:
    with suppress(StoreError):
        assert len(read_recovery_key(typed).value) == 16


@given(st.binary(max_size=300))
def test_whatever_stands_at_a_files_end_is_a_block_or_none(content: bytes) -> None:
    assert LockBlock.from_end_of(content) is None
    assert LockBlock.from_end_of(content + lock_block._MAGIC) is None


def test_letters_typed_on_another_keyboard_are_the_same_passphrase(closed: Path, tmp_path: Path) -> None:
    lock(closed, "M\u00fcller und S\u00f6hne")
    assert Door(tmp_path).unlocking.by_passphrase(closed, "Mu\u0308ller und So\u0308hne")


def test_wrong_passphrases_make_the_next_wait_also_after_a_restart(closed: Path, tmp_path: Path) -> None:
    lock(closed)
    door = Door(tmp_path)
    for _ in range(4):
        assert door.refusal(closed, "not the right one") is ProblemCode.WRONG_PASSPHRASE
    assert door.refusal(closed, PASSPHRASE) is ProblemCode.WAIT_BEFORE_PASSPHRASE
    again = Door(tmp_path)
    assert again.refusal(closed, PASSPHRASE) is ProblemCode.WAIT_BEFORE_PASSPHRASE
    again.go_on(again.unlocking.wait_s(closed))
    assert again.refusal(closed, "not the right one") is ProblemCode.WRONG_PASSPHRASE
    assert again.unlocking.wait_s(closed) == 10
    again.go_on(-10_000_000)
    assert again.unlocking.wait_s(closed) == 10
    again.go_on(10_000_020)
    again.unlocking.by_passphrase(closed, PASSPHRASE)
    assert Door(tmp_path).unlocking.wait_s(closed) == 0


def test_a_passphrase_opens_it_where_nothing_can_be_noted_and_wrong_ones_wait_all_the_same(
    closed: Path, tmp_path: Path
) -> None:
    secret = lock(closed)
    # As on a disk that is full or protected from writing.
    door = Door(tmp_path / "no folder")
    for _ in range(4):
        assert door.refusal(closed, "not the right one") is ProblemCode.WRONG_PASSPHRASE
    assert door.refusal(closed, PASSPHRASE) is ProblemCode.WAIT_BEFORE_PASSPHRASE
    door.go_on(door.unlocking.wait_s(closed))
    assert door.unlocking.by_passphrase(closed, PASSPHRASE) == secret
    assert door.unlocking.wait_s(closed) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="a folder in memory")
def test_a_passphrase_opens_it_where_no_disk_takes_a_file(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = lock(closed)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "no folder"))
    before = set(Path("/dev/shm").iterdir())
    assert Door(tmp_path).unlocking.by_passphrase(closed, PASSPHRASE) == secret
    assert set(Path("/dev/shm").iterdir()) == before


def test_the_settings_of_the_program_hold_no_passphrase_and_no_key(closed: Path, tmp_path: Path) -> None:
    secret = lock(closed)
    door = Door(tmp_path)
    for _ in range(2):
        door.refusal(closed, "nearly the right one")
    kept = (tmp_path / "settings.json").read_text()
    assert "nearly" not in kept
    assert secret.value.hex() not in kept
    assert secret.value.hex() not in repr(secret)
    assert str(secret.value) not in repr(secret)


def test_without_the_extra_a_locked_file_says_how_to_get_it_and_plain_ones_work(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = lock(closed).raw_key
    monkeypatch.setattr(cipher, "can_lock", lambda: False)
    with pytest.raises(StoreError) as refused:
        Profile.open(closed, key)
    assert refused.value.problem.code is ProblemCode.LOCK_NOT_INSTALLED
    plain = closed.with_name("person-2.liftcoach")
    Profile.create(plain).close()
    Profile.open(plain).close()


def test_a_block_put_at_the_end_twice_is_there_once(closed: Path) -> None:
    secret = lock(closed)
    size = closed.stat().st_size
    put_at_end(closed, blocks_of(closed)[0])
    assert closed.stat().st_size == size
    put_at_end(closed, LockBlock.wrap(secret, "another passphrase", closed.parent))
    assert abs(closed.stat().st_size - size) < 10


def test_a_page_of_a_locked_file_that_was_changed_is_damage_and_not_a_wrong_passphrase(
    closed: Path, tmp_path: Path
) -> None:
    lock(closed)
    with closed.open("rb+") as stream:
        stream.seek(500)
        stream.write(b"\x00" * 20)
    door = Door(tmp_path)
    door.unlocking.by_passphrase(closed, PASSPHRASE)
    with pytest.raises(StoreError) as refused:
        Profile.open(closed, door.keys.key_of(closed))
    assert refused.value.problem.code is ProblemCode.NOT_OURS_OR_DAMAGED


def test_scrypt_costs_what_is_advised() -> None:
    with closing((ROOT / "liftcoach" / "store" / "lock_block.py").open(encoding="utf-8")) as stream:
        assert "_SCRYPT_N, _SCRYPT_R, _SCRYPT_P = 2**17, 8, 1" in stream.read()
