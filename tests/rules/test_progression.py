"""One exercise from its own history: first load, raise, hold, ease, return."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from liftcoach.domain.check_in import JointReport, Onset, ReportedJoint
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.equipment import Band
from liftcoach.domain.events import Event, EventKind
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.importing import IllnessTiming
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Experience, Lifter
from liftcoach.domain.prescription import BODY, HOLD, Load, Prescription
from liftcoach.domain.training import Origin, Session
from liftcoach.rules.planning import plan_day
from liftcoach.words.reasons import reason_text
from tests.rules.invented import (
    LIBRARY,
    LIFTER,
    MONDAY,
    QUIET,
    after,
    asked_for,
    band,
    kg,
    kilograms,
    known,
    outing,
    planned,
    quiet_days,
    rules_of,
    tender,
    today,
    with_check_ins,
)

DAY = timedelta(days=1)
ROW_ONLY = tuple(one for one in LIBRARY if one.id in ("dumbbell-row", "chair-stand", "high-seat-stand", "seated-brace"))
WEIGHTS = replace(LIFTER, loads=kilograms(1, 2, 3, 5))
CLOSE_WEIGHTS = replace(LIFTER, loads=kilograms(10, 11, 12, 13))
MORNING_AFTER = after(MONDAY - 3 * DAY)


def row(
    *outings: Session, lifter: Lifter = WEIGHTS, answered: bool = True, exercise: str = "dumbbell-row", **more: object
) -> Prescription:
    """Today's prescription of one exercise after these outings."""
    values: dict[str, object] = {"library": ROW_ONLY, "sessions": outings}
    if answered:
        values["check_ins"] = with_check_ins(MORNING_AFTER)
    plan = planned(known(lifter, **(values | more)))
    return asked_for(plan, exercise)


def pair(**how: object) -> tuple[Session, Session]:
    """Two sessions alike, a week and three days ago."""
    values: dict[str, object] = {"load": kg(2), "amount": 8, "left": 4} | how
    exercise = str(values.pop("exercise", "dumbbell-row"))
    return (
        outing(MONDAY - 7 * DAY, exercise, **values),  # type: ignore[arg-type]
        outing(MONDAY - 3 * DAY, exercise, **values),  # type: ignore[arg-type]
    )


def test_the_first_load_is_the_lightest_owned_with_eight_repetitions() -> None:
    asked = row(answered=False)
    assert (asked.load.owned, asked.sets, asked.work.high) == ("1 kg", 1, 8)
    assert "first-outing" in rules_of(asked)


def test_one_rung_up_only_if_more_than_five_were_left() -> None:
    first = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(1), left=6)
    asked = row(first)
    assert asked.load.owned == "2 kg"
    assert "finding-load" in rules_of(asked)
    five = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(1), left=5)
    assert row(five).load.owned == "1 kg"
    unrated = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(1), left=6, pain=None)
    assert row(unrated).load.owned == "1 kg"


def test_repetitions_go_up_first() -> None:
    asked = row(*pair())
    assert (asked.load.owned, asked.sets, asked.work.high) == ("2 kg", 1, 10)
    assert "more-work" in rules_of(asked)


def test_one_session_is_not_enough_for_a_raise() -> None:
    once = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(2), left=4)
    asked = row(once)
    assert asked.work.high == 8
    assert "same-as-last" in rules_of(asked)


def test_then_a_set_is_added_with_less_in_each() -> None:
    old = [outing(MONDAY - days * DAY, "chair-stand") for days in (16, 12)]
    asked = row(*old, *pair(amount=12))
    assert (asked.sets, asked.work.high) == (2, 8)
    assert "one-more-set" in rules_of(asked)


def test_then_the_load_by_at_most_a_tenth() -> None:
    old = [outing(MONDAY - days * DAY, "chair-stand") for days in (16, 12)]
    asked = row(*old, *pair(load=kg(10), amount=12, sets=2), lifter=CLOSE_WEIGHTS)
    assert (asked.load.owned, asked.sets, asked.work.high) == ("11 kg", 2, 8)
    assert "heavier" in rules_of(asked)


def test_a_large_step_waits_for_fifteen_repetitions_met_twice() -> None:
    old = [outing(MONDAY - days * DAY, "chair-stand") for days in (16, 12)]
    assert row(*old, *pair(amount=12, sets=2)).work.high == 14
    assert row(*old, *pair(amount=14, sets=2)).work.high == 15
    asked = row(*old, *pair(amount=15, sets=2))
    assert (asked.load.owned, asked.sets, asked.work.high) == ("3 kg", 1, 8)
    assert asked.load.kg is not None
    assert asked.sets * asked.work.high * asked.load.kg <= 2 * 15 * 2
    assert "next-owned" in rules_of(asked)


def test_the_work_does_not_grow_with_the_next_weight() -> None:
    lifter = replace(LIFTER, loads=kilograms(1, 2, 4))
    asked = row(*pair(load=kg(2), amount=15), lifter=lifter)
    assert (asked.load.owned, asked.work.high) == ("4 kg", 7)


