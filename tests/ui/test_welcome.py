"""The first three minutes: what is asked, what is kept, and what a skipped answer is."""

from __future__ import annotations

import re
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from liftcoach.domain.check_in import SeenSign, WarningSign
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.lifter import (
    ActivityRecord,
    Answer,
    Condition,
    ConsiderationKind,
    DiseaseActivity,
    Experience,
    Lifter,
    SaidBy,
    Sex,
    Weekday,
)
from liftcoach.ui.about_me.body_form import pregnancy_can_apply
from liftcoach.ui.about_me.equipment_form import read_loads
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.welcome.welcome_page import WelcomePage
from tests.ui.seen import button, fill, has_button, press, press_words, texts

TODAY = date(2026, 3, 2)
SIGNS = {WarningSign.E1: "Pain or pressure in the chest", WarningSign.C1: "A temperature of 38 or more"}
EXAMPLES = {"anna": "Sore hands.", "leo": "Often tired."}
PAGES = ("person", "illness", "operations", "organs", "signs", "training", "equipment", "contacts")


@pytest.fixture
def welcome(window: MainWindow) -> WelcomePage:
    made = WelcomePage(lambda: TODAY, SIGNS, examples=EXAMPLES, with_import=True)
    window.put(Place.WELCOME, made, scrolls_itself=True)
    window.show_place(Place.WELCOME)
    QApplication.processEvents()
    return made


def at_page(qtbot: QtBot, welcome: WelcomePage, name: str, year: str = "1958") -> None:
    """Go to a page, with nothing said on the way but the year."""
    press(qtbot, welcome, "begin")
    fill(qtbot, welcome, "year-of-birth", year)
    for _ in range(PAGES.index(name)):
        press(qtbot, welcome, "next")


def finish(qtbot: QtBot, welcome: WelcomePage) -> tuple[Lifter, tuple[SeenSign, ...] | None]:
    """Press on until it is told."""
    told: list[tuple[Lifter, tuple[SeenSign, ...] | None]] = []
    welcome.submitted.connect(lambda who, signs: told.append((who, signs)))
    for _ in PAGES:
        if not told:
            press(qtbot, welcome, "next")
    assert len(told) == 1
    return told[0]


def test_what_is_skipped_is_not_known_and_never_no(qtbot: QtBot, welcome: WelcomePage) -> None:
    press(qtbot, welcome, "begin")
    who, signs = finish(qtbot, welcome)
    assert who == Lifter()
    assert signs is None
    assert all(who.answer(kind) is Answer.NOT_KNOWN for kind in ConsiderationKind)
    assert who.conditions is None
    assert who.equipment is None


def test_the_first_page_leads_to_an_example_and_to_an_import(qtbot: QtBot, welcome: WelcomePage) -> None:
    assert "Often tired." not in texts(welcome)
    press(qtbot, welcome, "look-at-example")
    assert "Sore hands." in texts(welcome)
    assert "Often tired." in texts(welcome)
    with qtbot.waitSignal(welcome.example_asked, check_params_cb=lambda one: one == "leo"):
        press(qtbot, welcome, "example-leo")
    with qtbot.waitSignal(welcome.import_asked):
        press(qtbot, welcome, "bring-training")


def test_ways_that_lead_nowhere_are_not_offered(qtbot: QtBot, window: MainWindow) -> None:
    window.put(Place.WELCOME, WelcomePage(lambda: TODAY, SIGNS), scrolls_itself=True)
    window.show_place(Place.WELCOME)
    QApplication.processEvents()
    assert has_button(window, "begin")
    assert not has_button(window, "look-at-example")
    assert not has_button(window, "bring-training")


def test_progress_is_said_in_words_and_back_goes_back(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "illness")
    assert "Question page 2 of 8" in texts(welcome)
    press(qtbot, welcome, "back")
    assert "Question page 1 of 8" in texts(welcome)
    press(qtbot, welcome, "back")
    assert has_button(welcome, "begin")


def test_name_year_and_sex_are_kept(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "person")
    fill(qtbot, welcome, "name", "  Maria ")
    press_words(qtbot, welcome, "Female")
    who, _ = finish(qtbot, welcome)
    assert (who.name, who.year_of_birth, who.sex) == ("Maria", 1958, Sex.FEMALE)


@pytest.mark.parametrize("year", ["58", "1899", "2027", "19x8"])
def test_an_impossible_year_is_said_and_holds(qtbot: QtBot, welcome: WelcomePage, year: str) -> None:
    press(qtbot, welcome, "begin")
    fill(qtbot, welcome, "year-of-birth", year)
    press(qtbot, welcome, "next")
    assert "Question page 1 of 8" in texts(welcome)
    problem = welcome.findChild(QLabel, "problem")
    assert problem is not None
    assert "the year" in problem.text()
    fill(qtbot, welcome, "year-of-birth", "1958")
    press(qtbot, welcome, "next")
    assert "Question page 2 of 8" in texts(welcome)


