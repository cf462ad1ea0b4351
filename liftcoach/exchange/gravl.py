"""Gravl's export. Its effort has a scale of its own, so sets stay unrated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.table import clean_text
from liftcoach.exchange.workout_log import SourceApp
from liftcoach.exchange.workout_reader import MOST_WRITTEN_MIN, WEIGHT_UNITS, WorkoutReader, unit_in_header

_NEEDED = {"date", "start date", "workout", "exercise", "set", "set type", "reps"}


def is_gravl(header: Sequence[str]) -> bool:
    """Whether these (lower-case) column names are those of an export of Gravl."""
    return set(header) >= _NEEDED


class GravlReader(WorkoutReader):
    """Rows of Gravl; `Start Date` is a time of day."""

    app: ClassVar[SourceApp] = SourceApp.GRAVL

    def _take(self, line: int, cells: list[str]) -> None:
        start = f"{self._text(cells, 'date').strip()} {self._text(cells, 'start date').strip()}".strip()
        workout = self._workout(start, self._text(cells, "workout"))
        minutes = self._number(self._text(cells, "workout duration (min)"), "minutes", most=MOST_WRITTEN_MIN)
        if workout.minutes is None and minutes:
            self._note_minutes(line, workout, max(1, round(minutes)))
        workout.add_note(line, self._text(cells, "workout notes"))
        exercise = self._exercise(self._text(cells, "exercise"))
        set_type = self._set_type_of(line, self._text(cells, "set type"))
        weight_unit = unit_in_header(tuple(self._column), "weight")
        distance_unit = unit_in_header(tuple(self._column), "distance")
        work = self._work_of(
            repetitions=self._text(cells, "reps"),
            seconds=self._seconds_of(self._text(cells, "set duration (sec)")),
            distance=self._text(cells, f"distance ({distance_unit})", "distance"),
            distance_unit=distance_unit,
        )
        effort = self._text(cells, "effort").strip()
        if effort:
            self._notice(line, ProblemCode.NOTICE_EFFORT, Fact("value", clean_text(effort)[:40]))
        self._keep(
            line,
            workout,
            exercise,
            work=work,
            weight=self._weight(self._text(cells, f"weight ({weight_unit})", "weight"), exercise=exercise),
            unit=self._known_unit(weight_unit),
            set_index=self._text(cells, "set"),
            set_type=set_type,
        )

    @staticmethod
    def _known_unit(text: str) -> LoadUnit | None:
        return WEIGHT_UNITS.get(text)
