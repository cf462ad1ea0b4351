"""Strength training in Garmin's FIT files: sets with repetitions and weight, named by what the watch guessed."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import Problem, ProblemCode
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import Steps
from liftcoach.exchange.table import NUMBER_DIGITS, clean_text
from liftcoach.exchange.wall_clock import EARLIEST_YEAR, WallTime
from liftcoach.exchange.workout_log import ParsedLog, ParsedSet, RowRemark, SetType, SourceApp, Workout
from liftcoach.exchange.workout_reader import LONGEST_NAME, MOST_MINUTES, MOST_REPETITIONS, MOST_SECONDS

MOST_FIT_BYTES = 32 * 1024 * 1024
"""A day's activity is some hundred kB."""
_MARK_AT = 8
_MARK = b".FIT"
_ACTIVE = 1
_REST = 0
_UNKNOWN = 65534
_LATEST_YEAR = 2200
MESSAGES_A_STEP = 2000
_WHAT_A_BROKEN_FILE_RAISES = (
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    AssertionError,
    EOFError,
    struct.error,
    ArithmeticError,
    MemoryError,
    RecursionError,
    NotImplementedError,
    # Nothing is read from a disk here: the system says so of a time beyond its calendar.
    OSError,
)
"""The decoder trusts its input in places. A damaged file is a problem of the file."""


def is_fit(data: bytes) -> bool:
    """Whether a file carries the mark of Garmin's activity files."""
    return data[_MARK_AT : _MARK_AT + len(_MARK)] == _MARK


def parsing_fit(data: bytes) -> Steps[ParsedLog]:
    """Read one activity, yielding the fraction done. Raises ImportProblem."""
    if len(data) > MOST_FIT_BYTES:
        raise ImportProblem(ProblemCode.FILE_UNPACKS_TOO_LARGE)
    activity = _Activity()
    messages = _messages(data)
    count = 0
    while True:
        try:
            name, values = next(messages)
            activity.take(name, values)
        except StopIteration:
            break
        except _WHAT_A_BROKEN_FILE_RAISES as error:
            raise ImportProblem(ProblemCode.FILE_BAD_ACTIVITY) from error
        count += 1
        if count % MESSAGES_A_STEP == 0:
            # How many follow is not known before the end.
            yield 1 - MESSAGES_A_STEP / (MESSAGES_A_STEP + count)
    yield 1.0
    return activity.log()


def _messages(data: bytes) -> Iterator[tuple[str, Mapping[str, Any]]]:
    import fitdecode

    try:
        with fitdecode.FitReader(
            io.BytesIO(data), check_crc=fitdecode.CrcCheck.RAISE, error_handling=fitdecode.ErrorHandling.RAISE
        ) as reader:
            for frame in reader:
                if isinstance(frame, fitdecode.FitDataMessage) and frame.name in ("set", "exercise_title", "session"):
                    raw = {field.name: field.raw_value for field in frame.fields}
                    yield frame.name, raw | {f"{field.name}!": field.value for field in frame.fields}
    except fitdecode.FitError as error:
        raise ImportProblem(ProblemCode.FILE_BAD_ACTIVITY) from error


@dataclass(frozen=True, slots=True)
class _Set:
    line: int
    category: int
    kind: int | None
    repetitions: float | None
    seconds: float | None
    kg: float | None
    began: datetime | None


