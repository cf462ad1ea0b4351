"""Connects the Charts tab with the coach; nothing is computed before it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from liftcoach.coach.changed import Changed
from liftcoach.coach.measuring import Measured
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.events import Event
from liftcoach.insight.charting import ChartSpan
from liftcoach.ui.charts.charts_tab import ChartsTab
from liftcoach.ui.printing.folders import documents_folder
from liftcoach.ui.program import Program

_RELOADS_ON = Changed.LOG | Changed.CHECK_IN | Changed.LIFTER | Changed.PROFILE


class ChartsController(QObject):
    """Answers the tab's choices."""

    def __init__(
        self,
        tab: ChartsTab,
        program: Program,
        parent: QObject | None = None,
        *,
        folder: Callable[[], Path] = documents_folder,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._tab, self._program = tab, program
        self._span, self._exercise, self._region = ChartSpan.THREE_MONTHS, "", ""
        self._stale = True
        tab.range_chosen.connect(self._choose_span)
        tab.exercise_chosen.connect(self._choose_exercise)
        tab.region_chosen.connect(self._choose_region)
        tab.kept.connect(self._keep)
        tab.picture_asked.connect(self._save_picture)
        tab.taken_out.connect(self._take_out)
        tab.reworded.connect(self._reword)
        tab.undone.connect(self._undo)
        tab.tests_opened.connect(lambda: tab.allow_tests(allowed=self._is_day_for_a_test()))
        tab.agreement_asked.connect(lambda: tab.show_agreement(program.coach.charting.agreement()))
        tab.since_chosen.connect(lambda day: tab.show_changes(day, program.coach.charting.changes_since(day)))
        program.changes.happened.connect(self._happened)

    def open(self, exercise: str = "") -> None:
        """Show what is known now; with an exercise, its trend."""
        if exercise:
            self._exercise, self._stale = exercise, True
        if self._stale:
            self._show()

    def open_blood_tests(self) -> QWidget:
        """Open the form in which blood tests are added and taken out, and tell where it is."""
        return self._tab.open_blood_tests()

    def _happened(self, changed: Changed) -> None:
        if not changed & _RELOADS_ON:
            return
        if changed & Changed.PROFILE:
            self._exercise, self._region = "", ""
        self._stale = True
        self._tab.forget_answers()
        if self._tab.isVisible():
            self._show()

    def _choose_span(self, span: ChartSpan) -> None:
        self._span = span
        self._show()

    def _choose_exercise(self, exercise: str) -> None:
        self._exercise = exercise
        self._show()

    def _choose_region(self, region: str) -> None:
        self._region = region
        self._show()

    def _show(self) -> None:
        self._stale = False
        coach = self._program.coach
        known = coach.measuring.history()
        view = coach.charting.view(self._span, self._exercise, self._region)
        self._tab.show_charts(view, (*known.events, *known.labs, *known.outcomes))

    def _is_day_for_a_test(self) -> bool:
        # A timed test asks for all one has: not on an eased or stopped day, nor before the questions are answered.
        coach = self._program.coach
        plan = coach.planning.day(coach.now().day)
        return isinstance(plan, DayPlan) and plan.kind in (DayKind.STRENGTH, DayKind.REST)

    def _save_picture(self, name: str) -> None:
        from liftcoach.ui.charts.chart_picture import save_picture

        card, folder = self._tab.card(name), self._folder()
        day = self._program.coach.now().day
        try:
            path = save_picture(card.picture(), folder, f"liftcoach-{name}-{day.isoformat()}")
        except OSError:
            said = self._tab.tr("Nothing could be saved in {folder}.").replace("{folder}", str(folder))
        else:
            said = self._tab.tr("Saved as {path}").replace("{path}", str(path))
        card.say_saved(said)

    # What is kept and taken out

    def _keep(self, what: Measured) -> None:
        done = self._program.coach.measuring.keep(what)
        self._program.changes.tell(done.changed)
        words = self._tab.tr("Kept: {what}").replace("{what}", self._tab.words_of(done.what))
        self._tab.offer_undo(words, _Done(done.what, was_kept=True), done.what)

    def _take_out(self, what: Measured) -> None:
        self._program.changes.tell(self._program.coach.measuring.take_out(what))
        words = self._tab.tr("Taken out: {what}").replace("{what}", self._tab.words_of(what))
        self._tab.offer_undo(words, _Done(what, was_kept=False), what)

    def _reword(self, event: Event, note: str) -> None:
        done = self._program.coach.measuring.reword(event, note)
        self._program.changes.tell(done.changed)
        words = self._tab.tr("Changed: {what}").replace("{what}", self._tab.words_of(done.what))
        self._tab.offer_undo(words, _Done(event, was_kept=False, was_reworded=True), done.what)

    def _undo(self, done: _Done) -> None:
        measuring = self._program.coach.measuring
        if done.was_reworded and isinstance(done.what, Event):
            self._program.changes.tell(measuring.reword(done.what, done.what.note).changed)
            return
        changed = measuring.take_out(done.what) if done.was_kept else measuring.keep(done.what).changed
        self._program.changes.tell(changed)


@dataclass(frozen=True, slots=True)
class _Done:
    """What an undo turns back."""

    what: Measured
    was_kept: bool
    was_reworded: bool = False
