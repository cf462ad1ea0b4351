"""Name, year of birth and sex."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit

from liftcoach.domain.lifter import OLDEST_BIRTH_YEAR, Lifter, Sex
from liftcoach.ui.about_me.form import REACH, Form
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.choice import Choice
from liftcoach.words.lifter import label

_YEAR_DIGITS = 4
_LONGEST_NAME = 80


class PersonForm(Form):
    """`this_year` bounds the year of birth."""

    def __init__(self, this_year: int) -> None:
        super().__init__("")
        self.title = self.tr("About you")
        self._this_year = this_year
        self._name = QLineEdit()
        self._name.setObjectName("name")
        self._name.setMaxLength(_LONGEST_NAME)
        self._year = QLineEdit()
        self._year.setObjectName("year-of-birth")
        self._year.setMaxLength(_YEAR_DIGITS)
        self._year.setProperty(REACH, "short")
        self._sex = Choice(self.tr("Which fits you?"), tuple((sex, label(sex, in_readers_language)) for sex in Sex))
        self._sex.setObjectName("sex")
        for field, words, hint in (
            (self._name, self.tr("What may we call you?"), self.tr("You can leave this out.")),
            (self._year, self.tr("In which year were you born?"), self.tr("Four digits, such as 1958.")),
        ):
            field.setAccessibleName(words)
            field.textChanged.connect(self.changed)
            self.ask(words, field, hint=hint)
        self.ask(
            self._sex.accessibleName(),
            self._sex,
            hint=self.tr("It decides whether we ask about pregnancy. You can leave this out."),
        )

    def show_lifter(self, who: Lifter) -> None:
        self._name.setText(who.name)
        self._year.setText("" if who.year_of_birth is None else str(who.year_of_birth))
        self._sex.choose(None if who.sex is Sex.UNSTATED else who.sex)

    def problem(self) -> str:
        year = self._year.text().strip()
        if not year:
            return ""
        if not (year.isdecimal() and len(year) == _YEAR_DIGITS):
            return self.tr("Please write the year with four digits, such as 1958.")
        if not OLDEST_BIRTH_YEAR <= int(year) <= self._this_year:
            return self.tr("Please check the year: it should lie between {first} and {last}.").format(
                first=OLDEST_BIRTH_YEAR, last=self._this_year
            )
        return ""

    def described(self, who: Lifter, today: date) -> Lifter:
        year = self._year.text().strip()
        sex = self._sex.value
        return replace(
            who,
            name=self._name.text().strip(),
            year_of_birth=int(year) if year else None,
            sex=sex if isinstance(sex, Sex) else Sex.UNSTATED,
        )
