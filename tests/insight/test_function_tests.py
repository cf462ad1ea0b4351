"""Tests of function: norms only where they are sound, and changes only where they count."""

from __future__ import annotations

import pytest

from liftcoach.domain.lifter import Sex
from liftcoach.domain.outcomes import OutcomeKind
from liftcoach.insight.function_tests import is_better, least_change_of, usual_stands_from


@pytest.mark.parametrize(
    ("age", "men", "women"),
    [(60, 14, 12), (64, 14, 12), (65, 12, 11), (70, 12, 10), (75, 11, 10), (80, 10, 9), (85, 8, 8), (94, 7, 4)],
)
def test_the_norms_of_chair_stands_follow_age(age: int, men: int, women: int) -> None:
    assert (usual_stands_from(age=age, sex=Sex.MALE), usual_stands_from(age=age, sex=Sex.FEMALE)) == (men, women)


@pytest.mark.parametrize(("age", "sex"), [(59, Sex.MALE), (95, Sex.FEMALE), (70, Sex.UNSTATED)])
def test_there_is_no_norm_where_none_is_sound(age: int, sex: Sex) -> None:
    assert usual_stands_from(age=age, sex=sex) is None


def test_more_stands_and_fewer_seconds_are_better() -> None:
    assert is_better(OutcomeKind.CHAIR_STANDS_30_S, before=8, after=10) is True
    assert is_better(OutcomeKind.CHAIR_STANDS_30_S, before=10, after=8) is False
    assert is_better(OutcomeKind.FIVE_STANDS, before=15, after=12.5) is True
    assert is_better(OutcomeKind.FIVE_STANDS, before=12.5, after=15) is False


@pytest.mark.parametrize(
    "kind", [kind for kind in OutcomeKind if least_change_of(kind) is not None], ids=lambda kind: kind.value
)
def test_a_change_within_chance_says_nothing(kind: OutcomeKind) -> None:
    least = least_change_of(kind)
    assert least is not None
    assert is_better(kind, before=10, after=10 + least.amount * 0.9) is None
    assert is_better(kind, before=10, after=10 + least.amount) is not None


def test_a_score_is_no_test_of_function() -> None:
    assert is_better(OutcomeKind.CDAI, before=10, after=1) is None
