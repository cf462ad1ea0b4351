"""A chart as a picture on white, whatever the look of the window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from liftcoach.ui.charts.chart_plot import ChartPlot
from liftcoach.ui.theme.theme import Theme, drawing_in, theme

SCALE = 2.5
"""Pixels for each of the screen's, so that lines are sharp on paper."""
_MARGIN_PX = 16
_MOST_ALIKE = 1000


def plot_image(plot: ChartPlot) -> QImage:
    """The plots alone, in dark ink on white and as wide as they stand on the screen."""
    with _in_light(plot):
        image = QImage(plot.size() * SCALE, QImage.Format.Format_RGB32)
        image.fill(theme().colour("surface"))
        painter = QPainter(image)
        painter.scale(SCALE, SCALE)
        plot.render(painter, QPoint(), QRegion(plot.rect()), QWidget.RenderFlag.DrawChildren)
        # The plots paint themselves in the light look; their captions are styled with the window, so they are
        # written again.
        painter.setFont(theme().font("small", 700))
        painter.setPen(theme().colour("ink2"))
        for place, words in plot.captions:
            painter.fillRect(place, theme().colour("surface"))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
    return image


def card_image(title: str, big: str, plot: ChartPlot) -> QImage:
    """A picture that tells by itself what it shows: title, big words, plots."""
    drawn = plot_image(plot)
    with _in_light(None):
        look = theme()
        lines = ((title, look.font("h3", 700)), (big, look.font("h2", 700)))
        margin = round(_MARGIN_PX * SCALE)
        high = [round(font.pixelSize() * 1.5 * SCALE) for _, font in lines]
        image = QImage(drawn.width() + 2 * margin, drawn.height() + sum(high) + 2 * margin, QImage.Format.Format_RGB32)
        image.fill(look.colour("surface"))
        painter = QPainter(image)
        painter.setPen(look.colour("ink"))
        top = margin
        for (words, font), tall in zip(lines, high, strict=True):
            font.setPixelSize(round(font.pixelSize() * SCALE))
            painter.setFont(font)
            painter.drawText(
                QRectF(margin, top, drawn.width(), tall),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                words,
            )
            top += tall
        painter.drawImage(margin, top, drawn)
        painter.end()
    return image


def save_picture(image: QImage, folder: Path, stem: str) -> Path:
    """Save under a name that is not taken, and return where. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    names = (f"{stem}.png" if number == 1 else f"{stem}-{number}.png" for number in range(1, _MOST_ALIKE))
    path = next((folder / name for name in names if not (folder / name).exists()), None)
    if path is None or not image.save(str(path)):
        raise OSError(f"no picture could be written in {folder}")
    path.chmod(0o600)
    return path


@contextmanager
def _in_light(plot: ChartPlot | None) -> Iterator[None]:
    look = theme()
    with drawing_in(Theme(text_scale=look.text_scale)):
        if plot is not None:
            plot.restyle(SCALE)
        yield
    if plot is not None:
        plot.restyle()
