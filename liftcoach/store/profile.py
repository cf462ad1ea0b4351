"""One person's file: made whole, opened after its checks, read and written in transactions."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from liftcoach.domain.problems import ProblemCode
from liftcoach.paths import close_to_others
from liftcoach.store import schema
from liftcoach.store.durable_files import has_room, is_writable, new_part_file, place_new
from liftcoach.store.engine import (
    APPLICATION_ID,
    BUSY_TIMEOUT_MS,
    Engines,
    open_engine,
    open_for_schema_changes,
)
from liftcoach.store.faults import StoreError, facts_of, is_busy, told_in_words
from liftcoach.store.lock_block import complete_at_rest, keep_block_safe
from liftcoach.store.muscle_table import MuscleTable
from liftcoach.store.opening import check_identity, checked_version
from liftcoach.store.outside import Outside
from liftcoach.store.weekly_work import WeeklyWork

SUFFIX = ".liftcoach"
NO_MUSCLES = MuscleTable()
Patience = Callable[[Callable[[], bool]], bool]
"""Given what tries to begin once more, tries until that is True; False gives up."""
_STEP_MS = 50
"""The longest wait in one piece where `patience` is asked: a window must go on drawing."""


class Profile:
    """An open profile. Hand a connection from `reading` or `writing` to a repository.

    `needs_rebuild` says that the sums of work were made with another library;
    they stay right for that one until `rebuild` is called, from a worker.
    """

    def __init__(
        self, path: Path, engines: Engines, *, muscles: MuscleTable | None, look_only: bool, has_lock: bool = False
    ) -> None:
        self.path = path
        self.has_lock = has_lock
        self.look_only = look_only
        self.is_full = look_only and not has_room(path)
        """Whether the disk's being full is why it can only be looked at."""
        self._engines = engines
        self._muscles = muscles
        self._outside = Outside(engines)
        self._number = path.stat().st_ino
        self._is_rescued = self._is_closed = False
        self.rescue: Callable[[Engine], object] | None = None
        """Keeps what the open file holds, where it is no longer in its place; given the reading engine."""
        self.needs_rebuild = False
        self.patience: Patience | None = None
        """Called where somebody else writes; None waits in SQLite itself, for as long as the file was opened with."""
        self.commits = 0
        """How often this program has written since the file was opened."""

    @property
    def id(self) -> str:
        """The file's name without its ending; the person's name is inside the file."""
        return self.path.stem

    @classmethod
    def create(
        cls, path: Path, *, name: str = "", is_example: bool = False, muscles: MuscleTable = NO_MUSCLES
    ) -> Profile:
        """Make a new file, complete before it gets its name, and open it.

        Raises FileExistsError where a file has that name already.
        """
        with told_in_words(path):
            if path.exists():
                raise FileExistsError(str(path))
            part = new_part_file(path.parent)
            try:
                _fill(part, name=name, is_example=is_example, muscles=muscles)
                place_new(part, path)
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        return cls.open(path, muscles=muscles)

    @classmethod
    def open(
        cls,
        path: Path,
        key: bytes | None = None,
        *,
        muscles: MuscleTable | None = None,
        wait_ms: int = BUSY_TIMEOUT_MS,
        look_only: bool = False,
        migrating: Callable[[], AbstractContextManager[object]] = nullcontext,
    ) -> Profile:
        """Open a file that is there: identity, version, a quick check, then what it is behind.

        `look_only` opens one whose folder cannot be written or is full: nothing can be
        changed. `migrating` is entered around a change of the schema, to back up
        first. Raises StoreError, and has changed nothing then.
        """
        check_identity(path)
        if not look_only:
            _require_writable(path)
            with told_in_words(path):
                close_to_others(path)
        version = checked_version(path, key, newest=schema.SCHEMA_VERSION, wait_ms=wait_ms)
        if version < schema.SCHEMA_VERSION:
            if look_only:
                _require_writable(path)
                raise StoreError(ProblemCode.FOLDER_READ_ONLY, *facts_of(path))
            # Alembic costs more to import than the first paint, and is rarely needed.
            from liftcoach.store.migrating import migrate

            with migrating():
                migrate(path, key)
        if not look_only:
            with told_in_words(path):
                keep_block_safe(path)
        engines = open_engine(path, key, wait_ms=wait_ms, look_only=look_only)
        opened = cls(path, engines, muscles=muscles, look_only=look_only, has_lock=key is not None)
        if muscles is not None:
            with opened.reading() as connection:
                opened.needs_rebuild = WeeklyWork(connection).needs_rebuild(muscles)
        return opened

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of the file as it is now, undisturbed by writes. Raises StoreError."""
        with self._told(), self._engines.reading.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction, committed at the end or rolled back by any exception. Raises StoreError."""
        with self._told():
            patience = self.patience
            with self._engines.writing.begin() if patience is None else self._begun(patience) as connection:
                yield connection
                self._outside.before_commit()
                # A program that keeps folders alike on two computers puts whole files in place of others.
                if self._has_moved():
                    raise StoreError(ProblemCode.FILE_MOVED_WHILE_OPEN, *facts_of(self.path))
            self.commits += 1
            self._outside.after_commit()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What goes wrong, in words; where the file is gone from under us, that is what went wrong."""
        try:
            with told_in_words(self.path):
                yield
        except StoreError as error:
            if error.problem.code not in (ProblemCode.FOLDER_READ_ONLY, ProblemCode.FILE_MOVED_WHILE_OPEN):
                raise
            if self.is_full:
                raise StoreError(ProblemCode.DISK_FULL, *facts_of(self.path)) from error
            if not self._has_moved():
                raise
            self._keep_what_is_open()
            raise StoreError(ProblemCode.FILE_MOVED_WHILE_OPEN, *facts_of(self.path)) from error

    @contextmanager
    def _begun(self, wait_for_turn: Patience) -> Iterator[Connection]:
        """A transaction that waits in short steps, and lets `wait_for_turn` do something between them."""
        begun: list[Connection] = []
        busy: list[DBAPIError] = []

        def begin() -> bool:
            connection = self._engines.writing.connect()
            try:
                raw = connection.connection.dbapi_connection
                assert raw is not None  # noqa: S101
                raw.execute(f"PRAGMA busy_timeout = {_STEP_MS}")
                connection.begin()
            except BaseException as error:
                connection.close()
                if not isinstance(error, DBAPIError) or not is_busy(error):
                    raise
                busy.append(error)
                return False
            begun.append(connection)
            return True

        if not begin() and not wait_for_turn(begin):
            raise busy[-1]
        with begun[0] as connection:
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def was_changed_outside(self) -> bool:
        """Whether another program wrote into the file since this was last asked. Raises StoreError."""
        if self.look_only or self._is_rescued:
            return False
        with told_in_words(self.path):
            return self._outside.was_changed()

    def rebuild(self) -> None:
        """Sum all work again with the library that the file was opened with."""
        with self.writing() as connection:
            WeeklyWork(connection).rebuild(self._muscles)
        self.needs_rebuild = False

    def _keep_what_is_open(self) -> None:
        # One that was closed holds nothing any more, and may have been erased since.
        if self._is_closed or self._is_rescued or self.look_only or self.rescue is None:
            return
        # Gives its connection back: no other can be made to a file that has no name any more.
        self._outside.close()
        try:
            self.rescue(self._engines.reading)
            self._is_rescued = True
        except StoreError:
            logging.getLogger(__name__).warning("a file that was moved while it was open could not be kept")

    def _has_moved(self) -> bool:
        """Whether the file that is open is not the one in its place any more: what is written into it would be lost."""
        if os.name != "posix":
            # There a file that is open stays where it is.
            return False
        try:
            return self.path.stat().st_ino != self._number
        except FileNotFoundError:
            return True
        except OSError:
            return False

    def close(self) -> None:
        """Close every connection; the last one folds the WAL into the file, which can be moved alone then."""
        has_moved = self._has_moved()
        if has_moved:
            self._keep_what_is_open()
        self._is_closed = True
        self._outside.close()
        self._engines.dispose()
        if not self.look_only and not has_moved:
            with told_in_words(self.path):
                complete_at_rest(self.path)


def is_of_an_example(connection: Connection) -> bool:
    """Whether the file's person is invented."""
    return bool(connection.execute(select(schema.person.profile.c.is_example)).scalar_one())


def mark_as_example(connection: Connection) -> None:
    """Say in the file that its person is invented. Nothing takes that back: it is never anybody's own."""
    connection.execute(schema.person.profile.update().values(is_example=True))


def _require_writable(path: Path) -> None:
    if not is_writable(path):
        raise StoreError(ProblemCode.FOLDER_READ_ONLY, *facts_of(path))
    if not has_room(path):
        raise StoreError(ProblemCode.DISK_FULL, *facts_of(path))


def _fill(part: Path, *, name: str, is_example: bool, muscles: MuscleTable) -> None:
    # Without a WAL, so that one file holds everything when it gets its name.
    engine = open_for_schema_changes(part, journal="DELETE")
    try:
        with engine.begin() as connection:
            schema.make_tables(connection)
            connection.exec_driver_sql(schema.ALEMBIC_TABLE)
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (schema.HEAD_REVISION,))
            connection.execute(
                schema.person.profile.insert().values(
                    id=1, name=name, is_example=is_example, is_put_away=False, muscle_table_digest=""
                )
            )
            WeeklyWork(connection).rebuild(muscles)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={schema.SCHEMA_VERSION}")
    finally:
        engine.dispose()
