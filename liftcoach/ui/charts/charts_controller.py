"""Connects the Charts tab with the coach; nothing is computed before it is first opened."""

from __future__ import annotations

from PySide6.QtCore import QObject

from liftcoach.coach.changed import Changed
from liftcoach.insight.charting import ChartSpan
from liftcoach.ui.charts.charts_tab import ChartsTab
from liftcoach.ui.program import Program

_RELOADS_ON = Changed.LOG | Changed.CHECK_IN | Changed.LIFTER | Changed.PROFILE


class ChartsController(QObject):
    """Answers the tab's choices."""

    def __init__(self, tab: ChartsTab, program: Program, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tab, self._program = tab, program
        self._span, self._exercise = ChartSpan.THREE_MONTHS, ""
        self._stale = True
        tab.range_chosen.connect(self._choose_span)
        tab.exercise_chosen.connect(self._choose_exercise)
        program.changes.happened.connect(self._happened)

    def open(self, exercise: str = "") -> None:
        """Show what is known now; with an exercise, its trend."""
        if exercise:
            self._exercise, self._stale = exercise, True
        if self._stale:
            self._show()

    def _happened(self, changed: Changed) -> None:
        if not changed & _RELOADS_ON:
            return
        if changed & Changed.PROFILE:
            self._exercise = ""
        self._stale = True
        if self._tab.isVisible():
            self._show()

    def _choose_span(self, span: ChartSpan) -> None:
        self._span = span
        self._show()

    def _choose_exercise(self, exercise: str) -> None:
        self._exercise = exercise
        self._show()

    def _show(self) -> None:
        self._stale = False
        self._tab.show_charts(self._program.coach.charting.view(self._span, self._exercise))
