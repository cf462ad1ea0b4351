"""One person's file: its engines, its schema and its repositories' transactions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, select

from liftcoach.domain.lifter import Lifter
from liftcoach.store.engine import APPLICATION_ID, Engines, open_engine
from liftcoach.store.schema import lifter, metadata


class Profile:
    """An open profile. Hand a connection from `reading` or `writing` to a repository."""

    def __init__(self, engines: Engines) -> None:
        self._engines = engines

    @classmethod
    def open(cls, path: Path) -> Profile:
        """Open the file at `path`; a file that is not there is made, with all tables."""
        engines = open_engine(path)
        with engines.writing.begin() as connection:
            if connection.exec_driver_sql("PRAGMA application_id").scalar() == 0:
                metadata.create_all(connection)
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        return cls(engines)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._engines.reading.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction, committed at the end or rolled back by any exception."""
        with self._engines.writing.begin() as connection:
            yield connection

    def close(self) -> None:
        self._engines.dispose()


def read_lifter(connection: Connection) -> Lifter:
    """The person; an empty one before anything was said."""
    row = connection.execute(select(lifter)).mappings().first()
    return Lifter() if row is None else Lifter(name=row["name"], year_of_birth=row["year_of_birth"])


def save_lifter(connection: Connection, who: Lifter) -> None:
    connection.execute(lifter.delete())
    connection.execute(lifter.insert().values(id=1, name=who.name, year_of_birth=who.year_of_birth))
