"""Write the first revision's SQL from today's tables. Only until the first release: then it is history.

python -m tests.store.first_revision
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, create_engine

from liftcoach.store import schema
from liftcoach.store.migrating import MIGRATIONS

FIRST_REVISION = MIGRATIONS / "versions" / "r0001_first.sql"


def schema_of(connection: Connection) -> dict[str, str]:
    """Every table and index with its SQL, however it is laid out, but for SQLite's own and Alembic's."""
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    )
    return {name: " ".join(sql.split()) for name, sql in rows}


def write(path: Path = FIRST_REVISION) -> None:
    """Write every statement, tables before indexes, a column a line."""
    with create_engine("sqlite://").begin() as connection:
        schema.metadata.create_all(connection)
        statements = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
            " ORDER BY type = 'index', CASE type WHEN 'index' THEN name END, rowid"
        ).scalars()
        laid_out = ["\n".join(line.rstrip().expandtabs(4) for line in sql.splitlines()) for sql in statements]
    path.write_text(";\n\n".join(laid_out) + ";\n", encoding="utf-8")


if __name__ == "__main__":
    write()
