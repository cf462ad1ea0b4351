"""A day's check-in. An empty column is an answer that was left out."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Table

from liftcoach.domain.check_in import (
    MOST_MINUTES_A_DAY,
    SCALES,
    AfterTwoHours,
    FlareAnswer,
    NextMorning,
    Onset,
    WarningSign,
)
from liftcoach.domain.joints import Digit, Joint
from liftcoach.store.columns import DayText, day, flag, moment, position, real, text, whole, word
from liftcoach.store.schema.metadata import metadata

check_ins = Table(
    "check_ins",
    metadata,
    day("day", primary_key=True),
    *moment("answered", optional=True),
    *(whole(name, 0, 10) for name in SCALES),
    whole("stiffness_min", 0, MOST_MINUTES_A_DAY),
    real("sleep_h", 0, 24),
    flag("joints_asked"),
    word("flare", FlareAnswer, optional=True),
    whole("flare_severity", 0, 10),
    day("flare_since"),
    flag("warning_signs_asked"),
    real("temperature_c", 30, 45),
    whole("systolic_mmhg", 50, 300),
    whole("diastolic_mmhg", 30, 200),
    flag("water_met", optional=True),
    flag("protein_met", optional=True),
    day("aftermath_of"),
    word("two_hours_after", AfterTwoHours, optional=True),
    word("next_morning", NextMorning, optional=True),
    text("note"),
    day("same_as"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)


def _of_check_in(name: str, *columns: Any) -> Table:
    """A list that belongs to a check-in, in its order."""
    owner = Column("day", DayText, ForeignKey("check_ins.day", ondelete="CASCADE"), primary_key=True)
    return Table(name, metadata, owner, position(), *columns, sqlite_strict=True, sqlite_with_rowid=False)


check_in_tender = _of_check_in("check_in_tender", word("joint", Joint), word("onset", Onset, optional=True))
check_in_swollen = _of_check_in("check_in_swollen", word("joint", Joint), word("onset", Onset, optional=True))
check_in_hot = _of_check_in("check_in_hot", word("joint", Joint))
check_in_dactylitis = _of_check_in("check_in_dactylitis", word("digit", Digit))
check_in_signs = _of_check_in("check_in_signs", word("sign", WarningSign), word("joint", Joint, optional=True))
check_in_worse_joints = _of_check_in("check_in_worse_joints", word("joint", Joint))
