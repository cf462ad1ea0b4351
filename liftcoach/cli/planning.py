"""`liftcoach plan`: a day's plan with every reason."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from datetime import date

from liftcoach.cli import seams
from liftcoach.cli.console import OK, REFUSED, WrongInput, say
from liftcoach.cli.files import read_record
from liftcoach.clock import system_now
from liftcoach.domain.day_plan import CannotPlan, DayPlan
from liftcoach.exchange.plan_json import day_json
from liftcoach.words.plan_page import heading_lines, plan_lines


def plan(chosen: argparse.Namespace) -> int:
    """Print the plan of some days; status 3 where no plan can be made."""
    first = chosen.on or system_now().day
    heading, plans = _plans(chosen, first)
    if chosen.json:
        say(json.dumps([day_json(found) for found in plans], ensure_ascii=False, indent=2))
    else:
        name_of = seams.exercise_names()
        say(*heading)
        for found in plans:
            say(*plan_lines(found, name_of))
    return REFUSED if any(isinstance(found, CannotPlan) for found in plans) else OK


def _plans(chosen: argparse.Namespace, first: date) -> tuple[Sequence[str], tuple[DayPlan | CannotPlan, ...]]:
    """What stands above the plans, and the plans."""
    if chosen.file is not None:
        if chosen.profile is not None:
            # Else a plan could be taken for the one of the person who was named.
            raise WrongInput("please give either --profile or --file: a plan is for one person")
        record = read_record(chosen.file)
        return list(heading_lines(example=record.example)), seams.plan_record(record, first, chosen.days)
    person = seams.open_person(chosen.profile)
    try:
        return list(heading_lines(for_whom=person.for_whom)), person.plan(first, chosen.days)
    finally:
        person.close()
