"""Hands that press twice: the second press, which nobody meant, does nothing wherever it falls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from liftcoach.ui.places import Place
from liftcoach.ui.widgets.scale import Scale
from liftcoach.ui.widgets.stepper import Stepper
from tests.conftest import MONDAY
from tests.journeys.keys import CTRL
from tests.journeys.person import Person
from tests.journeys.training import new_day
from tests.journeys.welcoming import be_known


def test_a_second_press_of_the_mouse_does_nothing_more(person: Person) -> None:
    be_known(person)
    person.tremble("start")
    assert person.is_at(Place.LOG)
    person.rest_the_hand()
    person.tremble("done-as-planned")
    assert len(person.coach.training.sets_on(MONDAY)) == 1
    # The rest that has begun under the pointer goes on.
    assert person.shows("skip-rest")
    person.press("skip-rest")
    amount = person.part("amount")
    assert isinstance(amount, Stepper)
    before = amount.value
    assert before is not None
    person.press("more", inside=amount)
    step = (amount.value or 0) - before
    person.tremble("more", inside=amount)
    # Minus and plus take every press, for those who press them quickly.
    assert amount.value == before + 3 * step

    new_day(person)
    person.go(Place.PLAN)
    person.tremble("answer-check-in")
    pain = person.part("pain")
    assert isinstance(pain, Scale)
    person.tremble("number-4", inside=pain)
    assert pain.value == 4
    person.tremble("warning-signs")
    assert not [
        one.objectName()
        for one in person.window.findChildren(QAbstractButton)
        if one.objectName().startswith("sign-") and one.isChecked()
    ]


def test_a_second_press_or_a_held_key_does_nothing_more(person: Person) -> None:
    be_known(person)
    new_day(person)
    person.press("answer-check-in")
    pain = person.part("pain")
    assert isinstance(pain, Scale)
    pain.cells[0].setFocus()
    person.tremble_on_key(Qt.Key.Key_Space)
    assert pain.value == 0
    # Once it saves, and the plan that comes is not started by it.
    person.tremble_on_key(Qt.Key.Key_Return, CTRL)
    assert person.is_at(Place.PLAN)
    person.go(Place.LOG)
    person.go(Place.PLAN)
    start = person.part("start")
    start.setFocus()
    person.tremble_on_key(Qt.Key.Key_Return)
    assert person.is_at(Place.LOG)
    assert person.coach.training.sets_on(person.clock.day) == ()
    # What Start led to has the focus.
    assert person.part("done-as-planned").hasFocus()
