"""JEFIT's export: one text file of many tables, sets packed as `50.0x15,50.0x15` or in a table of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import ClassVar

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import Problem, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import Steps
from liftcoach.exchange.table import MOST_ROWS, Table, clean_text, decode, read_header
from liftcoach.exchange.wall_clock import EARLIEST_YEAR, WallTime
from liftcoach.exchange.workout_log import ParsedLog, RowRemark, SourceApp
from liftcoach.exchange.workout_reader import WEIGHT_UNITS, OpenWorkout, RowRefused, WorkoutReader

_TITLE = re.compile(r"### ([A-Z][A-Z ]{2,40}?) #{2,}\s*\Z")
_SETS_PACKED = re.compile(r"[0-9.]{1,12}x[0-9]{1,5}\Z")
_EPOCH = re.compile(r"[0-9]{9,10}\Z")
_LATEST_YEAR = 2200
ROWS_A_STEP = 500
_Take = Callable[[int, dict[str, str], OpenWorkout, str], None]


def is_jefit(data: bytes) -> bool:
    """Whether a file begins as JEFIT's exports do, with the title of a table."""
    head = data[:400].lstrip(b"\xef\xbb\xbf \r\n")
    return head.startswith(b"### ") and b"####" in head


def parsing_jefit(data: bytes) -> Steps[ParsedLog]:
    """Read a file of JEFIT, yielding the fraction done. Raises ImportProblem."""
    tables = {title: (line, table) for title, line, table in _tables(decode(data))}
    if "EXERCISE LOGS" not in tables:
        raise ImportProblem(ProblemCode.FILE_WITHOUT_ROWS)
    reader = JefitReader(tables)
    yield from reader.reading()
    log = reader.whole_log()
    yield 1.0
    return log


