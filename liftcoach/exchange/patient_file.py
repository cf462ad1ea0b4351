"""The patient file: everything about one person, for another machine, a clinician or a program.

`{"format": "liftcoach-patient", "version": 1, "lifter": {…}, "check_ins": […], …}`.
The contract is the JSON Schema in `resources/schema/`; reading checks a file
against it, then against the domain, and names every problem.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from liftcoach.domain.measured import MeasureKind
from liftcoach.domain.problems import Problem, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.json_shapes import UNREADABLE, Definitions, Json
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.exchange.patient_shape import CHOICES, CHOICES_KEY, LIFTER, LISTS
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.table import require_ordinary
from liftcoach.resources import resource

FORMAT = "liftcoach-patient"
VERSION = 1
EXAMPLE_KEY = "example"
"""True where the person is invented."""
MOST_BYTES = 32 * 1024 * 1024
DEEPEST = 16
_BYTES_A_MB = 1024 * 1024
_KINDS = {
    "object": "an object",
    "array": "a list",
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}


class PatientFileProblems(ImportProblem):
    """A patient file that cannot be read, with everything that is wrong in it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems[0].code, *problems[0].facts)
        self.problems = problems


def write_patient_file(record: PatientRecord) -> str:
    """The file's text. What was never answered is left out."""
    return json.dumps(patient_document(record), ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def patient_document(record: PatientRecord) -> Json:
    """The file as plain JSON values."""
    lifter = LIFTER.encode(record.lifter)
    if record.choices:
        lifter[CHOICES_KEY] = CHOICES.encode(record.choices)
    lists = {name: shape.encode(getattr(record, name)) for name, shape in LISTS.items()}
    marks = {EXAMPLE_KEY: True} if record.example else {}
    return {"format": FORMAT, "version": VERSION, **marks, "lifter": lifter, **lists}


def read_patient_file(data: bytes) -> PatientRecord:
    """Read a file's bytes. Raises PatientFileProblems with every problem, and nothing else."""
    document = _document(data)
    _refuse(_format_problems(document))
    _refuse(_schema_problems(document))
    problems: list[Problem] = []
    lifter_raw = dict(document["lifter"])
    choices = CHOICES.decode(lifter_raw.pop(CHOICES_KEY, []), f"lifter.{CHOICES_KEY}", problems)
    lifter = LIFTER.decode(lifter_raw, "lifter", problems)
    lists = {name: shape.decode(document.get(name, []), name, problems) for name, shape in LISTS.items()}
    if lists["check_ins"] is not UNREADABLE:
        problems += _days_twice([check_in.day for check_in in lists["check_ins"]])
    if lists["measured"] is not UNREADABLE:
        problems += _measured_twice([(one.day, one.kind) for one in lists["measured"]])
    _refuse(problems)
    return PatientRecord(lifter=lifter, choices=choices, example=document.get(EXAMPLE_KEY, False), **lists)


def load_patient_file(path: Path) -> PatientRecord:
    """Read a file. Raises PatientFileProblems, or ImportProblem where it cannot be opened."""
    try:
        require_ordinary(path)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            _refuse([Problem(ProblemCode.PATIENT_TOO_LARGE, (Fact("limit", MOST_BYTES // _BYTES_A_MB),))])
        return read_patient_file(data)
    except FileNotFoundError as error:
        raise ImportProblem(ProblemCode.FILE_NOT_THERE, Fact("file", path.name)) from error
    except OSError as error:
        raise ImportProblem(ProblemCode.FILE_NOT_READABLE, Fact("file", path.name)) from error


def shipped_schema() -> Json:
    """The JSON Schema that comes with the program."""
    return json.loads(resource("schema", f"{FORMAT}-{VERSION}.schema.json").read_text(encoding="utf-8"))


def make_schema() -> Json:
    """The JSON Schema as the shapes say it; the shipped file is this, written down."""
    definitions: Definitions = {}
    LIFTER.schema(definitions)
    definitions["Lifter"]["properties"][CHOICES_KEY] = CHOICES.schema(definitions)
    lists = {name: shape.schema(definitions) for name, shape in LISTS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Liftcoach patient file, version 1",
        "description": "What was never answered is left out; left out is never no, and never zero.",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "version", "lifter"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            EXAMPLE_KEY: {"type": "boolean"},
            "lifter": {"$ref": "#/$defs/Lifter"},
            **lists,
        },
        "$defs": dict(sorted(definitions.items())),
    }


class _Refused(ValueError):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.code)


def _document(data: bytes) -> Json:
    if len(data) > MOST_BYTES:
        _refuse([Problem(ProblemCode.PATIENT_TOO_LARGE, (Fact("limit", MOST_BYTES // _BYTES_A_MB),))])
    twice: list[Problem] = []

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        whole = dict(found)
        if len(whole) < len(found):
            names = [name for name, _ in found]
            repeated = sorted({name for name in names if names.count(name) > 1})
            twice.extend(Problem(ProblemCode.PATIENT_KEY_TWICE, (Fact("key", name[:60]),)) for name in repeated)
        return whole

    try:
        document = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=pairs, parse_constant=_no_number, parse_float=_finite
        )
    except _Refused as error:
        raise PatientFileProblems((error.problem,)) from error
    except RecursionError as error:
        raise PatientFileProblems((_too_deep(),)) from error
    except json.JSONDecodeError as error:
        raise PatientFileProblems((Problem(ProblemCode.PATIENT_NOT_JSON, (Fact("line", error.lineno),)),)) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PatientFileProblems((Problem(ProblemCode.PATIENT_NOT_JSON, (Fact("line", line),)),)) from error
    except ValueError as error:
        # Python refuses to read whole numbers of thousands of digits.
        raise PatientFileProblems((_not_a_number("a number of thousands of digits"),)) from error
    _refuse(twice)
    _refuse(list(_unstorable(document)))
    return document


def _no_number(text: str) -> float:
    raise _Refused(_not_a_number(text))


def _finite(text: str) -> float:
    found = float(text)
    if not math.isfinite(found):
        raise _Refused(_not_a_number(text[:40]))
    return found


def _not_a_number(text: str) -> Problem:
    return Problem(ProblemCode.PATIENT_NOT_A_NUMBER, (Fact("value", text),))


def _too_deep() -> Problem:
    return Problem(ProblemCode.PATIENT_TOO_DEEP, (Fact("limit", DEEPEST),))


def _unstorable(document: Json) -> Iterator[Problem]:
    """What no store can hold: nesting without end, NUL, halves of characters. Walks without recursion."""
    waiting: list[tuple[str, int, Json]] = [("", 0, document)]
    while waiting:
        at, depth, value = waiting.pop()
        if depth > DEEPEST:
            yield _too_deep()
            return
        if isinstance(value, dict):
            waiting.extend((f"{at}.{key}" if at else key, depth + 1, item) for key, item in value.items())
            texts = [key for key in value if _is_unstorable(key)]
        elif isinstance(value, list):
            waiting.extend((f"{at}[{number}]", depth + 1, item) for number, item in enumerate(value))
            texts = []
        else:
            texts = [value] if isinstance(value, str) and _is_unstorable(value) else []
        if texts:
            yield Problem(ProblemCode.PATIENT_TEXT, (Fact("at", _printable(at)),))


def _is_unstorable(text: str) -> bool:
    return any(character == "\x00" or "\ud800" <= character <= "\udfff" for character in text)


def _printable(text: str) -> str:
    return text.encode("unicode_escape").decode("ascii")[:200]


def _format_problems(document: Json) -> list[Problem]:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        return [Problem(ProblemCode.PATIENT_OTHER_FORMAT)]
    version = document.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        return [Problem(ProblemCode.PATIENT_NEWER, (Fact("version", str(version)[:20]), Fact("known", VERSION)))]
    return []


def _schema_problems(document: Json) -> list[Problem]:
    # Slow to import, and only files from outside need it.
    from jsonschema import Draft202012Validator

    found = [
        problem
        for error in Draft202012Validator(shipped_schema()).iter_errors(document)
        for problem in _problems_of(error)
    ]
    return sorted(found, key=lambda problem: [str(fact.value) for fact in problem.facts])


def _problems_of(error: Any) -> Iterator[Problem]:
    """One schema error as problems of ours; `error` is jsonschema's ValidationError."""
    at = Fact("at", _place(error.absolute_path))
    rule, limit, value = error.validator, error.validator_value, error.instance
    if rule == "additionalProperties":
        for key in value:
            if key not in error.schema["properties"]:
                yield Problem(ProblemCode.PATIENT_UNKNOWN_KEY, (at, Fact("key", _printable(key)[:60])))
    elif rule == "required":
        # One error a missing key; its name is in the message alone.
        missing = next(key for key in limit if f"{key!r} is a required" in error.message)
        yield Problem(ProblemCode.PATIENT_MISSING_KEY, (at, Fact("key", missing)))
    elif "propertyNames" in error.absolute_schema_path:
        yield Problem(ProblemCode.PATIENT_UNKNOWN_KEY, (at, Fact("key", _printable(str(value))[:60])))
    elif rule in ("enum", "const"):
        yield Problem(ProblemCode.PATIENT_UNKNOWN_WORD, (at, Fact("value", _printable(str(value))[:60])))
    elif rule in ("minimum", "maximum"):
        low, high = Fact("low", error.schema["minimum"]), Fact("high", error.schema["maximum"])
        yield Problem(ProblemCode.PATIENT_OUT_OF_RANGE, (at, Fact("value", str(value)[:40]), low, high))
    elif rule in ("maxLength", "maxItems", "maxProperties"):
        yield Problem(ProblemCode.PATIENT_TOO_LONG, (at, Fact("limit", limit)))
    elif rule == "pattern":
        code = ProblemCode.PATIENT_NOT_A_MOMENT if "T" in limit else ProblemCode.PATIENT_NOT_A_DAY
        yield Problem(code, (at, Fact("value", _printable(value)[:40])))
    elif rule == "oneOf":
        keys = ", ".join(choice["required"][0] for choice in limit)
        yield Problem(ProblemCode.PATIENT_ONE_OF, (at, Fact("keys", keys)))
    else:
        yield Problem(ProblemCode.PATIENT_WRONG_KIND, (at, Fact("wanted", _KINDS.get(str(limit), str(limit)))))


def _place(path: Any) -> str:
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if text else str(part)
    return _printable(text) or "the file"


def _days_twice(days: list[date]) -> list[Problem]:
    seen: set[date] = set()
    found = []
    for number, day in enumerate(days):
        if day in seen:
            found.append(Problem(ProblemCode.PATIENT_DAY_TWICE, (Fact("at", f"check_ins[{number}]"), Fact("day", day))))
        seen.add(day)
    return found


def _measured_twice(keys: list[tuple[date, MeasureKind]]) -> list[Problem]:
    seen: set[tuple[date, MeasureKind]] = set()
    found = []
    for number, key in enumerate(keys):
        if key in seen:
            facts = (Fact("at", f"measured[{number}]"), Fact("day", key[0]), Fact("measure", key[1]))
            found.append(Problem(ProblemCode.PATIENT_MEASURED_TWICE, facts))
        seen.add(key)
    return found


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise PatientFileProblems(tuple(problems))
