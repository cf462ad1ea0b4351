"""Backups, restores, checks and erasing from the command line, on whole and on damaged files."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from liftcoach.cli import main
from liftcoach.content.library import Library
from liftcoach.domain.training import Origin, Session
from liftcoach.folder_lock import LOCK_FILE, FolderLock
from liftcoach.store.training_log import TrainingLog
from liftcoach.ui.reminders.login_start import start_at_login, starts_at_login
from tests.coach.test_keeping_records import Home
from tests.store.nouns import one_set
from tests.store.test_backups import UNSEEN, spoil


@pytest.fixture
def maria(home: Path, library: Library) -> Home:
    made = Home(home, library)
    made.log(300)
    return made


def out(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert main(arguments) == status, capsys.readouterr()
    told = capsys.readouterr()
    return told.out + told.err


def test_a_backup_is_made_listed_looked_into_brought_back_and_undone(
    maria: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "There is no backup yet." in out(capsys, "backup", "--list")
    assert "Backed up and checked" in out(capsys, "backup")
    assert "made by you" in out(capsys, "backup", "--list")
    assert out(capsys, "restore").splitlines()[0].startswith("  1  ")
    maria.log(2)
    seen = out(capsys, "restore", "1")
    assert "In this backup: 1 session and 300 sets." in seen
    assert "it is missing in this backup: 2 sets." in seen
    assert "Nothing was changed yet" in seen
    assert maria.sets() == 302
    said = out(capsys, "restore", "1", "--yes")
    assert maria.sets() == 300
    undo = re.search(r"liftcoach (restore \S+ --yes)", said)
    assert undo is not None
    out(capsys, *undo[1].split())
    assert maria.sets() == 302
    assert "another profile: Maria 2" in out(capsys, "restore", "1", "--new", "--yes")


def test_what_to_type_next_is_for_the_same_person(maria: Home, capsys: pytest.CaptureFixture[str]) -> None:
    jo = maria.roster.make("Jo")
    jo.close()
    maria.roster.open(maria.id).close()
    assert '--profile "Jo" lock --set' in out(capsys, "--profile", "Jo", "lock")
    out(capsys, "--profile", "Jo", "backup")
    said = out(capsys, "--profile", "Jo", "restore", "1", "--yes")
    undo = re.search(r'liftcoach --profile "Jo" (restore \S+ --yes)', said)
    assert undo is not None
    assert "Brought back." in out(capsys, "--profile", "Jo", *undo[1].split())
    spoil(maria.file, "page")
    assert "liftcoach check --repair --salvage" in out(capsys, "check", status=2)
    assert '--profile "Maria" check --repair' in out(capsys, "--profile", "Maria", "check", status=2)


def test_a_file_from_elsewhere_comes_in_where_nobody_was_before(
    maria: Home, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = str(maria.file.rename(tmp_path / "taken.liftcoach"))
    other = tmp_path / "other computer"
    monkeypatch.setenv("LIFTCOACH_HOME", str(other))
    looked = out(capsys, "restore", taken, "--new")
    assert "1 session and 300 sets." in looked
    assert "Nothing was changed yet" in looked
    assert list(other.glob("*.liftcoach")) == []
    assert "another profile: Maria" in out(capsys, "restore", taken, "--new", "--yes")
    assert "Maria: no damage was found." in out(capsys, "check")


def test_a_second_place_is_chosen_and_left(maria: Home, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert "is not there" in out(capsys, "backup", "--second", str(stick), status=2)
    stick.mkdir()
    assert "up to date" in out(capsys, "backup", "--second", str(stick))
    assert len(list(stick.rglob("*.liftcoach"))) == 1
    stick.rename(tmp_path / "away")
    assert "when it is back" in out(capsys, "backup")
    assert "No second place" in out(capsys, "backup", "--no-second")


@pytest.mark.parametrize("damage", ["empty", "header", "page"])
def test_a_damaged_file_is_one_line_everywhere_and_comes_back(
    maria: Home, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    out(capsys, "backup")
    spoil(maria.file, damage)
    for command in (["plan"], ["export", "--patient-file"]):
        (line,) = out(capsys, *command, status=2).splitlines()
        assert "damaged" in line
    assert "the newest good backup is of" in out(capsys, "check", status=2)
    assert "liftcoach restore" in out(capsys, "check", "--repair", status=2)
    assert "Your file cannot be read to say more" in out(capsys, "restore", "1")
    assert "kept beside" in out(capsys, "restore", "1", "--yes")
    assert maria.sets() == 300
    assert "no damage was found" in out(capsys, "check")


def test_without_a_backup_what_can_be_read_is_saved_with_a_report(
    maria: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(maria.file, "page")
    assert "--salvage" in out(capsys, "check", status=2)
    said = out(capsys, "check", "--repair")
    assert re.search(r"Saved: 1 session and 2\d\d sets\.", said)
    assert "Could not be read: about" in said
    assert "no damage was found" in out(capsys, "check")


@pytest.mark.parametrize("damage", UNSEEN)
def test_a_set_whose_time_cannot_be_read_is_found_made_into_no_backup_and_left_out_of_what_is_saved(
    maria: Home, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    spoil(maria.file, damage)
    (line,) = out(capsys, "export", "--csv", status=2).splitlines()
    assert "or it is damaged" in line
    assert "is damaged inside" in out(capsys, "backup", status=2)
    assert "A part of the file is damaged" in out(capsys, "check", status=2)
    said = out(capsys, "check", "--repair", "--salvage")
    assert "Saved: 1 session and 299 sets." in said
    assert "no damage was found" in out(capsys, "check")
    assert maria.sets() == 299


def test_somebody_elses_damaged_file_keeps_nobody_from_their_own(
    maria: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    jo = maria.roster.make("Jo")
    jo.close()
    maria.roster.open(maria.id).close()
    # SQLite quotes what is wrong there in its own words, which are no text any more.
    place = jo.profile.path
    place.write_bytes(place.read_bytes().replace(b"CREATE TABLE profile", b"CREATE T\xb1BLE profile", 1))
    assert "Maria: no damage was found." in out(capsys, "check")
    assert "damaged" in out(capsys, "--profile", jo.profile.id, "check", status=2)


def test_beside_a_window_what_replaces_files_is_one_line(maria: Home, capsys: pytest.CaptureFixture[str]) -> None:
    out(capsys, "backup")
    with FolderLock(maria.file.parent).held():
        assert "Backed up" in out(capsys, "backup")
        for command in (["restore", "1", "--yes"], ["restore", "1", "--new", "--yes"], ["erase", "--yes"]):
            assert out(capsys, *command, status=2).splitlines()[-1] == "liftcoach: Close Liftcoach first."
    assert maria.sets() == 300


def test_an_entry_is_moved_to_the_person_whose_it_was_and_back(maria: Home, capsys: pytest.CaptureFixture[str]) -> None:
    jo = maria.roster.make("Jo")
    jo.close()
    for_maria = ["--profile", "Maria", "move", "2026-03-02", "--to"]
    assert "somebody else" in out(capsys, *for_maria, "maria", status=2)
    assert "has nothing of that kind" in out(capsys, *for_maria, "Jo", "--check-in", status=2)
    coach = maria.roster.open(maria.id)
    with coach.profile.writing() as connection:
        came_in = maria.clock()
        came_in = replace(came_in, instant=came_in.instant - timedelta(days=1), day=came_in.day - timedelta(days=1))
        TrainingLog(connection).add_sessions(
            [Session(came_in.day, came_in, sets=(one_set(when=came_in),), origin=Origin.IMPORTED)]
        )
    coach.close()
    seen = out(capsys, *for_maria, "Jo")
    assert "From Maria to Jo: a session of 2026-03-02 with 300 sets" in seen
    assert "Nothing was moved yet" in seen
    assert maria.sets() == 301
    said = out(capsys, *for_maria, "Jo", "--yes")
    assert (maria.sets(), maria.sets(jo.profile.id)) == (1, 300)
    assert 'liftcoach --profile "Jo" move 2026-03-02 --to "Maria" --yes' in said
    out(capsys, "--profile", "Jo", "move", "2026-03-02", "--to", "Maria", "--yes")
    assert (maria.sets(), maria.sets(jo.profile.id)) == (301, 0)
    # So is one that came in with a file.
    out(capsys, "--profile", "Maria", "move", str(came_in.day), "--to", "Jo", "--yes")
    assert (maria.sets(), maria.sets(jo.profile.id)) == (300, 1)


def test_undoing_a_move_leaves_what_the_other_person_did_that_day(
    maria: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    jo = maria.roster.make("Jo")
    with jo.profile.writing() as connection:
        at = maria.clock()
        TrainingLog(connection).add_sessions([Session(at.day, at, sets=(one_set(when=at),))])
    jo.close()
    moved = out(capsys, "--profile", "Maria", "move", "2026-03-02", "--to", "Jo", "--yes")
    assert (maria.sets(), maria.sets(jo.profile.id)) == (0, 301)
    undo = re.search(r'liftcoach --profile "Jo" (move 2026-03-02 --to "Maria" .+)', moved)
    assert undo is not None
    out(capsys, "--profile", "Jo", *undo[1].replace('"', "").split())
    assert (maria.sets(), maria.sets(jo.profile.id)) == (300, 1)
    assert "no session 7" in out(
        capsys, "--profile", "Jo", "move", "2026-03-02", "--to", "Maria", "--session", "7", status=2
    )


def test_erasing_says_what_goes_and_takes_it_all_and_nothing_else(
    maria: Home, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "holiday.jpg").write_bytes(b"mine")
    (maria.file.parent / "letter.txt").write_text("mine")
    out(capsys, "backup", "--second", str(stick))
    said = out(capsys, "erase")
    assert "Maria" in said
    assert str(maria.file) in said
    assert "Nothing was erased yet" in said
    assert maria.sets() == 300
    start_at_login(on=True)
    assert "Everything is erased." in out(capsys, "erase", "--yes")
    assert sorted(path.name for path in maria.file.parent.iterdir()) == ["letter.txt", LOCK_FILE]
    assert [path.name for path in stick.rglob("*") if path.is_file()] == ["holiday.jpg"]
    assert not starts_at_login()
    assert "nobody has used Liftcoach here yet" in out(capsys, "plan", status=2)


def test_a_second_place_that_is_not_there_is_named_when_erasing(
    maria: Home, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    out(capsys, "backup", "--second", str(stick))
    stick.rename(tmp_path / "away")
    assert f"Not there now, so it stays: {stick}" in out(capsys, "erase", "--yes")


def test_a_file_that_is_not_there_cannot_be_opened(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "there is no file" in out(capsys, str(tmp_path / "x.liftcoach"), status=2)


def test_a_newer_file_is_left_alone(maria: Home, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(maria.file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = maria.file.read_bytes()
    for command in (["plan"], ["backup"], ["check", "--repair", "--salvage"], ["restore"]):
        assert main(command) == 2
    told = capsys.readouterr().err
    assert ".part" not in told
    assert maria.file.read_bytes() == before
    assert "person-1.liftcoach was made by a newer Liftcoach" in told
