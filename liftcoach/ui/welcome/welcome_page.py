"""The first three minutes: a few pages of large questions, each of which can be skipped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
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
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.welcome.first_page import FirstPage
from liftcoach.ui.widgets.beside_bar import BesideBar
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, page_area, row, spaced
from liftcoach.ui.widgets.reading_width import ReadingWidth
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Aside, Text
from liftcoach.words.problems import problem_text

_FIRST_PAGE_PX, _TALLEST_PX = 1240, 900
"""The first page at 100 %: as wide as every page, and as tall as the window up to this."""
_MARGIN_PX, _FOOT_MARGIN_PX = 24, 12


class WelcomePage(QWidget):
    """The questions scroll; what leads on stays in sight below them.

    `sign_words` are the warning signs to ask for; without any, that page is left out.

    `examples` tells of each example patient, by its id, in a line; `picture` stands beside the first words.
    """

    submitted = Signal(object, object)
    """The Lifter, and the tuple of SeenSign, or None where the signs were not answered."""
    example_asked = Signal(str)
    import_asked = Signal()
    articles_asked = Signal()
    draft_kept = Signal(object, int)
    """The Lifter as far as they are described, and the page of questions to go on with, from 0."""

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
        self._sign_words = sign_words
        self._first = FirstPage(examples, with_import=with_import, picture=picture)
        self._first.begun.connect(lambda: self._show_step(0))
        self._first.example_asked.connect(self.example_asked)
        self._first.import_asked.connect(self.import_asked)
        self._first.unfolded.connect(self._bring_into_sight)
        self._under_age = UnderAgeCard()
        self._under_age.articles_asked.connect(self.articles_asked)
        self._step = -1
        self._progress = Text("", "label", ink="ink2")
        self._progress.setObjectName("progress")
        self._title = Text("", "h1")
        self._title.setObjectName("step-title")
        self._help, self._hint = Text("", ink="ink2"), Aside("", ink="ink2")
        self._problem = Text("", ink="danger")
        self._problem.setObjectName("problem")
        self._questions = column(gap=0)
        self._frame = card(self._questions, padding=_MARGIN_PX)
        self._back = Button(self.tr("Back"), kind="ghost")
        self._back.setObjectName("back")
        self._back.make_leaver()
        self._back.clicked.connect(self._go_back)
        self._next = Button(self.tr("Next"), kind="primary", icon_name="arrow-right")
        self._next.setObjectName("next")
        self._next.clicked.connect(self._go_on)
        self._skip = Aside(self.tr("You can skip what you do not know. The rest can wait."), "small", ink="ink2")
        head = boxed(column(self._progress, self._title, self._help, self._hint, gap=4))
        self._steps = ReadingWidth(boxed(column(head, self._under_age, self._frame, self._skip, gap=14)))
        self._beginning = ReadingWidth(self._first, _FIRST_PAGE_PX)
        self._ground = QWidget()
        self._area = page_area(self._ground)
        parts = column(self._area, gap=0)
        self.setLayout(parts)
        self._ground.setLayout(column(self._beginning, self._steps, None, gap=0, margin=_MARGIN_PX))
        self._foot = self._made_foot()
        parts.addWidget(self._foot)
        self._show_first()

    @cached_property
    def _forms(self) -> list[Form]:
        """The pages of questions, made when the first of them is asked for: nobody waits for them on the first page."""
        forms: list[Form] = [
            PersonForm(self._today().year),
            IllnessForm(),
            OperationsForm(),
            self._organs,
            *([self._signs] if self._signs is not None else []),
            TrainingForm(),
            EquipmentForm(),
            ContactsForm(),
        ]
        for form in forms:
            form.hide()
            form.show_lifter(self._who)
            self._questions.addWidget(form)
        return forms

    @cached_property
    def _organs(self) -> InnerOrgansForm:
        return InnerOrgansForm()

    @cached_property
    def _signs(self) -> SignsForm | None:
        return SignsForm(self._sign_words) if self._sign_words else None

    def begin_again(self, who: Lifter | None = None, *, at: int = 0) -> None:
        """Show the first page with what is known already; or the page of questions `at` which they stopped.

        The signs of today are asked for again in any case: what was ticked before is not kept.
        """
        self._who = who or Lifter()
        if "_forms" in vars(self):
            for form in self._forms:
                form.show_lifter(self._who)
        if at:
            asked_anew = len(self._forms) - 1 if self._signs is None else self._forms.index(self._signs)
            self._show_step(min(at, asked_anew))
        else:
            self._show_first()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fill_window()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_area"):
            self._fill_window()

    def _fill_window(self) -> None:
        """Let the picture of the first page have what a common window leaves it."""
        room = self.height() - 2 * theme().space(_MARGIN_PX)
        self._first.setMinimumHeight(max(0, min(room, round(_TALLEST_PX * theme().text_scale))))

    def keep_draft(self) -> None:
        """Tell what was answered on the page that is shown too, because the window closes."""
        if self._step < 0 or not self._next.isVisibleTo(self):
            return
        who, problem = self._answered()
        self.draft_kept.emit(self._who if problem else who, self._step)

    def _bring_into_sight(self, part: QWidget) -> None:
        # It has its place only after the next layout.
        QTimer.singleShot(0, part, lambda: self._scroll_to(part))

    def _scroll_to(self, part: QWidget) -> None:
        """Scroll no further than needed, and never past the beginning of the part."""
        bar = self._area.verticalScrollBar()
        top = part.mapTo(self._ground, QPoint(0, 0)).y() - theme().space(_MARGIN_PX)
        missing = top + part.height() + 2 * theme().space(_MARGIN_PX) - bar.value() - self._area.viewport().height()
        bar.setValue(min(top, bar.value() + max(0, missing)))

    def _made_foot(self) -> QWidget:
        """What leads on, and why it does not yet."""
        words = column(self._problem, boxed(Flow(self._next, self._back, gap=10)), gap=8)
        beside_bar = row(ReadingWidth(boxed(words)), BesideBar(self._area), gap=0)
        foot = card(beside_bar, "foot", _FOOT_MARGIN_PX)
        spaced(beside_bar, across=_MARGIN_PX)
        return foot

    def _show_first(self) -> None:
        self._step = -1
        self._beginning.show()
        self._steps.hide()
        self._foot.hide()
        self._area.verticalScrollBar().setValue(0)

    def _show_step(self, step: int) -> None:
        self._step = step
        self._beginning.hide()
        self._under_age.hide()
        self._steps.show()
        self._foot.show()
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
        for line, words in ((self._help, form.help_text), (self._hint, form.hint)):
            line.setText(words)
            line.setVisible(bool(words))
        self._show_problem("")
        self._area.verticalScrollBar().setValue(0)
        hint = "" if self._hint.isHidden() else form.hint
        say(self, f"{self._progress.text()}. {form.title}. {form.help_text}{hint}")
        self._focus_first(form)

    def _answered(self) -> tuple[Lifter, str]:
        """The person with the answers of this page, and what has to be put right before they can be kept."""
        form = self._forms[self._step]
        problem = form.problem()
        who = self._who if problem else form.described(self._who, self._today())
        try:
            refuse_lifter_ahead(who, today=self._today())
        except InvalidFact as refused:
            problem = problem_text(refused.problem, in_readers_language)
        return who, problem

    def _go_on(self) -> None:
        who, problem = self._answered()
        self._show_problem(problem)
        if problem:
            return
        self._who = who
        age = self._who.age_on(self._today())
        # A year of birth leaves a year open: 18 has to be certain.
        if age is not None and age <= YOUNGEST_AGE_FOR_A_PLAN:
            self._show_under_age()
        elif self._step + 1 < len(self._forms):
            self.draft_kept.emit(self._who, self._step + 1)
            self._show_step(self._step + 1)
        else:
            self._step = -1
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
        self._hint.hide()
        self._area.verticalScrollBar().setValue(0)

    def _show_problem(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        say(self, problem)

    def _focus_first(self, form: Form) -> None:
        fields = [child for child in form.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
        shown = [child for child in fields if child.isVisible()]
        if shown:
            shown[0].setFocus()
