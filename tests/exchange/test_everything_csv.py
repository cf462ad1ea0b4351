"""Everything as tables, and back."""

from __future__ import annotations

import contextlib
import csv
import io
import zipfile
from dataclasses import replace

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from liftcoach.domain.problems import LiftcoachError
from liftcoach.exchange.everything_csv import everything_csv, read_everything_csv
from liftcoach.exchange.patient_example import example_record
from liftcoach.exchange.patient_record import PatientRecord
from tests.exchange.health_files import zipped
from tests.exchange.patient_values import RECORDS


def tables(data: bytes) -> dict[str, list[list[str]]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: list(csv.reader(io.StringIO(archive.read(name).decode()))) for name in archive.namelist()}


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(RECORDS)
@example(example_record())
@example(PatientRecord())
def test_what_is_written_is_read_back(record: PatientRecord) -> None:
    assert read_everything_csv(everything_csv(record)) == record


def test_sets_are_a_table_of_their_own_and_numbers_stay_numbers() -> None:
    found = tables(everything_csv(example_record()))
    assert {"person.csv", "check_ins.csv", "sessions.csv", "sessions-sets.csv", "labs.csv"} <= set(found)
    head, *rows = found["sessions-sets.csv"]
    assert len(rows) == sum(len(session.sets) for session in example_record().sessions)
    assert {row[head.index("row")] for row in rows} == {"1"}


def test_no_text_is_run_by_a_spreadsheet_or_read_as_a_number() -> None:
    texts = ("=1+1", "+5", "-5", "@x", "12", "true", "'quoted", "[]", "a, b", 'say "so"', "two\nlines")
    first = example_record().check_ins[0]
    for text in texts:
        record = replace(example_record(), check_ins=(replace(first, note=text),))
        data = everything_csv(record)
        head, row = tables(data)["check_ins.csv"]
        assert not row[head.index("note")].startswith(("=", "+", "-", "@"))
        assert read_everything_csv(data) == record


@given(
    st.dictionaries(
        st.sampled_from(["person.csv", "check_ins.csv", "sessions-sets.csv", "x.txt"]), st.binary(max_size=80)
    )
)
def test_any_archive_is_a_record_or_a_problem(members: dict[str, bytes]) -> None:
    with contextlib.suppress(LiftcoachError):
        read_everything_csv(zipped(members))


def test_a_member_without_a_name_is_no_table() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("x", b"1")
    nameless = made.getvalue()
    for mark, at in ((b"PK\x03\x04", 26), (b"PK\x01\x02", 28)):
        start = nameless.index(mark)
        nameless = nameless[: start + at] + b"\x00\x00" + nameless[start + at + 2 :]
    with contextlib.suppress(LiftcoachError):
        read_everything_csv(nameless)


@given(st.text(max_size=120))
def test_any_table_of_the_person_is_a_record_or_a_problem(text: str) -> None:
    with contextlib.suppress(LiftcoachError):
        read_everything_csv(zipped({"person.csv": b"line,name,value\n" + text.encode("utf-8", "surrogatepass")}))
