"""Warning signs win over everything, and silence never ends them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from liftcoach.domain.check_in import JointReport, SeenSign, WarningSign
from liftcoach.domain.day_plan import DayKind, Reading, ReadNumber, Release, Scope, Stop, Tier
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Condition, Consideration, ConsiderationKind, Medicine, MedicineClass
from liftcoach.rules.warning_signs import all_stops, new_stops, stops_ended, stops_in_force
from liftcoach.words.warning_signs import how_it_ends, question_text, sign_text, what_to_do, what_to_say
from tests.rules.invented import LIBRARY, LIFTER, MONDAY, known, planned, quiet_days, rules_of, today

BY_ID = {exercise.id: exercise for exercise in LIBRARY}
EMERGENCIES = {"E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "C12"}


def signs(*seen: SeenSign, **more: object) -> dict[str, object]:
    return {"check_ins": (*quiet_days(28), today(warning_signs=seen, **more))}


@pytest.mark.parametrize("sign", [one for one in WarningSign if one.value not in ("C10", "C3", "C9", "C14")])
def test_a_ticked_sign_stops_the_day_in_its_tier(sign: WarningSign) -> None:
    plan = planned(known(**signs(SeenSign(sign))))
    assert plan.kind is DayKind.STOP
    assert plan.prescriptions == ()
    assert plan.minutes == 0
    assert plan.stop is not None
    assert plan.stop.row == sign.value
    assert plan.stop.tier is (Tier.EMERGENCY if sign.value in EMERGENCIES else Tier.CONTACT_TEAM)


@pytest.mark.parametrize("sign", [WarningSign.C3, WarningSign.C9, WarningSign.C10, WarningSign.C14])
def test_a_sign_of_one_joint_spares_it_and_keeps_the_day(sign: WarningSign) -> None:
    plan = planned(known(**signs(SeenSign(sign, Joint.LEFT_HIP))))
    assert plan.kind is DayKind.STRENGTH
    assert plan.stop is not None
    assert plan.stop.scope is Scope.REGION
    assert all(BY_ID[one.exercise].demand_on(Joint.LEFT_HIP.group) == 0 for one in plan.prescriptions)


def test_a_sign_of_a_joint_that_is_not_named_stops_the_whole_day() -> None:
    assert planned(known(**signs(SeenSign(WarningSign.C3)))).kind is DayKind.STOP


def test_hip_pain_without_a_side_spares_both_hips() -> None:
    plan = planned(known(**signs(SeenSign(WarningSign.C10))))
    assert plan.stop is not None
    assert plan.stop.joints == (Joint.LEFT_HIP, Joint.RIGHT_HIP)


@pytest.mark.parametrize(("celsius", "kind"), [(37.9, DayKind.STRENGTH), (38.0, DayKind.STOP)])
def test_fever_begins_at_38(celsius: float, kind: DayKind) -> None:
    assert planned(known(check_ins=(*quiet_days(28), today(temperature_c=celsius)))).kind is kind


@pytest.mark.parametrize(
    ("systolic", "diastolic", "scope"),
    [
        (160, 100, None),
        (161, 80, Scope.LIMIT),
        (120, 101, Scope.LIMIT),
        (180, 110, Scope.LIMIT),
        (181, 80, Scope.WHOLE_DAY),
        (120, 111, Scope.WHOLE_DAY),
    ],
)
def test_blood_pressure_limits_and_then_stops(systolic: int, diastolic: int, scope: Scope | None) -> None:
    plan = planned(known(check_ins=(*quiet_days(28), today(systolic_mmhg=systolic, diastolic_mmhg=diastolic))))
    assert (plan.stop.scope if plan.stop else None) is scope
    assert (plan.kind is DayKind.STOP) is (scope is Scope.WHOLE_DAY)
    if scope is Scope.LIMIT:
        assert "limited-by-sign" in rules_of(plan)
        assert all(one.reps_in_reserve >= 4 for one in plan.prescriptions)


@pytest.mark.parametrize(("diastolic", "row"), [(109, "C2"), (110, "E4")])
def test_very_high_pressure_with_any_sign_is_an_emergency(diastolic: int, row: str) -> None:
    plan = planned(known(**signs(SeenSign(WarningSign.C2), systolic_mmhg=120, diastolic_mmhg=diastolic)))
    assert plan.stop is not None
    assert plan.stop.row == row


def test_high_pressure_with_systemic_sclerosis_is_an_emergency() -> None:
    lifter = replace(LIFTER, conditions=(Condition.SYSTEMIC_SCLEROSIS,))
    plan = planned(known(lifter, check_ins=(*quiet_days(28), today(systolic_mmhg=165))))
    assert plan.stop is not None
    assert plan.stop.row == "E4"


def test_a_tick_that_only_tells_of_the_pressure_itself_is_no_symptom_of_it() -> None:
    plan = planned(known(**signs(SeenSign(WarningSign.C6), systolic_mmhg=185)))
    assert plan.stop is not None
    assert plan.stop.row == "C6"


@pytest.mark.parametrize(
    ("more", "row", "scope"),
    [
        ({"systolic_mmhg": 160, "diastolic_mmhg": 100}, None, None),
        ({"systolic_mmhg": 161}, "C6", Scope.WHOLE_DAY),
        ({"systolic_mmhg": 161, "warning_signs": (SeenSign(WarningSign.C6),)}, "C6", Scope.WHOLE_DAY),
        ({"systolic_mmhg": 161, "warning_signs": (SeenSign(WarningSign.C15),)}, "E4", Scope.WHOLE_DAY),
    ],
)
def test_high_pressure_while_an_illness_has_no_name_yet_asks_for_the_care_team(
    more: dict[str, object], row: str | None, scope: Scope | None
) -> None:
    lifter = replace(LIFTER, conditions=(Condition.NOT_SURE,))
    plan = planned(known(lifter, check_ins=(*quiet_days(28), today(**more))))
    assert (plan.stop.row if plan.stop else None) == row
    assert (plan.stop.scope if plan.stop else None) is scope


def ck(days_ago: int, value: float, high: float | None = 200.0) -> LabResult:
    return LabResult(LabTest.CK, MONDAY - timedelta(days=days_ago), value, "U/l", high=high)


@pytest.mark.parametrize(
    ("labs", "began"),
    [
        ((ck(40, 300), ck(5, 301)), 5),
        ((ck(5, 301), ck(40, 300)), 5),
        ((ck(90, 100), ck(0, 300)), 0),
        ((ck(91, 100), ck(0, 300)), None),
        ((ck(40, 300), ck(5, 300)), None),
        ((ck(40, 500), ck(5, 300)), None),
        ((ck(40, 100), ck(5, 200)), None),
        ((ck(40, 2.0, 2.0), ck(5, 300)), 5),
        ((ck(40, 4.0, 2.0), ck(5, 300)), None),
        ((ck(40, 100, None), ck(5, 300)), None),
        ((ck(40, 100), ck(5, 300, None)), None),
        ((ck(5, 300),), None),
        ((ck(40, 100), ck(-1, 300)), None),
    ],
)
def test_a_muscle_value_that_rises_above_its_range_stops_like_new_weakness(
    labs: tuple[LabResult, ...], began: int | None
) -> None:
    lifter = replace(LIFTER, conditions=(Condition.MYOSITIS,))
    stops = stops_in_force(known(lifter, labs=labs))
    expected = [] if began is None else [("C5", MONDAY - timedelta(days=began), Scope.WHOLE_DAY)]
    assert [(stop.row, stop.began, stop.scope) for stop in stops] == expected


def test_a_rising_muscle_value_stops_nobody_whose_muscles_are_not_ill() -> None:
    labs = (ck(40, 100), ck(5, 300))
    assert stops_in_force(known(labs=labs)) == ()
    unnamed = replace(LIFTER, conditions=(Condition.NOT_SURE,))
    assert [stop.row for stop in stops_in_force(known(unnamed, labs=labs))] == ["C5"]


def test_a_stop_for_a_rising_muscle_value_is_stored_once_and_ends_with_its_release() -> None:
    lifter = replace(LIFTER, conditions=(Condition.MYOSITIS,))
    labs = (ck(40, 100), ck(5, 300))
    (stop,) = new_stops(known(lifter, labs=labs))
    assert new_stops(known(lifter, labs=labs, stops=(stop,))) == ()
    released = replace(stop, released=Release("Dr Example", MONDAY))
    assert stops_in_force(known(lifter, labs=labs, stops=(released,))) == ()
    again = (*labs, ck(0, 400))
    before = replace(stop, released=Release("Dr Example", MONDAY - timedelta(days=1)))
    assert [one.began for one in stops_in_force(known(lifter, labs=again, stops=(before,)))] == [MONDAY]


HOT_KNEE = JointReport(hot=(Joint.LEFT_KNEE,))


def test_a_hot_joint_rests_and_the_others_train() -> None:
    plan = planned(known(check_ins=(*quiet_days(28), today(joints=HOT_KNEE))))
    assert plan.kind is DayKind.STRENGTH
    assert plan.stop == Stop("C3", Tier.CONTACT_TEAM, Scope.REGION, MONDAY, (Joint.LEFT_KNEE,))
    assert plan.prescriptions
    assert all(BY_ID[one.exercise].demand_on(Joint.LEFT_KNEE.group) == 0 for one in plan.prescriptions)


@pytest.mark.parametrize(
    ("lifter", "events", "more"),
    [
        (replace(LIFTER, medicines=(Medicine("a", MedicineClass.BIOLOGIC),)), (), {}),
        (
            replace(
                LIFTER,
                considerations=(
                    *LIFTER.considerations,
                    Consideration(
                        ConsiderationKind.JOINT_REPLACEMENT, joint=Joint.LEFT_KNEE, on=MONDAY - timedelta(days=900)
                    ),
                ),
            ),
            (),
            {},
        ),
        (LIFTER, (Event(EventKind.JOINT_INJECTION, MONDAY - timedelta(days=14), Joint.LEFT_KNEE),), {}),
        (LIFTER, (), {"temperature_c": 38.2}),
        (LIFTER, (), {"warning_signs": (SeenSign(WarningSign.C1),)}),
    ],
)
def test_a_suddenly_hot_joint_with_a_risk_is_an_emergency(
    lifter: object, events: object, more: dict[str, object]
) -> None:
    facts = known(lifter, events=events, check_ins=(*quiet_days(28), today(joints=HOT_KNEE, **more)))  # type: ignore[arg-type]
    stop = planned(facts).stop
    assert stop is not None
    assert (stop.row, stop.tier) == ("E5", Tier.EMERGENCY)


def test_a_hot_joint_long_after_an_injection_is_not_an_emergency() -> None:
    events = (Event(EventKind.JOINT_INJECTION, MONDAY - timedelta(days=15), Joint.LEFT_KNEE),)
    stop = planned(known(events=events, check_ins=(*quiet_days(28), today(joints=HOT_KNEE)))).stop
    assert stop is not None
    assert stop.row == "C3"


def test_a_joint_that_was_hot_last_week_did_not_become_hot_suddenly() -> None:
    lifter = replace(LIFTER, medicines=(Medicine("a", MedicineClass.METHOTREXATE_LIKE),))
    seen = Stop("E5", Tier.EMERGENCY, Scope.WHOLE_DAY, MONDAY - timedelta(days=3), (Joint.LEFT_KNEE,))
    released = replace(seen, released=Release("Dr Invented", MONDAY - timedelta(days=1)))
    before = tuple(replace(one, joints=HOT_KNEE) if (MONDAY - one.day).days <= 3 else one for one in quiet_days(28))
    plan = planned(known(lifter, check_ins=(*before, today(joints=HOT_KNEE)), stops=(released,)))
    assert plan.kind is not DayKind.STOP
    assert plan.stop is not None
    assert plan.stop.row == "C3"


@pytest.mark.parametrize(("hot_for_days", "row"), [(1, "E5"), (7, "E5"), (8, "C1")])
def test_who_falls_ill_within_a_week_of_a_joint_growing_hot_is_sent_to_hospital(hot_for_days: int, row: str) -> None:
    before = tuple(
        replace(one, joints=HOT_KNEE) if (MONDAY - one.day).days <= hot_for_days else one for one in quiet_days(28)
    )
    ill = (*before, today(joints=HOT_KNEE, temperature_c=38.6))
    stop = planned(known(check_ins=ill)).stop
    assert stop is not None
    assert stop.row == row
    unasked = tuple(replace(one, joints=None) if (MONDAY - one.day).days == 2 else one for one in ill)
    assert planned(known(check_ins=unasked)).stop == stop, "a day without the question breaks no run"
    cooled = tuple(replace(one, joints=JointReport()) if (MONDAY - one.day).days == 2 else one for one in ill)
    again = planned(known(check_ins=cooled)).stop
    assert again is not None
    assert again.row == "E5", "it grew hot anew"


def test_a_joint_that_is_hot_in_every_report_there_is_grew_hot_lately() -> None:
    ill = today(joints=HOT_KNEE, warning_signs=(SeenSign(WarningSign.C1),))
    stop = planned(known(check_ins=(*quiet_days(2, joints=HOT_KNEE), ill))).stop
    assert stop is not None
    assert stop.row == "E5"


def test_a_fever_that_ended_does_not_cover_the_next_one() -> None:
    fevers = tuple(
        replace(one, temperature_c=38.5) if (MONDAY - one.day).days in (20, 10) else one for one in quiet_days(28)
    )
    ill = known(check_ins=(*fevers, today(temperature_c=39.0)))
    measured = (ReadNumber(Reading.TEMPERATURE, 39.0, "°C"),)
    assert planned(ill).stop == Stop("C1", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, MONDAY, numbers=measured)
    first, second = (MONDAY - timedelta(days=ago) for ago in (20, 10))
    ended = [stop for stop in all_stops(known(check_ins=(*fevers, today()))) if stop.released is not None]
    assert [stop.began for stop in ended] == [first, second], "each ended by itself, 48 hours later"
    open_still = Stop("C1", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, first)
    known_before = known(check_ins=(*fevers, today(temperature_c=39.0)), stops=(open_still,))
    assert planned(known_before).kind is DayKind.STOP, "nor one that is kept and was never closed"


@pytest.mark.parametrize(("released_ago", "stops"), [(None, True), (20, True), (19, False)])
def test_a_medicine_told_later_makes_no_emergency_of_a_joint_that_was_looked_at(
    released_ago: int | None,
    stops: bool,  # noqa: FBT001  (a case of the table)
) -> None:
    hot = tuple(replace(one, joints=HOT_KNEE) if (MONDAY - one.day).days == 20 else one for one in quiet_days(28))
    lifter = replace(LIFTER, medicines=(Medicine("a", MedicineClass.METHOTREXATE_LIKE),))
    began = Stop("C3", Tier.CONTACT_TEAM, Scope.REGION, MONDAY - timedelta(days=20), (Joint.LEFT_KNEE,))
    seen = None if released_ago is None else Release("Dr Invented", MONDAY - timedelta(days=released_ago))
    facts = known(lifter, check_ins=(*hot, today()), stops=(replace(began, released=seen),))
    assert (planned(facts).kind is DayKind.STOP) is stops
    kept = Stop("E5", Tier.EMERGENCY, Scope.WHOLE_DAY, began.began, began.joints)
    told = known(lifter, check_ins=(*hot, today()), stops=(replace(began, released=seen), kept))
    assert planned(told).kind is DayKind.STOP, "an emergency that was kept at the time stays"


def test_an_illness_told_later_makes_no_emergency_of_a_reading_that_was_asked_about() -> None:
    high = tuple(replace(one, systolic_mmhg=165) if (MONDAY - one.day).days == 20 else one for one in quiet_days(28))
    lifter = replace(LIFTER, conditions=(Condition.SYSTEMIC_SCLEROSIS,))
    began = Stop("C6", Tier.CONTACT_TEAM, Scope.LIMIT, MONDAY - timedelta(days=20))
    asked = replace(began, released=Release("Dr Invented", MONDAY - timedelta(days=19)))
    assert stops_in_force(known(lifter, check_ins=(*high, today()), stops=(asked,))) == ()
    again = replace(asked, joints=(), released=Release("Dr Invented", MONDAY - timedelta(days=20)))
    assert {one.row for one in stops_in_force(known(lifter, check_ins=(*high, today()), stops=(again,)))} == {
        "C6",
        "E4",
    }


def test_a_stop_outlives_silence() -> None:
    ticked = replace(today(warning_signs=(SeenSign(WarningSign.E1),)), day=MONDAY - timedelta(days=20))
    plan = planned(known(check_ins=(ticked,)))
    assert plan.kind is DayKind.STOP
    stored = Stop("E1", Tier.EMERGENCY, Scope.WHOLE_DAY, MONDAY - timedelta(days=200))
    assert planned(known(stops=(stored,))).kind is DayKind.STOP
    assert planned(known(stops=(stored,), check_ins=())).kind is DayKind.STOP, "even where nothing else is known"


def test_a_quiet_day_after_a_sign_does_not_end_it() -> None:
    yesterday = replace(today(warning_signs=(SeenSign(WarningSign.C4),)), day=MONDAY - timedelta(days=1))
    days = {one.day: one for one in (*quiet_days(28), yesterday, today())}
    assert planned(known(check_ins=tuple(days.values()))).kind is DayKind.STOP


def test_a_release_ends_a_stop_and_the_first_week_starts_lower() -> None:
    stop = Stop(
        "E1",
        Tier.EMERGENCY,
        Scope.WHOLE_DAY,
        MONDAY - timedelta(days=10),
        released=Release("Dr Invented", MONDAY - timedelta(days=6)),
    )
    plan = planned(known(stops=(stop,)))
    assert plan.kind is DayKind.STRENGTH
    assert "restart-after-stop" in rules_of(plan)
    earlier = replace(stop, released=Release("Dr Invented", MONDAY - timedelta(days=7)))
    assert "restart-after-stop" not in rules_of(planned(known(stops=(earlier,))))


def test_a_sign_that_comes_back_after_its_release_stops_again() -> None:
    stop = Stop(
        "E1",
        Tier.EMERGENCY,
        Scope.WHOLE_DAY,
        MONDAY - timedelta(days=9),
        released=Release("Dr I", MONDAY - timedelta(days=2)),
    )
    facts = known(stops=(stop,), **signs(SeenSign(WarningSign.E1)))
    assert planned(facts).kind is DayKind.STOP
    assert [one.began for one in new_stops(facts)] == [MONDAY]


def test_an_open_stop_is_not_raised_twice() -> None:
    stored = Stop("C4", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, MONDAY - timedelta(days=1))
    facts = known(stops=(stored,), **signs(SeenSign(WarningSign.C4)))
    assert new_stops(facts) == ()
    assert stops_in_force(facts) == (stored,)


@pytest.mark.parametrize(("clear_days", "ended"), [((1, 2), False), ((1, 3), True), ((3,), False), ((), False)])
def test_a_fever_ends_after_48_hours_of_answers_without_it(clear_days: tuple[int, ...], ended: bool) -> None:  # noqa: FBT001
    began = MONDAY - timedelta(days=4)
    fever = replace(today(temperature_c=38.5), day=began)
    clear = tuple(replace(today(), day=began + timedelta(days=days)) for days in clear_days)
    stored = Stop("C1", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, began)
    facts = known(check_ins=(fever, *clear), stops=(stored,))
    assert (planned(facts).kind is not DayKind.STOP) is ended
    assert [one.row for one in stops_ended(facts)] == (["C1"] if ended else [])


def test_days_that_say_nothing_about_signs_do_not_end_a_fever() -> None:
    began = MONDAY - timedelta(days=6)
    fever = replace(today(temperature_c=38.5), day=began)
    silent = tuple(replace(today(warning_signs=None), day=began + timedelta(days=days)) for days in range(1, 7))
    assert planned(known(check_ins=(fever, *silent))).kind is DayKind.STOP


def test_a_clear_answer_of_the_day_on_which_a_fever_began_does_not_count() -> None:
    began = MONDAY - timedelta(days=2)
    stored = Stop("C1", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, began)
    clear = tuple(replace(today(), day=began + timedelta(days=days)) for days in range(3))
    assert planned(known(check_ins=clear, stops=(stored,))).kind is DayKind.STOP


def test_fever_that_returns_starts_the_48_hours_anew() -> None:
    began = MONDAY - timedelta(days=6)
    temperatures = {0: 38.5, 1: 37.0, 2: 38.1, 3: 37.0}
    said = tuple(
        replace(today(temperature_c=celsius), day=began + timedelta(days=days))
        for days, celsius in temperatures.items()
    )
    assert planned(known(check_ins=said)).kind is DayKind.STOP


def test_the_worst_sign_is_said_first() -> None:
    plan = planned(known(**signs(SeenSign(WarningSign.C4), SeenSign(WarningSign.E6))))
    assert plan.stop is not None
    assert plan.stop.row == "E6"


@pytest.mark.parametrize("sign", list(WarningSign))
def test_every_sign_has_its_question_and_says_what_to_do(sign: WarningSign) -> None:
    assert question_text(sign)
    for tier in Tier:
        for scope in Scope:
            stop = Stop(sign.value, tier, scope, MONDAY, (Joint.LEFT_KNEE, Joint.NECK))
            assert sign_text(stop)
            text = what_to_do(stop) + how_it_ends(stop) + what_to_say(stop, MONDAY, tuple(Condition))
            assert "{" not in text
            for word in ("safe", "all clear", "nothing to worry", "!"):
                assert word not in text.lower()


def test_what_to_say_names_the_sign_since_when_and_the_illness() -> None:
    stop = Stop("C3", Tier.CONTACT_TEAM, Scope.REGION, MONDAY, (Joint.LEFT_KNEE,))
    said = what_to_say(stop, MONDAY + timedelta(days=1), (Condition.LUPUS, Condition.NOT_SURE))
    assert said == (
        "I have this since Monday 2 March: a hot, red, swollen joint. What should I do? It is my left knee. "
        "My illness: Lupus."
    )
    assert what_to_say(stop, MONDAY).startswith("I have this since today")


def test_an_emergency_says_to_call_now_with_the_number_where_it_is_known() -> None:
    stop = Stop("E1", Tier.EMERGENCY, Scope.WHOLE_DAY, MONDAY)
    assert what_to_do(stop) == "Call the emergency number now."
    assert "112" in what_to_do(stop, emergency_number="112")


def test_a_region_names_its_joints() -> None:
    stop = Stop("C10", Tier.CONTACT_TEAM, Scope.REGION, MONDAY, (Joint.LEFT_HIP, Joint.RIGHT_HIP))
    assert "left hip and right hip" in what_to_do(stop)
