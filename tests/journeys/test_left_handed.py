"""How the Log is laid out and heard as the settings say, while it is open and after a restart."""

from __future__ import annotations

import time
from datetime import timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from liftcoach.ui.log.log_page import LogPage
from liftcoach.ui.log.rest_panel import LONGER_BY_S, RestPanel
from liftcoach.ui.places import Place
from tests.journeys.person import Person
from tests.journeys.training import log_as_planned
from tests.journeys.welcoming import be_known

A_LONG_REST_S = 3600


def left_edge(person: Person, name: str) -> int:
    return person.part(name).mapTo(person.window, QPoint(0, 0)).x()


def set_in_settings(person: Person, name: str) -> None:
    """Press a tick box of the settings, and come back to the Log."""
    person.press("settings")
    person.press(name)
    person.go(Place.LOG)


def page_of(person: Person) -> LogPage:
    page = next(one for one in person.window.findChildren(LogPage) if one.isVisible())
    assert isinstance(page, QWidget)
    return page


def test_the_buttons_of_the_log_change_sides_at_once_and_the_tab_key_with_them(person: Person) -> None:
    be_known(person)
    person.press("start")
    assert left_edge(person, "done-as-planned") > left_edge(person, "place")
    set_in_settings(person, "left-handed")
    assert left_edge(person, "done-as-planned") < left_edge(person, "place")
    set_in_settings(person, "left-handed")
    assert left_edge(person, "done-as-planned") > left_edge(person, "place")


def test_a_rest_that_is_over_is_heard_only_while_that_is_ticked(person: Person) -> None:
    be_known(person)
    person.press("start")
    page, heard = page_of(person), []
    page._make_sound = lambda: heard.append("sound")

    def rest_through() -> None:
        person.rest_the_hand()
        person.press("done-as-planned")
        page._rest.ring._ticks = lambda: time.monotonic() + A_LONG_REST_S
        page._rest.ring._look()
        person.settle()
        page._rest.ring._ticks = time.monotonic

    rest_through()
    assert heard == []
    set_in_settings(person, "rest-sound")
    rest_through()
    assert heard == ["sound"]
    set_in_settings(person, "rest-sound")
    rest_through()
    assert heard == ["sound"]


def test_a_rest_that_was_made_longer_is_as_long_after_a_restart(person: Person) -> None:
    be_known(person)
    person.press("start")
    person.press("done-as-planned")
    rest = page_of(person).findChild(RestPanel)
    assert rest is not None
    before = rest.ring.left_s
    person.press("longer")
    person.press("longer")
    person.restart()
    person.press("start")
    again = page_of(person).findChild(RestPanel)
    assert again is not None
    assert before + LONGER_BY_S < again.ring.left_s <= before + 2 * LONGER_BY_S + 1


def test_a_clock_that_is_set_back_a_day_takes_the_undo_of_the_other_day_away(person: Person) -> None:
    be_known(person)
    person.press("start")
    log_as_planned(person)
    assert person.can_press("undo")
    person.clock.day -= timedelta(days=1)
    person.pages.look_at_the_clock()
    person.settle()
    person.go(Place.LOG)
    assert not person.can_press("undo")
