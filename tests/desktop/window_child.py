"""A window in a process of its own, its clock standing at ten on a day: DATA-FOLDER DAY."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from liftcoach.app import make_application, serve
from liftcoach.ui.main_window import MainWindow
from tests.journeys.person import Clock


def main() -> int:
    folder, day = Path(sys.argv[1]), date.fromisoformat(sys.argv[2])
    application = make_application([])
    window = MainWindow()
    window.show()
    clock = Clock(day)
    pages = serve(window, folder=folder, now=clock, local_hour=clock.local_hour)
    # The window and its pages live as long as these names.
    status = application.exec()
    pages.close()
    return status


if __name__ == "__main__":
    sys.exit(main())
