"""Strong's exports, variant by variant."""

from __future__ import annotations

import pytest

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.workout_log import ParsedLog, SetType, SourceApp
from liftcoach.words.problems import problem_text
from tests.exchange import logs


def codes(log: ParsedLog) -> list[ProblemCode]:
    return [remark.problem.code for remark in log.not_taken]


def test_the_classic_export_has_no_unit() -> None:
    log = logs.parsed(logs.STRONG_IOS)
    assert log.app is SourceApp.STRONG
    assert log.rows == len(log.sets) == 5
    assert [done.weight for done in log.sets] == [40, 100, 100, None, None]
    assert {done.weight_unit for done in log.sets} == {None}
    assert [done.set_type for done in log.sets][:2] == [SetType.WARM_UP, SetType.NORMAL]
    assert [done.reps_in_reserve for done in log.sets] == [None, 1, None, None, None]
    assert [(done.repetitions, done.seconds) for done in log.sets][2:4] == [(5, None), (None, 45)]


def test_a_visit_keeps_its_length_title_and_notes() -> None:
    (visit,) = logs.parsed(logs.STRONG_IOS).workouts
    assert (visit.title, visit.minutes) == ("Legs, slow", 65)
    assert visit.note == 'Rainy\nSquat (Barbell): felt "good"\n and light'


def test_the_android_export_has_a_unit_a_row() -> None:
    log = logs.parsed(logs.STRONG_ANDROID)
    bench, drop, walk, run = log.sets
    assert (bench.weight, bench.weight_unit) == (22.5, LoadUnit.KG)
    assert (drop.set_type, drop.reps_in_reserve) == (SetType.DROP, 1)
    assert (walk.weight_unit, walk.metres) == (LoadUnit.LB, 500)
    assert (run.weight, run.metres) == (None, 3218.69)
    assert log.workouts[0].minutes == 58


def test_version_six_keeps_rest_timers_and_notes_in_rows_of_their_own() -> None:
    log = logs.parsed(logs.STRONG_V6)
    assert codes(log) == [ProblemCode.ROW_REST_TIMER, ProblemCode.ROW_NOTE]
    first, failed = log.sets
    assert (first.weight, first.weight_unit, first.rest_s) == (76.8, LoadUnit.KG, 120)
    assert (failed.set_type, failed.reps_in_reserve, failed.rest_s) == (SetType.FAILURE, 0, None)
    assert log.workouts[0].minutes == 58
    assert log.workouts[0].note == "Deadlift: Back felt fine"


def test_a_rest_timer_before_the_first_set_of_an_exercise_belongs_to_no_set() -> None:
    head, first, timer, *_ = logs.STRONG_V6.splitlines()
    log = logs.parsed("\n".join((head, first, timer.replace("Deadlift", "Row"))))
    assert [done.rest_s for done in log.sets] == [None]


def test_version_six_without_quotes_and_in_pounds() -> None:
    log = logs.parsed(logs.STRONG_V6_LB)
    assert {done.weight_unit for done in log.sets} == {LoadUnit.LB}


def test_the_old_comma_export() -> None:
    (done,) = logs.parsed(logs.STRONG_OLD).sets
    assert (done.weight, done.weight_unit, done.repetitions) == (30, None, 8)


def test_what_helps_counts_below_zero() -> None:
    (done,) = logs.parsed(logs.STRONG_MODERN).sets
    assert done.weight == -25


@pytest.mark.parametrize("name", ["Unassisted Pull Up", "Non-assisted Dip"])
def test_an_exercise_without_help_stays_above_zero(name: str) -> None:
    (done,) = logs.parsed(logs.STRONG_MODERN.replace("Assisted Pull Up", name)).sets
    assert done.weight == 25


def test_a_weight_below_zero_is_help_where_something_can_help_and_no_weight_of_a_squat() -> None:
    (helped,) = logs.parsed(row(Exercise_Name="Chin Up", Weight="-20")).sets
    assert helped.weight == -20
    squat = logs.parsed(row(Exercise_Name="Squat", Weight="-20"))
    assert squat.sets == ()
    assert [one.problem.code for one in squat.not_taken] == [ProblemCode.ROW_OUT_OF_RANGE]


def row(**cells: str) -> str:
    head = logs.STRONG_IOS.splitlines()[0]
    values = {
        "Date": "2025-03-01 07:30:00",
        "Workout Name": "Legs",
        "Duration": "1h",
        "Exercise Name": "Squat",
        "Set Order": "1",
        "Weight": "50",
        "Reps": "5",
        **{name.replace("_", " "): value for name, value in cells.items()},
    }
    return head + "\n" + ",".join(f'"{values.get(name, "")}"' for name in head.split(","))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (row(Date=""), ProblemCode.ROW_NO_DATE),
        (row(Date="soon"), ProblemCode.ROW_BAD_DATE),
        (row(Exercise_Name=" "), ProblemCode.ROW_NO_EXERCISE),
        (row(Exercise_Name="x" * 300), ProblemCode.ROW_NAME_TOO_LONG),
        (row(Reps="1_0"), ProblemCode.ROW_BAD_NUMBER),
        (row(Weight="1,225"), ProblemCode.ROW_BAD_NUMBER),
        (row(Reps="-3"), ProblemCode.ROW_OUT_OF_RANGE),
        (row(Reps="5000"), ProblemCode.ROW_OUT_OF_RANGE),
        (row(Reps="0", Seconds="0"), ProblemCode.ROW_NO_WORK),
        (row(Reps="", Distance="5"), ProblemCode.ROW_DISTANCE_UNIT),
        (row() + ',"1"', ProblemCode.ROW_WRONG_WIDTH),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(text: str, code: ProblemCode) -> None:
    log = logs.parsed(text)
    assert codes(log) == [code]
    assert log.not_taken[0].line == 2
    assert not log.sets


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (row(Set_Order="X"), ProblemCode.NOTICE_SET_TYPE),
        (row(Duration="31h 2m"), ProblemCode.NOTICE_LONG_SESSION),
        (row(Duration="a while"), ProblemCode.NOTICE_DURATION),
        (row(RPE="hard"), ProblemCode.NOTICE_EFFORT),
        (row(RPE="77"), ProblemCode.NOTICE_EFFORT),
        (row(Workout_Notes="x" * 3000), ProblemCode.NOTICE_NOTE_SHORTENED),
    ],
)
def test_a_taken_row_with_something_odd_is_told(text: str, code: ProblemCode) -> None:
    log = logs.parsed(text)
    assert [notice.problem.code for notice in log.notices] == [code]
    assert len(log.sets) == 1


