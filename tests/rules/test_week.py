"""Which days are for strength, which for rest, and always why."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from typing import Any

import pytest

from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.lifter import ActivityRecord, ClinicLimits, DiseaseActivity, Experience, SaidBy, Weekday
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import Fact
from liftcoach.rules.dose import GAP_48_H, GAP_72_H, day_dose
from liftcoach.rules.facts import looking_ahead
from liftcoach.rules.planning import plan_day, plan_week
from liftcoach.rules.week import Region, _weekdays, is_due, strength_weekdays, trained_days
from tests.rules.invented import LIFTER, MONDAY, kg, known, merged, outing, planned, rules_of
from tests.rules.test_guards import ask

DAY = timedelta(days=1)


def trained(*days_ago: int) -> tuple[object, ...]:
    return tuple(
        merged(outing(MONDAY - days * DAY, "chair-stand"), outing(MONDAY - days * DAY, "forearm-wall-push"))
        for days in days_ago
    )


def test_the_first_day_is_for_training() -> None:
    assert planned(known()).kind is DayKind.STRENGTH


@pytest.mark.parametrize(("days_ago", "kind"), [(1, DayKind.REST), (2, DayKind.REST), (3, DayKind.STRENGTH)])
def test_two_days_a_week_leave_three_days_between(days_ago: int, kind: DayKind) -> None:
    plan = planned(known(sessions=trained(days_ago)))
    assert plan.kind is kind
    if kind is DayKind.REST:
        assert "planned-rest" in rules_of(plan)
        assert plan.minutes == 0
        assert Fact("next", MONDAY + (3 - days_ago) * DAY) in plan.reasons[0].facts


def test_a_week_has_two_sessions_and_every_rest_day_its_reason() -> None:
    week = [plan for plan in plan_week(known()) if isinstance(plan, DayPlan)]
    assert [plan.kind.value[0] for plan in week] == ["s", "r", "r", "s", "r", "r", "r"]
    assert all(plan.reasons for plan in week)


def test_the_persons_weekdays_are_kept() -> None:
    lifter = replace(LIFTER, days=(Weekday.WEDNESDAY, Weekday.SATURDAY))
    kinds = [plan.kind for plan in plan_week(known(lifter)) if isinstance(plan, DayPlan)]
    assert [index for index, kind in enumerate(kinds) if kind is DayKind.STRENGTH] == [2, 5]


@pytest.mark.parametrize(
    ("days", "most", "gap", "chosen"),
    [
        ((0, 1), 2, 2, (0,)),
        ((0, 2), 2, 2, (0, 2)),
        ((0, 2), 2, 3, (0,)),
        ((0, 3), 2, 3, (0, 3)),
        ((0, 6), 2, 2, (0,)),
        (range(7), 3, 2, (0, 2, 4)),
        (range(7), 2, 3, (0, 3)),
        ((), 2, 2, ()),
        ((0, 1, 2), 0, 2, ()),
    ],
)
def test_weekdays_keep_the_gap_all_round_the_week(
    days: tuple[int, ...], most: int, gap: int, chosen: tuple[int, ...]
) -> None:
    assert strength_weekdays(days, most=most, gap_days=gap) == chosen


def test_an_active_illness_asks_for_three_days_between() -> None:
    lifter = replace(
        LIFTER,
        days=tuple(Weekday),
        activity=(ActivityRecord(DiseaseActivity.MODERATE, SaidBy.LIFTER, MONDAY),),
    )
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY - DAY, until=MONDAY)
    plan = planned(known(lifter, sessions=trained(2), choices=(moved,)))
    assert plan.kind is DayKind.REST
    assert "region-gap" in rules_of(plan)
    assert planned(known(lifter, sessions=trained(3), choices=(moved,))).kind is DayKind.STRENGTH


def test_a_moved_day_rests_and_its_new_day_trains() -> None:
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY, until=MONDAY + DAY)
    assert "day-moved" in rules_of(planned(known(choices=(moved,))))
    lifter = replace(LIFTER, days=(Weekday.MONDAY, Weekday.THURSDAY))
    week = plan_week(known(lifter, choices=(moved,)))
    assert [plan.kind for plan in week[:2] if isinstance(plan, DayPlan)] == [DayKind.REST, DayKind.STRENGTH]


def test_a_worse_day_takes_a_session_away_and_puts_none_on_a_day_of_rest() -> None:
    for mine in (some for count in range(1, 8) for some in combinations(Weekday, count)):
        who = replace(LIFTER, days=mine)
        rows = ((3, GAP_48_H), (2, GAP_72_H), (1, GAP_72_H))
        three, two, one = (set(_weekdays(who, most, gap)) for most, gap in rows)
        assert three >= two >= one
        assert len(one) == 1
        as_many = strength_weekdays((day.number for day in mine), most=2, gap_days=GAP_72_H)
        assert len(two) == len(as_many), "and keeps as many as there can be"


def test_a_day_moved_into_the_gap_rests_and_says_so() -> None:
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY + DAY, until=MONDAY)
    plan = planned(known(sessions=trained(1), choices=(moved,)))
    assert plan.kind is DayKind.REST
    assert "region-gap" in rules_of(plan)


@pytest.mark.parametrize(("until", "rule"), [(None, "paused"), (MONDAY, "paused-until")])
def test_a_pause_rests(until: object, rule: str) -> None:
    pause = Choice(ChoiceKind.PAUSE, MONDAY - DAY, day=MONDAY - DAY, until=until)  # type: ignore[arg-type]
    assert rule in rules_of(planned(known(choices=(pause,))))


def test_a_pause_that_is_over_or_to_come_does_not_rest() -> None:
    for first, last in ((-5, -1), (1, 5)):
        pause = Choice(ChoiceKind.PAUSE, MONDAY, day=MONDAY + first * DAY, until=MONDAY + last * DAY)
        assert planned(known(choices=(pause,))).kind is DayKind.STRENGTH


def test_choosing_rest_is_a_choice_and_names_the_next_session() -> None:
    plan = planned(known(choices=(Choice(ChoiceKind.REST_TODAY, MONDAY, day=MONDAY),)))
    assert plan.kind is DayKind.REST
    assert "rest-chosen" in rules_of(plan)


def test_a_clinic_may_ask_for_fewer_days() -> None:
    limits = ClinicLimits("Dr Invented", MONDAY, days_a_week=0)
    plan = planned(known(replace(LIFTER, clinic_limits=limits)))
    assert plan.kind is DayKind.REST
    assert Fact("next", "not-set") in plan.reasons[0].facts


@pytest.mark.parametrize(("allowed", "rule"), [(1, "clinic-days"), (2, "enough-this-week"), (3, "enough-this-week")])
def test_a_week_that_the_clinic_made_shorter_says_who_asked_and_when(allowed: int, rule: str) -> None:
    limits = ClinicLimits("Dr Invented", MONDAY - DAY, days_a_week=allowed)
    done = tuple(outing(MONDAY + ago * DAY, "chair-stand") for ago in range(min(allowed, 2)))
    plan = planned(known(replace(LIFTER, clinic_limits=limits), day=MONDAY + 3 * DAY, sessions=done))
    (why,) = (one for one in plan.reasons if one.rule == rule)
    told = {fact.name: fact.value for fact in why.facts}
    assert rule != "clinic-days" or (told["by"], told["on"], told["days"]) == ("Dr Invented", MONDAY - DAY, 1)


def test_a_rest_day_that_would_be_one_anyway_is_not_laid_on_the_clinic() -> None:
    limits = ClinicLimits("Dr Invented", MONDAY, days_a_week=1)
    lifter = replace(LIFTER, days=(Weekday.MONDAY, Weekday.THURSDAY), clinic_limits=limits)
    plan = planned(known(lifter, day=MONDAY + DAY))
    assert "planned-rest" in rules_of(plan)
    assert "clinic-days" not in rules_of(plan)


def test_three_days_a_week_come_only_to_someone_who_named_them_and_is_past_the_start() -> None:
    days = (Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY)
    for experience, sessions in ((Experience.REGULAR, 3), (Experience.NEW, 2)):
        week = plan_week(known(replace(LIFTER, days=days, experience=experience)))
        strength = [plan for plan in week if isinstance(plan, DayPlan) and plan.kind is DayKind.STRENGTH]
        assert len(strength) == sessions


def test_only_the_region_that_was_trained_rests() -> None:
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY + DAY, until=MONDAY)
    plan = planned(known(sessions=(outing(MONDAY - DAY, "chair-stand"),), choices=(moved,)))
    chosen = {one.exercise for one in plan.prescriptions}
    assert "forearm-wall-push" in chosen
    assert not {"chair-stand", "high-seat-stand", "hip-hinge"} & chosen


def test_hand_work_is_exempt_from_the_gap() -> None:
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY + DAY, until=MONDAY)
    plan = planned(known(sessions=(outing(MONDAY - DAY, "hand-squeeze"),), choices=(moved,)))
    assert plan.kind is DayKind.STRENGTH


def test_an_exercise_that_the_library_does_not_know_counts_for_every_region() -> None:
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY + DAY, until=MONDAY)
    plan = planned(known(sessions=(outing(MONDAY - DAY, "my-own-machine"),), choices=(moved,)))
    assert plan.kind is DayKind.REST


def test_gentle_days_of_the_archive_leave_no_gap() -> None:
    gentle = DayPlan(MONDAY - DAY, DayKind.GENTLE)
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY + DAY, until=MONDAY)
    plan = plan_day(known(sessions=trained(1), archive=(gentle,), choices=(moved,)))
    assert isinstance(plan, DayPlan)
    assert plan.kind is DayKind.STRENGTH


NONE, LEGS = frozenset[Region](), frozenset({Region.LEGS})


@pytest.mark.parametrize(
    ("asked", "exercise", "done", "regions"),
    [
        ((), "chair-stand", {"left": None}, NONE),
        ((), "chair-stand", {"left": 4}, NONE),
        ((), "chair-stand", {"left": 3}, LEGS),
        ((ask("chair-stand", left=6),), "chair-stand", {"left": 3}, LEGS),
        ((), "arm-circles", {}, NONE),
        ((), "goblet-squat", {"load": kg(2), "left": 6}, LEGS),
        ((ask("goblet-squat", kg(2)),), "goblet-squat", {"load": kg(2), "left": 6}, NONE),
        ((ask("goblet-squat", kg(2)),), "goblet-squat", {"load": kg(3), "left": 6}, LEGS),
        ((ask("chair-stand"),), "chair-stand", {"load": kg(3), "left": 6}, LEGS),
        ((), "my-own-machine", {"left": 6}, frozenset(Region) - {Region.EXEMPT}),
    ],
)
def test_what_was_done_beyond_a_gentle_day_leaves_its_gap(
    asked: tuple[Prescription, ...], exercise: str, done: dict[str, Any], regions: frozenset[Region]
) -> None:
    """Hard or heavy sets on a day that was planned gentle tire a region like any others."""
    easy_day = DayPlan(MONDAY - DAY, DayKind.GENTLE, prescriptions=asked)
    facts = known(sessions=(outing(MONDAY - DAY, exercise, **done),), archive=(easy_day,))
    assert [one.regions for one in trained_days(facts)] == [regions]


def test_a_hard_session_on_a_gentle_day_is_followed_by_its_gap() -> None:
    hard = tuple(outing(MONDAY - DAY, name, left=1) for name in ("chair-stand", "forearm-wall-push"))
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY + DAY, until=MONDAY)
    plan = planned(known(sessions=hard, archive=(DayPlan(MONDAY - DAY, DayKind.GENTLE),), choices=(moved,)))
    assert (plan.kind, rules_of(plan)) == (DayKind.REST, {"region-gap"})


def test_a_session_without_sets_was_no_training() -> None:
    empty = replace(outing(MONDAY - DAY, "chair-stand"), sets=())
    assert planned(known(sessions=(empty,))).kind is DayKind.STRENGTH


def test_a_planned_exercise_of_ones_own_counts_for_every_region() -> None:
    own = DayPlan(MONDAY, DayKind.STRENGTH, prescriptions=(replace(planned(known()).prescriptions[0], exercise="own"),))
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY + 3 * DAY, until=MONDAY + DAY)
    tomorrow = plan_day(looking_ahead(known(choices=(moved,)), MONDAY + DAY, (own,)))
    assert isinstance(tomorrow, DayPlan)
    assert tomorrow.kind is DayKind.REST


def test_two_entries_of_one_day_are_one_training_day() -> None:
    twice = tuple(outing(MONDAY - 4 * DAY, name) for name in ("chair-stand", "forearm-wall-push"))
    assert planned(known(sessions=twice)).kind is DayKind.STRENGTH


def test_moving_a_day_does_not_get_round_a_clinic() -> None:
    limits = ClinicLimits("Dr Invented", MONDAY, days_a_week=0)
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY + DAY, until=MONDAY)
    facts = known(replace(LIFTER, clinic_limits=limits), choices=(moved,))
    assert planned(facts).kind is DayKind.REST
    assert not is_due(facts, day_dose(facts), (), MONDAY)


def test_moving_a_day_does_not_add_one_to_the_week() -> None:
    saturday = MONDAY + 5 * DAY
    sessions = tuple(outing(MONDAY + days * DAY, "chair-stand") for days in (0, 3))
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=saturday + DAY, until=saturday)
    facts = known(day=saturday, sessions=sessions, choices=(moved,))
    assert "enough-this-week" in rules_of(planned(facts))
