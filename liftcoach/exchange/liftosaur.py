"""Liftosaur's CSV export, old and new: instants in UTC, a unit for each value, what was asked beside what was done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.workout_log import SetType, SourceApp
from liftcoach.exchange.workout_reader import MOST_WRITTEN_MIN, RowRefused, WorkoutReader

_NEEDED = {"workout datetime", "exercise", "is warmup set?", "completed reps"}
_WEIGHTS = ("completed weight value", "weight value")
_UNITS = ("completed weight unit", "weight unit")
_EFFORTS = ("completed rpe", "rpe")


def is_liftosaur(header: Sequence[str]) -> bool:
    """Whether these (lower-case) column names are those of an export of Liftosaur."""
    return set(header) >= _NEEDED


class LiftosaurReader(WorkoutReader):
    """Rows of Liftosaur. Only what was completed is taken; what was asked for was not done."""

    app: ClassVar[SourceApp] = SourceApp.LIFTOSAUR

    def _take(self, line: int, cells: list[str]) -> None:
        title = ", ".join(text for text in (self._text(cells, "program"), self._text(cells, "day name")) if text)
        workout = self._workout(self._text(cells, "workout datetime"), title)
        exercise = self._exercise(self._text(cells, "exercise"))
        workout.add_note(line, self._text(cells, "notes"), exercise=exercise)
        reps_text = self._text(cells, "completed reps")
        if not reps_text.strip(" 0.,"):
            raise RowRefused(ProblemCode.ROW_SKIPPED)
        minutes = self._number(self._text(cells, "minutes"), "minutes", most=MOST_WRITTEN_MIN)
        if workout.minutes is None and minutes:
            self._note_minutes(line, workout, round(minutes))
        weight = self._weight(self._text(cells, *_WEIGHTS), exercise=exercise)
        is_warm_up = self._text(cells, "is warmup set?").strip().lower() in ("1", "true")
        set_type = SetType.WARM_UP if is_warm_up else SetType.NORMAL
        self._keep(
            line,
            workout,
            exercise,
            work=self._work(reps_text, "", metres=None),
            weight=weight,
            unit=None if weight is None else self._unit(self._text(cells, *_UNITS)),
            set_type=set_type,
            reserve=self._reserve(line, self._text(cells, *_EFFORTS), set_type),
        )
