"""Nothing goes out: the kernel is asked which sockets a whole day with the program makes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import MONDAY
from tests.desktop.surroundings import notification_daemon, program
from tests.journeys.other_apps import hevy_year

ROOT = Path(__file__).resolve().parents[2]
SOCKET = re.compile(r"\b(?:socket|connect)\((.+)")
OF_THIS_COMPUTER = re.compile(r"\bAF_(UNIX|LOCAL)\b")


def trace(folder: Path, environment: dict[str, str], *command: str) -> tuple[list[str], str]:
    """Every socket that a command and its children make or connect, and what it printed."""
    into = folder / "trace.txt"
    watched = subprocess.run(
        [program("strace"), "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket,connect", "-o", str(into), *command],
        cwd=ROOT,
        env=environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = into.read_text(encoding="utf-8", errors="replace").splitlines() if into.exists() else []
    return [line for line in lines if SOCKET.search(line)], watched.stdout + watched.stderr


def outside(lines: list[str]) -> list[str]:
    # The end of a call that was interrupted names no family; its beginning does.
    begun = [line for line in lines if "resumed>" not in line]
    return [line for line in begun if not OF_THIS_COMPUTER.search(line)]


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[dict[str, str]]:
    folder = tmp_path / "desktop"
    folder.mkdir()
    with notification_daemon(folder) as environment:
        yield environment | {"QT_QPA_PLATFORM": "xcb"}


@pytest.mark.timeout(300)
def test_a_day_an_import_and_a_reminder_make_sockets_of_this_computer_alone(
    tmp_path: Path, desktop: dict[str, str]
) -> None:
    home = tmp_path / "person"
    home.mkdir()
    environment = os.environ | desktop | {"LIFTCOACH_HOME": str(home)}
    log = hevy_year(tmp_path, MONDAY)
    lines, said = trace(tmp_path, environment, sys.executable, "-m", "tests.desktop.journey_child", str(home), str(log))
    if "ptrace" in said and not lines:
        pytest.skip("this machine lets no program be watched")
    assert said.splitlines()[-1:] == ["done"], said
    # The display, the bus and our own door were reached, so the watching works.
    assert len([line for line in lines if "connect(" in line]) >= 3
    assert outside(lines) == []


def test_the_watching_sees_a_socket_to_the_network(tmp_path: Path) -> None:
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    lines, said = trace(tmp_path, dict(os.environ), sys.executable, "-c", code)
    if "ptrace" in said and not lines:
        pytest.skip("this machine lets no program be watched")
    assert len(outside(lines)) == 1
