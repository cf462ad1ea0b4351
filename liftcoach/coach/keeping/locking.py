"""The lock of a person's file: set, opened, changed and removed, with the backups that were made before."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from liftcoach.coach.keeping.backing_up import BackingUp
from liftcoach.coach.keeping.file_change import Told, done_at_once
from liftcoach.domain.keeping import BackupReason
from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.store.backups import verify
from liftcoach.store.cipher import can_lock, cipher_driver, is_locked
from liftcoach.store.converting import Waiting, convert_beside, copy_converted, replace_wiping, wipe_and_remove
from liftcoach.store.durable_files import new_part_file
from liftcoach.store.engine import BUSY_TIMEOUT_MS
from liftcoach.store.faults import StoreError, told_in_words
from liftcoach.store.keys import Unlocking
from liftcoach.store.lock_block import (
    LockBlock,
    Secret,
    blocks_of,
    checked_passphrase,
    keep_beside,
    mark_of,
    put_at_end,
)
from liftcoach.store.profiles import Profiles
from liftcoach.store.recovery_key import recovery_key

USUAL_MINUTES = 30
"""Longer than the longest rest between sets, so that no session is locked in its middle. Our own choice."""
_MINUTES = "lock-after-minutes-"
_AWAY = "not-locked-places-"
"""One a line: second places that were away when the passphrase was set, with copies that anybody can read."""


class Locking:
    """What converts the file needs it closed in this program, and the folder's lock."""

    def __init__(self, profiles: Profiles, backing_up: BackingUp, now: Callable[[], Moment]) -> None:
        self.profiles, self.backing_up = profiles, backing_up
        self._unlocking = Unlocking(profiles.keys, profiles.program_settings, now)

    @property
    def is_installed(self) -> bool:
        """Whether files can be locked here at all."""
        return can_lock()

    def has_lock(self, profile_id: str) -> bool:
        """Whether a person's file has a passphrase, also one that is damaged. Raises StoreError."""
        path = self.profiles.place_of(profile_id)
        with told_in_words(path):
            return mark_of(path) is not None

    def is_locked(self, profile_id: str) -> bool:
        """Whether the passphrase is needed now. Raises StoreError."""
        return self.file_is_locked(self.profiles.place_of(profile_id))

    def file_is_locked(self, path: Path) -> bool:
        """Whether the passphrase of a file is needed now, such as of one from elsewhere. Raises StoreError."""
        try:
            self.profiles.keys.key_of(path)
        except StoreError as error:
            if error.problem.code is not ProblemCode.LOCKED:
                raise
            return True
        return False

    def left_locked(self, profile_id: str) -> Path | None:
        """Of a person whose file is gone or damaged: what is left and needs their passphrase; None where none is known
        to be needed, or it is open already.
        """
        path = self.profiles.place_of(profile_id)
        if self.profiles.backup_key(path) is not None:
            return None
        places = (path, *(Path(backup.path) for backup in self.backing_up.backups(profile_id)[:1]))
        with suppress(LiftcoachError):
            return next((place for place in places if self.file_is_locked(place)), None)
        return None

    def unlock(self, profile_id: str, typed: str) -> None:
        """Open the lock by passphrase or recovery key. Raises StoreError where it is neither, or too soon."""
        self.unlock_file(self.profiles.place_of(profile_id), typed)

    def unlock_file(self, path: Path, typed: str) -> None:
        """The same for a file from elsewhere."""
        cipher_driver(path)
        self._unlocking.by_either(path, typed)

    def wait_s(self, path: Path) -> int:
        """Seconds until a passphrase of this file is looked at again."""
        return self._unlocking.wait_s(path)

    def place_of(self, profile_id: str) -> Path:
        """A person's file. Raises StoreError for what cannot be an id."""
        return self.profiles.place_of(profile_id)

    def minutes(self, profile_id: str) -> int:
        """After how many minutes without a key or a pointer the window locks; 0 for never."""
        return self.profiles.program_settings.get(_MINUTES + profile_id, USUAL_MINUTES)

    def choose_minutes(self, profile_id: str, minutes: int) -> None:
        """Keep another number of minutes. Raises StoreError."""
        self.profiles.program_settings.set(_MINUTES + profile_id, minutes)

    def lock_again(self, profile_id: str) -> None:
        """Forget the key of a file, which must be closed."""
        with suppress(OSError):
            mark = mark_of(self.profiles.place_of(profile_id))
            if mark is not None:
                self.profiles.keys.forget(mark)

    def setting(self, profile_id: str, passphrase: str) -> LockChange:
        """Stretch a new passphrase, which takes a second; nothing is changed. Raises StoreError."""
        checked_passphrase(passphrase)
        path = self.profiles.path_of(profile_id)
        cipher_driver(path)
        secret = Secret.new()
        with told_in_words(path):
            return LockChange(self, profile_id, secret, LockBlock.wrap(secret, passphrase, path.parent))

    def removing(self, profile_id: str, typed: str) -> LockChange:
        """Try the present passphrase or recovery key, which takes a second. Raises StoreError where it is neither."""
        self.unlock(profile_id, typed)
        return LockChange(self, profile_id, self._secret(profile_id)[1], None)

    def set(self, profile_id: str, passphrase: str) -> str:
        """Lock a person's file, closed here, and its backups, and return the recovery key.

        `not_locked` tells which copies could not be, such as damaged ones. Raises
        StoreError, and the file is as it was then.
        """
        change = self.setting(profile_id, passphrase)
        change.at_once()
        return change.recovery_key

    def change(self, profile_id: str, passphrase: str) -> None:
        """Give an opened lock another passphrase, also in its backups. The recovery key stays. Raises StoreError."""
        checked_passphrase(passphrase)
        path, secret = self._secret(profile_id)
        with told_in_words(path):
            block = LockBlock.wrap(secret, passphrase, path.parent)
            keep_beside(path, block)
            for place in self._places(profile_id):
                if is_locked(place):
                    self._rewrap(place, block)

    def remove(self, profile_id: str) -> int:
        """Unlock a person's file, closed here, and its backups for good; return how many of these could not be.

        Such as damaged ones. Raises StoreError, and the file has its lock then.
        """
        return LockChange(self, profile_id, self._secret(profile_id)[1], None).at_once()

    def unlock_copies(self, profile_id: str, secret: Secret) -> int:
        """After a lock was removed: unlock the backups too; return how many of these could not be."""
        left = 0
        for place in self._places(profile_id):
            try:
                if is_locked(place):
                    self._convert(place, present=secret, wanted=None, block=None)
            except (LiftcoachError, OSError):
                left += 1
        self.profiles.keys.forget(secret.mark)
        return left

    def recovery_key(self, profile_id: str) -> str:
        """The key for paper, of an opened lock. Raises StoreError."""
        return recovery_key(self._secret(profile_id)[1])

    def not_locked(self, profile_id: str) -> tuple[Path, ...]:
        """Copies of a locked person's data that anybody can read: earlier backups and damaged files kept aside."""
        path = self.profiles.place_of(profile_id)
        aside = [one for one in path.parent.glob(f"{path.name}.damaged-*") if not one.name.endswith(("-wal", "-shm"))]
        return tuple(one for one in (*self._places(profile_id), *aside) if not is_locked(one))

    def not_reached(self, profile_id: str) -> tuple[str, ...]:
        """Second places that are not there now, with copies from before the passphrase that anybody can read."""
        noted = self.profiles.program_settings.get(_AWAY + profile_id, "").splitlines()
        away = self.backing_up.second_folders_away()
        return tuple(one for one in noted if one in away)

    def out_of_reach(self) -> tuple[str, ...]:
        """Second places, chosen now or earlier, that are not there now: copies there stay as they are."""
        return self.backing_up.second_folders_away()

    def note_what_is_away(self, profile_id: str) -> None:
        """When a passphrase was set: remember which second places could not follow. Raises StoreError."""
        self._note_away(profile_id, self.backing_up.second_folders_away())

    def _note_away(self, profile_id: str, places: tuple[str, ...]) -> None:
        settings, key = self.profiles.program_settings, _AWAY + profile_id
        if settings.get(key, "") != "\n".join(places):
            settings.set(key, "\n".join(places))

    def lock_copies(self, profile_id: str, told: Told = lambda _: None) -> int:
        """Lock those copies too; return how many could not be, such as damaged ones. Raises StoreError.

        `told` hears how much is done, 0 to 1, and may raise to end it after a copy.
        """
        path, secret = self._secret(profile_id)
        block = next((one for one in blocks_of(path) if one.mark == secret.mark), None)
        left, places = 0, self.not_locked(profile_id)
        for number, place in enumerate(places):
            told(number / len(places))
            try:
                self._convert(place, present=None, wanted=secret, block=block)
            except LiftcoachError:
                left += 1
        # What came back is locked now, or is found again by looking.
        self._note_away(profile_id, self.not_reached(profile_id))
        return left

    def remove_copies(self, profile_id: str) -> None:
        """Erase those copies. Raises StoreError where one cannot be."""
        self._secret(profile_id)
        for place in self.not_locked(profile_id):
            with told_in_words(place):
                wipe_and_remove(place)
        self._note_away(profile_id, self.not_reached(profile_id))

    def _secret(self, profile_id: str) -> tuple[Path, Secret]:
        path = self.profiles.path_of(profile_id)
        secret = self.profiles.keys.secret_of(path)
        if secret is None:
            raise ValueError(f"{profile_id} has no lock")
        return path, secret

    def _places(self, profile_id: str) -> Iterator[Path]:
        """Every backup that can be reached now, also at second places that were chosen earlier."""
        yield from (Path(backup.path) for backup in self.backing_up.backups(profile_id))
        away = self.backing_up.second_folders_away()
        for second in self.backing_up.second_folders():
            if second not in away:
                yield from (Path(backup.path) for backup in self.backing_up.backups_at(second, profile_id).all())

    @staticmethod
    def _rewrap(place: Path, block: LockBlock) -> None:
        with _replacing(place) as part:
            shutil.copyfile(place, part)
            put_at_end(part, block)

    @staticmethod
    def _convert(place: Path, *, present: Secret | None, wanted: Secret | None, block: LockBlock | None) -> None:
        with told_in_words(place), _replacing(place) as part:
            copy_converted(place, part, present=present, wanted=wanted)
            verify(part, None if wanted is None else wanted.raw_key)
            if block is not None:
                put_at_end(part, block)


