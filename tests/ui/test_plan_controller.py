"""The Plan tab between page and coach."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liftcoach.coach.changed import Changed
from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import Ask, AskedFact, CannotPlan, DayKind, DayPlan, Release, Scope, Stop, Tier
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.ui.changes import Changes
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.plan.plan_controller import PlanController, PlanDesk, week_day
from liftcoach.ui.plan.plan_page import PlanPage
from liftcoach.ui.plan.shown import PlanShown
from liftcoach.ui.widgets.week_strip import Mark
from tests.conftest import MONDAY, at_ten
from tests.ui.seen import has_button, press, texts

STOP = Stop("E1", Tier.EMERGENCY, Scope.WHOLE_DAY, MONDAY)
RELEASE = Release("Nurse Khan", MONDAY)


@dataclass
class Day:
    """A coach's day, held still: what it plans can be changed under the page's feet."""

    plan: DayPlan | CannotPlan
    today: date = MONDAY
    lifter: Lifter = field(default_factory=lambda: Lifter(name="Maria", year_of_birth=1958))
    told: list[object] = field(default_factory=list)
    read: list[object] = field(default_factory=list)
    in_sight: bool = True
    open_stops: tuple[Stop, ...] = ()

    def keep(self, what: object) -> Changed:
        self.told.append(what)
        return Changed.PLAN


class Tab:
    def __init__(self, window: MainWindow, day: Day, shown: PlanShown) -> None:
        self.page = PlanPage()
        self.changes = Changes(window)
        window.put(Place.PLAN, self.page)
        window.show_place(Place.PLAN)
        self.controller = PlanController(
            self.page,
            PlanDesk(
                now=lambda: at_ten(day.today),
                local_hour=lambda: 10,
                lifter=lambda: day.lifter,
                plan=lambda _day: day.plan,
                exercises=shown.exercises,
                has_started=lambda _day: False,
                start=lambda: day.keep("start"),
                ease=day.keep,
                as_planned=lambda: day.keep("as planned"),
                release=lambda stop, release: day.keep((stop.row, release)),
                open_stops=lambda: day.open_stops,
                has_read_stop=lambda stop: stop in day.read,
                read_stop=day.read.append,
                in_sight=lambda: day.in_sight,
            ),
            self.changes,
            window,
        )
        self.controller.reload()


@pytest.fixture
def day(shown: PlanShown) -> Day:
    return Day(shown.plan)


@pytest.fixture
def tab(window: MainWindow, day: Day, shown: PlanShown) -> Tab:
    return Tab(window, day, shown)


def test_start_is_kept_and_leads_to_the_log(qtbot: QtBot, tab: Tab, day: Day) -> None:
    with qtbot.waitSignals([tab.changes.happened, tab.controller.place_asked]):
        press(qtbot, tab.page, "start")
    assert day.told == ["start"]


@pytest.mark.parametrize("kind", [DayKind.REST, DayKind.STOP])
def test_a_plan_that_changed_overnight_is_shown_before_start(qtbot: QtBot, tab: Tab, day: Day, kind: DayKind) -> None:
    day.plan = DayPlan(MONDAY + timedelta(days=1), kind, stop=STOP if kind is DayKind.STOP else None)
    with qtbot.assertNotEmitted(tab.controller.place_asked):
        press(qtbot, tab.page, "start")
    assert day.told == []
    assert not has_button(tab.page, "start")


def test_an_easier_day_is_a_choice_that_is_kept(qtbot: QtBot, tab: Tab, day: Day) -> None:
    press(qtbot, tab.page, "not-a-good-day")
    press(qtbot, tab.page, f"ease-{ChoiceKind.GENTLER_TODAY}")
    assert day.told == [ChoiceKind.GENTLER_TODAY]


def test_a_change_elsewhere_is_shown(tab: Tab, day: Day) -> None:
    day.lifter = replace(day.lifter, name="Mary")
    tab.changes.tell(Changed.SETTINGS)
    assert "Good morning, Maria" in texts(tab.page)
    tab.changes.tell(Changed.LIFTER)
    assert "Good morning, Mary" in texts(tab.page)


def test_a_page_out_of_sight_follows_when_it_is_gone_to_and_not_before(tab: Tab, day: Day) -> None:
    day.in_sight, day.lifter = False, replace(day.lifter, name="Mary")
    tab.changes.tell(Changed.LIFTER)
    assert "Good morning, Maria" in texts(tab.page)
    tab.controller.reload()
    assert "Good morning, Mary" in texts(tab.page)


def test_a_stop_that_was_read_stays_a_stop_after_a_reload(qtbot: QtBot, tab: Tab, day: Day) -> None:
    day.plan = DayPlan(MONDAY, DayKind.STOP, stop=STOP)
    tab.controller.reload()
    press(qtbot, tab.page, "stop-read")
    tab.changes.tell(Changed.LIFTER)
    assert "Stop, and get help now" in texts(tab.page)
    assert not has_button(tab.page, "stop-read")


@pytest.mark.parametrize("is_open", [True, False])
def test_only_a_stop_that_is_kept_can_be_released(tab: Tab, day: Day, *, is_open: bool) -> None:
    """What the questions about the body ask for is no sign that anybody told of: a clearance ends it."""
    day.plan = DayPlan(MONDAY, DayKind.STRENGTH, stop=STOP)
    day.open_stops = (STOP,) if is_open else ()
    tab.controller.reload()
    assert has_button(tab.page, "open-release") is is_open


def test_signs_that_are_open_beside_it_are_shown_but_none_that_ends_with_it(tab: Tab, day: Day) -> None:
    knee = Stop("C3", Tier.CONTACT_TEAM, Scope.REGION, MONDAY, (Joint.LEFT_KNEE,))
    day.plan = DayPlan(MONDAY, DayKind.STRENGTH, stop=knee)
    again, wrist = replace(knee, began=MONDAY - timedelta(days=1)), replace(knee, joints=(Joint.LEFT_WRIST,))
    day.open_stops = (again, knee, wrist)
    tab.controller.reload()
    assert len(tab.page.findChildren(QWidget, "region-stop")) == 2


def test_a_release_names_the_stop_it_ends(tab: Tab, day: Day) -> None:
    day.plan = DayPlan(MONDAY, DayKind.STOP, stop=STOP)
    tab.controller.reload()
    tab.page.released.emit(STOP, RELEASE)
    assert day.told == [("E1", RELEASE)]


@pytest.mark.parametrize(
    ("fact", "in_check_in"), [(AskedFact.SLEEP, True), (AskedFact.WARNING_SIGNS, True), (AskedFact.EQUIPMENT, False)]
)
def test_a_question_of_today_opens_the_check_in_and_a_lasting_one_the_settings(
    qtbot: QtBot, tab: Tab, day: Day, fact: AskedFact, *, in_check_in: bool
) -> None:
    day.plan = CannotPlan(MONDAY, (Ask(fact),))
    tab.controller.reload()
    wanted = tab.controller.place_asked if in_check_in else tab.controller.question_opened
    with qtbot.waitSignal(wanted):
        press(qtbot, tab.page, f"answer-{fact}")


def test_a_person_of_17_is_told_so_kindly(tab: Tab, day: Day) -> None:
    day.plan = CannotPlan(MONDAY, (), (Reason(RuleId.UNDER_AGE, (Fact("from_year", 2028),), OWN_CAUTION),))
    tab.controller.reload()
    assert "Bodies that still grow" in texts(tab.page)


TRAINING = DayPlan(MONDAY, DayKind.STRENGTH)
REST = DayPlan(MONDAY, DayKind.REST)


@pytest.mark.parametrize(
    ("days_from_today", "plan", "logged", "mark"),
    [
        (-1, TRAINING, True, Mark.DONE),
        (-1, TRAINING, False, Mark.NOTHING),
        (-1, REST, False, Mark.REST),
        (-1, None, False, Mark.NOTHING),
        (0, TRAINING, False, Mark.STRENGTH),
        (0, TRAINING, True, Mark.DONE),
        (0, DayPlan(MONDAY, DayKind.STOP, stop=STOP), True, Mark.STOP),
        (1, REST, False, Mark.REST),
        (1, CannotPlan(MONDAY, ()), False, Mark.UNKNOWN),
    ],
)
def test_a_day_of_the_week_is_done_planned_empty_or_not_known_yet(
    days_from_today: int, plan: DayPlan | CannotPlan | None, *, logged: bool, mark: Mark
) -> None:
    shown = week_day(MONDAY + timedelta(days=days_from_today), MONDAY, plan, logged=logged)
    assert shown.mark is mark
    assert shown.today is (days_from_today == 0)
