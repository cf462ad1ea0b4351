"""A window in a process of its own that logs sets and then waits to be killed: DATA-FOLDER NUMBER."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from liftcoach.app import make_application, serve
from liftcoach.ui.main_window import MainWindow
from tests.journeys.person import DOUBLE_PRESS_MS, Clock

FOREVER_S = 600


def main() -> None:
    folder, number = Path(sys.argv[1]), int(sys.argv[2])
    application = make_application([])
    window = MainWindow()
    window.show()
    pages = serve(window, folder=folder, now=Clock())

    def press(name: str) -> bool:
        application.processEvents()
        found = [one for one in window.findChildren(QAbstractButton, name) if one.isVisible()]
        if found:
            QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        return bool(found)

    press("start")
    for _ in range(number):
        QTest.qWait(DOUBLE_PRESS_MS)
        press("done-as-planned")
        press("skip-rest")
    print(f"logged {len(pages.program.coach.training.sets_on(Clock().day))}", flush=True)
    time.sleep(FOREVER_S)


if __name__ == "__main__":
    main()
