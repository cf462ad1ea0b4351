"""Warning signs on both sides of their edges: hot joints that are ticked, infections, the clock, a day that began."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from liftcoach.domain.check_in import JointReport, SeenSign, WarningSign
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import AskedFact, CannotPlan, DayKind, DayPlan, Release, Scope, Stop, Tier
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import (
    Answer,
    Clearance,
    ClearanceFor,
    Consideration,
    ConsiderationKind,
    Lifter,
    Medicine,
    MedicineClass,
)
from liftcoach.rules.planning import ease_fixed_plan, plan_day
from liftcoach.rules.screening import StartTier, start_tier
from liftcoach.rules.warning_signs import begun_after_release, raised_stops, stops_in_force, stops_of_record
from tests.rules.invented import LIFTER, MONDAY, known, planned, quiet_days, rules_of, today

DAY = timedelta(days=1)
LOWERED = replace(LIFTER, medicines=(Medicine("a", MedicineClass.METHOTREXATE_LIKE),))
KNEE = Joint.LEFT_KNEE
HOT_TICKED, HOT_SOMEWHERE = SeenSign(WarningSign.C3, KNEE), SeenSign(WarningSign.C3)


def rows(lifter: Lifter, *signs: SeenSign, before: tuple[Any, ...] = (), **answers: Any) -> set[str]:
    said = (*quiet_days(28)[: 28 - len(before)], *before, today(warning_signs=signs, **answers))
    return {stop.row for stop in stops_in_force(known(lifter, check_ins=said))}


@pytest.mark.parametrize(
    ("lifter", "sign", "more", "found"),
    [
        (LIFTER, HOT_TICKED, {}, {"C3"}),
        (LOWERED, HOT_TICKED, {}, {"C3", "E5"}),
        (LIFTER, HOT_TICKED, {"temperature_c": 38.0}, {"C1", "C3", "E5"}),
        (LIFTER, HOT_SOMEWHERE, {}, {"C3"}),
        (LOWERED, HOT_SOMEWHERE, {}, {"C3", "E5"}),
        (LIFTER, HOT_SOMEWHERE, {"temperature_c": 38.0}, {"C1", "C3", "E5"}),
        (LOWERED, SeenSign(WarningSign.C9, KNEE), {}, {"C9"}),
    ],
)
def test_a_hot_joint_that_is_ticked_weighs_as_much_as_one_that_is_marked(
    lifter: Lifter, sign: SeenSign, more: dict[str, Any], found: set[str]
) -> None:
    assert rows(lifter, sign, **more) == found


@pytest.mark.parametrize("sign", [HOT_TICKED, HOT_SOMEWHERE])
@pytest.mark.parametrize(("ago", "sudden"), [(7, False), (8, True)])
def test_a_joint_that_was_hot_within_the_week_did_not_grow_hot_today(sign: SeenSign, ago: int, *, sudden: bool) -> None:
    hot = replace(today(warning_signs=(HOT_TICKED,), joints=None), day=MONDAY - ago * DAY)
    silent = quiet_days(ago - 1, joints=None)
    told = today(warning_signs=(sign,), joints=None)
    raised = raised_stops(told, earlier=(hot, *silent), lifter=LOWERED, events=())
    assert ("E5" in {stop.row for stop in raised}) is sudden


def infection(ago: int) -> Event:
    return Event(EventKind.INFECTION, MONDAY - ago * DAY)


@pytest.mark.parametrize(("ago", "stops"), [(-1, False), (0, True), (7, True), (8, False)])
def test_an_infection_of_the_last_week_stops_until_the_care_team_was_asked(ago: int, stops: bool) -> None:  # noqa: FBT001
    plan = plan_day(known(events=(infection(ago),), today=MONDAY + DAY))
    assert isinstance(plan, DayPlan)
    assert (plan.kind is DayKind.STOP) is stops
    if stops:
        assert plan.stop == Stop("C11", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, infection(ago).on)


def test_an_infection_that_was_asked_about_stops_no_more_and_a_later_one_does() -> None:
    seen = Stop(
        "C11", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, MONDAY - 3 * DAY, released=Release("Dr Invented", MONDAY - 2 * DAY)
    )
    assert stops_in_force(known(events=(infection(3),), stops=(seen,))) == ()
    assert [one.began for one in stops_in_force(known(events=(infection(3), infection(1)), stops=(seen,)))] == [
        MONDAY - DAY
    ]


@pytest.mark.parametrize(("ago", "found"), [(7, ["C11"]), (8, [])])
def test_a_record_from_elsewhere_brings_the_stop_of_an_infection_of_the_last_week(ago: int, found: list[str]) -> None:
    brought = stops_of_record((), check_ins=(), lifter=LIFTER, events=(infection(ago),), labs=(), day=MONDAY)
    assert [one.row for one in brought] == found
    again = stops_of_record(brought, check_ins=(), lifter=LIFTER, events=(infection(ago),), labs=(), day=MONDAY)
    assert again == ()


AHEAD = MONDAY + DAY
NEWER: list[dict[str, Any]] = [
    {"stops": (Stop("C4", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, AHEAD),)},
    {"stops": (Stop("C4", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, MONDAY, released=Release("Dr Invented", AHEAD)),)},
    {"labs": (LabResult(LabTest.CRP, AHEAD, 4, "mg/L"),)},
    {"events": (Event(EventKind.FALL, AHEAD),)},
    {"events": (Event(EventKind.INFECTION, AHEAD),)},
    {"choices": (Choice(ChoiceKind.NEVER_OFFER, AHEAD, exercise="wall-push"),)},
    {"check_ins": (*quiet_days(28), today(), replace(today(), day=AHEAD))},
    {"lifter": replace(LIFTER, medicines_asked_on=AHEAD)},
    {"lifter": replace(LIFTER, considerations=tuple(replace(one, asked_on=AHEAD) for one in LIFTER.considerations))},
]


@pytest.mark.parametrize("newer", NEWER)
def test_a_clock_behind_any_entry_asks_about_the_date(newer: dict[str, Any]) -> None:
    facts = known(**newer)
    assert facts.newest_record == AHEAD
    if not any(stop.began <= MONDAY for stop in facts.stops):
        refused = plan_day(facts)
        assert isinstance(refused, CannotPlan)
        assert [ask.fact for ask in refused.missing] == [AskedFact.CLOCK]
    assert known(**newer, today=AHEAD).newest_record is None


@pytest.mark.parametrize("kind", [kind for kind in EventKind if not kind.is_past])
def test_what_may_lie_ahead_says_nothing_of_the_clock(kind: EventKind) -> None:
    assert known(events=(Event(kind, AHEAD),)).newest_record is None


@pytest.mark.parametrize(
    "kind",
    [
        ConsiderationKind.HEART_INFLAMMATION,
        ConsiderationKind.PULMONARY_HYPERTENSION,
        ConsiderationKind.STROKE_OR_CLOT,
        ConsiderationKind.DIABETES,
    ],
)
def test_not_sure_about_heart_lungs_or_sugar_waits_for_the_answer(kind: ConsiderationKind) -> None:
    unsure = replace(LIFTER, considerations=(*LIFTER.considerations, Consideration(kind, Answer.NOT_KNOWN)))
    plan = planned(known(unsure))
    assert plan.kind is DayKind.GENTLE
    assert AskedFact.SCREENING in {ask.fact for ask in plan.asks}
    said_no = replace(LIFTER, considerations=(*LIFTER.considerations, Consideration(kind, Answer.NO)))
    assert planned(known(said_no)).kind is DayKind.STRENGTH
    assert planned(known()).kind is DayKind.STRENGTH, "what was never asked refuses nothing"


@pytest.mark.parametrize(("ticked", "told"), [("C7 C4", "C4 C7"), ("C4 E3 E1", "E1 E3"), ("C4 E1", "E1"), ("C4", "C4")])
def test_a_stop_day_gives_every_sign_as_a_reason_but_nothing_beside_an_emergency(ticked: str, told: str) -> None:
    signs = tuple(SeenSign(WarningSign(row)) for row in ticked.split())
    plan = planned(known(check_ins=(today(warning_signs=signs),)))
    assert [str(why.facts[0].value) for why in plan.reasons] == told.split()


def began(day: date, row: str, *joints: Joint) -> Stop:
    return Stop(row, Tier.CONTACT_TEAM, Scope.REGION, day, joints)


def test_a_day_that_began_shows_a_sign_told_of_since_and_drops_one_released_since() -> None:
    fixed = planned(known())
    finger = began(MONDAY, "C9", Joint.LEFT_PIP_2)
    told = ease_fixed_plan(known(stops=(finger,)), fixed)
    assert isinstance(told, DayPlan)
    assert told.stop == finger
    released = replace(finger, released=Release("Dr Invented", MONDAY))
    later = ease_fixed_plan(known(stops=(released,)), told)
    assert isinstance(later, DayPlan)
    assert later.stop is None


def test_a_hot_joint_that_was_ticked_also_counts_as_hot_for_who_falls_ill_days_later() -> None:
    hot = tuple(replace(one, warning_signs=(HOT_TICKED,), joints=None) for one in quiet_days(3))
    early = quiet_days(25, before=MONDAY - 3 * DAY)
    ill = today(joints=JointReport(hot=(KNEE,)), temperature_c=38.5)
    facts = known(check_ins=(*early, *hot, ill))
    assert "E5" in {stop.row for stop in stops_in_force(facts)}
    assert "stop-emergency" in rules_of(plan_day(facts))


@pytest.mark.parametrize(
    ("kind", "tier"),
    [
        (ConsiderationKind.LUNG_DISEASE, StartTier.MOBILITY),
        (ConsiderationKind.PULMONARY_HYPERTENSION, StartTier.MOBILITY),
        (ConsiderationKind.HEART_DISEASE, StartTier.MODERATE),
        (ConsiderationKind.DIABETES, StartTier.MODERATE),
    ],
)
@pytest.mark.parametrize(("cleared_ago", "knew"), [(30, True), (31, False), (29, True)])
def test_a_clearance_from_before_a_disease_was_told_of_says_nothing_about_it(
    kind: ConsiderationKind, tier: StartTier, cleared_ago: int, *, knew: bool
) -> None:
    told = Consideration(kind, on=MONDAY - 31 * DAY + DAY, asked_on=MONDAY)
    others = tuple(one for one in LIFTER.considerations if one.kind is not kind)
    cleared = Clearance(ClearanceFor.START, "Dr Invented", MONDAY - cleared_ago * DAY)
    lifter = replace(LIFTER, considerations=(*others, told), clearances=(cleared,))
    assert start_tier(known(lifter)).tier is (StartTier.FREE if knew else tier)
    undated = replace(lifter, considerations=(*others, replace(told, on=None)))
    assert start_tier(known(undated)).tier is StartTier.FREE, "what it may have been given for"


def test_beside_a_disease_that_was_cleared_the_new_one_is_what_waits() -> None:
    heart, lungs = (
        Consideration(ConsiderationKind.HEART_DISEASE),
        Consideration(ConsiderationKind.DIABETES, on=MONDAY - DAY),
    )
    others = tuple(one for one in LIFTER.considerations if one.kind is not ConsiderationKind.HEART_DISEASE)
    cleared = Clearance(ClearanceFor.START, "Dr Invented", MONDAY - 9 * DAY)
    lifter = replace(LIFTER, considerations=(*others, heart, lungs), clearances=(cleared,), regularly_active=False)
    start = start_tier(known(lifter))
    assert start.tier is StartTier.GENTLE
    assert [fact.value for why in start.reasons for fact in why.facts] == [ConsiderationKind.DIABETES]


def test_only_what_is_told_anew_on_the_day_of_its_release_begins_again() -> None:
    seen = Stop("C4", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, MONDAY - DAY, released=Release("Dr Invented", MONDAY))
    ticked = today(warning_signs=(SeenSign(WarningSign.C4),))
    facts = known(stops=(seen,), check_ins=(*quiet_days(28), ticked))
    assert [stop.began for stop in begun_after_release(facts, None)] == [MONDAY]
    assert begun_after_release(facts, ticked) == ()
    assert begun_after_release(known(stops=(seen,), check_ins=quiet_days(28)), None) == ()
    elsewhere = replace(seen, released=Release("Dr Invented", MONDAY - DAY))
    assert begun_after_release(replace(facts, stops=(elsewhere,)), None) == ()


def test_a_sign_that_is_told_of_anew_on_the_day_of_its_release_is_there_again() -> None:
    released = Stop("E1", Tier.EMERGENCY, Scope.WHOLE_DAY, MONDAY - DAY, released=Release("Dr Invented", MONDAY))
    ticked = today(warning_signs=(SeenSign(WarningSign.E1),))
    facts = known(stops=(released,), check_ins=(*quiet_days(28), ticked))
    assert [stop.row for stop in begun_after_release(facts, None)] == ["E1"]
    assert [stop.row for stop in begun_after_release(facts, today())] == ["E1"]
    assert begun_after_release(facts, ticked) == (), "it was said before the release, and is released with it"
    assert begun_after_release(known(check_ins=(*quiet_days(28), ticked)), None) == (), "nothing was released"
    assert begun_after_release(known(check_ins=quiet_days(28)), None) == (), "nothing was said today"
