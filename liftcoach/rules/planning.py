"""Plan a day: refuse, stop, rest, or train, each with its reasons; the guards have the last word."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from liftcoach.domain.day_plan import Ask, CannotPlan, DayKind, DayPlan, Scope, Stop
from liftcoach.domain.exercise import Exercise, Pattern
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import Fact, FactValue, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.insight.history import heaviness
from liftcoach.rules.cautions import needs_balance
from liftcoach.rules.day_easing import ease_day
from liftcoach.rules.dose import DayDose, DoseState, day_dose
from liftcoach.rules.facts import Facts, exercises_by_id, looking_ahead, once
from liftcoach.rules.gentle import GENTLE_MINUTES, is_gentle_move
from liftcoach.rules.guards import GUARDS
from liftcoach.rules.limits import limits_of
from liftcoach.rules.minutes import minutes_of, mobility_minutes, mobility_that_fits, sets_that_fit
from liftcoach.rules.notes import notes_of
from liftcoach.rules.prescribing import DEMANDING, TrainingDay, easy, prescribed, stand_in, warm_up_of
from liftcoach.rules.screening import StartTier, refusal_to_plan, start_tier, useful_gaps
from liftcoach.rules.selection import (
    first_slots,
    is_seated_gentle_move,
    is_strength_move,
    mobility_moves,
    pick,
    slots_in_turn,
    take_turns,
)
from liftcoach.rules.warning_signs import stop_reason, stops_in_force
from liftcoach.rules.week import rest_reason, resting_regions, trained_days
from liftcoach.rules.wishes import told_of_wishes, with_chosen_swaps

RULES_VERSION = "0.11"
WEEK_DAYS = 7
MOBILITY_SETS = 2
MOBILITY_EXERCISES = 4
SETS_TO_AIM_FOR = 2


@once
def plan_day(facts: Facts) -> DayPlan | CannotPlan:
    """Return the day's plan with its reasons, or a refusal that names what is missing."""
    refused = refusal_to_plan(facts)
    stops = stops_in_force(facts)
    whole_day = tuple(stop for stop in stops if stop.scope is Scope.WHOLE_DAY)
    if whole_day:
        # A warning sign is said even where a plan could not be made for want of other answers.
        return _guarded(facts, stop_day(facts, whole_day))
    if refused is not None:
        return refused
    return _guarded(facts, _proposed(facts, stops))


_EASIEST_FIRST = (DayKind.STOP, DayKind.REST, DayKind.MOBILITY, DayKind.GENTLE, DayKind.STRENGTH)


@once
def ease_fixed_plan(facts: Facts, fixed: DayPlan) -> DayPlan | CannotPlan:
    """Hold a plan that was fixed at Start against what was said since: it may only get easier.

    What both days ask for is kept at the easier of the two doses. Where the day
    would now be of an easier kind, only that remains; where the two then share
    nothing, the easier day rules. An answer that is missing by now leaves the plan
    as it was; a year of birth under 18 ends it.
    """
    fresh = plan_day(facts)
    if not isinstance(fresh, DayPlan):
        return fresh if fresh.is_under_age else _guarded(facts, fixed)
    # A sign that was told of or released since Start is that day's, whatever it asks for.
    fixed = replace(fixed, stop=fresh.stop)
    easier_kind = _EASIEST_FIRST.index(fresh.kind) < _EASIEST_FIRST.index(fixed.kind)
    now = {asked.exercise: asked for asked in fresh.prescriptions}
    both = tuple(
        _easier_of(asked, now[asked.exercise]) if asked.exercise in now else asked
        for asked in fixed.prescriptions
        if asked.exercise in now or not easier_kind
    )
    if easier_kind:
        kept = replace(fresh, prescriptions=both, minutes=minutes_of(both)) if both else fresh
        return _guarded(facts, replace(kept, minutes=min(kept.minutes, fixed.minutes)))
    if both == fixed.prescriptions:
        return _guarded(facts, fixed)
    news = tuple(why for why in fresh.reasons if why not in fixed.reasons)
    return _guarded(
        facts, replace(fixed, prescriptions=both, minutes=min(fixed.minutes, minutes_of(both))).because(*news)
    )


def _easier_of(fixed: Prescription, fresh: Prescription) -> Prescription:
    """One exercise at the easier of two doses; as it was fixed, unless something is easier now."""
    load = fresh.load if heaviness(fresh.load) < heaviness(fixed.load) else fixed.load
    eased = replace(
        fixed,
        sets=min(fixed.sets, fresh.sets),
        work=min(fixed.work, fresh.work, key=lambda work: work.high),
        load=load,
        reps_in_reserve=max(fixed.reps_in_reserve, fresh.reps_in_reserve),
    )
    return fixed if eased == fixed else replace(eased, reasons=fresh.reasons)


