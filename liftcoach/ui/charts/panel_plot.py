"""One plot: grid lines, shaded flares, lines or bars, and names at the ends of the lines.

Items are made when they are first needed and given new data afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QGraphicsPathItem, QSizePolicy, QWidget

from liftcoach.insight.charting import Mark, Measure, Panel, Point, Series
from liftcoach.insight.trends import FlareSpan
from liftcoach.ui.charts.decimation import joined_to_next, kept_points
from liftcoach.ui.charts.marked_line import MarkedLine, MarkerLook
from liftcoach.ui.charts.month_axis import Labelled, fitting_level
from liftcoach.ui.charts.named_days import NamePlace, name_places
from liftcoach.ui.charts.series_look import SeriesLook, look_of
from liftcoach.ui.theme.theme import theme

if TYPE_CHECKING:
    from liftcoach.ui.charts.decimation import Numbers

    Places = tuple[Numbers, Numbers, Numbers, Numbers]
    """Left ends, widths, lower ends and heights."""

_HEIGHT_GROWTH = 0.45
_USUAL_WIDTH_PX, _MOST_TALLER = 900, 1.5
_MARKER_PX = 9.0
_MARKER_GROWTH = 0.3
_EDGE_PX = 9.0
"""Room inside the plot for half a marker or half a label."""
_ROW_OF_NAMES = 1.4
"""Its height, as a share of the type's."""
_LEAST_FLARE_PX = 3.0
_BAR_SHARE = 0.6
_NAME_MARGINS_PX = 8.0
"""A text item's own, left and right."""
_UNDER_LINES = 0.5
_HATCH_ALPHA = 60
_DASHED_PX = 1.6
MOST_NAMED_FLARES = 8
MOST_NAMED_MARKS = 8
MOST_WHOLE_MARKS = 24
"""Of more marked days only those that are named have a line through the plot; the others stand at its foot."""
_MARK_FOOT_PX = 8.0
MOST_MARKERS = 70
TELLING_MARKERS = 9
"""On a long line that shares its plot with others."""
MOST_OWN_MARKERS = 4
"""More are drawn by a scatter plot, which keeps them ready; for fewer it takes longer than they do."""
MOST_THICK = 200
"""Lines of more points are drawn one pixel wide: Qt draws wide ones many times slower."""
MOST_SMOOTH = 1500


