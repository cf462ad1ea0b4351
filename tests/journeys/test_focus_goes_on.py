"""After each thing done with the keyboard alone the focus is near by: in the history, the log and the plan."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.keys import CTRL, Keys
from tests.journeys.person import Person
from tests.journeys.training import log_as_planned, new_day
from tests.journeys.welcoming import be_known


def focus(person: Person) -> str:
    person.settle()
    found = QApplication.focusWidget()
    return "" if found is None or not found.isVisible() else found.objectName()


def test_the_focus_stays_with_the_day_whose_sets_are_taken_out(person: Person) -> None:
    be_known(person)
    person.press("start")
    for _ in range(2):
        log_as_planned(person)
    first, second = (one.id for one in person.coach.training.sets_on(MONDAY))
    new_day(person, days=2)
    person.key(Qt.Key.Key_2, CTRL)
    keys = Keys(person)
    keys.enter("earlier-sessions")
    if not person.can_press(f"take-out-{first}"):
        keys.enter(f"open-{MONDAY}")
    keys.enter(f"change-{first}")
    keys.press("more")
    keys.enter(f"keep-{first}")
    assert focus(person) == f"change-{first}"
    keys.enter(f"take-out-{first}")
    assert focus(person) == f"take-out-{second}"
    keys.enter("undo-decision")
    assert focus(person) == f"take-out-{second}"
    assert len(person.coach.training.sets_on(MONDAY)) == 2
    keys.enter(f"take-out-{second}")
    assert focus(person) == f"take-out-{first}"
    keys.enter(f"take-out-{first}")
    assert focus(person) in (f"open-{MONDAY}", "add-earlier")
    assert person.coach.training.sets_on(MONDAY) == ()


def test_the_focus_goes_back_to_done_when_a_set_is_taken_back(person: Person) -> None:
    be_known(person)
    keys = Keys(person)
    keys.enter("start")
    keys.enter("done-as-planned")
    keys.enter("undo")
    assert focus(person) == "done-as-planned"
    assert person.coach.training.sets_on(MONDAY) == ()
    person.rest_the_hand()
    keys.enter("done-as-planned")
    keys.enter("skip-rest")
    (done,) = person.coach.training.sets_on(MONDAY)
    keys.enter(f"take-out-{done.id}")
    assert focus(person) == "done-as-planned"


def test_after_a_check_in_the_keys_go_on_in_the_page_and_not_at_the_tabs(person: Person) -> None:
    be_known(person)
    keys = Keys(person)
    keys.enter("answer-check-in")
    keys.rate("pain", Qt.Key.Key_2)
    person.key(Qt.Key.Key_Return, CTRL)
    assert person.is_at(Place.PLAN)
    now = QApplication.focusWidget()
    assert now is not None
    assert now.isVisible()
    assert now is not person.window.header.tabs
    new_day(person)
    keys.enter("answer-check-in")
    keys.press("warning-signs")
    keys.press("sign-C1")
    person.key(Qt.Key.Key_Return, CTRL)
    stop = QApplication.focusWidget()
    assert stop is not None
    assert person.part("stop-card").isAncestorOf(stop)


def test_escape_keeps_another_answer_about_a_past_session_until_it_is_kept_or_closed(person: Person) -> None:
    be_known(person)
    person.press("start")
    log_as_planned(person)
    person.press("finish-early")
    person.rate("exertion", 9)
    person.press("finish-session")
    new_day(person)
    keys = Keys(person)
    person.key(Qt.Key.Key_2, CTRL)
    keys.enter("earlier-sessions")
    (session,) = person.coach.history.sessions(MONDAY, MONDAY)
    if not person.can_press(f"effort-of-{session.id}"):
        keys.enter(f"open-{MONDAY}")
    keys.enter(f"effort-of-{session.id}")
    keys.rate("past-effort", Qt.Key.Key_4)
    person.key(Qt.Key.Key_Escape)
    assert person.shows("past-effort")
    keys.enter(f"keep-effort-{session.id}")
    assert focus(person) == f"effort-of-{session.id}"
    (session,) = person.coach.history.sessions(MONDAY, MONDAY)
    assert session.exertion == 4


def test_something_is_added_for_another_day_without_a_mouse(person: Person) -> None:
    be_known(person)
    new_day(person, days=4)
    yesterday = person.clock.day - timedelta(days=1)
    keys = Keys(person)
    person.key(Qt.Key.Key_2, CTRL)
    keys.enter("earlier-sessions")
    keys.enter("add-earlier")
    keys.enter("open-earlier-day")
    assert focus(person) == f"add-to-{yesterday}"
    keys.tab()
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_Space)
    keys.enter("log-activity")
    (session,) = person.coach.history.sessions(yesterday, yesterday)
    assert session.title
    assert focus(person) == f"open-{yesterday}"
