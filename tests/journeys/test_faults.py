"""What goes wrong with disks, folders and other programs, as the person at the window sees it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from liftcoach.domain.check_in import CheckIn
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.person import Person
from tests.journeys.training import log_as_planned
from tests.journeys.welcoming import be_known
from tests.store.test_opening import obey_permissions

ROOT = Path(__file__).resolve().parents[2]


def limit_pages(person: Person, pages: int) -> None:
    """SQLite's own limit gives the same fault as a disk without room."""
    with person.coach.profile.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def fill_pages(person: Person) -> None:
    """Write until not one page is free."""
    with person.coach.profile.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS filler (x BLOB)")
        connection.exec_driver_sql("INSERT INTO filler VALUES (zeroblob(1))")


def test_on_a_full_disk_a_set_is_said_not_to_be_saved_and_can_be_done_again(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = telling_faults(person, monkeypatch)
    be_known(person)
    person.press("start")
    log_as_planned(person)
    limit_pages(person, 1)
    title = person.text("set-title")
    before = len(person.coach.training.sets_on(MONDAY))
    for _ in range(400):
        if told():
            break
        person.coach.checking_in.save(CheckIn(MONDAY - timedelta(days=len(told()) + 1), note="x" * 1900))
        try_set(person)
    assert len(told()) == 1
    assert "Not saved: the disk is full" in told()[0]
    assert title or before
    limit_pages(person, 1_000_000)


def try_set(person: Person) -> None:
    log_as_planned(person)


def telling_faults(person: Person, monkeypatch: pytest.MonkeyPatch) -> object:
    raise NotImplementedError
