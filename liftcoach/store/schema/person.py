"""The profile and the lifter with everything they told us."""

from __future__ import annotations

from typing import Any

from sqlalchemy import INTEGER, CheckConstraint, Column, ForeignKey, Table

from liftcoach.domain.equipment import Band, Equipment, LoadUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import (
    LEAST_MINUTES,
    OLDEST_BIRTH_YEAR,
    Aim,
    Answer,
    ClearanceFor,
    Condition,
    ConsiderationKind,
    DiseaseActivity,
    Experience,
    MedicineClass,
    SaidBy,
    Sex,
    TimeOfDay,
    Weekday,
)
from liftcoach.store.columns import day, flag, position, real, text, whole, word
from liftcoach.store.schema.metadata import metadata


def _the_only_row() -> Column[int]:
    return Column("id", INTEGER, CheckConstraint("id = 1"), primary_key=True)


profile = Table(
    "profile",
    metadata,
    _the_only_row(),
    text("name", 80),
    flag("is_example"),
    flag("is_put_away"),
    text("muscle_table_digest", 64),
    sqlite_strict=True,
)
"""The name is in the file, so that a file that was moved keeps it."""

lifter = Table(
    "lifter",
    metadata,
    _the_only_row(),
    whole("year_of_birth", OLDEST_BIRTH_YEAR, 2200),
    word("sex", Sex),
    real("body_mass_kg", 20, 400),
    word("time_of_day", TimeOfDay, optional=True),
    whole("minutes", LEAST_MINUTES, 180),
    flag("regularly_active", optional=True),
    word("experience", Experience, optional=True),
    text("care_team"),
    text("out_of_hours"),
    text("emergency_number"),
    text("country"),
    flag("conditions_asked"),
    flag("equipment_asked"),
    day("medicines_asked_on"),
    sqlite_strict=True,
)
"""Nobody's row is there before anything was said. `..._asked` tells "none" from "never asked"."""


def _of_lifter(name: str, *columns: Any) -> Table:
    """A list that belongs to the lifter, in its order."""
    owner = Column("lifter_id", INTEGER, ForeignKey("lifter.id", ondelete="CASCADE"), primary_key=True)
    return Table(name, metadata, owner, position(), *columns, sqlite_strict=True, sqlite_with_rowid=False)


lifter_days = _of_lifter("lifter_days", word("day", Weekday))
lifter_conditions = _of_lifter("lifter_conditions", word("condition", Condition))
lifter_activity = _of_lifter(
    "lifter_activity",
    word("activity", DiseaseActivity),
    word("said_by", SaidBy),
    day("said_on", optional=False),
)
lifter_considerations = _of_lifter(
    "lifter_considerations",
    word("kind", ConsiderationKind),
    word("answer", Answer),
    word("joint", Joint, optional=True),
    day("dated"),
    day("asked_on"),
)
lifter_medicines = _of_lifter(
    "lifter_medicines",
    text("name", 100),
    word("medicine_class", MedicineClass),
    day("since"),
    day("until"),
    real("dose_mg_a_day", 0, 2000),
    day("asked_on"),
)
lifter_clearances = _of_lifter(
    "lifter_clearances",
    word("what_for", ClearanceFor),
    text("given_by"),
    day("given_on", optional=False),
    day("until"),
)
lifter_equipment = _of_lifter("lifter_equipment", word("equipment", Equipment))
lifter_bands = _of_lifter("lifter_bands", word("band", Band))
lifter_loads = _of_lifter(
    "lifter_loads",
    word("equipment", Equipment),
    real("number", 0, 1000, optional=False),
    word("unit", LoadUnit),
)
lifter_aims = _of_lifter("lifter_aims", word("aim", Aim))

clinic_limits = Table(
    "clinic_limits",
    metadata,
    Column("lifter_id", INTEGER, ForeignKey("lifter.id", ondelete="CASCADE"), primary_key=True),
    text("given_by"),
    day("given_on", optional=False),
    whole("days_a_week", 0, 7),
    sqlite_strict=True,
)


def _of_clinic(name: str, *columns: Any) -> Table:
    """A list that belongs to the clinic's limits, in its order."""
    owner = Column("lifter_id", INTEGER, ForeignKey("clinic_limits.lifter_id", ondelete="CASCADE"), primary_key=True)
    return Table(name, metadata, owner, position(), *columns, sqlite_strict=True, sqlite_with_rowid=False)


clinic_most_kg = _of_clinic("clinic_most_kg", text("exercise", 200), real("kg", 0, 500, optional=False))
clinic_joints_to_spare = _of_clinic("clinic_joints_to_spare", word("joint", Joint))
clinic_leave_out = _of_clinic("clinic_leave_out", text("exercise", 200))
clinic_keep = _of_clinic("clinic_keep", text("exercise", 200))
