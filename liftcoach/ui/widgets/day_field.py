"""A day, given by three short fields; nothing is filled in beforehand."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.text import Text

_WIDTHS_PX = {"day": 64, "month": 64, "year": 96}


class DayField(QWidget):
    """Day, month and year as numbers, and a button for today where today is allowed."""

    changed = Signal()

    def __init__(self, name: str, *, latest: QDate | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._fields: dict[str, QLineEdit] = {}
        parts: list[QWidget] = []
        words = {"day": self.tr("Day"), "month": self.tr("Month"), "year": self.tr("Year")}
        for part, word in words.items():
            field = QLineEdit()
            field.setObjectName(part)
            field.setAccessibleName(f"{name} {word}")
            field.setValidator(QIntValidator(1, 9999 if part == "year" else 31, field))
            field.setMaximumWidth(round(_WIDTHS_PX[part] * theme().text_scale) + 24)
            field.textChanged.connect(self.changed)
            self._fields[part] = field
            parts.append(boxed(column(Text(word, "small", ink="ink2", wrap=False), field, gap=2)))
        flow = Flow(*parts)
        if latest is not None:
            today = Button(self.tr("Today"), kind="ghost")
            today.setObjectName("today")
            today.clicked.connect(lambda: self.show_day(date(latest.year(), latest.month(), latest.day())))
            flow.addWidget(boxed(column(Text(" ", "small", wrap=False), row(today), gap=2)))
        self.setLayout(flow)

    @property
    def day(self) -> date | None:
        """The day that was given; None while it is not a whole, real day."""
        numbers = {part: field.text() for part, field in self._fields.items()}
        if not all(numbers.values()):
            return None
        try:
            return date(int(numbers["year"]), int(numbers["month"]), int(numbers["day"]))
        except ValueError:
            return None

    @property
    def is_mistaken(self) -> bool:
        """Whether something was typed that is no whole, real day."""
        return self.day is None and any(field.text() for field in self._fields.values())

    def show_day(self, day: date | None) -> None:
        """Fill in a day, or nothing."""
        for part, number in (("day", "day"), ("month", "month"), ("year", "year")):
            self._fields[part].setText("" if day is None else str(getattr(day, number)))
