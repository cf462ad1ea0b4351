"""The passphrase from the command line: asked for on the terminal or a handle, never given as an argument."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from liftcoach.cli import main
from liftcoach.cli.secrets import HANDLE
from liftcoach.content.library import Library
from liftcoach.store.cipher import is_locked
from tests.coach.test_keeping_records import Home
from tests.store.locks import PASSPHRASE, stretch_little
from tests.store.test_backups import spoil


@pytest.fixture
def maria(home: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> Home:
    stretch_little(monkeypatch)
    made = Home(home, library)
    made.log(3)
    made.keep()
    return made


def out(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *arguments: str,
    typed: tuple[str, ...] = (),
    status: int = 0,
) -> str:
    """Run a command with lines waiting at a handle, or with nobody to ask."""
    reading, writing = os.pipe()
    os.write(writing, "".join(f"{line}\n" for line in typed).encode())
    os.close(writing)
    if typed:
        monkeypatch.setenv(HANDLE, str(reading))
    else:
        monkeypatch.delenv(HANDLE, raising=False)
    try:
        assert main(arguments) == status, capsys.readouterr()
    finally:
        os.close(reading)
    told = capsys.readouterr()
    return told.out + told.err


def test_a_passphrase_is_set_asked_for_changed_and_removed(
    maria: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = out(monkeypatch, capsys, "lock", "--set", typed=(PASSPHRASE,))
    assert said.index("lost for good") < said.index("The passphrase is set.")
    found = re.search(r"(\w{4}-){6}\w{4}", said)
    assert found is not None
    assert "not locked" not in said
    refused = out(monkeypatch, capsys, "export", "--csv", status=2)
    assert refused.count("\n") == 1
    assert "Maria" not in refused
    assert "That did not open it" in out(monkeypatch, capsys, "export", "--csv", typed=("wrong one",), status=2)
    exported = out(monkeypatch, capsys, "export", "--csv", typed=(PASSPHRASE,))
    assert exported.count("squat") == 3
    assert "not locked: whoever can open it can read it" in exported
    assert out(monkeypatch, capsys, "export", "--csv", typed=(found[0],)).count("squat") == 3
    out(monkeypatch, capsys, "lock", "--change", typed=(PASSPHRASE, "another one of mine"))
    out(monkeypatch, capsys, "backup", typed=(PASSPHRASE,), status=2)
    out(monkeypatch, capsys, "backup", typed=("another one of mine",))
    out(monkeypatch, capsys, "lock", "--remove", typed=("another one of mine",))
    assert out(monkeypatch, capsys, "export", "--csv").count("squat") == 3
    assert "No passphrase is set" in out(monkeypatch, capsys, "lock")


def test_earlier_copies_are_locked_with_it_and_what_cannot_be_is_said_and_erased_on_request(
    maria: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    maria.keep()
    maria.log(1)
    maria.clock.go_on(days=40)
    maria.keep()
    newest = Path(maria.roster.backing_up.backups(maria.id)[0].path)
    spoil(newest, "header")
    assert "1 copy from before the passphrase is not locked" in out(
        monkeypatch, capsys, "lock", "--set", typed=(PASSPHRASE,)
    )
    assert maria.roster.locking.not_locked(maria.id) == (newest,)
    assert "could not be locked: 1" in out(monkeypatch, capsys, "lock", "--lock-copies", typed=(PASSPHRASE,))
    oldest = str(len(maria.roster.backing_up.backups(maria.id)))
    assert "In this backup: 1 session and 3 sets." in out(monkeypatch, capsys, "restore", oldest, typed=(PASSPHRASE,))
    out(monkeypatch, capsys, "lock", "--remove-copies", "--yes", typed=(PASSPHRASE,))
    assert not newest.exists()


def test_copies_at_earlier_second_places_are_locked_too_and_places_out_of_reach_are_named(
    maria: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    backing_up, locking = maria.roster.backing_up, maria.roster.locking
    copies = []
    for name in ("old", "gone", "new"):
        (tmp_path / name).mkdir()
        backing_up.choose_second(tmp_path / name)
        maria.log(1)
        maria.keep()
        there = backing_up.backups_at(str(tmp_path / name), maria.id).newest()
        assert there is not None
        copies.append(Path(there.path))
    gone = (tmp_path / "gone").rename(tmp_path / "in a drawer")
    told = out(monkeypatch, capsys, "lock", "--set", typed=(PASSPHRASE,))
    assert f"Not there now: {tmp_path / 'gone'}. Copies" in told
    assert "from before the passphrase is" not in told
    assert (is_locked(copies[0]), is_locked(copies[2])) == (True, True)
    assert "still open with the old passphrase" in out(
        monkeypatch, capsys, "lock", "--change", typed=(PASSPHRASE, "another one of mine")
    )
    gone.rename(tmp_path / "gone")
    assert locking.not_reached(maria.id) == ()
    assert copies[1] in locking.not_locked(maria.id)
    told = out(monkeypatch, capsys, "lock", "--lock-copies", typed=("another one of mine",))
    assert "The copies are locked." in told
    assert "Not there" not in told
    assert locking.not_locked(maria.id) == ()
    (tmp_path / "gone").rename(gone)
    # What was locked there is no more trouble, wherever it is taken.
    assert locking.not_reached(maria.id) == ()


def test_the_name_of_a_locked_person_is_not_told(
    maria: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out(monkeypatch, capsys, "lock", "--set", typed=(PASSPHRASE,))
    refused = out(monkeypatch, capsys, "--profile", "Maria", "check", status=2)
    assert "nobody called Maria" in refused
    assert f"call them by their file: --profile {maria.id}" in refused
    assert refused.count("\n") == 1
    listed = out(monkeypatch, capsys, "profiles")
    assert f"{maria.id}  locked" in listed
    assert "--profile NAME" in listed
    assert "Maria" not in listed
    assert "no damage" in out(monkeypatch, capsys, "--profile", maria.id, "check", typed=(PASSPHRASE,))
    for path in maria.file.parent.rglob("*"):
        assert not path.is_file() or b"Maria" not in path.read_bytes(), path


def test_a_short_passphrase_and_a_second_lock_are_refused(
    maria: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "8 to 200 signs" in out(monkeypatch, capsys, "lock", "--set", typed=("short",), status=2)
    assert maria.sets() == 3
    out(monkeypatch, capsys, "lock", "--change", status=2)
    out(monkeypatch, capsys, "lock", "--set", typed=(PASSPHRASE,))
    assert "set already" in out(monkeypatch, capsys, "lock", "--set", status=2)


@pytest.mark.parametrize("damage", ["empty", "header", "page"])
def test_a_damaged_locked_file_is_one_line_and_comes_back(
    maria: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    maria.log(300)
    out(monkeypatch, capsys, "lock", "--set", typed=(PASSPHRASE,))
    key = maria.roster.locking.profiles.keys
    maria.roster.locking.unlock(maria.id, PASSPHRASE)
    spoil(maria.file, damage, key.key_of(maria.file))
    typed = (PASSPHRASE,)
    (line,) = out(monkeypatch, capsys, "plan", typed=typed, status=2).splitlines()
    assert "damaged" in line
    assert "Maria" not in line
    assert "the newest good backup is of" in out(monkeypatch, capsys, "check", typed=typed, status=2)
    out(monkeypatch, capsys, "restore", "1", "--yes", typed=typed)
    assert "no damage was found" in out(monkeypatch, capsys, "check", typed=typed)
    assert len(list(maria.file.parent.glob("*.damaged-*"))) == 1
