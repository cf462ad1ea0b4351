"""Starting Liftcoach again while it is open, and commands beside the window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liftcoach.cli import main
from liftcoach.domain.check_in import CheckIn
from liftcoach.folder_lock import FolderLock
from liftcoach.ui.doorbell import Doorbell, door_of, ring
from tests.journeys.other_apps import SESSIONS, hevy_year
from tests.journeys.person import Person
from tests.journeys.welcoming import be_known

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60


def start(home: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "liftcoach", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT), "LIFTCOACH_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
    )


def test_a_second_start_ends_at_once_and_a_start_after_a_crash_is_a_first_one(home: Path) -> None:
    home.mkdir()
    for _ in range(2):
        # The second round finds the lock file and the socket of a program that was killed.
        with start(home) as first:
            until = time.monotonic() + PATIENCE_S
            while not (answered := ring(home)) and time.monotonic() < until:
                time.sleep(0.1)
            assert answered
            assert FolderLock(home).owner() == first.pid
            with start(home) as second:
                assert second.wait(PATIENCE_S) == 0
                assert second.stderr is not None
                assert "busy" not in second.stderr.read()
            assert first.poll() is None
            first.kill()
        assert first.returncode == -signal.SIGKILL


def test_a_second_start_brings_the_first_forward_with_the_file_that_it_was_given(qtbot: QtBot, home: Path) -> None:
    home.mkdir()
    # The name of a file is not text on every system.
    file = home.parent / os.fsdecode(b"caf\xe9.liftcoach" if sys.platform == "linux" else b"cafe.liftcoach")
    file.touch()
    lock = FolderLock(home)
    with lock.held():
        doorbell = Doorbell(home)
        assert doorbell.is_listening
        with qtbot.waitSignal(doorbell.rang, timeout=PATIENCE_S * 1000) as rung, start(home, str(file)) as second:
            qtbot.waitUntil(lambda: second.poll() is not None, timeout=PATIENCE_S * 1000)
        assert second.returncode == 0
        assert rung.args == [str(file)]
        doorbell.close()


def test_a_program_that_holds_the_lock_and_does_not_answer_is_one_line(home: Path) -> None:
    home.mkdir()
    with FolderLock(home).held(), start(home) as second:
        assert second.wait(PATIENCE_S) == 2
        assert second.stderr is not None
        (line,) = [line for line in second.stderr.read().splitlines() if "propagateSizeHints" not in line]
        assert "busy" in line


def test_the_door_is_named_after_the_folder_and_tells_nothing_of_it(tmp_path: Path) -> None:
    assert door_of(tmp_path) == door_of(tmp_path / "x" / "..")
    assert door_of(tmp_path) != door_of(tmp_path / "x")
    assert tmp_path.name not in door_of(tmp_path)


def test_reading_commands_and_an_import_work_beside_the_window_and_it_sees_them(
    person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    be_known(person)
    monkeypatch.setenv("LIFTCOACH_HOME", str(person.folder))
    with person.pages.program.roster.lock.held():
        assert main(["check"]) == 0
        assert main(["plan"]) in (0, 3)
        heard: list[object] = []
        person.pages.program.changes.happened.connect(heard.append)
        person.pages.look_at_the_clock()
        assert heard == []
        assert main(["import", str(hevy_year(tmp_path, person.clock.day)), "--yes"]) == 0
        person.pages.look_at_the_clock()
        assert len(heard) == 1
        person.pages.look_at_the_clock()
        assert len(heard) == 1
    assert sum(one.sessions for one in person.coach.importing.all()) == SESSIONS


def test_what_the_window_writes_itself_is_not_taken_for_somebody_elses(person: Person) -> None:
    be_known(person)
    heard: list[object] = []
    person.pages.look_at_the_clock()
    person.pages.program.changes.happened.connect(heard.append)
    for pain in (2, 3):
        person.coach.checking_in.save(CheckIn(person.clock.day, pain=pain))
    person.pages.look_at_the_clock()
    assert heard == []
