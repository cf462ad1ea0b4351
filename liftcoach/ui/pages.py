"""Makes the pages, puts them into their places and connects them with each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTime, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from liftcoach.coach.changed import Changed
from liftcoach.coach.reminding import Reminding
from liftcoach.content.articles import Article
from liftcoach.domain.check_in import CheckIn, SeenSign, WarningSign
from liftcoach.domain.day_plan import AskedFact, DayKind, DayPlan, Reading, Stop
from liftcoach.domain.keeping import BackupReason
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.problems import LiftcoachError, Problem
from liftcoach.ui.about_me.answered_on import page_of
from liftcoach.ui.after_words import AfterWords
from liftcoach.ui.articles.article_controller import ArticleController
from liftcoach.ui.backup_clock import BackupClock
from liftcoach.ui.day_watch import DayWatch
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.outside_watch import OutsideWatch
from liftcoach.ui.pictures import Pictures, shipped_motions
from liftcoach.ui.places import TABS, Place
from liftcoach.ui.plan.plan_controller import PlanController, PlanDesk, week_day
from liftcoach.ui.plan.plan_page import PlanPage
from liftcoach.ui.plan.shown import StopWords
from liftcoach.ui.printing.folders import documents_folder
from liftcoach.ui.printing.printing import Printing
from liftcoach.ui.program import Program
from liftcoach.ui.quick_start import collecting_later
from liftcoach.ui.reminders.reminders import Reminders
from liftcoach.ui.strips import Message
from liftcoach.ui.theme.look import LookChoice
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.turn import Turn
from liftcoach.ui.widgets.week_strip import WeekDay
from liftcoach.ui.wishes.wishes import Wishes
from liftcoach.words.examples import ABOUT, example_about
from liftcoach.words.outcomes import headline_text
from liftcoach.words.problems import problem_text
from liftcoach.words.warning_signs import (
    clearance_ends_it,
    how_it_ends,
    mistyped_text,
    question_text,
    sign_text,
    what_to_do,
    what_to_say,
)

if TYPE_CHECKING:
    from pathlib import Path

    from liftcoach.ui.crash_report import CrashReports
    from liftcoach.ui.file_swap import FileSwap
    from liftcoach.ui.importing.import_flow import ImportFlow, Keeper
    from liftcoach.ui.locked.away_watch import AwayWatch
    from liftcoach.ui.log.log_page import LogPage
    from liftcoach.ui.printing.print_desk import Paper
    from liftcoach.ui.settings.keeping_controller import KeepingController
    from liftcoach.ui.settings.lock_controller import LockController
    from liftcoach.ui.settings.settings_page import SettingsPage
    from liftcoach.ui.widgets.figure_view import FigureView

_TOPICS = {
    DayKind.STRENGTH: ("strength", "start"),
    DayKind.GENTLE: ("sore", "hands"),
    DayKind.MOBILITY: ("sore", "sleep"),
    DayKind.REST: ("rest", "sleep"),
}
"""What a day is about, most important first. A stop day has nothing beside it."""
_FIGURE_SAMPLE = "jaw-open"
"""The exercise in which the people to choose from are seen: head and shoulders."""
_WELCOMING = "sit-to-stand"
"""The exercise that a new person sees first: one they know from every day."""
_REFUSAL, _FAULT, _BACKUP, _LOOK_ONLY, _TOLD = "refusal", "fault", "backup-failed", "look-only", "told"
_WAITING = "waiting"
_ANSWERS_A_PRESS = (_REFUSAL, _FAULT, _WAITING)
_CRASH, _LOOK_AT_CRASH = "crash-report", "look-at-crash-report"
_CRASH_TOLD = "crash-report-told"
_DAYS_OF_A_WEEK = 7
_WRITTEN_ELSEWHERE = Changed.LIFTER | Changed.LOG | Changed.PLAN | Changed.CHECK_IN | Changed.SETTINGS
_FROM_SETTINGS = (Place.SETTINGS, Place.IMPORT, Place.RULES, Place.PAPER, None)
"""Places that settings are come back to from: where one was before them stays what it was."""
_LARGE_PRINT_FROM = 1.5
"""The text scale from which a session is printed large, unless the person chooses otherwise."""


class Pages(QObject):
    """Everything that is in the window while somebody's file is open.

    Only the plan is made at once; the other pages come when they are first gone to,
    so that today's session stands on the screen early.
    """

    ending = Signal()
    """The window closes: whatever runs beside it has to end."""

    lock_asked = Signal()
    """The file is to be closed and locked: whoever opened the window does that."""

    def __init__(
        self,
        window: MainWindow,
        program: Program,
        articles: tuple[Article, ...] = (),
        *,
        local_hour: Callable[[], int] | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self.program = window, program
        self._local_hour = local_hour or (lambda: QTime.currentTime().hour())
        self._before_settings = self._before_paper = Place.PLAN
        self.print_folder: Callable[[], Path] | None = None
        """Where pages are saved; the person's documents where it is None."""
        self._messages: dict[str, Message] = {}
        self._log_figure: FigureView | None = None
        self._log_page: LogPage | None = None
        """The figure of the Log page, which is made anew for each person."""
        self._welcomed_here: set[str] = set()
        self._is_closed = False
        self._is_busy = False
        self._before_busy: tuple[Place, QWidget | None] = (Place.PLAN, None)
        self.after_words = AfterWords(self)
        self._pictures = Pictures(
            shipped_motions,
            lambda: program.coach.picturing.person(),
            after_words=self.after_words,
        )
        self._printing = Printing(program, self._pictures, self._print)
        self._articles = ArticleController(window, articles, lambda: program.coach.reading)
        self._plan_page = PlanPage(figure=self._pictures.moving, thumbnail=self._pictures.small)
        self._wishes = Wishes(program, window.undo, self)
        self._plan = PlanController(self._plan_page, self._plan_desk(), program.changes, self)
        window.put(Place.PLAN, self._plan_page)
        window.header.show_places(TABS)
        self._refresh: dict[Place, Callable[[], object]] = {Place.PLAN: self._plan.reload}
        self._day_watch = DayWatch(self._days, self)
        self.backup_clock = BackupClock(self._back_up, self)
        self._keeping: KeepingController | None = None
        self._importing: ImportFlow | None = None
        self.turn = Turn(program.changes, lambda: self._importing is not None and self._importing.is_working, window)
        self.turn.began.connect(self._say_waiting)
        self.turn.came.connect(lambda: self._take_back(_WAITING))
        self._away: AwayWatch | None = None
        self._outside_watch = OutsideWatch(lambda: program.coach.was_changed_outside(), self)
        self.reminders = Reminders(window, self._reminding, local_hour=self._local_hour)
        self._connect()
        self._be_patient()
        self.reload(~Changed.NOTHING)
        self.reminders.start()
        self._watch_for_away()

    def go(self, place: Place) -> None:
        """Show a place, made when it is first gone to and brought up to date each time."""
        if self._is_busy:
            return
        begins = place is Place.SETTINGS and self._window.place not in _FROM_SETTINGS
        if begins:
            self._before_settings = self._window.place or Place.PLAN
        if place in self._refresh:
            self._show(place)
        else:
            with collecting_later():
                self._make(place)
                self._show(place)
        if begins:
            # The list of all settings stands there.
            self._window.scroll_to_top()
        self._show_messages()

    def _show(self, place: Place) -> None:
        if place is not Place.CHARTS:
            self._refresh[place]()
        self._window.show_place(place)
        if place is Place.CHARTS:
            # Shown first: the plots take their size from a page that is laid out.
            self._refresh[place]()

    def _go_on_from_plan(self, place: Place) -> None:
        self.go(place)
        if place is Place.LOG and self._log_page is not None:
            # The button that was pressed is gone, and this is what it led to.
            self._log_page.focus_on_done()

    def reload(self, changed: Changed) -> None:
        """Show for whom this is; a person who is not known yet is welcomed."""
        coach = self.program.coach
        self._window.header.show_profile(self.program.for_whom)
        self._window.example_strip.setVisible(coach.is_example)
        self._say_look_only(on=coach.profile.look_only)
        if not self._is_known and coach.profile.id not in self._welcomed_here:
            # Whoever is in the middle of it, or of an import begun there, stays where they are.
            if self._window.place not in (Place.WELCOME, Place.IMPORT) or changed & Changed.PROFILE:
                self.go(Place.WELCOME)
            return
        plan = coach.planning.day(coach.training.now().day)
        if changed & Changed.PROFILE and changed & Changed.LOG:
            self._articles.begin_again()
        topics = _TOPICS.get(plan.kind) if isinstance(plan, DayPlan) else None
        if topics:
            self._articles.offer(topics)
        elif isinstance(plan, DayPlan):
            self._articles.put_away()
        if isinstance(plan, DayPlan) and plan.kind is DayKind.STOP:
            # Nothing stands beside a stop, also not what was decided seconds before it.
            self._window.undo.take_away()
        if self._window.place in (None, Place.WELCOME) or (changed & Changed.PROFILE and changed & Changed.LOG):
            self.go(Place.PLAN)
        self._show_messages()

    def look_at_the_clock(self) -> None:
        """Notice a new day, what another program wrote and a reminder that is due, without waiting for it."""
        self._day_watch.look()
        self._outside_watch.look()
        self.reminders.clock.look()

    def close(self) -> None:
        """End what runs beside the window and close the file."""
        if self._is_closed:
            return
        self._is_closed = True
        self.ending.emit()
        self._articles.keep()
        self.reminders.close()
        self.program.close()

    def _make(self, place: Place) -> None:
        makers: dict[Place, Callable[[], tuple[QWidget, Callable[[], object]]]] = {
            Place.LOG: self._made_log,
            Place.EARLIER: self._made_earlier,
            Place.CHARTS: self._made_charts,
            Place.CHECK_IN: self._made_check_in,
            Place.SETTINGS: self._made_settings,
            Place.IMPORT: self._made_import,
            Place.WELCOME: self._made_welcome,
            Place.PAPER: self._made_paper,
            Place.RULES: self._made_rules,
            Place.FROM_PAPER: self._made_from_paper,
        }
        page, self._refresh[place] = makers[place]()
        self._window.put(place, page, scrolls_itself=place in (Place.LOG, Place.CHECK_IN, Place.WELCOME))

    def _made_log(self) -> tuple[QWidget, Callable[[], object]]:
        from liftcoach.ui.log.log_controller import LogController
        from liftcoach.ui.log.log_page import LogPage
        from liftcoach.ui.widgets.figure_view import FigureView

        figure = FigureView()
        page = LogPage(self.program.coach.library, figure=figure, thumbnail=self._pictures.small)
        page.earlier_asked.connect(lambda: self.go(Place.EARLIER))
        page.prescription_shown.connect(lambda asked: self._show_figure(figure, asked))
        page.from_paper_asked.connect(lambda: self.go(Place.FROM_PAPER))
        self._log_figure, self._log_page = figure, page
        page.show_left_handed(on=self._window.look.choice.left_handed)
        page.sound_after_rest(on=self._window.look.choice.rest_sound)
        return page, LogController(page, self.program, page, wishes=self._wishes).reload

    def _dress_figure(self) -> None:
        if self._log_figure is not None:
            self._log_figure.show_person(self._pictures.person)

    def _take_up(self, look: LookChoice) -> None:
        if self._log_page is not None:
            self._log_page.show_left_handed(on=look.left_handed)
            self._log_page.sound_after_rest(on=look.rest_sound)

    def _made_earlier(self) -> tuple[QWidget, Callable[[], object]]:
        from liftcoach.ui.history.history_controller import HistoryController
        from liftcoach.ui.history.history_page import HistoryPage

        page = HistoryPage(self.program.coach.library)
        page.left.connect(lambda: self.go(Place.LOG))
        page.answers_asked.connect(self._correct_answers)
        controller = HistoryController(page, self.program, self._wishes, page)
        controller.refused.connect(self._say_refusal)
        locking = self.program.roster.locking
        controller.locked_met.connect(
            lambda other, then: self._unlock(locking.place_of(other), then, back_to=Place.EARLIER)
        )
        return page, controller.open

    def _made_charts(self) -> tuple[QWidget, Callable[[], object]]:
        from liftcoach.ui.charts.charts_controller import ChartsController
        from liftcoach.ui.charts.charts_tab import ChartsTab

        tab = ChartsTab()
        tab.print_asked.connect(lambda: self._printing.charts(tab))
        tab.visit_page_asked.connect(self._printing.for_visit)
        self._charts = ChartsController(
            tab, self.program, tab, folder=lambda: (self.print_folder or documents_folder)()
        )
        return tab, self._charts.open

    def _show_trend(self, exercise: str) -> None:
        """The chart of one exercise, one press from its card."""
        self.go(Place.CHARTS)
        self._charts.open(exercise)

    def _made_check_in(self) -> tuple[QWidget, Callable[[], object]]:
        from liftcoach.ui.checkin.check_in_controller import CheckInController
        from liftcoach.ui.checkin.check_in_page import CheckInPage

        page = CheckInPage(sign_questions())
        controller = CheckInController(page, self.program, page, wishes=self._wishes)
        controller.saved.connect(lambda: self.go(Place.PLAN))
        controller.corrected.connect(lambda: self.go(Place.EARLIER))
        for leaving in (self.ending, self.program.leaving):
            leaving.connect(controller.keep)
        self._check_in_page, self._check_in = page, controller
        return page, controller.open

    def _correct_answers(self, day: date) -> None:
        self.go(Place.CHECK_IN)
        self._check_in.open_day(day)

    def _made_settings(self) -> tuple[QWidget, Callable[[], object]]:
        from liftcoach.ui.settings.settings_controller import SettingsController
        from liftcoach.ui.settings.settings_page import SettingsPage

        sample = self.program.coach.library.get(_FIGURE_SAMPLE)
        page = SettingsPage(self._today, None if sample is None else self._pictures.motion_of(sample))
        page.left.connect(lambda: self.go(self._before_settings))
        page.import_asked.connect(self.show_import)
        page.rules_asked.connect(lambda: self.go(Place.RULES))
        page.doctor_page_asked.connect(self._printing.for_doctor)
        page.part_asked.connect(self._window.scroll_to)
        page.wished.connect(lambda wish: self._wishes.hear(page, wish))
        controller = SettingsController(
            page, self.program, self._window.look, self.reminders, self, wishes=self._wishes
        )
        controller.refused.connect(self._say_refusal)
        self._settings_page = page
        keeping = self._kept(page)
        lock = self._connect_lock(page)
        locking = self.program.roster.locking
        keeping.locked_met.connect(self._unlock)
        controller.locked_asked.connect(
            lambda other: self._unlock(locking.place_of(other), lambda: page.profiles.chosen.emit(other))
        )

        def open_settings() -> None:
            controller.open()
            keeping.open()
            lock.open()

        return page, open_settings

    def _kept(self, page: SettingsPage) -> KeepingController:
        from liftcoach.ui.settings.keeping_controller import KeepingController

        self._keeping = keeping = KeepingController(page, self.program, self.backup_clock, self)
        keeping.refused.connect(self._say_refusal)
        keeping.said.connect(self._say)
        keeping.unsaid.connect(self._take_back)
        keeping.ended.connect(self._end_erased)
        keeping.found.connect(self._show_again)
        self._connect_swap(keeping.swap)
        self.ending.connect(keeping.wait)
        return keeping

    def bring_in(self, path: Path) -> None:
        """Bring in a person's file from elsewhere, such as one that was opened by a double click."""
        self.go(Place.SETTINGS)
        assert self._keeping is not None
        self._keeping.bring_in(path)

    def _connect_lock(self, page: SettingsPage) -> LockController:
        from liftcoach.ui.settings.lock_controller import LockController

        lock = LockController(page.lock, self.program, self.backup_clock, self)
        self.ending.connect(lock.wait)
        lock.changed.connect(self._watch_for_away)
        lock.reopened.connect(lambda: self._show_again(page.lock))
        self._connect_swap(lock.swap)
        page.lock.lock_asked.connect(self.lock_asked)
        page.lock.print_asked.connect(self._printing.recovery_key)
        return lock

    def _connect_swap(self, swap: FileSwap) -> None:
        swap.busy.connect(lambda title, words: self._be_busy(swap, title, words))
        swap.idle.connect(self._be_idle)
        swap.made.connect(self._be_idle)

    def _be_busy(self, swap: FileSwap, title: str, words: str) -> None:
        """Show nothing else until it is over: what was typed meanwhile would be lost when the file is opened again."""
        from liftcoach.ui.locked.busy_page import BusyPage

        if not self._is_busy:
            self._before_busy = self._window.place or Place.PLAN, QApplication.focusWidget()
        self._is_busy = True
        BusyPage.show_in(self._window, swap, title, words)

    def _be_idle(self) -> None:
        """Show the window as it was left, with what was typed there."""
        if self._is_busy:
            place, before = self._before_busy
            self._rest()
            self._window.show_place(place)
            if before is not None:
                with suppress(RuntimeError):
                    # A form that is gone meanwhile.
                    before.setFocus()

    def _rest(self) -> None:
        """Nothing that is under way holds the window any more."""
        self._is_busy, self._before_busy = False, (Place.PLAN, None)

    def _show_again(self, section: QWidget) -> None:
        self.go(Place.SETTINGS)
        # The section has its place only after the next layout.
        QTimer.singleShot(0, section, lambda: self._window.scroll_to(section))

    def _watch_for_away(self) -> None:
        """Lock by itself, where the open file has a lock."""
        profile = self.program.coach.profile
        if self._away is None and profile.has_lock:
            # Most people have no passphrase.
            from liftcoach.ui.locked.away_watch import AwayWatch

            self._away = AwayWatch(self)
            self._away.went.connect(self.lock_asked)
            self.ending.connect(self._away.stop)
        if self._away is not None:
            if profile.has_lock:
                self._away.watch(self.program.roster.locking.minutes(profile.id))
            else:
                self._away.stop()

    def _unlock(self, path: Path, then: Callable[[], object], *, back_to: Place = Place.SETTINGS) -> None:
        """Ask for the passphrase of another file; the open one stays open until that is right."""
        from liftcoach.ui.locked.unlock import Unlock

        asking = Unlock(self._window, self.program.roster, path, can_leave=True)

        def come_back() -> None:
            self._window.header.show_profile(self.program.for_whom)
            self.go(back_to)

        def go_on() -> None:
            come_back()
            then()

        asking.left.connect(come_back)
        asking.opened.connect(go_on)

    def _back_up(self) -> Callable[[], object] | None:
        coach = self.program.coach
        if coach.is_example or coach.profile.look_only:
            return None
        profile_id, backing_up = coach.profile.id, self.program.roster.backing_up
        return lambda: backing_up.keep_if_changed(profile_id, BackupReason.WHILE_OPEN)

    def _say_look_only(self, *, on: bool) -> None:
        if not on:
            self._take_back(_LOOK_ONLY)
            return
        folder = str(self.program.roster.folder)
        words = self.tr(
            "You can look at your data, but nothing can be kept now: the folder {folder} is read-only. "
            "Allow writing in it, then start Liftcoach again."
        )
        if self.program.coach.profile.is_full:
            words = self.tr(
                "You can look at your data, but nothing can be kept now: the disk is full. "
                "Make some room, then start Liftcoach again."
            )
        self._say(Message(_LOOK_ONLY, words.format(folder=folder)))

    def tell_of_crash(self, reports: CrashReports) -> None:
        """Offer a report that was not told of yet, once; nothing of it goes anywhere."""
        settings, mark = self.program.roster.program_settings, reports.mark()
        if not mark or settings.get(_CRASH_TOLD, "") == mark:
            return
        with suppress(LiftcoachError):
            settings.set(_CRASH_TOLD, mark)
        words = self.tr(
            "Something in Liftcoach went wrong last time. What you logged is kept. It noted where it happened, "
            "and nothing about you. The note stays on this computer."
        )
        self._say(
            Message(_CRASH, words, more=((_LOOK_AT_CRASH, self.tr("Look at the note")), (_CRASH, self.tr("Close"))))
        )

    def _say_backup_failed(self, problem: Problem) -> None:
        words = self.tr("The backup did not work.")
        self._say(Message(_BACKUP, f"{words} {problem_text(problem, in_readers_language)}", self.tr("Close")))

    def _end_erased(self, still_there: Sequence[str]) -> None:
        """Nobody is left here: close without writing anything again. What could not be erased is said before."""
        from liftcoach.ui.window_memory import WindowMemory

        self._is_closed = True
        self.ending.emit()
        self.reminders.close()
        for memory in self._window.findChildren(WindowMemory):
            memory.stop()
        if not still_there:
            self._window.close()
            return
        from liftcoach.ui.settings.erased_page import ErasedPage

        page = ErasedPage(still_there)
        page.left.connect(self._window.close)
        self._window.header.show_profile("")
        self._window.put(Place.BUSY, page)
        self._window.show_place(Place.BUSY)
        page.setFocus()

    def _made_import(self) -> tuple[QWidget, Callable[[], object]]:
        from liftcoach.ui.importing.import_flow import ImportFlow
        from liftcoach.ui.importing.import_page import ImportPage

        page = ImportPage([(exercise.id, exercise.name) for exercise in self.program.coach.library])
        self._importing = flow = ImportFlow(page, self._keeper(), page)
        flow.log_changed.connect(lambda: self.program.changes.tell(Changed.LOG | Changed.PLAN))
        page.left.connect(lambda: self.go(Place.SETTINGS if self._is_known else Place.WELCOME))
        for leaving in (self.ending, self.program.leaving):
            leaving.connect(flow.stop)
            leaving.connect(flow.wait)
        return page, lambda: None if flow.is_working else page.show_start()

    def _made_welcome(self) -> tuple[QWidget, Callable[[], object]]:
        from liftcoach.ui.welcome.welcome_page import WelcomePage

        examples = {example: example_about(example, in_readers_language) for example in ABOUT}
        shown = self.program.coach.library.get(_WELCOMING)
        picture = None if shown is None else self._pictures.moving(shown)
        page = WelcomePage(self._today, sign_questions(), examples=examples, with_import=True, picture=picture)
        page.submitted.connect(self._welcomed)
        page.draft_kept.connect(self._keep_draft)
        self.ending.connect(page.keep_draft)
        page.articles_asked.connect(self._articles.next_unread)
        page.import_asked.connect(self.show_import)
        page.example_asked.connect(self.program.switch_to_example)
        return page, lambda: page.begin_again(self.program.lifter, at=self.program.coach.welcoming.step())

    def _made_paper(self) -> tuple[QWidget, Callable[[], object]]:
        from liftcoach.ui.printing.paper_page import PaperPage
        from liftcoach.ui.printing.print_desk import PrintDesk

        page = PaperPage()
        page.left.connect(lambda: self.go(self._before_paper))
        self._print_desk = PrintDesk(page, page, folder=self.print_folder)
        return page, lambda: None

    def _made_rules(self) -> tuple[QWidget, Callable[[], object]]:
        from liftcoach.ui.printing.papers import hazards_told, rules_told
        from liftcoach.ui.rule_sheet.rule_sheet_page import RuleSheetPage

        page = RuleSheetPage()
        page.left.connect(lambda: self.go(Place.SETTINGS))
        page.print_asked.connect(self._printing.rules)
        page.show_sheet(rules_told(), hazards_told())
        return page, lambda: None

    def _made_from_paper(self) -> tuple[QWidget, Callable[[], object]]:
        from liftcoach.ui.log.from_paper_controller import FromPaperController
        from liftcoach.ui.log.from_paper_page import FromPaperPage

        page = FromPaperPage(self.program.coach.library)
        page.left.connect(lambda: self.go(Place.LOG))
        controller = FromPaperController(page, self.program, page)
        controller.ended.connect(lambda: self.go(Place.LOG))
        return page, controller.reload

    def _print(self, paper: Paper) -> None:
        if self._window.place is not Place.PAPER:
            self._before_paper = self._window.place or Place.PLAN
        self.go(Place.PAPER)
        self._print_desk.show(paper, large=self._window.look.choice.text_scale >= _LARGE_PRINT_FROM)
        self._window.scroll_to_top()

    def _connect(self) -> None:
        window, program = self._window, self.program
        window.place_asked.connect(self.go)
        window.closing.connect(self.close)
        window.header.article_asked.connect(self._articles.toggle)
        window.example_strip.left.connect(self._leave_example)
        window.messages.acted.connect(self._act_on_message)
        self._plan.place_asked.connect(self._go_on_from_plan)
        self._plan_page.wished.connect(lambda wish: self._wishes.hear(self._plan_page, wish))
        self._wishes.trend_asked.connect(self._show_trend)
        self._plan.question_opened.connect(self._open_question)
        self._plan.correction_asked.connect(self._open_correction)
        self._plan.articles_asked.connect(self._articles.next_unread)
        self._plan.print_asked.connect(self._printing.session)
        self._plan.doctor_page_asked.connect(self._printing.for_doctor)
        self._day_watch.day_changed.connect(lambda: program.changes.tell(Changed.PLAN | Changed.CHECK_IN))
        self._outside_watch.changed.connect(lambda: program.changes.tell(_WRITTEN_ELSEWHERE))
        self.ending.connect(self._outside_watch.stop)
        self.ending.connect(self.backup_clock.stop)
        program.leaving.connect(self.backup_clock.wait)
        self.backup_clock.failed.connect(self._say_backup_failed)
        self.backup_clock.ended.connect(lambda: self._take_back(_BACKUP))
        program.leaving.connect(self._forget_person)
        program.leaving.connect(self._rest)
        self.reminders.said.connect(self._say)
        self.reminders.unsaid.connect(self._take_back)
        self.reminders.opened.connect(self._show_plan)
        self.reminders.wish_changed.connect(lambda: program.changes.tell(Changed.SETTINGS))
        program.leaving.connect(self._articles.keep)
        program.changes.happened.connect(self._changed_hands)
        program.changes.happened.connect(self.reload)
        program.changes.happened.connect(self._dress_figure)
        window.look.changed.connect(self._take_up)
        program.changes.happened.connect(self.reminders.hear)

    def _be_patient(self) -> None:
        self.program.coach.profile.patience = self.turn.wait

    def _say_waiting(self, after_import: bool) -> None:  # noqa: FBT001  (the signal gives it so)
        words = self.tr("Saving after the import…")
        if not after_import:
            words = self.tr("Another program is using your data. Saving as soon as it lets go…")
        self._say(Message(_WAITING, words))

    def _changed_hands(self, changed: Changed) -> None:
        self._be_patient()
        if changed & Changed.PROFILE and changed & Changed.LOG:
            self._watch_for_away()

    def _reminding(self) -> Reminding | None:
        coach = self.program.coach
        return None if coach.is_example else coach.reminding

    def _forget_person(self) -> None:
        """Make the pages anew that hold something of one person: an undo, half a check-in or result, an import."""
        for place in (
            Place.LOG,
            Place.EARLIER,
            Place.CHARTS,
            Place.CHECK_IN,
            Place.IMPORT,
            Place.WELCOME,
            Place.PAPER,
            Place.FROM_PAPER,
        ):
            self._refresh.pop(place, None)

    def _plan_desk(self) -> PlanDesk:
        program = self.program
        return PlanDesk(
            now=lambda: program.coach.training.now(),
            local_hour=self._local_hour,
            lifter=lambda: program.lifter,
            plan=lambda day: program.coach.planning.day(day),
            exercises={exercise.id: exercise for exercise in program.coach.library},
            has_started=lambda day: program.coach.training.session_on(day) is not None,
            start=lambda: program.coach.training.start(),
            week=self._week,
            headline=self._headline,
            stop_words=self._stop_words,
            next_session=lambda _day: program.coach.planning.next_session(),
            eased_today=lambda: program.coach.deciding.eased_today(),
            ease=lambda kind: self._wishes.ease(kind),
            as_planned=lambda: self._wishes.as_planned(),
            release=lambda stop, release: self._wishes.release(stop, release),
            open_stops=lambda: program.coach.knowing.open_stops(),
            has_read_stop=lambda stop: program.coach.reading.has_read_stop(stop),
            read_stop=lambda stop: program.coach.reading.read_stop(stop),
            may_print=True,
            wishes=lambda _day: self._wishes.shown(),
            in_sight=lambda: self._window.place in (None, Place.PLAN),
        )

    def _keeper(self) -> Keeper:
        """Bound to the person who is open now: what is under way must never end in somebody else's file."""
        from liftcoach.ui.importing.import_flow import Keeper

        coach = self.program.coach
        return Keeper(
            told=lambda problem: problem_text(problem, in_readers_language),
            now=coach.now,
            match=coach.importing.match,
            known_keys=coach.importing.known_keys,
            take_in=lambda preview, sessions, file_name, progress: coach.importing.take_in(
                preview, sessions, file_name=file_name, progress=progress
            )[1],
            undo=lambda import_id: coach.importing.undo(import_id)[1],
            measured=coach.importing.measured,
            take_in_health=lambda preview, file_name: coach.importing.take_in_health(preview, file_name=file_name)[1],
            columns_of=coach.importing.columns_of,
            remember_columns=coach.importing.remember_columns,
        )

    def _week(self, today: date) -> tuple[WeekDay, ...]:
        """The calendar week: what was done, and what is known of the days to come."""
        coach = self.program.coach
        monday = today - timedelta(days=today.weekday())
        days = [monday + timedelta(days=number) for number in range(_DAYS_OF_A_WEEK)]
        plans = {plan.day: plan for plan in (*coach.planning.week(), coach.planning.day(today))}
        logged = {session.day for session in coach.training.sessions(monday, days[-1]) if session.sets or session.title}
        return tuple(week_day(day, today, plans.get(day), logged=day in logged) for day in days)

    def _headline(self, today: date) -> str:
        said = self.program.coach.checking_in.on(today)
        return "" if said is None else headline_text(said, in_readers_language)

    def _stop_words(self, stop: Stop) -> StopWords:
        who = self.program.coach.knowing.lifter()
        words = what_to_do(stop, in_readers_language, emergency_number=who.contacts.emergency_number)
        sign = sign_text(stop, in_readers_language)
        slip = mistyped_text(stop, in_readers_language) if stop.may_be_mistyped(self._today()) else ""
        coach = self.program.coach
        beside = None if slip else coach.checking_in.on(stop.began) or CheckIn(stop.began)
        ends = clearance_ends_it(in_readers_language)
        if stop in coach.knowing.open_stops():
            ends = how_it_ends(stop, in_readers_language, beside=beside)
        return StopWords(
            sign=f"{sign[:1].upper()}{sign[1:]}. {words}",
            to_say=what_to_say(stop, self._today(), who.conditions or (), in_readers_language),
            ends=ends,
            mistyped=slip,
        )

    def _open_correction(self, stop: Stop) -> None:
        """Go to where the number was typed: the check-in's field, or the list of blood tests."""
        reading = stop.numbers[0].reading if stop.numbers else None
        if reading is Reading.CREATINE_KINASE:
            self._open_blood_tests()
        else:
            self._correct_answers(stop.began)
            self._check_in_page.go_to_number("temperature" if reading is Reading.TEMPERATURE else "systolic")

    def _open_blood_tests(self) -> None:
        self.go(Place.CHARTS)
        form = self._charts.open_blood_tests()
        QTimer.singleShot(0, form, lambda: self._window.scroll_to(form))

    def _open_question(self, fact: AskedFact) -> None:
        if fact is AskedFact.MUSCLE_RANGE:
            self._open_blood_tests()
            return
        self.go(Place.SETTINGS)
        page = self._settings_page.open_page(page_of(fact, self.program.coach.knowing.lifter()))
        # The page has its place only after the next layout.
        QTimer.singleShot(0, page, lambda: self._window.scroll_to(page))

    def show_import(self) -> None:
        """Begin an import."""
        self.go(Place.IMPORT)

    def _leave_example(self) -> None:
        self.program.switch(self.program.roster.open_last())

    def _show_figure(self, figure: FigureView, asked: Prescription) -> None:
        library = self.program.coach.library
        exercise = library.get(asked.exercise)
        motion = None if exercise is None else self._pictures.motion_of(exercise)
        figure.setVisible(motion is not None)
        if exercise is not None and motion is not None:
            figure.show_person(self._pictures.person)
            figure.show_exercise(exercise, motion, asked.tempo, side=asked.side)

    def _welcomed(self, who: Lifter, signs: tuple[SeenSign, ...] | None) -> None:
        coach = self.program.coach
        if signs is not None:
            said = coach.checking_in.on(self._today()) or CheckIn(self._today())
            coach.checking_in.save(replace(said, warning_signs=signs))
        # Who skipped everything is not asked everything again: the plan names what it needs.
        self._welcomed_here.add(coach.profile.id)
        self.program.describe(who)
        coach.welcoming.end()

    def _keep_draft(self, who: Lifter, step: int) -> None:
        # What cannot be kept on the way is told at the end, when it matters.
        with suppress(LiftcoachError):
            self.program.coach.welcoming.keep(who, step)

    def _say_refusal(self, words: str) -> None:
        self._say(Message(_REFUSAL, words, self.tr("Close")))

    def tell(self, words: str) -> None:
        """Tell the person something in any place."""
        self._say(Message(_TOLD, words, self.tr("Close")))

    def say_fault(self, words: str) -> None:
        """Show that something went wrong in the program itself."""
        self._say(Message(_FAULT, words, self.tr("Close")))

    def _say(self, message: Message) -> None:
        self._messages[message.key] = message
        self._show_messages()

    def _show_messages(self) -> None:
        """All of them; beside a stop only what answers a press: the others come when it is left."""
        by_stop = self._window.place is Place.PLAN and self._plan_page.shows_stop
        shown = [one for key, one in self._messages.items() if key in _ANSWERS_A_PRESS or not by_stop]
        self._window.messages.show_messages(tuple(shown))

    def _take_back(self, key: str) -> None:
        if self._messages.pop(key, None) is not None:
            self._show_messages()

    def _act_on_message(self, key: str) -> None:
        if key == _LOOK_AT_CRASH:
            self._take_back(_CRASH)
            self.go(Place.SETTINGS)
            assert self._keeping is not None
            self._keeping.look_at_faults()
            return
        if self.reminders.act(key) or (self._keeping is not None and self._keeping.act(key)):
            return
        self._take_back(key)

    def _show_plan(self) -> None:
        if self._is_known:
            self.go(Place.PLAN)

    @property
    def _is_known(self) -> bool:
        """Whether the person told who they are, and is not in the middle of it."""
        coach = self.program.coach
        return coach.knowing.lifter().year_of_birth is not None and not coach.welcoming.step()

    def _today(self) -> date:
        return self.program.coach.now().day

    def _days(self) -> tuple[date, date]:
        """Today, and the day that is trained on: they part while a session runs over midnight."""
        coach = self.program.coach
        return coach.now().day, coach.training.now().day


def sign_questions() -> dict[WarningSign, str]:
    """Every warning sign as the person reads it."""
    return {sign: question_text(sign, in_readers_language) for sign in WarningSign}
