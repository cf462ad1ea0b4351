"""Medicines, pregnancy and the body: what they rule out, what is asked again, and who can lift it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftcoach.domain.day_plan import AskedFact, DayKind, DayPlan
from liftcoach.domain.exercise import Pattern, Position, Trait, WorkUnit
from liftcoach.domain.lifter import (
    Answer,
    Clearance,
    ClearanceFor,
    Consideration,
    ConsiderationKind,
    Experience,
    Lifter,
    Medicine,
    MedicineClass,
    Sex,
)
from liftcoach.domain.prescription import BODY, Prescription, Work
from liftcoach.rules.guards import keep_effort_low_under_limit
from liftcoach.rules.limits import limits_of, refusal
from tests.rules.invented import LIFTER, MONDAY, asked_for, exercise, kg, known, outing, planned, rules_of

DAY = timedelta(days=1)
JUMP = exercise("jump", Pattern.SQUAT, traits=(Trait.IMPACT,))
STRAIN = exercise("strain", Pattern.CORE, traits=(Trait.BREATH_HOLDING_LIKELY,))
ON_THE_BACK = exercise("on-the-back", Pattern.CORE, position=Position.LYING)


def on_steroid(dose_mg: float | None, *cleared: ClearanceFor) -> Lifter:
    steroid = Medicine("Invented", MedicineClass.STEROID, dose_mg_a_day=dose_mg)
    return having(replace(LIFTER, medicines=(steroid,)), *cleared)


def having(lifter: Lifter, *cleared: ClearanceFor) -> Lifter:
    given = tuple(Clearance(one, "Dr Invented", MONDAY) for one in cleared)
    return replace(lifter, clearances=given, experience=Experience.REGULAR)


def considering(kind: ConsiderationKind, *cleared: ClearanceFor, on: date | None = None) -> Lifter:
    told = Consideration(kind, on=on, asked_on=MONDAY)
    return having(replace(LIFTER, considerations=(*LIFTER.considerations, told)), *cleared)


def fits(lifter: Lifter, probe: object) -> bool:
    return refusal(probe, limits_of(known(lifter))) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lifter", "heavy"),
    [
        (on_steroid(29.5), True),
        (on_steroid(30), False),
        (on_steroid(None), False),
        (on_steroid(30, ClearanceFor.HEAVY), True),
        (on_steroid(30, ClearanceFor.IMPACT), False),
        (considering(ConsiderationKind.HERNIA), False),
        (considering(ConsiderationKind.EYE_PRESSURE), False),
        (considering(ConsiderationKind.EYE_PRESSURE, ClearanceFor.HEAVY), True),
        (considering(ConsiderationKind.RAYNAUD), True),
    ],
)
def test_nothing_heavy_until_a_clinician_agrees(lifter: Lifter, heavy: bool) -> None:  # noqa: FBT001
    plan = planned(known(lifter))
    assert ("nothing-heavy" in rules_of(plan)) is not heavy
    assert {one.reps_in_reserve for one in plan.prescriptions} == {3 if heavy else 4}


@pytest.mark.parametrize(
    ("answers", "asked", "left"),
    [
        ({ConsiderationKind.HERNIA: Answer.NOT_KNOWN}, True, 4),
        ({ConsiderationKind.EYE_PRESSURE: Answer.NOT_KNOWN}, True, 4),
        ({ConsiderationKind.EYE_PRESSURE: Answer.NO, ConsiderationKind.HERNIA: Answer.NO}, False, 3),
        ({ConsiderationKind.EYE_PRESSURE: Answer.NOT_KNOWN, ConsiderationKind.HERNIA: Answer.YES}, False, 4),
        ({ConsiderationKind.DIZZINESS: Answer.NOT_KNOWN}, False, 3),
    ],
)
def test_who_is_not_sure_lifts_no_heavier_than_who_said_yes_and_is_asked_again(
    answers: dict[ConsiderationKind, Answer],
    asked: bool,  # noqa: FBT001  (a case of the table)
    left: int,
) -> None:
    said = tuple(Consideration(kind, answer, asked_on=MONDAY) for kind, answer in answers.items())
    who = having(replace(LIFTER, considerations=(*LIFTER.considerations, *said)))
    plan = planned(known(who))
    assert {one.reps_in_reserve for one in plan.prescriptions} == {left}
    assert (AskedFact.CARE in {ask.fact for ask in plan.asks}) is asked
    assert ("heavy-not-known" in rules_of(plan)) is asked
    cleared = planned(known(having(who, ClearanceFor.HEAVY)))
    assert {one.reps_in_reserve for one in cleared.prescriptions} == {3}
    assert AskedFact.CARE not in {ask.fact for ask in cleared.asks}


def test_a_question_that_is_open_says_so_beside_a_steroid_that_forbids_heavy_work_anyway() -> None:
    said = Consideration(ConsiderationKind.HERNIA, Answer.NOT_KNOWN, asked_on=MONDAY)
    who = on_steroid(30)
    plan = planned(known(replace(who, considerations=(*who.considerations, said))))
    assert {"nothing-heavy", "heavy-not-known"} <= set(rules_of(plan))


def test_the_guard_keeps_what_planning_forgot() -> None:
    ten = Work(WorkUnit.REPETITIONS, 10, 10)
    plan = DayPlan(MONDAY, DayKind.STRENGTH, 20, prescriptions=(Prescription("arm-raise", 1, ten, BODY, 1, 90),))
    guarded = keep_effort_low_under_limit(known(considering(ConsiderationKind.HERNIA)), plan)
    assert guarded.prescriptions[0].reps_in_reserve == 4
    assert "nothing-heavy" in rules_of(guarded)
    empty = replace(plan, prescriptions=())
    assert keep_effort_low_under_limit(known(considering(ConsiderationKind.HERNIA)), empty) == empty


@pytest.mark.parametrize(
    ("lifter", "jumps"),
    [
        (on_steroid(29), True),
        (on_steroid(30), False),
        (on_steroid(None), False),
        (on_steroid(30, ClearanceFor.IMPACT), True),
        (on_steroid(30, ClearanceFor.HEAVY), False),
        (considering(ConsiderationKind.BLOOD_THINNER), False),
        (considering(ConsiderationKind.BLOOD_THINNER, ClearanceFor.IMPACT), True),
        (considering(ConsiderationKind.DIZZINESS, ClearanceFor.IMPACT), True),
        (considering(ConsiderationKind.VERTEBRAL_FRACTURE, ClearanceFor.IMPACT), False),
        (considering(ConsiderationKind.PREGNANCY, ClearanceFor.IMPACT), False),
        (considering(ConsiderationKind.AFTER_BIRTH), False),
        (considering(ConsiderationKind.AFTER_BIRTH, ClearanceFor.IMPACT), True),
        (considering(ConsiderationKind.AFTER_BIRTH, on=MONDAY - 183 * DAY), False),
        (considering(ConsiderationKind.AFTER_BIRTH, on=MONDAY - 184 * DAY), True),
    ],
)
def test_jumps_wait_for_a_clearance_that_names_them(lifter: Lifter, jumps: bool) -> None:  # noqa: FBT001
    assert fits(lifter, JUMP) is jumps


@pytest.mark.parametrize(
    ("kind", "strains"),
    [
        (ConsiderationKind.HIGH_BLOOD_PRESSURE, False),
        (ConsiderationKind.AFTER_BIRTH, False),
        (ConsiderationKind.HERNIA, False),
        (ConsiderationKind.FALLS, True),
    ],
)
def test_no_held_breath(kind: ConsiderationKind, strains: bool) -> None:  # noqa: FBT001
    assert fits(considering(kind), STRAIN) is strains


def test_a_steroid_of_unknown_dose_is_asked_about_and_nothing_goes_up() -> None:
    sessions = tuple(outing(MONDAY - days * DAY, "dumbbell-row", load=kg(2)) for days in (7, 3))
    plan = planned(known(on_steroid(None), sessions=sessions))
    assert AskedFact.STEROID_DOSE in {one.fact for one in plan.asks}
    assert asked_for(plan, "dumbbell-row").work.high == 8
    assert AskedFact.STEROID_DOSE not in {one.fact for one in planned(known(on_steroid(5))).asks}


def not_pregnant(days_ago: int | None, answer: Answer = Answer.NO, **more: object) -> Lifter:
    asked_on = None if days_ago is None else MONDAY - days_ago * DAY
    others = tuple(one for one in LIFTER.considerations if one.kind is not ConsiderationKind.PREGNANCY)
    said = Consideration(ConsiderationKind.PREGNANCY, answer, asked_on=asked_on)
    return replace(LIFTER, considerations=(*others, said), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lifter", "asked"),
    [
        (not_pregnant(30), False),
        (not_pregnant(31), True),
        (not_pregnant(None), True),
        (not_pregnant(31, sex=Sex.MALE), False),
        (not_pregnant(31, year_of_birth=MONDAY.year - 55), True),
        (not_pregnant(31, year_of_birth=MONDAY.year - 56), False),
    ],
)
def test_pregnancy_is_asked_again_after_a_month(lifter: Lifter, asked: bool) -> None:  # noqa: FBT001
    plan = planned(known(lifter))
    assert plan.kind is DayKind.STRENGTH
    assert (AskedFact.PREGNANCY in {one.fact for one in plan.asks}) is asked
    assert ("pregnancy-not-known" in rules_of(plan)) is asked
    assert [fits(lifter, probe) for probe in (JUMP, STRAIN, ON_THE_BACK)] == [not asked] * 3


def test_a_yes_is_not_asked_again_in_this_way() -> None:
    plan = planned(known(not_pregnant(60, Answer.YES)))
    assert "pregnancy-not-known" not in rules_of(plan)


def test_someone_who_was_never_asked_about_a_pregnancy_that_cannot_be_is_not_asked() -> None:
    others = tuple(one for one in LIFTER.considerations if one.kind is not ConsiderationKind.PREGNANCY)
    plan = planned(known(replace(LIFTER, considerations=others, year_of_birth=1950)))
    assert AskedFact.PREGNANCY not in {one.fact for one in plan.asks}
