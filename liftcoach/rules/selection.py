"""Choose the day's exercises: cover the main movement patterns with what fits the joints and is owned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.exercise import Exercise, LoadKind, Muscle, Pattern, Position, WorkUnit
from liftcoach.domain.lifter import Aim, Answer, ConsiderationKind, Experience, Lifter
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.insight.history import ExerciseHistory
from liftcoach.rules.cautions import needs_balance
from liftcoach.rules.facts import Facts, exercises_by_id, once, while_same
from liftcoach.rules.gentle import is_gentle_move
from liftcoach.rules.limits import Limits, refusal
from liftcoach.rules.week import REGIONS, Region, Trained

STICKS_FOR_DAYS = 84
"""An exercise done as usual within this time is kept, so that a flare of weeks does not end its way up."""
MOBILITY_DEMAND = 1
WARM_UP_EXERCISES = 2
RUNG_DEMAND = 1
"""A rung up may ask for so much more of a joint."""

NEVER_DONE: Mapping[str, date] = MappingProxyType({})
"""No exercise was done on any day."""

Slot = tuple[Pattern, ...]

SQUAT: Slot = (Pattern.SQUAT,)
HINGE: Slot = (Pattern.HINGE, Pattern.HIP)
BALANCE: Slot = (Pattern.BALANCE,)
HAND: Slot = (Pattern.HAND,)
CARRY: Slot = (Pattern.CARRY,)
MAIN_SLOTS: tuple[Slot, ...] = (
    SQUAT,
    (Pattern.PUSH,),
    (Pattern.PULL,),
    HINGE,
    (Pattern.PRESS, Pattern.RAISE),
    (Pattern.CORE,),
    HAND,
    (Pattern.CALF,),
    CARRY,
)
"""In the order in which minutes are spent on them."""
SLOT_OF: Mapping[Pattern, Slot] = {pattern: (pattern,) for pattern in Pattern}
"""Each pattern by itself."""
HAND_AIMS = frozenset({Aim.JARS, Aim.KETTLE_AND_PANS})


@dataclass(frozen=True, slots=True)
class Pick:
    """An exercise chosen for a slot, the ones passed over because today refuses them, and why."""

    exercise: Exercise
    passed_over: tuple[tuple[Exercise, Reason], ...] = ()


def slots_of(facts: Facts) -> tuple[Slot, ...]:
    """The movement patterns in the order in which minutes are spent on them; symptoms do not change it."""
    slots = list(MAIN_SLOTS)
    if HAND_AIMS & set(facts.lifter.aims):
        slots.remove(HAND)
        slots.insert(3, HAND)
    if Aim.GROCERIES in facts.lifter.aims:
        slots.remove(CARRY)
        slots.insert(1 + slots.index(HINGE), CARRY)
    if needs_balance(facts) is not None:
        slots.insert(2, BALANCE)
    return tuple(slots)


def first_slots(facts: Facts) -> tuple[Slot, ...]:
    """What comes before anything else and before second sets: up to the hips, with what the person's own needs put in.

    >>> MAIN_SLOTS.index(HINGE)
    3
    """
    slots = slots_of(facts)
    return slots[: 1 + slots.index(HINGE)]


SESSIONS_OF_A_TURN = 2
"""Within so many sessions everything has had its turn, which is a week: longer away from a move counts as a gap."""


def take_turns(facts: Facts, count: int) -> bool:
    """A day of `count` exercises does not hold all that comes first, but two days do.

    Otherwise somebody with ten minutes would never pull, nor bend from the hips.
    """
    first = len(first_slots(facts))
    return count < first <= SESSIONS_OF_A_TURN * count


def slots_in_turn(facts: Facts, count: int) -> tuple[Slot, ...]:
    """The slots for a day of `count` exercises; where they take turns, what waited longest comes first."""
    slots, first = slots_of(facts), first_slots(facts)
    if not take_turns(facts, count):
        return slots
    newest = {
        one.pattern: day
        for day, exercise in sorted(_done_and_planned(facts))
        if (one := exercises_by_id(facts).get(exercise)) is not None
    }
    waited = sorted(first, key=lambda slot: max(newest.get(pattern, date.min) for pattern in slot))
    return (*waited, *slots[len(first) :])


def _done_and_planned(facts: Facts) -> set[tuple[date, str]]:
    """Each exercise with the days on which it was done, or is planned before this one."""
    done = {(session.day, one.exercise) for session in facts.sessions for one in session.sets}
    return done | {(plan.day, one.exercise) for plan in facts.planned for one in plan.prescriptions}


def pick(
    slot: Slot,
    *,
    facts: Facts,
    limits: Limits,
    resting: Mapping[Region, Trained],
    suits: Callable[[Exercise], bool],
) -> Pick | Reason:
    """The first exercise of a slot, in the person's order, that today allows; else why there is none.

    The order never depends on symptoms, so a sore joint can only move the
    choice further down the same list.
    """
    trained = resting.get(REGIONS[slot[0]])
    gap_days = None if trained is None else (facts.day - trained.day).days
    return facts.from_parts(_first_allowed, slot, in_order(slot, facts), limits, suits, gap_days)


def _first_allowed(
    slot: Slot,
    order: tuple[Exercise, ...],
    limits: Limits,
    suits: Callable[[Exercise], bool],
    gap_days: int | None,
) -> Pick | Reason:
    """`gap_days` have passed since the slot's region was trained, where it still rests."""
    passed: list[tuple[Exercise, Reason]] = []
    for exercise in order:
        if not suits(exercise):
            continue
        why = refusal(exercise, limits)
        if why is None and gap_days is not None:
            why = Reason(RuleId.REGION_RESTS, (Fact("gap", gap_days, "days"),), OWN_CAUTION)
        if why is None:
            return Pick(exercise, tuple(passed))
        passed.append((exercise, why))
    return _nothing_because(slot, passed, limits)


