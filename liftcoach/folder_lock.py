"""Who may change everything in a data folder at once: one program at a time, told by a lock of the operating system.

A window holds it as long as it is open. What replaces or removes whole files
needs it too. Reading, logging and importing do not: SQLite orders those.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from liftcoach.domain.problems import LiftcoachError, ProblemCode

LOCK_FILE = "liftcoach.lock"
_OWNER_ONLY = 0o600
_LONGEST_PID = 20
"""Characters."""
_LOCKED_BYTE_AT = 1 << 20
"""Windows locks bytes and not files, and nobody can read a locked one: this lies behind the owner's number."""


class FolderLock:
    """The lock of one folder, taken as often as it is given back.

    The system lets go of it when its owner ends, however that happens, so that a
    lock file left behind by a crash holds nobody off. The file says which
    process the owner is.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / LOCK_FILE
        self._handle: int | None = None
        self._times = 0

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._times > 0

    def take(self) -> bool:
        """Take the lock without waiting; False where another program has it.

        Where the folder cannot be written, or its file system knows no locks,
        there is nothing to hold others off with, and the answer is yes.
        """
        if not self._times:
            try:
                handle = os.open(self.path, os.O_RDWR | os.O_CREAT, _OWNER_ONLY)
            except OSError:
                self._times = 1
                return True
            try:
                _lock(handle)
            except BlockingIOError:
                os.close(handle)
                return False
            except OSError:
                # Such as a network folder without locks.
                pass
            self._handle = handle
            # Whose it is only helps whoever looks for a fault: on a full disk it goes unsaid.
            with suppress(OSError):
                os.ftruncate(handle, 0)
                os.write(handle, str(os.getpid()).encode())
        self._times += 1
        return True

    def give_back(self) -> None:
        """Let go once; the last time, others can take it."""
        if not self._times:
            raise ValueError("the lock is not held")
        self._times -= 1
        if self._times or self._handle is None:
            return
        handle, self._handle = self._handle, None
        # The file stays: whoever removed it could remove one that another program has just locked.
        with suppress(OSError):
            os.ftruncate(handle, 0)
        os.close(handle)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock for a while. Raises LiftcoachError where another program has it."""
        if not self.take():
            raise LiftcoachError(ProblemCode.CLOSE_LIFTCOACH_FIRST)
        try:
            yield
        finally:
            self.give_back()

    def owner(self) -> int | None:
        """The process that holds the lock, by its number; None where nobody does or it cannot be told."""
        if self.is_held:
            return os.getpid()
        if self.take():
            self.give_back()
            return None
        try:
            said = self.path.read_bytes()[:_LONGEST_PID]
        except OSError:
            return None
        return int(said) if said.isdigit() else None


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE_AT, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
        finally:
            os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
