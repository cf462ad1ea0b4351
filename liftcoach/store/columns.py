"""Column types and column makers for STRICT tables: days, instants, words, checked numbers and text.

STRICT tables know INTEGER, REAL, TEXT and BLOB only, so every richer type is a
decorator over one of these. The decorators are the last gate: what SQLite would
change silently (NaN becomes NULL) or cannot give back (NUL, lone surrogates) is
refused here.
"""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import INTEGER, REAL, TEXT, CheckConstraint, Column, Dialect
from sqlalchemy.types import TypeDecorator

from liftcoach.domain.moment import Moment
from liftcoach.domain.numbers import checked_text
from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.domain.reasons import Fact

Word = TypeVar("Word", bound=StrEnum)

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2200, 12, 31)
"""SQLite's own calendar ends with the year 9999, and a week may not reach beyond it."""


class DayText(TypeDecorator[date]):
    """A calendar day as `2026-03-02`."""

    impl = TEXT
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if type(value) is not date or not FIRST_DAY <= value <= LAST_DAY:
            facts = (Fact("value", str(value)), Fact("low", FIRST_DAY), Fact("high", LAST_DAY))
            raise InvalidFact(ProblemCode.OUT_OF_RANGE, Fact("name", "day"), *facts)
        return value.isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class InstantText(TypeDecorator[datetime]):
    """A UTC instant in a fixed width, so that the order of the text is the order of time."""

    impl = TEXT
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is not UTC:
            raise ValueError("an instant is kept in UTC")
        return value.isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class WordText(TypeDecorator[Word], Generic[Word]):
    """A member of an enumeration, kept as its word."""

    impl = TEXT
    cache_ok = True

    def __init__(self, kind: type[Word]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Word | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Word | None:
        return None if value is None else self.kind(value)


class Flag(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = INTEGER
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:  # noqa: FBT001
        return None if value is None else int(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class FiniteReal(TypeDecorator[float]):
    """A number that is neither infinite nor NaN, which SQLite would turn into "not answered"."""

    impl = REAL
    cache_ok = True

    def process_bind_param(self, value: float | None, dialect: Dialect) -> float | None:
        if value is None:
            return None
        number = float(value)
        if not math.isfinite(number):
            raise InvalidFact(ProblemCode.NOT_A_NUMBER, Fact("name", "value"), Fact("value", str(value)))
        return number


class PlainText(TypeDecorator[str]):
    """Text of at most `longest` characters that comes back exactly as it was given."""

    impl = TEXT
    cache_ok = True

    def __init__(self, longest: int, name: str) -> None:
        super().__init__()
        self.longest = longest
        self.name = name

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        checked_text(self.name, value, longest=self.longest)
        return str(value)


def whole(name: str, low: int, high: int, *, optional: bool = True) -> Column[int]:
    """A whole number from `low` to `high`."""
    return Column(name, INTEGER, CheckConstraint(f"{name} BETWEEN {low} AND {high}"), nullable=optional)


def real(name: str, low: float, high: float, *, optional: bool = True) -> Column[float]:
    """A number from `low` to `high`."""
    return Column(name, FiniteReal, CheckConstraint(f"{name} BETWEEN {low} AND {high}"), nullable=optional)


def flag(name: str, *, optional: bool = False) -> Column[bool]:
    """Yes or no, or not answered where `optional`."""
    return Column(name, Flag, CheckConstraint(f"{name} IN (0, 1)"), nullable=optional)


def day(name: str, *, optional: bool = True, primary_key: bool = False) -> Column[date]:
    """A calendar day."""
    check = CheckConstraint(f"date({name}) IS {name}")
    return Column(name, DayText, check, nullable=optional and not primary_key, primary_key=primary_key)


def text(name: str, longest: int = 2000, *, optional: bool = False, primary_key: bool = False) -> Column[str]:
    """Text of at most `longest` characters."""
    check = CheckConstraint(f"length({name}) <= {longest}")
    return Column(name, PlainText(longest, name.replace("_", " ")), check, nullable=optional, primary_key=primary_key)


def word(name: str, kind: type[Word], *, optional: bool = False, primary_key: bool = False) -> Column[Word]:
    """A word of an enumeration."""
    check = CheckConstraint(f"{name} IN ({', '.join(repr(member.value) for member in kind)})")
    return Column(name, WordText(kind), check, nullable=optional, primary_key=primary_key)


def position() -> Column[int]:
    """The place in a list, so that a tuple comes back in its order."""
    return Column("position", INTEGER, CheckConstraint("position >= 0"), primary_key=True)


def moment(name: str, *, optional: bool = False) -> tuple[Column[datetime], Column[date], Column[str]]:
    """The three columns of a Moment; all are empty where an optional one was not given."""
    pattern = "____-__-__T__:__:__.______+00:00"
    return (
        Column(f"{name}_utc", InstantText, CheckConstraint(f"{name}_utc LIKE '{pattern}'"), nullable=optional),
        day(f"{name}_day", optional=optional),
        text(f"{name}_zone", 100, optional=optional),
    )


def moment_values(name: str, when: Moment | None) -> dict[str, Any]:
    """What the three columns of `moment(name)` get."""
    if when is None:
        return {f"{name}_utc": None, f"{name}_day": None, f"{name}_zone": None}
    return {f"{name}_utc": when.instant, f"{name}_day": when.day, f"{name}_zone": when.zone}


def moment_of(row: Any, name: str) -> Moment | None:
    """The Moment in a row's mapping, or None where there is none."""
    instant = row[f"{name}_utc"]
    return None if instant is None else Moment(instant, row[f"{name}_day"], row[f"{name}_zone"])
