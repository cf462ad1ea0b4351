"""A file that is behind comes up to date in one step, or not at all."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from liftcoach.domain.keeping import BackupReason, Kind
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.folder_lock import FolderLock
from liftcoach.store import migrating, schema
from liftcoach.store.backups import Backups
from liftcoach.store.cipher import connected, driver_for
from liftcoach.store.contents import contents_of
from liftcoach.store.engine import open_for_schema_changes
from liftcoach.store.faults import StoreError
from liftcoach.store.migrating import MIGRATIONS, migrate, upgrade
from liftcoach.store.profile import Profile
from liftcoach.store.profiles import Profiles
from liftcoach.store.training_log import TrainingLog
from tests.store.first_revision import FIRST_REVISION, schema_of, write
from tests.store.locks import PLAIN_AND_LOCKED, lock, stretch_little
from tests.store.nouns import MUSCLES, at, one_set
from tests.store.test_training_log import assert_sums_are_right, logged

ROOT = Path(__file__).resolve().parents[2]

HEADER = """
import os, signal
import sqlalchemy as sa
from alembic import op
revision = "0002"
down_revision = "0001"
"""
RECREATE_A_PARENT = (
    HEADER
    + """
def upgrade():
    bind = op.get_bind()
    old = bind.exec_driver_sql("SELECT sql FROM sqlite_schema WHERE name = 'sessions'").scalar_one()
    bind.exec_driver_sql(old.replace("CREATE TABLE sessions (", "CREATE TABLE new_sessions (weather TEXT,"))
    listed = ", ".join(row[1] for row in bind.exec_driver_sql("PRAGMA table_info(sessions)"))
    op.execute(f"INSERT INTO new_sessions ({listed}) SELECT {listed} FROM sessions")
    op.execute("DROP TABLE sessions")
    op.execute("ALTER TABLE new_sessions RENAME TO sessions")
"""
)
KILLED_MIDWAY = (
    HEADER
    + """
def upgrade():
    op.execute("ALTER TABLE sessions ADD COLUMN weather TEXT")
    op.execute("DELETE FROM sets")
    os.kill(os.getpid(), signal.SIGKILL)
"""
)
LOSES_ROWS = (
    HEADER
    + """
def upgrade():
    op.execute("DELETE FROM sets WHERE id = 1")
"""
)
BREAKS_REFERENCES = (
    HEADER
    + """
def upgrade():
    op.execute("UPDATE sets SET session_id = 99 WHERE id = 1")
"""
)


@pytest.fixture
def filled(file: Path) -> Path:
    """A file of the first schema with two sessions of three sets, closed."""
    profile = Profile.create(file, muscles=MUSCLES)
    with profile.writing() as connection:
        log = TrainingLog(connection)
        for hour in (9, 15):
            begun = log.begin_session(at(hour=hour))
            for _ in range(3):
                log.add_set(begun, one_set())
            log.finish_session(begun, at=at(hour=hour + 1))
    profile.close()
    return file


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The shipped revisions, to which a test adds one of its own."""
    return Path(shutil.copytree(MIGRATIONS, tmp_path / "migrations", ignore=shutil.ignore_patterns("__pycache__")))


def plant(scripts: Path, revision: str) -> None:
    (scripts / "versions" / "r0002_planted.py").write_text(revision)


def columns(file: Path, table: str) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def test_a_new_file_equals_one_migrated_from_the_first_revision(file: Path, tmp_path: Path) -> None:
    Profile.create(file).close()
    with open_for_schema_changes(file).begin() as connection:
        made = schema_of(connection)
        stamp = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
        version = connection.exec_driver_sql("PRAGMA user_version").scalar()
    with create_engine(f"sqlite:///{tmp_path / 'migrated.db'}").begin() as connection:
        upgrade(connection)
        migrated = schema_of(connection)
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all() == stamp
    assert migrated == made
    assert stamp == [schema.HEAD_REVISION]
    assert version == schema.SCHEMA_VERSION == int(schema.HEAD_REVISION)


