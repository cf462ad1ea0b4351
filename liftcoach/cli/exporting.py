"""`liftcoach export`: a person's data as a file."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from liftcoach.cli import seams
from liftcoach.cli.console import OK, WrongInput, complain
from liftcoach.cli.files import write_new
from liftcoach.clock import system_now
from liftcoach.domain.day_plan import DayPlan
from liftcoach.exchange.calendar import CalendarWish, plan_calendar
from liftcoach.exchange.everything_csv import everything_csv
from liftcoach.exchange.log_csv import log_csv
from liftcoach.exchange.patient_example import example_record
from liftcoach.exchange.patient_file import write_patient_file
from liftcoach.exchange.patient_record import PatientRecord


def export(chosen: argparse.Namespace) -> int:
    """Write what was asked for to a new file, or text to standard output."""
    if [chosen.patient_file, chosen.csv, chosen.tables, chosen.calendar].count(True) != 1:
        raise WrongInput("please say what to export: one of --patient-file, --csv, --tables and --calendar")
    if chosen.tables:
        return _tables(chosen)
    text = _calendar(chosen) if chosen.calendar else _text(_record(chosen), chosen)
    if chosen.output is None:
        sys.stdout.write(text)
        if not chosen.example:
            # On standard error, so that it never ends up in what is exported.
            complain(["what was exported is not locked: whoever can open it can read it"])
    else:
        write_new(chosen.output, text)
    return OK


def _text(record: PatientRecord, chosen: argparse.Namespace) -> str:
    return write_patient_file(record) if chosen.patient_file else log_csv(record.sessions)


def _tables(chosen: argparse.Namespace) -> int:
    if chosen.output is None:
        raise WrongInput("please say where to write the tables, such as -o tables.zip")
    write_new(chosen.output, everything_csv(_record(chosen)))
    return OK


def _calendar(chosen: argparse.Namespace) -> str:
    if chosen.example:
        raise WrongInput("an example has no calendar of its own")
    now = system_now()
    person = seams.open_person(chosen.profile)
    try:
        plans = [plan for plan in person.plan(now.day, chosen.days) if isinstance(plan, DayPlan)]
        wish = CalendarWish(says_training=chosen.say_training)
        wish = wish if chosen.at is None else replace(wish, begins=chosen.at)
        return plan_calendar(plans, wish, owner=person.name, made=now)
    finally:
        person.close()


def _record(chosen: argparse.Namespace) -> PatientRecord:
    if chosen.example:
        return example_record()
    person = seams.open_person(chosen.profile)
    try:
        return person.record()
    finally:
        person.close()
