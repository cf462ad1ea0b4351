"""Estimates of one repetition, against the table of the evidence."""

from __future__ import annotations

from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.insight.one_rep_max import brzycki, epley, estimate_one_rep_max, wathan

TABLE = {
    3: (55.00, 52.94, 54.49),
    5: (58.33, 56.25, 58.29),
    8: (63.33, 62.07, 63.84),
    10: (66.67, 66.67, 67.37),
}
"""Repetitions to failure with 50 kg: Epley, Brzycki, Wathan."""


@pytest.mark.parametrize("reps", TABLE)
def test_each_formula_gives_the_table(reps: int) -> None:
    assert (epley(50, reps), brzycki(50, reps), wathan(50, reps)) == pytest.approx(TABLE[reps], abs=0.005)


@pytest.mark.parametrize("reps", TABLE)
def test_the_estimate_is_the_median_with_a_tenth_to_each_side(reps: int) -> None:
    estimate = estimate_one_rep_max(load_kg=50, reps=reps, reps_in_reserve=0)
    assert estimate is not None
    assert estimate.kg == pytest.approx(median(TABLE[reps]), abs=0.005)
    assert (estimate.low_kg, estimate.high_kg) == pytest.approx((estimate.kg * 0.9, estimate.kg * 1.1))


@pytest.mark.parametrize(
    ("reps", "left", "valid"),
    [
        (2, 0, True),
        (1, 1, True),
        (1, 0, False),
        (10, 0, True),
        (7, 3, True),
        (8, 3, False),
        (5, 4, False),
        (5, None, False),
    ],
)
def test_an_estimate_needs_two_to_ten_to_failure_and_a_stated_reserve_of_three_or_less(
    reps: int, left: int | None, *, valid: bool
) -> None:
    assert (estimate_one_rep_max(load_kg=20, reps=reps, reps_in_reserve=left) is not None) is valid


@pytest.mark.parametrize("load_kg", [0.0, -20.0])
def test_no_load_or_help_by_a_machine_gives_no_estimate(load_kg: float) -> None:
    assert estimate_one_rep_max(load_kg=load_kg, reps=5, reps_in_reserve=0) is None


@given(st.floats(0.5, 500), st.integers(2, 7), st.integers(0, 2))
def test_more_to_spare_never_lowers_the_estimate(load_kg: float, reps: int, left: int) -> None:
    one = estimate_one_rep_max(load_kg=load_kg, reps=reps, reps_in_reserve=left)
    more = estimate_one_rep_max(load_kg=load_kg, reps=reps, reps_in_reserve=left + 1)
    assert one is not None
    assert more is not None
    assert load_kg <= one.kg <= more.kg
