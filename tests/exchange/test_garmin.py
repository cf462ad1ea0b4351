"""Garmin's activity files, and archives that hold one."""

from __future__ import annotations

import contextlib
import io
import struct
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.preview import imported_sessions, make_preview
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import run_steps
from liftcoach.exchange.workout_log import SourceApp
from tests.exchange import fit_files, health_files, logs


def refusal(data: bytes) -> ProblemCode:
    with pytest.raises(ImportProblem) as caught:
        logs.parsed(data)
    return caught.value.problem.code


def zipped(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_", "."), data)
    return made.getvalue()


def test_active_sets_are_taken_and_rests_follow_them() -> None:
    log = logs.parsed(fit_files.STRENGTH)
    assert log.app is SourceApp.GARMIN
    assert [(done.exercise, done.repetitions, done.seconds, done.weight) for done in log.sets] == [
        ("Barbell Back Squat", 8, None, 42.5),
        ("Goblet squat", 6, None, 45),
        ("Plank (kind not known)", None, 40, None),
    ]
    assert [done.rest_s for done in log.sets] == [95, None, None]
    assert [done.weight_unit for done in log.sets] == [LoadUnit.KG, LoadUnit.KG, None]
    assert [remark.problem.code for remark in log.notices] == [ProblemCode.NOTICE_GUESSED_NAMES] * len(log.sets)


def test_an_activity_lies_on_the_day_where_the_person_lives() -> None:
    now = replace(logs.NOW, zone="Europe/Helsinki")
    preview = make_preview(logs.parsed(fit_files.STRENGTH), now=now, known_keys=(), match=lambda _name: None)
    (made,) = run_steps(imported_sessions(preview)) or ()
    assert (made.session.day, made.session.minutes) == (date(2026, 2, 2), 40)
    assert made.session.started.instant == fit_files.BEGAN


def test_an_archive_with_one_activity_is_the_activity() -> None:
    packed = zipped(activity_fit=fit_files.STRENGTH, readme_html=b"hello")
    assert logs.parsed(packed).sets == logs.parsed(fit_files.STRENGTH).sets
    assert logs.parsed(zipped(log_csv=logs.HEVY_KG.encode())).app is SourceApp.HEVY
    assert logs.parsed(zipped(log_csv=logs.HEVY_KG.encode(), readme_txt=b"hello")).app is SourceApp.HEVY
    assert refusal(zipped(readme_txt=b"hello")) is ProblemCode.FILE_NO_TABLE


def test_what_a_mac_puts_beside_a_packed_file_is_no_second_log() -> None:
    beside = {"__MACOSX/._log.csv": b"\x00\x05\x16\x07", "My logs/._log.csv": b"\x00\x05\x16\x07"}
    packed = health_files.zipped({"My logs/log.csv": logs.HEVY_KG.encode(), **beside})
    assert logs.parsed(packed).app is SourceApp.HEVY


def test_a_spreadsheet_is_called_one_whatever_its_name() -> None:
    workbook = io.BytesIO()
    with zipfile.ZipFile(workbook, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert refusal(workbook.getvalue()) is ProblemCode.FILE_OF_SPREADSHEET
    assert refusal(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600) is ProblemCode.FILE_OF_SPREADSHEET


def test_a_printed_page_is_no_text_though_it_begins_like_one() -> None:
    assert refusal(b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n") is ProblemCode.FILE_NOT_TEXT


def test_an_archive_is_opened_only_where_it_is_plain_which_file_is_meant() -> None:
    assert refusal(zipped(readme_html=b"hello")) is ProblemCode.FILE_NOTHING_IN_ARCHIVE
    assert refusal(zipped()) is ProblemCode.FILE_NOTHING_IN_ARCHIVE
    two = zipped(a_csv=logs.HEVY_KG.encode(), b_csv=logs.HEVY_KG.encode())
    assert refusal(two) is ProblemCode.FILE_SEVERAL_IN_ARCHIVE
    assert refusal(b"PK\x03\x04" + b"\x00" * 40) is ProblemCode.FILE_BAD_ARCHIVE


def test_a_bomb_is_not_unpacked() -> None:
    assert refusal(zipped(log_csv=b"0" * 50_000_000)) is ProblemCode.FILE_UNPACKS_TOO_LARGE


def test_a_heading_that_lies_about_the_size_unpacks_no_more_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("liftcoach.exchange.workout_file.MOST_BYTES", 1000)
    assert refusal(zipped(log_csv=b"0123456789" * 200)) is ProblemCode.FILE_UNPACKS_TOO_LARGE


@pytest.mark.parametrize("cut", [14, 20, 60, len(fit_files.STRENGTH) - 1])
def test_a_file_that_is_cut_off_is_refused_whole(cut: int) -> None:
    assert refusal(fit_files.STRENGTH[:cut]) in (ProblemCode.FILE_BAD_ACTIVITY, ProblemCode.FILE_NO_SETS)


def test_a_changed_byte_is_noticed_by_the_checksum() -> None:
    changed = bytearray(fit_files.STRENGTH)
    changed[100] ^= 1
    assert refusal(bytes(changed)) is ProblemCode.FILE_BAD_ACTIVITY


def test_an_activity_without_sets_is_told() -> None:
    assert refusal(fit_files.fit_file(fit_files.session())) is ProblemCode.FILE_NO_SETS


TIME_BEYOND_THE_CALENDAR = (
    bytes.fromhex("420100e10008fe04880604860302840402840501020604860704840804840234965d") + b"]" * 20
)
"""A set whose beginning was found by fuzzing: more seconds than the system's calendar has."""


def test_a_time_beyond_the_calendar_makes_a_broken_activity() -> None:
    assert refusal(fit_files.fit_file(TIME_BEYOND_THE_CALENDAR)) is ProblemCode.FILE_BAD_ACTIVITY


@given(st.data())
def test_any_body_with_a_right_checksum_gives_a_log_or_a_problem(data: st.DataObject) -> None:
    body = bytearray(fit_files.STRENGTH[14:-2])
    for _ in range(data.draw(st.integers(1, 6))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(ImportProblem):
        assert logs.parsed(fit_files.fit_file(bytes(body))).sets


@given(st.binary(max_size=60))
def test_any_bytes_behind_the_mark_give_a_problem(data: bytes) -> None:
    refusal(struct.pack("<BBHI4s", 12, 0x20, 2132, len(data), b".FIT") + data)


def test_the_decoder_is_loaded_only_for_such_a_file() -> None:
    said = "import sys, liftcoach.exchange.workout_file; print('fitdecode' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True).stdout == "False\n"
