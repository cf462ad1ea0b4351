"""What the readers of workout logs share: cells by column name, and the rules of their numbers."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import Problem, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.table import UNREADABLE, Table, clean_text, number
from liftcoach.exchange.wall_clock import WallTime, fold, read_wall_time
from liftcoach.exchange.workout_log import ParsedLog, ParsedSet, RowRemark, SetType, SourceApp, Workout

LONGEST_NAME = 200
LONGEST_NOTE = 2000
MOST_REPETITIONS = 1000
MOST_SECONDS = 24 * 3600
MOST_METRES = 100_000
MOST_MINUTES = 6 * 60
"""Longer sessions are ones that somebody forgot to finish."""
MOST_WRITTEN_MIN = 1_000_000
"""What is more than a day is noticed as too long, not refused as no number."""
MOST_EFFORT = 10
LEAST_EFFORT = 1
WEIGHT_UNITS = {
    "kg": LoadUnit.KG,
    "kgs": LoadUnit.KG,
    "lb": LoadUnit.LB,
    "lbs": LoadUnit.LB,
}
METRES_PER = {
    "m": 1.0,
    "meters": 1.0,
    "metres": 1.0,
    "meter": 1.0,
    "mètres": 1.0,
    "metros": 1.0,
    "metri": 1.0,
    "km": 1000.0,
    "mi": 1609.344,
    "mi.": 1609.344,
    "miles": 1609.344,
    "ft": 0.3048,
    "feet": 0.3048,
    "yd": 0.9144,
    "yards": 0.9144,
}
SET_TYPES = {
    "": SetType.NORMAL,
    "normal": SetType.NORMAL,
    "regular": SetType.NORMAL,
    "working": SetType.NORMAL,
    "warmup": SetType.WARM_UP,
    "warm-up": SetType.WARM_UP,
    "warm up": SetType.WARM_UP,
    "drop": SetType.DROP,
    "dropset": SetType.DROP,
    "drop set": SetType.DROP,
    "failure": SetType.FAILURE,
    "to failure": SetType.FAILURE,
}
"""Kinds of set as programs write them, in lower case."""
_CLOCK = re.compile(r"(?:(?:([0-9]{1,2}):)?([0-9]{1,3}):)?([0-9]{1,6}(?:[.,][0-9]{1,9})?)\Z")
_ASSISTED = re.compile(r"(?<!un)(?<!non-)(?<!non )assist|asistid|unterstutzt")
"""In folded names; English, French, Italian, Portuguese, German and Dutch share the stem."""
_MAY_BE_HELPED = re.compile(
    r"pull.?up|chin.?up|muscle.?up|\bdips?\b|klimmz|traction|dominad|trazion|\bbarra fixa|optrek|nordic"
)
"""In folded names: body-weight exercises that people write with a weight below zero for what helped."""


class RowRefused(Exception):
    """One row cannot be taken; the rest of the file can."""

    def __init__(self, code: ProblemCode, *facts: Fact) -> None:
        self.problem = Problem(code, facts)
        super().__init__(code)


class WorkoutReader(ABC):
    """Takes rows one by one and makes a ParsedLog of them."""

    app: ClassVar[SourceApp]

    def __init__(self, table: Table) -> None:
        self._column = {name: place for place, name in enumerate(table.header) if name}
        self._width = len(table.header)
        self._decimal_comma = table.delimiter != ","
        self._is_damaged = UNREADABLE in table.text
        self._rows = 0
        self._sets: list[ParsedSet] = []
        self._workouts: list[OpenWorkout] = []
        self._place: dict[tuple[str, str], int] = {}
        self._not_taken: list[RowRemark] = []
        self._notices: list[RowRemark] = []
        self._places: dict[tuple[str, ...], tuple[int, ...]] = {}
        # A log names the same few exercises many thousand times.
        self._assisted: dict[str, bool] = {}
        self._exercises: dict[str, str] = {}
        self._indices: dict[str, str] = {}

    def take(self, line: int, cells: list[str]) -> None:
        """Take one row, or note why not."""
        self._rows += 1
        try:
            if self._is_damaged and any(UNREADABLE in cell for cell in cells):
                self._notice(line, ProblemCode.NOTICE_UNREADABLE)
            if len(cells) != self._width:
                self._widen(cells)
            # The empty cell stands for every column that is not there.
            cells.append("")
            self._take(line, cells)
        except RowRefused as refused:
            self._not_taken.append(RowRemark(line, refused.problem))

    def finish(self) -> ParsedLog:
        """The whole file, once every row was given."""
        orders = {workout.start.proves for workout in self._workouts} - {None}
        return ParsedLog(
            app=self.app,
            rows=self._rows,
            workouts=tuple(self._closed(workout) for workout in self._workouts),
            sets=tuple(self._sets),
            not_taken=tuple(self._not_taken),
            notices=tuple(self._notices),
            date_order=orders.pop() if len(orders) == 1 else None,
        )

    def whole_log(self) -> ParsedLog:
        """What `finish` gives. Raises ImportProblem for a file without a single row."""
        log = self.finish()
        if not log.rows:
            raise ImportProblem(ProblemCode.FILE_WITHOUT_ROWS)
        return log

    def _widen(self, cells: list[str]) -> None:
        """Give a row the width of the header. Spreadsheets drop empty cells at a row's end."""
        # Spreadsheets also leave empty cells behind; a filled one too many means that all are in doubt.
        if any(cells[self._width :]):
            raise RowRefused(ProblemCode.ROW_WRONG_WIDTH, Fact("cells", len(cells)), Fact("columns", self._width))
        del cells[self._width :]
        cells += [""] * (self._width - len(cells))

    @abstractmethod
    def _take(self, line: int, cells: list[str]) -> None:
        """Read one row of a right width. Raises RowRefused."""

    def _place_of(self, name: str) -> int:
        """Where a column's cells are; the empty cell where the file has no such column."""
        return self._column.get(name, self._width)

    def _text(self, cells: Sequence[str], *names: str) -> str:
        """The first of these columns that the row fills; empty where none does."""
        places = self._places.get(names)
        if places is None:
            places = self._places[names] = tuple(self._column[name] for name in names if name in self._column)
        for place in places:
            if cells[place]:
                return cells[place]
        return ""

    def _number(self, text: str, what: str, *, most: float) -> float | None:
        if not text:
            return None
        try:
            found = number(text, decimal_comma=self._decimal_comma)
        except ValueError as error:
            raise RowRefused(
                ProblemCode.ROW_BAD_NUMBER, Fact("name", what), Fact("value", clean_text(text)[:40])
            ) from error
        if found is not None and not 0 <= found <= most:
            raise RowRefused(ProblemCode.ROW_OUT_OF_RANGE, Fact("name", what), Fact("value", found))
        return found

    def _weight(self, text: str, *, exercise: str) -> float | None:
        """The weight as written; what helps (an assisted exercise) counts below zero. 0 is none.

        Raises RowRefused for a weight below zero where nothing can help.
        """
        try:
            found = number(text, decimal_comma=self._decimal_comma)
        except ValueError as error:
            raise RowRefused(
                ProblemCode.ROW_BAD_NUMBER, Fact("name", "weight"), Fact("value", clean_text(text)[:40])
            ) from error
        if not found:
            return None
        if exercise not in self._assisted:
            self._assisted[exercise] = bool(_ASSISTED.search(fold(exercise)))
        if self._assisted[exercise]:
            return -abs(found)
        if found < 0 and not _MAY_BE_HELPED.search(fold(exercise)):
            raise RowRefused(ProblemCode.ROW_OUT_OF_RANGE, Fact("name", "weight"), Fact("value", found))
        return found

    def _work(
        self, repetitions_text: str, seconds_text: str, *, metres: float | None
    ) -> tuple[float | None, float | None, float | None]:
        """Repetitions, else metres, else seconds: exactly one is not None."""
        repetitions = self._number(repetitions_text, "repeats", most=MOST_REPETITIONS)
        seconds = self._number(seconds_text, "seconds", most=MOST_SECONDS)
        if repetitions:
            return repetitions, None, None
        if metres:
            return None, None, metres
        if seconds:
            return None, seconds, None
        raise RowRefused(ProblemCode.ROW_NO_WORK)

    def _work_of(
        self, *, repetitions: str, seconds: str, distance: str, distance_unit: str
    ) -> tuple[float | None, float | None, float | None]:
        """What `_work` gives, of texts. A distance counts alone where neither of the others says anything."""
        alone = not (repetitions.strip(" 0.,") or seconds.strip(" 0.,:"))
        return self._work(repetitions, seconds, metres=self._distance(distance, distance_unit, alone=alone))

    def _seconds_of(self, text: str) -> str:
        """Hours, minutes and seconds, or minutes and seconds, as plain seconds."""
        found = _CLOCK.match(text.strip())
        if found is None or ":" not in text:
            return text
        hours, minutes = int(found[1] or 0), int(found[2] or 0)
        return f"{hours * 3600 + minutes * 60 + float(found[3].replace(',', '.')):.2f}"

    def _distance(self, text: str, unit_text: str, *, alone: bool) -> float | None:
        """Metres; a distance whose unit nobody wrote refuses a row that says nothing else."""
        distance = self._number(text, "distance", most=MOST_METRES)
        if not distance:
            return None
        unit = unit_text.strip().lower()
        if unit not in METRES_PER:
            if alone:
                raise RowRefused(ProblemCode.ROW_DISTANCE_UNIT, Fact("value", distance))
            return None
        metres = round(distance * METRES_PER[unit], 2)
        if metres > MOST_METRES:
            raise RowRefused(ProblemCode.ROW_OUT_OF_RANGE, Fact("name", "distance"), Fact("value", distance))
        return metres

    def _unit(self, text: str) -> LoadUnit | None:
        """The unit of a weight; None where nothing is written. Raises RowRefused for one that is not known."""
        unit = text.strip().lower()
        if unit and unit not in WEIGHT_UNITS:
            raise RowRefused(ProblemCode.ROW_WEIGHT_UNIT, Fact("value", clean_text(text)[:40]))
        return WEIGHT_UNITS.get(unit)

    def _set_type_of(self, line: int, text: str, known: Mapping[str, SetType] = SET_TYPES) -> SetType:
        """The kind of set; one that is not known is noticed and taken as normal."""
        # Most programs write it in small letters, a word a row.
        found = known.get(text)
        if found is not None:
            return found
        folded = text.strip().lower()
        if folded in known:
            return known[folded]
        self._notice(line, ProblemCode.NOTICE_SET_TYPE, Fact("value", clean_text(folded)[:40]))
        return SetType.NORMAL

    def _keep(
        self,
        line: int,
        workout: OpenWorkout,
        exercise: str,
        *,
        work: tuple[float | None, float | None, float | None],
        weight: float | None = None,
        unit: LoadUnit | None = None,
        set_index: str = "",
        set_type: SetType = SetType.NORMAL,
        reserve: int | None = None,
    ) -> None:
        """Keep one set; `work` is repetitions, seconds and metres as `_work` gives them."""
        index = self._indices.get(set_index)
        if index is None:
            index = self._indices[set_index] = clean_text(set_index)[:40]
        # By place, as the fields stand: by name it takes twice as long, some 30,000 times.
        unit = None if weight is None else unit
        self._sets.append(ParsedSet(line, workout.place, exercise, index, set_type, weight, unit, *work, reserve))

    def _exercise(self, text: str) -> str:
        if text in self._exercises:
            return self._exercises[text]
        exercise = " ".join(clean_text(text).split())
        if not exercise:
            raise RowRefused(ProblemCode.ROW_NO_EXERCISE)
        if len(exercise) > LONGEST_NAME:
            raise RowRefused(ProblemCode.ROW_NAME_TOO_LONG, Fact("limit", LONGEST_NAME))
        self._exercises[text] = exercise
        return exercise

    def _workout(self, date_text: str, title_text: str) -> OpenWorkout:
        """The visit that this row belongs to, opened by its first row."""
        place = self._place.get((date_text, title_text))
        if place is None:
            if not date_text.strip():
                raise RowRefused(ProblemCode.ROW_NO_DATE)
            start = _wall_time(date_text)
            place = self._place[date_text, title_text] = len(self._workouts)
            title = " ".join(clean_text(title_text).split())[:LONGEST_NAME]
            self._workouts.append(OpenWorkout(place, start, title))
        return self._workouts[place]

    def _reserve(self, line: int, text: str, set_type: SetType) -> int | None:
        """Repetitions in reserve from the rating of effort, rounded to the harder side; None if not rated."""
        if not text and set_type is not SetType.FAILURE:
            return None
        try:
            effort = number(text, decimal_comma=self._decimal_comma)
        except ValueError:
            effort = -1.0
        if effort and LEAST_EFFORT <= effort <= MOST_EFFORT:
            return min(int(MOST_EFFORT - effort), MORE_THAN_FIVE_LEFT)
        if effort:
            self._notice(line, ProblemCode.NOTICE_EFFORT, Fact("value", clean_text(text)[:40]))
        # A set marked as taken to failure left none by its own word.
        return 0 if set_type is SetType.FAILURE else None

    def _notice(self, line: int, code: ProblemCode, *facts: Fact) -> None:
        self._notices.append(RowRemark(line, Problem(code, facts)))

    def _note_minutes(self, line: int, workout: OpenWorkout, minutes: int) -> None:
        if not 0 < minutes <= MOST_MINUTES:
            if not workout.length_noticed:
                workout.length_noticed = True
                self._notice(line, ProblemCode.NOTICE_LONG_SESSION, Fact("minutes", minutes, "min"))
            return
        workout.minutes = minutes

    def _rest_after_last(self, seconds: float, workout: OpenWorkout, exercise: str) -> None:
        if self._sets and (self._sets[-1].workout, self._sets[-1].exercise) == (workout.place, exercise):
            self._sets[-1] = self._sets[-1]._replace(rest_s=round(seconds))

    def _closed(self, workout: OpenWorkout) -> Workout:
        note = "\n".join(workout.notes)
        if len(note) > LONGEST_NOTE:
            note = note[: LONGEST_NOTE - 1] + "…"
            self._notice(workout.line, ProblemCode.NOTICE_NOTE_SHORTENED, Fact("limit", LONGEST_NOTE))
        return Workout(workout.start, workout.title, workout.minutes, note)