def test_under_18_gets_a_kind_reason_and_articles_and_nothing_is_told(qtbot: QtBot, welcome: WelcomePage) -> None:
    with qtbot.assertNotEmitted(welcome.submitted):
        at_page(qtbot, welcome, "person", year="2010")
        press(qtbot, welcome, "next")
    assert "Bodies that still grow" in texts(welcome)
    assert not has_button(welcome, "next")
    with qtbot.waitSignal(welcome.articles_asked):
        press(qtbot, welcome, "read-articles")
    press(qtbot, welcome, "back")
    assert "Question page 1 of 8" in texts(welcome)


def test_conditions_and_how_active_they_are(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "illness")
    assert "How is your illness at the moment?" not in texts(welcome)
    press(qtbot, welcome, "tick-lupus")
    press_words(qtbot, welcome, "Grumbling: there, but I get on with things")
    who, _ = finish(qtbot, welcome)
    assert who.conditions == (Condition.LUPUS,)
    assert who.activity == (ActivityRecord(DiseaseActivity.LOW, SaidBy.LIFTER, TODAY),)


def test_no_condition_is_an_answer_and_so_is_that_nobody_knows_yet(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "illness")
    press(qtbot, welcome, "tick-gout")
    press(qtbot, welcome, "no-condition")
    assert not button(welcome, "tick-gout").isChecked()
    press(qtbot, welcome, "condition-not-sure")
    assert not button(welcome, "no-condition").isChecked()
    who, _ = finish(qtbot, welcome)
    assert who.conditions == (Condition.NOT_SURE,)
    welcome.begin_again(who)
    at_page(qtbot, welcome, "illness")
    assert button(welcome, "condition-not-sure").isChecked()
    press(qtbot, welcome, "tick-gout")
    assert finish(qtbot, welcome)[0].conditions == (Condition.GOUT,)


def test_none_of_these_conditions_is_kept_as_none(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "illness")
    press(qtbot, welcome, "no-condition")
    assert finish(qtbot, welcome)[0].conditions == ()


def test_an_operation_is_kept_with_its_day_if_it_is_remembered(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "operations")
    yes = welcome.findChildren(type(button(welcome, "next")))
    surgery = next(
        one for one in yes if one.accessibleName() == "Did you have an operation in the last six months?: Yes"
    )
    fracture = next(one for one in yes if one.accessibleName() == "Did you break a bone in the last six months?: No")
    surgery.click()
    fracture.click()
    for name, typed in (("day", "12"), ("month", "1"), ("year", "2026")):
        fill(qtbot, welcome, name, typed)
    who, _ = finish(qtbot, welcome)
    assert who.considered(ConsiderationKind.RECENT_SURGERY)[0].on == date(2026, 1, 12)
    assert who.answer(ConsiderationKind.RECENT_FRACTURE) is Answer.NO


def test_a_tick_is_a_yes_and_leaves_the_others_unknown(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "organs")
    press(qtbot, welcome, "tick-heart-disease")
    who, _ = finish(qtbot, welcome)
    assert who.answer(ConsiderationKind.HEART_DISEASE) is Answer.YES
    assert who.answer(ConsiderationKind.LUNG_DISEASE) is Answer.NOT_KNOWN


def test_only_none_of_the_others_makes_a_no(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "organs")
    assert button(welcome, "none-of-these").text() == "None of these"
    press(qtbot, welcome, "tick-diabetes")
    assert button(welcome, "none-of-these").text() == "None of the others"
    press(qtbot, welcome, "none-of-these")
    who, _ = finish(qtbot, welcome)
    assert who.answer(ConsiderationKind.DIABETES) is Answer.YES
    assert who.answer(ConsiderationKind.HEART_DISEASE) is Answer.NO
    assert who.answer(ConsiderationKind.BLOOD_THINNER) is Answer.NOT_KNOWN


@pytest.mark.parametrize(
    ("sex", "born", "asked"),
    [
        (Sex.FEMALE, 1990, True),
        (Sex.UNSTATED, 1990, True),
        (Sex.UNSTATED, None, True),
        (Sex.MALE, 1990, False),
        (Sex.FEMALE, 1970, True),
        (Sex.FEMALE, 1969, False),
    ],
)
def test_pregnancy_is_asked_wherever_it_can_apply(sex: Sex, born: int | None, *, asked: bool) -> None:
    assert pregnancy_can_apply(Lifter(sex=sex, year_of_birth=born), TODAY) is asked


