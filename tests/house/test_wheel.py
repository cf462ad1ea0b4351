"""What is installed is whole: a wheel holds the program with everything it reads, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILT_FROM = ("liftcoach", "resources", "pyproject.toml", "README.md", "LICENSE")
NOT_SHIPPED = shutil.ignore_patterns("__pycache__", ".*_cache")
ASK = """
import sys
from pathlib import Path

import liftcoach
from liftcoach.content.articles import shipped_articles
from liftcoach.content.library import Library
from liftcoach.resources import resource
from liftcoach.store.migrating import MIGRATIONS

here = Path(sys.argv[1])
assert Path(liftcoach.__file__).is_relative_to(here), liftcoach.__file__
assert resource("fonts").is_relative_to(here), resource("fonts")
assert list(MIGRATIONS.glob("versions/*.py")) and list(MIGRATIONS.glob("versions/*.sql"))
print(len(tuple(Library.shipped())), len(tuple(shipped_articles())))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    # Built from a copy, so that what else lies about in a checkout cannot get in or be changed.
    for name in BUILT_FROM:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=NOT_SHIPPED)
        else:
            shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    built = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def unpacked(wheel: Path) -> Path:
    folder = wheel.parent / "unpacked"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def installed(unpacked: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python far from the checkout, with the wheel before anything else."""
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "LIFTCOACH_HOME": str(unpacked / "home")}
    return subprocess.run(
        [sys.executable, "-P", *arguments], cwd="/", env=environment, capture_output=True, text=True, check=False
    )


def test_every_file_of_the_program_and_its_resources_is_in_the_wheel(names: set[str]) -> None:
    for folder, inside in (("liftcoach", "liftcoach"), ("resources", "liftcoach/_resources")):
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                assert f"{inside}/{file.relative_to(ROOT / folder).as_posix()}" in names


@pytest.mark.parametrize("licence", ["fonts/OFL.txt", "icons/LICENSE-phosphor.txt"])
def test_the_licences_travel_with_what_they_are_for(names: set[str], licence: str) -> None:
    assert f"liftcoach/_resources/{licence}" in names
    assert any(name.endswith(f".dist-info/licenses/resources/{licence}") for name in names)


def test_nothing_else_is_in_the_wheel(names: set[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"liftcoach"}
    assert not [name for name in names if "test" in name.rsplit("/", 1)[-1].split("_") or name.endswith(".pyc")]


def test_no_path_of_the_building_machine_is_in_the_wheel(unpacked: Path) -> None:
    for file in unpacked.rglob("*"):
        if file.is_file():
            held = file.read_bytes()
            assert str(ROOT).encode() not in held, file
            assert str(unpacked.parent).encode() not in held, file


def test_an_installed_liftcoach_finds_what_it_ships(unpacked: Path) -> None:
    answer = installed(unpacked, "-c", ASK, str(unpacked))
    assert answer.returncode == 0, answer.stderr
    exercises, articles = map(int, answer.stdout.split())
    assert exercises >= 40
    assert articles >= 6


def test_the_command_answers_from_the_wheel(unpacked: Path) -> None:
    answer = installed(unpacked, "-m", "liftcoach", "--version")
    assert answer.stdout.startswith("liftcoach "), answer.stderr
