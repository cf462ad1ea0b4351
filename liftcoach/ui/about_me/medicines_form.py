"""Which kinds of medicine the person takes: some change what a warning sign means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from liftcoach.domain.lifter import Lifter, Medicine, MedicineClass
from liftcoach.ui.about_me.form import Form
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.choice import TickList
from liftcoach.ui.widgets.number_field import NumberField
from liftcoach.ui.widgets.options import TickBox
from liftcoach.words.lifter import label

_ASKED = tuple(kind for kind in MedicineClass if kind is not MedicineClass.BLOOD_THINNER)
"""Blood thinners have a question of their own beside heart and vessels."""
_MOST_STEROID_MG = 2000


class MedicinesForm(Form):
    """Kinds, not names. None of these is an answer too; nothing ticked at all is no answer."""

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("Your medicines")
        self.help_text = self.tr("Only the kind matters here. We give no advice on medicines.")
        words = self.tr("Which of these do you take now?")
        self._kinds = TickList(words, tuple((kind, label(kind, in_readers_language)) for kind in _ASKED), columns=2)
        self._kinds.changed.connect(self._ticked)
        self._none = TickBox(self.tr("None of these"))
        self._none.setObjectName("no-medicine")
        self._none.clicked.connect(self._none_ticked)
        self.ask(words, self._kinds, self._none)
        words = self.tr("How many milligrams of steroid a day?")
        self._dose = NumberField(words, low=0, high=_MOST_STEROID_MG, whole=False)
        self._dose.setObjectName("steroid-dose")
        hint = self.tr("Such as 5. You can leave this out.")
        self._dose_block = self.ask(words, self._dose, hint=hint)
        self._show_dose()

    def show_lifter(self, who: Lifter) -> None:
        taken = _taken(who)
        self._kinds.tick([one.medicine_class for one in taken])
        self._none.setChecked(who.medicines_asked_on is not None and not self._kinds.values)
        doses = [one.dose_mg_a_day for one in taken if one.medicine_class is MedicineClass.STEROID]
        self._dose.show_value(next((dose for dose in doses if dose is not None), None))
        self._show_dose()

    def problem(self) -> str:
        if self._is_steroid and self._dose.is_mistaken:
            return self.tr("Please check the number of milligrams, such as 5 or 7.5.")
        return ""

    def described(self, who: Lifter, today: date) -> Lifter:
        ticked = [kind for kind in self._kinds.values if isinstance(kind, MedicineClass)]
        if not ticked and not self._none.isChecked():
            return who
        kept = [self._as_of(one, ticked, today) for one in who.medicines]
        known = {one.medicine_class for one in _taken(who)}
        new = [
            Medicine(label(kind), kind, since=today, asked_on=today, dose_mg_a_day=self._dose_of(kind))
            for kind in ticked
            if kind not in known
        ]
        return replace(who, medicines=(*kept, *new), medicines_asked_on=today)

    def _as_of(self, one: Medicine, ticked: list[MedicineClass], today: date) -> Medicine:
        """A medicine that is no longer taken ends today; what was taken before stays on record."""
        if one.until is not None or one.medicine_class not in _ASKED:
            return one
        if one.medicine_class not in ticked:
            return replace(one, until=today)
        if one.medicine_class is MedicineClass.STEROID:
            return replace(one, dose_mg_a_day=self._dose_of(one.medicine_class), asked_on=today)
        return replace(one, asked_on=today)

    def _dose_of(self, kind: MedicineClass) -> float | None:
        return self._dose.value if kind is MedicineClass.STEROID else None

    @property
    def _is_steroid(self) -> bool:
        return MedicineClass.STEROID in self._kinds.values

    def _ticked(self) -> None:
        if self._kinds.values:
            self._none.setChecked(False)
        self._show_dose()
        self.changed.emit()

    def _none_ticked(self) -> None:
        if self._none.isChecked():
            self._kinds.tick(())
        self._show_dose()
        self.changed.emit()

    def _show_dose(self) -> None:
        self._dose_block.setVisible(self._is_steroid)


def _taken(who: Lifter) -> list[Medicine]:
    return [one for one in who.medicines if one.until is None]
