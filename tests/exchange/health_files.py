"""Invented health exports of phones, in their broken forms too."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from pathlib import Path

DOCTYPE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 12 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout)*)>
<!ATTLIST VisionPrescription
  type CDATA #REQUIRED
  dateIssued CDATA #REQUIRED
]>
"""
"""As some phones write it: one list of attributes is not closed."""


def record(kind: str, start: str, value: str, *, unit: str = "", source: str = "Phone", end: str = "") -> str:
    prefix = "HKCategoryTypeIdentifier" if kind == "SleepAnalysis" else "HKQuantityTypeIdentifier"
    value = f"HKCategoryValueSleepAnalysis{value}" if kind == "SleepAnalysis" else value
    return (
        f'<Record type="{prefix}{kind}" sourceName="{source}" unit="{unit}" creationDate="{start}" '
        f'startDate="{start}" endDate="{end or start}" value="{value}"/>\n'
    )


def steps(day: str, count: str, source: str = "Phone") -> str:
    return record("StepCount", f"{day} 10:00:00 +0100", count, unit="count", source=source)


def asleep(start: str, end: str, stage: str = "AsleepCore", source: str = "Watch", zone: str = "+0100") -> str:
    return record("SleepAnalysis", f"{start} {zone}", stage, source=source, end=f"{end} {zone}")


STEPS = steps("2026-02-01", "4000") + steps("2026-02-01", "5000", "Watch") + steps("2026-02-01", "500", "Watch")
NIGHT = asleep("2026-02-01 23:00:00", "2026-02-02 06:30:00")


def apple(*records: str, doctype: str = DOCTYPE) -> str:
    return f'{doctype}<HealthData locale="en_GB"><ExportDate value="2026-03-02"/>{"".join(records)}</HealthData>\n'


def zipped(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


NOON_MS = 1_769_940_000_000
"""2026-02-01 10:00 UTC."""
_HOUR_MS = 3_600_000
CONNECT = f"""
CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT, app_name TEXT);
INSERT INTO application_info_table VALUES (1, 'a.b', 'Scales'), (2, 'c.d', 'Band');
CREATE TABLE weight_record_table (row_id INTEGER, weight REAL, time INTEGER, zone_offset INTEGER, app_info_id INTEGER);
INSERT INTO weight_record_table VALUES (1, 70500.0, {NOON_MS}, 3600, 1);
CREATE TABLE steps_record_table (count INTEGER, start_time INTEGER, end_time INTEGER, start_zone_offset INTEGER,
 app_info_id INTEGER);
INSERT INTO steps_record_table VALUES (100, {NOON_MS}, {NOON_MS}, 3600, 1), (300, {NOON_MS}, {NOON_MS}, 3600, 2);
CREATE TABLE hydration_record_table (volume REAL, start_time INTEGER, start_zone_offset INTEGER, app_info_id INTEGER);
INSERT INTO hydration_record_table VALUES (0.5, {NOON_MS}, 0, 1), (0.75, {NOON_MS}, 0, 1);
CREATE TABLE nutrition_record_table (protein REAL, start_time INTEGER, start_zone_offset INTEGER);
INSERT INTO nutrition_record_table VALUES (21.5, {NOON_MS}, 0), (5e-324, {NOON_MS}, 0);
CREATE TABLE sleep_session_record_table (row_id INTEGER PRIMARY KEY, start_time INTEGER, end_time INTEGER,
 end_zone_offset INTEGER, app_info_id INTEGER);
INSERT INTO sleep_session_record_table VALUES
 (1, {NOON_MS + 12 * _HOUR_MS}, {NOON_MS + 20 * _HOUR_MS}, 0, 2), (2, {NOON_MS - 9 * _HOUR_MS}, {NOON_MS}, 0, 2);
CREATE TABLE sleep_stages_table (parent_key INTEGER, stage_start_time INTEGER, stage_end_time INTEGER,
 stage_type INTEGER);
INSERT INTO sleep_stages_table VALUES
 (1, {NOON_MS + 12 * _HOUR_MS}, {NOON_MS + 14 * _HOUR_MS}, 4),
 (1, {NOON_MS + 14 * _HOUR_MS}, {NOON_MS + 15 * _HOUR_MS}, 1),
 (1, {NOON_MS + 15 * _HOUR_MS}, {NOON_MS + 20 * _HOUR_MS}, 5);
"""


def connect_file(path: Path, sql: str = CONNECT) -> Path:
    """A Health Connect export at a path that is not there yet."""
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.close()
    return path
