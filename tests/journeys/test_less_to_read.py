"""Less to read: only what a day needs stands there, and what was left out is one click away."""

from __future__ import annotations

from dataclasses import replace

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import DayPlan
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.person import Person
from tests.journeys.welcoming import be_known


def want_less(person: Person, *, on: bool) -> None:
    look = person.window.look
    look.choose(replace(look.choice, less_to_read=on))
    person.settle()


def test_the_pages_of_a_day_say_only_what_it_needs_and_every_reason_is_one_click(person: Person) -> None:
    be_known(person)
    person.coach.checking_in.save(CheckIn(MONDAY, pain=2, fatigue=2, warning_signs=()))
    plan = person.coach.planning.day(MONDAY)
    assert isinstance(plan, DayPlan)
    full = person.text()
    assert "Worth reading" in full
    want_less(person, on=True)
    short = person.text()
    assert len(short.split()) * 2 < len(full.split())
    assert "A steady day: train as planned." in short
    for asked in plan.prescriptions:
        assert person.coach.library[asked.exercise].name in short
    name = plan.prescriptions[0].exercise
    before = person.clicks
    person.press(f"open-{name}")
    assert person.clicks == before + 1
    assert "Why this, and why this much" in person.text(inside=person.part(f"details-{name}"))
    if person.can_press("why-today"):
        person.press("why-today")
        assert len(person.text().split()) > len(short.split())
    person.press("read")
    assert "Worth reading" in person.text()
    person.press("start")
    person.press("done-as-planned")
    assert "Sit down" not in person.text()
    want_less(person, on=False)
    assert "Sit down" in person.text()
    person.go(Place.PLAN)
    assert person.text("headline")
    assert not person.can_press("why-today")
