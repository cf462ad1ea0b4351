"""Long histories stay fast: the indexes are used, and nothing asks once for each row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection, event

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.training import Session
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.plan_archive import PlanArchive
from liftcoach.store.profile import Profile
from liftcoach.store.training_log import TrainingLog
from liftcoach.store.weekly_work import WeeklyWork
from tests.store.nouns import MONDAY, at, days_from, one_set

DAYS = 60


@pytest.fixture
def busy(profile: Profile) -> Profile:
    """Sixty days of training and answers."""
    with profile.writing() as connection:
        TrainingLog(connection).add_sessions(
            [
                Session(day, at(day), sets=(one_set(when=at(day)), one_set("row", when=at(day))))
                for day in days_from(MONDAY, DAYS)
            ]
        )
        for day in days_from(MONDAY, DAYS):
            CheckIns(connection).save(CheckIn(day, pain=2))
    return profile


@contextmanager
def statements(connection: Connection) -> Iterator[list[tuple[str, object]]]:
    """Every statement that is sent meanwhile, with its values."""
    sent: list[tuple[str, object]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_: object) -> None:
        sent.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(connection, "before_cursor_execute", note)


def plan_of(connection: Connection, ask: Callable[[], object]) -> str:
    """How SQLite goes about the statements of `ask`."""
    with statements(connection) as sent:
        ask()
    steps = [connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values).all() for sql, values in list(sent)]
    return "\n".join(row[-1] for rows in steps for row in rows)


def test_the_history_of_an_exercise_uses_its_index(busy: Profile) -> None:
    with busy.reading() as connection:
        plan = plan_of(connection, lambda: TrainingLog(connection).sets_of("squat"))
    assert "USING INDEX sets_by_exercise" in plan
    assert "SCAN sets" not in plan


def test_the_sets_of_a_session_use_their_index(busy: Profile) -> None:
    with busy.reading() as connection:
        plan = plan_of(connection, lambda: TrainingLog(connection).sessions_between(MONDAY, MONDAY))
    assert "USING INDEX sets_by_session" in plan
    assert "SCAN sets" not in plan


def test_logging_a_set_reads_its_week_alone(busy: Profile) -> None:
    with busy.writing() as connection:
        with statements(connection) as sent:
            TrainingLog(connection).add_set(1, one_set())
        sums = [
            connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values).all()
            for sql, values in sent
            if sql.lstrip().startswith("INSERT") and "_work" in sql
        ]
    plan = "\n".join(row[-1] for rows in sums for row in rows)
    assert len(sums) == 2
    assert "USING INDEX sets_by_day" in plan
    assert "SCAN s" not in plan


@pytest.mark.parametrize(
    ("ask", "most"),
    [
        (lambda connection, first, last: TrainingLog(connection).sessions_between(first, last), 2),
        (lambda connection, first, last: CheckIns(connection).between(first, last), 7),
        (lambda connection, first, last: PlanArchive(connection).between(first, last), 1),
        (lambda connection, first, last: WeeklyWork(connection).weeks(first, last), 1),
        (lambda connection, first, last: WeeklyWork(connection).days(first, last), 1),
    ],
)
def test_no_list_asks_once_for_each_row(
    busy: Profile, ask: Callable[[Connection, date, date], tuple[object, ...]], most: int
) -> None:
    with busy.reading() as connection:
        with statements(connection) as for_a_day:
            ask(connection, MONDAY, MONDAY)
        with statements(connection) as for_all:
            ask(connection, MONDAY, MONDAY + timedelta(days=DAYS))
    assert len(for_a_day) == len(for_all) <= most