def test_a_step_that_leaves_too_few_repetitions_is_not_taken() -> None:
    lifter = replace(LIFTER, loads=kilograms(2, 10))
    old = [outing(MONDAY - days * DAY, "chair-stand") for days in (16, 12)]
    asked = row(*old, *pair(load=kg(2), amount=15), lifter=lifter)
    assert asked.load.owned == "2 kg"


@pytest.mark.parametrize(
    ("how", "rule"),
    [
        ({"left": None}, "held-not-rated"),
        ({"pain": None}, "held-not-rated"),
        ({"pain": 3, "start": 2}, "held-for-pain"),
    ],
)
def test_a_raise_needs_effort_and_pain_and_no_more_of_it(how: dict[str, object], rule: str) -> None:
    asked = row(*pair(**how))
    assert (asked.load.owned, asked.work.high, asked.sets) == ("2 kg", 8, 1)
    assert rule in rules_of(asked)


def test_fewer_left_than_asked_eases() -> None:
    asked = row(*pair(left=2, amount=12))
    assert asked.work.high == 10
    assert "eased-too-hard" in rules_of(asked)
    lighter = row(*pair(left=2, amount=8))
    assert lighter.load.owned == "1 kg"
    at_the_bottom = row(*pair(left=0, amount=8, load=kg(1)))
    assert (at_the_bottom.load.owned, at_the_bottom.work.high) == ("1 kg", 6)


def test_one_fewer_left_than_asked_is_within_the_error_of_rating() -> None:
    asked = row(*pair(left=3, amount=12))
    assert asked.work.high == 12
    assert "same-as-last" in rules_of(asked)


def test_work_is_never_cut_to_next_to_nothing() -> None:
    lowest = row(*pair(load=kg(1), amount=5, start=2, pain=6))
    assert (lowest.load.owned, lowest.work.high) == ("1 kg", 5)


def test_what_was_held_before_a_gap_comes_back_in_steps_of_a_tenth() -> None:
    lifter = replace(LIFTER, loads=kilograms(*range(5, 21)))
    held = [outing(MONDAY - days * DAY, "dumbbell-row", load=kg(20), amount=10) for days in (30, 27)]
    lower = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(16), amount=10)
    back = row(*held, lower, lifter=lifter)
    assert back.load.owned == "18 kg"
    assert "regained" in rules_of(back)
    hurt = row(*held, outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(16), amount=10, pain=3), lifter=lifter)
    assert hurt.load.owned == "16 kg"


def test_where_no_weight_owned_lies_within_a_tenth_the_way_back_waits() -> None:
    lifter = replace(LIFTER, loads=kilograms(16, 20))
    held = [outing(MONDAY - days * DAY, "dumbbell-row", load=kg(20), amount=10) for days in (30, 27)]
    back = row(*held, outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(16), amount=10), lifter=lifter)
    assert back.load.owned == "16 kg"
    assert "regained" not in rules_of(back)


def test_a_load_that_hurt_is_not_gone_back_to() -> None:
    lifter = replace(LIFTER, loads=kilograms(*range(5, 21)))
    held = outing(MONDAY - 10 * DAY, "dumbbell-row", load=kg(20), amount=10, pain=5)
    lower = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(16), amount=10)
    assert row(held, lower, lifter=lifter).load.owned == "16 kg"


def test_repetitions_come_back_too() -> None:
    one = tuple(item for item in LIBRARY if item.id == "arm-raise")
    held = outing(MONDAY - 20 * DAY, "arm-raise", amount=12)
    lower = outing(MONDAY - 3 * DAY, "arm-raise", amount=8)
    asked = row(held, lower, library=one, exercise="arm-raise")
    assert asked.work.high == 10
    assert "regained" in rules_of(asked)


@pytest.mark.parametrize(
    ("start", "now", "load", "rule"),
    [
        (2, 4, "3 kg", "eased-for-pain"),
        (6, 6, "5 kg", "more-work"),
        (6, 7, "5 kg", "held-for-pain"),
        (8, 8, "3 kg", "eased-for-pain"),
    ],
)
def test_pain_is_judged_by_its_rise(start: int, now: int, load: str, rule: str) -> None:
    asked = row(*pair(load=kg(5), start=start, pain=now))
    assert asked.load.owned == load
    assert rule in rules_of(asked)


def test_pain_at_the_start_comes_from_the_check_in_where_the_set_does_not_say() -> None:
    sore = with_check_ins(
        replace(MORNING_AFTER, pain=2), *(replace(one, pain=6) for one in quiet_days(28) if one.day == MONDAY - 3 * DAY)
    )
    asked = row(outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(5), start=None, pain=6), check_ins=sore)
    assert "eased-for-pain" not in rules_of(asked)


def test_joints_worse_next_morning_ease_load_and_take_a_set() -> None:
    worse = after(MONDAY - 3 * DAY, worse=[Joint.LEFT_WRIST])
    asked = row(*pair(load=kg(5), sets=2), check_ins=with_check_ins(worse))
    assert (asked.load.owned, asked.sets) == ("3 kg", 1)
    assert "eased-joint-worse" in rules_of(asked)


