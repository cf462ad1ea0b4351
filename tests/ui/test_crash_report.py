"""What ended the program is noted for its next start, without anything of the person or their computer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from liftcoach.ui.crash_report import LARGEST_BYTES, REPORT_FILE, TRACE_FILE, CrashReports
from liftcoach.ui.fault_log import kind_and_places

ROOT = Path(__file__).resolve().parents[2]
DIES = """
import os, sys
from pathlib import Path
from liftcoach.ui.crash_report import CrashReports
CrashReports(Path(sys.argv[1])).watch()
def lupus_of_maria():
    {how}
lupus_of_maria()
"""


def dies(folder: Path, how: str) -> int:
    command = [sys.executable, "-c", DIES.format(how=how), str(folder)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False).returncode


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_fault_of_the_system_becomes_a_report_at_the_next_start_and_a_kill_none(tmp_path: Path) -> None:
    reports = CrashReports(tmp_path)
    assert dies(tmp_path, "os.kill(os.getpid(), 9)") == -signal.SIGKILL
    reports.take_up()
    assert reports.text() == ""
    assert dies(tmp_path, "os.abort()") == -signal.SIGABRT
    reports.take_up()
    assert "Aborted" in reports.text()
    assert "lupus_of_maria" in reports.text()
    assert str(ROOT) not in reports.text()
    assert not (tmp_path / TRACE_FILE).exists()
    assert reports.path.stat().st_mode & 0o077 == 0


def test_a_report_holds_no_message_and_no_value(tmp_path: Path) -> None:
    reports = CrashReports(tmp_path)
    try:
        int("lupus nephritis, 40 mg")
    except ValueError as error:
        reports.note(kind_and_places(error))
    assert "builtins.ValueError" in reports.text()
    assert "test_crash_report.py" in reports.text()
    assert "lupus" not in reports.text()


def test_it_stays_small_and_the_newest_stay(tmp_path: Path) -> None:
    reports = CrashReports(tmp_path)
    for number in range(60):
        before = reports.mark()
        reports.note(f"fault {number} " + "x" * 3_000)
        assert reports.mark() != before
    assert (tmp_path / REPORT_FILE).stat().st_size <= LARGEST_BYTES
    assert "fault 59 " in reports.text()
    assert "fault 0 " not in reports.text()
    reports.erase()
    assert (reports.text(), reports.mark()) == ("", "")


def test_where_nothing_can_be_written_nothing_breaks(tmp_path: Path) -> None:
    reports = CrashReports(tmp_path / "not there")
    reports.take_up()
    reports.note("fault")
    reports.watch()()
    assert reports.text() == ""


@pytest.mark.parametrize(
    "left", [b"\xff\xfe\x00 not a trace", b"Fatal Python error: \n" * 9, b'  File "/home/maria/x.py"' * 99]
)
def test_a_trace_that_is_none_tells_nothing(tmp_path: Path, left: bytes) -> None:
    (tmp_path / TRACE_FILE).write_bytes(left)
    reports = CrashReports(tmp_path)
    reports.take_up()
    assert "maria" not in reports.text()
