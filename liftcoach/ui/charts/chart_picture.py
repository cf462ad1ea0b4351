"""A chart as a picture on white, whatever the look of the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from liftcoach.paper.styles import LARGE, SMALL
from liftcoach.ui.charts.chart_plot import ChartPlot
from liftcoach.ui.theme.theme import Theme, drawing_in, theme

PAGE_PT = 511.0
"""How wide a picture is on A4: the narrower of the papers."""
SCALE = 2.5
"""Pixels for each of the screen's, so that lines are sharp on paper."""
_MARGIN_PX = 16
_MOST_ALIKE = 1000
_BETWEEN = 0.25
"""Room between two lines of words, as a share of the type's size."""
_TALLEST = 10_000
_LEFT = Qt.AlignmentFlag.AlignLeft
_WRAPPED = _LEFT | Qt.TextFlag.TextWordWrap


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
            painter.drawText(place, _LEFT | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)
        painter.end()
    return image


def large_plot_image(plot: ChartPlot) -> QImage:
    """The plots no wider than lets their letters be those of large print across a page."""
    before = plot.size()
    wide = round(theme().type_px("small") * PAGE_PT / (SMALL.size_pt * LARGE))
    if wide >= plot.width():
        return plot_image(plot)
    try:
        # Twice: the plots' height follows their width.
        for _ in range(2):
            plot.resize(wide, plot.sizeHint().height())
        return plot_image(plot)
    finally:
        plot.resize(before)


def card_image(title: str, big: str, notes: Sequence[str], plot: ChartPlot) -> QImage:
    """A picture that tells by itself what it shows: title, big words, plots, and below them `notes` in small type."""
    drawn = plot_image(plot)
    with _in_light(None):
        look = theme()
        above = [_Line(title, _scaled(look.font("h3", 700))), _Line(big, _scaled(look.font("h2", 700)))]
        below = [_Line(words, _scaled(look.font("small"))) for words in notes if words]
        margin, wide = round(_MARGIN_PX * SCALE), drawn.width()
        high = drawn.height() + sum(line.height(wide) for line in (*above, *below)) + 2 * margin
        image = QImage(wide + 2 * margin, high, QImage.Format.Format_RGB32)
        image.fill(look.colour("surface"))
        painter = QPainter(image)
        painter.setPen(look.colour("ink"))
        top = margin
        for line in above:
            top = line.draw(painter, margin, top, wide)
        painter.drawImage(margin, top, drawn)
        top += drawn.height()
        painter.setPen(look.colour("ink2"))
        for line in below:
            top = line.draw(painter, margin, top, wide)
        painter.end()
    return image


@dataclass(frozen=True, slots=True)
class _Line:
    """Words of one look, in as many lines as they need."""

    words: str
    font: QFont

    def height(self, wide: int) -> int:
        taken = QFontMetrics(self.font).boundingRect(QRect(0, 0, wide, _TALLEST), _WRAPPED, self.words)
        return taken.height() + round(self.font.pixelSize() * _BETWEEN)

    def draw(self, painter: QPainter, left: int, top: int, wide: int) -> int:
        tall = self.height(wide)
        painter.setFont(self.font)
        painter.drawText(QRect(left, top, wide, tall), _WRAPPED | Qt.AlignmentFlag.AlignVCenter, self.words)
        return top + tall


def _scaled(font: QFont) -> QFont:
    font.setPixelSize(round(font.pixelSize() * SCALE))
    return font


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
