"""A program that is killed while it logs loses nothing that it had said to have kept."""

from __future__ import annotations

from pathlib import Path

from liftcoach.store.profile import Profile
from tests.store.kills import log_and_kill
from tests.store.nouns import MUSCLES
from tests.store.test_training_log import assert_sums_are_right, logged

AFTER = (1, 2, 7, 12, 20, 26, 33, 41, 50, 60)


def test_ten_kills_while_logging_lose_nothing_that_was_acknowledged(file: Path) -> None:
    Profile.create(file, muscles=MUSCLES).close()
    acknowledged: list[int] = []
    for number, kill_after in enumerate(AFTER, 1):
        acknowledged += log_and_kill(file, kill_after=kill_after)
        assert file.with_name(f"{file.name}-wal").stat().st_size > 0
        profile = Profile.open(file)
        assert_sums_are_right(profile)
        present = {one.id for one in logged(profile)}
        profile.close()
        assert set(acknowledged) <= present
        # What was in the middle of being kept may be there or not.
        assert len(present) - len(acknowledged) <= number
