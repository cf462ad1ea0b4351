"""No word is cut at 200 %, nor in a language 40 % longer; `test_whole_tour` looks at the same mirrored."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea

from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn, JointReport, Onset, ReportedJoint, WarningSign
from liftcoach.domain.joints import Joint
from liftcoach.ui.checkin.check_in_page import CheckInPage
from liftcoach.ui.importing.import_page import ImportPage
from liftcoach.ui.locked.busy_page import BusyPage
from liftcoach.ui.locked.unlock_page import UnlockPage
from liftcoach.ui.log.log_page import LogPage
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.plan.shown import PlanShown
from liftcoach.ui.theme.look import LookChoice, ThemeChoice
from tests.conftest import MONDAY
from tests.ui.log.days import Keeper
from tests.ui.log.days import library as log_library
from tests.ui.looks import Seconds, clipped, press, press_number
from tests.ui.test_every_screen import DAY, LONG_SIGN, SCREENS, Screens

WIDTH_PX, HEIGHT_PX = 1024, 640
LATER_S = 5
WORN = JointReport(swollen=(ReportedJoint(Joint.RIGHT_WRIST, Onset.USUAL_FOR_ME),))
LONGER = 0.4
"""The share by which a language may be longer than English."""


_PIECES = re.compile(r"\{[^}]*\}|<[^>]*>|&\w+;|%\w|[^\W\d_]+")
"""Blanks and marks, or else words."""


def _lengthened(piece: re.Match[str]) -> str:
    word = piece[0]
    return word + word[: max(1, round(len(word) * LONGER))].lower() if word.isalpha() else word


class Longer(QTranslator):
    """A language whose words are 40 % longer; only a blank to fill stays as it is."""

    def translate(self, _context: str, source: str, _about: str = "", _number: int = -1) -> str:  # type: ignore[override]
        return _PIECES.sub(_lengthened, source)

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def tongue(request: pytest.FixtureRequest) -> Iterator[str]:
    """The language that the window is made in."""
    longer = Longer()
    if request.param == "longer":
        QCoreApplication.installTranslator(longer)
    yield request.param
    QCoreApplication.removeTranslator(longer)


@pytest.mark.parametrize(("tongue", "scale"), [("longer", 2.0)], indirect=["tongue"])
def test_no_word_is_cut(tongue: str, scale: float, window: MainWindow, shown: PlanShown, library: Library) -> None:
    screens = Screens(window, shown, library)
    pages = {**{name: partial(screens.show, name) for name in SCREENS}, **daily(window, library)}
    window.resize(WIDTH_PX, HEIGHT_PX)
    window.look.choose(LookChoice(ThemeChoice.LIGHT, scale))
    cut: list[str] = []
    for name, show in pages.items():
        show()
        for _ in range(4):
            QApplication.processEvents()
        cut += [f"{name}: {found}" for found in clipped(window)]
        cut += [
            f"{name}: {area.widget().minimumSizeHint().width()} in {area.viewport().width()}"
            for area in window.findChildren(QScrollArea)
            if area.isVisible() and area.widget().minimumSizeHint().width() > area.viewport().width()
        ]
        cut += [
            f"{name}: {button.objectName()} outside"
            for button in window.findChildren(QAbstractButton)
            if button.isVisible()
            and not 0 <= button.mapTo(window, button.rect().topLeft()).x() <= WIDTH_PX - button.width()
        ]
    assert "\n".join(dict.fromkeys(cut)) == ""


def daily(window: MainWindow, library: Library) -> dict[str, Callable[[], object]]:
    """The check-in, the Log in each of its states, an import's beginning and a locked file, as far as they open."""
    ticks = Seconds()
    check_in, log = CheckInPage(dict.fromkeys(WarningSign, LONG_SIGN)), LogPage(log_library(), ticks=ticks)
    for place, page in ((Place.CHECK_IN, check_in), (Place.LOG, log)):
        window.put(place, page, scrolls_itself=True)
    window.put(Place.IMPORT, ImportPage(library))
    window.put(Place.UNLOCK, UnlockPage())
    busy = BusyPage()
    busy.show_begun("Unlocking your data", "")
    busy.show_progress(0.5)
    window.put(Place.BUSY, busy)

    def ask() -> None:
        previous = CheckIn(MONDAY - DAY, pain=4, fatigue=5, joints=WORN)
        window.show_place(Place.CHECK_IN)
        check_in.ask(MONDAY, previous=previous, session_day=MONDAY - DAY, for_whom="Maria", week_ahead=True)
        press(check_in, "more")
        press(check_in, "warning-signs")
        press_number(check_in, "pain", 10)
        check_in.show_outcome("Today: train, with easier hands", "Legs as planned.", tone="flare")

    def begin() -> None:
        window.show_place(Place.LOG)
        Keeper(log)
        press(log, "skip-exercise")
        press_number(log, "pain", 3)

    def rest() -> None:
        ticks.now += LATER_S
        press(log, "done-as-planned")
        press_number(log, "pain", 3)

    def finish() -> None:
        press(log, "skip-rest")
        press(log, "finish-early")

    return {
        "check-in": ask,
        "log": begin,
        "log-rest": rest,
        "log-finish": finish,
        "import": lambda: window.show_place(Place.IMPORT),
        "unlock": lambda: window.show_place(Place.UNLOCK),
        "busy": lambda: window.show_place(Place.BUSY),
    }
