"""Joins the page, the worker and whoever keeps the log."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from liftcoach.domain.measured import MeasureKind
from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import Problem
from liftcoach.exchange.column_map import ColumnMap, UnknownColumns, UnknownTable
from liftcoach.exchange.health_export import HealthExport, HealthPreview, make_health_preview
from liftcoach.exchange.opening import reading
from liftcoach.exchange.preview import MATCH, ImportedSession, ImportPreview, imported_sessions, make_preview
from liftcoach.exchange.steps import Steps
from liftcoach.exchange.workout_file import ColumnsOf, nobody_said
from liftcoach.exchange.workout_log import SourceApp
from liftcoach.ui.importing.import_page import ImportPage
from liftcoach.ui.importing.worker import Worker
from liftcoach.ui.translation import in_readers_language
from liftcoach.words import imports as words

_Read = ImportPreview | HealthPreview | tuple[UnknownTable, ColumnMap | None]


@dataclass(frozen=True, slots=True)
class Keeper:
    """What an import asks of whoever keeps the log.

    `known_keys`, `match`, `take_in` and `undo` are called beside the window's thread.

    `take_in(preview, sessions, file_name, progress)` stores all or nothing and returns
    the import's id; it tells `progress` how many sets are written, which may raise to
    take all of it back. `undo(id)` takes out what it added and returns how many sets.
    """

    now: Callable[[], Moment]
    match: MATCH
    known_keys: Callable[[SourceApp], Collection[str]]
    take_in: Callable[[ImportPreview, tuple[ImportedSession, ...], str, Callable[[int], None]], int]
    undo: Callable[[int], int]
    measured: Callable[[], Collection[tuple[date, MeasureKind]]]
    """What phones' exports brought already."""
    take_in_health: Callable[[HealthPreview, str], int]
    columns_of: Callable[[Sequence[str]], ColumnMap | None]
    """What the person said before that the columns of their own table mean."""
    remember_columns: Callable[[Sequence[str], ColumnMap], None]
    told: Callable[[Problem], str]
    """The sentence of a problem of the store."""


