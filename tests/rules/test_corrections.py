"""What a corrected number ends, by the rules alone: what came from it, today, where a right one stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from liftcoach.domain.check_in import CheckIn, SeenSign, WarningSign
from liftcoach.domain.day_plan import DayKind, Ending, Release, Stop
from liftcoach.domain.events import LabResult, LabTest
from liftcoach.domain.lifter import Condition, Lifter
from liftcoach.rules.corrections import corrected_stops, with_corrections
from liftcoach.rules.facts import Facts
from liftcoach.rules.planning import plan_day
from liftcoach.rules.warning_signs import new_stops, raised_stops, stops_in_force, stops_of_record
from tests.rules.invented import LIFTER, MONDAY, known, planned, quiet_days, rules_of, today

DAY = timedelta(days=1)
MYOSITIS = replace(LIFTER, conditions=(Condition.MYOSITIS,))
TYPO, RIGHT = {"systolic_mmhg": 210, "diastolic_mmhg": 80}, {"systolic_mmhg": 120, "diastolic_mmhg": 80}


def begun(lifter: Lifter = LIFTER, **answers: Any) -> tuple[Stop, ...]:
    """The stops that today's answers began, as they are stored."""
    found = new_stops(known(lifter, check_ins=(*quiet_days(28), today(**answers))))
    return tuple(replace(one, told_on=MONDAY) for one in found)


def now(stops: tuple[Stop, ...], lifter: Lifter = LIFTER, **answers: Any) -> Facts:
    return known(lifter, check_ins=(*quiet_days(28), today(**answers)), stops=stops)


def test_both_numbers_are_kept_with_the_release() -> None:
    (stop,) = begun(**TYPO)
    (ended,) = corrected_stops(now((stop,), **RIGHT), MONDAY)
    assert ended.released == Release("", MONDAY, Ending.NUMBER_CORRECTED)
    assert [(one.value, one.corrected) for one in ended.numbers] == [(210, 120), (80, 80)]
    assert replace(ended, released=None, numbers=stop.numbers) == stop


def test_the_facts_go_on_without_the_stops_that_ended() -> None:
    facts = now(begun(**TYPO, temperature_c=39.0, warning_signs=(SeenSign(WarningSign.C15),)), **RIGHT)
    open_still = [one.row for one in stops_in_force(with_corrections(facts, MONDAY))]
    assert open_still == ["E4", "C1", "C15"]
    plan = plan_day(with_corrections(now(begun(**TYPO), **RIGHT), MONDAY))
    assert "number-corrected" in rules_of(plan)
    unchanged = now(begun(**TYPO), **TYPO)
    assert with_corrections(unchanged, MONDAY) is unchanged


def test_the_facts_keep_a_stop_that_ended_before() -> None:
    (stop,) = begun(**TYPO)
    seen = replace(stop, released=Release("Dr Invented", MONDAY))
    both = with_corrections(now((seen, stop), **RIGHT), MONDAY).stops
    assert [one.released.how for one in both if one.released is not None] == [Ending.SEEN, Ending.NUMBER_CORRECTED]


@pytest.mark.parametrize("today_", [MONDAY - DAY, MONDAY + DAY])
def test_only_on_the_day_it_was_typed(today_: Any) -> None:
    facts = now(begun(**TYPO), **RIGHT)
    assert corrected_stops(facts, today_) == ()
    brought = tuple(replace(one, told_on=None) for one in facts.stops)
    assert corrected_stops(replace(facts, stops=brought), MONDAY) == ()


@given(
    systolic=st.none() | st.integers(50, 300),
    diastolic=st.none() | st.integers(30, 200),
    celsius=st.none() | st.floats(30, 45),
    sign=st.none() | st.sampled_from(WarningSign),
    scleroderma=st.booleans(),
)
def test_a_correction_never_ends_what_a_sign_began_nor_hides_what_the_new_numbers_mean(
    systolic: int | None, diastolic: int | None, celsius: float | None, sign: WarningSign | None, *, scleroderma: bool
) -> None:
    assume(systolic is None or diastolic is None or diastolic < systolic)
    lifter = replace(LIFTER, conditions=(Condition.SYSTEMIC_SCLEROSIS,)) if scleroderma else LIFTER
    ticked = () if sign is None else (SeenSign(sign),)
    stored = begun(lifter, systolic_mmhg=200, diastolic_mmhg=120, temperature_c=40.0, warning_signs=ticked)
    right = CheckIn(MONDAY, systolic_mmhg=systolic, diastolic_mmhg=diastolic, temperature_c=celsius)
    facts = with_corrections(
        known(lifter, check_ins=(*quiet_days(28), replace(right, warning_signs=ticked)), stops=stored), MONDAY
    )
    open_still = {one.row for one in stops_in_force(facts)}
    assert {one.row for one in stored if not one.numbers} <= open_still
    meant = raised_stops(right, earlier=(), lifter=lifter, events=())
    assert {one.row for one in meant} <= open_still
    for one, row in ((celsius, "C1"), (systolic, "C6"), (diastolic, "C6")):
        assert one is not None or row in open_still, "taken out is not put right"


