"""What is fuzzed: each parser on bytes. A value or a problem told in words passes; anything else is a finding."""

from __future__ import annotations

import contextlib
import io
import struct
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from liftcoach.domain.problems import LiftcoachError
from liftcoach.exchange.apple_health import parsing_apple_health
from liftcoach.exchange.column_map import Meaning, read_map
from liftcoach.exchange.everything_csv import everything_csv, read_everything_csv
from liftcoach.exchange.opening import reading
from liftcoach.exchange.patient_example import example_record
from liftcoach.exchange.patient_file import read_patient_file, write_patient_file
from liftcoach.exchange.preview import imported_sessions, make_preview
from liftcoach.exchange.steps import run_steps
from liftcoach.exchange.workout_file import parsing
from tests.exchange import fit_files, health_files, logs, other_logs


@dataclass(frozen=True)
class Target:
    """A parser, files to begin with, and words that its format knows."""

    run: Callable[[bytes], object]
    seeds: Sequence[bytes]
    words: Sequence[bytes] = ()


def _log(data: bytes) -> None:
    parsed = run_steps(parsing(data))
    assert parsed is not None
    preview = make_preview(parsed, now=logs.NOW, known_keys=(), match=lambda _name: None)
    if all(one.weight is None or one.weight_unit is not None for one in preview.taken):
        run_steps(imported_sessions(preview))


def _fit(data: bytes) -> None:
    """Behind a right checksum, or the decoder would never look."""
    head = struct.pack("<BBHI4s", 14, 0x20, 2132, len(data), b".FIT")
    head += struct.pack("<H", fit_files.checksum(head))
    _log(head + data + struct.pack("<H", fit_files.checksum(head + data)))


def _apple(data: bytes) -> None:
    run_steps(parsing_apple_health(io.BytesIO(data), len(data)))


def _file(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(data)
        run_steps(reading(path))


def _connect() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return health_files.connect_file(Path(folder) / "export.db").read_bytes()


def _fitnotes() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return other_logs.fitnotes_backup(Path(folder) / "backup").read_bytes()


def _columns(data: bytes) -> None:
    read_map(data.decode("utf-8", "replace"), ("a", "b", "c"))


_ODD = (b"nan", b"1e999", b"-1", b"9" * 30, b"1_000", b'"', b'""', b";", b",", b"\n", b"\x00", b"\xff", b"\xef\xbb\xbf")
_LOGS = tuple(
    value.encode()
    for module in (logs, other_logs)
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, str)
)

TARGETS: dict[str, Target] = {
    "logs": Target(_log, _LOGS, (*_ODD, b"Rest Timer", b"lbs", b"kg", b"12:30", b"2025-01-02", b"### ", b"####")),
    "garmin": Target(_fit, (fit_files.STRENGTH[14:-2],)),
    "apple-health": Target(
        _apple,
        (health_files.apple(health_files.STEPS, health_files.NIGHT).encode(),),
        (*_ODD, b"<Record ", b"/>", b"<Correlation>", b"</Correlation>", b"value=", b"<!DOCTYPE", b"&a;"),
    ),
    "health-connect": Target(_file, (_connect(),)),
    "fitnotes-backup": Target(_file, (_fitnotes(),)),
    "archive": Target(_file, (health_files.zipped({"log.csv": logs.HEVY_KG.encode()}),)),
    "patient-file": Target(
        read_patient_file,
        (write_patient_file(example_record()).encode(),),
        (*_ODD, b"[" * 200, b"null", b"Infinity", b'"day"', b"\\ud800"),
    ),
    "tables": Target(read_everything_csv, (everything_csv(example_record()),)),
    "columns": Target(
        _columns, (b'{"a": "date", "b": "exercise", "c": "repeats"}',), tuple(m.encode() for m in Meaning)
    ),
}


def survives(target: Target, data: bytes) -> None:
    """Run a target; whatever is not a value or a problem in words is raised."""
    with contextlib.suppress(LiftcoachError):
        target.run(data)
