"""A day with the whole program, to be watched from outside: HOME LOG.csv."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from liftcoach.app import begin, fill
from liftcoach.cli import main as command
from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.keeping import BackupReason
from liftcoach.domain.lifter import Lifter
from liftcoach.ui.doorbell import Doorbell, ring
from liftcoach.ui.places import Place
from tests.journeys.person import Clock

ANSWERS_WITHIN_MS = 1500


def main() -> None:
    home, log = Path(sys.argv[1]), Path(sys.argv[2])
    application, window = begin(["liftcoach"])
    window.show()
    pages = fill(window, folder=home, now=Clock())
    assert pages is not None
    coach = pages.program.coach
    coach.checking_in.save(CheckIn(Clock().day, pain=2, warning_signs=()))
    pages.program.describe(Lifter(name="Maria", year_of_birth=1968))
    for place in (Place.PLAN, Place.CHECK_IN, Place.LOG, Place.CHARTS, Place.SETTINGS, Place.IMPORT, Place.PLAN):
        pages.go(place)
        application.processEvents()
    for name in ("start", "done-as-planned"):
        found = [one for one in window.findChildren(QAbstractButton, name) if one.isVisible()]
        if found:
            QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    # What a reminder does: it asks the desktop's own notification service.
    pages.reminders.notes.ask_whether_heard()
    QTest.qWait(ANSWERS_WITHIN_MS)
    pages.program.roster.backing_up.keep(coach.profile.id, BackupReason.BY_HAND)
    doorbell = Doorbell(home)
    assert doorbell.is_listening
    ring(home)
    application.processEvents()
    doorbell.close()
    assert command(["import", str(log), "--yes"]) == 0
    window.close()
    print("done", flush=True)


if __name__ == "__main__":
    main()
