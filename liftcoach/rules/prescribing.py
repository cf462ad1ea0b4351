"""Turn a chosen exercise into its prescription, under the day's dose, limits and easing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from liftcoach.domain.day_plan import Ask, Stop
from liftcoach.domain.equipment import Band
from liftcoach.domain.exercise import Exercise, LoadKind, WorkUnit
from liftcoach.domain.importing import IllnessTiming
from liftcoach.domain.joints import JointGroup
from liftcoach.domain.prescription import BODY, HOLD, Prescription, Work, band_load
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.domain.training import Session
from liftcoach.insight.history import CEILING, LEAST_LEFT, ExerciseHistory, Outing, was_worse
from liftcoach.insight.joint_states import JointState
from liftcoach.rules.dose import ROWS, DayDose, DoseState, experience_state, with_most_sets, with_row
from liftcoach.rules.easing import Easing
from liftcoach.rules.facts import Facts, aftermaths, once, while_same
from liftcoach.rules.flare import return_share
from liftcoach.rules.gentle import GENTLE_LEFT
from liftcoach.rules.holding import PASSED_IN_FINDING, held_long
from liftcoach.rules.limits import QUIET_WEEKS_TO_PROGRESS, Limits, lasting, not_owned, refusal
from liftcoach.rules.progression import TELL_OF_GAP, Move, Situation, Step, gap_begun, next_step, unrated, work_of
from liftcoach.rules.screening import Start, StartTier
from liftcoach.rules.selection import (
    WARM_UP_EXERCISES,
    Pick,
    begins_light,
    easier_neighbour,
    harder_neighbours,
    mobility_moves,
)

MOBILITY_REPETITIONS = 8
MOBILITY_SECONDS = 10
EASY_REST_S = 30
LIFT_S, LOWER_S = 2, 3
"""Seconds up and down: a calm pace for every exercise with repetitions. The pause between is the exercise's own."""
HELD = ""
"""A hold has no tempo."""
DEMANDING = 2
"""Joint demand from which an exercise counts as loading a joint, not merely using it."""
JOINT_FACTS = ("joint", "state")
SWAPS_FOR = frozenset({RuleId.JOINT_STATE, RuleId.STOP_SPARES_JOINT, RuleId.CLINIC_SPARES_JOINT, RuleId.CARRY_WAITS})
"""Refusals that name a joint."""


@dataclass(frozen=True, slots=True)
class TrainingDay:
    """What planning a training day has worked out before it looks at exercises."""

    facts: Facts
    dose: DayDose
    limits: Limits
    easing: Easing
    start: Start
    asks: tuple[Ask, ...]
    stop: Stop | None


def prescribed(day: TrainingDay, picked: Pick, most_sets: int) -> Prescription:
    """The prescription of a pick; a swap has its own load, and no more sets than what it stands in for."""
    first = _one(day, picked.exercise, most_sets, allow_move=True)
    fewest = [first.sets]
    reasons: list[Reason] = []
    for passed, why in picked.passed_over:
        if why.rule not in SWAPS_FOR or not _could_be_done(passed, day.limits):
            continue
        was_done = bool(day.facts.history(passed.id).own)
        if was_done:
            fewest.append(_one(day, passed, most_sets, allow_move=False).sets)
        # What something lasting rules out too and was never done is no news; what today alone takes away is.
        if was_done or refusal(passed, day.facts.from_parts(lasting, day.limits)) is None:
            reasons.append(_swapped_for_joint(passed, why))
    by_clinic = _swapped_for_clinic(day.limits, picked)
    return (first if min(fewest) == first.sets else replace(first, sets=min(fewest))).because(*reasons[:1], *by_clinic)


def _swapped_for_clinic(limits: Limits, picked: Pick) -> tuple[Reason, ...]:
    """Say which exercise would be here if the clinic allowed the lightest weight that there is for it.

    Weights are looked at last, so nothing else speaks against it.
    """
    if not limits.most_kg:
        return ()
    passed = next((one for one, why in picked.passed_over if why.rule is RuleId.CLINIC_LOAD), None)
    if passed is None or passed.load_equipment is None:
        return ()
    most_kg, why = limits.most_kg[passed.id]
    lightest = limits.loads[passed.load_equipment][0]
    told = (Fact("was", passed.name), *why.facts, Fact("most", most_kg, "kg"), Fact("lightest", lightest.label))
    return (Reason(RuleId.SWAPPED_FOR_CLINIC, told, OWN_CAUTION),)