class OpenWorkout:
    """A visit whose rows are still coming."""

    def __init__(self, place: int, start: WallTime, title: str) -> None:
        self.place = place
        self.start = start
        self.title = title
        self.minutes: int | None = None
        self.length_noticed = False
        self.line = 0
        self.notes: dict[str, None] = {}
        self._as_written: set[tuple[str, str]] = set()

    def add_note(self, line: int, text: str, *, exercise: str = "", spells_line_ends: bool = True) -> None:
        """Keep a note once, however many rows repeat it; most programs spell a line's end as a backslash and an n."""
        if not text or (exercise, text) in self._as_written:
            return
        self._as_written.add((exercise, text))
        cleaned = clean_text(text.replace("\\n", "\n") if spells_line_ends else text)
        if cleaned:
            self.line = self.line or line
            self.notes[f"{exercise}: {cleaned}" if exercise else cleaned] = None


def _wall_time(text: str) -> WallTime:
    try:
        return read_wall_time(text)
    except ValueError as error:
        raise RowRefused(ProblemCode.ROW_BAD_DATE, Fact("value", clean_text(text)[:40])) from error


def unit_in_header(header: Sequence[str], start: str) -> str:
    """The unit in parentheses behind a column's name; empty where it has none.

    >>> unit_in_header(("date", "weight (lbs)"), "weight")
    'lbs'
    """
    for name in header:
        if name.startswith(f"{start} (") and name.endswith(")"):
            return name.removeprefix(f"{start} (").removesuffix(")")
    return ""
