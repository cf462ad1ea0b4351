"""Disks without room, as a process sees them."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from liftcoach.store import durable_files

MOST_FILE_BYTES = 40_000
"""Less than a record and its journal need: what a disk has that is nearly full."""
NOT_EVEN_AN_INDEX = 20_000
"""Less than SQLite needs before it can read a file with a WAL."""


@contextmanager
def full_disk(most_bytes: int = MOST_FILE_BYTES) -> Iterator[None]:
    """No file can become larger meanwhile."""
    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def ask_disks_by_trying(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit of a process is not in what a disk says of itself."""
    monkeypatch.setattr(durable_files, "_SURELY_ENOUGH_BYTES", 2**80)
