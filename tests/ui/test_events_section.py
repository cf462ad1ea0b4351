"""Dates to plan around: added in the settings, shown there, and taken out again."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liftcoach.domain.events import Event, EventKind
from liftcoach.domain.joints import Joint
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.settings.events_section import EventsSection
from liftcoach.ui.settings.settings_page import SettingsPage
from liftcoach.ui.settings.shown import SettingsShown
from tests.ui.seen import fill, press, press_words, texts

TODAY = date(2026, 3, 2)
TEST_AHEAD = Event(EventKind.BLOOD_TEST, date(2026, 3, 9), id=7)
INJECTION = Event(EventKind.JOINT_INJECTION, date(2026, 2, 27), Joint.LEFT_KNEE, id=8)


@pytest.fixture
def section(window: MainWindow) -> EventsSection:
    page = SettingsPage(lambda: TODAY)
    window.put(Place.SETTINGS, page)
    window.show_place(Place.SETTINGS)
    page.show_settings(SettingsShown(events=(INJECTION, TEST_AHEAD)))
    QApplication.processEvents()
    return page.events


def give_day(qtbot: QtBot, section: EventsSection, day: date) -> None:
    for part in ("day", "month", "year"):
        fill(qtbot, section, part, str(getattr(day, part)))


def test_the_dates_are_shown_newest_first(section: EventsSection) -> None:
    said = texts(section)
    assert said.index("Blood test") < said.index("Injection into a joint")
    assert "left knee" in said


def test_a_date_is_added_in_two_presses_and_a_day(qtbot: QtBot, section: EventsSection) -> None:
    press(qtbot, section, "add-date")
    press_words(qtbot, section, "Blood test")
    give_day(qtbot, section, date(2026, 3, 20))
    with qtbot.waitSignal(section.added) as added:
        press(qtbot, section, "keep-date")
    assert added.args == [Event(EventKind.BLOOD_TEST, date(2026, 3, 20))]


def test_an_injection_asks_for_its_joint(qtbot: QtBot, section: EventsSection) -> None:
    press(qtbot, section, "add-date")
    press_words(qtbot, section, "Injection into a joint")
    press(qtbot, section, "today")
    with qtbot.assertNotEmitted(section.added):
        press(qtbot, section, "keep-date")
    assert "Please pick which joint it is." in texts(section)
    press_words(qtbot, section, "Knee")
    press_words(qtbot, section, "Left")
    with qtbot.waitSignal(section.added) as added:
        press(qtbot, section, "keep-date")
    assert added.args == [Event(EventKind.JOINT_INJECTION, TODAY, Joint.LEFT_KNEE)]


def test_nothing_is_kept_without_kind_and_day(qtbot: QtBot, section: EventsSection) -> None:
    press(qtbot, section, "add-date")
    with qtbot.assertNotEmitted(section.added):
        press(qtbot, section, "keep-date")
    assert "Please say what it is and on which day." in texts(section)


def test_a_fall_cannot_lie_ahead(qtbot: QtBot, section: EventsSection) -> None:
    press(qtbot, section, "add-date")
    press_words(qtbot, section, "A fall")
    give_day(qtbot, section, date(2026, 3, 3))
    with qtbot.assertNotEmitted(section.added):
        press(qtbot, section, "keep-date")
    assert "it lies ahead" in texts(section)


def test_a_date_is_taken_out(qtbot: QtBot, section: EventsSection) -> None:
    with qtbot.waitSignal(section.taken_out) as out:
        press(qtbot, section, "take-out-0")
    assert out.args == [TEST_AHEAD]


def test_every_mark_of_the_charts_has_a_name_here_and_keeps_its_words(section: EventsSection) -> None:
    section.show_events(tuple(Event(kind, TODAY, note=f"about {kind.value}") for kind in EventKind))
    QApplication.processEvents()
    said = texts(section)
    for kind in EventKind:
        assert f"about {kind.value}" in said
    assert "Clinic visit" in said
    assert "Something you managed" in said
