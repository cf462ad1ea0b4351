"""Operations, broken bones, heart, lungs, kidneys, blood thinners and pregnancy."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from liftcoach.domain.lifter import Answer, ConsiderationKind, Lifter, Sex
from liftcoach.ui.about_me.form import Form, ListOfKinds, YesNo, said_of, with_answer
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.day_field import DayField
from liftcoach.ui.widgets.layout import boxed, column
from liftcoach.ui.widgets.text import Text
from liftcoach.words.lifter import label

LAST_YEAR_OF_PREGNANCY = 55
"""Years of age up to which pregnancy is asked about."""
_INNER_ORGANS = (
    ConsiderationKind.HEART_DISEASE,
    ConsiderationKind.HEART_INFLAMMATION,
    ConsiderationKind.HIGH_BLOOD_PRESSURE,
    ConsiderationKind.STROKE_OR_CLOT,
    ConsiderationKind.LUNG_DISEASE,
    ConsiderationKind.PULMONARY_HYPERTENSION,
    ConsiderationKind.KIDNEY_INVOLVEMENT,
    ConsiderationKind.DIABETES,
)


def pregnancy_can_apply(who: Lifter, today: date) -> bool:
    """Whether to ask: not men, and nobody who is surely older than 55.

    Where sex or age was not said it is asked, because leaving it out could do
    harm and asking cannot.
    """
    age = who.age_on(today)
    return who.sex is not Sex.MALE and (age is None or age - 1 <= LAST_YEAR_OF_PREGNANCY)


class OperationsForm(Form):
    """The last six months: each with a day, if the person remembers it."""

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("The last six months")
        self._answers: dict[ConsiderationKind, YesNo] = {}
        self._days: dict[ConsiderationKind, DayField] = {}
        self._day_blocks: dict[ConsiderationKind, QWidget] = {}
        for kind, words in (
            (ConsiderationKind.RECENT_SURGERY, self.tr("Did you have an operation in the last six months?")),
            (ConsiderationKind.RECENT_FRACTURE, self.tr("Did you break a bone in the last six months?")),
        ):
            answer = YesNo(words, self.tr("Yes"), self.tr("No"), self.tr("Not sure"))
            answer.setObjectName(str(kind))
            day = DayField(self.tr("On which day was it?"))
            block = boxed(column(Text(self.tr("On which day was it, if you remember?"), "label"), day, gap=4))
            answer.chosen.connect(lambda _value: self._show_days())
            self._answers[kind], self._days[kind], self._day_blocks[kind] = answer, day, block
            self.ask(words, answer, block)
        self._show_days()

    def show_lifter(self, who: Lifter) -> None:
        for kind, answer in self._answers.items():
            answer.choose(said_of(who, kind))
            said = who.considered(kind)
            self._days[kind].show_day(said[-1].on if said else None)
        self._show_days()

    def described(self, who: Lifter, today: date) -> Lifter:
        for kind, answer in self._answers.items():
            who = with_answer(who, kind, answer.answer, today, on=self._days[kind].day)
        return who

    def _show_days(self) -> None:
        for kind, answer in self._answers.items():
            self._day_blocks[kind].setVisible(answer.answer is Answer.YES)
        self.changed.emit()


class InnerOrgansForm(Form):
    """Heart, vessels, lungs, kidneys and sugar; blood thinners; pregnancy where it can apply."""

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("Heart, lungs and kidneys")
        self.help_text = self.tr("Some of these need a word with your doctor before you train harder.")
        words = self.tr("Do you have any of these?")
        self._kinds = ListOfKinds(words, tuple((kind, label(kind, in_readers_language)) for kind in _INNER_ORGANS))
        self.ask(words, self._kinds)
        thinner = self.tr("Do you take a blood thinner?")
        self._thinner = YesNo(thinner, self.tr("Yes"), self.tr("No"), self.tr("Not sure"))
        self._thinner.setObjectName("blood-thinner")
        self.ask(thinner, self._thinner, hint=self.tr("Such as warfarin, apixaban, clopidogrel or daily aspirin."))
        question = self.tr("Are you pregnant?")
        self._pregnancy = Choice(
            question,
            (
                ("no", self.tr("No")),
                ("yes", self.tr("Yes")),
                ("after", self.tr("I had a baby in the last 6 months")),
                ("not-sure", self.tr("Not sure")),
            ),
        )
        self._pregnancy.setObjectName("pregnancy")
        self._pregnancy_block = self.ask(question, self._pregnancy)

    def show_lifter(self, who: Lifter) -> None:
        self._kinds.show_lifter(who)
        self._thinner.choose(said_of(who, ConsiderationKind.BLOOD_THINNER))
        pregnant, after = said_of(who, ConsiderationKind.PREGNANCY), said_of(who, ConsiderationKind.AFTER_BIRTH)
        known = {
            (Answer.NOT_KNOWN, Answer.NOT_KNOWN): "not-sure",
            (Answer.NO, Answer.NO): "no",
            (pregnant, Answer.YES): "after",
            (Answer.YES, after): "yes",
        }
        self._pregnancy.choose(known.get((pregnant, after)))

    def ask_about_pregnancy(self, asked: bool) -> None:  # noqa: FBT001  (a switch by its nature)
        """Show or hide the question, which leaves its answer as it is."""
        self._pregnancy_block.setVisible(asked)

    def described(self, who: Lifter, today: date) -> Lifter:
        who = self._kinds.described(who, today)
        who = with_answer(who, ConsiderationKind.BLOOD_THINNER, self._thinner.answer, today)
        if not pregnancy_can_apply(who, today):
            return who
        answers = {
            "yes": (Answer.YES, Answer.NO),
            "after": (Answer.NO, Answer.YES),
            "no": (Answer.NO, Answer.NO),
            "not-sure": (Answer.NOT_KNOWN, Answer.NOT_KNOWN),
        }
        pregnant, after = answers.get(str(self._pregnancy.value), (None, None))
        who = with_answer(who, ConsiderationKind.PREGNANCY, pregnant, today)
        return with_answer(who, ConsiderationKind.AFTER_BIRTH, after, today)
