"""The first week with the keyboard alone, with the focus in sight at each stop and an order that can be followed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QFileDialog, QScrollArea, QWidget

from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.lifter import Condition, Experience
from liftcoach.ui.places import Place
from liftcoach.ui.widgets.joint_map import JointMap
from tests.conftest import MONDAY
from tests.journeys.keys import CTRL, Keys, out_of_order, said
from tests.journeys.other_apps import hevy_year
from tests.journeys.person import Clock, Person
from tests.journeys.training import MOST_SETS, new_day
from tests.journeys.welcoming import be_known

PATIENCE_MS = 20_000


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


def test_the_first_week_needs_no_mouse(person: Person, clock: Clock) -> None:
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

    keys.enter("settings")
    keys.press("remind")
    assert person.coach.reminding.wish().on
    person.key(Qt.Key.Key_1, CTRL)
    keys.press("close-article")
    assert not person.shows("article")

    start_and_do_all(keys)
    assert len(person.coach.training.sets_on(MONDAY)) == len((*plan.warm_up, *plan.prescriptions))
    keys.rate("exertion", Qt.Key.Key_4)
    keys.enter("finish-session")
    session = person.coach.training.session_on(MONDAY)
    assert session is not None
    assert session.exertion == 4

    new_day(person)
    assert "Today is a planned rest day." in reminded(keys)
    keys.enter("message-reminder")
    assert not person.shows("message-reminder")
    person.key(Qt.Key.Key_1, CTRL)
    assert person.shows("rest-card")
    person.key(Qt.Key.Key_2, CTRL)
    assert person.sees("Rest day")
    person.key(Qt.Key.Key_1, CTRL)

    while clock.day < MONDAY + timedelta(days=6):
        new_day(person)
        line = reminded(keys)
        keys.enter("message-reminder")
        if person.shows("rest-card"):
            assert "rest day" in line
            continue
        assert "There is a session today" in line
        start_and_do_all(keys, most=1)
        person.restart()
        assert len(person.coach.training.sets_on(clock.day)) == 1
        start_and_do_all(keys, most=1)
        keys.enter("finish-early")
        keys.enter("finish-session")
        person.key(Qt.Key.Key_1, CTRL)
    sessions = person.coach.training.sessions(MONDAY, clock.day)
    assert [(one.day, one.finished is not None) for one in sessions] == [
        (MONDAY, True),
        (MONDAY + timedelta(days=3), True),
    ]

    person.key(Qt.Key.Key_3, CTRL)
    assert person.is_at(Place.CHARTS)
    keys.choose("span", "1 year")
    keys.press("show-as-table")
    assert person.shows("chart-table")
    keys.enter("read")
    assert person.shows("article")
    keys.enter("close-article")
    assert not person.shows("article")
    new_day(person)
    keys.tab_to("message-line-reminder")
    keys.enter("message-reminder-off")
    assert not person.shows("message-reminder")
    assert not person.coach.reminding.wish().on


def reminded(keys: Keys) -> str:
    """Go to the reminder with the Tab key, and read it."""
    keys.tab_to("message-line-reminder")
    return keys.person.text(inside=keys.person.part("message-line-reminder"))


def start_and_do_all(keys: Keys, most: int = MOST_SETS) -> None:
    """Start the session, or go on with it, and do so many sets as planned."""
    person = keys.person
    person.key(Qt.Key.Key_Return, CTRL)
    assert person.is_at(Place.LOG)
    for _ in range(most):
        if not person.shows("done-as-planned") and not person.shows("skip-rest"):
            break
        person.clock.minute += 1
        if person.shows("skip-rest"):
            keys.enter("skip-rest")
        person.rest_the_hand()
        person.key(Qt.Key.Key_Return, CTRL)


def test_training_from_another_app_is_brought_in_and_taken_out_again(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_known(person)
    path = hevy_year(tmp_path, MONDAY - timedelta(days=3))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(path), ""))
    keys = Keys(person)
    keys.enter("settings")
    keys.enter("bring-training")
    keys.enter("choose-file")
    person.qtbot.waitUntil(lambda: person.shows("take-in"), timeout=PATIENCE_MS)
    person.settle()
    keys.tab_to("unit")
    person.key(Qt.Key.Key_Space)
    keys.choose("owner", "Yes, this is my log")
    keys.choose("timing", "Before")
    keys.enter("take-in")
    person.qtbot.waitUntil(lambda: person.shows("import-result"), timeout=PATIENCE_MS)
    person.settle()
    assert person.coach.training.sessions(MONDAY - timedelta(days=500), MONDAY)
    keys.enter("undo-import")
    person.qtbot.waitUntil(
        lambda: not person.coach.training.sessions(MONDAY - timedelta(days=500), MONDAY), timeout=PATIENCE_MS
    )


@pytest.mark.parametrize("where", ["plan", "check-in", "log", "rest", "charts", "settings", "import", "paper", "rules"])
def test_every_stop_of_a_screen_is_seen_and_follows_the_eye(person: Person, where: str) -> None:
    be_known(person)
    go_to(person, where)
    follow_the_eye(person)


def test_the_order_follows_the_eye_also_in_one_column(person: Person) -> None:
    be_known(person)
    look = person.window.look
    look.choose(replace(look.choice, text_scale=2.0))
    person.settle()
    for where in (Place.PLAN, Place.CHARTS):
        person.go(where)
        follow_the_eye(person)
    person.go(Place.PLAN)
    person.press("answer-check-in")
    follow_the_eye(person)
    person.go(Place.PLAN)
    person.press("start")
    follow_the_eye(person)
    person.press("done-as-planned")
    follow_the_eye(person)


def follow_the_eye(person: Person) -> None:
    stops = Keys(person).round_trip()
    reached = set(stops)
    missed = [
        said(button)
        for button in person.window.findChildren(QAbstractButton)
        if button.isVisible()
        and button.isEnabled()
        and button.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and button not in reached
    ]
    assert missed == []
    # The joints of the picture go from head to foot, the right side of the body first.
    ground = [(stop, on_its_ground(stop)) for stop in stops if not isinstance(stop.parentWidget(), JointMap)]
    assert [pair for part in by_ground(ground) for pair in out_of_order(part)] == []


def on_its_ground(stop: QWidget) -> tuple[QWidget, QRect]:
    """What scrolls a stop, and where it stands there: the place in the window changes with each stop."""
    ground: QWidget = stop
    while ground.parentWidget() is not None:
        ground = ground.parentWidget()
        holder = ground.parentWidget()
        if isinstance(holder, QAbstractScrollArea) or (holder and isinstance(holder.parentWidget(), QScrollArea)):
            break
    return ground, QRect(stop.mapTo(ground, QPoint(0, 0)), stop.size())


def by_ground(stops: list[tuple[QWidget, tuple[QWidget, QRect]]]) -> list[list[tuple[QWidget, QRect]]]:
    parts: list[list[tuple[QWidget, QRect]]] = []
    last: QWidget | None = None
    for stop, (ground, rect) in stops:
        if ground is not last:
            parts.append([])
            last = ground
        parts[-1].append((stop, rect))
    return parts


def go_to(person: Person, where: str) -> None:
    if where in ("log", "rest"):
        person.press("start")
        if where == "rest":
            person.press("done-as-planned")
    elif where == "check-in":
        person.press("answer-check-in")
    elif where == "charts":
        person.go(Place.CHARTS)
    elif where == "paper":
        person.press("print-session")
    elif where != "plan":
        person.press("settings")
        if where != "settings":
            person.press({"import": "bring-training", "rules": "see-rules"}[where])
