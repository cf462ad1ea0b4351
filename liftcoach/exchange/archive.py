"""Look into a zip archive from outside: named members only, and never more than a limit unpacked."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO

from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.table import clean_text

MARKS = (b"PK\x03\x04", b"PK\x05\x06")
"""Of an archive, and of one with nothing in it."""
MOST_MEMBERS = 100_000
"""A phone's export holds a file for each walk."""
MOST_TIMES_LARGER = 200
"""Text packs 5 to 30 times; a bomb packs a thousand times."""
_FREE_BYTES = 1024 * 1024
"""Below this, how well it packs says nothing."""
_FILES_SHOWN = 4
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError)


def is_archive(data: bytes) -> bool:
    """Whether a file begins as a zip archive."""
    return data.startswith(MARKS)


def is_folder(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a folder. The library's own question fails for a name that is empty."""
    return not member.filename or member.filename.endswith("/")


def is_left_by_a_mac(member: zipfile.ZipInfo) -> bool:
    """Whether a member is what a Mac packs beside a file: its marks and colours, by nearly the same name."""
    folder, _, name = member.filename.rpartition("/")
    return name.startswith("._") or folder.split("/")[0] == "__MACOSX"


def only_member(archive: zipfile.ZipFile, fits: Callable[[str], bool]) -> zipfile.ZipInfo:
    """The one member whose name fits. Raises ImportProblem for none, for several and for a bomb's."""
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise ImportProblem(ProblemCode.FILE_UNPACKS_TOO_LARGE)
    fitting = [
        member for member in members if not is_folder(member) and not is_left_by_a_mac(member) and fits(member.filename)
    ]
    if not fitting:
        raise ImportProblem(ProblemCode.FILE_NOTHING_IN_ARCHIVE)
    if len(fitting) > 1:
        names = ", ".join(clean_text(member.filename)[-60:] for member in fitting[:_FILES_SHOWN])
        raise ImportProblem(ProblemCode.FILE_SEVERAL_IN_ARCHIVE, Fact("files", names))
    (member,) = fitting
    if member.file_size > max(_FREE_BYTES, member.compress_size * MOST_TIMES_LARGER):
        raise ImportProblem(ProblemCode.FILE_UNPACKS_TOO_LARGE)
    return member


def opened(source: Path | IO[bytes]) -> zipfile.ZipFile:
    """An archive to look into. Raises ImportProblem."""
    try:
        return zipfile.ZipFile(source)
    except _BROKEN as error:
        raise ImportProblem(ProblemCode.FILE_BAD_ARCHIVE) from error


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most_bytes: int) -> bytes:
    """A member's bytes, never more than a limit whatever its heading claims. Raises ImportProblem."""
    try:
        with archive.open(member) as stream:
            data = stream.read(most_bytes + 1)
    except _BROKEN as error:
        raise ImportProblem(ProblemCode.FILE_BAD_ARCHIVE) from error
    if len(data) > most_bytes:
        raise ImportProblem(ProblemCode.FILE_UNPACKS_TOO_LARGE)
    return data
