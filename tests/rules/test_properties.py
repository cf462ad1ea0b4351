"""What must hold for every life, not only for the ones we thought of."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from liftcoach.domain.check_in import CheckIn, FlareAnswer, FlareReport, JointReport, Onset, ReportedJoint
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.domain.equipment import KG_PER_LB, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.prescription import BODY, Prescription, Work, kg_load
from liftcoach.domain.training import LoggedSet
from liftcoach.insight.history import heaviness
from liftcoach.rules.dose import day_dose
from liftcoach.rules.facts import facts_of
from liftcoach.rules.guards import GUARDS
from liftcoach.rules.limits import resting_groups
from liftcoach.rules.planning import plan_day, plan_week
from liftcoach.rules.progression import MOST_STEP
from liftcoach.rules.week import EXEMPT, Region, region_of, trained_days
from liftcoach.words.reasons import reason_text
from tests.rules.invented import LIBRARY, MONDAY, kg, kilograms, known, planned
from tests.rules.strategies import eventful_lives, joints, lives, thriving_lives

BY_ID = {exercise.id: exercise for exercise in LIBRARY}
slow = settings(
    max_examples=60,
    deadline=None,
    # A shrunk life is no easier to read, and shrinking one takes minutes.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def _sets(plan: DayPlan | CannotPlan) -> int:
    return sum(one.sets for one in plan.prescriptions) if isinstance(plan, DayPlan) else 0


def assert_not_harder(after: DayPlan | CannotPlan, before: DayPlan | CannotPlan) -> None:
    """Minutes, sets in all, and each exercise's load, sets, work in all and effort are at most as before."""
    if isinstance(after, CannotPlan):
        return
    assert isinstance(before, DayPlan)
    assert after.minutes <= before.minutes
    assert _sets(after) <= _sets(before)
    were = {one.exercise: one for one in before.prescriptions}
    for one in after.prescriptions:
        if one.exercise in were:
            was = were[one.exercise]
            assert one.sets <= was.sets
            assert one.reps_in_reserve >= was.reps_in_reserve
            assert heaviness(one.load) <= heaviness(was.load)
            if heaviness(one.load) == heaviness(was.load):
                # One more set comes with fewer repetitions in each, so the whole work is compared.
                assert one.sets * one.work.high <= was.sets * was.work.high


@slow
@given(st.one_of(lives(), eventful_lives()))
def test_every_reason_of_every_plan_can_be_said(life: dict[str, Any]) -> None:
    plan = plan_day(facts_of(**life))
    assert plan.reasons or (isinstance(plan, CannotPlan) and plan.missing)
    told = list(plan.reasons)
    if isinstance(plan, DayPlan):
        assert all(one.reasons for one in plan.prescriptions)
        told += [why for one in (*plan.prescriptions, *plan.warm_up) for why in one.reasons]
    for why in told:
        assert "{" not in reason_text(why)


@slow
@given(st.one_of(lives(), eventful_lives()))
def test_no_prescription_touches_a_joint_that_must_rest(life: dict[str, Any]) -> None:
    facts = facts_of(**life)
    plan = plan_day(facts)
    if isinstance(plan, DayPlan):
        for one in (*plan.prescriptions, *plan.warm_up):
            assert all(BY_ID[one.exercise].demand_on(group) == 0 for group in resting_groups(facts))


UNORDERED = ("library", "sessions", "check_ins", "events", "labs", "stops", "archive", "choices")


@slow
@given(st.one_of(lives(), eventful_lives()), st.randoms(use_true_random=False))
def test_the_order_of_input_does_not_matter(life: dict[str, Any], shuffling: Any) -> None:
    mixed = dict(life)
    for name in (name for name in UNORDERED if name in life):
        items = list(life[name])
        shuffling.shuffle(items)
        mixed[name] = tuple(items)
    lifter = life["lifter"]
    named = ("loads", "bands", "equipment", "conditions", "considerations", "days", "activity")
    things = {name: list(getattr(lifter, name)) for name in named if getattr(lifter, name) is not None}
    for items in things.values():
        shuffling.shuffle(items)
    mixed["lifter"] = replace(lifter, **{name: tuple(items) for name, items in things.items()})
    assert plan_day(facts_of(**mixed)) == plan_day(facts_of(**life))


def in_pounds(load: OwnedLoad) -> OwnedLoad:
    """The same weight, with pounds written on it."""
    return OwnedLoad(load.equipment, load.kg / KG_PER_LB, LoadUnit.LB)


