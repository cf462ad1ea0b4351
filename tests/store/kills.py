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
from tests.store.nouns import MUSCLES
from tests.store.test_opening import logging_child
from tests.store.test_training_log import assert_sums_are_right, logged

KILLS = 200
LONGEST = 60
"""Acknowledged sets before a kill, at most."""


def log_and_kill(file: Path, *, kill_after: int) -> list[int]:
    """Log in a process of its own, kill it after so many acknowledged sets, and give the ids of all of them."""
    child = logging_child(file, 100_000)
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
    acknowledged: set[int] = set()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "person-1.liftcoach"
        Profile.create(file, muscles=MUSCLES).close()
        for number in range(1, kills + 1):
            acknowledged |= set(log_and_kill(file, kill_after=chance.randint(1, LONGEST)))
            part = new_part_file(file.parent)
            copy_verified(file, part)
            part.unlink()
            profile = Profile.open(file)
            present = {one.id for one in logged(profile)}
            if number % 20 == 0 or number == kills:
                assert_sums_are_right(profile)
                print(f"{number} kills, {len(acknowledged)} acknowledged, 0 lost", flush=True)
            profile.close()
            lost = acknowledged - present
            if lost:
                print(f"kill {number} lost {sorted(lost)}")
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
