"""`liftcoach export`: a person's data as a file."""

from __future__ import annotations

import argparse
import sys

from liftcoach.cli import seams
from liftcoach.cli.console import OK, WrongInput, complain
from liftcoach.cli.files import write_new
from liftcoach.exchange.log_csv import log_csv
from liftcoach.exchange.patient_example import example_record
from liftcoach.exchange.patient_file import write_patient_file
from liftcoach.exchange.patient_record import PatientRecord


def export(chosen: argparse.Namespace) -> int:
    """Write a patient file or the log as CSV, to a new file or to standard output."""
    if chosen.patient_file == chosen.csv:
        raise WrongInput("please say what to export: --patient-file or --csv")
    record = _record(chosen)
    text = write_patient_file(record) if chosen.patient_file else log_csv(record.sessions)
    if chosen.output is None:
        sys.stdout.write(text)
    else:
        write_new(chosen.output, text)
    if not chosen.example:
        # On standard error, so that it never ends up in what is exported.
        complain(["what was exported is not locked: whoever can open it can read it"])
    return OK


def _record(chosen: argparse.Namespace) -> PatientRecord:
    if chosen.example:
        return example_record()
    person = seams.open_person(chosen.profile)
    try:
        return person.record()
    finally:
        person.close()
