"""A chart's plots below each other, walked from point to point by the arrow keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from liftcoach.insight.charting import Chart, ChartKind, Mark, Panel, Point, Series, touches_flare
from liftcoach.ui.charts.panel_plot import Frame, PanelPlot
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.widgets.layout import column
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.words.charts import end_name, panel_name, point_text

_LEAP = 10
_LEAPS_THROUGH_ALL = 20
"""However long the record, so many leaps go from one end to the other."""
_HEIGHTS_PX = {(1, 0): 190, (2, 0): 210, (2, 1): 96}
"""By the number of plots and which of them it is, at 100 %."""
_ALIKE = (ChartKind.BLOOD, ChartKind.SCORES, ChartKind.TESTS)
_EACH_PX = 160
"""Where each plot is as much as the others."""


@dataclass(frozen=True, slots=True)
class _Line:
    panel: int
    series: Series


class ChartPlot(QWidget):
    """One stop of the Tab key. Left and right walk, up and down change the line, Home and End go to its ends."""

    point_shown = Signal(str)
    """The words of the point that was reached; empty when none is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._layout = column(gap=2)
        self.setLayout(self._layout)
        self._panels: list[PanelPlot] = []
        self._captions: list[Text] = []
        self._lines: tuple[_Line, ...] = ()
        self._frame: Frame | None = None
        self._chosen: tuple[int, int] | None = None

    # What it shows

    def show_chart(self, chart: Chart, frame: Frame) -> None:
        """Draw a chart in the page's frame; plots are kept while their number stays the same."""
        self._frame = frame
        self._keep_panels(len(chart.panels), alike=chart.kind in _ALIKE)
        for plot, caption, panel in zip(self._panels, self._captions, chart.panels, strict=True):
            caption.setVisible(panel.measure is not None)
            if panel.measure is not None:
                caption.setText(panel_name(panel, translated))
            plot.show(panel, frame, _end_names(panel))
        self._lines = tuple(
            _Line(number, series)
            for number, panel in enumerate(chart.panels)
            for series in panel.series
            if series.points
        )
        self.choose(None)

    def restyle(self, line_scale: float = 1.0) -> None:
        """Draw again in the look in force, with lines `line_scale` times as wide."""
        for plot in self._panels:
            plot.restyle(line_scale)

    @property
    def captions(self) -> tuple[tuple[QRect, str], ...]:
        """Where the names of the plots stand, and what they are."""
        return tuple((caption.geometry(), caption.text()) for caption in self._captions if not caption.isHidden())

    def choose(self, place: tuple[int, int] | None) -> None:
        """Choose a point by line and number, or none; it is ringed, told and spoken."""
        self._chosen = place
        for plot in self._panels:
            plot.ring(None)
        if place is None:
            self.point_shown.emit("")
            return
        line, point = self._lines[place[0]], self._lines[place[0]].series.points[place[1]]
        self._panels[line.panel].ring(point, line.series.measure)
        words = self._words(line, point)
        self.point_shown.emit(words)
        say(self, words)

    def _words(self, line: _Line, point: Point) -> str:
        flares = self._frame.flares if self._frame is not None else ()
        return point_text(
            point,
            line.series.measure,
            in_flare=touches_flare(point.first, point.last, flares),
            translate=translated,
        )

    def _keep_panels(self, count: int, *, alike: bool) -> None:
        if len(self._panels) == count:
            return
        for widget in (*(plot.widget for plot in self._panels), *self._captions):
            widget.hide()
            widget.deleteLater()
        self._panels, self._captions = [], []
        for number in range(count):
            height_px = _EACH_PX if alike else _HEIGHTS_PX.get((count, number), 110)
            plot = PanelPlot(height_px=height_px, first=number == 0, dates=number == count - 1)
            caption = Text("", "small", ink="ink2", strong=True)
            self._layout.addWidget(caption)
            self._layout.addWidget(plot.widget)
            # Else it has no room before the events that wait: a page that is printed at once would lack it.
            plot.widget.show()
            self._panels.append(plot)
            self._captions.append(caption)

    # What the person does

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        place = self._after(Qt.Key(event.key()))
        if place is None:
            event.ignore()
        else:
            self.choose(place)

    def _after(self, key: Qt.Key) -> tuple[int, int] | None:
        """Where a key leads; None for keys that belong to the page."""
        if not self._lines:
            return None
        line, number = self._chosen or (0, len(self._lines[0].series.points))
        last = len(self._lines[line].series.points) - 1
        leap = max(_LEAP, last // _LEAPS_THROUGH_ALL)
        steps = {
            Qt.Key.Key_Left: number - 1,
            Qt.Key.Key_Right: number + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_PageUp: number - leap,
            Qt.Key.Key_PageDown: number + leap,
        }
        if key in steps:
            return line, min(max(steps[key], 0), last)
        turns = {Qt.Key.Key_Up: line - 1, Qt.Key.Key_Down: line + 1}
        if key in turns and len(self._lines) > 1:
            return self._nearest_on(turns[key] % len(self._lines), min(number, last), line)
        return None

    def _nearest_on(self, line: int, number: int, from_line: int) -> tuple[int, int]:
        there = self._lines[from_line].series.points[number].middle
        points = self._lines[line].series.points
        return line, min(range(len(points)), key=lambda each: abs(points[each].middle - there))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        place = event.position().toPoint()
        for panel, plot in enumerate(self._panels):
            if not plot.widget.geometry().contains(place):
                continue
            found = plot.nearest(place - plot.widget.pos())
            if found is not None:
                own = [number for number, line in enumerate(self._lines) if line.panel == panel]
                self.choose((own[found[0]], found[1]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.choose(None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._layout.activate()
        for plot in self._panels:
            plot.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        for plot in self._panels:
            plot.fit()

    def event(self, event: QEvent) -> bool:
        # The plots get their width only when the layout has run.
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            for plot in self._panels:
                plot.fit()
        return done


def _end_names(panel: Panel) -> tuple[str, ...]:
    return tuple(end_name(series, translated) for series in panel.series if series.mark is Mark.LINE and series.points)