def test_joints_worse_after_two_hours_ease_too() -> None:
    worse = after(MONDAY - 3 * DAY, hours=True)
    assert "eased-joints-worse" in rules_of(row(*pair(load=kg(5)), check_ins=with_check_ins(worse)))


def test_sore_muscles_change_nothing() -> None:
    sore = row(*pair(), check_ins=with_check_ins(after(MONDAY - 3 * DAY, muscles=True)))
    assert sore == row(*pair())


def test_a_joint_that_the_exercise_does_not_use_eases_nothing() -> None:
    worse = after(MONDAY - 3 * DAY, worse=[Joint.LEFT_KNEE])
    asked = row(*pair(load=kg(5)), check_ins=with_check_ins(worse))
    assert asked.load.owned == "5 kg"
    assert "eased-joint-worse" not in rules_of(asked)


def test_other_exercises_that_ask_much_of_that_joint_hold() -> None:
    worse = after(MONDAY - 3 * DAY, worse=[Joint.LEFT_KNEE])
    stands = [outing(MONDAY - days * DAY, "chair-stand") for days in (10, 7)]
    plan = planned(
        known(
            WEIGHTS,
            library=ROW_ONLY,
            sessions=(*stands, outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(2))),
            check_ins=with_check_ins(worse),
        )
    )
    assert "held-for-joint" in rules_of(asked_for(plan, "chair-stand"))


def test_two_bad_mornings_in_a_row_halve_the_week() -> None:
    bad = [after(MONDAY - days * DAY, worse=[Joint.LEFT_WRIST]) for days in (7, 3)]
    plan = planned(known(WEIGHTS, library=ROW_ONLY, sessions=pair(sets=2), check_ins=with_check_ins(*bad)))
    assert "half-week" in rules_of(plan)
    assert all(one.sets == 1 for one in plan.prescriptions)


@pytest.mark.parametrize(
    ("days", "load", "rule"),
    [
        (7, "10 kg", None),
        (8, "9 kg", "after-gap"),
        (14, "9 kg", "after-gap"),
        (15, "8 kg", "after-gap"),
        (28, "8 kg", "after-gap"),
        (29, "5 kg", "restart-after-gap"),
    ],
)
def test_return_after_a_gap(days: int, load: str, rule: str | None) -> None:
    lifter = replace(LIFTER, loads=kilograms(5, 6, 7, 8, 9, 10))
    asked = row(outing(MONDAY - days * DAY, "dumbbell-row", load=kg(10)), lifter=lifter, answered=False)
    assert asked.load.owned == load
    assert rule is None or rule in rules_of(asked)


def test_loads_are_rounded_down_to_one_that_exists() -> None:
    lifter = replace(LIFTER, loads=kilograms(4, 6, 10))
    asked = row(outing(MONDAY - 10 * DAY, "dumbbell-row", load=kg(10)), lifter=lifter)
    assert asked.load.owned == "6 kg", "a tenth less is 9 kg, which is not owned"


def test_where_nothing_lighter_is_owned_the_repetitions_are_cut() -> None:
    lifter = replace(LIFTER, loads=kilograms(5))
    asked = row(outing(MONDAY - 20 * DAY, "dumbbell-row", load=kg(5), amount=10), lifter=lifter)
    assert (asked.load.owned, asked.work.high) == ("5 kg", 8)


def test_a_sore_joint_holds_the_exercises_that_use_it() -> None:
    sore = with_check_ins(MORNING_AFTER, today(joints=tender(Joint.RIGHT_WRIST)))
    asked = row(*pair(), check_ins=sore)
    assert asked.work.high == 8
    assert "held-for-joint" in rules_of(asked)


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        ({"check_ins": (*quiet_days(28)[:-3], today(joints=None))}, "next-morning-not-known"),
        ({"check_ins": with_check_ins(MORNING_AFTER, today(pain=None))}, "check-in-partly"),
        ({"events": (Event(EventKind.BLOOD_TEST, MONDAY + 7 * DAY),)}, "held-blood-test"),
        ({"check_ins": (MORNING_AFTER, today(sleep_h=6.8))}, "held-short-night"),
    ],
)
def test_what_holds_a_raise(more: dict[str, object], rule: str) -> None:
    asked = row(*pair(), **more)  # type: ignore[arg-type]
    assert asked.work.high == 8
    assert rule in rules_of(asked)


def test_what_is_done_by_time_is_not_asked_for_repeats_left() -> None:
    first = row(library=LIBRARY, exercise="seated-brace")
    assert "first-outing-timed" in rules_of(first)
    assert "more felt possible" not in " ".join(map(reason_text, first.reasons))
    held = pair(exercise="seated-brace", load=HOLD, amount=10, left=None, unit=WorkUnit.SECONDS)
    asked = row(*held, library=LIBRARY, exercise="seated-brace")
    assert "held-timed" in rules_of(asked)
    assert "held-not-rated" not in rules_of(asked)


