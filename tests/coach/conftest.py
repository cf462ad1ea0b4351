from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from liftcoach.content.library import Library
from tests.coach.life import Life


@pytest.fixture
def unknown(tmp_path: Path, library: Library) -> Iterator[Life]:
    """Somebody who has said nothing yet."""
    made = Life(tmp_path, library)
    yield made
    made.coach.close()


@pytest.fixture
def life(unknown: Life) -> Life:
    """Somebody who is known and well."""
    unknown.describe()
    return unknown
