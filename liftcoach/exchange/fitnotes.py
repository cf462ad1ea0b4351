"""FitNotes' exports: Android old and new, and FitNotes 2 for iOS."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from liftcoach.domain.equipment import LoadUnit
from liftcoach.exchange.table import Table
from liftcoach.exchange.workout_log import SourceApp
from liftcoach.exchange.workout_reader import WEIGHT_UNITS, WorkoutReader

_NEEDED = {"date", "exercise", "category", "reps"}
_WEIGHTS = ("weight (kgs)", "weight (kg)", "weight (lbs)", "weight (lb)", "weight")


def is_fitnotes(header: Sequence[str]) -> bool:
    """Whether these (lower-case) column names are those of a workout export of FitNotes."""
    return set(header) >= _NEEDED and bool(set(header) & set(_WEIGHTS))


def is_fitnotes_body_file(header: Sequence[str]) -> bool:
    """Whether this is FitNotes' export of body measurements, which holds no training."""
    return set(header) >= {"date", "measurement", "value", "unit"}


class FitNotesReader(WorkoutReader):
    """Rows of FitNotes. It writes no time of day, so each day is one visit."""

    app: ClassVar[SourceApp] = SourceApp.FITNOTES

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._weights = [name for name in _WEIGHTS if name in table.header]

    def _take(self, line: int, cells: list[str]) -> None:
        workout = self._workout(self._text(cells, "date"), "")
        exercise = self._exercise(self._text(cells, "exercise"))
        workout.add_note(line, self._text(cells, "comment", "notes"), exercise=exercise)
        set_type = self._set_type_of(line, self._text(cells, "kind"))
        column = next((name for name in self._weights if self._text(cells, name).strip(" 0.,")), self._weights[0])
        weight = self._weight(self._text(cells, column), exercise=exercise)
        self._keep(
            line,
            workout,
            exercise,
            work=self._work_of(
                repetitions=self._text(cells, "reps"),
                seconds=self._seconds_of(self._text(cells, "time")),
                distance=self._text(cells, "distance"),
                distance_unit=self._text(cells, "distance unit", "distanceunit"),
            ),
            weight=weight,
            unit=None if weight is None else self._unit_of(cells, column),
            set_type=set_type,
        )

    def _unit_of(self, cells: Sequence[str], column: str) -> LoadUnit | None:
        written = column.partition("(")[2].removesuffix(")")
        return WEIGHT_UNITS[written] if written else self._unit(self._text(cells, "weight unit"))
