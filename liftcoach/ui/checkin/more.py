"""The questions that a person may answer on top: folded, and never needed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from liftcoach.domain.check_in import CheckIn
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column
from liftcoach.ui.widgets.number_field import NumberField, plain_number
from liftcoach.ui.widgets.scale import Scale
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.widgets.two_columns import TwoColumns

_FIELD_EMS = 6
_NOTE_LINES = 3
_LONGEST_NOTE = 2000
_LOWEST_C, _HIGHEST_C = 30.0, 45.0
_LOWEST_F, _HIGHEST_F = 86.0, 113.0


def in_celsius(typed: float) -> float | None:
    """A body temperature in degrees Celsius; one typed in Fahrenheit is recognised, as the two never overlap.

    >>> in_celsius(98.6)
    37.0
    >>> in_celsius(60) is None
    True
    """
    if _LOWEST_C <= typed <= _HIGHEST_C:
        return typed
    return round((typed - 32) / 1.8, 1) if _LOWEST_F <= typed <= _HIGHEST_F else None


class MoreQuestions(QWidget):
    """Trouble sleeping, soreness, stress, doing things, temperature, blood pressure, water, protein, a note."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        none, most = self.tr("none"), self.tr("very much")
        self._scales = {
            "sleep_trouble": Scale(self.tr("Trouble sleeping"), ends=(self.tr("slept well"), self.tr("very badly"))),
            "soreness": Scale(self.tr("Sore muscles"), ends=(none, most)),
            "difficulty": Scale(self.tr("Trouble doing daily things"), ends=(none, most)),
            "participation": Scale(self.tr("Kept from joining in"), ends=(self.tr("not at all"), most)),
            "global_health": Scale(
                self.tr("Your arthritis as a whole"), ends=(self.tr("very well"), self.tr("very bad"))
            ),
            "stress": Scale(self.tr("Stress"), ends=(none, most)),
        }
        for name, scale in self._scales.items():
            scale.setObjectName(name)
            scale.chosen.connect(lambda _value: self.changed.emit())
        self._temperature = NumberField(self.tr("Temperature"), low=_LOWEST_C, high=_HIGHEST_F, whole=False)
        self._systolic = NumberField(self.tr("Blood pressure, upper number"), low=50, high=300)
        self._diastolic = NumberField(self.tr("Blood pressure, lower number"), low=30, high=200)
        for field, name in (
            (self._temperature, "temperature"),
            (self._systolic, "systolic"),
            (self._diastolic, "diastolic"),
        ):
            field.setObjectName(name)
            field.changed.connect(lambda _value: self._numbers_changed())
        self._numbers_words = Text("", "small", ink="ink2")
        self._numbers_words.setObjectName("numbers-words")
        met = [(True, self.tr("Met")), (False, self.tr("Not met"))]
        self._water = Choice(self.tr("Water goal yesterday"), met)
        self._protein = Choice(self.tr("Protein goal yesterday"), met)
        for choice, name in ((self._water, "water"), (self._protein, "protein")):
            choice.setObjectName(name)
            choice.chosen.connect(lambda _value: self.changed.emit())
        self._note = QPlainTextEdit()
        self._note.setObjectName("note")
        self._note.setTabChangesFocus(True)
        self._note.setAccessibleName(self.tr("A note for yourself"))
        self._note.textChanged.connect(self.changed)
        left = column(*(self._scales[name] for name in ("sleep_trouble", "soreness", "difficulty", "participation")))
        for name in ("global_health", "stress"):
            left.addWidget(self._scales[name])
        left.addStretch(1)
        right = column(
            Flow(
                Text(self.tr("Temperature"), "label", wrap=False),
                self._temperature,
                Text(self.tr("Blood pressure"), "label", wrap=False),
                self._systolic,
                Text(self.tr("over"), "label", wrap=False),
                self._diastolic,
            ),
            self._numbers_words,
            Flow(Text(self.tr("Water goal yesterday"), "label", wrap=False), self._water),
            Flow(Text(self.tr("Protein goal yesterday"), "label", wrap=False), self._protein),
            Text(self.tr("A note for yourself. The coach does not read notes."), "label"),
            self._note,
            None,
        )
        self.setLayout(column(TwoColumns(boxed(left), boxed(right))))
        self._fit()

    @property
    def is_mistaken(self) -> bool:
        """Whether a number was typed that cannot be the answer."""
        odd = self._temperature.value is not None and in_celsius(self._temperature.value) is None
        fields = (self._temperature, self._systolic, self._diastolic)
        return odd or self._is_swapped or any(field.is_mistaken for field in fields)

    @property
    def _is_swapped(self) -> bool:
        """The lower number of the blood pressure is not under the upper one."""
        upper, lower = self._systolic.value, self._diastolic.value
        return upper is not None and lower is not None and lower >= upper

    def show_answers(self, check_in: CheckIn, previous: CheckIn | None) -> None:
        """Show a check-in's answers."""
        for name, scale in self._scales.items():
            scale.choose(getattr(check_in, name))
            scale.show_last(None if previous is None else getattr(previous, name))
        self._temperature.show_value(check_in.temperature_c)
        self._systolic.show_value(check_in.systolic_mmhg)
        self._diastolic.show_value(check_in.diastolic_mmhg)
        self._water.choose(check_in.water_met)
        self._protein.choose(check_in.protein_met)
        self._note.blockSignals(True)  # noqa: FBT003
        self._note.setPlainText(check_in.note)
        self._note.blockSignals(False)  # noqa: FBT003
        self._show_numbers()

    def answered(self, check_in: CheckIn) -> CheckIn:
        """The check-in with these answers."""
        typed, systolic = self._temperature.value, self._systolic.value
        # While it is being typed it may be anything; saving waits until it can be the answer.
        diastolic = None if self._is_swapped else self._diastolic.value
        water, protein = self._water.value, self._protein.value
        return replace(
            check_in,
            sleep_trouble=self._scales["sleep_trouble"].value,
            soreness=self._scales["soreness"].value,
            difficulty=self._scales["difficulty"].value,
            participation=self._scales["participation"].value,
            global_health=self._scales["global_health"].value,
            stress=self._scales["stress"].value,
            temperature_c=None if typed is None else in_celsius(typed),
            systolic_mmhg=None if systolic is None else int(systolic),
            diastolic_mmhg=None if diastolic is None else int(diastolic),
            water_met=water if isinstance(water, bool) else None,
            protein_met=protein if isinstance(protein, bool) else None,
            note=self._note.toPlainText().replace("\x00", "")[:_LONGEST_NOTE],
        )

    def focus_on_mistake(self) -> None:
        """Put the focus on the first number that cannot be the answer."""
        odd = self._temperature.value is not None and in_celsius(self._temperature.value) is None
        fields = (self._temperature, self._systolic, self._diastolic)
        wrong = self._temperature if odd else next((field for field in fields if field.is_mistaken), None)
        if wrong is None and self._is_swapped:
            wrong = self._systolic
        if wrong is not None:
            wrong.setFocus()

    def go_to_number(self, name: str) -> NumberField:
        """Put the focus into the number of a name, so that typing replaces it."""
        fields = {"temperature": self._temperature, "systolic": self._systolic, "diastolic": self._diastolic}
        fields[name].setFocus()
        fields[name].selectAll()
        return fields[name]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_note"):
            self._fit()

    def _numbers_changed(self) -> None:
        self._show_numbers()
        self.changed.emit()

    def _show_numbers(self) -> None:
        typed = self._temperature.value
        celsius = None if typed is None else in_celsius(typed)
        if self.is_mistaken:
            words = self.tr("Please check this number. For example: 37.2 for temperature, 120 over 80.")
        elif celsius is not None and celsius != typed:
            words = self.tr("We keep it as {number} °C.").format(number=plain_number(celsius))
        else:
            words = ""
        self._numbers_words.setText(words)
        self._numbers_words.setVisible(bool(words))

    def _fit(self) -> None:
        metrics = QFontMetrics(theme().font("body"))
        for field in (self._temperature, self._systolic, self._diastolic):
            field.setFixedWidth(metrics.horizontalAdvance("0") * _FIELD_EMS + theme().space(28))
        self._note.setFixedHeight(metrics.lineSpacing() * _NOTE_LINES + theme().space(24))
