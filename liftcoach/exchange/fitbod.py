"""Fitbod's export: always kilograms and always UTC, whatever the person sees in the app."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from liftcoach.domain.equipment import LoadUnit
from liftcoach.exchange.visits import joined_visits
from liftcoach.exchange.workout_log import ParsedLog, SetType, SourceApp
from liftcoach.exchange.workout_reader import WorkoutReader

_NEEDED = {"date", "exercise", "reps", "weight(kg)", "duration(s)", "iswarmup"}


def is_fitbod(header: Sequence[str]) -> bool:
    """Whether these (lower-case) column names are those of an export of Fitbod."""
    return set(header) >= _NEEDED


class FitbodReader(WorkoutReader):
    """Rows of Fitbod, newest first. `multiplier` counts limbs and implements; a load is stored as it was written."""

    app: ClassVar[SourceApp] = SourceApp.FITBOD

    def _take(self, line: int, cells: list[str]) -> None:
        workout = self._workout(self._text(cells, "date"), "")
        exercise = self._exercise(self._text(cells, "exercise"))
        workout.add_note(line, self._text(cells, "note"), exercise=exercise)
        self._keep(
            line,
            workout,
            exercise,
            work=self._work_of(
                repetitions=self._text(cells, "reps"),
                seconds=self._text(cells, "duration(s)"),
                distance=self._text(cells, "distance(m)"),
                distance_unit="m",
            ),
            weight=self._weight(self._text(cells, "weight(kg)"), exercise=exercise),
            unit=LoadUnit.KG,
            set_type=SetType.WARM_UP if self._text(cells, "iswarmup").strip().lower() == "true" else SetType.NORMAL,
        )

    def finish(self) -> ParsedLog:
        """The whole file, its moments joined to visits."""
        return joined_visits(super().finish())