def test_until_a_release_the_first_revision_is_todays_tables(tmp_path: Path) -> None:
    write(tmp_path / "today.sql")
    assert FIRST_REVISION.read_text() == (tmp_path / "today.sql").read_text()


def test_alembic_is_not_imported_for_a_file_that_is_up_to_date(file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from liftcoach.store.profiles import Profiles;"
        "from liftcoach.store.profile import Profile; path = Path(sys.argv[1]);"
        "Profile.create(path).close(); Profile.open(path).close();"
        "print(*sorted({'alembic', 'numpy', 'PySide6', 'sqlalchemy.orm'} & set(sys.modules)))"
    )
    opened = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert opened.stdout.strip() == ""


def test_recreating_a_parent_table_keeps_its_children(
    filled: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(scripts, RECREATE_A_PARENT)
    monkeypatch.setattr(schema, "SCHEMA_VERSION", 2)
    monkeypatch.setattr(migrating, "MIGRATIONS", scripts)
    profile = Profile.open(filled)
    assert len(logged(profile)) == 6
    assert_sums_are_right(profile)
    with profile.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == 2
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all() == ["0002"]
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    profile.close()
    assert "weather" in columns(filled, "sessions")


@pytest.mark.parametrize("revision", [LOSES_ROWS, BREAKS_REFERENCES])
def test_a_migration_that_would_lose_something_changes_nothing(filled: Path, scripts: Path, revision: str) -> None:
    plant(scripts, revision)
    with pytest.raises(StoreError) as refused:
        migrate(filled, to_version=2, scripts=scripts)
    assert refused.value.problem.code is ProblemCode.NOT_BROUGHT_UP_TO_DATE
    profile = Profile.open(filled)
    assert len(logged(profile)) == 6
    profile.close()


def test_a_migration_that_was_killed_midway_is_simply_done_again(filled: Path, scripts: Path) -> None:
    plant(scripts, KILLED_MIDWAY)
    code = (
        "import sys; from pathlib import Path; from liftcoach.store.migrating import migrate;"
        "migrate(Path(sys.argv[1]), to_version=2, scripts=Path(sys.argv[2]))"
    )
    killed = subprocess.run(
        [sys.executable, "-B", "-c", code, str(filled), str(scripts)],
        cwd=ROOT,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert killed.returncode == -9
    assert "weather" not in columns(filled, "sessions")
    profile = Profile.open(filled)
    assert len(logged(profile)) == 6
    profile.close()
    plant(scripts, RECREATE_A_PARENT)
    migrate(filled, to_version=2, scripts=scripts)
    assert "weather" in columns(filled, "sessions")


@pytest.mark.parametrize("how", PLAIN_AND_LOCKED)
def test_before_a_migration_a_backup_is_made_and_without_one_nothing_is_migrated(
    filled: Path, scripts: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stretch_little(monkeypatch)
    profiles = Profiles(filled.parent, at)
    key = None
    if how == "locked":
        secret = lock(filled)
        profiles.keys.add(secret)
        key = secret.raw_key
    plant(scripts, RECREATE_A_PARENT)
    monkeypatch.setattr(schema, "SCHEMA_VERSION", 2)
    monkeypatch.setattr(migrating, "MIGRATIONS", scripts)
    with FolderLock(filled.parent).held(), pytest.raises(LiftcoachError) as refused:
        profiles.open("person-1")
    assert refused.value.problem.code is ProblemCode.CLOSE_LIFTCOACH_FIRST
    # Where there can be no backup, such as on a full disk, the file stays as old as it is.
    (filled.parent / "backups").write_text("in the way")
    with pytest.raises(StoreError):
        profiles.open("person-1")
    assert version_of(filled, key) == 1
    (filled.parent / "backups").unlink()
    profiles.open("person-1").close()
    assert version_of(filled, key) == 2
    (backup,) = Backups.of(filled).all()
    assert backup.why is BackupReason.BEFORE_UPDATE
    assert version_of(Path(backup.path), key) == 1
    assert contents_of(Path(backup.path), key).count(Kind.SETS) == 6


def version_of(file: Path, key: bytes | None) -> int:
    with closing(connected(driver_for(file, key), file.as_uri(), key)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
