"""PySide6 6.12.0 on Python 3.11 loses a reference to None at every void call and then aborts."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPainterPath

CALLS = 500


def test_a_void_call_keeps_its_reference_to_none() -> None:
    path = QPainterPath()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        path.closeSubpath()
    assert before - sys.getrefcount(None) < CALLS / 10
