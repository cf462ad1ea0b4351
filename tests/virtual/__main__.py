"""Let many invented patients live half a year by the real planner, and count what becomes of them.

    python -m tests.virtual [--patients 200] [--weeks 26] [--seed 1] [--harm]

It says how the rules behave, not what patients will feel.
"""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from statistics import median

from liftcoach.content.library import Library
from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.prescription import Prescription
from tests.virtual.hard_rules import broken_rules
from tests.virtual.illness import Course
from tests.virtual.living import live
from tests.virtual.people import drawn_patient

STUCK_WEEKS = 8
"""Nobody should go so long without any step up while they train."""
SESSIONS_TO_COUNT_AS_TRAINING = 8
HARMFUL_SETS = 0.0005


@dataclass(frozen=True)
class Outcome:
    """What half a year came to."""

    seed: int
    condition: str
    broken: tuple[str, ...]
    gained: float
    """Mean gain in strength of legs and arms; 0.1 is a tenth."""
    worse_days: int
    """Mornings with joints worse after training."""
    kept: float
    rested: int
    is_stuck: bool


def outcome(seed: int, weeks: int, *, harm: bool) -> Outcome:
    """One patient's half year."""
    patient = drawn_patient(seed, Library.shipped(), Course(training_harms=HARMFUL_SETS if harm else 0.0))
    life = live(patient, days=weeks * 7)
    gained = sum(patient.body.strength(region) - 1 for region in ("legs", "arms")) / 2
    conditions = patient.lifter.conditions or ()
    return Outcome(
        seed,
        str(conditions[0]) if conditions else "none",
        tuple(broken_rules(life)),
        gained,
        patient.worse_days,
        len(life.sessions) / max(1, life.days_due),
        life.days_rested,
        is_stuck(life.archive),
    )


def is_stuck(archive: list[DayPlan]) -> bool:
    """Many sessions in the last weeks, and no exercise, load, set or repetition above what was asked before them."""
    if not archive:
        return False
    last = archive[-1].day
    recent = [plan for plan in archive if (last - plan.day).days < STUCK_WEEKS * 7]
    earlier = [plan for plan in archive if plan not in recent]
    if len(recent) < SESSIONS_TO_COUNT_AS_TRAINING or not earlier:
        return False
    best: dict[str, tuple[float, int]] = {}
    for plan in earlier:
        for asked in plan.prescriptions:
            best[asked.exercise] = max(best.get(asked.exercise, (0.0, 0)), size(asked))
    return not any(
        asked.exercise not in best or size(asked) > best[asked.exercise]
        for plan in recent
        for asked in plan.prescriptions
    )


def size(asked: Prescription) -> tuple[float, int]:
    """Load first, then work."""
    load = asked.load.kg if asked.load.kg is not None else asked.load.band.rung if asked.load.band is not None else 0.0
    return float(load), asked.sets * asked.work.high


def main(arguments: list[str]) -> int:
    reading = argparse.ArgumentParser(prog="prove patients", description=__doc__)
    reading.add_argument("--patients", type=int, default=200)
    reading.add_argument("--weeks", type=int, default=26)
    reading.add_argument("--seed", type=int, default=1)
    reading.add_argument("--harm", action="store_true", help="the stress test in which hard sets bring flares on")
    asked = reading.parse_args(arguments)
    seeds = range(asked.seed, asked.seed + asked.patients)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        pending = [pool.submit(outcome, seed, asked.weeks, harm=asked.harm) for seed in seeds]
        found = []
        for number, one in enumerate(pending, 1):
            found.append(one.result())
            print(f"\r{number} of {asked.patients}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    broken = [(one.seed, text) for one in found for text in one.broken]
    for seed, text in broken[:20]:
        print(f"  BROKEN, patient {seed}: {text}")
    gains = sorted(one.gained for one in found)
    print(f"{len(found)} invented patients, {asked.weeks} weeks, planned by the coach's own rules")
    print(f"  broken hard rules           {len(broken)}")
    print(
        f"  strength gained             median {median(gains):+.1%}, middle half {quartile(gains, 1):+.1%} to ", end=""
    )
    print(f"{quartile(gains, 3):+.1%}")
    print(f"  mornings with joints worse  {sum(one.worse_days for one in found) / len(found):.1f} a patient")
    print(f"  sessions kept               {sum(one.kept for one in found) / len(found):.0%}")
    print(f"  days rested                 {sum(one.rested for one in found) / len(found):.0f} of {asked.weeks * 7}")
    print(f"  people stuck                {sum(one.is_stuck for one in found)}")
    print("This says how the rules behave, not what patients will feel.")
    return 1 if broken else 0


def quartile(ordered: list[float], quarter: int) -> float:
    return ordered[min(len(ordered) - 1, len(ordered) * quarter // 4)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
