"""Another program's log: from bytes to objects, against the csv module alone."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from liftcoach.content.library import Library
from liftcoach.content.names import match_name
from liftcoach.domain.importing import LogOwner
from liftcoach.exchange.preview import ImportedSession, answer_owner, answer_unit, imported_sessions, make_preview
from liftcoach.exchange.steps import run_steps
from liftcoach.exchange.workout_file import parsing
from liftcoach.exchange.workout_log import ParsedLog
from tests.benchmarks.lives import TODAY, as_hevy, at
from tests.benchmarks.pairs import Sheet, cpu_of, paired_ratio

SETS = 28_080


def reading(sheet: Sheet, _folder: Path) -> None:
    """Ten years of Hevy."""
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
