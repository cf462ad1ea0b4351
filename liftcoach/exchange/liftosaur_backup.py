"""Liftosaur's JSON backup: its history, set by set, under the heading of its own table.

So a set that came in with either file comes in once, as far as both name the exercise alike.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.liftosaur import LiftosaurReader
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import Steps
from liftcoach.exchange.table import MOST_FIELD_CHARACTERS, MOST_ROWS, Table
from liftcoach.exchange.workout_log import ParsedLog

ROWS_A_STEP = 500
_HEADER = (
    "workout datetime",
    "program",
    "day name",
    "exercise",
    "is warmup set?",
    "completed reps",
    "completed rpe",
    "completed weight value",
    "completed weight unit",
    "notes",
    "minutes",
)
_EQUIPMENT = {"ezbar": "EZ Bar", "trapbar": "Trap Bar", "medicineball": "Medicine Ball", "smith": "Smith Machine"}
_LATEST_MS = 7_258_118_400_000
_Object = Mapping[str, Any]


def is_json(text: str) -> bool:
    """Whether a text is an object of JSON rather than a table."""
    return text.lstrip().startswith("{")


def parsing_liftosaur_backup(text: str) -> Steps[ParsedLog]:
    """Read the backup, yielding the fraction done. Raises ImportProblem."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ImportProblem(ProblemCode.FILE_BAD_BACKUP) from error
    storage = document.get("storage") if isinstance(document, dict) else None
    found = storage if isinstance(storage, dict) else document
    history = found.get("history") if isinstance(found, dict) else None
    if not isinstance(history, list) or not all(isinstance(one, dict) and "entries" in one for one in history):
        raise ImportProblem(ProblemCode.FILE_UNKNOWN_BACKUP)
    reader = LiftosaurReader(Table(_HEADER, ",", ""))
    own = _own_names(found)
    count = 0
    for place, visit in enumerate(history):
        for cells in _rows(visit, own):
            count += 1
            if count > MOST_ROWS:
                raise ImportProblem(ProblemCode.FILE_TOO_MANY_ROWS, Fact("limit", MOST_ROWS))
            if count % ROWS_A_STEP == 0:
                yield place / len(history)
            reader.take(count, cells)
    log = reader.whole_log()
    yield 1.0
    return log


def _rows(visit: _Object, own: Mapping[str, str]) -> Iterator[list[str]]:
    """Every set of a visit as cells under the heading."""
    head = [_text(visit.get(name)) for name in ("date", "programName", "dayName")]
    minutes = _minutes(visit)
    for entry in _objects(visit.get("entries")):
        name = _name(_object(entry.get("exercise") or entry.get("excercise")), own)
        notes = _text(entry.get("notes"))
        for kind, flag in (("warmupSets", "1"), ("sets", "0")):
            for one in _objects(entry.get(kind)):
                # Newer files fill the repeats in beforehand; only what was ticked was done.
                done = one.get("completedReps") if one.get("isCompleted") is not False else None
                load = _object(one.get("completedWeight") or one.get("weight"))
                yield [
                    *head,
                    name,
                    flag,
                    _cell(done),
                    _cell(one.get("completedRpe")),
                    _cell(load.get("value")),
                    _text(load.get("unit")),
                    notes,
                    minutes,
                ]


def _own_names(found: _Object) -> dict[str, str]:
    """The names of the person's own exercises, by the keys that the history uses."""
    exercises = _object(_object(found.get("settings")).get("exercises"))
    return {key: _text(one.get("name")) for key, one in exercises.items() if isinstance(one, dict)}


def _name(exercise: _Object, own: Mapping[str, str]) -> str:
    """The name as the app shows it.

    >>> _name({"id": "benchPressCloseGrip", "equipment": "ezbar"}, {})
    'Bench Press Close Grip, EZ Bar'
    """
    key, equipment = _text(exercise.get("id")), _text(exercise.get("equipment"))
    name = own.get(key) or _words(key)
    return f"{name}, {_EQUIPMENT.get(equipment) or _words(equipment)}" if name and equipment else name


def _words(key: str) -> str:
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", key)
    return parted[:1].upper() + parted[1:]


def _minutes(visit: _Object) -> str:
    start, end = visit.get("startTime"), visit.get("endTime")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 < start < end < _LATEST_MS:
        return ""
    length = datetime.fromtimestamp(end / 1000, UTC) - datetime.fromtimestamp(start / 1000, UTC)
    return str(round(length.total_seconds() / 60))


def _objects(value: object) -> list[_Object]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _object(value: object) -> _Object:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value[:MOST_FIELD_CHARACTERS] if isinstance(value, str) else ""


def _cell(value: object) -> str:
    """A number as a table would write it; what is none stays visibly none."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "?"
    return str(value) if abs(value) < 10**12 else "?"
