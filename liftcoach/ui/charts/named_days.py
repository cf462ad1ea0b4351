"""Where the names of marked days stand: each beside its own line, in rows above the plot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST_ROWS = 3
NAME_GAP_PX = 10.0
"""Between a name and the line or name that follows it."""


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Where a name begins, in pixels, and its row: 0 is the lowest."""

    left_px: float
    row: int


def name_places(
    days: Sequence[tuple[float, float]], *, end_px: float, most_rows: int = MOST_ROWS
) -> tuple[NamePlace | None, ...]:
    """Place the names of marked days, given as where each line stands and how wide its name is, oldest first.

    A name begins at its line. Where it would reach the next line it goes a row up, above the
    names that follow, so that no line passes through a name and the newest is always named. One that
    finds no row stays unnamed (None).

    >>> [each and (each.left_px, each.row) for each in name_places([(10, 60), (40, 60), (300, 60)], end_px=320)]
    [(10, 1), (40, 0), (260, 0)]
    """
    places: list[NamePlace | None] = []
    ends = [float("inf")] * most_rows
    """How far a name in each row may reach: to the first name or line from here on."""
    for at, wide in reversed(days):
        left = min(at, end_px - wide)
        row = next((row for row in range(most_rows) if left + wide <= ends[row]), None)
        places.append(None if row is None else NamePlace(left, row))
        if row is not None:
            # Its line passes through this row and all below, up to its own name.
            ends[: row + 1] = [min(end, left - NAME_GAP_PX) for end in ends[: row + 1]]
    return tuple(reversed(places))
