"""What changed since a day: each way is said only of data that went that way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.events import LabResult, LabTest
from liftcoach.domain.outcomes import CountedBy, OutcomeKind, OutcomeResult
from liftcoach.insight.changes import Change, Changed, ChangesRecord, changes_since
from liftcoach.insight.charting import ChartedExercise, Measure
from liftcoach.insight.weekly import WeekOfWork, monday_of
from liftcoach.words.changes import big_text, heads, note_of, row_of, sentences
from tests.insight.invented import TODAY, a_set

VISIT = TODAY - timedelta(days=90)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def since_visit(record: ChangesRecord) -> dict[Measure, Change]:
    return {each.measure: each for each in changes_since(VISIT, record, today=TODAY)}


def pains(before: int, between: int, now: int) -> ChangesRecord:
    asked = [CheckIn(ago(day), pain=before) for day in (92, 95, 99, 105)]
    asked += [CheckIn(ago(day), pain=between) for day in (40, 50, 60)]
    asked += [CheckIn(ago(day), pain=now) for day in (1, 5, 9, 20)]
    return ChangesRecord(check_ins=tuple(asked))


@pytest.mark.parametrize(
    ("before", "now", "changed"), [(5, 2, Changed.FELL), (2, 5, Changed.ROSE), (4, 4, Changed.STAYED)]
)
def test_pain_that_fell_rose_or_stayed_is_told_by_the_two_ends_alone(before: int, now: int, changed: Changed) -> None:
    change = since_visit(pains(before, 9, now))[Measure.PAIN]
    assert (change.changed, change.before, change.now) == (changed, before, now)


def test_mixed_answers_say_no_direction() -> None:
    asked = [CheckIn(ago(90 + day), pain=pain) for day, pain in ((1, 2), (3, 8), (6, 2), (9, 8), (12, 2))]
    asked += [CheckIn(ago(day), pain=pain) for day, pain in ((1, 8), (3, 2), (6, 8), (9, 2), (12, 8))]
    assert since_visit(ChangesRecord(check_ins=tuple(asked)))[Measure.PAIN].changed is Changed.MIXED


def test_two_answers_on_a_side_are_too_few_and_none_at_all_is_left_out() -> None:
    few = ChangesRecord(check_ins=tuple(CheckIn(ago(day), pain=3) for day in (1, 2, 91, 92, 93)))
    found = since_visit(few)
    assert found[Measure.PAIN].changed is Changed.TOO_LITTLE
    assert Measure.FATIGUE not in found


def test_an_old_answer_is_not_called_now() -> None:
    record = ChangesRecord(check_ins=tuple(CheckIn(ago(day), pain=3) for day in (40, 45, 50, 91, 92, 93)))
    assert since_visit(record)[Measure.PAIN].changed is Changed.TOO_LITTLE


def test_weeks_of_rest_count_as_none_done() -> None:
    monday = monday_of(VISIT)
    weeks = tuple(WeekOfWork(monday - timedelta(weeks=n), 20, 3) for n in range(1, 5))
    change = since_visit(ChangesRecord(weeks=weeks))[Measure.SETS]
    assert (change.changed, change.before, change.now) == (Changed.FELL, 20, 0)


def test_weeks_of_rest_before_the_first_one_with_sets_count_as_well_where_the_record_is_older() -> None:
    weeks = tuple(WeekOfWork(monday_of(TODAY) - timedelta(weeks=n), 20, 3) for n in range(1, 5))
    (change,) = changes_since(VISIT, ChangesRecord(weeks=weeks, began=ago(400)), today=TODAY)
    assert (change.changed, change.before, change.now) == (Changed.ROSE, 0, 20)
    (unknown,) = changes_since(VISIT, ChangesRecord(weeks=weeks, began=ago(30)), today=TODAY)
    assert unknown.changed is Changed.TOO_LITTLE


@pytest.mark.parametrize(("before", "now", "changed"), [(6, 10, Changed.ROSE), (10, 6, Changed.FELL)])
def test_an_exercise_is_told_by_its_name(before: int, now: int, changed: Changed) -> None:
    sets = [a_set(ago(day), before) for day in (91, 95, 99, 103)] + [a_set(ago(day), now) for day in (1, 4, 8, 11)]
    record = ChangesRecord(sets=tuple(sets), exercises=(ChartedExercise("sit-to-stand", "Sit to stand"),))
    (change,) = changes_since(VISIT, record, today=TODAY)
    assert change.changed is changed
    lead = "More" if changed is Changed.ROSE else "Less"
    assert sentences((change,)) == (f"{lead}: Sit to stand from {before} repeats to {now} repeats.",)


def crp(days: int, value: float, unit: str = "mg/L") -> LabResult:
    return LabResult(LabTest.CRP, ago(days), value, unit)


def test_blood_tests_and_scores_are_compared_by_the_last_before_and_the_newest_since() -> None:
    outcomes = tuple(
        OutcomeResult(OutcomeKind.CDAI, ago(days), value, CountedBy.CLINICIAN) for days, value in ((100, 30), (2, 8))
    )
    record = ChangesRecord(labs=(crp(200, 90), crp(100, 1.2, "mg/dL"), crp(2, 5)), outcomes=outcomes)
    found = since_visit(record)
    assert (found[Measure.CRP_MG_L].changed, found[Measure.CRP_MG_L].before) == (Changed.FELL, 12)
    assert found[Measure.CDAI].changed is Changed.FELL
    assert "Do not change medicine because of this" in note_of(tuple(found.values()))
    risen = since_visit(replace(record, labs=(crp(100, 5), crp(2, 40))))
    assert risen[Measure.CRP_MG_L].changed is Changed.ROSE
    small = since_visit(replace(record, labs=(crp(100, 6), crp(2, 4))))
    assert small[Measure.CRP_MG_L].changed is Changed.STAYED


def test_a_first_result_is_told_with_its_number_though_there_is_nothing_to_compare() -> None:
    first, old = ChangesRecord(labs=(replace(crp(2, 5), below=True),)), ChangesRecord(labs=(crp(100, 12),))
    rows = [row_of(one) for record in (first, old) for one in changes_since(VISIT, record, today=TODAY)]
    too_little = "Too little to compare"
    assert rows == [("CRP", "", "under 5 mg/L", too_little), ("CRP", "12 mg/L", "", too_little)]


@pytest.mark.parametrize(
    ("before", "now", "changed", "told"),
    [
        (crp(100, 12), replace(crp(2, 5), below=True), Changed.FELL, "Less: CRP from 12 mg/L to under 5 mg/L."),
        (replace(crp(100, 5), below=True), crp(2, 12), Changed.ROSE, "More: CRP from under 5 mg/L to 12 mg/L."),
        (
            crp(100, 2),
            replace(crp(2, 10), below=True),
            Changed.UNKNOWN,
            "By the numbers alone: CRP from 2 mg/L to under 10 mg/L.",
        ),
        (
            replace(crp(100, 10), below=True),
            crp(2, 2),
            Changed.UNKNOWN,
            "By the numbers alone: CRP from under 10 mg/L to 2 mg/L.",
        ),
    ],
)
def test_a_result_under_a_limit_is_only_said_to_change_where_no_true_value_could_say_otherwise(
    before: LabResult, now: LabResult, changed: Changed, told: str
) -> None:
    (change,) = changes_since(VISIT, ChangesRecord(labs=(before, now)), today=TODAY)
    assert change.changed is changed
    assert sentences((change,)) == (told,)


def test_a_score_without_a_studied_change_is_told_by_its_numbers_and_own_counts_not_at_all() -> None:
    def das(days: int, value: float, by: CountedBy) -> OutcomeResult:
        return OutcomeResult(OutcomeKind.DAS28_CRP, ago(days), value, by)

    clinic = ChangesRecord(outcomes=(das(100, 5, CountedBy.CLINICIAN), das(2, 3, CountedBy.CLINICIAN)))
    (change,) = changes_since(VISIT, clinic, today=TODAY)
    assert sentences((change,)) == ("By the numbers alone: DAS28 with CRP from 5 to 3.",)
    own = ChangesRecord(outcomes=(das(100, 5, CountedBy.LIFTER), das(2, 3, CountedBy.LIFTER)))
    assert changes_since(VISIT, own, today=TODAY) == ()


@pytest.mark.parametrize(("now", "changed"), [(6, Changed.STAYED), (7, Changed.ROSE), (4, Changed.FELL)])
def test_from_low_activity_a_rise_needs_two_points_and_a_fall_one(now: float, changed: Changed) -> None:
    outcomes = tuple(
        OutcomeResult(OutcomeKind.CDAI, ago(days), value, CountedBy.CLINICIAN) for days, value in ((100, 5), (2, now))
    )
    assert since_visit(ChangesRecord(outcomes=outcomes))[Measure.CDAI].changed is changed


def test_the_words_count_each_way_and_the_table_has_a_row_for_each() -> None:
    found = changes_since(VISIT, pains(5, 5, 2), today=TODAY)
    assert big_text(VISIT, found) == "Since 4 December 2025: 0 more, 1 less, 0 about the same"
    assert big_text(VISIT, ()) == "Since 4 December 2025, there is nothing to compare yet"
    assert [row_of(each) for each in found] == [("Pain", "5", "2", "Less")]
    assert len(heads()) == len(row_of(found[0]))


@pytest.mark.parametrize(
    ("kind", "before", "now", "changed"),
    [
        (OutcomeKind.DAS28_ESR, 4.1, 2.9, Changed.FELL),
        (OutcomeKind.DAS28_ESR, 2.9, 4.1, Changed.ROSE),
        (OutcomeKind.FIVE_STANDS, 15.2, 12.9, Changed.FELL),
        (OutcomeKind.GAIT_SPEED, 0.85, 0.8, Changed.FELL),
        (OutcomeKind.GAIT_SPEED, 0.85, 0.81, Changed.STAYED),
    ],
)
def test_a_change_as_large_as_the_least_that_counts_is_no_smaller_for_how_the_machine_keeps_tenths(
    kind: OutcomeKind, before: float, now: float, changed: Changed
) -> None:
    outcomes = tuple(
        OutcomeResult(kind, ago(days), value, CountedBy.CLINICIAN) for days, value in ((100, before), (2, now))
    )
    (change,) = changes_since(VISIT, ChangesRecord(outcomes=outcomes), today=TODAY)
    assert change.changed is changed


@pytest.mark.parametrize(
    ("before", "now", "changed"),
    [
        (crp(100, 9), replace(crp(2, 5), below=True), Changed.UNKNOWN),
        (replace(crp(100, 10), below=True), crp(2, 8), Changed.UNKNOWN),
        (crp(100, 4), replace(crp(2, 5), below=True), Changed.STAYED),
        (replace(crp(100, 5), below=True), replace(crp(2, 5), below=True), Changed.STAYED),
    ],
)
def test_a_result_under_a_limit_is_only_called_the_same_where_no_true_value_could_say_otherwise(
    before: LabResult, now: LabResult, changed: Changed
) -> None:
    (change,) = changes_since(VISIT, ChangesRecord(labs=(before, now)), today=TODAY)
    assert change.changed is changed


def test_numbers_that_are_told_without_a_direction_are_not_called_nothing_to_compare() -> None:
    sdai = tuple(
        OutcomeResult(OutcomeKind.SDAI, ago(days), value, CountedBy.CLINICIAN) for days, value in ((100, 30), (2, 5))
    )
    found = changes_since(VISIT, ChangesRecord(outcomes=sdai), today=TODAY)
    assert sentences(found) == ("By the numbers alone: SDAI from 30 to 5.",)
    assert big_text(VISIT, found) == "Since 4 December 2025, no direction can be said yet"
    alone = changes_since(VISIT, ChangesRecord(outcomes=sdai[:1]), today=TODAY)
    assert "nothing to compare yet" in big_text(VISIT, alone)
