"""The cards below the fold as a person meets them: by keys, in large print, with every form open."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from liftcoach.domain.check_in import JointReport, Onset, ReportedJoint
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.joints import Joint
from liftcoach.domain.outcomes import CountedBy, OutcomeKind, OutcomeResult
from liftcoach.insight.charting import ChartSpan
from liftcoach.insight.charting_page import charts_view
from liftcoach.insight.score_parts import Part
from liftcoach.ui.charts.chart_plot import ChartPlot
from liftcoach.ui.charts.charts_tab import ChartsTab
from liftcoach.ui.charts.lab_form import LabForm
from liftcoach.ui.charts.marks_panel import MarksPanel
from liftcoach.ui.charts.score_form import ScoreForm
from liftcoach.ui.theme.theme import Theme, apply_theme
from liftcoach.ui.theme.tokens import TARGET_PX
from liftcoach.ui.widgets.choice import Choice
from tests.insight.invented import TODAY, a_record
from tests.ui.charts.test_charts_tab import EMPTY, ONE_DAY, area, look, walk

__all__ = ["area", "look"]
EVENTS = (
    Event(EventKind.MEDICINE_CHANGE, TODAY - timedelta(days=60)),
    Event(EventKind.VISIT, TODAY - timedelta(days=30)),
    Event(EventKind.FALL, TODAY - timedelta(days=3)),
)
LABS = (
    LabResult(LabTest.CRP, TODAY - timedelta(days=75), 3.6, "mg/dL", high=0.5),
    LabResult(LabTest.CRP, TODAY - timedelta(days=2), 6, "mg/L", high=5),
)
OUTCOMES = (
    OutcomeResult(OutcomeKind.CDAI, TODAY - timedelta(days=75), 30, CountedBy.CLINICIAN),
    OutcomeResult(OutcomeKind.CDAI, TODAY - timedelta(days=2), 8, CountedBy.CLINICIAN),
    OutcomeResult(OutcomeKind.CHAIR_STANDS_30_S, TODAY - timedelta(days=4), 12, CountedBy.LIFTER),
)
TENDER = JointReport(tender=(ReportedJoint(Joint.LEFT_KNEE, Onset.NEW),))
PLAIN = a_record(days=80)
RECORD = replace(
    PLAIN,
    check_ins=tuple(replace(each, joints=TENDER) for each in PLAIN.check_ins),
    events=EVENTS,
    labs=LABS,
    outcomes=OUTCOMES,
)
VIEW = charts_view(RECORD, span=ChartSpan.THREE_MONTHS, today=TODAY)
BELOW = ("joints", "blood", "scores", "tests")


def shown(area: QScrollArea) -> ChartsTab:
    tab = cast(ChartsTab, area.widget())
    tab.show_charts(VIEW, (*EVENTS, *LABS, *OUTCOMES))
    tab.finish()
    for _ in range(4):
        QApplication.processEvents()
    return tab


def opened(area: QScrollArea) -> ChartsTab:
    tab = shown(area)
    tab._add_mark.click()
    for card in tab._entry_cards():
        card._open_form.click()
    for name, answer in (("score-kind", 3), ("score-how", 1), ("lab-test", 0), ("test-kind", 2)):
        choice = tab.findChild(Choice, name)
        assert choice is not None
        choice._buttons[answer].click()
    for _ in range(4):
        QApplication.processEvents()
    return tab


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_form_has_names_and_targets_and_no_sideways_scrolling(area: QScrollArea, scale: float) -> None:
    apply_theme(Theme(text_scale=scale))
    tab = opened(area)
    buttons = [one for one in tab.findChildren(QAbstractButton) if one.isVisible()]
    assert len(buttons) > 40
    for button in buttons:
        assert button.accessibleName(), button.objectName()
        assert min(button.width(), button.height()) >= TARGET_PX, button.objectName()
    fields = [one for one in tab.findChildren(QLineEdit) if one.isVisible()]
    assert fields
    assert all(field.accessibleName() and not field.text() for field in fields)
    assert tab.minimumSizeHint().width() <= area.viewport().width()


@pytest.mark.parametrize("name", BELOW)
def test_each_chart_is_walked_by_keys_and_told_with_its_value(area: QScrollArea, qtbot: QtBot, name: str) -> None:
    plot = shown(area).card(name).plot
    (told,) = walk(qtbot, plot, Qt.Key.Key_End)
    assert (
        told
        == {
            "joints": "Week of 2 March 2026: 0 swollen joints, lowest 0, highest 0",
            "blood": "2 March 2026: CRP 6 mg/L",
            "scores": "2 March 2026: CDAI 8, low activity, a fall that people usually notice",
            "tests": "28 February 2026: Stands from a chair in 30 seconds 12 stands",
        }[name]
    )


@pytest.mark.parametrize("name", BELOW)
def test_each_chart_has_its_table(area: QScrollArea, qtbot: QtBot, name: str) -> None:
    card = shown(area).card(name)
    button = card.findChild(QPushButton, "show-as-table")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert card.table.isVisible()
    assert card.table.rowCount() == len(getattr(VIEW, name).table.rows) > 0


def test_an_empty_or_single_record_draws_nothing_below_and_offers_to_begin(area: QScrollArea) -> None:
    tab = cast(ChartsTab, area.widget())
    for view in (EMPTY, ONE_DAY):
        tab.show_charts(view)
        tab.finish()
        QApplication.processEvents()
        for card in tab._entry_cards():
            assert not card.plot.isVisible()
            assert card._open_form.isVisible()
            assert card.words.startswith("No ")


def test_marked_days_stand_as_lines_in_every_plot(area: QScrollArea) -> None:
    tab = shown(area)
    assert tab._marked.text().startswith("Marked: New tablets or dose, 3 January 2026; Clinic visit, 2 February 2026;")
    for plot in tab.findChildren(ChartPlot):
        for panel in plot._panels:
            x, _ = panel._made["marks"].getData()
            assert sorted({float(each) for each in x}) == [each.on.toordinal() + 0.5 for each in EVENTS]


def test_every_marked_day_is_named_in_the_first_plot_of_a_chart_alone(area: QScrollArea) -> None:
    tab = shown(area)
    for plot in tab.findChildren(ChartPlot):
        for number, panel in enumerate(plot._panels):
            words = [item.textItem.toPlainText() for item in panel._words]
            named = [name for name in ("New tablets or dose", "Clinic visit", "Fall") if name in words]
            assert len(named) == (3 if number == 0 else 0)


def test_eighty_marked_days_leave_the_picture_free_and_the_newest_are_named(area: QScrollArea) -> None:
    marks = tuple(Event(EventKind.VISIT, TODAY - timedelta(days=91 * number)) for number in range(80))
    many = charts_view(replace(a_record(days=7300), events=marks), span=ChartSpan.ALL, today=TODAY)
    tab = cast(ChartsTab, area.widget())
    tab.show_charts(many)
    QApplication.processEvents()
    for panel in tab._strength.plot._panels:
        (low, high) = panel._item.getViewBox().viewRange()[1]
        _, tops = panel._made["marks"].getData()
        whole = [top for top in tops[1::2] if top > low + (high - low) / 2]
        assert 1 <= len(whole) <= 8


def test_visits_are_offered_as_a_day_to_compare_with(area: QScrollArea) -> None:
    tab = shown(area)
    words = [one.text() for one in tab._changes.findChildren(QPushButton) if one.isVisible()]
    assert "Visit on 2 February 2026" in words
    assert {"1 month ago", "3 months ago", "6 months ago"} & set(words)


def test_one_part_of_the_body_is_chosen_and_told(area: QScrollArea, qtbot: QtBot) -> None:
    tab = shown(area)
    chosen: list[str] = []
    tab.region_chosen.connect(chosen.append)
    qtbot.mouseClick(tab._choose_region, Qt.MouseButton.LeftButton)
    assert tab._regions is not None
    tab._regions._buttons[1].click()
    assert chosen == ["legs"]


def test_a_score_is_read_back_as_it_is_kept(qtbot: QtBot) -> None:
    form = ScoreForm()
    qtbot.addWidget(form)
    form.begin(TODAY)
    form._kind.choose(OutcomeKind.DAS28_ESR)
    form._how.choose("parts")
    form._ask()
    for part, value in ((Part.TENDER, 0), (Part.SWOLLEN, 0), (Part.ESR_MM_H, 41), (Part.GLOBAL_100, 0)):
        form._inputs[part].show_value(value)
    form._look()
    assert "DAS28 with ESR: 2.6, low activity." in form._read_back.text()
    assert "Do not change medicine because of this." in form._caution.text()


@pytest.mark.parametrize(
    ("typed", "read", "told"),
    [
        ("<5", (5, True), "CRP under 5 mg/L, which is the same as under 0.5 mg/dL."),
        ("< 0,5", (0.5, True), "CRP under 0.5 mg/L, which is the same as under 0.05 mg/dL."),
        ("6.2", (6.2, False), "CRP 6.2 mg/L, which is the same as 0.62 mg/dL."),
    ],
)
def test_a_blood_test_is_typed_as_the_laboratory_prints_it(
    qtbot: QtBot, typed: str, read: tuple[float, bool], told: str
) -> None:
    form = LabForm()
    qtbot.addWidget(form)
    form.begin(TODAY)
    form._test.choose(LabTest.CRP)
    form._unit.choose("mg/L")
    form._value.setText(typed)
    form._look()
    assert form._read_back.text() == told
    value, below = read
    assert form.result == LabResult(LabTest.CRP, TODAY, value, "mg/L", below=below)


def test_a_comma_that_may_set_off_thousands_is_asked_about_and_never_guessed(qtbot: QtBot) -> None:
    form = LabForm()
    qtbot.addWidget(form)
    form.begin(TODAY)
    form._test.choose(LabTest.CK)
    form._ck_unit.choose("U/L")
    form._value.setText("1,250")
    form._look()
    assert form.result is None
    assert "without a comma" in form._read_back.text()
    form._value.setText("1250")
    assert form.result == LabResult(LabTest.CK, TODAY, 1250, "U/L")


def test_today_is_the_new_day_where_midnight_passes_over_an_open_form(qtbot: QtBot) -> None:
    form = LabForm()
    qtbot.addWidget(form)
    form.begin(TODAY)
    form._test.choose(LabTest.ESR)
    form._value.setText("20")
    form.go_on(TODAY + timedelta(days=1))
    assert form.result == LabResult(LabTest.ESR, TODAY + timedelta(days=1), 20, "mm/h")


def test_an_infection_says_what_its_mark_does_before_it_is_kept(area: QScrollArea, qtbot: QtBot) -> None:
    tab = opened(area)
    panel = tab.findChild(MarksPanel)
    assert panel is not None
    infection, keep = (panel.findChild(QAbstractButton, name) for name in ("mark-infection", "keep-mark"))
    assert infection is not None
    assert keep is not None
    with qtbot.assertNotEmitted(panel.kept):
        infection.click()
    assert any("stops training" in text.text() for text in panel.findChildren(QLabel) if text.isVisible())
    with qtbot.waitSignal(panel.kept, check_params_cb=lambda kept: kept.kind is EventKind.INFECTION):
        keep.click()