def weighed_in_pounds(life: dict[str, Any]) -> dict[str, Any]:
    """The same life of somebody whose weights are marked in pounds."""

    def logged(done: LoggedSet) -> LoggedSet:
        if done.load.kg is None:
            return done
        return replace(done, load=kg_load(in_pounds(OwnedLoad(Equipment.DUMBBELLS, done.load.kg, LoadUnit.KG))))

    sessions = tuple(replace(one, sets=tuple(logged(done) for done in one.sets)) for one in life["sessions"])
    lifter = replace(life["lifter"], loads=tuple(in_pounds(load) for load in life["lifter"].loads))
    return {**life, "sessions": sessions, "lifter": lifter}


def without_labels(plan: DayPlan | CannotPlan) -> object:
    """What a plan asks for and by which rules; not how its weights are written."""
    if isinstance(plan, CannotPlan):
        return plan
    doses = [
        (one.exercise, one.sets, one.work, one.load.kind, one.load.kg, one.load.band, one.reps_in_reserve, one.rest_s)
        for one in plan.prescriptions
    ]
    return (plan.kind, plan.minutes, doses, [[why.rule for why in one.reasons] for one in plan.prescriptions])


@slow
@given(st.one_of(lives(), thriving_lives()))
def test_whether_weights_are_marked_in_kilograms_or_pounds_does_not_matter(life: dict[str, Any]) -> None:
    in_kilograms, pounds = plan_day(facts_of(**life)), plan_day(facts_of(**weighed_in_pounds(life)))
    assert without_labels(pounds) == without_labels(in_kilograms)
    if isinstance(pounds, DayPlan):
        assert all(one.load.owned.endswith("lb") for one in pounds.prescriptions if one.load.kg is not None)


YEARS_OF_A_CALENDAR = 28


