"""Scores of disease activity: published vectors, limits of categories, and units that are easily mixed up."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.outcomes import RANGES, CountedBy, OutcomeKind, OutcomeResult
from liftcoach.domain.problems import InvalidFact
from liftcoach.insight.scores import (
    ActivityBand,
    asdas_crp,
    asdas_esr,
    band_of,
    basdai_total,
    cdai,
    crp_mg_l,
    das28_crp,
    das28_crp_of_three,
    das28_esr,
    das28_esr_of_three,
    meaningful_change,
    pas2,
    rapid3_total,
    remission_rules_met,
    sdai,
)

counts = st.integers(0, 28)
answers = st.floats(0, 10)
crps = st.floats(0, 300)


def test_the_vectors_come_out() -> None:
    assert das28_esr(tender=4, swollen=2, esr_mm_h=28, global_mm=40) == pytest.approx(4.409, abs=5e-4)
    assert das28_crp(tender=4, swollen=2, crp_mg_l=12, global_mm=40) == pytest.approx(3.959, abs=5e-4)
    assert das28_esr_of_three(tender=4, swollen=2, esr_mm_h=28) == pytest.approx(4.316, abs=5e-4)
    assert das28_crp_of_three(tender=4, swollen=2, crp_mg_l=12) == pytest.approx(3.833, abs=5e-4)
    assert das28_crp(tender=0, swollen=0, crp_mg_l=0, global_mm=0) == pytest.approx(0.96)
    assert basdai_total(5, 6, 3, 2, 6, 4) == pytest.approx(4.20)
    assert rapid3_total(function=10 / 3, pain=5, patient_global=4) == pytest.approx(12.33, abs=5e-3)
    told = {"back_pain": 6.0, "patient_global": 5.0, "peripheral": 3.0, "stiffness_duration": 4.0}
    assert asdas_crp(**told, crp_mg_l=8) == pytest.approx(2.999, abs=5e-4)
    assert asdas_esr(**told, esr_mm_h=25) == pytest.approx(3.038, abs=5e-4)


def test_the_one_is_added_inside_the_logarithm() -> None:
    outside = 0.56 * 2 + 0.28 * math.sqrt(2) + 0.36 * (math.log(12) + 1) + 0.014 * 40 + 0.96
    assert das28_crp(tender=4, swollen=2, crp_mg_l=12, global_mm=40) < outside


def test_the_simplified_index_counts_crp_in_milligrams_per_decilitre() -> None:
    clinical = cdai(tender=3, swollen=2, patient_global=4, clinician_global=3)
    assert sdai(tender=3, swollen=2, patient_global=4, clinician_global=3, crp_mg_l=20) == clinical + 2


def test_a_crp_is_the_same_in_both_units() -> None:
    assert crp_mg_l(1.2, "mg/dL") == pytest.approx(crp_mg_l(12, "mg/L"))


@pytest.mark.parametrize(
    ("tender", "swollen", "crp", "patient_global"), [(2, 0, 0, 0), (0, 2, 0, 0), (0, 0, 10.1, 0), (0, 0, 0, 2.1)]
)
def test_one_rule_broken_is_no_remission(tender: int, swollen: int, crp: float, patient_global: float) -> None:
    assert remission_rules_met(tender=1, swollen=1, crp_mg_l=10, patient_global=2) == 4
    assert remission_rules_met(tender=tender, swollen=swollen, crp_mg_l=crp, patient_global=patient_global) == 3
    assert [band_of(OutcomeKind.REMISSION_RULES, met) for met in (3, 4)] == [None, ActivityBand.REMISSION]


@pytest.mark.parametrize(
    ("kind", "remission", "low", "moderate"),
    [
        (OutcomeKind.CDAI, 2.8, 10, 22),
        (OutcomeKind.SDAI, 3.3, 11, 26),
        (OutcomeKind.RAPID3, 3, 6, 12),
        (OutcomeKind.DAS28_ESR, 2.599, 3.2, 5.1),
        (OutcomeKind.DAS28_CRP, 2.599, 3.2, 5.1),
    ],
)
def test_each_limit_belongs_to_the_band_below_it(
    kind: OutcomeKind, remission: float, low: float, moderate: float
) -> None:
    tops = (remission, low, moderate)
    assert [band_of(kind, top) for top in tops] == [
        ActivityBand.REMISSION,
        ActivityBand.LOW,
        ActivityBand.MODERATE,
    ]
    above = [ActivityBand.LOW, ActivityBand.MODERATE, ActivityBand.HIGH]
    assert [band_of(kind, top + 0.01) for top in tops] == above


@pytest.mark.parametrize("kind", [OutcomeKind.ASDAS_CRP, OutcomeKind.ASDAS_ESR])
def test_a_spine_score_from_2_1_on_is_called_high_and_never_moderate(kind: OutcomeKind) -> None:
    names = [band_of(kind, value) for value in (1.299, 1.3, 2.099, 2.1, 3.5, 3.51)]
    inactive, low, high = ActivityBand.INACTIVE, ActivityBand.LOW, ActivityBand.HIGH
    assert names == [inactive, low, low, high, high, ActivityBand.VERY_HIGH]


def test_scores_without_agreed_categories_have_none() -> None:
    assert band_of(OutcomeKind.BASDAI, 5) is None
    assert band_of(OutcomeKind.PAS2, 5) is None
    assert band_of(OutcomeKind.CHAIR_STANDS_30_S, 12) is None


def test_a_change_that_people_notice_depends_on_where_they_were() -> None:
    assert [meaningful_change(OutcomeKind.CDAI, before) for before in (30, 15, 5)] == [12, 6, 1]
    assert [meaningful_change(OutcomeKind.BASDAI, before) for before in (3.9, 4)] == [0.7, 1.1]
    assert [meaningful_change(OutcomeKind.PAS2, before) for before in (3.7, 3.8)] == [None, 1.1]
    assert meaningful_change(OutcomeKind.DAS28_ESR, 5) == 1.2
    assert meaningful_change(OutcomeKind.DAS28_CRP, 5) is None


@given(counts, counts, crps, st.floats(0, 100), st.integers(0, 27))
def test_more_of_anything_never_lowers_a_joint_score(
    tender: int, swollen: int, crp: float, global_mm: float, more: int
) -> None:
    here = das28_crp(tender=tender, swollen=swollen, crp_mg_l=crp, global_mm=global_mm)
    worse = das28_crp(tender=max(tender, more), swollen=swollen, crp_mg_l=crp + more, global_mm=global_mm)
    assert worse >= here


@given(answers, answers, answers, answers, crps)
def test_a_score_that_can_be_reckoned_can_be_kept(
    back_pain: float, patient_global: float, peripheral: float, stiffness: float, crp: float
) -> None:
    value = asdas_crp(
        back_pain=back_pain,
        patient_global=patient_global,
        peripheral=peripheral,
        stiffness_duration=stiffness,
        crp_mg_l=crp,
    )
    kept = OutcomeResult(OutcomeKind.ASDAS_CRP, date(2026, 3, 2), value, CountedBy.CLINICIAN)
    assert kept.value == value


@pytest.mark.parametrize("kind", OutcomeKind)
def test_a_slipped_decimal_point_is_refused(kind: OutcomeKind) -> None:
    with pytest.raises(InvalidFact):
        OutcomeResult(kind, date(2026, 3, 2), RANGES[kind].high * 10, CountedBy.CLINICIAN)


@pytest.mark.parametrize(("tender", "swollen"), [(29, 0), (-1, 0), (0, 29)])
def test_more_joints_than_there_are_is_refused(tender: int, swollen: int) -> None:
    with pytest.raises(InvalidFact):
        cdai(tender=tender, swollen=swollen, patient_global=0, clinician_global=0)


def test_a_score_of_answers_beyond_ten_is_refused() -> None:
    with pytest.raises(InvalidFact):
        basdai_total(5, 6, 3, 2, 11, 4)
    with pytest.raises(InvalidFact):
        pas2(haq2=3.1, pain=5, patient_global=5)
