"""A workout log's file, from bytes to what it says."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.archive import MOST_MEMBERS, is_archive, only_member, opened, unpacked
from liftcoach.exchange.column_map import ColumnMap, UnknownColumns, unknown_table
from liftcoach.exchange.dailystrength import DailyStrengthReader, is_dailystrength
from liftcoach.exchange.fitbod import FitbodReader, is_fitbod
from liftcoach.exchange.fitnotes import FitNotesReader, is_fitnotes, is_fitnotes_body_file
from liftcoach.exchange.garmin import is_fit, parsing_fit
from liftcoach.exchange.gravl import GravlReader, is_gravl
from liftcoach.exchange.gymbook import GymBookReader, is_gymbook
from liftcoach.exchange.hevy import HevyReader, is_hevy
from liftcoach.exchange.jefit import is_jefit, parsing_jefit
from liftcoach.exchange.liftosaur import LiftosaurReader, is_liftosaur
from liftcoach.exchange.liftosaur_backup import is_json, parsing_liftosaur_backup
from liftcoach.exchange.mapped import MappedReader
from liftcoach.exchange.own_log import OwnLogReader, is_own_log
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import Steps
from liftcoach.exchange.strong import StrongReader, is_strong, is_strong_body_file, strong_in_english
from liftcoach.exchange.table import MOST_BYTES, Table, decode, read_table
from liftcoach.exchange.workout_log import ParsedLog
from liftcoach.exchange.workout_reader import WorkoutReader

ROWS_A_STEP = 500
_ENDINGS = ((".fit", ".csv", ".tsv"), (".txt",), (".json",))
"""Only which member of an archive is looked at, the next where there is none of those before."""
_SPREADSHEETS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml", "index/document.iwa")
"""What an archive holds that is a workbook of Excel, LibreOffice or Numbers."""
_OLD_SPREADSHEET_MARK = bytes.fromhex("d0cf11e0a1b11ae1")
_HEADERS_SHOWN = 8
_FEWEST_COLUMNS = 3
"""A day, an exercise, and how much was done."""
_HEAD_BYTES = 400
_BY_HEADER: tuple[tuple[Callable[[Sequence[str]], bool], type[WorkoutReader]], ...] = (
    (is_strong, StrongReader),
    (is_hevy, HevyReader),
    (is_fitnotes, FitNotesReader),
    (is_fitbod, FitbodReader),
    (is_liftosaur, LiftosaurReader),
    (is_dailystrength, DailyStrengthReader),
    (is_gravl, GravlReader),
    (is_own_log, OwnLogReader),
)


ColumnsOf = Callable[[Sequence[str]], ColumnMap | None]
"""A heading to what its columns mean, where the person said so before."""


def nobody_said(_header: Sequence[str]) -> ColumnMap | None:
    """No heading is known."""
    return None


def parsing(data: bytes, columns_of: ColumnsOf = nobody_said) -> Steps[ParsedLog]:
    """Read a log of any known program, yielding the fraction done. Raises ImportProblem, never anything else.

    What wrote it is told by what is in it, never by its name. A table of no
    known program raises UnknownColumns, unless `columns_of` knows its heading.
    """
    if data.startswith(_OLD_SPREADSHEET_MARK):
        raise ImportProblem(ProblemCode.FILE_OF_SPREADSHEET)
    if is_archive(data):
        data = _in_archive(data)
    if is_fit(data):
        return (yield from parsing_fit(data))
    if is_jefit(data):
        return (yield from parsing_jefit(data))
    if is_json(data[:_HEAD_BYTES].decode("utf-8-sig", "replace")):
        return (yield from parsing_liftosaur_backup(decode(data)))
    return (yield from _parsing_table(read_table(data), columns_of))


def _in_archive(data: bytes) -> bytes:
    """The one log in an archive, such as a watch's export makes."""
    with opened(io.BytesIO(data)) as archive:
        names = [member.filename.lower() for member in archive.infolist()[: MOST_MEMBERS + 1]]
        if any(name in _SPREADSHEETS for name in names):
            raise ImportProblem(ProblemCode.FILE_OF_SPREADSHEET)
        there = (endings for endings in _ENDINGS if any(name.endswith(endings) for name in names))
        endings = next(there, _ENDINGS[0])
        member = only_member(archive, lambda name: name.lower().endswith(endings))
        return unpacked(archive, member, MOST_BYTES)


def _parsing_table(table: Table, columns_of: ColumnsOf) -> Steps[ParsedLog]:
    reader = reader_for(table, columns_of)
    most = table.most_rows
    for count, (line, cells) in enumerate(table.rows()):
        if count % ROWS_A_STEP == 0:
            yield min(count / most, 1.0)
        reader.take(line, cells)
    log = reader.whole_log()
    yield 1.0
    return log


def reader_for(table: Table, columns_of: ColumnsOf = nobody_said) -> WorkoutReader:
    """The reader of the one program whose columns these are, else of a table whose columns were named.

    Raises UnknownColumns where it is neither.
    """
    fitting = [reader for fits, reader in _BY_HEADER if fits(table.header)]
    if len(fitting) == 1:
        return fitting[0](table)
    if not fitting and is_gymbook(table):
        return GymBookReader(table)
    translated = None if fitting else strong_in_english(table)
    if translated is not None:
        return StrongReader(translated)
    if is_strong_body_file(table.header) or is_fitnotes_body_file(table.header):
        raise ImportProblem(ProblemCode.FILE_OF_BODY_WEIGHTS)
    named = columns_of(table.header)
    if named is not None:
        return MappedReader(table, named)
    shown = ", ".join(name[:40] for name in table.header[:_HEADERS_SHOWN])
    if len(list(filter(None, table.header))) < _FEWEST_COLUMNS:
        raise ImportProblem(ProblemCode.FILE_NO_TABLE, Fact("columns", shown))
    raise UnknownColumns(ProblemCode.FILE_UNKNOWN_APP, Fact("columns", shown), table=unknown_table(table))
