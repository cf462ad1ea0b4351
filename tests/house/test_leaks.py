"""The net under every test catches each kind of leak, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONFTEST = "from tests.conftest import nothing_is_left_running, pytest_runtest_makereport\n"
LEAKING = """
import threading, time
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget

kept = []

def keep(each):
    kept.append(each)
    return each

def test_leak_of_a_qthread(qtbot):
    keep(QThread()).start()

def test_leak_of_a_qtimer(qtbot):
    keep(QTimer()).start(60_000)

def test_leak_of_a_window(qtbot):
    keep(QWidget()).show()

def test_leak_of_a_thread():
    threading.Thread(target=lambda: time.sleep(5), daemon=True).start()

def test_of_a_tidy_one(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.timer = QTimer(window)
    window.timer.start(60_000)
    window.show()
    loose = QTimer()
    loose.start(60_000)
    thread = QThread()
    thread.start()
    thread.quit()
    thread.wait()

def test_that_fails_and_holds_what_it_made(qtbot):
    keep(QTimer()).start(60_000)
    assert False, "only this is said"
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("leaking")
    (folder / "conftest.py").write_text(CONFTEST)
    (folder / "test_inner.py").write_text(LEAKING)
    command = [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", "-p", "no:xdist", "test_inner.py"]
    environment = {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False).stdout


@pytest.mark.parametrize("kind", ["QThread", "QTimer", "window", "thread"])
def test_a_leak_fails_the_test_that_made_it(said: str, kind: str) -> None:
    assert f"test_inner.py::test_leak_of_a_{kind.lower()} ERROR" in said, said
    assert f"left behind by this test: {kind} " in said


def test_what_is_tidied_up_is_no_leak_and_a_failure_is_said_once(said: str) -> None:
    assert "test_inner.py::test_of_a_tidy_one ERROR" not in said
    assert "only this is said" in said
    assert "1 failed, 5 passed, 4 errors" in said
