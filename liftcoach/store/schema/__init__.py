"""The tables of a profile's file. STRICT: columns hold INTEGER, REAL, TEXT or BLOB only."""

from liftcoach.store.schema.metadata import ALEMBIC_TABLE, HEAD_REVISION, SCHEMA_VERSION, make_tables, metadata

from liftcoach.store.schema import check_ins, keeping, person, training  # isort: skip  (they fill the metadata)

__all__ = [
    "ALEMBIC_TABLE",
    "HEAD_REVISION",
    "SCHEMA_VERSION",
    "check_ins",
    "keeping",
    "make_tables",
    "metadata",
    "person",
    "training",
]
