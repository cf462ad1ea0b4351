"""What apps keep for themselves: FitNotes' database and Liftosaur's JSON, beside the tables that they export."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.health_export import HealthExport
from liftcoach.exchange.opening import reading
from liftcoach.exchange.preview import make_preview
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import run_steps
from liftcoach.exchange.workout_log import ParsedLog, SetType, SourceApp
from tests.exchange import health_files, logs, other_logs


def read(path: Path) -> ParsedLog:
    found = run_steps(reading(path))
    assert isinstance(found, ParsedLog)
    return found


def codes(log: ParsedLog) -> list[ProblemCode]:
    return [remark.problem.code for remark in log.not_taken]


def keys_of(log: ParsedLog) -> tuple[str, ...]:
    return make_preview(log, now=logs.NOW, known_keys=(), match=lambda _name: None).keys


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    return other_logs.fitnotes_backup(tmp_path / "FitNotes_Backup.fitnotes")


def test_a_backup_of_fitnotes_has_sets_holds_and_distances(backup: Path) -> None:
    log = read(backup)
    assert log.app is SourceApp.FITNOTES
    assert [(one.exercise, one.weight, one.weight_unit) for one in log.sets[:2]] == [
        ("Deadlift", 61.23, LoadUnit.KG)
    ] * 2
    assert [(one.repetitions, one.seconds, one.metres) for one in log.sets[1:]] == [
        (5, None, None),
        (None, 45, None),
        (None, None, 2500),
    ]


def test_a_visit_of_the_backup_keeps_its_length_and_its_notes(backup: Path) -> None:
    first, second = read(backup).workouts
    assert (first.minutes, first.note) == (50, "Deadlift: slow\nRainy")
    assert (second.minutes, second.note) == (None, "")


def test_a_set_without_a_tick_was_left_out_on_a_day_with_ticks_alone(backup: Path) -> None:
    log = read(backup)
    assert log.rows == 6
    assert codes(log) == [ProblemCode.ROW_SKIPPED, ProblemCode.ROW_NO_EXERCISE]


def test_the_table_and_the_backup_of_fitnotes_bring_a_set_once(backup: Path) -> None:
    of_table = keys_of(logs.parsed(other_logs.FITNOTES_OLD))
    assert set(keys_of(read(backup))) == set(of_table)


def test_a_backup_in_an_archive_is_found_and_never_written(backup: Path, tmp_path: Path) -> None:
    before = backup.read_bytes()
    packed = tmp_path / "backup.zip"
    packed.write_bytes(health_files.zipped({"FitNotes_Backup.fitnotes": before}))
    assert read(packed) == read(backup)
    assert backup.read_bytes() == before
    assert not list(tmp_path.glob("*-wal"))


@pytest.mark.parametrize(
    "change",
    [
        "DROP TABLE Comment; DROP TABLE WorkoutComment; DROP TABLE WorkoutTime;",
        "ALTER TABLE training_log DROP COLUMN is_complete; ALTER TABLE training_log DROP COLUMN distance;",
        "UPDATE training_log SET metric_weight = 'nan', reps = x'00ff';",
        "UPDATE training_log SET metric_weight = 9e999, reps = -1e300, duration_seconds = -4;",
        "UPDATE training_log SET date = NULL; UPDATE exercise SET name = 7;",
        "DROP TABLE Comment; CREATE VIEW Comment AS WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n)"
        " SELECT a AS owner_type_id, a AS owner_id, '' AS comment FROM n;",
        "UPDATE WorkoutTime SET start_date_time = 'yesterday'; UPDATE Comment SET comment = x'ff';",
    ],
)
def test_a_backup_that_is_not_as_it_should_be_is_read_or_refused_row_by_row(tmp_path: Path, change: str) -> None:
    log = read(other_logs.fitnotes_backup(tmp_path / "odd.fitnotes", other_logs.fitnotes_sql + change))
    assert len(log.sets) + len(log.not_taken) == log.rows == 6


def test_a_backup_that_is_cut_off_is_one_sentence(backup: Path, tmp_path: Path) -> None:
    whole = backup.read_bytes()
    for part in (2, 3):
        cut = tmp_path / f"cut-{part}"
        cut.write_bytes(whole[: len(whole) * part // 4])
        with pytest.raises(ImportProblem):
            run_steps(reading(cut))


def test_a_phones_database_is_still_a_phones_database(tmp_path: Path) -> None:
    found = run_steps(reading(health_files.connect_file(tmp_path / "export.db")))
    assert isinstance(found, HealthExport)


def test_a_backup_of_liftosaur_says_what_its_table_says() -> None:
    log = logs.parsed(other_logs.LIFTOSAUR_BACKUP)
    assert log.app is SourceApp.LIFTOSAUR
    warm_up, worked, own = log.sets
    assert (warm_up.set_type, warm_up.weight, warm_up.weight_unit) == (SetType.WARM_UP, 20, LoadUnit.KG)
    assert (worked.exercise, worked.weight_unit, worked.reps_in_reserve) == ("Bench Press, Barbell", LoadUnit.LB, 1)
    assert (own.exercise, own.repetitions, own.weight) == ("Door Row", 9, None)
    assert codes(log) == [ProblemCode.ROW_SKIPPED]
    assert (log.workouts[0].minutes, log.workouts[0].note) == (45, "Bench Press, Barbell: easy")


def test_the_table_and_the_backup_of_liftosaur_bring_a_set_once() -> None:
    of_table = keys_of(logs.parsed(other_logs.LIFTOSAUR))
    assert set(of_table) < set(keys_of(logs.parsed(other_logs.LIFTOSAUR_BACKUP)))


def test_the_older_table_of_liftosaur_is_read_too() -> None:
    (only,) = logs.parsed(other_logs.LIFTOSAUR_OLD).sets
    assert (only.weight, only.weight_unit, only.repetitions, only.reps_in_reserve) == (40, LoadUnit.KG, 5, 2)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", ProblemCode.FILE_BAD_BACKUP),
        (other_logs.LIFTOSAUR_BACKUP[:-20], ProblemCode.FILE_BAD_BACKUP),
        ('{"history": ' + "[" * 100_000, ProblemCode.FILE_BAD_BACKUP),
        ('{"n": ' + "9" * 5000 + "}", ProblemCode.FILE_BAD_BACKUP),
        ('{"format": "something else"}', ProblemCode.FILE_UNKNOWN_BACKUP),
        ('{"history": 3}', ProblemCode.FILE_UNKNOWN_BACKUP),
        ('{"history": []}', ProblemCode.FILE_WITHOUT_ROWS),
        ('{"history": [{"entries": null}]}', ProblemCode.FILE_WITHOUT_ROWS),
    ],
)
def test_json_that_is_no_backup_is_one_sentence(text: str, code: ProblemCode) -> None:
    with pytest.raises(ImportProblem) as caught:
        logs.parsed(text)
    assert caught.value.problem.code is code


@pytest.mark.parametrize("reps", [True, "5", [5], -5, 1e400, 10**40, float("nan"), {}])
def test_a_number_that_is_none_refuses_its_row_alone(reps: object) -> None:
    backup = json.loads(other_logs.LIFTOSAUR_BACKUP)
    backup["history"][0]["entries"][0]["sets"][0]["completedReps"] = reps
    log = logs.parsed(json.dumps(backup))
    assert len(log.sets) == 2
    assert len(log.not_taken) == 2
