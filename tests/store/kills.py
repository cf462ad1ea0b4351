"""Kill a program while it logs, again and again: nothing that it acknowledged may be lost.

python -m tests.store.kills [HOW OFTEN]
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

from liftcoach.store.backups import copy_verified
from liftcoach.store.durable_files import new_part_file
from liftcoach.store.profile import Profile
from tests.store.locks import PLAIN_AND_LOCKED, Kept
from tests.store.nouns import MUSCLES
from tests.store.test_opening import logging_child
from tests.store.test_training_log import assert_sums_are_right, logged

KILLS = 200
LONGEST = 60
"""Acknowledged sets before a kill, at most."""


def log_and_kill(kept: Kept, *, kill_after: int) -> list[int]:
    """Log in a process of its own, kill it after so many acknowledged sets, and give the ids of all of them."""
    child = logging_child(kept, 100_000)
    assert child.stdout is not None
    acknowledged = [int(child.stdout.readline()) for _ in range(kill_after)]
    child.kill()
    # What was printed before the kill was acknowledged as well.
    rest = child.stdout.read().splitlines(keepends=True)
    acknowledged += [int(line) for line in rest if line.endswith("\n")]
    child.wait()
    child.stdout.close()
    return acknowledged


def main() -> int:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    chance = random.Random(kills)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / how / "person-1.liftcoach" for how in PLAIN_AND_LOCKED]
        for file in files:
            file.parent.mkdir()
            Profile.create(file, muscles=MUSCLES).close()
        both = [Kept.of(file, how) for file, how in zip(files, PLAIN_AND_LOCKED, strict=True)]
        acknowledged: dict[Kept, set[int]] = {kept: set() for kept in both}
        for number in range(1, kills + 1):
            kept = both[number % 2]
            mine = acknowledged[kept]
            mine |= set(log_and_kill(kept, kill_after=chance.randint(1, LONGEST)))
            part = new_part_file(kept.path.parent)
            copy_verified(kept.path, part, kept.key)
            part.unlink()
            profile = kept.open()
            present = {one.id for one in logged(profile)}
            if number % 20 == 0 or number == kills:
                assert_sums_are_right(profile)
                count = sum(map(len, acknowledged.values()))
                print(f"{number} kills, plain and locked by turns, {count} acknowledged, 0 lost", flush=True)
            profile.close()
            lost = mine - present
            if lost:
                print(f"kill {number} lost {sorted(lost)}")
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
