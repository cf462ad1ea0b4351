"""Plans are read once for a page's several questions; whatever is written anywhere makes them read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from liftcoach.coach.coach import Coach
from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn, SeenSign, WarningSign
from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.exchange.patient_file import load_patient_file
from liftcoach.resources import resource
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.profile import Profile
from tests.conftest import at_ten

STRONG = "long-standing-and-strong"


class Calendar:
    """A clock that a test turns."""

    def __init__(self, day: date) -> None:
        self.day = day


@pytest.fixture
def calendar() -> Calendar:
    """The last day that the example has lived."""
    record = load_patient_file(resource("examples", f"{STRONG}.json"))
    return Calendar(max(said.day for said in record.check_ins))


@pytest.fixture
def strong(tmp_path: Path, library: Library, calendar: Calendar) -> Iterator[Coach]:
    """A coach of somebody with half a year behind them."""
    made = Coach(Profile.create(tmp_path / "strong.liftcoach"), library, lambda: at_ten(calendar.day))
    made.records.fill(load_patient_file(resource("examples", f"{STRONG}.json")))
    yield made
    made.close()


def first_strength_day(coach: Coach, calendar: Calendar) -> DayPlan:
    """Turn the clock to the next day with strength work and return its plan."""
    for _ in range(14):
        plan = coach.planning.day(calendar.day)
        if isinstance(plan, DayPlan) and plan.kind is DayKind.STRENGTH:
            return plan
        calendar.day += timedelta(days=1)
    raise AssertionError("no strength day within two weeks")


def chest_pain(day: date) -> CheckIn:
    return CheckIn(day, warning_signs=(SeenSign(WarningSign.E1),))


def test_the_same_question_twice_reads_the_file_once(
    strong: Coach, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = first_strength_day(strong, calendar)
    week = strong.planning.week()
    # Whatever would read the person's answers again fails here.
    monkeypatch.delattr(CheckIns, "between")
    assert strong.planning.day(calendar.day) is plan
    assert strong.planning.week() == week
    assert week[0] is plan


def test_a_plan_changes_with_this_window_s_own_writes(strong: Coach, calendar: Calendar) -> None:
    plan = first_strength_day(strong, calendar)
    strong.deciding.not_a_good_day(ChoiceKind.REST_TODAY)
    rest = strong.planning.day(calendar.day)
    assert isinstance(rest, DayPlan)
    assert rest.kind is DayKind.REST
    assert strong.planning.week()[0] == rest
    strong.deciding.as_planned_after_all()
    assert strong.planning.day(calendar.day) == plan


def test_a_warning_sign_from_another_window_stops_the_day(strong: Coach, calendar: Calendar) -> None:
    first_strength_day(strong, calendar)
    strong.planning.week()
    other = Profile.open(strong.profile.path)
    with other.writing() as connection:
        CheckIns(connection).save(chest_pain(calendar.day))
    other.close()
    stopped = strong.planning.day(calendar.day)
    assert isinstance(stopped, DayPlan)
    assert stopped.kind is DayKind.STOP
    assert strong.planning.week()[0] == stopped
    assert strong.planning.next_session() is None


def test_a_plan_changes_with_a_write_by_another_program(strong: Coach, calendar: Calendar) -> None:
    first_strength_day(strong, calendar)
    other = sqlite3.connect(strong.profile.path, isolation_level=None)
    other.execute("UPDATE lifter SET year_of_birth = NULL")
    other.close()
    assert isinstance(strong.planning.day(calendar.day), CannotPlan)


def test_a_plan_changes_with_the_day(strong: Coach, calendar: Calendar) -> None:
    before = first_strength_day(strong, calendar)
    tomorrow = calendar.day + timedelta(days=1)
    ahead = strong.planning.day(tomorrow)
    calendar.day = tomorrow
    now = strong.planning.day(tomorrow)
    assert now.day == ahead.day == tomorrow
    assert now != before
    # What is asked on the morning itself is not asked the day before.
    assert isinstance(ahead, DayPlan)
    assert isinstance(now, DayPlan)
    assert set(ahead.asks) < set(now.asks)


def test_what_is_not_committed_is_not_remembered(strong: Coach, calendar: Calendar) -> None:
    plan = first_strength_day(strong, calendar)

    def begin_and_fail() -> None:
        with strong.profile.writing() as connection:
            CheckIns(connection).save(chest_pain(calendar.day))
            inside = strong.planning.fix(connection, calendar.day)
            assert isinstance(inside, DayPlan)
            assert inside.kind is DayKind.STOP
            raise LookupError

    with pytest.raises(LookupError):
        begin_and_fail()
    assert strong.planning.day(calendar.day) == plan


def test_a_started_session_fixes_the_plan_that_was_shown(strong: Coach, calendar: Calendar) -> None:
    plan = first_strength_day(strong, calendar)
    strong.training.start()
    fixed = strong.planning.day(calendar.day)
    assert isinstance(fixed, DayPlan)
    assert [asked.exercise for asked in fixed.prescriptions] == [asked.exercise for asked in plan.prescriptions]
    assert strong.planning.kept(calendar.day, calendar.day) == (plan,)
