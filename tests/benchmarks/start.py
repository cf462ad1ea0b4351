"""One start of a window in a process of its own: `python -m tests.benchmarks.start bare|paint|today|drawn|charts HOME`.

Prints the peak of its memory, in megabytes, and the processor's seconds that its last step took.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from pathlib import Path

NOT_BEFORE_CHARTS = ("numpy", "pyqtgraph", "alembic")
_KB_A_MB = 1024
_NAP_S = 0.002


def bare() -> None:
    """A plain window with three tabs: the limit that nothing with Qt can beat."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTabWidget

    application = QApplication([])
    window = QMainWindow()
    tabs = QTabWidget()
    for name in ("Plan", "Log", "Charts"):
        tabs.addTab(QLabel(name), name)
    window.setCentralWidget(tabs)
    window.resize(1280, 800)
    window.show()
    application.processEvents()
    window.grab()
    leave()


def ours(what: str, home: Path) -> None:
    """Ours up to its first paint; until today's session stands on the screen; its pictures too; then the charts."""
    from liftcoach.app import begin

    application, window = begin([])
    window.show()
    application.processEvents()
    window.grab()
    if what == "paint":
        leave()
    from liftcoach.app import fill
    from liftcoach.ui.places import Place
    from tests.benchmarks.lives import TODAY, at

    pages = fill(window, folder=home, now=lambda: at(TODAY))
    application.processEvents()
    window.grab()
    if window.place is not Place.PLAN:
        sys.exit(f"the plan is not shown, but {window.place}")
    early = [name for name in NOT_BEFORE_CHARTS if name in sys.modules]
    if early:
        sys.exit(f"imported before Charts was opened: {', '.join(early)}")
    if what == "today":
        leave()
    while not pages.after_words.is_over:
        application.processEvents()
        time.sleep(_NAP_S)
    window.grab()
    before_s = time.process_time()
    if what == "charts":
        pages.go(Place.CHARTS)
        application.processEvents()
        window.grab()
    leave(before_s)


def leave(since_s: float = 0.0) -> None:
    """End without tearing down, which is not what is measured."""
    print(peak_mb(), time.process_time() - since_s, flush=True)
    os._exit(0)


def peak_mb() -> float:
    """The most memory this process has held; on Linux of this program alone, not of the one that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / _KB_A_MB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB_A_MB


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        ours(sys.argv[1], Path(sys.argv[2]))
