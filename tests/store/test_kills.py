"""A program that is killed while it logs loses nothing that it had said to have kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from liftcoach.store.profile import Profile
from tests.store.kills import log_and_kill
from tests.store.locks import Kept, stretch_little
from tests.store.nouns import MUSCLES
from tests.store.test_training_log import assert_sums_are_right, logged

AFTER = {"plain": (1, 7, 20, 33, 50), "locked": (2, 12, 26, 41, 60)}
"""Acknowledged sets before each of ten kills."""


@pytest.mark.parametrize("how", AFTER)
def test_ten_kills_while_logging_lose_nothing_that_was_acknowledged(
    file: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stretch_little(monkeypatch)
    Profile.create(file, muscles=MUSCLES).close()
    kept = Kept.of(file, how)
    acknowledged: list[int] = []
    for number, kill_after in enumerate(AFTER[how], 1):
        acknowledged += log_and_kill(kept, kill_after=kill_after)
        assert file.with_name(f"{file.name}-wal").stat().st_size > 0
        profile = kept.open()
        assert_sums_are_right(profile)
        present = {one.id for one in logged(profile)}
        profile.close()
        assert set(acknowledged) <= present
        # What was in the middle of being kept may be there or not.
        assert len(present) - len(acknowledged) <= number
