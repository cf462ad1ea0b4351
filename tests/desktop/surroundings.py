"""A desktop of the tests' own: a virtual display, a private bus, a notification daemon."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

PATIENCE_S = 20


def program(name: str) -> str:
    """The path of a program that the tests need; without it they skip, and under CI they fail."""
    found = shutil.which(name)
    if found is None:
        message = f"{name} is not installed: packaging/dev.py test installs it"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return found


@contextmanager
def running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE_S)
        if process.stdout is not None:
            process.stdout.close()


@contextmanager
def virtual_display() -> Iterator[str]:
    """Start Xvfb on a free display and give its name, such as `:7`."""
    read_end, write_end = os.pipe()
    command = [program("Xvfb"), "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as pipe:
            yield ":" + pipe.readline().strip()
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


@contextmanager
def private_bus() -> Iterator[str]:
    """Start a session bus that nobody else is on and give its address.

    What the bus starts has a folder of its own too: the accessibility bus lies in one, under
    the same name for every session of a user, and two test runs would share it.
    """
    command = [program("dbus-daemon"), "--session", "--nofork", "--print-address=1"]
    with (
        TemporaryDirectory(prefix="bus") as folder,
        running(command, {**os.environ, "XDG_RUNTIME_DIR": folder, "XDG_CACHE_HOME": folder}) as process,
    ):
        assert process.stdout is not None
        yield process.stdout.readline().decode().strip()


@contextmanager
def notification_daemon(folder: Path) -> Iterator[dict[str, str]]:
    """Start dunst on a display and bus of its own; give the environment that reaches it."""
    with virtual_display() as display, private_bus() as address:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "XDG_CONFIG_HOME": str(folder),
        }
        with running([program("dunst")], environment):
            deadline = time.monotonic() + PATIENCE_S
            while dunst("count", environment).returncode != 0:
                if time.monotonic() > deadline:
                    pytest.fail("dunst did not come up")
                time.sleep(0.1)
            yield environment


def dunst(command: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program("dunstctl"), *command.split()], env=environment, capture_output=True, text=True, check=False
    )


def notes_shown(environment: dict[str, str]) -> list[tuple[str, str]]:
    """(title, text) of every note that the daemon has taken, newest first."""
    dunst("close-all", environment)
    history = json.loads(dunst("history", environment).stdout)
    return [(note["summary"]["data"], note["body"]["data"]) for group in history["data"] for note in group]
