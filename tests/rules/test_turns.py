"""Few minutes: what does not fit into one session comes in the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.exercise import Pattern
from liftcoach.domain.lifter import Aim, Experience, Lifter
from liftcoach.domain.training import Session
from liftcoach.rules.facts import facts_of
from liftcoach.rules.planning import plan_day, plan_week
from tests.rules.invented import LIBRARY, LIFTER, MONDAY, QUIET, kg, known, merged, outing, planned, rules_of

BY_ID = {one.id: one for one in LIBRARY}
MAJOR = {Pattern.SQUAT, Pattern.PUSH, Pattern.PULL, Pattern.HINGE}


def patterns(plan: DayPlan) -> list[Pattern]:
    return [BY_ID[one.exercise].pattern for one in plan.prescriptions]


def three_weeks(lifter: Lifter) -> list[list[Pattern]]:
    """The patterns of each session of three weeks in which everything asked for is done, and feels easy enough."""
    done: list[Session] = []
    found = []
    for days in range(21):
        day = MONDAY + timedelta(days=days)
        said = [replace(QUIET, day=day - timedelta(days=ago)) for ago in range(28)]
        plan = plan_day(facts_of(day=day, lifter=lifter, library=LIBRARY, check_ins=said, sessions=done))
        if isinstance(plan, DayPlan) and plan.kind is DayKind.STRENGTH:
            found.append(patterns(plan))
            done.append(_as_planned(day, plan))
    return found


def _as_planned(day: date, plan: DayPlan) -> Session:
    return merged(
        *(
            outing(day, one.exercise, load=one.load, amount=one.work.high, unit=one.work.unit)
            for one in plan.prescriptions
        )
    )


def test_ten_minutes_twice_a_week_reach_every_major_pattern() -> None:
    sessions = three_weeks(replace(LIFTER, minutes=10))
    assert all(len(one) == 3 for one in sessions)
    for one, other in pairwise(sessions):
        assert {*one, *other} == MAJOR


def test_what_takes_turns_says_so_and_what_fits_does_not() -> None:
    assert "in-turn" in rules_of(planned(known(replace(LIFTER, minutes=10))))
    assert "in-turn" not in rules_of(planned(known(replace(LIFTER, minutes=20))))


def test_fifteen_minutes_from_65_reach_every_major_pattern_and_balance() -> None:
    sessions = three_weeks(replace(LIFTER, minutes=15, year_of_birth=1950))
    for place in range(len(sessions) - 1):
        assert set(_flat(sessions[place : place + 2])) == {*MAJOR, Pattern.BALANCE}


def _flat(lists: Sequence[Sequence[Pattern]]) -> list[Pattern]:
    return [one for some in lists for one in some]


def test_an_aim_of_the_hands_does_not_push_the_hips_out() -> None:
    lifter = replace(LIFTER, minutes=15, aims=(Aim.JARS,))
    sessions = three_weeks(lifter)
    assert {*MAJOR, Pattern.HAND} <= set(_flat(sessions[:2]))


def test_where_two_sessions_would_not_hold_everything_nothing_takes_turns() -> None:
    """Back only after more than a week, a move would be made easier each time for the gap."""
    regular = replace(LIFTER, minutes=7, experience=Experience.REGULAR)
    plan = planned(known(regular, sessions=[outing(MONDAY - timedelta(days=4), "goblet-squat", load=kg(3))]))
    assert patterns(plan) == [Pattern.SQUAT]
    assert "in-turn" not in rules_of(plan)


def test_days_ahead_take_turns_with_the_days_planned_before_them() -> None:
    week = plan_week(known(replace(LIFTER, minutes=10)))
    first, second = (patterns(plan) for plan in week if isinstance(plan, DayPlan) and plan.kind is DayKind.STRENGTH)
    assert {*first, *second} == MAJOR


def test_who_waited_equally_long_comes_in_the_usual_order() -> None:
    assert patterns(planned(known(replace(LIFTER, minutes=10)))) == [Pattern.SQUAT, Pattern.PUSH, Pattern.PULL]
    done = outing(MONDAY - timedelta(days=4), "high-seat-stand")
    facts = known(replace(LIFTER, minutes=10), sessions=[done])
    assert patterns(planned(facts)) == [Pattern.PUSH, Pattern.PULL, Pattern.HINGE]
