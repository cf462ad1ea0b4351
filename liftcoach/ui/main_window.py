"""The window: lays out the tabs; what they show comes from the coach."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QScrollArea, QStackedWidget, QTabWidget, QWidget

from liftcoach.coach.changed import Changed
from liftcoach.coach.coach import Coach
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.prescription import Prescription
from liftcoach.ui.changes import Changes
from liftcoach.ui.log.log_tab import LogTab
from liftcoach.ui.plan.plan_tab import PlanTab
from liftcoach.ui.welcome.welcome_page import WelcomePage


class MainWindow(QMainWindow):
    """Shown empty first; `serve` fills it once the store is open."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Liftcoach")
        self.resize(1280, 800)
        self.setCentralWidget(QWidget())
        self._coach: Coach | None = None
        self.changes = Changes(self)

    def serve(self, coach: Coach) -> None:
        """Show this coach's person."""
        self._coach = coach
        self._plan = PlanTab(coach.library)
        self._log = LogTab(coach.library)
        self._tabs = QTabWidget()
        for tab, title in ((self._plan, "Plan"), (self._log, "Log")):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setWidget(tab)
            self._tabs.addTab(area, title)
        self._welcome = WelcomePage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._welcome)
        self._pages.addWidget(self._tabs)
        self.setCentralWidget(self._pages)
        self._welcome.submitted.connect(self._describe_lifter)
        self._plan.started.connect(lambda: self._tabs.setCurrentIndex(1))
        self._log.done_as_planned.connect(self._log_as_planned)
        self.changes.happened.connect(self._reload)
        self._reload(Changed.LIFTER)

    def _describe_lifter(self, who: Lifter) -> None:
        if self._coach is not None:
            self.changes.tell(self._coach.describe_lifter(who))

    def _log_as_planned(self, asked: Prescription) -> None:
        if self._coach is not None:
            self.changes.tell(self._coach.log_as_planned(asked))

    def _reload(self, _changed: Changed) -> None:
        if self._coach is None:
            return
        today = self._coach.now().day
        who = self._coach.lifter()
        plan = self._coach.plan_day(today)
        self._plan.show_plan(plan, who.name)
        self._log.show_day(plan, self._coach.sets_on(today))
        self._pages.setCurrentWidget(self._welcome if who.year_of_birth is None else self._tabs)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self._coach is not None:
            self._coach.close()
        super().closeEvent(event)
