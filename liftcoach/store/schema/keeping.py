"""Plans, events, laboratory results, stops, choices and settings."""

from __future__ import annotations

from sqlalchemy import INTEGER, CheckConstraint, Column, ForeignKey, Index, Table

from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import HIGHEST_READING, LONGEST_UNIT, DayKind, Ending, Reading, Scope, Tier
from liftcoach.domain.events import EventKind, LabTest
from liftcoach.domain.joints import Joint
from liftcoach.domain.outcomes import HIGHEST_OF_ANY, CountedBy, OutcomeKind
from liftcoach.store.columns import PlainText, day, flag, moment, one_of, position, real, text, word
from liftcoach.store.schema.metadata import metadata

LONGEST_PLAN = 1_000_000
"""A day with every reason is some 20,000 characters."""


def _id() -> Column[int]:
    return Column("id", INTEGER, primary_key=True)


plans = Table(
    "plans",
    metadata,
    _id(),
    day("day", optional=False),
    *moment("kept"),
    word("kind", DayKind),
    text("rules_version", 100),
    Column("plan", PlainText(LONGEST_PLAN, "plan"), CheckConstraint("json_valid(plan)"), nullable=False),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""Every version of a day's plan that was ever kept; the newest rules."""
Index("plans_by_day", plans.c.day)

events = Table(
    "events",
    metadata,
    _id(),
    word("kind", EventKind),
    day("dated", optional=False),
    word("joint", Joint, optional=True),
    text("note"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
Index("events_by_day", events.c.dated)

labs = Table(
    "labs",
    metadata,
    _id(),
    word("test", LabTest),
    day("dated", optional=False),
    real("value", 0, 1_000_000, optional=False),
    text("unit", 100),
    real("low", 0, 1_000_000),
    real("high", 0, 1_000_000),
    flag("below"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
Index("labs_by_day", labs.c.dated)

outcomes = Table(
    "outcomes",
    metadata,
    _id(),
    word("kind", OutcomeKind),
    day("dated", optional=False),
    real("value", 0, HIGHEST_OF_ANY, optional=False),
    word("counted_by", CountedBy),
    text("note"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
Index("outcomes_by_day", outcomes.c.dated)

stops = Table(
    "stops",
    metadata,
    _id(),
    # "row" is a word of SQL's own.
    text("sign_row", 20),
    word("tier", Tier),
    word("scope", Scope),
    day("began", optional=False),
    text("released_by", optional=True),
    day("released_on"),
    word("ended_how", Ending, optional=True),
    day("told_on"),
    CheckConstraint("(released_by IS NULL) = (released_on IS NULL)"),
    CheckConstraint("(ended_how IS NULL) = (released_on IS NULL)"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
stop_joints = Table(
    "stop_joints",
    metadata,
    Column("stop_id", INTEGER, ForeignKey("stops.id", ondelete="CASCADE"), primary_key=True),
    position(),
    word("joint", Joint),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

stop_numbers = Table(
    "stop_numbers",
    metadata,
    Column("stop_id", INTEGER, ForeignKey("stops.id", ondelete="CASCADE"), primary_key=True),
    position(),
    word("reading", Reading),
    real("value", 0, HIGHEST_READING, optional=False),
    text("unit", LONGEST_UNIT),
    real("corrected", 0, HIGHEST_READING),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

choices = Table(
    "choices",
    metadata,
    _id(),
    word("kind", ChoiceKind),
    day("made_on", optional=False),
    text("exercise", 200),
    text("other", 200),
    day("day"),
    day("until"),
    text("note"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)

settings = Table(
    "settings",
    metadata,
    text("key", 200, primary_key=True),
    Column("kind", PlainText(10, "kind"), one_of("kind", ("text", "whole", "real", "flag")), nullable=False),
    text("value", 10_000),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""One person's own settings. What concerns the whole program is in `program_settings`."""
