"""A direction is said only where the record is long and clear enough."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.check_in import CheckIn, FlareAnswer, FlareReport
from liftcoach.insight.trends import (
    DayValue,
    Direction,
    Felt,
    FlareSpan,
    Unclear,
    felt_by_day,
    flare_spans,
    trend_of,
)

START = date(2026, 1, 1)


def values(*numbers: float, every: int = 3) -> list[DayValue]:
    return [DayValue(START + timedelta(days=every * n), value) for n, value in enumerate(numbers)]


@pytest.mark.parametrize(
    ("numbers", "direction"),
    [
        ((5, 5, 5, 4, 3, 3, 3), Direction.DOWN),
        ((3, 3, 3, 4, 5, 5, 5), Direction.UP),
        ((5, 5, 5, 9, 5, 5, 5), Direction.STEADY),
        ((5, 5, 5, 5, 4, 4, 4), Direction.STEADY),
        ((2, 9, 2, 5, 9, 1, 9), Direction.CANNOT_TELL),
    ],
)
def test_the_last_third_is_compared_with_the_first(numbers: tuple[float, ...], direction: Direction) -> None:
    assert trend_of(values(*numbers, every=7), least_change=2).direction is direction


def test_too_few_and_too_short_records_say_nothing() -> None:
    few = trend_of(values(9, 8, 3, 2, 1), least_change=2)
    short = trend_of(values(9, 9, 9, 1, 1, 1, 1, every=2), least_change=2)
    assert (few.direction, few.unclear) == (Direction.CANNOT_TELL, Unclear.TOO_FEW)
    assert (short.direction, short.unclear) == (Direction.CANNOT_TELL, Unclear.TOO_SHORT)
    assert trend_of([], least_change=2).days == 0


def test_a_share_of_the_early_value_can_be_the_least_change() -> None:
    rise = values(100, 100, 100, 104, 106, 106, 106, every=7)
    assert trend_of(rise, least_change=2).direction is Direction.UP
    assert trend_of(rise, least_change=2, least_share=0.1).direction is Direction.STEADY


def test_an_old_last_answer_is_stale_and_a_young_one_is_not() -> None:
    found = trend_of(values(5, 5, 5, 4, 3, 3, 3), least_change=2)
    assert found.last_day == START + timedelta(days=18)
    assert not found.is_stale(START + timedelta(days=32))
    assert found.is_stale(START + timedelta(days=33))


records = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 10)), max_size=40, unique_by=lambda pair: pair[0])
OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


@given(records, st.randoms())
def test_the_trend_knows_neither_order_nor_absolute_dates_and_turns_with_the_sign(
    record: list[tuple[int, int]], chance: object
) -> None:
    made = [DayValue(START + timedelta(days=day), value) for day, value in record]
    found = trend_of(made, least_change=2)
    chance.shuffle(made)  # type: ignore[attr-defined]
    assert trend_of(made, least_change=2) == found
    later = [DayValue(each.day + timedelta(days=1000), each.value) for each in made]
    assert trend_of(later, least_change=2).direction is found.direction
    negated = [DayValue(each.day, -each.value) for each in made]
    assert trend_of(negated, least_change=2).direction is OPPOSITE.get(found.direction, found.direction)


@given(records)
def test_a_direction_always_rests_on_a_real_difference(record: list[tuple[int, int]]) -> None:
    found = trend_of([DayValue(START + timedelta(days=day), value) for day, value in record], least_change=2)
    if found.direction in (Direction.UP, Direction.DOWN):
        assert found.days >= 6
        assert found.early is not None
        assert found.late is not None
        assert (found.late - found.early) * (1 if found.direction is Direction.UP else -1) >= 2


def test_an_answer_that_was_not_given_is_absent_and_a_zero_is_there() -> None:
    asked = [CheckIn(START, pain=0), CheckIn(START + timedelta(days=1)), CheckIn(START + timedelta(days=2), pain=3)]
    assert felt_by_day(asked, Felt.PAIN) == (DayValue(START, 0), DayValue(START + timedelta(days=2), 3))
    assert felt_by_day(asked, Felt.SLEEP_H) == ()


def said(day: int, answer: FlareAnswer, since: int | None = None) -> CheckIn:
    began = None if since is None else START + timedelta(days=since)
    return CheckIn(START + timedelta(days=day), flare=FlareReport(answer, since=began))


def span(first: int, last: int) -> FlareSpan:
    return FlareSpan(START + timedelta(days=first), START + timedelta(days=last))


YES, NO, UNSURE = FlareAnswer.YES, FlareAnswer.NO, FlareAnswer.UNSURE


@pytest.mark.parametrize(
    ("answers", "spans"),
    [
        ([said(5, YES)], [span(5, 5)]),
        ([said(5, YES, since=2)], [span(2, 5)]),
        ([said(5, YES), said(9, YES)], [span(5, 9)]),
        ([said(5, YES), said(7, NO), said(9, YES)], [span(5, 5), span(9, 9)]),
        ([said(5, YES), said(20, YES)], [span(5, 5), span(20, 20)]),
        ([said(5, YES), said(20, YES, since=6)], [span(5, 20)]),
        ([said(4, NO), said(6, YES, since=1)], [span(5, 6)]),
        ([said(5, UNSURE), said(6, NO)], []),
        ([said(5, YES), said(6, UNSURE), said(7, YES)], [span(5, 7)]),
    ],
)
def test_a_flare_lasts_from_since_to_the_last_yes(answers: list[CheckIn], spans: list[FlareSpan]) -> None:
    assert list(flare_spans(answers)) == spans


answers = st.lists(
    st.tuples(st.integers(0, 90), st.sampled_from([YES, NO, UNSURE]), st.integers(0, 30)),
    max_size=30,
    unique_by=lambda each: each[0],
)


@given(answers)
def test_flares_never_overlap_and_never_cover_a_no(given_answers: list[tuple[int, FlareAnswer, int]]) -> None:
    asked = [said(day, answer, since=day - back) for day, answer, back in given_answers]
    spans = flare_spans(asked)
    assert all(before.last < after.first for before, after in pairwise(spans))
    assert all(one.first <= one.last for one in spans)
    noes = [each.day for each in asked if each.flare is not None and each.flare.answer is NO]
    assert not any(one.first <= day <= one.last for one in spans for day in noes)