EVERYDAY = frozenset({Equipment.CHAIR, Equipment.WALL})
"""What nearly everybody has, and what somebody who names only bands and weights forgets to name."""


def _nothing_because(slot: Slot, passed: list[tuple[Exercise, Reason]], limits: Limits) -> Reason:
    """Name the pattern, and why nothing fits it: a joint, the person's own wish, or that a chair or wall is missing."""
    told = Fact("pattern", slot[0])
    for _, why in passed:
        if why.rule is RuleId.CARRY_WAITS:
            return why
        joint = [fact for fact in why.facts if fact.name == "joint"]
        if joint:
            return Reason(RuleId.NO_FITTING_FOR_JOINT, (told, joint[0]), why.source)
    if any(why.rule is RuleId.NEVER_OFFER for _, why in passed):
        return Reason(RuleId.NO_FITTING_BY_CHOICE, (told,), OWN_CAUTION)
    for exercise, why in passed:
        unloaded = exercise.load_kind in (LoadKind.BODY, LoadKind.HOLD)
        if why.rule is RuleId.NOT_OWNED and unloaded and set(exercise.equipment) - limits.equipment <= EVERYDAY:
            return Reason(RuleId.NO_FITTING_WITHOUT, (told, *why.facts), OWN_CAUTION)
    return Reason(RuleId.NO_FITTING, (told,), OWN_CAUTION)


def in_order(slot: Slot, facts: Facts) -> tuple[Exercise, ...]:
    """A slot's exercises in the person's order: preferred, done lately, main moves, fitting their aims, easiest."""
    return _in_persons_order(facts, slot)


def _what_orders(facts: Facts) -> tuple[object, ...]:
    """All that the person's order rests on."""
    return (facts.library, facts.lifter, _preferred(facts), _done_lately(facts))


def _what_orders_the_untrained(facts: Facts) -> tuple[object, ...]:
    """All that it rests on before anything was done."""
    return (facts.library, facts.lifter, _preferred(facts))


@while_same(_what_orders)
def _in_persons_order(facts: Facts, slot: Slot) -> tuple[Exercise, ...]:
    order = _in_order(_untrained(facts, slot), facts.lifter, _preferred(facts), _done_lately(facts))
    return facts.as_before(order, ("order", slot))


def _untrained(facts: Facts, slot: Slot) -> tuple[Exercise, ...]:
    return facts.from_parts(_untrained_order, slot, facts.library, facts.lifter)


@once
def _preferred(facts: Facts) -> frozenset[str]:
    return facts.as_before(frozenset(one.exercise for one in facts.chose(ChoiceKind.PREFER)), "preferred")


def _in_order(
    untrained: tuple[Exercise, ...], lifter: Lifter, preferred: frozenset[str], done_lately: Mapping[str, date]
) -> tuple[Exercise, ...]:
    kept = set(lifter.clinic_limits.keep) if lifter.clinic_limits is not None else set()
    if not (kept or preferred or done_lately):
        return untrained

    def key(exercise: Exercise) -> tuple[bool, bool, int]:
        newest_first = -done_lately.get(exercise.id, date.min).toordinal()
        return (exercise.id not in kept, exercise.id not in preferred, newest_first)

    first = kept.union(preferred, done_lately)
    return (
        *sorted((exercise for exercise in untrained if exercise.id in first), key=key),
        *(exercise for exercise in untrained if exercise.id not in first),
    )


