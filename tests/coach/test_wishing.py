"""What the person decides is stored, read by every plan, and can be taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from tests.coach.life import Life

DAY = timedelta(days=1)


@pytest.fixture
def life(life: Life) -> Life:
    """Somebody who is well, on the morning of a session."""
    life.to_a(DayKind.STRENGTH)
    return life


def planned(life: Life) -> DayPlan:
    plan = life.coach.planning.day(life.today)
    assert isinstance(plan, DayPlan)
    return plan


def exercises(life: Life) -> list[str]:
    return [one.exercise for one in planned(life).prescriptions]


def first_swap(life: Life) -> tuple[str, str]:
    asked = exercises(life)[0]
    return asked, life.coach.wishing.alternatives(asked)[0].exercise


def test_another_exercise_stands_in_the_plan_and_can_be_undone(life: Life) -> None:
    before = planned(life)
    asked, other = first_swap(life)
    offered = life.coach.wishing.alternatives(asked)[0]
    _, undo = life.coach.wishing.swap(asked, other)
    assert planned(life).prescriptions[0] == offered
    life.coach.wishing.undo(undo)
    assert planned(life) == before


def test_choosing_the_first_one_again_takes_the_choice_away(life: Life) -> None:
    before = planned(life)
    asked, other = first_swap(life)
    life.coach.wishing.swap(asked, other)
    life.coach.wishing.swap(other, asked)
    assert life.coach.deciding.all() == ()
    assert planned(life) == before


def test_a_third_exercise_replaces_the_second(life: Life) -> None:
    asked, other = first_swap(life)
    life.coach.wishing.swap(asked, other)
    third = next(one.exercise for one in life.coach.wishing.alternatives(other) if one.exercise != asked)
    _, undo = life.coach.wishing.swap(other, third)
    assert exercises(life)[0] == third
    assert [(one.exercise, one.other) for one in life.coach.deciding.all()] == [(asked, third)]
    life.coach.wishing.undo(undo)
    assert exercises(life)[0] == other


def test_what_today_does_not_offer_cannot_be_chosen(life: Life) -> None:
    with pytest.raises(LookupError):
        life.coach.wishing.swap(exercises(life)[0], "leg-press")


def test_in_a_session_that_has_begun_the_other_exercise_takes_what_is_left(life: Life) -> None:
    life.coach.training.start()
    first = planned(life).prescriptions[0]
    life.coach.training.log_as_planned(first)
    offered = life.coach.wishing.alternatives(first.exercise)
    if first.sets == 1:
        with pytest.raises(ValueError, match="nothing is left"):
            life.coach.wishing.swap(first.exercise, offered[0].exercise)
        return
    _, undo = life.coach.wishing.swap(first.exercise, offered[0].exercise)
    kept = planned(life).prescriptions[:2]
    assert [(one.exercise, one.sets) for one in kept] == [
        (first.exercise, 1),
        (offered[0].exercise, min(offered[0].sets, first.sets - 1)),
    ]
    life.coach.wishing.undo(undo)
    assert planned(life).prescriptions[0] == first


def test_a_started_plan_keeps_a_swap_with_its_reason_for_later(life: Life) -> None:
    life.coach.training.start()
    asked = exercises(life)[1]
    other = life.coach.wishing.alternatives(asked)[0].exercise
    life.coach.wishing.swap(asked, other)
    assert exercises(life)[1] == other
    (kept,) = life.coach.planning.kept(life.today, life.today)
    assert any(why.rule == "swap-chosen" for one in kept.prescriptions for why in one.reasons)


def test_what_is_never_to_be_offered_is_gone_from_every_day_and_comes_back(life: Life) -> None:
    asked = exercises(life)[0]
    _, undo = life.coach.wishing.never_offer(asked)
    week = [plan for plan in life.coach.planning.week() if isinstance(plan, DayPlan)]
    assert not any(one.exercise == asked for plan in week for one in plan.prescriptions)
    assert [one.exercise for one in life.coach.wishing.standing()] == [asked]
    life.coach.wishing.undo(undo)
    assert exercises(life)[0] == asked


def test_one_exercise_of_a_kind_is_preferred_at_a_time(life: Life) -> None:
    asked = exercises(life)[0]
    one, other = (found.exercise for found in life.coach.wishing.alternatives(asked)[:2])
    life.coach.wishing.prefer(one)
    life.coach.wishing.prefer(other)
    assert exercises(life)[0] == other
    assert [choice.exercise for choice in life.coach.wishing.standing()] == [other]


def test_what_comes_first_is_offered_again_and_what_is_never_offered_comes_first_no_more(life: Life) -> None:
    other = life.coach.wishing.alternatives(exercises(life)[0])[0].exercise
    for decide, kind in (
        (life.coach.wishing.prefer, ChoiceKind.PREFER),
        (life.coach.wishing.never_offer, ChoiceKind.NEVER_OFFER),
        (life.coach.wishing.prefer, ChoiceKind.PREFER),
    ):
        decide(other)
        assert [(one.kind, one.exercise) for one in life.coach.wishing.standing()] == [(kind, other)]


def test_a_moved_session_comes_on_its_new_day(life: Life) -> None:
    to = next(one.day for one in life.coach.wishing.moves() if one.refused is None)
    _, undo = life.coach.wishing.move(to)
    assert planned(life).kind is DayKind.REST
    there = next(plan for plan in life.coach.planning.week() if plan.day == to)
    assert isinstance(there, DayPlan)
    assert there.prescriptions
    life.coach.wishing.undo(undo)
    assert planned(life).prescriptions


def test_a_session_is_not_moved_where_the_rules_refuse(life: Life) -> None:
    with pytest.raises(LookupError):
        life.coach.wishing.move(life.today + 60 * DAY)


def test_a_session_that_has_begun_is_not_moved(life: Life) -> None:
    to = next(one.day for one in life.coach.wishing.moves() if one.refused is None)
    life.coach.training.start()
    with pytest.raises(LiftcoachError) as refused:
        life.coach.wishing.move(to)
    assert refused.value.problem.code is ProblemCode.SESSION_HAS_BEGUN
    assert life.coach.deciding.all() == ()
    assert planned(life).prescriptions


def test_a_pause_rests_until_its_last_day(life: Life) -> None:
    life.coach.wishing.pause(life.today, life.today + 2 * DAY)
    kinds = [plan.kind for plan in life.coach.planning.ahead(life.today, 4) if isinstance(plan, DayPlan)]
    assert kinds[:3] == [DayKind.REST] * 3
    assert kinds[3] is not DayKind.REST


def test_coming_back_early_keeps_the_days_that_were_paused(life: Life) -> None:
    _, paused = life.coach.wishing.pause(life.today - 3 * DAY, None)
    _, back = life.coach.wishing.come_back()
    assert planned(life).prescriptions
    assert [(one.day, one.until) for one in life.coach.deciding.all()] == [(life.today - 3 * DAY, life.today - DAY)]
    assert life.coach.wishing.standing() == ()
    life.coach.wishing.undo(back)
    assert [one.kind for one in life.coach.wishing.standing()] == [ChoiceKind.PAUSE]
    life.coach.wishing.undo(paused)
    assert planned(life).prescriptions


def test_a_holiday_later_on_outlives_another_pause_and_coming_back_from_it(life: Life) -> None:
    life.coach.wishing.pause(life.today + 30 * DAY, life.today + 40 * DAY)
    holiday = life.coach.wishing.standing()
    life.coach.wishing.pause(life.today, life.today + 2 * DAY)
    assert len(life.coach.wishing.standing()) == 2
    life.coach.wishing.come_back()
    assert life.coach.wishing.standing() == holiday


@pytest.mark.parametrize(("first", "until"), [(-3, 30), (40, 50), (35, None), (-3, None), (33, 34)])
def test_a_pause_takes_the_place_of_one_that_it_shares_a_day_with(life: Life, first: int, until: int | None) -> None:
    life.coach.wishing.pause(life.today + 30 * DAY, life.today + 40 * DAY)
    last = None if until is None else life.today + until * DAY
    _, undo = life.coach.wishing.pause(life.today + first * DAY, last)
    assert [(one.day, one.until) for one in life.coach.wishing.standing()] == [(life.today + first * DAY, last)]
    life.coach.wishing.undo(undo)
    assert [one.day for one in life.coach.wishing.standing()] == [life.today + 30 * DAY]


def test_a_pause_does_not_end_before_it_begins(life: Life) -> None:
    with pytest.raises(ValueError, match="cannot end"):
        life.coach.wishing.pause(life.today, life.today - DAY)


def test_a_swim_in_place_of_the_session_is_logged_and_rests(life: Life) -> None:
    _, undo = life.coach.wishing.did_something_else("swim", minutes=30, instead=True)
    assert planned(life).reasons[0].rule == "did-something-else"
    (session,) = life.coach.history.sessions(life.today, life.today)
    assert (session.title, session.minutes, session.exertion) == ("swim", 30, None)
    assert life.coach.training.session_on(life.today) is None
    life.coach.wishing.undo(undo)
    assert life.coach.history.sessions(life.today, life.today) == ()
    assert planned(life).prescriptions


def test_a_walk_besides_the_session_leaves_the_session(life: Life) -> None:
    before = planned(life)
    life.coach.wishing.did_something_else("walk")
    assert planned(life) == before
    life.coach.training.start()
    life.coach.training.finish()
    assert [one.title for one in life.coach.history.sessions(life.today, life.today)] == ["walk"]
    session = life.coach.training.session_on(life.today)
    assert session is not None
    assert session.finished is not None
