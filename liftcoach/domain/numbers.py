"""The checks that every number, period and text passes on its way into the domain."""

from __future__ import annotations

import math
from datetime import date

from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.domain.reasons import Fact

_NUMBER = int | float


def checked(name: str, value: float, *, low: float, high: float, unit: str = "") -> None:
    """Refuse a number outside [low, high], infinite or not a number.

    Raises InvalidFact with the name, the value and both limits.

    >>> checked("pain", 3, low=0, high=10)
    >>> checked("pain", 11, low=0, high=10)
    Traceback (most recent call last):
    liftcoach.domain.problems.InvalidFact: out-of-range: name='pain', value=11, low=0, high=10
    """
    if isinstance(value, bool) or not isinstance(value, _NUMBER) or not math.isfinite(value):
        raise InvalidFact(ProblemCode.NOT_A_NUMBER, Fact("name", name), Fact("value", str(value)))
    if not low <= value <= high:
        raise InvalidFact(
            ProblemCode.OUT_OF_RANGE,
            Fact("name", name),
            Fact("value", value, unit),
            Fact("low", low, unit),
            Fact("high", high, unit),
        )


def checked_if_given(name: str, value: float | None, *, low: float, high: float, unit: str = "") -> None:
    """As `checked`, but an answer that was left out (None) is fine."""
    if value is not None:
        checked(name, value, low=low, high=high, unit=unit)


def checked_period(name: str, first: date | None, last: date | None) -> None:
    """Refuse a period whose last day comes before its first; either may be open.

    >>> checked_period("pause", date(2026, 3, 2), date(2026, 3, 2))
    >>> checked_period("pause", date(2026, 3, 2), date(2026, 3, 1))
    Traceback (most recent call last):
    liftcoach.domain.problems.InvalidFact: ends-before-it-begins: name='pause', since='2026-03-02', until='2026-03-01'
    """
    if first is not None and last is not None and last < first:
        raise InvalidFact(
            ProblemCode.ENDS_BEFORE_IT_BEGINS,
            Fact("name", name),
            Fact("since", first.isoformat()),
            Fact("until", last.isoformat()),
        )


def checked_text(name: str, text: str, *, longest: int = 2000) -> None:
    """Refuse text that SQLite or a file cannot hold faithfully: NUL, lone surrogates, or too long."""
    lone_half = not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)
    if "\x00" in text or lone_half:
        raise InvalidFact(ProblemCode.TEXT_NOT_STORABLE, Fact("name", name))
    checked(f"length of {name}", len(text), low=0, high=longest, unit="characters")
