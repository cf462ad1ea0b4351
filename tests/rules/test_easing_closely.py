"""What makes a whole day easier, to the last detail: each edge, how much, and the reason that goes with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from liftcoach.domain.check_in import FlareAnswer, FlareReport
from liftcoach.domain.day_plan import Release, Scope, Stop, Tier
from liftcoach.domain.events import Event, EventKind
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Experience
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION, PETTERSSON_2008
from liftcoach.insight.flares import Flare, FlareGrade
from liftcoach.insight.training_run import TrainingRun
from liftcoach.rules.day_easing import ease_day
from liftcoach.rules.easing import Easing
from liftcoach.rules.event_easing import ease_events
from liftcoach.rules.facts import Facts
from liftcoach.rules.flare import ease_flare, return_share
from liftcoach.rules.screening import Start, StartTier
from tests.rules.invented import LIFTER, MONDAY, QUIET, after, known, outing, quiet_days, today, with_check_ins

DAY = timedelta(days=1)
WHY = Reason(RuleId.CLEARANCE_FIRST, (), OWN_CAUTION)


FREE = Start(StartTier.FREE)


def easing_of(facts: Facts, start: Start = FREE) -> Easing:
    return ease_day(facts, start, (), Easing())


# Flares


def flaring(grade: FlareGrade, **more: Any) -> Facts:
    return replace(known(), flares=(Flare(grade=grade, began=MONDAY - 9 * DAY, last_day=MONDAY, **more),))


@pytest.mark.parametrize(
    ("grade", "rule", "needed", "easing"),
    [
        (FlareGrade.ABOVE_USUAL, RuleId.FLARE_ABOVE_USUAL, 2, Easing(0.8, 1)),
        (
            FlareGrade.PROBABLE,
            RuleId.FLARE_PROBABLE,
            3,
            Easing(0.5, halves_sets=True, least_left=5, most_minutes=15, light_kind=True),
        ),
        (
            FlareGrade.STRICT,
            RuleId.FLARE_STRICT,
            5,
            Easing(0.5, halves_sets=True, most_sets=1, least_left=6, most_minutes=15, light_kind=True),
        ),
    ],
)
def test_each_grade_of_a_flare_eases_as_its_table_says(
    grade: FlareGrade, rule: RuleId, needed: int, easing: Easing
) -> None:
    told = (Fact("days_at_usual", 1, "days"), Fact("days_needed", needed, "days"))
    why = Reason(rule, told, OWN_CAUTION)
    assert ease_flare(flaring(grade, days_at_usual=1)) == replace(easing, holds=(why,), reasons=(why,))


@pytest.mark.parametrize(("ago", "held"), [(7, True), (8, False)])
def test_for_a_week_after_a_flare_nothing_goes_up(ago: int, held: bool) -> None:  # noqa: FBT001
    over = Flare(FlareGrade.PROBABLE, MONDAY - 30 * DAY, MONDAY - ago * DAY, 3, MONDAY - DAY)
    why = Reason(RuleId.HELD_AFTER_FLARE, (Fact("until_days", 7, "days"),), OWN_CAUTION)
    assert ease_flare(replace(known(), flares=(over,))) == (Easing(holds=(why,)) if held else Easing())


@pytest.mark.parametrize(("answer", "held"), [(FlareAnswer.UNSURE, True), (FlareAnswer.NO, False)])
def test_who_is_not_sure_of_a_flare_keeps_what_was(answer: FlareAnswer, held: bool) -> None:  # noqa: FBT001
    facts = known(check_ins=(*quiet_days(28), today(flare=FlareReport(answer))))
    assert [why.rule for why in ease_flare(facts).holds] == ([RuleId.HELD_FLARE_UNSURE] if held else [])


@pytest.mark.parametrize(("sessions", "share"), [(0, 0.7), (1, 0.8), (2, 0.9), (3, None)])
def test_the_way_back_from_a_flare_is_a_tenth_a_session(sessions: int, share: float | None) -> None:
    done = tuple(outing(MONDAY - (10 - 3 * number) * DAY, "arm-raise") for number in range(sessions))
    before = outing(MONDAY - 11 * DAY, "arm-raise")
    facts = known(sessions=(before, *done))
    over = Flare(FlareGrade.PROBABLE, MONDAY - 20 * DAY, MONDAY - 13 * DAY, 3, MONDAY - 10 * DAY)
    assert return_share(replace(facts, flares=(over,))) == share
    assert return_share(replace(facts, flares=(replace(over, grade=FlareGrade.ABOVE_USUAL),))) is None
    assert return_share(replace(facts, flares=(replace(over, over_since=None),))) is None


# Whole days


@pytest.mark.parametrize(
    ("newest", "worse", "halved"),
    [(4, (8, 4), True), (7, (11, 7), True), (8, (12, 8), False), (4, (4,), False), (4, (8,), False)],
)
def test_two_sessions_in_a_row_that_left_joints_worse_make_half_a_week(
    newest: int,
    worse: tuple[int, ...],
    halved: bool,  # noqa: FBT001
) -> None:
    done = [outing(MONDAY - ago * DAY, "arm-raise") for ago in (newest + 4, newest)]
    said = [
        after(MONDAY - ago * DAY, worse=[Joint.LEFT_KNEE] if ago in worse else None) for ago in (newest + 4, newest)
    ]
    found = easing_of(known(sessions=done, check_ins=with_check_ins(*said)))
    why = Reason(RuleId.HALF_WEEK, (Fact("days", 7, "days"),), OWN_CAUTION)
    assert found.halves_sets is halved
    assert (why in found.reasons) is (why in found.holds) is halved


@pytest.mark.parametrize(("second", "halved"), [(7, True), (8, False)])
@pytest.mark.parametrize("last_went", ["well", "not asked"])
def test_half_a_week_is_not_over_after_one_session_that_went_well_or_was_not_asked_about(
    second: int,
    last_went: str,
    halved: bool,  # noqa: FBT001
) -> None:
    done = [outing(MONDAY - ago * DAY, "arm-raise") for ago in (second + 3, second, 3)]
    said = [after(MONDAY - ago * DAY, worse=[Joint.LEFT_KNEE]) for ago in (second + 3, second)]
    said += [after(MONDAY - 3 * DAY)] if last_went == "well" else []
    assert easing_of(known(sessions=done, check_ins=with_check_ins(*said))).halves_sets is halved


@pytest.mark.parametrize(
    ("weeks", "experience", "lighter"),
    [
        (4, Experience.REGULAR, True),
        (5, Experience.REGULAR, True),
        (3, Experience.REGULAR, False),
        (4, Experience.NEW, False),
    ],
)
def test_after_four_weeks_of_going_up_somebody_past_the_start_has_a_lighter_one(
    weeks: int,
    experience: Experience,
    lighter: bool,  # noqa: FBT001
) -> None:
    facts = replace(known(replace(LIFTER, experience=experience)), run=TrainingRun(weeks_of_increase=weeks))
    found = easing_of(facts)
    why = Reason(RuleId.DELOAD, (Fact("weeks", weeks, "weeks"),), OWN_CAUTION)
    expected = Easing(load=0.9, halves_sets=True, least_left=3, holds=(why,), reasons=(why,))
    assert found == (expected if lighter else Easing())


@pytest.mark.parametrize(("ago", "lower"), [(0, True), (6, True), (7, False)])
def test_for_a_week_after_a_stop_training_starts_a_fifth_and_a_set_lower(ago: int, lower: bool) -> None:  # noqa: FBT001
    stop = Stop(
        "C4", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, MONDAY - 20 * DAY, released=Release("Dr X", MONDAY - ago * DAY)
    )
    found = easing_of(known(stops=(stop,)))
    assert (found.load, found.fewer_sets) == ((0.8, 1) if lower else (1.0, 0))
    assert [why.rule for why in found.reasons] == [why.rule for why in found.holds]
    assert [why.rule for why in found.reasons] == ([RuleId.RESTART_AFTER_STOP] if lower else [])


@pytest.mark.parametrize(
    ("last", "before", "up"),
    [
        ({0: 3, 6: 3}, {7: 2, 13: 2}, True),
        ({0: 2, 6: 3}, {7: 2, 13: 2}, False),
        ({0: 3}, {7: 1, 13: 4}, False),
        ({0: 3}, {14: 0}, False),
        ({}, {7: 2}, True),
        ({7: 9}, {13: 1}, True),
    ],
)
def test_pain_is_up_when_seven_days_are_a_point_above_the_seven_before(
    last: dict[int, int],
    before: dict[int, int],
    up: bool,  # noqa: FBT001
) -> None:
    said = [
        replace(QUIET, day=MONDAY - ago * DAY, pain=pain) for ago, pain in sorted((last | before).items(), reverse=True)
    ]
    if not any(one.day == MONDAY for one in said):
        said.append(today(pain=None))
    found = [why.facts for why in easing_of(known(check_ins=said)).holds if why.rule is RuleId.HELD_PAIN_UP]
    assert found == ([(Fact("rise", 1, "0-10"),)] if up else [])


@pytest.mark.parametrize(
    ("tier", "easing"),
    [
        (StartTier.FREE, Easing()),
        (StartTier.MODERATE, Easing(least_left=3, reasons=(WHY,))),
        (
            StartTier.GENTLE,
            Easing(most_sets=1, least_left=6, most_minutes=15, is_gentle=True, holds=(WHY,), reasons=(WHY,)),
        ),
        (StartTier.MOBILITY, Easing(is_mobility=True, is_gentle=True, holds=(WHY,), reasons=(WHY,))),
    ],
)
def test_each_tier_before_a_clearance_eases_the_day(tier: StartTier, easing: Easing) -> None:
    reasons = () if tier is StartTier.FREE else (WHY,)
    assert easing_of(known(), Start(tier, reasons)) == easing


# Events


def on(kind: EventKind, ahead: int) -> Easing:
    done = (outing(MONDAY - 3 * DAY, "arm-raise"),)
    return ease_events(known(sessions=done, events=(Event(kind, MONDAY + ahead * DAY),)))


@pytest.mark.parametrize("ahead", [0, 1, 2])
def test_within_two_days_of_a_blood_test_a_set_goes_and_five_are_left(ahead: int) -> None:
    told = (Fact("on", MONDAY + ahead * DAY),)
    held = Reason(RuleId.HELD_BLOOD_TEST, told, PETTERSSON_2008)
    near = Reason(RuleId.BLOOD_TEST_NEAR, told, OWN_CAUTION)
    assert on(EventKind.BLOOD_TEST, ahead) == Easing(fewer_sets=1, least_left=5, holds=(held,), reasons=(held, near))


@pytest.mark.parametrize(("ahead", "held"), [(3, True), (7, True), (8, False), (-1, False)])
def test_within_a_week_of_a_blood_test_nothing_goes_up(ahead: int, held: bool) -> None:  # noqa: FBT001
    why = Reason(RuleId.HELD_BLOOD_TEST, (Fact("on", MONDAY + ahead * DAY),), PETTERSSON_2008)
    assert on(EventKind.BLOOD_TEST, ahead) == (Easing(holds=(why,), reasons=(why,)) if held else Easing())


def test_the_next_of_two_blood_tests_counts_and_a_first_session_waits_for_it() -> None:
    tests = tuple(Event(EventKind.BLOOD_TEST, MONDAY + ahead * DAY) for ahead in (20, 5))
    why = Reason(RuleId.BLOOD_TEST_FIRST, (Fact("on", MONDAY + 5 * DAY),), PETTERSSON_2008)
    assert ease_events(known(events=tests)) == Easing(is_mobility=True, is_gentle=True, holds=(why,), reasons=(why,))
    long_ago = (outing(MONDAY - 29 * DAY, "arm-raise"),)
    assert ease_events(known(events=tests, sessions=long_ago)).is_mobility


@pytest.mark.parametrize(
    ("kind", "rule", "days"),
    [
        (EventKind.INFUSION, RuleId.AFTER_INFUSION, (0, 1)),
        (EventKind.VACCINATION, RuleId.AFTER_VACCINATION, (0, 1, 2)),
    ],
)
def test_just_after_an_infusion_or_a_vaccination_sets_stay_easy(
    kind: EventKind, rule: RuleId, days: tuple[int, ...]
) -> None:
    for ago in range(-1, 4):
        why = Reason(rule, (Fact("on", MONDAY - ago * DAY),), OWN_CAUTION)
        expected = Easing(least_left=5, holds=(why,), reasons=(why,)) if ago in days else Easing()
        assert on(kind, -ago) == expected, ago
