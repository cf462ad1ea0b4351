"""The people of one computer, and the settings they share."""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liftcoach.domain.lifter import Lifter
from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.paths import prepared_data_folder
from liftcoach.store.faults import StoreError
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.profiles import ProfileEntry, Profiles
from liftcoach.store.program_settings import ProgramSettings
from tests.store.nouns import at


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "liftcoach"


@pytest.fixture
def profiles(folder: Path) -> Profiles:
    return Profiles(folder, at)


def refused(code: ProblemCode) -> pytest.RaisesExc[InvalidFact | StoreError]:
    return pytest.raises((InvalidFact, StoreError), check=lambda error: error.problem.code is code)


def test_two_people_are_listed_by_name_each_in_a_file_of_their_own(profiles: Profiles, folder: Path) -> None:
    for name in ("  Zoë   Ray ", "anna"):
        profiles.make(name).close()
    profiles.make("Maria (example)", is_example=True).close()
    assert profiles.all() == (
        ProfileEntry("person-2", "anna"),
        ProfileEntry("example-1", "Maria (example)", is_example=True),
        ProfileEntry("person-1", "Zoë Ray"),
    )
    assert sorted(path.name for path in folder.glob("*.liftcoach")) == [
        "example-1.liftcoach",
        "person-1.liftcoach",
        "person-2.liftcoach",
    ]


def test_the_folder_and_the_files_are_the_owners_alone(profiles: Profiles, folder: Path) -> None:
    folder.chmod(0o755)
    Profiles(folder, at).make("Anna").close()
    profiles.program_settings.set("theme", "dark")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


@pytest.mark.skipif(sys.platform != "linux", reason="a folder whose permissions nobody can change")
def test_a_folder_whose_permissions_cannot_be_changed_is_looked_into_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # As on a stick that is protected from writing, or where the folder is somebody else's.
    monkeypatch.setenv("LIFTCOACH_HOME", "/proc/self/task")
    folder = prepared_data_folder()
    with pytest.raises(PermissionError):
        folder.chmod(0o700)
    assert Profiles(folder, at).all() == ()


def test_names_are_needed_and_one_persons_only(profiles: Profiles) -> None:
    profiles.make("Anna Bell").close()
    profiles.make("Ben").close()
    for empty in ("", "   "):
        with refused(ProblemCode.PROFILE_NAME_EMPTY):
            profiles.make(empty)
    for taken in ("Anna Bell", "anna  bell"):
        with refused(ProblemCode.PROFILE_NAME_TAKEN):
            profiles.make(taken)
        with refused(ProblemCode.PROFILE_NAME_TAKEN):
            profiles.rename("person-2", taken)
    with refused(ProblemCode.OUT_OF_RANGE):
        profiles.make("x" * 81)
    profiles.rename("person-1", "ANNA Bell")
    assert [entry.name for entry in profiles.all()] == ["ANNA Bell", "Ben"]


def test_a_name_is_the_files_own_and_goes_where_the_file_goes(profiles: Profiles, folder: Path) -> None:
    opened = profiles.make("Anna")
    with opened.writing() as connection:
        LifterRecord(connection).save(Lifter(name="Anna", year_of_birth=1958))
    opened.close()
    profiles.rename("person-1", "Anna-Maria")
    (folder / "person-1.liftcoach").rename(folder / "from my old computer.liftcoach")
    assert profiles.all() == (ProfileEntry("from my old computer", "Anna-Maria"),)
    opened = profiles.open("from my old computer")
    with opened.reading() as connection:
        assert LifterRecord(connection).read() == Lifter(name="Anna-Maria", year_of_birth=1958)
    opened.close()


def test_the_person_chosen_last_is_remembered(profiles: Profiles, folder: Path) -> None:
    assert profiles.last_chosen() is None
    for name in ("Anna", "Ben"):
        profiles.make(name).close()
    profiles.choose("person-1").close()
    assert Profiles(folder, at).last_chosen() == "person-1"
    profiles.put_away("person-1")
    assert profiles.last_chosen() is None


