"""The Charts tab: a headline, how far back to look, marked days, and the charts on one time axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.outcomes import OutcomeResult
from liftcoach.insight.charting import Chart, ChartSpan, ChartsView, Mark, Measure
from liftcoach.insight.charting_measured import FUNCTION_TESTS, SCORES
from liftcoach.ui.charts.quick_plots import import_plots
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.theme.theme import Theme, theme
from liftcoach.ui.theme.tokens import TWO_COLUMNS_FROM_PX
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, emptied, respace
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.widgets.undo_bar import UndoBar
from liftcoach.words.charts import CONTEXT as WORDS
from liftcoach.words.charts import (
    EVENT_NAMES,
    charted_name,
    end_name,
    marked_text,
    region_name,
    say,
    span_name,
    tick_text,
)
from liftcoach.words.measuring import result_text

if TYPE_CHECKING:
    from datetime import date

    from liftcoach.insight.agreement_shown import AgreementShown
    from liftcoach.insight.changes import Change
    from liftcoach.paper.charts_paper import PaperChart
    from liftcoach.ui.charts.agreement_card import AgreementCard
    from liftcoach.ui.charts.change_card import ChangeCard
    from liftcoach.ui.charts.chart_card import ChartCard
    from liftcoach.ui.charts.entry_card import EntryCard
    from liftcoach.ui.charts.entry_panel import EntryPanel, Measured
    from liftcoach.ui.charts.exercise_picker import ExercisePicker
    from liftcoach.ui.charts.marks_panel import MarksPanel
    from liftcoach.ui.charts.panel_plot import Frame

TYPED_TESTS = (LabTest.CRP, LabTest.ESR, LabTest.CK)
"""Blood tests that can be typed here; a CK is read by the rules and not drawn."""
_GUTTER_PX = 14
_MOST_MARKS_TOLD = 6
_LATER_MS = 100
_ROUNDS_OF_LAYOUT = 4
"""A card lies in a page in a column, and each is placed after what it lies in."""
"""After the first cards were painted the ones below the fold are made."""


class ChartsTab(QWidget):
    """Empty until `show_charts`: building the page is what loads numpy and pyqtgraph."""

    range_chosen = Signal(object)
    """A `ChartSpan`."""
    exercise_chosen = Signal(str)
    """An exercise's id."""
    region_chosen = Signal(str)
    """A part of the body whose weekly work is shown; empty for the whole."""
    print_asked = Signal()
    visit_page_asked = Signal(object)
    """The day since which the page for a visit tells; None for the last visit."""
    picture_asked = Signal(str)
    """The name of a card whose chart is wanted as a picture."""
    kept = Signal(object)
    """An Event, a LabResult or an OutcomeResult to keep."""
    taken_out = Signal(object)
    """One that is kept, to take out."""
    reworded = Signal(object, str)
    """An Event that is kept, and its new words."""
    agreement_asked = Signal()
    tests_opened = Signal()
    """Whether today is a day for a timed test is asked; `allow_tests` answers."""
    since_chosen = Signal(object)
    """A date: what changed since then is asked for."""
    undone = Signal(object)
    """What `offer_undo` was given."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view: ChartsView | None = None
        self._look: Theme | None = None
        self._layout = column(gap=16)
        self.setLayout(self._layout)
        self._measured: tuple[Measured, ...] = ()
        self._below: tuple[ChartCard, ...] = ()
        self._marks: MarksPanel | None = None
        self._undo: UndoBar | None = None
        self._regions: Choice | None = None
        self._regions_offered: tuple[Measure, ...] = ()
        self._regions_box: QWidget = boxed(column(gap=0))
        self._regions_box.hide()
        self._choose_region = Button(self.tr("Part of the body"), kind="ghost", icon_name="caret-down")
        self._choose_region.setObjectName("part-of-the-body")
        # The cards below the fold come when the first one stands: the plot of the second begins there too.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._build_below)

    # What it shows

    def show_charts(self, view: ChartsView, measured: Sequence[Measured] = ()) -> None:
        """Show a computed page; the first call builds it. `measured` is all that can be taken out again."""
        self._measured = tuple(measured)
        if self._view is None:
            self._build()
        self._view = view
        self._look = theme()
        self._headline.setText(say(view.headline, translated))
        for paper in (self._visit_page, self._print):
            paper.setVisible(any(chart.panels for chart in _charts(view)))
        self._summary.setText(" ".join(say(each, translated) for each in view.summary))
        self._span.choose(view.span)
        self._picker.show_exercises(view.exercises, view.exercise)
        self._choose_exercise.setVisible(len(view.exercises) > 1)
        frame = self._frame(view)
        name = next((charted_name(each, translated) for each in view.exercises if each.id == view.exercise), "")
        strength = self.tr("Strength: {exercise}").replace("{exercise}", name) if name else self.tr("Strength")
        self._strength.show_chart(view.strength, frame, strength)
        self._show_regions(view)
        self._tell_marks(view)
        self._show_below(view, frame)
        self._arrange()

    def finish(self) -> None:
        """Build what is below the fold at once."""
        self._later.stop()
        if self._view is not None and not self._below:
            self._build_below()
            # Shown and placed now, not with the events that wait: what is printed at once has to be drawn.
            for widget in (*self._below, self._changes, self._agreement):
                widget.show()
        for _ in range(_ROUNDS_OF_LAYOUT):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def offer_undo(self, words: str, subject: object, about: Measured) -> None:
        """Say what was just kept or taken out, beside where it was done, and offer to take that back."""
        if self._undo is None:
            self._undo = UndoBar()
            self._undo.undone.connect(self.undone)
        beside = self._marking
        if isinstance(about, LabResult):
            beside = self._blood
        elif isinstance(about, OutcomeResult):
            beside = self._tests if about.kind in FUNCTION_TESTS else self._scores
        self._layout.removeWidget(self._undo)
        self._layout.insertWidget(self._layout.indexOf(beside) + 1, self._undo)
        self._undo.offer(words, subject)
        self._close_forms()

    def allow_tests(self, *, allowed: bool) -> None:
        """Offer the clock of the tests, or say that today is no day for it."""
        from liftcoach.ui.charts.function_form import FunctionForm

        if isinstance(self._tests.form, FunctionForm):
            self._tests.form.allow_clock(allowed=allowed)

    def show_agreement(self, found: AgreementShown) -> None:
        """Answer whether training agrees with the person."""
        self._agreement.show_agreement(found)

    def show_changes(self, day: date, found: Sequence[Change]) -> None:
        """Answer what changed since a day."""
        self._changes.show_changes(day, found)

    def forget_answers(self) -> None:
        """Take answers away that were worked out from a record which has changed."""
        if self._below:
            self._changes.forget()
            self._agreement.forget()

    def card(self, name: str) -> ChartCard:
        """The card of a name. Raises StopIteration where there is none."""
        return next(card for card in self._cards if card.objectName() == name)

    def charts_for_paper(self) -> tuple[str, str, tuple[PaperChart, ...]]:
        """Headline, what is said below it, and every chart that has anything to draw."""
        from liftcoach.paper.charts_paper import MOST_ROWS, PaperChart

        self.finish()
        charts = tuple(
            PaperChart(*card.told(), card.plot_image(), *card.numbers(MOST_ROWS), card.plot_image(large=True))
            for card in self._cards
            if card.is_drawn
        )
        about = " ".join(words for words in (self._summary.text(), self._marked.text()) if words)
        return self._headline.text(), about, charts

    def _name_card(self, card: ChartCard, name: str) -> None:
        card.setObjectName(name)
        card.picture_asked.connect(lambda: self.picture_asked.emit(name))

    def words_of(self, one: Measured) -> str:
        """What a mark or a result is called, with its day."""
        return marked_text(one, translated) if isinstance(one, Event) else result_text(one, translated)

    def open_blood_tests(self) -> QWidget:
        """Open the form of the blood tests, with what is kept below it; the card that it is in."""
        self.finish()
        self._blood.open_form(shown=True)
        return self._blood

    def _close_forms(self) -> None:
        if self._marks is not None and not self._marks.isHidden():
            self._open_or_close_marks()
        for card in self._entry_cards():
            if card.form is not None and not card.form.isHidden():
                card.open_form(shown=False)

    def _entry_cards(self) -> tuple[EntryCard, ...]:
        return (self._blood, self._scores, self._tests) if self._below else ()

    def _tell_marks(self, view: ChartsView) -> None:
        newest = view.events[-_MOST_MARKS_TOLD:]
        more = len(view.events) - len(newest)
        told = self.tr("Marked: {days}.").format(days="; ".join(marked_text(each, translated) for each in newest))
        if more:
            told = " ".join((told, self.tr("And {n} before.").format(n=more)))
        self._marked.setText(told if newest else "")
        self._marked.setVisible(bool(newest) and self._marks_box.isHidden())
        if self._marks is not None:
            self._marks.go_on(view.today)
            self._marks.show_kept([each for each in self._measured if isinstance(each, Event)])

    def _show_regions(self, view: ChartsView) -> None:
        self._choose_region.setVisible(len(view.regions) > 1)
        layout = self._regions_box.layout()
        if layout is not None and (self._regions is None or self._regions_offered != view.regions):
            emptied(layout)
            options = tuple((each or "", region_name(each, translated)) for each in (None, *view.regions))
            self._regions = Choice(self.tr("Part of the body"), options)
            self._regions.setObjectName("region")
            self._regions.chosen.connect(self._region_pressed)
            layout.addWidget(self._regions)
            self._regions_offered = view.regions
        if self._regions is not None:
            self._regions.choose(view.region or "")

    def _region_pressed(self, region: object) -> None:
        assert self._view is not None
        assert self._regions is not None
        if region is None:
            self._regions.choose(self._view.region or "")
        else:
            self.region_chosen.emit(str(region))

    def _build_below(self) -> None:
        from liftcoach.ui.charts.agreement_card import AgreementCard
        from liftcoach.ui.charts.change_card import ChangeCard
        from liftcoach.ui.charts.chart_card import ChartCard
        from liftcoach.ui.charts.entry_card import EntryCard

        self._felt: ChartCard = ChartCard("heartbeat")
        self._five: ChartCard = ChartCard("heartbeat")
        self._joints: ChartCard = ChartCard("hand")
        self._blood: EntryCard = EntryCard("drop-fill", add=self.tr("Add a blood test"), make_form=_lab_form)
        self._scores: EntryCard = EntryCard("notepad", add=self.tr("Add a score"), make_form=_score_form)
        self._tests: EntryCard = EntryCard("timer", add=self.tr("Do a test"), make_form=_test_form)
        self._changes: ChangeCard = ChangeCard()
        self._changes.setObjectName("changes")
        self._changes.since_chosen.connect(self.since_chosen)
        self._changes.page_asked.connect(self.visit_page_asked)
        self._agreement: AgreementCard = AgreementCard()
        self._agreement.setObjectName("agreement")
        self._agreement.asked.connect(self.agreement_asked)
        self._tests.opened.connect(self.tests_opened)
        names = ("felt", "five", "joints", "blood", "scores", "tests")
        self._below = (self._felt, self._five, self._joints, self._blood, self._scores, self._tests)
        for card, name in zip(self._below, names, strict=True):
            self._name_card(card, name)
        for widget in (self._felt, self._five, self._changes, self._agreement, *self._below[2:]):
            self._layout.insertWidget(self._layout.count() - 1, widget)
        for entry in self._entry_cards():
            entry.kept.connect(self.kept)
            entry.taken_out.connect(self.taken_out)
        if self._view is not None:
            self._show_below(self._view, self._frame(self._view))
            self._arrange()

    def _show_below(self, view: ChartsView, frame: Frame) -> None:
        if not self._below:
            return
        self._work.show()
        work = self.tr("How much you did each week")
        if view.region is not None:
            work = self.tr("How much you did each week: {part}")
            work = work.replace("{part}", region_name(view.region, translated).lower())
        titles = (
            (self._work, view.work, work),
            (self._felt, view.felt, self.tr("How you felt")),
            (self._five, view.five, self.tr("Five questions about a flare")),
            (self._joints, view.joints, self.tr("Swollen and tender joints, by your own count")),
            (self._blood, view.blood, self.tr("Blood tests: CRP and ESR")),
            (self._scores, view.scores, self.tr("Scores from your clinic")),
            (self._tests, view.tests, self.tr("Tests of what you can do")),
        )
        for card, chart, title in titles:
            card.show_chart(chart, frame, title)
        visits = [one.on for one in self._measured if isinstance(one, Event) and one.kind is EventKind.VISIT]
        self._changes.show_days(visits, view.today)
        labs = [one for one in self._measured if isinstance(one, LabResult) and one.test in TYPED_TESTS]
        outcomes = [one for one in self._measured if isinstance(one, OutcomeResult)]
        self._blood.show_kept(labs, view.today)
        self._scores.show_kept([one for one in outcomes if one.kind in SCORES], view.today)
        self._tests.show_kept([one for one in outcomes if one.kind in FUNCTION_TESTS], view.today)

    def _build(self) -> None:
        # Here and not above: the plots load numpy and pyqtgraph, which takes longer than the window itself.
        import_plots()
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
        self._choose_exercise.make_leaver(lambda: not self._picker.isHidden())
        self._picker: ExercisePicker = ExercisePicker()
        self._picker.picked.connect(self._picked)
        self._picker.hide()
        self._strength: ChartCard = ChartCard("barbell", action=self._choose_exercise, below_title=self._picker)
        self._choose_region.clicked.connect(lambda: self._regions_box.setVisible(self._regions_box.isHidden()))
        self._choose_region.make_leaver(lambda: not self._regions_box.isHidden())
        self._work: ChartCard = ChartCard("calendar-dots", action=self._choose_region, below_title=self._regions_box)
        for card, name in ((self._strength, "strength"), (self._work, "work")):
            self._name_card(card, name)
        self._work.hide()
        self._layout.addLayout(column(self._headline, self._summary, gap=4))
        self._add_mark = Button(self.tr("Mark a day"), icon_name="plus")
        self._add_mark.setObjectName("mark-a-day")
        self._add_mark.clicked.connect(self._open_or_close_marks)
        self._add_mark.make_leaver(
            lambda: not self._marks_box.isHidden(), lambda: self._marks is not None and self._marks.has_something
        )
        self._marked = Text("", "small", ink="ink2")
        self._marked.setObjectName("marked")
        self._marks_box = boxed(column(gap=10))
        self._marks_box.hide()
        self._print = Button(self.tr("Print for my clinic"), icon_name="printer")
        self._print.setObjectName("print-charts")
        self._print.clicked.connect(self.print_asked)
        self._visit_page = Button(self.tr("A page for my visit"), icon_name="notepad")
        self._visit_page.setObjectName("visit-page")
        self._visit_page.clicked.connect(lambda: self.visit_page_asked.emit(None))
        above = Flow(self._span, self._add_mark, self._visit_page, self._print, gap=16)
        # In one box, so that Escape in the panel finds its button before any other's.
        self._marking: QWidget = boxed(column(boxed(above), self._marks_box, gap=16))
        self._layout.addWidget(self._marking)
        # The marked days in words come below the first chart: large text leaves it no room on the first screen.
        for widget in (self._strength, self._marked, self._work):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)

    def _frame(self, view: ChartsView) -> Frame:
        from liftcoach.ui.charts.month_axis import labelled
        from liftcoach.ui.charts.panel_plot import Frame

        panels = [panel for chart in _charts(view) for panel in chart.panels]
        small = QFontMetricsF(theme().font("small", 400, tabular=True))
        bold = QFontMetricsF(theme().font("small", 700, tabular=True))
        scales = [small.horizontalAdvance(f"{value:g}") for panel in panels for value in panel.grid]
        last = view.last.toordinal() + 1
        lines = [series for panel in panels for series in panel.series if series.points and series.mark is Mark.LINE]
        ends = tuple(
            (
                max(last - series.points[-1].middle, 0.0),
                bold.horizontalAdvance(end_name(series, translated)) + 2 * _GUTTER_PX,
            )
            for series in lines
        )
        return Frame(
            view.first.toordinal(),
            last,
            max(scales, default=0.0) + _GUTTER_PX,
            max((wide for _, wide in ends), default=0.0) + 2 * _GUTTER_PX,
            labelled(view.tick_levels, lambda tick: tick_text(tick, translated)),
            view.flares,
            self.tr("Flare"),
            tuple(
                (float(each.on.toordinal()), translated(WORDS, EVENT_NAMES[each.kind]).partition(":")[0])
                for each in view.events
            ),
            ends,
            view.today,
        )

    # What the person does

    def _span_pressed(self, span: object) -> None:
        assert self._view is not None
        if isinstance(span, ChartSpan):
            self.range_chosen.emit(span)
        else:
            # A range cannot be taken back: pressing it again leaves it chosen.
            self._span.choose(self._view.span)

    def _open_or_close_marks(self) -> None:
        from liftcoach.ui.charts.marks_panel import MarksPanel

        assert self._view is not None
        layout = self._marks_box.layout()
        if self._marks is None and layout is not None:
            self._marks = MarksPanel()
            self._marks.kept.connect(self.kept)
            self._marks.taken_out.connect(self.taken_out)
            self._marks.reworded.connect(self.reworded)
            self._marks.hide()
            layout.addWidget(self._marks)
        if self._marks is None:
            return
        opens = self._marks.isHidden()
        if opens:
            self._marks.begin(self._view.today)
            self._marks.show_kept([each for each in self._measured if isinstance(each, Event)])
        self._marks.setVisible(opens)
        self._marks_box.setVisible(opens)
        # The open panel lists them all.
        self._marked.setVisible(not opens and bool(self._marked.text()))
        self._add_mark.show_icon("x" if opens else "plus")
        self._add_mark.show_text(self.tr("Close") if opens else self.tr("Mark a day"))

    def _open_or_close_picker(self) -> None:
        self._picker.setVisible(self._picker.isHidden())
        if not self._picker.isHidden():
            self._picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self, exercise: str) -> None:
        self._picker.hide()
        self._choose_exercise.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exercise_chosen.emit(exercise)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        # Counted from here on a slow computer too, where the first cards take longer than the wait.
        if self._view is not None and not self._below and not self._later.isActive():
            self._later.start(_LATER_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._view is not None and self._look != theme():
            respace(self)
            self._picker.restyle()
            for card in self._cards:
                card.table.restyle()
            for answer in (self._changes, self._agreement) if self._below else ():
                answer.restyle()
            self.show_charts(self._view, self._measured)

    def _arrange(self) -> None:
        if self._view is None:
            return
        wide = self.width() / theme().text_scale >= TWO_COLUMNS_FROM_PX
        for card in self._cards:
            card.arrange(wide=wide)

    @property
    def _cards(self) -> tuple[ChartCard, ...]:
        return (self._strength, self._work, *self._below)


def _charts(view: ChartsView) -> tuple[Chart, ...]:
    return view.strength, view.work, view.felt, view.five, view.joints, view.blood, view.scores, view.tests


def _lab_form() -> EntryPanel:
    from liftcoach.ui.charts.lab_form import LabForm

    return LabForm()


def _score_form() -> EntryPanel:
    from liftcoach.ui.charts.score_form import ScoreForm

    return ScoreForm()


def _test_form() -> EntryPanel:
    from liftcoach.ui.charts.function_form import FunctionForm

    return FunctionForm()
