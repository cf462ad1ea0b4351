"""The names of marked days: each beside its own line, none over another, the newest always there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from liftcoach.ui.charts.named_days import name_places

END_PX = 600.0
marked = st.lists(st.tuples(st.floats(0, 560), st.floats(30, 150)), max_size=8).map(
    lambda days: sorted(days, key=lambda day: day[0])
)


@given(marked)
def test_no_name_stands_on_another_or_on_a_line_that_is_named(days: list[tuple[float, float]]) -> None:
    places = name_places(days, end_px=END_PX)
    named = [(at, wide, place) for (at, wide), place in zip(days, places, strict=True) if place is not None]
    for number, (_, wide, place) in enumerate(named):
        for later_at, _, later in named[number + 1 :]:
            if later.row == place.row:
                assert place.left_px + wide < later.left_px
            if later.row >= place.row:
                assert place.left_px + wide < later_at


@given(marked)
def test_the_newest_is_named_and_every_name_is_in_sight(days: list[tuple[float, float]]) -> None:
    places = name_places(days, end_px=END_PX)
    assert not days or places[-1] is not None
    for (at, wide), place in zip(days, places, strict=True):
        assert place is None or place.left_px == min(at, END_PX - wide)


def test_three_marks_of_one_day_stand_above_each_other() -> None:
    assert [place and place.row for place in name_places([(50, 80)] * 4, end_px=END_PX)] == [None, 2, 1, 0]
