"""The settings: what is shown, and what each press asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.domain.lifter import Condition, Contacts, Lifter
from liftcoach.painting.looks import PEOPLE
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.settings.section import Section
from liftcoach.ui.settings.settings_page import SettingsPage
from liftcoach.ui.settings.shown import ExampleShown, ProfileShown, ReminderShown, SettingsShown
from liftcoach.ui.theme.look import LookChoice, ThemeChoice
from tests.ui.seen import button, fill, has_button, press, press_words, texts

TODAY = date(2026, 3, 2)
MARIA = Lifter(name="Maria", year_of_birth=1958, conditions=(Condition.LUPUS,))
SHOWN = SettingsShown(
    look=LookChoice(ThemeChoice.LIGHT),
    lifter=MARIA,
    reminder=ReminderShown(on=False, hour=10),
    profiles=(
        ProfileShown("a", "Maria", chosen=True),
        ProfileShown("b", "Jo"),
        ProfileShown("c", "Kim", put_away=True),
    ),
    examples=(ExampleShown("anna", "Anna", "New rheumatoid arthritis, sore hands"),),
    may_import=True,
    data_folder="/home/maria/liftcoach",
    version="0.1",
)


@pytest.fixture
def settings(window: MainWindow) -> SettingsPage:
    made = SettingsPage(lambda: TODAY)
    window.put(Place.SETTINGS, made)
    window.show_place(Place.SETTINGS)
    made.show_settings(SHOWN)
    QApplication.processEvents()
    return made


def test_colours_are_asked_for(qtbot: QtBot, settings: SettingsPage) -> None:
    with qtbot.waitSignal(settings.look_chosen, check_params_cb=lambda look: look.theme is ThemeChoice.HIGH_CONTRAST):
        press_words(qtbot, settings, "High contrast")


def test_text_size_and_stillness_are_asked_for(qtbot: QtBot, settings: SettingsPage) -> None:
    with qtbot.waitSignal(settings.look_chosen, check_params_cb=lambda look: look.text_scale == 1.15):
        press(qtbot, settings, "larger")
    with qtbot.waitSignal(settings.look_chosen, check_params_cb=lambda look: look.less_motion):
        press(qtbot, settings, "less-motion")


def test_a_reminder_is_off_until_it_is_wished_for(qtbot: QtBot, settings: SettingsPage) -> None:
    assert not button(settings, "remind").isChecked()
    with qtbot.waitSignal(settings.reminder_wished, check_params_cb=lambda wish: wish.on and wish.hour == 10):
        press(qtbot, settings, "remind")
    with qtbot.waitSignal(settings.reminder_wished, check_params_cb=lambda wish: wish.hour == 11):
        press(qtbot, settings, "later")
    assert "at 11:00" in texts(settings)


def test_a_silent_desktop_is_said(settings: SettingsPage) -> None:
    assert "cannot show notes on the desktop" not in texts(settings)
    silent = ReminderShown(on=True, hour=10, on_desktop=True, desktop_answers=False)
    settings.show_settings(replace(SHOWN, reminder=silent))
    QApplication.processEvents()
    assert "cannot show notes on the desktop" in texts(settings)


def test_answers_are_kept_only_when_keep_is_pressed(qtbot: QtBot, settings: SettingsPage) -> None:
    press(qtbot, settings, "change-contacts")
    with qtbot.assertNotEmitted(settings.described):
        fill(qtbot, settings, "emergency-number", "112")
    wanted = replace(MARIA, contacts=Contacts(emergency_number="112"))
    with qtbot.waitSignal(settings.described, check_params_cb=lambda who: who == wanted):
        press(qtbot, settings, "keep-contacts")
    assert "Kept. The plan uses it from now on." in texts(settings)


def test_what_is_known_is_shown_and_stays_where_nothing_was_changed(qtbot: QtBot, settings: SettingsPage) -> None:
    press(qtbot, settings, "change-illness")
    assert button(settings, "tick-lupus").isChecked()
    with qtbot.waitSignal(settings.described, check_params_cb=lambda who: who == MARIA):
        press(qtbot, settings, "keep-illness")


def test_a_page_closed_without_keep_forgets_what_was_typed(qtbot: QtBot, settings: SettingsPage) -> None:
    press(qtbot, settings, "change-person")
    fill(qtbot, settings, "name", "Somebody")
    press(qtbot, settings, "change-person")
    press(qtbot, settings, "change-person")
    with qtbot.waitSignal(settings.described, check_params_cb=lambda who: who.name == "Maria"):
        press(qtbot, settings, "keep-person")


def test_a_reload_leaves_alone_what_is_being_typed(qtbot: QtBot, settings: SettingsPage) -> None:
    press(qtbot, settings, "change-person")
    fill(qtbot, settings, "name", "Mary")
    settings.show_settings(SHOWN)
    with qtbot.waitSignal(settings.described, check_params_cb=lambda who: who.name == "Mary"):
        press(qtbot, settings, "keep-person")


def test_a_wrong_year_is_said_and_not_kept(qtbot: QtBot, settings: SettingsPage) -> None:
    press(qtbot, settings, "change-person")
    fill(qtbot, settings, "year-of-birth", "85")
    with qtbot.assertNotEmitted(settings.described):
        press(qtbot, settings, "keep-person")
    assert "four digits" in texts(settings)


def test_profiles_are_opened_renamed_put_away_and_brought_back(qtbot: QtBot, settings: SettingsPage) -> None:
    profiles = settings.profiles
    with qtbot.waitSignal(profiles.chosen, check_params_cb=lambda one: one == "b"):
        press(qtbot, settings, "choose-b")
    with qtbot.waitSignal(profiles.put_away, check_params_cb=lambda one: one == "b"):
        press(qtbot, settings, "put-away-b")
    with qtbot.waitSignal(profiles.brought_back, check_params_cb=lambda one: one == "c"):
        press(qtbot, settings, "bring-back-c")
    press(qtbot, settings, "rename-a")
    fill(qtbot, settings, "name-a", "Mary")
    with qtbot.waitSignal(profiles.renamed, check_params_cb=lambda one, name: (one, name) == ("a", "Mary")):
        press(qtbot, settings, "keep-name-a")


def test_buttons_beside_a_name_end_where_their_card_ends(window: MainWindow, settings: SettingsPage) -> None:
    window.resize(1280, 800)
    QApplication.processEvents()
    ends = {
        name: one.mapTo(settings, one.rect().topRight()).x()
        for name in ("put-away-b", "bring-back-c", "rename-a", "example-anna")
        if (one := button(settings, name))
    }
    assert len(set(ends.values())) == 1, ends


def test_the_profile_that_is_open_cannot_be_put_away(settings: SettingsPage) -> None:
    assert not has_button(settings, "put-away-a")
    assert not has_button(settings, "choose-a")


def test_a_new_profile_needs_a_name(qtbot: QtBot, settings: SettingsPage) -> None:
    with qtbot.assertNotEmitted(settings.profiles.made):
        press(qtbot, settings, "make-profile")
    assert "Please write a name first." in texts(settings)
    fill(qtbot, settings, "new-profile-name", "Lee")
    with qtbot.waitSignal(settings.profiles.made, check_params_cb=lambda name: name == "Lee"):
        press(qtbot, settings, "make-profile")


def test_an_example_an_import_and_the_way_back(qtbot: QtBot, settings: SettingsPage) -> None:
    with qtbot.waitSignal(settings.example_asked, check_params_cb=lambda one: one == "anna"):
        press(qtbot, settings, "example-anna")
    with qtbot.waitSignal(settings.import_asked):
        press(qtbot, settings, "bring-training")
    with qtbot.waitSignal(settings.left):
        press(qtbot, settings, "leave-settings")


def test_what_is_not_there_is_not_shown(settings: SettingsPage) -> None:
    settings.show_settings(SettingsShown(data_folder="/x", version="0.1"))
    QApplication.processEvents()
    assert not has_button(settings, "remind")
    assert not has_button(settings, "make-profile")
    assert not has_button(settings, "bring-training")
    assert "Example patients" not in texts(settings)


def test_an_example_patient_can_not_be_described_reminded_or_filled(settings: SettingsPage) -> None:
    settings.show_settings(replace(SHOWN, is_example=True))
    QApplication.processEvents()
    for name in ("change-person", "remind", "bring-training"):
        assert not has_button(settings, name)


def test_it_says_what_it_is_for_and_what_it_is_not(settings: SettingsPage) -> None:
    seen = texts(settings)
    assert "It has not been assessed as a medical device." in seen
    assert "not for people under 18" in seen
    assert "Version 0.1" in seen
    assert "/home/maria/liftcoach" in seen


def test_a_question_opens_its_page(qtbot: QtBot, settings: SettingsPage) -> None:
    settings.open_page("equipment")
    QApplication.processEvents()
    assert "Which of these can you use?" in texts(settings)


def test_who_the_figure_looks_like_is_chosen(qtbot: QtBot, settings: SettingsPage) -> None:
    assert button(settings, "figure-ash").isChecked()
    with qtbot.waitSignal(settings.figure_chosen, check_params_cb=lambda person: person == "oak"):
        press(qtbot, settings, "figure-oak")
    settings.show_settings(replace(SHOWN, figure="elm"))
    assert button(settings, "figure-elm").isChecked()
    assert not button(settings, "figure-oak").isChecked()


def test_everybody_who_can_be_drawn_can_be_chosen(settings: SettingsPage) -> None:
    assert all(button(settings, f"figure-{person}").accessibleName() for person in PEOPLE)


def test_every_section_is_one_press_away_from_the_list_and_back(
    qtbot: QtBot, window: MainWindow, settings: SettingsPage
) -> None:
    settings.part_asked.connect(window.scroll_to)
    shown = [one for one in settings.findChildren(Section) if one.isVisible()]
    listed = [one for one in settings.findChildren(QPushButton) if one.objectName().startswith("section-")]
    assert [one.text() for one in listed if one.isVisible()] == [section.title for section in shown]
    for section in shown:
        going = next(one for one in listed if one.text() == section.title)
        going.setFocus()
        qtbot.keyClick(going, Qt.Key.Key_Return)
        assert in_sight(section), section.title
        focused = QApplication.focusWidget()
        assert focused is not None
        assert section.isAncestorOf(focused)
        assert in_sight(focused)
        press(qtbot, section, "all-settings")
        assert QApplication.focusWidget() is going
        assert in_sight(going)


def test_a_section_that_is_not_there_is_not_in_the_list(settings: SettingsPage) -> None:
    assert has_button(settings, "section-reminders")
    assert has_button(settings, "section-about-me")
    settings.show_settings(replace(SHOWN, is_example=True))
    QApplication.processEvents()
    assert not has_button(settings, "section-reminders")
    assert not has_button(settings, "section-about-me")
    settings.show_settings(SHOWN)
    QApplication.processEvents()
    assert has_button(settings, "section-reminders")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_whole_list_of_settings_is_seen_without_scrolling(
    window: MainWindow, settings: SettingsPage, scale: float
) -> None:
    window.resize(1280, 800)
    window.look.choose(LookChoice(ThemeChoice.LIGHT, scale))
    window.scroll_to_top()
    for _ in range(4):
        QApplication.processEvents()
    listed = [one for one in settings.findChildren(QPushButton) if one.objectName().startswith("section-")]
    assert all(in_sight(one) for one in listed if one.isVisible())


def in_sight(widget: QWidget) -> bool:
    """Whether the beginning of a widget can be seen, wholly where it is a button."""
    seen = widget.visibleRegion().boundingRect()
    return seen.top() == 0 and seen.height() >= min(widget.height(), 40)
