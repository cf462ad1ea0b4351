"""A log in somebody's own table, read by what the person said its columns mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT
from liftcoach.exchange.column_map import ColumnMap, Meaning, unit_word
from liftcoach.exchange.table import Table, clean_text, number
from liftcoach.exchange.workout_log import SetType, SourceApp
from liftcoach.exchange.workout_reader import MOST_EFFORT, WEIGHT_UNITS, WorkoutReader

MOST_SETS_A_ROW = 20
"""A row may stand for several equal sets; more than this is another number."""


class MappedReader(WorkoutReader):
    """Rows of a table whose columns were named."""

    app: ClassVar[SourceApp] = SourceApp.TABLE

    def __init__(self, table: Table, columns: ColumnMap) -> None:
        super().__init__(table)
        self._columns = columns

    def _take(self, line: int, cells: list[str]) -> None:
        start = f"{self._cell(cells, Meaning.DATE).strip()} {self._cell(cells, Meaning.TIME).strip()}".strip()
        workout = self._workout(start, self._cell(cells, Meaning.TITLE))
        exercise = self._exercise(self._cell(cells, Meaning.EXERCISE))
        workout.add_note(line, self._cell(cells, Meaning.NOTE), exercise=exercise)
        weight = self._weight(self._cell(cells, Meaning.WEIGHT), exercise=exercise)
        unit_text = unit_word(self._columns.of(Meaning.WEIGHT))
        unit = WEIGHT_UNITS.get(unit_text)
        if weight is not None and unit is None:
            unit = self._unit(self._cell(cells, Meaning.WEIGHT_UNIT))
        work = self._work_of(
            repetitions=self._cell(cells, Meaning.REPEATS),
            seconds=self._seconds_of(self._cell(cells, Meaning.SECONDS)),
            distance=self._cell(cells, Meaning.DISTANCE),
            distance_unit=unit_word(self._columns.of(Meaning.DISTANCE)),
        )
        count = self._number(self._cell(cells, Meaning.SETS), "sets", most=MOST_SETS_A_ROW)
        reserve = self._left(line, cells)
        for _ in range(max(1, round(count or 1))):
            self._keep(line, workout, exercise, work=work, weight=weight, unit=unit, reserve=reserve)

    def _cell(self, cells: Sequence[str], meaning: Meaning) -> str:
        return self._text(cells, self._columns.of(meaning))

    def _left(self, line: int, cells: Sequence[str]) -> int | None:
        text = self._cell(cells, Meaning.RESERVE).strip()
        if not text:
            return self._reserve(line, self._cell(cells, Meaning.EFFORT), SetType.NORMAL)
        try:
            left = number(text, decimal_comma=self._decimal_comma)
        except ValueError:
            left = -1.0
        if left is None or not 0 <= left <= MOST_EFFORT:
            self._notice(line, ProblemCode.NOTICE_EFFORT, Fact("value", clean_text(text)[:40]))
            return None
        return min(int(left), MORE_THAN_FIVE_LEFT)
