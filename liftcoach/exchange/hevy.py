"""Hevy's exports: kilogram and pound accounts, with the months of the phone's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import ClassVar

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.table import Table, clean_text
from liftcoach.exchange.wall_clock import read_wall_time
from liftcoach.exchange.workout_log import ParsedSet, SetType, SourceApp
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
        self._weight_columns = [one for one in _WEIGHT_COLUMNS if one[0] in table.header]
        self._distance_columns = [one for one in _DISTANCE_COLUMNS if one[0] in table.header]

    def _take(self, line: int, cells: list[str]) -> None:
        workout = self._workout(cells, "start_time", "title")
        self._note_end(line, workout, cells)
        workout.add_note(line, self._text(cells, "description"))
        exercise = self._exercise(cells, "exercise_title")
        workout.add_note(line, self._text(cells, "exercise_notes"), exercise=exercise)
        type_text = self._text(cells, "set_type").strip().lower()
        set_type = _SET_TYPES.get(type_text)
        if set_type is None:
            set_type = SetType.NORMAL
            self._notice(line, ProblemCode.NOTICE_SET_TYPE, Fact("value", clean_text(type_text)[:40]))
        column, unit = next(
            ((name, unit) for name, unit in self._weight_columns if self._text(cells, name).strip()), ("", None)
        )
        weight = self._weight(cells, column, exercise=exercise)
        repetitions, seconds, metres = self._work(cells, metres=self._metres(cells))
        self._sets.append(
            ParsedSet(
                line=line,
                workout=workout.place,
                exercise=exercise,
                set_index=clean_text(self._text(cells, "set_index"))[:40],
                set_type=set_type,
                weight=weight,
                weight_unit=None if weight is None else unit,
                repetitions=repetitions,
                seconds=seconds,
                metres=metres,
                reps_in_reserve=self._reserve(line, cells, set_type),
            )
        )

    def _metres(self, cells: Sequence[str]) -> float | None:
        for column, unit in self._distance_columns:
            distance = self._number(cells, "distance", column, most=MOST_METRES / METRES_PER[unit])
            if distance:
                return round(distance * METRES_PER[unit], 2)
        return None

    def _note_end(self, line: int, workout: OpenWorkout, cells: Sequence[str]) -> None:
        if workout.minutes is not None or workout.length_noticed:
            return
        text = self._text(cells, "end_time").strip()
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
