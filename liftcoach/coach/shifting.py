"""Move every date of a record by the same time, wherever it stands."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")


def shifted(value: T, by: timedelta) -> T:
    """The same frozen value with all its dates and instants moved; years of birth stay.

    >>> shifted((date(2026, 1, 5), "text"), timedelta(weeks=1))
    (datetime.date(2026, 1, 12), 'text')
    """
    moved: Any = value
    if isinstance(value, datetime | date):
        moved = value + by
    elif isinstance(value, tuple):
        moved = tuple(shifted(item, by) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        changes = {field.name: shifted(getattr(value, field.name), by) for field in fields(value) if field.init}
        moved = replace(value, **changes)
    kept: T = moved
    return kept
