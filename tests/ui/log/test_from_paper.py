"""A session that was done from paper comes into the log."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from liftcoach.content.library import Library
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.prescription import BODY, Prescription, Work
from liftcoach.domain.training import Done, LoggedSet
from liftcoach.ui.log.from_paper_page import FromPaperPage, SaidExercise
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from tests.conftest import MONDAY, at_ten
from tests.ui.seen import button, has_button, press, texts

SQUAT = Prescription("sit-to-stand", 2, Work(WorkUnit.REPETITIONS, 8, 8), BODY, 3, 90)
PUSH = Prescription("wall-push-up", 1, Work(WorkUnit.REPETITIONS, 10, 10), BODY, 3, 90)
PLAN = DayPlan(MONDAY, DayKind.STRENGTH, 20, prescriptions=(SQUAT, PUSH))


class Ticks:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def page(window: MainWindow, library: Library, ticks: Ticks) -> FromPaperPage:
    made = FromPaperPage(library, ticks=ticks)
    window.put(Place.FROM_PAPER, made)
    window.show_place(Place.FROM_PAPER)
    made.show_day(PLAN, ())
    QApplication.processEvents()
    return made


def logged(number: int, exercise: str = "sit-to-stand") -> LoggedSet:
    return LoggedSet(exercise, Done(WorkUnit.REPETITIONS, 8), BODY, at_ten(MONDAY), id=number)


def test_an_exercise_done_as_planned_is_one_press(qtbot: QtBot, page: FromPaperPage) -> None:
    with qtbot.waitSignal(page.done, check_params_cb=lambda said: said == SaidExercise(SQUAT, 2, warm_up=False)):
        press(qtbot, page, "planned-on-paper-0")


def test_what_was_different_is_said_and_what_was_not_rated_stays_open(qtbot: QtBot, page: FromPaperPage) -> None:
    press(qtbot, page, "different-0")
    QApplication.processEvents()
    with qtbot.waitSignal(page.done) as told:
        press(qtbot, page, "log-these-0")
    said = told.args[0]
    assert (said.sets, said.said.done.amount) == (2, 8)
    assert (said.said.reps_in_reserve, said.said.pain, said.said.hurt_joint) == (None, None, None)


def test_what_was_logged_is_told_and_can_be_taken_back(qtbot: QtBot, page: FromPaperPage) -> None:
    page.show_day(PLAN, (logged(4), logged(5)))
    QApplication.processEvents()
    told = page.findChild(QLabel, "logged-0")
    assert told is not None
    assert told.text() == "Logged: 2 of 2 sets. 8 times, no weight"
    assert not has_button(page, "planned-on-paper-0")
    with qtbot.waitSignal(page.taken_back, check_params_cb=lambda ids: ids == (4, 5)):
        press(qtbot, page, "take-back-0")


def test_a_trembling_second_press_takes_nothing_back(qtbot: QtBot, page: FromPaperPage, ticks: Ticks) -> None:
    press(qtbot, page, "planned-on-paper-0")
    page.show_day(PLAN, (logged(4), logged(5)))
    QApplication.processEvents()
    ticks.now = 0.3
    with qtbot.assertNotEmitted(page.taken_back):
        press(qtbot, page, "take-back-0")
    ticks.now = 1.3
    with qtbot.waitSignal(page.taken_back):
        press(qtbot, page, "take-back-0")


def test_only_the_sets_that_are_left_are_logged(qtbot: QtBot, page: FromPaperPage) -> None:
    page.show_day(PLAN, (logged(4),))
    QApplication.processEvents()
    with qtbot.waitSignal(page.done, check_params_cb=lambda said: said.sets == 1):
        press(qtbot, page, "planned-on-paper-0")


def test_there_is_an_end_once_something_was_logged(qtbot: QtBot, page: FromPaperPage) -> None:
    assert not button(page, "from-paper-finish").isEnabled()
    page.show_day(PLAN, (logged(4),))
    QApplication.processEvents()
    with qtbot.waitSignal(page.finished):
        press(qtbot, page, "from-paper-finish")


@pytest.mark.parametrize("kind", [DayKind.REST, DayKind.STOP])
def test_a_day_without_training_logs_nothing_from_paper(page: FromPaperPage, kind: DayKind) -> None:
    page.show_day(DayPlan(MONDAY, kind, prescriptions=(SQUAT,)), ())
    QApplication.processEvents()
    assert "nothing to log from paper today" in texts(page)
    assert not has_button(page, "planned-on-paper-0")


def test_the_keyboard_stays_with_the_exercise(page: FromPaperPage) -> None:
    button(page, "planned-on-paper-0").setFocus()
    page.show_day(PLAN, (logged(4), logged(5)))
    QApplication.processEvents()
    assert button(page, "take-back-0").hasFocus()
