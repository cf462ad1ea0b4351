"""A day's plan: fixed at Start, the same everywhere, and only ever eased after that."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from liftcoach.cli import main
from liftcoach.domain.check_in import JointReport, Onset, ReportedJoint, SeenSign, WarningSign
from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import AskedFact, CannotPlan, DayKind, DayPlan, Release
from liftcoach.domain.joints import Joint, JointGroup
from liftcoach.domain.lifter import ActivityRecord, DiseaseActivity, Experience, SaidBy
from liftcoach.domain.problems import InvalidFact
from liftcoach.domain.training import Done, LoggedSet
from liftcoach.exchange.plan_json import day_json
from liftcoach.insight.history import LEAST_LEFT
from liftcoach.store.profiles import Profiles
from tests.coach.life import SIXTY, Life
from tests.conftest import MONDAY, at_ten


def work(plan: DayPlan) -> list[tuple[object, ...]]:
    return [(one.exercise, one.sets, one.work, one.load, one.reps_in_reserve) for one in plan.prescriptions]


def total_sets(plan: DayPlan) -> int:
    return sum(one.sets for one in plan.prescriptions)


def test_a_person_who_said_nothing_gets_a_refusal_that_names_what_is_missing(unknown: Life) -> None:
    plan = unknown.coach.planning.day(MONDAY)
    assert isinstance(plan, CannotPlan)
    assert AskedFact.YEAR_OF_BIRTH in {ask.fact for ask in plan.missing}


def test_somebody_used_to_training_who_stayed_away_for_months_starts_as_a_beginner_does(unknown: Life) -> None:
    """Long ago lies before the log that the rules see in full."""
    left = []
    for away in (0, 100, 3):
        unknown.go_on(days=away)
        activity = (ActivityRecord(DiseaseActivity.LOW, SaidBy.CLINICIAN, unknown.today),)
        unknown.describe(replace(SIXTY, experience=Experience.REGULAR, activity=activity))
        done = unknown.to_a(DayKind.STRENGTH)
        asked = done.prescriptions[0]
        left += [fact.value for why in asked.reasons for fact in why.facts if fact.name == LEAST_LEFT]
        unknown.coach.training.start()
        unknown.coach.training.log(
            LoggedSet(asked.exercise, Done(asked.work.unit, asked.work.low), asked.load, at=unknown.moment)
        )
        unknown.coach.training.finish(exertion=3)
        unknown.go_on(days=1)
    assert left == [2, 4, 4]


def test_a_swollen_joint_is_spared_however_long_nobody_asked_about_it(life: Life) -> None:
    """Longer ago than the rules see in full."""

    def demands(plan: DayPlan) -> list[int]:
        by_id = {one.id: one for one in life.library}
        return [by_id[one.exercise].demand_on(JointGroup.KNEE) for one in (*plan.prescriptions, *plan.warm_up)]

    swollen = JointReport(swollen=(ReportedJoint(Joint.LEFT_KNEE, Onset.NEW),))
    life.coach.checking_in.save(life.calm(joints=swollen))
    for days in (80, 20, 100):
        life.go_on(days=days)
        assert not any(demands(life.to_a(DayKind.STRENGTH, joints=None))), days
    assert any(demands(life.to_a(DayKind.STRENGTH))), "asked about, and quiet"


def test_a_days_own_sets_never_feed_that_days_plan(life: Life) -> None:
    before = life.to_a(DayKind.STRENGTH)
    life.coach.training.start()
    for asked in before.prescriptions:
        life.coach.training.log(LoggedSet(asked.exercise, Done(asked.work.unit, 30), asked.load, at=life.moment))
    assert work(life.plan()) == work(before)


def test_before_start_a_plan_follows_what_is_said_and_after_it_does_not_rise(life: Life) -> None:
    life.to_a(DayKind.STRENGTH)
    life.coach.checking_in.save(life.calm(fatigue=8, sleep_h=4))
    eased = life.plan()
    life.coach.training.start()
    life.coach.checking_in.save(life.calm())
    assert total_sets(life.plan()) <= total_sets(eased)
    assert {one.exercise for one in life.plan().prescriptions} <= {one.exercise for one in eased.prescriptions}


@pytest.mark.parametrize(
    "changes",
    [
        {"pain": 8},
        {"joints": JointReport(swollen=(ReportedJoint(Joint.RIGHT_WRIST, Onset.NEW),))},
        {"fatigue": 9},
    ],
)
def test_new_answers_after_start_only_ease_what_is_left(life: Life, changes: dict[str, object]) -> None:
    fixed = life.to_a(DayKind.STRENGTH)
    life.coach.training.start()
    life.coach.checking_in.save(life.calm(**changes))
    now = life.plan()
    before = {one.exercise: one for one in fixed.prescriptions}
    for one in now.prescriptions:
        if one.exercise in before:
            assert one.sets <= before[one.exercise].sets
            assert one.reps_in_reserve >= before[one.exercise].reps_in_reserve
    assert total_sets(now) <= total_sets(fixed)


def test_a_warning_sign_after_start_stops_the_rest_of_the_day(life: Life) -> None:
    life.to_a(DayKind.STRENGTH)
    life.coach.training.start()
    life.coach.checking_in.save(life.calm(warning_signs=(SeenSign(WarningSign.E1),)))
    plan = life.plan()
    assert plan.kind is DayKind.STOP
    assert plan.prescriptions == ()


def test_a_restart_shows_the_same_plan(life: Life) -> None:
    life.to_a(DayKind.STRENGTH)
    life.coach.training.start()
    before = life.plan()
    life.restart()
    assert life.plan() == before


def test_a_fixed_plan_is_kept_as_it_stood(life: Life) -> None:
    fixed = life.to_a(DayKind.STRENGTH)
    life.coach.training.start()
    day = life.today
    life.go_on(days=30)
    life.restart()
    assert life.coach.planning.kept(day, day) == (fixed,)


def test_the_first_set_fixes_the_plan_too(life: Life) -> None:
    plan = life.to_a(DayKind.STRENGTH)
    life.coach.training.log_as_planned(plan.prescriptions[0])
    assert life.coach.planning.kept(life.today, life.today) == (plan,)


def test_what_would_be_is_told_and_not_kept(life: Life) -> None:
    life.to_a(DayKind.STRENGTH)
    told = life.coach.checking_in.preview(life.calm(warning_signs=(SeenSign(WarningSign.E1),)))
    assert isinstance(told, DayPlan)
    assert told.kind is DayKind.STOP
    assert life.plan().kind is DayKind.STRENGTH
    assert life.coach.knowing.open_stops() == ()


def test_the_week_begins_with_todays_plan_and_names_the_next_session(life: Life) -> None:
    life.to_a(DayKind.STRENGTH)
    life.coach.training.start()
    week = life.coach.planning.week()
    assert week[0] == life.plan()
    assert [plan.day for plan in week] == [life.today + timedelta(days=number) for number in range(7)]
    following = life.coach.planning.next_session()
    assert following is not None
    assert following > life.today + timedelta(days=1)


def test_days_ahead_agree_with_the_week(life: Life) -> None:
    life.to_a(DayKind.STRENGTH)
    week = [(plan.day, plan.kind) for plan in life.coach.planning.week() if isinstance(plan, DayPlan)]
    ahead = life.coach.planning.ahead(life.today, 7)
    assert [(plan.day, plan.kind) for plan in ahead if isinstance(plan, DayPlan)] == week


def test_the_command_line_shows_the_same_plan(
    life: Life, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = life.to_a(DayKind.STRENGTH)
    life.coach.training.start()
    life.coach.training.log_as_planned(plan.prescriptions[0])
    shown = day_json(life.plan())
    life.coach.close()
    profiles = Profiles(home, lambda: at_ten(MONDAY))
    life.path.rename(home / "person-1.liftcoach")
    profiles.choose("person-1").close()
    monkeypatch.setattr("liftcoach.cli.seams.system_now", lambda: life.moment)
    assert main(["plan", "--on", life.today.isoformat(), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [json.loads(json.dumps(shown))]


def test_a_clock_that_went_back_is_asked_about_instead_of_planned(life: Life) -> None:
    life.go_on(days=40)
    life.coach.checking_in.save(life.calm())
    life.go_on(days=-20)
    plan = life.coach.planning.day(life.today)
    assert isinstance(plan, CannotPlan)
    assert [ask.fact for ask in plan.missing] == [AskedFact.CLOCK]


def test_too_young_gets_no_plan(unknown: Life) -> None:
    unknown.describe(replace(SIXTY, year_of_birth=MONDAY.year - 16))
    assert isinstance(unknown.coach.planning.day(MONDAY), CannotPlan)


def test_easier_today_can_be_chosen_changed_and_taken_back(life: Life) -> None:
    before = life.to_a(DayKind.STRENGTH)
    deciding = life.coach.deciding
    deciding.not_a_good_day(ChoiceKind.GENTLER_TODAY)
    deciding.not_a_good_day(ChoiceKind.REST_TODAY)
    assert deciding.eased_today()
    assert len(deciding.all()) == 1
    assert life.plan().kind is DayKind.REST
    deciding.as_planned_after_all()
    assert not deciding.eased_today()
    assert life.plan() == before


@pytest.mark.parametrize("by", ["", "  ", "x" * 201])
def test_nobody_cannot_release_a_stop(life: Life, by: str) -> None:
    life.coach.checking_in.save(life.calm(warning_signs=(SeenSign(WarningSign.E1),)))
    with pytest.raises(InvalidFact):
        life.coach.knowing.release_stop(life.coach.knowing.open_stops()[0], Release(by, life.today))
    assert life.plan().kind is DayKind.STOP
