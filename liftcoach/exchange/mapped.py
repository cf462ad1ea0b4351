"""A log in somebody's own table, read by what the person said its columns mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT
from liftcoach.exchange.column_map import ColumnMap, Meaning, seconds_per, unit_word
from liftcoach.exchange.table import Table, clean_text, number
from liftcoach.exchange.workout_log import SetType, SourceApp
from liftcoach.exchange.workout_reader import MOST_EFFORT, MOST_SECONDS, WEIGHT_UNITS, RowRefused, WorkoutReader

MOST_SETS_A_ROW = 20
"""A row may stand for several equal sets; more than this is another number."""
_HOUR_S = 3600
_CLOCK_OF_TWO = re.compile(r"[0-9]{1,2}:[0-9]{2}\Z")
_WITH_UNIT = re.compile(r"(.*[0-9])\s*(kgs?|lbs?)\.?\Z", re.IGNORECASE)


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
        weight, unit = self._load(cells, exercise)
        work = self._work_of(
            repetitions=self._cell(cells, Meaning.REPEATS),
            seconds=self._time(self._cell(cells, Meaning.SECONDS).strip()),
            distance=self._cell(cells, Meaning.DISTANCE),
            distance_unit=unit_word(self._columns.of(Meaning.DISTANCE)),
        )
        count = self._number(self._cell(cells, Meaning.SETS), "sets", most=MOST_SETS_A_ROW)
        reserve = self._left(line, cells)
        for _ in range(max(1, round(count or 1))):
            self._keep(line, workout, exercise, work=work, weight=weight, unit=unit, reserve=reserve)

    def _cell(self, cells: Sequence[str], meaning: Meaning) -> str:
        return self._text(cells, self._columns.of(meaning))

    def _load(self, cells: Sequence[str], exercise: str) -> tuple[float | None, LoadUnit | None]:
        """A weight with its unit: behind the number, in the column's name, or in a column of its own."""
        text = self._cell(cells, Meaning.WEIGHT).strip()
        written = _WITH_UNIT.match(text)
        weight = self._weight(written[1] if written else text, exercise=exercise)
        if weight is None:
            return None, None
        unit = WEIGHT_UNITS.get(unit_word(self._columns.of(Meaning.WEIGHT)))
        unit = unit or self._unit(self._cell(cells, Meaning.WEIGHT_UNIT))
        own = WEIGHT_UNITS[written[2].lower()] if written else unit
        if unit not in (None, own):
            raise RowRefused(ProblemCode.ROW_WEIGHT_UNIT, Fact("value", clean_text(text)[:40]))
        return weight, own

    def _time(self, text: str) -> str:
        """Plain seconds of a time in the unit that its column's name says."""
        per_s = seconds_per(self._columns.of(Meaning.SECONDS))
        if ":" in text:
            return self._seconds_of(f"{text}:00" if per_s == _HOUR_S and _CLOCK_OF_TWO.match(text) else text)
        amount = self._number(text, "seconds", most=MOST_SECONDS) if per_s > 1 else None
        return text if amount is None else f"{amount * per_s:.2f}"

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
