"""The answers about the person that can be given after the first week, each on its page of the settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.domain.day_plan import AskedFact
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import (
    ActivityRecord,
    Answer,
    Clearance,
    ClearanceFor,
    Condition,
    Consideration,
    ConsiderationKind,
    DiseaseActivity,
    Lifter,
    Medicine,
    MedicineClass,
    SaidBy,
)
from liftcoach.ui.about_me.answered_on import page_of
from liftcoach.ui.about_me.form import with_answer
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.plan.question_cards import opens_check_in
from liftcoach.ui.settings.settings_page import SettingsPage
from liftcoach.ui.settings.shown import SettingsShown
from tests.conftest import MONDAY
from tests.ui.looks import settle
from tests.ui.seen import button, fill, press, press_words, texts

LONG_AGO = date(2025, 6, 1)
MARIA = Lifter(name="Maria", year_of_birth=1958, conditions=(Condition.LUPUS,))
STEROID = Medicine("Prednisolone", MedicineClass.STEROID, dose_mg_a_day=5, asked_on=LONG_AGO)


class Page:
    """One page of the settings, opened, with what it keeps."""

    def __init__(self, qtbot: QtBot, settings: SettingsPage, name: str, who: Lifter) -> None:
        self._qtbot, self._settings, self._name = qtbot, settings, name
        settings.show_settings(SettingsShown(lifter=who))
        self.widget: QWidget = settings.open_page(name)
        QApplication.processEvents()

    def keep(self) -> Lifter:
        with self._qtbot.waitSignal(self._settings.described) as kept:
            press(self._qtbot, self.widget, f"keep-{self._name}")
        return kept.args[0]

    def refuses(self) -> str:
        with self._qtbot.assertNotEmitted(self._settings.described):
            press(self._qtbot, self.widget, f"keep-{self._name}")
        return texts(self.widget)


@pytest.fixture
def settings(window: MainWindow) -> SettingsPage:
    made = SettingsPage(lambda: MONDAY)
    window.put(Place.SETTINGS, made)
    window.show_place(Place.SETTINGS)
    return made


def part(page: Page, name: str) -> QWidget:
    found = page.widget.findChild(QWidget, name)
    assert found is not None
    return found


@pytest.mark.parametrize("fact", [fact for fact in AskedFact if not opens_check_in(fact) and fact != AskedFact.CLOCK])
def test_every_question_has_a_page_that_opens(settings: SettingsPage, fact: AskedFact) -> None:
    assert settings.open_page(page_of(fact, MARIA)) is not None


def test_an_open_operation_leads_to_its_own_page() -> None:
    organs = (ConsiderationKind.HEART_DISEASE, ConsiderationKind.LUNG_DISEASE, ConsiderationKind.KIDNEY_INVOLVEMENT)
    answered = replace(MARIA, considerations=tuple(Consideration(kind, Answer.NO) for kind in organs))
    assert page_of(AskedFact.SCREENING, MARIA) == "inner-organs"
    assert page_of(AskedFact.SCREENING, answered) == "operations"


def test_an_operation_that_has_not_come_yet_is_refused(qtbot: QtBot, settings: SettingsPage) -> None:
    page = Page(qtbot, settings, "operations", MARIA)
    question = part(page, "recent-surgery")
    press_words(qtbot, question, "Yes")
    for name, text in (("day", "3"), ("month", "3"), ("year", "2046")):
        fill(qtbot, page.widget, name, text)
    assert "has not come yet" in page.refuses()


def test_a_medicine_is_kept_with_its_kind_and_dose(qtbot: QtBot, settings: SettingsPage) -> None:
    page = Page(qtbot, settings, "medicines", MARIA)
    fill(qtbot, page.widget, "medicine-name", "Prednisolone")
    press_words(qtbot, part(page, "medicine-kind"), "Steroid tablets, such as prednisolone")
    fill(qtbot, page.widget, "medicine-dose", "7.5")
    press(qtbot, page.widget, "add-medicine")
    press(qtbot, page.widget, "medicines-whole")
    kept = page.keep()
    assert kept.medicines == (Medicine("Prednisolone", MedicineClass.STEROID, dose_mg_a_day=7.5, asked_on=MONDAY),)
    assert kept.medicines_asked_on == MONDAY


def test_a_list_nobody_said_is_whole_stays_as_old_as_it_was(qtbot: QtBot, settings: SettingsPage) -> None:
    who = replace(MARIA, medicines=(STEROID,), medicines_asked_on=LONG_AGO)
    assert Page(qtbot, settings, "medicines", who).keep() == who


def test_taking_none_is_an_answer_of_its_own(qtbot: QtBot, settings: SettingsPage) -> None:
    page = Page(qtbot, settings, "medicines", MARIA)
    assert button(page.widget, "medicines-whole").text() == "I take no medicines"
    press(qtbot, page.widget, "medicines-whole")
    kept = page.keep()
    assert (kept.medicines, kept.medicines_asked_on) == ((), MONDAY)


def test_a_change_of_the_list_asks_again_whether_it_is_whole(qtbot: QtBot, settings: SettingsPage) -> None:
    page = Page(qtbot, settings, "medicines", replace(MARIA, medicines=(STEROID,), medicines_asked_on=LONG_AGO))
    press(qtbot, page.widget, "medicines-whole")
    press(qtbot, page.widget, "take-out-0")
    kept = page.keep()
    assert (kept.medicines, kept.medicines_asked_on) == ((), LONG_AGO)


def test_a_blood_thinner_among_the_medicines_is_a_blood_thinner(qtbot: QtBot, settings: SettingsPage) -> None:
    page = Page(qtbot, settings, "medicines", MARIA)
    fill(qtbot, page.widget, "medicine-name", "Apixaban")
    press_words(qtbot, part(page, "medicine-kind"), "Blood thinner (warfarin, apixaban, clopidogrel)")
    press(qtbot, page.widget, "add-medicine")
    assert page.keep().answer(ConsiderationKind.BLOOD_THINNER) is Answer.YES


def test_a_medicine_half_written_is_not_lost_without_a_word(qtbot: QtBot, settings: SettingsPage) -> None:
    page = Page(qtbot, settings, "medicines", MARIA)
    fill(qtbot, page.widget, "medicine-name", "Metho")
    assert "Please add the medicine" in page.refuses()


def test_a_new_knee_is_kept_with_its_day(qtbot: QtBot, settings: SettingsPage) -> None:
    page = Page(qtbot, settings, "joints", MARIA)
    block = part(page, "joint-replacement")
    press_words(qtbot, block, "Yes")
    assert "Please pick which joint" in page.refuses()
    press_words(qtbot, block, "Knee")
    press_words(qtbot, block, "Left")
    settle()
    for field, typed in (("day", "3"), ("month", "2"), ("year", "2020")):
        fill(qtbot, part(page, "day-left-knee"), field, typed)
    kept = page.keep()
    assert kept.considered(ConsiderationKind.JOINT_REPLACEMENT) == (
        Consideration(ConsiderationKind.JOINT_REPLACEMENT, joint=Joint.LEFT_KNEE, on=date(2020, 2, 3), asked_on=MONDAY),
    )
    assert kept.answer(ConsiderationKind.DAMAGED_JOINT) is Answer.NOT_KNOWN


def test_no_artificial_joint_is_told_from_a_question_left_out(qtbot: QtBot, settings: SettingsPage) -> None:
    page = Page(qtbot, settings, "joints", MARIA)
    press_words(qtbot, part(page, "joint-replacement"), "No")
    press_words(qtbot, part(page, "damaged-joint"), "Not sure")
    kept = page.keep()
    assert kept.answer(ConsiderationKind.JOINT_REPLACEMENT) is Answer.NO
    assert kept.answer(ConsiderationKind.DAMAGED_JOINT) is Answer.NOT_KNOWN
    assert len(kept.considerations) == 2


def test_a_clearance_needs_what_who_and_when(qtbot: QtBot, settings: SettingsPage) -> None:
    page = Page(qtbot, settings, "clearances", MARIA)
    press_words(qtbot, part(page, "clearance-for"), "I may start strength training")
    press(qtbot, page.widget, "add-clearance")
    assert "Please say what for, who said so and on which day." in texts(page.widget)
    fill(qtbot, page.widget, "clearance-by", "Dr Lee")
    on = part(page, "clearance-on")
    for field, typed in (("day", "3"), ("month", "3"), ("year", "2026")):
        fill(qtbot, on, field, typed)
    press(qtbot, page.widget, "add-clearance")
    assert "it lies ahead" in texts(page.widget)
    fill(qtbot, on, "day", "1")
    press(qtbot, page.widget, "add-clearance")
    assert page.keep().clearances == (Clearance(ClearanceFor.START, "Dr Lee", date(2026, 3, 1)),)


def test_what_was_said_of_the_illness_once_is_not_kept_again_as_said_today(
    qtbot: QtBot, settings: SettingsPage
) -> None:
    said = ActivityRecord(DiseaseActivity.LOW, SaidBy.LIFTER, LONG_AGO)
    page = Page(qtbot, settings, "illness", replace(MARIA, activity=(said,)))
    assert "Grumbling" in texts(part(page, "activity-before").parentWidget())
    assert page.keep().activity == (said,)


def test_the_same_answer_given_again_counts_from_today(qtbot: QtBot, settings: SettingsPage) -> None:
    said = ActivityRecord(DiseaseActivity.LOW, SaidBy.LIFTER, LONG_AGO)
    page = Page(qtbot, settings, "illness", replace(MARIA, activity=(said,)))
    press_words(qtbot, part(page, "activity"), "Grumbling: there, but I get on with things")
    assert page.keep().activity == (said, replace(said, on=MONDAY))


def test_a_broken_spine_bone_can_be_said_and_the_rest_left_open(qtbot: QtBot, settings: SettingsPage) -> None:
    page = Page(qtbot, settings, "care", MARIA)
    press(qtbot, page.widget, f"tick-{ConsiderationKind.VERTEBRAL_FRACTURE}")
    kept = page.keep()
    assert kept.considerations == (Consideration(ConsiderationKind.VERTEBRAL_FRACTURE, Answer.YES, asked_on=MONDAY),)


@pytest.mark.parametrize(
    ("before", "on"), [(Answer.NO, MONDAY), (Answer.NOT_KNOWN, None), (None, None), (Answer.YES, None)]
)
def test_a_disease_that_there_was_none_of_until_now_has_the_day_on_which_it_was_told(
    before: Answer | None, on: date | None
) -> None:
    """What a doctor agreed to before that day says nothing about it."""
    kind = ConsiderationKind.LUNG_DISEASE
    told = () if before is None else (Consideration(kind, before, asked_on=MONDAY - timedelta(days=90)),)
    now = with_answer(Lifter(considerations=told), kind, Answer.YES, MONDAY)
    again = with_answer(now, kind, Answer.YES, MONDAY + timedelta(days=40))
    assert [one.on for one in (*now.considerations, *again.considerations)] == [on, on]
