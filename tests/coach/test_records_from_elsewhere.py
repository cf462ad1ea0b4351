"""A patient file and the tables bring a whole person back, as another profile."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.exchange.everything_csv import everything_csv
from liftcoach.exchange.opening import reading
from liftcoach.exchange.patient_file import load_patient_file, write_patient_file
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import run_steps
from liftcoach.resources import resource
from tests.rules.invented import at

NOW = at(date(2026, 11, 20))


@pytest.fixture(scope="module")
def record() -> PatientRecord:
    """A month of somebody's life."""
    whole = load_patient_file(min(resource("examples").glob("*.json")))
    return replace(whole, example=False, sessions=whole.sessions[-8:], check_ins=whole.check_ins[-30:])


@pytest.mark.parametrize("ending", [".json", ".zip"])
def test_everything_that_went_out_comes_in_as_another_profile(
    record: PatientRecord, ending: str, tmp_path: Path, library: Library
) -> None:
    path = tmp_path / f"out{ending}"
    path.write_bytes(write_patient_file(record).encode() if ending == ".json" else everything_csv(record))
    there = Roster(tmp_path / "there", library, lambda: NOW)
    there.make(record.lifter.name).close()
    coach = there.open(there.restoring.restore_as_new(path))
    named = replace(record, lifter=replace(record.lifter, name=f"{record.lifter.name} 2"))
    assert write_patient_file(coach.records.read()) == write_patient_file(named)
    coach.close()
    assert [entry.name for entry in there.people()] == [record.lifter.name, f"{record.lifter.name} 2"]
    assert not [one for one in there.folder.iterdir() if one.name.startswith(".new-")]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"lifter": {"sex": "x"}}, ProblemCode.PATIENT_UNKNOWN_WORD),
        ({"example": True}, ProblemCode.EXAMPLE_HAS_NO_BACKUPS),
    ],
)
def test_a_wrong_or_an_example_s_record_is_refused_and_leaves_nothing(
    record: PatientRecord, change: dict[str, object], code: ProblemCode, tmp_path: Path, library: Library
) -> None:
    path = tmp_path / "out.json"
    path.write_text(json.dumps(json.loads(write_patient_file(record)) | change))
    there = Roster(tmp_path / "there", library, lambda: NOW)
    with pytest.raises(LiftcoachError) as refused:
        there.restoring.restore_as_new(path)
    assert refused.value.problem.code is code
    assert there.people() == ()
    assert not list(there.folder.glob(".new-*"))


@pytest.mark.parametrize("name", ["out.json", "out.zip", "moved.liftcoach"])
def test_an_import_of_a_person_s_file_says_where_it_comes_in(record: PatientRecord, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(
        {
            "out.json": write_patient_file(record).encode(),
            "out.zip": everything_csv(record),
            "moved.liftcoach": bytes(range(256)) * 20,
        }[name]
    )
    with pytest.raises(ImportProblem) as refused:
        run_steps(reading(path))
    assert refused.value.problem.code is ProblemCode.FILE_OF_A_PERSON
