"""The one list of tables, and the version of the schema that this program writes."""

from __future__ import annotations

from sqlalchemy import MetaData

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
