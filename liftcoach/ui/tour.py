"""A picture of every screen with an example patient: light and dark, 100 % and 200 %."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton

from liftcoach.coach.changed import Changed
from liftcoach.coach.roster import Roster
from liftcoach.content.articles import shipped_articles
from liftcoach.domain.check_in import (
    CheckIn,
    FlareAnswer,
    FlareReport,
    JointReport,
    Onset,
    ReportedJoint,
    SeenSign,
    WarningSign,
)
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.joints import Joint
from liftcoach.domain.moment import Moment
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.pages import Pages
from liftcoach.ui.places import Place
from liftcoach.ui.program import Program
from liftcoach.ui.theme.look import LookChoice, ThemeChoice
from liftcoach.words.examples import ABOUT

SIZE_PX = (1280, 800)
LOOKS = tuple(LookChoice(theme, scale) for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK) for scale in (1.0, 2.0))
_ROUNDS_OF_EVENTS = 6
_DAYS_TO_LOOK = 14


class TourClock:
    """A clock that stands at ten in the morning of the day it was set to."""

    def __init__(self, moment: Moment) -> None:
        self.moment = moment

    def __call__(self) -> Moment:
        return self.moment

    def go_on(self, days: int) -> None:
        """Move on by whole days."""
        later = self.moment.instant + timedelta(days=days)
        self.moment = Moment(later, self.moment.day + timedelta(days=days), self.moment.zone)


class Tour:
    """Walks through the screens of one window and writes what it sees."""

    def __init__(self, window: MainWindow, pages: Pages, program: Program, clock: TourClock, folder: Path) -> None:
        self._window, self._pages, self._program, self._clock = window, pages, program, clock
        self._folder = folder

    def take(self) -> Iterator[Path]:
        """Write every picture and give its path."""
        yield from self._shown("welcome", lambda: None)
        self._program.switch_to_example(next(iter(ABOUT)))
        self._program.coach.checking_in.save(self._calm_morning())
        self._tell()
        yield from self._shown("check-in", lambda: self._pages.go(Place.CHECK_IN))
        self._to_a_day_of(DayKind.STRENGTH)
        yield from self._shown("plan", lambda: self._pages.go(Place.PLAN))
        yield from self._shown("plan-why", self._open_first_row)
        yield from self._shown("log", lambda: self._press("start"))
        yield from self._shown("log-rest", lambda: self._press("done-as-planned"))
        yield from self._shown("charts", lambda: self._pages.go(Place.CHARTS))
        yield from self._shown("settings", lambda: self._pages.go(Place.SETTINGS))
        yield from self._shown("import", self._pages.show_import)
        self._clock.go_on(1)
        self._to_a_day_of(DayKind.REST)
        yield from self._shown("rest", lambda: self._pages.go(Place.PLAN))
        self._program.coach.checking_in.save(self._flaring_morning())
        self._to_a_day_of(DayKind.GENTLE, DayKind.MOBILITY)
        yield from self._shown("gentle", lambda: self._pages.go(Place.PLAN))
        today = self._clock().day
        seen = (SeenSign(WarningSign.E1),)
        self._program.coach.checking_in.save(CheckIn(today, warning_signs=seen))
        self._tell()
        yield from self._shown("stop", lambda: self._pages.go(Place.PLAN))

    def _shown(self, name: str, reach: Callable[[], object]) -> Iterator[Path]:
        reach()
        for look in LOOKS:
            self._window.look.choose(look)
            settle()
            path = self._folder / f"{name}-{look.theme.value}-{round(look.text_scale * 100)}.png"
            self._window.grab().save(str(path))
            yield path
        self._window.look.choose(LOOKS[0])
        settle()

    def _to_a_day_of(self, *kinds: DayKind) -> None:
        """Go on to the next day of this kind, answering each morning as calmly as the last."""
        for _ in range(_DAYS_TO_LOOK):
            coach = self._program.coach
            day = self._clock().day
            if coach.checking_in.on(day) is None:
                coach.checking_in.save(self._calm_morning())
            plan = coach.planning.day(day)
            if isinstance(plan, DayPlan) and plan.kind in kinds:
                break
            self._clock.go_on(1)
        self._tell()

    def _tell(self) -> None:
        self._program.changes.tell(Changed.PLAN | Changed.CHECK_IN | Changed.LOG)
        settle()

    def _calm_morning(self) -> CheckIn:
        return CheckIn(
            self._clock().day,
            pain=3,
            fatigue=3,
            stiffness=2,
            stiffness_min=15,
            sleep_h=7.5,
            sleep_trouble=2,
            joints=JointReport(tender=(ReportedJoint(Joint.RIGHT_WRIST, Onset.USUAL_FOR_ME),)),
            flare=FlareReport(FlareAnswer.NO),
            warning_signs=(),
        )

    def _flaring_morning(self) -> CheckIn:
        return CheckIn(
            self._clock().day,
            pain=7,
            fatigue=7,
            stiffness=6,
            stiffness_min=60,
            sleep_h=5,
            sleep_trouble=7,
            joints=JointReport(swollen=(ReportedJoint(Joint.RIGHT_WRIST, Onset.NEW),)),
            flare=FlareReport(FlareAnswer.YES, severity=6, since=self._clock().day),
            warning_signs=(),
        )

    def _open_first_row(self) -> None:
        rows = [button for button in self._window.findChildren(QPushButton) if button.objectName().startswith("row-")]
        if rows:
            rows[0].click()

    def _press(self, name: str) -> None:
        button = self._window.findChild(QPushButton, name)
        if button is None:
            raise LookupError(f"there is no button {name}")
        button.click()


def settle() -> None:
    """Let layouts, timers of no delay and deletions happen."""
    for _ in range(_ROUNDS_OF_EVENTS):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def tour_of(roster: Roster, clock: TourClock, folder: Path, window: MainWindow) -> Iterator[Tour]:
    """A window of nobody yet, ready to be walked through."""
    program = Program(roster, roster.open_last(), window)
    pages = Pages(window, program, shipped_articles())
    window.resize(*SIZE_PX)
    window.show()
    settle()
    yield Tour(window, pages, program, clock, folder)
    window.close()
