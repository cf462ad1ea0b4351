"""Bring a file that is behind up to today's schema, in one transaction. Alembic is imported here alone."""

from __future__ import annotations

from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from liftcoach.domain.problems import ProblemCode
from liftcoach.store import schema
from liftcoach.store.engine import open_for_schema_changes
from liftcoach.store.faults import StoreError, facts_of, told_in_words

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(
    path: Path, key: bytes | None = None, *, to_version: int | None = None, scripts: Path | None = None
) -> None:
    """Run every revision that the file is behind; all of them happen or none.

    Without `to_version` and `scripts` those of this program. Raises StoreError
    where a row was lost or a reference broken, and leaves the file as it was.
    """
    engine = open_for_schema_changes(path, key)
    try:
        with told_in_words(path), engine.begin() as connection:
            before = _rows_by_table(connection)
            upgrade(connection, scripts or MIGRATIONS)
            connection.exec_driver_sql(f"PRAGMA user_version={to_version or schema.SCHEMA_VERSION}")
            after = _rows_by_table(connection)
            lost = {name for name, rows in before.items() if after.get(name, rows) != rows}
            if lost or connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise StoreError(ProblemCode.NOT_BROUGHT_UP_TO_DATE, *facts_of(path))
    finally:
        engine.dispose()


def upgrade(connection: Connection, scripts: Path = MIGRATIONS) -> None:
    """Run the revisions on a connection whose transaction the caller holds."""
    directory = ScriptDirectory(str(scripts))
    # SQLite can undo schema changes; Alembic has to be told.
    context = MigrationContext.configure(connection, opts={"transactional_ddl": True})
    behind = list(directory.iterate_revisions("head", context.get_current_revision() or "base"))
    with Operations.context(context):
        for revision in reversed(behind):
            revision.module.upgrade()
            context.stamp(directory, revision.revision)


def _rows_by_table(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").scalars().all()
    kept = [name for name in names if name != "alembic_version" and not name.startswith("sqlite_")]
    # The names are our own tables'.
    return {name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one() for name in kept}  # noqa: S608
