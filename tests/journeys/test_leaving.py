"""Escape leaves the innermost thing that is open, on every page, and loses nothing that was put in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import DayPlan
from liftcoach.ui.charts.charts_tab import ChartsTab
from liftcoach.ui.checkin.check_in_page import CheckInPage
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.person import Person
from tests.journeys.welcoming import be_known


def escape(person: Person) -> None:
    person.key(Qt.Key.Key_Escape)


def has_focus(name: str) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and focused.objectName() == name


def test_escape_folds_what_was_unfolded_on_the_plan_one_after_the_other(person: Person) -> None:
    be_known(person)
    plan = person.coach.planning.day(MONDAY)
    assert isinstance(plan, DayPlan)
    exercise = plan.prescriptions[0].exercise
    person.press(f"open-{exercise}")
    person.press(f"another-{exercise}")
    assert person.shows(f"others-{exercise}")
    escape(person)
    assert not person.shows(f"others-{exercise}")
    assert person.shows(f"details-{exercise}")
    assert has_focus(f"another-{exercise}")
    escape(person)
    assert not person.shows(f"details-{exercise}")
    assert has_focus(f"open-{exercise}")
    escape(person)
    assert person.is_at(Place.PLAN)
    for opener, part in (("not-a-good-day", "offers"), ("other-day", "other-day-panel")):
        person.press(opener)
        assert person.shows(part)
        escape(person)
        assert not person.shows(part)
        assert has_focus(opener)
    person.press("read")
    assert person.shows("close-article")
    escape(person)
    assert not person.shows("close-article")
    person.press("text-size")
    assert person.shows("text-size-strip")
    escape(person)
    assert not person.shows("text-size-strip")


def test_escape_leaves_each_page_that_is_no_tab(person: Person) -> None:
    be_known(person)
    person.press("answer-check-in")
    person.rate("pain", 4)
    person.press("warning-signs")
    escape(person)
    assert not person.shows("sign-E1")
    escape(person)
    assert person.is_at(Place.PLAN)
    # What was answered is there again.
    person.press("answer-check-in")
    page = person.window.findChild(CheckInPage)
    assert page is not None
    assert page.answers() == CheckIn(MONDAY, pain=4, warning_signs=())
    person.press("settings")
    escape(person)
    assert person.is_at(Place.CHECK_IN)
    for place, back in (
        (Place.RULES, Place.SETTINGS),
        (Place.EARLIER, Place.LOG),
        (Place.FROM_PAPER, Place.LOG),
        (Place.IMPORT, Place.SETTINGS),
    ):
        person.pages.go(back)
        person.pages.go(place)
        person.settle()
        escape(person)
        assert person.is_at(back), place
    person.go(Place.PLAN)
    person.press("print-session")
    assert person.is_at(Place.PAPER)
    escape(person)
    assert person.is_at(Place.PLAN)


def test_escape_loses_nothing_that_was_put_in(person: Person) -> None:
    be_known(person)
    person.press("settings")
    person.press("change-person")
    escape(person)
    assert not person.shows("name")
    assert has_focus("change-person")
    person.press("change-person")
    person.write("name", "Anna")
    for _ in range(2):
        escape(person)
        assert person.is_at(Place.SETTINGS)
        assert has_focus("change-person"), "out of the form, and it is still open"
        name = person.part("name")
        assert isinstance(name, QLineEdit)
        assert name.text() == "Anna"
    person.go(Place.LOG)
    person.press("did-something-else")
    person.choose("did-what", "Something of my own")
    person.write("did-name", "Bowling")
    escape(person)
    name = person.part("did-name")
    assert isinstance(name, QLineEdit)
    assert name.text() == "Bowling"
    person.settle()


def test_escape_folds_what_was_opened_on_the_charts(person: Person) -> None:
    be_known(person)
    person.coach.checking_in.save(CheckIn(MONDAY, pain=3, warning_signs=()))
    person.go(Place.CHARTS)
    tab = person.window.findChild(ChartsTab)
    assert tab is not None
    tab.finish()
    person.settle()
    felt, tests = tab.card("felt"), tab.card("tests")
    person.press("show-as-table", inside=felt)
    person.press("mark-a-day")
    person.press("mark-milestone")
    person.write("mark-note", "two bags up the stairs")
    escape(person)
    assert has_focus("mark-a-day"), "what was written stays open"
    field = person.part("mark-note")
    assert isinstance(field, QLineEdit)
    assert field.text() == "two bags up the stairs"
    field.clear()
    escape(person)
    assert not person.shows("mark-note")
    assert not felt.table.isHidden(), "one thing at a time, and the innermost first"
    escape(person)
    assert felt.table.isHidden()
    person.press("add-result", inside=tests)
    person.choose("test-kind", "Grip of the left hand")
    person.write("test-value", "22")
    escape(person)
    assert person.shows("test-value")
    value = person.part("test-value")
    assert isinstance(value, QLineEdit)
    value.clear()
    escape(person)
    assert not person.shows("test-kind")
    person.press("how-worked-out")
    escape(person)
    assert not person.shows("steps")
    escape(person)
    assert person.is_at(Place.CHARTS)


def test_a_screen_reader_hears_which_list_a_tick_belongs_to(person: Person) -> None:
    from PySide6.QtGui import QAccessible

    def groups_of(name: str) -> list[str]:
        node = QAccessible.queryAccessibleInterface(person.part(name))
        found = []
        while node is not None:
            if node.role() is QAccessible.Role.Grouping:
                found.append(node.text(QAccessible.Text.Name))
            node = node.parent()
        return found

    person.press("begin")
    person.press("next")
    assert groups_of("tick-lupus") == groups_of("no-condition") == ["Which of these do you have?"]
    be_known(person)
    person.go(Place.PLAN)
    person.press("answer-check-in")
    person.press("warning-signs")
    assert groups_of("sign-E1") == ["Any of these today?"]
    assert isinstance(person.part("sign-E1"), QWidget)
