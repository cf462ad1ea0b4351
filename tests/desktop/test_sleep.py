"""The system says that the computer is about to sleep: it is heard, from logind alone and before it sleeps."""

from __future__ import annotations

from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liftcoach.ui.locked.away_watch import AwayWatch
from liftcoach.ui.locked.sleep_watch import SleepWatch
from tests.desktop.surroundings import private_bus

PATH, INTERFACE = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"


def announce(bus: QDBusConnection, *, begins: bool) -> None:
    message = QDBusMessage.createSignal(PATH, INTERFACE, "PrepareForSleep")
    message.setArguments([begins])
    assert bus.send(message)


def test_a_sleep_is_heard_from_logind_before_it_begins_and_from_nobody_else(qtbot: QtBot) -> None:
    with private_bus() as address:
        system = QDBusConnection.connectToBus(address, "tests-logind")
        stranger = QDBusConnection.connectToBus(address, "tests-stranger")
        assert system.registerService("org.freedesktop.login1")
        bus = QDBusConnection.connectToBus(address, "tests-liftcoach")
        parent = QApplication.instance()
        assert parent is not None
        watch = AwayWatch(parent, bus=bus)
        went: list[int] = []
        watch.went.connect(lambda: went.append(1))
        watch.watch(0)
        announce(stranger, begins=True)
        announce(system, begins=False)
        with qtbot.waitSignal(watch.went, timeout=15_000):
            announce(system, begins=True)
        assert went == [1]
        watch.stop()
        watch.deleteLater()
        for name in ("tests-logind", "tests-stranger", "tests-liftcoach"):
            QDBusConnection.disconnectFromBus(name)


def test_where_there_is_no_bus_nothing_is_heard_and_nothing_breaks(qtbot: QtBot) -> None:
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere/at-all", "tests-nowhere")
    assert not SleepWatch(bus=nowhere).is_listening
    QDBusConnection.disconnectFromBus("tests-nowhere")
