"""Strong's exports, all known variants, told apart by the names of their columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import ClassVar

from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.table import Table, clean_text
from liftcoach.exchange.workout_log import SetType, SourceApp
from liftcoach.exchange.workout_reader import (
    MOST_SECONDS,
    WEIGHT_UNITS,
    OpenWorkout,
    RowRefused,
    WorkoutReader,
    unit_in_header,
)

_NEEDED = {"date", "workout name", "exercise name", "set order", "reps"}
_BODY_FILES = ("weight (kg)", "weight (lbs)", "body fat percentage")
_DURATION = re.compile(r"(?:([0-9]{1,4})h)?\s*(?:([0-9]{1,4})m(?:in)?)?\s*(?:([0-9]{1,5})s)?\Z")
_SECONDS = re.compile(r"[0-9]{1,7}\Z")
_MARKERS = {"w": SetType.WARM_UP, "d": SetType.DROP, "f": SetType.FAILURE}
_REST_TIMER = "rest timer"
_NOTE = "note"
_ORDERS = tuple(
    tuple(columns.split(","))
    for columns in (
        "date,workout name,duration,exercise name,set order,weight,reps,distance,seconds,notes,workout notes,rpe",
        "date,workout name,exercise name,set order,weight,weight unit,reps,rpe,distance,distance unit,seconds,notes,"
        "workout notes,workout duration",
        "workout #,date,workout name,duration (sec),exercise name,set order,weight,reps,rpe,distance,seconds,notes,"
        "workout notes",
        "date,workout name,exercise name,set order,weight,reps,distance,seconds,notes,workout notes,workout duration",
        "date,workout name,duration,exercise name,set order,weight,weight unit,reps,rpe,distance,distance unit,"
        "seconds,notes,workout notes",
    )
)
"""The columns of every variant in their order, which is the same in every language."""
_ROWS_LOOKED_AT = 20
_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\Z")
_AMOUNT = re.compile(r"[0-9]{0,6}(?:[.,][0-9]+)?\Z")
_UNIT = re.compile(r".*\(([^\W\d_]+\.?)\)\Z")
_CELLS = {
    "date": _STAMP,
    "workout #": re.compile(r"[0-9]{1,6}\Z"),
    "duration": _DURATION,
    "workout duration": _DURATION,
    "duration (sec)": _SECONDS,
    "set order": re.compile(r"(?:[0-9]{1,3}|[WDFwdf]|[^0-9]{3,30})\Z"),
    "weight": _AMOUNT,
    "reps": _AMOUNT,
    "distance": _AMOUNT,
    "seconds": _AMOUNT,
    "rpe": _AMOUNT,
    "weight unit": re.compile(r"(?:kgs?|lbs?)?\Z"),
    "distance unit": re.compile(r"(?:km|mi\.?|m)?\Z"),
}
"""What stands in the cells of a column, whatever its heading."""


def is_strong(header: Sequence[str]) -> bool:
    """Whether these (lower-case) column names are those of a workout export of Strong."""
    return set(header) >= _NEEDED


def is_strong_body_file(header: Sequence[str]) -> bool:
    """Whether this is Strong's export of body weight or body fat, which holds no training."""
    return len(header) == len(("date", "value")) and header[0] == "date" and header[1] in _BODY_FILES


def strong_in_english(table: Table) -> Table | None:
    """A table of Strong whose heading is in the phone's language, under the English one.

    Told by what stands in every column of the first rows; None where it is no such table.
    """
    rows = [cells for _, cells in islice(table.rows(), _ROWS_LOOKED_AT)]
    fitting = [columns for columns in _ORDERS if len(columns) == len(table.header) and _fit(columns, rows)]
    if len(fitting) != 1:
        return None
    header = tuple(
        f"{column} ({unit[1]})" if column in ("weight", "distance") and (unit := _UNIT.match(written)) else column
        for column, written in zip(fitting[0], table.header, strict=True)
    )
    return replace(table, header=header)


