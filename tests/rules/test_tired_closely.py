"""Days below the person's usual, to the last detail: each edge, what is counted, and how much easier the day gets."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import AASM_2015, OWN_CAUTION
from liftcoach.rules.easing import NO_LIMIT, Easing
from liftcoach.rules.facts import Facts
from liftcoach.rules.gentle import (
    ease_choices,
    ease_fatigue,
    ease_recovery,
    ease_sleep,
    gentle_in_a_row,
    recovery_triggers,
)
from tests.rules.invented import MONDAY, QUIET, known, quiet_days, today, with_check_ins

DAY = timedelta(days=1)


def waking(**answers: Any) -> Facts:
    """Four quiet weeks, then today's answers."""
    return known(check_ins=(*quiet_days(28), today(**answers)))


def back(ago: int, **answers: Any) -> Any:
    return replace(QUIET, day=MONDAY - ago * DAY, **answers)


@pytest.mark.parametrize(
    ("answers", "triggers"),
    [
        ({"pain": 4}, ("pain",)),
        ({"pain": 3}, ()),
        ({"fatigue": 5}, ("fatigue",)),
        ({"fatigue": 4}, ()),
        ({"stiffness_min": 50}, ("stiffness",)),
        ({"stiffness_min": 49}, ()),
        ({"pain": None, "fatigue": None, "stiffness_min": None}, ()),
        ({"pain": 9, "fatigue": 9, "stiffness_min": 90}, ("pain", "fatigue", "stiffness")),
    ],
)
def test_a_sign_of_poor_recovery_is_a_rise_over_the_own_usual(
    answers: dict[str, Any], triggers: tuple[str, ...]
) -> None:
    assert recovery_triggers(waking(**answers)) == triggers


@pytest.mark.parametrize(("last_night", "poor"), [(6.5, True), (6.6, False)])
def test_an_hour_under_the_usual_on_two_nights_is_a_sign(last_night: float, poor: bool) -> None:  # noqa: FBT001
    facts = known(check_ins=with_check_ins(back(1, sleep_h=6.5), today(sleep_h=last_night)))
    assert recovery_triggers(facts) == (("sleep",) if poor else ())


def test_one_sign_is_none_and_two_make_a_gentle_day_that_names_them() -> None:
    assert ease_recovery(waking(pain=4)) == Easing()
    why = Reason(RuleId.GENTLE_DAY, (Fact("first", "pain"), Fact("second", "fatigue")), OWN_CAUTION)
    assert ease_recovery(waking(pain=4, fatigue=5)) == Easing(
        most_sets=1, least_left=6, most_minutes=15, is_gentle=True, holds=(why,), reasons=(why,)
    )


def gentle_plan(ago: int, *, kind: DayKind = DayKind.GENTLE, rule: RuleId = RuleId.GENTLE_DAY) -> DayPlan:
    return DayPlan(MONDAY - ago * DAY, kind, 15, reasons=(Reason(rule, (), OWN_CAUTION),))


@pytest.mark.parametrize(
    ("archive", "count"),
    [
        ((), 0),
        ((gentle_plan(3),), 1),
        ((gentle_plan(6), gentle_plan(3)), 2),
        ((gentle_plan(6), gentle_plan(4, kind=DayKind.REST), gentle_plan(3)), 2),
        ((gentle_plan(6), gentle_plan(4, kind=DayKind.STOP, rule=RuleId.STOP_EMERGENCY), gentle_plan(3)), 2),
        ((gentle_plan(6), gentle_plan(4, rule=RuleId.FLARE_PROBABLE), gentle_plan(3)), 1),
        ((gentle_plan(6), gentle_plan(3, kind=DayKind.STRENGTH, rule=RuleId.DOSE_FOR_STATE)), 0),
    ],
)
def test_gentle_days_are_counted_over_days_of_rest(archive: tuple[DayPlan, ...], count: int) -> None:
    assert gentle_in_a_row(known(archive=archive)) == count


def test_after_two_gentle_days_the_smallest_dose_is_offered() -> None:
    tired = {"check_ins": (*quiet_days(28), today(pain=4, fatigue=5))}
    one = ease_recovery(known(archive=(gentle_plan(3),), **tired))
    assert one.is_gentle
    two = ease_recovery(known(archive=(gentle_plan(6), gentle_plan(3)), **tired))
    why = Reason(RuleId.SMALLEST_DOSE, (Fact("first", "pain"), Fact("second", "fatigue")), OWN_CAUTION)
    assert two == Easing(most_sets=1, least_left=5, most_minutes=15, holds=(why,), reasons=(why,))


