"""What opening the window must not pay for."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
application = QApplication([])
from liftcoach.ui.charts.charts_tab import ChartsTab
tab = ChartsTab()
print(sorted({"numpy", "pyqtgraph"} & set(sys.modules)))
from liftcoach.insight.charting import ChartSpan
from tests.insight.invented import TODAY, a_record
from liftcoach.insight.charting_page import charts_view
view = charts_view(a_record(days=60), span=ChartSpan.SIX_WEEKS, today=TODAY)
print(sorted({"numpy", "pyqtgraph"} & set(sys.modules)))
tab.show_charts(view)
print(sorted({"numpy", "pyqtgraph"} & set(sys.modules)))
import pyqtgraph.Qt
from PySide6 import QtWidgets
print(len(vars(pyqtgraph.Qt.QtWidgets)) < 100, pyqtgraph.Qt.QtWidgets.QCalendarWidget is QtWidgets.QCalendarWidget)
print("QCalendarWidget" in dir(QtWidgets), hasattr(QtWidgets, "QNothing"), hasattr(pyqtgraph.Qt.QtWidgets, "QNothing"))
print(sorted({"pyqtgraph.imageview", "pyqtgraph.multiprocess", "PySide6.QtTest", "colorama"} & set(sys.modules)))
from pyqtgraph.widgets.ComboBox import ComboBox
from PySide6.QtTest import QTest
print(hasattr(pyqtgraph, "ImageView"), hasattr(pyqtgraph, "PlotWidget"), ComboBox.__mro__[1].__name__)
"""


def test_numpy_and_pyqtgraph_load_only_when_charts_are_first_shown() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines()[:3] == ["[]", "[]", "['numpy', 'pyqtgraph']"]
    # pyqtgraph finds a name of Qt when it asks for it, and Qt's own modules are as they were.
    assert done.stdout.splitlines()[3:5] == ["True True", "True False False"]
    # What no chart needs was left out, and what is asked for later is real.
    assert done.stdout.splitlines()[5:] == ["[]", "False True QComboBox"]
