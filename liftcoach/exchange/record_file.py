"""A person's whole record from outside: a patient file, or the archive of tables for a spreadsheet."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from liftcoach.exchange.archive import MOST_MEMBERS, is_archive
from liftcoach.exchange.everything_csv import PERSON, read_everything_csv
from liftcoach.exchange.patient_file import FORMAT, load_patient_file
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.table import read_bytes, require_ordinary

_HEAD_BYTES = 4096
_SAYS_SO = re.compile(rb'"format"\s*:\s*"' + FORMAT.encode() + rb'"')
_BROKEN = (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError)


def is_record_file(path: Path) -> bool:
    """Whether a file says that it is one of these; False where it cannot be read."""
    try:
        require_ordinary(path)
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
        if not is_archive(head):
            return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _SAYS_SO.search(head) is not None
        with zipfile.ZipFile(path) as archive:
            return f"{PERSON}.csv" in [member.filename for member in archive.infolist()[:MOST_MEMBERS]]
    except (ImportProblem, OSError, *_BROKEN):
        return False


def load_record(path: Path) -> PatientRecord:
    """Read either. Raises ImportProblem, with every problem of a patient file."""
    try:
        require_ordinary(path)
        with path.open("rb") as file:
            is_packed = is_archive(file.read(_HEAD_BYTES))
    except OSError:
        is_packed = False
    return read_everything_csv(read_bytes(path)) if is_packed else load_patient_file(path)
