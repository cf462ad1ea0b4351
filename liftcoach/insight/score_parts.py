"""What each score is worked out from, and the working out. No part is ever filled in from a person's own count."""

from __future__ import annotations

from collections.abc import Mapping
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
_BACK = (Part.BACK_PAIN, Part.GLOBAL, Part.PERIPHERAL, Part.STIFFNESS_LENGTH)
_ANSWERS = (Part.ANSWER_1, Part.ANSWER_2, Part.ANSWER_3, Part.ANSWER_4, Part.ANSWER_5, Part.ANSWER_6)
PARTS: dict[OutcomeKind, tuple[Part, ...]] = {
    OutcomeKind.DAS28_ESR: (*_COUNTS, Part.ESR_MM_H, Part.GLOBAL_100),
    OutcomeKind.DAS28_CRP: (*_COUNTS, Part.CRP_MG_L, Part.GLOBAL_100),
    OutcomeKind.CDAI: (*_COUNTS, Part.GLOBAL, Part.CLINICIAN_GLOBAL),
    OutcomeKind.SDAI: (*_COUNTS, Part.GLOBAL, Part.CLINICIAN_GLOBAL, Part.CRP_MG_L),
    OutcomeKind.ASDAS_CRP: (*_BACK, Part.CRP_MG_L),
    OutcomeKind.ASDAS_ESR: (*_BACK, Part.ESR_MM_H),
    OutcomeKind.BASDAI: _ANSWERS,
    OutcomeKind.RAPID3: (Part.FUNCTION_10, Part.PAIN, Part.GLOBAL),
    OutcomeKind.PAS2: (Part.FUNCTION_3, Part.PAIN, Part.GLOBAL),
}
"""In the order in which they are asked for. Tests of function are measured, not worked out."""

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
    worked_out = _WORKED_OUT[kind](parts)
    return round(worked_out, 6)


def boolean_remission(parts: Mapping[Part, float]) -> bool | None:
    """Whether the four remission rules of 2022 are met; None while one of their numbers is missing."""
    if any(part not in parts for part in (*_COUNTS, Part.CRP_MG_L, Part.GLOBAL)):
        return None
    return scores.in_boolean_remission(
        tender=int(parts[Part.TENDER]),
        swollen=int(parts[Part.SWOLLEN]),
        crp_mg_l=parts[Part.CRP_MG_L],
        patient_global=parts[Part.GLOBAL],
    )


def _das28_esr(parts: Mapping[Part, float]) -> float:
    tender, swollen, esr = int(parts[Part.TENDER]), int(parts[Part.SWOLLEN]), parts[Part.ESR_MM_H]
    if Part.GLOBAL_100 not in parts:
        return scores.das28_esr_of_three(tender=tender, swollen=swollen, esr_mm_h=esr)
    return scores.das28_esr(tender=tender, swollen=swollen, esr_mm_h=esr, global_mm=parts[Part.GLOBAL_100])


def _das28_crp(parts: Mapping[Part, float]) -> float:
    tender, swollen, crp = int(parts[Part.TENDER]), int(parts[Part.SWOLLEN]), parts[Part.CRP_MG_L]
    if Part.GLOBAL_100 not in parts:
        return scores.das28_crp_of_three(tender=tender, swollen=swollen, crp_mg_l=crp)
    return scores.das28_crp(tender=tender, swollen=swollen, crp_mg_l=crp, global_mm=parts[Part.GLOBAL_100])


def _cdai(parts: Mapping[Part, float]) -> float:
    return scores.cdai(
        tender=int(parts[Part.TENDER]),
        swollen=int(parts[Part.SWOLLEN]),
        patient_global=parts[Part.GLOBAL],
        clinician_global=parts[Part.CLINICIAN_GLOBAL],
    )


def _sdai(parts: Mapping[Part, float]) -> float:
    return scores.sdai(
        tender=int(parts[Part.TENDER]),
        swollen=int(parts[Part.SWOLLEN]),
        patient_global=parts[Part.GLOBAL],
        clinician_global=parts[Part.CLINICIAN_GLOBAL],
        crp_mg_l=parts[Part.CRP_MG_L],
    )


def _asdas_crp(parts: Mapping[Part, float]) -> float:
    return scores.asdas_crp(
        back_pain=parts[Part.BACK_PAIN],
        patient_global=parts[Part.GLOBAL],
        peripheral=parts[Part.PERIPHERAL],
        stiffness_duration=parts[Part.STIFFNESS_LENGTH],
        crp_mg_l=parts[Part.CRP_MG_L],
    )


def _asdas_esr(parts: Mapping[Part, float]) -> float:
    return scores.asdas_esr(
        back_pain=parts[Part.BACK_PAIN],
        patient_global=parts[Part.GLOBAL],
        peripheral=parts[Part.PERIPHERAL],
        stiffness_duration=parts[Part.STIFFNESS_LENGTH],
        esr_mm_h=parts[Part.ESR_MM_H],
    )


def _basdai(parts: Mapping[Part, float]) -> float:
    first, second, third, fourth, fifth, sixth = (parts[part] for part in _ANSWERS)
    return scores.basdai_total(first, second, third, fourth, fifth, sixth)


def _rapid3(parts: Mapping[Part, float]) -> float:
    return scores.rapid3_total(
        function=parts[Part.FUNCTION_10], pain=parts[Part.PAIN], patient_global=parts[Part.GLOBAL]
    )


def _pas2(parts: Mapping[Part, float]) -> float:
    return scores.pas2(haq2=parts[Part.FUNCTION_3], pain=parts[Part.PAIN], patient_global=parts[Part.GLOBAL])


_WORKED_OUT = {
    OutcomeKind.DAS28_ESR: _das28_esr,
    OutcomeKind.DAS28_CRP: _das28_crp,
    OutcomeKind.CDAI: _cdai,
    OutcomeKind.SDAI: _sdai,
    OutcomeKind.ASDAS_CRP: _asdas_crp,
    OutcomeKind.ASDAS_ESR: _asdas_esr,
    OutcomeKind.BASDAI: _basdai,
    OutcomeKind.RAPID3: _rapid3,
    OutcomeKind.PAS2: _pas2,
}