def _swapped_for_joint(passed: Exercise, why: Reason) -> Reason:
    """Say what was passed over and for which joint; of a carry, what to do with the groceries too."""
    joint = next(fact for fact in why.facts if fact.name == "joint")
    if why.rule is RuleId.CARRY_WAITS:
        return why
    return Reason(RuleId.SWAPPED_FOR_JOINT, (Fact("was", passed.name), joint), why.source)


def _could_be_done(exercise: Exercise, limits: Limits) -> bool:
    """But for the joint that refuses it today."""
    return exercise.id not in limits.left_out and not_owned(exercise, limits) is None


def _one(day: TrainingDay, exercise: Exercise, most_sets: int, *, allow_move: bool) -> Prescription:
    """The next step of one exercise under the day's dose and easing."""
    facts = day.facts
    case = _situation(day, exercise, most_sets)
    newest = next(iter(case.history.outings), None)
    days = None if newest is None else (facts.day - newest.day).days
    gap = None if days is None else gap_begun(days)
    in_spite = held_long(facts, exercise.id, case.holds) if case.holds else None
    log = {} if case.history.outings else facts.from_parts(_log_not_counted, facts.sessions)
    not_counted = log.get(exercise.id, ())
    step, asked = facts.from_parts(_first_of_gap, case, gap, in_spite, day.dose, day.limits, not_counted)
    if step.move is not Move.STAY and allow_move and not day.easing.is_gentle:
        other = _neighbour(day, exercise, step)
        if other is not None:
            moved = _one(day, other, most_sets, allow_move=False)
            rule = RuleId.HARDER_NEIGHBOUR if step.move is Move.HARDER else RuleId.EASIER_NEIGHBOUR
            why = Reason(rule, (Fact("was", exercise.name),), OWN_CAUTION)
            return replace(moved, sets=min(moved.sets, step.sets)).because(why)
    return asked if days is None or days == gap else _told_of_gap(asked, days)


def _first_of_gap(
    case: Situation,
    gap: int | None,
    in_spite: Reason | None,
    dose: DayDose,
    limits: Limits,
    not_counted: tuple[Reason, ...],
) -> tuple[Step, Prescription]:
    """The next step and its prescription on the first day of a gap, in spite of what has held for too long."""
    exercise = case.exercise
    if gap is not None or in_spite is not None:
        holds = case.holds if in_spite is None else ()
        case = replace(case, days_since=gap, holds=holds, held_long=in_spite)
    step = next_step(case)
    asked_left = max(case.dose.target_left, case.easing.least_left)
    lightly = [one for one in limits.joint_limits(exercise) if one.allowance.least_left > asked_left]
    left = max((asked_left, *(one.allowance.least_left for one in lightly)))
    reasons = (
        *(why for why in step.reasons if why.rule is not RuleId.HARDER_NEIGHBOUR),
        *not_counted,
        *dict.fromkeys(one.reason for one in lightly),
        *(why for why in (limits.capped(exercise),) if why is not None),
        _dose_reason(exercise, case.dose, left),
    )
    return step, Prescription(
        exercise.id,
        case.easing.sets(step.sets),
        work_of(step, exercise.unit),
        step.load,
        left,
        # No shorter than the day's, which is the same for all its exercises.
        max(dose.rest_s, case.dose.rest_s),
        tempo_of(exercise),
        _side(exercise),
        reasons,
    )


def _told_of_gap(asked: Prescription, days: int) -> Prescription:
    """The prescription of the first day of a gap as it is on the day when the gap has lasted so long."""
    if not any(why.rule in TELL_OF_GAP for why in asked.reasons):
        return asked
    reasons = [_with_days(why, days) if why.rule in TELL_OF_GAP else why for why in asked.reasons]
    return replace(asked, reasons=tuple(reasons))


