"""Makes the pages, puts them into their places and connects them with the coach."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer

from liftcoach import __version__
from liftcoach.coach.changed import Changed
from liftcoach.coach.coach import Coach
from liftcoach.content.articles import Article
from liftcoach.domain.check_in import SeenSign
from liftcoach.domain.day_plan import AskedFact, DayKind, DayPlan
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.prescription import Prescription
from liftcoach.ui.articles.article_controller import ArticleController
from liftcoach.ui.changes import Changes
from liftcoach.ui.log.log_tab import LogTab
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import TABS, Place
from liftcoach.ui.plan.plan_controller import PlanController, PlanDesk
from liftcoach.ui.plan.plan_page import PlanPage
from liftcoach.ui.settings.settings_page import SettingsPage
from liftcoach.ui.settings.shown import SettingsShown
from liftcoach.ui.welcome.welcome_page import WelcomePage

_TOPICS = {
    DayKind.STRENGTH: ("strength", "start"),
    DayKind.GENTLE: ("sore", "hands"),
    DayKind.MOBILITY: ("sore", "sleep"),
    DayKind.REST: ("rest", "sleep"),
}
"""What a day is about, most important first."""
_PAGE_OF = {
    AskedFact.YEAR_OF_BIRTH: "person",
    AskedFact.SCREENING: "inner-organs",
    AskedFact.PREGNANCY: "inner-organs",
    AskedFact.CONDITIONS: "illness",
    AskedFact.DISEASE_ACTIVITY: "illness",
    AskedFact.EQUIPMENT: "equipment",
    AskedFact.EXPERIENCE: "training",
}
"""Where in the settings a missing answer is given."""


class Pages(QObject):
    """Everything that is in the window while one person's file is open."""

    def __init__(
        self, window: MainWindow, coach: Coach, articles: tuple[Article, ...] = (), *, data_folder: str = ""
    ) -> None:
        super().__init__(window)
        self._window, self._coach, self._data_folder = window, coach, data_folder
        self._before_settings = Place.PLAN
        self._was_welcomed = False
        self.changes = Changes(self)
        self._articles = ArticleController(window, articles)
        self._plan_page = PlanPage()
        self._plan = PlanController(self._plan_page, self._plan_desk(), self.changes, self)
        self._log = LogTab(coach.library)
        self._settings = SettingsPage(self._today)
        self._welcome = WelcomePage(self._today, {})
        for place, page in (
            (Place.PLAN, self._plan_page),
            (Place.LOG, self._log),
            (Place.SETTINGS, self._settings),
            (Place.WELCOME, self._welcome),
        ):
            window.put(place, page)
        self._connect()
        window.header.show_places([place for place in TABS if window.has(place)])
        self.reload(Changed.LIFTER | Changed.PROFILE)

    def go(self, place: Place) -> None:
        """Show a place, if it is there."""
        if not self._window.has(place):
            return
        if place is Place.SETTINGS and self._window.place is not Place.SETTINGS:
            self._before_settings = self._window.place or Place.PLAN
            self._show_settings()
        self._window.show_place(place)

    def reload(self, changed: Changed) -> None:
        """Show again what may have changed; a person who is not known yet is welcomed."""
        today = self._today()
        who = self._coach.lifter()
        if who == Lifter() and not self._was_welcomed:
            self._welcome.begin_again(who)
            self.go(Place.WELCOME)
            return
        if changed & (Changed.LIFTER | Changed.PROFILE):
            self._show_settings()
        plan = self._coach.plan_day(today)
        self._log.show_day(plan, self._coach.sets_on(today))
        if isinstance(plan, DayPlan) and plan.kind is DayKind.STOP:
            # Nothing draws the eye away from a stop.
            self._articles.put_away()
        elif isinstance(plan, DayPlan):
            self._articles.offer(_TOPICS[plan.kind])
        if self._window.place in (None, Place.WELCOME):
            self._plan.reload()
            self.go(Place.PLAN)

    def _plan_desk(self) -> PlanDesk:
        coach = self._coach
        return PlanDesk(
            now=coach.now,
            local_hour=lambda: datetime.now().astimezone().hour,
            lifter=coach.lifter,
            plan=coach.plan_day,
            exercises={exercise.id: exercise for exercise in coach.library},
            has_started=lambda day: bool(coach.sets_on(day)),
            start=lambda: Changed.NOTHING,
        )

    def _connect(self) -> None:
        window = self._window
        window.place_asked.connect(self.go)
        window.closing.connect(self._coach.close)
        window.look.changed.connect(lambda _look: self._show_settings())
        self._plan.place_asked.connect(self.go)
        self._plan.question_opened.connect(self._open_question)
        self._plan.articles_asked.connect(self._articles.next_unread)
        self._log.done_as_planned.connect(self._log_as_planned)
        self._settings.left.connect(lambda: self.go(self._before_settings))
        self._settings.look_chosen.connect(window.look.choose)
        self._settings.described.connect(self._describe)
        self._welcome.submitted.connect(self._welcomed)
        self._welcome.step_shown.connect(window.scroll_to_top)
        self._welcome.articles_asked.connect(self._articles.next_unread)
        self.changes.happened.connect(self.reload)

    def _show_settings(self) -> None:
        self._settings.show_settings(
            SettingsShown(
                look=self._window.look.choice,
                lifter=self._coach.lifter(),
                data_folder=self._data_folder,
                version=__version__,
            )
        )

    def _open_question(self, fact: AskedFact) -> None:
        self.go(Place.SETTINGS)
        page = self._settings.open_page(_PAGE_OF.get(fact, "person"))
        # The page has its place only after the next layout.
        QTimer.singleShot(0, page, lambda: self._window.scroll_to(page))

    def _describe(self, who: Lifter) -> None:
        self.changes.tell(self._coach.describe_lifter(who))

    def _welcomed(self, who: Lifter, _signs: tuple[SeenSign, ...] | None) -> None:
        # Who skipped everything is not asked everything again: the plan names what it needs.
        self._was_welcomed = True
        self.changes.tell(self._coach.describe_lifter(who))

    def _log_as_planned(self, asked: Prescription) -> None:
        self.changes.tell(self._coach.log_as_planned(asked))

    def _today(self) -> date:
        return self._coach.now().day
