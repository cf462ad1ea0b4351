"""The look in force: one palette at one text scale, applied to the whole program at once.

A widget that paints asks `theme()` in its paint event, and recomputes sizes on
`QEvent.StyleChange`, which Qt sends to every widget when the look changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import cast

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from liftcoach.painting.fonts import FONT_FAMILY, load_fonts
from liftcoach.ui.theme.stylesheet import stylesheet
from liftcoach.ui.theme.tokens import PALETTES, TARGET_PX, TYPE_PX, Palette, ThemeName

__all__ = ["FONT_FAMILY", "Theme", "apply_theme", "drawing_in", "is_in_force", "load_fonts", "theme"]
_PROPERTY = "liftcoach-theme"
_SPACE_GROWTH = 0.35
_TARGET_GROWTH = 0.55


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette at a text scale of 1.0 to 2.0. All lengths in device-independent pixels."""

    name: ThemeName = ThemeName.LIGHT
    text_scale: float = 1.0
    less_to_read: bool = False
    """Words that a day goes without are left out."""
    less_motion: bool = False
    """What moves by itself stands still."""

    @property
    def palette(self) -> Palette:
        return PALETTES[self.name]

    def colour(self, token: str) -> QColor:
        return QColor(self.palette[token])

    def type_px(self, role: str) -> float:
        """The size of a type role: display, h1, h2, h3, body, label, small."""
        return TYPE_PX[role] * self.text_scale

    def space(self, px: float) -> int:
        """A distance; it grows more slowly than text."""
        return round(px * (1 + _SPACE_GROWTH * (self.text_scale - 1)))

    def target(self, px: float = TARGET_PX) -> int:
        """The side of something to press."""
        return round(px * (1 + _TARGET_GROWTH * (self.text_scale - 1)))

    def font(self, role: str = "body", weight: int = 400, *, tabular: bool = False) -> QFont:
        """A font of the type scale; `tabular` gives all digits one width."""
        # Each caller gets one of its own, which it may change.
        return QFont(_font(round(self.type_px(role)), weight, tabular=tabular))


@cache
def _font(pixels: int, weight: int, *, tabular: bool) -> QFont:
    font = QFont(FONT_FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def theme() -> Theme:
    """The look in force."""
    application = QApplication.instance()
    found = None if application is None else application.property(_PROPERTY)
    return found if isinstance(found, Theme) else Theme()


def is_in_force(look: Theme) -> bool:
    """Whether this very look was applied to the program last."""
    application = QApplication.instance()
    return application is not None and application.property(_PROPERTY) == look


@contextmanager
def drawing_in(look: Theme) -> Iterator[None]:
    """Let whatever paints itself meanwhile take this look; no widget is styled anew."""
    application = cast(QApplication, QApplication.instance())
    before = application.property(_PROPERTY)
    application.setProperty(_PROPERTY, look)
    try:
        yield
    finally:
        application.setProperty(_PROPERTY, before)


def apply_theme(look: Theme) -> None:
    """Give the whole program this look, live."""
    application = cast(QApplication, QApplication.instance())
    application.setProperty(_PROPERTY, look)
    palette = look.palette
    colours = QPalette()
    for role, token in (
        (QPalette.ColorRole.Window, "bg"),
        (QPalette.ColorRole.Base, "surface"),
        (QPalette.ColorRole.AlternateBase, "surface2"),
        (QPalette.ColorRole.Button, "surface"),
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.PlaceholderText, "ink2"),
        (QPalette.ColorRole.Highlight, "primary"),
        (QPalette.ColorRole.HighlightedText, "on_primary"),
        (QPalette.ColorRole.ToolTipBase, "surface"),
        (QPalette.ColorRole.ToolTipText, "ink"),
        (QPalette.ColorRole.Link, "primary"),
    ):
        colours.setColor(role, QColor(palette[token]))
    application.setPalette(colours)
    application.setFont(look.font())
    # Qt dresses every widget anew once for each widget it lies in where one style sheet takes the place of another,
    # ten times for most of ours, and only once where there was none.
    application.setStyleSheet("")
    application.setStyleSheet(stylesheet(palette, look.type_px, look.space, look.target, FONT_FAMILY))