def test_a_forgotten_session_has_no_length() -> None:
    assert logs.parsed(row(Duration="31h 2m")).workouts[0].minutes is None


def test_empty_cells_behind_the_last_column_put_nothing_in_doubt() -> None:
    log = logs.parsed(row() + ",,")
    assert (len(log.sets), log.not_taken) == (1, ())


def test_a_weight_in_an_unknown_unit_is_not_taken() -> None:
    text = logs.STRONG_MODERN.replace(",25,kg,", ",25,stone,")
    assert codes(logs.parsed(text)) == [ProblemCode.ROW_WEIGHT_UNIT]


def test_a_short_row_is_one_with_empty_cells_at_its_end() -> None:
    head = logs.STRONG_IOS.splitlines()[0]
    log = logs.parsed(head + "\n2025-03-01 07:30:00,Legs,1h,Squat,1,50,5")
    assert len(log.sets) == 1


@pytest.mark.parametrize("text", ['"Date";"Weight (kg)"\n"2025-01-01";70.5\n', '"Date";"Body fat percentage"\n'])
def test_a_file_of_body_measurements_is_named_as_such(text: str) -> None:
    with pytest.raises(ImportProblem) as caught:
        logs.parsed(text)
    assert caught.value.problem.code is ProblemCode.FILE_OF_BODY_WEIGHTS


@pytest.mark.parametrize("text", ["name,age\nAda,3\n", "no table at all"])
def test_what_is_no_table_of_workouts_is_refused_with_its_beginning(text: str) -> None:
    with pytest.raises(ImportProblem) as caught:
        logs.parsed(text)
    assert caught.value.problem.code is ProblemCode.FILE_NO_TABLE
    assert text.partition("\n")[0].split(",")[0] in problem_text(caught.value.problem)


def test_a_heading_without_rows_is_refused() -> None:
    with pytest.raises(ImportProblem) as caught:
        logs.parsed(logs.STRONG_IOS.splitlines()[0])
    assert caught.value.problem.code is ProblemCode.FILE_WITHOUT_ROWS


IN_GERMAN = {
    "Date": "Datum",
    "Workout Name": "Workout-Name",
    "Duration": "Dauer",
    "Workout Duration": "Workout-Dauer",
    "Duration (sec)": "Dauer (s)",
    "Exercise Name": "Name der Übung",
    "Set Order": "Satzfolge",
    "Weight": "Gewicht",
    "Weight (kg)": "Gewicht (kg)",
    "Weight (lbs)": "Gewicht (lbs)",
    "Weight Unit": "Gewichtseinheit",
    "Reps": "Wiederh.",
    "Distance": "Entfernung",
    "Distance (meters)": "Entfernung (Meter)",
    "Distance Unit": "Entfernungseinheit",
    "Seconds": "Sekunden",
    "Notes": "Notizen",
    "Workout Notes": "Workout-Notizen",
}


def in_german(text: str) -> str:
    """The file as a phone in German would write it."""
    head, rest = text.split("\n", 1)
    mark = ";" if ";" in head else ","
    words = (name.strip('"') for name in head.split(mark))
    return mark.join(f'"{IN_GERMAN.get(word, word)}"' for word in words) + "\n" + rest


@pytest.mark.parametrize(
    "text",
    [
        logs.STRONG_IOS,
        logs.STRONG_ANDROID,
        logs.STRONG_V6,
        logs.STRONG_V6_LB,
        logs.STRONG_OLD,
        logs.STRONG_MODERN,
    ],
)
def test_a_heading_in_the_phones_language_reads_as_the_english_one(text: str) -> None:
    assert logs.parsed(in_german(text)) == logs.parsed(text)


def test_a_marker_in_the_phones_language_never_becomes_a_hold() -> None:
    log = logs.parsed(in_german(logs.STRONG_V6).replace("Rest Timer", "Pausentimer"))
    assert len(log.sets) == 2
    assert codes(log)[0] is ProblemCode.ROW_UNKNOWN_KIND


def test_a_table_like_strongs_with_other_cells_is_asked_about() -> None:
    other = in_german(logs.STRONG_IOS).replace("2025-03-01 07:30:00", "01.03.2025 07:30")
    with pytest.raises(ImportProblem) as caught:
        logs.parsed(other)
    assert caught.value.problem.code is ProblemCode.FILE_UNKNOWN_APP