class LockChange:
    """A lock that is about to be set or removed. A FileChange; `follow` comes after `take_place`."""

    def __init__(self, locking: Locking, profile_id: str, secret: Secret, block: LockBlock | None) -> None:
        self._locking, self.profile_id, self._secret, self._block = locking, profile_id, secret, block
        self._waiting: Waiting | None = None

    @property
    def sets(self) -> bool:
        """Whether a lock is set; else it is removed."""
        return self._block is not None

    @property
    def recovery_key(self) -> str:
        """The key for paper."""
        return recovery_key(self._secret)

    def copy(self, told: Told = lambda _: None) -> None:
        """Back up, and make the copy that is to take the file's place; it may be made again.

        `told` hears how much is done, 0 to 1, and may raise to end it. Raises
        StoreError, and has changed nothing then.
        """
        profiles, sets = self._locking.profiles, self.sets
        path = profiles.path_of(self.profile_id)
        if sets:
            self._locking.backing_up.keep_if_changed(self.profile_id, BackupReason.LOCK_CHANGED)
        present, wanted = (None, self._secret) if sets else (self._secret, None)
        self._waiting = convert_beside(path, present=present, wanted=wanted, block=self._block, told=told)

    def take_place(self, *, wait_ms: int = BUSY_TIMEOUT_MS) -> bool:
        """Put the copy in the place of a file that is closed in this program.

        False where something was written into it since. Raises StoreError where
        another program has it open. In both cases it is as it was.
        """
        assert self._waiting is not None  # noqa: S101
        profiles = self._locking.profiles
        with profiles.lock.held():
            taken = self._waiting.take_place(wait_ms=wait_ms)
            if taken and self.sets:
                profiles.keys.add(self._secret)
        return taken

    def follow(self, told: Told = lambda _: None) -> int:
        """Write over what was readable, and let the backups follow; return how many did not, such as damaged ones.

        `told` hears how much of a new lock's backups is done, and may raise to end
        it; the rest stays readable then. Raises StoreError where no backup could be
        made under a new lock.
        """
        self.drop()
        if not self.sets:
            return self._locking.unlock_copies(self.profile_id, self._secret)
        self._locking.note_what_is_away(self.profile_id)
        self._locking.backing_up.keep(self.profile_id, BackupReason.LOCK_CHANGED)
        return self._locking.lock_copies(self.profile_id, told)

    def drop(self) -> None:
        """Leave nothing of the copy, nor of what it replaced."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.end()

    def at_once(self) -> int:
        """All of it, with the file closed in this program; return what `follow` does. Raises StoreError."""
        profiles = self._locking.profiles
        with profiles.lock.held():
            done_at_once(self, profiles)
            return self.follow()


@contextmanager
def _replacing(place: Path) -> Iterator[Path]:
    """A part that takes the place of a closed file at the end; what was not locked there is written over."""
    part = new_part_file(place.parent)
    try:
        yield part
        replace_wiping(part, place, wipe=not is_locked(place))
    finally:
        for ending in ("", "-journal"):
            part.with_name(part.name + ending).unlink(missing_ok=True)
