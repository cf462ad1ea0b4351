"""Every schema so far opens today with everything that was in it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from liftcoach.domain.keeping import Kind
from liftcoach.store import migrating, schema
from liftcoach.store.checking import wrong_in
from liftcoach.store.contents import contents_of
from liftcoach.store.engine import open_for_schema_changes
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.profile import Profile
from tests.store.first_revision import schema_of
from tests.store.golden_file import GOLDEN, file_from, golden_path
from tests.store.locks import PLAIN_AND_LOCKED, Kept, stretch_little
from tests.store.nouns import MUSCLES
from tests.store.test_migrating import RECREATE_A_PARENT, ROOT, plant, scripts

__all__ = ["scripts"]
VERSIONS = sorted(int(re.findall(r"\d+", path.name)[0]) for path in GOLDEN.glob("schema-*.sql"))


def test_there_is_a_golden_file_of_every_schema_up_to_todays() -> None:
    assert list(range(1, schema.SCHEMA_VERSION + 1)) == VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_a_file_of_an_older_schema_comes_to_todays_with_every_row(version: int, file: Path) -> None:
    file_from(golden_path(version), file)
    before = contents_of(file)
    assert before.count(Kind.SETS) > 0
    assert before.count(Kind.CHECK_INS) > 0
    profile = Profile.open(file, muscles=MUSCLES)
    with profile.reading() as connection:
        assert wrong_in(connection) == ()
        assert LifterRecord(connection).read().name == before.name
        migrated = schema_of(connection)
    profile.close()
    assert contents_of(file) == before
    fresh = file.with_name("fresh.liftcoach")
    Profile.create(fresh).close()
    with open_for_schema_changes(fresh).begin() as connection:
        assert schema_of(connection) == migrated


KILLED_AT_EVERY_STATEMENT = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from liftcoach.store import migrating
from liftcoach.store.contents import contents_of
file, scripts, key = Path(sys.argv[1]), Path(sys.argv[2]), bytes.fromhex(sys.argv[3]) or None
make, before, number, ended = migrating.open_for_schema_changes, contents_of(file, key), 0, False
while not ended:
    number += 1
    statements = [0]
    def watched(path, key=None):
        engine = make(path, key)
        @event.listens_for(engine, "after_cursor_execute")
        def count(*_):
            statements[0] += 1
            if statements[0] == number:
                os.kill(os.getpid(), signal.SIGKILL)
        return engine
    child = os.fork()
    if not child:
        migrating.open_for_schema_changes = watched
        migrating.migrate(file, key, to_version=2, scripts=scripts)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    ended = status == 0
    assert status in (0, -signal.SIGKILL), status
    if not ended:
        assert contents_of(file, key) == before, number
print(number)
"""
MANY = 20
"""Statements that the planted migration surely has, with the counting of rows before and after."""


@pytest.mark.parametrize("how", PLAIN_AND_LOCKED)
def test_a_migration_that_is_killed_at_any_statement_is_simply_done_again(
    file: Path, scripts: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stretch_little(monkeypatch)
    plant(scripts, RECREATE_A_PARENT)
    file_from(golden_path(1), file)
    kept = Kept.of(file, how)
    before = contents_of(file, kept.key)
    killed = subprocess.run(
        [sys.executable, "-B", "-c", KILLED_AT_EVERY_STATEMENT, str(file), str(scripts), kept.key_said],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert killed.returncode == 0, killed.stderr
    assert int(killed.stdout) > MANY
    monkeypatch.setattr(schema, "SCHEMA_VERSION", 2)
    monkeypatch.setattr(migrating, "MIGRATIONS", scripts)
    profile = kept.open()
    with profile.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == 2
        assert connection.exec_driver_sql("SELECT count(*) FROM sets").scalar() == before.count(Kind.SETS)
    profile.close()
