"""Files that a command reads or writes."""

from __future__ import annotations

import os
from pathlib import Path

from liftcoach.cli.console import WrongInput, say
from liftcoach.exchange.patient_file import PatientFileProblems
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.exchange.record_file import load_record
from liftcoach.words.imports import import_text


def read_record(path: Path) -> PatientRecord:
    """Read a patient file, or the archive of tables for it. Raises WrongInput with a line for each problem."""
    try:
        return load_record(path)
    except PatientFileProblems as error:
        raise WrongInput(*(f"{path.name}: {import_text(problem)}" for problem in error.problems)) from error


def write_new(path: Path, content: str | bytes) -> None:
    """Write a file that is not there yet, readable by its owner alone. Raises WrongInput."""
    try:
        made = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError as error:
        raise WrongInput(f"{path} is already there, so nothing was written") from error
    except (OSError, ValueError) as error:
        raise WrongInput(f"{path} cannot be written") from error
    try:
        with os.fdopen(made, "wb") as out:
            out.write(content.encode() if isinstance(content, str) else content)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise WrongInput(f"{path} could not be written to its end, so it was removed") from error
    say(f"Written: {path}. It is not locked: whoever can open it can read it.")
