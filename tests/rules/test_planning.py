from __future__ import annotations

from datetime import timedelta

import pytest

from liftcoach.content.library import Library
from liftcoach.domain.day_plan import AskedFact, CannotPlan, DayKind, DayPlan
from liftcoach.domain.lifter import Lifter
from liftcoach.rules.facts import Facts
from liftcoach.rules.planning import plan_day
from liftcoach.words.reasons import reason_text
from tests.conftest import MONDAY


def test_without_a_year_of_birth_there_is_no_plan(library: Library) -> None:
    plan = plan_day(Facts(MONDAY, Lifter(), tuple(library)))
    assert isinstance(plan, CannotPlan)
    assert [ask.fact for ask in plan.missing] == [AskedFact.YEAR_OF_BIRTH]


@pytest.mark.parametrize(("days_ago", "kind"), [(1, DayKind.REST), (2, DayKind.STRENGTH)])
def test_a_day_after_training_is_for_rest(library: Library, days_ago: int, kind: DayKind) -> None:
    facts = Facts(MONDAY, Lifter(year_of_birth=1960), tuple(library), MONDAY - timedelta(days=days_ago))
    plan = plan_day(facts)
    assert isinstance(plan, DayPlan)
    assert plan.kind is kind
    assert all(reason_text(why) for why in plan.reasons)
