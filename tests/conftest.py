"""What every test stands on: an empty home, a fixed clock, a real file, and nothing left running."""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Generator, Iterator
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from liftcoach.content.library import Library
from liftcoach.domain.moment import Moment
from tests.leaks import CALL, nothing_is_left_running

if TYPE_CHECKING:
    from liftcoach.coach.coach import Coach

__all__ = ["nothing_is_left_running"]

MONDAY = date(2026, 3, 2)
_NUMBERS = count()
CALLERS_DESKTOP = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")


def pytest_configure() -> None:
    """Stay off the caller's screen and bus, however pytest was started."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in CALLERS_DESKTOP:
        os.environ.pop(name, None)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage while the tests are found, nor later among what was found: it stays to the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[CALL] = report.passed
    return report


def pytest_unconfigure(config: pytest.Config) -> None:
    """Name in the last line what was not run, and why; workers leave that to their controller."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or hasattr(config, "workerinput"):
        return
    reasons = Counter(str(report.longrepr[2]).removeprefix("Skipped: ") for report in reporter.stats.get("skipped", ()))
    if reasons:
        reporter.write_line("Not run here: " + "; ".join(f"{why} ({count})" for why, count in sorted(reasons.items())))


def at_ten(day: date) -> Moment:
    """Ten in the morning of a day, in UTC."""
    return Moment(datetime(day.year, day.month, day.day, 10, tzinfo=UTC), day, "Etc/UTC")


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder of this test's own; made by whoever writes there, as most tests never do."""
    folder = homes / str(next(_NUMBERS))
    monkeypatch.setenv("LIFTCOACH_HOME", str(folder))
    # Erasing ends the start at login, which must not be that of whoever runs the tests.
    monkeypatch.setenv("XDG_CONFIG_HOME", str(homes / "config"))
    return folder


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.shipped()


@pytest.fixture
def coach(tmp_path: Path, library: Library) -> Iterator[Coach]:
    """A coach of a new file on a Monday morning."""
    # Imported here, so that tests of pure rooms do not wait for SQLAlchemy.
    from liftcoach.coach.coach import Coach
    from liftcoach.store.profile import Profile

    made = Coach(Profile.create(tmp_path / "me.liftcoach"), library, lambda: at_ten(MONDAY))
    yield made
    made.close()
