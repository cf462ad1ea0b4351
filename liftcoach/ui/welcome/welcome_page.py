"""The first three minutes: a few pages of large questions, each of which can be skipped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.check_in import WarningSign
from liftcoach.domain.days_ahead import refuse_lifter_ahead
from liftcoach.domain.lifter import YOUNGEST_AGE_FOR_A_PLAN, Lifter
from liftcoach.domain.problems import InvalidFact
from liftcoach.ui.about_me.body_form import InnerOrgansForm, OperationsForm, pregnancy_can_apply
from liftcoach.ui.about_me.contacts_form import ContactsForm
from liftcoach.ui.about_me.equipment_form import EquipmentForm
from liftcoach.ui.about_me.form import Form
from liftcoach.ui.about_me.illness_form import IllnessForm
from liftcoach.ui.about_me.person_form import PersonForm
from liftcoach.ui.about_me.signs_form import SignsForm
from liftcoach.ui.about_me.training_form import TrainingForm
from liftcoach.ui.plan.under_age import UnderAgeCard
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.welcome.first_page import FirstPage
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.words.problems import problem_text


class WelcomePage(QWidget):
    """`sign_words` are the warning signs to ask for; without any, that page is left out.

    `examples` tells of each example patient, by its id, in a line; `picture` stands beside the first words.
    """

    submitted = Signal(object, object)
    """The Lifter, and the tuple of SeenSign, or None where the signs were not answered."""
    example_asked = Signal(str)
    import_asked = Signal()
    articles_asked = Signal()
    step_shown = Signal()
    """Another page of it is shown, from its beginning."""

    def __init__(
        self,
        today: Callable[[], date],
        sign_words: Mapping[WarningSign, str],
        *,
        examples: Mapping[str, str] = MappingProxyType({}),
        with_import: bool = False,
        picture: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._today = today
        self._who = Lifter()
        self._organs = InnerOrgansForm()
        self._signs = SignsForm(sign_words) if sign_words else None
        self._forms: list[Form] = [
            PersonForm(today().year),
            IllnessForm(),
            OperationsForm(),
            self._organs,
            *([self._signs] if self._signs is not None else []),
            TrainingForm(),
            EquipmentForm(),
            ContactsForm(),
        ]
        self._first = FirstPage(examples, with_import=with_import, picture=picture)
        self._first.begun.connect(lambda: self._show_step(0))
        self._first.example_asked.connect(self.example_asked)
        self._first.import_asked.connect(self.import_asked)
        self._under_age = UnderAgeCard()
        self._under_age.articles_asked.connect(self.articles_asked)
        self._step = -1
        self._progress = Text("", "label", ink="ink2")
        self._progress.setObjectName("progress")
        self._title = Text("", "h1")
        self._title.setObjectName("step-title")
        self._help = Text("", ink="ink2")
        self._problem = Text("", ink="danger")
        self._problem.setObjectName("problem")
        self._frame = card(column(*self._forms, gap=0), padding=24)
        self._back = Button(self.tr("Back"), kind="ghost")
        self._back.setObjectName("back")
        self._back.clicked.connect(self._go_back)
        self._next = Button(self.tr("Next"), kind="primary", icon_name="arrow-right")
        self._next.setObjectName("next")
        self._next.clicked.connect(self._go_on)
        self._skip = Text(self.tr("You can skip what you do not know. The rest can wait."), "small", ink="ink2")
        self._actions = boxed(Flow(self._next, self._back, gap=10))
        self._steps = boxed(
            column(
                boxed(column(self._progress, self._title, self._help, gap=4)),
                self._frame,
                self._problem,
                self._actions,
                self._skip,
                gap=14,
            )
        )
        self.setLayout(column(self._first, self._under_age, self._steps, gap=16))
        self._show_first()

    def begin_again(self, who: Lifter | None = None) -> None:
        """Show the first page, with what is known already."""
        self._who = who or Lifter()
        for form in self._forms:
            form.show_lifter(self._who)
        self._show_first()

    def _show_first(self) -> None:
        self._step = -1
        self._first.show()
        self._steps.hide()
        self._under_age.hide()
        self.step_shown.emit()

    def _show_step(self, step: int) -> None:
        self._step = step
        self._first.hide()
        self._under_age.hide()
        self._steps.show()
        self._frame.show()
        self._next.show()
        self._skip.show()
        form = self._forms[step]
        self._organs.ask_about_pregnancy(pregnancy_can_apply(self._who, self._today()))
        for other in self._forms:
            other.setVisible(other is form)
        last = step == len(self._forms) - 1
        self._next.show_text(self.tr("See my plan") if last else self.tr("Next"))
        self._progress.setText(
            self.tr("Question page {number} of {count}").format(number=step + 1, count=len(self._forms))
        )
        self._title.setText(form.title)
        self._help.setText(form.help_text)
        self._help.setVisible(bool(form.help_text))
        self._show_problem("")
        self.step_shown.emit()
        say(self, f"{self._progress.text()}. {form.title}. {form.help_text}")
        self._focus_first(form)

    def _go_on(self) -> None:
        form = self._forms[self._step]
        problem = form.problem()
        who = self._who if problem else form.described(self._who, self._today())
        try:
            refuse_lifter_ahead(who, today=self._today())
        except InvalidFact as refused:
            problem = problem_text(refused.problem, in_readers_language)
        self._show_problem(problem)
        if problem:
            return
        self._who = who
        age = self._who.age_on(self._today())
        # A year of birth leaves a year open: 18 has to be certain.
        if age is not None and age <= YOUNGEST_AGE_FOR_A_PLAN:
            self._show_under_age()
        elif self._step + 1 < len(self._forms):
            self._show_step(self._step + 1)
        else:
            self.submitted.emit(self._who, None if self._signs is None else self._signs.seen)

    def _go_back(self) -> None:
        if self._under_age.isVisibleTo(self):
            self._show_step(self._step)
        elif self._step > 0:
            self._show_step(self._step - 1)
        else:
            self._show_first()

    def _show_under_age(self) -> None:
        self._under_age.show()
        self._frame.hide()
        self._next.hide()
        self._skip.hide()
        self._progress.setText("")
        self._title.setText(self.tr("Not yet a plan, but something to read"))
        self._help.hide()
        self.step_shown.emit()

    def _show_problem(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        say(self, problem)

    def _focus_first(self, form: Form) -> None:
        fields = [child for child in form.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
        shown = [child for child in fields if child.isVisible()]
        if shown:
            shown[0].setFocus()