def _untrained_order(slot: Slot, library: tuple[Exercise, ...], lifter: Lifter) -> tuple[Exercise, ...]:
    """The order that a slot has for somebody before anything was done or chosen; it is the same on every day.

    Somebody who is often dizzy sits wherever a main move is done sitting, and stands last among moves alike.
    """
    dizzy = lifter.answer(ConsiderationKind.DIZZINESS) is Answer.YES
    aims = frozenset(lifter.aims)
    candidates = [exercise for exercise in library if exercise.pattern in slot]
    ids = {exercise.id: exercise for exercise in candidates}

    def key(exercise: Exercise) -> tuple[bool, int, bool, int, int, int, int, bool, int, int, str]:
        depth, is_main, is_single = _depth(exercise, ids), is_main_move(exercise), _is_single_joint(exercise)
        return (
            dizzy and not (is_main and exercise.position is not Position.STANDING),
            _tier(exercise, lifter, is_main=is_main),
            dizzy and exercise.position is Position.STANDING,
            depth if is_main else 0,
            -len(aims.intersection(exercise.aims)),
            _suits_experience(exercise, lifter),
            slot.index(exercise.pattern),
            is_single,
            depth,
            sum(demand for _, demand in exercise.demand) + exercise.grip,
            exercise.id,
        )

    return tuple(sorted(candidates, key=key))


@once
def _done_lately(facts: Facts) -> Mapping[str, date]:
    """When each exercise that sticks was last done as usual; what stood in on an easier day does not stay."""
    last = {} if facts.run.is_over(facts.day) else facts.from_parts(_last_as_usual, facts.histories)
    lately = {exercise: day for exercise, day in last.items() if (facts.day - day).days <= STICKS_FOR_DAYS}
    return facts.as_before(lately, "done lately")


def _last_as_usual(histories: tuple[ExerciseHistory, ...]) -> Mapping[str, date]:
    """The day on which each exercise was last done as usual."""
    usual = (
        (one.exercise, [out.day for out in one.outings if not out.was_swap and not out.is_passing]) for one in histories
    )
    return {exercise: days[0] for exercise, days in usual if days}


def _suits_experience(exercise: Exercise, lifter: Lifter) -> int:
    """Weights first for someone who trains regularly, the body or a band first for everyone else."""
    loaded = exercise.load_kind is LoadKind.KG
    return int(loaded != (lifter.experience is Experience.REGULAR))


MAIN_MUSCLES: Mapping[Pattern, frozenset[Muscle]] = {
    Pattern.SQUAT: frozenset({Muscle.QUADRICEPS, Muscle.GLUTES}),
    Pattern.HINGE: frozenset({Muscle.GLUTES, Muscle.HAMSTRINGS}),
    Pattern.PUSH: frozenset({Muscle.CHEST}),
    Pattern.PULL: frozenset({Muscle.UPPER_BACK, Muscle.LATS}),
    Pattern.PRESS: frozenset({Muscle.SHOULDERS}),
}
"""What the main moves of a pattern work first; patterns that are not here have no main moves."""
PATTERNS_WITH_SUBSTITUTES = frozenset({*MAIN_MUSCLES, Pattern.HIP, Pattern.RAISE})
"""Those, and the two that share a slot with one of them."""


def _is_single_joint(exercise: Exercise) -> bool:
    """Moves over several joints come before those over one."""
    return len([demand for _, demand in exercise.demand if demand > 0]) <= 1


def _tier(exercise: Exercise, lifter: Lifter, *, is_main: bool) -> int:
    """0 for what a pattern is best trained with, 3 for what only stands in; 0 where it has no main moves.

    Someone new meets a smaller move of the body before a main one with weights;
    someone who trains regularly sits down and stands up before training one
    muscle with weights. A hold stands in where nothing else fits.
    """
    if exercise.pattern not in PATTERNS_WITH_SUBSTITUTES:
        return 0
    suits = _suits_experience(exercise, lifter) == 0
    if is_main and suits:
        return 0
    regular = lifter.experience is Experience.REGULAR
    if is_main:
        return 1 if regular else 2
    if suits and exercise.load_kind is not LoadKind.HOLD:
        return 2 if regular else 1
    return 3


