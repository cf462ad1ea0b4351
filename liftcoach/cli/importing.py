"""`liftcoach import`: look at another app's log, and take it in."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from liftcoach.cli import seams
from liftcoach.cli.asking import ask, can_ask
from liftcoach.cli.console import OK, WrongInput, say
from liftcoach.cli.person import Person
from liftcoach.clock import system_now
from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.importing import LogOwner
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.column_map import MEANINGS, ColumnMap, UnknownColumns
from liftcoach.exchange.health_export import HealthExport, answer_health_owner, make_health_preview
from liftcoach.exchange.opening import reading
from liftcoach.exchange.preview import (
    ImportPreview,
    Question,
    UnitState,
    answer_date_order,
    answer_owner,
    answer_timing,
    answer_unit,
    imported_sessions,
    make_preview,
)
from liftcoach.exchange.preview_text import date_in, date_order_question, health_lines, preview_lines
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import run_steps
from liftcoach.exchange.wall_clock import DateOrder
from liftcoach.exchange.workout_log import ParsedLog
from liftcoach.words import imports as words
from liftcoach.words.imports import SESSIONS, SETS, counted

_OPTIONS = {Question.UNIT: "--unit kg or --unit lb", Question.DATE_ORDER: "--dates day-first or --dates month-first"}


def import_log(chosen: argparse.Namespace) -> int:
    """Show what an import would take; take it after the questions of the window, or with --yes."""
    if not chosen.file.exists():
        raise ImportProblem(ProblemCode.FILE_NOT_THERE, Fact("file", chosen.file.name))
    person = seams.open_person(chosen.profile)
    try:
        log = _parsed(person, chosen)
        if isinstance(log, HealthExport):
            return _health(log, person, chosen)
        preview = make_preview(log, now=system_now(), known_keys=person.import_keys(log.app), match=person.match)
        preview = _answered(preview, chosen)
        say(*preview_lines(preview))
        return _take_in(preview, person, chosen)
    finally:
        person.close()


def _health(export: HealthExport, person: Person, chosen: argparse.Namespace) -> int:
    preview = make_health_preview(export, today=system_now().day, known=person.measured())
    say(*health_lines(preview))
    if not preview.taken:
        return OK
    owner = LogOwner.MINE if chosen.yes else None
    if owner is None and can_ask():
        owner = ask(words.WAS_IT_YOUR_PHONE, list(words.PHONE_OWNERS.items()))
    elif owner is None:
        say("Nothing was taken in yet. If this is your own phone or watch, run it again with --yes.")
        return OK
    preview = answer_health_owner(preview, owner)
    if not preview.can_be_taken_in:
        say("Nothing was taken in.")
        return OK
    person.take_in_health(preview, file_name=chosen.file.name)
    say(f"Taken in for {person.name}: {counted(words.VALUES, len(preview.taken))}.")
    return OK


def _parsed(person: Person, chosen: argparse.Namespace) -> ParsedLog | HealthExport:
    said = () if chosen.columns is None else chosen.columns
    named: list[tuple[Sequence[str], ColumnMap]] = []

    def columns_of(header: Sequence[str]) -> ColumnMap | None:
        if not said:
            return person.columns_of(header)
        columns = ColumnMap()
        for meaning, column in said:
            if meaning not in MEANINGS:
                raise WrongInput(f"a column cannot mean {meaning}; it can mean {', '.join(MEANINGS)}")
            columns = columns.named(column, MEANINGS[meaning])
        unknown = [column for column, _ in columns.columns if column not in header]
        if unknown:
            raise WrongInput(f"there is no column {', '.join(unknown)}; there are {', '.join(filter(None, header))}")
        if columns.missing:
            raise WrongInput(f"please add to --columns: {', '.join(columns.missing)}")
        named.append((header, columns))
        return columns

    try:
        log = run_steps(reading(chosen.file, columns_of))
    except UnknownColumns as unknown:
        raise WrongInput(
            f"{words.import_text(unknown.problem)} "
            "Please say what they mean, such as --columns date=When,exercise=What,repeats=Times,weight=Load"
        ) from unknown
    assert log is not None  # noqa: S101  (nothing cancels it here)
    for header, columns in named:
        person.remember_columns(header, columns)
    return log


def _answered(preview: ImportPreview, chosen: argparse.Namespace) -> ImportPreview:
    if chosen.unit is not None and preview.heaviest is not None:
        unit = LoadUnit(chosen.unit)
        if preview.heaviest.unit not in (None, unit):
            raise WrongInput(f"the file says {preview.heaviest.unit}, not {unit}; nothing was taken in")
        preview = answer_unit(preview, unit)
    if chosen.dates is not None:
        preview = answer_date_order(preview, DateOrder(chosen.dates))
    if chosen.timing is not None:
        preview = answer_timing(preview, chosen.timing)
    return preview


def _take_in(preview: ImportPreview, person: Person, chosen: argparse.Namespace) -> int:
    if not preview.taken:
        return OK
    if not chosen.yes and can_ask():
        preview = _asked(preview)
        if not preview.can_be_taken_in:
            say("Nothing was taken in.")
            return OK
        return _kept(preview, person, chosen)
    if not chosen.yes:
        say(
            "Nothing was taken in yet. If this is your own log and the weights are right, run it again with --yes, "
            "and with --before-illness or --after-illness."
        )
        return OK
    if preview.unit_state is UnitState.TO_CONFIRM and preview.heaviest is not None and preview.heaviest.unit:
        preview = answer_unit(preview, preview.heaviest.unit)
    preview = answer_owner(preview, LogOwner.MINE)
    needed = [_OPTIONS[question] for question in preview.open_questions if question in _OPTIONS]
    if needed:
        raise WrongInput(f"please add {' and '.join(needed)}; nothing was taken in")
    return _kept(preview, person, chosen)


def _asked(preview: ImportPreview) -> ImportPreview:
    """Ask what the window asks, one question after the other; who does not answer leaves it open."""
    heaviest = preview.heaviest
    if Question.UNIT in preview.open_questions and heaviest is not None:
        units = [(unit, words.weight_both_ways(heaviest.weight, unit)) for unit in LoadUnit]
        unit = ask(words.heaviest_question(heaviest.exercise, heaviest.weight, heaviest.unit), units)
        preview = preview if unit is None else answer_unit(preview, unit)
    if Question.DATE_ORDER in preview.open_questions:
        orders = [(order, date_in(preview, order)) for order in DateOrder]
        order = ask(date_order_question(preview), orders)
        preview = preview if order is None else answer_date_order(preview, order)
    if Question.OWNER in preview.open_questions:
        preview = answer_owner(preview, ask(words.WAS_IT_YOU, list(words.OWNERS.items())))
    if preview.answers.owner is LogOwner.MINE and Question.TIMING in preview.open_questions:
        preview = answer_timing(preview, ask(words.BEFORE_OR_AFTER, list(words.TIMINGS.items())))
    return preview


def _kept(preview: ImportPreview, person: Person, chosen: argparse.Namespace) -> int:
    sessions = run_steps(imported_sessions(preview)) or ()
    person.take_in(preview, sessions, file_name=chosen.file.name)
    sets, visits = counted(SETS, len(preview.taken)), counted(SESSIONS, len(sessions))
    say(f"Taken in for {person.name}: {sets} in {visits}.")
    if preview.answers.timing is None:
        say(
            "If it was before or after you became ill was not answered, so no load is taken from it. To answer, "
            "undo it in the window under Settings. Then import it again with --before-illness or --after-illness."
        )
    return OK
