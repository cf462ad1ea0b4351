from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liftcoach.ui.reminders.desktop_notes import DesktopNotes
from liftcoach.words.reminders import ON_THE_DESKTOP
from tests.desktop.surroundings import dunst, notes_shown, notification_daemon, private_bus


@pytest.fixture
def notes() -> Iterator[DesktopNotes]:
    made = DesktopNotes()
    yield made
    made.close()


def test_a_real_notification_daemon_shows_the_note_and_nothing_about_health(
    qtbot: QtBot, notes: DesktopNotes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with notification_daemon(tmp_path) as environment:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", environment["DBUS_SESSION_BUS_ADDRESS"])
        with qtbot.waitSignal(notes.delivered, timeout=15_000) as answer:
            notes.say(ON_THE_DESKTOP)
        assert answer.args == [True]
        assert notes_shown(environment) == [("Liftcoach", "Liftcoach has something for today.")]
        notes.close()


def test_a_click_on_the_note_comes_back(
    qtbot: QtBot, notes: DesktopNotes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with notification_daemon(tmp_path) as environment:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", environment["DBUS_SESSION_BUS_ADDRESS"])
        with qtbot.waitSignal(notes.delivered, timeout=15_000):
            notes.say(ON_THE_DESKTOP)
        with qtbot.waitSignal(notes.clicked, timeout=15_000):
            dunst("action 0", environment)
        notes.close()


def test_where_no_service_answers_it_is_said(
    qtbot: QtBot, notes: DesktopNotes, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with qtbot.waitSignal(notes.delivered, timeout=15_000) as answer:
            notes.say(ON_THE_DESKTOP)
        assert answer.args == [False]
        notes.close()