def is_main_move(exercise: Exercise) -> bool:
    """A move over several joints that trains all its pattern is for; not a hold, nor a move for one muscle.

    Large before small and several joints before one is how strength training is
    ordered (ACSM 2009); here it also decides what a short session is spent on.
    """
    needed = MAIN_MUSCLES.get(exercise.pattern)
    moves = exercise.load_kind is not LoadKind.HOLD and exercise.unit is WorkUnit.REPETITIONS
    return needed is not None and moves and needed.issubset(exercise.primary) and not _is_single_joint(exercise)


def harder_neighbours(facts: Facts, exercise: Exercise, limits: Limits) -> tuple[Exercise, ...]:
    """What comes one rung above an exercise and is not refused, its own harder neighbour first.

    Where that one is not owned or refused, any of the same pattern that names
    this exercise as its easier neighbour will do; after those, another main move
    as far along its own chain that was not done for long and asks for at most one
    more of any joint, as the next rung of a chain does; the kindest to joints first.
    """
    above, beside = _rungs_above_and_beside(facts, exercise, limits)
    done_lately = _done_lately(facts)
    return above or tuple(other for other in beside if other.id not in done_lately)


@while_same(_what_orders_the_untrained)
def _rungs_above_and_beside(
    facts: Facts, exercise: Exercise, limits: Limits
) -> tuple[tuple[Exercise, ...], tuple[Exercise, ...]]:
    """The next rungs of the chain that are not refused; where there are none, the main moves beside it."""
    rungs = facts.from_parts(_rungs_above, exercise, facts.library)
    above = [other for other in rungs if refusal(other, limits) is None and _can_be_heavier(exercise, other, limits)]
    slot = SLOT_OF[exercise.pattern]
    main = facts.from_parts(_main_moves_with_depth, slot, facts.library)
    if above or exercise.id not in main:
        return tuple(above), ()
    order = facts.from_parts(_in_order, _untrained(facts, slot), facts.lifter, _preferred(facts), NEVER_DONE)
    return (), _main_moves_beside(exercise, limits, main, order)


def _main_moves_beside(
    exercise: Exercise, limits: Limits, main: Mapping[str, int], order: tuple[Exercise, ...]
) -> tuple[Exercise, ...]:
    """Main moves as far along another chain that could be heavier and ask for little more, the kindest first."""
    beside = (
        other
        for other in order
        if other.id in main
        and main[other.id] >= main[exercise.id]
        and other.id != exercise.id
        and not _has_the_same_load(exercise, other)
        and _can_be_heavier(exercise, other, limits)
        and _asks_little_more(exercise, other)
        and refusal(other, limits) is None
    )
    return tuple(sorted(beside, key=_heaviest))


def _asks_little_more(exercise: Exercise, other: Exercise) -> bool:
    """At most one more of each joint and of the grip: from the wall nobody is sent to push-ups on the floor."""
    joints = all(demand <= exercise.demand_on(group) + RUNG_DEMAND for group, demand in other.demand)
    return joints and other.grip <= exercise.grip + RUNG_DEMAND


def _rungs_above(exercise: Exercise, library: tuple[Exercise, ...]) -> tuple[Exercise, ...]:
    """The next rungs of the chain, its own harder neighbour first; in place of one with the same load, those above it.

    Rowing with the hand in place of the elbow, the same band in both, works no
    muscle harder: it would only begin again with the lightest.
    """
    pattern = [other for other in library if other.pattern is exercise.pattern]
    found: list[Exercise] = []
    seen, waiting = {exercise.id}, [exercise]
    while waiting:
        below = waiting.pop(0)
        above = [other for other in pattern if other.id == below.harder or other.easier == below.id]
        for other in sorted(above, key=lambda one: (one.id != below.harder, one.id)):
            if other.id in seen:
                continue
            seen.add(other.id)
            if _has_the_same_load(exercise, other):
                waiting.append(other)
            else:
                found.append(other)
    return tuple(found)


BAND_PULLS_KG: Mapping[Band, float] = {
    Band.VERY_LIGHT: 1.5,
    Band.LIGHT: 2.5,
    Band.MEDIUM: 4.0,
    Band.HEAVY: 6.0,
    Band.VERY_HEAVY: 9.0,
}
"""About what a band pulls, stretched to twice its length; it only decides whether weights could be more than a band."""


