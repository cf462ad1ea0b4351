"""An outcome score: the total that a clinic gave, or worked out from its parts. No part is filled in beforehand."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from liftcoach.domain.outcomes import JOINT_COUNT_SCORES, RANGES, CountedBy, OutcomeKind, OutcomeResult
from liftcoach.insight.charting import Measure
from liftcoach.insight.charting_measured import SCORES
from liftcoach.insight.score_parts import MAY_BE_LEFT_OUT, ONLY_FROM_PARTS, PART_RANGES, PARTS, Part, score_of
from liftcoach.insight.scores import MG_L_PER_MG_DL, REMISSION_RULES
from liftcoach.ui.charts.entry_panel import EntryPanel, Measured
from liftcoach.ui.charts.lab_form import CRP_UNITS
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.charts.when_picker import WhenPicker
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.layout import boxed, column, emptied, row
from liftcoach.ui.widgets.number_field import BELOW, NumberField
from liftcoach.ui.widgets.text import Text
from liftcoach.words.charts import measure_name
from liftcoach.words.measuring import (
    crp_in_both_units,
    part_name,
    remission_text,
    result_text,
    score_caution,
    score_comes_to,
)

_TOTAL, _PARTS = "total", "parts"
_FIELD_PX = 220


class ScoreForm(EntryPanel):
    """Which score, how it is known, its numbers, and the day; what it comes to is read back before it is kept."""

    def __init__(self) -> None:
        super().__init__()
        which = self.tr("Which score?")
        names = tuple((kind, measure_name(Measure(kind.value), translated)) for kind in SCORES)
        self._kind = Choice(which, names)
        self._kind.setObjectName("score-kind")
        how = self.tr("How do you have it?")
        self._how = Choice(how, ((_TOTAL, self.tr("As a total")), (_PARTS, self.tr("Work it out from its parts"))))
        self._how.setObjectName("score-how")
        self._how_box = boxed(column(Text(how, "label"), self._how, gap=4))
        self._inputs: dict[Part | None, NumberField] = {}
        self._unit: Choice | None = None
        self._numbers = column(gap=10)
        self._when = WhenPicker(self.tr("On which day was it taken?"))
        self._read_back = Text("", strong=True)
        self._read_back.setObjectName("score-read-back")
        self._caution = Text(score_caution(translated), "small", ink="ink2")
        self._keep_button = Button(self.tr("Keep this score"), kind="primary")
        self._keep_button.setObjectName("keep-score")
        self._keep_button.clicked.connect(self._keep)
        self.fields.addLayout(column(Text(which, "label"), self._kind, gap=4))
        self.fields.addWidget(self._how_box)
        self.fields.addLayout(self._numbers)
        self.fields.addWidget(self._when)
        self.fields.addWidget(self._read_back)
        self.fields.addWidget(self._caution)
        self.fields.addLayout(row(self._keep_button, None))
        self._kind.chosen.connect(lambda _value: self._ask())
        self._how.chosen.connect(lambda _value: self._ask())
        self._when.changed.connect(self._look)

    def begin(self, today: date) -> None:
        super().begin(today)
        self._kind.choose(None)
        self._how.choose(None)
        self._when.begin(today)
        self._ask()

    def say_of(self, one: Measured) -> tuple[str, str]:
        assert isinstance(one, OutcomeResult)
        who = self.tr("joints counted by a clinician") if one.kind in JOINT_COUNT_SCORES else ""
        return result_text(one, translated), who

    @property
    def result(self) -> OutcomeResult | None:
        """What the fields come to; None while anything is missing or cannot be."""
        kind, day, value = self._kind.value, self._when.day, self._score()
        if not isinstance(kind, OutcomeKind) or day is None or value is None:
            return None
        if not RANGES[kind].low <= value <= RANGES[kind].high:
            return None
        by = CountedBy.CLINICIAN if kind in JOINT_COUNT_SCORES else CountedBy.LIFTER
        return OutcomeResult(kind, day, round(value, 2), by)

    def _ask(self) -> None:
        """Put the fields that the score needs, all empty."""
        emptied(self._numbers)
        self._inputs, self._unit = {}, None
        kind = self._kind.value
        how = _PARTS if kind in ONLY_FROM_PARTS else self._how.value
        self._how_box.setVisible(isinstance(kind, OutcomeKind) and kind not in ONLY_FROM_PARTS)
        if isinstance(kind, OutcomeKind) and how == _TOTAL:
            limits = RANGES[kind]
            words = self.tr("Total that your clinic gave, {low} to {high}")
            words = words.format(low=f"{limits.low:g}", high=f"{limits.high:g}")
            self._inputs[None] = self._field(words, "score-total", limits.low, limits.high, whole=False)
        elif isinstance(kind, OutcomeKind) and how == _PARTS:
            for part in PARTS[kind]:
                limits_of = PART_RANGES[part]
                self._inputs[part] = self._field(
                    part_name(part, translated), f"part-{part}", limits_of.low, limits_of.high, whole=limits_of.whole
                )
                if part is Part.CRP_MG_L:
                    self._ask_unit()
        self._look()

    def _ask_unit(self) -> None:
        words = self.tr("Which unit is printed beside the CRP?")
        self._unit = Choice(words, tuple((each, each) for each in CRP_UNITS))
        self._unit.setObjectName("score-crp-unit")
        self._unit.chosen.connect(lambda _value: self._look())
        self._numbers.addWidget(boxed(column(Text(words, "label"), self._unit, gap=4)))

    def _field(self, words: str, name: str, low: float, high: float, *, whole: bool) -> NumberField:
        field = NumberField(words, low=low, high=high, whole=whole)
        field.setObjectName(name)
        field.setMaximumWidth(_FIELD_PX)
        field.changed.connect(lambda _value: self._look())
        box: QWidget = boxed(column(Text(words, "label"), field, gap=4))
        self._numbers.addWidget(box)
        return field

    def _parts(self) -> dict[Part, float]:
        known = {part: field.value for part, field in self._inputs.items() if part is not None}
        if self._unit is not None:
            crp, unit = known.pop(Part.CRP_MG_L, None), self._unit.value
            if crp is not None and unit is not None:
                known[Part.CRP_MG_L] = crp * MG_L_PER_MG_DL if unit == "mg/dL" else crp
        return {part: value for part, value in known.items() if value is not None}

    def _is_mistaken(self) -> bool:
        return any(field.is_mistaken for field in self._inputs.values())

    def _score(self) -> float | None:
        kind = self._kind.value
        if not isinstance(kind, OutcomeKind) or not self._inputs or self._is_mistaken():
            return None
        if None in self._inputs:
            return self._inputs[None].value
        parts = self._parts()
        crp = parts.get(Part.CRP_MG_L)
        score = None if crp is not None and crp > PART_RANGES[Part.CRP_MG_L].high else score_of(kind, parts)
        # As it is kept: else the level that is read back could be another than the one told later.
        return None if score is None else round(score, 2)

    def _look(self) -> None:
        kind, value = self._kind.value, self._score()
        crp = self._parts().get(Part.CRP_MG_L)
        told = [] if crp is None else [crp_in_both_units(crp, translated)]
        if self._is_mistaken():
            told.append(self.tr("Please check the numbers: one does not fit."))
            if any(field.text().strip().startswith(BELOW) for field in self._inputs.values()):
                told.append(self.tr("Of a result such as <5, type 5. The score is then never lower than the true one."))
        elif isinstance(kind, OutcomeKind) and value is not None:
            told.append(score_comes_to(kind, value, translated))
            if kind in (OutcomeKind.SDAI, OutcomeKind.REMISSION_RULES) and None not in self._inputs:
                met = score_of(OutcomeKind.REMISSION_RULES, self._parts())
                told.append(remission_text(met == REMISSION_RULES, translated))
        elif self._inputs and None not in self._inputs:
            needed = [field for part, field in self._inputs.items() if part not in MAY_BE_LEFT_OUT]
            missing = sum(field.value is None for field in needed)
            if missing or (self._unit is not None and self._unit.value is None):
                told.append(self.tr("It is worked out when every number is there."))
        self._read_back.setText(" ".join(told))
        self._read_back.setVisible(bool(told))

    def _keep(self) -> None:
        if self.result is not None:
            self.kept.emit(self.result)
        else:
            self._read_back.setText(self.tr("Please choose the score and give its numbers and its day first."))
            self._read_back.show()
