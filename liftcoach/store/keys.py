"""The locks that are open in this program, and what slows down whoever guesses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.store.disk_faults import StoreError, disk_told_in_words, facts_of
from liftcoach.store.lock_block import Secret, blocks_of, mark_of
from liftcoach.store.program_settings import ProgramSettings
from liftcoach.store.recovery_key import read_recovery_key

FREE_TRIES = 3
"""Wrong passphrases that cost nothing but scrypt's second: sore hands mistype. Our own choice."""
_FIRST_WAIT_S, _LONGEST_WAIT_S = 5, 300
_TRIES = "lock-tries-"


class Keys:
    """Secrets by the mark of their lock, in memory alone; forgetting one locks its files again."""

    def __init__(self) -> None:
        self._secrets: dict[bytes, Secret] = {}

    def add(self, secret: Secret) -> None:
        """Open every file of this lock from now on."""
        self._secrets[secret.mark] = secret

    def forget(self, mark: bytes) -> None:
        """Open no file of this lock any more."""
        self._secrets.pop(mark, None)

    def secret_of(self, path: Path) -> Secret | None:
        """The secret of a file's lock; None for a file without one. Raises StoreError where it is locked."""
        with disk_told_in_words(path):
            mark = mark_of(path)
        if mark is None:
            return None
        if mark not in self._secrets:
            raise StoreError(ProblemCode.LOCKED, *facts_of(path))
        return self._secrets[mark]

    def key_of(self, path: Path) -> bytes | None:
        """What `open_engine` takes for a file. Raises StoreError where it is locked."""
        secret = self.secret_of(path)
        return None if secret is None else secret.raw_key


class Unlocking:
    """Tries a passphrase or a recovery key on a file; wrong ones are counted beside the data and make the next wait.

    A waiting time only hinders whoever sits at this computer: what makes
    guessing dear for whoever took the file is scrypt.
    """

    def __init__(self, keys: Keys, settings: ProgramSettings, now: Callable[[], Moment]) -> None:
        self._keys, self._settings, self._now = keys, settings, now
        self._not_kept: dict[bytes, str] = {}
        """What could not be noted: a disk that is full or protected must not keep anybody from their data."""

    def by_either(self, path: Path, typed: str) -> Secret:
        """Open the lock of a file with a recovery key, where that is one, or else with the passphrase."""
        try:
            return self.by_recovery_key(path, typed)
        except StoreError as error:
            if error.problem.code is not ProblemCode.RECOVERY_KEY_MISTYPED:
                raise
        return self.by_passphrase(path, typed)

    def by_passphrase(self, path: Path, passphrase: str) -> Secret:
        """Open the lock of a file. Raises StoreError for a wrong passphrase, or before the waiting time is over."""
        mark = self._mark(path)
        with disk_told_in_words(path):
            # The newest alone: what an older one at the file's end was wrapped with does not open it any more.
            block = next((one for one in blocks_of(path) if one.mark == mark), None)
        if block is None:
            raise StoreError(ProblemCode.LOCK_NOT_READABLE, *facts_of(path))
        self._require_patience(mark)
        # Counted before it is tried: ending the program in the middle is no free guess.
        self._count(mark, self._tries(mark) + 1)
        return self._opened(path, mark, block.unwrap(passphrase, path))

    def by_recovery_key(self, path: Path, typed: str) -> Secret:
        """Open the lock of a file with what is on paper. Raises StoreError where that is not this file's.

        It needs no waiting: nobody guesses 128 bits.
        """
        mark, secret = self._mark(path), read_recovery_key(typed)
        if secret.mark != mark:
            raise StoreError(ProblemCode.WRONG_RECOVERY_KEY, *facts_of(path))
        return self._opened(path, mark, secret)

    def wait_s(self, path: Path) -> int:
        """Seconds until the next passphrase is looked at; 0 where that is now. Raises StoreError."""
        return self._wait_s(self._mark(path))

    def _mark(self, path: Path) -> bytes:
        with disk_told_in_words(path):
            mark = mark_of(path)
        if mark is None:
            raise ValueError(f"{path.name} has no lock")
        return mark

    def _opened(self, path: Path, mark: bytes, secret: Secret) -> Secret:
        if secret.mark != mark:
            raise StoreError(ProblemCode.LOCK_NOT_READABLE, *facts_of(path))
        self._keys.add(secret)
        if self._tries(mark):
            self._count(mark, 0)
        return secret

    def _require_patience(self, mark: bytes) -> None:
        wait = self._wait_s(mark)
        if wait:
            raise StoreError(ProblemCode.WAIT_BEFORE_PASSPHRASE, Fact("seconds", wait, "s"))

    def _wait_s(self, mark: bytes) -> int:
        _, until = self._noted(mark)
        left = (until - self._now().instant).total_seconds()
        # A clock that was set back must not lock anybody out for years.
        return round(min(left, _wait_after(self._tries(mark)))) if left > 0 else 0

    def _tries(self, mark: bytes) -> int:
        return self._noted(mark)[0]

    def _noted(self, mark: bytes) -> tuple[int, datetime]:
        noted = self._not_kept.get(mark, self._settings.get(_TRIES + mark.hex(), ""))
        count, _, until = noted.partition(" ")
        try:
            return int(count), datetime.fromisoformat(until).astimezone(UTC)
        except ValueError:
            return 0, datetime.min.replace(tzinfo=UTC)

    def _count(self, mark: bytes, tries: int) -> None:
        until = self._now().instant + timedelta(seconds=_wait_after(tries))
        note = f"{tries} {until.astimezone(UTC).isoformat()}" if tries else ""
        try:
            self._settings.set(_TRIES + mark.hex(), note)
        except StoreError:
            self._not_kept[mark] = note
        else:
            self._not_kept.pop(mark, None)


def _wait_after(tries: int) -> int:
    """Seconds after so many wrong passphrases.

    >>> [_wait_after(tries) for tries in (0, 3, 4, 5, 9, 10, 1000)]
    [0, 0, 5, 10, 160, 300, 300]
    """
    beyond = tries - FREE_TRIES
    return 0 if beyond <= 0 else min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2 ** min(beyond - 1, 10))
