"""The free formulas of disease activity scores. Each says its units: they differ from score to score.

Joint counts are those of the 28 joints, made by a clinician. Licensed questionnaires appear
only as totals that a clinic gave: their questions are not shipped.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from liftcoach.domain.numbers import checked
from liftcoach.domain.outcomes import OutcomeKind

MOST_JOINTS = 28
MG_L_PER_MG_DL = 10
LOWEST_CRP_OF_ASDAS_MG_L = 2.0
"""Below it the logarithm runs away, so the formula's makers put it at 2 mg/L."""


def _checked_counts(tender: int, swollen: int) -> None:
    checked("tender joints", tender, low=0, high=MOST_JOINTS)
    checked("swollen joints", swollen, low=0, high=MOST_JOINTS)


def crp_mg_l(value: float, unit: str) -> float:
    """A CRP in mg/L, from mg/L or mg/dL.

    >>> crp_mg_l(1.2, "mg/dL")
    12.0
    """
    checked("CRP", value, low=0, high=1_000, unit=unit)
    return value * MG_L_PER_MG_DL if unit == "mg/dL" else value


def das28_esr(*, tender: int, swollen: int, esr_mm_h: float, global_mm: float) -> float:
    """Four-variable DAS28 with the sedimentation rate; patient global 0 to 100.

    A rate below 1 mm/h counts as 1: there is no logarithm of nothing.

    >>> round(das28_esr(tender=4, swollen=2, esr_mm_h=28, global_mm=40), 3)
    4.409
    """
    _checked_counts(tender, swollen)
    checked("ESR", esr_mm_h, low=0, high=200, unit="mm/h")
    checked("patient global", global_mm, low=0, high=100)
    joints = 0.56 * math.sqrt(tender) + 0.28 * math.sqrt(swollen)
    return joints + 0.70 * math.log(max(esr_mm_h, 1.0)) + 0.014 * global_mm


def das28_crp(*, tender: int, swollen: int, crp_mg_l: float, global_mm: float) -> float:
    """Four-variable DAS28 with CRP in mg/L; patient global 0 to 100. The 1 is added inside the logarithm.

    >>> round(das28_crp(tender=4, swollen=2, crp_mg_l=12, global_mm=40), 3)
    3.959
    >>> das28_crp(tender=0, swollen=0, crp_mg_l=0, global_mm=0)
    0.96
    """
    _checked_counts(tender, swollen)
    checked("CRP", crp_mg_l, low=0, high=1_000, unit="mg/L")
    checked("patient global", global_mm, low=0, high=100)
    joints = 0.56 * math.sqrt(tender) + 0.28 * math.sqrt(swollen)
    return joints + 0.36 * math.log(crp_mg_l + 1) + 0.014 * global_mm + 0.96


def das28_esr_of_three(*, tender: int, swollen: int, esr_mm_h: float) -> float:
    """DAS28 with the sedimentation rate where no patient global was given.

    >>> round(das28_esr_of_three(tender=4, swollen=2, esr_mm_h=28), 3)
    4.316
    """
    return das28_esr(tender=tender, swollen=swollen, esr_mm_h=esr_mm_h, global_mm=0) * 1.08 + 0.16


def das28_crp_of_three(*, tender: int, swollen: int, crp_mg_l: float) -> float:
    """DAS28 with CRP in mg/L where no patient global was given.

    >>> round(das28_crp_of_three(tender=4, swollen=2, crp_mg_l=12), 3)
    3.833
    """
    four = das28_crp(tender=tender, swollen=swollen, crp_mg_l=crp_mg_l, global_mm=0) - 0.96
    return four * 1.10 + 1.15


def cdai(*, tender: int, swollen: int, patient_global: float, clinician_global: float) -> float:
    """Clinical index, 0 to 76; both globals 0 to 10.

    >>> cdai(tender=4, swollen=2, patient_global=4, clinician_global=3)
    13
    """
    _checked_counts(tender, swollen)
    checked("patient global", patient_global, low=0, high=10)
    checked("clinician global", clinician_global, low=0, high=10)
    return tender + swollen + patient_global + clinician_global


def sdai(*, tender: int, swollen: int, patient_global: float, clinician_global: float, crp_mg_l: float) -> float:
    """Simplified index: the clinical one and CRP, which it counts in mg/dL. Give it here in mg/L.

    >>> sdai(tender=4, swollen=2, patient_global=4, clinician_global=3, crp_mg_l=12)
    14.2
    """
    checked("CRP", crp_mg_l, low=0, high=1_000, unit="mg/L")
    clinical = cdai(tender=tender, swollen=swollen, patient_global=patient_global, clinician_global=clinician_global)
    return clinical + crp_mg_l / MG_L_PER_MG_DL


BOOLEAN_MOST = 1.0
"""Tender joints, swollen joints, and CRP in mg/dL: each at most 1."""
BOOLEAN_MOST_GLOBAL = 2.0
"""Patient global of 0 to 10, in the revision of 2022 (1 before)."""


REMISSION_RULES = 4
"""All of them together are remission; three are not."""


