"""Put a backup in the place of a person's file, or beside it as another profile."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from liftcoach.coach.keeping.backing_up import BackingUp
from liftcoach.coach.keeping.file_change import ReplacingNote, Told, done_at_once
from liftcoach.domain.keeping import Backup, BackupReason, Contents, RestorePreview
from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.exchange.record_file import is_record_file, load_record
from liftcoach.store.backups import Backups, verify
from liftcoach.store.contents import contents_of, missing_from
from liftcoach.store.durable_files import new_part_file
from liftcoach.store.engine import BUSY_TIMEOUT_MS
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.hold import Hold
from liftcoach.store.profile import SUFFIX
from liftcoach.store.profiles import LONGEST_NAME, Profiles
from liftcoach.store.replacing import Replacement

_CAME_OUT_OF = "came-out-of-"
"""A setting of the program, with a person's id: the digest of the file that they came in with."""
_READ, _BACKED_UP = 0.2, 0.7
"""Of all the work. About as it was measured."""


class Restoring:
    """`restore` needs the file closed in this program: whoever calls closes it first and opens it again after."""

    def __init__(
        self,
        profiles: Profiles,
        backing_up: BackingUp,
        now: Callable[[], Moment],
        make_of: Callable[[PatientRecord, Path], None],
    ) -> None:
        self._profiles, self._backing_up, self._now = profiles, backing_up, now
        self._make_of = make_of
        """Writes a record into a new file."""

    def look_into(self, source: Path) -> Contents:
        """What a file from elsewhere holds. Raises StoreError where it cannot be used."""
        return contents_of(source, self._profiles.keys.key_of(source))

    def preview(self, profile_id: str, backup: Backup) -> RestorePreview:
        """What is in a backup, and what is in the file now that the backup has not.

        Raises StoreError where the backup cannot be used. A present file that is
        damaged or gone gives `lost` as None.
        """
        keys, path = self._profiles.keys, Path(backup.path)
        backup_key = keys.key_of(path)
        holds = contents_of(path, backup_key)
        present = self._profiles.place_of(profile_id)
        try:
            present_key = keys.key_of(present)
            contents_of(present, present_key)
            lost, answers = missing_from(path, present, backup_key, present_key)
        except StoreError:
            return RestorePreview(backup, holds, None)
        return RestorePreview(backup, holds, lost, lost_answers=answers)

    def restore(self, profile_id: str, backup: Backup) -> Backup | None:
        """Replace a person's file; return the backup of what was there, with which this is undone.

        A file that is damaged is kept as `*.damaged-TIME`, and None is returned.
        Needs the lock of the folder. Raises StoreError, and has changed nothing then.
        """
        change = self.restoring(profile_id, backup)
        done_at_once(change, self._profiles)
        return change.before

    def restoring(self, profile_id: str, backup: Backup) -> RestoreChange:
        """The same in its steps, of which only the last needs the file closed."""
        return RestoreChange(self._profiles, self._backing_up, self._now, profile_id, backup)

    def restore_as_new(self, source: Path, go_on: Callable[[], object] = lambda: None) -> str:
        """Bring a file in as another profile and return its id. Raises LiftcoachError where it cannot be used.

        A patient file and the tables for a spreadsheet come in too: each holds everything about a person.
        `go_on` is called between two steps; an exception of its own ends it, and nobody new is here then.
        """
        made = self._record_as_new(source, go_on) if is_record_file(source) else self._file_as_new(source, go_on)
        with suppress(StoreError):
            self._profiles.program_settings.set(_CAME_OUT_OF + made, _digest(source))
        return made

    def here_already(self, source: Path) -> str | None:
        """The id of the person whose file this is here, or who came in out of just this file; None where nobody is.

        Whoever opens the file that they moved here once again means that person, and nobody new. Raises StoreError.
        """
        present = [entry.id for entry in self._profiles.all() if not entry.is_put_away and entry.problem is None]
        if source.resolve().parent == self._profiles.folder.resolve() and source.suffix == SUFFIX:
            return next((one for one in present if one == source.stem), None)
        if not source.is_file():
            return None
        digest, settings = _digest(source), self._profiles.program_settings
        return next((one for one in present if settings.get(_CAME_OUT_OF + one, "") == digest), None)

    def _file_as_new(self, source: Path, go_on: Callable[[], object]) -> str:
        held = contents_of(source, self._profiles.keys.key_of(source))
        if held.is_example:
            raise StoreError(ProblemCode.EXAMPLE_HAS_NO_BACKUPS)
        with self._profiles.lock.held():
            return self._profiles.bring_in(source, name=held.name, go_on=go_on)

    def _record_as_new(self, source: Path, go_on: Callable[[], object]) -> str:
        record = load_record(source)
        go_on()
        if record.example:
            raise StoreError(ProblemCode.EXAMPLE_HAS_NO_BACKUPS)
        # Made whole beside the people here, so that nobody is half there, whatever ends the program.
        with self._profiles.lock.held(), told_in_words(source):
            made = new_part_file(self._profiles.free_path().parent)
            made.unlink()
            try:
                self._make_of(record, made)
                go_on()
                return self._profiles.bring_in(made, name=record.lifter.name or source.stem[:LONGEST_NAME], go_on=go_on)
            finally:
                for ending in ("", "-wal", "-shm"):
                    made.with_name(made.name + ending).unlink(missing_ok=True)

    def chosen(self, profile_id: str, name: str) -> Backup:
        """The backup that a person named by its number in the list, from 1, or by its file's name or path.

        Raises StoreError where there is none.
        """
        listed = self._backing_up.backups(profile_id)
        if name.isascii() and name.isdigit() and 1 <= int(name[:6]) <= len(listed):
            return listed[int(name[:6]) - 1]
        for one in listed:
            if Path(one.path).name == name or Path(one.path) == Path(name).absolute():
                return one
        path = Path(name)
        with suppress(OSError):
            if path.is_file():
                return Backup(str(path), self._now().instant, BackupReason.BY_HAND, path.stat().st_size)
        raise StoreError(ProblemCode.NO_BACKUP, *facts_of(self._profiles.place_of(profile_id)))


