"""A frame of a chart against the same picture painted by hand, and a frame of the moving figure."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QWidget

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.insight.charting import Measure, Panel, Point, Series
from liftcoach.insight.charting_months import tick_levels
from liftcoach.painting.looks import DEFAULT_PERSON, LIGHT, PEOPLE
from liftcoach.painting.scene import Scene
from liftcoach.ui.theme.theme import theme
from tests.benchmarks.lives import TODAY, YEARS
from tests.benchmarks.pairs import Sheet, cpu_of, paired_ratio
from tests.benchmarks.starting import started

if TYPE_CHECKING:
    from liftcoach.ui.charts.panel_plot import PanelPlot

POINTS = 56_160
A_MILLION = 1_000_000
FRAMES = 10
TEN = 10
WIDTH, HEIGHT = 900, 190
FIGURE_PX = 420
LABELS = 12
FEW = 7


def drawing(sheet: Sheet, folder: Path) -> None:
    """Charts first, then the figure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    by_hand = painted_by_hand()
    ours, many = frames_of(POINTS), frames_of(A_MILLION)
    sheet.line("chart frame, 56k points over 20 years, against raw painting", paired_ratio(ours, by_hand), 1.5)
    sheet.line("chart frame, 1M points against 56k", paired_ratio(many, ours), 2)
    linked, ten_by_hand = ten_linked_charts(), grabbing(column_of(ByHand() for _ in range(TEN)))
    sheet.line("ten linked charts of 56k points, against raw painting", paired_ratio(linked, ten_by_hand, FEW), 3)
    figure = figure_frames()
    bare = lambda: started("bare", folder).cpu_s * FRAMES  # noqa: E731
    sheet.line(f"figure frame at {FIGURE_PX} px against a bare start", paired_ratio(figure, bare, FEW), 0.05)
    application.processEvents()


def value_at(number: int) -> float:
    return 50 + 20 * math.sin(number / 900) + 5 * math.sin(number * 1.7)


def frames_of(count: int) -> Callable[[], float]:
    """Ten frames of our plot with so many points, laid out before."""
    plot = plot_of(count, first=True, dates=True)
    plot.widget.show()
    plot.fit()
    QApplication.processEvents()
    return grabbing(plot.widget, keep=plot)


def ten_linked_charts() -> Callable[[], float]:
    """Ten frames of ten plots below each other, of which the last alone has dates."""
    plots = [plot_of(POINTS, first=number == 0, dates=number == TEN - 1) for number in range(TEN)]
    page = column_of(plot.widget for plot in plots)
    for plot in plots:
        plot.fit()
    QApplication.processEvents()
    return grabbing(page, keep=plots)


def column_of(widgets: Iterable[QWidget]) -> QWidget:
    """A page of plots as it stands on the screen, as wide as one and as high as all."""
    page = QWidget()
    for number, widget in enumerate(widgets):
        widget.setParent(page)
        widget.setGeometry(0, number * HEIGHT, WIDTH, HEIGHT)
    page.resize(WIDTH, TEN * HEIGHT)
    page.show()
    QApplication.processEvents()
    return page


def plot_of(count: int, *, first: bool, dates: bool) -> PanelPlot:
    """Our plot with so many points over twenty years, not shown yet."""
    from liftcoach.ui.charts.month_axis import labelled
    from liftcoach.ui.charts.panel_plot import Frame, PanelPlot

    began = TODAY - timedelta(days=365 * YEARS)
    days = [began + timedelta(days=number * 365 * YEARS // count) for number in range(count)]
    points = tuple(Point(day, day, value_at(number)) for number, day in enumerate(days))
    panel = Panel((Series(Measure.ONE_REP_MAX_KG, points),), (0.0, 20.0, 40.0, 60.0, 80.0))
    levels = labelled(tick_levels(began, TODAY), lambda tick: f"{tick.day:%Y}")
    frame = Frame(float(began.toordinal()), float(TODAY.toordinal()), 40, 60, levels, (), "Flare")
    plot = PanelPlot(height_px=HEIGHT, first=first, dates=dates)
    plot.widget.resize(WIDTH, HEIGHT)
    plot.show(panel, frame, ("one repeat",))
    return plot


def grabbing(widget: QWidget, keep: object = None) -> Callable[[], float]:
    def ten() -> None:
        for _ in range(FRAMES):
            widget.grab()

    def measured(_keep: object = keep) -> float:
        return cpu_of(ten)

    return measured


def painted_by_hand() -> Callable[[], float]:
    """The same line, thinned to four points a pixel, with grid and labels, by a QPainter alone."""
    widget = ByHand()
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    QApplication.processEvents()
    return grabbing(widget, keep=widget)


class ByHand(QWidget):
    def __init__(self) -> None:
        super().__init__()
        wide = WIDTH - 100
        per_pixel = POINTS / wide
        self._line = QPolygonF()
        for pixel in range(wide):
            span = range(int(pixel * per_pixel), int((pixel + 1) * per_pixel))
            values = [value_at(number) for number in span]
            for value in (values[0], min(values), max(values), values[-1]):
                self._line.append(QPointF(40 + pixel, HEIGHT - 30 - value * 1.8))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        painter.setPen(QPen(theme().colour("line"), 1))
        for value in range(0, 100, 20):
            painter.drawLine(40, round(HEIGHT - 30 - value * 1.8), WIDTH - 60, round(HEIGHT - 30 - value * 1.8))
        painter.setPen(QPen(theme().colour("series1"), 1))
        painter.drawPolyline(self._line)
        painter.setFont(theme().font("small"))
        painter.setPen(theme().colour("ink2"))
        for number in range(LABELS):
            painter.drawText(QPointF(40 + number * 65, HEIGHT - 8), str(TODAY.year - LABELS + number))
        for value in range(0, 100, 20):
            painter.drawText(QRectF(0, HEIGHT - 40 - value * 1.8, 34, 20), Qt.AlignmentFlag.AlignRight, str(value))
        painter.end()


def figure_frames() -> Callable[[], float]:
    """Ten frames of the figure at work, each another instant."""
    motions = Motions.shipped()
    motion = next(found for exercise in Library.shipped() if (found := motions.motion_of(exercise)) is not None)
    scene = Scene.of(motion, LIGHT, PEOPLE[DEFAULT_PERSON])
    image = QImage(FIGURE_PX, FIGURE_PX, QImage.Format.Format_ARGB32_Premultiplied)
    area = QRectF(0, 0, FIGURE_PX, FIGURE_PX)

    def ten() -> None:
        for number in range(FRAMES):
            image.fill(0)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scene.draw(painter, area, motion.at(number * 0.3))
            painter.end()

    return lambda: cpu_of(ten)
