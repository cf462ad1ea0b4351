"""The edges that a slip of the hand would move: which day counts, which row, which of two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn, JointReport, Onset, WarningSign
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayKind, DayPlan, Scope, Stop, Tier
from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.exercise import LoadKind, Pattern, Position, WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import ClinicLimits, Condition, Consideration, ConsiderationKind, Experience
from liftcoach.domain.prescription import BODY, HOLD, Prescription, Work, band_load
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.domain.training import Session
from liftcoach.insight.joint_states import JointState
from liftcoach.rules.alternatives import moves_of
from liftcoach.rules.cautions import born_lately
from liftcoach.rules.day_easing import ease_day
from liftcoach.rules.day_wishes import move_in_force
from liftcoach.rules.dose import ROWS, Dose, DoseState, Span, day_dose, myositis_is_active
from liftcoach.rules.easing import Easing, largest
from liftcoach.rules.gentle import is_poor_night, poor_nights, recovery_triggers
from liftcoach.rules.holding import held_long
from liftcoach.rules.limits import JointLimit, lasting, limits_of, refusal
from liftcoach.rules.minutes import minutes_of
from liftcoach.rules.screening import start_tier
from liftcoach.rules.selection import harder_neighbours, is_main_move
from liftcoach.rules.sheet import Unit, rule_lines
from liftcoach.rules.week import next_session, trained_days
from tests.rules.invented import (
    LIBRARY,
    LIFTER,
    MONDAY,
    QUIET,
    after,
    asked_for,
    exercise,
    kg,
    kilograms,
    known,
    outing,
    planned,
    quiet_days,
    rules_of,
    swollen,
    tender,
    today,
    with_check_ins,
)

DAY = timedelta(days=1)
MORNING_AFTER = after(MONDAY - 3 * DAY)
MYOSITIS = replace(LIFTER, conditions=(Condition.MYOSITIS,))


def creatine_kinase(value: float, *, days_ago: int, high: float | None = 200.0) -> LabResult:
    return LabResult(LabTest.CK, MONDAY - days_ago * DAY, value, "U/l", high=high)


@pytest.mark.parametrize(
    ("labs", "active"),
    [
        ((creatine_kinase(600, days_ago=0),), True),
        ((creatine_kinase(600, days_ago=90),), True),
        ((creatine_kinase(600, days_ago=91),), False),
        ((creatine_kinase(600, days_ago=-1),), False),
        ((creatine_kinase(200, days_ago=3),), False),
        ((creatine_kinase(600, days_ago=3, high=None),), False),
        ((creatine_kinase(600, days_ago=30), creatine_kinase(150, days_ago=3)), False),
        ((creatine_kinase(150, days_ago=30), creatine_kinase(600, days_ago=3)), True),
        ((LabResult(LabTest.CRP, MONDAY, 90, "mg/l", high=5),), False),
        ((), False),
    ],
)
def test_the_newest_creatine_kinase_of_three_months_says_whether_muscles_are_inflamed(
    labs: tuple[LabResult, ...],
    active: bool,  # noqa: FBT001
) -> None:
    assert myositis_is_active(known(MYOSITIS, labs=labs)) is active


def test_until_fourteen_nights_are_known_only_a_night_under_six_hours_is_poor() -> None:
    few = (*quiet_days(10, sleep_h=8), today(sleep_h=6.0))
    many = (*quiet_days(28, sleep_h=8), today(sleep_h=6.0))
    assert not is_poor_night(6.0, known(check_ins=few))
    assert is_poor_night(5.9, known(check_ins=few))
    assert is_poor_night(7.0, known(check_ins=many))
    assert not is_poor_night(7.1, known(check_ins=many))


def test_poor_nights_are_counted_back_from_today_and_no_further() -> None:
    facts = known(check_ins=with_check_ins(today(sleep_h=5), replace(QUIET, day=MONDAY - 2 * DAY, sleep_h=5)))
    assert [poor_nights(facts, nights) for nights in (1, 2, 3, 7)] == [1, 1, 2, 2]
    long_ago = known(check_ins=with_check_ins(replace(QUIET, day=MONDAY - 7 * DAY, sleep_h=5)))
    assert [poor_nights(long_ago, nights) for nights in (7, 8)] == [0, 1]


@pytest.mark.parametrize(
    ("days_ago", "exertion", "counts"), [(7, 6, True), (8, 6, False), (7, 5, False), (0, 6, False)]
)
def test_a_session_that_felt_harder_counts_for_a_week(days_ago: int, exertion: int, counts: bool) -> None:  # noqa: FBT001
    before = [replace(outing(MONDAY - ago * DAY, "arm-raise"), exertion=4) for ago in (20, 17, 14)]
    last = replace(outing(MONDAY - days_ago * DAY, "arm-raise"), exertion=exertion)
    assert ("exertion" in recovery_triggers(known(sessions=(*before, last)))) is counts


def test_two_earlier_sessions_make_no_usual_exertion() -> None:
    before = [replace(outing(MONDAY - ago * DAY, "arm-raise"), exertion=4) for ago in (20, 17)]
    last = replace(outing(MONDAY - 3 * DAY, "arm-raise"), exertion=9)
    assert "exertion" not in recovery_triggers(known(sessions=(*before, last)))


def test_a_heavier_session_may_feel_harder() -> None:
    before = [replace(outing(MONDAY - ago * DAY, "dumbbell-row", load=kg(2)), exertion=4) for ago in (20, 17, 14)]
    same = replace(outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(2)), exertion=6)
    heavier = replace(outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(3)), exertion=6)
    assert "exertion" in recovery_triggers(known(sessions=(*before, same)))
    assert "exertion" not in recovery_triggers(known(sessions=(*before, heavier)))


def test_a_pregnancy_is_named_as_what_rules_out_lying() -> None:
    lying = exercise("bed-press", Pattern.PUSH, position=Position.LYING)
    due = Consideration(ConsiderationKind.PREGNANCY, on=MONDAY + 120 * DAY, asked_on=MONDAY)
    lifter = replace(
        LIFTER,
        considerations=(*(one for one in LIFTER.considerations if one.kind is not ConsiderationKind.PREGNANCY), due),
    )
    why = refusal(lying, limits_of(known(lifter)))
    assert why is not None
    assert why.rule is RuleId.TRAIT_OUT
    assert why.facts == (Fact("because", ConsiderationKind.PREGNANCY),)


def test_only_what_lasts_is_left_of_the_limits_of_a_bad_day() -> None:
    damaged = Consideration(ConsiderationKind.DAMAGED_JOINT, joint=Joint.LEFT_KNEE)
    lifter = replace(LIFTER, considerations=(*LIFTER.considerations, damaged))
    facts = known(lifter, check_ins=with_check_ins(today(joints=tender(Joint.RIGHT_WRIST))))
    assert states_of(limits_of(facts).joints) == {JointState.DAMAGED, JointState.TENDER}
    assert states_of(lasting(limits_of(facts)).joints) == {JointState.DAMAGED}


def states_of(found: tuple[JointLimit, ...]) -> set[object]:
    return {fact.value for one in found for fact in one.reason.facts if fact.name == "state"}


@pytest.mark.parametrize(
    ("rest_s", "sets", "minutes"), [(20, 1, 6), (90, 1, 6), (20, 3, 8), (21, 2, 7), (120, 3, 11), (121, 3, 12)]
)
def test_every_minute_that_is_begun_counts(rest_s: int, sets: int, minutes: int) -> None:
    assert minutes_of((Prescription("arm-raise", sets, Work(WorkUnit.REPETITIONS, 8, 8), BODY, 4, rest_s),)) == minutes


def test_a_usual_swelling_is_named_only_where_it_asks_for_more_than_the_dose() -> None:
    wrist = with_check_ins(today(joints=swollen(Joint.LEFT_WRIST, Onset.USUAL_FOR_ME)))
    library = [one for one in LIBRARY if one.id == "band-row"]
    novice = planned(known(check_ins=wrist, library=library))
    active = replace(LIFTER, conditions=(Condition.FIBROMYALGIA,))
    careful = planned(known(active, check_ins=wrist, library=library))
    assert asked_for(novice, "band-row").reps_in_reserve == 5
    assert asked_for(careful, "band-row").reps_in_reserve == 5
    assert "joint-state" in rules_of(asked_for(novice, "band-row"))
    assert "joint-state" not in rules_of(asked_for(careful, "band-row"))


@pytest.mark.parametrize(("amount", "too_hard"), [(4, True), (5, False)])
def test_fewer_than_five_repeats_are_too_few_however_many_were_left(amount: int, too_hard: bool) -> None:  # noqa: FBT001
    sessions = [outing(MONDAY - ago * DAY, "arm-raise", amount=amount, left=4) for ago in (7, 3)]
    plan = planned(known(sessions=sessions, check_ins=with_check_ins(MORNING_AFTER)))
    assert ("eased-too-hard" in rules_of(asked_for(plan, "arm-raise"))) is too_hard


def test_four_seconds_of_a_hold_are_not_called_too_hard() -> None:
    sessions = [
        outing(MONDAY - ago * DAY, "seated-brace", load=HOLD, unit=WorkUnit.SECONDS, amount=4, left=None)
        for ago in (7, 3)
    ]
    plan = planned(known(sessions=sessions, check_ins=with_check_ins(MORNING_AFTER)))
    assert "eased-too-hard" not in rules_of(asked_for(plan, "seated-brace"))


@pytest.mark.parametrize(
    ("name", "is_main"),
    [
        ("high-seat-stand", True),
        ("goblet-squat", True),
        ("seated-knee-straighten", False),
        ("leg-extension", False),
        ("dumbbell-hip-hinge", True),
        ("leg-curl", False),
        ("glute-squeeze", False),
        ("wall-push-up", True),
        ("push-up", True),
        ("dumbbell-bent-over-row", True),
        ("shoulder-blade-squeeze", False),
        ("dumbbell-shoulder-press", True),
        ("gentle-fist", False),
    ],
)
def test_a_main_move_trains_all_that_its_pattern_is_for(library: Library, name: str, is_main: bool) -> None:  # noqa: FBT001
    assert is_main_move(library[name]) is is_main


@pytest.mark.parametrize(("days", "found"), [(1, 1), (21, 21), (22, None)])
def test_the_next_session_is_looked_for_three_weeks_ahead(days: int, found: int | None) -> None:
    pause = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY, until=MONDAY + days * DAY)
    clinic = replace(LIFTER, days=(), clinic_limits=None)
    facts = known(clinic, choices=(pause,), sessions=())
    nobody = replace(day_dose(facts), days_a_week=Span(0, 0))
    due = next_session(facts, nobody, trained_days(facts))
    assert due == (None if found is None else MONDAY + found * DAY)


def test_a_session_that_was_moved_to_a_day_that_is_past_is_not_the_next_one() -> None:
    past = Choice(ChoiceKind.DAY_MOVED, MONDAY - 3 * DAY, day=MONDAY - 3 * DAY, until=MONDAY)
    facts = known(replace(LIFTER, days=()), choices=(past,))
    nobody = replace(day_dose(facts), days_a_week=Span(0, 0))
    assert next_session(facts, nobody, trained_days(facts)) is None


def test_where_no_day_can_be_planned_a_session_can_be_moved_to_none() -> None:
    unknown = replace(LIFTER, conditions=None)
    moves = moves_of(known(unknown))
    assert len(moves) == 6
    assert {one.refused.rule for one in moves if one.refused is not None} == {RuleId.NOTHING_FITS}


@pytest.mark.parametrize(("day", "until"), [(None, MONDAY + DAY), (MONDAY, None)])
def test_a_move_without_both_of_its_days_moves_nothing(day: date | None, until: date | None) -> None:
    facts = known(choices=(Choice(ChoiceKind.DAY_MOVED, MONDAY, day=day, until=until),))
    assert move_in_force(facts) is None
    assert planned(facts).kind is DayKind.STRENGTH


UNIT_BY_ENDING = {
    "_DAYS": Unit.DAYS,
    "_WEEKS": Unit.WEEKS,
    "_MMHG": Unit.MMHG,
    "_C": Unit.CELSIUS,
    "_MINUTES": Unit.MINUTES,
    "_NIGHTS": Unit.NIGHTS,
    "_MG": Unit.MG_A_DAY,
    "_LEFT": Unit.IN_RESERVE,
    "_SETS": Unit.SETS,
    "_SESSIONS": Unit.SESSIONS,
    "_REPETITIONS": Unit.REPETITIONS,
    "_MIN": Unit.MINUTES,
    "SLEEP_H": Unit.HOURS,
    "_DEMAND": Unit.DEMAND,
    "_GRIP": Unit.GRIP,
    "_KG": Unit.KG,
    "MOST_STEP": Unit.SHARE,
    "_SHARE": Unit.SHARE,
    "_AGE": Unit.YEARS,
    "_PERCENT": Unit.PERCENT,
    "_METRES": Unit.METRES,
    "_SECONDS": Unit.SECONDS,
}


def test_the_sheet_gives_each_number_the_unit_that_its_name_says() -> None:
    numbers = {number.key.split(".")[1]: number.unit for line in rule_lines() for number in line.numbers}
    told = {
        name: (unit, UNIT_BY_ENDING[ending])
        for name, unit in numbers.items()
        if (ending := next((one for one in UNIT_BY_ENDING if name.endswith(one)), None)) is not None
    }
    assert len(told) > 60
    assert {name: units for name, units in told.items() if units[0] is not units[1]} == {}


def test_what_is_not_owned_is_refused_by_that_name() -> None:
    row = next(one for one in LIBRARY if one.id == "dumbbell-row")
    for lifter in (replace(LIFTER, equipment=(Equipment.CHAIR,)), replace(LIFTER, loads=())):
        why = refusal(row, limits_of(known(lifter)))
        assert why is not None
        assert why.rule is RuleId.NOT_OWNED
        assert why.facts == (Fact("equipment", Equipment.DUMBBELLS),)
    band = next(one for one in LIBRARY if one.id == "band-row")
    why = refusal(band, limits_of(known(replace(LIFTER, bands=()))))
    assert why is not None
    assert why.facts == (Fact("equipment", Equipment.BAND),)


STRONG = replace(LIFTER, experience=Experience.REGULAR, loads=kilograms(6, 7, 8, 9, 10), minutes=45)
ROW_ALONE = [one for one in LIBRARY if one.id == "dumbbell-row"]


def next_row(*sessions: Session, said: tuple[CheckIn, ...] = (), **more: Any) -> Prescription:
    """What a strong lifter is asked for after these sessions."""
    check_ins = with_check_ins(MORNING_AFTER, *said)
    return asked_for(
        planned(known(STRONG, sessions=sessions, library=ROW_ALONE, check_ins=check_ins, **more)), "dumbbell-row"
    )


def rowed(ago: int, **more: Any) -> Session:
    values: dict[str, Any] = {"load": kg(10), "sets": 2, "amount": 10, "left": 3}
    return outing(MONDAY - ago * DAY, "dumbbell-row", **(values | more))


def test_pain_that_stops_an_exercise_takes_a_fifth_and_one_set() -> None:
    asked = next_row(rowed(7), rowed(3, pain=5, start=2))
    assert (asked.load.kg, asked.sets) == (8, 1)


def test_joints_that_were_worse_take_a_fifth_and_one_set() -> None:
    worse = after(MONDAY - 3 * DAY, worse=[Joint.LEFT_WRIST])
    asked = next_row(rowed(7), rowed(3), said=(worse,))
    assert (asked.load.kg, asked.sets) == (8, 1)


def test_a_gap_takes_load_and_no_set() -> None:
    said = (after(MONDAY - 10 * DAY),)
    asked = next_row(rowed(14), rowed(10), said=said)
    assert (asked.load.kg, asked.sets) == (9, 2)


def test_of_two_causes_the_larger_cut_counts_and_both_are_named() -> None:
    asked = next_row(rowed(14), rowed(10, pain=5, start=2), said=(after(MONDAY - 10 * DAY),))
    assert (asked.load.kg, asked.sets) == (8, 1)
    assert {"eased-for-pain", "after-gap"} <= rules_of(asked)


@pytest.mark.parametrize(("ahead", "sets", "left"), [(1, 1, 5), (2, 1, 5), (3, 2, 3), (7, 2, 3)])
def test_a_blood_test_within_two_days_takes_a_set_and_leaves_more(ahead: int, sets: int, left: int) -> None:
    test = Event(EventKind.BLOOD_TEST, MONDAY + ahead * DAY)
    asked = next_row(rowed(7), rowed(3), events=(test,))
    assert (asked.sets, asked.reps_in_reserve) == (sets, left)


def test_a_band_goes_down_by_one_rung() -> None:
    band = [one for one in LIBRARY if one.id == "band-row"]
    sessions = [
        outing(MONDAY - ago * DAY, "band-row", load=band_load(Band.MEDIUM), pain=pain) for ago, pain in ((7, 2), (3, 5))
    ]
    plan = planned(known(sessions=sessions, library=band, check_ins=with_check_ins(MORNING_AFTER)))
    assert asked_for(plan, "band-row").load.band is Band.LIGHT


@pytest.mark.parametrize("joint", [Joint.LEFT_WRIST, Joint.RIGHT_MCP_3, Joint.LEFT_THUMB_BASE])
def test_carrying_in_the_hand_waits_for_wrist_fingers_and_thumb(joint: Joint) -> None:
    bag = exercise("bag-hold", Pattern.CARRY, equipment=(), grip=2)
    why = refusal(bag, limits_of(known(check_ins=with_check_ins(today(joints=tender(joint))))))
    assert why is not None
    assert why.rule is RuleId.CARRY_WAITS
    elsewhere = known(check_ins=with_check_ins(today(joints=tender(Joint.LEFT_KNEE))))
    assert refusal(bag, limits_of(elsewhere)) is None


def test_a_reason_that_never_wears_out_keeps_the_others_from_wearing_out() -> None:
    archive = [
        DayPlan(
            MONDAY - ago * DAY,
            DayKind.STRENGTH,
            15,
            prescriptions=(
                Prescription("arm-raise", 1, Work(WorkUnit.REPETITIONS, 8, 8), BODY, 4, 90, reasons=(SOFT,)),
            ),
        )
        for ago in (28, 14, 3)
    ]
    facts = known(archive=archive)
    assert held_long(facts, "arm-raise", (SOFT,)) is not None
    assert held_long(facts, "arm-raise", (SOFT, HARD)) is None
    assert held_long(facts, "arm-raise", ()) is None
    assert held_long(facts, "dumbbell-row", (SOFT,)) is None
    assert held_long(known(archive=archive[1:]), "arm-raise", (SOFT,)) is None


SOFT = Reason(RuleId.HELD_PAIN_UP, (), OWN_CAUTION)
HARD = Reason(RuleId.HELD_FOR_SIGN, (), OWN_CAUTION)


def test_a_newly_tender_joint_holds_however_long_others_did() -> None:
    tender_held = Reason(
        RuleId.HELD_FOR_JOINT, (Fact("joint", Joint.LEFT_WRIST), Fact("state", JointState.TENDER)), OWN_CAUTION
    )
    asked = Prescription("arm-raise", 1, Work(WorkUnit.REPETITIONS, 8, 8), BODY, 4, 90, reasons=(tender_held,))
    archive = [DayPlan(MONDAY - ago * DAY, DayKind.STRENGTH, 15, prescriptions=(asked,)) for ago in (28, 14, 3)]
    usual = known(archive=archive, check_ins=with_check_ins(today(joints=tender(Joint.LEFT_WRIST, Onset.USUAL_FOR_ME))))
    new = known(archive=archive, check_ins=with_check_ins(today(joints=tender(Joint.LEFT_WRIST, Onset.NEW))))
    never_asked = known(archive=archive, check_ins=(replace(QUIET, joints=None),))
    week = known(
        archive=archive,
        check_ins=[replace(QUIET, day=MONDAY - ago * DAY, joints=tender(Joint.LEFT_WRIST)) for ago in range(8)],
    )
    assert held_long(usual, "arm-raise", (tender_held,)) is not None
    assert held_long(new, "arm-raise", (tender_held,)) is None
    assert held_long(never_asked, "arm-raise", (tender_held,)) is not None
    assert held_long(week, "arm-raise", (tender_held,)) is not None


def test_days_that_were_made_easier_are_passed_over_in_counting_a_hold() -> None:
    asked = Prescription("arm-raise", 1, Work(WorkUnit.REPETITIONS, 8, 8), BODY, 4, 90, reasons=(SOFT,))
    free = replace(asked, reasons=())
    easy = Reason(RuleId.DELOAD, (), OWN_CAUTION)

    def plan(ago: int, *cards: Prescription, **more: Any) -> DayPlan:
        return DayPlan(MONDAY - ago * DAY, DayKind.STRENGTH, 15, prescriptions=cards, **more)

    passed = known(archive=(plan(28, asked), plan(14, free, reasons=(easy,)), plan(7), plan(3, asked)))
    broken = known(archive=(plan(28, asked), plan(14, free), plan(3, asked)))
    assert held_long(passed, "arm-raise", (SOFT,)) is not None
    assert held_long(broken, "arm-raise", (SOFT,)) is None


@pytest.mark.parametrize("answers", [{"pain": 5}, {"sleep_h": 6.9}])
def test_a_first_load_is_found_in_spite_of_a_flare_that_is_over_or_a_short_night(answers: dict[str, Any]) -> None:
    lately = replace(QUIET, day=MONDAY - 6 * DAY, **answers) if "pain" in answers else today(**answers)
    one = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(1), left=6)
    facts = known(sessions=(one,), library=ROW_ALONE, check_ins=with_check_ins(MORNING_AFTER, lately))
    assert "finding-load" in rules_of(asked_for(planned(facts), "dumbbell-row"))


def test_a_rung_with_the_same_band_is_stepped_over_to_the_one_above_it() -> None:
    banded = {"equipment": (Equipment.BAND,), "load_kind": LoadKind.BAND, "load_equipment": Equipment.BAND}
    low = exercise("low-row", Pattern.PULL, harder="middle-row", **banded)
    middle = exercise("middle-row", Pattern.PULL, easier="low-row", harder="high-row", **banded)
    high = exercise("high-row", Pattern.PULL, easier="middle-row")
    facts = known(library=(low, middle, high))
    assert [one.id for one in harder_neighbours(facts, low, limits_of(facts))] == ["high-row"]
    assert [one.id for one in harder_neighbours(facts, high, limits_of(facts))] == []


def test_without_a_cause_nothing_is_eased() -> None:
    assert (Easing().sets(3), Easing().sets(1), Easing().least_left, Easing().load_reason) == (3, 1, 0, None)
    assert largest() == largest(Easing(), Easing()) == Easing()


def test_beside_a_hot_joint_the_rest_leaves_five_at_half_of_what_is_possible() -> None:
    assert ROWS[DoseState.HOT_JOINT] == Dose(left=Span(5, 5), ceiling=50)


def test_a_set_too_light_goes_on_when_the_row_is_at_its_top() -> None:
    """More than 5 left at the most repeats that the row has: nothing is added by that rule, the ladder goes on."""
    sessions = (rowed(7, amount=11, left=3), rowed(3, amount=12, left=6))
    asked = next_row(*sessions)
    assert (asked.work.high, asked.load.kg) == (12, 10)
    assert "same-as-last" in rules_of(asked)


def test_more_than_five_left_under_the_top_of_the_row_adds_repeats_without_a_second_session() -> None:
    sessions = (rowed(7, amount=10, left=3, sets=2), rowed(3, amount=10, left=6, sets=1))
    asked = next_row(*sessions)
    assert asked.work.high == 12


def test_a_clinic_that_allows_no_day_is_no_week_that_was_full() -> None:
    clinic = ClinicLimits(by="Dr Invented", on=MONDAY, days_a_week=0)
    plan = planned(known(replace(LIFTER, clinic_limits=clinic)))
    assert rules_of(plan) == {"clinic-days"}


def test_the_second_time_with_more_weight_counts_as_heavier() -> None:
    before = [replace(outing(MONDAY - ago * DAY, "arm-raise"), exertion=4) for ago in (20, 17)]
    first = replace(outing(MONDAY - 14 * DAY, "dumbbell-row", load=kg(2)), exertion=4)
    second = replace(outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(3)), exertion=6)
    assert "exertion" not in recovery_triggers(known(sessions=(*before, first, second)))


def test_of_two_births_the_newest_counts() -> None:
    births = (
        Consideration(ConsiderationKind.AFTER_BIRTH, on=MONDAY - 900 * DAY, asked_on=MONDAY - 900 * DAY),
        Consideration(ConsiderationKind.AFTER_BIRTH, on=MONDAY - 90 * DAY, asked_on=MONDAY - 90 * DAY),
    )
    assert born_lately(known(replace(LIFTER, considerations=(*LIFTER.considerations, *births))))
    assert not born_lately(known(replace(LIFTER, considerations=(*LIFTER.considerations, births[0]))))
    assert not born_lately(known())


@pytest.mark.parametrize("left", [3, 4, 5])
def test_one_session_that_left_what_was_asked_adds_nothing(left: int) -> None:
    asked = next_row(rowed(3, left=left))
    assert (asked.sets, asked.work.high, asked.load.kg) == (2, 10, 10)


def test_one_session_with_pain_or_without_a_rating_adds_nothing() -> None:
    for changed in ({"pain": 3}, {"pain": None}, {"left": None}):
        asked = next_row(rowed(3, **({"left": 6} | changed)))
        assert (asked.sets, asked.work.high, asked.load.kg) == (2, 10, 10)


def test_while_a_warning_sign_of_one_joint_is_open_nothing_goes_up_elsewhere() -> None:
    knee = Stop("C3", Tier.CONTACT_TEAM, Scope.REGION, MONDAY - DAY, (Joint.LEFT_KNEE,))
    toe = Stop("C9", Tier.CONTACT_TEAM, Scope.REGION, MONDAY - DAY, (Joint.LEFT_KNEE,))
    free, one, two = next_row(rowed(7), rowed(3)), next_row(rowed(7), rowed(3), stops=(toe,)), (knee, toe)
    assert free.work.high == 12
    assert one.work.high == 10
    assert "held-for-sign" in rules_of(one)
    facts = known(STRONG, sessions=(rowed(7), rowed(3)), stops=two, check_ins=with_check_ins(MORNING_AFTER))
    told = {fact.value for why in ease_day(facts, start_tier(facts), two, Easing()).holds for fact in why.facts}
    assert WarningSign.C3 in told
    assert WarningSign.C9 not in told


def test_what_fits_no_pattern_names_the_pattern_and_the_joint() -> None:
    hot = known(check_ins=with_check_ins(today(joints=JointReport(hot=(Joint.LEFT_SHOULDER,)))))
    missing = [why for why in planned(hot).reasons if why.rule is RuleId.NO_FITTING_FOR_JOINT]
    assert {fact.value for why in missing for fact in why.facts if fact.name == "joint"} == {Joint.LEFT_SHOULDER}
    assert Pattern.PUSH in {fact.value for why in missing for fact in why.facts if fact.name == "pattern"}
    hinge = Fact("pattern", Pattern.HINGE)
    bare = planned(known(library=[one for one in LIBRARY if one.id == "arm-raise"]))
    assert hinge in [fact for why in bare.reasons if why.rule is RuleId.NO_FITTING for fact in why.facts]


def test_two_easings_at_once_never_lead_to_a_harder_exercise() -> None:
    sore = rowed(3, left=0, pain=5, start=2)
    asked = next_row(rowed(7), sore)
    assert {"eased-for-pain", "eased-too-hard"} <= rules_of(asked)
    assert asked.exercise == "dumbbell-row"


def test_a_weight_too_far_above_never_comes_however_easy_the_lighter_one_is() -> None:
    """1 kg and then 10: what 10 kg could be done without more work is under the fewest repeats."""
    lifter = replace(LIFTER, experience=Experience.REGULAR, loads=kilograms(1, 10), minutes=45)
    sessions = [outing(MONDAY - ago * DAY, "dumbbell-row", load=kg(1), sets=2, amount=15, left=5) for ago in (7, 3)]
    facts = known(lifter, sessions=sessions, library=ROW_ALONE, check_ins=with_check_ins(MORNING_AFTER))
    asked = asked_for(planned(facts), "dumbbell-row")
    assert asked.load.kg == 1
    assert "top-of-ladder" in rules_of(asked)


def test_with_the_heaviest_weight_much_left_twice_asks_for_more_repeats() -> None:
    lifter = replace(LIFTER, experience=Experience.REGULAR, loads=kilograms(10), minutes=45)
    sessions = [outing(MONDAY - ago * DAY, "dumbbell-row", load=kg(10), sets=2, amount=8, left=6) for ago in (7, 3)]
    sessions.append(outing(MONDAY - 11 * DAY, "dumbbell-row", load=kg(10), sets=2, amount=8, left=3))
    facts = known(lifter, sessions=sessions, library=ROW_ALONE, check_ins=with_check_ins(MORNING_AFTER))
    asked = asked_for(planned(facts), "dumbbell-row")
    assert (asked.load.kg, asked.work.high) == (10, 10)


def test_what_was_found_before_a_long_gap_does_not_count_in_finding_a_load_anew() -> None:
    long_ago = outing(MONDAY - 40 * DAY, "dumbbell-row", load=kg(3), amount=8, left=3)
    again = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(1), amount=8, left=6)
    facts = known(sessions=(long_ago, again), library=ROW_ALONE, check_ins=with_check_ins(MORNING_AFTER))
    assert "finding-load" in rules_of(asked_for(planned(facts), "dumbbell-row"))


def test_a_rung_that_two_ways_lead_to_is_offered_once() -> None:
    banded: dict[str, Any] = {
        "equipment": (Equipment.BAND,),
        "load_kind": LoadKind.BAND,
        "load_equipment": Equipment.BAND,
    }
    low = exercise("low-row", Pattern.PULL, harder="one-row", **banded)
    one = exercise("one-row", Pattern.PULL, easier="low-row", harder="high-row", **banded)
    two = exercise("two-row", Pattern.PULL, easier="low-row", harder="high-row", **banded)
    high = exercise("high-row", Pattern.PULL)
    facts = known(library=(low, one, two, high))
    assert [rung.id for rung in harder_neighbours(facts, low, limits_of(facts))] == ["high-row"]
