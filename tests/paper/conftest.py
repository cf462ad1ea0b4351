"""Fonts for paper."""

from __future__ import annotations

import pytest

from liftcoach.painting.fonts import load_fonts


@pytest.fixture(scope="session")
def fonts(qapp: object) -> None:
    load_fonts()
