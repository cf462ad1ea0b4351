"""Dated events: blood tests ahead, infusions, vaccinations and injections just past, falls and operations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.check_in import Aftermath, JointReport, NextMorning, Onset
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.events import Event, EventKind
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Clearance, ClearanceFor, Consideration, ConsiderationKind, Medicine, MedicineClass
from liftcoach.domain.training import Session
from liftcoach.rules.facts import Facts, facts_of
from liftcoach.rules.planning import plan_day
from tests.rules.invented import (
    LIFTER,
    MONDAY,
    QUIET,
    after,
    asked_for,
    kg,
    known,
    outing,
    planned,
    quiet_days,
    rules_of,
    swollen,
    tender,
    today,
    with_check_ins,
)
from tests.rules.strategies import lives
from tests.rules.test_properties import assert_not_harder, slow

DAY = timedelta(days=1)
ROWS_TWICE = (
    outing(MONDAY - 7 * DAY, "dumbbell-row", load=kg(2), sets=2),
    outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(2), sets=2),
)
"""Two good sessions in a row, so that a raise is due."""


def with_event(
    kind: EventKind, days: int, *, joint: Joint | None = None, sessions: tuple[Session, ...] = ROWS_TWICE
) -> Facts:
    """Facts with one event so many days from the Monday; two good sessions unless others are given."""
    check_ins = with_check_ins(after(MONDAY - 3 * DAY))
    return known(sessions=sessions, check_ins=check_ins, events=(Event(kind, MONDAY + days * DAY, joint),))


def test_without_an_event_the_row_would_go_up() -> None:
    row = asked_for(
        planned(known(sessions=ROWS_TWICE, check_ins=with_check_ins(after(MONDAY - 3 * DAY)))), "dumbbell-row"
    )
    assert row.work.high > 8


@pytest.mark.parametrize(("days", "held"), [(-1, False), (0, True), (3, True), (7, True), (8, False)])
def test_nothing_goes_up_in_the_week_before_a_blood_test(days: int, held: bool) -> None:  # noqa: FBT001
    row = asked_for(planned(with_event(EventKind.BLOOD_TEST, days)), "dumbbell-row")
    assert (row.work.high == 8) is held
    assert ("held-blood-test" in rules_of(row)) is held


@pytest.mark.parametrize(("days", "near"), [(0, True), (2, True), (3, False)])
def test_the_two_days_before_a_blood_test_are_lighter(days: int, near: bool) -> None:  # noqa: FBT001
    plan = planned(with_event(EventKind.BLOOD_TEST, days))
    row = asked_for(plan, "dumbbell-row")
    assert ("blood-test-near" in rules_of(plan)) is near
    assert (row.reps_in_reserve, row.sets) == ((5, 1) if near else (4, 1))


@pytest.mark.parametrize(("days", "kind"), [(7, DayKind.MOBILITY), (8, DayKind.STRENGTH)])
def test_a_first_session_waits_for_a_blood_test(days: int, kind: DayKind) -> None:
    plan = planned(with_event(EventKind.BLOOD_TEST, days, sessions=()))
    assert plan.kind is kind
    assert ("blood-test-first" in rules_of(plan)) is (kind is DayKind.MOBILITY)


def test_the_first_session_after_a_long_gap_waits_too() -> None:
    long_ago = (outing(MONDAY - 40 * DAY, "dumbbell-row", load=kg(2)),)
    assert planned(with_event(EventKind.BLOOD_TEST, 5, sessions=long_ago)).kind is DayKind.MOBILITY


@pytest.mark.parametrize(
    ("kind", "rule", "last"),
    [(EventKind.INFUSION, "after-infusion", -1), (EventKind.VACCINATION, "after-vaccination", -2)],
)
def test_an_infusion_or_a_vaccination_keeps_a_day_or_two_easy(kind: EventKind, rule: str, last: int) -> None:
    for days in (0, last):
        plan = planned(with_event(kind, days))
        assert rule in rules_of(plan)
        assert all(one.reps_in_reserve >= 5 for one in plan.prescriptions)
        assert asked_for(plan, "dumbbell-row").work.high == 8
    for days in (1, last - 1):
        assert rule not in rules_of(planned(with_event(kind, days)))


@pytest.mark.parametrize(("days", "balance"), [(0, True), (-365, True), (-366, False)])
def test_a_fall_brings_balance_work_for_a_year(days: int, balance: bool) -> None:  # noqa: FBT001
    plan = planned(with_event(EventKind.FALL, days))
    assert ("balance-included" in rules_of(plan)) is balance


def test_broken_spine_and_a_steroid_of_unknown_dose_bring_balance_work() -> None:
    broken = Consideration(ConsiderationKind.VERTEBRAL_FRACTURE)
    assert "balance-included" in rules_of(
        planned(known(replace(LIFTER, considerations=(*LIFTER.considerations, broken))))
    )
    for dose, balance in ((None, True), (5.0, True), (0.0, False)):
        steroid = Medicine("Invented", MedicineClass.STEROID, dose_mg_a_day=dose)
        plan = planned(known(replace(LIFTER, medicines=(steroid,))))
        assert ("balance-included" in rules_of(plan)) is balance


@pytest.mark.parametrize(("days", "gentle"), [(0, True), (-183, True), (-184, False), (3, False)])
def test_an_operation_waits_for_a_clearance(days: int, gentle: bool) -> None:  # noqa: FBT001
    plan = planned(with_event(EventKind.OPERATION, days))
    assert (plan.kind is DayKind.GENTLE) is gentle
    assert ("clearance-first" in rules_of(plan)) is gentle


@pytest.mark.parametrize(("given", "gentle"), [(-31, True), (-30, False)])
def test_a_clearance_from_before_the_operation_does_not_count(given: int, gentle: bool) -> None:  # noqa: FBT001
    clearance = Clearance(ClearanceFor.AFTER_SURGERY, "Dr Invented", MONDAY + given * DAY)
    facts = known(replace(LIFTER, clearances=(clearance,)), events=(Event(EventKind.OPERATION, MONDAY - 30 * DAY),))
    assert (planned(facts).kind is DayKind.GENTLE) is gentle


KNEE = Joint.LEFT_KNEE


@pytest.mark.parametrize("report", [swollen(KNEE), tender(KNEE)])
@pytest.mark.parametrize(("days", "stops"), [(-2, False), (-3, True), (-14, True), (-15, False)])
def test_an_injected_joint_that_is_worse_after_48_hours_has_to_be_seen(
    days: int,
    stops: bool,  # noqa: FBT001  (a case of the table)
    report: JointReport,
) -> None:
    injection = Event(EventKind.JOINT_INJECTION, MONDAY + days * DAY, KNEE)
    facts = known(check_ins=(*quiet_days(28), today(joints=report)), events=(injection,))
    plan = planned(facts)
    assert (plan.stop is not None and plan.stop.row == "E5") is stops
    if stops:
        assert plan.kind is DayKind.STOP


def test_an_injected_joint_that_hurts_more_after_training_has_to_be_seen() -> None:
    worse = Aftermath(MONDAY - DAY, next_morning=NextMorning.JOINTS_WORSE, worse_joints=(KNEE,))
    injection = Event(EventKind.JOINT_INJECTION, MONDAY - 5 * DAY, KNEE)
    plan = planned(known(check_ins=(*quiet_days(28), today(aftermath=worse)), events=(injection,)))
    assert plan.kind is DayKind.STOP


@pytest.mark.parametrize(
    "report",
    [
        swollen(KNEE, Onset.USUAL_FOR_ME),
        tender(KNEE, Onset.USUAL_FOR_ME),
        swollen(Joint.RIGHT_KNEE),
        tender(Joint.RIGHT_KNEE),
    ],
)
def test_an_injected_joint_that_is_no_worse_goes_on_healing(report: JointReport) -> None:
    injection = Event(EventKind.JOINT_INJECTION, MONDAY - 5 * DAY, KNEE)
    plan = planned(known(check_ins=(*quiet_days(28), today(joints=report)), events=(injection,)))
    assert plan.kind is not DayKind.STOP


@pytest.mark.parametrize("report", [swollen(KNEE), tender(KNEE)])
def test_a_joint_that_was_sore_yesterday_is_not_newly_worse(report: JointReport) -> None:
    injection = Event(EventKind.JOINT_INJECTION, MONDAY - 5 * DAY, KNEE)
    long = tuple(replace(QUIET, day=MONDAY - days * DAY, joints=report) for days in range(6, -1, -1))
    plan = planned(known(check_ins=(*quiet_days(20, before=MONDAY - 6 * DAY), *long), events=(injection,)))
    assert plan.kind is not DayKind.STOP


def test_soreness_that_went_away_after_the_injection_and_comes_back_is_newly_worse() -> None:
    injection = Event(EventKind.JOINT_INJECTION, MONDAY - 5 * DAY, KNEE)
    eased = (replace(QUIET, day=MONDAY - 6 * DAY, joints=tender(KNEE)), replace(QUIET, day=MONDAY - DAY))
    plan = planned(known(check_ins=(*eased, today(joints=tender(KNEE))), events=(injection,)))
    assert plan.kind is DayKind.STOP
    assert plan.stop is not None
    assert plan.stop.joints == (KNEE,)


@slow
@given(
    lives(), st.sampled_from(EventKind), st.integers(-20, 20), st.none() | st.sampled_from([KNEE, Joint.RIGHT_WRIST])
)
def test_an_event_never_makes_a_day_harder(
    life: dict[str, Any], kind: EventKind, days: int, joint: Joint | None
) -> None:
    """Balance work after a fall changes what the minutes are spent on, so the days are compared without it; and easy
    movement is counted in sets of its own."""
    on: date = MONDAY + days * DAY
    one = plan_day(facts_of(**life))
    other = plan_day(facts_of(**(life | {"events": (Event(kind, on, joint),)})))
    if kind is not EventKind.FALL and isinstance(other, DayPlan) and other.kind is not DayKind.MOBILITY:
        assert_not_harder(other, one)
