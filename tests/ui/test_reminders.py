"""Reminders in the real window: the line, its answers, the closing, and what is set about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liftcoach.app import serve
from liftcoach.coach.changed import Changed
from liftcoach.coach.reminding import ReminderWish
from liftcoach.domain.check_in import SeenSign, WarningSign
from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.moment import Moment
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.pages import Pages
from liftcoach.ui.places import Place
from liftcoach.ui.reminders.login_start import starts_at_login
from liftcoach.ui.reminders.tray import Tray
from tests.coach.life import SIXTY, calm_on
from tests.conftest import MONDAY, at_ten
from tests.ui.looks import settle
from tests.ui.seen import fill, has_button, press, texts

DUE = "There is a session today"


class Clock:
    def __init__(self) -> None:
        self.day = MONDAY
        self.hour = 10

    def __call__(self) -> Moment:
        return at_ten(self.day)


class Opened:
    """The whole program with somebody who is known and has a session today."""

    def __init__(self, window: MainWindow, pages: Pages, clock: Clock) -> None:
        self.window, self.pages, self.clock = window, pages, clock
        pages.reminders.clock._local_hour = lambda: clock.hour
        coach = pages.program.coach
        coach.checking_in.save(calm_on(MONDAY))
        pages.program.describe(SIXTY)
        settle()

    def wish(self, wish: ReminderWish) -> None:
        self.pages.program.coach.reminding.ask_for(wish)
        self.tell(Changed.SETTINGS)

    def tell(self, changed: Changed) -> None:
        self.pages.program.changes.tell(changed)
        settle()

    @property
    def wished(self) -> ReminderWish:
        return self.pages.program.coach.reminding.wish()

    @property
    def line(self) -> str:
        return texts(self.window.messages)


@pytest.fixture
def opened(qtbot: QtBot, fonts: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    window = MainWindow()
    window.show()
    clock = Clock()
    pages = serve(window, folder=tmp_path / "data", now=clock)
    yield Opened(window, pages, clock)
    window.may_close = lambda: True
    window.close()
    pages.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.setQuitOnLastWindowClosed(True)


ON = ReminderWish(on=True, hour=9)


def test_a_reminder_stands_in_the_window_with_its_reason_and_its_off_switch(qtbot: QtBot, opened: Opened) -> None:
    assert DUE not in opened.line
    opened.wish(ON)
    assert DUE in opened.line
    assert "missed" not in opened.line.casefold()
    press(qtbot, opened.window, "message-reminder-off")
    settle()
    assert not opened.wished.on
    assert DUE not in opened.line


def test_open_leads_to_the_plan_and_the_line_goes(qtbot: QtBot, opened: Opened) -> None:
    opened.pages.go(Place.CHARTS)
    opened.wish(ON)
    press(qtbot, opened.window, "message-reminder")
    settle()
    assert opened.window.place is Place.PLAN
    assert DUE not in opened.line


def test_a_reminder_that_stands_follows_the_plan(opened: Opened) -> None:
    opened.wish(ON)
    before = opened.line
    opened.pages.program.coach.deciding.not_a_good_day(ChoiceKind.SHORTER_TODAY)
    opened.tell(Changed.PLAN)
    plan = opened.pages.program.coach.planning.day(MONDAY)
    assert isinstance(plan, DayPlan)
    assert opened.line != before
    assert f"about {plan.minutes} minutes" in opened.line


def test_later_means_an_hour_later(qtbot: QtBot, opened: Opened) -> None:
    opened.wish(ON)
    press(qtbot, opened.window, "message-reminder-later")
    opened.pages.reminders.clock.look()
    settle()
    assert DUE not in opened.line
    opened.clock.hour = 11
    opened.pages.reminders.clock.look()
    settle()
    assert DUE in opened.line


def test_quiet_today_lasts_until_midnight(qtbot: QtBot, opened: Opened) -> None:
    opened.wish(ON)
    press(qtbot, opened.window, "message-reminder-quiet")
    opened.clock.hour = 20
    opened.pages.reminders.clock.look()
    settle()
    assert DUE not in opened.line


def test_what_is_not_true_any_more_is_taken_back(opened: Opened) -> None:
    opened.wish(ON)
    sign = replace(calm_on(MONDAY), warning_signs=(SeenSign(WarningSign.E1),))
    opened.tell(opened.pages.program.coach.checking_in.save(sign))
    assert DUE not in opened.line


def test_yesterdays_reminder_does_not_stand_in_the_morning(opened: Opened) -> None:
    opened.wish(ON)
    opened.clock.day = MONDAY + timedelta(days=1)
    opened.clock.hour = 7
    opened.pages.reminders.clock.look()
    settle()
    assert opened.line == ""


def test_an_example_has_no_reminders_and_ones_own_come_back_after_it(opened: Opened) -> None:
    opened.wish(ON)
    roster = opened.pages.program.roster
    opened.pages.program.switch_to_example(roster.examples()[0].id)
    settle()
    assert DUE not in opened.line
    opened.pages.program.switch(roster.open_last())
    settle()
    assert opened.wished == ON


def test_without_reminders_closing_just_closes(opened: Opened) -> None:
    assert opened.window.close()


def test_the_question_about_closing_is_asked_once(qtbot: QtBot, opened: Opened) -> None:
    opened.wish(ON)
    assert not opened.window.close()
    settle()
    assert "Keep reminding me when this window is closed?" in opened.line
    assert opened.window.isVisible()
    assert not opened.wished.when_closed
    assert opened.window.close()


def test_yes_keeps_it_minimised_where_there_is_no_tray_and_a_second_close_ends(qtbot: QtBot, opened: Opened) -> None:
    opened.wish(ON)
    opened.window.close()
    settle()
    press(qtbot, opened.window, "message-stay-yes")
    settle()
    assert opened.wished.when_closed
    assert opened.window.isMinimized()
    assert opened.window.close()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support raise", extend=True)
def test_yes_keeps_it_in_the_tray_where_there_is_one(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: True))
    opened.wish(replace(ON, when_closed=True))
    assert not opened.window.close()
    assert not opened.window.isVisible()
    actions = opened.pages.reminders.tray.menu.findChildren(QAction)
    named = {action.objectName(): action for action in actions}
    assert [action.text() for action in opened.pages.reminders.tray.menu.actions()] == [
        "Open",
        "Remind me later",
        "Quiet today",
        "Close Liftcoach",
    ]
    named["tray-open"].trigger()
    assert opened.window.isVisible()
    opened.window.close()
    with qtbot.waitSignal(opened.window.closing):
        named["tray-end"].trigger()


def test_settings_show_and_change_what_holds(qtbot: QtBot, opened: Opened) -> None:
    opened.pages.go(Place.SETTINGS)
    settle()
    assert not has_button(opened.window, "later")
    press(qtbot, opened.window, "remind")
    press(qtbot, opened.window, "later")
    press(qtbot, opened.window, "remind-when-closed")
    assert opened.wished == ReminderWish(on=True, hour=11, when_closed=True)


def test_settings_say_where_no_notification_service_answers(qtbot: QtBot, opened: Opened) -> None:
    opened.wish(ON)
    opened.pages.go(Place.SETTINGS)
    qtbot.waitUntil(lambda: "cannot show notes on the desktop" in texts(opened.window), timeout=15_000)


def test_the_same_switch_undoes_starting_with_the_computer(qtbot: QtBot, opened: Opened) -> None:
    opened.wish(ON)
    opened.pages.go(Place.SETTINGS)
    settle()
    press(qtbot, opened.window, "start-at-login")
    assert starts_at_login()
    press(qtbot, opened.window, "start-at-login")
    assert not starts_at_login()


def test_profiles_are_made_renamed_put_away_and_brought_back_for_good(qtbot: QtBot, opened: Opened) -> None:
    roster = opened.pages.program.roster
    maria = opened.pages.program.coach.profile.id
    opened.pages.go(Place.SETTINGS)
    settle()
    fill(qtbot, opened.window, "new-profile-name", "Jo")
    press(qtbot, opened.window, "make-profile")
    settle()
    jo = opened.pages.program.coach.profile.id
    assert jo != maria
    opened.pages.program.describe(replace(SIXTY, name="Jo"))
    opened.pages.go(Place.SETTINGS)
    settle()
    press(qtbot, opened.window, f"rename-{jo}")
    fill(qtbot, opened.window, f"name-{jo}", "Maria")
    press(qtbot, opened.window, f"keep-name-{jo}")
    assert "already" in opened.line
    settle()
    press(qtbot, opened.window, f"put-away-{maria}")
    settle()
    assert roster.entry(maria).is_put_away
    press(qtbot, opened.window, f"bring-back-{maria}")
    settle()
    assert not roster.entry(maria).is_put_away
    press(qtbot, opened.window, f"choose-{maria}")
    settle()
    assert opened.pages.program.coach.knowing.lifter().name == "Maria"


def test_an_example_is_opened_started_again_and_left_from_the_settings(qtbot: QtBot, opened: Opened) -> None:
    program = opened.pages.program
    example = program.roster.examples()[0]
    opened.pages.go(Place.SETTINGS)
    settle()
    press(qtbot, opened.window, f"example-{example.id}")
    settle()
    assert program.coach.is_example
    program.coach.checking_in.save(calm_on(MONDAY))
    opened.pages.go(Place.SETTINGS)
    settle()
    press(qtbot, opened.window, f"example-{example.id}")
    settle()
    assert program.coach.checking_in.on(MONDAY) is None
    opened.pages.go(Place.SETTINGS)
    settle()
    press(qtbot, opened.window, "leave-this-example")
    settle()
    assert not program.coach.is_example
    assert program.coach.knowing.lifter().name == "Maria"
