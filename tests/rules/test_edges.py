"""What is refused by name before any rule sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from liftcoach.domain.check_in import CheckIn, FlareAnswer, FlareReport
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayKind, DayPlan, Release, Scope, Stop, Tier
from liftcoach.domain.days_ahead import refuse_day_ahead, refuse_lifter_ahead
from liftcoach.domain.events import LabResult, LabTest
from liftcoach.domain.lifter import (
    Clearance,
    ClearanceFor,
    Consideration,
    ConsiderationKind,
    Medicine,
    MedicineClass,
)
from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.words.problems import problem_text
from tests.rules.invented import LIFTER, MONDAY, QUIET, known

TOMORROW = MONDAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"sleep_h": 30.0}, "sleep"),
        ({"sleep_h": float("nan")}, "sleep"),
        ({"pain": 11}, "pain"),
        ({"pain": -1}, "pain"),
        ({"stiffness_min": 1441}, "stiffness"),
        ({"temperature_c": 98.6}, "temperature"),
        ({"systolic_mmhg": 20}, "systolic"),
        ({"systolic_mmhg": 80, "diastolic_mmhg": 120}, "diastolic"),
        ({"systolic_mmhg": 120, "diastolic_mmhg": 120}, "diastolic"),
    ],
)
def test_an_absurd_answer_is_refused_by_name(answer: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidFact) as refused:
        CheckIn(MONDAY, **answer)
    assert said in problem_text(refused.value.problem)


def _released(began: date | None, on: date | None) -> Stop:
    released = None if on is None else Release("Dr Invented", on)
    return Stop("C7", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, began or MONDAY, released=released)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda first, last: Medicine("Invented", MedicineClass.STEROID, first, last), "medicine"),
        (lambda first, last: Clearance(ClearanceFor.START, "Dr Invented", first or MONDAY, last), "clearance"),
        (lambda first, last: Choice(ChoiceKind.PAUSE, MONDAY, day=first, until=last), "pause"),
        (lambda first, last: _released(first, last), "stop"),
        (lambda first, last: Choice(ChoiceKind.SMALLER_WEEK, MONDAY, day=first, until=last), "choice"),
        (
            lambda first, last: CheckIn(last or TOMORROW, flare=FlareReport(FlareAnswer.YES, since=first)),
            "flare",
        ),
    ],
)
def test_a_period_that_ends_before_it_begins_is_refused_by_name(
    make: Callable[[date | None, date | None], object], said: str
) -> None:
    for fine in ((MONDAY, MONDAY), (MONDAY, TOMORROW), (MONDAY, None), (None, TOMORROW)):
        make(*fine)
    with pytest.raises(InvalidFact) as refused:
        make(TOMORROW, MONDAY)
    assert refused.value.problem.code is ProblemCode.ENDS_BEFORE_IT_BEGINS
    told = f"Please check {said}: it would end on 2026-03-02, before it begins on 2026-03-03."
    assert problem_text(refused.value.problem) == told


@pytest.mark.parametrize(("low", "high"), [(10, 5), (0.5, 0.4)])
def test_a_laboratorys_range_that_is_upside_down_is_refused_by_name(low: float, high: float) -> None:
    for fine in ((low, low), (high, low), (None, high), (low, None)):
        LabResult(LabTest.CRP, MONDAY, 3, "mg/L", low=fine[0], high=fine[1])
    with pytest.raises(InvalidFact) as refused:
        LabResult(LabTest.CRP, MONDAY, 3, "mg/L", low=low, high=high)
    assert f"high: {high:g} mg/L does not fit" in problem_text(refused.value.problem)


@pytest.mark.parametrize("given", ["check_ins", "archive"])
def test_two_of_one_day_are_taken_for_the_data_of_two_people(given: str) -> None:
    one = QUIET if given == "check_ins" else DayPlan(MONDAY, DayKind.REST)
    other = replace(QUIET, pain=9) if given == "check_ins" else DayPlan(MONDAY, DayKind.GENTLE)
    with pytest.raises(InvalidFact) as refused:
        known(**{given: (one, other)})
    assert refused.value.problem.code is ProblemCode.TWO_FOR_ONE_DAY
    assert "2026-03-02" in problem_text(refused.value.problem)


def test_a_day_ahead_is_refused_and_today_is_not() -> None:
    refuse_day_ahead("check-in", MONDAY, today=MONDAY)
    refuse_day_ahead("check-in", None, today=MONDAY)
    with pytest.raises(InvalidFact) as refused:
        refuse_day_ahead("check-in", TOMORROW, today=MONDAY)
    assert "check-in" in problem_text(refused.value.problem)


@pytest.mark.parametrize(
    ("kind", "refuses"), [(ConsiderationKind.RECENT_SURGERY, True), (ConsiderationKind.PREGNANCY, False)]
)
def test_an_operation_cannot_lie_ahead_and_a_birth_can(kind: ConsiderationKind, refuses: bool) -> None:  # noqa: FBT001
    who = replace(LIFTER, considerations=(Consideration(kind, on=TOMORROW),))
    if not refuses:
        refuse_lifter_ahead(who, today=MONDAY)
        return
    with pytest.raises(InvalidFact):
        refuse_lifter_ahead(who, today=MONDAY)


def test_nobody_was_born_next_year() -> None:
    refuse_lifter_ahead(replace(LIFTER, year_of_birth=MONDAY.year), today=MONDAY)
    with pytest.raises(InvalidFact) as refused:
        refuse_lifter_ahead(replace(LIFTER, year_of_birth=MONDAY.year + 1), today=MONDAY)
    assert "year of birth" in problem_text(refused.value.problem)


@pytest.mark.parametrize("nobody", ["", "  "])
def test_nobody_cannot_give_a_clearance(nobody: str) -> None:
    with pytest.raises(InvalidFact):
        Clearance(ClearanceFor.START, nobody, MONDAY)


def test_a_clearance_cannot_be_given_tomorrow() -> None:
    who = replace(LIFTER, clearances=(Clearance(ClearanceFor.START, "Dr Invented", TOMORROW),))
    with pytest.raises(InvalidFact):
        refuse_lifter_ahead(who, today=MONDAY)