def test_a_tired_day_is_short_and_says_how_tired() -> None:
    why = Reason(RuleId.SHORT_FOR_FATIGUE, (Fact("fatigue", 5, "0-10"),), OWN_CAUTION)
    assert ease_fatigue(waking(fatigue=5)) == Easing(
        most_sets=1, least_left=5, most_minutes=15, holds=(why,), reasons=(why,)
    )
    assert ease_fatigue(waking(fatigue=5), already_easier=True) == Easing()
    assert ease_fatigue(waking(fatigue=4)) == Easing()
    assert ease_fatigue(known(check_ins=quiet_days(28))) == Easing()


@pytest.mark.parametrize(
    ("days", "fatigue", "told"),
    [
        ((0, 1, 2, 3, 4), 7, 5),
        ((2, 3, 4, 5, 6), 7, 5),
        ((0, 1, 2, 3, 4, 5, 6), 8, 7),
        ((3, 4, 5, 6, 7), 7, None),
        ((1, 2, 3, 4), 7, None),
        ((0, 1, 2, 3, 4), 6, None),
    ],
)
def test_five_very_tired_days_of_seven_are_worth_a_word_to_the_team(
    days: tuple[int, ...], fatigue: int, told: int | None
) -> None:
    facts = known(check_ins=with_check_ins(*(back(ago, fatigue=fatigue) for ago in days)))
    found = [why.facts for why in ease_fatigue(facts).reasons if why.rule is RuleId.FATIGUE_CONTACT]
    assert found == ([] if told is None else [(Fact("days", told, "days"), Fact("window", 7, "days"))])


@pytest.mark.parametrize(
    ("nights", "held"), [((0, 1, 2), 3), ((4, 5, 6), 3), ((0, 2, 4, 6), 4), ((5, 6, 7), None), ((1, 2), None)]
)
def test_three_poor_nights_of_seven_hold(nights: tuple[int, ...], held: int | None) -> None:
    facts = known(check_ins=with_check_ins(*(back(ago, sleep_h=6.2) for ago in nights)))
    found = [why.facts for why in ease_sleep(facts).holds if why.rule is RuleId.HELD_FOR_SLEEP]
    assert found == ([] if held is None else [(Fact("nights", held, "nights"),)])


def test_a_night_under_six_hours_takes_a_set_and_leaves_five() -> None:
    why = Reason(RuleId.LIGHTER_FOR_SLEEP, (Fact("hours", 5.5, "h"),), OWN_CAUTION)
    assert ease_sleep(waking(sleep_h=5.5)) == Easing(fewer_sets=1, least_left=5, holds=(why,), reasons=(why,))


def test_one_poor_night_only_holds_and_says_how_much_is_enough() -> None:
    why = Reason(RuleId.HELD_SHORT_NIGHT, (Fact("hours", 6.5, "h"), Fact("enough", 7, "h")), AASM_2015)
    assert ease_sleep(waking(sleep_h=6.5)) == Easing(holds=(why,))
    assert ease_sleep(waking(sleep_h=6.6)) == Easing()
    assert ease_sleep(waking(sleep_h=None)) == Easing()


@pytest.mark.parametrize(("hours", "held"), [(6.9, True), (7.0, False)])
def test_until_the_usual_is_known_seven_hours_are_enough(hours: float, held: bool) -> None:  # noqa: FBT001
    facts = known(check_ins=(*quiet_days(5), today(sleep_h=hours)))
    assert bool(ease_sleep(facts).holds) is held


def test_what_the_person_chose_for_the_day_is_what_it_becomes() -> None:
    def chosen(kind: ChoiceKind, **more: Any) -> Easing:
        values: dict[str, Any] = {"day": MONDAY}
        return ease_choices(known(choices=(Choice(kind, MONDAY, **(values | more)),)))

    gentler, shorter = chosen(ChoiceKind.GENTLER_TODAY), chosen(ChoiceKind.SHORTER_TODAY)
    assert (gentler.is_gentle, gentler.most_sets, gentler.least_left, gentler.most_minutes) == (True, 1, 6, 15)
    assert (shorter.is_gentle, shorter.most_sets, shorter.least_left, shorter.most_minutes) == (False, 1, 5, 15)
    smaller = chosen(ChoiceKind.SMALLER_WEEK, until=MONDAY + 6 * DAY)
    assert (smaller.is_gentle, smaller.most_sets, smaller.least_left, smaller.most_minutes) == (False, 1, 0, 15)
    assert smaller.reasons == (Reason(RuleId.SMALLER_WEEK_CHOSEN, (Fact("until", MONDAY + 6 * DAY),), OWN_CAUTION),)
    assert [one.holds == one.reasons for one in (gentler, shorter, smaller)] == [True, True, True]
    for kind in (ChoiceKind.GENTLER_TODAY, ChoiceKind.SHORTER_TODAY):
        assert chosen(kind, day=MONDAY - DAY) == Easing()
    assert chosen(ChoiceKind.SMALLER_WEEK, day=MONDAY - 7 * DAY, until=MONDAY - DAY) == Easing()
    assert Easing().most_sets == Easing().most_minutes == NO_LIMIT
