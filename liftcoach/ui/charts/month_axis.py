"""The shared time axis: labelled days from a ready table, at the finest level whose labels fit.

pyqtgraph's own date axis works out its ticks in every frame, which is the dearest
part of drawing a long record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from liftcoach.insight.charting_months import Tick

LABEL_GAP_PX = 18.0

Labelled = tuple[float, str]
"""A place on the axis, as a day's ordinal, and its words."""


def labelled(levels: Sequence[Sequence[Tick]], text: Callable[[Tick], str]) -> tuple[tuple[Labelled, ...], ...]:
    """The table of ticks with their words, made once for all charts of a page."""
    return tuple(tuple((float(tick.day.toordinal()), text(tick)) for tick in level) for level in levels)


def fitting_level(
    levels: Sequence[Sequence[Labelled]], *, px_a_day: float, width_of: Callable[[str], float]
) -> tuple[Labelled, ...]:
    """The first level, from the finest, whose neighbouring labels do not touch; empty where none fits.

    A level with one label always fits. The coarsest is thinned until it does.
    """
    for level in levels:
        if _fits(level, px_a_day, width_of):
            return tuple(level)
    coarsest = list(levels[-1]) if levels else []
    while coarsest and not _fits(coarsest, px_a_day, width_of):
        coarsest = coarsest[::2]
    return tuple(coarsest)


def _fits(level: Sequence[Labelled], px_a_day: float, width_of: Callable[[str], float]) -> bool:
    for (left, left_words), (right, right_words) in pairwise(level):
        needed = (width_of(left_words) + width_of(right_words)) / 2 + LABEL_GAP_PX
        if (right - left) * px_a_day < needed:
            return False
    return True
