"""Lines of the rules so narrow that a planted fault crossed them unseen, one sentence each."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest

from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.equipment import Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.exercise import LoadKind, Pattern, Position, WorkUnit
from liftcoach.domain.joints import JointGroup
from liftcoach.domain.lifter import Answer, Consideration, ConsiderationKind, Experience
from liftcoach.domain.prescription import kg_load
from liftcoach.domain.reasons import Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.domain.training import Session
from liftcoach.insight.flares import Flare, FlareGrade
from liftcoach.rules.dose import DoseState, Span, day_dose, dose_states
from liftcoach.rules.facts import looking_ahead
from liftcoach.rules.gentle import ease_sleep
from liftcoach.rules.holding import wears_out
from liftcoach.rules.limits import limits_of
from liftcoach.rules.prescribing import easy
from liftcoach.rules.progression import HARD_LEFT, Move, Situation, Step, next_step
from liftcoach.rules.screening import ALWAYS_SCREENED, start_tier
from liftcoach.rules.selection import harder_neighbours, in_order
from liftcoach.rules.week import Region, Trained, is_due, trained_days
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
    with_check_ins,
)

DAY = timedelta(days=1)
BY_ID = {one.id: one for one in LIBRARY}
SLEPT_BADLY = Reason(RuleId.HELD_FOR_SLEEP, (), OWN_CAUTION)


def step(exercise_id: str, *done: Session, check_ins: Any = None, **more: Any) -> Step:
    """What comes next of an exercise that was done so."""
    facts = known(sessions=done) if check_ins is None else known(sessions=done, check_ins=check_ins)
    values: dict[str, Any] = {
        "exercise": BY_ID[exercise_id],
        "history": facts.history(exercise_id),
        "dose": day_dose(facts),
        "days_since": 3,
        "owned": kilograms(1, 2, 3, 4, 5),
    } | more
    return next_step(Situation(**values))


# What is asked before the start


def test_these_five_questions_are_asked_of_everybody() -> None:
    assert {one.value for one in ALWAYS_SCREENED} == {
        "heart-disease",
        "lung-disease",
        "kidney-involvement",
        "recent-surgery",
        "recent-fracture",
    }


def test_of_several_open_questions_the_first_one_is_named() -> None:
    first, second = ConsiderationKind.LUNG_DISEASE, ConsiderationKind.RECENT_FRACTURE
    kept = tuple(one for one in LIFTER.considerations if one.kind not in (first, second))
    unsure = tuple(Consideration(kind, Answer.NOT_KNOWN, asked_on=MONDAY) for kind in (first, second))
    reasons = start_tier(known(replace(LIFTER, considerations=(*kept, *unsure)))).reasons
    because = [fact.value for why in reasons if why.rule is RuleId.SCREENING_OPEN for fact in why.facts]
    assert because == [first]


# The week


def trained(*days_ago: int) -> tuple[Trained, ...]:
    return tuple(Trained(MONDAY - ago * DAY, frozenset({Region.LEGS, Region.ARMS})) for ago in days_ago)


@pytest.mark.parametrize(
    ("days_ago", "due"), [((6, 3), False), ((7, 3), True), ((3,), True), ((2,), False), ((9, 2), False)]
)
def test_without_named_days_the_week_is_full_after_its_sessions(days_ago: tuple[int, ...], due: bool) -> None:  # noqa: FBT001
    facts = known(replace(LIFTER, days=()))
    dose = replace(day_dose(facts), days_a_week=Span(2, 3), gap_days=2)
    assert is_due(facts, dose, trained(*days_ago), MONDAY) is due


@pytest.mark.parametrize(("ago", "counts"), [(14, True), (15, False)])
def test_what_was_planned_two_weeks_back_to_the_day_still_counts(ago: int, counts: bool) -> None:  # noqa: FBT001
    plan = replace(planned(known()), day=MONDAY - ago * DAY)
    days = [one.day for one in trained_days(replace(known(), planned=(plan,)))]
    assert days == ([plan.day] if counts else [])


def test_what_is_planned_for_the_day_itself_is_no_training_before_it() -> None:
    facts = known()
    assert trained_days(replace(facts, planned=(planned(facts),))) == ()


# Which exercise


def test_who_is_often_dizzy_sits_rather_than_stands_among_moves_alike() -> None:
    library = tuple(
        exercise(name, Pattern.MOBILITY, position=position)
        for name, position in (("a-standing", Position.STANDING), ("b-seated", Position.SEATED))
    )
    dizzy = Consideration(ConsiderationKind.DIZZINESS, Answer.YES, asked_on=MONDAY)

    def order(*considered: Consideration) -> list[str]:
        lifter = replace(LIFTER, considerations=(*LIFTER.considerations, *considered))
        return [one.id for one in in_order((Pattern.MOBILITY,), known(lifter, library=library))]

    assert order(dizzy) == ["b-seated", "a-standing"]
    assert order() == ["a-standing", "b-seated"]


def test_who_was_not_asked_for_things_has_a_chair_and_a_wall() -> None:
    assert limits_of(known(replace(LIFTER, equipment=None))).equipment == {Equipment.CHAIR, Equipment.WALL}


def weights(name: str, kind: Equipment, **more: Any) -> Any:
    values = {"load_kind": LoadKind.KG, "load_equipment": kind, "equipment": (kind,), "demand": KNEE_AND_HIP}
    return exercise(name, Pattern.SQUAT, **(values | more))


KNEE_AND_HIP = ((JointGroup.HIP, 1), (JointGroup.KNEE, 2))


def test_above_an_exercise_the_next_with_another_load_counts_not_one_with_the_same_weights() -> None:
    here = weights("here", Equipment.DUMBBELLS, harder="same-weights")
    same = weights("same-weights", Equipment.DUMBBELLS, easier="here", harder="kettle-squat")
    other = weights("kettle-squat", Equipment.KETTLEBELL, easier="same-weights", grip=2)
    loads = (*LIFTER.loads, *(OwnedLoad(Equipment.KETTLEBELL, number, LoadUnit.KG) for number in (4, 8)))
    lifter = replace(LIFTER, equipment=(*(LIFTER.equipment or ()), Equipment.KETTLEBELL), loads=loads)
    facts = known(lifter, library=(here, same, other))
    assert [one.id for one in harder_neighbours(facts, here, limits_of(facts))] == ["kettle-squat"]


def test_until_a_pregnancy_is_asked_about_again_nobody_lies_on_the_back_and_that_is_the_reason() -> None:
    old = tuple(
        replace(one, asked_on=MONDAY - 31 * DAY) if one.kind is ConsiderationKind.PREGNANCY else one
        for one in LIFTER.considerations
    )
    why = limits_of(known(replace(LIFTER, considerations=old))).no_lying
    assert why == Reason(RuleId.PREGNANCY_NOT_KNOWN, (), OWN_CAUTION)


# How much at once


def test_a_probable_flare_counts_as_a_disease_that_is_very_active() -> None:
    flare = Flare(grade=FlareGrade.PROBABLE, last_day=MONDAY)
    assert DoseState.HIGH_ACTIVITY not in dose_states(known())
    assert DoseState.HIGH_ACTIVITY in dose_states(replace(known(), flares=(flare,)))


@pytest.mark.parametrize(("days", "state"), [(55, DoseState.NOVICE), (56, DoseState.ESTABLISHED)])
def test_who_came_back_after_a_long_gap_is_used_to_training_again_after_eight_weeks(
    days: int, state: DoseState
) -> None:
    first = MONDAY - days * DAY
    trained_on = [first, *(MONDAY - ago * DAY for ago in range(40, 4, -3))]
    sessions = [outing(day, "arm-raise") for day in (first - 30 * DAY, *trained_on)]
    facts = known(replace(LIFTER, experience=Experience.REGULAR), sessions=sessions)
    assert facts.run.is_after_gap
    assert dose_states(facts)[0] is state


# The next step


@pytest.mark.parametrize(("amount", "move"), [(5, Move.EASIER), (6, Move.STAY)])
def test_a_body_move_of_five_that_was_too_hard_goes_to_an_easier_one(amount: int, move: Move) -> None:
    done = outing(MONDAY - 3 * DAY, "arm-raise", amount=amount, left=HARD_LEFT + 1)
    plain = day_dose(known())
    asks_for_more = replace(plain, left=Span(5, 6))
    after_too_hard = step("arm-raise", done, dose=asks_for_more, usual_row=replace(ROW, left=Span(5, 6)))
    assert after_too_hard.reasons[0].rule is RuleId.EASED_TOO_HARD
    assert after_too_hard.move is move


ROW = Situation(BY_ID["arm-raise"], known().history("arm-raise"), day_dose(known()), None).usual_row


@pytest.mark.parametrize(("left", "lighter"), [(4, 6), (5, 8)])
def test_a_load_that_could_be_moved_twenty_times_is_cut_less_for_a_state_that_allows_less(
    left: int, lighter: float
) -> None:
    done = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(10), amount=15, left=left)
    dose = replace(day_dose(known()), ceiling=40)
    assert step("dumbbell-row", done, dose=dose, owned=kilograms(*range(1, 11))).load.kg == lighter


def test_an_easy_hold_is_kept_for_ten_seconds() -> None:
    hold = exercise("lean", Pattern.MOBILITY, load_kind=LoadKind.HOLD, unit=WorkUnit.SECONDS)
    move = exercise("circle", Pattern.MOBILITY)
    assert (easy(hold, 1, ()).work.high, easy(move, 1, ()).work.high) == (10, 8)


def told(done: Step, name: str) -> list[object]:
    return [fact.value for why in done.reasons for fact in why.facts if fact.name == name]


def test_a_step_between_weights_in_pounds_is_told_in_pounds() -> None:
    pounds = tuple(OwnedLoad(Equipment.DUMBBELLS, number, LoadUnit.LB) for number in (10, 12))
    done = [
        outing(MONDAY - ago * DAY, "dumbbell-row", load=kg_load(pounds[0]), amount=15, left=4, sets=3) for ago in (7, 3)
    ]
    raised = step("dumbbell-row", *done, owned=pounds)
    assert (told(raised, "before"), told(raised, "now")) == (["10 lb"], ["12 lb"])


def rated(*left: int, exercise_id: str = "dumbbell-row", **more: Any) -> list[Session]:
    """Sessions every four days, the newest three days ago."""
    count = len(left)
    return [
        outing(MONDAY - (3 + 4 * (count - 1 - number)) * DAY, exercise_id, left=one, **more)
        for number, one in enumerate(left)
    ]


@pytest.mark.parametrize(("newest", "worse", "is_held"), [(6, False, False), (5, False, True), (6, True, True)])
def test_a_bad_night_holds_no_weight_that_left_more_than_five_unless_joints_were_worse(
    newest: int,
    worse: bool,  # noqa: FBT001
    is_held: bool,  # noqa: FBT001
) -> None:
    done = rated(4, newest, load=kg(2), amount=8)
    morning = after(MONDAY - 3 * DAY, worse=()) if worse else after(MONDAY - 3 * DAY)
    came = step("dumbbell-row", *done, check_ins=with_check_ins(morning), holds=(SLEPT_BADLY,))
    assert (SLEPT_BADLY in came.reasons or not came.raised) is is_held


@pytest.mark.parametrize(
    ("days_since", "rule"), [(28, RuleId.AFTER_GAP), (29, RuleId.RESTART_AFTER_GAP), (7, None), (8, RuleId.AFTER_GAP)]
)
def test_after_more_than_four_weeks_an_exercise_begins_anew(days_since: int, rule: RuleId | None) -> None:
    done = outing(MONDAY - days_since * DAY, "dumbbell-row", load=kg(5))
    rules = [why.rule for why in step("dumbbell-row", done, days_since=days_since).reasons]
    gaps = [one for one in rules if one in (RuleId.AFTER_GAP, RuleId.RESTART_AFTER_GAP)]
    assert gaps == ([] if rule is None else [rule])


def test_on_the_way_back_from_a_flare_the_sets_stay_as_they_were() -> None:
    done = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(5), sets=2)
    two_sets = replace(day_dose(known()), sets=Span(1, 3))
    back = step("dumbbell-row", done, dose=two_sets, return_share=0.8)
    assert (back.load.kg, back.sets) == (4, 2)


def test_more_work_in_a_set_counts_as_a_raise() -> None:
    more = step("dumbbell-row", *rated(4, 4, load=kg(2), amount=8))
    assert ([why.rule for why in more.reasons], more.amount, more.raised) == ([RuleId.MORE_WORK], 10, True)


def test_three_poor_nights_of_a_week_keep_no_first_load_from_being_found() -> None:
    nights = [replace(QUIET, day=MONDAY - ago * DAY, sleep_h=5) for ago in (6, 5, 4)]
    done = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(1), left=6)
    row = [BY_ID["dumbbell-row"]]
    facts = known(sessions=(done,), library=row, check_ins=with_check_ins(after(MONDAY - 3 * DAY), *nights))
    assert RuleId.HELD_FOR_SLEEP in {why.rule for why in ease_sleep(facts).holds}
    assert asked_for(planned(facts), "dumbbell-row").load.owned == "2 kg"


def test_what_is_regained_counts_as_a_raise() -> None:
    held = [outing(MONDAY - ago * DAY, "dumbbell-row", load=kg(5), amount=10) for ago in (30, 27)]
    lower = outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(4), amount=10)
    back = step("dumbbell-row", *held, lower, owned=kilograms(4, 4.5, 5))
    assert [why.rule for why in back.reasons] == [RuleId.REGAINED]
    assert back.raised


@pytest.mark.parametrize(("left", "move"), [((6, 6), Move.HARDER), ((6, 4), Move.STAY), ((4, 6), Move.STAY)])
def test_a_body_move_is_left_for_a_harder_one_that_begins_light_only_when_it_was_easy_twice(
    left: tuple[int, int], move: Move
) -> None:
    done = rated(*left, exercise_id="arm-raise", amount=15, sets=3)
    assert step("arm-raise", *done, has_harder=True, harder_begins_light=True).move is move


@pytest.mark.parametrize(("left", "move"), [((6, 6), Move.HARDER), ((4, 6), Move.STAY), ((6, 4), Move.STAY)])
def test_a_body_move_goes_up_the_chain_once_it_left_more_than_five_twice(left: tuple[int, int], move: Move) -> None:
    done = rated(*left, exercise_id="arm-raise", amount=8)
    assert step("arm-raise", *done, has_harder=True).move is move


# What holds


@pytest.mark.parametrize(("amount", "sets"), [(15, 1), (14, 2)])
def test_what_is_held_at_fifteen_has_the_sets_that_the_next_weight_begins_with(amount: int, sets: int) -> None:
    done = rated(4, 4, load=kg(2), amount=amount, sets=2)
    established = replace(day_dose(known()), sets=Span(2, 3))
    assert step("dumbbell-row", *done, dose=established, holds=(SLEPT_BADLY,)).sets == sets


@pytest.mark.parametrize(
    ("rule", "does"),
    [
        (RuleId.HELD_AFTER_FLARE, True),
        (RuleId.HELD_FOR_SLEEP, True),
        (RuleId.HELD_PAIN_UP, True),
        (RuleId.HELD_SHORT_NIGHT, True),
        (RuleId.HELD_TIMED, True),
        (RuleId.HELD_LONG, False),
        (RuleId.HELD_NOT_RATED, False),
        (RuleId.HELD_FOR_JOINT, False),
    ],
)
def test_what_merely_keeps_an_exercise_as_it_was_wears_out(rule: RuleId, does: bool) -> None:  # noqa: FBT001
    assert wears_out(Reason(rule, (), OWN_CAUTION)) is does


# What is told


def test_a_weight_that_no_exercise_asks_for_is_owned_for_none() -> None:
    assert limits_of(known()).loads_for(BY_ID["chair-stand"]) == ()


def test_pain_of_a_set_without_its_beginning_is_judged_ahead_by_what_will_be_usual_then() -> None:
    done = outing(MONDAY - 3 * DAY, "arm-raise", pain=5, start=None)
    check_ins = tuple(
        replace(QUIET, day=MONDAY - ago * DAY, pain=None if ago == 3 else 6 if ago > 14 else 1) for ago in range(28)
    )
    ahead = facts = known(sessions=(done,), check_ins=check_ins)
    zones = set()
    for days in range(1, 29):
        ahead = looking_ahead(ahead, MONDAY + days * DAY, ())
        anew = known(day=MONDAY + days * DAY, today=MONDAY, sessions=(done,), check_ins=check_ins)
        assert ahead.histories == anew.histories
        zones |= {one.zone for history in ahead.histories for one in history.outings}
    assert len(zones | {one.zone for history in facts.histories for one in history.outings}) > 1


def test_choices_of_one_day_have_one_order_whatever_order_they_come_in() -> None:
    pauses = [
        Choice(ChoiceKind.PAUSE, MONDAY, day=MONDAY + 2 * DAY, until=until)
        for until in (MONDAY + 4 * DAY, MONDAY + 9 * DAY)
    ]
    orders = {known(choices=order).choices for order in permutations(pauses)}
    assert orders == {tuple(pauses)}
