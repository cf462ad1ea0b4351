"""A CRP, an ESR or a CK with the laboratory's own unit and range; what is typed is read back before it is kept."""

from __future__ import annotations

from datetime import date

from liftcoach.domain.events import LabResult, LabTest
from liftcoach.insight.charting_measured import in_drawn_unit
from liftcoach.ui.charts.entry_panel import EntryPanel, Measured
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.charts.when_picker import WhenPicker
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.number_field import NumberField
from liftcoach.ui.widgets.text import Text
from liftcoach.words.measuring import crp_in_both_units, result_text

ESR_UNIT = "mm/h"
CRP_UNITS = ("mg/L", "mg/dL")
CK_UNITS = ("U/L", "µkat/L")
_MOST = 1_000
_MOST_CK = 500_000
"""Muscles that break down can give off that much."""
_FIELD_PX = 160


class LabForm(EntryPanel):
    """Which test, the value, for CRP and CK its unit, the range if it is printed, and the day of the test."""

    def __init__(self) -> None:
        super().__init__()
        which = self.tr("Which blood test?")
        tests = (
            (LabTest.CRP, self.tr("CRP")),
            (LabTest.ESR, self.tr("ESR")),
            (LabTest.CK, self.tr("CK (creatine kinase)")),
        )
        self._test = Choice(which, tests)
        self._test.setObjectName("lab-test")
        unit = self.tr("Which unit is printed beside it?")
        self._unit = Choice(unit, tuple((each, each) for each in CRP_UNITS))
        self._unit.setObjectName("lab-unit")
        self._unit_box = boxed(column(Text(unit, "label"), self._unit, gap=4))
        self._ck_unit = Choice(unit, tuple((each, each) for each in CK_UNITS))
        self._ck_unit.setObjectName("lab-unit-ck")
        self._ck_unit_box = boxed(
            column(
                Text(unit, "label"),
                self._ck_unit,
                Text(self.tr("The coach can use a CK only together with the top of the range printed beside it.")),
                gap=4,
            )
        )
        self._value = NumberField(
            self.tr("Result as printed, such as 6 or <5"), low=0, high=_MOST_CK, whole=False, may_be_below=True
        )
        self._value.setObjectName("lab-value")
        self._high = NumberField(
            self.tr("Top of the laboratory's range, if printed"), low=0, high=_MOST_CK, whole=False
        )
        self._high.setObjectName("lab-high")
        self._when = WhenPicker(self.tr("When was it taken?"))
        self._read_back = Text("", strong=True)
        self._read_back.setObjectName("lab-read-back")
        self._keep_button = Button(self.tr("Keep this result"), kind="primary")
        self._keep_button.setObjectName("keep-lab")
        self._keep_button.clicked.connect(self._keep)
        numbers = Flow(gap=16)
        for field in (self._value, self._high):
            field.setMinimumWidth(_FIELD_PX)
            numbers.addWidget(boxed(column(Text(field.accessibleName(), "label", wrap=False), field, gap=4)))
        self.fields.addLayout(column(Text(which, "label"), self._test, gap=4))
        self.fields.addLayout(numbers)
        self.fields.addWidget(self._unit_box)
        self.fields.addWidget(self._ck_unit_box)
        self.fields.addWidget(self._when)
        self.fields.addWidget(self._read_back)
        self.fields.addLayout(row(self._keep_button, None))
        self._test.chosen.connect(lambda _value: self._look())
        self._unit.chosen.connect(lambda _value: self._look())
        self._ck_unit.chosen.connect(lambda _value: self._look())
        self._value.changed.connect(lambda _value: self._look())
        self._high.changed.connect(lambda _value: self._look())
        self._when.changed.connect(self._look)

    def begin(self, today: date) -> None:
        super().begin(today)
        self._test.choose(None)
        self._unit.choose(None)
        self._ck_unit.choose(None)
        self._value.show_value(None)
        self._high.show_value(None)
        self._when.begin(today)
        self._look()

    def say_of(self, one: Measured) -> tuple[str, str]:
        assert isinstance(one, LabResult)
        if one.high is None:
            return result_text(one, translated), ""
        top = self.tr("The laboratory's own top: {top} {unit}")
        return result_text(one, translated), top.format(top=f"{one.high:g}", unit=one.unit)

    @property
    def result(self) -> LabResult | None:
        """What the fields say; None while anything is missing or cannot be."""
        test, value, day = self._test.value, self._value.value, self._when.day
        units = {LabTest.ESR: ESR_UNIT, LabTest.CK: self._ck_unit.value, LabTest.CRP: self._unit.value}
        unit = units[test] if isinstance(test, LabTest) else None
        if not isinstance(test, LabTest) or value is None or day is None or not isinstance(unit, str):
            return None
        if self._is_mistaken:
            return None
        return LabResult(test, day, value, unit, high=self._high.value, below=self._value.is_below)

    @property
    def _is_mistaken(self) -> bool:
        """A CRP or an ESR in the thousands is a slip; a CK can be as high."""
        most = _MOST_CK if self._test.value is LabTest.CK else _MOST
        numbers = (self._value, self._high)
        return any(field.is_mistaken or (field.value or 0) > most for field in numbers)

    def _look(self) -> None:
        self._unit_box.setVisible(self._test.value is LabTest.CRP)
        self._ck_unit_box.setVisible(self._test.value is LabTest.CK)
        result = self.result
        if result is None:
            words = self.tr("Choose the test, type the number as it is printed, and give its unit and day.")
            if self._is_mistaken:
                words = self.tr("Please check the number: it does not fit.")
                if self._value.may_mean_thousands or self._high.may_mean_thousands:
                    words = self.tr("Please write a thousand without a comma, and a part of one with a point.")
        elif result.test is LabTest.CRP:
            words = crp_in_both_units(in_drawn_unit(result) or 0.0, translated, below=result.below)
        else:
            words = result_text(result, translated)
        self._read_back.setText(words)

    def _keep(self) -> None:
        if self.result is not None:
            self.kept.emit(self.result)
