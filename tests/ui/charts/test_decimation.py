"""Fewer points, the same picture."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.ui.charts.decimation import joined_to_next, kept_points
from liftcoach.ui.charts.panel_plot import TELLING_MARKERS, _marked

steps = st.lists(st.tuples(st.floats(0.01, 50), st.floats(-1e6, 1e6), st.booleans()), max_size=300)


def arrays(record: list[tuple[float, float, bool]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    x = np.cumsum(np.array([step for step, _, _ in record], dtype=float))
    return x, np.array([y for _, y, _ in record], dtype=float), np.array([cut for _, _, cut in record], dtype=bool)


@given(steps, st.floats(0.1, 1000))
def test_every_column_keeps_its_extremes_and_ends(record: list[tuple[float, float, bool]], width: float) -> None:
    x, y, _ = arrays(record)
    kept = kept_points(x, y, column_width=width)
    if not record:
        assert len(kept) == 0
        return
    column = np.floor((x - x[0]) / width)
    for each in np.unique(column):
        inside = np.flatnonzero(column == each)
        chosen = kept[column[kept] == each]
        assert y[chosen].min() == y[inside].min()
        assert y[chosen].max() == y[inside].max()
        assert {inside[0], inside[-1]} <= set(chosen)
        assert len(chosen) <= 4
    assert list(kept) == sorted(set(kept))


@given(steps)
def test_columns_narrower_than_every_step_keep_every_point(record: list[tuple[float, float, bool]]) -> None:
    x, y, _ = arrays(record)
    assert len(kept_points(x, y, column_width=0.001)) == len(record)


@given(steps, st.floats(0.1, 1000))
def test_a_line_never_joins_points_with_a_break_between(record: list[tuple[float, float, bool]], width: float) -> None:
    x, y, breaks = arrays(record)
    kept = kept_points(x, y, column_width=width)
    joined = joined_to_next(kept, breaks)
    for number, (here, there) in enumerate(pairwise(kept)):
        assert bool(joined[number]) is not bool(breaks[here + 1 : there + 1].any())


def test_a_million_points_become_at_most_four_for_each_pixel() -> None:
    x = np.arange(1_000_000, dtype=float)
    y = np.sin(x / 1000)
    y[123_456] = 99.0
    kept = kept_points(x, y, column_width=1000)
    assert len(kept) <= 4000
    assert 123_456 in kept


def test_long_lines_that_share_a_plot_have_markers_on_their_way_and_a_line_alone_has_one() -> None:
    breaks = np.zeros(240, dtype=bool)
    several = _marked(breaks, among_others=True)
    assert len(several) == TELLING_MARKERS
    assert (several[0], several[-1]) == (0, 239)
    assert list(_marked(breaks, among_others=False)) == [239]
    assert len(_marked(breaks[:70], among_others=True)) == 70
