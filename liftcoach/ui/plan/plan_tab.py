"""Today's plan with its reasons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liftcoach.content.library import Library
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import card, column, row, rule
from liftcoach.ui.widgets.text import Text
from liftcoach.words.reasons import reason_text


class PlanTab(QWidget):
    """Shows one day."""

    started = Signal()

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._layout = QVBoxLayout(self)
        self._page: QWidget | None = None

    def show_plan(self, plan: DayPlan | CannotPlan, name: str) -> None:
        """Replace what is shown by this plan."""
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        self._page = QWidget()
        page = column(Text(f"Hello, {name}" if name else "Hello", "h1"), margin=24)
        page.addWidget(self._refusal() if isinstance(plan, CannotPlan) else self._day(plan))
        page.addStretch(1)
        self._page.setLayout(page)
        self._layout.addWidget(self._page)

    def _refusal(self) -> QWidget:
        return card(column(Text("Your year of birth is needed before a plan can be made.")), "soft")

    def _day(self, plan: DayPlan) -> QWidget:
        if plan.kind is DayKind.REST:
            return card(
                column(Text("Rest day", "h1", ink="rest"), *(Text(reason_text(why)) for why in plan.reasons)), "rest"
            )
        today = column(Text("Today’s session", "h2"), Text(f"About {plan.minutes} minutes", ink="ink2"))
        for asked in plan.prescriptions:
            exercise = self._library[asked.exercise]
            dose = f"{asked.sets} set of {asked.work.high}. Stop while {asked.reps_in_reserve} more feel possible."
            today.addWidget(rule())
            today.addLayout(
                column(
                    Text(exercise.name, "h3"),
                    Text(dose),
                    *(Text(reason_text(why), "small", ink="good") for why in asked.reasons),
                    gap=2,
                )
            )
        start = Button("Start session", kind="primary", icon_name="play")
        start.setObjectName("start")
        start.clicked.connect(self.started)
        today.addLayout(row(start, None))
        return card(today)
