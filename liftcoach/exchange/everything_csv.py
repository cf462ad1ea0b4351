"""Everything about a person as tables that every spreadsheet opens, in one archive, and back again without loss.

A cell is a number, true, false, nothing, or text. Text that a spreadsheet would
run, or that would read as one of the others, gets an apostrophe in front.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.archive import is_folder, opened, unpacked
from liftcoach.exchange.patient_file import patient_document, read_patient_file
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.table import MOST_BYTES, MOST_ROWS

PERSON = "person"
"""The table of what there is once: a name and a value a row."""
_CHILDREN = {"sessions": ("sets", "skipped")}
"""Lists long enough for a table of their own; `row` is the place of what they belong to, from 1."""
_ROW = "row"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,20})?(?:e[+-]?[0-9]{1,3})?\Z")
_WORDS = {"true": True, "false": False, "[]": [], "{}": {}}
_PATH = re.compile(r"([^.\[\]]+)|\[([0-9]{1,4})\]")
_ESCAPES = {"%": "%25", ".": "%2E", "[": "%5B", "]": "%5D"}
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""So that the same record makes the same bytes."""

Row = dict[str, str]


def everything_csv(record: PatientRecord) -> bytes:
    """An archive of tables: `person.csv`, and one for each list."""
    document = json.loads(json.dumps(patient_document(record), ensure_ascii=True))
    tables: dict[str, list[Row]] = {PERSON: []}
    for name, value in document.items():
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            _add_list(tables, name, value)
        else:
            tables[PERSON] += [{"name": path, "value": cell} for path, cell in _leaves(_escaped(name), value)]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in tables.items():
            archive.writestr(zipfile.ZipInfo(f"{name}.csv", _NO_TIME), _written(rows), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def read_everything_csv(data: bytes) -> PatientRecord:
    """Read such an archive. Raises ImportProblem, as a patient file does."""
    tables = _tables(data)
    document: dict[str, Any] = {}
    for row in tables.pop(PERSON):
        _put(document, row.get("name", ""), row.get("value", ""))
    for name in [name for name in tables if "-" not in name]:
        document[name] = [_object(row) for row in tables[name]]
    for name, rows in tables.items():
        parent, _, child = name.partition("-")
        if child:
            _give_children(document.get(parent), child, rows)
    try:
        text = json.dumps(document)
    except (ValueError, RecursionError) as error:
        raise ImportProblem(ProblemCode.FILE_BAD_ARCHIVE) from error
    return read_patient_file(text.encode())


def _add_list(tables: dict[str, list[Row]], name: str, items: list[dict[str, Any]]) -> None:
    tables[name] = []
    for child in _CHILDREN.get(name, ()):
        tables[f"{name}-{child}"] = []
    for number, item in enumerate(items, start=1):
        kept = dict(item)
        for child in _CHILDREN.get(name, ()):
            if kept.get(child):
                tables[f"{name}-{child}"] += [{_ROW: str(number), **_flat(one)} for one in kept.pop(child)]
        tables[name].append(_flat(kept))


def _flat(item: Mapping[str, Any]) -> Row:
    return {path: cell for key, value in item.items() for path, cell in _leaves(_escaped(key), value)}


def _leaves(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _leaves(f"{path}.{_escaped(key)}", inner)
    elif isinstance(value, list) and value:
        for place, inner in enumerate(value):
            yield from _leaves(f"{path}[{place}]", inner)
    elif isinstance(value, str):
        yield path, _guarded(value)
    else:
        yield path, json.dumps(value)


def _guarded(text: str) -> str:
    if not text or text.startswith(_FORMULA_STARTS) or text in _WORDS or _NUMBER.match(text):
        return f"'{text}"
    return text


def _read_cell(cell: str) -> Any:
    if cell.startswith("'"):
        return cell[1:]
    if cell in _WORDS:
        return json.loads(cell)
    if _NUMBER.match(cell):
        number = float(cell)
        if number in (float("inf"), float("-inf")):
            raise ImportProblem(ProblemCode.FILE_BAD_ARCHIVE)
        return number if "." in cell or "e" in cell else int(cell)
    return cell


def _written(rows: list[Row]) -> str:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["line", *columns])
    # The line's number keeps a row that says nothing from looking like no row.
    writer.writerows([number, *(row.get(name, "") for name in columns)] for number, row in enumerate(rows, start=1))
    return out.getvalue()


def _tables(data: bytes) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    with opened(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            path = PurePosixPath(member.filename)
            if is_folder(member) or path.suffix != ".csv" or len(found) > len(_CHILDREN) * 4 + 40:
                continue
            text = unpacked(archive, member, MOST_BYTES)
            try:
                found[path.stem] = list(_rows(text.decode("utf-8-sig")))
            except (UnicodeDecodeError, csv.Error) as error:
                raise ImportProblem(ProblemCode.FILE_BAD_ARCHIVE) from error
    if PERSON not in found:
        raise ImportProblem(ProblemCode.FILE_NOTHING_IN_ARCHIVE)
    return found


def _rows(text: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = next(reader, [])
    for count, cells in enumerate(reader):
        if count > MOST_ROWS:
            raise ImportProblem(ProblemCode.FILE_BAD_ARCHIVE)
        if cells:
            yield {name: cell for name, cell in list(zip(header, cells, strict=False))[1:] if cell}


def _object(row: Row) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for path, cell in row.items():
        _put(made, path, cell)
    return made


def _give_children(parents: Any, child: str, rows: list[Row]) -> None:
    for row in rows:
        number = row.pop(_ROW, "")
        place = int(number) - 1 if number.isascii() and number.isdigit() and len(number) < len("10000000") else -1
        if not isinstance(parents, list) or not 0 <= place < len(parents):
            raise ImportProblem(ProblemCode.FILE_BAD_ARCHIVE)
        parents[place].setdefault(child, []).append(_object(row))


def _put(into: dict[str, Any], path: str, cell: str) -> None:
    """Put a value at its path, making what lies on the way. Raises ImportProblem where paths do not fit together."""
    steps: list[str | int] = [int(place) if place else _plain(name) for name, place in _PATH.findall(path)]
    if not steps or isinstance(steps[0], int) or len(steps) > 12:
        raise ImportProblem(ProblemCode.FILE_BAD_ARCHIVE)
    here: Any = into
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        new: Any = _read_cell(cell) if following is None else [] if isinstance(following, int) else {}
        if isinstance(step, int):
            if not isinstance(here, list) or step > len(here):
                raise ImportProblem(ProblemCode.FILE_BAD_ARCHIVE)
            if step == len(here):
                here.append(new)
            here = here[step]
        else:
            if not isinstance(here, dict):
                raise ImportProblem(ProblemCode.FILE_BAD_ARCHIVE)
            here = here.setdefault(step, new)


def _escaped(name: str) -> str:
    return "".join(_ESCAPES.get(letter, letter) for letter in name) or "%"


def _plain(name: str) -> str:
    if name == "%":
        return ""
    for letter, written in reversed(_ESCAPES.items()):
        name = name.replace(written, letter)
    return name