def test_a_night_like_most_of_their_nights_holds_nobody() -> None:
    usual = [replace(QUIET, day=MONDAY - days * DAY, sleep_h=6.5) for days in range(1, 29) if days != 2]
    asked = row(*pair(), check_ins=(*usual, replace(MORNING_AFTER, sleep_h=6.5), today(sleep_h=6.25)))
    assert asked.work.high == 10


def test_a_blood_test_later_than_a_week_holds_nothing() -> None:
    assert row(*pair(), events=(Event(EventKind.BLOOD_TEST, MONDAY + 8 * DAY),)).work.high == 10


def test_three_poor_nights_of_seven_hold() -> None:
    poor = [replace(QUIET, day=MONDAY - days * DAY, sleep_h=6.5) for days in (6, 5, 4)]
    asked = row(*pair(), check_ins=with_check_ins(MORNING_AFTER, *poor))
    assert "held-for-sleep" in rules_of(asked)
    assert row(*pair(), check_ins=with_check_ins(MORNING_AFTER, *poor[:2])).work.high == 10


def test_rising_pain_over_the_week_holds() -> None:
    rising = [replace(one, pain=3) for one in quiet_days(28) if (MONDAY - one.day).days <= 6]
    mornings = [one for one in rising if one.day != MORNING_AFTER.day]
    asked = row(*pair(), check_ins=with_check_ins(replace(MORNING_AFTER, pain=3), *mornings, today(pain=3)))
    assert "held-pain-up" in rules_of(asked)


def test_a_usual_pain_of_six_still_progresses() -> None:
    days = (*quiet_days(28, pain=6), today(pain=6))
    said = {one.day: one for one in (*days, replace(MORNING_AFTER, pain=6))}
    asked = row(*pair(start=6, pain=6), check_ins=tuple(said.values()))
    assert asked.work.high == 10


def test_an_imported_load_bounds_the_start_and_never_raises() -> None:
    imported = [
        outing(MONDAY - days * DAY, "dumbbell-row", load=kg(10), amount=15, left=6, origin=Origin.IMPORTED)
        for days in (10, 7, 3)
    ]
    lifter = replace(LIFTER, loads=kilograms(2, 4, 6, 8, 10, 12))
    asked = row(*imported, lifter=lifter)
    assert (asked.load.owned, asked.work.high, asked.sets) == ("8 kg", 8, 1), "80 % of 10 kg for someone starting out"
    assert "imported-bound" in rules_of(asked)


@pytest.mark.parametrize(
    ("timing", "why"),
    [
        (IllnessTiming.BEFORE, "log-before-illness"),
        (IllnessTiming.BOTH, "log-time-not-known"),
        (IllnessTiming.NOT_SURE, "log-time-not-known"),
        (None, "log-time-not-known"),
    ],
)
def test_a_log_that_may_be_from_before_the_illness_sets_no_load_and_says_so(
    timing: IllnessTiming | None, why: str
) -> None:
    imported = [
        outing(MONDAY - days * DAY, "dumbbell-row", load=kg(10), left=6, origin=Origin.IMPORTED, illness_timing=timing)
        for days in (10, 7, 3)
    ]
    lifter = replace(LIFTER, loads=kilograms(2, 4, 6, 8, 10, 12))
    asked = row(*imported, lifter=lifter)
    assert asked.load.owned == "2 kg"
    assert why in rules_of(asked)
    own = row(*imported, *pair(), lifter=lifter)
    assert why not in rules_of(own), "what was done here is gone by"


def test_an_old_import_starts_anew() -> None:
    old = outing(MONDAY - 29 * DAY, "dumbbell-row", load=kg(10), origin=Origin.IMPORTED)
    assert row(old, lifter=CLOSE_WEIGHTS, answered=False).load.owned == "10 kg", "the lightest owned"
    assert row(old, answered=False).load.owned == "1 kg"


def test_a_band_goes_up_after_fifteen_with_three_left() -> None:
    bands = tuple(one for one in LIBRARY if one.id == "band-row")
    old = [outing(MONDAY - days * DAY, "chair-stand") for days in (16, 12)]
    how = {"exercise": "band-row", "load": band(Band.LIGHT), "library": bands}
    library = how.pop("library")
    asked = row(*old, *pair(**how, amount=15, sets=2), library=library, exercise="band-row")
    assert asked.load.band is Band.MEDIUM
    below = row(*old, *pair(**how, amount=14, sets=2), library=library, exercise="band-row")
    assert (below.load.band, below.work.high) == (Band.LIGHT, 15)


