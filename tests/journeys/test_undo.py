"""Whatever is logged can be taken back: at once in the bar, and later where it is seen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QAbstractButton

from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.training import Session
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.person import Person
from tests.journeys.training import log_as_planned, new_day
from tests.journeys.welcoming import be_known


def test_a_slip_in_the_log_is_taken_back(person: Person) -> None:
    be_known(person)
    training = person.coach.training
    person.press("start")
    log_as_planned(person)
    (done,) = training.sets_on(MONDAY)

    person.press(f"take-out-{done.id}")
    assert training.sets_on(MONDAY) == ()
    person.press("undo-decision")
    assert training.sets_on(MONDAY) == (done,)

    def left_out() -> list[str]:
        session = training.session_on(MONDAY)
        return [] if session is None else [one.exercise for one in session.skipped]

    person.press("skip-exercise")
    person.choose("skip-reason", "No time")
    (skipped,) = left_out()
    person.press("undo-decision")
    assert left_out() == []
    person.press("skip-exercise")
    person.choose("skip-reason", "No time")
    person.window.undo.take_away()
    # Any time later on the day: what is done now was not left out.
    (again,) = [
        one
        for one in person.window.findChildren(QAbstractButton)
        if one.isVisible() and one.accessibleName() == f"Do {person.coach.library[skipped].name} now"
    ]
    person.click(again)
    assert left_out() == []

    for way_back in ("undo-decision", "reopen-session"):
        if not person.shows("finish-session"):
            person.press("finish-early")
        person.rate("exertion", 3)
        person.press("finish-session")
        session = training.session_on(MONDAY)
        assert session is not None
        assert session.exertion == 3
        person.press(way_back)
        session = training.session_on(MONDAY)
        assert session is not None
        assert (session.finished, session.exertion) == (None, None)
        assert person.shows("done-as-planned") or person.shows("finish-session")


def test_what_was_left_out_and_how_hard_it_was_are_put_right_on_a_later_day(person: Person) -> None:
    be_known(person)
    person.press("start")
    log_as_planned(person)
    person.press("skip-exercise")
    person.choose("skip-reason", "No time")
    person.press("finish-early")
    person.rate("exertion", 9)
    person.press("finish-session")
    new_day(person)
    person.go(Place.LOG)
    person.press("earlier-sessions")

    def stored() -> Session:
        (session,) = person.coach.history.sessions(MONDAY, MONDAY)
        return session

    session = stored()
    (left_out,) = session.skipped
    if not person.can_press(f"effort-of-{session.id}"):
        person.press(f"open-{MONDAY}")
    person.press(f"effort-of-{session.id}")
    person.rate("past-effort", 3)
    person.write("value", "25", inside=person.part("past-minutes"))
    person.press(f"keep-effort-{session.id}")
    assert stored() == replace(session, minutes=25, exertion=3)
    assert "25 minutes, effort 3 of 10" in person.text("undo-words")
    person.press("undo-decision")
    assert stored() == session
    person.press(f"take-out-skip-{left_out.exercise}")
    assert stored() == replace(session, skipped=())
    person.press("undo-decision")
    assert stored() == session


def test_an_easier_day_is_taken_back_and_so_is_the_return_to_the_plan(person: Person) -> None:
    be_known(person)
    deciding = person.coach.deciding
    person.press("not-a-good-day")
    person.press(f"ease-{ChoiceKind.REST_TODAY}")
    assert "rest" in person.text("undo-words")
    person.press("undo-decision")
    assert deciding.all() == ()
    assert person.shows("start")
    person.press("not-a-good-day")
    person.press(f"ease-{ChoiceKind.SHORTER_TODAY}")
    (shorter,) = deciding.all()
    assert "shorter" in person.text("undo-words")
    person.press("as-planned")
    assert deciding.all() == ()
    person.press("undo-decision")
    assert deciding.all() == (shorter,)


def test_a_change_about_oneself_is_taken_back(person: Person) -> None:
    be_known(person)
    before = person.coach.knowing.lifter()
    person.press("settings")
    person.press("change-person")
    person.write("name", "Anna")
    person.press("keep-person")
    assert person.coach.knowing.lifter().name == "Anna"
    assert person.sees("The plan uses it from now on")
    person.press("undo-decision")
    assert person.coach.knowing.lifter() == before
    assert not person.sees("The plan uses it from now on")
    # What changed nothing has no way back to offer.
    person.press("change-person")
    person.press("keep-person")
    assert not person.can_press("undo-decision")


def test_a_check_in_that_was_saved_too_soon_is_taken_back(person: Person) -> None:
    be_known(person)
    new_day(person)
    person.press("answer-check-in")
    person.rate("pain", 7)
    person.press("save")
    assert person.is_at(Place.PLAN)
    assert person.coach.checking_in.on(person.clock.day) is not None
    person.press("undo-decision")
    assert person.coach.checking_in.on(person.clock.day) is None

    # A stop is for whoever looked at it, and nothing stands beside it.
    person.press("answer-check-in")
    person.rate("pain", 2)
    person.press("save")
    assert person.can_press("undo-decision")
    person.pages.tell("A file was written.")
    person.pages.go(Place.CHECK_IN)
    person.settle()
    person.press("warning-signs")
    person.press("sign-C1")
    person.press("save")
    assert person.shows("stop-card")
    assert not person.can_press("undo-decision")
    assert not person.sees("A file was written.")
    person.go(Place.LOG)
    assert person.sees("A file was written.")
