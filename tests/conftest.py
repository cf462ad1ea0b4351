"""What every test stands on: an empty home, a fixed clock, a real file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from liftcoach.coach.coach import Coach
from liftcoach.content.library import Library
from liftcoach.domain.moment import Moment
from liftcoach.store.profile import Profile

MONDAY = date(2026, 3, 2)


def at_ten(day: date) -> Moment:
    """Ten in the morning of a day, in UTC."""
    return Moment(datetime(day.year, day.month, day.day, 10, tzinfo=UTC), day, "Etc/UTC")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder of this test's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("LIFTCOACH_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.shipped()


@pytest.fixture
def coach(tmp_path: Path, library: Library) -> Iterator[Coach]:
    """A coach of a new file on a Monday morning."""
    made = Coach(Profile.create(tmp_path / "me.liftcoach"), library, lambda: at_ten(MONDAY))
    yield made
    made.close()