def ck(value: float, *, ago: int, high: float | None = 190, unit: str = "U/L", lab_id: int = 1) -> LabResult:
    return LabResult(LabTest.CK, MONDAY - ago * DAY, value, unit, high=high, id=lab_id)


USUAL, WRONG = ck(150, ago=40, lab_id=1), ck(4100, ago=3, lab_id=2)


@pytest.mark.parametrize(
    ("labs", "ends"),
    [
        ((USUAL, WRONG), False),
        ((USUAL,), False),
        ((USUAL, ck(140, ago=3, lab_id=3)), True),
        ((USUAL, WRONG, ck(140, ago=3, lab_id=3)), False),
        ((USUAL, ck(4100, ago=3, high=4500, lab_id=3)), True),
        ((USUAL, ck(140, ago=3, high=None, lab_id=3)), False),
        ((USUAL, ck(140, ago=3, unit="µkat/L", lab_id=3)), False),
        ((USUAL, ck(140, ago=2, lab_id=3)), False),
        ((USUAL, ck(400, ago=3, lab_id=3)), False),
        ((USUAL, replace(ck(140, ago=3, lab_id=3), test=LabTest.CRP)), False),
    ],
)
def test_a_muscle_value_is_put_right_by_a_better_one_in_its_place(labs: tuple[LabResult, ...], *, ends: bool) -> None:
    (stop,) = new_stops(known(MYOSITIS, labs=(USUAL, WRONG)))
    facts = known(MYOSITIS, labs=labs, stops=(replace(stop, told_on=MONDAY),))
    assert bool(corrected_stops(facts, MONDAY)) is ends
    assert (planned(facts).kind is DayKind.STOP) is True, "it is in force until it is kept as ended"


def test_of_two_results_in_its_place_the_higher_counts() -> None:
    (stop,) = new_stops(known(MYOSITIS, labs=(USUAL, WRONG)))
    labs = (USUAL, ck(140, ago=3, lab_id=4), ck(160, ago=3, lab_id=3))
    (ended,) = corrected_stops(known(MYOSITIS, labs=labs, stops=(replace(stop, told_on=MONDAY),)), MONDAY)
    assert [one.corrected for one in ended.numbers] == [160, 190]


def of_record(*stored: Stop, lifter: Lifter = LIFTER, labs: tuple[LabResult, ...] = ()) -> list[str]:
    old = replace(today(warning_signs=(SeenSign(WarningSign.C4),)), day=MONDAY - 300 * DAY)
    ahead = replace(today(warning_signs=(SeenSign(WarningSign.E1),)), day=MONDAY + DAY)
    found = stops_of_record(stored, check_ins=(ahead, old), lifter=lifter, events=(), labs=labs, day=MONDAY)
    return [one.row for one in found]


def test_a_record_from_elsewhere_means_its_stops_however_old() -> None:
    assert of_record() == ["C4"]
    labs = (ck(150, ago=400), ck(900, ago=390), ck(950, ago=380), ck(140, ago=300), ck(99, ago=-1))
    assert of_record(lifter=MYOSITIS, labs=labs) == ["C4", "C5"]
    assert of_record(labs=labs) == ["C4"]


def test_a_record_needs_no_stop_that_it_has_or_that_somebody_released_since() -> None:
    old = next(
        iter(
            stops_of_record(
                (),
                check_ins=(CheckIn(MONDAY - 300 * DAY, warning_signs=(SeenSign(WarningSign.C4),)),),
                lifter=LIFTER,
                events=(),
                labs=(),
                day=MONDAY,
            )
        )
    )
    assert of_record(old) == []
    later = replace(old, began=MONDAY - 20 * DAY)
    assert of_record(later) == ["C4"], "an open stop that began later says nothing of the older sign"
    assert of_record(replace(later, released=Release("Dr Invented", MONDAY - 10 * DAY))) == []
    assert of_record(replace(later, released=Release("", MONDAY - 10 * DAY, Ending.FEVER_GONE))) == ["C4"]
    assert of_record(replace(later, released=Release("", MONDAY - 10 * DAY, Ending.NUMBER_CORRECTED))) == ["C4"]