def shifted(value: Any) -> Any:
    """The same value 28 years later; weekdays fall on the same dates again."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, date):
        return value.replace(year=value.year + YEARS_OF_A_CALENDAR)
    if isinstance(value, tuple):
        return tuple(shifted(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: shifted(getattr(value, one.name)) for one in fields(value)}
        if "year_of_birth" in changed and changed["year_of_birth"] is not None:
            changed["year_of_birth"] += YEARS_OF_A_CALENDAR
        return replace(value, **changed)
    return value


@slow
@given(st.one_of(lives(), eventful_lives()))
def test_shifting_all_dates_by_28_years_changes_nothing(life: dict[str, Any]) -> None:
    later = {name: value if name == "library" else shifted(value) for name, value in life.items()}
    assert plan_day(facts_of(**later)) == shifted(plan_day(facts_of(**life)))


def _all_new(reported: tuple[ReportedJoint, ...]) -> tuple[ReportedJoint, ...]:
    return tuple(replace(one, onset=Onset.NEW) for one in reported)


@st.composite
def worsened(draw: st.DrawFn, said: CheckIn) -> CheckIn:
    """One symptom answer of a check-in, one step worse."""
    report = said.joints or JointReport()
    choices: list[CheckIn] = []
    for name in ("pain", "fatigue", "stiffness"):
        value = getattr(said, name)
        if value is not None and value < 10:
            choices.append(replace(said, **{name: value + 1}))
    if said.stiffness_min is not None:
        choices.append(replace(said, stiffness_min=min(said.stiffness_min + 15, 1440)))
    if said.sleep_h is not None:
        choices.append(replace(said, sleep_h=max(said.sleep_h - 1, 0)))
    if said.flare is not None and said.flare.severity is not None and said.flare.severity < 10:
        choices.append(replace(said, flare=replace(said.flare, severity=said.flare.severity + 1)))
    if said.joints is not None:
        joint = draw(joints)
        choices += [
            replace(said, joints=replace(report, tender=(*report.tender, ReportedJoint(joint, Onset.NEW)))),
            replace(said, joints=replace(report, swollen=(*report.swollen, ReportedJoint(joint, Onset.NEW)))),
            replace(said, joints=replace(report, hot=tuple({*report.hot, joint}))),
            replace(said, joints=replace(report, tender=_all_new(report.tender))),
            replace(said, joints=replace(report, swollen=_all_new(report.swollen))),
        ]
    if said.flare is not None:
        worse = {FlareAnswer.NO: FlareAnswer.UNSURE, FlareAnswer.UNSURE: FlareAnswer.YES}
        answer = worse.get(said.flare.answer)
        if answer is not None:
            choices.append(replace(said, flare=FlareReport(answer, said.flare.severity, said.flare.since)))
    return draw(st.sampled_from(choices or [replace(said, pain=10)]))


@settings(slow, max_examples=200)
@given(st.data(), st.one_of(lives(), thriving_lives()))
def test_a_worse_symptom_never_raises_anything(data: st.DataObject, life: dict[str, Any]) -> None:
    *before, today = life["check_ins"]
    worse = data.draw(worsened(today))
    one = plan_day(facts_of(**life))
    other = plan_day(facts_of(**(life | {"check_ins": (*before, worse)})))
    assert_not_harder(other, one)
    assert_every_difference_is_named(other, one)


def assert_every_difference_is_named(after: DayPlan | CannotPlan, before: DayPlan | CannotPlan) -> None:
    """Whatever the worse day asks for differently, it says a reason that the better day did not have.

    A card whose dose changed says it itself or the day does; so does the day for what went, came or got shorter.
    """
    if isinstance(after, CannotPlan) or isinstance(before, CannotPlan):
        assert isinstance(after, CannotPlan) == isinstance(before, CannotPlan)
        return
    were = {one.exercise: one for one in before.prescriptions}
    now = {one.exercise: one for one in after.prescriptions}
    of_day = set(after.reasons) - set(before.reasons)
    of_cards = {why for one in after.prescriptions for why in one.reasons}
    of_cards -= {why for one in before.prescriptions for why in one.reasons}
    for exercise, one in now.items():
        was = were.get(exercise)
        if was is not None and dose_of(one) != dose_of(was):
            own = set(one.reasons) - set(was.reasons)
            assert own | of_day, f"{exercise}: {dose_of(was)} became {dose_of(one)} and nothing says why"
    if set(now) != set(were) or (after.kind, after.minutes) != (before.kind, before.minutes):
        assert of_day | of_cards, "the day is another one and nothing says why"
    if dose_of_all(after.warm_up) != dose_of_all(before.warm_up):
        assert of_day, "the warm-up is another one and nothing says why"


def test_a_difference_without_a_reason_would_be_seen() -> None:
    plan = planned(known())
    first, *rest = plan.prescriptions
    lighter = replace(plan, prescriptions=(replace(first, reps_in_reserve=6), *rest))
    with pytest.raises(AssertionError, match="nothing says why"):
        assert_every_difference_is_named(lighter, plan)
    with pytest.raises(AssertionError, match="nothing says why"):
        assert_every_difference_is_named(replace(plan, prescriptions=tuple(rest)), plan)


def dose_of(asked: Prescription) -> tuple[object, ...]:
    """What a prescription asks for, without its reasons."""
    return (asked.sets, asked.work, asked.load, asked.reps_in_reserve, asked.rest_s, asked.tempo, asked.side)


def dose_of_all(asked: tuple[Prescription, ...]) -> list[tuple[object, ...]]:
    return [(one.exercise, *dose_of(one)) for one in asked]


prescriptions = st.builds(
    lambda exercise, sets, amount, load, left, rest: Prescription(
        exercise.id, sets, Work(exercise.unit, amount, amount), load, left, rest
    ),
    st.sampled_from(LIBRARY),
    st.integers(1, 6),
    st.integers(1, 30),
    st.sampled_from([BODY, kg(1), kg(3), kg(5), kg(100)]),
    st.integers(0, 6),
    st.sampled_from([0, 30, 90, 120]),
)


@slow
@given(
    lives(),
    st.lists(prescriptions, max_size=8, unique_by=lambda one: one.exercise).map(tuple),
    st.sampled_from([DayKind.STRENGTH, DayKind.GENTLE, DayKind.MOBILITY]),
    st.integers(0, 120),
)
def test_a_guard_never_raises_load_sets_or_effort(
    life: dict[str, Any], asked: tuple[Prescription, ...], kind: DayKind, minutes: int
) -> None:
    facts = facts_of(**life)
    plan = DayPlan(facts.day, kind, minutes, prescriptions=asked)
    for guard in GUARDS:
        guarded = guard(facts, plan)
        assert_not_harder(guarded, plan)
        assert {one.exercise for one in guarded.prescriptions} <= {one.exercise for one in plan.prescriptions}
        if guarded.prescriptions != plan.prescriptions:
            told = [*guarded.reasons, *(why for one in guarded.prescriptions for why in one.reasons)]
            assert told, "a guard that changes a plan says why"


AT_HAND = (Equipment.CHAIR, Equipment.WALL)
"""What is counted on where nobody was asked."""


@slow
@given(lives())
def test_a_plan_asks_only_for_what_the_person_owns(life: dict[str, Any]) -> None:
    plan = plan_day(facts_of(**life))
    lifter = life["lifter"]
    owned_kg = {load.kg for load in lifter.loads}
    if isinstance(plan, DayPlan):
        for one in (*plan.prescriptions, *plan.warm_up):
            exercise = BY_ID[one.exercise]
            assert set(exercise.equipment) <= set(AT_HAND if lifter.equipment is None else lifter.equipment)
            assert one.load.kg is None or one.load.kg in owned_kg
            assert one.load.band is None or one.load.band in lifter.bands


@slow
@given(thriving_lives())
def test_one_thing_at_a_time_is_raised(life: dict[str, Any]) -> None:
    """More repetitions, or a set, or a heavier load: what goes up comes alone, and the load goes up with less work."""
    facts = facts_of(**life)
    plan = plan_day(facts)
    if not isinstance(plan, DayPlan):
        return
    for one in plan.prescriptions:
        last = facts.history(one.exercise).reference
        if last is None or (MONDAY - last.day).days > 28 or last.load.kind is not one.load.kind:
            continue
        heavier = heaviness(one.load) > heaviness(last.load)
        more_work, more_sets = one.work.high > last.amount, one.sets > last.sets
        assert heavier + more_work + more_sets <= 1
        if more_work:
            assert one.work.high - last.amount <= 5


@slow
@given(lives())
def test_a_step_is_ten_per_cent_or_the_next_weight_owned(life: dict[str, Any]) -> None:
    facts = facts_of(**life)
    plan = plan_day(facts)
    if isinstance(plan, DayPlan):
        for one in plan.prescriptions:
            own = [outing.load.kg for outing in facts.history(one.exercise).own if outing.load.kg is not None]
            if one.load.kg is None or not own:
                continue
            above = sorted(load.kg for load in facts.lifter.loads if load.kg > max(own))
            assert one.load.kg <= max(max(own) * (1 + MOST_STEP), *above[:1], min(k.kg for k in facts.lifter.loads))


@slow
@given(lives())
def test_the_plan_keeps_to_the_minutes(life: dict[str, Any]) -> None:
    plan = plan_day(facts_of(**life))
    minutes = life["lifter"].minutes
    if isinstance(plan, DayPlan) and plan.kind in (DayKind.STRENGTH, DayKind.GENTLE) and minutes is not None:
        assert plan.minutes <= minutes


@slow
@given(st.one_of(lives(), thriving_lives()))
def test_no_region_is_trained_inside_its_gap(life: dict[str, Any]) -> None:
    facts = facts_of(**life)
    plan = plan_day(facts)
    if not isinstance(plan, DayPlan) or plan.kind is not DayKind.STRENGTH:
        return
    needed = day_dose(facts).gap_days
    for one in plan.prescriptions:
        region = region_of(BY_ID[one.exercise])
        days = [day.day for day in trained_days(facts) if region in day.regions]
        assert all((MONDAY - day).days >= needed for day in days), f"{one.exercise} after {days}"


@settings(slow, max_examples=30)
@given(lives())
def test_a_week_ahead_can_always_be_planned_and_keeps_the_gap(life: dict[str, Any]) -> None:
    week = plan_week(facts_of(**life))
    assert [plan.day for plan in week] == [MONDAY + timedelta(days=days) for days in range(7)]
    strength = [plan.day for plan in week if isinstance(plan, DayPlan) and plan.kind is DayKind.STRENGTH]
    assert all((later - earlier).days >= 2 for earlier, later in pairwise(strength))
    worked = [
        (plan.day, {region_of(BY_ID[one.exercise]) for one in plan.prescriptions} - EXEMPT)
        for plan in week
        if isinstance(plan, DayPlan) and plan.kind is DayKind.STRENGTH
    ]
    for region in set(Region) - EXEMPT:
        days = [day for day, regions in worked if region in regions]
        assert all((later - earlier).days >= 2 for earlier, later in pairwise(days))


def test_the_strategies_know_the_library() -> None:
    assert Joint.LEFT_KNEE.group.value == "knee"
    assert WorkUnit.REPETITIONS in {exercise.unit for exercise in LIBRARY}
    assert kilograms(1)[0].kg == 1
