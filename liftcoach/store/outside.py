"""Tell what others wrote into a file from what this program wrote itself."""

from __future__ import annotations

import threading
from contextlib import suppress

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from liftcoach.store.engine import Engines

_VERSION = "PRAGMA data_version"


class Outside:
    """Watches one file by SQLite's `data_version`, on a connection that never writes.

    The version changes with every commit of anybody else, so our own commits are
    told to it: `before_commit` with the write lock in hand, when nobody else can
    commit, and `after_commit`.
    """

    def __init__(self, engines: Engines) -> None:
        self._engines = engines
        self._connection: Connection | None = None
        self._seen: int | None = None
        self._changed = False
        self._one_at_a_time = threading.Lock()

    def was_changed(self) -> bool:
        """Whether somebody else committed anything since this was last asked. Raises DBAPIError."""
        with self._one_at_a_time:
            self._look()
            changed, self._changed = self._changed, False
        return changed

    def before_commit(self) -> None:
        """Call inside of a write transaction of ours."""
        with self._one_at_a_time:
            self._look()

    def after_commit(self) -> None:
        """Call when it is committed."""
        with self._one_at_a_time, suppress(DBAPIError):
            self._seen = self._version()

    def close(self) -> None:
        """Let go of the file."""
        with self._one_at_a_time:
            connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _look(self) -> None:
        version = self._version()
        self._changed = self._changed or (self._seen is not None and version != self._seen)
        self._seen = version

    def _version(self) -> int:
        # Kept for good: two connections count each for itself.
        if self._connection is None:
            self._connection = self._engines.reading.connect()
        raw = self._connection.connection.dbapi_connection
        # Past SQLAlchemy, because every write asks twice and a transaction costs three statements.
        # A failure is asked again through it, for a driver's own error means nothing to our callers.
        if raw is not None:
            with suppress(self._engines.reading.dialect.loaded_dbapi.Error):
                return int(raw.execute(_VERSION).fetchone()[0])
        with self._connection.begin():
            return int(self._connection.exec_driver_sql(_VERSION).scalar_one())