def test_a_body_weight_move_goes_to_its_harder_neighbour_and_back() -> None:
    squats = tuple(one for one in LIBRARY if one.id in ("high-seat-stand", "chair-stand"))
    old = [outing(MONDAY - days * DAY, "seated-brace", unit=WorkUnit.SECONDS, load=HOLD) for days in (16, 12)]
    plan = planned(
        known(
            WEIGHTS,
            library=squats,
            sessions=(*old, *pair(exercise="high-seat-stand", load=BODY, amount=15, sets=2)),
            check_ins=with_check_ins(MORNING_AFTER),
        )
    )
    up = asked_for(plan, "chair-stand")
    assert "harder-neighbour" in rules_of(up)
    assert (up.work.high, up.sets) == (8, 1)
    hard = pair(exercise="chair-stand", load=BODY, amount=8, left=1)
    back = planned(known(WEIGHTS, library=squats, sessions=hard, check_ins=with_check_ins(MORNING_AFTER)))
    assert "easier-neighbour" in rules_of(asked_for(back, "high-seat-stand"))


def test_a_hold_grows_in_seconds() -> None:
    holds = tuple(one for one in LIBRARY if one.id == "seated-brace")
    asked = row(
        *pair(exercise="seated-brace", load=HOLD, amount=10, unit=WorkUnit.SECONDS),
        library=holds,
        exercise="seated-brace",
    )
    assert (asked.work.unit, asked.work.high, asked.tempo) == (WorkUnit.SECONDS, 15, "")


def test_a_state_that_worsened_lowers_the_load_once() -> None:
    """The archived bound says what the last load was chosen under, so the cut is not repeated."""
    lifter = replace(LIFTER, experience=Experience.REGULAR, loads=kilograms(*range(1, 21)))
    sessions = pair(load=kg(20), left=4)
    established = planned(known(lifter, library=ROW_ONLY, sessions=sessions[:1]))
    kept = replace(established, day=MONDAY - 3 * DAY)
    moderate = replace(lifter, activity=(replace(lifter.activity[0], activity=lifter.activity[0].activity.MODERATE),))
    lower = row(*sessions, lifter=moderate, archive=(kept,))
    assert lower.load.owned == "16 kg"
    assert "lower-for-state" in rules_of(lower)
    plan = planned(known(moderate, library=ROW_ONLY, sessions=sessions, check_ins=with_check_ins(MORNING_AFTER)))
    again = row(
        outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(16), left=5),
        lifter=moderate,
        archive=(replace(plan, day=MONDAY - 3 * DAY),),
    )
    assert again.load.owned == "16 kg"


def _life(loads: tuple[float, ...], weeks: int, *, sore: Onset | None) -> list[str]:
    """The weights of a row over some weeks, done as asked and always rated with the repetitions asked for left."""
    lifter = replace(LIFTER, loads=kilograms(*loads))
    day, sessions, archive, used = MONDAY, [], [], []
    check_ins = {one.day: one for one in quiet_days(28)}
    joints = QUIET.joints if sore is None else tender(Joint.RIGHT_WRIST, sore)
    for _ in range(weeks * 7):
        check_ins[day] = replace(QUIET, day=day, joints=joints)
        if sessions and sessions[-1].day == day - DAY:
            check_ins[day] = replace(after(day - DAY), joints=joints)
        record = replace(LIFTER.activity[0], on=day)
        answers = tuple(replace(one, asked_on=day) for one in lifter.considerations)
        who = replace(lifter, activity=(record,), considerations=answers, medicines_asked_on=day)
        facts = known(
            who,
            day=day,
            library=ROW_ONLY,
            sessions=tuple(sessions),
            check_ins=tuple(check_ins.values()),
            archive=tuple(archive),
        )
        plan = plan_day(facts)
        assert isinstance(plan, DayPlan)
        if plan.kind is DayKind.STRENGTH:
            asked = next((one for one in plan.prescriptions if one.exercise == "dumbbell-row"), None)
            if asked is not None:
                archive.append(plan)
                used.append(asked.load.owned)
                sessions.append(
                    outing(day, "dumbbell-row", load=asked.load, sets=asked.sets, amount=asked.work.high, left=4)
                )
        day += DAY
    return used


def test_someone_with_1_2_3_and_5_kg_gets_from_2_to_3_in_a_quiet_quarter() -> None:
    used = _life((2, 3, 5), 13, sore=None)
    assert used[0] == "2 kg"
    assert "3 kg" in used


@pytest.mark.parametrize("sore", list(Onset))
def test_and_never_while_a_joint_is_sore(sore: Onset) -> None:
    used = _life((2, 3, 5), 13, sore=sore)
    assert set(used) == {"2 kg"}


def test_a_load_of_another_kind_starts_anew() -> None:
    asked = row(outing(MONDAY - 3 * DAY, "dumbbell-row", load=Load(BODY.kind)))
    assert "first-outing" in rules_of(asked)


def test_a_weight_that_is_not_owned_any_more_is_not_rounded_up() -> None:
    """Someone who lifted 5 kg and now owns only 10 kg gets another exercise, not twice the weight."""
    lifter = replace(LIFTER, loads=kilograms(10, 12))
    plan = planned(known(lifter, sessions=(outing(MONDAY - 4 * DAY, "dumbbell-row", load=kg(5)),)))
    assert "dumbbell-row" not in {one.exercise for one in plan.prescriptions}
    near = replace(LIFTER, loads=kilograms(5.5))
    assert row(outing(MONDAY - 4 * DAY, "dumbbell-row", load=kg(5)), lifter=near).load.owned == "5.5 kg"


