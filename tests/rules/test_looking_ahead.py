"""Days ahead share what they can with the day before; what they share must be what they would have found out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftcoach.coach.planning import chain
from liftcoach.content.library import Library
from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.lifter import Lifter
from liftcoach.exchange.patient_file import load_patient_file
from liftcoach.resources import resource
from liftcoach.rules.facts import Facts, facts_of, looking_ahead, once
from liftcoach.rules.limits import limits_of
from liftcoach.rules.planning import plan_day
from liftcoach.rules.warning_signs import stops_in_force

EXAMPLES = sorted(path.stem for path in resource("examples").glob("*.json"))
DAYS_AHEAD = 40
"""Longer than any window that usual pain and flares are judged in."""


def example_facts(name: str, library: Library, days_lived: int) -> Facts:
    record = load_patient_file(resource("examples", f"{name}.json"))
    day = min(said.day for said in record.check_ins) + timedelta(days=days_lived)
    facts = facts_of(
        day=day,
        lifter=told_by(day, record.lifter),
        library=library,
        check_ins=[said for said in record.check_ins if said.day <= day],
        sessions=[done for done in record.sessions if done.day < day],
        stops=[stop for stop in record.stops if stop.began <= day],
        events=[event for event in record.events if event.on <= day or not event.kind.is_past],
        labs=[result for result in record.labs if result.on <= day],
        choices=[choice for choice in record.choices if choice.made_on <= day],
    )
    assert facts.newest_record is None, "a clock behind its entries would be asked about, and nothing planned"
    return facts


def told_by(day: date, who: Lifter) -> Lifter:
    """The person with every answer given by the day."""
    asked = tuple(replace(one, asked_on=min(day, one.asked_on or day)) for one in who.considerations)
    return replace(who, considerations=asked, medicines_asked_on=min(day, who.medicines_asked_on or day))


@pytest.mark.parametrize("days_lived", [30, 95, 170])
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_day_ahead_is_as_if_its_facts_were_gathered_anew(name: str, days_lived: int, library: Library) -> None:
    facts = known = example_facts(name, library, days_lived)
    for _ in range(DAYS_AHEAD):
        facts = looking_ahead(facts, facts.day + timedelta(days=1), ())
        anew = facts_of(
            day=facts.day,
            today=known.day,
            lifter=known.lifter,
            library=known.library,
            check_ins=known.check_ins,
            sessions=known.sessions,
            stops=known.stops,
            events=known.events,
            labs=known.labs,
            choices=known.choices,
        )
        assert facts == anew
        assert plan_day(facts) == plan_day(anew)


WEEKS_AHEAD = 12


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_last_day_of_every_week_ahead_is_planned_as_if_it_were_the_only_one(name: str, library: Library) -> None:
    known = example_facts(name, library, 100)
    plans = chain(known, known.day + timedelta(weeks=WEEKS_AHEAD))
    for week in range(1, WEEKS_AHEAD + 1):
        number = week * 7
        planned = tuple(plan for plan in plans[:number] if isinstance(plan, DayPlan))
        forgetful = replace(known, kept={})
        assert plans[number] == plan_day(looking_ahead(forgetful, known.day + timedelta(days=number), planned))


def test_what_was_worked_out_for_one_day_is_never_told_of_other_facts(library: Library) -> None:
    facts = example_facts(EXAMPLES[0], library, 95)
    limits_of(facts), stops_in_force(facts), plan_day(facts)
    bare = replace(facts, lifter=replace(facts.lifter, equipment=()))
    assert bare.worked_out == {}
    assert limits_of(bare).equipment == frozenset()
    assert looking_ahead(facts, facts.day + timedelta(days=1), ()).worked_out == {}


def test_a_question_is_worked_out_once_for_each_of_its_arguments(library: Library) -> None:
    asked = []

    @once
    def weekday_after(facts: Facts, days: int) -> int:
        asked.append(days)
        return (facts.day + timedelta(days=days)).weekday()

    facts = example_facts(EXAMPLES[0], library, 30)
    assert [weekday_after(facts, days) for days in (1, 2, 1)] == [
        (facts.day.weekday() + days) % 7 for days in (1, 2, 1)
    ]
    assert asked == [1, 2]
