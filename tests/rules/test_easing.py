"""Days below usual: flare, fatigue, sleep, gentle before forced rest, deload, and what the person chose."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from liftcoach.domain.check_in import CheckIn, FlareAnswer, FlareReport
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.exercise import LoadKind
from liftcoach.domain.lifter import Experience
from liftcoach.domain.reasons import Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.domain.training import Session
from liftcoach.insight.baseline import baseline_of, flare_sum, usual
from liftcoach.insight.flares import FlareGrade, grade_of_day, newest_flare
from liftcoach.rules.easing import Easing, largest
from liftcoach.rules.facts import Facts
from liftcoach.rules.gentle import recovery_triggers
from liftcoach.rules.minutes import minutes_of
from liftcoach.words.reasons import reason_text
from tests.rules.invented import (
    LIBRARY,
    LIFTER,
    MONDAY,
    QUIET,
    after,
    asked_for,
    kg,
    kilograms,
    known,
    outing,
    planned,
    quiet_days,
    rules_of,
    today,
    with_check_ins,
)

DAY = timedelta(days=1)
BY_ID = {one.id: one for one in LIBRARY}
ROW_ONLY = tuple(one for one in LIBRARY if one.id == "dumbbell-row")
WEIGHTS = replace(LIFTER, experience=Experience.REGULAR, loads=kilograms(*range(1, 21)))
YES = FlareReport(FlareAnswer.YES)


def on(days_ago: int, **changed: object) -> CheckIn:
    return replace(QUIET, day=MONDAY - days_ago * DAY, **changed)  # type: ignore[arg-type]


def bad(days_ago: int, **more: object) -> CheckIn:
    """A day on which everything is bad, and called a flare."""
    values: dict[str, object] = {"pain": 7, "fatigue": 7, "stiffness": 7, "flare": YES}
    return on(days_ago, **(values | more))


def with_row(*check_ins: CheckIn, sets: int = 2, days_ago: int = 3, load: float = 10) -> Facts:
    """Someone established who rows 10 kg, with these check-ins among the quiet ones."""
    return known(
        WEIGHTS,
        library=ROW_ONLY,
        sessions=(outing(MONDAY - days_ago * DAY, "dumbbell-row", load=kg(load), sets=sets, amount=10),),
        check_ins=with_check_ins(after(MONDAY - 3 * DAY), *check_ins),
    )


def test_a_usual_needs_fourteen_answers() -> None:
    thirteen = baseline_of(quiet_days(13), MONDAY)
    assert (thirteen.pain.is_known, baseline_of(quiet_days(14), MONDAY).pain.is_known) == (False, True)
    assert usual([]).rise(9) == 0


def test_the_day_itself_is_not_part_of_its_own_usual() -> None:
    assert baseline_of((*quiet_days(28), today(pain=10)), MONDAY) == baseline_of(quiet_days(28), MONDAY)
    assert baseline_of((on(29, pain=9),), MONDAY).pain.answers == 0
    assert baseline_of((on(28, pain=9),), MONDAY).pain.answers == 1


def test_answers_left_out_do_not_lower_a_flare_score() -> None:
    assert flare_sum((on(0, pain=6, fatigue=None, stiffness=None),)) == 30
    assert flare_sum((CheckIn(MONDAY),)) is None


@pytest.mark.parametrize(
    ("changed", "grade"),
    [
        ({"pain": 3}, FlareGrade.NONE),
        ({"pain": 4}, FlareGrade.ABOVE_USUAL),
        ({"stiffness": 4}, FlareGrade.ABOVE_USUAL),
        ({"flare": FlareReport(FlareAnswer.NO), "pain": 3}, FlareGrade.NONE),
        ({"flare": FlareReport(FlareAnswer.UNSURE)}, FlareGrade.NONE),
        ({"flare": YES}, FlareGrade.ABOVE_USUAL),
        ({"flare": FlareReport(FlareAnswer.YES, 4, MONDAY - 20 * DAY)}, FlareGrade.ABOVE_USUAL),
        ({"flare": FlareReport(FlareAnswer.YES, 5, MONDAY - 7 * DAY)}, FlareGrade.ABOVE_USUAL),
        ({"flare": FlareReport(FlareAnswer.YES, 5, MONDAY - 8 * DAY)}, FlareGrade.STRICT),
        ({"flare": FlareReport(FlareAnswer.YES, None, MONDAY - 8 * DAY)}, FlareGrade.STRICT),
        ({"flare": FlareReport(FlareAnswer.YES, None, MONDAY - 7 * DAY)}, FlareGrade.ABOVE_USUAL),
    ],
)
def test_flare_grades_by_one_day(changed: dict[str, object], grade: FlareGrade) -> None:
    assert newest_flare((*quiet_days(28), on(0, **changed)), MONDAY).grade is grade


@pytest.mark.parametrize(
    ("said", "grade"),
    [
        (dict.fromkeys(range(8, 0, -1), YES), FlareGrade.STRICT),
        (dict.fromkeys(range(7, 0, -1), YES), FlareGrade.ABOVE_USUAL),
        ({8: YES, 1: YES}, FlareGrade.ABOVE_USUAL),
        ({1: FlareReport(FlareAnswer.YES, 3, MONDAY - 8 * DAY)}, FlareGrade.STRICT),
        ({8: YES, 3: FlareReport(FlareAnswer.NO)}, FlareGrade.ABOVE_USUAL),
    ],
)
def test_a_flare_that_was_told_of_day_after_day_lasts_though_nobody_said_since_when(
    said: dict[int, FlareReport], grade: FlareGrade
) -> None:
    before = tuple(on(days, flare=said.get(days)) for days in range(10, 0, -1))
    assert grade_of_day(on(0, flare=FlareReport(FlareAnswer.YES, 5)), before) is grade


def test_days_without_a_word_do_not_end_a_flare_that_is_still_there() -> None:
    before = (on(8, flare=YES), CheckIn(MONDAY - 4 * DAY))
    assert grade_of_day(on(0, flare=FlareReport(FlareAnswer.YES, 5)), before) is FlareGrade.STRICT


@pytest.mark.parametrize(("score", "grade"), [(3, FlareGrade.ABOVE_USUAL), (4, FlareGrade.PROBABLE)])
def test_a_probable_flare_needs_a_sum_of_twenty(score: int, grade: FlareGrade) -> None:
    week = tuple(
        on(days, pain=score, fatigue=score, stiffness=score, difficulty=score, participation=score)
        for days in range(6, 0, -1)
    )
    now = on(0, pain=score, fatigue=score, stiffness=score, difficulty=score, participation=score, flare=YES)
    assert newest_flare((*week, now), MONDAY).grade is grade


def test_or_a_rise_of_ten_over_the_own_usual() -> None:
    calm = tuple(on(days, pain=0, fatigue=0, stiffness=0) for days in range(28, 6, -1))
    for score, grade in ((1, FlareGrade.ABOVE_USUAL), (2, FlareGrade.PROBABLE)):
        week = tuple(on(days, pain=score, fatigue=score, stiffness=score) for days in range(6, 0, -1))
        now = on(0, pain=score, fatigue=score, stiffness=score, flare=YES)
        assert newest_flare((*calm, *week, now), MONDAY).grade is grade


@pytest.mark.parametrize(
    ("grade_day", "needed"),
    [
        ({"pain": 4}, 2),
        ({"pain": 8, "fatigue": 8, "stiffness": 8, "flare": YES}, 3),
        ({"flare": FlareReport(FlareAnswer.YES, 6, MONDAY - 30 * DAY)}, 5),
    ],
)
def test_a_flare_ends_after_answered_days_at_usual_and_never_by_silence(
    grade_day: dict[str, object], needed: int
) -> None:
    before = quiet_days(30)[:15]
    flaring = on(10, **grade_day)
    quiet = tuple(on(10 - day) for day in range(1, needed + 1))
    assert newest_flare((*before, flaring), MONDAY).in_force is not FlareGrade.NONE
    assert newest_flare((*before, flaring, *quiet[:-1]), MONDAY).in_force is not FlareGrade.NONE
    assert newest_flare((*before, flaring, *quiet), MONDAY).in_force is FlareGrade.NONE
    unsure = tuple(replace(one, flare=FlareReport(FlareAnswer.UNSURE)) for one in quiet)
    assert newest_flare((*before, flaring, *unsure), MONDAY).in_force is not FlareGrade.NONE


def test_a_flare_keeps_its_worst_grade_while_it_lasts() -> None:
    before = quiet_days(30)[:15]
    flare = newest_flare((*before, bad(5), on(4, pain=4)), MONDAY)
    assert flare.grade is FlareGrade.PROBABLE
    assert flare.began == MONDAY - 5 * DAY


def test_grade_one_takes_a_fifth_and_a_set() -> None:
    facts = with_row(today(pain=4))
    row = asked_for(planned(facts), "dumbbell-row")
    assert (row.load.owned, row.sets) == ("8 kg", 1)
    assert "flare-above-usual" in rules_of(planned(facts))
    assert planned(facts).kind is DayKind.STRENGTH


def test_a_probable_flare_halves_and_is_called_gentle() -> None:
    plan = planned(with_row(bad(2), bad(1), bad(0, fatigue=3), sets=3))
    assert "flare-probable" in rules_of(plan)
    assert plan.kind is DayKind.GENTLE
    row = asked_for(plan, "dumbbell-row")
    assert (row.load.owned, row.sets) == ("5 kg", 1)
    assert row.reps_in_reserve >= 5
    assert plan.minutes <= 15


def test_a_strict_flare_leaves_the_very_light() -> None:
    strict = FlareReport(FlareAnswer.YES, 6, MONDAY - 9 * DAY)
    plan = planned(with_row(today(flare=strict)))
    assert "flare-strict" in rules_of(plan)
    row = asked_for(plan, "dumbbell-row")
    assert (row.load.owned, row.sets, row.reps_in_reserve) == ("5 kg", 1, 6)


def test_a_flare_of_several_sessions_is_cut_once() -> None:
    facts = known(
        WEIGHTS,
        library=ROW_ONLY,
        sessions=(
            outing(MONDAY - 9 * DAY, "dumbbell-row", load=kg(10), sets=2, amount=10),
            outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(5), amount=8),
        ),
        check_ins=with_check_ins(*(bad(days) for days in range(5, 0, -1)), bad(0, fatigue=3)),
    )
    assert asked_for(planned(facts), "dumbbell-row").load.owned == "5 kg"


@pytest.mark.parametrize(("sessions_since", "load"), [(0, "7 kg"), (1, "8 kg"), (2, "9 kg"), (3, "10 kg")])
def test_after_a_probable_flare_it_builds_up_again(sessions_since: int, load: str) -> None:
    flaring = tuple(bad(days) for days in (20, 19, 18))
    quiet = tuple(on(days) for days in range(17, -1, -1))
    # Over on the third quiet day, 15 days ago.
    done = [outing(MONDAY - 22 * DAY, "dumbbell-row", load=kg(10), sets=2, amount=10)]
    archive = []
    for number in range(sessions_since):
        day = MONDAY - (12 - 4 * number) * DAY
        done.append(outing(day, "dumbbell-row", load=kg(7 + number), sets=2, amount=10))
        why = Reason(RuleId.BACK_AFTER_FLARE, (), OWN_CAUTION)
        archive.append(replace(planned(with_row()), day=day).because(why))
    if not sessions_since:
        done.append(outing(MONDAY - 17 * DAY, "dumbbell-row", load=kg(5), amount=8))
    facts = known(
        WEIGHTS,
        library=ROW_ONLY,
        sessions=tuple(done),
        check_ins=(*quiet_days(28)[:7], *flaring, *quiet),
        archive=tuple(archive),
    )
    gap_adjusted = {"7 kg": "7 kg"}.get(load, load)
    assert facts.flare.over_since == MONDAY - 15 * DAY
    assert asked_for(planned(facts), "dumbbell-row").load.owned == gap_adjusted


def test_the_week_after_a_day_above_usual_raises_nothing() -> None:
    sore = on(5, pain=4)
    plan = planned(with_row(sore))
    row = asked_for(plan, "dumbbell-row")
    assert "held-after-flare" in rules_of(row)
    assert row.load.owned == "10 kg"


def test_not_sure_about_a_flare_holds() -> None:
    plan = planned(with_row(today(flare=FlareReport(FlareAnswer.UNSURE))))
    assert "held-flare-unsure" in rules_of(asked_for(plan, "dumbbell-row"))


@pytest.mark.parametrize(
    ("changed", "triggers"),
    [
        ({}, ()),
        ({"pain": 4}, ("pain",)),
        ({"fatigue": 5}, ("fatigue",)),
        ({"fatigue": 4}, ()),
        ({"stiffness_min": 49}, ()),
        ({"stiffness_min": 50}, ("stiffness",)),
        ({"sleep_h": 6.5}, ()),
        ({"pain": 4, "fatigue": 5, "stiffness_min": 60}, ("pain", "fatigue", "stiffness")),
    ],
)
def test_what_counts_as_poor_recovery(changed: dict[str, object], triggers: tuple[str, ...]) -> None:
    assert recovery_triggers(known(check_ins=(*quiet_days(28), today(**changed)))) == triggers


def test_two_poor_nights_count_once() -> None:
    assert recovery_triggers(known(check_ins=with_check_ins(on(1, sleep_h=6.5), today(sleep_h=6.5)))) == ("sleep",)


@pytest.mark.parametrize(
    ("answers", "fatigue", "tired"), [(13, 6, False), (13, 7, True), (14, 5, True), (14, 4, False)]
)
def test_fatigue_is_judged_by_the_own_median_once_it_is_known(answers: int, fatigue: int, tired: bool) -> None:  # noqa: FBT001
    plan = planned(known(check_ins=(*quiet_days(answers), today(fatigue=fatigue))))
    assert ("short-for-fatigue" in rules_of(plan)) is tired
    if tired:
        assert plan.minutes <= 15
        assert all(one.sets == 1 and one.reps_in_reserve >= 5 for one in plan.prescriptions)


def test_a_usual_fatigue_of_eight_is_no_reason_to_stop() -> None:
    days = (*quiet_days(28, fatigue=8), today(fatigue=8))
    plan = planned(known(check_ins=days))
    assert "short-for-fatigue" not in rules_of(plan)
    assert "fatigue-contact" in rules_of(plan)


@pytest.mark.parametrize(("days", "said"), [(4, False), (5, True)])
def test_very_tired_on_five_days_of_seven_suggests_a_word_to_the_team(days: int, said: bool) -> None:  # noqa: FBT001
    tired = [on(ago, fatigue=7) for ago in range(days)]
    assert ("fatigue-contact" in rules_of(planned(known(check_ins=with_check_ins(*tired))))) is said


@pytest.mark.parametrize(
    ("answers", "hours", "rule"),
    [
        (28, 6.4, None),
        (10, 5.9, "lighter-for-sleep"),
        (10, 6.0, None),
        (28, 5.9, "lighter-for-sleep"),
    ],
)
def test_a_night_under_six_hours_is_lighter(answers: int, hours: float, rule: str | None) -> None:
    plan = planned(known(check_ins=(*quiet_days(answers), today(sleep_h=hours))))
    assert ("lighter-for-sleep" in rules_of(plan)) is (rule is not None)


def test_five_hours_is_no_poor_night_for_someone_who_always_sleeps_five() -> None:
    plan = planned(known(check_ins=(*quiet_days(28, sleep_h=5.0), today(sleep_h=5.0))))
    assert "lighter-for-sleep" not in rules_of(plan)


TWO_SIGNS = {"fatigue": 6, "stiffness_min": 70}


def test_two_signs_make_a_gentle_day() -> None:
    plan = planned(known(check_ins=(*quiet_days(28), today(**TWO_SIGNS))))
    assert plan.kind is DayKind.GENTLE
    assert "gentle-day" in rules_of(plan)
    for one in plan.prescriptions:
        assert one.load.kind in (LoadKind.BODY, LoadKind.HOLD)
        assert (one.sets, one.reps_in_reserve) == (1, 6)
        assert max((demand for _, demand in BY_ID[one.exercise].demand), default=0) <= 2


def test_after_two_gentle_days_the_smallest_dose_is_offered() -> None:
    why = Reason(RuleId.GENTLE_DAY, (), OWN_CAUTION)
    kept = tuple(DayPlan(MONDAY - days * DAY, DayKind.GENTLE, reasons=(why,)) for days in (8, 4))
    for archive, kind, rule in ((kept[:1], DayKind.GENTLE, "gentle-day"), (kept, DayKind.STRENGTH, "smallest-dose")):
        plan = planned(known(check_ins=(*quiet_days(28), today(**TWO_SIGNS)), archive=archive))
        assert plan.kind is kind
        assert rule in rules_of(plan)
        assert plan.minutes <= 15
    strength = DayPlan(MONDAY - 2 * DAY, DayKind.STRENGTH)
    rest = DayPlan(MONDAY - DAY, DayKind.REST)
    broken = planned(known(check_ins=(*quiet_days(28), today(**TWO_SIGNS)), archive=(*kept, strength, rest)))
    assert broken.kind is DayKind.GENTLE


def rated(*exertions: int, load: float = 5) -> tuple[Session, ...]:
    """Sessions three days apart, the last three days ago, with these exertions."""
    return tuple(
        replace(outing(MONDAY - 3 * (len(exertions) - number) * DAY, "dumbbell-row", load=kg(load)), exertion=exertion)
        for number, exertion in enumerate(exertions)
    )


@pytest.mark.parametrize(("exertions", "counts"), [((4, 4, 4, 6), True), ((4, 4, 4, 5), False), ((4, 4, 6), False)])
def test_a_session_that_felt_harder_than_usual_counts(exertions: tuple[int, ...], counts: bool) -> None:  # noqa: FBT001
    assert ("exertion" in recovery_triggers(known(sessions=rated(*exertions)))) is counts


def test_a_harder_session_with_more_weight_does_not_count() -> None:
    last = replace(outing(MONDAY - 3 * DAY, "dumbbell-row", load=kg(10)), exertion=8)
    assert recovery_triggers(known(sessions=(*rated(4, 4, 4, 4)[:-1], last))) == ()


@pytest.mark.parametrize(
    ("kind", "rule", "day"),
    [
        (ChoiceKind.SHORTER_TODAY, "shorter-chosen", DayKind.STRENGTH),
        (ChoiceKind.GENTLER_TODAY, "gentler-chosen", DayKind.GENTLE),
    ],
)
def test_not_a_good_day_is_a_choice(kind: ChoiceKind, rule: str, day: DayKind) -> None:
    plan = planned(known(choices=(Choice(kind, MONDAY, day=MONDAY),)))
    assert plan.kind is day
    assert rule in rules_of(plan)
    assert plan.minutes <= 15
    assert all(one.sets == 1 for one in plan.prescriptions)
    other = planned(known(choices=(Choice(kind, MONDAY, day=MONDAY - DAY),)))
    assert rule not in rules_of(other)


def building(weeks: int) -> tuple[Session, ...]:
    """Twice a week, a little more each week, until last week."""
    return tuple(
        outing(MONDAY - timedelta(weeks=weeks - week, days=-day), "dumbbell-row", load=kg(4 + week), sets=2, amount=10)
        for week in range(weeks)
        for day in (0, 3)
    )


@pytest.mark.parametrize(("weeks", "lighter"), [(4, False), (5, True)])
def test_the_week_after_four_weeks_of_real_increases_is_lighter(weeks: int, lighter: bool) -> None:  # noqa: FBT001
    plan = planned(known(WEIGHTS, library=ROW_ONLY, sessions=building(weeks)))
    assert ("deload" in rules_of(plan)) is lighter, "the first week has nothing to increase from"
    if lighter:
        row = asked_for(plan, "dumbbell-row")
        assert (row.load.owned, row.sets) == ("7 kg", 1)
        assert row.reps_in_reserve >= 3


def test_a_novice_has_no_scheduled_lighter_week() -> None:
    lifter = replace(LIFTER, loads=kilograms(*range(1, 21)))
    assert "deload" not in rules_of(planned(known(lifter, library=ROW_ONLY, sessions=building(5))))


def test_reductions_never_multiply() -> None:
    both = largest(Easing(load=0.8, fewer_sets=1), Easing(load=0.5, halves_sets=True, least_left=5))
    assert (both.load, both.sets(4), both.least_left) == (0.5, 2, 5)


def test_the_cause_of_the_largest_cut_is_named() -> None:
    small = Reason(RuleId.FLARE_ABOVE_USUAL, (), OWN_CAUTION)
    large = Reason(RuleId.FLARE_PROBABLE, (), OWN_CAUTION)
    assert largest(Easing(load=0.8, reasons=(small,)), Easing(load=0.5, reasons=(large,))).load_reason == large
    assert Easing().load_reason is None


def test_one_sore_day_does_not_end_the_way_back_from_a_flare() -> None:
    flaring = tuple(bad(days) for days in (20, 19, 18))
    quiet = tuple(on(days) for days in range(17, -1, -1) if days != 8)
    facts = known(
        WEIGHTS,
        library=ROW_ONLY,
        sessions=(
            outing(MONDAY - 22 * DAY, "dumbbell-row", load=kg(10), sets=2, amount=10),
            outing(MONDAY - 17 * DAY, "dumbbell-row", load=kg(5), amount=8),
        ),
        check_ins=(*quiet_days(28)[:7], *flaring, *quiet, on(8, pain=4)),
    )
    assert [one.grade for one in facts.flares] == [FlareGrade.PROBABLE, FlareGrade.ABOVE_USUAL]
    assert asked_for(planned(facts), "dumbbell-row").load.owned == "7 kg"


def test_fatigue_that_was_not_answered_is_not_tiredness() -> None:
    assert "short-for-fatigue" not in rules_of(planned(known(check_ins=(*quiet_days(28), today(fatigue=None)))))


def test_a_day_without_exercises_takes_no_time() -> None:
    assert minutes_of(()) == 0


def test_a_gap_of_more_than_four_weeks_begins_a_new_run() -> None:
    sessions = tuple(outing(MONDAY - days * DAY, "dumbbell-row", load=kg(5)) for days in (40, 11, 4))
    assert known(sessions=sessions).run.days == (MONDAY - 11 * DAY, MONDAY - 4 * DAY)


def presses(*loads: tuple[float, int], last: int = 3, left: int = 2) -> tuple[Session, ...]:
    """Pressing so many kilograms so many times, every three days up to `last` days ago."""
    return tuple(
        outing(MONDAY - (last + 3 * back) * DAY, "dumbbell-press", load=kg(load), amount=amount, left=left)
        for back, (load, amount) in enumerate(reversed(loads))
    )


@pytest.mark.parametrize(
    ("done", "weaker"),
    [
        (presses((10, 6), (10, 6), (9, 6), (9, 6)), True),
        (presses((10, 6), (10, 6), (9.1, 6), (9, 6)), False),
        (presses((10, 6), (10, 6), (10, 6), (9, 6)), False),
        (presses((10, 6), (9, 6), (9, 6)), False),
        (presses((10, 6), (10, 6), (9, 6), (9, 6), last=7), True),
        (presses((10, 6), (10, 6), (9, 6), (9, 6), last=8), False),
        (presses((10, 6), (10, 6), (9, 6), (9, 6), left=4), False),
        (presses((10, 15), (10, 15), (9, 6), (9, 6)), False),
    ],
)
def test_a_tenth_less_strength_in_two_sessions_is_a_sign(done: tuple[Session, ...], weaker: bool) -> None:  # noqa: FBT001
    facts = known(replace(LIFTER, loads=kilograms(8, 9, 10)), sessions=done)
    assert ("weaker" in recovery_triggers(facts)) is weaker


def test_less_strength_and_more_pain_make_a_gentle_day() -> None:
    done = presses((10, 6), (10, 6), (9, 6), (9, 6), last=4)
    plan = planned(known(sessions=done, check_ins=(*quiet_days(28), today(pain=4))))
    assert plan.kind is DayKind.GENTLE
    (why,) = [one for one in plan.reasons if one.rule is RuleId.GENTLE_DAY]
    assert "more pain than usual and less strength than usual in two sessions" in reason_text(why)


def test_only_a_lift_with_kilograms_and_repetitions_has_an_estimate() -> None:
    sessions = (
        outing(MONDAY - 3 * DAY, "arm-raise", amount=6, left=2),
        outing(MONDAY - 3 * DAY, "dumbbell-press", load=kg(10), amount=6, left=2),
        outing(MONDAY - 6 * DAY, "dumbbell-press", load=kg(10), amount=6, left=None),
    )
    facts = known(sessions=sessions)
    assert facts.history("arm-raise").own[0].strength_kg is None
    newest, older = facts.history("dumbbell-press").own
    assert newest.strength_kg is not None
    assert older.strength_kg is None


def smaller(since: int = 0, until: int | None = 6) -> Choice:
    end = None if until is None else MONDAY + until * DAY
    return Choice(ChoiceKind.SMALLER_WEEK, MONDAY - DAY, day=MONDAY - since * DAY, until=end)


@pytest.mark.parametrize(
    ("choice", "is_smaller"),
    [
        (smaller(), True),
        (smaller(6, 0), True),
        (smaller(8, -1), False),
        (smaller(-1, 5), False),
        (smaller(0, None), True),
    ],
)
def test_a_smaller_week_is_short_with_one_set_each(choice: Choice, is_smaller: bool) -> None:  # noqa: FBT001
    plan = planned(known(WEIGHTS, choices=(choice,)))
    assert ("smaller-week-chosen" in rules_of(plan)) is is_smaller
    assert (plan.minutes <= 15 and all(one.sets == 1 for one in plan.prescriptions)) is is_smaller
    assert plan.kind is DayKind.STRENGTH


@pytest.mark.parametrize(
    ("days_ago", "confidence", "offered"),
    [(0, 6, True), (0, 7, False), (6, 6, True), (7, 6, False), (0, 0, True), (0, None, False)],
)
def test_a_smaller_plan_is_offered_to_someone_who_is_not_sure(
    days_ago: int,
    confidence: int | None,
    offered: bool,  # noqa: FBT001
) -> None:
    facts = known(WEIGHTS, check_ins=with_check_ins(on(days_ago, confidence=confidence)))
    plan = planned(facts)
    assert ("smaller-week-offered" in rules_of(plan)) is offered
    assert plan.minutes == planned(known(WEIGHTS)).minutes, "an offer changes nothing"
    chosen = planned(known(WEIGHTS, check_ins=facts.check_ins, choices=(smaller(),)))
    assert "smaller-week-offered" not in rules_of(chosen)


def test_the_newest_answer_about_the_week_counts() -> None:
    check_ins = with_check_ins(on(5, confidence=3), on(1, confidence=8))
    assert "smaller-week-offered" not in rules_of(planned(known(check_ins=check_ins)))
