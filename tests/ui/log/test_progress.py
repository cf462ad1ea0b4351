"""Which exercise and set is next."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.training import Skipped, SkipReason
from liftcoach.ui.log.progress import next_step, steps_of, unplanned
from tests.ui.log.days import CURL, PLAN, STAND, logged


def test_sets_belong_to_their_exercise() -> None:
    steps = steps_of(PLAN, (logged(1), logged(2, CURL), logged(3)))
    assert [[one.id for one in step.done] for step in steps] == [[1, 3], [2]]


def test_an_exercise_that_comes_twice_fills_the_earlier_one_first() -> None:
    plan = replace(PLAN, prescriptions=(replace(STAND, sets=1), CURL, STAND))
    steps = steps_of(plan, (logged(1), logged(2)))
    assert [[one.id for one in step.done] for step in steps] == [[1], [], [2]]


def test_a_skipped_exercise_is_over() -> None:
    steps = steps_of(PLAN, (), (Skipped("sit-to-stand", SkipReason.NO_TIME),))
    assert next_step(steps) == 1


def test_nothing_is_next_when_all_is_done() -> None:
    sets = (logged(1), logged(2), logged(3), logged(4, CURL), logged(5, CURL))
    assert next_step(steps_of(PLAN, sets)) is None


def test_the_search_goes_on_from_the_current_exercise_and_then_from_the_start() -> None:
    steps = steps_of(PLAN, (logged(1, CURL), logged(2, CURL)))
    assert next_step(steps, after=1) == 0


@given(st.lists(st.sampled_from([STAND, CURL, replace(STAND, exercise="something-else")]), max_size=12))
def test_every_set_is_shown_exactly_once(order: list[object]) -> None:
    sets = tuple(logged(number, asked) for number, asked in enumerate(order))  # type: ignore[arg-type]
    shown = [one.id for step in steps_of(PLAN, sets) for one in step.done]
    shown += [one.id for one in unplanned(PLAN, sets)]
    assert sorted(shown) == list(range(len(sets)))
