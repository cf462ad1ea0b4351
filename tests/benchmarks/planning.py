"""Twelve weeks of plans, with every rule and reason, against the start of a bare window."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from liftcoach.coach.planning import chain
from liftcoach.content.library import Library
from liftcoach.domain.day_plan import CannotPlan, DayPlan
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.rules.facts import Facts, facts_of
from tests.benchmarks.pairs import Sheet, cpu_of, paired_ratio
from tests.benchmarks.starting import started
from tests.virtual.examples import long_standing_and_strong, record_of
from tests.virtual.living import FIRST_DAY, live

DAYS = 12 * 7
FEW = 7


def planning(sheet: Sheet, folder: Path) -> None:
    """Plan ahead from twelve weeks that an invented patient has lived."""
    library = Library.shipped()
    record = record_of(live(long_standing_and_strong(library), days=DAYS))
    first = FIRST_DAY + timedelta(days=DAYS)

    def ours() -> list[DayPlan | CannotPlan]:
        return chain(facts_on(first, record, library), first + timedelta(days=DAYS - 1))

    plans = ours()
    sheet.check("12 weeks: every day is planned, with reasons", holds=len(plans) == DAYS and all(map(is_told, plans)))
    bare = lambda: started("bare", folder).cpu_s  # noqa: E731
    sheet.line(
        "12-week plan, all rules and reasons, against a bare start", paired_ratio(lambda: cpu_of(ours), bare), 0.25
    )
    one_day = lambda: cpu_of(lambda: chain(facts_on(first, record, library), first))  # noqa: E731
    sheet.line("  the plan of one day", paired_ratio(one_day, bare, FEW))


def facts_on(day: date, record: PatientRecord, library: Library) -> Facts:
    return facts_of(
        day=day,
        lifter=record.lifter,
        library=library,
        check_ins=record.check_ins,
        sessions=record.sessions,
        stops=record.stops,
        events=record.events,
        labs=[one for one in record.labs if one.on <= day],
        choices=record.choices,
    )


def is_told(plan: DayPlan | CannotPlan) -> bool:
    return isinstance(plan, DayPlan) and bool(plan.reasons or plan.stop)
