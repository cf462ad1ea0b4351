"""Which medicines the person takes, asked again every 30 days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit

from liftcoach.domain.lifter import Answer, ConsiderationKind, Lifter, Medicine, MedicineClass
from liftcoach.ui.about_me.form import Form, with_answer
from liftcoach.ui.about_me.growing_list import GrowingList
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.number_field import NumberField, plain_number
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.words.lifter import label

_LONGEST_NAME = 100
_HIGHEST_DOSE_MG = 2000


class MedicinesForm(Form):
    """Only a tick that the list is whole counts as an answer of today: a list can be shown and not be looked at."""

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("Your medicines")
        self.help_text = self.tr("Some of them change which warning signs count. This gives no advice on medicines.")
        self._medicines: tuple[Medicine, ...] = ()
        self._list = GrowingList(self.tr("Take out {name}"))
        self._list.taken_out.connect(self._take_out)
        name = self.tr("Name of a medicine")
        self._name = QLineEdit()
        self._name.setObjectName("medicine-name")
        self._name.setAccessibleName(name)
        self._name.setMaxLength(_LONGEST_NAME)
        kind = self.tr("Which kind is it?")
        self._kind = Choice(kind, tuple((one, label(one, in_readers_language)) for one in MedicineClass), vertical=True)
        self._kind.setObjectName("medicine-kind")
        self._kind.chosen.connect(lambda _kind: self._show())
        dose = self.tr("How many mg of it a day, if you know?")
        self._dose = NumberField(dose, low=0, high=_HIGHEST_DOSE_MG, whole=False)
        self._dose.setObjectName("medicine-dose")
        self._dose_block = boxed(column(Text(dose, "label"), self._dose, gap=4))
        add = Button(self.tr("Add this medicine"), icon_name="plus")
        add.setObjectName("add-medicine")
        add.clicked.connect(self._add)
        self._said = Text("", ink="danger")
        self._whole = TickBox("")
        self._whole.setObjectName("medicines-whole")
        self._whole.clicked.connect(self.changed)
        self.ask(self.tr("Which medicines do you take now?"), self._list)
        self.ask(name, self._name)
        self.ask(
            kind,
            self._kind,
            self._dose_block,
            self._said,
            boxed(row(add, None)),
            hint=self.tr("Not sure? Leave it out for now and ask your pharmacist. Then we plan with more care."),
        )
        self.ask(self.tr("Is that all?"), self._whole)
        self._show()

    def show_lifter(self, who: Lifter) -> None:
        self._medicines = who.medicines
        self._whole.setChecked(False)
        self._clear()
        self._show()

    def problem(self) -> str:
        if self._name.text().strip():
            return self.tr("Please add the medicine you began to write, or clear its name.")
        return ""

    def described(self, who: Lifter, today: date) -> Lifter:
        medicines = tuple(
            one if one in who.medicines and not self._whole.isChecked() else replace(one, asked_on=today)
            for one in self._medicines
        )
        if any(one.medicine_class is MedicineClass.BLOOD_THINNER for one in medicines):
            who = with_answer(who, ConsiderationKind.BLOOD_THINNER, Answer.YES, today)
        asked_on = today if self._whole.isChecked() else who.medicines_asked_on
        return replace(who, medicines=medicines, medicines_asked_on=asked_on)

    def _add(self) -> None:
        name, kind = " ".join(self._name.text().split()), self._kind.value
        if not name or not isinstance(kind, MedicineClass):
            self._said.setText(self.tr("Please write its name and choose its kind."))
        elif kind is MedicineClass.STEROID and self._dose.is_mistaken:
            self._said.setText(self.tr("Please write the dose as a number of mg, such as 5 or 7.5."))
        else:
            dose = self._dose.value if kind is MedicineClass.STEROID else None
            others = tuple(one for one in self._medicines if one.name.casefold() != name.casefold())
            self._medicines = (*others, Medicine(name, kind, dose_mg_a_day=dose))
            self._whole.setChecked(False)
            self._clear()
            self._name.setFocus()
        self._show()
        say(self, self._said.text())

    def _take_out(self, number: int) -> None:
        self._medicines = self._medicines[:number] + self._medicines[number + 1 :]
        self._whole.setChecked(False)
        self._show()

    def _clear(self) -> None:
        self._name.clear()
        self._kind.choose(None)
        self._dose.show_value(None)
        self._said.setText("")

    def _show(self) -> None:
        self._list.show_lines(tuple((one.name, self._about(one)) for one in self._medicines))
        self._dose_block.setVisible(self._kind.value is MedicineClass.STEROID)
        self._said.setVisible(bool(self._said.text()))
        words = self.tr("Yes, that is all I take") if self._medicines else self.tr("I take no medicines")
        self._whole.setText(words)
        self._whole.setAccessibleName(words)
        self._whole.updateGeometry()
        self.changed.emit()

    def _about(self, one: Medicine) -> str:
        kind = label(one.medicine_class, in_readers_language)
        if one.dose_mg_a_day is None:
            return kind
        return self.tr("{kind} · {dose} mg a day").format(kind=kind, dose=plain_number(one.dose_mg_a_day))
