"""The first day with the keyboard alone: Tab, Space, Enter, digits, arrows and the shortcuts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.lifter import Condition, Experience
from liftcoach.ui.places import Place
from tests.conftest import MONDAY
from tests.journeys.person import DOUBLE_PRESS_MS, Person
from tests.journeys.training import MOST_SETS, new_day

CTRL = Qt.KeyboardModifier.ControlModifier
MOST_TABS = 200
MOST_ANSWERS = 12


class Keys:
    """A person who has no mouse."""

    def __init__(self, person: Person) -> None:
        self.person = person

    @property
    def focused(self) -> QWidget:
        found = self.person.window.focusWidget()
        return self.person.window if found is None else found

    def press(self, name: str) -> None:
        """Tab to a button and press Space."""
        self.tab_to(name)
        self.person.key(Qt.Key.Key_Space)

    def enter(self, name: str) -> None:
        """Tab to a button and press Enter."""
        self.tab_to(name)
        self.person.key(Qt.Key.Key_Return)

    def choose(self, name: str, words: str) -> None:
        """Tab to a choice, go to its answer with the arrow keys, and press Space."""
        self.tab_to(name)
        for _ in range(MOST_ANSWERS):
            focused = self.focused
            if isinstance(focused, QAbstractButton) and focused.text().strip() == words:
                self.person.key(Qt.Key.Key_Space)
                return
            self.person.key(Qt.Key.Key_Right)
        raise AssertionError(f"the arrow keys never came to {words} of {name}")

    def rate(self, name: str, digit: Qt.Key) -> None:
        self.tab_to(name)
        self.person.key(digit)

    def write(self, name: str, typed: str) -> None:
        self.tab_to(name)
        self.person.qtbot.keyClicks(self.focused, typed)
        self.person.settle()

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is on a widget of this name, or inside one of it."""
        for _ in range(MOST_TABS):
            if self.focused.isVisible() and name in names_around(self.focused):
                return
            self.person.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}")


def names_around(widget: QWidget) -> list[str]:
    names: list[str] = []
    here: QWidget | None = widget
    while here is not None:
        names.append(here.objectName())
        here = here.parentWidget()
    return names


def welcome(keys: Keys) -> None:
    keys.enter("begin")
    keys.write("name", "Maria")
    keys.write("year-of-birth", "1968")
    keys.enter("next")
    keys.press(f"tick-{Condition.RHEUMATOID_ARTHRITIS}")
    keys.choose("activity", "Quiet: I hardly notice it")
    keys.enter("next")
    keys.choose("recent-surgery", "No")
    keys.choose("recent-fracture", "No")
    keys.enter("next")
    keys.press("none-of-these")
    keys.choose("blood-thinner", "No")
    keys.person.key(Qt.Key.Key_Return, CTRL)
    keys.press("no-sign")
    keys.person.key(Qt.Key.Key_Return, CTRL)
    keys.choose("experience", "New to it")
    keys.enter("next")
    keys.press(f"tick-{Equipment.CHAIR}")
    keys.press(f"tick-{Equipment.WALL}")
    keys.enter("next")
    keys.write("emergency-number", "112")
    keys.enter("next")


def test_the_first_day_needs_no_mouse(person: Person) -> None:
    keys = Keys(person)
    welcome(keys)
    who = person.coach.knowing.lifter()
    assert (who.name, who.year_of_birth, who.experience) == ("Maria", 1968, Experience.NEW)
    assert who.equipment == (Equipment.CHAIR, Equipment.WALL)
    assert person.is_at(Place.PLAN)
    plan = person.coach.planning.day(MONDAY)
    assert isinstance(plan, DayPlan)
    assert plan.kind is DayKind.STRENGTH

    keys.press(f"open-{plan.prescriptions[0].exercise}")
    assert person.shows(f"details-{plan.prescriptions[0].exercise}")

    keys.enter("answer-check-in")
    assert person.is_at(Place.CHECK_IN)
    keys.rate("pain", Qt.Key.Key_2)
    keys.rate("fatigue", Qt.Key.Key_3)
    keys.rate("fatigue", Qt.Key.Key_Left)
    person.key(Qt.Key.Key_Return, CTRL)
    assert person.is_at(Place.PLAN)
    said = person.coach.checking_in.on(MONDAY)
    assert said is not None
    assert (said.pain, said.fatigue) == (2, 2)
    # What was said in the welcome is still there.
    assert said.warning_signs == ()

    person.key(Qt.Key.Key_Return, CTRL)
    assert person.is_at(Place.LOG)
    for _ in range(MOST_SETS):
        if not person.shows("done-as-planned") and not person.shows("skip-rest"):
            break
        person.clock.minute += 1
        if person.shows("skip-rest"):
            keys.enter("skip-rest")
        else:
            person.qtbot.wait(DOUBLE_PRESS_MS)
            person.key(Qt.Key.Key_Return, CTRL)
    assert len(person.coach.training.sets_on(MONDAY)) == len((*plan.warm_up, *plan.prescriptions))
    keys.rate("exertion", Qt.Key.Key_4)
    keys.enter("finish-session")
    session = person.coach.training.session_on(MONDAY)
    assert session is not None
    assert session.exertion == 4

    person.key(Qt.Key.Key_3, CTRL)
    assert person.is_at(Place.CHARTS)
    keys.press("show-as-table")
    person.key(Qt.Key.Key_1, CTRL)
    assert person.is_at(Place.PLAN)
    keys.press("close-article")
    assert not person.shows("article")
    new_day(person)
    assert person.shows("rest-card")
    person.key(Qt.Key.Key_2, CTRL)
    assert person.sees("Rest day")
