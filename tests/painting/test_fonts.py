"""The shipped typeface sets words as its designers spaced them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from liftcoach.painting.fonts import FONT_FAMILY, load_fonts

LARGE_PX = 100


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_a_and_the_space_keep_their_kerning(qapp: object, weight: int) -> None:
    load_fonts()
    assert FONT_FAMILY in QFontDatabase.families()
    font = QFont(FONT_FAMILY)
    font.setPixelSize(LARGE_PX)
    font.setWeight(QFont.Weight(weight))
    metrics = QFontMetricsF(font)

    def wide(words: str) -> float:
        return metrics.horizontalAdvance(words)

    assert wide("AV") < wide("A") + wide("V")
    assert wide("TA") < wide("T") + wide("A")
    plain = QFont(font)
    plain.setFeature(QFont.Tag("locl"), 0)
    assert wide("A WAY TO Avery") == QFontMetricsF(plain).horizontalAdvance("A WAY TO Avery")
