"""Another program's log against the csv module alone; a phone's export against expat alone."""

from __future__ import annotations

import csv
import io
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

from liftcoach.content.library import Library
from liftcoach.content.names import match_name
from liftcoach.domain.importing import LogOwner
from liftcoach.exchange.apple_health import CHUNK_BYTES, ROOT, parsing_apple_health
from liftcoach.exchange.health_export import HealthExport
from liftcoach.exchange.preview import ImportedSession, answer_owner, answer_unit, imported_sessions, make_preview
from liftcoach.exchange.steps import run_steps
from liftcoach.exchange.workout_file import parsing
from liftcoach.exchange.workout_log import ParsedLog
from tests.benchmarks.lives import TODAY, as_apple_health, as_hevy, at
from tests.benchmarks.pairs import Sheet, cpu_of, paired_ratio

SETS = 28_080


DAYS = 150
MOST_MEMORY = 1.25
"""Of the peak at a quarter of the size; the days themselves are kept."""


def reading(sheet: Sheet, _folder: Path) -> None:
    """Ten years of Hevy, five months of a phone."""
    hevy(sheet)
    apple_health(sheet)


def apple_health(sheet: Sheet) -> None:
    """A phone's export of every kind of record, read in pieces."""
    data = as_apple_health(days=DAYS)

    def bare() -> None:
        parser = expat.ParserCreate("UTF-8")
        parser.StartElementHandler = lambda _name, _attributes: None
        stream = io.BytesIO(data[data.index(ROOT) :])
        final = False
        while not final:
            chunk = stream.read(CHUNK_BYTES)
            final = not chunk
            parser.Parse(chunk, final)

    def read(export: bytes = data) -> HealthExport:
        found = run_steps(parsing_apple_health(io.BytesIO(export), len(export)))
        assert found is not None
        return found

    sheet.check("Apple Health: every day has its steps and its night", holds=len(read().days) == DAYS * 4)
    ratio = paired_ratio(lambda: cpu_of(read), lambda: cpu_of(bare))
    sheet.line("Apple Health export, against bare expat with a handler", ratio, 1.3)
    again = data[data.index(b"<Record") : data.rindex(b"</HealthData>")]
    larger = data.replace(b"</HealthData>", again * 3 + b"</HealthData>")
    sheet.line(
        "  memory of four times the export, against it", peak_of(larger, read) / peak_of(data, read), MOST_MEMORY
    )


def peak_of(data: bytes, read: Callable[[bytes], HealthExport]) -> int:
    tracemalloc.start()
    read(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def hevy(sheet: Sheet) -> None:
    """Ten years of a log."""
    data = as_hevy()
    library = Library.shipped()

    def bare() -> list[list[str]]:
        return list(csv.reader(io.StringIO(data.decode(), newline="")))

    def parsed() -> ParsedLog:
        log = run_steps(parsing(data))
        assert log is not None
        return log

    def whole() -> tuple[ImportedSession, ...]:
        preview = make_preview(
            parsed(), now=at(TODAY), known_keys=(), match=lambda name: match_name(name, library).exercise
        )
        preview = answer_owner(preview, LogOwner.MINE)
        if preview.heaviest is not None and preview.heaviest.unit is not None:
            preview = answer_unit(preview, preview.heaviest.unit)
        sessions = run_steps(imported_sessions(preview))
        assert sessions is not None
        return sessions

    sheet.check("Hevy: every row of ten years is parsed", holds=len(parsed().sets) == SETS == len(bare()) - 1)
    sheet.check("Hevy: every set of ten years is taken", holds=sum(len(one.session.sets) for one in whole()) == SETS)
    limit = lambda: cpu_of(bare)  # noqa: E731
    sheet.line("ten years of Hevy parsed, against a bare csv.reader", paired_ratio(lambda: cpu_of(parsed), limit), 5)
    sheet.line("  with preview and sessions made", paired_ratio(lambda: cpu_of(whole), limit))
