"""Past sessions can be seen, corrected and added, and the sums follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.prescription import BODY
from liftcoach.domain.training import Done, LoggedSet, Session
from liftcoach.store.weekly_work import WeeklyWork
from tests.coach.life import Life
from tests.conftest import MONDAY

FRIDAY = MONDAY - timedelta(days=3)


def a_set(life: Life, reps: int = 8) -> LoggedSet:
    return LoggedSet("sit-to-stand", Done(WorkUnit.REPETITIONS, reps), BODY, at=life.moment, reps_in_reserve=3)


def only(life: Life) -> Session:
    (session,) = life.coach.history.sessions(FRIDAY, FRIDAY)
    return session


def repeats(life: Life) -> float:
    with life.coach.profile.reading() as connection:
        days = WeeklyWork(connection).days(FRIDAY, FRIDAY)
    return sum(day.all.repetitions for day in days)


def test_sets_of_another_day_make_one_session_of_that_day(life: Life) -> None:
    life.coach.history.add_set(FRIDAY, a_set(life))
    life.coach.history.add_set(FRIDAY, a_set(life, 6))
    session = only(life)
    assert [one.done.amount for one in session.sets] == [8, 6]
    assert {one.at.day for one in session.sets} == {FRIDAY}
    assert session.finished is not None
    assert repeats(life) == 14


def test_a_corrected_set_is_summed_again(life: Life) -> None:
    life.coach.history.add_set(FRIDAY, a_set(life))
    stored = only(life).sets[0]
    life.coach.training.change(replace(stored, done=Done(WorkUnit.REPETITIONS, 5), reps_in_reserve=None))
    assert only(life).sets[0].reps_in_reserve is None
    assert repeats(life) == 5


def test_a_session_that_was_taken_out_comes_back_as_it_was(life: Life) -> None:
    life.coach.history.add_set(FRIDAY, a_set(life))
    before = only(life)
    _, removed = life.coach.history.remove_session(before.id or 0)
    assert life.coach.history.sessions(FRIDAY, FRIDAY) == ()
    assert repeats(life) == 0
    life.coach.history.put_back(removed)
    assert only(life) == before
    assert repeats(life) == 8


def test_a_walk_of_another_day_is_kept_without_what_was_not_said(life: Life) -> None:
    life.coach.history.add_activity(FRIDAY, "walk")
    session = only(life)
    assert (session.title, session.minutes, session.exertion) == ("walk", None, None)


def test_a_session_added_for_a_past_day_counts_in_the_next_plan(life: Life) -> None:
    life.coach.history.add_set(FRIDAY, a_set(life))
    assert life.coach.training.last_training_day(MONDAY) == FRIDAY
    newest = life.coach.history.newest_set_of("sit-to-stand")
    assert newest is not None
    assert newest.at.day == FRIDAY
    assert life.coach.history.newest_set_of("leg-press") is None
