"""The typeface that is shipped, for the window and for paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from liftcoach.resources import resource

FONT_FAMILY = "Atkinson Hyperlegible Next"


def load_fonts(folder: Path | None = None) -> None:
    """Register the shipped fonts; once a process is enough."""
    for path in sorted((folder or resource("fonts")).glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
