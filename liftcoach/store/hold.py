"""Hold a file that is in use, to replace it later: only as it was, and only when nobody else has it open."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from liftcoach.domain.problems import ProblemCode
from liftcoach.store.cipher import connected, driver_for
from liftcoach.store.engine import read_write_address
from liftcoach.store.faults import StoreError, facts_of


class Hold:
    """A connection that never writes. It may be made in one thread and used in another, one at a time.

    Making one raises what the driver raises where the file cannot be read.
    """

    def __init__(self, path: Path, key: bytes | None) -> None:
        self._path = path
        # By the driver that the file is used with: two of them in one process would end each other's locks.
        driver = driver_for(path, key)
        self.connection: Any = connected(
            driver, read_write_address(path), key, isolation_level=None, check_same_thread=False
        )
        try:
            self._version: object = self._data_version()
        except BaseException:
            self.close()
            raise

    def is_unchanged_and_alone(self, wait_ms: int) -> bool:
        """Fold everything into the file and keep everybody else out of it; False where anybody wrote since.

        Raises StoreError where anybody else has it open.
        """
        hold = self.connection
        hold.execute(f"PRAGMA busy_timeout = {wait_ms}")
        # Leaving WAL fails as long as anybody else has the file open, and folds everything in.
        (journal,) = hold.execute("PRAGMA main.journal_mode = DELETE").fetchone()
        if journal != "delete":
            raise StoreError(ProblemCode.IN_USE_ELSEWHERE, *facts_of(self._path))
        hold.execute("PRAGMA main.locking_mode = EXCLUSIVE")
        hold.execute("BEGIN EXCLUSIVE")
        # The lock is kept after it, so that nobody can write any more.
        hold.execute("COMMIT")
        return self._data_version() == self._version

    def make_way(self) -> None:
        """Call right before the file is replaced: Windows replaces none that anybody has open."""
        if os.name != "posix":
            self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def _data_version(self) -> object:
        """What changes with every commit of anybody else."""
        return self.connection.execute("PRAGMA main.data_version").fetchone()