def remission_rules_met(*, tender: int, swollen: int, crp_mg_l: float, patient_global: float) -> int:
    """How many of the four rules of Boolean remission of 2022 are met; CRP in mg/L, patient global 0 to 10.

    >>> remission_rules_met(tender=1, swollen=1, crp_mg_l=10, patient_global=2)
    4
    >>> remission_rules_met(tender=1, swollen=2, crp_mg_l=11, patient_global=2)
    2
    """
    _checked_counts(tender, swollen)
    checked("CRP", crp_mg_l, low=0, high=1_000, unit="mg/L")
    checked("patient global", patient_global, low=0, high=10)
    return sum(
        (
            tender <= BOOLEAN_MOST,
            swollen <= BOOLEAN_MOST,
            crp_mg_l <= BOOLEAN_MOST * MG_L_PER_MG_DL,
            patient_global <= BOOLEAN_MOST_GLOBAL,
        )
    )


def asdas_crp(
    *, back_pain: float, patient_global: float, peripheral: float, stiffness_duration: float, crp_mg_l: float
) -> float:
    """Spondyloarthritis score with CRP in mg/L; the four answers 0 to 10.

    >>> round(asdas_crp(back_pain=6, patient_global=5, peripheral=3, stiffness_duration=4, crp_mg_l=8), 3)
    2.999
    >>> round(asdas_crp(back_pain=0, patient_global=0, peripheral=0, stiffness_duration=0, crp_mg_l=0), 3)
    0.636
    """
    _checked_answers(back_pain, patient_global, peripheral, stiffness_duration)
    checked("CRP", crp_mg_l, low=0, high=1_000, unit="mg/L")
    answers = 0.121 * back_pain + 0.110 * patient_global + 0.073 * peripheral + 0.058 * stiffness_duration
    return answers + 0.579 * math.log(max(crp_mg_l, LOWEST_CRP_OF_ASDAS_MG_L) + 1)


def asdas_esr(
    *, back_pain: float, patient_global: float, peripheral: float, stiffness_duration: float, esr_mm_h: float
) -> float:
    """Spondyloarthritis score with the sedimentation rate; the four answers 0 to 10.

    >>> round(asdas_esr(back_pain=6, patient_global=5, peripheral=3, stiffness_duration=4, esr_mm_h=25), 3)
    3.038
    """
    _checked_answers(back_pain, patient_global, peripheral, stiffness_duration)
    checked("ESR", esr_mm_h, low=0, high=200, unit="mm/h")
    answers = 0.079 * back_pain + 0.113 * patient_global + 0.086 * peripheral + 0.069 * stiffness_duration
    return answers + 0.293 * math.sqrt(esr_mm_h)


def _checked_answers(back_pain: float, patient_global: float, peripheral: float, stiffness_duration: float) -> None:
    checked("back pain", back_pain, low=0, high=10)
    checked("patient global", patient_global, low=0, high=10)
    checked("peripheral pain", peripheral, low=0, high=10)
    checked("length of stiffness", stiffness_duration, low=0, high=10)


def basdai_total(first: float, second: float, third: float, fourth: float, fifth: float, sixth: float) -> float:
    """The total of six answers of 0 to 10, the last two as one. The questions come from the clinic's own form.

    >>> basdai_total(5, 6, 3, 2, 6, 4)
    4.2
    """
    for number, answer in enumerate((first, second, third, fourth, fifth, sixth), start=1):
        checked(f"answer {number}", answer, low=0, high=10)
    return (first + second + third + fourth + (fifth + sixth) / 2) / 5


def rapid3_total(*, function: float, pain: float, patient_global: float) -> float:
    """Sum of function (already scaled to 0 to 10), pain and global, each 0 to 10: 0 to 30.

    >>> round(rapid3_total(function=10 / 3, pain=5, patient_global=4), 2)
    12.33
    """
    checked("function", function, low=0, high=10)
    checked("pain", pain, low=0, high=10)
    checked("patient global", patient_global, low=0, high=10)
    return function + pain + patient_global


def pas2(*, haq2: float, pain: float, patient_global: float) -> float:
    """Mean of function, pain and global, 0 to 10. The function score, 0 to 3, comes from the clinic's own form.

    >>> pas2(haq2=1.5, pain=5, patient_global=5)
    5.0
    """
    checked("function", haq2, low=0, high=3)
    checked("pain", pain, low=0, high=10)
    checked("patient global", patient_global, low=0, high=10)
    return (haq2 / 3 * 10 + pain + patient_global) / 3


class ActivityBand(StrEnum):
    """How active a score calls the disease."""

    REMISSION = "remission"
    INACTIVE = "inactive"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    VERY_HIGH = "very-high"


@dataclass(frozen=True, slots=True)
class Level:
    """One category of a score: up to `top`, which belongs to it or not; the highest has no top."""

    band: ActivityBand
    top: float | None = None
    holds_top: bool = True


def _levels(low: Level, *tops: float) -> tuple[Level, ...]:
    low_activity, moderate = (
        Level(band, top) for band, top in zip((ActivityBand.LOW, ActivityBand.MODERATE), tops, strict=True)
    )
    return low, low_activity, moderate, Level(ActivityBand.HIGH)


