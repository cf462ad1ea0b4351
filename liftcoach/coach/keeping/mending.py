"""“Check my data”: examine a file from end to end, and put right what can be put right."""

from __future__ import annotations

from collections.abc import Callable

from liftcoach.coach.keeping.backing_up import BackingUp
from liftcoach.domain.keeping import BackupReason, Salvaged
from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import ProblemCode
from liftcoach.store.backups import Backups
from liftcoach.store.checking import Wrong, WrongKind, wrong_in
from liftcoach.store.durable_files import new_part_file
from liftcoach.store.engine import open_engine
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.muscle_table import MuscleTable
from liftcoach.store.opening import check_identity
from liftcoach.store.profiles import Profiles
from liftcoach.store.replacing import replace_file
from liftcoach.store.salvaging import salvage
from liftcoach.store.schema import SCHEMA_VERSION


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
            check_identity(path)
            engines = open_engine(path, self._profiles.keys.key_of(path))
            try:
                with told_in_words(path), engines.reading.begin() as connection:
                    if connection.exec_driver_sql("PRAGMA user_version").scalar_one() > SCHEMA_VERSION:
                        raise StoreError(ProblemCode.MADE_BY_A_NEWER_ONE, *facts_of(path))
                    return wrong_in(connection)
            finally:
                engines.dispose()
        except StoreError as error:
            if error.problem.code is not ProblemCode.NOT_OURS_OR_DAMAGED:
                raise
            return (Wrong(WrongKind.DAMAGED),)

    @staticmethod
    def is_damaged(found: tuple[Wrong, ...]) -> bool:
        """Whether something is wrong that working the sums out again does not mend."""
        return any(wrong.kind is not WrongKind.SUMS_DIFFER for wrong in found)

    def sum_again(self, profile_id: str) -> None:
        """Work all sums out again from the sets, after a backup. Raises StoreError."""
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
        path, now = self._profiles.path_of(profile_id), self._now().instant
        name = next((entry.name for entry in self._profiles.all() if entry.id == profile_id), "")
        with self._profiles.lock.held(), told_in_words(path):
            Backups.of(path).hold(now)
            key = self._profiles.keys.key_of(path)
            part = new_part_file(path.parent)
            try:
                saved = salvage(path, part, key, name=name, muscles=self._muscles)
                replace_file(path, part, now, is_damaged=True, keys=self._profiles.keys)
            finally:
                part.unlink(missing_ok=True)
        return saved