def test_a_band_that_is_not_owned_any_more_is_not_rounded_up() -> None:
    lifter = replace(LIFTER, bands=(Band.HEAVY,))
    plan = planned(known(lifter, sessions=(outing(MONDAY - 4 * DAY, "band-row", load=band(Band.LIGHT)),)))
    assert "band-row" not in {one.exercise for one in plan.prescriptions}


def test_pain_and_effort_that_were_both_too_much_give_the_easier_of_both() -> None:
    hard = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(5), amount=12, left=0, start=2, pain=5)
    asked = row(hard)
    assert {"eased-for-pain", "eased-too-hard"} <= rules_of(asked)
    assert (asked.load.owned, asked.work.high) == ("3 kg", 10)


def test_a_held_day_at_the_top_has_no_more_sets_than_the_next_rung() -> None:
    sore = with_check_ins(MORNING_AFTER, today(joints=tender(Joint.RIGHT_WRIST)))
    held = row(*pair(amount=15, sets=2), check_ins=sore)
    assert (held.load.owned, held.sets) == ("2 kg", 1)
    squats = tuple(one for one in LIBRARY if one.id == "high-seat-stand")
    knees = with_check_ins(MORNING_AFTER, today(joints=tender(Joint.RIGHT_KNEE)))
    body = row(
        *pair(exercise="high-seat-stand", load=BODY, amount=15, sets=2),
        library=squats,
        exercise="high-seat-stand",
        check_ins=knees,
    )
    assert body.sets == 1


@pytest.mark.parametrize(("exercise", "load"), [("arm-raise", BODY), ("dumbbell-row", kg(5))])
def test_at_the_top_of_what_there_is_the_work_is_kept(exercise: str, load: Load) -> None:
    one = tuple(item for item in LIBRARY if item.id == exercise)
    old = [outing(MONDAY - days * DAY, exercise, load=load) for days in (20, 16)]
    on = row(*old, *pair(exercise=exercise, load=load, amount=12, sets=2), library=one, exercise=exercise)
    assert (on.sets, on.work.high) == (2, 14), "15 repetitions may come where no other step is left"
    asked = row(*old, *pair(exercise=exercise, load=load, amount=15, sets=2), library=one, exercise=exercise)
    assert (asked.sets, asked.work.high) == (2, 15)
    assert "top-of-ladder" in rules_of(asked)


def test_the_lightest_thing_that_was_still_easy_grows_in_work() -> None:
    one = tuple(item for item in LIBRARY if item.id == "arm-raise")
    asked = row(outing(MONDAY - 3 * DAY, "arm-raise", left=6), library=one, exercise="arm-raise")
    assert asked.work.high == 10
    at_top = row(outing(MONDAY - 3 * DAY, "arm-raise", amount=15, left=6), library=one, exercise="arm-raise")
    assert "top-of-ladder" in rules_of(at_top)


def test_a_carry_grows_in_metres() -> None:
    one = tuple(item for item in LIBRARY if item.id == "bag-carry")
    asked = row(
        *pair(exercise="bag-carry", load=BODY, amount=10, unit=WorkUnit.METRES), library=one, exercise="bag-carry"
    )
    assert (asked.work.unit, asked.work.high) == (WorkUnit.METRES, 15)
    top = row(
        *pair(exercise="bag-carry", load=BODY, amount=20, unit=WorkUnit.METRES), library=one, exercise="bag-carry"
    )
    assert "top-of-ladder" in rules_of(top)


def test_the_worse_of_two_answers_about_one_session_counts() -> None:
    first = after(MONDAY - 3 * DAY)
    second = replace(after(MONDAY - 3 * DAY, worse=[Joint.LEFT_WRIST]), day=MONDAY - DAY)
    asked = row(*pair(load=kg(5)), check_ins=with_check_ins(first, second))
    assert "eased-joint-worse" in rules_of(asked)


@pytest.mark.parametrize(("first", "raised"), [(27, False), (28, True)])
def test_nobody_is_held_for_ever_by_the_same_reason(first: int, raised: bool) -> None:  # noqa: FBT001
    """A week of more pain holds for four weeks at most, then the smallest step comes."""
    rising = [replace(one, pain=3) for one in quiet_days(28) if (MONDAY - one.day).days in (1, 3, 4, 5, 6)]
    short = {"check_ins": with_check_ins(replace(MORNING_AFTER, pain=3), *rising, today(pain=3))}
    held = planned(known(WEIGHTS, library=ROW_ONLY, sessions=pair(), **short))
    assert "held-pain-up" in rules_of(asked_for(held, "dumbbell-row"))
    archive = tuple(replace(held, day=MONDAY - days * DAY) for days in (first, 20, 14, 7, 3))
    assert (row(*pair(), archive=archive, **short).work.high == 10) is raised
    better = planned(known(WEIGHTS, library=ROW_ONLY, sessions=pair(), check_ins=with_check_ins(MORNING_AFTER)))
    raised_between = replace(better, day=MONDAY - 10 * DAY)
    assert row(*pair(), archive=(*archive, raised_between), **short).work.high == 8


