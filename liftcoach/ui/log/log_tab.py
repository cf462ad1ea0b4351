"""Log what was done, one click a set."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liftcoach.content.library import Library
from liftcoach.domain.day_plan import CannotPlan, DayPlan
from liftcoach.domain.training import LoggedSet
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import card, column
from liftcoach.ui.widgets.text import Text


class LogTab(QWidget):
    """Shows the exercises of today with what was logged."""

    done_as_planned = Signal(object)

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._layout = QVBoxLayout(self)
        self._page: QWidget | None = None

    def show_day(self, plan: DayPlan | CannotPlan, done: tuple[LoggedSet, ...]) -> None:
        """Replace what is shown by this day."""
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        self._page = QWidget()
        page = column(margin=24)
        for asked in () if isinstance(plan, CannotPlan) else plan.prescriptions:
            count = sum(logged.exercise == asked.exercise for logged in done)
            button = Button("Done as planned", kind="primary", icon_name="check")
            button.setObjectName(f"done-{asked.exercise}")
            button.clicked.connect(lambda _checked=False, asked=asked: self.done_as_planned.emit(asked))
            button.setEnabled(count < asked.sets)
            page.addWidget(
                card(
                    column(
                        Text(self._library[asked.exercise].name, "h2"),
                        Text(f"{count} of {asked.sets} sets logged", ink="ink2"),
                        button,
                    )
                )
            )
        page.addStretch(1)
        self._page.setLayout(page)
        self._layout.addWidget(self._page)
