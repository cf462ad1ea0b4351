"""Android's Health Connect export: one SQLite file, opened read-only and asked by the names of its columns."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from liftcoach.domain.measured import MeasureKind
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.day_book import DayBook
from liftcoach.exchange.health_export import HealthExport
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.sqlite_file import columns_of, opened_database, tables_of
from liftcoach.exchange.steps import Steps

APP = "health-connect"
_APPS = "application_info_table"
_SESSIONS = "sleep_session_record_table"
_STAGES = "sleep_stages_table"
_ASLEEP_STAGES = (2, 4, 5, 6)
"""Sleeping, light, deep and dreaming; the others are awake, out of bed and unknown."""
_STAGE_COLUMNS = {"parent_key", "stage_start_time", "stage_end_time", "stage_type"}
_TABLES: tuple[tuple[str, MeasureKind, str, str, float], ...] = (
    ("weight_record_table", MeasureKind.BODY_MASS, "weight", "time", 0.001),
    ("steps_record_table", MeasureKind.STEPS, "count", "start_time", 1),
    ("resting_heart_rate_record_table", MeasureKind.RESTING_HEART_RATE, "beats_per_minute", "time", 1),
    ("hydration_record_table", MeasureKind.WATER, "volume", "start_time", 1000),
    ("nutrition_record_table", MeasureKind.PROTEIN, "protein", "start_time", 1),
)
"""Table, kind, column of the value, column of the time, and how much of our unit is one of theirs."""
_NOT_RECORDED = 1e-6
"""An amount that was left out is written as the least number there is."""
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  (a reading: the offset is added to it)
_LAST_MS = 7_258_118_400_000
_MOST_OFFSET_S = 14 * 3600
ROWS_A_STEP = 5000

_Row = tuple[object, ...]


def parsing_health_connect(path: Path) -> Steps[HealthExport]:
    """Read the export's file, yielding the fraction done. Raises ImportProblem; the file is never written."""
    book = DayBook()
    try:
        with closing(opened_database(path)) as connection:
            known = tables_of(connection)
            asked = [entry for entry in _TABLES if entry[0] in known]
            if not asked and _SESSIONS not in known:
                raise ImportProblem(ProblemCode.FILE_UNKNOWN_BACKUP)
            apps = _apps(connection) if _APPS in known else {}
            for place, (table, kind, value, time, per) in enumerate(asked):
                for _ in _table(connection, table, kind, value, time, per, apps, book):
                    yield place / (len(asked) + 1)
            if _SESSIONS in known:
                for _ in _sleep(connection, apps, book, with_stages=_STAGES in known):
                    yield len(asked) / (len(asked) + 1)
    except (sqlite3.Error, OverflowError, UnicodeError) as error:
        raise ImportProblem(ProblemCode.HEALTH_DAMAGED) from error
    yield 1.0
    return HealthExport(APP, book.readings, book.refused, book.days())


def _apps(connection: sqlite3.Connection) -> dict[object, str]:
    """One name for each app: two apps of one name, or of none, would be added up as one."""
    if "row_id" not in columns_of(connection, _APPS):
        return {}
    rows = [
        (row_id, _named(name), _named(package))
        for row_id, name, package in islice(_rows(connection, _APPS, ("row_id", "app_name", "package_name")), 1000)
    ]
    given = Counter(name or package for _, name, package in rows)
    return {
        row_id: (name or package) if given[name or package] == 1 else f"{name} ({package or row_id})".strip()
        for row_id, name, package in rows
        if name or package
    }


def _named(text: object) -> str:
    return " ".join(text.split()) if isinstance(text, str) else ""


def _source(apps: dict[object, str], app_id: object) -> str:
    return apps.get(app_id, "" if app_id is None else f"app {app_id}")


def _rows(connection: sqlite3.Connection, table: str, wanted: tuple[str, ...]) -> Iterator[_Row]:
    """Rows of the columns that are there; None for the others. Names are our own, never the file's."""
    there = columns_of(connection, table)
    chosen = ", ".join(name if name in there else "NULL" for name in wanted)
    return connection.execute(f"SELECT {chosen} FROM {table}")  # noqa: S608


def _table(
    connection: sqlite3.Connection,
    table: str,
    kind: MeasureKind,
    value: str,
    time: str,
    per: float,
    apps: dict[object, str],
    book: DayBook,
) -> Iterator[None]:
    offset = "start_zone_offset" if time == "start_time" else "zone_offset"
    for count, row in enumerate(_rows(connection, table, (value, time, offset, "app_info_id"))):
        if count % ROWS_A_STEP == 0:
            yield
        amount, at = row[0], _clock(row[1], row[2])
        if isinstance(amount, int | float) and kind is MeasureKind.PROTEIN and amount < _NOT_RECORDED:
            continue
        if not isinstance(amount, int | float) or at is None:
            book.readings += 1
            book.refused += 1
            continue
        book.add(kind, at, amount * per, _source(apps, row[3]))


def _sleep(
    connection: sqlite3.Connection, apps: dict[object, str], book: DayBook, *, with_stages: bool
) -> Iterator[None]:
    """Stages where a night has them, else the whole of it."""
    there = columns_of(connection, _SESSIONS)
    offset, app = (name if name in there else "NULL" for name in ("end_zone_offset", "app_info_id"))
    whole = f"SELECT start_time, end_time, {offset}, {app} FROM {_SESSIONS}"  # noqa: S608
    queries = [(whole, False)]
    if with_stages and "row_id" in there and columns_of(connection, _STAGES) >= _STAGE_COLUMNS:
        asleep = f"stage_type IN ({', '.join(map(str, _ASLEEP_STAGES))})"
        staged = (
            f"SELECT t.stage_start_time, t.stage_end_time, s.{offset}, s.{app} "  # noqa: S608
            f"FROM {_STAGES} t JOIN {_SESSIONS} s ON t.parent_key = s.row_id WHERE t.{asleep}"
        ).replace("s.NULL", "NULL")
        without = f"{whole} WHERE row_id NOT IN (SELECT parent_key FROM {_STAGES} WHERE {asleep})"  # noqa: S608
        queries = [(staged, True), (without, False)]
    for query, in_stages in queries:
        for count, (start, end, offset_s, app_id) in enumerate(connection.execute(query)):
            if count % ROWS_A_STEP == 0:
                yield
            began, ended = _clock(start, offset_s), _clock(end, offset_s)
            if began is None or ended is None:
                book.readings += 1
                book.refused += 1
            else:
                book.add_sleep(began, ended, _source(apps, app_id), in_stages=in_stages)


def _clock(epoch_ms: object, offset_s: object) -> datetime | None:
    """What the clock showed where the person was."""
    if not isinstance(epoch_ms, int) or not 0 < epoch_ms < _LAST_MS:
        return None
    offset = offset_s if isinstance(offset_s, int) and abs(offset_s) <= _MOST_OFFSET_S else 0
    return _EPOCH + timedelta(milliseconds=epoch_ms) + timedelta(seconds=offset)
