"""A line that draws the few markers of a long record itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols, drawSymbol
from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget


@dataclass(frozen=True, slots=True)
class MarkerLook:
    """A pyqtgraph symbol, its size in pixels, its outline and what it is filled with."""

    symbol: str
    size_px: float
    pen: QPen
    brush: QBrush


class MarkedLine(pg.PlotCurveItem):  # type: ignore[misc]  # pyqtgraph has no types
    """A scatter plot for the one marker at the end of a line would take a quarter of a frame."""

    def __init__(self) -> None:
        self._places: tuple[QPointF, ...] = ()
        self._look: MarkerLook | None = None
        super().__init__()

    def mark(self, places: Sequence[tuple[float, float]], look: MarkerLook) -> None:
        """Draw these places as markers; none takes them away."""
        self._places = tuple(QPointF(x, y) for x, y in places)
        self._look = look
        self.prepareGeometryChange()
        self._boundingRect = None
        self.update()

    def pixelPadding(self) -> float:  # noqa: N802
        # Its own bounds end in the middle of the last marker.
        return max(float(super().pixelPadding()), self._look.size_px if self._look and self._places else 0.0)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        super().paint(painter, option, widget)
        look = self._look
        if look is None or not self._places:
            return
        to_pixels = painter.transform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in self._places:
            painter.resetTransform()
            painter.translate(to_pixels.map(place))
            drawSymbol(painter, Symbols[look.symbol], look.size_px, look.pen, look.brush)
