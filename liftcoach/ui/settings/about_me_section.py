"""The answers about the person, each page of them opened where it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from liftcoach.domain.days_ahead import refuse_lifter_ahead
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.problems import InvalidFact
from liftcoach.ui.about_me.body_form import InnerOrgansForm, OperationsForm, pregnancy_can_apply
from liftcoach.ui.about_me.care_form import CareForm
from liftcoach.ui.about_me.clearances_form import ClearancesForm
from liftcoach.ui.about_me.contacts_form import ContactsForm
from liftcoach.ui.about_me.equipment_form import EquipmentForm
from liftcoach.ui.about_me.form import Form
from liftcoach.ui.about_me.illness_form import IllnessForm
from liftcoach.ui.about_me.joints_form import JointsForm
from liftcoach.ui.about_me.medicines_form import MedicinesForm
from liftcoach.ui.about_me.person_form import PersonForm
from liftcoach.ui.about_me.training_form import TrainingForm
from liftcoach.ui.settings.section import Section
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import boxed, column, row, rule
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Aside, Text
from liftcoach.words.problems import problem_text

_ANY_DAY = date(2000, 1, 1)
"""For comparing answers: which day it is makes no difference between them."""


class AboutMeSection(Section):
    """Nothing is kept until the person presses Keep."""

    described = Signal(object)
    """The Lifter with the answers of one page put in."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.show_title(self.tr("About me"), self.tr("The plan follows what you say here. You can change it any day."))
        self._today = today
        self._who = Lifter()
        self._organs = InnerOrgansForm()
        self._pages: dict[str, _FormPage] = {}
        for name, form in (
            ("person", PersonForm(today().year)),
            ("illness", IllnessForm()),
            ("operations", OperationsForm()),
            ("inner-organs", self._organs),
            ("medicines", MedicinesForm()),
            ("joints", JointsForm()),
            ("care", CareForm()),
            ("clearances", ClearancesForm(today())),
            ("training", TrainingForm()),
            ("equipment", EquipmentForm()),
            ("contacts", ContactsForm()),
        ):
            page = _FormPage(name, form, self._keep)
            if self._pages:
                self.fields.addWidget(rule())
            self._pages[name] = page
            self.fields.addWidget(page)

    def show_lifter(self, who: Lifter) -> None:
        """Show what is known; a page that is being written in is left alone."""
        self._who = who
        self._organs.ask_about_pregnancy(pregnancy_can_apply(who, self._today()))
        for page in self._pages.values():
            page.show_lifter(who)

    def open(self, name: str) -> QWidget:
        """Open one page by its name, such as `medicines`; return it."""
        page = self._pages[name]
        page.open()
        return page

    def _keep(self, form: Form) -> str:
        """Tell the answers of a form; what speaks against keeping them, or nothing."""
        who = form.described(self._who, self._today())
        try:
            refuse_lifter_ahead(who, today=self._today())
        except InvalidFact as refused:
            return problem_text(refused.problem, in_readers_language)
        self.described.emit(who)
        return ""


class _FormPage(QWidget):
    """A title with a button; opened, the form with its own Keep. `kept` keeps it, or says why it cannot."""

    def __init__(self, name: str, form: Form, kept: Callable[[Form], str]) -> None:
        super().__init__()
        self._kept = kept
        self.setObjectName(f"page-{name}")
        self._form = form
        self._who = self._as_opened = Lifter()
        self._opener = Button(self.tr("Change"))
        self._opener.setObjectName(f"change-{name}")
        self._opener.setAccessibleName(self.tr("Change: {title}").format(title=form.title))
        self._opener.make_opener(forgets=self._holds_more)
        self._opener.toggled.connect(self._toggle)
        self._problem = Text("", ink="danger")
        self._problem.setObjectName(f"problem-{name}")
        self._problem.hide()
        keep = Button(self.tr("Keep these answers"), icon_name="check")
        keep.setObjectName(f"keep-{name}")
        keep.clicked.connect(self._keep)
        self._said = Text("", ink="good")
        self._said.hide()
        said_before = [made(words, ink="ink2") for made, words in ((Text, form.help_text), (Aside, form.hint)) if words]
        self._body = boxed(column(*said_before, form, self._problem, row(keep, None), gap=12))
        self._body.hide()
        head = row(Text(form.title, "h3"), self._opener)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._said, self._body, gap=10))

    def show_lifter(self, who: Lifter) -> None:
        if who != self._who:
            # Taken back, it is not kept any more.
            self._said.hide()
        self._who = who
        if self._body.isHidden():
            self._form.show_lifter(who)

    def open(self) -> None:
        self._opener.setChecked(True)
        self._opener.setFocus()

    def _toggle(self, opened: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        if opened:
            self._said.hide()
            self._as_opened = self._form.described(self._who, _ANY_DAY)
        else:
            self._form.show_lifter(self._who)
        self._body.setVisible(opened)

    def _holds_more(self) -> bool:
        """Whether there is anything in the form that is not kept."""
        written = any(one.isModified() and one.isVisible() for one in self._form.findChildren(QLineEdit))
        return written or self._form.described(self._who, _ANY_DAY) != self._as_opened

    def _keep(self) -> None:
        problem = self._form.problem() or self._kept(self._form)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            say(self, problem)
            return
        self._opener.setChecked(False)
        self._said.setText(self.tr("Kept. The plan uses it from now on."))
        self._said.show()
        say(self, self._said.text())
