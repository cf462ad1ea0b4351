"""A year of invented training, as Hevy and Strong write it. Nobody ever lifted this."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

SESSIONS = 150
HEVY_COLUMNS = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes",'
    '"set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'
)
STRONG_COLUMNS = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
)
OWN = "Towel twist of mine"
"""A name that no library knows."""
ROUTINE = (
    ("Bicep Curl (Dumbbell)", 4.0),
    ("Bent Over Row (Dumbbell)", 6.0),
    ("Shoulder Press (Dumbbell)", 4.0),
    (OWN, 2.0),
)


@dataclass(frozen=True, slots=True)
class InventedSet:
    day: date
    exercise: str
    number: int
    kg: float
    repetitions: int


def invented_year(last: date, seed: int = 1) -> Iterator[InventedSet]:
    """Three sessions a week up to `last`; weights creep up by a kilogram in four months."""
    chance = random.Random(seed)
    for number in range(SESSIONS):
        day = last - timedelta(days=round((SESSIONS - 1 - number) * 7 / 3))
        for exercise, start_kg in ROUTINE:
            for order in range(3):
                kg = start_kg + number // 50
                yield InventedSet(day, exercise, order, kg, chance.randint(8, 12))


def hevy_year(folder: Path, last: date) -> Path:
    """Hevy's file, whose weights are in kilograms by its column's name."""
    rows = [
        f'"Full body","{one.day.day} {one.day:%b %Y}, 09:00","{one.day.day} {one.day:%b %Y}, 09:40","",'
        f'"{one.exercise}",,"",{one.number},"normal",{one.kg:g},{one.repetitions},,,'
        for one in invented_year(last)
    ]
    return _written(folder / "hevy.csv", [HEVY_COLUMNS, *rows])


def strong_year(folder: Path, last: date) -> Path:
    """Strong's file, which does not say whether a weight is in kilograms or in pounds."""
    rows = [
        f'{one.day} 07:30:00,"Full body",40m,"{one.exercise}",{one.number + 1},{one.kg:g},{one.repetitions},0,0,"","",'
        for one in invented_year(last)
    ]
    return _written(folder / "strong.csv", [STRONG_COLUMNS, *rows])


def _written(path: Path, lines: list[str]) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
