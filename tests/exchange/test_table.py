"""Bytes of unknown origin become a table, or a problem that a person can read."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange import table
from liftcoach.exchange.opening import reading
from liftcoach.exchange.patient_file import load_patient_file
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.record_file import is_record_file, load_record
from liftcoach.exchange.steps import run_steps
from liftcoach.exchange.table import clean_text, number, read_bytes, read_table
from tests.exchange import logs


def refusal(data: bytes) -> ProblemCode:
    with pytest.raises(ImportProblem) as caught:
        list(read_table(data).rows())
    return caught.value.problem.code


def test_a_pipe_and_a_device_are_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "log.csv"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), tmp_path):
        for read in (read_bytes, lambda path: run_steps(reading(path)), load_patient_file, load_record):
            with pytest.raises(ImportProblem) as caught:
                read(path)
            assert caught.value.problem.code is ProblemCode.FILE_NOT_READABLE
        assert not is_record_file(path)


@pytest.mark.parametrize(
    "data",
    [
        "Ärm;Réps\n1;2\n".encode(),
        "Ärm;Réps\r\n1;2\r\n".encode("utf-8-sig"),
        "Ärm;Réps\n1;2\n".encode("cp1252"),
        "Ärm;Réps\n1;2\n".encode("utf-16"),
        "Ärm;Réps\r1;2\r".encode(),
        "sep=;\nÄrm;Réps\n1;2\n".encode(),
        "\n\nÄrm;Réps\n\n1;2\n\n".encode(),
    ],
    ids=["utf-8", "utf-8 with mark", "cp1252", "utf-16", "old line ends", "separator line", "blank lines"],
)
def test_the_same_table_is_read_from_every_encoding(data: bytes) -> None:
    found = read_table(data)
    assert found.header == ("ärm", "réps")
    assert [cells for _, cells in found.rows()] == [["1", "2"]]


@pytest.mark.parametrize(
    ("above", "line"), [("", 2), ("sep=;\r\n", 3), ("\n\n", 4), ("sep=;\n\n", 4), ("\r\n", 3), ("\r", 3)]
)
def test_a_row_is_told_by_its_line_of_the_file_whatever_stands_above_the_heading(above: str, line: int) -> None:
    assert list(read_table(f"{above}a;b\n1;2\n".encode()).rows()) == [(line, ["1", "2"])]


def test_one_bad_byte_does_not_turn_every_other_accent_of_a_file_into_another_letter() -> None:
    damaged = "Übung;Größe\nKniebeuge über;5\n".encode() + b"Bankdr\xfccken;6\n"
    cells = [cells for _, cells in read_table(damaged).rows()]
    assert cells == [["Kniebeuge über", "5"], ["Bankdr\ufffdcken", "6"]]


def test_a_row_with_a_letter_that_could_not_be_read_is_noticed() -> None:
    text = (logs.STRONG_IOS.splitlines()[0] + "\n").encode()
    good = '"2025-03-01 07:30:00","Füße","1h","Öffner","1","50","5"'.encode()
    bad = good.replace("Ö".encode(), b"\xd6")
    log = logs.parsed(text + good + b"\n" + bad + b"\n" + good + b"\n")
    assert [(one.line, one.problem.code) for one in log.notices] == [(3, ProblemCode.NOTICE_UNREADABLE)]


def test_a_delimiter_inside_quotes_is_not_counted() -> None:
    assert read_table(b'"a;b;c;d",e,f\n').delimiter == ","
    assert read_table(b'"a,b,c";d\n').delimiter == ";"
    assert read_table(b"a\tb\n").delimiter == "\t"


def test_quoted_line_ends_and_quotes_stay_in_their_cell() -> None:
    found = list(read_table(b'a,b\n"one\ntwo ""three""",4\n').rows())
    assert found == [(3, ['one\ntwo "three"', "4"])]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ProblemCode.FILE_EMPTY),
        (b" \n\n", ProblemCode.FILE_EMPTY),
        (b"<html><body>Please log in</body></html>", ProblemCode.FILE_UNKNOWN_BACKUP),
        (b'\xef\xbb\xbf<?xml version="1.0"?><log/>', ProblemCode.FILE_OF_XML),
        (b"a,b\n1,\x00\n", ProblemCode.FILE_NOT_TEXT),
        (b"\xff\xfe\x00", ProblemCode.FILE_NOT_TEXT),
        (b"\x89PNG\x81\r\n", ProblemCode.FILE_NOT_TEXT),
        (b'a,b\n"1,2\n3,4\n', ProblemCode.FILE_BAD_QUOTES),
        (b'a,b\n"1"x,2\n', ProblemCode.FILE_BAD_QUOTES),
        (b"a,b,a\n1,2,3\n", ProblemCode.FILE_COLUMN_TWICE),
        (b",".join([b"x%d" % n for n in range(100)]), ProblemCode.FILE_TOO_MANY_COLUMNS),
        (b"a," * 1_000_000, ProblemCode.FILE_TOO_MANY_COLUMNS),
        (b"a,b\n" + b"x" * 30_000 + b",1\n", ProblemCode.FILE_FIELD_TOO_LONG),
        (b"a,b\n" + b"x" * 200_000 + b",1\n", ProblemCode.FILE_FIELD_TOO_LONG),
    ],
)
def test_what_is_no_table_is_refused_by_name(data: bytes, code: ProblemCode) -> None:
    assert refusal(data) is code


def test_own_limits_hold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(table, "MOST_ROWS", 3)
    assert len(list(read_table(b"a,b\n1,2\n1,2\n1,2\n").rows())) == 3
    assert refusal(b"a,b\n1,2\n1,2\n1,2\n1,2\n") is ProblemCode.FILE_TOO_MANY_ROWS
    monkeypatch.setattr(table, "MOST_BYTES", 10)
    assert refusal(b"a,b\n1,2\n1,2\n") is ProblemCode.FILE_TOO_LARGE
    (tmp_path / "long.csv").write_bytes(b"x" * 11)
    with pytest.raises(ImportProblem):
        read_bytes(tmp_path / "long.csv")


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_a_file_that_cannot_be_read_is_a_problem(name: str, tmp_path: Path) -> None:
    with pytest.raises(ImportProblem):
        read_bytes(tmp_path / name)


@pytest.mark.parametrize(
    ("text", "comma", "value"),
    [
        ("", False, None),
        (" 8", False, 8),
        ("\u00a08\u202f", False, 8),
        ("164.99999999999997", False, 165),
        ("76.80000305175781", False, 76.8),
        ("-5", False, -5),
        ("72,5", True, 72.5),
        ("72.5", True, 72.5),
        ("72,5", False, 72.5),
        ("72,50", False, 72.5),
    ],
)
def test_a_plain_number_is_read(text: str, *, comma: bool, value: float | None) -> None:
    assert number(text, decimal_comma=comma) == value


@pytest.mark.parametrize(
    "text", ["1_000", "nan", "inf", "1e3", "١٢", "½", "1,225", "1.000.000", "0x10", "--1", "1 000", "8 reps", "9" * 400]
)
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        number(text, decimal_comma=False)


def test_control_characters_do_not_pass() -> None:
    assert clean_text("\x1b[2JLeg\u2028press\x07\t1 ") == "[2JLegpress 1"


@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_a_table_or_a_problem(data: bytes) -> None:
    with contextlib.suppress(ImportProblem):
        found = read_table(data)
        assert found.header
        assert all(isinstance(line, int) for line, _ in found.rows())
