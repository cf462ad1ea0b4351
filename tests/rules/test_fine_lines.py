"""Lines that planted faults crossed unseen: one sentence each, on the rule itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from liftcoach.domain.check_in import (
    Aftermath,
    AfterTwoHours,
    FlareAnswer,
    FlareReport,
    JointReport,
    NextMorning,
    Onset,
    ReportedJoint,
    SeenSign,
    WarningSign,
)
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import AskedFact, DayKind, DayPlan, Release, Scope, Stop, Tier
from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.events import LabResult, LabTest
from liftcoach.domain.exercise import Exercise, LoadKind, Muscle, Pattern, Trait, WorkUnit
from liftcoach.domain.joints import Joint, JointGroup
from liftcoach.domain.lifter import (
    Answer,
    Consideration,
    ConsiderationKind,
    Experience,
    Lifter,
    Medicine,
    MedicineClass,
)
from liftcoach.domain.prescription import BODY, Load, band_load
from liftcoach.domain.problems import InvalidFact
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.domain.training import Origin, Session
from liftcoach.insight.history import ExerciseHistory, Outing, PainZone
from liftcoach.rules.alternatives import LOOK_AT_DAYS_AFTER
from liftcoach.rules.corrections import corrected_stops
from liftcoach.rules.dose import ROWS, DayDose, DoseState, Span, complete, day_dose
from liftcoach.rules.easing import Easing, largest
from liftcoach.rules.facts import looking_ahead
from liftcoach.rules.gentle import is_gentle_move, recovery_triggers
from liftcoach.rules.limits import lasting, limits_of, refusal
from liftcoach.rules.muscle_values import ck_rise
from liftcoach.rules.planning import ease_fixed_plan
from liftcoach.rules.prescribing import TrainingDay, prescribed
from liftcoach.rules.progression import Move, Situation, next_step
from liftcoach.rules.screening import Start, StartTier, useful_gaps
from liftcoach.rules.selection import MAIN_SLOTS, Pick, in_order, is_main_move, needs_balance
from liftcoach.rules.warning_signs import new_stops, restarts_lower, stops_in_force
from liftcoach.rules.week import REGIONS
from tests.rules.invented import (
    LIBRARY,
    LIFTER,
    MONDAY,
    exercise,
    kg,
    kilograms,
    known,
    merged,
    outing,
    planned,
    quiet_days,
    today,
)

DAY = timedelta(days=1)
HOT_KNEE = JointReport(hot=(Joint.LEFT_KNEE,))
ROW = next(one for one in LIBRARY if one.id == "dumbbell-row")
BAND_ROW = next(one for one in LIBRARY if one.id == "band-row")
STAND = next(one for one in LIBRARY if one.id == "chair-stand")
SORE = Reason(RuleId.HELD_PAIN_UP, (), OWN_CAUTION)
ESTABLISHED: DayDose = complete((DoseState.ESTABLISHED,), ROWS[DoseState.ESTABLISHED])


def done(days_ago: int, **how: object) -> Outing:
    values: dict[str, object] = {
        "origin": Origin.OWN,
        "unit": WorkUnit.REPETITIONS,
        "load": kg(2),
        "sets": 2,
        "amount": 10,
        "left": 3,
        "zone": PainZone.FINE,
        "asked_amount": 10,
    }
    return Outing(day=MONDAY - days_ago * DAY, **(values | how))  # type: ignore[arg-type]


def case(*outings: Outing, of: Exercise = ROW, **more: object) -> Situation:
    values: dict[str, object] = {
        "dose": ESTABLISHED,
        "days_since": 3,
        "owned": kilograms(2, 3),
        "usual_row": ROWS[DoseState.ESTABLISHED],
    }
    return Situation(exercise=of, history=ExerciseHistory(of.id, outings), **(values | more))  # type: ignore[arg-type]


def considering(*kinds: ConsiderationKind) -> Lifter:
    said = tuple(Consideration(kind, answer=Answer.YES) for kind in kinds)
    return replace(LIFTER, considerations=(*LIFTER.considerations, *said))


def test_a_set_that_could_not_be_begun_is_asked_for_again_as_one() -> None:
    step = next_step(case(done(3, amount=0, asked_amount=None), holds=(SORE,)))
    assert step.amount >= 1


def test_what_was_too_hard_is_told_by_the_fewest_that_would_have_been_enough() -> None:
    step = next_step(case(done(3, left=1, least_left=3)))
    (why,) = step.reasons
    assert why.rule is RuleId.EASED_TOO_HARD
    assert [fact.value for fact in why.facts] == [2]


@pytest.mark.parametrize(("sets", "remain"), [(3, 2), (2, 1), (1, 1)])
def test_while_the_next_weight_waits_there_are_no_more_sets_than_it_begins_with(sets: int, remain: int) -> None:
    top = {"amount": 15, "asked_amount": 15, "left": 3, "sets": sets}
    step = next_step(case(done(3, **top), done(7, **top), holds=(SORE,)))
    assert step.load.owned == "2 kg"
    assert step.sets == remain


def test_the_top_of_the_ladder_is_reached_by_two_outings_and_not_by_one() -> None:
    top = {"amount": 15, "asked_amount": 15, "left": 3, "sets": 3}
    step = next_step(case(done(3, **top), done(7, **(top | {"amount": 12})), holds=(SORE,)))
    assert step.sets == 3


def test_the_next_weight_may_ask_for_as_much_work_as_was_done() -> None:
    """7 repetitions of 30 kg move what two sets of 15 with 7 kg did."""
    top = {"load": kg(7), "amount": 15, "asked_amount": 15, "left": 3, "sets": 2}
    step = next_step(case(done(3, **top), done(7, **top), owned=kilograms(7, 30)))
    assert (step.load.owned, step.sets, step.amount) == ("30 kg", 1, 7)


@pytest.mark.parametrize(("of", "load", "move"), [(STAND, BODY, Move.EASIER), (ROW, kg(2), Move.STAY)])
def test_at_the_bottom_a_move_of_the_body_gives_way_and_a_weight_does_not(of: Exercise, load: Load, move: Move) -> None:
    worse = Reason(RuleId.EASED_JOINTS_WORSE, (), OWN_CAUTION)
    bottom = done(3, load=load, sets=1, amount=5, asked_amount=5)
    assert next_step(case(bottom, of=of, eased_for_joints=worse)).move is move


def test_an_easier_kind_of_day_keeps_only_what_both_days_ask_for() -> None:
    gentle = known(choices=(Choice(ChoiceKind.GENTLER_TODAY, made_on=MONDAY, day=MONDAY),))
    now = planned(gentle)
    assert now.kind is DayKind.GENTLE
    assert len(now.prescriptions) > 1
    fixed = replace(now, kind=DayKind.STRENGTH, prescriptions=now.prescriptions[:1])
    eased = ease_fixed_plan(gentle, fixed)
    assert isinstance(eased, DayPlan)
    assert [one.exercise for one in eased.prescriptions] == [now.prescriptions[0].exercise]


def test_a_stop_that_ends_tomorrow_does_not_make_today_lower() -> None:
    stop = Stop("E1", Tier.EMERGENCY, Scope.WHOLE_DAY, MONDAY - 9 * DAY, released=Release("Dr Invented", MONDAY + DAY))
    assert restarts_lower(known(stops=(stop,))) is None
    today_ended = replace(stop, released=Release("Dr Invented", MONDAY))
    assert restarts_lower(known(stops=(today_ended,))) == today_ended


def test_an_open_stop_of_one_joint_is_not_raised_twice() -> None:
    stored = Stop("C3", Tier.CONTACT_TEAM, Scope.REGION, MONDAY - DAY, (Joint.LEFT_KNEE,))
    hot = known(stops=(stored,), check_ins=(*quiet_days(28), today(joints=HOT_KNEE)))
    assert stops_in_force(hot) == (stored,)


@pytest.mark.parametrize(
    ("medicine", "row"),
    [
        (Medicine("a", MedicineClass.BIOLOGIC), "E5"),
        (Medicine("a", MedicineClass.BIOLOGIC, since=MONDAY, until=MONDAY), "E5"),
        (Medicine("a", MedicineClass.BIOLOGIC, since=MONDAY + DAY), "C3"),
        (Medicine("a", MedicineClass.BIOLOGIC, until=MONDAY - DAY), "C3"),
        (Medicine("a", MedicineClass.OTHER), "C3"),
    ],
)
def test_only_a_medicine_that_is_taken_and_lowers_defences_sends_a_hot_joint_to_hospital(
    medicine: Medicine, row: str
) -> None:
    lifter = replace(LIFTER, medicines=(medicine,))
    plan = planned(known(lifter, check_ins=(*quiet_days(28), today(joints=HOT_KNEE))))
    assert plan.stop is not None
    assert plan.stop.row == row


def test_after_a_moved_session_as_many_days_are_looked_at_as_the_longest_gap_has() -> None:
    assert max(row.gap_days for row in ROWS.values() if row.gap_days is not None) == LOOK_AT_DAYS_AFTER


def test_nobody_who_is_often_dizzy_is_asked_to_jump() -> None:
    jump = exercise("jump", Pattern.SQUAT, traits=(Trait.IMPACT,))
    assert refusal(jump, limits_of(known())) is None
    assert refusal(jump, limits_of(known(considering(ConsiderationKind.DIZZINESS)))) is not None


def test_a_broken_bone_of_the_spine_calls_for_balance_and_a_loose_neck_does_not() -> None:
    why = needs_balance(known(considering(ConsiderationKind.VERTEBRAL_FRACTURE)))
    assert why is not None
    assert why.value is ConsiderationKind.VERTEBRAL_FRACTURE
    assert needs_balance(known(considering(ConsiderationKind.NECK_INSTABILITY))) is None


TWO_JOINTS = ((JointGroup.KNEE, 1), (JointGroup.HIP, 1))
WEIGHTED = {"load_kind": LoadKind.KG, "equipment": (Equipment.DUMBBELLS,), "load_equipment": Equipment.DUMBBELLS}


def test_who_trains_regularly_meets_main_moves_first_then_those_of_the_body_then_weights_for_one_muscle() -> None:
    one_muscle = {"primary": (Muscle.QUADRICEPS,), "demand": ((JointGroup.KNEE, 1),)}
    library = (
        exercise("a-one-muscle", Pattern.SQUAT, **WEIGHTED, **one_muscle),
        exercise("b-of-the-body", Pattern.SQUAT, demand=TWO_JOINTS, harder="c-with-weights"),
        exercise("c-with-weights", Pattern.SQUAT, demand=TWO_JOINTS, easier="b-of-the-body", **WEIGHTED),
    )
    regular = replace(LIFTER, experience=Experience.REGULAR)
    order = in_order((Pattern.SQUAT,), known(regular, library=library))
    assert [one.id for one in order] == ["c-with-weights", "b-of-the-body", "a-one-muscle"]


def test_who_is_new_meets_a_main_move_with_weights_before_an_easier_one_for_a_single_muscle() -> None:
    one_muscle = {"primary": (Muscle.QUADRICEPS,), "demand": ((JointGroup.KNEE, 0),)}
    library = (
        exercise("a-one-muscle", Pattern.SQUAT, **WEIGHTED, **one_muscle),
        exercise("b-main", Pattern.SQUAT, demand=TWO_JOINTS, **WEIGHTED),
    )
    assert [one.id for one in in_order((Pattern.SQUAT,), known(library=library))] == ["b-main", "a-one-muscle"]


@pytest.mark.parametrize(
    ("primary", "is_main"),
    [((Muscle.GLUTES, Muscle.HAMSTRINGS), True), ((Muscle.GLUTES,), False), ((Muscle.HAMSTRINGS,), False)],
)
def test_bending_from_the_hips_is_for_the_seat_and_the_back_of_the_thighs(
    primary: tuple[Muscle, ...],
    is_main: bool,  # noqa: FBT001
) -> None:
    assert is_main_move(exercise("a-hinge", Pattern.HINGE, demand=TWO_JOINTS, primary=primary)) is is_main


@pytest.mark.parametrize("slot", MAIN_SLOTS)
def test_what_may_stand_in_for_each_other_rests_together(slot: tuple[Pattern, ...]) -> None:
    assert len({REGIONS[pattern] for pattern in slot}) == 1


def test_while_a_harder_move_waits_there_is_one_set_as_it_begins_with() -> None:
    top = {"load": BODY, "amount": 15, "asked_amount": 15, "left": 3, "sets": 3}
    step = next_step(case(done(3, **top), done(7, **top), of=STAND, has_harder=True, holds=(SORE,)))
    assert step.sets == 1


def test_a_sign_that_was_ticked_on_the_day_of_its_release_is_released_with_it() -> None:
    known_since = Stop("C4", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, MONDAY - DAY, released=Release("Dr Invented", MONDAY))
    ticked = today(warning_signs=(SeenSign(WarningSign.C4),))
    assert stops_in_force(known(stops=(known_since,), check_ins=(*quiet_days(28), ticked))) == ()
    earlier = replace(known_since, released=Release("Dr Invented", MONDAY - DAY))
    assert stops_in_force(known(stops=(earlier,), check_ins=(*quiet_days(28), ticked))) != ()


def test_a_hard_session_counts_also_where_a_later_one_was_not_rated() -> None:
    def session(days_ago: int, exertion: int | None) -> Session:
        return replace(outing(MONDAY - days_ago * DAY, "chair-stand"), exertion=exertion)

    rated = (session(16, 3), session(13, 3), session(10, 3), session(6, 6))
    assert "exertion" in recovery_triggers(known(sessions=rated))
    assert "exertion" in recovery_triggers(known(sessions=(*rated, session(3, None))))


@pytest.mark.parametrize(("how", "sticks"), [({}, True), ({"was_swap": True}, False), ({"is_passing": True}, False)])
def test_what_was_done_only_for_an_easier_day_or_as_a_swap_does_not_stay(how: dict[str, bool], sticks: bool) -> None:  # noqa: FBT001
    library = tuple(exercise(name, Pattern.CORE, demand=((JointGroup.HIP, 1),)) for name in ("a-first", "b-second"))
    outings = (done(3, load=BODY, **how),)
    facts = replace(known(library=library), histories=(ExerciseHistory("b-second", outings),))
    assert next(one.id for one in in_order((Pattern.CORE,), facts)) == ("b-second" if sticks else "a-first")


@pytest.mark.parametrize(("days_ago", "stays"), [(84, True), (85, False)])
def test_an_exercise_stays_for_twelve_weeks_after_it_was_last_done(days_ago: int, stays: bool) -> None:  # noqa: FBT001
    library = tuple(exercise(name, Pattern.CORE, demand=((JointGroup.HIP, 1),)) for name in ("a-first", "b-second"))
    histories = (ExerciseHistory("b-second", (done(days_ago, load=BODY),)),)
    facts = replace(known(library=library), histories=histories)
    assert next(one.id for one in in_order((Pattern.CORE,), facts)) == ("b-second" if stays else "a-first")


def test_what_was_done_last_stays_however_long_ago_it_was_done_before() -> None:
    library = tuple(exercise(name, Pattern.CORE, demand=((JointGroup.HIP, 1),)) for name in ("a-first", "b-second"))
    histories = (
        ExerciseHistory("a-first", (done(10, load=BODY),)),
        ExerciseHistory("b-second", (done(3, load=BODY), done(40, load=BODY))),
    )
    facts = replace(known(library=library), histories=histories)
    assert next(one.id for one in in_order((Pattern.CORE,), facts)) == "b-second"


def test_a_move_that_loads_one_joint_heavily_is_not_gentle_however_little_it_asks_of_others() -> None:
    asks_little, asks_much = (JointGroup.ANKLE, 0), (JointGroup.KNEE, 3)
    assert is_gentle_move(exercise("march", Pattern.SQUAT, demand=(asks_little,)))
    assert not is_gentle_move(exercise("deep-squat", Pattern.SQUAT, demand=(asks_little, asks_much)))


def test_a_day_of_mobility_stays_one_whatever_else_eases_it() -> None:
    assert largest(Easing(is_mobility=True), Easing(load=0.8)).is_mobility
    assert not largest(Easing(fewer_sets=1), Easing(load=0.8)).is_mobility


def test_the_plan_of_the_day_itself_never_feeds_that_days_plan() -> None:
    before, of_today = DayPlan(MONDAY - DAY, DayKind.REST), DayPlan(MONDAY, DayKind.REST)
    assert known(archive=(of_today, before)).archive == (before,)


def test_the_day_that_has_two_check_ins_is_the_one_that_is_named() -> None:
    with pytest.raises(InvalidFact) as refused:
        known(check_ins=(*quiet_days(3), today(pain=1), today(pain=2)))
    assert Fact("value", MONDAY.isoformat()) in refused.value.problem.facts


def test_an_evening_that_was_answered_leaves_the_morning_to_be_asked_for() -> None:
    trained = outing(MONDAY - DAY, "arm-raise")
    evening = Aftermath(MONDAY - DAY, AfterTwoHours.NO_WORSE)
    for said, asked in ((evening, True), (replace(evening, next_morning=NextMorning.AS_USUAL), False)):
        asks, _ = useful_gaps(known(check_ins=(*quiet_days(28), today(aftermath=said)), sessions=(trained,)))
        assert (AskedFact.NEXT_MORNING in [ask.fact for ask in asks]) is asked


def test_a_temperature_that_was_put_right_ends_what_it_began() -> None:
    fever = known(check_ins=(*quiet_days(28), today(temperature_c=39.4)))
    (stop,) = (replace(one, told_on=MONDAY) for one in new_stops(fever))
    right = known(check_ins=(*quiet_days(28), today(temperature_c=36.6)), stops=(stop,))
    (ended,) = corrected_stops(right, MONDAY)
    assert [(one.value, one.corrected) for one in ended.numbers] == [(39.4, 36.6)]


def test_where_one_easing_asks_for_an_easier_exercise_and_another_does_not_it_becomes_easier() -> None:
    tired = done(10, load=BODY, sets=1, amount=5, asked_amount=5, left=0)
    assert next_step(case(tired, of=STAND, days_since=10)).move is Move.EASIER
    enough = done(10, load=BODY, sets=2, amount=12, asked_amount=12, left=0)
    assert next_step(case(enough, of=STAND, days_since=10)).move is Move.STAY


def test_a_weight_three_times_as_heavy_never_asks_for_more_work_than_was_done() -> None:
    top = {"load": kg(1), "amount": 15, "asked_amount": 15, "left": 3, "sets": 3}
    step = next_step(case(done(3, **top), done(7, **top), owned=kilograms(1, 3)))
    assert (step.load.owned, step.sets, step.amount) == ("3 kg", 2, 7)


def test_a_band_that_was_too_hard_goes_down_a_rung_and_keeps_its_repeats() -> None:
    hard = done(3, load=band_load(Band.MEDIUM), amount=8, asked_amount=8, left=0)
    step = next_step(case(hard, of=BAND_ROW, owned=(), bands=(Band.LIGHT, Band.MEDIUM)))
    assert (step.load.band, step.amount, step.move) == (Band.LIGHT, 8, Move.STAY)


def test_an_imported_load_that_fits_the_row_is_kept_as_it_was() -> None:
    brought = done(3, load=kg(3), origin=Origin.IMPORTED)
    assert next_step(case(brought)).load.owned == "3 kg"


@pytest.mark.parametrize(
    ("held", "last", "of", "said"),
    [
        ({"load": kg(20)}, {"load": kg(16)}, ROW, "20 kg"),
        ({"load": BODY, "amount": 12}, {"load": BODY, "amount": 8, "asked_amount": 8}, STAND, "12"),
    ],
)
def test_what_was_held_before_is_told_as_its_weight_or_as_its_repeats(
    held: dict[str, object], last: dict[str, object], of: Exercise, said: str
) -> None:
    step = next_step(case(done(3, **last), done(20, **held), of=of, owned=kilograms(16, 18, 20)))
    (why,) = step.reasons
    assert why.rule is RuleId.REGAINED
    assert why.facts[0].value == said


def test_while_a_row_asks_for_more_than_five_left_that_says_nothing_of_the_load() -> None:
    high = complete((DoseState.ESTABLISHED, DoseState.HIGH_ACTIVITY), ROWS[DoseState.ESTABLISHED])
    high = replace(high, left=Span(6, 6), ceiling=40)
    first = done(3, amount=8, asked_amount=8, left=6, sets=1, ceiling=40)
    assert next_step(case(first, dose=high)).load.owned == "2 kg"
    assert next_step(case(first)).load.owned == "3 kg"


def test_from_one_exercise_to_a_harder_one_is_one_step_and_not_two() -> None:
    easy = {"left": 6, "sets": 1, "amount": 8}
    lived = [
        merged(outing(MONDAY - ago * DAY, "high-seat-stand", **easy), outing(MONDAY - ago * DAY, "chair-stand", **easy))
        for ago in (7, 3)
    ]
    facts = known(sessions=lived, library=[one for one in LIBRARY if one.pattern is Pattern.SQUAT])
    start = Start(StartTier.FREE)
    day = TrainingDay(facts, day_dose(facts), limits_of(facts), Easing(), start, (), None)
    high = next(one for one in LIBRARY if one.id == "high-seat-stand")
    assert prescribed(day, Pick(high), 2).exercise == "chair-stand"


def test_the_lasting_limits_keep_what_a_medicine_rules_out_and_not_what_a_sore_knee_does() -> None:
    thinner = replace(LIFTER, medicines=(Medicine("a", MedicineClass.BLOOD_THINNER),))
    sore = JointReport(tender=(ReportedJoint(Joint.LEFT_KNEE, Onset.NEW),))
    limits = limits_of(known(thinner, check_ins=(*quiet_days(28), today(joints=sore))))
    assert {trait for trait, _ in limits.traits} == {Trait.IMPACT, Trait.KNEELING}
    assert {trait for trait, _ in lasting(limits).traits} == {Trait.IMPACT}


def test_a_flare_that_is_out_of_mind_on_a_day_ahead_no_longer_judges_what_was_done_in_it() -> None:
    flare_day = MONDAY - 27 * DAY
    said = tuple(
        replace(one, flare=FlareReport(FlareAnswer.YES, 6) if one.day == flare_day else None) for one in quiet_days(28)
    )
    facts = known(check_ins=(*said, today()), sessions=[outing(flare_day, "chair-stand")])
    ahead = looking_ahead(facts, MONDAY + 4 * DAY, ())
    assert [one.is_passing for one in facts.history("chair-stand").own] == [True]
    assert [one.is_passing for one in ahead.history("chair-stand").own] == [False]


def test_of_two_muscle_values_of_one_day_the_higher_counts() -> None:
    def ck(value: float, ago: int) -> LabResult:
        return LabResult(LabTest.CK, MONDAY - ago * DAY, value, "U/L", high=190)

    risen = ck_rise((ck(150, 30), ck(140, 3), ck(900, 3)), MONDAY)
    assert risen is not None
    assert risen.value == 900
    assert ck_rise((ck(150, 30), ck(900, 30), ck(140, 3)), MONDAY) is None
