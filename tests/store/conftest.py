"""A real file of a test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from liftcoach.store.profile import Profile
from tests.store.nouns import MUSCLES


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "person-1.liftcoach"


@pytest.fixture
def profile(file: Path) -> Iterator[Profile]:
    opened = Profile.create(file, name="Maria", muscles=MUSCLES)
    yield opened
    opened.close()
