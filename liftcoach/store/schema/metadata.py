"""The one list of tables, and the version of the schema that this program writes."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Connection, MetaData, create_mock_engine
from sqlalchemy.dialects import sqlite

SCHEMA_VERSION = 1
"""Kept in the header as `user_version`: the number of the newest revision in `store/migrations`."""
HEAD_REVISION = "0001"
"""That revision's name, as Alembic keeps it."""

ALEMBIC_TABLE = (
    "CREATE TABLE alembic_version ( "
    "version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) )"
)
"""A new file is stamped without importing Alembic."""

metadata = MetaData()


def make_tables(connection: Connection) -> None:
    """Make every table and index in an empty file."""
    for statement in _statements():
        connection.exec_driver_sql(statement)


@cache
def _statements() -> tuple[str, ...]:
    """As `create_all` says them, which asks the file twice about each table and words each anew for every file."""
    # Lets `create_all` say what it would do, without a file.
    said: list[str] = []
    dialect = sqlite.dialect()
    listener = create_mock_engine("sqlite://", lambda ddl, *_: said.append(str(ddl.compile(dialect=dialect))))
    metadata.create_all(listener, checkfirst=False)
    return tuple(said)
