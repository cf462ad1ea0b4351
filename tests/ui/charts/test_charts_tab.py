"""The Charts tab as a person meets it: words, pictures, keys and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QScrollArea, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.domain.check_in import CheckIn
from liftcoach.insight.charting import ChartSpan, ChartsView, Measure
from liftcoach.insight.charting_page import ChartRecord, charts_view
from liftcoach.ui.charts.chart_card import ChartCard
from liftcoach.ui.charts.chart_plot import ChartPlot
from liftcoach.ui.charts.charts_tab import ChartsTab
from liftcoach.ui.theme.theme import Theme, apply_theme, load_fonts, theme
from liftcoach.ui.theme.tokens import ThemeName
from liftcoach.ui.widgets.layout import page_area
from liftcoach.words.charts import cell_text, measure_name
from tests.insight.invented import NAMES, REGIONS, TODAY, a_record, a_session, a_set, weeks_of_sessions

THREE_MONTHS = charts_view(a_record(days=80), span=ChartSpan.THREE_MONTHS, today=TODAY)
TWENTY_YEARS = charts_view(a_record(days=7300), span=ChartSpan.ALL, today=TODAY)
EMPTY = charts_view(ChartRecord(None), span=ChartSpan.SIX_WEEKS, today=TODAY)
ONE_SET = a_set(TODAY, 8)
ONE_DAY = charts_view(
    ChartRecord(
        TODAY,
        NAMES[:1],
        "sit-to-stand",
        (ONE_SET,),
        weeks_of_sessions([a_session(TODAY, ONE_SET)], REGIONS),
        (CheckIn(TODAY, pain=4),),
        trained_today=True,
    ),
    span=ChartSpan.SIX_WEEKS,
    today=TODAY,
)
Kind = TypeVar("Kind", bound=QWidget)
CARDS = ("strength", "work", "felt")


@pytest.fixture(scope="module", autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    load_fonts()
    apply_theme(Theme())
    yield
    apply_theme(Theme())


@pytest.fixture
def area(qapp: QApplication, qtbot: QtBot) -> Iterator[QScrollArea]:
    area = page_area(ChartsTab())
    qtbot.addWidget(area)
    area.resize(1280, 800)
    area.show()
    yield area
    # Gone before the next test: a change of look repaints every widget that still lives.
    area.close()
    area.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if theme() != Theme():
        apply_theme(Theme())


def shown(area: QScrollArea, view: ChartsView) -> ChartsTab:
    tab = cast(ChartsTab, area.widget())
    tab.show_charts(view)
    tab.finish()
    QApplication.processEvents()
    QApplication.processEvents()
    return tab


def found(parent: QWidget, kind: type[Kind], name: str = "") -> Kind:
    widget = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert widget is not None, name
    return widget


def card(tab: ChartsTab, name: str) -> ChartCard:
    return found(tab, ChartCard, name)


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_the_page_says_what_the_view_says(area: QScrollArea) -> None:
    told = texts(shown(area, THREE_MONTHS))
    assert "Sit to stand: stronger than in December" in told
    assert "6 to 10 repeats" in told
    assert "Pain 5, now 3" in told
    assert "Numbers on top: rest days." in told
    assert "One flare, reported from 26 January to 8 February." in told


def test_new_numbers_replace_the_old_words_on_the_same_plots(area: QScrollArea) -> None:
    tab = shown(area, THREE_MONTHS)
    plots = [card(tab, name).plot._panels[0].widget for name in CARDS]
    shown(area, TWENTY_YEARS)
    assert "stronger than in June 2009" in texts(tab)
    assert "December" not in texts(tab)
    assert [card(tab, name).plot._panels[0].widget for name in CARDS] == plots


def test_an_empty_record_is_words_alone(area: QScrollArea) -> None:
    tab = shown(area, EMPTY)
    assert "Nothing to draw yet" in texts(tab)
    assert "Your charts begin with the first one." in texts(tab)
    assert "Do not change medicine because of this." in texts(tab)
    assert not any(plot.isVisible() for plot in tab.findChildren(ChartPlot))
    assert not any(button.isVisible() for button in tab.findChildren(QPushButton, "show-as-table"))


def test_one_day_draws_its_point_and_says_that_it_cannot_tell(area: QScrollArea) -> None:
    tab = shown(area, ONE_DAY)
    assert "Latest: 8 repeats" in texts(tab)
    assert "Cannot tell yet: 1 day so far." in texts(tab)
    assert all(card(tab, name).plot.isVisible() for name in CARDS)
    assert found(tab, QPushButton, "another-exercise").isHidden()


def test_charts_come_back_after_an_empty_page(area: QScrollArea) -> None:
    tab = shown(area, EMPTY)
    shown(area, THREE_MONTHS)
    assert all(card(tab, name).plot.isVisible() for name in CARDS)


def test_every_chart_has_a_name_and_its_sentences_for_a_screen_reader(area: QScrollArea) -> None:
    tab = shown(area, THREE_MONTHS)
    plots = [card(tab, name).plot for name in CARDS]
    assert [plot.accessibleName() for plot in plots] == [
        "Chart: Strength: Sit to stand",
        "Chart: How much you did each week",
        "Chart: How you felt",
    ]
    for name, plot in zip(CARDS, plots, strict=True):
        assert card(tab, name).words in plot.accessibleDescription()
        assert "arrow keys" in plot.accessibleDescription()


@pytest.mark.parametrize("name", CARDS)
def test_the_table_holds_what_the_chart_draws(area: QScrollArea, qtbot: QtBot, name: str) -> None:
    tab = shown(area, THREE_MONTHS)
    chart = getattr(THREE_MONTHS, name)
    button = found(card(tab, name), QPushButton, "show-as-table")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    table = found(card(tab, name), QTableWidget)
    assert table.isVisible()
    assert not card(tab, name).plot.isVisible()
    heads = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]
    assert heads == [measure_name(column) for column in chart.table.columns]
    cells = [[table.item(row, column).text() for column in range(len(heads))] for row in range(table.rowCount())]
    assert cells == [
        [cell_text(cell, column) for cell, column in zip(row, chart.table.columns, strict=True)]
        for row in chart.table.rows
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert card(tab, name).plot.isVisible()
    assert not table.isVisible()


def test_an_open_table_follows_the_data(area: QScrollArea, qtbot: QtBot) -> None:
    tab = shown(area, THREE_MONTHS)
    qtbot.mouseClick(found(card(tab, "felt"), QPushButton, "show-as-table"), Qt.MouseButton.LeftButton)
    table = found(card(tab, "felt"), QTableWidget)
    shown(area, TWENTY_YEARS)
    assert table.rowCount() == len(TWENTY_YEARS.felt.table.rows)
    assert table.accessibleName() == "Table: How you felt"


def test_a_question_that_was_not_answered_says_so_in_the_table(area: QScrollArea, qtbot: QtBot) -> None:
    asked = (CheckIn(TODAY, pain=4), CheckIn(TODAY.replace(day=1), fatigue=3))
    view = charts_view(ChartRecord(TODAY.replace(day=1), check_ins=asked), span=ChartSpan.SIX_WEEKS, today=TODAY)
    tab = shown(area, view)
    qtbot.mouseClick(found(card(tab, "felt"), QPushButton, "show-as-table"), Qt.MouseButton.LeftButton)
    table = found(card(tab, "felt"), QTableWidget)
    assert table.item(0, 2).text() == "Not answered"
    assert table.item(1, 1).text() == "Not answered"


# The keyboard


def walk(qtbot: QtBot, plot: ChartPlot, *keys: Qt.Key) -> list[str]:
    spy = QSignalSpy(plot.point_shown)
    for key in keys:
        qtbot.keyClick(plot, key)
    return [spy.at(number)[0] for number in range(spy.count())]


def test_twenty_leaps_go_through_twenty_years(area: QScrollArea, qtbot: QtBot) -> None:
    plot = card(shown(area, TWENTY_YEARS), "strength").plot
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    points = TWENTY_YEARS.strength.panels[0].series[0].points
    assert len(points) > 1000
    told = walk(qtbot, plot, Qt.Key.Key_End, *[Qt.Key.Key_PageUp] * 21)
    first = walk(qtbot, plot, Qt.Key.Key_Home)
    assert told[-1] == first[0]


def test_arrow_keys_walk_from_point_to_point_and_say_each(area: QScrollArea, qtbot: QtBot) -> None:
    plot = card(shown(area, THREE_MONTHS), "work").plot
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    told = walk(qtbot, plot, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
    newest = "Week of 2 March 2026: 20 sets, 1 rest day, not over yet"
    before = "Week of 23 February 2026: 30 sets, 4 rest days, a bigger jump than lately"
    assert [told[0], told[1], told[2], told[4]] == [newest, before, newest, newest]
    assert told[3].startswith("Week of 15 December 2025: ")
    assert newest in texts(plot.parentWidget().parentWidget())


def test_walking_stops_at_the_ends(area: QScrollArea, qtbot: QtBot) -> None:
    plot = card(shown(area, THREE_MONTHS), "work").plot
    first, again = walk(qtbot, plot, Qt.Key.Key_Home, Qt.Key.Key_Left)
    last, still = walk(qtbot, plot, Qt.Key.Key_End, Qt.Key.Key_Right)
    assert first == again
    assert last == still


def test_up_and_down_change_the_line_at_the_same_time(area: QScrollArea, qtbot: QtBot) -> None:
    plot = card(shown(area, THREE_MONTHS), "felt").plot
    told = walk(qtbot, plot, Qt.Key.Key_Home, *(Qt.Key.Key_Down,) * 4)
    assert [words.split(": ")[1].split(" ")[0] for words in told] == ["Pain", "Tiredness", "Stiffness", "6.5", "Pain"]
    assert {words.split(": ")[0] for words in told} == {told[0].split(": ")[0]}


def test_a_point_in_a_flare_says_so(area: QScrollArea, qtbot: QtBot) -> None:
    plot = card(shown(area, THREE_MONTHS), "felt").plot
    told = walk(qtbot, plot, Qt.Key.Key_Home, *(Qt.Key.Key_Right,) * 6)
    assert told[-1].startswith("Week of 26 January 2026: Pain 7")
    assert told[-1].endswith("in a flare")
    assert not told[0].endswith("in a flare")


def test_leaving_the_chart_takes_the_words_away(area: QScrollArea, qtbot: QtBot) -> None:
    plot = card(shown(area, THREE_MONTHS), "work").plot
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    walk(qtbot, plot, Qt.Key.Key_Home)
    spy = QSignalSpy(plot.point_shown)
    plot.clearFocus()
    assert spy.at(spy.count() - 1)[0] == ""


def test_the_tab_key_meets_each_chart_once(area: QScrollArea) -> None:
    tab = shown(area, THREE_MONTHS)
    for plot in tab.findChildren(ChartPlot):
        assert plot.focusPolicy() is Qt.FocusPolicy.StrongFocus
        inner = [widget for widget in plot.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert inner == []


# What it tells the program


def test_a_range_is_told_and_pressing_it_again_keeps_it(area: QScrollArea, qtbot: QtBot) -> None:
    tab = shown(area, THREE_MONTHS)
    spy = QSignalSpy(tab.range_chosen)
    year, three_months = found(tab, QPushButton, "choice-2"), found(tab, QPushButton, "choice-1")
    qtbot.mouseClick(year, Qt.MouseButton.LeftButton)
    assert spy.count() == 1
    assert spy.at(0)[0] is ChartSpan.ONE_YEAR
    tab.show_charts(THREE_MONTHS)
    qtbot.mouseClick(three_months, Qt.MouseButton.LeftButton)
    assert three_months.isChecked()
    assert spy.count() == 1


def test_an_exercise_is_chosen_from_a_list_by_keys(area: QScrollArea, qtbot: QtBot) -> None:
    tab = shown(area, THREE_MONTHS)
    spy = QSignalSpy(tab.exercise_chosen)
    picker = found(tab, QListWidget, "exercise-list")
    assert not picker.isVisible()
    qtbot.mouseClick(found(tab, QPushButton, "another-exercise"), Qt.MouseButton.LeftButton)
    assert picker.isVisible()
    assert picker.currentItem().text() == "Sit to stand"
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert spy.count() == 0
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert spy.count() == 1
    assert spy.at(0)[0] == "band-row"
    assert not picker.isVisible()


def test_an_exercise_is_chosen_by_one_click(area: QScrollArea, qtbot: QtBot) -> None:
    tab = shown(area, THREE_MONTHS)
    spy = QSignalSpy(tab.exercise_chosen)
    picker = found(tab, QListWidget, "exercise-list")
    qtbot.mouseClick(found(tab, QPushButton, "another-exercise"), Qt.MouseButton.LeftButton)
    place = picker.visualItemRect(picker.item(2)).center()
    qtbot.mouseClick(picker.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [spy.at(number)[0] for number in range(spy.count())] == ["wall-push-up"]


def test_a_click_on_the_plot_says_the_nearest_point(area: QScrollArea, qtbot: QtBot) -> None:
    plot = card(shown(area, THREE_MONTHS), "work").plot
    spy = QSignalSpy(plot.point_shown)
    panel = plot._panels[0]
    point = THREE_MONTHS.work.panels[0].series[0].points[3]
    box = panel._item.getViewBox()
    there = panel._view.mapFromScene(box.mapViewToScene(QPointF(point.middle, point.value / 2)))
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=there + panel.widget.pos())
    assert spy.at(spy.count() - 1)[0].startswith("Week of 5 January 2026: ")


def test_the_wheel_over_a_plot_scrolls_the_page(area: QScrollArea) -> None:
    tab = shown(area, THREE_MONTHS)
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0
    for name in CARDS:
        drawn = card(tab, name).plot._panels[0].widget
        middle = drawn.mapTo(tab, drawn.rect().center())
        area.ensureVisible(middle.x(), middle.y(), 0, 100)
        QApplication.processEvents()
        shown_days = card(tab, name).plot._panels[0]._item.getViewBox().viewRange()
        before = bar.value()
        place = drawn.mapTo(area, drawn.rect().center())
        turn = 120 if before else -120
        QTest.wheelEvent(area.windowHandle(), QPointF(place), QPoint(0, turn))
        QApplication.processEvents()
        assert bar.value() != before
        assert card(tab, name).plot._panels[0]._item.getViewBox().viewRange() == shown_days


# How it looks


def test_words_stand_beside_the_plot_when_wide_and_above_it_when_narrow(area: QScrollArea) -> None:
    tab = shown(area, THREE_MONTHS)

    def places() -> tuple[QPoint, QPoint]:
        one = card(tab, "work")
        return one._side.mapTo(tab, QPoint(0, 0)), one._drawn.mapTo(tab, QPoint(0, 0))

    side, drawn = places()
    assert side.x() > drawn.x()
    area.resize(700, 800)
    QApplication.processEvents()
    QApplication.processEvents()
    side, drawn = places()
    assert side.x() == drawn.x()
    assert side.y() < drawn.y()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_sideways_or_inside(area: QScrollArea, scale: float) -> None:
    apply_theme(Theme(text_scale=scale))
    tab = shown(area, THREE_MONTHS)
    for _ in range(4):
        QApplication.processEvents()
    assert tab.minimumSizeHint().width() <= area.viewport().width()
    for label in tab.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())


def test_what_is_printed_while_the_lower_charts_are_still_to_come_is_drawn_whole(area: QScrollArea) -> None:
    tab = cast(ChartsTab, area.widget())
    tab.show_charts(THREE_MONTHS)
    QApplication.processEvents()
    QApplication.processEvents()
    assert not tab._below, "they come a moment later"
    _, _, at_once = tab.charts_for_paper()
    QApplication.processEvents()
    _, _, settled = tab.charts_for_paper()
    assert len(at_once) == len(settled) > 2
    for first, then in zip(at_once, settled, strict=True):
        assert not first.image.isNull(), first.title
        assert (first.image, first.large_image) == (then.image, then.large_image), first.title


def colours(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 2)
    }


@pytest.mark.parametrize("name", list(ThemeName))
def test_lines_bars_and_names_take_the_colours_of_the_look_at_once(area: QScrollArea, name: ThemeName) -> None:
    tab = shown(area, THREE_MONTHS)
    apply_theme(Theme(name))
    for _ in range(4):
        QApplication.processEvents()
    seen = colours(card(tab, "felt").plot.grab().toImage())
    palette = theme().palette
    assert {palette.series1, palette.series2, palette.series3, palette.surface, palette.flare_soft} <= seen
    assert palette.primary_soft in colours(card(tab, "work").plot.grab().toImage())


def test_lines_differ_by_more_than_colour() -> None:
    from liftcoach.ui.charts.series_look import look_of

    looks = [look_of(measure) for measure in (Measure.PAIN, Measure.FATIGUE, Measure.STIFFNESS, Measure.SLEEP_H)]
    assert len({look.symbol for look in looks}) == len(looks)
    assert len({look.ink for look in looks}) == len(looks)
    assert len({look.dash for look in looks[:3]}) == 3


def test_plots_grow_with_the_text(area: QScrollArea) -> None:
    tab = shown(area, THREE_MONTHS)
    before = card(tab, "work").plot._panels[0].widget.height()
    apply_theme(Theme(text_scale=2.0))
    for _ in range(4):
        QApplication.processEvents()
    assert card(tab, "work").plot._panels[0].widget.height() > before * 1.3
    sleep = card(tab, "felt").plot._panels[1]
    (named,) = sleep._item.getAxis("left")._tickLevels
    apart_px = abs(named[1][0] - named[0][0]) / sleep._item.getViewBox().viewPixelSize()[1]
    letters_px = sleep._metrics(400).height()
    assert apart_px >= 1.4 * letters_px, "the numbers of the lowest plot stand clear of each other"


def test_twenty_years_are_drawn_with_few_points(area: QScrollArea) -> None:
    tab = shown(area, TWENTY_YEARS)
    panel = card(tab, "strength").plot._panels[0]
    days = len(TWENTY_YEARS.strength.panels[0].series[0].points)
    x, y = panel._lines[0].getData()
    assert days > 2000
    assert len(x) < days
    values = [point.value for point in TWENTY_YEARS.strength.panels[0].series[0].points]
    assert (y.min(), y.max()) == (min(values), max(values))


def test_a_look_that_does_not_change_draws_nothing_anew(area: QScrollArea) -> None:
    tab = shown(area, THREE_MONTHS)
    plot = card(tab, "work").plot
    plot.choose((0, 0))
    spy = QSignalSpy(plot.point_shown)
    QApplication.sendEvent(tab, QEvent(QEvent.Type.StyleChange))
    assert spy.count() == 0
