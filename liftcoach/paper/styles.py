"""Type and ink on paper. All lengths in points, of which 72 are an inch."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QFont

from liftcoach.painting.fonts import FONT_FAMILY

LARGE = 1.35
"""How many times larger the type of large print is."""
UNITS_A_POINT = 20
"""Text is measured in twentieths of a point, so that a page breaks alike on screen, in a file and on a printer."""
INK, INK_2, LINE = "#111111", "#3A3A3A", "#8C8C8C"


@dataclass(frozen=True, slots=True)
class Style:
    """A size in points, a weight, an ink, and the height of a line as a share of the size."""

    size_pt: float
    weight: int = 400
    ink: str = INK
    leading: float = 1.32

    def bold(self) -> Style:
        return replace(self, weight=700)

    def scaled(self, by: float) -> Style:
        """The same style, larger."""
        return replace(self, size_pt=self.size_pt * by)

    def font(self) -> QFont:
        """The font in `UNITS_A_POINT`."""
        made = QFont(FONT_FAMILY)
        made.setPixelSize(round(self.size_pt * UNITS_A_POINT))
        made.setWeight(QFont.Weight(self.weight))
        # The shipped font's own "local forms" give A and the space glyphs that no text search finds again.
        made.setFeature(QFont.Tag("locl"), 0)
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return made

    def colour(self) -> QColor:
        return QColor(self.ink)


TITLE = Style(26, 700, leading=1.15)
HEADING = Style(15, 700, leading=1.2)
SUBHEADING = Style(12, 700, leading=1.25)
LEAD = Style(12)
BODY = Style(10.5)
STRONG = Style(10.5, 600)
DENSE = Style(9.5, leading=1.3)
"""Of a sheet that is looked things up in."""
SMALL = Style(9, ink=INK_2)
"""The smallest on any page, kept for sources and for the foot."""
