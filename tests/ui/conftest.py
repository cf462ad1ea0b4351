"""The look of the window for every test of it, and one day as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from liftcoach.content.library import Library
from liftcoach.domain.day_plan import Ask, AskedFact, DayKind, DayPlan
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.lifter import Contacts
from liftcoach.domain.prescription import BODY, Prescription, Work
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.plan.shown import PlanShown
from liftcoach.ui.theme.look import Look, LookChoice, ThemeChoice
from liftcoach.ui.theme.theme import load_fonts
from liftcoach.ui.widgets.week_strip import Mark, WeekDay
from tests.conftest import MONDAY

WHY = Reason(RuleId.DOSE_FOR_STATE, (Fact("state", "novice"), Fact("left", 3, "repetitions")), OWN_CAUTION)
MARKS = (Mark.STRENGTH, Mark.REST, Mark.STRENGTH, Mark.REST, Mark.GENTLE, Mark.REST, Mark.NOTHING)


@pytest.fixture(scope="session")
def fonts(qapp: object) -> None:
    load_fonts()


@pytest.fixture
def window(qtbot: QtBot, fonts: None) -> Iterator[MainWindow]:
    made = MainWindow(Look(LookChoice(ThemeChoice.LIGHT)))

    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()
    # Without a running event loop a window lives on, and every look would be applied to all of them.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def shown(library: Library) -> PlanShown:
    """A strength day with one exercise, one question and a week."""
    asked = Prescription("sit-to-stand", 2, Work(WorkUnit.REPETITIONS, 8, 8), BODY, 3, 90, reasons=(WHY,))
    plan = DayPlan(
        MONDAY, DayKind.STRENGTH, 25, prescriptions=(asked,), reasons=(WHY,), asks=(Ask(AskedFact.CHECK_IN),)
    )
    week = tuple(WeekDay(MONDAY + timedelta(days=number), mark, today=number == 0) for number, mark in enumerate(MARKS))
    return PlanShown(
        plan=plan,
        hour=9,
        name="Maria",
        week=week,
        exercises={exercise.id: exercise for exercise in library},
        contacts=Contacts(care_team="020 7946 0018", emergency_number="112"),
        may_ease=True,
        may_release=True,
    )


def with_plan(shown: PlanShown, plan: DayPlan) -> PlanShown:
    return replace(shown, plan=plan)


def days_after(day: date, number: int) -> date:
    return day + timedelta(days=number)
