"""What else a day could be: other exercises in place of one, and other days in place of this one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from liftcoach.domain.choices import Choice, ChoiceKind, MoveTo
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.rules.dose import day_dose
from liftcoach.rules.facts import Facts, exercises_by_id, looking_ahead, once
from liftcoach.rules.limits import limits_of, refusal
from liftcoach.rules.planning import plan_day
from liftcoach.rules.selection import in_order
from liftcoach.rules.wishes import slot_of

MOVE_AHEAD_DAYS = 6
"""A session is moved within the week that follows; further away it is another session."""
LOOK_AT_DAYS_AFTER = 3
"""The longest gap that a dose asks for: so far after the new day nothing may be crowded out."""
RESTING = frozenset({DayKind.REST, DayKind.STOP})


def swap_of(facts: Facts, exercise: str, other: str) -> Choice:
    """The choice of `other` in place of `exercise` on the facts' day."""
    return Choice(ChoiceKind.SWAPPED, made_on=facts.known_on, exercise=exercise, other=other, day=facts.day)


@once
def alternatives(facts: Facts, exercise: str) -> tuple[Prescription, ...]:
    """What the day could ask for in place of one of its exercises, in the person's order.

    Each is what `plan_day` makes of that choice, guards and all, so that what
    is offered is what will stand in the plan. Where the exercise itself came in
    by such a choice, the one that it replaced is among them.
    """
    planned, was = exercises_by_id(facts).get(exercise), _chosen_for(facts, exercise)
    if planned is None:
        return ()
    limits = limits_of(facts)
    found = []
    for other in in_order(slot_of(planned.pattern), facts):
        if other.id != exercise and refusal(other, limits) is None:
            asked = _asked_if_chosen(facts, was, other)
            if asked is not None:
                found.append(asked)
    return tuple(found)


def _chosen_for(facts: Facts, exercise: str) -> str:
    """The exercise that this one was chosen for today; itself where it was simply planned."""
    swaps = (one for one in facts.chose(ChoiceKind.SWAPPED) if one.day == facts.day and one.other == exercise)
    return next((one.exercise for one in swaps), exercise)


def _asked_if_chosen(facts: Facts, was: str, other: Exercise) -> Prescription | None:
    without = tuple(
        one
        for one in facts.choices
        if not (one.kind is ChoiceKind.SWAPPED and one.day == facts.day and one.exercise == was)
    )
    chosen = without if other.id == was else (*without, swap_of(facts, was, other.id))
    plan = plan_day(replace(facts, choices=chosen))
    if not isinstance(plan, DayPlan) or _asks_for(plan_day(facts), other.id):
        return None
    return next((one for one in (*plan.prescriptions, *plan.warm_up) if one.exercise == other.id), None)


def _asks_for(plan: DayPlan | CannotPlan, exercise: str) -> bool:
    asked = (*plan.prescriptions, *plan.warm_up) if isinstance(plan, DayPlan) else ()
    return any(one.exercise == exercise for one in asked)


def swap_started(fixed: DayPlan, exercise: str, other: Prescription, *, done: int) -> DayPlan:
    """A plan that was fixed at Start with one exercise replaced by another; what was done of the first stays.

    The other has no more sets than were left. Raises ValueError where nothing was left.
    """
    return replace(
        fixed,
        prescriptions=_replaced(fixed.prescriptions, exercise, other, done=done),
        warm_up=_replaced(fixed.warm_up, exercise, other, done=done),
    )


def _replaced(
    asked: tuple[Prescription, ...], exercise: str, other: Prescription, *, done: int
) -> tuple[Prescription, ...]:
    made: list[Prescription] = []
    for one in asked:
        if one.exercise != exercise:
            made.append(one)
            continue
        left = one.sets - done
        if left < 1:
            raise ValueError(f"nothing is left of {exercise}")
        if done:
            made.append(replace(one, sets=done))
        made.append(replace(other, sets=min(other.sets, left)))
    return tuple(made)


@once
def moves_of(facts: Facts) -> tuple[MoveTo, ...]:
    """The six days after the facts' day, each with what speaks against moving the session there.

    A day that was moved already is looked at as if it had not been: a new move takes the old one's place.
    """
    moved = tuple(one for one in facts.chose(ChoiceKind.DAY_MOVED) if one.day == facts.day)
    if moved:
        facts = replace(facts, choices=tuple(one for one in facts.choices if one not in moved))
    return tuple(_move_to(facts, facts.day + timedelta(days=ahead)) for ahead in range(1, MOVE_AHEAD_DAYS + 1))


def _move_to(facts: Facts, to: date) -> MoveTo:
    last = to + timedelta(days=LOOK_AT_DAYS_AFTER)
    before = _kinds(facts, last)
    if facts.lifter.days and before.get(to, DayKind.REST) not in RESTING:
        return MoveTo(to, Reason(RuleId.MOVE_DAY_TAKEN, (Fact("to", to),), OWN_CAUTION))
    moved = Choice(ChoiceKind.DAY_MOVED, made_on=facts.known_on, day=facts.day, until=to)
    plans = _plans(replace(facts, choices=(*facts.choices, moved)), last)
    there = plans.get(to)
    if there is None:
        return MoveTo(to, Reason(RuleId.NOTHING_FITS, (), OWN_CAUTION))
    if there.kind in RESTING:
        return MoveTo(to, _why_resting(there))
    # Only someone with days of their own has later sessions that stand where they are.
    if facts.lifter.days:
        for day, kind in before.items():
            if day > facts.day and kind not in RESTING and plans[day].kind in RESTING:
                return MoveTo(to, _crowded_out(facts, plans[day]))
    return MoveTo(to)


def _why_resting(there: DayPlan) -> Reason:
    """Why the new day would be one of rest; a gap names the session that it is counted from."""
    why = there.reasons[0]
    facts = {fact.name: fact for fact in why.facts}
    gap = facts.get("gap")
    if why.rule is not RuleId.REGION_GAP or gap is None or not isinstance(gap.value, int):
        return why
    other = Fact("other", there.day - timedelta(days=gap.value))
    return Reason(RuleId.MOVE_TOO_CLOSE, (other, facts["needed"]), why.source)


def _crowded_out(facts: Facts, other: DayPlan) -> Reason:
    """Why a session that stands later in the week would be lost."""
    if any(why.rule is RuleId.REGION_GAP for why in other.reasons):
        needed = Fact("needed", day_dose(facts).gap_days, "days")
        return Reason(RuleId.MOVE_TOO_CLOSE, (Fact("other", other.day), needed), OWN_CAUTION)
    return Reason(RuleId.MOVE_WEEK_FULL, (), OWN_CAUTION)


def _kinds(facts: Facts, last: date) -> dict[date, DayKind]:
    return {day: plan.kind for day, plan in _plans(facts, last).items()}


def _plans(facts: Facts, last: date) -> dict[date, DayPlan]:
    """The day's plan and those after it, each counting on the ones before."""
    made: dict[date, DayPlan] = {}
    while True:
        plan = plan_day(facts)
        if isinstance(plan, DayPlan):
            made[facts.day] = plan
        if facts.day >= last:
            return made
        facts = looking_ahead(facts, facts.day + timedelta(days=1), tuple(made.values()))
