"""What a doctor or therapist said the person may do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QLineEdit

from liftcoach.domain.lifter import Clearance, ClearanceFor, Lifter
from liftcoach.ui.about_me.form import Form
from liftcoach.ui.about_me.growing_list import GrowingList
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.day_field import DayField
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.words.lifter import label

_LONGEST_NAME = 80
_ASKED = (
    ClearanceFor.START,
    ClearanceFor.AFTER_SURGERY,
    ClearanceFor.PREGNANCY,
    ClearanceFor.HEAVY,
    ClearanceFor.IMPACT,
    ClearanceFor.ADVANCED,
)
"""A stop is released on its own screen, where what it was about can be read."""


class ClearancesForm(Form):
    """What for, who said it and when: without all three it opens nothing."""

    def __init__(self, today: date) -> None:
        super().__init__("")
        self.title = self.tr("What your doctor has agreed to")
        self.help_text = self.tr("Only write what a doctor, nurse or therapist told you. It opens just what it names.")
        self._today = today
        self._clearances: tuple[Clearance, ...] = ()
        self._list = GrowingList(self.tr("Take out: {name}"))
        self._list.taken_out.connect(self._take_out)
        question = self.tr("What did they agree to?")
        self._what = Choice(question, tuple((one, label(one, in_readers_language)) for one in _ASKED), vertical=True)
        self._what.setObjectName("clearance-for")
        who = self.tr("Who said so?")
        self._by = QLineEdit()
        self._by.setObjectName("clearance-by")
        self._by.setAccessibleName(who)
        self._by.setMaxLength(_LONGEST_NAME)
        when, until = self.tr("On which day?"), self.tr("Until when, if they named a day?")
        self._on = DayField(when, latest=QDate(today.year, today.month, today.day))
        self._on.setObjectName("clearance-on")
        self._until = DayField(until)
        self._until.setObjectName("clearance-until")
        add = Button(self.tr("Add this"), icon_name="plus")
        add.setObjectName("add-clearance")
        add.clicked.connect(self._add)
        self._said = Text("", ink="danger")
        self.fields.addWidget(self._list)
        self.ask(question, self._what)
        self.ask(who, self._by, hint=self.tr("Such as “Dr Lee, rheumatology”."))
        self.ask(when, self._on, boxed(column(Text(until, "label"), self._until, gap=4)))
        self.fields.addWidget(self._said)
        self.fields.addLayout(row(add, None))
        self._show()

    def show_lifter(self, who: Lifter) -> None:
        self._clearances = who.clearances
        self._clear()
        self._show()

    def problem(self) -> str:
        if self._what.value is not None or self._by.text().strip():
            return self.tr("Please press “Add this” first, or clear what you began to write.")
        return ""

    def described(self, who: Lifter, today: date) -> Lifter:
        return replace(who, clearances=self._clearances)

    def _add(self) -> None:
        what, by, on = self._what.value, " ".join(self._by.text().split()), self._on.day
        if not isinstance(what, ClearanceFor) or not by or on is None:
            self._said.setText(self.tr("Please say what for, who said so and on which day."))
        elif on > self._today:
            self._said.setText(self.tr("Please check the day: it lies ahead."))
        elif self._until.is_mistaken or (self._until.day is not None and self._until.day < on):
            self._said.setText(self.tr("Please check until when: it is no day, or it lies before the first."))
        else:
            self._clearances = (*self._clearances, Clearance(what, by, on, self._until.day))
            self._clear()
        self._show()
        say(self, self._said.text())

    def _take_out(self, number: int) -> None:
        self._clearances = self._clearances[:number] + self._clearances[number + 1 :]
        self._show()

    def _clear(self) -> None:
        self._what.choose(None)
        self._by.clear()
        self._on.show_day(None)
        self._until.show_day(None)
        self._said.setText("")

    def _show(self) -> None:
        self._list.show_lines(
            tuple((label(one.what_for, in_readers_language), self._about(one)) for one in self._clearances)
        )
        self._said.setVisible(bool(self._said.text()))
        self.changed.emit()

    def _about(self, one: Clearance) -> str:
        said = self.tr("{by}, {day}").format(by=one.by, day=_day(one.on))
        if one.until is None:
            return said
        return self.tr("{said}, until {until}").format(said=said, until=_day(one.until))


def _day(day: date) -> str:
    pattern = QCoreApplication.translate("ClearancesForm", "d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