class _Activity:
    """What a file says so far. `line` counts its sets from 1, rests included."""

    def __init__(self) -> None:
        self._sets: list[_Set] = []
        self._rests: dict[int, int] = {}
        self._titles: dict[tuple[int, int], str] = {}
        self._began: datetime | None = None
        self._minutes: int | None = None
        self._rows = 0
        self._not_taken: list[RowRemark] = []

    def take(self, name: str, values: Mapping[str, Any]) -> None:
        """Take one message: raw values by name, and the decoded ones by name and an exclamation mark."""
        if name == "session" and self._began is None:
            self._began = _utc(values.get("start_time!"))
            elapsed_s = values.get("total_elapsed_time!")
            if isinstance(elapsed_s, int | float) and 0 < elapsed_s <= MOST_MINUTES * 60:
                self._minutes = max(1, round(elapsed_s / 60))
        elif name == "exercise_title":
            category, kind = _first(values.get("exercise_category")), _first(values.get("exercise_name"))
            title = values.get("wkt_step_name!")
            if category is not None and kind is not None and isinstance(title, str):
                self._titles[category, kind] = " ".join(clean_text(title).split())[:LONGEST_NAME]
        elif name == "set":
            self._take_set(values)

    def _take_set(self, values: Mapping[str, Any]) -> None:
        self._rows += 1
        seconds = _amount(values.get("duration!"), MOST_SECONDS)
        if values.get("set_type") == _REST:
            if self._sets and seconds:
                self._rests[len(self._sets) - 1] = round(seconds)
            self._not_taken.append(RowRemark(self._rows, Problem(ProblemCode.ROW_REST_TIMER)))
            return
        repetitions = _amount(values.get("repetitions!"), MOST_REPETITIONS)
        category = _first(values.get("category"))
        if values.get("set_type") != _ACTIVE or category is None or category >= _UNKNOWN:
            self._not_taken.append(RowRemark(self._rows, Problem(ProblemCode.ROW_NO_EXERCISE)))
            return
        if not repetitions and not seconds:
            self._not_taken.append(RowRemark(self._rows, Problem(ProblemCode.ROW_NO_WORK)))
            return
        self._sets.append(
            _Set(
                line=self._rows,
                category=category,
                kind=_first(values.get("category_subtype")),
                repetitions=repetitions or None,
                seconds=None if repetitions else seconds,
                kg=_amount(values.get("weight!"), 1000),
                began=_utc(values.get("start_time!")) or _utc(values.get("timestamp!")),
            )
        )

    def log(self) -> ParsedLog:
        """The whole activity as one visit. Raises ImportProblem where it holds no set."""
        began = self._began or next((one.began for one in self._sets if one.began is not None), None)
        if not self._sets or began is None:
            raise ImportProblem(ProblemCode.FILE_NO_SETS)
        return ParsedLog(
            app=SourceApp.GARMIN,
            rows=self._rows,
            workouts=(Workout(WallTime(began, is_utc=True), "", self._minutes, ""),),
            sets=tuple(self._parsed(place, one) for place, one in enumerate(self._sets)),
            not_taken=tuple(self._not_taken),
            notices=tuple(RowRemark(one.line, Problem(ProblemCode.NOTICE_GUESSED_NAMES)) for one in self._sets),
            date_order=None,
        )

    def _parsed(self, place: int, one: _Set) -> ParsedSet:
        return ParsedSet(
            line=one.line,
            workout=0,
            exercise=self._name(one.category, one.kind),
            set_index=str(place),
            set_type=SetType.NORMAL,
            weight=one.kg or None,
            weight_unit=LoadUnit.KG if one.kg else None,
            repetitions=one.repetitions,
            seconds=one.seconds,
            metres=None,
            reps_in_reserve=None,
            rest_s=self._rests.get(place),
        )

    def _name(self, category: int, kind: int | None) -> str:
        """The file's own title, else the profile's name; a mere family of exercises never looks like one of them."""
        if kind is not None and self._titles.get((category, kind)):
            return self._titles[category, kind]
        from fitdecode.profile import FIELD_TYPES

        family = FIELD_TYPES["exercise_category"].enum.get(category) or f"exercise {category}"
        names = FIELD_TYPES.get(f"{family}_exercise_name")
        exact = None if names is None or kind is None else names.enum.get(kind)
        words = (exact or f"{family} (kind not known)").replace("_", " ")
        return words[:1].upper() + words[1:]


def _first(value: object) -> int | None:
    """The first of an array's candidates, or the value itself."""
    if isinstance(value, tuple | list):
        value = value[0] if value else None
    return value if isinstance(value, int) else None


def _amount(value: object, most: float) -> float | None:
    return round(float(value), NUMBER_DIGITS) if isinstance(value, int | float) and 0 <= value <= most else None


def _utc(value: object) -> datetime | None:
    """A moment as its reading in UTC; None for one that nothing can have been recorded at."""
    if not isinstance(value, datetime) or value.tzinfo is None:
        return None
    read = value.astimezone(UTC).replace(tzinfo=None)
    return read if EARLIEST_YEAR <= read.year <= _LATEST_YEAR else None
