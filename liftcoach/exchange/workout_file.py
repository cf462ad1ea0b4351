"""A workout log's file, from bytes to what it says."""

from __future__ import annotations

from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.hevy import HevyReader, is_hevy
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import Steps
from liftcoach.exchange.strong import StrongReader, is_strong, is_strong_body_file
from liftcoach.exchange.table import Table, read_table
from liftcoach.exchange.workout_log import ParsedLog
from liftcoach.exchange.workout_reader import WorkoutReader

ROWS_A_STEP = 500
_HEADERS_SHOWN = 8


def parsing(data: bytes) -> Steps[ParsedLog]:
    """Read a file of Strong or Hevy, yielding the fraction done. Raises ImportProblem, never anything else."""
    table = read_table(data)
    reader = _reader_for(table)
    most = table.most_rows
    for count, (line, cells) in enumerate(table.rows()):
        if count % ROWS_A_STEP == 0:
            yield min(count / most, 1.0)
        reader.take(line, cells)
    log = reader.finish()
    if not log.rows:
        raise ImportProblem(ProblemCode.FILE_WITHOUT_ROWS)
    yield 1.0
    return log


def _reader_for(table: Table) -> WorkoutReader:
    if is_strong(table.header):
        return StrongReader(table)
    if is_hevy(table.header):
        return HevyReader(table)
    if is_strong_body_file(table.header):
        raise ImportProblem(ProblemCode.FILE_OF_BODY_WEIGHTS)
    shown = ", ".join(name[:40] for name in table.header[:_HEADERS_SHOWN])
    raise ImportProblem(ProblemCode.FILE_UNKNOWN_APP, Fact("columns", shown))
