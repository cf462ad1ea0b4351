"""“Check my data”: examine a file from end to end, and put right what can be put right."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from liftcoach.coach.keeping.backing_up import BackingUp
from liftcoach.coach.keeping.file_change import ReplacingNote, Told, done_at_once
from liftcoach.domain.keeping import BackupReason, Salvaged
from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import ProblemCode
from liftcoach.store.backups import Backups
from liftcoach.store.checking import Wrong, WrongKind, wrong_in
from liftcoach.store.durable_files import new_part_file
from liftcoach.store.engine import BUSY_TIMEOUT_MS, open_engine
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.muscle_table import MuscleTable
from liftcoach.store.opening import check_identity
from liftcoach.store.profiles import Profiles
from liftcoach.store.replacing import Replacement
from liftcoach.store.salvaging import salvage
from liftcoach.store.schema import SCHEMA_VERSION

_SALVAGED = 0.8
"""Of all the work of salvaging. About as it was measured."""


class Mending:
    """Works on files that cannot be opened any more."""

    def __init__(
        self, profiles: Profiles, backing_up: BackingUp, muscles: MuscleTable, now: Callable[[], Moment]
    ) -> None:
        self._profiles, self._backing_up, self._muscles, self._now = profiles, backing_up, muscles, now

    def check(self, profile_id: str) -> tuple[Wrong, ...]:
        """Read every cell and compare every sum; nothing is changed. Raises StoreError where it is not damage."""
        path = self._profiles.path_of(profile_id)
        try:
            try:
                return self._wrong_in(path, look_only=False)
            except StoreError as error:
                if error.problem.code not in (ProblemCode.FOLDER_READ_ONLY, ProblemCode.DISK_FULL):
                    raise
                # To examine what may not be written is what a person wants to know of such a stick.
                return self._wrong_in(path, look_only=True)
        except StoreError as error:
            if error.problem.code is not ProblemCode.NOT_OURS_OR_DAMAGED:
                raise
            return (Wrong(WrongKind.DAMAGED),)

    def _wrong_in(self, path: Path, *, look_only: bool) -> tuple[Wrong, ...]:
        check_identity(path)
        engines = open_engine(path, self._profiles.keys.key_of(path), look_only=look_only)
        try:
            with told_in_words(path), engines.reading.begin() as connection:
                if connection.exec_driver_sql("PRAGMA user_version").scalar_one() > SCHEMA_VERSION:
                    raise StoreError(ProblemCode.MADE_BY_A_NEWER_ONE, *facts_of(path))
                return wrong_in(connection)
        finally:
            engines.dispose()

    @staticmethod
    def is_damaged(found: tuple[Wrong, ...]) -> bool:
        """Whether something is wrong that working the sums out again does not mend."""
        return any(wrong.kind is not WrongKind.SUMS_DIFFER for wrong in found)

    def sum_again(self, profile_id: str) -> None:
        """Work all sums out again from the sets, after a backup; the file may be in use. Raises StoreError."""
        self._backing_up.keep(profile_id, BackupReason.BEFORE_REPAIR)
        opened = self._profiles.open(profile_id, muscles=self._muscles)
        try:
            opened.rebuild()
        finally:
            opened.close()

    def salvage(self, profile_id: str) -> Salvaged:
        """Put what can be read of a damaged file into a new one in its place; the damaged one is kept beside it.

        Needs the folder's lock and a closed file. Raises StoreError where nothing
        can be read, and has changed nothing then.
        """
        change = self.salvaging(profile_id)
        done_at_once(change, self._profiles)
        return change.report

    def salvaging(self, profile_id: str) -> SalvageChange:
        """The same in its steps, of which only the last needs the file closed."""
        return SalvageChange(self._profiles, self._muscles, self._now, profile_id)


class SalvageChange:
    """What can be read of a damaged file, about to take its place. A FileChange; `report` is there after `copy`."""

    def __init__(self, profiles: Profiles, muscles: MuscleTable, now: Callable[[], Moment], profile_id: str) -> None:
        self._profiles, self._muscles, self._now = profiles, muscles, now
        self.profile_id = profile_id
        self.report = Salvaged((), (), ())
        self._note = ReplacingNote(profiles, profile_id)
        self._replacement: Replacement | None = None

    def copy(self, told: Told = lambda _: None) -> None:
        """Read what is readable, and compare the file that is made of it."""
        self.drop()
        path = self._profiles.path_of(self.profile_id)
        name = next((entry.name for entry in self._profiles.all() if entry.id == self.profile_id), "")
        keys = self._profiles.keys
        self._note.copying()
        with told_in_words(path):
            part = new_part_file(path.parent)
            try:
                self.report = salvage(
                    path,
                    part,
                    keys.key_of(path),
                    name=name,
                    muscles=self._muscles,
                    told=lambda done: told(done * _SALVAGED),
                )
                self._replacement = Replacement(path, part, keys)
            finally:
                part.unlink(missing_ok=True)
        told(1)

    def take_place(self, *, wait_ms: int = BUSY_TIMEOUT_MS) -> bool:
        """Replace the damaged file, which must be closed in this program, and is kept beside it."""
        assert self._replacement is not None  # noqa: S101
        path, now = self._profiles.path_of(self.profile_id), self._now().instant
        with self._profiles.lock.held():
            Backups.of(path).hold(now)
            self._note.swapping(self._replacement.part)
            self._replacement.take_place_of_damaged(now)
            self._note.end()
        return True

    def drop(self) -> None:
        """Leave nothing of the copy."""
        if self._replacement is not None:
            self._replacement.end()
        self._replacement = None
        with suppress(StoreError):
            self._note.end()
