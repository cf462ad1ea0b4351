"""Rotations of the exposure inside blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.insight.statistics import permute_in_blocks

WEEKS = [week for week in range(8) for _ in range(7)]
NOTHING: list[tuple[float, ...]] = [()] * 56
TWO_A_WEEK = [day in (0, 3) for _ in range(8) for day in range(7)]


def test_what_a_line_explains_is_no_effect_and_takes_none_of_the_effect_along() -> None:
    """The other number is higher on exposed days, as a morning after a morning of training is."""
    beside = [(float(day % 3 + one),) for day, one in enumerate(TWO_A_WEEK)]
    outcome = [2.0 * one + 3 * other for one, (other,) in zip(TWO_A_WEEK, beside, strict=True)]
    found = permute_in_blocks(outcome, TWO_A_WEEK, WEEKS, beside=beside, times=100, seed=1)
    assert found is not None
    assert found.effect == pytest.approx(2.0)


def test_days_that_another_number_tells_exactly_cannot_be_compared() -> None:
    beside = [(float(one),) for one in TWO_A_WEEK]
    assert permute_in_blocks([1.0] * 56, TWO_A_WEEK, WEEKS, beside=beside, times=10, seed=1) is None


def test_an_exact_difference_is_found_whole() -> None:
    found = permute_in_blocks(
        [2.0 if one else 0.0 for one in TWO_A_WEEK], TWO_A_WEEK, WEEKS, beside=NOTHING, times=500, seed=1
    )
    assert found is not None
    assert found.effect == pytest.approx(2.0)
    assert found.chance == pytest.approx(1 / 501)


def test_the_level_of_a_block_is_no_effect() -> None:
    found = permute_in_blocks([float(week) for week in WEEKS], TWO_A_WEEK, WEEKS, beside=NOTHING, times=100, seed=1)
    assert found is not None
    assert (found.effect, found.chance) == (pytest.approx(0.0, abs=1e-9), 1.0)


@pytest.mark.parametrize("exposed", [[True] * 56, [False] * 56, [week % 2 == 0 for week in WEEKS]])
def test_blocks_without_both_kinds_of_days_cannot_be_compared(exposed: list[bool]) -> None:
    assert permute_in_blocks([0.0] * 56, exposed, WEEKS, beside=NOTHING, times=10, seed=1) is None


@given(st.lists(st.floats(-5, 5), min_size=56, max_size=56), st.integers(0, 50))
def test_the_chance_is_a_share_and_the_interval_is_in_order(outcome: list[float], seed: int) -> None:
    found = permute_in_blocks(outcome, TWO_A_WEEK, WEEKS, beside=NOTHING, times=50, seed=seed)
    assert found is not None
    assert 0 < found.chance <= 1
    assert found.low <= found.high
