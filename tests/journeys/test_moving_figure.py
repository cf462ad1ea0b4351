"""The moving figure in the real window, with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from liftcoach.ui.places import Place
from liftcoach.ui.widgets.figure_stage import FigureStage
from tests.journeys.person import Person
from tests.journeys.test_keyboard import Keys
from tests.journeys.welcoming import be_known


@pytest.fixture(autouse=True)
def few_pictures() -> None:
    """As many pictures as at home."""


def stages(person: Person) -> list[FigureStage]:
    return person.window.findChildren(FigureStage)


def stage_in_sight(person: Person) -> FigureStage:
    """The one figure that is shown; it comes a moment after the words of its page."""

    def seen() -> list[FigureStage]:
        return [stage for stage in stages(person) if stage.isVisible()]

    person.qtbot.waitUntil(lambda: len(seen()) == 1, timeout=5000)
    return seen()[0]


def words(person: Person) -> str:
    return person.part("figure-words").text() if isinstance(person.part("figure-words"), QLabel) else ""


def test_the_figure_of_the_log_is_paused_stepped_and_slowed_by_keyboard(person: Person) -> None:
    be_known(person)
    person.go(Place.PLAN)
    keys = Keys(person)
    keys.press("start")
    stage = stage_in_sight(person)
    assert stage.running
    assert stage.accessibleName().startswith("Moving figure: ")
    assert stage.accessibleDescription().startswith("1. ")
    keys.press("figure-pause")
    assert not stage.running
    assert "figure-play" in person.button_names()
    keys.enter("figure-step")
    first = words(person)
    keys.enter("figure-step")
    assert words(person) != first
    assert words(person) in stage.accessibleDescription()
    keys.press("figure-slower")
    keys.tab_to("figure-play")
    person.key(Qt.Key.Key_P)
    assert stage.running


def test_nothing_moves_on_a_page_that_is_not_shown(person: Person) -> None:
    be_known(person)
    person.go(Place.PLAN)
    assert stage_in_sight(person).running
    person.press("start")
    in_log = stage_in_sight(person)
    person.qtbot.waitUntil(lambda: [stage for stage in stages(person) if stage.running] == [in_log], timeout=5000)
    person.go(Place.CHARTS)
    person.qtbot.waitUntil(lambda: not any(stage.running for stage in stages(person)), timeout=5000)


def test_the_figure_of_the_plan_can_be_paused_where_it_moves(person: Person) -> None:
    be_known(person)
    person.go(Place.PLAN)
    assert stage_in_sight(person).running
    keys = Keys(person)
    keys.press("figure-pause")
    assert not stage_in_sight(person).running
    person.key(Qt.Key.Key_Space)
    assert stage_in_sight(person).running
