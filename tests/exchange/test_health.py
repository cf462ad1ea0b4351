"""Health exports of phones: one number a day, no source on top of another, and damage told."""

from __future__ import annotations

import contextlib
import tracemalloc
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liftcoach.domain.importing import LogOwner
from liftcoach.domain.measured import MeasureKind
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange import day_book
from liftcoach.exchange.apple_health import parsing_apple_health
from liftcoach.exchange.health_export import HealthExport, answer_health_owner, make_health_preview
from liftcoach.exchange.opening import reading
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import run_steps
from tests.exchange import health_files as files
from tests.exchange import logs

FIRST = date(2026, 2, 1)
SECOND = date(2026, 2, 2)


def apple(*records: str, doctype: str = files.DOCTYPE) -> HealthExport:
    return read_xml(files.apple(*records, doctype=doctype).encode())


def read_xml(data: bytes) -> HealthExport:
    found = run_steps(parsing_apple_health(BytesIO(data), len(data)))
    assert found is not None
    return found


def values(export: HealthExport) -> list[tuple[date, str, float, str]]:
    return [(one.day, one.kind.value, one.value, one.source) for one in export.days]


def opened(path: Path) -> HealthExport:
    found = run_steps(reading(path))
    assert isinstance(found, HealthExport)
    return found


def refusal(path: Path) -> ProblemCode:
    with pytest.raises(ImportProblem) as caught:
        run_steps(reading(path))
    return caught.value.problem.code


def test_phone_and_watch_do_not_add_up() -> None:
    assert values(apple(files.STEPS)) == [(FIRST, "steps", 5500, "Watch")]


def test_a_night_belongs_to_the_day_of_waking_and_minutes_count_once() -> None:
    night = (
        files.asleep("2026-02-01 22:30:00", "2026-02-01 23:50:00")
        + files.asleep("2026-02-01 23:40:00", "2026-02-02 03:00:00", "AsleepDeep")
        + files.asleep("2026-02-02 03:00:00", "2026-02-02 03:30:00", "Awake")
        + files.asleep("2026-02-02 03:30:00", "2026-02-02 06:00:00", "AsleepREM")
        + files.asleep("2026-02-01 21:00:00", "2026-02-02 08:00:00", "InBed", "Phone")
        + files.asleep("2026-02-01 21:30:00", "2026-02-02 07:30:00", "Asleep", "Mattress")
    )
    assert values(apple(night)) == [(SECOND, "sleep", 7, "Watch")]


def test_an_older_phones_sleep_without_stages_counts_where_nothing_better_is() -> None:
    assert values(apple(files.asleep("2026-02-01 23:00:00", "2026-02-02 06:00:00", "Asleep"))) == [
        (SECOND, "sleep", 7, "Watch")
    ]


def test_a_night_of_the_clock_change_is_as_long_as_it_was() -> None:
    night = files.record(
        "SleepAnalysis", "2026-03-28 23:00:00 +0100", "AsleepCore", source="Watch", end="2026-03-29 07:00:00 +0200"
    )
    assert values(apple(night)) == [(date(2026, 3, 29), "sleep", 7, "Watch")]


def test_every_unit_becomes_ours() -> None:
    at = "2026-02-01 08:00:00 -0500"
    found = apple(
        files.record("BodyMass", at, "154.3", unit="lb"),
        files.record("BodyMass", "2026-02-01 20:00:00 -0500", "11", unit="st"),
        files.record("DietaryWater", at, "8", unit="fl_oz_us"),
        files.record("DietaryWater", at, "0.5", unit="L"),
        files.record("DietaryProtein", at, "30.5", unit="g"),
        files.record("RestingHeartRate", at, "60", unit="count/min"),
        files.record("RestingHeartRate", at, "64", unit="count/min"),
    )
    assert {(one.kind, one.value) for one in found.days} == {
        (MeasureKind.BODY_MASS, 69.85),
        (MeasureKind.WATER, 737),
        (MeasureKind.PROTEIN, 30.5),
        (MeasureKind.RESTING_HEART_RATE, 62),
    }


