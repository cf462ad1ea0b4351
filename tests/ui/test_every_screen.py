"""What holds for every screen: names for a screen reader, targets to hit, and no sideways scrolling."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from liftcoach.coach.coach import Coach
from liftcoach.content.library import Library
from liftcoach.domain.check_in import WarningSign
from liftcoach.domain.choices import Choice as StoredChoice
from liftcoach.domain.choices import ChoiceKind, MoveTo
from liftcoach.domain.day_plan import Ask, AskedFact, CannotPlan, DayKind, DayPlan, Scope, Stop, Tier
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.keeping import (
    Backup,
    BackupReason,
    BackupState,
    Contents,
    Kind,
    RestorePreview,
    SecondPlace,
)
from liftcoach.domain.lifter import Condition, Lifter
from liftcoach.domain.prescription import BODY
from liftcoach.domain.training import Done, LoggedSet, Session
from liftcoach.paper.document import PaperSize
from liftcoach.ui.articles.article_controller import ArticleController
from liftcoach.ui.history.history_page import HistoryPage
from liftcoach.ui.locked.busy_page import BusyPage
from liftcoach.ui.locked.unlock_page import UnlockPage, UnlockShown
from liftcoach.ui.log.from_paper_page import FromPaperPage
from liftcoach.ui.log.set_form import Owned
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import TABS, Place
from liftcoach.ui.plan.plan_page import PlanPage
from liftcoach.ui.plan.shown import PlanShown, StopWords
from liftcoach.ui.printing.paper_page import PaperPage
from liftcoach.ui.printing.papers import hazards_told, rules_to_print, rules_told
from liftcoach.ui.rule_sheet.rule_sheet_page import RuleSheetPage
from liftcoach.ui.settings.keeping_shown import EraseShown, Findings, KeepingShown
from liftcoach.ui.settings.lock_section import LockShown
from liftcoach.ui.settings.settings_page import SettingsPage
from liftcoach.ui.strips import Message
from liftcoach.ui.theme.look import LookChoice, ThemeChoice
from liftcoach.ui.theme.tokens import TARGET_PX
from liftcoach.ui.trouble.trouble_page import TroublePage, TroubleShown
from liftcoach.ui.welcome.welcome_page import WelcomePage
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.wishes.did_panel import DidPanel
from liftcoach.ui.wishes.wish import Alternative, SeeAlternatives, SeeMoves, WishesShown
from tests.conftest import MONDAY, at_ten
from tests.ui.conftest import WHY
from tests.ui.test_articles import REST
from tests.ui.test_settings import SHOWN

SIZES = [(1024, 640, 1.0), (1024, 640, 2.0)]
SCREENS = (
    "strength",
    "rest",
    "emergency",
    "care-team",
    "refusal",
    "under-age",
    "settings",
    "trouble",
    "unlock",
    "busy",
    "rules",
    "paper",
    "from-paper",
    "earlier",
    "welcome",
    *(f"welcome-{number}" for number in range(8)),
)
DAY = timedelta(days=1)
CHOICES = (
    StoredChoice(ChoiceKind.NEVER_OFFER, MONDAY, exercise="sit-to-stand", id=1),
    StoredChoice(ChoiceKind.PAUSE, MONDAY, day=MONDAY, id=2),
    StoredChoice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY, until=MONDAY + DAY, id=3),
)
WISHES = WishesShown(
    MONDAY,
    trained=frozenset({"sit-to-stand"}),
    swapped=frozenset({"sit-to-stand"}),
    may_move=True,
)
SESSIONS = (
    Session(MONDAY, at_ten(MONDAY), title="swim", minutes=30, id=2),
    Session(
        MONDAY - DAY,
        at_ten(MONDAY - DAY),
        sets=tuple(
            LoggedSet("sit-to-stand", Done(WorkUnit.REPETITIONS, 8), BODY, at_ten(MONDAY - DAY), id=number)
            for number in (1, 3)
        ),
        id=1,
    ),
)
LONG_SIGN = "Pain or pressure in the chest, fainting, short of breath while resting, or a racing heart with faintness"


LONG_FOLDER = "/media/somebody/A stick with quite a long name of its own/Liftcoach backups"
BACKUP = Backup(f"{LONG_FOLDER}/1.liftcoach", at_ten(MONDAY).instant, BackupReason.BEFORE_UPDATE, 300_000)
PREVIEW = RestorePreview(
    BACKUP,
    Contents("Maria", ((Kind.SESSIONS, 120), (Kind.SETS, 1400), (Kind.CHECK_INS, 300)), MONDAY, MONDAY),
    ((Kind.SETS, 3), (Kind.CHECK_INS, 1)),
    lost_answers=True,
)
TROUBLE = TroubleShown(
    "Maria",
    LONG_SIGN,
    is_damaged=True,
    newest_good=PREVIEW,
    can_salvage=True,
    others=(("b", "Jo"), ("c", "Somebody with a very long name that has to wrap")),
)


def show_all_of_keeping(page: SettingsPage) -> None:
    state = BackupState(BACKUP, 40, LONG_FOLDER, LONG_FOLDER, SecondPlace.NOT_THERE, None, "disk-full")
    page.backups.show_keeping(KeepingShown(state, (BACKUP,) * 7, LONG_SIGN))
    for button in page.backups.findChildren(QPushButton, "show-backups"):
        button.setChecked(True)
    page.backups.show_preview(PREVIEW)
    page.check.show_findings(Findings((LONG_SIGN,), is_damaged=True, newest_good=PREVIEW))
    page.moving.show_said(LONG_FOLDER)
    page.moving.show_erase(EraseShown(("Maria", "Jo"), 40, (LONG_FOLDER,), LONG_FOLDER))
    page.faults.show_note("ValueError\n" * 40)
    page.moving.show_listed(on=True)
    page.lock.show_lock(LockShown(has_lock=True, minutes=30, not_locked=3, not_reached=("/media/Stick",)))
    for section, name in ((page.moving, "calendar"), (page.lock, "change-passphrase")):
        section.findChild(QPushButton, name).click()


@pytest.fixture
def screens(window: MainWindow, shown: PlanShown, library: Library) -> Screens:
    return Screens(window, shown, library)


class Screens:
    """Every screen of this room, each opened as far as it goes."""

    def __init__(self, window: MainWindow, shown: PlanShown, library: Library) -> None:
        self.window, self._shown, self._library = window, shown, library
        self._plan, self._settings = PlanPage(), SettingsPage(lambda: MONDAY)
        self._trouble, self._unlock, self._busy = TroublePage(), UnlockPage(), BusyPage()
        self._plan.wished.connect(self._answer)
        self._earlier = HistoryPage(library)
        self._earlier.exercise_chosen.connect(lambda day, exercise: self._earlier.ask_for(day, exercise, None))
        self._welcome = WelcomePage(
            lambda: date(2026, 3, 2),
            {WarningSign.E1: LONG_SIGN, WarningSign.C1: LONG_SIGN},
            examples={"new-rheumatoid-arthritis": "New rheumatoid arthritis, with sore hands."},
            with_import=True,
        )
        self._rules, self._paper, self._from_paper = RuleSheetPage(), PaperPage(), FromPaperPage(Library.shipped())
        for place, page in (
            (Place.RULES, self._rules),
            (Place.PAPER, self._paper),
            (Place.FROM_PAPER, self._from_paper),
            (Place.PLAN, self._plan),
            (Place.SETTINGS, self._settings),
            (Place.WELCOME, self._welcome),
            (Place.TROUBLE, self._trouble),
            (Place.UNLOCK, self._unlock),
            (Place.BUSY, self._busy),
            (Place.EARLIER, self._earlier),
        ):
            window.put(place, page, scrolls_itself=place is Place.WELCOME)
        window.header.show_places(TABS)
        window.header.show_profile("Maria")
        window.messages.show_messages((Message("read-only", "This file can only be read now.", "Try again"),))
        window.example_strip.show()

    def show(self, name: str) -> QWidget:
        if name.startswith("welcome"):
            return self._show_welcome(name)
        if name == "earlier":
            return self._show_earlier()
        if name == "settings":
            lifter = Lifter(
                year_of_birth=1990,
                conditions=(Condition.LUPUS,),
                equipment=(Equipment.BAND, Equipment.DUMBBELLS, Equipment.BARBELL),
            )
            self._settings.show_settings(replace(SHOWN, lifter=lifter, choices=CHOICES, today=MONDAY))
            self._settings.findChild(QPushButton, "pause-from-settings").setChecked(True)
            for page in ("person", "illness", "operations", "inner-organs", "training", "equipment", "contacts"):
                self._settings.open_page(page)
            show_all_of_keeping(self._settings)
            self.window.show_place(Place.SETTINGS)
            return self._settings
        if name == "trouble":
            self._trouble.show_trouble(TROUBLE)
            self.window.show_place(Place.TROUBLE)
            return self._trouble
        if name == "busy":
            self._busy.show_begun("Unlocking your data", "One moment…")
            self._busy.show_progress(0.5)
            self.window.show_place(Place.BUSY)
            return self._busy
        if name == "unlock":
            others = TROUBLE.others
            self._unlock.show_locked(UnlockShown(f"{LONG_FOLDER}.liftcoach", LONG_SIGN, 5, others, can_leave=True))
            self.window.show_place(Place.UNLOCK)
            return self._unlock
        if name in ("rules", "paper", "from-paper"):
            return self._show_paper(name)
        self._plan.show_plan(self._plans()[name])
        self.window.show_place(Place.PLAN)
        for _ in range(2):
            QApplication.processEvents()
            open_everything(self._plan)
        return self._plan

    def _show_paper(self, name: str) -> QWidget:
        if name == "rules":
            self._rules.show_sheet(rules_told(), hazards_told())
            self.window.show_place(Place.RULES)
            for button in self._rules.findChildren(QPushButton):
                if button.isCheckable() and button.objectName().endswith(("under-age", "table-0", "stop-emergency")):
                    button.setChecked(True)
            return self._rules
        if name == "paper":
            paper = rules_to_print(MONDAY)
            printers = ("The printer with a long name in the study upstairs", "Hall")
            self._paper.show_document(paper.title, paper.make(PaperSize.A4, False), printers, large=True)  # noqa: FBT003
            self._paper.show_outcome("Saved as /home/maria/Documents/a/long/way/to/it/liftcoach-session-2026-03-02.pdf")
            self.window.show_place(Place.PAPER)
            return self._paper
        plan = self._shown.plan
        assert isinstance(plan, DayPlan)
        self._from_paper.show_day(plan, ())
        self.window.show_place(Place.FROM_PAPER)
        QApplication.processEvents()
        self._from_paper.findChildren(QPushButton, "different-0")[-1].setChecked(True)
        for _ in range(3):
            QApplication.processEvents()
        return self._from_paper

    def _show_earlier(self) -> QWidget:
        self._earlier.show_others(TROUBLE.others, frozenset({MONDAY}))
        self._earlier.show_days(SESSIONS, today=MONDAY, owned=Owned(), has_more=True)
        self.window.show_place(Place.EARLIER)
        for _ in range(3):
            QApplication.processEvents()
            open_everything(self._earlier)
        self._earlier.open_day(MONDAY - DAY)
        panel = self._earlier.findChildren(DidPanel)[0]
        panel.begin_with("sit-to-stand")
        self._earlier.findChild(QPushButton, "change-1").click()
        return self._earlier

    def _answer(self, wish: object) -> None:
        if isinstance(wish, SeeAlternatives):
            other = self._library["sit-to-stand"]
            asked = self._shown.plan.prescriptions[0] if isinstance(self._shown.plan, DayPlan) else None
            assert asked is not None
            self._plan.show_alternatives(wish.exercise, tuple(Alternative(other, asked) for _ in range(6)))
        elif isinstance(wish, SeeMoves):
            self._plan.show_moves((MoveTo(MONDAY + DAY), MoveTo(MONDAY + 2 * DAY, WHY)))

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
            "strength": replace(shown, wishes=WISHES),
            "rest": replace(
                shown,
                plan=DayPlan(MONDAY, DayKind.REST, reasons=(WHY,), asks=asks),
                eased=True,
                wishes=WishesShown(MONDAY),
            ),
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
            # The tab bar's own arrows, which never show; and a number between two large buttons that change it.
            if child.isVisible() and not isinstance(child, QToolButton) and child.objectName() != "value"
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
    wanted = {child for child in page.findChildren(QAbstractButton) if child.isVisible() and child.isEnabled()}
    assert {child.objectName() for child in wanted - reached} == set()


def open_everything(page: QWidget) -> None:
    """Press everything that unfolds; of a choice of one answer none."""
    for button in page.findChildren(QPushButton):
        if button.isCheckable() and button.isVisible() and not isinstance(button.parentWidget(), Choice):
            button.setChecked(True)


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
