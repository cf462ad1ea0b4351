"""FitNotes' own backup from Android: one SQLite file, opened read-only and asked by the names of its columns.

Its rows go through the reader of FitNotes' table with the same day, names and
order, so that a set which came in with either file comes in once.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TypeGuard

from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.fitnotes import FitNotesReader
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.sqlite_file import columns_of, opened_database, tables_of
from liftcoach.exchange.steps import Steps
from liftcoach.exchange.table import MOST_ROWS, Table
from liftcoach.exchange.wall_clock import read_wall_time
from liftcoach.exchange.workout_log import ParsedLog
from liftcoach.exchange.workout_reader import RowRefused

ROWS_A_STEP = 500
_SETS, _EXERCISES = "training_log", "exercise"
_NEEDED = ("_id", "exercise_id", "date", "metric_weight", "reps")
_COMMENT_ON_A_SET = 1
_HEADER = (
    "date",
    "exercise",
    "category",
    "weight (kg)",
    "reps",
    "distance",
    "distance unit",
    "time",
    "comment",
    "done",
)
_DONE = _HEADER.index("done")
_LEFT_OUT = "no"


def is_fitnotes_backup(path: Path) -> bool:
    """Whether an SQLite file has FitNotes' tables."""
    try:
        with closing(opened_database(path)) as connection:
            return _has(connection, _SETS, *_NEEDED) and _has(connection, _EXERCISES, "_id", "name")
    except sqlite3.Error:
        return False


def parsing_fitnotes_backup(path: Path) -> Steps[ParsedLog]:
    """Read the backup, yielding the fraction done. Raises ImportProblem; the file is never written."""
    reader = FitNotesBackupReader(Table(_HEADER, ",", ""))
    try:
        with closing(opened_database(path)) as connection:
            (total,) = connection.execute(f"SELECT count(*) FROM {_SETS}").fetchone()  # noqa: S608
            if total > MOST_ROWS:
                raise ImportProblem(ProblemCode.FILE_TOO_MANY_ROWS, Fact("limit", MOST_ROWS))
            reader.note_visits(connection)
            for count, cells in enumerate(_rows(connection), start=1):
                if count % ROWS_A_STEP == 0:
                    yield min(count / total, 1.0)
                reader.take(count, cells)
    except (sqlite3.Error, OverflowError, UnicodeError) as error:
        raise ImportProblem(ProblemCode.FILE_BAD_BACKUP) from error
    log = reader.whole_log()
    yield 1.0
    return log


class FitNotesBackupReader(FitNotesReader):
    """Rows of the backup; a visit's length and note stand in tables of their own."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._minutes_of: dict[str, int] = {}
        self._note_of: dict[str, str] = {}

    def note_visits(self, connection: sqlite3.Connection) -> None:
        """Look up how long each day's visit was, and what was noted about it."""
        if _has(connection, "WorkoutTime", "workout_date", "start_date_time", "end_date_time"):
            for day, start, end in connection.execute(
                f"SELECT workout_date, start_date_time, end_date_time FROM WorkoutTime LIMIT {MOST_ROWS}"  # noqa: S608
            ):
                minutes = _minutes(start, end)
                if minutes is not None:
                    self._minutes_of[str(day)] = minutes
        if _has(connection, "WorkoutComment", "date", "comment"):
            notes = connection.execute(f"SELECT date, comment FROM WorkoutComment LIMIT {MOST_ROWS}")  # noqa: S608
            self._note_of = {str(day): str(note or "") for day, note in notes}

    def _take(self, line: int, cells: list[str]) -> None:
        day = cells[0]
        workout = self._workout(day, "")
        if cells[_DONE] == _LEFT_OUT:
            raise RowRefused(ProblemCode.ROW_SKIPPED)
        super()._take(line, cells)
        if day in self._note_of:
            workout.add_note(line, self._note_of.pop(day))
        if day in self._minutes_of:
            self._note_minutes(line, workout, self._minutes_of.pop(day))


def _has(connection: sqlite3.Connection, table: str, *columns: str) -> bool:
    return table in tables_of(connection) and columns_of(connection, table) >= set(columns)


def _rows(connection: sqlite3.Connection) -> Iterator[list[str]]:
    """Every set in the order of the days and of logging, as cells under the table's heading."""
    there = columns_of(connection, _SETS)
    metres, seconds = (f"t.{name}" if name in there else "NULL" for name in ("distance", "duration_seconds"))
    # Ticking sets off can be left off altogether: a set without a tick was left out only on a day that has ticks.
    done = "CASE WHEN t.is_complete = 0 AND d.ticked THEN 'no' ELSE 'yes' END" if "is_complete" in there else "'yes'"
    ticks = (
        f" LEFT JOIN (SELECT date, max(is_complete) > 0 AS ticked FROM {_SETS} GROUP BY date) d ON d.date = t.date"  # noqa: S608
        if "is_complete" in there
        else ""
    )
    comment, comments = "NULL", ""
    if _has(connection, "Comment", "owner_type_id", "owner_id", "comment"):
        comment = "c.comment"
        comments = (
            " LEFT JOIN (SELECT owner_id, max(comment) AS comment FROM Comment"  # noqa: S608
            f" WHERE owner_type_id = {_COMMENT_ON_A_SET} GROUP BY owner_id) c ON c.owner_id = t._id"
        )
    found = connection.execute(
        f"SELECT t.date, e.name, t.metric_weight, t.reps, {metres}, {seconds}, {comment}, {done}"  # noqa: S608
        f" FROM {_SETS} t LEFT JOIN {_EXERCISES} e ON e._id = t.exercise_id{ticks}{comments}"
        " ORDER BY t.date, t._id"
    )
    for day, name, kg, repeats, metres_done, seconds_done, said, ticked in found:
        weight, reps, distance, time = map(_cell, (kg, repeats, metres_done, seconds_done))
        yield [_text(day), _text(name), "", weight, reps, distance, "m", time, _text(said), _text(ticked)]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _cell(value: object) -> str:
    """A number as a table would write it; what is none stays visibly none."""
    if value is None:
        return ""
    if _is_number(value):
        return f"{value:.4f}"
    return "?"


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and math.isfinite(value)


def _minutes(start: object, end: object) -> int | None:
    try:
        length = read_wall_time(_text(end)).when - read_wall_time(_text(start)).when
    except ValueError:
        return None
    return round(length / timedelta(minutes=1)) or None
