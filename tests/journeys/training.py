"""A session and a check-in, done with the mouse."""

from __future__ import annotations

from liftcoach.ui.places import Place
from tests.journeys.person import Person

MOST_SETS = 40


def log_as_planned(person: Person) -> None:
    """One press on Done, and no waiting in the rest that follows."""
    wait_out_trembling(person)
    person.press("done-as-planned")
    if person.shows("skip-rest"):
        person.press("skip-rest")


def wait_out_trembling(person: Person) -> None:
    person.rest_the_hand()
    person.clock.minute += 1


def do_the_rest_as_planned(person: Person) -> None:
    """Press Done until the last set is in."""
    for _ in range(MOST_SETS):
        if not person.shows("done-as-planned"):
            return
        log_as_planned(person)
    raise AssertionError("the session does not end")


def whole_session(person: Person, *, exertion: int = 3) -> None:
    """Start today's session, do all of it as planned, and finish."""
    person.go(Place.PLAN)
    person.press("start")
    do_the_rest_as_planned(person)
    person.rate("exertion", exertion)
    person.press("finish-session")


def calm_check_in(person: Person, *, after_training: bool = False) -> None:
    """Open the check-in from the Plan and answer everything as on a quiet morning."""
    person.press("answer-check-in")
    if after_training:
        person.choose("after-training", "Sore, no worse")
    for scale, number in (("pain", 2), ("fatigue", 2), ("stiffness", 1)):
        person.rate(scale, number)
    person.choose("stiffness-minutes", "15 min")
    person.press("more", inside=person.part("sleep-hours"))
    person.choose("flare", "No")
    person.press("no-joints")
    say_no_warning_sign(person)
    person.press("save")


def say_no_warning_sign(person: Person) -> None:
    """Read the list, and press "None of these" unless that was said today already."""
    person.press("warning-signs")
    if not person.part("none-of-these").property("checked"):
        person.press("none-of-these")


def new_day(person: Person, days: int = 1) -> None:
    """The night passes with the window open."""
    person.clock.next_day(days)
    person.clock.minute = 0
    person.pages.look_at_the_clock()
    person.settle()
