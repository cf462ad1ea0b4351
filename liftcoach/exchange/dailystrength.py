"""DailyStrength's export: one file may mix kilograms and pounds, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from liftcoach.exchange.workout_log import SourceApp
from liftcoach.exchange.workout_reader import METRES_PER, WEIGHT_UNITS, WorkoutReader

_NEEDED = {"date", "workout name", "exercise", "set", "reps", "measurement unit"}


def is_dailystrength(header: Sequence[str]) -> bool:
    """Whether these (lower-case) column names are those of an export of DailyStrength."""
    return set(header) >= _NEEDED


class DailyStrengthReader(WorkoutReader):
    """Rows of DailyStrength."""

    app: ClassVar[SourceApp] = SourceApp.DAILYSTRENGTH

    def _take(self, line: int, cells: list[str]) -> None:
        workout = self._workout(self._text(cells, "date"), self._text(cells, "workout name"))
        exercise = self._exercise(self._text(cells, "exercise"))
        workout.add_note(line, self._text(cells, "notes"), exercise=exercise)
        weight = self._weight(self._text(cells, "weight"), exercise=exercise)
        unit_text = self._text(cells, "measurement unit").strip().lower()
        self._keep(
            line,
            workout,
            exercise,
            work=self._work_of(
                repetitions=self._text(cells, "reps"),
                seconds=self._seconds_of(self._text(cells, "duration")),
                distance=self._text(cells, "distance"),
                distance_unit=unit_text if unit_text in METRES_PER else "",
            ),
            weight=weight,
            unit=None if weight is None else WEIGHT_UNITS.get(unit_text) or self._unit(unit_text),
            set_index=self._text(cells, "set"),
        )
