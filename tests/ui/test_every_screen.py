"""What holds for every screen: names for a screen reader, targets to hit, and no sideways scrolling."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.coach.coach import Coach
from liftcoach.domain.check_in import WarningSign
from liftcoach.domain.day_plan import Ask, AskedFact, CannotPlan, DayKind, DayPlan, Scope, Stop, Tier
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.lifter import Condition, Lifter
from liftcoach.ui.articles.article_controller import ArticleController
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import TABS, Place
from liftcoach.ui.plan.plan_page import PlanPage
from liftcoach.ui.plan.shown import PlanShown, StopWords
from liftcoach.ui.settings.settings_page import SettingsPage
from liftcoach.ui.strips import Message
from liftcoach.ui.theme.look import LookChoice, ThemeChoice
from liftcoach.ui.theme.tokens import TARGET_PX
from liftcoach.ui.welcome.welcome_page import WelcomePage
from tests.conftest import MONDAY
from tests.ui.conftest import WHY
from tests.ui.test_articles import REST
from tests.ui.test_settings import SHOWN

SIZES = [(1280, 800, 2.0), (1024, 640, 1.0), (1024, 640, 2.0)]
SCREENS = (
    "strength",
    "rest",
    "emergency",
    "care-team",
    "refusal",
    "under-age",
    "settings",
    "welcome",
    *(f"welcome-{number}" for number in range(8)),
)
LONG_SIGN = "Pain or pressure in the chest, fainting, short of breath while resting, or a racing heart with faintness"


@pytest.fixture
def screens(window: MainWindow, shown: PlanShown) -> Screens:
    return Screens(window, shown)


class Screens:
    """Every screen of this room, each opened as far as it goes."""

    def __init__(self, window: MainWindow, shown: PlanShown) -> None:
        self.window, self._shown = window, shown
        self._plan, self._settings = PlanPage(), SettingsPage(lambda: MONDAY)
        self._welcome = WelcomePage(
            lambda: date(2026, 3, 2),
            {WarningSign.E1: LONG_SIGN, WarningSign.C1: LONG_SIGN},
            examples={"new-rheumatoid-arthritis": "New rheumatoid arthritis, with sore hands."},
            with_import=True,
        )
        for place, page in (
            (Place.PLAN, self._plan),
            (Place.SETTINGS, self._settings),
            (Place.WELCOME, self._welcome),
        ):
            window.put(place, page)
        window.header.show_places(TABS)
        window.header.show_profile("Maria")
        window.messages.show_messages((Message("read-only", "This file can only be read now.", "Try again"),))
        window.example_strip.show()

    def show(self, name: str) -> QWidget:
        if name.startswith("welcome"):
            return self._show_welcome(name)
        if name == "settings":
            lifter = Lifter(
                year_of_birth=1990,
                conditions=(Condition.LUPUS,),
                equipment=(Equipment.BAND, Equipment.DUMBBELLS, Equipment.BARBELL),
            )
            self._settings.show_settings(replace(SHOWN, lifter=lifter))
            for page in ("person", "illness", "operations", "inner-organs", "training", "equipment", "contacts"):
                self._settings.open_page(page)
            self.window.show_place(Place.SETTINGS)
            return self._settings
        self._plan.show_plan(self._plans()[name])
        self.window.show_place(Place.PLAN)
        QApplication.processEvents()
        for button in self._plan.findChildren(QPushButton):
            if button.isCheckable() and button.isVisible():
                button.setChecked(True)
        return self._plan

    def _show_welcome(self, name: str) -> QWidget:
        self._welcome.begin_again()
        self.window.show_place(Place.WELCOME)
        if name == "welcome":
            for button in self._welcome.findChildren(QAbstractButton, "look-at-example"):
                button.setChecked(True)
        else:
            step = int(name.removeprefix("welcome-"))
            self._welcome._show_step(step)
            for button in self._welcome._forms[step].findChildren(QAbstractButton):
                if "weights" not in button.objectName() and button.isCheckable():
                    button.click()
        return self._welcome

    def _plans(self) -> dict[str, PlanShown]:
        shown = self._shown
        words = StopWords(LONG_SIGN, LONG_SIGN)
        emergency = Stop("E1", Tier.EMERGENCY, Scope.WHOLE_DAY, MONDAY)
        team = Stop("C1", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, MONDAY)
        asks = tuple(Ask(fact) for fact in AskedFact)
        return {
            "strength": shown,
            "rest": replace(shown, plan=DayPlan(MONDAY, DayKind.REST, reasons=(WHY,), asks=asks), eased=True),
            "emergency": replace(shown, plan=DayPlan(MONDAY, DayKind.STOP, stop=emergency), stop_words=words),
            "care-team": replace(shown, plan=DayPlan(MONDAY, DayKind.STOP, stop=team), stop_words=words),
            "refusal": replace(shown, plan=CannotPlan(MONDAY, asks)),
            "under-age": replace(shown, plan=CannotPlan(MONDAY, ()), under_age=True),
        }


def test_everything_that_takes_the_focus_has_a_name(screens: Screens, coach: Coach) -> None:
    ArticleController(screens.window, (REST,), lambda: coach.reading).offer(("rest",))
    nameless: dict[str, list[str]] = {}
    for name in SCREENS:
        screens.show(name)
        QApplication.processEvents()
        nodes = focusable_nodes(screens.window)
        assert nodes, name
        nameless |= {name: [role for role, said in nodes if not said.strip()]}
    assert {name: roles for name, roles in nameless.items() if roles} == {}


def test_the_walk_finds_a_button_without_a_name(window: MainWindow) -> None:
    window.put(Place.PLAN, QPushButton())
    window.show_place(Place.PLAN)
    QApplication.processEvents()
    assert "" in [said for _, said in focusable_nodes(window)]


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_scrolls_sideways(screens: Screens, width: int, height: int, scale: float) -> None:
    window = screens.window
    window.resize(width, height)
    window.look.choose(LookChoice(ThemeChoice.LIGHT, scale))
    too_wide: list[tuple[str, str]] = []
    for name in SCREENS:
        screens.show(name)
        for _ in range(3):
            QApplication.processEvents()
        assert (window.width(), window.height()) == (width, height)
        too_wide += [
            (name, f"{ground.minimumSizeHint().width()} in {area.viewport().width()}")
            for area in window.findChildren(QScrollArea)
            if area.isVisible()
            and (ground := area.widget()) is not None
            and max(ground.minimumSizeHint().width(), ground.width()) > area.viewport().width()
        ]
        too_wide += [
            (name, child.objectName() or child.text())
            for child in window.findChildren(QAbstractButton)
            if child.isVisible() and child.mapTo(window, child.rect().topRight()).x() > width
        ]
    assert too_wide == []


def test_every_target_is_large_enough(screens: Screens) -> None:
    small: list[tuple[str, str, int, int]] = []
    for name in SCREENS:
        screens.show(name)
        QApplication.processEvents()
        targets: list[QWidget] = [
            child
            for kind in (QAbstractButton, QLineEdit)
            for child in screens.window.findChildren(kind)
            # The tab bar's own arrows, which never show.
            if child.isVisible() and not isinstance(child, QToolButton)
        ]
        assert targets, name
        small += [
            (name, child.objectName(), child.width(), child.height())
            for child in targets
            if min(child.width(), child.height()) < TARGET_PX
        ]
    assert small == []


def test_the_tab_key_reaches_every_button_of_the_plan(qtbot: QtBot, screens: Screens) -> None:
    window, page = screens.window, screens.show("strength")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.setFocus()
    reached = set()
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    wanted = {child for child in page.findChildren(QAbstractButton) if child.isVisible()}
    assert {child.objectName() for child in wanted - reached} == set()


def focusable_nodes(root: QWidget) -> list[tuple[str, str]]:
    """(role, name) of every node below `root` that can have the focus and can be seen."""
    found: list[tuple[str, str]] = []
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        node = waiting.pop()
        if node is None or not node.isValid():
            continue
        state = node.state()
        if state.invisible:
            continue
        if state.focusable and node.object() is not root:
            found.append((str(node.role()), node.text(QAccessible.Text.Name)))
        waiting += [node.child(number) for number in range(node.childCount())]
    return found
