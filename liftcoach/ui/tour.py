"""A picture of every screen with invented people: light, dark and high contrast, 100 % and 200 %.

`SCREEN-THEME-PERCENT.png` is a window of 1280 by 800; with `-small` at the end, of 1024 by 640.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import ClassVar, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from liftcoach.coach.changed import Changed
from liftcoach.coach.reminding import ReminderWish
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
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.moment import Moment
from liftcoach.exchange.patient_example import example_record
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.pages import Pages
from liftcoach.ui.places import Place
from liftcoach.ui.program import Program
from liftcoach.ui.theme.look import LookChoice, ThemeChoice
from liftcoach.ui.widgets.joint_map import JointMap
from liftcoach.ui.widgets.joint_places import View
from liftcoach.words.examples import ABOUT


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of a screen: its look, and whether the window is small."""

    look: LookChoice
    small: bool = False

    @property
    def name(self) -> str:
        size = "-small" if self.small else ""
        return f"{self.look.theme.value}-{round(self.look.text_scale * 100)}{size}"


SIZE_PX, SMALL_PX = (1280, 800), (1024, 640)
FIRST = Shot(LookChoice(ThemeChoice.LIGHT))
SHOTS = tuple(Shot(LookChoice(theme, scale)) for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK) for scale in (1.0, 2.0))
"""Of every screen."""
MORE_SHOTS = (
    Shot(LookChoice(ThemeChoice.LIGHT, 1.3)),
    Shot(LookChoice(ThemeChoice.HIGH_CONTRAST)),
    Shot(LookChoice(ThemeChoice.HIGH_CONTRAST, 2.0)),
    Shot(LookChoice(ThemeChoice.LIGHT), small=True),
    Shot(LookChoice(ThemeChoice.LIGHT, 2.0), small=True),
)
"""Of the screens of every day, besides."""
EVERY_DAY = frozenset({"plan", "log", "log-rest", "check-in"})
WELCOME_PAGES = 8
"""Pages of questions after the first."""
_ROUNDS_OF_EVENTS = 6
_DAYS_TO_LOOK = 14
_UNDER_AGE_YEARS, _GROWN_UP_YEARS = 14, 50
_LATER_S = 0.8
"""After this a second press on the same button counts."""
_LONGEST_WAIT_S = 20.0
_Part = TypeVar("_Part", bound=QWidget)
_OWN_TABLE = """\
When;Move;Times;kg;Mood
2026-02-03;Leg press;10;40;good
2026-02-03;Seated row;12;15;tired
"""
_OTHER_LOG = """\
title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,\
set_type,weight_kg,reps,distance_km,duration_seconds,rpe
Legs,"3 Feb 2026, 10:00","3 Feb 2026, 10:30",,Leg Press (Machine),,,0,normal,40,10,,,7
Legs,"3 Feb 2026, 10:00","3 Feb 2026, 10:30",,Leg Press (Machine),,,1,normal,40,10,,,8
Legs,"3 Feb 2026, 10:00","3 Feb 2026, 10:30",,My own stretch,,,0,normal,,12,,,
Legs,"6 Feb 2026, 10:00","6 Feb 2026, 10:30",,Seated Cable Row,,,0,normal,15,12,,,
Legs,"6 Feb 2026, 10:00","6 Feb 2026, 10:30",,Seated Cable Row,,,1,normal,-15,12,,,
"""
TOUR_HOUR = 10
"""By which the greeting is chosen, so that the pictures do not change with the clock."""


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
    """Walks through the screens of one window and writes what it sees; `only` these screens, or all."""

    def __init__(self, window: MainWindow, pages: Pages, program: Program, clock: TourClock, folder: Path) -> None:
        self._window, self._pages, self._program, self._clock = window, pages, program, clock
        self._folder = folder

    def take(self, only: Collection[str] = ()) -> Iterator[Path]:
        """Write every picture and give its path."""
        for screen, reach in self._WALK:
            reach(self)
            settle()
            if not only or screen in only:
                yield from self._shown(screen)

    def _shown(self, screen: str) -> Iterator[Path]:
        window = self._window
        for shot in (*SHOTS, *(MORE_SHOTS if screen in EVERY_DAY else ())):
            window.resize(*(SMALL_PX if shot.small else SIZE_PX))
            window.look.choose(shot.look)
            settle()
            path = self._folder / f"{screen}-{shot.name}.png"
            window.grab().save(str(path))
            yield path
        window.resize(*SIZE_PX)
        window.look.choose(FIRST.look)
        settle()

    def _describe(self, years: int) -> None:
        self._program.describe(Lifter(name="Kim", year_of_birth=self._clock().day.year - years))

    def _be_reminded(self) -> None:
        """Become somebody whose session is due, and who asked to be told."""
        coach = self._program.coach
        self._program.describe(replace(example_record().lifter, name="Kim"))
        coach.checking_in.save(self._calm_morning())
        coach.reminding.ask_for(ReminderWish(on=True, hour=TOUR_HOUR))
        self._tell()
        self._pages.go(Place.PLAN)
        self._pages.look_at_the_clock()

    def _open_a_hand(self) -> None:
        self._press("as-list")
        self._part(JointMap).open_view(View.RIGHT_HAND)

    def _close_article_and_open_settings(self) -> None:
        self._press("read")
        self._pages.go(Place.SETTINGS)

    def _check_in_of_an_example(self) -> None:
        self._program.switch_to_example(next(iter(ABOUT)))
        self._to_a_day_of(DayKind.STRENGTH)
        self._pages.go(Place.CHECK_IN)

    def _go_to_a_day_of(self, *kinds: DayKind) -> None:
        self._clock.go_on(1)
        self._to_a_day_of(*kinds)
        self._pages.go(Place.PLAN)

    def _show_two_profiles(self) -> None:
        roster = self._program.roster
        roster.make("Bo").close()
        self._pages.go(Place.SETTINGS)

    def _go_on_after_the_warm_up(self) -> None:
        """Rest over and the warm-up done, so that a set with a weight or a band comes."""
        while self._button("done-as-planned") is None:
            self._press("skip-rest")
            settle()
        wait(_LATER_S)
        self._press("done-as-planned")
        settle()
        self._press("skip-rest")

    def _read_other_log(self) -> None:
        from liftcoach.ui.importing.import_page import ImportPage

        page = self._part(ImportPage)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "other-app.csv"
            path.write_text(_OTHER_LOG, encoding="utf-8")
            page.file_chosen.emit(path)
            began = time.monotonic()
            while page.preview is None and time.monotonic() - began < _LONGEST_WAIT_S:
                wait(0.05)

    def _read_own_table(self) -> None:
        from liftcoach.ui.importing.columns_card import ColumnsCard
        from liftcoach.ui.importing.import_page import ImportPage

        page = self._part(ImportPage)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "own-table.csv"
            path.write_text(_OWN_TABLE, encoding="utf-8")
            page.file_chosen.emit(path)
            began = time.monotonic()
            while page.findChild(ColumnsCard) is None and time.monotonic() - began < _LONGEST_WAIT_S:
                wait(0.05)

    def _have_a_flare(self) -> None:
        """Flare from morning to morning until the day is a gentle one."""
        for _ in range(_DAYS_TO_LOOK):
            self._clock.go_on(1)
            self._program.coach.checking_in.save(self._flaring_morning())
            plan = self._program.coach.planning.day(self._clock().day)
            if isinstance(plan, DayPlan) and plan.kind in (DayKind.GENTLE, DayKind.MOBILITY):
                break
        self._tell()
        self._pages.go(Place.PLAN)

    def _see(self, sign: SeenSign) -> None:
        self._clock.go_on(1)
        self._program.coach.checking_in.save(CheckIn(self._clock().day, pain=3, warning_signs=(sign,)))
        self._tell()
        self._pages.go(Place.PLAN)

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
            joints=JointReport(
                tender=(ReportedJoint(Joint.RIGHT_WRIST, Onset.USUAL_FOR_ME),),
                swollen=(
                    ReportedJoint(Joint.RIGHT_MCP_2, Onset.USUAL_FOR_ME),
                    ReportedJoint(Joint.RIGHT_MCP_3, Onset.USUAL_FOR_ME),
                ),
            ),
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
        plan = self._program.coach.planning.day(self._clock().day)
        assert isinstance(plan, DayPlan)
        self._press(f"open-{plan.prescriptions[0].exercise}")

    def _press(self, name: str) -> None:
        button = self._button(name)
        if button is None:
            raise LookupError(f"there is no button {name}")
        button.click()

    def _button(self, name: str) -> QPushButton | None:
        """The button of this name that can be seen; a page that was replaced may still have one too."""
        found = self._window.findChildren(QPushButton, name)
        return next((button for button in found if button.isVisible()), None)

    def _part(self, kind: type[_Part]) -> _Part:
        found = self._window.findChild(kind)
        if found is None:
            raise LookupError(f"there is no {kind.__name__}")
        return found

    _WALK: ClassVar[tuple[tuple[str, Callable[[Tour], object]], ...]] = (
        ("welcome", lambda _self: None),
        ("welcome-examples", lambda self: self._press("look-at-example")),
        ("welcome-1", lambda self: self._press("begin")),
        *((f"welcome-{number}", lambda self: self._press("next")) for number in range(2, WELCOME_PAGES + 1)),
        ("under-18", lambda self: self._describe(_UNDER_AGE_YEARS)),
        ("plan-asks", lambda self: self._describe(_GROWN_UP_YEARS)),
        ("charts-empty", lambda self: self._pages.go(Place.CHARTS)),
        ("reminder", _be_reminded),
        ("stay-when-closed", lambda self: self._window.close()),
        ("profiles", _show_two_profiles),
        ("check-in", _check_in_of_an_example),
        ("check-in-list", lambda self: self._press("as-list")),
        ("check-in-hand", _open_a_hand),
        ("plan", lambda self: self._pages.go(Place.PLAN)),
        ("plan-opened", _open_first_row),
        ("plan-not-a-good-day", lambda self: self._press("not-a-good-day")),
        ("log", lambda self: self._press("start")),
        ("log-rest", lambda self: self._press("done-as-planned")),
        ("log-weight", _go_on_after_the_warm_up),
        ("log-finish", lambda self: self._press("finish-early")),
        ("log-finished", lambda self: self._press("finish-session")),
        ("charts", lambda self: self._pages.go(Place.CHARTS)),
        ("article", lambda self: self._press("read")),
        ("settings", _close_article_and_open_settings),
        ("import", lambda self: self._pages.show_import()),
        ("import-preview", _read_other_log),
        ("import-columns", _read_own_table),
        ("rest", lambda self: self._go_to_a_day_of(DayKind.REST)),
        ("gentle", _have_a_flare),
        ("stop-region", lambda self: self._see(SeenSign(WarningSign.C14, Joint.LEFT_SHOULDER))),
        ("stop-care-team", lambda self: self._see(SeenSign(WarningSign.C1))),
        ("stop", lambda self: self._see(SeenSign(WarningSign.E1))),
    )
    """Each screen, and how it is reached from the one before."""
    SCREENS: ClassVar[tuple[str, ...]] = tuple(screen for screen, _ in _WALK)


def settle() -> None:
    """Let layouts, timers of no delay and deletions happen."""
    for _ in range(_ROUNDS_OF_EVENTS):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait(seconds: float) -> None:
    """Let time pass while events happen."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        QCoreApplication.processEvents()
        time.sleep(0.01)


@contextmanager
def tour_of(roster: Roster, clock: TourClock, folder: Path, window: MainWindow) -> Iterator[Tour]:
    """A window of nobody yet, ready to be walked through."""
    program = Program(roster, roster.open_last(), window)
    pages = Pages(window, program, shipped_articles(), local_hour=lambda: TOUR_HOUR)
    pages.after_words.wait_for_nothing()
    window.resize(*SIZE_PX)
    window.show()
    settle()
    yield Tour(window, pages, program, clock, folder)
    window.close()
