"""Ask a new person what no plan can be made without."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from liftcoach.domain.lifter import Lifter
from liftcoach.domain.problems import InvalidFact
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import card, column, row
from liftcoach.ui.widgets.text import Text


class WelcomePage(QWidget):
    """Name and year of birth."""

    submitted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._name = QLineEdit()
        self._name.setObjectName("name")
        self._name.setAccessibleName("What should we call you?")
        self._year = QLineEdit()
        self._year.setObjectName("year-of-birth")
        self._year.setAccessibleName("In which year were you born?")
        self._problem = Text("", ink="danger")
        button = Button("See my plan", kind="primary", icon_name="arrow-right")
        button.setObjectName("see-plan")
        button.clicked.connect(self._submit)
        self.setLayout(
            column(
                card(
                    column(
                        Text("Welcome", "h1"),
                        Text("What should we call you?", "label"),
                        self._name,
                        Text("In which year were you born?", "label"),
                        self._year,
                        self._problem,
                        row(button, None),
                    )
                ),
                None,
                margin=24,
            )
        )

    def _submit(self) -> None:
        try:
            who = Lifter(name=self._name.text().strip(), year_of_birth=int(self._year.text()))
        except (InvalidFact, ValueError):
            self._problem.setText("Please write the year with four digits, such as 1958.")
            return
        self.submitted.emit(who)