def _can_be_heavier(exercise: Exercise, other: Exercise, limits: Limits) -> bool:
    """The heaviest that is owned for the other is more than for this one; always so where either has no load at all.

    Rowing with 4 kg is no step up from rowing with a heavy band, whatever the chain says.
    """
    here, there = _most_owned_kg(exercise, limits), _most_owned_kg(other, limits)
    on_one_leg = other.pattern in LIFTED_ON_ONE_LEG and other.one_sided and not exercise.one_sided
    return on_one_leg or here is None or there is None or there > here


def _most_owned_kg(exercise: Exercise, limits: Limits) -> float | None:
    """The heaviest weight owned for an exercise, or about what the heaviest band pulls; None where there is no load."""
    if exercise.load_kind is LoadKind.KG:
        loads = limits.loads_for(exercise)
        return loads[-1].kg if loads else None
    if exercise.load_kind is LoadKind.BAND:
        return max((BAND_PULLS_KG[band] for band in limits.bands), default=None)
    return None


def begins_light(exercise: Exercise, other: Exercise) -> bool:
    """Going over to the other means beginning with its lightest weight or band again."""
    loaded = (LoadKind.KG, LoadKind.BAND)
    return exercise.load_kind in loaded and other.load_kind in loaded


LIFTED_ON_ONE_LEG = frozenset({Pattern.SQUAT, Pattern.HINGE, Pattern.HIP, Pattern.CALF})


def _has_the_same_load(exercise: Exercise, other: Exercise) -> bool:
    """Both are loaded with the same weights or bands, and the other does not put the body on one leg instead of two."""
    if exercise.load_kind not in (LoadKind.KG, LoadKind.BAND):
        return False
    on_one_leg = other.pattern in LIFTED_ON_ONE_LEG and other.one_sided and not exercise.one_sided
    same = other.load_kind is exercise.load_kind and other.load_equipment is exercise.load_equipment
    return same and not on_one_leg


def _main_moves_with_depth(slot: Slot, library: tuple[Exercise, ...]) -> Mapping[str, int]:
    """How many easier neighbours lie below each main move of a slot."""
    ids = {exercise.id: exercise for exercise in library if exercise.pattern in slot}
    return {exercise.id: _depth(exercise, ids) for exercise in ids.values() if is_main_move(exercise)}


def easier_neighbour(facts: Facts, exercise: Exercise, limits: Limits) -> Exercise | None:
    """The nearest exercise down its chain that is not refused; None where there is none."""
    by_id = exercises_by_id(facts)
    seen, below = {exercise.id}, exercise.easier
    while below is not None and below in by_id and below not in seen:
        if refusal(by_id[below], limits) is None:
            return by_id[below]
        seen.add(below)
        below = by_id[below].easier
    return None


def _heaviest(exercise: Exercise) -> int:
    """The heaviest demand on any joint, grip included."""
    return max((exercise.grip, *(demand for _, demand in exercise.demand)))


def _depth(exercise: Exercise, ids: Mapping[str, Exercise]) -> int:
    """How many easier neighbours lie below an exercise in its own slot."""
    depth, seen, below = 0, {exercise.id}, exercise.easier
    while below is not None and below in ids and below not in seen:
        seen.add(below)
        depth, below = depth + 1, ids[below].easier
    return depth


def is_strength_move(exercise: Exercise) -> bool:
    """Anything that belongs to a strength session; mobility is for warming up and easy days."""
    return exercise.pattern is not Pattern.MOBILITY


def is_seated_gentle_move(exercise: Exercise) -> bool:
    """What is open before a clearance: gentle work in or from a chair."""
    return is_gentle_move(exercise) and exercise.position is Position.SEATED


def mobility_moves(facts: Facts, limits: Limits, *, seated_only: bool) -> tuple[Exercise, ...]:
    """Easy range-of-motion exercises that today allows, in the person's order."""
    order = in_order(SLOT_OF[Pattern.MOBILITY], facts)
    return facts.from_parts(_seated_easy_moves if seated_only else _easy_moves, order, limits)


def _easy_moves(order: tuple[Exercise, ...], limits: Limits) -> tuple[Exercise, ...]:
    return tuple(
        exercise
        for exercise in order
        if refusal(exercise, limits) is None
        and max((demand for _, demand in exercise.demand), default=0) <= MOBILITY_DEMAND
    )


def _seated_easy_moves(order: tuple[Exercise, ...], limits: Limits) -> tuple[Exercise, ...]:
    return tuple(exercise for exercise in _easy_moves(order, limits) if exercise.position is Position.SEATED)
