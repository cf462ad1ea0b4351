"""Does training agree with me: said only when it stands clear of chance, on records whose truth is known.

The false alarms and the power over many records are measured by `tests.insight.prove_agreement`;
here a few records of each kind hold the sentence.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from liftcoach.domain.check_in import CheckIn
from liftcoach.insight.agreement import (
    FEWEST_IN_A_GROUP,
    LEAST_NOTICED,
    Agreement,
    Comparison,
    Verdict,
    agreements,
)
from liftcoach.insight.trends import Felt, FlareSpan
from tests.insight.truth import InventedRecord, invent

BEGAN = date(2026, 1, 5)


def answers(record: InventedRecord) -> dict[tuple[Felt, Comparison], Agreement]:
    found = agreements(record.check_ins, record.sets_by_day, flares=record.flares, until=record.until)
    return {(one.felt, one.comparison): one for one in found}


def verdicts(record: InventedRecord) -> set[Verdict]:
    return {one.verdict for one in answers(record).values()}


def test_nothing_is_said_of_an_empty_record() -> None:
    assert {one.verdict for one in agreements((), {}, until=BEGAN)} == {Verdict.CANNOT_TELL}


def test_nothing_is_said_before_there_are_enough_mornings() -> None:
    record = invent(seed=1, days=40, effect=5.0)
    found = answers(record)[Felt.PAIN, Comparison.TRAINED]
    assert found.after < FEWEST_IN_A_GROUP
    assert (found.verdict, found.effect) == (Verdict.CANNOT_TELL, None)


@pytest.mark.parametrize("seed", range(4))
def test_training_that_hurts_next_morning_is_said(seed: int) -> None:
    found = answers(invent(seed=seed, days=240, effect=1.5))[Felt.PAIN, Comparison.TRAINED]
    assert found.verdict is Verdict.WORSE_AFTER
    assert found.effect is not None
    assert found.low is not None
    assert found.effect > 0 < found.low


@pytest.mark.parametrize("seed", range(4))
def test_training_that_helps_next_morning_is_said(seed: int) -> None:
    found = answers(invent(seed=seed, days=240, effect=-1.5))[Felt.PAIN, Comparison.TRAINED]
    assert found.verdict is Verdict.BETTER_AFTER


def test_resting_on_bad_mornings_alone_is_not_called_a_help() -> None:
    records = [invent(seed=seed, days=180, avoids_bad_mornings=True) for seed in range(12)]
    clear = [Verdict.BETTER_AFTER in verdicts(record) or Verdict.WORSE_AFTER in verdicts(record) for record in records]
    assert sum(clear) <= 2


def test_a_long_quiet_record_says_that_there_is_no_great_difference() -> None:
    found = answers(invent(seed=3, days=365))[Felt.PAIN, Comparison.TRAINED]
    assert found.verdict is Verdict.NO_GREAT_DIFFERENCE
    assert found.low is not None
    assert found.high is not None
    assert -LEAST_NOTICED < found.low < found.high < LEAST_NOTICED


def test_mornings_of_a_flare_are_left_out() -> None:
    record = invent(seed=5, days=180)
    whole = (FlareSpan(record.check_ins[0].day, record.until),)
    found = agreements(record.check_ins, record.sets_by_day, flares=whole, until=record.until)
    assert {(one.after, one.other) for one in found} == {(0, 0)}


def test_a_copied_answer_counts_for_nothing() -> None:
    record = invent(seed=5, days=180, effect=2.0)
    copied = [CheckIn(one.day, pain=one.pain, same_as=one.day - timedelta(days=1)) for one in record.check_ins]
    found = agreements(copied, record.sets_by_day, until=record.until)
    assert {(one.after, one.other) for one in found} == {(0, 0)}


def test_the_order_of_the_record_does_not_matter() -> None:
    record = invent(seed=6, days=200, effect=0.8)
    shuffled = list(record.check_ins)
    random.Random(1).shuffle(shuffled)
    turned = dict(reversed(record.sets_by_day.items()))
    assert agreements(shuffled, turned, flares=record.flares, until=record.until) == agreements(
        record.check_ins, record.sets_by_day, flares=record.flares, until=record.until
    )


def test_a_record_shifted_by_whole_weeks_gives_the_same_answer() -> None:
    here = invent(seed=7, days=200, effect=0.8, began=BEGAN)
    there = invent(seed=7, days=200, effect=0.8, began=BEGAN + timedelta(weeks=4 * 13))
    assert answers(here) == answers(there)


def test_one_weekday_for_training_every_week_still_gives_an_answer() -> None:
    record = invent(seed=8, days=300, effect=1.5, weekdays=(0, 3))
    assert answers(record)[Felt.PAIN, Comparison.TRAINED].verdict is Verdict.WORSE_AFTER


def test_training_every_day_cannot_be_compared() -> None:
    record = invent(seed=9, days=120, weekdays=tuple(range(7)))
    found = answers(record)[Felt.PAIN, Comparison.TRAINED]
    assert (found.other, found.verdict) == (0, Verdict.CANNOT_TELL)
