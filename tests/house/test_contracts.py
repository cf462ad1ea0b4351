"""The import contracts hold, and each is able to fail."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("domain", "rules", "words", "content", "coach", "painting", "paper", "ui", "cli")
"""From the lowest up, one of each floor that is a package."""
FLOORMATES = (("store", "content"), ("exchange", "store"), ("content", "exchange"), ("insight", "figure"))
PURE = ("domain", "rules", "insight", "figure", "words")
IMPURE = ("PySide6", "pyqtgraph", "sqlalchemy", "os", "pathlib", "time", "random", "logging", "numpy")
WITHOUT_QT = ("coach", "store", "exchange", "content")
FORBIDDEN = (
    *((room, f"liftcoach.{above}.planted_above") for room, above in pairwise(ROOMS)),
    *((room, f"liftcoach.{mate}.planted_above") for room, mate in FLOORMATES),
    *((room, module) for room in PURE for module in IMPURE),
    *((room, module) for room in WITHOUT_QT for module in ("PySide6", "shiboken6", "pyqtgraph")),
    *(
        (room, module)
        for room in ("paper", "painting")
        for module in ("liftcoach.store.planted_above", "liftcoach.coach.planted_above", "sqlalchemy", "pyqtgraph")
    ),
    ("ui", "liftcoach.store.planted_above"),
    ("ui", "liftcoach.rules.planted_above"),
    ("ui", "sqlalchemy"),
    ("ui", "liftcoach.app"),
    ("cli", "liftcoach.__main__"),
)
"""(room, what a module in it must not import)."""


def copy_of_the_house(folder: Path) -> Path:
    shutil.copytree(ROOT / "liftcoach", folder / "liftcoach", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).parent / "lint-imports", "--no-cache"]
    environment = {"PYTHONPATH": str(folder), "COLUMNS": "200"}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the linter says of a copy in which every room breaks every contract it is under."""
    house = copy_of_the_house(tmp_path_factory.mktemp("planted"))
    for room in (*ROOMS, "store", "exchange", "insight", "figure"):
        (house / "liftcoach" / room / "planted_above.py").touch()
        lines = [f"import {module}\n" for where, module in FORBIDDEN if where == room]
        (house / "liftcoach" / room / "planted.py").write_text("".join(lines))
    answer = lint(house)
    assert answer.returncode == 1
    return answer.stdout


@pytest.mark.parametrize(("room", "module"), FORBIDDEN)
def test_a_planted_violation_is_caught(planted: str, room: str, module: str) -> None:
    assert re.search(rf"liftcoach\.{room}\.planted\b.*-> {re.escape(module)}\b", planted), planted


def test_the_contracts_hold_and_only_statistics_may_know_numpy(tmp_path: Path) -> None:
    house = copy_of_the_house(tmp_path)
    (house / "liftcoach" / "insight" / "statistics.py").write_text("import numpy\n")
    answer = lint(house)
    assert answer.returncode == 0, answer.stdout


def test_a_new_room_has_to_be_placed_on_purpose(tmp_path: Path) -> None:
    house = copy_of_the_house(tmp_path)
    (house / "liftcoach" / "attic.py").touch()
    answer = lint(house)
    assert answer.returncode == 1
    assert "attic" in answer.stdout + answer.stderr


def test_paper_and_painting_know_no_widgets_and_one_file_knows_printers() -> None:
    found: dict[str, set[str]] = {}
    for room in ("paper", "painting"):
        for path in (ROOT / "liftcoach" / room).glob("*.py"):
            parts = set(re.findall(r"from PySide6\.(\w+)|from PySide6 import (\w+)", path.read_text(encoding="utf-8")))
            found[path.name] = {one or other for one, other in parts}
    allowed = {"QtCore", "QtGui", "QtSvg"}
    assert {name: parts - allowed for name, parts in found.items() if parts - allowed} == {
        "printers.py": {"QtPrintSupport"}
    }
