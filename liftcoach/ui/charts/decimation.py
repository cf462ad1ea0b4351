"""Fewer points with the same look: of each pixel column the first, lowest, highest and last stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    # Numpy's words for types take longer to import than a chart takes to draw.
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Indices = NDArray[np.intp]


def kept_points(x: Numbers, y: Numbers, *, column_width: float) -> Indices:
    """The indices of the points to draw, ascending, at most 4 for each column.

    `x` ascends; `column_width` is the width of a pixel in units of `x`. Only real
    points stay, so a drawn line never shows a value that was not there.

    >>> kept_points(np.arange(8.0), np.array([3.0, 1, 9, 4, 5, 5, 5, 5]), column_width=4)
    array([0, 1, 2, 3, 4, 7])
    """
    if len(x) == 0:
        return np.zeros(0, dtype=np.intp)
    column = np.floor((x - x[0]) / column_width)
    starts = np.flatnonzero(np.r_[True, column[1:] != column[:-1]])
    ends = np.r_[starts[1:], len(x)] - 1
    counts = ends - starts + 1
    lowest = _first_equal(y, np.minimum.reduceat(y, starts), starts, counts)
    highest = _first_equal(y, np.maximum.reduceat(y, starts), starts, counts)
    # np.unique would do, but its first call imports the masked arrays, which takes longer than the charts' drawing.
    found = np.sort(np.concatenate((starts, lowest, highest, ends)))
    return found[np.r_[True, found[1:] != found[:-1]]].astype(np.intp)


def _first_equal(y: Numbers, extremes: Numbers, starts: Indices, counts: Indices) -> Indices:
    hits = np.flatnonzero(y == np.repeat(extremes, counts))
    return hits[np.searchsorted(hits, starts)]


def joined_to_next(kept: Indices, breaks: NDArray[np.bool_]) -> NDArray[np.int32]:
    """For each kept point 1 where a line leads to the next kept one.

    `breaks` says for every point, kept or not, that no line comes to it from the one before.
    """
    run = np.cumsum(breaks)[kept]
    joined = np.zeros(len(kept), dtype=np.int32)
    joined[:-1] = run[1:] == run[:-1]
    return joined