@once
def plan_week(facts: Facts) -> tuple[DayPlan | CannotPlan, ...]:
    """The day and the six after it, as far as they can be known now; later days count on the earlier ones."""
    days: list[DayPlan | CannotPlan] = [plan_day(facts)]
    for _ahead in range(1, WEEK_DAYS):
        planned = tuple(day for day in days if isinstance(day, DayPlan))
        facts = looking_ahead(facts, facts.day + timedelta(days=1), planned)
        days.append(plan_day(facts))
    return tuple(days)


def stop_day(facts: Facts, stops: tuple[Stop, ...]) -> DayPlan:
    """A day without training, because of warning signs: the worst first. Beside an emergency no lesser one is said."""
    reasons = tuple(stop_reason(stop) for stop in stops if stop.tier is stops[0].tier)
    return DayPlan(facts.day, DayKind.STOP, reasons=reasons, stop=stops[0], rules_version=RULES_VERSION)


def _guarded(facts: Facts, plan: DayPlan) -> DayPlan:
    for guard in GUARDS:
        plan = guard(facts, plan)
    return plan


def _proposed(facts: Facts, stops: tuple[Stop, ...]) -> DayPlan:
    dose = day_dose(facts)
    start = start_tier(facts)
    asks, gaps = useful_gaps(facts)
    trained = trained_days(facts)
    worst = stops[0] if stops else start.stop
    rest = rest_reason(facts, dose, trained)
    if rest is not None:
        asked = _once((*asks, *start.asks))
        return DayPlan(facts.day, DayKind.REST, reasons=(rest,), asks=asked, stop=worst, rules_version=RULES_VERSION)
    easing = facts.as_before(ease_day(facts, start, stops, gaps), "easing")
    day = TrainingDay(facts, dose, limits_of(facts), easing, start, _once((*asks, *start.asks)), worst)
    if easing.is_mobility:
        return _mobility_day(day)
    return _training_day(day)


