"""Controls of the hazard list that have no journey of their own."""

from __future__ import annotations

import ast
import re
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from liftcoach.coach.reminding import ReminderWish
from liftcoach.domain.check_in import CheckIn, SeenSign, WarningSign
from liftcoach.domain.equipment import Equipment
from liftcoach.ui.about_me.equipment_form import read_loads
from liftcoach.words.reminders import ON_THE_DESKTOP
from tests.conftest import MONDAY
from tests.journeys.person import Clock, Person
from tests.journeys.training import new_day
from tests.journeys.welcoming import be_known

PACKAGE = Path(__file__).resolve().parents[2] / "liftcoach"
RESOURCES = PACKAGE.parent / "resources"
PROMISES = re.compile(
    r"\b(you are safe|is safe|perfectly safe|all clear|nothing to worry about|don[’']t worry|no need to worry)\b",
    re.IGNORECASE,
)
HEALTH = re.compile(r"joint|pain|arthrit|lupus|flare|train|session|rest|exercise|health|ill|strength", re.IGNORECASE)


def test_same_as_last_time_never_answers_for_the_warning_signs(person: Person) -> None:
    be_known(person)
    yesterday = MONDAY - timedelta(days=1)
    person.coach.checking_in.save(CheckIn(yesterday, pain=3, fatigue=2, stiffness=1, warning_signs=()))
    new_day(person)
    person.press("answer-check-in")
    if person.can_press("same-as"):
        person.press("same-as")
    person.press("save")
    said = person.coach.checking_in.on(person.clock.day)
    assert said is not None
    assert said.warning_signs is None
    assert person.can_press("answer-warning-signs")


def test_a_weight_without_a_unit_is_not_taken() -> None:
    with pytest.raises(ValueError, match="5, 10"):
        read_loads("5, 10", Equipment.DUMBBELLS)


def test_no_sentence_promises_that_all_is_well() -> None:
    found = [
        (path.name, text)
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(text := argument.value, str) and PROMISES.search(text)
    ]
    found += [
        (path.name, line)
        for pattern in ("articles/**/*.md", "exercises/*.toml")
        for path in RESOURCES.glob(pattern)
        for line in path.read_text(encoding="utf-8").splitlines()
        if PROMISES.search(line)
    ]
    assert not found


def test_a_note_on_the_desktop_says_nothing_about_health() -> None:
    assert ON_THE_DESKTOP
    assert "{" not in ON_THE_DESKTOP
    assert not HEALTH.search(ON_THE_DESKTOP)


def test_a_double_press_logs_one_set(person: Person) -> None:
    be_known(person)
    person.press("start")
    done = person.part("done-as-planned")
    for _ in range(2):
        person.qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
    assert len(person.coach.training.sets_on(MONDAY)) == 1


def test_no_reminder_comes_on_a_day_that_is_stopped(person: Person, clock: Clock) -> None:
    be_known(person)
    person.coach.reminding.ask_for(ReminderWish(on=True, hour=8))
    person.coach.checking_in.save(CheckIn(MONDAY, warning_signs=(SeenSign(WarningSign.E1),)))
    clock.hour = 12
    person.pages.look_at_the_clock()
    person.settle()
    assert not person.shows("message-reminder")
