"""The dose table row by row, and the easiest value of several rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from liftcoach.domain.check_in import JointReport, SeenSign, WarningSign
from liftcoach.domain.events import LabResult, LabTest
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import (
    ActivityRecord,
    Answer,
    Clearance,
    ClearanceFor,
    Condition,
    Consideration,
    ConsiderationKind,
    DiseaseActivity,
    Experience,
    Lifter,
    SaidBy,
)
from liftcoach.domain.training import Origin, Session, TrainingDay
from liftcoach.rules.dose import ROWS, Dose, DoseState, Span, complete, day_dose, dose_states, easiest, with_row
from tests.rules.invented import LIFTER, MONDAY, known, outing, planned, quiet_days, rules_of, swollen, today


def with_activity(activity: DiseaseActivity, lifter: Lifter = LIFTER) -> Lifter:
    return replace(lifter, activity=(ActivityRecord(activity, SaidBy.CLINICIAN, MONDAY),))


def trained(*days_ago: int) -> tuple[Session, ...]:
    return tuple(outing(MONDAY - timedelta(days=days), "chair-stand") for days in days_ago)


@pytest.mark.parametrize(
    ("state", "days", "sets", "repetitions", "left", "ceiling", "rest_s", "gap_days", "minutes"),
    [
        (DoseState.NOVICE, (2, 2), (1, 2), (10, 12), (4, 4), 60, 90, 2, 30),
        (DoseState.ESTABLISHED, (2, 3), (2, 3), (8, 12), (2, 3), 75, 120, 2, 45),
        (DoseState.ADVANCED, (2, 3), (2, 3), (6, 8), (2, 2), 80, 120, 2, 45),
        (DoseState.MODERATE_ACTIVITY, (2, 2), (1, 2), (10, 15), (4, 5), 60, 90, 3, 25),
        (DoseState.HIGH_ACTIVITY, (2, 4), (1, 1), (8, 10), (6, 6), 40, 60, None, 15),
        (DoseState.MYOSITIS_ACTIVE, None, (1, 1), (10, 15), (5, 6), 40, None, None, None),
        (DoseState.MYOSITIS_STABLE, (2, 3), (2, 3), (10, 10), (2, 3), 75, 90, 2, 45),
        (DoseState.OLDER_START, (2, 2), (1, 1), (10, 15), (4, 5), 60, 120, 2, None),
        (DoseState.OSTEOPOROSIS, (2, 3), (2, 3), (8, 12), (2, 3), None, 120, 2, None),
        (DoseState.SPINE_FRACTURE, (2, 2), (1, 2), (8, 12), (4, 4), 60, 120, 2, None),
        (DoseState.FIBROMYALGIA, (2, 2), (1, 1), (8, 12), (4, 5), 40, 120, 3, None),
        (DoseState.DAMAGED_JOINT, (2, 2), (1, 2), (12, 15), (5, 5), 50, 120, 3, None),
    ],
)
def test_the_table_says(
    state: DoseState,
    days: tuple[int, int] | None,
    sets: tuple[int, int],
    repetitions: tuple[int, int],
    left: tuple[int, int],
    ceiling: float | None,
    rest_s: int | None,
    gap_days: int | None,
    minutes: int | None,
) -> None:
    row = ROWS[state]
    assert (row.days_a_week, row.sets, row.repetitions, row.left) == (days, sets, repetitions, left)
    assert (row.ceiling, row.rest_s, row.gap_days, row.most_minutes) == (ceiling, rest_s, gap_days, minutes)


def test_every_state_has_its_row() -> None:
    assert set(ROWS) == set(DoseState)


def test_the_easiest_of_several_rows_wins_in_each_column() -> None:
    dose = easiest(ROWS[DoseState.ESTABLISHED], ROWS[DoseState.MODERATE_ACTIVITY])
    assert dose.days_a_week == Span(2, 2)
    assert dose.sets == Span(1, 2)
    assert dose.repetitions == Span(8, 12)
    assert dose.left == Span(4, 5)
    assert dose.ceiling == 60, "the lower bound is taken, the two are not multiplied"
    assert (dose.rest_s, dose.gap_days, dose.most_minutes) == (120, 3, 25)


def test_a_dose_without_an_experience_row_is_a_fault() -> None:
    with pytest.raises(ValueError, match="experience row"):
        complete((), Dose())


@pytest.mark.parametrize(
    ("activity", "state"),
    [
        (DiseaseActivity.REMISSION, None),
        (DiseaseActivity.LOW, None),
        (DiseaseActivity.MODERATE, DoseState.MODERATE_ACTIVITY),
        (DiseaseActivity.HIGH, DoseState.HIGH_ACTIVITY),
        (DiseaseActivity.UNKNOWN, DoseState.MODERATE_ACTIVITY),
    ],
)
def test_activity_adds_its_row(activity: DiseaseActivity, state: DoseState | None) -> None:
    states = dose_states(known(with_activity(activity)))
    assert states == ((DoseState.NOVICE,) if state is None else (DoseState.NOVICE, state))


@pytest.mark.parametrize(
    ("lifter", "state"),
    [
        (replace(LIFTER, conditions=(Condition.OSTEOPOROSIS,)), DoseState.OSTEOPOROSIS),
        (replace(LIFTER, conditions=(Condition.FIBROMYALGIA,)), DoseState.FIBROMYALGIA),
        (replace(LIFTER, conditions=(Condition.MYOSITIS,)), DoseState.MYOSITIS_STABLE),
        (
            replace(
                LIFTER,
                considerations=(*LIFTER.considerations, Consideration(ConsiderationKind.VERTEBRAL_FRACTURE)),
                conditions=(Condition.OSTEOPOROSIS,),
            ),
            DoseState.SPINE_FRACTURE,
        ),
        (replace(LIFTER, year_of_birth=1961), DoseState.OLDER_START),
    ],
)
def test_conditions_and_age_add_their_row(lifter: Lifter, state: DoseState) -> None:
    assert dose_states(known(lifter)) == (DoseState.NOVICE, state)


def test_someone_of_64_is_not_yet_older() -> None:
    assert DoseState.OLDER_START not in dose_states(known(replace(LIFTER, year_of_birth=1962)))


@pytest.mark.parametrize(("first", "older"), [(83, True), (84, False)])
def test_the_older_start_ends_after_twelve_weeks(first: int, older: bool) -> None:  # noqa: FBT001
    sessions = trained(*range(3, first, 10), first)
    states = dose_states(known(replace(LIFTER, year_of_birth=1955), sessions=sessions))
    assert (DoseState.OLDER_START in states) is older


@pytest.mark.parametrize(("first", "most"), [(13, 1), (14, 2)])
def test_the_first_two_weeks_have_one_set(first: int, most: int) -> None:
    assert day_dose(known(sessions=trained(first, 4))).sets.high == most


@pytest.mark.parametrize(
    ("first", "sessions", "state"),
    [(55, 12, DoseState.NOVICE), (56, 11, DoseState.NOVICE), (56, 12, DoseState.ESTABLISHED)],
)
def test_a_novice_becomes_established(first: int, sessions: int, state: DoseState) -> None:
    days = [*range(2, 2 + 3 * (sessions - 1), 3), first]
    assert dose_states(known(sessions=trained(*days)))[0] is state


@pytest.mark.parametrize(("days_ago", "state"), [(28, DoseState.ESTABLISHED), (29, DoseState.NOVICE)])
def test_a_gap_of_more_than_28_days_restarts_at_novice(days_ago: int, state: DoseState) -> None:
    lifter = replace(LIFTER, experience=Experience.REGULAR)
    assert dose_states(known(lifter, sessions=trained(days_ago)))[0] is state


@pytest.mark.parametrize(
    ("days", "state"),
    [
        ((3, 40), DoseState.NOVICE),
        ((*range(2, 56, 3), 55, 90), DoseState.NOVICE),
        ((*range(2, 56, 3), 56, 90), DoseState.ESTABLISHED),
        ((*range(6, 56, 5), 56, 90), DoseState.NOVICE),
        ((*range(2, 30, 3), 56), DoseState.ESTABLISHED),
    ],
)
def test_who_comes_back_after_a_long_gap_is_a_novice_for_as_long_as_a_novice_is_one(
    days: tuple[int, ...], state: DoseState
) -> None:
    lifter = replace(LIFTER, experience=Experience.REGULAR)
    assert dose_states(known(lifter, sessions=trained(*sorted(days))))[0] is state


def test_days_trained_long_ago_count_for_how_long_somebody_has_trained_or_stopped() -> None:
    regular = replace(LIFTER, experience=Experience.REGULAR)
    earlier = [TrainingDay(MONDAY - timedelta(days=ago), Origin.OWN) for ago in (112, 98, 85)]
    assert dose_states(known(regular, trained_earlier=earlier))[0] is DoseState.NOVICE
    assert dose_states(known(regular, sessions=trained(3), trained_earlier=earlier))[0] is DoseState.NOVICE
    older = replace(LIFTER, year_of_birth=1955)
    lately = trained(*range(3, 83, 10))
    assert DoseState.OLDER_START in dose_states(known(older, sessions=lately))
    assert DoseState.OLDER_START not in dose_states(known(older, sessions=lately, trained_earlier=earlier))
    aching = replace(LIFTER, conditions=(Condition.FIBROMYALGIA,))
    assert day_dose(known(aching, sessions=lately, trained_earlier=earlier[2:])).ceiling == 60
    well_used = replace(aching, experience=Experience.REGULAR)
    lately = trained(*range(3, 83, 5))
    assert day_dose(known(well_used, sessions=lately)).ceiling == 65
    assert day_dose(known(well_used, sessions=lately, trained_earlier=earlier)).ceiling == 75


def test_who_is_not_sure_of_a_broken_bone_in_the_spine_gets_the_amount_of_somebody_who_has_one() -> None:
    lifter = replace(LIFTER, conditions=(Condition.OSTEOPOROSIS,), experience=Experience.REGULAR)
    fracture = Consideration(ConsiderationKind.VERTEBRAL_FRACTURE, answer=Answer.NOT_KNOWN)
    unsure = known(replace(lifter, considerations=(*lifter.considerations, fracture)))
    assert (day_dose(known(lifter)).left, day_dose(known(lifter)).days_a_week) == ((2, 3), (2, 3))
    assert (day_dose(unsure).left, day_dose(unsure).days_a_week, day_dose(unsure).ceiling) == ((4, 4), (2, 2), 60)
    assert DoseState.OSTEOPOROSIS in dose_states(unsure)


def test_advanced_needs_a_clearance_and_a_long_run() -> None:
    lifter = replace(
        LIFTER,
        experience=Experience.REGULAR,
        clearances=(Clearance(ClearanceFor.ADVANCED, "Dr I", MONDAY - timedelta(days=80)),),
    )
    assert dose_states(known(lifter))[0] is DoseState.ESTABLISHED
    assert dose_states(known(lifter, sessions=trained(*range(2, 60, 3))))[0] is DoseState.ADVANCED


@pytest.mark.parametrize(("first", "percent"), [(13, 40), (14, 45), (56, 60)])
def test_fibromyalgia_starts_at_40_and_adds_5_every_two_weeks(first: int, percent: int) -> None:
    lifter = replace(LIFTER, conditions=(Condition.FIBROMYALGIA,))
    days = sorted({*range(3, first, 10), first})
    assert day_dose(known(lifter, sessions=trained(*days))).ceiling == percent


def test_a_high_creatine_kinase_makes_myositis_active() -> None:
    lifter = replace(LIFTER, conditions=(Condition.MYOSITIS,))
    for value, days_ago, state in (
        (300.0, 5, DoseState.MYOSITIS_ACTIVE),
        (300.0, 91, DoseState.MYOSITIS_STABLE),
        (100.0, 5, DoseState.MYOSITIS_STABLE),
    ):
        ck = LabResult(LabTest.CK, MONDAY - timedelta(days=days_ago), value, "U/l", high=200)
        assert state in dose_states(known(lifter, labs=(ck,)))
    assert DoseState.MYOSITIS_ACTIVE in dose_states(known(with_activity(DiseaseActivity.HIGH, lifter)))


def test_a_damaged_joint_adds_its_row_for_the_exercise_alone() -> None:
    dose = day_dose(known())
    assert with_row(dose, DoseState.DAMAGED_JOINT).ceiling == 50
    assert dose.ceiling == 60


@pytest.mark.parametrize(
    ("activity", "most_minutes", "kind"),
    [
        (DiseaseActivity.LOW, 30, "strength"),
        (DiseaseActivity.MODERATE, 25, "strength"),
        (DiseaseActivity.HIGH, 15, "gentle"),
    ],
)
def test_minutes_follow_the_state(activity: DiseaseActivity, most_minutes: int, kind: str) -> None:
    plan = planned(known(replace(with_activity(activity), minutes=60)))
    assert plan.kind == kind
    assert 0 < plan.minutes <= most_minutes


@pytest.mark.parametrize(
    ("more", "hot"),
    [
        ({"joints": JointReport(hot=(Joint.LEFT_KNEE,))}, True),
        ({"warning_signs": (SeenSign(WarningSign.C3, Joint.LEFT_KNEE),)}, True),
        ({"joints": swollen(Joint.LEFT_KNEE)}, False),
        ({"warning_signs": (SeenSign(WarningSign.C10),)}, False),
    ],
)
def test_beside_a_hot_joint_the_other_regions_work_at_half(more: dict[str, Any], hot: bool) -> None:  # noqa: FBT001
    facts = known(replace(LIFTER, experience=Experience.REGULAR), check_ins=(*quiet_days(28), today(**more)))
    assert (DoseState.HOT_JOINT in day_dose(facts).states) is hot
    if hot:
        assert (day_dose(facts).ceiling, day_dose(facts).target_left) == (50, 5)
    assert ("move-joint-gently" in rules_of(planned(facts))) is ("joints" in more)
