"""Take another program's log in, and out again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.content.names import match_name
from liftcoach.domain.imports import ImportRecord
from liftcoach.domain.keeping import BackupReason
from liftcoach.exchange.preview import ImportedSession, ImportPreview
from liftcoach.store.imports import Imports
from liftcoach.store.training_log import TrainingLog


class Importing:
    """One import is one transaction, all or nothing; importing the same file twice adds nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def known_keys(self) -> frozenset[str]:
        """The keys of every set that was imported before and not undone."""
        with self._desk.profile.reading() as connection:
            return Imports(connection).known_keys()

    def match(self, name: str) -> str | None:
        """The library's exercise for another program's name; None where it is not plainly one."""
        return match_name(name, self._desk.library).exercise

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
            file_name=file_name,
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
            import_id = imports.record(made, keys)
            unknown = (name for name in dict.fromkeys(own) if name not in self._desk.library)
            imports.keep_own_exercises(unknown, import_id)
            TrainingLog(connection).add_sessions([one.session for one in sessions], import_id, progress)
        return Changed.LOG | Changed.PLAN, import_id

    def all(self) -> tuple[ImportRecord, ...]:
        """Every import that was not undone, oldest first."""
        with self._desk.profile.reading() as connection:
            return Imports(connection).all()

    def undo(self, import_id: int) -> tuple[Changed, int]:
        """Take out what one import added, and nothing else; return how many sets that were."""
        self._desk.back_up(BackupReason.BEFORE_IMPORT)
        with self._desk.profile.writing() as connection:
            count = Imports(connection).undo(import_id)
        return Changed.LOG | Changed.PLAN, count
