"""What each score is worked out from, and the working out. No part is ever filled in from a person's own count."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from liftcoach.domain.outcomes import OutcomeKind
from liftcoach.insight import scores


class Part(StrEnum):
    """One number that goes into a score."""

    TENDER = "tender"
    SWOLLEN = "swollen"
    ESR_MM_H = "esr-mm-h"
    CRP_MG_L = "crp-mg-l"
    GLOBAL_100 = "global-100"
    GLOBAL = "global"
    CLINICIAN_GLOBAL = "clinician-global"
    BACK_PAIN = "back-pain"
    PERIPHERAL = "peripheral"
    STIFFNESS_LENGTH = "stiffness-length"
    ANSWER_1 = "answer-1"
    ANSWER_2 = "answer-2"
    ANSWER_3 = "answer-3"
    ANSWER_4 = "answer-4"
    ANSWER_5 = "answer-5"
    ANSWER_6 = "answer-6"
    FUNCTION_10 = "function-10"
    FUNCTION_3 = "function-3"
    PAIN = "pain"


@dataclass(frozen=True, slots=True)
class PartRange:
    """The lowest and highest value that a part can take."""

    low: float
    high: float
    whole: bool = False


_TEN = PartRange(0, 10)
PART_RANGES: dict[Part, PartRange] = {
    **dict.fromkeys(Part, _TEN),
    Part.TENDER: PartRange(0, scores.MOST_JOINTS, whole=True),
    Part.SWOLLEN: PartRange(0, scores.MOST_JOINTS, whole=True),
    Part.ESR_MM_H: PartRange(0, 200),
    Part.CRP_MG_L: PartRange(0, 1_000),
    Part.GLOBAL_100: PartRange(0, 100),
    Part.FUNCTION_3: PartRange(0, 3),
}

_COUNTS = (Part.TENDER, Part.SWOLLEN)
ONLY_FROM_PARTS = frozenset({OutcomeKind.REMISSION_RULES})
"""Clinics give no total of it."""
_ANSWERS = (Part.ANSWER_1, Part.ANSWER_2, Part.ANSWER_3, Part.ANSWER_4, Part.ANSWER_5, Part.ANSWER_6)
MAY_BE_LEFT_OUT = frozenset({Part.GLOBAL_100})
"""DAS28 has a form of three parts for when the person's own rating was not taken."""


def score_of(kind: OutcomeKind, parts: Mapping[Part, float]) -> float | None:
    """Work a score out; None while a part that it needs is missing. Raises InvalidFact for one out of range.

    >>> score_of(OutcomeKind.CDAI, {Part.TENDER: 4, Part.SWOLLEN: 2, Part.GLOBAL: 4, Part.CLINICIAN_GLOBAL: 3})
    13
    >>> score_of(OutcomeKind.CDAI, {Part.TENDER: 4, Part.SWOLLEN: 2}) is None
    True
    """
    if any(part not in parts for part in PARTS[kind] if part not in MAY_BE_LEFT_OUT):
        return None
    short = _WITHOUT_GLOBAL.get(kind) if Part.GLOBAL_100 not in parts else None
    return round((short or _FORMULAS[kind]).of(parts), 6)


_COUNTED = {Part.TENDER: "tender", Part.SWOLLEN: "swollen"}
_CRP, _ESR = {Part.CRP_MG_L: "crp_mg_l"}, {Part.ESR_MM_H: "esr_mm_h"}
_GLOBALS = {Part.GLOBAL: "patient_global", Part.CLINICIAN_GLOBAL: "clinician_global"}
_SPINE = {
    Part.BACK_PAIN: "back_pain",
    Part.GLOBAL: "patient_global",
    Part.PERIPHERAL: "peripheral",
    Part.STIFFNESS_LENGTH: "stiffness_duration",
}
_OWN = {Part.PAIN: "pain", Part.GLOBAL: "patient_global"}
_IN_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth")


@dataclass(frozen=True, slots=True)
class _Formula:
    """A formula, and what it calls each part."""

    work_out: Callable[..., float]
    names: Mapping[Part, str]

    def of(self, parts: Mapping[Part, float]) -> float:
        return self.work_out(
            **{name: int(parts[part]) if part in _COUNTS else parts[part] for part, name in self.names.items()}
        )


_WITHOUT_GLOBAL = {
    OutcomeKind.DAS28_ESR: _Formula(scores.das28_esr_of_three, _COUNTED | _ESR),
    OutcomeKind.DAS28_CRP: _Formula(scores.das28_crp_of_three, _COUNTED | _CRP),
}
_FORMULAS = {
    OutcomeKind.DAS28_ESR: _Formula(scores.das28_esr, _COUNTED | _ESR | {Part.GLOBAL_100: "global_mm"}),
    OutcomeKind.DAS28_CRP: _Formula(scores.das28_crp, _COUNTED | _CRP | {Part.GLOBAL_100: "global_mm"}),
    OutcomeKind.CDAI: _Formula(scores.cdai, _COUNTED | _GLOBALS),
    OutcomeKind.SDAI: _Formula(scores.sdai, _COUNTED | _GLOBALS | _CRP),
    OutcomeKind.REMISSION_RULES: _Formula(
        scores.remission_rules_met, _COUNTED | _CRP | {Part.GLOBAL: "patient_global"}
    ),
    OutcomeKind.ASDAS_CRP: _Formula(scores.asdas_crp, _SPINE | _CRP),
    OutcomeKind.ASDAS_ESR: _Formula(scores.asdas_esr, _SPINE | _ESR),
    OutcomeKind.BASDAI: _Formula(scores.basdai_total, dict(zip(_ANSWERS, _IN_ORDER, strict=True))),
    OutcomeKind.RAPID3: _Formula(scores.rapid3_total, {Part.FUNCTION_10: "function"} | _OWN),
    OutcomeKind.PAS2: _Formula(scores.pas2, {Part.FUNCTION_3: "haq2"} | _OWN),
}
PARTS: dict[OutcomeKind, tuple[Part, ...]] = {kind: tuple(formula.names) for kind, formula in _FORMULAS.items()}
"""In the order in which they are asked for. Tests of function are measured, not worked out."""