@dataclass(frozen=True, slots=True)
class Frame:
    """What all plots of a page share: days from `first` to `last` (ordinals), gutters in pixels, labels, flares."""

    first: float
    last: float
    left_px: float
    right_px: float
    levels: tuple[tuple[Labelled, ...], ...]
    flares: tuple[FlareSpan, ...]
    flare_word: str
    marks: tuple[Labelled, ...] = ()
    """Days that the person marked, as ordinals, oldest first, with what they are called on the axis."""
    ends: tuple[tuple[float, float], ...] = ()
    """Of each line the days from its end to `last`, and how wide its name is in pixels; without them
    the right gutter is always `right_px` wide."""
    today: date | None = None
    """The axis ends with its week."""

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that anything can be known of."""
        last = date.fromordinal(int(self.last) - 1)
        return date.fromordinal(int(self.first)), last if self.today is None else min(last, self.today)


class PanelPlot:
    """Wraps a plot widget that takes no focus and no mouse, so that keys and wheel go to the page."""

    def __init__(self, *, height_px: float, first: bool, dates: bool) -> None:
        self._height_px, self._first, self._dates = height_px, first, dates
        # Four plots' menus, which nobody can open, would take a tenth of the tab's first opening.
        self.widget: QWidget = pg.PlotWidget(background=None, enableMenu=False)
        self._view = self.widget
        self._item = self._view.getPlotItem()
        self._panel: Panel | None = None
        self._frame: Frame | None = None
        self._end_names: tuple[str, ...] = ()
        self._prepare()
        self._made: dict[str, pg.GraphicsObject] = {}
        self._fitted_px = -1
        self._line_scale = 1.0
        self._words: list[object] = []
        self._names: tuple[NamePlace | None, ...] = ()
        self._lines: list[MarkedLine] = []

    def _prepare(self) -> None:
        view, item = self._view, self._item
        # A picture: mouse and wheel go to what it stands on.
        view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseEnabled(x=False, y=False)
        view.hideButtons()
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.setMinimumWidth(160)
        view.viewport().setAutoFillBackground(False)
        item.getViewBox().setDefaultPadding(0)
        item.getViewBox().disableAutoRange()
        item.setContentsMargins(0, 0, 0, 0)
        item.showAxis("top", show=True)

    def _added(self, item: pg.GraphicsObject, depth: float) -> pg.GraphicsObject:
        item.setZValue(depth)
        self._item.addItem(item, ignoreBounds=True)
        return item

    def _pairs(self, name: str, depth: float, x: Numbers, y: Numbers, pen: QPen) -> None:
        """Straight lines between pairs of points: grid, guides or marked days. Made when there are any."""
        if len(x) and name not in self._made:
            self._made[name] = self._added(pg.PlotCurveItem(), depth)
        if name in self._made:
            self._made[name].setPen(pen)
            self._made[name].setData(x, y, connect="pairs")

    def _boxes(self, name: str, depth: float, places: Places, brush: QBrush, pen: QPen | None = None) -> None:
        """Filled boxes: bars or shaded days. Made when there are any."""
        x0, width, y0, height = places
        if len(x0) and name not in self._made:
            self._made[name] = self._added(pg.BarGraphItem(x0=x0, width=width, y0=y0, height=height, pen=None), depth)
        if name in self._made:
            self._made[name].setOpts(x0=x0, width=width, y0=y0, height=height, brush=brush, pen=pen)

    def _line(self, number: int) -> MarkedLine:
        while len(self._lines) <= number:
            line = MarkedLine()
            self._added(line, 1)
            self._lines.append(line)
        return self._lines[number]

    def _spots(self, name: str, depth: float, points: Sequence[tuple[float, float]], **look: object) -> None:
        """Symbols that stand for themselves: jumps, or the ring. Made when there are any."""
        if points and name not in self._made:
            self._made[name] = self._added(pg.ScatterPlotItem(antialias=True), depth)
        if name in self._made:
            self._made[name].opts["useCache"] = self._line_scale == 1
            self._made[name].setData([x for x, _ in points], [y for _, y in points], **look)

    # What it shows

    def show(self, panel: Panel, frame: Frame, end_names: Sequence[str]) -> None:
        """Draw a panel; `end_names` are the words at the end of each line, empty for bars."""
        self._panel, self._frame, self._end_names = panel, frame, tuple(end_names)
        self.restyle()

    def restyle(self, line_scale: float = 1.0) -> None:
        """Take fonts, colours and height from the look in force; lines are `line_scale` times as wide.

        A picture has more pixels than the screen, but the width of these lines is in pixels.
        """
        self._line_scale = line_scale
        if self._panel is None or self._frame is None:
            return
        look = theme()
        self._view.setBackground(look.colour("surface"))
        self._set_height()
        for name in ("left", "bottom", "top"):
            axis = self._item.getAxis(name)
            axis.setStyle(
                tickFont=look.font("small", 700 if name == "top" else 400, tabular=True),
                tickLength=0,
                tickAlpha=0,
                tickTextOffset=6,
                hideOverlappingLabels=False,
            )
            axis.setPen(pg.mkPen(None))
            axis.setTickPen(pg.mkPen(None))
            axis.setTextPen(look.colour("rest" if name == "top" else "ink2"))
        self._fitted_px = -1
        self._item.getAxis("left").setWidth(self._frame.left_px)
        self._item.getAxis("bottom").setHeight(self._bottom_px())
        self._item.getAxis("top").setHeight(self._top_px())
        # Nothing stands there without bars, and an empty axis takes a tenth of a frame.
        self._item.getAxis("top").setVisible(bool(self._top_px()))
        self.fit()

    def _set_height(self) -> None:
        look = theme()
        # More than one row of names takes nothing from what is drawn.
        names = look.type_px("small") * _ROW_OF_NAMES * max(self._rows_of_names() - 1, 0)
        grown = 1 + _HEIGHT_GROWTH * (look.text_scale - 1)
        # A chart that has more room across is taller too, or it would flatten what it shows.
        grown *= min(_MOST_TALLER, max(1.0, self._view.width() / (_USUAL_WIDTH_PX * look.text_scale)))
        # The room of the dates and of the numbers on top grows with the type, and takes nothing from what is drawn.
        axes = self._bottom_px() + self._top_px()
        drawn = self._height_px - axes / look.text_scale
        self._view.setFixedHeight(round(drawn * grown + axes + names))

    def fit(self) -> None:
        """Place everything for the plot's width in pixels, if that has changed and can be seen."""
        panel, frame = self._panel, self._frame
        if panel is None or frame is None or self._view.width() == self._fitted_px or not self._view.isVisible():
            return
        self._fitted_px = self._view.width()
        first, last, px_a_day = self._day_range(frame)
        self._names = self._placed_names(frame, first, last, px_a_day)
        self._set_height()
        low, high = self._value_range(panel)
        self._view.setXRange(first, last, padding=0)
        self._view.setYRange(low, high, padding=0)
        self._draw_grid(panel, first, frame.last, self._a_pixel_of(low, high))
        self._draw_dates(frame, px_a_day)
        self._draw_flares(frame, px_a_day, low, high)
        self._draw_marks(frame, first, px_a_day, low, high)
        lines = [series for series in panel.series if series.mark is Mark.LINE]
        self._draw_band(lines, px_a_day)
        for number in range(max(len(lines), len(self._lines))):
            self._draw_line(number, lines[number] if number < len(lines) else None, px_a_day)
        self._draw_bars([series for series in panel.series if series.mark is Mark.BARS], lines, px_a_day)
        self._draw_end_names(lines, px_a_day, low, high)

    def ring(self, point: Point | None, measure: Measure | None = None) -> None:
        """Mark one point as the one that is spoken; None marks none."""
        if point is None or measure is None:
            self._spots("ring", 4, ())
            return
        self._spots(
            "ring",
            4,
            [(point.middle, point.value)],
            symbol="o",
            size=self._marker_px() * 2.2,
            pen=self._pen(theme().colour("focus"), 3),
            brush=QBrush(Qt.BrushStyle.NoBrush),
        )

    def nearest(self, place: QPoint) -> tuple[int, int] | None:
        """The series and point nearest to a place in the widget; None outside of the plot."""
        box = self._item.getViewBox()
        scene_place = self._view.mapToScene(place)
        if self._panel is None or not box.sceneBoundingRect().contains(scene_place):
            return None
        best: tuple[float, int, int] | None = None
        for line, series in enumerate(self._panel.series):
            for number, point in enumerate(series.points):
                there = box.mapViewToScene(QPointF(point.middle, point.value))
                away = abs(there.x() - scene_place.x()) + (
                    abs(there.y() - scene_place.y()) if series.mark is Mark.LINE else 0.0
                )
                if best is None or away < best[0]:
                    best = (away, line, number)
        return None if best is None else (best[1], best[2])

    # How it is drawn

    def _bottom_px(self) -> int:
        return round(theme().type_px("small") * 1.9) if self._dates else 4

    def _top_px(self) -> int:
        bars = self._panel is not None and any(series.mark is Mark.BARS for series in self._panel.series)
        return round(theme().type_px("small") * 1.7) if bars else 0

    def _marker_px(self) -> float:
        return _MARKER_PX * (1 + _MARKER_GROWTH * (theme().text_scale - 1))

    def _value_range(self, panel: Panel) -> tuple[float, float]:
        low, high = panel.grid[0], panel.grid[-1]
        inner = max(self._view.height() - self._bottom_px() - self._top_px(), 40)
        # Half a number of the scale stands above the highest line of it.
        edge = max(_EDGE_PX, self._metrics(400).height() / 2)
        above = edge + theme().type_px("small") * _ROW_OF_NAMES * self._rows_of_names()
        a_pixel = (high - low) / max(inner - above - edge, 20)
        return low - edge * a_pixel, high + above * a_pixel

    def _rows_of_names(self) -> int:
        """Flares are named in the top row and marked days below them, in the first plot alone."""
        if not self._first or self._frame is None:
            return 0
        return bool(self._frame.flares) + self._rows_of_marks()

    def _rows_of_marks(self) -> int:
        if self._frame is None or not self._frame.marks:
            return 0
        return 1 + max((place.row for place in self._names if place is not None), default=0)

    def _placed_names(self, frame: Frame, first: float, last: float, px_a_day: float) -> tuple[NamePlace | None, ...]:
        """For each marked day where its name stands; None for those that are too many or find no room."""
        bold = self._metrics(700)
        days = [
            ((day + 0.5 - first) * px_a_day, bold.horizontalAdvance(words) + _NAME_MARGINS_PX)
            for day, words in frame.marks
        ]
        named = name_places(days[-MOST_NAMED_MARKS:], end_px=(last - first) * px_a_day)
        return (*(None for _ in days[:-MOST_NAMED_MARKS]), *named)

    def _day_range(self, frame: Frame) -> tuple[float, float, float]:
        wide = max(self._view.width() - frame.left_px, 80)
        left = self._metrics(400).horizontalAdvance("00 MMM") / 2
        days = frame.last - frame.first
        right = frame.right_px
        if frame.ends:
            # A name may begin before the axis ends, where its line does.
            needed = [(name - back * (wide - left) / days) / (1 - back / days) for back, name in frame.ends]
            right = min(right, max(*needed, left))
        px_a_day = max(wide - left - right, 40) / days
        return frame.first - left / px_a_day, frame.last + right / px_a_day, px_a_day

    def _metrics(self, weight: int) -> QFontMetricsF:
        return QFontMetricsF(theme().font("small", weight, tabular=True))

    def _draw_grid(self, panel: Panel, first: float, last: float, a_pixel: float) -> None:
        # Not into the gutter on the right: a line would strike through the names there.
        ends = np.tile([first, last], len(panel.grid))
        heights = np.repeat(np.array(panel.grid, dtype=float), 2)
        self._pairs("grid", -10, ends, heights, self._pen(theme().colour("line"), 1))
        named = panel.grid[:: self._every_named(panel.grid, a_pixel)]
        self._item.getAxis("left").setTicks([[(value, f"{value:g}") for value in named]])
        dashed = self._pen(theme().colour("control"), _dashed_px())
        dashed.setDashPattern([6, 4])
        ends = np.tile([first, last], len(panel.guides))
        self._pairs("guides", -9, ends, np.repeat(np.array(panel.guides, dtype=float), 2), dashed)

    def _draw_dates(self, frame: Frame, px_a_day: float) -> None:
        ticks: tuple[Labelled, ...] = ()
        if self._dates:
            ticks = fitting_level(frame.levels, px_a_day=px_a_day, width_of=self._metrics(400).horizontalAdvance)
        self._item.getAxis("bottom").setTicks([list(ticks)])

    def _draw_flares(self, frame: Frame, px_a_day: float, low: float, high: float) -> None:
        look = theme()
        lefts = np.array([flare.first.toordinal() for flare in frame.flares], dtype=float)
        rights = np.array([flare.last.toordinal() + 1 for flare in frame.flares], dtype=float)
        lefts, rights = np.clip(lefts, frame.first, None), np.clip(rights, None, frame.last)
        widths = np.maximum(rights - lefts, _LEAST_FLARE_PX / px_a_day)
        hatch = QColor(look.colour("flare"))
        hatch.setAlpha(_HATCH_ALPHA)
        places = (lefts, widths, np.full(len(lefts), low), np.full(len(lefts), high - low))
        self._boxes("tint", -20, places, QBrush(look.colour("flare_soft")))
        self._boxes("hatch", -19, places, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        for words in self._words:
            self._item.removeItem(words)
        self._words = []
        if self._first:
            middles = (lefts + widths / 2).tolist()
            shown = middles if len(middles) <= MOST_NAMED_FLARES else middles[-1:]
            self._name_flares(frame, shown, px_a_day, high)

    def _draw_marks(self, frame: Frame, first: float, px_a_day: float, low: float, high: float) -> None:
        row = self._a_pixel_of(low, high) * theme().type_px("small") * _ROW_OF_NAMES
        rows = self._rows_of_marks()
        tops = np.full(len(frame.marks), high)
        if self._first:
            # Each line ends at its own name, so that none passes through another's.
            over_all = high - row * bool(frame.flares)
            tops[:] = over_all - row * rows
            for number, ((day, words), place) in enumerate(zip(frame.marks, self._names, strict=True)):
                if place is None:
                    continue
                top = over_all - row * (rows - 1 - place.row)
                self._write(words, "rest", first + place.left_px / px_a_day, top, (0.0, 0.0))
                is_beside = place.left_px >= (day + 0.5 - first) * px_a_day - 1
                tops[number] = top - (row / 4 if is_beside else row)
        if len(frame.marks) > MOST_WHOLE_MARKS:
            # A fence of old ones would hide what happened between them.
            foot = low + self._a_pixel_of(low, high) * _MARK_FOOT_PX
            tops = np.where([place is None for place in self._names], foot, tops)
        days = np.repeat(np.array([day for day, _ in frame.marks], dtype=float) + 0.5, 2)
        pen = self._pen(theme().colour("rest"), _dashed_px())
        pen.setDashPattern([2, 3])
        heights = np.column_stack([np.full(len(tops), low), tops]).ravel()
        self._pairs("marks", -8, days, heights, pen)

    def _every_named(self, grid: Sequence[float], a_pixel: float) -> int:
        """1 where each line of the grid has room for its number, 2 where only every second has, and so on."""
        steps_px = [(above - below) / a_pixel for below, above in pairwise(grid)]
        return max(1, ceil(self._metrics(400).height() / max(min(steps_px), 1))) if steps_px else 1

    def _a_pixel_of(self, low: float, high: float) -> float:
        return (high - low) / float(max(self._view.height() - self._bottom_px() - self._top_px(), 40))

    def _name_flares(self, frame: Frame, middles: Sequence[float], px_a_day: float, height: float) -> None:
        # From the newest back, where it touches none that is named already.
        taken: list[tuple[float, float]] = []
        end = frame.last + frame.right_px / px_a_day
        half = (self._metrics(700).horizontalAdvance(frame.flare_word) + _NAME_MARGINS_PX) / 2 / px_a_day
        for middle in reversed(middles):
            # A name at the edge moves inwards rather than out of sight.
            at = min(max(middle, frame.first + half), end - half)
            if all(at + half <= left or at - half >= right for left, right in taken) and middle - half < end:
                self._write(frame.flare_word, "flare", at, height, (0.5, 0.0))
                taken.append((at - half, at + half))

    def _write(
        self, words: str, ink: str, x: float, y: float, anchor: tuple[float, float], *, is_end_name: bool = False
    ) -> None:
        # A guide or grid line would strike a line's name through; another line stays whole.
        ground = theme().colour("surface") if is_end_name else None
        item = pg.TextItem(words, color=theme().colour(ink), anchor=anchor, fill=ground)
        if is_end_name:
            # The ground behind it hides no more than it must.
            item.textItem.document().setDocumentMargin(1)
        item.setFont(theme().font("small", 700))
        item.setPos(x, y)
        item.setZValue(_UNDER_LINES if is_end_name else 5)
        self._item.addItem(item, ignoreBounds=True)
        self._words.append(item)

    def _draw_line(self, number: int, series: Series | None, px_a_day: float) -> None:
        line = self._line(number)
        if series is None or not series.points:
            line.setData([], [])
            self._draw_markers(number, (), look_of(Measure.PAIN))
            return
        x = np.array([point.middle for point in series.points])
        y = np.array([point.value for point in series.points])
        breaks = np.array([point.breaks for point in series.points])
        kept = kept_points(x, y, column_width=1 / px_a_day)
        look = look_of(series.measure)
        line.setPen(self._line_pen(look, len(kept)))
        line.setData(x[kept], y[kept], connect=joined_to_next(kept, breaks), antialias=len(kept) <= MOST_SMOOTH)
        marked = _marked(breaks, among_others=len(self._end_names) > 1)
        self._draw_markers(number, [(float(x[each]), float(y[each])) for each in marked], look)

    def _draw_markers(self, number: int, places: Sequence[tuple[float, float]], look: SeriesLook) -> None:
        colour = theme().colour(look.ink)
        fill = QBrush(colour if look.filled else theme().colour("surface"))
        drawn = MarkerLook(look.symbol, self._marker_px(), self._pen(colour, 2.2), fill)
        few = len(places) <= MOST_OWN_MARKERS
        self._line(number).mark(places if few else (), drawn)
        name = f"markers {number}"
        self._spots(
            name,
            2,
            () if few else places,
            symbol=drawn.symbol,
            size=drawn.size_px,
            pen=drawn.pen,
            brush=drawn.brush,
        )
        if name in self._made:
            # An empty one takes its time in every frame all the same.
            self._made[name].setVisible(not few)

    def _draw_band(self, lines: Sequence[Series], px_a_day: float) -> None:
        """The lowest and highest that an estimate may mean, as a pale band behind its line."""
        path = QPainterPath()
        for series in lines:
            if series.points and series.points[-1].band is not None:
                for run in _runs_of_band(series.points, px_a_day):
                    path.addPolygon(run)
        if path.isEmpty() and "band" not in self._made:
            return
        if "band" not in self._made:
            self._made["band"] = self._added(QGraphicsPathItem(), -15)
        self._made["band"].setPath(path)
        self._made["band"].setPen(QPen(Qt.PenStyle.NoPen))
        self._made["band"].setBrush(theme().colour("primary_soft"))

    def _draw_bars(self, all_bars: Sequence[Series], lines: Sequence[Series], px_a_day: float) -> None:
        points = [point for series in all_bars for point in series.points]
        look = theme()
        teal = look.colour("series1")
        outline = self._pen(teal, 1.5)
        for name, brush, pen, chosen in (
            ("whole", QBrush(teal), None, [point for point in points if not point.open]),
            ("open", QBrush(look.colour("primary_soft")), outline, [point for point in points if point.open]),
        ):
            widths = np.array([(point.last - point.first).days + 1 for point in chosen], dtype=float) * _BAR_SHARE
            lefts = np.array([point.middle for point in chosen], dtype=float) - widths / 2
            heights = np.array([point.value for point in chosen], dtype=float)
            self._boxes(name, 0, (lefts, widths, np.zeros(len(chosen)), heights), brush, pen)
        of_lines = [point for series in lines for point in series.points]
        flagged = [point for point in (*points, *of_lines) if point.flagged]
        lift = self._view_px_y(self._marker_px() * (1.6 if of_lines else 1.0))
        self._spots(
            "jumps",
            3,
            [(point.middle, point.value + lift) for point in flagged],
            symbol="t" if of_lines else "t1",
            size=self._marker_px() * 1.1,
            pen=None,
            brush=QBrush(look.colour("good" if of_lines else "flare")),
        )
        self._item.getAxis("top").setTicks([self._rest_days(points, px_a_day)])

    def _view_px_y(self, px: float) -> float:
        (low, high) = self._item.getViewBox().viewRange()[1]
        return float(px * self._a_pixel_of(low, high))

    def _rest_days(self, points: Sequence[Point], px_a_day: float) -> list[Labelled]:
        labels = [
            (point.middle, f"{dict(point.also)[Measure.REST_DAYS]:g}")
            for point in points
            if Measure.REST_DAYS in dict(point.also)
        ]
        widest = max((self._metrics(700).horizontalAdvance(words) for _, words in labels), default=0.0) + 6
        if len(labels) > 2:
            # Even steps, so that a number is not missing here and there.
            step = max(1, int(np.ceil(widest / ((labels[1][0] - labels[0][0]) * px_a_day))))
            labels = labels[::-1][::step][::-1]
        if len(labels) > 1 and (labels[-1][0] - labels[-2][0]) * px_a_day < widest:
            labels.pop()
        return labels

    def _draw_end_names(self, lines: Sequence[Series], px_a_day: float, low: float, high: float) -> None:
        if not lines:
            return
        line_px = self._metrics(700).height()
        apart = self._view_px_y(line_px)
        wanted = sorted(
            (
                (series.points[-1].value, series.points[-1].middle, look_of(series.measure).ink, words)
                for series, words in zip(lines, self._end_names, strict=True)
                if series.points
            ),
            key=lambda each: each[0],
        )
        places = _spread([value for value, *_ in wanted], apart, low + apart / 2, high - apart / 2)
        gap = (self._marker_px() + 6) / px_a_day
        for place, (_, x, ink, words) in zip(places, wanted, strict=True):
            self._write(words, ink, x + gap, place, (0.0, 0.5), is_end_name=True)

    def _pen(self, colour: QColor, width_px: float) -> QPen:
        return _cosmetic(colour, width_px * self._line_scale)

    def _line_pen(self, look: SeriesLook, points: int) -> QPen:
        thick = points <= MOST_THICK
        wide = (3.0 if points <= MOST_MARKERS else 2.0) * (1 + _MARKER_GROWTH * (theme().text_scale - 1))
        pen = self._pen(theme().colour(look.ink), wide if thick else 1.0)
        if look.dash and thick:
            pen.setDashPattern(list(look.dash))
        return pen


def _runs_of_band(points: Sequence[Point], px_a_day: float) -> list[QPolygonF]:
    """One shape for each stretch without a break; a point that stands alone has one as wide as its marker."""
    middles = np.array([point.middle for point in points])
    values = np.array([point.value for point in points])
    runs: list[list[Point]] = []
    kept = kept_points(middles, values, column_width=1 / px_a_day)
    joined = joined_to_next(kept, np.array([point.breaks for point in points]))
    follows = False
    for number, leads_on in zip(kept, joined, strict=True):
        if not follows:
            runs.append([])
        runs[-1].append(points[number])
        follows = bool(leads_on)
    half = _MARKER_PX / 2 / px_a_day
    shapes = []
    for run in runs:
        ends = [(point.middle, point.band) for point in run if point.band is not None]
        if len(ends) == 1:
            ends = [(ends[0][0] - half, ends[0][1]), (ends[0][0] + half, ends[0][1])]
        low = [QPointF(at, lowest) for at, (lowest, _) in ends]
        high = [QPointF(at, highest) for at, (_, highest) in ends]
        shapes.append(QPolygonF([*low, *reversed(high)]))
    return shapes


def _dashed_px() -> float:
    """How wide dashed lines are: whole pixels, or one line in two comes out thinner; wider with large text."""
    return float(round(_DASHED_PX * theme().text_scale))


def _cosmetic(colour: QColor, width_px: float) -> QPen:
    """A pen as wide on the screen at every scale of the plot."""
    pen = QPen(colour, width_px)
    pen.setCosmetic(True)
    return pen


def _marked(
    breaks: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], *, among_others: bool
) -> np.ndarray[tuple[int, ...], np.dtype[np.intp]]:
    """Few points all have a marker; of many, the last and those that no line touches.

    Of many `among_others` some more have one, for who cannot tell thin lines by their colour.
    """
    if len(breaks) <= MOST_MARKERS:
        return np.arange(len(breaks))
    alone = breaks & np.r_[breaks[1:], True]
    alone[-1] = True
    if among_others:
        alone[np.linspace(0, len(breaks) - 1, TELLING_MARKERS, dtype=int)] = True
    return np.flatnonzero(alone)


def _spread(wanted: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Ascending places at least `apart` from each other, near the wanted ones, inside low and high."""
    places: list[float] = []
    for value in wanted:
        places.append(max(value, places[-1] + apart) if places else max(value, low))
    over = places[-1] - high if places else 0.0
    if over > 0:
        places[-1] = high
        for number in range(len(places) - 2, -1, -1):
            places[number] = min(places[number], places[number + 1] - apart)
    return places
