"""Take another program's log in, and out again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from datetime import date

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.content.names import match_name
from liftcoach.domain.imports import ImportRecord
from liftcoach.domain.keeping import BackupReason
from liftcoach.domain.measured import MeasureKind
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.column_map import ColumnMap, header_key, read_map
from liftcoach.exchange.health_export import HealthPreview
from liftcoach.exchange.other_sources import keys_elsewhere
from liftcoach.exchange.preview import ImportedSession, ImportPreview, keys_of_own
from liftcoach.exchange.table import clean_text
from liftcoach.exchange.workout_log import SourceApp
from liftcoach.store.columns import FIRST_DAY, LAST_DAY
from liftcoach.store.faults import StoreError
from liftcoach.store.imports import Imports
from liftcoach.store.measured_days import MeasuredDays
from liftcoach.store.settings import Settings
from liftcoach.store.training_log import TrainingLog

_NAMES = "import-name-"
"""What the person said that a name of another program is: with the number of the import, and goes with it."""
_COLUMNS = "import-columns-"


class Importing:
    """One import is one transaction, all or nothing; importing the same file twice adds nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def known_keys(self, app: SourceApp | None = None) -> frozenset[str]:
        """The keys of every set that was imported before and not undone.

        For a program's log, also what other programs' logs brought; for our own table, every set there is.
        """
        with self._desk.profile.reading() as connection:
            imported = Imports(connection).known_keys()
            if app is None:
                return imported
            if app is SourceApp.LIFTCOACH:
                return imported | keys_of_own(TrainingLog(connection).sessions_between(FIRST_DAY, LAST_DAY))
            others = Imports(connection).sessions_of_others(app.value)
            if not others:
                return imported
            there = TrainingLog(connection).sessions_between(FIRST_DAY, LAST_DAY)
            return imported | keys_elsewhere(session for session in there if session.id in others)

    def columns_of(self, header: Sequence[str]) -> ColumnMap | None:
        """What the person said that these columns mean; None where they never did."""
        with self._desk.profile.reading() as connection:
            return read_map(Settings(connection).get(_COLUMNS + header_key(header), ""), header)

    def remember_columns(self, header: Sequence[str], columns: ColumnMap) -> None:
        """Keep what these columns mean, for the next file like it."""
        with self._desk.profile.writing() as connection:
            Settings(connection).set(_COLUMNS + header_key(header), columns.text())

    def match(self, name: str) -> str | None:
        """The exercise for another program's name, as the person said at an import that stands, else by the library.

        None where it is not plainly one, and where the person keeps it as their own.
        """
        with self._desk.profile.reading() as connection:
            kept = Settings(connection).texts_of(_NAMES)
        said: dict[str, str | None] = {}
        # A later import's word is the newer one.
        for _, text in sorted(kept.items(), key=lambda item: _import_of(item[0])):
            said.update(_read_name(text))
        exercise = said.get(name, "")
        known = exercise is None or exercise in self._desk.library
        return exercise if known else match_name(name, self._desk.library).exercise

    def take_in(
        self,
        preview: ImportPreview,
        sessions: Sequence[ImportedSession],
        *,
        file_name: str,
        progress: Callable[[int], None] | None = None,
    ) -> tuple[Changed, int]:
        """Store an import and return its id; `progress` is told the sets written and may raise to cancel."""
        keys = [key for imported in sessions for key in imported.keys]
        made = ImportRecord(
            file_name=_storable(file_name),
            app=preview.log.app.value,
            at=self._desk.now(),
            digest=hashlib.blake2b("".join(keys).encode(), digest_size=16).hexdigest(),
            sessions=len(sessions),
            sets=len(keys),
            left_out=len(preview.not_taken),
            timing="" if preview.answers.timing is None else preview.answers.timing.value,
        )
        own = [done.exercise for imported in sessions for done in imported.session.sets]
        self._desk.back_up(BackupReason.BEFORE_IMPORT)
        with self._desk.profile.writing() as connection:
            imports = Imports(connection)
            if not imports.known_keys().isdisjoint(keys):
                # Another program imported between the preview and this moment.
                raise StoreError(ProblemCode.FILE_CAME_IN_MEANWHILE)
            import_id = imports.record(made)
            unknown = (name for name in dict.fromkeys(own) if name not in self._desk.library)
            imports.keep_own_exercises(unknown, import_id)
            for number, decided in enumerate(preview.answers.names):
                Settings(connection).set(f"{_NAMES}{import_id}-{number}", json.dumps(decided))
            here = imports.sessions_with({one.grown_from for one in sessions} - {""})
            grown = {place: here[one.grown_from] for place, one in enumerate(sessions) if one.grown_from in here}
            ids = TrainingLog(connection).add_sessions([one.session for one in sessions], import_id, progress, grown)
            imports.keep_keys(import_id, zip(ids, (one.keys for one in sessions), strict=True))
        return Changed.LOG | Changed.PLAN, import_id

    def measured(self) -> frozenset[tuple[date, MeasureKind]]:
        """Every day and kind that a phone's export already brought."""
        with self._desk.profile.reading() as connection:
            return MeasuredDays(connection).known()

    def take_in_health(self, preview: HealthPreview, *, file_name: str) -> tuple[Changed, int]:
        """Store what a phone measured, all or nothing, and return the import's id."""
        made = ImportRecord(
            file_name=_storable(file_name),
            app=preview.export.app,
            at=self._desk.now(),
            digest=preview.digest,
            sessions=0,
            sets=0,
            days=len(preview.taken),
            left_out=preview.export.refused,
        )
        self._desk.back_up(BackupReason.BEFORE_IMPORT)
        with self._desk.profile.writing() as connection:
            import_id = Imports(connection).record(made)
            # Another import may have come between the preview and this moment.
            known = MeasuredDays(connection).known()
            MeasuredDays(connection).add((one for one in preview.taken if (one.day, one.kind) not in known), import_id)
        return Changed.CHECK_IN | Changed.PLAN, import_id

    def all(self) -> tuple[ImportRecord, ...]:
        """Every import that was not undone, oldest first."""
        with self._desk.profile.reading() as connection:
            return Imports(connection).all()

    def undo(self, import_id: int) -> tuple[Changed, int]:
        """Take out what one import added, and nothing else; return how many sets or measured days that were."""
        self._desk.back_up(BackupReason.BEFORE_IMPORT)
        with self._desk.profile.writing() as connection:
            count = Imports(connection).undo(import_id)
            settings = Settings(connection)
            # A name that was taken for the wrong exercise is a reason to undo.
            for key in settings.texts_of(f"{_NAMES}{import_id}-"):
                settings.forget(key)
        return Changed.LOG | Changed.PLAN | Changed.CHECK_IN, count


def _storable(file_name: str) -> str:
    """A file's name as text: one from an old computer may hold bytes that are no letters."""
    return clean_text(file_name.encode("utf-8", "replace").decode())


def _import_of(key: str) -> int:
    number = key.removeprefix(_NAMES).split("-")[0]
    return int(number) if number.isdecimal() else 0


def _read_name(text: str) -> dict[str, str | None]:
    try:
        name, exercise = json.loads(text)
    except (ValueError, TypeError):
        return {}
    return {name: exercise} if isinstance(name, str) and (exercise is None or isinstance(exercise, str)) else {}