def _digest(source: Path) -> str:
    with told_in_words(source), source.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


class RestoreChange:
    """A backup that is about to take the place of a person's file. A FileChange.

    `before` is the backup of what was there, made by `copy`; None where that is
    damaged or gone.
    """

    def __init__(
        self,
        profiles: Profiles,
        backing_up: BackingUp,
        now: Callable[[], Moment],
        profile_id: str,
        backup: Backup,
    ) -> None:
        self._profiles, self._backing_up, self._now = profiles, backing_up, now
        self.profile_id, self._backup = profile_id, backup
        self.before: Backup | None = None
        self._note = ReplacingNote(profiles, profile_id)
        self._hold: Hold | None = None
        self._replacement: Replacement | None = None

    def copy(self, told: Told = lambda _: None) -> None:
        """Back up what is there, and copy and compare the backup."""
        self.drop()
        path, source, keys = self._profiles.place_of(self.profile_id), Path(self._backup.path), self._profiles.keys
        self._note.copying()
        told(0)
        verify(source, keys.key_of(source))
        told(_READ)
        try:
            if path.exists():
                # Held first: what is written after the backup was made must not be lost.
                with told_in_words(path):
                    self._hold = Hold(path, keys.key_of(path))
                self.before = self._backing_up.keep(self.profile_id, BackupReason.BEFORE_RESTORE)
        except StoreError as error:
            # What cannot be backed up because of its damage is kept as it is. A full disk stops everything.
            if error.problem.code not in (ProblemCode.DAMAGED_INSIDE, ProblemCode.NOT_OURS_OR_DAMAGED):
                raise
            self.before = None
        told(_BACKED_UP)
        self._replacement = Replacement(path, source, keys)
        told(1)

    def take_place(self, *, wait_ms: int = BUSY_TIMEOUT_MS) -> bool:
        """Replace the file, which must be closed in this program; what is damaged is kept beside it."""
        assert self._replacement is not None  # noqa: S101
        path, now = self._profiles.place_of(self.profile_id), self._now().instant
        hold, self._hold = self._hold, None
        with self._profiles.lock.held():
            self._note.swapping(self._replacement.part)
            if hold is not None and self.before is not None:
                if not self._replacement.take_place(hold, wait_ms=wait_ms):
                    return False
            else:
                if hold is not None:
                    hold.close()
                self._replacement.take_place_of_damaged(now)
            Backups.of(path).hold(now)
            self._note.end()
        return True

    def drop(self) -> None:
        """Leave nothing of the copy. The backup of what was there stays."""
        if self._replacement is not None:
            self._replacement.end()
        if self._hold is not None:
            self._hold.close()
        self._hold = self._replacement = None
        with suppress(StoreError):
            self._note.end()