_DAS28 = _levels(Level(ActivityBand.REMISSION, 2.6, holds_top=False), 3.2, 5.1)
_ASDAS = (
    Level(ActivityBand.INACTIVE, 1.3, holds_top=False),
    Level(ActivityBand.LOW, 2.1, holds_top=False),
    Level(ActivityBand.HIGH, 3.5),
    Level(ActivityBand.VERY_HIGH),
)
_LEVELS: dict[OutcomeKind, tuple[Level, ...]] = {
    OutcomeKind.DAS28_ESR: _DAS28,
    OutcomeKind.DAS28_CRP: _DAS28,
    OutcomeKind.CDAI: _levels(Level(ActivityBand.REMISSION, 2.8), 10, 22),
    OutcomeKind.SDAI: _levels(Level(ActivityBand.REMISSION, 3.3), 11, 26),
    OutcomeKind.ASDAS_CRP: _ASDAS,
    OutcomeKind.ASDAS_ESR: _ASDAS,
    OutcomeKind.RAPID3: _levels(Level(ActivityBand.REMISSION, 3), 6, 12),
}
"""Aletaha and Smolen; Pincus; the names of ASDAS by Machado 2018, who has no moderate level."""


def levels_of(kind: OutcomeKind) -> tuple[Level, ...]:
    """The published categories of a score, lowest first; empty for a score whose categories we do not state.

    The DAS28 with CRP reads lower, and no other cut-offs are agreed. BASDAI has one
    arbitrary line at 4, and PAS-II's are reported only: both have none here.

    >>> [level.top for level in levels_of(OutcomeKind.CDAI)]
    [2.8, 10, 22, None]
    """
    return _LEVELS.get(kind, ())


def band_of(kind: OutcomeKind, value: float) -> ActivityBand | None:
    """The published category that a value lies in, or None for a score whose categories we do not state.

    >>> [band_of(OutcomeKind.CDAI, value).value for value in (2.8, 2.9, 10, 22, 22.1)]
    ['remission', 'low', 'low', 'moderate', 'high']
    >>> [band_of(OutcomeKind.DAS28_ESR, value).value for value in (2.59, 2.6, 3.2, 3.3, 5.1, 5.2)]
    ['remission', 'low', 'low', 'moderate', 'moderate', 'high']
    >>> [band_of(OutcomeKind.ASDAS_CRP, value).value for value in (1.29, 1.3, 2.1, 3.5, 3.6)]
    ['inactive', 'low', 'high', 'high', 'very-high']
    """
    if kind is OutcomeKind.REMISSION_RULES:
        return ActivityBand.REMISSION if value >= REMISSION_RULES else None
    for level in levels_of(kind):
        if level.top is None or value < level.top or (level.holds_top and value == level.top):
            return level.band
    return None


def cut_offs_of(kind: OutcomeKind) -> tuple[float, ...]:
    """Where one level of activity ends and the next begins; empty for a score whose levels we do not state.

    >>> cut_offs_of(OutcomeKind.CDAI)
    (2.8, 10, 22)
    """
    return tuple(level.top for level in levels_of(kind) if level.top is not None)


def meaningful_change(kind: OutcomeKind, before: float) -> float | None:
    """The least fall in points that people call better, from where they were; None where no study says.

    CDAI: 12 from high, 6 from moderate, 1 from low activity. DAS28-ESR 1.2 (Ward 2014).
    RAPID3 3.8. BASDAI 0.7, or 1.1 from 4 on. ASDAS 1.1. PAS-II 1.1 from above 3.7.

    >>> [meaningful_change(OutcomeKind.CDAI, before) for before in (30, 15, 5)]
    [12, 6, 1]
    """
    if kind is OutcomeKind.CDAI:
        return {ActivityBand.HIGH: 12, ActivityBand.MODERATE: 6}.get(band_of(kind, before) or ActivityBand.LOW, 1)
    if kind is OutcomeKind.BASDAI:
        return 1.1 if before >= 4 else 0.7
    if kind is OutcomeKind.PAS2:
        return 1.1 if before > 3.7 else None
    return {
        OutcomeKind.DAS28_ESR: 1.2,
        OutcomeKind.RAPID3: 3.8,
        OutcomeKind.ASDAS_CRP: 1.1,
        OutcomeKind.ASDAS_ESR: 1.1,
    }.get(kind)


def meaningful_rise(kind: OutcomeKind, before: float) -> float | None:
    """The least rise in points that people call worse; None where no study says.

    CDAI: 2 from low activity or remission (Curtis 2015). PAS-II: 1.1 from 3.7 or less.

    >>> [meaningful_rise(OutcomeKind.CDAI, before) for before in (5, 15)]
    [2, None]
    """
    if kind is OutcomeKind.CDAI and band_of(kind, before) in (ActivityBand.REMISSION, ActivityBand.LOW):
        return 2
    return 1.1 if kind is OutcomeKind.PAS2 and before <= 3.7 else None
