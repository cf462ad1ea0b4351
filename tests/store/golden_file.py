"""Write the golden file of today's schema. Only until the release that ships it: then it is history.

python -m tests.store.golden_file
"""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

from liftcoach.exchange.patient_example import example_record
from liftcoach.store import schema
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.choices import Choices
from liftcoach.store.events import Events
from liftcoach.store.labs import Labs
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.profile import Profile
from liftcoach.store.stops import Stops
from liftcoach.store.training_log import TrainingLog
from tests.store.nouns import MUSCLES

GOLDEN = Path(__file__).parent / "golden"


def golden_path(version: int = schema.SCHEMA_VERSION) -> Path:
    return GOLDEN / f"schema-{version}.sql"


def write(path: Path | None = None) -> None:
    """Fill a file with the example record and write it as SQL, so that a change of it can be read."""

    record = example_record()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "golden.liftcoach"
        profile = Profile.create(file, name="Golden", muscles=MUSCLES)
        with profile.writing() as connection:
            LifterRecord(connection).save(record.lifter)
            for said in record.check_ins:
                CheckIns(connection).save(said)
            TrainingLog(connection).add_sessions(record.sessions)
            for event in record.events:
                Events(connection).add(event)
            for result in record.labs:
                Labs(connection).add(result)
            for stop in record.stops:
                Stops(connection).add(stop)
            for choice in record.choices:
                Choices(connection).add(choice)
        profile.close()
        source = sqlite3.connect(file)
        lines = [line for line in source.iterdump() if "sqlite_sequence" not in line]
        header = [
            f"PRAGMA {name} = {source.execute(f'PRAGMA {name}').fetchone()[0]};"
            for name in ("application_id", "user_version")
        ]
        source.close()
    (path or golden_path()).write_text("\n".join([*header, *lines]) + "\n", encoding="utf-8")


def file_from(sql: Path, into: Path) -> Path:
    """Make the file that a golden one was."""

    target = sqlite3.connect(into)
    target.executescript(sql.read_text(encoding="utf-8"))
    target.commit()
    target.close()
    return into


if __name__ == "__main__":
    write()
