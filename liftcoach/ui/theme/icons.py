"""The shipped line icons, recoloured and kept as pixmaps."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from liftcoach.resources import resource
from liftcoach.ui.theme.theme import theme

_PIXELS_A_POINT = 2


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, size_px: int) -> QPixmap:
    """The icon at twice its size, so that it is crisp on dense screens too."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(size_px * _PIXELS_A_POINT, size_px * _PIXELS_A_POINT)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(_PIXELS_A_POINT)
    return pixmap


def icon(name: str, ink: str = "ink", size_px: int = 24) -> QIcon:
    """The icon in a colour of the palette in force."""
    return QIcon(icon_pixmap(name, theme().palette[ink], size_px))