def test_putting_away_deletes_nothing(profiles: Profiles, folder: Path) -> None:
    profiles.make("Anna").close()
    profiles.put_away("person-1")
    assert profiles.all() == (ProfileEntry("person-1", "Anna", is_put_away=True),)
    with refused(ProblemCode.PROFILE_NAME_TAKEN):
        profiles.make("Anna")
    profiles.bring_back("person-1")
    assert profiles.all() == (ProfileEntry("person-1", "Anna"),)
    assert (folder / "person-1.liftcoach").exists()


def test_only_an_example_can_be_discarded(profiles: Profiles) -> None:
    profiles.make("Anna").close()
    profiles.make("Example", is_example=True).close()
    with pytest.raises(ValueError, match="not an example"):
        profiles.discard_example("person-1")
    profiles.discard_example("example-1")
    assert [entry.id for entry in profiles.all()] == ["person-1"]


def test_a_damaged_file_is_listed_and_its_number_is_not_given_again(profiles: Profiles, folder: Path) -> None:
    profiles.make("Anna").close()
    (folder / "person-1.liftcoach").write_bytes(b"")
    (entry,) = profiles.all()
    assert entry == ProfileEntry("person-1", "person-1", problem=ProblemCode.NOT_OURS_OR_DAMAGED)
    assert profiles.make("Ben").id == "person-2"
    assert (folder / "person-1.liftcoach").read_bytes() == b""


@pytest.mark.parametrize("bad", ["nobody", "../person-1", "", "/etc/passwd"])
def test_an_id_is_a_file_of_the_folder_and_nothing_else(profiles: Profiles, folder: Path, bad: str) -> None:
    profiles.make("Anna").close()
    (folder.parent / "person-1.liftcoach").write_bytes(b"")
    with refused(ProblemCode.NO_SUCH_PROFILE):
        profiles.open(bad)


def test_listing_leaves_no_trace(profiles: Profiles, folder: Path) -> None:
    profiles.make("Anna").close()
    profiles.all()
    assert [path.name for path in folder.iterdir()] == ["person-1.liftcoach"]


def test_program_settings_come_back_and_unknown_ones_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"from-a-newer-one": {"deep": [1]}, "text-size": "large"}', encoding="utf-8-sig")
    mine = ProgramSettings(path)
    mine.set("text-scale", 1.5)
    mine.set("reminder-hour", 9)
    mine.set("tray", value=True)
    again = ProgramSettings(path)
    assert (again.get("text-scale", 1.0), again.get("reminder-hour", 0)) == (1.5, 9)
    assert again.get("tray", default=False) is True
    assert again.get("text-size", 100) == 100
    assert again.get("text-size", "") == "large"
    assert again.get("reminder-hour", 0.5) == 9.0
    assert json.loads(path.read_text())["from-a-newer-one"] == {"deep": [1]}
    assert list(tmp_path.glob(".new-*")) == []


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=50) | st.sampled_from([b"[" * 100_000, b"[]", b"\xff\xfe", b'{"theme": }', b""]))
def test_a_damaged_settings_file_is_kept_beside_and_the_defaults_hold(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    for left in tmp_path.iterdir():
        if left.is_file():
            left.unlink()
    path.write_bytes(content)
    mine = ProgramSettings(path)
    assert mine.get("theme", "light") == "light"
    mine.set("theme", "dark")
    assert mine.get("theme", "light") == "dark"
    if mine.set_aside is not None:
        assert mine.set_aside.read_bytes() == content


def test_two_damaged_settings_files_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for content in ("{", "}"):
        path.write_text(content)
        ProgramSettings(path).get("theme", "light")
    assert [kept.read_text() for kept in sorted(tmp_path.glob("*.damaged-*"))] == ["{", "}"]


def test_a_setting_that_no_file_can_hold_is_refused(tmp_path: Path) -> None:
    mine = ProgramSettings(tmp_path / "settings.json")
    for bad in (float("nan"), float("inf"), "\x00", "\ud800"):
        with pytest.raises(InvalidFact):
            mine.set("theme", bad)
    assert not (tmp_path / "settings.json").exists()