def _with_days(why: Reason, days: int) -> Reason:
    told = tuple(Fact("days", days, "days") if fact.name == "days" else fact for fact in why.facts)
    return Reason(why.rule, told, why.source)


def _log_not_counted(sessions: tuple[Session, ...]) -> Mapping[str, tuple[Reason, ...]]:
    """By exercise, why an imported log of it does not bear on its first load."""
    found: dict[str, tuple[Reason, ...]] = {}
    for session in sessions:
        if not session.shows_what_is_possible_now:
            before = session.illness_timing is IllnessTiming.BEFORE
            why = Reason(RuleId.LOG_BEFORE_ILLNESS if before else RuleId.LOG_TIME_NOT_KNOWN, (), OWN_CAUTION)
            found |= {done.exercise: (why,) for done in session.sets}
    return found


def _dose_reason(exercise: Exercise, dose: DayDose, left: int) -> Reason:
    """Why this much; with what a later day needs to know of the dose that the load was chosen under."""
    told = (
        Fact("state", dose.states[-1]),
        Fact("left", left, "repetitions"),
        Fact(LEAST_LEFT, dose.left.low, "repetitions"),
        Fact(CEILING, dose.ceiling, "%"),
    )
    counted = exercise.unit is WorkUnit.REPETITIONS
    return Reason(RuleId.DOSE_FOR_STATE if counted else RuleId.DOSE_OF_HOLD, told, OWN_CAUTION)


def _neighbour(day: TrainingDay, exercise: Exercise, step: Step) -> Exercise | None:
    """The easier or harder neighbour, if today allows it."""
    if step.move is Move.HARDER:
        return next(iter(harder_neighbours(day.facts, exercise, day.limits)), None)
    return easier_neighbour(day.facts, exercise, day.limits)


def _situation(day: TrainingDay, exercise: Exercise, most_sets: int) -> Situation:
    facts = day.facts
    history = facts.history(exercise.id)
    rung = next(iter(harder_neighbours(facts, exercise, facts.from_parts(lasting, day.limits))), None)
    return _as_on_any_day(facts, day.dose, day.limits, day.easing, exercise, history, most_sets, rung)


def _what_a_situation_rests_on(facts: Facts) -> tuple[object, ...]:
    return (
        facts.check_ins,
        facts.run.own_days,
        experience_state(facts),
        _damaged(facts),
        _return_share(facts),
    )


@once
def _return_share(facts: Facts) -> float | None:
    return facts.as_before(return_share(facts), "return share")


@once
def _damaged(facts: Facts) -> tuple[tuple[JointGroup, bool], ...]:
    """The damaged joints, and whether each has been quiet for as long as it needs to be loaded again."""
    found = tuple(
        (one.joint.group, one.quiet_weeks >= QUIET_WEEKS_TO_PROGRESS)
        for one in facts.joints
        if one.state is JointState.DAMAGED
    )
    return facts.as_before(found, "damaged joints")


@while_same(_what_a_situation_rests_on)
def _as_on_any_day(
    facts: Facts,
    dose: DayDose,
    limits: Limits,
    easing: Easing,
    exercise: Exercise,
    history: ExerciseHistory,
    most_sets: int,
    rung: Exercise | None,
) -> Situation:
    """An exercise's situation without the time that has passed since it was done, and what that brings.

    `rung` is the next exercise up the chain that nothing lasting refuses.
    """
    newest = next(iter(history.outings), None)
    holds = (*easing.holds, *_own_holds(facts, limits, exercise))
    if unrated(history):
        # How hard a timed set was is asked in other words than repeats: the reason asks for what the log asks.
        counted = exercise.unit is WorkUnit.REPETITIONS
        holds = (*holds, Reason(RuleId.HELD_NOT_RATED if counted else RuleId.HELD_TIMED, (), OWN_CAUTION))
    return Situation(
        exercise=exercise,
        history=history,
        dose=facts.from_parts(with_most_sets, _dose_of(facts, dose, exercise), most_sets),
        days_since=None,
        owned=limits.loads_for(exercise),
        bands=limits.bands,
        holds=holds,
        finding_holds=tuple(why for why in holds if why.rule not in PASSED_IN_FINDING),
        has_harder=rung is not None,
        harder_begins_light=rung is not None and begins_light(exercise, rung),
        eased_for_joints=_eased_for_joints(exercise, newest),
        usual_row=ROWS[experience_state(facts)],
        return_share=_return_share(facts),
        easing=easing,
    )


