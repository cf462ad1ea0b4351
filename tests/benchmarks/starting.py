"""Starting the program, against a bare window of three tabs."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from liftcoach.coach.roster import Roster
from liftcoach.coach.shifting import shifted
from liftcoach.content.library import Library
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.training_log import TrainingLog
from tests.benchmarks.lives import TODAY, at
from tests.benchmarks.pairs import PAIRS, Sheet
from tests.virtual.examples import long_standing_and_strong, record_of
from tests.virtual.living import FIRST_DAY, live

DAYS = 12 * 7


@dataclass(frozen=True, slots=True)
class Cost:
    """What one start took."""

    cpu_s: float
    peak_mb: float
    last_step_s: float
    """Of the same processor time, the step that the start was for, such as opening Charts."""


def starting(sheet: Sheet, folder: Path) -> None:
    """First paint, today's session, memory, and the first look at the charts."""
    home = home_of_somebody(folder / "home")
    kinds = ("bare", "paint", "today", "drawn", "charts")
    for kind in kinds:
        started(kind, home)
    runs = [{kind: started(kind, home) for kind in kinds} for _ in range(PAIRS)]

    def median(of: Callable[[dict[str, Cost]], float]) -> float:
        return statistics.median(map(of, runs))

    sheet.line("first paint against a bare window", median(lambda run: run["paint"].cpu_s / run["bare"].cpu_s), 1.10)
    sheet.line("today's session visible", median(lambda run: run["today"].cpu_s / run["bare"].cpu_s), 3.0)
    sheet.line("memory with today's session", median(lambda run: run["today"].peak_mb / run["bare"].peak_mb), 1.8)
    sheet.line("  and its pictures drawn", median(lambda run: run["drawn"].cpu_s / run["bare"].cpu_s))
    # Within one process: the difference of two starts would be mostly noise.
    opened = median(lambda run: run["charts"].last_step_s / run["bare"].cpu_s)
    sheet.line("first opening of Charts", opened, 2.2)


def home_of_somebody(home: Path) -> Path:
    """A data folder in which somebody has trained for the twelve weeks before today."""
    library = Library.shipped()
    record = record_of(live(long_standing_and_strong(library), days=DAYS))
    record = shifted(record, TODAY - FIRST_DAY - timedelta(days=DAYS))
    coach = Roster(home, library, lambda: at(TODAY)).make("Otto")
    with coach.profile.writing() as connection:
        for said in record.check_ins:
            CheckIns(connection).save(said)
        TrainingLog(connection).add_sessions(record.sessions)
    coach.knowing.describe(record.lifter)
    coach.close()
    return home


def started(kind: str, home: Path) -> Cost:
    """Start once in a process of its own and read from the kernel what it cost."""
    # Compiled files are shipped, so the first start here leaves them for the measured ones.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "tests.benchmarks.start", kind, str(home)]
    with tempfile.TemporaryFile("w+") as told:
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=told, text=True)
        assert process.stdout is not None
        said = process.stdout.read()
        process.stdout.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            told.seek(0)
            raise SystemExit(f"the start '{kind}' ended with {process.returncode}:\n{told.read()}")
    peak_mb, last_step_s = map(float, said.split()[-2:])
    return Cost(usage.ru_utime + usage.ru_stime, peak_mb, last_step_s)
