"""What the person decides is read by the rules: other exercises, other days, and what is never offered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liftcoach.domain.check_in import Onset
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.exercise import Pattern
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Weekday
from liftcoach.domain.reasons import Fact
from liftcoach.rules.alternatives import MOVE_AHEAD_DAYS, MoveTo, alternatives, moves_of, swap_of, swap_started
from liftcoach.rules.facts import Facts
from liftcoach.rules.limits import limits_of, refusal
from liftcoach.rules.planning import ease_fixed_plan, plan_day, plan_week
from liftcoach.rules.wishes import slot_of
from liftcoach.words.reasons import reason_text
from tests.rules.invented import (
    LIBRARY,
    LIFTER,
    MONDAY,
    asked_for,
    known,
    outing,
    planned,
    quiet_days,
    rules_of,
    swollen,
    today,
)

BY_ID = {one.id: one for one in LIBRARY}
DAY = timedelta(days=1)
TWO_DAYS = replace(LIFTER, days=(Weekday.MONDAY, Weekday.THURSDAY))
SORE_WRIST = (*quiet_days(28), today(joints=swollen(Joint.LEFT_WRIST, Onset.USUAL_FOR_ME)))
SORE_KNEE = (*quiet_days(28), today(joints=swollen(Joint.LEFT_KNEE, Onset.USUAL_FOR_ME)))


def chosen(facts: Facts, *choices: Choice) -> Facts:
    return replace(facts, choices=(*facts.choices, *choices))


def exercises(plan: DayPlan) -> list[str]:
    return [one.exercise for one in (*plan.prescriptions, *plan.warm_up)]


def never(exercise: str) -> Choice:
    return Choice(ChoiceKind.NEVER_OFFER, MONDAY - DAY, exercise=exercise)


@pytest.mark.parametrize("check_ins", [(), SORE_WRIST, SORE_KNEE])
def test_what_is_offered_is_what_the_plan_shows_when_it_is_chosen(check_ins: tuple[object, ...]) -> None:
    facts = known(check_ins=check_ins) if check_ins else known()  # type: ignore[arg-type]
    offered = 0
    for asked in planned(facts).prescriptions:
        for other in alternatives(facts, asked.exercise):
            offered += 1
            then = planned(chosen(facts, swap_of(facts, asked.exercise, other.exercise)))
            assert asked_for(then, other.exercise) == other
            assert asked.exercise not in exercises(then)
            assert other.sets <= asked.sets
    assert offered


@pytest.mark.parametrize("check_ins", [SORE_WRIST, SORE_KNEE])
def test_only_what_trains_the_same_and_todays_joints_allow_is_offered(check_ins: tuple[object, ...]) -> None:
    facts = known(check_ins=check_ins)  # type: ignore[arg-type]
    limits = limits_of(facts)
    for asked in planned(facts).prescriptions:
        slot = slot_of(BY_ID[asked.exercise].pattern)
        for other in alternatives(facts, asked.exercise):
            assert BY_ID[other.exercise].pattern in slot
            assert refusal(BY_ID[other.exercise], limits) is None


def test_an_alternative_brings_its_own_load_never_the_other_s() -> None:
    sessions = (outing(MONDAY - 4 * DAY, "band-row", load=planned(known()).prescriptions[2].load, left=3),)
    facts = known(sessions=sessions)
    row = next(one for one in alternatives(facts, "band-row") if one.exercise == "dumbbell-row")
    assert row.load.owned == "1 kg"
    assert {"swap-chosen", "first-outing"} <= {str(why.rule) for why in row.reasons}


def test_the_card_says_when_another_exercise_was_asked_for() -> None:
    facts = known()
    asked = planned(facts).prescriptions[0].exercise
    other = alternatives(facts, asked)[0].exercise
    plan = planned(chosen(facts, Choice(ChoiceKind.SWAPPED, MONDAY, exercise=asked, other=other, day=MONDAY)))
    why = next(one for one in asked_for(plan, other).reasons if one.rule == "swap-chosen")
    assert why.facts == (Fact("was", BY_ID[asked].name), Fact("on", MONDAY))
    assert "Monday 2 March" in reason_text(why)


def test_after_a_swap_the_first_exercise_is_offered_again() -> None:
    facts = known()
    asked = planned(facts).prescriptions[0].exercise
    other = alternatives(facts, asked)[0].exercise
    swapped = chosen(facts, swap_of(facts, asked, other))
    assert asked in {one.exercise for one in alternatives(swapped, other)}
    back = next(one for one in alternatives(swapped, other) if one.exercise == asked)
    assert back == asked_for(planned(facts), asked)


def test_a_warm_up_move_may_be_swapped_for_another_easy_move() -> None:
    extra = replace(BY_ID["arm-circles"], id="shoulder-rolls", name="Shoulder rolls")
    facts = known(library=(*BY_ID.values(), extra))
    warm_up = planned(facts).warm_up[0].exercise
    offered = alternatives(facts, warm_up)
    assert offered
    then = planned(chosen(facts, swap_of(facts, warm_up, offered[0].exercise)))
    assert offered[0] in then.warm_up


def test_nothing_is_offered_for_what_the_library_does_not_know() -> None:
    assert alternatives(known(), "my-own") == ()


def test_a_swap_that_does_not_suit_a_gentle_day_waits_and_says_so() -> None:
    facts = chosen(
        known(),
        Choice(ChoiceKind.GENTLER_TODAY, MONDAY, day=MONDAY),
        Choice(ChoiceKind.SWAPPED, MONDAY, exercise="chair-stand", other="goblet-squat", day=MONDAY),
        Choice(ChoiceKind.SWAPPED, MONDAY, exercise="high-seat-stand", other="goblet-squat", day=MONDAY),
        Choice(ChoiceKind.SWAPPED, MONDAY, exercise="seated-knee-straightening", other="goblet-squat", day=MONDAY),
    )
    plan = planned(facts)
    assert "goblet-squat" not in exercises(plan)
    assert any(why.rule == "swap-waits" for one in plan.prescriptions for why in one.reasons)


def test_a_swap_for_another_movement_is_not_made() -> None:
    facts = known()
    asked = planned(facts).prescriptions[0].exercise
    plan = planned(chosen(facts, swap_of(facts, asked, "arm-circles")))
    assert asked in exercises(plan)


def test_a_swap_holds_for_its_own_day_only() -> None:
    facts = known()
    asked = planned(facts).prescriptions[0].exercise
    other = alternatives(facts, asked)[0].exercise
    yesterday = Choice(ChoiceKind.SWAPPED, MONDAY - DAY, exercise=asked, other=other, day=MONDAY - DAY)
    assert exercises(planned(chosen(facts, yesterday))) == exercises(planned(facts))


def test_what_is_never_to_be_offered_stays_away_and_its_place_says_why() -> None:
    facts = known()
    asked = planned(facts).prescriptions[0].exercise
    plan = planned(chosen(facts, never(asked)))
    assert asked not in exercises(plan)
    why = next(one for one in plan.prescriptions[0].reasons if one.rule == "never-offer")
    assert why.facts == (Fact("exercise", BY_ID[asked].name), Fact("on", MONDAY - DAY))
    assert asked not in {
        one.exercise for one in alternatives(chosen(facts, never(asked)), plan.prescriptions[0].exercise)
    }


def test_where_every_exercise_of_a_pattern_is_unwanted_the_day_says_so_and_how_to_change_it() -> None:
    unwanted = tuple(never(one.id) for one in LIBRARY if one.pattern is Pattern.SQUAT)
    plan = planned(chosen(known(), *unwanted))
    why = next(one for one in plan.reasons if one.rule == "no-fitting-by-choice")
    assert reason_text(why).startswith("Besides what you asked us not to offer, nothing fits today for sitting down")
    assert {BY_ID[one].pattern for one in exercises(plan)} >= {Pattern.PUSH, Pattern.PULL, Pattern.HINGE}


def test_what_is_preferred_comes_first_and_says_since_when() -> None:
    facts = known()
    asked = planned(facts).prescriptions[0].exercise
    other = alternatives(facts, asked)[0].exercise
    plan = planned(chosen(facts, Choice(ChoiceKind.PREFER, MONDAY - DAY, exercise=other)))
    assert any(why.rule == "preferred" for why in asked_for(plan, other).reasons)


def test_a_started_plan_keeps_what_was_done_and_gives_the_other_what_is_left() -> None:
    facts = known()
    fixed = planned(facts)
    asked = fixed.prescriptions[0]
    other = alternatives(facts, asked.exercise)[0]
    more = replace(fixed, prescriptions=(replace(asked, sets=3), *fixed.prescriptions[1:]))
    swapped = swap_started(more, asked.exercise, replace(other, sets=3), done=1)
    assert [one.sets for one in swapped.prescriptions[:2]] == [1, 2]
    assert [one.exercise for one in swapped.prescriptions[:2]] == [asked.exercise, other.exercise]
    untouched = swap_started(more, asked.exercise, other, done=0)
    assert asked.exercise not in exercises(untouched)
    with pytest.raises(ValueError, match="nothing is left"):
        swap_started(more, asked.exercise, other, done=3)


def test_a_swap_in_a_started_plan_stands_when_the_day_is_looked_at_again() -> None:
    facts = known()
    fixed = planned(facts)
    asked = fixed.prescriptions[0]
    other = alternatives(facts, asked.exercise)[0]
    swapped = swap_started(fixed, asked.exercise, other, done=0)
    assert ease_fixed_plan(chosen(facts, swap_of(facts, asked.exercise, other.exercise)), swapped) == swapped


def test_a_swap_in_a_started_plan_goes_when_a_joint_turns_hot() -> None:
    facts = known()
    fixed = planned(facts)
    other = next(one for one in alternatives(facts, "forearm-wall-push") if one.exercise == "wall-push")
    swapped = swap_started(fixed, "forearm-wall-push", other, done=0)
    sore = known(check_ins=SORE_WRIST, choices=(swap_of(facts, "forearm-wall-push", "wall-push"),))
    if refusal(BY_ID["wall-push"], limits_of(sore)) is not None:
        assert "wall-push" not in exercises(ease_fixed_plan(sore, swapped))


def test_something_else_takes_the_place_of_todays_session() -> None:
    plan = planned(known(choices=(Choice(ChoiceKind.DID_SOMETHING_ELSE, MONDAY, exercise="swim", day=MONDAY),)))
    assert plan.kind is DayKind.REST
    assert plan.reasons[0].rule == "did-something-else"
    assert Fact("what", "swim") in plan.reasons[0].facts
    assert planned(
        known(choices=(Choice(ChoiceKind.DID_SOMETHING_ELSE, MONDAY, exercise="swim", day=MONDAY - DAY),))
    ).prescriptions


def test_without_named_days_a_moved_session_does_not_come_on_a_day_between() -> None:
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY, until=MONDAY + 2 * DAY)
    week = plan_week(known(replace(LIFTER, days=()), choices=(moved,)))
    kinds = [plan.kind for plan in week[:3] if isinstance(plan, DayPlan)]
    assert kinds == [DayKind.REST, DayKind.REST, DayKind.STRENGTH]
    assert "day-moved" in rules_of(week[1])  # type: ignore[arg-type]


def refusals(moves: tuple[MoveTo, ...]) -> dict[date, str]:
    return {one.day: str(one.refused.rule) for one in moves if one.refused is not None}


def test_a_session_moves_to_a_free_day_and_not_onto_or_beside_another() -> None:
    facts = known(TWO_DAYS)
    refused = refusals(moves_of(facts))
    assert MONDAY + DAY not in refused
    assert refused[MONDAY + 2 * DAY] == "move-too-close"
    assert refused[MONDAY + 3 * DAY] == "move-day-taken"
    assert refused[MONDAY + 4 * DAY] == "move-too-close"
    too_close = next(one.refused for one in moves_of(facts) if one.day == MONDAY + 2 * DAY)
    assert too_close is not None
    assert "Thursday 5 March" in reason_text(too_close)


def test_a_day_that_was_moved_can_be_moved_elsewhere_as_if_it_had_not_been() -> None:
    moved = Choice(ChoiceKind.DAY_MOVED, MONDAY, day=MONDAY, until=MONDAY + DAY)
    assert moves_of(known(TWO_DAYS, choices=(moved,))) == moves_of(known(TWO_DAYS))


def test_a_session_does_not_move_into_a_pause() -> None:
    pause = Choice(ChoiceKind.PAUSE, MONDAY, day=MONDAY + DAY, until=MONDAY + 2 * DAY)
    assert refusals(moves_of(known(replace(LIFTER, days=()), choices=(pause,))))[MONDAY + DAY] == "paused-until"


@settings(deadline=None, max_examples=40)
@given(st.sets(st.sampled_from(list(Weekday)), max_size=4), st.integers(0, 6))
def test_a_move_that_is_allowed_trains_on_its_day_and_loses_no_session(days: set[Weekday], later: int) -> None:
    lifter = replace(LIFTER, days=tuple(sorted(days, key=lambda one: one.number)))
    facts = known(lifter, day=MONDAY + later * DAY)
    plan = plan_day(facts)
    if not isinstance(plan, DayPlan) or not plan.prescriptions:
        return
    before = {one.day for one in plan_week(facts) if isinstance(one, DayPlan) and one.prescriptions}
    for move in moves_of(facts):
        if move.refused is None:
            moved = Choice(ChoiceKind.DAY_MOVED, facts.day, day=facts.day, until=move.day)
            week = {one.day: one for one in plan_week(chosen(facts, moved)) if isinstance(one, DayPlan)}
            assert not week[facts.day].prescriptions
            assert week[move.day].prescriptions
            if lifter.days:
                near = {day for day in before - {facts.day} if day <= move.day + 3 * DAY}
                assert all(week[day].prescriptions for day in near)
    assert len(moves_of(facts)) == MOVE_AHEAD_DAYS


@pytest.mark.parametrize("pattern", list(Pattern))
def test_every_pattern_stands_in_for_itself(pattern: Pattern) -> None:
    assert pattern in slot_of(pattern)
