from __future__ import annotations

import re
from pathlib import Path

import pytest

from liftcoach.content.library import Library, LibraryError, read_exercise
from liftcoach.resources import resource


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three files of the shipped library that are each other's neighbours."""
    made = tmp_path / "exercises"
    made.mkdir()
    for name, drop in (("high-seat-stand", "easier"), ("sit-to-stand", ""), ("slow-sit-to-stand", "harder")):
        text = resource("exercises", f"{name}.toml").read_text(encoding="utf-8")
        kept = [line for line in text.splitlines() if not (drop and line.startswith(f"{drop} ="))]
        (made / f"{name}.toml").write_text("\n".join(kept), encoding="utf-8")
    return made


def change(path: Path, line: str, into: str) -> None:
    text, count = re.subn(line, into, path.read_text(encoding="utf-8"), count=1, flags=re.M)
    assert count == 1
    path.write_text(text, encoding="utf-8")


def test_a_sound_folder_is_read(folder: Path) -> None:
    assert [item.id for item in Library.from_folder(folder)] == ["high-seat-stand", "sit-to-stand", "slow-sit-to-stand"]


@pytest.mark.parametrize(
    ("line", "into", "field"),
    [
        (r"^pattern = .*", 'pattern = "hop"', "pattern"),
        (r"^pattern = .*\n", "", "pattern"),
        (r"^primary = .*", 'primary = ["thigh"]', "primary"),
        (r"^primary = .*", 'primary = "quadriceps"', "primary"),
        (r"^primary = .*", "primary = []", "primary"),
        (r"^secondary = .*", 'secondary = ["glutes"]', "secondary"),
        (r"^traits = .*", 'traits = ["bouncy"]', "traits"),
        (r"^traits = .*", 'traits = ["floor-transfer"]', "traits"),
        (r"^traits = .*", 'traits = ["overhead"]', "demand"),
        (r"^traits = .*", 'traits = ["neck-load"]', "demand"),
        (r"^traits = .*\n", "", "traits"),
        (r"^equipment = .*", 'equipment = ["chair", "chair"]', "equipment"),
        (r"^equipment = .*", 'equipment = ["throne"]', "equipment"),
        (r"^load_kind = .*", 'load_kind = "kg"', "load_equipment"),
        (r"^load_kind = .*", 'load_kind = "kg"\nload_equipment = "dumbbells"', "load_equipment"),
        (r"^load_kind = .*", 'load_kind = "body"\nload_equipment = "chair"', "load_equipment"),
        (r"^load_kind = .*", 'load_kind = "band"\nload_equipment = "chair"', "load_equipment"),
        (r"^load_kind = .*", 'load_kind = "hold"', "unit"),
        (r"^position = .*", 'position = "standing"\nsmell = 1', "smell"),
        (r"^weight_bearing = .*", 'weight_bearing = "yes"', "weight_bearing"),
        (r"^weight_bearing = .*", "weight_bearing = 1", "weight_bearing"),
        (r"^grip = .*", "grip = 4", "grip"),
        (r"^grip = .*", "grip = 1", "demand"),
        (r"^grip = .*", "grip = true", "grip"),
        (r"^knee = .*", "knee = 4", "knee"),
        (r"^knee = .*", "kneecap = 1", "demand"),
        (r"^knee = .*", "knee = 1.5", "demand"),
        (r"^breathing = .*", 'breathing = ""', "breathing"),
        (r"^breathing = .*", 'breathing = "Breathe "', "breathing"),
        (r"^aims = .*", "aims = []", "aims"),
        (r"^steps = \[", 'steps = [\n    "",', "steps"),
        (r"^steps = \[", "steps = [\n    1,", "steps"),
        (r"^name = .*", 'id = "other"\nname = "Other"', "id"),
        (r"^harder = .*", 'harder = "moon-walk"', "harder"),
    ],
)
def test_a_wrong_file_is_refused_by_file_and_field(folder: Path, line: str, into: str, field: str) -> None:
    change(folder / "sit-to-stand.toml", line, into)
    with pytest.raises(LibraryError, match=rf"^sit-to-stand\.toml: .*{field}"):
        Library.from_folder(folder)


def test_standing_must_state_what_it_loads(folder: Path) -> None:
    path = folder / "sit-to-stand.toml"
    change(path, r"^position = .*", 'position = "standing"')
    read_exercise(path)
    change(path, r"^ankle = .*\n", "")
    with pytest.raises(LibraryError, match=r"^sit-to-stand\.toml: demand: the position standing loads the ankle"):
        read_exercise(path)


def test_getting_down_to_the_floor_must_be_stated_for_the_wrists_too(folder: Path) -> None:
    path = folder / "sit-to-stand.toml"
    change(path, r"^position = .*", 'position = "floor"')
    change(path, r"^traits = .*", 'traits = ["floor-transfer"]')
    with pytest.raises(LibraryError, match=r"^sit-to-stand\.toml: demand: the position floor loads the wrist"):
        read_exercise(path)


def test_what_is_not_toml_is_refused_by_name(folder: Path) -> None:
    (folder / "sit-to-stand.toml").write_text("name = ", encoding="utf-8")
    with pytest.raises(LibraryError, match=r"^sit-to-stand\.toml: "):
        Library.from_folder(folder)


def test_an_id_is_lower_case_words_joined_by_hyphens(folder: Path) -> None:
    (folder / "sit-to-stand.toml").rename(folder / "Sit_to_stand.toml")
    with pytest.raises(LibraryError, match=r"^Sit_to_stand\.toml: id"):
        Library.from_folder(folder)


def test_a_neighbour_of_another_pattern_is_refused(folder: Path) -> None:
    change(folder / "slow-sit-to-stand.toml", r"^pattern = .*", 'pattern = "hinge"')
    with pytest.raises(LibraryError, match=r"is a hinge, not a squat|is a squat, not a hinge"):
        Library.from_folder(folder)


def test_a_step_up_without_a_way_back_is_refused(folder: Path) -> None:
    change(folder / "slow-sit-to-stand.toml", r"^easier = .*\n", "")
    with pytest.raises(LibraryError, match=r"^sit-to-stand\.toml: harder: .*no way back"):
        Library.from_folder(folder)


def test_a_ring_of_harder_and_harder_exercises_is_refused(folder: Path) -> None:
    change(folder / "slow-sit-to-stand.toml", r"^easier = .*", 'easier = "sit-to-stand"\nharder = "high-seat-stand"')
    change(folder / "high-seat-stand.toml", r"^harder = .*", 'harder = "sit-to-stand"\neasier = "slow-sit-to-stand"')
    with pytest.raises(LibraryError, match=r"goes round in a ring"):
        Library.from_folder(folder)
