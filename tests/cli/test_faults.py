"""What goes wrong with disks and other programs, as a command tells it: one line, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from liftcoach.cli import main
from liftcoach.cli.secrets import HANDLE
from liftcoach.clock import system_now
from liftcoach.content.library import Library
from liftcoach.store.lock_block import side_file
from liftcoach.store.profile import Profile
from tests.coach.test_keeping_records import Home
from tests.journeys.other_apps import SESSIONS, hevy_year
from tests.store.disks import NOT_EVEN_AN_INDEX, ask_disks_by_trying, full_disk
from tests.store.locks import PASSPHRASE, PLAIN_AND_LOCKED, Kept, stretch_little
from tests.store.test_backups import spoil
from tests.store.test_opening import obey_permissions

SETS = 300


@dataclass
class Terminal:
    """Commands for one person, whose file is plain or locked with a passphrase that is typed when it is asked for."""

    home: Home
    how: str
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    @property
    def kept(self) -> Kept:
        return Kept(self.home.file, self.home.key)

    def run(self, *arguments: str, status: int = 0) -> str:
        reading, writing = os.pipe()
        os.write(writing, f"{PASSPHRASE}\n".encode() * 2)
        os.close(writing)
        self.monkeypatch.setenv(HANDLE, str(reading))
        try:
            assert main(arguments) == status, self.capsys.readouterr()
        finally:
            os.close(reading)
        told = self.capsys.readouterr()
        return told.out + told.err

    def refusal(self, *arguments: str) -> str:
        """The one line that says what went wrong."""
        *before, line = self.run(*arguments, status=2).splitlines()
        assert not [one for one in before if one.startswith(("liftcoach:", "Traceback"))]
        assert line.startswith("liftcoach: ")
        return line

    def nothing_changed(self) -> None:
        assert self.home.sets() == SETS
        assert not list(self.home.file.parent.rglob(".*"))


@pytest.fixture(params=PLAIN_AND_LOCKED)
def terminal(
    request: pytest.FixtureRequest,
    home: Path,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Terminal:
    stretch_little(monkeypatch)
    made = Home(home, library)
    if request.param == "locked":
        made.lock()
    made.log(SETS)
    return Terminal(made, request.param, monkeypatch, capsys)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return hevy_year(tmp_path, system_now().day - timedelta(days=2))


def test_on_a_full_disk_nothing_is_taken_in_and_the_second_try_works(terminal: Terminal, log: Path) -> None:
    with full_disk():
        line = terminal.refusal("import", str(log), "--yes", "--before-illness")
    assert "disk" in line
    terminal.nothing_changed()
    assert f"{SESSIONS} sessions" in terminal.run("import", str(log), "--yes", "--before-illness")


def test_on_a_full_disk_everything_can_still_be_read_and_taken_out(terminal: Terminal, log: Path) -> None:
    ask_disks_by_trying(terminal.monkeypatch)
    with full_disk(NOT_EVEN_AN_INDEX):
        assert terminal.run("export", "--csv").count("squat") == SETS
        assert "no plan yet" in terminal.run("plan", status=3)
        assert "no damage was found" in terminal.run("check")
        assert "the disk is full" in terminal.refusal("backup")
        assert "the disk is full" in terminal.refusal("import", str(log), "--yes", "--before-illness")
    terminal.nothing_changed()
    assert "Backed up and checked" in terminal.run("backup")


def test_on_a_full_disk_no_half_export_is_left(terminal: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "out" / "everything.json"
    out.parent.mkdir()
    with full_disk():
        assert "could not be written to its end" in terminal.refusal("export", "--patient-file", "-o", str(out))
    assert list(out.parent.iterdir()) == []
    terminal.nothing_changed()
    terminal.run("export", "--patient-file", "-o", str(out))
    assert out.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_what_is_printed_into_a_full_disk_is_told_not_to_be_whole(terminal: Terminal) -> None:
    for command in (["export", "--csv"], ["profiles"]):
        with Path("/dev/full").open("w", encoding="utf-8") as full, terminal.monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", full)
            assert "the disk is full: what was printed is not whole" in terminal.run(*command, status=2)


def test_on_a_full_disk_no_backup_is_said_to_be_made(terminal: Terminal) -> None:
    with full_disk():
        assert "disk" in terminal.refusal("backup")
    terminal.nothing_changed()
    assert "There is no backup yet." in terminal.run("backup", "--list")
    assert "Backed up and checked" in terminal.run("backup")


def test_on_a_full_disk_a_lock_stays_as_it_is(terminal: Terminal) -> None:
    terminal.run("backup")
    what = "--set" if terminal.how == "plain" else "--remove"
    with full_disk():
        assert "disk" in terminal.refusal("lock", what)
    terminal.nothing_changed()
    terminal.run("lock", what)
    assert "no damage was found" in terminal.run("check")


def test_another_program_that_writes_is_named_and_the_second_try_works(terminal: Terminal, log: Path) -> None:
    # Not as long as a person's patience.
    terminal.monkeypatch.setitem(Profile.open.__func__.__kwdefaults__, "wait_ms", 50)  # type: ignore[attr-defined]
    with closing(terminal.kept.other_program()) as other:
        other.execute("BEGIN IMMEDIATE")
        line = terminal.refusal("import", str(log), "--yes", "--before-illness")
        assert "another program is using your data" in line.casefold()
        # Reading goes on meanwhile.
        assert terminal.run("export", "--csv").count("squat") == SETS
        other.execute("ROLLBACK")
    terminal.nothing_changed()
    assert f"{SESSIONS} sessions" in terminal.run("import", str(log), "--yes", "--before-illness")


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("seen_by", [0o700, 0o777], ids=["its-owner", "everybody"])
def test_a_folder_that_cannot_be_written_can_be_looked_at_and_examined(
    home: Path, library: Library, seen_by: int
) -> None:
    made = Home(home, library)
    made.log(SETS)
    folder = made.file.parent
    rights = {path: path.stat().st_mode for path in (folder, *folder.rglob("*"))}
    for path in rights:
        path.chmod((0o555 if path.is_dir() else 0o444) & seen_by)
    said = []
    try:
        for command in ("check", "plan", "backup"):
            ran = subprocess.run(
                [sys.executable, "-B", "-m", "liftcoach", command],
                capture_output=True,
                text=True,
                check=False,
                preexec_fn=obey_permissions,
            )
            said.append((ran.returncode, ran.stdout + ran.stderr))
    finally:
        for path, mode in rights.items():
            path.chmod(mode)
    assert said[0] == (0, f"{made.roster.entry(made.id).name}: no damage was found.\n")
    assert said[1][0] == 3, "there is a file, and it tells what is missing in it"
    assert said[2][0] == 2
    assert "is read-only. Allow writing in it" in said[2][1]


def test_a_newer_file_is_left_alone(terminal: Terminal) -> None:
    with closing(terminal.kept.other_program()) as other:
        other.execute("PRAGMA user_version = 99")
    before = terminal.home.file.read_bytes()
    for command in (["plan"], ["backup"], ["check", "--repair", "--salvage"]):
        assert "made by a newer Liftcoach" in terminal.refusal(*command)
    assert terminal.home.file.read_bytes() == before


def test_a_file_that_is_gone_is_named_and_comes_back(terminal: Terminal) -> None:
    terminal.run("backup")
    terminal.home.file.unlink()
    # What told that it was locked is gone too; its backups tell it.
    side_file(terminal.home.file).unlink(missing_ok=True)
    assert "is not in" in terminal.refusal("plan")
    assert "the newest good backup is of" in terminal.run("check", status=2)
    terminal.run("restore", "1", "--yes")
    assert terminal.home.sets() == SETS


def test_what_changed_inside_of_a_cell_is_found_by_the_check_and_made_into_no_backup(terminal: Terminal) -> None:
    terminal.run("backup")
    spoil(terminal.home.file, "cell", terminal.home.key)
    assert "the newest good backup is of" in terminal.run("check", status=2)
    assert "damaged" in terminal.refusal("backup")
    terminal.run("restore", "1", "--yes")
    assert terminal.home.sets() == SETS
