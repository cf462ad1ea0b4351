"""What was done, where it came from, and the work summed by day and week."""

from __future__ import annotations

from typing import Any

from sqlalchemy import INTEGER, CheckConstraint, Column, ForeignKey, Index, PrimaryKeyConstraint, Table

from liftcoach.domain.equipment import Band
from liftcoach.domain.exercise import LoadKind, Muscle, WorkUnit
from liftcoach.domain.importing import IllnessTiming
from liftcoach.domain.joints import Joint
from liftcoach.domain.measured import HIGHEST_OF_ALL, MeasureKind
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT, Origin, SkipReason
from liftcoach.domain.weekly_work import MuscleRole
from liftcoach.store.columns import FiniteReal, PlainText, day, flag, moment, one_of, real, text, whole, word
from liftcoach.store.schema.metadata import metadata

MEASURES = ("sets", "assisting_sets", "warm_up_sets", "repetitions", "seconds", "metres", "lifted_kg")
"""What is summed, in the words of `domain.weekly_work.WorkSum`."""
ALL_MUSCLES = "all"
"""The row that sums every set, also of exercises whose muscles are not known."""


def _id() -> Column[int]:
    return Column("id", INTEGER, primary_key=True)


def _import_id() -> Column[int]:
    return Column("import_id", INTEGER, ForeignKey("imports.id"))


imports = Table(
    "imports",
    metadata,
    _id(),
    text("file_name", 1000),
    text("app", 100),
    *moment("made"),
    text("digest", 200),
    whole("sessions", 0, 10_000_000, optional=False),
    whole("sets", 0, 10_000_000, optional=False),
    whole("days", 0, 10_000_000, optional=False),
    whole("left_out", 0, 10_000_000, optional=False),
    text("timing", 20),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
measured_days = Table(
    "measured_days",
    metadata,
    day("day", optional=False),
    word("kind", MeasureKind),
    real("value", 0, HIGHEST_OF_ALL, optional=False),
    text("source", 200),
    _import_id(),
    PrimaryKeyConstraint("day", "kind"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""What a phone or a watch measured; what the person says is in `check_ins` alone."""
Index("measured_days_by_import", measured_days.c.import_id)

import_keys = Table(
    "import_keys",
    metadata,
    text("key", 1000, primary_key=True),
    Column("import_id", INTEGER, ForeignKey("imports.id", ondelete="CASCADE")),
    Column("session_id", INTEGER),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""What names one thing of an imported file. Kept when its set is taken out, so that importing again adds nothing.

`session_id` points to no row once the session was moved away or taken out, and
finds it again when it is put back: its number is never given to another. The
import is NULL where the session came from somebody else's file, and where the
import is undone that once brought a session which is no longer here.
"""
Index("import_keys_by_import", import_keys.c.import_id)

own_exercises = Table(
    "own_exercises",
    metadata,
    text("name", 200, primary_key=True),
    _import_id(),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

sessions = Table(
    "sessions",
    metadata,
    _id(),
    day("day", optional=False),
    *moment("started"),
    *moment("finished", optional=True),
    whole("minutes", 0, 24 * 60),
    whole("exertion", 0, 10),
    text("note"),
    text("title", 1000),
    word("origin", Origin),
    word("illness_timing", IllnessTiming, optional=True),
    _import_id(),
    sqlite_strict=True,
    # A removed row's number is never given again, so that undo can put it back in its place.
    sqlite_autoincrement=True,
)
Index("sessions_by_day", sessions.c.day)
Index("sessions_by_import", sessions.c.import_id, sqlite_where=sessions.c.import_id.is_not(None))

sets = Table(
    "sets",
    metadata,
    _id(),
    Column("session_id", INTEGER, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    text("exercise", 200),
    word("unit", WorkUnit),
    real("amount", 0, 100_000, optional=False),
    word("load_kind", LoadKind),
    real("load_kg", -500, 1000),
    text("load_owned", 100),
    word("band", Band, optional=True),
    whole("reps_in_reserve", 0, MORE_THAN_FIVE_LEFT),
    whole("pain", 0, 10),
    whole("pain_at_start", 0, 10),
    word("hurt_joint", Joint, optional=True),
    text("side", 20),
    flag("warm_up"),
    *moment("at"),
    _import_id(),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
# The history of an exercise comes out in its order, without sorting.
Index("sets_by_exercise", sets.c.exercise, sets.c.at_day)
Index("sets_by_session", sets.c.session_id)
# With the exercise, so that the sums of a span come in the order they are summed in.
Index("sets_by_day", sets.c.at_day, sets.c.exercise)
Index("sets_by_import", sets.c.import_id, sqlite_where=sets.c.import_id.is_not(None))

removed_imported_sets = Table(
    "removed_imported_sets",
    metadata,
    Column("set_id", INTEGER, primary_key=True),
    Column("import_id", INTEGER, ForeignKey("imports.id", ondelete="CASCADE"), nullable=False),
    sqlite_strict=True,
)
"""A set that is put back is again its import's, and goes when that import is undone."""
Index("removed_imported_sets_by_import", removed_imported_sets.c.import_id)

skipped = Table(
    "skipped",
    metadata,
    _id(),
    Column("session_id", INTEGER, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    text("exercise", 200),
    word("reason", SkipReason),
    sqlite_strict=True,
)
Index("skipped_by_session", skipped.c.session_id)

exercise_muscles = Table(
    "exercise_muscles",
    metadata,
    text("exercise", 200, primary_key=True),
    word("muscle", Muscle, primary_key=True),
    word("role", MuscleRole),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""The table that the sums below were made with; `profile.muscle_table_digest` names it."""


def _work(name: str, period: str) -> Table:
    """Work summed by period and muscle; never added to, always summed again from the sets."""
    muscles = one_of("muscle", (ALL_MUSCLES, *(muscle.value for muscle in Muscle)))
    sums: tuple[Any, ...] = tuple(
        Column(measure, FiniteReal, CheckConstraint(f"{measure} >= 0"), nullable=False) for measure in MEASURES
    )
    return Table(
        name,
        metadata,
        day(period, primary_key=True),
        Column("muscle", PlainText(40, "muscle"), muscles, primary_key=True),
        *sums,
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


day_work = _work("day_work", "day")
week_work = _work("week_work", "monday")
