"""The one way in for a file from outside, whatever it is: a log of training or a phone's health export."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
import zlib
from pathlib import Path

from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.apple_health import HEAD_BYTES, ROOT, parsing_apple_health
from liftcoach.exchange.archive import MOST_MEMBERS, is_archive, only_member, opened
from liftcoach.exchange.fitnotes_backup import is_fitnotes_backup, parsing_fitnotes_backup
from liftcoach.exchange.health_connect import parsing_health_connect
from liftcoach.exchange.health_export import HealthExport
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.record_file import is_record_file
from liftcoach.exchange.sqlite_file import is_sqlite
from liftcoach.exchange.steps import Steps
from liftcoach.exchange.table import read_bytes, require_ordinary
from liftcoach.exchange.workout_file import ColumnsOf, nobody_said, parsing
from liftcoach.exchange.workout_log import ParsedLog

PROFILE_ENDING = ".liftcoach"
MOST_DATABASE_BYTES = 4 * 1024 * 1024 * 1024
_COPIED_BYTES = 4 * 1024 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
_DATABASES = (".db", ".fitnotes")
MOST_LOOKED_INTO = 50
"""XML files of an archive whose beginning is looked at; a phone's export has two."""


def reading(path: Path, columns_of: ColumnsOf = nobody_said) -> Steps[ParsedLog | HealthExport]:
    """Read a file by what is in it, yielding the fraction done. Raises ImportProblem."""
    try:
        require_ordinary(path)
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
        if path.suffix == PROFILE_ENDING or is_record_file(path):
            # A locked one says nothing of itself but its name's ending.
            raise ImportProblem(ProblemCode.FILE_OF_A_PERSON)
        if is_sqlite(head):
            return (yield from _in_database(path))
        if is_archive(head):
            found = yield from _in_archive(path)
            if found is not None:
                return found
        elif ROOT in head:
            with path.open("rb") as file:
                return (yield from parsing_apple_health(file, path.stat().st_size))
    except FileNotFoundError as error:
        raise ImportProblem(ProblemCode.FILE_NOT_THERE, Fact("file", path.name)) from error
    except OSError as error:
        raise ImportProblem(ProblemCode.FILE_NOT_READABLE, Fact("file", path.name)) from error
    except _BROKEN as error:
        raise ImportProblem(ProblemCode.FILE_BAD_ARCHIVE) from error
    return (yield from parsing(read_bytes(path), columns_of))


def _in_archive(path: Path) -> Steps[ParsedLog | HealthExport | None]:
    with opened(path) as archive:
        apple = _apple_member(archive)
        if apple is not None:
            with archive.open(apple) as stream:
                return (yield from parsing_apple_health(stream, apple.file_size))
        if not any(member.filename.lower().endswith(_DATABASES) for member in archive.infolist()):
            return None
        member = only_member(archive, lambda name: name.lower().endswith(_DATABASES))
        if member.file_size > MOST_DATABASE_BYTES:
            raise ImportProblem(ProblemCode.FILE_UNPACKS_TOO_LARGE)
        # SQLite needs a file to look into. The folder is the person's alone and goes with this block.
        with tempfile.TemporaryDirectory() as folder:
            unpacked = Path(folder) / "export.db"
            with archive.open(member) as stream, unpacked.open("wb") as copy:
                shutil.copyfileobj(stream, copy, _COPIED_BYTES)
            with unpacked.open("rb") as copy_again:
                if not is_sqlite(copy_again.read(16)):
                    raise ImportProblem(ProblemCode.HEALTH_NOT_ONE)
            return (yield from _in_database(unpacked))


def _in_database(path: Path) -> Steps[ParsedLog | HealthExport]:
    if is_fitnotes_backup(path):
        return (yield from parsing_fitnotes_backup(path))
    return (yield from parsing_health_connect(path))


def _apple_member(archive: zipfile.ZipFile) -> zipfile.ZipInfo | None:
    """The export's main file, whose name is translated: the one that begins with the right root."""
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise ImportProblem(ProblemCode.FILE_UNPACKS_TOO_LARGE)
    xml = [member for member in members if member.filename.lower().endswith(".xml")][:MOST_LOOKED_INTO]
    for member in xml:
        with archive.open(member) as stream:
            if ROOT in stream.read(HEAD_BYTES):
                return only_member(archive, lambda name, member=member: name == member.filename)  # type: ignore[misc]
    return None
