"""Hevy's exports: kilogram and pound accounts, with the months of the phone's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import ClassVar

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.table import Table
from liftcoach.exchange.wall_clock import read_wall_time
from liftcoach.exchange.workout_log import SetType, SourceApp
from liftcoach.exchange.workout_reader import METRES_PER, MOST_METRES, OpenWorkout, WorkoutReader

_NEEDED = {"title", "start_time", "exercise_title", "set_index", "reps"}
_WEIGHT_COLUMNS = (
    ("weight_kg", LoadUnit.KG),
    ("weight_lbs", LoadUnit.LB),
    ("weight_lb", LoadUnit.LB),
    # Without a unit in its name: the person is asked.
    ("weight", None),
)
_DISTANCE_COLUMNS = (("distance_km", "km"), ("distance_miles", "mi"), ("distance_mi", "mi"), ("distance_meters", "m"))
_SET_TYPES = {
    "": SetType.NORMAL,
    "normal": SetType.NORMAL,
    "warmup": SetType.WARM_UP,
    "dropset": SetType.DROP,
    "failure": SetType.FAILURE,
}


def is_hevy(header: Sequence[str]) -> bool:
    """Whether these (lower-case) column names are those of a workout export of Hevy."""
    return set(header) >= _NEEDED


class HevyReader(WorkoutReader):
    """Rows of Hevy; the newest workout comes first, and an exercise's set index may begin again."""

    app: ClassVar[SourceApp] = SourceApp.HEVY

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._weights = [(self._place_of(name), unit) for name, unit in _WEIGHT_COLUMNS if name in table.header]
        self._distances = [
            (self._place_of(name), METRES_PER[unit]) for name, unit in _DISTANCE_COLUMNS if name in table.header
        ]
        # Looked up once: ten years are 30,000 rows of a dozen cells.
        self._start, self._end = self._place_of("start_time"), self._place_of("end_time")
        self._title, self._description = self._place_of("title"), self._place_of("description")
        self._name, self._notes_on_it = self._place_of("exercise_title"), self._place_of("exercise_notes")
        self._type, self._index = self._place_of("set_type"), self._place_of("set_index")
        self._reps, self._effort = self._place_of("reps"), self._place_of("rpe")
        self._seconds = self._place_of("seconds")
        self._or_seconds = self._place_of("duration_seconds")

    def _take(self, line: int, cells: list[str]) -> None:
        workout = self._workout(cells[self._start], cells[self._title])
        if workout.minutes is None and not workout.length_noticed:
            self._note_end(line, workout, cells[self._end].strip())
        if cells[self._description]:
            workout.add_note(line, cells[self._description])
        exercise = self._exercise(cells[self._name])
        if cells[self._notes_on_it]:
            workout.add_note(line, cells[self._notes_on_it], exercise=exercise)
        set_type = self._set_type_of(line, cells[self._type], _SET_TYPES)
        weight_text, unit = "", None
        for place, unit_of_column in self._weights:
            if cells[place].strip():
                weight_text, unit = cells[place], unit_of_column
                break
        weight = self._weight(weight_text, exercise=exercise)
        seconds = cells[self._seconds] or cells[self._or_seconds]
        self._keep(
            line,
            workout,
            exercise,
            work=self._work(cells[self._reps], seconds, metres=self._metres(cells)),
            weight=weight,
            unit=unit,
            set_index=cells[self._index],
            set_type=set_type,
            reserve=self._reserve(line, cells[self._effort], set_type),
        )

    def _metres(self, cells: Sequence[str]) -> float | None:
        for place, metres_per in self._distances:
            distance = self._number(cells[place], "distance", most=MOST_METRES / metres_per) if cells[place] else None
            if distance:
                return round(distance * metres_per, 2)
        return None

    def _note_end(self, line: int, workout: OpenWorkout, text: str) -> None:
        if not text:
            return
        try:
            end = read_wall_time(text)
        except ValueError:
            workout.length_noticed = True
            self._notice(line, ProblemCode.NOTICE_DURATION)
            return
        # Start and end are written in the same order of numbers: the difference holds in either while both
        # lie on one day, and a visit over midnight that reads as months is noticed as too long.
        self._note_minutes(line, workout, round((end.when - workout.start.when) / timedelta(minutes=1)))