def test_a_pregnancy_is_kept_and_is_not_asked_of_the_old(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "organs", year="1990")
    assert "Are you pregnant?" in texts(welcome)
    press_words(qtbot, welcome, "I had a baby in the last 6 months")
    who, _ = finish(qtbot, welcome)
    assert who.answer(ConsiderationKind.AFTER_BIRTH) is Answer.YES
    assert who.answer(ConsiderationKind.PREGNANCY) is Answer.NO
    welcome.begin_again()
    at_page(qtbot, welcome, "organs", year="1958")
    assert "Are you pregnant?" not in texts(welcome)


def test_a_warning_sign_is_told(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "signs")
    press(qtbot, welcome, "no-sign")
    press(qtbot, welcome, "tick-E1")
    assert not button(welcome, "no-sign").isChecked()
    assert finish(qtbot, welcome)[1] == (SeenSign(WarningSign.E1),)


def test_no_warning_sign_is_told_as_none(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "signs")
    press(qtbot, welcome, "no-sign")
    assert finish(qtbot, welcome)[1] == ()


def test_experience_days_and_minutes(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "training")
    press_words(qtbot, welcome, "New to it")
    press(qtbot, welcome, "tick-monday")
    press(qtbot, welcome, "tick-thursday")
    press_words(qtbot, welcome, "20 min")
    press_words(qtbot, welcome, "Yes")
    who, _ = finish(qtbot, welcome)
    assert who.experience is Experience.NEW
    assert who.days == (Weekday.MONDAY, Weekday.THURSDAY)
    assert who.minutes == 20
    assert who.regularly_active is True


def test_bands_ask_for_levels_and_weights_for_their_numbers(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "equipment")
    assert "How strong are your bands?" not in texts(welcome)
    press(qtbot, welcome, "tick-band")
    press(qtbot, welcome, "tick-light")
    press(qtbot, welcome, "tick-dumbbells")
    fill(qtbot, welcome, "weights-dumbbells", "1 and 2 kg, 5 lb")
    who, _ = finish(qtbot, welcome)
    assert who.equipment == (Equipment.BAND, Equipment.DUMBBELLS)
    assert who.bands == (Band.LIGHT,)
    assert [load.label for load in who.loads] == ["1 kg", "2 kg", "5 lb"]


def test_a_weight_without_a_unit_is_asked_about(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "equipment")
    press(qtbot, welcome, "tick-kettlebell")
    fill(qtbot, welcome, "weights-kettlebell", "8")
    press(qtbot, welcome, "next")
    assert "Kettlebell: please write the weights with kg or lb" in texts(welcome)


def test_a_bag_is_asked_for_what_it_can_be_filled_to(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "equipment")
    press(qtbot, welcome, "tick-bag")
    assert "Shopping bag: filled to which weights?" in texts(welcome)
    fill(qtbot, welcome, "weights-bag", "1 to 4 kg")
    who, _ = finish(qtbot, welcome)
    assert who.loads == tuple(OwnedLoad(Equipment.BAG, number, LoadUnit.KG) for number in (1, 2, 3, 4))


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("", []),
        ("2 kg", ["2 kg"]),
        ("1, 2, 3 kg", ["1 kg", "2 kg", "3 kg"]),
        ("2.5kg 5lbs", ["2.5 kg", "5 lb"]),
        ("2,5 kg; 4 kg", ["2.5 kg", "4 kg"]),
        ("2 kg, 2 kg", ["2 kg"]),
        ("1 to 3 kg", ["1 kg", "2 kg", "3 kg"]),
        ("1-3 kg, 5 kg", ["1 kg", "2 kg", "3 kg", "5 kg"]),
        ("1 kg to 2 kg", ["1 kg", "2 kg"]),
    ],
)
def test_weights_are_read_as_people_write_them(text: str, labels: list[str]) -> None:
    assert [load.label for load in read_loads(text, Equipment.DUMBBELLS)] == labels


@pytest.mark.parametrize("text", ["5", "heavy", "2 kg and some", "kg", "-2 kg", "2 kg 5", "3 to 1 kg", "1 to 3"])
def test_what_is_not_a_weight_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        read_loads(text, Equipment.DUMBBELLS)


def test_loads_shown_again_are_read_as_the_same_loads() -> None:
    loads = (OwnedLoad(Equipment.BARBELL, 20, LoadUnit.KG), OwnedLoad(Equipment.BARBELL, 44.5, LoadUnit.LB))
    assert read_loads(", ".join(load.label for load in loads), Equipment.BARBELL) == loads


def test_numbers_to_call_are_empty_until_they_are_given(qtbot: QtBot, welcome: WelcomePage) -> None:
    at_page(qtbot, welcome, "contacts")
    fill(qtbot, welcome, "care-team", "020 7946 0018")
    who, _ = finish(qtbot, welcome)
    assert who.contacts.care_team == "020 7946 0018"
    assert who.contacts.emergency_number == ""