class ImportFlow(QObject):
    """Runs each long step in a worker and shows its outcome on the page."""

    log_changed = Signal()
    """Sets were added or taken out."""

    def __init__(self, page: ImportPage, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._keeper = keeper
        self._worker: Worker | None = None
        self._file_name = ""
        self._path = Path()
        self._import_id = 0
        self._counted = words.SETS
        page.columns_named.connect(self._name_columns)
        page.columns_doubted.connect(self._doubt_columns)
        page.file_chosen.connect(self._look_at)
        page.confirmed.connect(self._take_in)
        page.undone.connect(self._undo)
        page.stopped.connect(self.stop)

    @property
    def is_working(self) -> bool:
        """Whether something is under way."""
        return self._worker is not None

    def stop(self) -> None:
        """Stop what is under way; nothing of it is kept."""
        if self._worker is not None:
            self._worker.stop()

    def wait(self) -> None:
        """Wait until nothing is under way, before the window closes."""
        if self._worker is not None:
            self._worker.wait()

    def _look_at(self, path: Path) -> None:
        self._file_name, self._path = path.name, path
        self._read(self._keeper.columns_of)

    def _name_columns(self, header: Sequence[str], columns: ColumnMap) -> None:
        remember = self._keeper.remember_columns

        def named(_header: Sequence[str]) -> ColumnMap:
            remember(header, columns)
            return columns

        self._read(named)

    def _doubt_columns(self) -> None:
        self._read(nobody_said)

    def _read(self, columns_of: ColumnsOf) -> None:
        path, now, match, known_keys = self._path, self._keeper.now(), self._keeper.match, self._keeper.known_keys
        before, measured = self._keeper.columns_of, self._keeper.measured

        def steps() -> Steps[_Read]:
            try:
                found = yield from reading(path, columns_of)
            except UnknownColumns as unknown:
                return unknown.table, before(unknown.table.header)
            if isinstance(found, HealthExport):
                return make_health_preview(found, today=now.day, known=measured())
            return make_preview(found, now=now, known_keys=known_keys(found.app), match=match)

        self._run(steps, self.tr("Reading the file"), self._show_what_was_read)

    def _show_what_was_read(self, read: _Read) -> None:
        if self._worker is not None and self._worker.asked_to_stop:
            # Read to its end before the window heard of the stop; nothing of it was kept.
            self._page.show_start("")
        elif isinstance(read, ImportPreview):
            self._page.show_preview(read)
        elif isinstance(read, HealthPreview):
            self._page.show_health(read)
        else:
            self._page.show_columns(*read)

    def _take_in(self, preview: ImportPreview | HealthPreview) -> None:
        if isinstance(preview, HealthPreview):
            self._take_in_health(preview)
        else:
            self._take_in_log(preview)

    def _take_in_health(self, preview: HealthPreview) -> None:
        keeper, file_name = self._keeper, self._file_name

        def steps() -> Steps[tuple[int, int]]:
            yield 0.0
            return keeper.take_in_health(preview, file_name), len(preview.taken)

        self._run(steps, self.tr("Taking it in"), self._health_taken_in, back_to=preview)

    def _health_taken_in(self, outcome: tuple[int, int]) -> None:
        self._import_id, days = outcome
        self._counted = words.VALUES
        self._page.show_health_result(days)
        self.log_changed.emit()

    def _take_in_log(self, preview: ImportPreview) -> None:
        keeper, file_name = self._keeper, self._file_name

        def steps() -> Steps[tuple[int, int, int]]:
            sessions = yield from imported_sessions(preview)
            count = len(preview.taken)
            import_id = keeper.take_in(preview, sessions, file_name, lambda written: self._report(written / count))
            return import_id, count, len(sessions)

        self._run(steps, self.tr("Taking your training in"), self._taken_in, back_to=preview)

    def _report(self, fraction: float) -> None:
        """Called beside the window's thread."""
        if self._worker is not None:
            self._worker.report(fraction)

    def _taken_in(self, outcome: tuple[int, int, int]) -> None:
        self._import_id, sets, sessions = outcome
        self._counted = words.SETS
        self._page.show_result(sets=sets, sessions=sessions)
        self.log_changed.emit()

    def _undo(self) -> None:
        keeper, import_id = self._keeper, self._import_id

        def steps() -> Steps[int]:
            yield 0.0
            return keeper.undo(import_id)

        self._run(steps, self.tr("Taking it out again"), self._undone)

    def _undone(self, sets: int) -> None:
        self._page.show_undone(sets, self._counted)
        self.log_changed.emit()

    def _run(
        self,
        steps: Callable[[], Steps[Any]],
        words_shown: str,
        then: Callable[[Any], None],
        *,
        back_to: ImportPreview | HealthPreview | None = None,
    ) -> None:
        if self._worker is not None:
            return
        self._page.show_progress(words_shown)
        worker = self._worker = Worker(steps, self)
        worker.progressed.connect(self._page.show_fraction)
        worker.done.connect(then)
        worker.refused.connect(lambda problem: self._back(back_to, self._told(problem)))
        worker.broke.connect(self._page.show_fault)
        worker.stopped.connect(lambda: self._back(back_to, ""))
        worker.finished.connect(self._finished)
        worker.start()

    def _back(self, preview: ImportPreview | HealthPreview | None, problem: str) -> None:
        """Where the work began, with every answer still there."""
        if preview is None:
            self._page.show_start(problem)
        elif isinstance(preview, HealthPreview):
            self._page.show_health(preview, problem)
        else:
            self._page.show_preview(preview, problem)

    def _told(self, problem: Problem) -> str:
        if problem.code in words.SENTENCES:
            return words.import_text(problem, in_readers_language)
        return self._keeper.told(problem)

    def _finished(self) -> None:
        if self._worker is not None:
            self._worker.deleteLater()
            self._worker = None