@pytest.mark.parametrize(
    ("unit", "ml"), [("cL", 20), ("dL", 200), ("cup_imp", 568), ("pt_us", 946), ("pt_imp", 1137), ("cup_us", 473)]
)
def test_every_unit_a_phone_offers_for_water_is_known(unit: str, ml: int) -> None:
    found = apple(files.record("DietaryWater", "2026-02-01 08:00:00 +0000", "2", unit=unit))
    assert [(one.kind, one.value) for one in found.days] == [(MeasureKind.WATER, ml)]


def test_what_a_correlation_repeats_is_counted_once() -> None:
    drink = files.record("DietaryWater", "2026-02-01 08:00:00 +0000", "250", unit="mL")
    meal = f'<Correlation type="HKCorrelationTypeIdentifierFood">{drink}</Correlation>'
    assert values(apple(drink, meal, drink))[0][2] == 500


@pytest.mark.parametrize(
    ("value", "unit"), [("nan", "kg"), ("1e999", "kg"), ("-70", "kg"), ("7000", "kg"), ("70", "pood"), ("1_0", "kg")]
)
def test_what_cannot_be_right_is_counted_and_left_out(value: str, unit: str) -> None:
    found = apple(files.record("BodyMass", "2026-02-01 08:00:00 +0000", value, unit=unit))
    assert (found.days, found.readings, found.refused) == ((), 1, 1)


def test_a_broken_document_type_stray_characters_and_a_mark_are_no_matter() -> None:
    data = files.apple(files.STEPS.replace("Watch", "Wa\x0btch"))
    assert values(read_xml(b"\xef\xbb\xbf" + data.encode())) == values(apple(files.STEPS))


def test_no_entity_ever_grows() -> None:
    laughs = '<?xml version="1.0"?><!DOCTYPE HealthData [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]>'
    with pytest.raises(ImportProblem):
        apple(files.steps("2026-02-01", "1", source="&b;"), doctype=laughs)


@pytest.mark.parametrize("cut", [-1, -20, -200])
def test_an_export_that_is_cut_off_is_refused_whole(cut: int) -> None:
    with pytest.raises(ImportProblem) as caught:
        read_xml(files.apple(files.STEPS, files.NIGHT).encode()[:cut].rstrip(b"\n>"))
    assert caught.value.problem.code is ProblemCode.HEALTH_DAMAGED


def test_memory_does_not_grow_with_the_file() -> None:
    def peak(copies: int) -> int:
        body = "".join(files.steps(f"2026-01-{1 + number % 28:02}", "10") for number in range(500)) * copies
        data = files.apple(body).encode()
        tracemalloc.start()
        read_xml(data)
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    assert peak(120) < peak(30) * 1.5


def test_an_element_without_end_is_refused_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("liftcoach.exchange.apple_health.MOST_BYTES_AN_ELEMENT", 3_000_000)
    with pytest.raises(ImportProblem) as caught:
        read_xml(b'<HealthData><Record type="' + b"x" * 9_000_000)
    assert caught.value.problem.code is ProblemCode.HEALTH_NOT_ONE


def test_the_order_of_a_records_facts_does_not_matter() -> None:
    turned = (
        '<Record value="70" unit="kg" endDate="2026-02-01 08:00:00 +0000" type="HKQuantityTypeIdentifierBodyMass"/>'
    )
    assert values(apple(turned)) == [(FIRST, "body-mass", 70, "")]


def test_more_devices_than_can_be_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day_book, "MOST_SOURCES", 3)
    with pytest.raises(ImportProblem):
        apple(*(files.steps("2026-02-01", "1", f"Watch {number}") for number in range(5)))


def test_an_archive_is_told_by_its_content_whatever_the_phones_language(tmp_path: Path) -> None:
    path = tmp_path / "whatever.bin"
    members = {
        "apple_health_export/export_cda.xml": b"<ClinicalDocument/><ClinicalDocument/>",
        "apple_health_export/Exportaci\xc3\xb3n.xml": files.apple(files.STEPS).encode(),
        "apple_health_export/workout-routes/walk.gpx": b"<gpx/>",
    }
    path.write_bytes(files.zipped(members))
    assert values(opened(path)) == values(apple(files.STEPS))
    path.write_text(files.apple(files.STEPS), encoding="utf-8")
    assert values(opened(path)) == values(apple(files.STEPS))


