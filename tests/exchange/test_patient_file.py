"""The patient file: what is written is read back, and every problem of a wrong one has a line."""

from __future__ import annotations

import contextlib
import json
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.lifter import Answer, ConsiderationKind, Lifter
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange import patient_file, patient_shape
from liftcoach.exchange.json_shapes import Fields, Listed
from liftcoach.exchange.patient_example import example_record
from liftcoach.exchange.patient_file import (
    PatientFileProblems,
    load_patient_file,
    make_schema,
    read_patient_file,
    shipped_schema,
    write_patient_file,
)
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.exchange.problem import ImportProblem
from liftcoach.words.imports import import_text
from tests.exchange.patient_values import RECORDS


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(RECORDS)
@example(example_record())
@example(PatientRecord())
def test_what_is_written_is_read_back(record: PatientRecord) -> None:
    assert read_patient_file(write_patient_file(record).encode()) == record


def test_the_shipped_schema_is_what_the_shapes_say() -> None:
    assert shipped_schema() == make_schema()
    Draft202012Validator.check_schema(shipped_schema())


def test_keys_have_underscores_and_words_hyphens() -> None:
    document = json.loads(write_patient_file(example_record()))
    assert document["example"] is True
    keys: set[str] = set()

    def walk(value: Any, *, names_are_words: bool = True) -> None:
        if isinstance(value, dict):
            keys.update(value if names_are_words else ())
            for name, item in value.items():
                walk(item, names_are_words=name != "most_load_kg")
        elif isinstance(value, list):
            for item in value:
                walk(item)

    walk(document)
    assert all(key == key.lower() and "-" not in key for key in keys)
    assert document["lifter"]["conditions"] == ["rheumatoid-arthritis", "osteoporosis"]


def test_what_was_never_asked_is_left_out_and_what_was_denied_is_not() -> None:
    written = json.loads(write_patient_file(PatientRecord(check_ins=(CheckIn(date(2026, 3, 2), warning_signs=()),))))
    assert written["lifter"] == {}
    assert written["check_ins"] == [{"day": "2026-03-02", "warning_signs": []}]
    read = read_patient_file(write_patient_file(example_record()).encode())
    assert read.lifter.answer(ConsiderationKind.HEART_DISEASE) is Answer.NO
    assert read.lifter.answer(ConsiderationKind.HERNIA) is Answer.NOT_KNOWN
    assert read_patient_file(b'{"format": "liftcoach-patient", "version": 1, "lifter": {}}').lifter == Lifter()


def test_every_attribute_of_a_shaped_class_is_a_key_or_left_out_on_purpose() -> None:
    for shape in vars(patient_shape).values():
        for found in _fields_in(shape):
            names = {field.name for field in fields(found.of)}
            assert {key.field for key in found.keys} | found.without == names, found.of.__name__


def _fields_in(shape: Any) -> list[Fields]:
    if isinstance(shape, Fields):
        return [shape, *(inner for key in shape.keys for inner in _fields_in(key.shape))]
    if isinstance(shape, Listed):
        return _fields_in(shape.item)
    return []


def problems(text: str | bytes) -> list[str]:
    with pytest.raises(PatientFileProblems) as caught:
        read_patient_file(text.encode() if isinstance(text, str) else text)
    return [import_text(problem) for problem in caught.value.problems]


def changed(**parts: Any) -> str:
    document = {"format": "liftcoach-patient", "version": 1, "lifter": {}, **parts}
    return json.dumps(document)


