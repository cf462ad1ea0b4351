"""The quick import of pyqtgraph leaves out nothing that a chart draws with."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
import sys
from liftcoach.app import make_application
application = make_application([])
from liftcoach.insight.charting import ChartSpan
from liftcoach.insight.charting_page import charts_view
from liftcoach.ui.charts.charts_tab import ChartsTab
from tests.insight.invented import TODAY, a_record
tab = ChartsTab()
tab.resize(1200, 3000)
assert "pyqtgraph" not in sys.modules
tab.show_charts(charts_view(a_record(days=80), span=ChartSpan.THREE_MONTHS, today=TODAY))
tab.finish()
tab.show()
application.processEvents()
drawn = [name for name in ("strength", "work", "felt") if not tab.card(name).picture().isNull()]
print(*drawn, *(part for part in ("imageview", "colormap", "multiprocess") if f"pyqtgraph.{part}" in sys.modules))
"""


def test_charts_are_drawn_without_a_word_of_complaint_by_what_was_imported_quickly() -> None:
    # A process of its own: here all of pyqtgraph may be there already.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    # pyqtgraph swallows what goes wrong while it paints, and says it there. The offscreen platform talks of itself.
    assert [line for line in ran.stderr.splitlines() if not line.startswith("This plugin")] == []
    assert ran.stdout.split() == ["strength", "work", "felt"]