def sore_wrist(onset: Onset) -> dict[str, object]:
    joints = JointReport(tender=(ReportedJoint(Joint.RIGHT_WRIST, onset),))
    return {"check_ins": with_check_ins(MORNING_AFTER, today(joints=joints))}


@pytest.mark.parametrize(
    ("onset", "days", "amount"),
    [
        (Onset.USUAL_FOR_ME, (28, 20, 10, 3), 10),
        (Onset.USUAL_FOR_ME, (27, 20, 10, 3), 8),
        (Onset.NEW, (40, 30, 20, 10, 3), 8),
    ],
)
def test_a_joint_that_is_always_tender_holds_for_four_weeks_and_a_newly_tender_one_for_ever(
    onset: Onset, days: tuple[int, ...], amount: int
) -> None:
    sore = sore_wrist(onset)
    held = planned(known(WEIGHTS, library=ROW_ONLY, sessions=pair(), **sore))
    archive = tuple(replace(held, day=MONDAY - ago * DAY) for ago in days)
    asked = row(*pair(), archive=archive, **sore)
    assert (asked.load.owned, asked.sets, asked.work.high) == ("2 kg", 1, amount)


def test_a_tender_joint_never_brings_a_set_or_a_load() -> None:
    sore = sore_wrist(Onset.USUAL_FOR_ME)
    held = planned(known(WEIGHTS, library=ROW_ONLY, sessions=pair(), **sore))
    archive = tuple(replace(held, day=MONDAY - ago * DAY) for ago in (40, 30, 20, 10, 3))
    for amount in (12, 15):
        asked = row(*pair(amount=amount), archive=archive, **sore)
        assert (asked.load.owned, asked.sets, asked.work.high) == ("2 kg", 1, amount)


@pytest.mark.parametrize(("first", "amount"), [(28, 10), (27, 8)])
@pytest.mark.parametrize("outings", [(3,), (17, 10, 3)])
def test_somebody_still_finding_a_load_is_not_held_for_ever_and_gets_no_heavier_one(
    outings: tuple[int, ...], first: int, amount: int
) -> None:
    sore = sore_wrist(Onset.USUAL_FOR_ME)
    done = tuple(outing(MONDAY - ago * DAY, "dumbbell-row", load=kg(2), left=6) for ago in outings)
    held = planned(known(WEIGHTS, library=ROW_ONLY, sessions=done, **sore))
    assert "held-for-joint" in rules_of(asked_for(held, "dumbbell-row"))
    archive = tuple(replace(held, day=MONDAY - ago * DAY) for ago in (first, 20, 10, 3))
    asked = row(*done, archive=archive, **sore)
    assert (asked.load.owned, asked.sets, asked.work.high) == ("2 kg", 1, amount)
    assert ("held-long" in rules_of(asked)) is (amount == 10)


def test_another_joint_that_is_tender_now_begins_its_own_four_weeks() -> None:
    knee = with_check_ins(MORNING_AFTER, today(joints=tender(Joint.RIGHT_ELBOW)))
    before = planned(known(WEIGHTS, library=ROW_ONLY, sessions=pair(), check_ins=knee))
    archive = tuple(replace(before, day=MONDAY - ago * DAY) for ago in (40, 30, 20, 10, 3))
    assert row(*pair(), archive=archive, **sore_wrist(Onset.USUAL_FOR_ME)).work.high == 8


def test_a_usually_swollen_joint_holds_for_as_long_as_it_is() -> None:
    joints = JointReport(swollen=(ReportedJoint(Joint.RIGHT_SHOULDER, Onset.USUAL_FOR_ME),))
    sore = {"check_ins": with_check_ins(MORNING_AFTER, today(joints=joints))}
    one = tuple(item for item in LIBRARY if item.id == "arm-raise")
    outings = pair(exercise="arm-raise", load=BODY)
    held = planned(known(WEIGHTS, library=one, sessions=outings, **sore))
    archive = tuple(replace(held, day=MONDAY - ago * DAY) for ago in (40, 30, 20, 10, 3))
    asked = row(*outings, archive=archive, library=one, exercise="arm-raise", **sore)
    assert asked.work.high == 8
    assert "held-for-joint" in rules_of(asked)


SHORT_NIGHT = (MORNING_AFTER, today(sleep_h=6.8))


def test_a_short_night_does_not_keep_a_first_load_from_being_found() -> None:
    found = row(outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(1), left=6), check_ins=SHORT_NIGHT)
    assert found.load.owned == "2 kg"
    held = row(*pair(), check_ins=SHORT_NIGHT)
    assert (held.load.owned, held.work.high) == ("2 kg", 8)


