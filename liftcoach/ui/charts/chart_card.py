"""One chart with its title, big words, sentences and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QSizePolicy, QWidget

from liftcoach.insight.charting import BEGIN_A_MEASURE, Chart, Statement
from liftcoach.ui.charts.chart_picture import card_image, large_plot_image, plot_image
from liftcoach.ui.charts.chart_plot import ChartPlot
from liftcoach.ui.charts.chart_table import ChartTable, words_of
from liftcoach.ui.charts.panel_plot import Frame
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, column, row, spaced
from liftcoach.ui.widgets.speech import say as say_aloud
from liftcoach.ui.widgets.text import Aside, Text
from liftcoach.words.charts import say
from liftcoach.words.dates import days_text

_SIDE_PX = 290
_WIDGET_MAX_PX = (1 << 24) - 1


class ChartCard(QFrame):
    """Plot and words side by side; the words come first where there is one column."""

    picture_asked = Signal()

    def __init__(self, icon_name: str, *, action: QWidget | None = None, below_title: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("card", "card")
        self._chart: Chart | None = None
        self._stale_table = True
        self._days = ""
        self._title = Text("", "h3")
        self._big, self._text = Text("", "h2"), Text()
        self._notes = Aside("", "small", ink="ink2")
        self.plot, self.table = ChartPlot(), ChartTable()
        self._caption = Text("", "label")
        self._show_table = Button(self.tr("Show as table"), kind="ghost")
        self._show_table.setObjectName("show-as-table")
        self._show_table.clicked.connect(lambda: self._set_table(shown=self.table.isHidden()))
        self._show_table.make_leaver(lambda: not self.table.isHidden())
        self._save_picture = Button(self.tr("Save as picture"), kind="ghost")
        self._save_picture.setObjectName("save-picture")
        self._save_picture.clicked.connect(self.picture_asked)
        self._side = boxed(column(self._big, self._text, None, gap=6))
        # Long words beside it do not draw the plot out.
        self.plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._drawn = boxed(column(self.plot, self.table, None, gap=0))
        self._drawn.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spaced(self._body, gap=22, margin=0)
        self._body.addWidget(self._drawn, 1)
        self._body.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        below = boxed(column(self._caption, self._notes, None, gap=2))
        foot = row(below, gap=12)
        for button in (self._show_table, self._save_picture):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._foot = boxed(foot)
        head = row(Glyph(icon_name), self._title, gap=10)
        if action is not None:
            head.addWidget(action)
        layout = column(head, gap=6, margin=20)
        if below_title is not None:
            layout.addWidget(below_title)
        layout.addLayout(self._body)
        layout.addWidget(self._foot)
        self.setLayout(layout)
        self.plot.point_shown.connect(self._caption.setText)
        self._set_table(shown=False)

    # What it shows

    @property
    def words(self) -> str:
        """All sentences of the card."""
        return "\n".join(part.text() for part in (self._big, self._text, self._notes) if part.text())

    @property
    def is_drawn(self) -> bool:
        """Whether there is anything to draw."""
        return self._chart is not None and bool(self._chart.panels)

    def told(self) -> tuple[str, str, str, str]:
        """Title, big words, text, and how to read it."""
        return self._title.text(), self._big.text(), self._text.text(), self._notes.text()

    def numbers(self, most: int) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...], int]:
        """The table's heads, its newest `most` rows, and how many rows it has in all."""
        if self._chart is None:
            return (), (), 0
        heads, rows = words_of(self._chart.table, most)
        return heads, rows, len(self._chart.table.rows)

    def plot_image(self, *, large: bool = False) -> QImage:
        """The plots alone, on white, for paper; for `large` print so narrow that their letters are large on it."""
        with self._plot_in_sight():
            return large_plot_image(self.plot) if large else plot_image(self.plot)

    def picture(self) -> QImage:
        """The chart with its title and big words, the days it shows and how to read it, on white."""
        with self._plot_in_sight():
            return card_image(self._title.text(), self._big.text(), (self._days, self._notes.text()), self.plot)

    def say_saved(self, words: str) -> None:
        """Say what became of the picture."""
        self._caption.setText(words)
        say_aloud(self, words)

    @contextmanager
    def _plot_in_sight(self) -> Iterator[None]:
        # A plot that gave way to its table is drawn at its own size all the same.
        table = not self.table.isHidden()
        if table:
            self._set_table(shown=False)
            QApplication.sendPostedEvents(self, QEvent.Type.LayoutRequest.value)
        yield
        if table:
            self._set_table(shown=True)

    def show_chart(self, chart: Chart, frame: Frame, title: str) -> None:
        """Show a chart; an empty one is words alone."""
        self._chart = chart
        self._days = days_text(*frame.days, translated)
        self._title.setText(title)
        self._big.setText(say(chart.big, translated))
        drawn = bool(chart.panels)
        # The foot of an empty card is away, and what was left out or must be known stands all the same.
        text, notes = (chart.text, chart.notes) if drawn else ((*chart.text, *chart.notes), ())
        self._text.setText(_in_lines(text))
        self._notes.setText(" ".join(say(each, translated) for each in notes))
        self._text.setVisible(bool(text))
        self._notes.setVisible(bool(notes))
        self._drawn.setVisible(drawn)
        self._foot.setVisible(drawn)
        self._big.setProperty("role", "h2" if drawn else "body")
        self._big.style().polish(self._big)
        self.plot.show_chart(chart, frame)
        self.plot.setAccessibleName(self.tr("Chart: {title}").replace("{title}", title))
        hint = self.tr(
            "The arrow keys go from point to point. Page up and Page down go further, Home and End to the ends."
        )
        self.plot.setAccessibleDescription("\n".join((self.words, hint)))
        self.table.setAccessibleName(self.tr("Table: {title}").replace("{title}", title))
        self.table.setAccessibleDescription(self._big.text())
        self._name_button(title)
        self._stale_table = True
        if not self.table.isHidden():
            self._fill_table()

    def arrange(self, *, wide: bool) -> None:
        """Put the words beside the plot, or above it."""
        # Bottom to top: the words are the second item and come first on the page.
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.BottomToTop)
        if wide and self._drawn.isVisibleTo(self):
            self._side.setFixedWidth(round(_SIDE_PX * theme().text_scale))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(_WIDGET_MAX_PX)
        self._body.setAlignment(self._side, Qt.AlignmentFlag.AlignTop if wide else Qt.AlignmentFlag(0))

    def restyle(self) -> None:
        """Draw again in the look in force."""
        self.plot.restyle()
        self.table.restyle()

    # What the person does

    def _set_table(self, *, shown: bool) -> None:
        if shown and self._stale_table:
            self._fill_table()
        self.table.setVisible(shown)
        self.plot.setVisible(not shown)
        self._caption.setText("")
        self._show_table.show_text(self.tr("Show as chart") if shown else self.tr("Show as table"))
        self._name_button(self._title.text())

    def _name_button(self, title: str) -> None:
        self._save_picture.setAccessibleName(f"{self._save_picture.text()}: {title}")
        self._show_table.setAccessibleName(f"{self._show_table.text()}: {title}")

    def _fill_table(self) -> None:
        if self._chart is not None:
            self.table.show_table(self._chart.table)
            self._stale_table = False


def _in_lines(sentences: Sequence[Statement]) -> str:
    """Sentences that belong together in one line; what is told of the next measure begins another."""
    words = ""
    for each in sentences:
        between = "" if not words else "\n" if each.saying in BEGIN_A_MEASURE else " "
        words += between + say(each, translated)
    return words
