"""Run two things in turn and compare the medians of the pairs."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

PAIRS = 9


@dataclass(frozen=True)
class Cost:
    """What one child process took."""

    cpu_s: float
    peak_mb: float


def child(module: str, *arguments: str) -> Cost:
    """Run `python -m module arguments` and read what it cost from the kernel."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen([sys.executable, "-m", module, *arguments], env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{module} {' '.join(arguments)} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def cpu_of(work: Callable[[], object]) -> float:
    """Seconds of processor time that a call took."""
    before = time.process_time()
    work()
    return time.process_time() - before


def wall_of(work: Callable[[], object]) -> float:
    """Seconds that a call took, for work that waits on the disk."""
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def paired_ratio(ours: Callable[[], float], limit: Callable[[], float], pairs: int = PAIRS) -> float:
    """The median of ours / limit over pairs run in turn."""
    ours(), limit()
    return statistics.median(ours() / limit() for _ in range(pairs))


def report(name: str, ratio: float, goal: float) -> bool:
    """Print one line; tell whether the goal is met."""
    met = ratio <= goal
    print(f"{name:58} {ratio:6.2f}   goal {goal:5.2f}   {'met' if met else 'NOT met'}", flush=True)
    return met
