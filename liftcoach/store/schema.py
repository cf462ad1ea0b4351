"""The tables of a profile's file. STRICT: columns hold INTEGER, REAL, TEXT or BLOB only."""

from __future__ import annotations

from sqlalchemy import (
    INTEGER,
    REAL,
    TEXT,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    MetaData,
    Table,
)

metadata = MetaData()

lifter = Table(
    "lifter",
    metadata,
    Column("id", INTEGER, CheckConstraint("id = 1"), primary_key=True),
    Column("name", TEXT, nullable=False),
    Column("year_of_birth", INTEGER, CheckConstraint("year_of_birth BETWEEN 1900 AND 2200")),
    sqlite_strict=True,
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", INTEGER, primary_key=True),
    Column("day", TEXT, nullable=False),
    Column("started_utc", TEXT, nullable=False),
    Column("zone", TEXT, nullable=False),
    sqlite_strict=True,
)

sets = Table(
    "sets",
    metadata,
    Column("id", INTEGER, primary_key=True),
    Column("session_id", INTEGER, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("exercise", TEXT, nullable=False),
    Column("unit", TEXT, CheckConstraint("unit IN ('repetitions', 'seconds', 'metres')"), nullable=False),
    Column("amount", REAL, CheckConstraint("amount BETWEEN 0 AND 100000"), nullable=False),
    Column("load_kind", TEXT, CheckConstraint("load_kind IN ('body', 'band', 'kg', 'hold')"), nullable=False),
    Column("load_kg", REAL, CheckConstraint("load_kg BETWEEN -500 AND 1000")),
    Column("load_owned", TEXT, nullable=False),
    Column("band", TEXT),
    Column("reps_in_reserve", INTEGER, CheckConstraint("reps_in_reserve BETWEEN 0 AND 6")),
    Column("pain", INTEGER, CheckConstraint("pain BETWEEN 0 AND 10")),
    Column("done_utc", TEXT, nullable=False),
    Column("day", TEXT, nullable=False),
    Column("zone", TEXT, nullable=False),
    sqlite_strict=True,
)
Index("sets_by_exercise", sets.c.exercise, sets.c.session_id)
Index("sets_by_session", sets.c.session_id)
