"""Column types and column makers for STRICT tables: days, instants, words, checked numbers and text.

STRICT tables know INTEGER, REAL, TEXT and BLOB only, so every richer type is a
decorator over one of these. The decorators are the last gate: what SQLite would
change silently (NaN becomes NULL) or cannot give back (NUL, lone surrogates) is
refused here.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import INTEGER, REAL, TEXT, CheckConstraint, Column, Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from liftcoach.domain.moment import Moment
from liftcoach.domain.numbers import checked_text
from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.store.faults import UnreadableCell

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2200, 12, 31)
"""SQLite's own calendar ends with the year 9999, and a week may not reach beyond it."""
_DAYS_KEPT_READY = 10_000
"""Days between text and date that are remembered: 27 years of them."""


_Convert = Callable[[Any], Any]


class _Known(dict[Any, Any]):
    """What may stand in a column, and what it means."""

    def __missing__(self, kept: object) -> Any:
        raise UnreadableCell


class _Converted(TypeDecorator[Any]):
    """A column type with one function into the file and one out of it.

    SQLAlchemy's own hooks cost a call more for each value, and an import has a
    million of them.
    """

    impl: type[TypeEngine[Any]] = TEXT
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> _Convert | None:
        return self.into_file

    def result_processor(self, dialect: Dialect, coltype: object) -> _Convert | None:
        return self.out_of_file

    @property
    def into_file(self) -> _Convert:
        raise NotImplementedError

    @property
    def out_of_file(self) -> _Convert | None:
        return None


class DayText(_Converted):
    """A calendar day as `2026-03-02`."""

    cache_ok = True

    @property
    def into_file(self) -> _Convert:
        return _day_text

    @property
    def out_of_file(self) -> _Convert:
        return _day


class InstantText(_Converted):
    """A UTC instant in a fixed width, so that the order of the text is the order of time."""

    cache_ok = True

    @property
    def into_file(self) -> _Convert:
        return _instant_text

    @property
    def out_of_file(self) -> _Convert:
        return _instant


class WordText(_Converted):
    """A member of an enumeration, kept as its word."""

    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    @property
    def into_file(self) -> _Convert:
        words: dict[StrEnum | None, str | None] = {None: None}
        return (words | {member: member.value for member in self.kind}).__getitem__

    @property
    def out_of_file(self) -> _Convert:
        return _Known({None: None} | {member.value: member for member in self.kind}).__getitem__


class Flag(_Converted):
    """Yes or no as 1 or 0."""

    impl = INTEGER
    cache_ok = True

    @property
    def into_file(self) -> _Convert:
        return {None: None, True: 1, False: 0}.__getitem__

    @property
    def out_of_file(self) -> _Convert:
        return _Known({None: None, 1: True, 0: False}).__getitem__


class FiniteReal(_Converted):
    """A number that is neither infinite nor NaN, which SQLite would turn into "not answered"."""

    impl = REAL
    cache_ok = True

    @property
    def into_file(self) -> _Convert:
        return _finite


class PlainText(_Converted):
    """Text of at most `longest` characters that comes back exactly as it was given."""

    cache_ok = True

    def __init__(self, longest: int, name: str) -> None:
        super().__init__()
        self.longest = longest
        self.name = name

    @property
    def into_file(self) -> _Convert:
        name, longest = self.name, self.longest

        def checked(value: str | None) -> str | None:
            # Most text is short and plain, and is not worth a closer look.
            if value is not None and (not value.isascii() or "\x00" in value or len(value) > longest):
                checked_text(name, value, longest=longest)
            return value

        return checked


@lru_cache(maxsize=_DAYS_KEPT_READY)
def _day_text(value: date | None) -> str | None:
    if value is None:
        return None
    if type(value) is not date or not FIRST_DAY <= value <= LAST_DAY:
        facts = (Fact("value", str(value)), Fact("low", FIRST_DAY), Fact("high", LAST_DAY))
        raise InvalidFact(ProblemCode.OUT_OF_RANGE, Fact("name", "day"), *facts)
    return value.isoformat()


@lru_cache(maxsize=_DAYS_KEPT_READY)
def _day(kept: str | None) -> date | None:
    try:
        return None if kept is None else date.fromisoformat(kept)
    except (ValueError, TypeError) as error:
        raise UnreadableCell from error


def _instant_text(value: datetime | None) -> str | None:
    if value is None:
        return None
    if value.tzinfo is not UTC:
        raise ValueError("an instant is kept in UTC")
    return value.isoformat(timespec="microseconds")


def _instant(kept: str | None) -> datetime | None:
    try:
        return None if kept is None else datetime.fromisoformat(kept)
    except (ValueError, TypeError) as error:
        raise UnreadableCell from error


def _finite(value: float | None) -> float | None:
    if value is None:
        return None
    if not math.isfinite(value):
        raise InvalidFact(ProblemCode.NOT_A_NUMBER, Fact("name", "value"), Fact("value", str(value)))
    return float(value)


def gate_of(kind: TypeEngine[Any]) -> _Convert:
    """What a value of a column's type goes through on its way into the file."""
    return kind.into_file if isinstance(kind, _Converted) else _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def whole(name: str, low: int, high: int, *, optional: bool = True) -> Column[int]:
    """A whole number from `low` to `high`."""
    return Column(name, INTEGER, CheckConstraint(f"{name} BETWEEN {low} AND {high}"), nullable=optional)


def real(name: str, low: float, high: float, *, optional: bool = True) -> Column[float]:
    """A number from `low` to `high`."""
    return Column(name, FiniteReal, CheckConstraint(f"{name} BETWEEN {low} AND {high}"), nullable=optional)


def flag(name: str, *, optional: bool = False) -> Column[bool]:
    """Yes or no, or not answered where `optional`."""
    return Column(name, Flag, CheckConstraint(f"{name} BETWEEN 0 AND 1"), nullable=optional)


def day(name: str, *, optional: bool = True, primary_key: bool = False) -> Column[date]:
    """A calendar day."""
    check = CheckConstraint(f"date({name}) IS {name}")
    return Column(name, DayText, check, nullable=optional and not primary_key, primary_key=primary_key)


def text(name: str, longest: int = 2000, *, optional: bool = False, primary_key: bool = False) -> Column[str]:
    """Text of at most `longest` characters."""
    check = CheckConstraint(f"length({name}) <= {longest}")
    return Column(name, PlainText(longest, name.replace("_", " ")), check, nullable=optional, primary_key=primary_key)


def word(name: str, kind: type[StrEnum], *, optional: bool = False, primary_key: bool = False) -> Column[Any]:
    """A word of an enumeration."""
    return Column(
        name,
        WordText(kind),
        one_of(name, [member.value for member in kind]),
        nullable=optional,
        primary_key=primary_key,
    )


def one_of(name: str, words: Iterable[str]) -> CheckConstraint:
    """A check that a column holds one of some words.

    Not with IN: SQLite builds its list anew for every row that is checked,
    which made inserting 5 times and opening 10 times slower.
    """
    return CheckConstraint(" OR ".join(f"{name} = '{word}'" for word in words))


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
