"""Labels that never touch."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from liftcoach.insight.charting_months import tick_levels
from liftcoach.ui.charts.month_axis import fitting_level, labelled
from liftcoach.words.charts import tick_text

FIRST = date(2006, 3, 6)


def width(words: str) -> float:
    return 8.0 * len(words)


@given(st.integers(41, 9000), st.floats(200, 3000))
def test_neighbouring_labels_never_touch_and_there_is_always_one(days: int, wide: float) -> None:
    levels = labelled(tick_levels(FIRST, FIRST + timedelta(days=days)), tick_text)
    px_a_day = wide / days
    level = fitting_level(levels, px_a_day=px_a_day, width_of=width)
    assert level
    for (left, left_words), (right, right_words) in pairwise(level):
        assert (right - left) * px_a_day > (width(left_words) + width(right_words)) / 2


def test_six_weeks_show_days_a_year_months_and_twenty_years_years() -> None:
    shown = []
    for days in (41, 363, 7300):
        levels = labelled(tick_levels(FIRST, FIRST + timedelta(days=days)), tick_text)
        shown.append([words for _, words in fitting_level(levels, px_a_day=800 / days, width_of=width)][:2])
    assert shown == [["6 Mar", "13 Mar"], ["Apr", "May"], ["2008", "2010"]]
