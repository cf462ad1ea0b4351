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

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QWidget

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
from liftcoach.domain.keeping import BackupReason
from liftcoach.domain.lifter import Contacts, Lifter
from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import LiftcoachError, Problem, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.patient_example import example_record
from liftcoach.ui.articles.article_panel import ArticlePanel
from liftcoach.ui.charts.charts_tab import ChartsTab
from liftcoach.ui.checkin.worse_joints import WorseJoints
from liftcoach.ui.crash_report import CrashReports
from liftcoach.ui.history.history_page import HistoryPage
from liftcoach.ui.importing.columns_card import ColumnsCard
from liftcoach.ui.importing.import_page import ImportPage
from liftcoach.ui.locked.unlock import Unlock
from liftcoach.ui.log.set_row import SetRow
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.pages import Pages
from liftcoach.ui.places import Place
from liftcoach.ui.program import Program
from liftcoach.ui.settings.about_me_section import AboutMeSection
from liftcoach.ui.settings.backup_section import BackupSection
from liftcoach.ui.settings.calendar_panel import CalendarPanel
from liftcoach.ui.settings.check_section import CheckSection
from liftcoach.ui.settings.choices_section import ChoicesSection
from liftcoach.ui.settings.events_section import EventsSection
from liftcoach.ui.settings.fault_section import FaultSection
from liftcoach.ui.settings.figure_section import FigureSection
from liftcoach.ui.settings.lock_section import LockSection
from liftcoach.ui.settings.moving_section import MovingSection
from liftcoach.ui.settings.profiles_section import ProfilesSection
from liftcoach.ui.settings.reminder_section import ReminderSection
from liftcoach.ui.side_work import SideWork
from liftcoach.ui.theme.look import LookChoice, ThemeChoice
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.joint_map import JointMap
from liftcoach.ui.widgets.joint_places import View
from liftcoach.ui.wishes.another_panel import AnotherPanel
from liftcoach.ui.wishes.did_panel import DidPanel
from liftcoach.ui.wishes.move_panel import MovePanel
from liftcoach.words.examples import ABOUT
from liftcoach.words.problems import problem_text


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
_ABOVE_PX = 90
_WORSE_NOW, _HOURS_OF_A_SHORT_NIGHT = 4, 1
"""Places of answers: "Worse this morning", and five hours."""
_LATER_S = 0.8
"""After this a second press on the same button counts."""
_LONGEST_WAIT_S = 20.0
_HEADER_BYTES = 100
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
_NUMBERS = Contacts(care_team="020 7946 0018", emergency_number="112", out_of_hours="020 7946 0077")
"""Of the range that is kept for stories: nobody answers there."""
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
        self._in_sight: Callable[[], QWidget | None] | None = None
        """What a picture has to show, where it stands further down."""

    def take(self, only: Collection[str] = ()) -> Iterator[Path]:
        """Write every picture and give its path."""
        for screen in self.walk():
            if not only or screen in only:
                yield from self._shown(screen)

    def walk(self) -> Iterator[str]:
        """Go to each screen, and give its name while it stands in the window."""
        for screen, reach in self._WALK:
            reach(self)
            settle()
            yield screen
            self._in_sight = None

    def _shown(self, screen: str) -> Iterator[Path]:
        window = self._window
        for shot in (*SHOTS, *(MORE_SHOTS if screen in EVERY_DAY else ())):
            window.resize(*(SMALL_PX if shot.small else SIZE_PX))
            window.look.choose(shot.look)
            settle()
            # Where a screen before was scrolled to is no part of this one.
            for area in window.findChildren(QScrollArea):
                area.verticalScrollBar().setValue(0)
            self._bring_into_sight()
            path = self._folder / f"{screen}-{shot.name}.png"
            window.grab().save(str(path))
            yield path
        window.resize(*SIZE_PX)
        window.look.choose(FIRST.look)
        settle()

    def _describe(self, years: int) -> None:
        self._program.coach.welcoming.end()
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
        self._show_part(JointMap)

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
        # What was said before takes room, and is no part of these.
        self._press("message-reminder-quiet")
        self._program.roster.make("Bo").close()
        self._program.changes.tell(Changed.PROFILE)
        self._pages.go(Place.SETTINGS)
        self._show_part(ProfilesSection)

    def _look_into_a_backup(self) -> None:
        self._press("message-fault")
        roster, profile_id = self._program.roster, self._program.coach.profile.id
        roster.backing_up.keep(profile_id, BackupReason.BY_HAND)
        self._program.coach.checking_in.save(CheckIn(self._clock().day, pain=3))
        roster.backing_up.keep(profile_id, BackupReason.BEFORE_IMPORT)
        self._pages.go(Place.SETTINGS)
        settle()
        self._press("show-backups")
        self._press("look-into-2")
        self._wait_for_what_is_beside()
        self._show_part(BackupSection)

    def _press_and_see(self, name: str, section: type[QWidget]) -> None:
        self._press(name)
        self._show_part(section)

    def _open_about_me(self, page: str) -> None:
        for opened in self._window.findChildren(QPushButton):
            if opened.objectName().startswith("change-") and opened.isVisible() and opened.isChecked():
                opened.click()
        self._press(f"change-{page}")
        self._in_sight = lambda: self._window.findChild(QWidget, f"page-{page}")

    def _show_button(self, name: str) -> None:
        self._in_sight = lambda: self._button(name)

    def _tell_of_a_crash(self) -> None:
        reports = CrashReports(self._program.roster.folder)
        reports.note("ZeroDivisionError\n  liftcoach/charts/series.py:40 mean")
        self._pages.tell_of_crash(reports)

    def _look_at_the_crash(self) -> None:
        self._press("message-look-at-crash-report")
        settle()
        self._show_part(FaultSection)

    def _fill_the_disk(self) -> None:
        self._press("erase-faults")
        self._pages.go(Place.PLAN)
        self._pages.say_fault(problem_text(Problem(ProblemCode.DISK_FULL), in_readers_language))

    def _print_for_visit(self) -> None:
        self._press("leave-paper")
        settle()
        self._press("visit-page")

    def _damage_a_file(self) -> None:
        """What somebody sees whose file was damaged by their disk."""
        roster = self._program.roster
        found = roster.entry_named("Bo")
        assert found is not None
        roster.backing_up.keep(found.id, BackupReason.CLOSED)
        path = roster.folder / f"{found.id}.liftcoach"
        whole = path.read_bytes()
        path.write_bytes(bytes(_HEADER_BYTES) + whole[_HEADER_BYTES:])
        self._meet_trouble(found.id)
        path.write_bytes(whole)

    def _lose_a_file(self) -> None:
        roster = self._program.roster
        found = roster.entry_named("Bo")
        assert found is not None
        path = roster.folder / f"{found.id}.liftcoach"
        away = path.rename(path.with_suffix(".away"))
        self._meet_trouble(found.id)
        away.rename(path)

    def _meet_trouble(self, profile_id: str) -> None:
        from liftcoach.ui.trouble.trouble import Trouble

        roster = self._program.roster
        try:
            roster.open(profile_id)
        except LiftcoachError as error:
            Trouble(self._window, roster, error, lambda _coach: lambda _words: None, profile_id=profile_id)
            self._wait_for_what_is_beside()

    def _meet_a_newer_file(self) -> None:
        from liftcoach.ui.trouble.trouble import Trouble

        roster = self._program.roster
        found = roster.entry_named("Bo")
        assert found is not None
        error = LiftcoachError(
            ProblemCode.MADE_BY_A_NEWER_ONE,
            Fact("file", f"{found.id}.liftcoach"),
            Fact("folder", str(roster.folder)),
        )
        Trouble(self._window, roster, error, lambda _coach: lambda _words: None, profile_id=found.id)

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
        self._choose_to_import("other-app.csv", _OTHER_LOG, lambda page: page.preview is not None)

    def _read_own_table(self) -> None:
        self._choose_to_import("own-table.csv", _OWN_TABLE, lambda page: page.findChild(ColumnsCard) is not None)

    def _choose_to_import(self, name: str, text: str, is_read: Callable[[ImportPage], bool]) -> None:
        """Choose a file of this name and text, and wait until it is read."""
        page = self._part(ImportPage)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_text(text, encoding="utf-8")
            page.file_chosen.emit(path)
            began = time.monotonic()
            while not is_read(page) and time.monotonic() - began < _LONGEST_WAIT_S:
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

    def _tell_whom_to_call(self, contacts: Contacts) -> None:
        self._program.describe(replace(self._program.coach.knowing.lifter(), contacts=contacts))
        self._pages.go(Place.PLAN)

    def _see_an_emergency(self) -> None:
        self._tell_whom_to_call(Contacts())
        self._see(SeenSign(WarningSign.E1))

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

    def _start(self) -> None:
        self._press("leave-paper")
        settle()
        self._press("start")

    def _say_one_from_paper(self) -> None:
        """One exercise as planned, and the next one opened to say what was different."""
        planned = [one for one in self._window.findChildren(QPushButton) if one.isVisible()]
        names = [one.objectName() for one in planned if one.objectName().startswith("planned-on-paper-")]
        self._press(names[0])
        settle()
        self._press(names[1].replace("planned-on-paper", "different"))

    def _finish_in_the_log(self) -> None:
        self._press("leave-from-paper")
        settle()
        self._press("finish-early")

    def _see_rules(self) -> None:
        self._press("leave-paper")
        settle()
        self._press("see-rules")
        settle()
        opened = [one for one in self._window.findChildren(QPushButton) if one.isVisible() and one.isCheckable()]
        next(one for one in opened if one.objectName().startswith("open-")).click()

    def _show_part(self, kind: type[QWidget]) -> None:
        self._in_sight = lambda: next((one for one in self._window.findChildren(kind) if one.isVisible()), None)

    def _bring_into_sight(self) -> None:
        part = self._in_sight() if self._in_sight is not None else None
        if part is None:
            return
        for area in self._window.findChildren(QScrollArea):
            page = area.widget()
            if area.isVisible() and page is not None and page.isAncestorOf(part):
                area.verticalScrollBar().setValue(part.mapTo(page, QPoint(0, 0)).y() - _ABOVE_PX)
        settle()

    def _press_of_first(self, what: str) -> None:
        plan = self._program.coach.planning.day(self._clock().day)
        assert isinstance(plan, DayPlan)
        self._press(f"{what}-{plan.prescriptions[0].exercise}")

    def _press_like(self, beginning: str) -> None:
        """Press the first button whose name begins so."""
        found = [one for one in self._window.findChildren(QPushButton) if one.objectName().startswith(beginning)]
        next(one for one in found if one.isVisible()).click()

    def _ask_for_another(self) -> None:
        """On a later day, so that what is decided here is in no picture of a plan, a session or a trend."""
        self._go_to_a_day_of(DayKind.STRENGTH)
        settle()
        plan = self._program.coach.planning.day(self._clock().day)
        assert isinstance(plan, DayPlan)
        if self._button(f"another-{plan.prescriptions[0].exercise}") is None:
            # What was opened stays open.
            self._open_first_row()
            settle()
        self._press_of_first("another")
        self._show_part(AnotherPanel)

    def _fold_and_open_bad_day(self) -> None:
        self._window.undo.take_away()
        self._press_of_first("open")
        self._press("not-a-good-day")

    def _open_other_day(self) -> None:
        self._press("not-a-good-day")
        self._press("other-day")
        self._show_part(MovePanel)

    def _show_choices(self) -> None:
        self._program.coach.wishing.never_offer(next(iter(self._program.coach.library)).id)
        self._pages.go(Place.SETTINGS)
        self._show_part(ChoicesSection)

    def _move_the_day(self) -> None:
        for one in self._program.coach.wishing.standing():
            self._program.coach.wishing.take_back(one.id or 0)
        self._tell()
        self._pages.go(Place.PLAN)
        settle()
        self._press("other-day")
        settle()
        self._press_like("move-to-")

    def _print_session(self) -> None:
        self._pages.go(Place.PLAN)
        settle()
        self._press("print-session")

    def _read_an_article(self) -> None:
        self._press("take-back-rest")
        settle()
        self._window.undo.take_away()
        self._pages.go(Place.CHARTS)
        self._press("read")
        self._show_part(ArticlePanel)

    def _see_charts(self) -> None:
        self._pages.go(Place.CHARTS)
        settle()
        self._part(ChartsTab).finish()

    def _look_for_another(self) -> None:
        self._press("why-this-much")
        self._press("another-exercise")
        self._show_part(AnotherPanel)

    def _open_something_else(self) -> None:
        self._press("another-exercise")
        self._press("did-something-else")
        settle()
        self._part(DidPanel).findChildren(QPushButton)[1].click()
        self._show_part(DidPanel)

    def _open_other_exercise(self) -> None:
        panel = self._part(DidPanel)
        what = panel.findChild(Choice, "did-what")
        assert what is not None
        what.findChildren(QPushButton)[-1].click()
        settle()
        panel.exercise_chosen.emit("sit-to-stand")
        self._show_part(DidPanel)

    def _begin_to_erase(self) -> None:
        self._pages.go(Place.SETTINGS)
        settle()
        self._press_and_see("erase", MovingSection)

    def _check_the_data(self) -> None:
        self._press("check-data")
        self._wait_for_what_is_beside()
        self._show_part(CheckSection)

    def _wait_for_what_is_beside(self) -> None:
        """Everything is read, and a passphrase stretched, beside the window."""
        began = time.monotonic()
        while any(one.is_running for one in self._window.findChildren(SideWork)):
            if time.monotonic() - began > _LONGEST_WAIT_S:
                break
            wait(0.05)
        settle()

    def _begin_a_passphrase(self) -> None:
        self._press("set-passphrase")
        settle()
        self._show_part(LockSection)

    def _set_a_passphrase(self) -> None:
        for name in ("new-passphrase", "same-passphrase"):
            field = next(one for one in self._window.findChildren(QLineEdit, name) if one.isVisible())
            field.setText("four words of mine")
        self._press("do-lock")
        self._wait_for_what_is_beside()
        self._show_part(LockSection)

    def _ask_for_the_passphrase(self) -> None:
        """As another start would show it; the way back leads to the settings again."""
        roster = self._program.roster
        asking = Unlock(self._window, roster, roster.locking.place_of(self._program.coach.profile.id))
        settle()
        asking.left.connect(lambda: None)

    def _fold_and_do_a_set(self) -> None:
        self._press("did-something-else")
        self._press("done-as-planned")

    def _open_an_earlier_day(self) -> None:
        days = self._part(HistoryPage)
        found = [one for one in days.findChildren(QPushButton) if one.objectName().startswith("open-20")]
        found[1].click()
        settle()
        self._press_like("change-")
        self._show_part(SetRow)

    def _add_to_yesterday(self) -> None:
        self._press("open-earlier-day")
        settle()
        self._part(DidPanel).findChildren(QPushButton)[0].click()
        self._show_part(DidPanel)

    def _put_a_check_in_right(self) -> None:
        # The day opened before has answers of its own, and a button that leads to them.
        self._press_like("answers-of-")

    def _wake_up_sore_after_training(self) -> None:
        """The morning after a session, with joints that are worse: which ones, apart from what is swollen today."""
        self._pages.go(Place.LOG)
        self._clock.go_on(1)
        self._tell()
        self._pages.go(Place.CHECK_IN)
        settle()
        self._press_answer("after-training", _WORSE_NOW)
        settle()
        self._press(f"worse-{Joint.RIGHT_KNEE}")
        self._press_answer("whole-hours", _HOURS_OF_A_SHORT_NIGHT)

    def _press_answer(self, name: str, number: int) -> None:
        """Press an answer of a choice by its place."""
        choice = next(one for one in self._window.findChildren(Choice, name) if one.isVisible())
        answer = choice.findChild(QPushButton, f"choice-{number}")
        assert answer is not None
        answer.click()

    def _look_at_examples(self) -> None:
        self._press("look-at-example")
        self._in_sight = lambda: self._window.findChild(QWidget, "examples")

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
        ("welcome-examples", _look_at_examples),
        ("welcome-1", lambda self: self._press("begin")),
        *((f"welcome-{number}", lambda self: self._press("next")) for number in range(2, WELCOME_PAGES + 1)),
        ("under-18", lambda self: self._describe(_UNDER_AGE_YEARS)),
        ("plan-asks", lambda self: self._describe(_GROWN_UP_YEARS)),
        ("charts-empty", _see_charts),
        ("reminder", _be_reminded),
        ("stay-when-closed", lambda self: self._window.close()),
        ("profiles", _show_two_profiles),
        ("settings-figure", lambda self: self._show_part(FigureSection)),
        ("settings-about-me", lambda self: self._show_part(AboutMeSection)),
        *(
            (f"settings-{page}", lambda self, page=page: self._open_about_me(page))
            for page in ("medicines", "joints", "care", "clearances")
        ),
        ("settings-events", lambda self: self._press_and_see("add-date", EventsSection)),
        ("settings-reminders", lambda self: self._show_part(ReminderSection)),
        ("settings-calendar", lambda self: self._press_and_see("calendar", CalendarPanel)),
        ("settings-about", lambda self: self._show_button("see-rules")),
        ("crash-told", _tell_of_a_crash),
        ("crash-note", _look_at_the_crash),
        ("disk-full", _fill_the_disk),
        ("backups", _look_into_a_backup),
        ("check-data", _check_the_data),
        ("passphrase", _begin_a_passphrase),
        ("passphrase-set", _set_a_passphrase),
        ("print-recovery-key", lambda self: self._press("print-recovery-key")),
        ("unlock", _ask_for_the_passphrase),
        ("erase", _begin_to_erase),
        ("trouble", _damage_a_file),
        ("trouble-missing", _lose_a_file),
        ("trouble-newer", _meet_a_newer_file),
        ("check-in", _check_in_of_an_example),
        ("check-in-list", lambda self: self._press("as-list")),
        ("check-in-hand", _open_a_hand),
        ("plan", lambda self: self._pages.go(Place.PLAN)),
        ("plan-opened", _open_first_row),
        ("charts", _see_charts),
        ("charts-marks", lambda self: self._press("mark-a-day")),
        ("print-charts", lambda self: self._press("print-charts")),
        ("print-for-visit", _print_for_visit),
        ("print", _print_session),
        ("log", _start),
        ("log-why", lambda self: self._press("why-this-much")),
        ("log-another-exercise", _look_for_another),
        ("log-something-else", _open_something_else),
        ("log-other-exercise", _open_other_exercise),
        ("log-rest", _fold_and_do_a_set),
        ("log-weight", _go_on_after_the_warm_up),
        ("from-paper", lambda self: self._pages.go(Place.FROM_PAPER)),
        ("from-paper-opened", _say_one_from_paper),
        ("log-finish", _finish_in_the_log),
        ("log-finished", lambda self: self._press("finish-session")),
        ("earlier", lambda self: self._press("earlier-sessions")),
        ("earlier-opened", _open_an_earlier_day),
        ("earlier-add", lambda self: self._press("add-earlier")),
        ("earlier-adding", _add_to_yesterday),
        ("check-in-past", _put_a_check_in_right),
        ("check-in-morning-after", _wake_up_sore_after_training),
        ("check-in-worse-joints", lambda self: self._show_part(WorseJoints)),
        ("plan-another-exercise", _ask_for_another),
        ("plan-swapped", lambda self: self._press_like("choose-")),
        ("plan-not-a-good-day", _fold_and_open_bad_day),
        ("plan-move-or-pause", _open_other_day),
        ("plan-paused", lambda self: self._press("pause-2")),
        ("settings-choices", _show_choices),
        ("plan-moved", _move_the_day),
        ("article", _read_an_article),
        ("settings", _close_article_and_open_settings),
        ("print-for-doctor", lambda self: self._press("settings-print-for-doctor")),
        ("rules", _see_rules),
        ("rules-print", lambda self: self._press("print-rules")),
        ("import", lambda self: self._pages.show_import()),
        ("import-preview", _read_other_log),
        ("import-columns", _read_own_table),
        ("rest", lambda self: self._go_to_a_day_of(DayKind.REST)),
        ("gentle", _have_a_flare),
        ("stop-region", lambda self: self._see(SeenSign(WarningSign.C14, Joint.LEFT_SHOULDER))),
        ("stop-care-team", lambda self: self._see(SeenSign(WarningSign.C1))),
        ("stop-care-team-numbers", lambda self: self._tell_whom_to_call(_NUMBERS)),
        ("stop", _see_an_emergency),
        ("stop-numbers", lambda self: self._tell_whom_to_call(_NUMBERS)),
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