def _dose_of(facts: Facts, dose: DayDose, exercise: Exercise) -> DayDose:
    """The day's dose, with the row of a damaged joint where the exercise loads one; standing on it is no load."""
    for joint, is_quiet in _damaged(facts):
        if exercise.demand_on(joint) >= DEMANDING and (exercise.weight_bearing or not is_quiet):
            return facts.from_parts(with_row, dose, DoseState.DAMAGED_JOINT)
    return dose


def _own_holds(facts: Facts, limits: Limits, exercise: Exercise) -> tuple[Reason, ...]:
    """Holds of this exercise: a joint it uses is sore, or another exercise left that joint worse."""
    holds = [
        Reason(RuleId.HELD_FOR_JOINT, tuple(fact for fact in one.reason.facts if fact.name in JOINT_FACTS), OWN_CAUTION)
        for one in limits.joint_limits(exercise)
        if one.allowance.holds
    ]
    said = aftermaths(facts)
    last = next(reversed(facts.run.own_days), None)
    if last is not None and last in said and was_worse(said[last]):
        holds += [
            Reason(RuleId.HELD_FOR_JOINT, (Fact("joint", joint),), OWN_CAUTION)
            for joint in said[last].worse_joints
            if exercise.demand_on(joint.group) >= DEMANDING
        ]
    return tuple(holds)


def _eased_for_joints(exercise: Exercise, newest: Outing | None) -> Reason | None:
    """Why the exercise eases: joints that it uses were worse after its last outing. Sore muscles do not count."""
    if newest is None or not newest.worse_after:
        return None
    touched = [joint for joint in newest.worse_joints if exercise.demand_on(joint.group) > 0 or joint in newest.hurt]
    if newest.worse_joints and not touched:
        return None
    if touched:
        told = (Fact("joint", touched[0]), Fact("on", newest.day))
        return Reason(RuleId.EASED_JOINT_WORSE, told, OWN_CAUTION)
    return Reason(RuleId.EASED_JOINTS_WORSE, (Fact("on", newest.day),), OWN_CAUTION)


def stand_in(day: TrainingDay, exercise: Exercise, most_sets: int) -> Prescription:
    """The prescription of an exercise that the person chose in place of another: its own, and never a harder one."""
    return _one(day, exercise, most_sets, allow_move=False)


def easy(move: Exercise, sets: int, reasons: tuple[Reason, ...]) -> Prescription:
    """A mobility or warm-up exercise at its lightest."""
    amount = {WorkUnit.REPETITIONS: MOBILITY_REPETITIONS}.get(move.unit, MOBILITY_SECONDS)
    load = {LoadKind.HOLD: HOLD, LoadKind.BAND: band_load(Band.VERY_LIGHT)}.get(move.load_kind, BODY)
    return Prescription(
        move.id,
        sets,
        Work(move.unit, amount, amount),
        load,
        GENTLE_LEFT,
        EASY_REST_S,
        tempo_of(move),
        _side(move),
        reasons,
    )


def tempo_of(exercise: Exercise) -> str:
    """Seconds up, pause and down, such as "2-1-3"; a hold has none."""
    return f"{LIFT_S}-{exercise.pause_s}-{LOWER_S}" if exercise.unit is WorkUnit.REPETITIONS else HELD


def _side(exercise: Exercise) -> str:
    return "each" if exercise.one_sided else ""


def warm_up_of(day: TrainingDay) -> tuple[Prescription, ...]:
    moves = mobility_moves(day.facts, day.limits, seated_only=day.start.tier is StartTier.GENTLE)
    return day.facts.from_parts(_warm_up_with, moves)


def _warm_up_with(moves: tuple[Exercise, ...]) -> tuple[Prescription, ...]:
    why = (Reason(RuleId.WARM_UP, (), OWN_CAUTION),)
    return tuple(easy(move, 1, why) for move in moves[:WARM_UP_EXERCISES])
