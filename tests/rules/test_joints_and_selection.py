"""Which exercise: by joint, body, equipment and the person's own choices; never forced."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftcoach.domain.check_in import CheckIn, JointReport, Onset, ReportedJoint
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayKind
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.events import Event, EventKind
from liftcoach.domain.exercise import Exercise, LoadKind, Pattern, Position, Trait
from liftcoach.domain.joints import Digit, Joint, JointGroup
from liftcoach.domain.lifter import (
    ActivityRecord,
    Aim,
    Answer,
    Clearance,
    ClearanceFor,
    ClinicLimits,
    Condition,
    Consideration,
    ConsiderationKind,
    DiseaseActivity,
    Experience,
    Lifter,
    Medicine,
    MedicineClass,
    SaidBy,
    TimeOfDay,
)
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.insight.joint_states import JointFinding, JointState, joint_findings, joints_of_digit
from liftcoach.rules.limits import ALLOWED, Limits, limits_of, refusal, resting_groups
from liftcoach.rules.selection import easier_neighbour
from tests.rules.invented import (
    LIBRARY,
    LIFTER,
    MONDAY,
    after,
    asked_for,
    band,
    exercise,
    kg,
    kilograms,
    known,
    merged,
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
BY_ID = {one.id: one for one in LIBRARY}


def considering(kind: ConsiderationKind, **more: object) -> Lifter:
    return replace(LIFTER, considerations=(*LIFTER.considerations, Consideration(kind, **more)))  # type: ignore[arg-type]


def touching(**demand: int) -> Exercise:
    groups = tuple((JointGroup(group), value) for group, value in demand.items())
    return exercise("probe", Pattern.RAISE, demand=groups, weight_bearing=True)


@pytest.mark.parametrize(
    ("state", "most", "holds", "least_left", "without"),
    [
        (JointState.HOT, 0, True, 0, ()),
        (JointState.SWOLLEN_NEW, 0, True, 0, ()),
        (JointState.SWOLLEN_USUAL, 1, True, 5, ()),
        (JointState.TENDER, 2, True, 0, ()),
        (JointState.DAMAGED, 2, False, 0, (Trait.IMPACT,)),
        (JointState.REPLACED_RECENTLY, 0, True, 0, ()),
        (JointState.REPLACED, 2, False, 0, (Trait.IMPACT, Trait.END_RANGE)),
        (JointState.UNSTABLE, 2, False, 0, (Trait.END_RANGE,)),
        (JointState.INJECTED_NOW, 1, True, 5, ()),
        (JointState.INJECTED_LATELY, 2, True, 5, ()),
    ],
)
def test_what_a_joint_state_allows(
    state: JointState,
    most: int,
    holds: bool,  # noqa: FBT001
    least_left: int,
    without: tuple[Trait, ...],
) -> None:
    row = ALLOWED[state]
    assert (row.most_demand, row.holds, row.least_left, row.without) == (most, holds, least_left, without)


def test_every_state_has_its_row() -> None:
    assert set(ALLOWED) == set(JointState)


@pytest.mark.parametrize(
    ("joints", "demand", "fits"),
    [
        (JointReport(hot=(Joint.LEFT_KNEE,)), 0, True),
        (JointReport(hot=(Joint.LEFT_KNEE,)), 1, False),
        (swollen(Joint.LEFT_KNEE), 1, False),
        (swollen(Joint.LEFT_KNEE, Onset.USUAL_FOR_ME), 1, True),
        (swollen(Joint.LEFT_KNEE, Onset.USUAL_FOR_ME), 2, False),
        (tender(Joint.LEFT_KNEE), 2, True),
        (tender(Joint.LEFT_KNEE), 3, False),
        (JointReport(), 3, True),
    ],
)
def test_demand_is_held_against_the_joint(joints: JointReport, demand: int, fits: bool) -> None:  # noqa: FBT001
    facts = known(check_ins=(*quiet_days(28), today(joints=joints)))
    assert (refusal(touching(knee=demand), limits_of(facts)) is None) is fits


def test_a_usually_swollen_joint_keeps_five_in_reserve() -> None:
    plan = planned(known(check_ins=(*quiet_days(28), today(joints=swollen(Joint.LEFT_ELBOW, Onset.USUAL_FOR_ME)))))
    push = asked_for(plan, "forearm-wall-push")
    assert push.reps_in_reserve >= 5


@pytest.mark.parametrize(("days", "state"), [(6, JointState.SWOLLEN_NEW), (7, JointState.SWOLLEN_USUAL)])
def test_new_swelling_is_new_for_a_week(days: int, state: JointState) -> None:
    said = tuple(
        today(joints=swollen(Joint.LEFT_KNEE)).__class__(MONDAY - ago * DAY, joints=swollen(Joint.LEFT_KNEE))
        for ago in range(days, -1, -1)
    )
    assert joint_findings(lifter=LIFTER, check_ins=said, events=(), day=MONDAY) == (
        JointFinding(Joint.LEFT_KNEE, state),
    )


def test_a_joint_does_not_cool_down_because_nobody_was_asked() -> None:
    said = (replace(today(), day=MONDAY - 40 * DAY, joints=JointReport(hot=(Joint.LEFT_KNEE,))), today(joints=None))
    found = joint_findings(lifter=LIFTER, check_ins=said, events=(), day=MONDAY)
    assert found == (JointFinding(Joint.LEFT_KNEE, JointState.HOT),)


def test_a_newer_report_replaces_an_older_one() -> None:
    said = (replace(today(), day=MONDAY - DAY, joints=tender(Joint.LEFT_KNEE)), today())
    assert joint_findings(lifter=LIFTER, check_ins=said, events=(), day=MONDAY) == ()


def test_a_whole_swollen_digit_is_its_joints() -> None:
    assert joints_of_digit(Digit.RIGHT_TOE_1) == (Joint.RIGHT_FOREFOOT,)
    assert Joint.LEFT_DIP_2 in joints_of_digit(Digit.LEFT_FINGER_2)
    facts = known(check_ins=(*quiet_days(28), today(joints=JointReport(dactylitis=(Digit.LEFT_FINGER_2,)))))
    assert refusal(touching(fingers=1), limits_of(facts)) is not None


@pytest.mark.parametrize(
    ("kind", "days_ago", "fits"),
    [
        (ConsiderationKind.JOINT_REPLACEMENT, 83, 0),
        (ConsiderationKind.JOINT_REPLACEMENT, 84, 2),
        (ConsiderationKind.JOINT_REPLACEMENT, None, 0),
        (ConsiderationKind.DAMAGED_JOINT, None, 2),
        (ConsiderationKind.HYPERMOBILE_OR_UNSTABLE_JOINT, None, 2),
    ],
)
def test_joints_known_for_good(kind: ConsiderationKind, days_ago: int | None, fits: int) -> None:
    on = None if days_ago is None else MONDAY - days_ago * DAY
    limits = limits_of(known(considering(kind, joint=Joint.LEFT_KNEE, on=on)))
    assert refusal(touching(knee=fits), limits) is None
    assert refusal(touching(knee=fits + 1), limits) is not None


def test_a_consideration_without_its_joint_limits_no_joint() -> None:
    for kind in (
        ConsiderationKind.JOINT_REPLACEMENT,
        ConsiderationKind.DAMAGED_JOINT,
        ConsiderationKind.HYPERMOBILE_OR_UNSTABLE_JOINT,
    ):
        assert known(considering(kind)).joints == ()


@pytest.mark.parametrize(("days", "most"), [(0, 1), (2, 1), (3, 2), (7, 2), (8, 3)])
def test_an_injected_joint_is_used_lightly_for_a_week(days: int, most: int) -> None:
    events = (Event(EventKind.JOINT_INJECTION, MONDAY - days * DAY, Joint.LEFT_KNEE),)
    limits = limits_of(known(events=events))
    assert refusal(touching(knee=most), limits) is None
    assert most == 3 or refusal(touching(knee=most + 1), limits) is not None


def test_an_injection_ahead_changes_nothing() -> None:
    events = (Event(EventKind.JOINT_INJECTION, MONDAY + DAY, Joint.LEFT_KNEE),)
    assert known(events=events).joints == ()


@pytest.mark.parametrize(
    ("demand", "weight_bearing", "quiet_weeks", "damaged_row"),
    [
        (2, True, 0, True),
        (2, True, 10, True),
        (2, False, 5, True),
        (2, False, 6, False),
        # Standing on a damaged knee while the arms work is not loading it.
        (1, True, 0, False),
    ],
)
def test_a_damaged_joint_caps_what_loads_it_and_lets_the_rest_progress_when_quiet(
    demand: int,
    weight_bearing: bool,  # noqa: FBT001
    quiet_weeks: int,
    damaged_row: bool,  # noqa: FBT001
) -> None:
    probe = exercise("probe", Pattern.SQUAT, demand=((JointGroup.KNEE, demand),), weight_bearing=weight_bearing)
    first = MONDAY - timedelta(weeks=quiet_weeks)
    said = {first - DAY: replace(today(), day=first - DAY, joints=tender(Joint.LEFT_KNEE))}
    weeks = (first + timedelta(weeks=week) for week in range(0, quiet_weeks + 1, 2))
    said |= {day: replace(today(), day=day) for day in (*weeks, MONDAY)}
    plan = planned(
        known(
            considering(ConsiderationKind.DAMAGED_JOINT, joint=Joint.LEFT_KNEE),
            library=(probe,),
            check_ins=said.values(),
        )
    )
    assert (asked_for(plan, "probe").reps_in_reserve == 5) is damaged_row


@pytest.mark.parametrize(
    ("days_ago", "quiet_weeks"),
    [
        ((49, 35, 21, 7, 0), 6),
        # A day more than a fortnight: what was said before it no longer counts.
        ((50, 35, 20, 7, 0), 2),
        ((63, 48, 34, 20, 6, 0), 6),
        ((42, 0), 0),
    ],
)
def test_weeks_in_which_nobody_asked_are_no_quiet_weeks(days_ago: tuple[int, ...], quiet_weeks: int) -> None:
    said = tuple(CheckIn(MONDAY - ago * DAY, joints=JointReport()) for ago in days_ago)
    found = joint_findings(
        lifter=considering(ConsiderationKind.DAMAGED_JOINT, joint=Joint.LEFT_KNEE),
        check_ins=said,
        events=(),
        day=MONDAY,
    )
    assert [one.quiet_weeks for one in found] == [quiet_weeks]


@pytest.mark.parametrize(
    ("lifter", "trait"),
    [
        (considering(ConsiderationKind.NECK_INSTABILITY), Trait.OVERHEAD),
        (considering(ConsiderationKind.NECK_INSTABILITY), Trait.NECK_LOAD),
        (considering(ConsiderationKind.FUSED_SPINE), Trait.END_RANGE),
        (considering(ConsiderationKind.VERTEBRAL_FRACTURE), Trait.LOADED_SPINAL_FLEXION),
        (considering(ConsiderationKind.VERTEBRAL_FRACTURE), Trait.IMPACT),
        (considering(ConsiderationKind.BLOOD_THINNER), Trait.IMPACT),
        (considering(ConsiderationKind.HERNIA), Trait.BREATH_HOLDING_LIKELY),
        (considering(ConsiderationKind.EYE_PRESSURE), Trait.BREATH_HOLDING_LIKELY),
        (considering(ConsiderationKind.CANNOT_RISE_FROM_FLOOR), Trait.FLOOR_TRANSFER),
        (replace(LIFTER, conditions=(Condition.OSTEOPOROSIS,)), Trait.LOADED_SPINAL_FLEXION),
        (replace(LIFTER, medicines=(Medicine("a", MedicineClass.STEROID, dose_mg_a_day=30),)), Trait.IMPACT),
        (considering(ConsiderationKind.JOINT_REPLACEMENT, joint=Joint.LEFT_HIP, on=date(2020, 1, 1)), Trait.IMPACT),
    ],
)
def test_traits_that_are_left_out(lifter: Lifter, trait: Trait) -> None:
    probe = exercise("probe", Pattern.SQUAT, traits=(trait,))
    why = refusal(probe, limits_of(known(lifter)))
    assert why is not None
    assert refusal(probe, limits_of(known())) is None


@pytest.mark.parametrize(("mg", "since", "until", "fits"), [(29, 0, 0, True), (30, 1, 1, True), (30, -1, -1, True)])
def test_a_lower_or_past_steroid_dose_bars_nothing(mg: float, since: int, until: int, fits: bool) -> None:  # noqa: FBT001
    medicine = Medicine("a", MedicineClass.STEROID, MONDAY + since * DAY, MONDAY + until * DAY, mg)
    probe = exercise("probe", Pattern.SQUAT, traits=(Trait.IMPACT,))
    assert (refusal(probe, limits_of(known(replace(LIFTER, medicines=(medicine,))))) is None) is fits


def test_kneeling_waits_for_a_quiet_knee() -> None:
    probe = exercise("probe", Pattern.CORE, traits=(Trait.KNEELING,))
    facts = known(check_ins=(*quiet_days(28), today(joints=tender(Joint.LEFT_KNEE))))
    assert refusal(probe, limits_of(facts)) is not None
    assert refusal(probe, limits_of(known())) is None


def test_the_floor_waits_for_someone_who_cannot_get_up() -> None:
    probe = exercise("probe", Pattern.CORE, position=Position.FLOOR)
    for kind in (ConsiderationKind.CANNOT_RISE_FROM_FLOOR, ConsiderationKind.WALKING_AID):
        assert refusal(probe, limits_of(known(considering(kind)))) is not None
    assert refusal(probe, limits_of(known())) is None


@pytest.mark.parametrize(("weeks", "fits"), [(12, True), (13, False), (None, False)])
def test_lying_on_the_back_ends_with_the_first_third_of_a_pregnancy(weeks: int | None, fits: bool) -> None:  # noqa: FBT001
    due = None if weeks is None else MONDAY + timedelta(weeks=40 - weeks)
    probe = exercise("probe", Pattern.CORE, traits=(Trait.SUPINE,))
    limits = limits_of(known(considering(ConsiderationKind.PREGNANCY, on=due)))
    assert (refusal(probe, limits) is None) is fits
    assert (refusal(exercise("probe", Pattern.CORE, position=Position.LYING), limits) is None) is fits


@pytest.mark.parametrize(
    ("joints", "carries"),
    [
        (JointReport(), True),
        (tender(Joint.LEFT_WRIST), False),
        (tender(Joint.RIGHT_MCP_2), False),
        (tender(Joint.LEFT_KNEE), True),
    ],
)
def test_carrying_in_the_hand_waits_for_quiet_hands(joints: JointReport, carries: bool) -> None:  # noqa: FBT001
    facts = known(check_ins=(*quiet_days(28), today(joints=joints)))
    why = refusal(BY_ID["bag-carry"], limits_of(facts))
    assert (why is None) is carries
    forearm = exercise("forearm-bag", Pattern.CARRY)
    assert refusal(forearm, limits_of(facts)) is None


def test_groceries_bring_the_carry_forward() -> None:
    plan = planned(known(replace(LIFTER, aims=(Aim.GROCERIES,))))
    assert "bag-carry" in {one.exercise for one in plan.prescriptions}


def test_jars_bring_hand_work_forward() -> None:
    plan = planned(known(replace(LIFTER, aims=(Aim.JARS,), minutes=20)))
    assert "hand-squeeze" in {one.exercise for one in plan.prescriptions}


@pytest.mark.parametrize(
    "lifter",
    [
        replace(LIFTER, year_of_birth=1961),
        considering(ConsiderationKind.FALLS),
        replace(LIFTER, conditions=(Condition.OSTEOPOROSIS,)),
        replace(LIFTER, medicines=(Medicine("a", MedicineClass.STEROID, dose_mg_a_day=5),)),
        considering(ConsiderationKind.JOINT_REPLACEMENT, joint=Joint.LEFT_HIP, on=date(2020, 1, 1)),
    ],
)
def test_balance_work_belongs_in(lifter: Lifter) -> None:
    plan = planned(known(lifter))
    assert "balance-included" in rules_of(plan)
    assert "tandem-stand" in {one.exercise for one in plan.prescriptions}
    assert "balance-included" not in rules_of(planned(known()))


@pytest.mark.parametrize(("minutes", "included"), [(10, False), (15, True)])
def test_balance_work_is_told_of_only_where_the_minutes_reach_it(minutes: int, included: bool) -> None:  # noqa: FBT001
    plan = planned(known(replace(LIFTER, year_of_birth=1961, minutes=minutes)))
    assert ("balance-included" in rules_of(plan)) is included
    assert ("tandem-stand" in {one.exercise for one in plan.prescriptions}) is included


def test_equipment_that_is_not_owned_is_not_asked_for() -> None:
    lifter = replace(LIFTER, equipment=(Equipment.CHAIR,), bands=(), loads=())
    plan = planned(known(lifter))
    assert all(set(BY_ID[one.exercise].equipment) <= {Equipment.CHAIR} for one in plan.prescriptions)
    assert "no-fitting" in rules_of(plan), "and what is missing is said"


def test_dumbbells_without_weights_and_bands_without_levels_cannot_be_used() -> None:
    limits = limits_of(known(replace(LIFTER, loads=(), bands=())))
    assert refusal(BY_ID["dumbbell-row"], limits) is not None
    assert refusal(BY_ID["band-row"], limits) is not None


def test_never_offer_and_prefer_are_kept() -> None:
    never = Choice(ChoiceKind.NEVER_OFFER, MONDAY, exercise="forearm-wall-push")
    assert "wall-push" in {one.exercise for one in planned(known(choices=(never,))).prescriptions}
    prefer = Choice(ChoiceKind.PREFER, MONDAY, exercise="seated-knee-straightening")
    assert "seated-knee-straightening" in {one.exercise for one in planned(known(choices=(prefer,))).prescriptions}


def test_what_was_done_lately_is_kept() -> None:
    sessions = (outing(MONDAY - 4 * DAY, "dumbbell-row", load=kg(2)),)
    assert "dumbbell-row" in {one.exercise for one in planned(known(sessions=sessions)).prescriptions}


def test_weights_come_first_for_someone_who_trains_regularly() -> None:
    plan = planned(known(replace(LIFTER, experience=Experience.REGULAR)))
    assert "dumbbell-row" in {one.exercise for one in plan.prescriptions}


def test_a_swap_for_a_joint_has_its_own_load_and_says_so() -> None:
    """Liftosaur's bug: the other exercise inherited the first one's weight."""
    sessions = tuple(
        merged(
            outing(MONDAY - days * DAY, "dumbbell-row", load=kg(5), amount=12),
            outing(MONDAY - days * DAY, "chair-stand"),
        )
        for days in (7, 3)
    )
    sore = with_check_ins(after(MONDAY - 3 * DAY), today(joints=swollen(Joint.LEFT_WRIST, Onset.USUAL_FOR_ME)))
    plan = planned(known(sessions=sessions, check_ins=sore))
    row = asked_for(plan, "band-row")
    assert row.load.band is not None
    assert row.load.kg is None
    assert "first-outing" in rules_of(row)
    assert "swapped-for-joint" in rules_of(row)
    assert row.sets == 1


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_joint_is_spared_on_both_sides(side: str) -> None:
    facts = known(check_ins=(*quiet_days(28), today(joints=swollen(Joint(f"{side}-wrist")))))
    assert BY_ID["dumbbell-row"].one_sided
    assert refusal(BY_ID["dumbbell-row"], limits_of(facts)) is not None


def test_a_swap_names_the_first_of_several_that_it_stands_in_for() -> None:
    free = exercise("elbow-pull", Pattern.PULL, demand=((JointGroup.SHOULDER, 1),))
    sessions = (
        outing(MONDAY - 8 * DAY, "band-row", load=band(Band.VERY_LIGHT)),
        outing(MONDAY - 4 * DAY, "dumbbell-row", load=kg(2)),
    )
    facts = known(
        library=(*LIBRARY, free),
        sessions=sessions,
        check_ins=with_check_ins(after(MONDAY - 4 * DAY), today(joints=swollen(Joint.LEFT_WRIST))),
    )
    swap = asked_for(planned(facts), "elbow-pull")
    told = [fact.value for why in swap.reasons if why.rule is RuleId.SWAPPED_FOR_JOINT for fact in why.facts]
    assert told == ["Dumbbell row", Joint.LEFT_WRIST]


def test_the_easier_neighbour_skips_what_today_refuses() -> None:
    chain = (
        exercise("easy", Pattern.PUSH),
        exercise("between", Pattern.PUSH, easier="easy", demand=((JointGroup.WRIST, 2),)),
        exercise("hard", Pattern.PUSH, easier="between"),
        exercise("round", Pattern.PUSH, easier="about", demand=((JointGroup.WRIST, 2),)),
        exercise("about", Pattern.PUSH, easier="round", demand=((JointGroup.WRIST, 2),)),
    )
    by_id = {one.id: one for one in chain}
    facts = known(library=chain, check_ins=(*quiet_days(28), today(joints=swollen(Joint.LEFT_WRIST))))
    found = easier_neighbour(facts, by_id["hard"], limits_of(facts))
    assert found is not None
    assert found.id == "easy"
    assert easier_neighbour(facts, by_id["easy"], limits_of(facts)) is None
    assert easier_neighbour(facts, by_id["round"], limits_of(facts)) is None, "a ring of refused ones ends"


def test_after_the_joint_is_quiet_the_first_exercise_comes_back() -> None:
    sessions = (
        outing(MONDAY - 7 * DAY, "dumbbell-row", load=kg(5)),
        outing(MONDAY - 3 * DAY, "band-row", load=planned(known()).prescriptions[2].load),
    )
    sore = with_check_ins(today(joints=swollen(Joint.LEFT_WRIST, Onset.USUAL_FOR_ME)))
    kept = replace(planned(known(sessions=sessions[:1], check_ins=sore)), day=MONDAY - 3 * DAY)
    assert "swapped-for-joint" in rules_of(asked_for(kept, "band-row"))
    plan = planned(known(sessions=sessions, archive=(kept,)))
    assert "dumbbell-row" in {one.exercise for one in plan.prescriptions}


def test_the_persons_own_swap_is_kept_with_its_own_load() -> None:
    sessions = (outing(MONDAY - 4 * DAY, "band-row", load=planned(known()).prescriptions[2].load),)
    swap = Choice(ChoiceKind.SWAPPED, MONDAY, exercise="band-row", other="dumbbell-row", day=MONDAY)
    plan = planned(known(sessions=sessions, choices=(swap,)))
    row = asked_for(plan, "dumbbell-row")
    assert row.load.owned == "1 kg"
    assert "swap-chosen" in rules_of(row)
    assert "band-row" not in {one.exercise for one in plan.prescriptions}


@pytest.mark.parametrize("other", ["goblet-squat", "unknown", "chair-stand"])
def test_a_swap_that_today_does_not_allow_is_not_made(other: str) -> None:
    knee = (*quiet_days(28), today(joints=swollen(Joint.LEFT_KNEE, Onset.USUAL_FOR_ME)))
    swap = Choice(ChoiceKind.SWAPPED, MONDAY, exercise="seated-knee-straightening", other=other, day=MONDAY)
    plan = planned(known(check_ins=knee, choices=(swap,)))
    assert "seated-knee-straightening" in {one.exercise for one in plan.prescriptions}


def test_somebody_new_is_told_what_a_sore_joint_takes_away_today_and_not_what_a_lasting_one_does_every_day() -> None:
    regular = replace(LIFTER, experience=Experience.REGULAR)
    sore = planned(known(regular, check_ins=(*quiet_days(28), today(joints=tender(Joint.LEFT_KNEE)))))
    (told,) = [why for one in sore.prescriptions for why in one.reasons if why.rule is RuleId.SWAPPED_FOR_JOINT]
    assert told.facts == (Fact("was", "Goblet squat"), Fact("joint", Joint.LEFT_KNEE))
    damaged = considering(ConsiderationKind.DAMAGED_JOINT, joint=Joint.LEFT_KNEE)
    every_day = planned(known(replace(damaged, experience=Experience.REGULAR)))
    assert "goblet-squat" not in {one.exercise for one in every_day.prescriptions}
    assert not any("swapped-for-joint" in rules_of(one) for one in every_day.prescriptions)


@pytest.mark.parametrize(
    ("experience", "weights", "offered"),
    [
        (Experience.NEW, kilograms(5), True),
        (Experience.NEW, kilograms(6), False),
        (Experience.RETURNING, kilograms(6), False),
        (Experience.REGULAR, kilograms(6), True),
    ],
)
def test_somebody_who_starts_out_is_given_no_first_weight_over_five_kilograms(
    experience: Experience,
    weights: tuple[OwnedLoad, ...],
    offered: bool,  # noqa: FBT001
) -> None:
    lifter = replace(LIFTER, experience=experience, loads=weights)
    limits = limits_of(known(lifter))
    why = refusal(BY_ID["dumbbell-row"], limits)
    assert (why is None) is offered
    assert why is None or why.rule is RuleId.NOTHING_LIGHT_ENOUGH
    done = known(lifter, sessions=(outing(MONDAY - 4 * DAY, "dumbbell-row", load=kg(weights[0].kg)),))
    assert refusal(BY_ID["dumbbell-row"], limits_of(done)) is None, "who did it here goes on with it"


def test_the_lightest_of_a_machine_is_left_to_the_machine() -> None:
    pulldown = exercise(
        "pulldown",
        Pattern.PULL,
        load_kind=LoadKind.KG,
        equipment=(Equipment.PULLDOWN,),
        load_equipment=Equipment.PULLDOWN,
    )
    lifter = replace(LIFTER, equipment=(Equipment.PULLDOWN,), loads=(OwnedLoad(Equipment.PULLDOWN, 10, LoadUnit.KG),))
    assert refusal(pulldown, limits_of(known(lifter, library=(*LIBRARY, pulldown)))) is None


def test_who_named_bands_alone_is_told_what_a_chair_would_open() -> None:
    bands = planned(known(replace(LIFTER, equipment=(Equipment.BAND,))))
    told = {fact.value for why in bands.reasons if why.rule is RuleId.NO_FITTING_WITHOUT for fact in why.facts}
    assert {Pattern.SQUAT, Equipment.CHAIR} <= told
    chair = planned(known(replace(LIFTER, equipment=(Equipment.BAND, Equipment.CHAIR, Equipment.WALL))))
    assert "no-fitting-without" not in rules_of(chair)
    weights = [one for one in LIBRARY if one.pattern is not Pattern.SQUAT or one.id == "goblet-squat"]
    wall = replace(LIFTER, equipment=(Equipment.CHAIR,), loads=())
    squat = [
        why for why in planned(known(wall, library=weights)).reasons if Fact("pattern", Pattern.SQUAT) in why.facts
    ]
    assert [why.rule for why in squat] == [RuleId.NO_FITTING], "a chair would not help where weights are missing"


def test_a_day_of_easy_movement_without_any_that_fits_is_for_rest() -> None:
    lungs = considering(ConsiderationKind.PULMONARY_HYPERTENSION)
    assert planned(known(lungs)).kind is DayKind.MOBILITY
    plan = planned(known(replace(lungs, equipment=())))
    assert (plan.kind, plan.prescriptions) == (DayKind.REST, ())
    assert {"nothing-fits", "mobility-until-cleared"} <= rules_of(plan)


def test_where_nothing_fits_nothing_is_forced() -> None:
    one = (BY_ID["goblet-squat"],)
    plan = planned(known(library=one, check_ins=(*quiet_days(28), today(joints=swollen(Joint.LEFT_KNEE)))))
    assert plan.kind is DayKind.REST
    assert {"nothing-fits", "no-fitting-for-joint"} <= rules_of(plan)
    both = (*one, BY_ID["arm-circles"])
    easy = planned(known(library=both, check_ins=(*quiet_days(28), today(joints=swollen(Joint.LEFT_KNEE)))))
    assert easy.kind is DayKind.MOBILITY
    assert easy.prescriptions


def test_a_clinic_spares_a_joint_leaves_out_an_exercise_and_caps_a_load() -> None:
    limits = ClinicLimits(
        "Dr Invented",
        MONDAY,
        joints_to_spare=(Joint.LEFT_SHOULDER,),
        leave_out=("high-seat-stand",),
        keep=("seated-knee-straightening",),
    )
    plan = planned(known(replace(LIFTER, clinic_limits=limits)))
    chosen = {one.exercise for one in plan.prescriptions}
    assert "high-seat-stand" not in chosen
    kept = next(one for one in plan.prescriptions if one.exercise == "seated-knee-straightening")
    told = (Fact("by", "Dr Invented"), Fact("on", MONDAY))
    assert [why.facts for why in kept.reasons if why.rule is RuleId.CLINIC_KEEPS] == [told]
    assert sum("clinic-keeps" in rules_of(one) for one in plan.prescriptions) == 1
    assert Reason(RuleId.CLINIC_SPARES_JOINT, (Fact("joint", Joint.LEFT_SHOULDER), *told), OWN_CAUTION) in plan.reasons
    assert all(BY_ID[one].demand_on(JointGroup.SHOULDER) == 0 for one in chosen)
    capped = ClinicLimits("Dr Invented", MONDAY, most_kg=(("dumbbell-row", 2),))
    sessions = (outing(MONDAY - 4 * DAY, "dumbbell-row", load=kg(5)),)
    row = asked_for(planned(known(replace(LIFTER, clinic_limits=capped), sessions=sessions)), "dumbbell-row")
    assert row.load.owned == "2 kg"
    assert "clinic-load" in rules_of(row)
    twice = replace(capped, most_kg=(("dumbbell-row", 2), ("dumbbell-row", 3)))
    assert asked_for(planned(known(replace(LIFTER, clinic_limits=twice), sessions=sessions)), "dumbbell-row") == row
    none = ClinicLimits("Dr Invented", MONDAY, most_kg=(("dumbbell-row", 0.5),))
    without = planned(known(replace(LIFTER, clinic_limits=none), sessions=sessions))
    pulling = [one for one in without.prescriptions if BY_ID[one.exercise].pattern is Pattern.PULL]
    assert [one.exercise for one in pulling] == ["band-row"], "another exercise of the pattern comes instead"
    swapped = (Fact("was", "Dumbbell row"), *told, Fact("most", 0.5, "kg"), Fact("lightest", "1 kg"))
    assert Reason(RuleId.SWAPPED_FOR_CLINIC, swapped, OWN_CAUTION) in pulling[0].reasons
    assert [one.exercise for one in without.prescriptions if "swapped-for-clinic" in rules_of(one)] == ["band-row"]


@pytest.mark.parametrize(
    ("lifter", "rule"),
    [
        (considering(ConsiderationKind.RAYNAUD), "keep-hands-warm"),
        (considering(ConsiderationKind.PHOTOSENSITIVITY), "keep-out-of-sun"),
        (replace(LIFTER, conditions=(Condition.LUPUS,)), "keep-out-of-sun"),
        (considering(ConsiderationKind.DIZZINESS), "stand-up-slowly"),
    ],
)
def test_what_to_mind_is_said(lifter: Lifter, rule: str) -> None:
    assert rule in rules_of(planned(known(lifter)))


def test_the_warm_up_is_easy_movement() -> None:
    plan = planned(known())
    assert [BY_ID[one.exercise].pattern for one in plan.warm_up] == [Pattern.MOBILITY, Pattern.MOBILITY]
    hot = planned(known(check_ins=(*quiet_days(28), today(joints=JointReport(hot=(Joint.LEFT_SHOULDER,))))))
    assert [one.exercise for one in hot.warm_up] == ["ankle-circles"]


def test_a_report_names_usual_and_new() -> None:
    assert ReportedJoint(Joint.NECK, Onset.NEW) in tender(Joint.NECK).tender


def test_a_joint_that_was_named_last_week_is_not_quiet_for_six() -> None:
    days = quiet_days(60)
    sore = tuple(replace(one, joints=tender(Joint.LEFT_KNEE)) if (MONDAY - one.day).days == 9 else one for one in days)
    silent = replace(today(), joints=None)
    found = joint_findings(
        lifter=considering(ConsiderationKind.DAMAGED_JOINT, joint=Joint.LEFT_KNEE),
        check_ins=(*sore, silent),
        events=(),
        day=MONDAY,
    )
    assert found == (JointFinding(Joint.LEFT_KNEE, JointState.DAMAGED, 1),)


def test_joints_that_must_rest_are_told_as_groups() -> None:
    facts = known(check_ins=(*quiet_days(28), today(joints=JointReport(hot=(Joint.LEFT_HEEL,)))))
    assert resting_groups(facts) == {JointGroup.FOOT}


def test_two_records_of_one_day_believe_the_worse() -> None:
    both = tuple(
        ActivityRecord(activity, SaidBy.LIFTER, MONDAY) for activity in (DiseaseActivity.HIGH, DiseaseActivity.LOW)
    )
    assert known(replace(LIFTER, activity=both)).activity.planned_as is DiseaseActivity.HIGH


def test_someone_without_a_condition_has_no_activity_to_ask_about() -> None:
    facts = known(replace(LIFTER, conditions=(), activity=()))
    assert facts.activity.planned_as is DiseaseActivity.REMISSION
    assert planned(facts).asks == ()


@pytest.mark.parametrize(
    ("kind", "traits", "floor"),
    [
        (ConsiderationKind.NECK_INSTABILITY, {Trait.NECK_LOAD, Trait.OVERHEAD}, True),
        (ConsiderationKind.VERTEBRAL_FRACTURE, {Trait.LOADED_SPINAL_FLEXION, Trait.END_RANGE, Trait.IMPACT}, True),
        (ConsiderationKind.HERNIA, {Trait.BREATH_HOLDING_LIKELY}, True),
        (ConsiderationKind.CANNOT_RISE_FROM_FLOOR, {Trait.FLOOR_TRANSFER}, False),
        (ConsiderationKind.WALKING_AID, set(), False),
    ],
)
def test_who_is_not_sure_of_a_danger_is_spared_what_it_rules_out(
    kind: ConsiderationKind,
    traits: set[Trait],
    floor: bool,  # noqa: FBT001  (a case of the table)
) -> None:
    def limits_with(*answers: Answer) -> Limits:
        said = tuple(Consideration(kind, answer) for answer in answers)
        return limits_of(known(replace(LIFTER, considerations=(*LIFTER.considerations, *said))))

    why = Reason(RuleId.CARE_NOT_KNOWN, (Fact("because", kind),), OWN_CAUTION)
    limits = limits_with(Answer.NOT_KNOWN)
    assert set(limits.traits) == {(trait, why) for trait in traits}
    assert limits.no_floor == (None if floor else why)
    for free in (limits_with(), limits_with(Answer.NO)):
        assert (free.traits, free.no_floor) == ((), None), "never asked, or no"
    certain = limits_with(Answer.NOT_KNOWN, Answer.YES)
    assert {reason.rule for _, reason in certain.traits} <= {RuleId.TRAIT_OUT}


def test_a_certain_reason_against_the_floor_comes_before_an_open_question() -> None:
    said = (
        Consideration(ConsiderationKind.CANNOT_RISE_FROM_FLOOR, Answer.NOT_KNOWN),
        Consideration(ConsiderationKind.WALKING_AID),
    )
    no_floor = limits_of(known(replace(LIFTER, considerations=(*LIFTER.considerations, *said)))).no_floor
    assert no_floor is not None
    assert no_floor.rule is RuleId.TRAIT_OUT


THINNER = Medicine("Invented", MedicineClass.BLOOD_THINNER, asked_on=MONDAY)


@pytest.mark.parametrize(
    ("medicine", "spared"),
    [
        (THINNER, True),
        (replace(THINNER, until=MONDAY), True),
        (replace(THINNER, until=MONDAY - timedelta(days=1)), False),
        (replace(THINNER, medicine_class=MedicineClass.OTHER), False),
    ],
)
def test_a_blood_thinner_among_the_medicines_rules_out_impact_until_it_is_cleared(
    medicine: Medicine, *, spared: bool
) -> None:
    taking = replace(LIFTER, medicines=(medicine,))
    assert (Trait.IMPACT in [trait for trait, _ in limits_of(known(taking)).traits]) is spared
    cleared = replace(taking, clearances=(Clearance(ClearanceFor.IMPACT, "Dr Invented", MONDAY),))
    assert limits_of(known(cleared)).traits == ()


@pytest.mark.parametrize(
    ("time", "check_ins", "minutes"),
    [
        (TimeOfDay.MORNING, (*quiet_days(28, stiffness_min=30), today(stiffness_min=5)), 30),
        (TimeOfDay.MORNING, (*quiet_days(28, stiffness_min=29), today(stiffness_min=90)), None),
        (TimeOfDay.MORNING, (*quiet_days(5, stiffness_min=0), today(stiffness_min=40)), 40),
        (TimeOfDay.MORNING, (*quiet_days(5, stiffness_min=90), today(stiffness_min=None)), None),
        (TimeOfDay.MORNING, quiet_days(5, stiffness_min=90), None),
        (TimeOfDay.EVENING, (*quiet_days(28, stiffness_min=60), today()), None),
        (None, (*quiet_days(28, stiffness_min=60), today()), None),
    ],
)
def test_a_later_hour_is_suggested_to_somebody_stiff_who_trains_in_the_morning(
    time: TimeOfDay | None, check_ins: tuple[CheckIn, ...], minutes: int | None
) -> None:
    plan = planned(known(replace(LIFTER, time_of_day=time), check_ins=check_ins))
    told = [why.facts[0].value for why in plan.reasons if why.rule is RuleId.LATER_IN_DAY]
    assert told == ([] if minutes is None else [minutes])


@pytest.mark.parametrize(("days", "pain", "told"), [(14, 4, [4]), (14, 3, []), (13, 6, []), (14, 6, [6])])
def test_whose_pain_is_usually_there_is_told_that_its_rise_counts(days: int, pain: int, told: list[int]) -> None:
    said = [replace(one, pain=pain) for one in quiet_days(28)[-days:]]
    plan = planned(known(check_ins=(*said, today(pain=pain))))
    assert [why.facts[0].value for why in plan.reasons if why.rule is RuleId.USUAL_PAIN] == told