def _once(asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    return tuple(dict.fromkeys(asks))


def _mobility_day(day: TrainingDay) -> DayPlan:
    moves = mobility_moves(day.facts, day.limits, seated_only=day.start.tier is StartTier.MOBILITY)
    why = day.easing.reasons[:1]
    exercises, sets = mobility_that_fits(day.facts.lifter.minutes, exercises=MOBILITY_EXERCISES, sets=MOBILITY_SETS)
    asked = _easy_swaps(day, tuple(easy(move, sets, why) for move in moves[:exercises]), moves)
    reasons = tuple(dict.fromkeys((*day.easing.reasons, *_joints_looked_after(day))))
    if not asked:
        return _nothing_fits(day, MOBILITY_EXERCISES, reasons)
    return DayPlan(
        day.facts.day,
        DayKind.MOBILITY,
        minutes=mobility_minutes(asked),
        prescriptions=asked,
        reasons=reasons,
        asks=day.asks,
        stop=day.stop,
        rules_version=RULES_VERSION,
    )


def _training_day(day: TrainingDay) -> DayPlan:
    facts, dose, easing = day.facts, day.dose, day.easing
    minutes = min(facts.lifter.minutes or dose.most_minutes, dose.most_minutes, easing.most_minutes)
    budget = sets_that_fit(minutes, rest_s=dose.rest_s)
    count = min(_moves(facts, dose), budget)
    asked, missing = _fill_slots(day, count, budget=budget)
    reasons = [_dose_reason(day), *easing.reasons]
    balance = needs_balance(facts)
    if balance is not None and _has_balance_work(facts, asked):
        reasons.append(Reason(RuleId.BALANCE_INCLUDED, (balance,), OWN_CAUTION))
    if take_turns(facts, count):
        reasons.append(Reason(RuleId.IN_TURN, (), OWN_CAUTION))
    reasons += [*_joints_looked_after(day), *missing]
    if not asked:
        return _nothing_fits(day, count, tuple(reasons))
    light = easing.is_gentle or easing.light_kind or DoseState.HIGH_ACTIVITY in dose.states
    return DayPlan(
        facts.day,
        DayKind.GENTLE if light else DayKind.STRENGTH,
        minutes=minutes_of(asked),
        warm_up=_warm_up(day),
        prescriptions=asked,
        reasons=tuple(dict.fromkeys((*reasons, *notes_of(facts)))),
        asks=day.asks,
        stop=day.stop,
        rules_version=RULES_VERSION,
    )


def _has_balance_work(facts: Facts, asked: tuple[Prescription, ...]) -> bool:
    """A few minutes may end before balance work, and a joint may refuse all of it."""
    by_id = exercises_by_id(facts)
    return any(by_id[one.exercise].pattern is Pattern.BALANCE for one in asked)


def _joints_looked_after(day: TrainingDay) -> list[Reason]:
    """Each joint that nothing, or only light work, may cross today, with the most serious reason."""
    found: dict[FactValue, Reason] = {}
    for one in day.limits.joints:
        joint = next((fact.value for fact in one.reason.facts if fact.name == "joint"), "")
        if one.allowance.most_demand < DEMANDING or one.allowance.least_left > 0:
            found.setdefault(joint, one.reason)
    return list(found.values())


def _fill_slots(day: TrainingDay, count: int, *, budget: int) -> tuple[tuple[Prescription, ...], list[Reason]]:
    """`count` prescriptions, one a movement pattern, and why a pattern of the first `count` has none.

    The budget of sets is shared out evenly, what is over going to the first
    patterns. A pattern that comes in for one that nothing fits has a single set,
    so that what a sore joint frees is not spent elsewhere. Sets that nobody
    needs yet go to further patterns, one each.
    """
    facts = day.facts
    resting = {} if day.easing.is_gentle else resting_regions(trained_days(facts), day.dose, facts.day)
    suits = is_strength_move
    if day.easing.is_gentle:
        suits = is_seated_gentle_move if day.start.tier is StartTier.GENTLE else is_gentle_move
    asked: list[Prescription] = []
    missing: list[Reason] = []
    spare = budget
    for place, slot in enumerate(slots_in_turn(facts, count)):
        if len(asked) >= count and (spare < 1 or len(asked) >= day.dose.moves.high):
            break
        found = pick(slot, facts=facts, limits=day.limits, resting=resting, suits=suits)
        if not isinstance(found, Reason):
            made = prescribed(day, found, _most_sets(place, count, budget))
            asked.append(told_of_wishes(facts, found, made))
            spare -= made.sets
        elif place < count:
            missing.append(found)
    swapped = with_chosen_swaps(
        facts,
        day.limits,
        tuple(asked),
        suits=suits,
        prescribe=lambda other, was: stand_in(day, other, was.sets),
    )
    return swapped, missing


def _most_sets(place: int, count: int, budget: int) -> int:
    """How many sets the pattern in this place may have of the day's budget, at least 1.

    >>> [_most_sets(place, 4, 7) for place in range(5)]
    [2, 2, 2, 1, 1]
    """
    return max(1, budget // count + (1 if place < budget % count else 0)) if place < count else 1


def _warm_up(day: TrainingDay) -> tuple[Prescription, ...]:
    moves = mobility_moves(day.facts, day.limits, seated_only=day.start.tier is StartTier.GENTLE)
    return _easy_swaps(day, warm_up_of(day), moves)


def _easy_swaps(
    day: TrainingDay, asked: tuple[Prescription, ...], moves: tuple[Exercise, ...]
) -> tuple[Prescription, ...]:
    """The person's own swaps among easy moves."""
    return with_chosen_swaps(
        day.facts,
        day.limits,
        asked,
        suits=lambda other: other in moves,
        prescribe=lambda other, was: easy(other, was.sets, was.reasons),
    )


def _moves(facts: Facts, dose: DayDose) -> int:
    """How many movement patterns a day has: as many as fit with the sets that each should have.

    It rests on the dose and the person's minutes alone, so that an easier day
    has the same patterns with fewer sets. The first patterns come before second sets.
    """
    fits = sets_that_fit(min(facts.lifter.minutes or dose.most_minutes, dose.most_minutes), rest_s=dose.rest_s)
    return min(dose.moves.high, max(len(first_slots(facts)), fits // min(SETS_TO_AIM_FOR, dose.sets.high)))


def _dose_reason(day: TrainingDay) -> Reason:
    dose = day.dose
    told = (
        Fact("state", dose.states[-1]),
        Fact("left", max(dose.target_left, day.easing.least_left), "repetitions"),
    )
    return Reason(RuleId.DOSE_FOR_STATE, told, OWN_CAUTION)


def _nothing_fits(day: TrainingDay, count: int, reasons: tuple[Reason, ...]) -> DayPlan:
    """Mobility where it is allowed, else rest: nothing is ever forced."""
    why = Reason(RuleId.NOTHING_FITS, (), OWN_CAUTION)
    moves = mobility_moves(day.facts, day.limits, seated_only=day.start.tier >= StartTier.GENTLE)
    most, sets = mobility_that_fits(day.facts.lifter.minutes, exercises=min(count, MOBILITY_EXERCISES), sets=1)
    asked = tuple(easy(move, sets, (why,)) for move in moves[:most])
    return DayPlan(
        day.facts.day,
        DayKind.MOBILITY if asked else DayKind.REST,
        minutes=min(mobility_minutes(asked), GENTLE_MINUTES),
        prescriptions=asked,
        reasons=tuple(dict.fromkeys((why, *reasons))),
        asks=day.asks,
        stop=day.stop,
        rules_version=RULES_VERSION,
    )
