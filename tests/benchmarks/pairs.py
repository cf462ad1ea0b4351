"""Run two things in turn, compare the median of the pairs with its goal, and say so."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field

PAIRS = 9


def cpu_of(work: Callable[[], object]) -> float:
    """Seconds of processor time that a call took."""
    gc.collect()
    before = time.process_time()
    work()
    return time.process_time() - before


def wall_of(work: Callable[[], object]) -> float:
    """Seconds that a call took, for work that waits on the disk."""
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def paired_ratio(ours: Callable[[], float], limit: Callable[[], float], pairs: int = PAIRS) -> float:
    """The median of ours / limit over pairs run in turn, after one pair that warms up."""
    ours(), limit()
    return statistics.median(ours() / limit() for _ in range(pairs))


@dataclass
class Sheet:
    """Prints each ratio as it is found and remembers the goals that were not met."""

    missed: list[str] = field(default_factory=list)

    def line(self, name: str, ratio: float, goal: float | None = None) -> None:
        """Print one ratio; without a goal it is there to be known."""
        if goal is None:
            verdict = "for information"
        else:
            verdict = f"goal {goal:5.2f}  {'met' if ratio <= goal else 'NOT met'}"
            if ratio > goal:
                self.missed.append(name)
        print(f"{name:66} {ratio:7.3f}  {verdict}", flush=True)

    def check(self, name: str, *, holds: bool) -> None:
        """Print whether something that is not a ratio holds."""
        if not holds:
            self.missed.append(name)
        print(f"{name:66} {'':7}  {'holds' if holds else 'does NOT hold'}", flush=True)