def _fit(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    numbered = columns.index("set order")
    return any(cells[numbered].isdigit() for cells in rows if len(cells) == len(columns)) and all(
        len(cells) == len(columns)
        and all(column not in _CELLS or _CELLS[column].match(cell) for column, cell in zip(columns, cells, strict=True))
        for cells in rows
    )


class StrongReader(WorkoutReader):
    """Rows of Strong. Rest timers and notes are rows of their own there."""

    app: ClassVar[SourceApp] = SourceApp.STRONG

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._weight_column = next((name for name in table.header if name.split(" (")[0] == "weight"), "weight")
        self._header_weight_unit = unit_in_header(table.header, "weight")
        self._distance_column = next((name for name in table.header if name.split(" (")[0] == "distance"), "distance")
        self._header_distance_unit = unit_in_header(table.header, "distance")

    def _take(self, line: int, cells: list[str]) -> None:
        workout = self._workout(self._text(cells, "date"), self._text(cells, "workout name"))
        self._note_duration(line, workout, cells)
        workout.add_note(line, self._text(cells, "workout notes"))
        order = self._text(cells, "set order").strip()
        exercise = self._exercise(self._text(cells, "exercise name"))
        workout.add_note(line, self._text(cells, "notes"), exercise=exercise)
        if order.lower() == _NOTE:
            raise RowRefused(ProblemCode.ROW_NOTE)
        if order.lower() == _REST_TIMER:
            rest_s = self._number(self._text(cells, "seconds"), "seconds", most=MOST_SECONDS)
            self._rest_after_last(rest_s or 0, workout, exercise)
            raise RowRefused(ProblemCode.ROW_REST_TIMER)
        if not self._is_known(order) and not self._text(cells, "reps").strip(" 0.,"):
            # A timer or a note by a name of another language must not become a hold.
            raise RowRefused(ProblemCode.ROW_UNKNOWN_KIND, Fact("value", clean_text(order)[:40]))
        set_type = self._set_type(line, order)
        weight = self._weight(self._text(cells, self._weight_column), exercise=exercise)
        unit_text = self._header_weight_unit or self._text(cells, "weight unit").strip().lower()
        if weight is not None and unit_text and unit_text not in WEIGHT_UNITS:
            raise RowRefused(ProblemCode.ROW_WEIGHT_UNIT, Fact("value", clean_text(unit_text)[:40]))
        self._keep(
            line,
            workout,
            exercise,
            work=self._work_of(
                repetitions=self._text(cells, "reps"),
                seconds=self._text(cells, "seconds", "duration_seconds"),
                distance=self._text(cells, self._distance_column),
                distance_unit=self._header_distance_unit or self._text(cells, "distance unit"),
            ),
            weight=weight,
            unit=WEIGHT_UNITS.get(unit_text),
            set_index=order,
            set_type=set_type,
            reserve=self._reserve(line, self._text(cells, "rpe"), set_type),
        )

    def _set_type(self, line: int, order: str) -> SetType:
        if order.lower() in _MARKERS:
            return _MARKERS[order.lower()]
        if not self._is_known(order):
            self._notice(line, ProblemCode.NOTICE_SET_TYPE, Fact("value", clean_text(order)[:40]))
        return SetType.NORMAL

    @staticmethod
    def _is_known(order: str) -> bool:
        return order.lower() in _MARKERS or (order.isascii() and order.isdigit())

    def _note_duration(self, line: int, workout: OpenWorkout, cells: Sequence[str]) -> None:
        if workout.minutes is not None or workout.length_noticed:
            return
        seconds = self._duration_s(cells)
        if seconds is None:
            workout.length_noticed = True
            self._notice(line, ProblemCode.NOTICE_DURATION)
        elif seconds:
            self._note_minutes(line, workout, max(1, round(seconds / 60)))

    def _duration_s(self, cells: Sequence[str]) -> int | None:
        """0 where nothing is written, None where it cannot be read."""
        exact = self._text(cells, "duration (sec)").strip()
        if exact:
            return int(exact) if _SECONDS.match(exact) else None
        text = self._text(cells, "duration", "workout duration").strip()
        found = _DURATION.match(text)
        if found is None:
            return None
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return hours * 3600 + minutes * 60 + seconds
