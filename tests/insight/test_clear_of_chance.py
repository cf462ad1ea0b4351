"""A trend is said only of what stands clear of chance: held against invented records whose truth is known."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from liftcoach.insight.clear_of_chance import stands_clear
from liftcoach.insight.trends import DayValue, Direction, Unclear, trend_of

BEGAN = date(2026, 1, 1)
RECORDS = 300


def answers(chance: random.Random, *, days: int, fall: float, alike: float, spread: float = 1.5) -> list[DayValue]:
    """Answers of 0 to 10 every day that fall by `fall` on the whole, each leaning on the one before."""
    off, found = chance.gauss(0, spread), []
    for number in range(days):
        value = min(10, max(0, round(5 + off - fall * (number / (days - 1) - 0.5))))
        found.append(DayValue(BEGAN + timedelta(days=number), value))
        off = alike * off + chance.gauss(0, spread * (1 - alike * alike) ** 0.5)
    return found


def share_said(*, days: int, fall: float, alike: float, least: float = 1.3) -> float:
    chance = random.Random(7)
    found = (trend_of(answers(chance, days=days, fall=fall, alike=alike), least_change=least) for _ in range(RECORDS))
    return sum(each.direction in (Direction.UP, Direction.DOWN) for each in found) / RECORDS


@pytest.mark.parametrize("days", [15, 21, 42])
@pytest.mark.parametrize("alike", [0, 0.3, 0.6])
def test_where_nothing_changes_a_trend_is_said_in_about_5_of_100_at_most(days: int, alike: float) -> None:
    assert share_said(days=days, fall=0, alike=alike) <= 0.06


def test_where_answers_only_drift_for_weeks_a_trend_is_still_said_of_few() -> None:
    assert share_said(days=42, fall=0, alike=0.8) <= 0.12


@pytest.mark.parametrize(("alike", "seen"), [(0, 0.85), (0.3, 0.75), (0.6, 0.55)])
def test_a_real_change_is_mostly_seen_within_six_weeks(alike: float, seen: float) -> None:
    assert share_said(days=42, fall=4, alike=alike) >= seen


def test_a_flare_in_between_does_not_hide_what_fell_before_and_after_it() -> None:
    values = [5, 5, 4, 5, 5, 4, 5, 4, 5, 4, 5, 4, 4, 5, 8, 8, 8, 8, 8, 8, 3, 2, 3, 2, 3, 3, 2, 3, 2, 3, 2, 2, 3, 2]
    days = [DayValue(BEGAN + timedelta(days=number), value) for number, value in enumerate(values)]
    assert trend_of(days, least_change=2).direction is Direction.DOWN


def test_answers_of_each_day_need_more_than_results_of_each_month() -> None:
    values = (5, 5, 5, 4, 4, 3, 3, 3)
    assert stands_clear(range(8), values, gap_days=30)
    assert not stands_clear(range(8), values, gap_days=1)


def test_both_ways_alike() -> None:
    rise = [5, 6, 5, 7, 6, 8, 7, 9, 8, 10, 9, 11, 10]
    for values in (rise, [16 - one for one in rise]):
        assert stands_clear(range(13), values, gap_days=30)


def test_what_is_clear_by_its_ends_but_not_of_chance_could_be_chance_and_is_not_up_and_down() -> None:
    days = [DayValue(BEGAN + timedelta(days=4 * number), value) for number, value in enumerate((5, 5, 5, 3, 3, 3))]
    assert trend_of(days, least_change=2).unclear is Unclear.COULD_BE_CHANCE
    assert trend_of(days, least_change=2, counted=True).direction is Direction.DOWN


@pytest.mark.parametrize("values", [(), (4,), (4, 1), (4, 4, 4, 4, 4, 4)])
def test_too_few_or_equal_values_are_never_clear(values: tuple[float, ...]) -> None:
    assert not stands_clear(range(len(values)), values, gap_days=30)
    assert not stands_clear([0] * len(values), values, gap_days=30)


def test_two_groups_of_four_are_told_apart_when_none_of_one_reaches_the_other() -> None:
    assert stands_clear([0] * 4 + [1] * 4, [2] * 4 + [5] * 4, gap_days=7)
    assert not stands_clear([0] * 4 + [1] * 4, [2, 2, 5, 2, 5, 5, 2, 5], gap_days=7)
