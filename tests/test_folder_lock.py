"""One program at a time may change everything in a folder, and nobody is locked out by one that is gone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.folder_lock import LOCK_FILE, FolderLock
from tests.store.disks import full_disk

ROOT = Path(__file__).resolve().parents[1]
HOLD = """
import sys, time
from pathlib import Path
from liftcoach.folder_lock import FolderLock
print(FolderLock(Path(sys.argv[1])).take(), flush=True)
time.sleep(600)
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "True\n"
    return child


def test_a_second_program_is_held_off_and_told_whose_the_lock_is(tmp_path: Path) -> None:
    child = holder(tmp_path)
    with child, child.stdout:  # type: ignore[union-attr]
        lock = FolderLock(tmp_path)
        assert not lock.take()
        assert lock.owner() == child.pid
        with pytest.raises(LiftcoachError) as refused, lock.held():
            pytest.fail("two programs hold one lock")
        assert refused.value.problem.code is ProblemCode.CLOSE_LIFTCOACH_FIRST
        child.kill()
    assert child.returncode == -signal.SIGKILL


def test_a_lock_left_behind_by_a_crash_holds_nobody_off(tmp_path: Path) -> None:
    child = holder(tmp_path)
    with child, child.stdout:  # type: ignore[union-attr]
        child.kill()
    assert (tmp_path / LOCK_FILE).read_text() == str(child.pid)
    lock = FolderLock(tmp_path)
    assert lock.take()
    assert (tmp_path / LOCK_FILE).read_text() == str(os.getpid())
    lock.give_back()
    assert lock.owner() is None


def test_who_holds_it_may_take_it_again_and_gives_it_back_as_often(tmp_path: Path) -> None:
    lock, other = FolderLock(tmp_path), FolderLock(tmp_path)
    assert lock.take()
    with lock.held():
        assert not other.take()
    assert lock.owner() == os.getpid()
    assert not other.take()
    lock.give_back()
    assert other.take()
    other.give_back()
    with pytest.raises(ValueError, match="not held"):
        lock.give_back()


def test_only_the_owner_can_read_who_it_is(tmp_path: Path) -> None:
    with FolderLock(tmp_path).held():
        assert (tmp_path / LOCK_FILE).stat().st_mode & 0o077 == 0


def test_where_no_lock_can_be_made_nobody_is_kept_out(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path / "not there")
    with lock.held():
        assert lock.is_held
    assert not lock.is_held


def test_a_full_disk_keeps_nobody_out(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    with full_disk(0):
        assert lock.take()
        assert not FolderLock(tmp_path).take()
        lock.give_back()
