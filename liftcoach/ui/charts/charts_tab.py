"""The Charts tab: a headline, how far back to look, and three charts on one time axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from liftcoach.insight.charting import ChartSpan, ChartsView
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.quick_start import collecting_later
from liftcoach.ui.theme.theme import Theme, theme
from liftcoach.ui.theme.tokens import TWO_COLUMNS_FROM_PX
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.layout import column, respace
from liftcoach.ui.widgets.text import Text
from liftcoach.words.charts import end_name, say, span_name, tick_text

if TYPE_CHECKING:
    from liftcoach.ui.charts.chart_card import ChartCard
    from liftcoach.ui.charts.exercise_picker import ExercisePicker
    from liftcoach.ui.charts.panel_plot import Frame

_GUTTER_PX = 14


class ChartsTab(QWidget):
    """Empty until `show_charts`: building the page is what loads numpy and pyqtgraph."""

    range_chosen = Signal(object)
    """A `ChartSpan`."""
    exercise_chosen = Signal(str)
    """An exercise's id."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view: ChartsView | None = None
        self._look: Theme | None = None
        self._layout = column(gap=16)
        self.setLayout(self._layout)

    # What it shows

    def show_charts(self, view: ChartsView) -> None:
        """Show a computed page; the first call builds it."""
        if self._view is None:
            self._build()
        self._view = view
        self._look = theme()
        self._headline.setText(say(view.headline, translated))
        self._summary.setText(" ".join(say(each, translated) for each in view.summary))
        self._span.choose(view.span)
        self._picker.show_exercises(view.exercises, view.exercise)
        self._choose_exercise.setVisible(len(view.exercises) > 1)
        frame = self._frame(view)
        name = next((each.name for each in view.exercises if each.id == view.exercise), "")
        strength = self.tr("Strength: {exercise}").replace("{exercise}", name) if name else self.tr("Strength")
        self._strength.show_chart(view.strength, frame, strength)
        self._work.show_chart(view.work, frame, self.tr("How much you did each week"))
        self._felt.show_chart(view.felt, frame, self.tr("How you felt"))
        self._arrange()

    def _build(self) -> None:
        # Here and not above: the plots load numpy and pyqtgraph, which takes longer than the window itself.
        with collecting_later():
            from liftcoach.ui.charts.chart_card import ChartCard
            from liftcoach.ui.charts.exercise_picker import ExercisePicker

        self._headline, self._summary = Text("", "h1"), Text("", ink="ink2")
        self._headline.setObjectName("charts-headline")
        self._span = Choice(self.tr("How far back"), [(span, span_name(span, translated)) for span in ChartSpan])
        self._span.setObjectName("span")
        self._span.chosen.connect(self._span_pressed)
        self._choose_exercise = Button(self.tr("Another exercise"), kind="ghost", icon_name="caret-down")
        self._choose_exercise.setObjectName("another-exercise")
        self._choose_exercise.clicked.connect(self._open_or_close_picker)
        self._picker: ExercisePicker = ExercisePicker()
        self._picker.picked.connect(self._picked)
        self._picker.hide()
        self._strength: ChartCard = ChartCard("barbell", action=self._choose_exercise, below_title=self._picker)
        self._work: ChartCard = ChartCard("calendar-dots")
        self._felt: ChartCard = ChartCard("heartbeat")
        for card, name in ((self._strength, "strength"), (self._work, "work"), (self._felt, "felt")):
            card.setObjectName(name)
        self._layout.addLayout(column(self._headline, self._summary, gap=4))
        for widget in (self._span, self._strength, self._work, self._felt):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)

    def _frame(self, view: ChartsView) -> Frame:
        from liftcoach.ui.charts.month_axis import labelled
        from liftcoach.ui.charts.panel_plot import Frame

        panels = [panel for chart in (view.strength, view.work, view.felt) for panel in chart.panels]
        small = QFontMetricsF(theme().font("small", 400, tabular=True))
        bold = QFontMetricsF(theme().font("small", 700, tabular=True))
        scales = [small.horizontalAdvance(f"{value:g}") for panel in panels for value in panel.grid]
        lines = [series for panel in panels if panel is not None for series in panel.series if series.points]
        ends = [bold.horizontalAdvance(end_name(series, translated)) for series in lines]
        return Frame(
            view.first.toordinal(),
            view.last.toordinal() + 1,
            max(scales, default=0.0) + _GUTTER_PX,
            max(ends, default=0.0) + 2 * _GUTTER_PX,
            labelled(view.tick_levels, lambda tick: tick_text(tick, translated)),
            view.flares,
            self.tr("Flare"),
        )

    # What the person does

    def _span_pressed(self, span: object) -> None:
        assert self._view is not None
        if isinstance(span, ChartSpan):
            self.range_chosen.emit(span)
        else:
            # A range cannot be taken back: pressing it again leaves it chosen.
            self._span.choose(self._view.span)

    def _open_or_close_picker(self) -> None:
        self._picker.setVisible(self._picker.isHidden())
        if not self._picker.isHidden():
            self._picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self, exercise: str) -> None:
        self._picker.hide()
        self._choose_exercise.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exercise_chosen.emit(exercise)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._view is not None and self._look != theme():
            respace(self)
            self._picker.restyle()
            for card in (self._strength, self._work, self._felt):
                card.table.restyle()
            self.show_charts(self._view)

    def _arrange(self) -> None:
        if self._view is None:
            return
        wide = self.width() / theme().text_scale >= TWO_COLUMNS_FROM_PX
        for card in (self._strength, self._work, self._felt):
            card.arrange(wide=wide)
