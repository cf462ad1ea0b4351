"""Files that a command reads or writes."""

from __future__ import annotations

from pathlib import Path

from liftcoach.cli.console import WrongInput, say
from liftcoach.exchange.patient_file import PatientFileProblems
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.exchange.record_file import load_record
from liftcoach.store.durable_files import new_part_file, place_new
from liftcoach.words.imports import import_text


def read_record(path: Path) -> PatientRecord:
    """Read a patient file, or the archive of tables for it. Raises WrongInput with a line for each problem."""
    try:
        return load_record(path)
    except PatientFileProblems as error:
        raise WrongInput(*(f"{path.name}: {import_text(problem)}" for problem in error.problems)) from error


def write_new(path: Path, content: str | bytes) -> None:
    """Write a file that is not there yet, readable by its owner alone. Raises WrongInput."""
    text = content.encode() if isinstance(content, str) else content
    if path.exists():
        raise WrongInput(f"{path} is already there, so nothing was written")
    try:
        part = new_part_file(path.parent)
    except (OSError, ValueError) as error:
        raise WrongInput(f"{path} cannot be written") from error
    # Under its name once it is whole: a half file would be taken for everything.
    try:
        part.write_bytes(text)
        place_new(part, path)
    except FileExistsError as error:
        raise WrongInput(f"{path} is already there, so nothing was written") from error
    except (OSError, ValueError) as error:
        raise WrongInput(f"{path} could not be written to its end, so it was removed") from error
    finally:
        part.unlink(missing_ok=True)
    say(f"Written: {path}. It is not locked: whoever can open it can read it.")