SET = {"exercise": "squat", "repetitions": 8, "load": {"kind": "body"}}
STARTED = {"utc": "2026-03-02T10:00:00Z", "day": "2026-03-02"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "line 1: this is not JSON"),
        ('{"format":\n"liftcoach-patient",}', "line 2: this is not JSON"),
        (b'{"format": "\xff"}', "line 1: this is not JSON"),
        ("[]", "this is not a Liftcoach patient file"),
        ('{"format": "other", "version": 1, "lifter": {}}', "this is not a Liftcoach patient file"),
        (changed(version=2), "version 2 was made by a newer Liftcoach; this one reads version 1"),
        (changed(version="one"), "version: “one” is not a word that is known here"),
        ('{"format": "liftcoach-patient", "version": 1}', "the file: the key “lifter” is missing"),
        ('{"a": 1, "a": 2}', "the key “a” is there twice in one object"),
        ('{"a": NaN}', "NaN is not a number that can be used"),
        ('{"a": 1e999}', "1e999 is not a number that can be used"),
        ('{"a": ' + "9" * 5000 + "}", "a number of thousands of digits is not a number that can be used"),
        ("[" * 100_000, "brackets are nested deeper than 16 levels"),
        ("[" * 20 + "]" * 20, "brackets are nested deeper than 16 levels"),
        (changed(lifter={"shoe_size": 40}), "lifter: the key “shoe_size” is not known here"),
        (changed(lifter={"sex": "Female"}), "lifter.sex: “Female” is not a word that is known here"),
        (changed(lifter={"year_of_birth": 1850}), "lifter.year_of_birth: 1850 is not between 1900 and 2200"),
        (
            changed(lifter={"medicines": [{"name": "A", "class": "other", "from": "2026-03-02", "to": "2026-03-01"}]}),
            "lifter.medicines[0] medicine: it ends on 2026-03-01, before it begins on 2026-03-02",
        ),
        (
            changed(labs=[{"test": "crp", "date": "2026-03-02", "value": 3, "unit": "mg/L", "low": 9, "high": 5}]),
            "labs[0] high: 5 is not between 9 and 1000000",
        ),
        (changed(lifter={"year_of_birth": "1964"}), "lifter.year_of_birth: expected a whole number"),
        (changed(lifter={"name": "x" * 81}), "lifter.name: longer than 80"),
        (changed(lifter={"name": "x\x00"}), "lifter.name: this text has characters that cannot be kept"),
        (changed(lifter={"name": "\ud800"}), "lifter.name: this text has characters that cannot be kept"),
        (changed(check_ins=[{"day": "2026-02-30"}]), "check_ins[0].day: “2026-02-30” is not a day such as 2026-03-02"),
        (changed(check_ins=[{"day": "2.3.26"}]), "check_ins[0].day: “2.3.26” is not a day such as 2026-03-02"),
        (changed(check_ins=[{"day": "2026-03-02"}] * 2), "check_ins[1]: 2 March 2026 has two check-ins"),
        (
            changed(sessions=[{"started": STARTED | {"utc": "2026-03-02T10:00:00+01:00"}}]),
            "sessions[0].started.utc: “2026-03-02T10:00:00+01:00” is not a moment in UTC such as 2026-03-02T10:00:00Z",
        ),
        (
            changed(sessions=[{"started": STARTED, "sets": [SET | {"seconds": 5}]}]),
            "sessions[0].sets[0]: exactly one of repetitions, seconds, metres is needed",
        ),
        (
            changed(sessions=[{"started": STARTED, "sets": [SET | {"load": {"kind": "kg"}}]}]),
            "sessions[0].sets[0].load: the key “kg” is missing",
        ),
        (
            changed(sessions=[{"started": STARTED, "sets": [SET | {"load": {"kind": "body", "kg": 5}}]}]),
            "sessions[0].sets[0].load: the key “kg” is not known here",
        ),
    ],
)
def test_a_problem_has_one_clear_line(text: str | bytes, line: str) -> None:
    assert problems(text) == [line]


def test_all_problems_are_named_not_just_the_first() -> None:
    text = changed(lifter={"sex": "x", "minutes": 1}, check_ins=[{"day": "2026-03-02", "pain": 11, "mood": 3}])
    assert len(problems(text)) == 4
    dates = changed(check_ins=[{"day": "2026-02-30"}], events=[{"kind": "fall", "date": "2026-13-01"}])
    assert len(problems(dates)) == 2


def test_a_set_may_leave_its_moment_to_its_session() -> None:
    record = read_patient_file(changed(sessions=[{"started": STARTED, "sets": [SET]}]).encode())
    (session,) = record.sessions
    assert session.sets[0].at == session.started
    assert session.day == date(2026, 3, 2)


def test_size_is_limited(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(patient_file, "MOST_BYTES", 10)
    assert problems("{" + " " * 20 + "}") == ["the file is larger than 0 MB"]
    (tmp_path / "long.json").write_text("x" * 20)
    with pytest.raises(PatientFileProblems):
        load_patient_file(tmp_path / "long.json")


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(ImportProblem) as caught:
            load_patient_file(path)
        assert caught.value.problem.code in (ProblemCode.FILE_NOT_THERE, ProblemCode.FILE_NOT_READABLE)


KEYS = st.sampled_from(["day", "pain", "sets", "started", "load", "kind", "joints"]) | st.text(max_size=4)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("2026-03-02"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["day", "pain", "sets", "started", "load", "kind", "joints"]) | st.text(max_size=4),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dictionaries(st.sampled_from([*patient_shape.LISTS, "lifter"]), JSON))
def test_any_json_is_a_record_or_a_list_of_problems(parts: dict[str, Any]) -> None:
    with contextlib.suppress(PatientFileProblems):
        assert is_dataclass(read_patient_file(changed(**parts).encode("utf-8", "surrogatepass")))


@given(st.binary(max_size=200))
def test_any_bytes_are_a_record_or_a_list_of_problems(data: bytes) -> None:
    with contextlib.suppress(PatientFileProblems):
        read_patient_file(data)