def test_health_connect_is_read_by_the_names_of_its_columns(tmp_path: Path) -> None:
    path = files.connect_file(tmp_path / "export.db")
    expected = [
        (FIRST, "body-mass", 70.5, "Scales"),
        (FIRST, "protein", 21.5, ""),
        (FIRST, "sleep", 9, "Band"),
        (FIRST, "steps", 300, "Band"),
        (FIRST, "water", 1250, "Scales"),
        (SECOND, "sleep", 7, "Band"),
    ]
    assert values(opened(path)) == expected
    packed = tmp_path / "Connessione Salute.zip"
    packed.write_bytes(files.zipped({"health_connect_export.db": path.read_bytes()}))
    before = path.read_bytes()
    assert values(opened(packed)) == expected
    assert path.read_bytes() == before


@pytest.mark.parametrize("names", ["'Health', 'Health'", "NULL, NULL", "'', ' '"])
def test_apps_that_cannot_be_told_by_name_do_not_add_up(tmp_path: Path, names: str) -> None:
    first, second = names.split(", ")
    sql = files.CONNECT.replace("'Scales'", first).replace("'Band'", second)
    days = opened(files.connect_file(tmp_path / "export.db", sql)).days
    assert [(one.value, one.source.split("(")[-1]) for one in days if one.kind is MeasureKind.STEPS] in (
        [(300, "c.d")],
        [(300, "c.d)")],
    )


@pytest.mark.parametrize("gone", ["row_id = 2", "1"])
def test_an_app_that_the_export_does_not_list_is_still_one_of_its_own(tmp_path: Path, gone: str) -> None:
    sql = f"{files.CONNECT} DELETE FROM application_info_table WHERE {gone};"
    days = opened(files.connect_file(tmp_path / "export.db", sql)).days
    assert [one.value for one in days if one.kind is MeasureKind.STEPS] == [300]


def test_another_database_is_no_health_export(tmp_path: Path) -> None:
    path = files.connect_file(tmp_path / "other.db", "CREATE TABLE cats (name TEXT);")
    assert refusal(path) is ProblemCode.FILE_UNKNOWN_BACKUP
    path.write_bytes(path.read_bytes()[:700])
    assert refusal(path) in (ProblemCode.HEALTH_DAMAGED, ProblemCode.FILE_UNKNOWN_BACKUP)


def test_a_view_is_never_asked(tmp_path: Path) -> None:
    sql = "CREATE VIEW steps_record_table AS SELECT 5 AS count, 1769940000000 AS start_time;"
    assert refusal(files.connect_file(tmp_path / "view.db", sql)) is ProblemCode.FILE_UNKNOWN_BACKUP


def test_a_log_still_opens_by_the_same_way(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_text(logs.HEVY_KG, encoding="utf-8")
    assert not isinstance(run_steps(reading(path)), HealthExport)


def test_today_is_not_over_and_known_days_are_not_taken_again() -> None:
    export = apple(files.STEPS, files.NIGHT)
    preview = make_health_preview(export, today=SECOND, known=())
    assert [(one.day, one.kind) for one in preview.taken] == [(FIRST, MeasureKind.STEPS), (SECOND, MeasureKind.SLEEP)]
    assert make_health_preview(export, today=FIRST, known=()).taken == ()
    again = make_health_preview(export, today=SECOND + timedelta(days=1), known={(FIRST, MeasureKind.STEPS)})
    assert (again.kinds, again.already_here) == (((MeasureKind.SLEEP, 1),), 1)
    assert not again.can_be_taken_in
    assert answer_health_owner(again, LogOwner.MINE).can_be_taken_in


@given(st.data())
def test_any_change_of_an_export_gives_days_or_a_problem(data: st.DataObject) -> None:
    text = files.apple(files.STEPS, files.NIGHT)
    at = data.draw(st.integers(len(files.DOCTYPE), len(text)))
    changed = text[:at] + data.draw(st.text(max_size=8)) + text[at + data.draw(st.integers(0, 30)) :]
    with contextlib.suppress(ImportProblem):
        read_xml(changed.encode("utf-8", "surrogatepass"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_any_damage_of_a_database_gives_days_or_a_problem(data: st.DataObject, tmp_path: Path) -> None:
    whole = tmp_path / "whole.db"
    if not whole.exists():
        files.connect_file(whole)
    changed = bytearray(whole.read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        changed[data.draw(st.integers(16, len(changed) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.db"
    path.write_bytes(changed)
    with contextlib.suppress(ImportProblem):
        opened(path)
