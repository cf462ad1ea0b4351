"""The import contracts hold, and each is able to fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLANTED = {
    "rooms": ("domain/planted.py", "import liftcoach.rules.planning"),
    "rooms-of-one-layer": ("store/planted.py", "import liftcoach.content.library"),
    "exhaustive": ("attic.py", "X = 1"),
    "pure": ("rules/planted.py", "import pathlib"),
    "no-numpy": ("insight/planted.py", "import numpy"),
    "no-qt-below": ("coach/planted.py", "import PySide6.QtCore"),
    "ui-asks-the-coach": ("ui/planted.py", "import liftcoach.store.engine"),
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "liftcoach", tmp_path / "liftcoach", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "lint-imports"
    environment = {"PYTHONPATH": str(folder)}
    return subprocess.run(
        [program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False, env=environment
    )


def test_the_contracts_hold(copy: Path) -> None:
    answer = lint(copy)
    assert answer.returncode == 0, answer.stdout


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_violation_is_caught(copy: Path, contract: str) -> None:
    place, line = PLANTED[contract]
    (copy / "liftcoach" / place).write_text(line + "\n")
    assert lint(copy).returncode == 1
