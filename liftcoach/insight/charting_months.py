"""Where ticks stand: dates from a table of weeks, months and years, and round numbers for a value scale."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MOST_WEEK_TICKS = 60
MOST_MONTH_TICKS = 120
MOST_GRID_STEPS = 3
SMALLEST_RANGE = 1e-6


class TickKind(StrEnum):
    """How a tick is worded: a day (8 Dec), a month (Dec), a year (2026)."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled day of the time axis."""

    day: date
    kind: TickKind


def tick_levels(first: date, last: date) -> tuple[tuple[Tick, ...], ...]:
    """Tables of ticks from the finest to the coarsest; the axis takes the first whose labels fit.

    Every week, 2nd, 4th week (for spans of up to 60 weeks); every month, 2nd, 3rd, 6th
    (up to 120 months); every year, 2nd, 5th, 10th. January carries the year's name.

    >>> [tick.day.day for tick in tick_levels(date(2025, 12, 8), date(2026, 1, 4))[0]]
    [8, 15, 22, 29]
    """
    levels: list[tuple[Tick, ...]] = []
    mondays = _mondays(first, last)
    if len(mondays) <= MOST_WEEK_TICKS:
        levels += [tuple(Tick(day, TickKind.DAY) for day in mondays[::step]) for step in (1, 2, 4)]
    months = _months(first, last)
    if len(months) <= MOST_MONTH_TICKS:
        for step in (1, 2, 3, 6):
            starts = [day for day in months if (day.month - 1) % step == 0]
            levels.append(tuple(Tick(day, TickKind.YEAR if day.month == 1 else TickKind.MONTH) for day in starts))
    years = [day for day in months if day.month == 1]
    levels += [tuple(Tick(day, TickKind.YEAR) for day in years if day.year % step == 0) for step in (1, 2, 5, 10)]
    return tuple(level for level in levels if level)


def _mondays(first: date, last: date) -> list[date]:
    monday = first + timedelta(days=-first.weekday() % 7)
    return [monday + timedelta(days=7 * n) for n in range((last - monday).days // 7 + 1)]


def _months(first: date, last: date) -> list[date]:
    number = first.year * 12 + first.month - 1 + (first.day > 1)
    count = last.year * 12 + last.month - 1 - number + 1
    return [date((number + n) // 12, (number + n) % 12 + 1, 1) for n in range(max(count, 0))]


def value_grid(low: float, high: float, *, most_steps: int = MOST_GRID_STEPS) -> tuple[float, ...]:
    """Round numbers from at or below `low` (never above 0) to at or above `high`, in few steps.

    >>> value_grid(5, 11)
    (0.0, 5.0, 10.0, 15.0)
    >>> value_grid(0, 0)
    (0.0, 1.0)
    >>> value_grid(-12, -8)
    (-15.0, -10.0, -5.0, 0.0)
    """
    bottom, top = min(low, 0.0), max(high, 0.0)
    if top - bottom < SMALLEST_RANGE:
        return (0.0, 1.0)
    size = 10.0 ** math.floor(math.log10((top - bottom) / most_steps))
    for factor in (1, 2, 5, 10, 20):
        step = max(size * factor, 1.0)
        start, stop = math.floor(bottom / step), math.ceil(top / step)
        if stop - start <= most_steps:
            break
    return tuple(round(step * n, 6) for n in range(start, stop + 1))
