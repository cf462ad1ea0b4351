"""Needed gaps refuse, useful gaps plan cautiously and ask, clearance comes in tiers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import Ask, AskedFact, DayKind, DayPlan, Scope
from liftcoach.domain.events import LabResult, LabTest
from liftcoach.domain.exercise import LoadKind, Position
from liftcoach.domain.lifter import (
    ActivityRecord,
    Answer,
    Clearance,
    ClearanceFor,
    Condition,
    Consideration,
    ConsiderationKind,
    DiseaseActivity,
    Lifter,
    SaidBy,
    Sex,
)
from liftcoach.rules.dose import DoseState, day_dose, dose_states
from liftcoach.rules.facts import facts_of
from liftcoach.rules.screening import OPEN_COUNTS, StartTier, start_tier
from liftcoach.words.asks import QUESTIONS, ask_text
from tests.rules.invented import (
    LIBRARY,
    LIFTER,
    MONDAY,
    QUIET,
    SCREENED_NO,
    known,
    outing,
    planned,
    quiet_days,
    refused,
    rules_of,
    today,
)

BY_ID = {exercise.id: exercise for exercise in LIBRARY}


def said(kind: ConsiderationKind, answer: Answer = Answer.YES, **more: object) -> Lifter:
    others = tuple(one for one in SCREENED_NO if one.kind is not kind)
    return replace(LIFTER, considerations=(*others, Consideration(kind, answer, **more)))  # type: ignore[arg-type]


def missing(lifter: Lifter, **more: object) -> list[AskedFact]:
    return [ask.fact for ask in refused(known(lifter, **more)).missing]


def test_nothing_known_is_refused_with_every_needed_question() -> None:
    assert missing(Lifter(), check_ins=()) == [
        AskedFact.YEAR_OF_BIRTH,
        AskedFact.CONDITIONS,
        AskedFact.SCREENING,
        AskedFact.WARNING_SIGNS,
    ]


@pytest.mark.parametrize(
    ("lifter", "fact"),
    [
        (replace(LIFTER, year_of_birth=None), AskedFact.YEAR_OF_BIRTH),
        (replace(LIFTER, conditions=None), AskedFact.CONDITIONS),
        (replace(LIFTER, considerations=SCREENED_NO[1:]), AskedFact.SCREENING),
    ],
)
def test_one_needed_gap_refuses(lifter: Lifter, fact: AskedFact) -> None:
    assert missing(lifter) == [fact]


@pytest.mark.parametrize(
    ("sex", "year", "asked"), [(Sex.MALE, 1980, False), (Sex.UNSTATED, 1980, True), (Sex.FEMALE, 1960, False)]
)
def test_pregnancy_is_needed_only_where_it_can_apply(sex: Sex, year: int, asked: bool) -> None:  # noqa: FBT001
    lifter = replace(LIFTER, sex=sex, year_of_birth=year, considerations=SCREENED_NO[:-1])
    if asked:
        assert missing(lifter) == [AskedFact.SCREENING]
    else:
        assert planned(known(lifter))


@pytest.mark.parametrize("kind", OPEN_COUNTS)
def test_an_illness_never_asked_about_is_no_no(kind: ConsiderationKind) -> None:
    lifter = replace(LIFTER, considerations=tuple(one for one in LIFTER.considerations if one.kind is not kind))
    plan = planned(known(lifter))
    assert (plan.kind, Ask(AskedFact.SCREENING) in plan.asks) == (DayKind.GENTLE, True)


@pytest.mark.parametrize(("days_ago", "plans"), [(30, True), (31, False)])
def test_warning_signs_are_needed_once_in_30_days(days_ago: int, plans: bool) -> None:  # noqa: FBT001
    check_ins = (replace(QUIET, day=MONDAY - timedelta(days=days_ago)),)
    if plans:
        assert AskedFact.CHECK_IN in {ask.fact for ask in planned(known(check_ins=check_ins)).asks}
    else:
        assert missing(LIFTER, check_ins=check_ins) == [AskedFact.WARNING_SIGNS]


@pytest.mark.parametrize(("year", "plans"), [(2007, True), (2008, False), (2012, False)])
def test_there_is_no_plan_before_18_is_certain(year: int, plans: bool) -> None:  # noqa: FBT001
    facts = known(replace(LIFTER, year_of_birth=year))
    if plans:
        assert planned(facts).kind is DayKind.STRENGTH
    else:
        refusal = refused(facts)
        assert refusal.missing == ()
        assert rules_of(refusal) == {"under-age"}


def test_a_clock_behind_the_newest_entry_asks_and_does_not_plan() -> None:
    refusal = refused(known(check_ins=(*quiet_days(28), QUIET, replace(QUIET, day=MONDAY + timedelta(days=1)))))
    assert [ask.fact for ask in refusal.missing] == [AskedFact.CLOCK]
    assert rules_of(refusal) == {"clock-behind"}


def test_a_past_day_can_be_planned_again_when_the_clock_is_right() -> None:
    later = replace(QUIET, day=MONDAY + timedelta(days=1))
    assert planned(known(check_ins=(*quiet_days(28), QUIET, later), today=MONDAY + timedelta(days=2)))


@pytest.mark.parametrize(
    ("facts", "fact", "rule"),
    [
        ({"check_ins": quiet_days(28)}, AskedFact.CHECK_IN, "check-in-missing"),
        (
            {"check_ins": (*quiet_days(28), today(warning_signs=None))},
            AskedFact.WARNING_SIGNS,
            "warning-signs-not-answered",
        ),
        ({"check_ins": (*quiet_days(28), today(pain=None))}, AskedFact.CHECK_IN, "check-in-partly"),
        (
            {"check_ins": (*quiet_days(28), today(same_as=MONDAY - timedelta(days=1)))},
            AskedFact.CHECK_IN,
            "check-in-partly",
        ),
        ({"check_ins": (*quiet_days(28, joints=None), today(joints=None))}, AskedFact.JOINTS, "joints-not-known"),
        ({"check_ins": (*quiet_days(28, sleep_h=None), today(sleep_h=None))}, AskedFact.SLEEP, "sleep-not-known"),
        ({"lifter": replace(LIFTER, experience=None)}, AskedFact.EXPERIENCE, "experience-not-known"),
        ({"lifter": replace(LIFTER, equipment=None)}, AskedFact.EQUIPMENT, "equipment-not-known"),
        ({"lifter": replace(LIFTER, medicines_asked_on=None)}, AskedFact.MEDICINES, "medicines-not-known"),
        (
            {"lifter": replace(LIFTER, medicines_asked_on=MONDAY - timedelta(days=31))},
            AskedFact.MEDICINES,
            "medicines-not-known",
        ),
        ({"lifter": replace(LIFTER, activity=())}, AskedFact.DISEASE_ACTIVITY, "activity-not-known"),
    ],
)
def test_a_useful_gap_asks_and_says_so(facts: dict[str, object], fact: AskedFact, rule: str) -> None:
    plan = planned(known(**facts))  # type: ignore[arg-type]
    assert plan.prescriptions
    assert fact in {ask.fact for ask in plan.asks}
    assert rule in rules_of(plan)


def test_a_day_ahead_asks_nothing_that_cannot_be_known_yet() -> None:
    day = MONDAY + timedelta(days=3)
    facts = facts_of(day=day, today=MONDAY, lifter=LIFTER, library=LIBRARY, check_ins=(*quiet_days(28), QUIET))
    assert planned(facts).asks == ()


def test_without_a_check_in_each_set_stays_easy() -> None:
    plan = planned(known(check_ins=quiet_days(28)))
    assert all(one.reps_in_reserve >= 5 for one in plan.prescriptions)


@pytest.mark.parametrize(("days_ago", "asks"), [(90, False), (91, True)])
def test_activity_older_than_90_days_is_asked_again(days_ago: int, asks: bool) -> None:  # noqa: FBT001
    record = ActivityRecord(DiseaseActivity.LOW, SaidBy.CLINICIAN, MONDAY - timedelta(days=days_ago))
    plan = planned(known(replace(LIFTER, activity=(record,))))
    assert (AskedFact.DISEASE_ACTIVITY in {ask.fact for ask in plan.asks}) is asks


@pytest.mark.parametrize(
    "kind",
    [
        ConsiderationKind.HEART_DISEASE,
        ConsiderationKind.KIDNEY_INVOLVEMENT,
        ConsiderationKind.DIABETES,
        ConsiderationKind.STROKE_OR_CLOT,
    ],
)
def test_heart_kidney_and_sugar_wait_for_a_clearance_with_gentle_work(kind: ConsiderationKind) -> None:
    lifter = replace(said(kind), regularly_active=False)
    plan = planned(known(lifter))
    assert plan.kind is DayKind.GENTLE
    assert "clearance-first" in rules_of(plan)
    assert plan.prescriptions, "gentle work, not nothing"
    for one in plan.prescriptions:
        exercise = BY_ID[one.exercise]
        assert exercise.position is Position.SEATED
        assert one.load.kind in (LoadKind.BODY, LoadKind.HOLD)
        assert (one.sets, one.reps_in_reserve) == (1, 6)
    cleared = replace(lifter, clearances=(Clearance(ClearanceFor.START, "Dr Invented", MONDAY),))
    assert planned(known(cleared)).kind is DayKind.STRENGTH


def test_someone_active_goes_on_moderately() -> None:
    plan = planned(known(replace(said(ConsiderationKind.HEART_DISEASE), regularly_active=True)))
    assert plan.kind is DayKind.STRENGTH
    assert "moderate-until-cleared" in rules_of(plan)


def test_a_clearance_that_ran_out_or_is_for_something_else_lifts_nothing() -> None:
    lifter = replace(said(ConsiderationKind.HEART_DISEASE), regularly_active=False)
    for clearance in (
        Clearance(ClearanceFor.START, "Dr I", MONDAY - timedelta(days=9), MONDAY - timedelta(days=1)),
        Clearance(ClearanceFor.START, "Dr I", MONDAY + timedelta(days=1)),
        Clearance(ClearanceFor.HEAVY, "Dr I", MONDAY),
    ):
        assert planned(known(replace(lifter, clearances=(clearance,)))).kind is DayKind.GENTLE


def test_an_open_answer_counts_as_a_yes_until_it_is_given() -> None:
    plan = planned(known(said(ConsiderationKind.HEART_DISEASE, Answer.NOT_KNOWN)))
    assert plan.kind is DayKind.GENTLE
    assert "screening-open" in rules_of(plan)
    assert AskedFact.SCREENING in {ask.fact for ask in plan.asks}


@pytest.mark.parametrize("kind", [ConsiderationKind.PULMONARY_HYPERTENSION, ConsiderationKind.LUNG_DISEASE])
def test_lungs_that_are_not_cleared_allow_mobility_only(kind: ConsiderationKind) -> None:
    plan = planned(known(said(kind)))
    assert plan.kind is DayKind.MOBILITY
    assert plan.prescriptions
    assert plan.stop is not None
    assert (plan.stop.row, plan.stop.scope) == ("C16", Scope.LIMIT)


@pytest.mark.parametrize(
    ("days_ago", "kind"), [(183, DayKind.MOBILITY), (184, DayKind.STRENGTH), (None, DayKind.MOBILITY)]
)
def test_heart_inflammation_counts_for_six_months(days_ago: int | None, kind: DayKind) -> None:
    on = None if days_ago is None else MONDAY - timedelta(days=days_ago)
    assert planned(known(said(ConsiderationKind.HEART_INFLAMMATION, on=on))).kind is kind


@pytest.mark.parametrize("kind", [ConsiderationKind.RECENT_FRACTURE, ConsiderationKind.RECENT_SURGERY])
@pytest.mark.parametrize(("days_ago", "day"), [(183, DayKind.GENTLE), (184, DayKind.STRENGTH), (None, DayKind.GENTLE)])
def test_an_operation_or_fracture_waits_half_a_year_or_for_a_clearance(
    kind: ConsiderationKind, days_ago: int | None, day: DayKind
) -> None:
    lifter = said(kind, on=None if days_ago is None else MONDAY - timedelta(days=days_ago))
    assert planned(known(lifter)).kind is day
    for what_for, expected in ((ClearanceFor.AFTER_SURGERY, DayKind.STRENGTH), (ClearanceFor.START, day)):
        cleared = replace(lifter, clearances=(Clearance(what_for, "Dr Invented", MONDAY),))
        assert planned(known(cleared)).kind is expected, "a clearance lifts only the block that it names"


def test_pregnancy_waits_for_its_own_clearance() -> None:
    lifter = said(ConsiderationKind.PREGNANCY, on=date(2026, 9, 1))
    assert planned(known(lifter)).kind is DayKind.GENTLE
    cleared = replace(lifter, clearances=(Clearance(ClearanceFor.PREGNANCY, "Midwife", MONDAY),))
    assert planned(known(cleared)).kind is DayKind.STRENGTH


def test_a_clearance_to_start_does_not_stand_in_for_the_one_in_pregnancy() -> None:
    lifter = said(ConsiderationKind.PREGNANCY, on=date(2026, 9, 1))
    cleared = replace(lifter, clearances=(Clearance(ClearanceFor.START, "Dr I", MONDAY),))
    assert planned(known(cleared)).kind is DayKind.GENTLE


@pytest.mark.parametrize(("days_ago", "kind"), [(90, DayKind.STRENGTH), (91, DayKind.GENTLE)])
def test_an_old_clearance_does_not_cover_inflamed_muscles(days_ago: int, kind: DayKind) -> None:
    clearance = Clearance(ClearanceFor.START, "Dr I", MONDAY - timedelta(days=days_ago))
    lifter = replace(LIFTER, conditions=(Condition.MYOSITIS,), clearances=(clearance,))
    ck = LabResult(LabTest.CK, MONDAY - timedelta(days=5), 900, "U/l", high=200)
    assert planned(known(lifter, labs=(ck,))).kind is kind


@pytest.mark.parametrize(
    ("kind", "days_ago", "tier"),
    [
        (ConsiderationKind.HEART_DISEASE, 365, StartTier.FREE),
        (ConsiderationKind.HEART_DISEASE, 366, StartTier.MODERATE),
        (ConsiderationKind.LUNG_DISEASE, 366, StartTier.MODERATE),
        (ConsiderationKind.RAYNAUD, 366, StartTier.FREE),
    ],
)
def test_a_clearance_counts_for_hard_work_for_a_year(kind: ConsiderationKind, days_ago: int, tier: StartTier) -> None:
    clearance = Clearance(ClearanceFor.START, "Dr I", MONDAY - timedelta(days=days_ago))
    facts = known(replace(said(kind), clearances=(clearance,)))
    assert start_tier(facts).tier is tier
    assert ("clearance-is-old" in rules_of(planned(facts))) is (tier is StartTier.MODERATE)


@pytest.mark.parametrize(("value", "kind"), [(200, DayKind.STRENGTH), (201, DayKind.GENTLE)])
def test_active_myositis_waits_for_a_clearance(value: float, kind: DayKind) -> None:
    lifter = replace(LIFTER, conditions=(Condition.MYOSITIS,))
    ck = LabResult(LabTest.CK, MONDAY - timedelta(days=5), value, "U/l", high=200)
    assert planned(known(lifter, labs=(ck,))).kind is kind


def test_every_question_has_a_sentence() -> None:
    assert set(QUESTIONS) == set(AskedFact)
    assert all(ask_text(fact) for fact in AskedFact)


UNNAMED = replace(LIFTER, conditions=(Condition.NOT_SURE,))


def test_an_illness_without_a_name_yet_is_planned_with_the_care_of_any_and_asked_about() -> None:
    plan = planned(known(UNNAMED))
    assert AskedFact.CONDITIONS in [ask.fact for ask in plan.asks]
    assert "condition-not-sure" in rules_of(plan)
    states = dose_states(known(UNNAMED))
    assert {DoseState.OSTEOPOROSIS, DoseState.FIBROMYALGIA, DoseState.MYOSITIS_STABLE} <= set(states)


@pytest.mark.parametrize("condition", [one for one in Condition if one is not Condition.NOT_SURE])
def test_no_named_condition_is_planned_with_more_care_than_one_without_a_name(condition: Condition) -> None:
    named, unnamed = (day_dose(known(replace(LIFTER, conditions=(one,)))) for one in (condition, Condition.NOT_SURE))
    assert unnamed.ceiling <= named.ceiling
    assert unnamed.sets.high <= named.sets.high
    assert unnamed.target_left >= named.target_left
    assert unnamed.gap_days >= named.gap_days
    assert unnamed.rest_s >= named.rest_s


def trained_days_ago(days: int, *check_ins: CheckIn) -> DayPlan:
    done = outing(MONDAY - timedelta(days=days), "sit-to-stand")
    return planned(known(LIFTER, sessions=(done,), check_ins=check_ins))


def test_a_morning_after_training_is_asked_about_on_that_morning_alone() -> None:
    quiet = quiet_days(28)
    assert AskedFact.NEXT_MORNING in [ask.fact for ask in trained_days_ago(1, *quiet, today()).asks]
    assert AskedFact.NEXT_MORNING not in [ask.fact for ask in trained_days_ago(2, *quiet, today()).asks]


def test_where_that_morning_is_past_how_the_joints_are_now_answers_for_it() -> None:
    before = [one for one in quiet_days(28) if one.day < MONDAY - timedelta(days=3)]
    told = trained_days_ago(3, *before, today())
    assert "next-morning-not-known" not in rules_of(told)
    silent = trained_days_ago(3, *before, today(joints=None))
    assert "next-morning-not-known" in rules_of(silent)
    assert [ask.fact for ask in silent.asks].count(AskedFact.JOINTS) == 1


@pytest.mark.parametrize(
    ("cleared_ago", "kind"), [(19, DayKind.STRENGTH), (20, DayKind.STRENGTH), (21, DayKind.MOBILITY)]
)
def test_a_clearance_from_before_the_heart_was_inflamed_says_nothing_about_it(cleared_ago: int, kind: DayKind) -> None:
    inflamed = Consideration(ConsiderationKind.HEART_INFLAMMATION, on=MONDAY - timedelta(days=20))
    clearance = Clearance(ClearanceFor.START, "Dr I", MONDAY - timedelta(days=cleared_ago))
    lifter = replace(LIFTER, considerations=(*LIFTER.considerations, inflamed), clearances=(clearance,))
    plan = planned(known(lifter))
    assert plan.kind is kind
    assert ("mobility-until-cleared" in rules_of(plan)) is (kind is DayKind.MOBILITY)


@pytest.mark.parametrize(
    ("asked_ago", "cleared_ago", "tier"),
    [
        (10, 193, StartTier.FREE),
        (10, 194, StartTier.MOBILITY),
        (None, 183, StartTier.FREE),
        (None, 184, StartTier.MOBILITY),
    ],
)
def test_an_inflamed_heart_without_a_day_was_within_the_six_months_before_the_answer(
    asked_ago: int | None, cleared_ago: int, tier: StartTier
) -> None:
    asked_on = None if asked_ago is None else MONDAY - timedelta(days=asked_ago)
    inflamed = Consideration(ConsiderationKind.HEART_INFLAMMATION, asked_on=asked_on)
    clearance = Clearance(ClearanceFor.START, "Dr I", MONDAY - timedelta(days=cleared_ago))
    lifter = replace(LIFTER, considerations=(*LIFTER.considerations, inflamed), clearances=(clearance,))
    assert start_tier(known(lifter)).tier is tier


@pytest.mark.parametrize(
    ("due_in", "cleared_ago", "kind"),
    [
        (80, 200, DayKind.STRENGTH),
        (80, 201, DayKind.GENTLE),
        (None, 280, DayKind.STRENGTH),
        (None, 281, DayKind.GENTLE),
    ],
)
def test_a_clearance_of_an_earlier_pregnancy_is_not_one_for_this(
    due_in: int | None, cleared_ago: int, kind: DayKind
) -> None:
    due = None if due_in is None else MONDAY + timedelta(days=due_in)
    others = tuple(one for one in LIFTER.considerations if one.kind is not ConsiderationKind.PREGNANCY)
    expecting = Consideration(ConsiderationKind.PREGNANCY, on=due, asked_on=MONDAY)
    clearance = Clearance(ClearanceFor.PREGNANCY, "Midwife", MONDAY - timedelta(days=cleared_ago))
    plan = planned(known(replace(LIFTER, considerations=(*others, expecting), clearances=(clearance,))))
    assert plan.kind is kind
    assert ("clearance-first" in rules_of(plan)) is (kind is DayKind.GENTLE)