class JefitReader(WorkoutReader):
    """The tables of one file, joined by their keys."""

    app: ClassVar[SourceApp] = SourceApp.JEFIT

    def __init__(self, tables: dict[str, tuple[int, Table]]) -> None:
        super().__init__(tables["EXERCISE LOGS"][1])
        self._tables = tables
        self._mass_unit = next(
            (WEIGHT_UNITS.get(row.get("mass", "").strip().lower()) for _, row in self._rows_of("SETTING")), None
        )
        self._visits = {row.get("_id", ""): row for _, row in self._rows_of("WORKOUT SESSIONS")}
        self._set_logs: dict[str, list[tuple[int, dict[str, str]]]] = {}
        for line, row in self._rows_of("EXERCISE SET LOGS"):
            self._set_logs.setdefault(row.get("exercise_log_id", ""), []).append((line, row))

    def reading(self) -> Iterator[float]:
        """Take every exercise, with its sets from whichever table holds them."""
        total = self._tables["EXERCISE LOGS"][1].most_rows
        for count, (line, row) in enumerate(self._rows_of("EXERCISE LOGS")):
            if count % ROWS_A_STEP == 0:
                yield min(count / total, 1.0)
            self._take_exercise(line, row)
        for line, _ in (row for rows in self._set_logs.values() for row in rows):
            # What is left belongs to no exercise of the file.
            self._rows += 1
            self._not_taken.append(RowRemark(line, Problem(ProblemCode.ROW_NO_EXERCISE)))
        for title in ("CARDIO LOGS", "CARDIO EXERCISE LOGS"):
            for line, _ in self._rows_of(title):
                self._rows += 1
                self._not_taken.append(RowRemark(line, Problem(ProblemCode.ROW_OTHER_ACTIVITY)))

    def _take(self, line: int, cells: list[str]) -> None:
        raise NotImplementedError

    def _take_exercise(self, line: int, row: dict[str, str]) -> None:
        own = self._set_logs.pop(row.get("_id", ""), [])
        try:
            workout = self._visit(row)
            exercise = self._exercise(row.get("ename", ""))
        except RowRefused as refused:
            for at, _ in own or [(line, row)]:
                self._rows += 1
                self._not_taken.append(RowRemark(at, refused.problem))
            return
        if own:
            for at, one in own:
                self._guarded(self._take_set_log, at, one, workout, exercise)
        else:
            self._guarded(self._take_packed, line, row, workout, exercise)

    def _guarded(self, take: _Take, line: int, row: dict[str, str], workout: OpenWorkout, exercise: str) -> None:
        self._rows += 1
        try:
            take(line, row, workout, exercise)
        except RowRefused as refused:
            self._not_taken.append(RowRemark(line, refused.problem))

    def _take_set_log(self, line: int, row: dict[str, str], workout: OpenWorkout, exercise: str) -> None:
        set_type = self._set_type_of(line, row.get("set_type", ""))
        self._keep(
            line,
            workout,
            exercise,
            work=self._work_of(
                repetitions=row.get("reps", ""),
                seconds=row.get("duration", ""),
                distance=row.get("distance_mi", ""),
                distance_unit="mi",
            ),
            weight=self._weight(row.get("weight_lbs", ""), exercise=exercise),
            unit=LoadUnit.LB,
            set_index=row.get("set_index", ""),
            set_type=set_type,
        )

    def _take_packed(self, line: int, row: dict[str, str], workout: OpenWorkout, exercise: str) -> None:
        packed = [one.strip() for one in row.get("logs", "").split(",") if one.strip()]
        if not packed:
            raise RowRefused(ProblemCode.ROW_NO_WORK)
        for one in packed:
            if not _SETS_PACKED.match(one):
                raise RowRefused(ProblemCode.ROW_BAD_NUMBER, Fact("name", "sets"), Fact("value", clean_text(one)[:40]))
        before = len(self._sets)
        try:
            for place, one in enumerate(packed):
                weight_text, _, reps_text = one.partition("x")
                self._keep(
                    line,
                    workout,
                    exercise,
                    work=self._work(reps_text, "", metres=None),
                    weight=self._weight(weight_text, exercise=exercise),
                    unit=self._mass_unit,
                    set_index=str(place),
                )
        except RowRefused:
            # One row is taken wholly or not at all.
            del self._sets[before:]
            raise

    def _visit(self, row: dict[str, str]) -> OpenWorkout:
        visit = self._visits.get(row.get("belongsession", ""), {})
        began = visit.get("starttime") or visit.get("starttimie") or ""
        if not _EPOCH.match(began):
            return self._workout(row.get("mydate", ""), "")
        place = self._place.get((began, ""))
        if place is None:
            # Before it gets a place: a time that cannot be is refused for every exercise of the visit.
            start = _instant(began)
            place = self._place[began, ""] = len(self._workouts)
            self._workouts.append(OpenWorkout(place, start, ""))
            ended = visit.get("endtime", "")
            if _EPOCH.match(ended) and int(ended) > int(began):
                self._workouts[place].minutes = None
                self._note_minutes(0, self._workouts[place], max(1, round((int(ended) - int(began)) / 60)))
        return self._workouts[place]

    def _rows_of(self, title: str) -> Iterator[tuple[int, dict[str, str]]]:
        if title not in self._tables:
            return
        start, table = self._tables[title]
        for line, cells in table.rows():
            yield start + line, dict(zip(table.header, cells, strict=False))


def _instant(epoch_s: str) -> WallTime:
    when = datetime.fromtimestamp(int(epoch_s), UTC).replace(tzinfo=None)
    if not EARLIEST_YEAR <= when.year <= _LATEST_YEAR:
        raise RowRefused(ProblemCode.ROW_BAD_DATE, Fact("value", epoch_s))
    return WallTime(when, is_utc=True)


def _tables(text: str) -> Iterator[tuple[str, int, Table]]:
    """Every table with its title and the number of lines before its heading. Raises ImportProblem."""
    title, begin, lines = "", 0, text.split("\n")
    if len(lines) > MOST_ROWS:
        raise ImportProblem(ProblemCode.FILE_TOO_MANY_ROWS, Fact("limit", MOST_ROWS))
    for number, line in enumerate([*lines, "### END ####"]):
        found = _TITLE.match(line)
        if found is None and not (line.startswith("####") and not line.strip("#\r ")):
            continue
        body = "\n".join(lines[begin:number]).strip("\r\n")
        if title and body:
            skipped = next(count for count, one in enumerate(lines[begin:number]) if one.strip())
            yield title, begin + skipped, read_header(body, ",")
        title, begin = (found[1] if found else ""), number + 1
