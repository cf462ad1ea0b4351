"""What a start leaves out, seen from inside a process that starts."""

from __future__ import annotations

import gc
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from liftcoach.ui.quick_start import collecting_later

STARTED = """
import gc, linecache, sys
from pathlib import Path

import pytest

from liftcoach.ui.quick_start import collecting_later
from liftcoach.app import begin, fill
application, window = begin([])
window.show()
application.processEvents()
collected = gc.isenabled()
"""


def run(tmp_path: Path, ending: str) -> str:
    script = STARTED + ending
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "data")],
        env={"QT_QPA_PLATFORM": "offscreen", "LIFTCOACH_HOME": str(tmp_path), "PATH": ""},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.strip()


def test_no_source_text_of_imported_modules_stays_in_memory(tmp_path: Path) -> None:
    ending = """
pages = fill(window, folder=Path(sys.argv[1]))
assert "sqlalchemy.engine" in sys.modules
print([name for name in linecache.cache if Path(name).parent.name in ("engine", "store", "coach", "rules", "plan")])
pages.close()
"""
    assert run(tmp_path, ending) == "[]"


def test_the_empty_window_stands_before_the_store_is_imported(tmp_path: Path) -> None:
    ending = """
heavy = ("sqlalchemy", "liftcoach.coach", "liftcoach.rules", "liftcoach.content.library", "numpy", "pyqtgraph")
print(window.isVisible(), [name for name in heavy if name in sys.modules])
# Asked here, PySide makes such a class with its enumerations, which were not there before.
import enum
made, make = [], enum.EnumType._create_
def noted(cls, name, *args, **more):
    made.append(name)
    return make(cls, name, *args, **more)
enum.EnumType._create_ = noted
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStyle
print("Role" in made, "StandardPixmap" in made)
"""
    assert run(tmp_path, ending) == "True []\nTrue True"


def test_garbage_is_collected_again_once_the_window_is_filled(tmp_path: Path) -> None:
    ending = """
pages = fill(window, folder=Path(sys.argv[1]))
print(collected, gc.isenabled())
pages.close()
"""
    assert run(tmp_path, ending) == "False True"


def test_garbage_is_collected_again_where_the_window_cannot_be_filled(tmp_path: Path) -> None:
    ending = """
Path(sys.argv[1]).write_text("a file where the folder should be")
try:
    fill(window, folder=Path(sys.argv[1]))
except Exception as error:
    print(collected, gc.isenabled())
"""
    assert run(tmp_path, ending) == "False True"


def test_garbage_is_collected_again_even_where_an_import_fails() -> None:
    with collecting_later():
        collected = gc.isenabled()
    with pytest.raises(ModuleNotFoundError), collecting_later():
        importlib.import_module("liftcoach.no_such_module")
    assert (collected, gc.isenabled()) == (False, True)
    gc.unfreeze()
