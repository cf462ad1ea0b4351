"""Let many invented patients live half a year by the real planner and by plain policies, and count what comes of it.

    python -m tests.virtual [--patients 1000] [--weeks 26] [--seed 1] [--cores N] [--again]

What is finished is kept in `.prove`, so that a run that was stopped goes on
where it was; a change of the rules, the library or the invented people begins anew.
It says how the rules behave, not what patients will feel.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from statistics import mean, median, quantiles

from tests.virtual.blocks import Block, all_lived
from tests.virtual.outcomes import OURS, Outcome
from tests.virtual.plain import POLICIES

BLOCK = 20
"""Patients of one piece of work."""
SHOWN_BROKEN = 20
SAYS = "This says how the rules behave, not what patients will feel."


def main(arguments: list[str]) -> int:
    """Run what the command line asks for; 1 if the coach broke a hard rule."""
    reading = argparse.ArgumentParser(prog="prove patients", description=__doc__)
    reading.add_argument("--patients", type=int, default=1000)
    reading.add_argument("--weeks", type=int, default=26)
    reading.add_argument("--seed", type=int, default=1)
    reading.add_argument("--cores", type=int, default=os.cpu_count() or 1)
    reading.add_argument("--again", action="store_true", help="live everything anew")
    asked = reading.parse_args(arguments)
    starts = range(asked.seed, asked.seed + asked.patients, BLOCK)
    last = asked.seed + asked.patients
    blocks = [
        Block(policy, first, min(BLOCK, last - first), asked.weeks, harm)
        for harm in (False, True)
        for first in starts
        for policy in (OURS, *POLICIES)
    ]
    if asked.again:
        for block in blocks:
            block.file.unlink(missing_ok=True)
    began, arms = time.monotonic(), dict[tuple[bool, str], list[Outcome]]()
    for number, (block, outcomes) in enumerate(all_lived(blocks, asked.cores), 1):
        arms.setdefault((block.harm, block.policy), []).extend(outcomes)
        print(
            f"\r{number} of {len(blocks)} blocks, {time.monotonic() - began:.0f} s", end="", file=sys.stderr, flush=True
        )
    print(file=sys.stderr)
    print(f"{asked.patients} invented patients, {asked.weeks} weeks each, seeds {asked.seed} to {last - 1}")
    for harm in (False, True):
        print("\nWith training that raises the chance of a flare (a stress test)" if harm else "\nAs the trials found")
        show({policy: arms[harm, policy] for policy in (OURS, *POLICIES)}, weeks=asked.weeks)
    print(f"\n{SAYS}")
    broken = sorted((one.seed, text) for harm in (False, True) for one in arms[harm, OURS] for text in one.broken)
    for seed, text in broken[:SHOWN_BROKEN]:
        print(f"  BROKEN, patient {seed}: {text}")
    return 1 if broken else 0


def show(arms: dict[str, list[Outcome]], *, weeks: int) -> None:
    """Print one table: a row for each thing counted, a column for each policy."""
    rows = {
        "hard rules broken": [str(sum(len(one.broken) for one in found)) for found in arms.values()],
        "legs and arms stronger, median": [f"{median(one.gained for one in found):+.1%}" for found in arms.values()],
        "  middle half from": [f"{quantiles([one.gained for one in found])[0]:+.1%}" for found in arms.values()],
        "  to": [f"{quantiles([one.gained for one in found])[2]:+.1%}" for found in arms.values()],
        "  of trunk and hands": [f"{median(one.gained_else for one in found):+.1%}" for found in arms.values()],
        "people weaker than before": [str(sum(one.gained < 0 for one in found)) for found in arms.values()],
        "days in avoidable pain": [f"{mean(one.avoidable_days for one in found):.1f}" for found in arms.values()],
        "days in a flare": [f"{mean(one.flare_days for one in found):.1f}" for found in arms.values()],
        "sessions kept": [f"{mean(one.kept for one in found):.0%}" for found in arms.values()],
        f"days rested, of {weeks * 7}": [f"{mean(one.rested for one in found):.0f}" for found in arms.values()],
        "people stuck": [str(sum(one.is_stuck for one in found)) for found in arms.values()],
        "  with as little left as was asked": [str(sum(one.is_at_effort for one in found)) for found in arms.values()],
        "  with nothing heavier owned": [str(sum(one.is_topped_out for one in found)) for found in arms.values()],
    }
    width = max(len(name) for name in (*arms, *rows))
    print(f"{'':{width}}" + "".join(f"{name:>22}" for name in arms))
    for name, values in rows.items():
        print(f"{name:{width}}" + "".join(f"{value:>22}" for value in values))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
