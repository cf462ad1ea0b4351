from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from liftcoach.content.compiled_tables import FILE_NAME, NOTHING_COMPILED, CompiledTables
from liftcoach.content.library import Library, has_motion, read_exercise, words_of
from liftcoach.resources import resource
from tests.content.compiled import compiled_now

FOLDER = resource("exercises")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two neighbours, compiled."""
    for name in ("ankle-circle.toml", FILE_NAME):
        shutil.copy(FOLDER / name, tmp_path)
    return tmp_path


def test_what_is_compiled_is_what_the_exercise_files_say() -> None:
    again = "it was made from other files: python -m tests.content.compiled makes it again"
    assert resource("exercises", FILE_NAME).read_text(encoding="utf-8") == compiled_now(), again


def test_a_compiled_exercise_is_the_same_as_a_parsed_one() -> None:
    compiled = CompiledTables.of(FOLDER)
    for path in FOLDER.glob("*.toml"):
        assert read_exercise(path, compiled) == read_exercise(path, NOTHING_COMPILED)


def test_no_shipped_exercise_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_text: str) -> None:
        raise AssertionError("parsed")

    monkeypatch.setattr(tomllib, "loads", refuse)
    assert len(Library.shipped()) == len(list(FOLDER.glob("*.toml")))


def test_an_exercise_file_that_has_changed_wins_over_what_was_compiled(folder: Path) -> None:
    path = folder / "ankle-circle.toml"
    before = read_exercise(path, CompiledTables.of(folder))
    path.write_text(path.read_text(encoding="utf-8").replace(before.name, "Another name"), encoding="utf-8")
    assert read_exercise(path, CompiledTables.of(folder)).name == "Another name"


@pytest.mark.parametrize("spoilt", [b"", b"[", b"{}", b"[1]", b'[{"sha256": []}]', b"\xff\xfe[]", b'[{"sha256": "0"}]'])
def test_a_spoilt_compiled_file_is_as_good_as_none(folder: Path, spoilt: bytes) -> None:
    sound = read_exercise(folder / "ankle-circle.toml")
    (folder / FILE_NAME).write_bytes(spoilt)
    assert read_exercise(folder / "ankle-circle.toml", CompiledTables.of(folder)) == sound


def test_a_folder_in_which_nothing_was_compiled_is_read_too(folder: Path) -> None:
    (folder / FILE_NAME).unlink()
    assert read_exercise(folder / "ankle-circle.toml", CompiledTables.of(folder)).id == "ankle-circle"


def test_the_words_of_a_file_end_where_its_motion_begins() -> None:
    path = resource("exercises", "goblet-squat.toml")
    assert b"[demand]" in words_of(path)
    assert b"[motion" not in words_of(path)
    assert has_motion("goblet-squat")
