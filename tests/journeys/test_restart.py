"""Closing, losing power and midnight in the middle of things: nothing is lost, nothing stale is started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.person import Clock, Person
from tests.journeys.training import calm_check_in, do_the_rest_as_planned, log_as_planned, new_day
from tests.journeys.welcoming import be_known

ROOT = Path(__file__).resolve().parents[2]
KILLED_WITHIN_S = 60
SETS_BEFORE_THE_END = 3


def plan_of_today(person: Person) -> DayPlan:
    plan = person.coach.planning.day(person.clock.day)
    assert isinstance(plan, DayPlan)
    return plan


def test_a_restart_in_the_middle_of_a_session_shows_the_same_plan_and_every_set(person: Person) -> None:
    be_known(person)
    person.press("start")
    for _ in range(3):
        log_as_planned(person)
    plan, sets = plan_of_today(person), person.coach.training.sets_on(MONDAY)
    where = (person.text("place"), person.text("set-title"))
    person.restart()
    assert person.is_at(Place.PLAN)
    assert plan_of_today(person) == plan
    assert person.coach.training.sets_on(MONDAY) == sets
    assert person.words_on("start") == "Go on with the session"
    person.press("start")
    assert (person.text("place"), person.text("set-title")) == where
    do_the_rest_as_planned(person)
    person.press("finish-session")
    asked = (*plan.warm_up, *plan.prescriptions)
    assert len(person.coach.training.sets_on(MONDAY)) == sum(one.sets for one in asked)


def test_half_a_check_in_waits_behind_another_page_and_a_restart_and_is_said_to_be_unsaved(person: Person) -> None:
    be_known(person)
    person.press("answer-check-in")
    person.rate("pain", 7)
    for leave in (lambda: person.go(Place.LOG), person.restart):
        leave()
        person.go(Place.PLAN)
        person.press("answer-check-in")
        assert person.sees("They are not saved yet.")
        assert person.part("pain").value == 7  # type: ignore[attr-defined]
        so_far = person.coach.checking_in.on(MONDAY)
        assert so_far is None or so_far.pain is None
    person.rate("fatigue", 3)
    assert not person.sees("They are not saved yet.")
    person.press_until("save", lambda: person.is_at(Place.PLAN))
    said = person.coach.checking_in.on(MONDAY)
    assert said is not None
    assert (said.pain, said.fatigue) == (7, 3)
    assert person.coach.checking_in.unsaved(MONDAY) is None


def test_answers_of_a_past_day_wait_half_put_right_behind_a_restart_and_so_do_those_of_today(person: Person) -> None:
    be_known(person)
    said = CheckIn(MONDAY, pain=7, fatigue=4, warning_signs=())
    person.coach.checking_in.save(said)
    new_day(person, days=3)
    today = person.clock.day
    person.press("answer-check-in")
    person.rate("pain", 5)

    def open_past() -> None:
        person.go(Place.LOG)
        person.press("earlier-sessions")
        person.press("correct-check-in")
        person.press("open-answers")

    open_past()
    person.rate("pain", 2)
    person.restart()
    open_past()
    assert person.sees("They are not saved yet.")
    assert person.part("pain").value == 2  # type: ignore[attr-defined]
    assert person.coach.checking_in.on(MONDAY) == said
    person.press("save")
    assert person.coach.checking_in.on(MONDAY) == replace(said, pain=2)
    person.go(Place.PLAN)
    person.press("answer-check-in")
    assert person.part("pain").value == 5  # type: ignore[attr-defined]
    assert person.coach.checking_in.on(today) is None


def test_a_program_that_is_killed_in_the_middle_of_a_session_loses_nothing(person: Person) -> None:
    be_known(person)
    plan = plan_of_today(person)
    person.window.close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.journeys.logging_child", str(person.folder), str(SETS_BEFORE_THE_END)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        child.send_signal(signal.SIGKILL)
        assert child.wait(KILLED_WITHIN_S) == -signal.SIGKILL
    assert said == f"logged {SETS_BEFORE_THE_END}\n"
    person.restart()
    assert len(person.coach.training.sets_on(MONDAY)) == SETS_BEFORE_THE_END
    assert plan_of_today(person) == plan
    assert person.coach.records.check() == ()
    assert person.words_on("start") == "Go on with the session"
    person.press("start")
    # The rest after the last set goes on, and one that ended meanwhile says so.
    assert person.can_press("skip-rest")
    person.clock.minute += 5
    person.restart()
    person.press("start")
    assert person.sees("Your rest is over")
    assert person.can_press("done-as-planned")


def test_a_check_in_in_the_middle_of_a_session_only_eases_what_is_left(person: Person) -> None:
    be_known(person)
    person.press("start")
    log_as_planned(person)
    fixed = plan_of_today(person)
    person.go(Place.PLAN)
    person.press("answer-check-in")
    person.rate("pain", 8)
    person.choose("flare", "Yes")
    person.press("save")
    eased = plan_of_today(person)
    assert len(eased.prescriptions) <= len(fixed.prescriptions)
    assert sum(one.sets for one in eased.prescriptions) <= sum(one.sets for one in fixed.prescriptions)
    assert len(person.coach.training.sets_on(MONDAY)) == 1
    person.restart()
    assert plan_of_today(person) == eased


def test_after_midnight_the_window_shows_the_new_day_before_start(person: Person, clock: Clock) -> None:
    be_known(person)
    assert person.sees("Monday 2 March")
    new_day(person)
    assert person.sees("Tuesday 3 March")
    assert not person.sees("Monday 2 March")


def test_a_session_that_runs_over_midnight_goes_on_as_it_was(person: Person, clock: Clock) -> None:
    clock.hour = 23
    be_known(person)
    person.press("start")
    log_as_planned(person)
    where = (person.text("place"), person.text("set-title"))
    clock.hour = 0
    new_day(person)
    assert (person.text("place"), person.text("set-title")) == where
    log_as_planned(person)
    person.restart()
    assert person.sees("Monday 2 March")
    assert person.words_on("start") == "Go on with the session"
    person.press("start")
    do_the_rest_as_planned(person)
    person.press("finish-session")
    assert len(person.coach.training.sets_on(MONDAY)) > 2
    assert person.coach.training.sets_on(clock.day) == ()
    person.go(Place.PLAN)
    assert person.sees("Tuesday 3 March")


def test_a_session_forgotten_over_night_gives_way_to_the_new_day(person: Person, clock: Clock) -> None:
    clock.hour = 23
    be_known(person)
    person.press("start")
    log_as_planned(person)
    clock.hour = 1
    new_day(person)
    person.go(Place.PLAN)
    assert person.sees("Monday 2 March")
    clock.hour = 7
    person.pages.look_at_the_clock()
    person.settle()
    assert person.sees("Tuesday 3 March")


def test_start_pressed_on_yesterdays_page_starts_the_plan_of_today(person: Person, clock: Clock) -> None:
    be_known(person)
    calm_check_in(person)
    person.press("start")
    do_the_rest_as_planned(person)
    person.press("finish-session")
    new_day(person, days=2)
    while plan_of_today(person).kind is not DayKind.STRENGTH:
        new_day(person)
    person.go(Place.PLAN)
    drawn_on = clock.day
    # The computer slept over midnight: nothing has looked at the clock yet.
    clock.next_day()
    person.press("start")
    today = plan_of_today(person)
    assert person.coach.planning.kept(drawn_on, drawn_on) == ()
    kept = person.coach.planning.kept(clock.day, clock.day)
    assert [plan.day for plan in kept] == ([clock.day] if today.kind is not DayKind.REST else [])
    assert person.sees(f"{clock.day.day} March") or person.is_at(Place.LOG)


def test_answers_given_after_midnight_are_kept_for_the_new_day(person: Person, clock: Clock) -> None:
    be_known(person)
    person.press("answer-check-in")
    person.rate("pain", 3)
    new_day(person)
    assert person.sees("It is a new day, so we ask afresh.")
    person.rate("pain", 6)
    person.press("save")
    assert person.coach.checking_in.on(MONDAY + timedelta(days=1)) is not None
    monday = person.coach.checking_in.on(MONDAY)
    assert monday is None or monday.pain is None