def test_finding_asks_only_the_newest_outing_for_its_answers() -> None:
    first = outing(MONDAY - 7 * DAY, "dumbbell-row", load=kg(1), left=None)
    second = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(1), left=6)
    assert row(first, second).load.owned == "2 kg"
    assert (
        row(
            replace(second, day=MONDAY - 7 * DAY), outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(1), left=None)
        ).load.owned
        == "1 kg"
    )


def test_a_sore_joint_keeps_a_first_load_from_being_found() -> None:
    sore = with_check_ins(MORNING_AFTER, today(joints=tender(Joint.RIGHT_WRIST)))
    assert row(outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(1), left=6), check_ins=sore).load.owned == "1 kg"


def test_more_than_five_left_once_brings_repetitions_but_no_load() -> None:
    hard = outing(MONDAY - 7 * DAY, "dumbbell-row", load=kg(2), left=4)
    easy = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(2), left=6)
    asked = row(hard, easy)
    assert (asked.load.owned, asked.sets, asked.work.high) == ("2 kg", 1, 10)
    worse = row(hard, easy, check_ins=with_check_ins(after(MONDAY - 3 * DAY, worse=[Joint.RIGHT_WRIST])))
    assert worse.load.owned == "1 kg"


def test_twelve_with_more_than_five_left_twice_are_as_good_as_fifteen_with_three() -> None:
    lifter = replace(LIFTER, loads=kilograms(2, 3, 5))
    known_load = outing(MONDAY - 14 * DAY, "dumbbell-row", load=kg(2), amount=12, left=5)
    asked = row(known_load, *pair(amount=12, left=6), lifter=lifter)
    assert (asked.load.owned, asked.sets) == ("3 kg", 1)
    assert asked.work.high * 3 <= 12 * 2
    assert row(known_load, *pair(amount=12, left=5), lifter=lifter).load.owned == "2 kg"


@pytest.mark.parametrize(("left", "stays"), [(2, True), (1, False)])
def test_a_move_that_fits_its_row_with_fewer_repetitions_is_kept(left: int, stays: bool) -> None:  # noqa: FBT001
    squats = tuple(one for one in LIBRARY if one.id in ("high-seat-stand", "chair-stand"))
    tried = outing(MONDAY - 3 * DAY, "chair-stand", load=BODY, amount=9, left=left)
    plan = planned(known(library=squats, sessions=(tried,), check_ins=with_check_ins(MORNING_AFTER)))
    assert ("chair-stand" in {one.exercise for one in plan.prescriptions}) is stays
    if stays:
        assert asked_for(plan, "chair-stand").work.high == 8


def test_a_load_that_shows_itself_light_is_not_cut_for_a_state_that_allows_as_much() -> None:
    lifter = replace(LIFTER, experience=Experience.REGULAR, loads=kilograms(*range(1, 21)))
    moderate = replace(lifter, activity=(replace(lifter.activity[0], activity=lifter.activity[0].activity.MODERATE),))
    for amount, left, load in ((8, 6, "20 kg"), (8, 5, "16 kg"), (12, 2, "20 kg"), (11, 2, "16 kg")):
        assert row(*pair(load=kg(20), amount=amount, left=left), lifter=moderate).load.owned == load
    high = replace(lifter, activity=(replace(lifter.activity[0], activity=lifter.activity[0].activity.HIGH),))
    assert row(*pair(load=kg(20), amount=8, left=6), lifter=high).load.owned == "13 kg"


@pytest.mark.parametrize(("first", "seconds"), [(28, 15), (27, 10)])
def test_a_hold_whose_effort_nobody_can_tell_grows_after_four_weeks(first: int, seconds: int) -> None:
    holds = tuple(one for one in LIBRARY if one.id == "seated-brace")
    done = pair(exercise="seated-brace", load=HOLD, amount=10, unit=WorkUnit.SECONDS, left=None)
    held = planned(known(WEIGHTS, library=holds, sessions=done, check_ins=with_check_ins(MORNING_AFTER)))
    assert "held-timed" in rules_of(asked_for(held, "seated-brace"))
    archive = tuple(replace(held, day=MONDAY - days * DAY) for days in (first, 20, 14, 7, 3))
    asked = row(*done, archive=archive, library=holds, exercise="seated-brace")
    assert asked.work.high == seconds
    sore = pair(exercise="seated-brace", load=HOLD, amount=10, unit=WorkUnit.SECONDS, left=None, start=2, pain=3)
    assert row(*sore, archive=archive, library=holds, exercise="seated-brace").work.high == 10


def test_fifteen_with_two_left_are_not_the_top_of_the_ladder() -> None:
    regular = replace(LIFTER, experience=Experience.REGULAR)
    done = tuple(
        outing(MONDAY - timedelta(days=ago), "dumbbell-row", load=kg(2), sets=3, amount=15, left=2) for ago in (4, 8)
    )
    row = asked_for(planned(known(regular, sessions=done)), "dumbbell-row")
    assert row.load.owned == "2 kg"
    assert not {"next-owned", "heavier", "harder-neighbour"} & rules_of(row)
