"""The next step of one exercise, from its own history alone: first load, raise, hold, ease, return.

One variable at a time: repetitions, then a set, then load. A raise needs two
sessions alike, with effort and pain answered in both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from liftcoach.domain.equipment import Band, OwnedLoad
from liftcoach.domain.exercise import Exercise, LoadKind, WorkUnit
from liftcoach.domain.prescription import BODY, HOLD, Load, Work, band_load, kg_load
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import ACSM_2009, OWN_CAUTION
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT, Origin
from liftcoach.insight.history import ExerciseHistory, Outing, PainZone, heaviness
from liftcoach.rules.dose import FIRST_REPETITIONS, ROWS, DayDose, Dose, DoseState, Span
from liftcoach.rules.easing import Easing

MOST_STEP = 0.10
"""Of the load: the top of the 2 to 10 % that is advised, a ceiling and never a target."""
REPETITIONS_STEP = 2
SECONDS_STEP = 5
METRES_STEP = 5
HOLD_SECONDS = Span(5, 10)
"""Easy days hold a position this long, in seconds."""
SECONDS = Span(10, 30)
METRES = Span(10, 20)
LADDER_TOP_REPETITIONS = 15
LADDER_TOP_LEFT = 3
"""15 repetitions with 3 or more left, met twice: the next weight owned, band, or neighbour, may come."""
TELL_OF_GAP = frozenset({RuleId.AFTER_GAP, RuleId.RESTART_AFTER_GAP})
"""Rules whose reason tells how many days there were without the exercise."""
BOUND_BY_POSSIBLE = {14: 60.0, 20: 50.0}
"""Repetitions that were possible (done and left), and the bound of load (% of the most) of the row that they fit."""
EASED_LOAD = 0.8
"""A fifth less after joints were worse, or after pain that stops an exercise."""
HARD_LEFT = 1
"""At or under this many left, an outing was much too hard."""
ALIKE_SESSIONS = 2
SAME_AFTER_DAYS = 7
TENTH_LESS_AFTER_DAYS = 14
FIFTH_LESS_AFTER_DAYS = 28
TENTH_LESS = 0.9
FIFTH_LESS = 0.8
IMPORTED_CEILING = 75.0
"""An imported set is taken to have been as heavy as an established lifter's (% of the most)."""
FEWEST_REPETITIONS = 5
"""Nothing is cut below this (repetitions, seconds or metres): an easier exercise comes instead."""
RATING_ERROR = 1
"""People rate what they have left to about 1 repetition; one fewer than asked is not yet too hard."""
REGAIN_STEP = 0.10
"""Of a load held before: each good session on the way back to it may add this."""
REGAIN_DAYS = 8 * 7
"""How long a load that was held counts as one to go back to."""


class Move(StrEnum):
    """Whether the exercise itself should change."""

    STAY = "stay"
    HARDER = "harder"
    EASIER = "easier"


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next: load, sets, amount of work in each, and why. `ceiling` is kept for the archive."""

    load: Load
    sets: int
    amount: int
    reasons: tuple[Reason, ...]
    move: Move = Move.STAY
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """What one exercise's step depends on, all of it already worked out."""

    exercise: Exercise
    history: ExerciseHistory
    dose: DayDose
    days_since: int | None
    owned: tuple[OwnedLoad, ...] = ()
    bands: tuple[Band, ...] = ()
    holds: tuple[Reason, ...] = ()
    finding_holds: tuple[Reason, ...] = ()
    """Those of the holds that also keep a first load from being found."""
    eased_for_joints: Reason | None = None
    usual_row: Dose = ROWS[DoseState.NOVICE]
    """What is assumed of an outing that no archived plan explains."""
    has_harder: bool = False
    """There is a harder neighbour that the person has the things for and that nothing lasting refuses."""
    harder_begins_light: bool = False
    """Going over to it means beginning with its lightest weight: worth it only once this exercise has become easy."""
    held_long: Reason | None = None
    """Why the smallest step is offered though something holds: it has held for four weeks."""
    return_share: float | None = None
    easing: Easing = field(default_factory=Easing)

    @property
    def usual_ceiling(self) -> float:
        """The design bound of load (% of the most) of the person's experience alone."""
        return self.usual_row.ceiling or IMPORTED_CEILING

    @property
    def usual_least_left(self) -> int:
        """The fewest repetitions in reserve that the person's experience alone asks for."""
        return 0 if self.usual_row.left is None else self.usual_row.left.low


def span_of(unit: WorkUnit, dose: DayDose) -> Span:
    """From and to of one set's work under a dose, in the exercise's own unit."""
    if unit is WorkUnit.REPETITIONS:
        return Span(min(FIRST_REPETITIONS, dose.repetitions.low), dose.repetitions.high)
    return SECONDS if unit is WorkUnit.SECONDS else METRES


def step_of(unit: WorkUnit) -> int:
    """How much one step adds to a set's work."""
    steps = {WorkUnit.REPETITIONS: REPETITIONS_STEP, WorkUnit.SECONDS: SECONDS_STEP, WorkUnit.METRES: METRES_STEP}
    return steps[unit]


def round_down_to_owned(load_kg: float, loads: Sequence[OwnedLoad]) -> OwnedLoad | None:
    """The heaviest weight owned that is not above `load_kg`; None if all are heavier.

    >>> from liftcoach.domain.equipment import Equipment, LoadUnit
    >>> two = OwnedLoad(Equipment.DUMBBELLS, 2, LoadUnit.KG)
    >>> round_down_to_owned(2.7, (two,)).kg, round_down_to_owned(1.9, (two,))
    (2, None)
    """
    fitting = [load for load in loads if load.kg <= load_kg + 1e-9]
    return max(fitting, key=lambda load: load.kg, default=None)


def next_step(case: Situation) -> Step:
    """The exercise's next step from its own history, before the day's easing of sets and effort."""
    newest = next(iter(case.history.outings), None)
    if newest is None or case.days_since is None:
        return _first(case)
    if case.days_since > FIFTH_LESS_AFTER_DAYS:
        return _first(case, RuleId.RESTART_AFTER_GAP, Fact("days", case.days_since, "days"))
    last = case.history.reference
    if last is None or last.unit is not case.exercise.unit or last.load.kind is not case.exercise.load_kind:
        # The library, or another program, means something else by this exercise.
        return _first(case)
    if last.origin is Origin.IMPORTED:
        return _from_imported(case, last)
    return _from_own(case, last, newest)


def _first(case: Situation, rule: RuleId | None = None, *facts: Fact) -> Step:
    counted = case.exercise.unit is WorkUnit.REPETITIONS
    rule = rule or (RuleId.FIRST_OUTING if counted else RuleId.FIRST_OUTING_TIMED)
    amount = span_of(case.exercise.unit, case.dose).low
    load = _lightest(case)
    told = (*facts, Fact("load", load.owned or load.band or load.kind), Fact("amount", amount, case.exercise.unit))
    return Step(load, case.dose.sets.low, amount, (Reason(rule, told, OWN_CAUTION),))


def _lightest(case: Situation) -> Load:
    kind = case.exercise.load_kind
    if kind is LoadKind.KG:
        return kg_load(case.owned[0])
    if kind is LoadKind.BAND:
        return band_load(case.bands[0])
    return HOLD if kind is LoadKind.HOLD else BODY


def _from_imported(case: Situation, last: Outing) -> Step:
    """Start under an imported load: bounded by today's state and by the gap, never raised by it."""
    gap = gap_factor(case.days_since)
    factor = min(gap, case.dose.ceiling / IMPORTED_CEILING, case.easing.load)
    amount = span_of(case.exercise.unit, case.dose).low
    load, short = _lowered(case, last.load, factor)
    told = (
        Fact("imported", _label(last.load)),
        Fact("load", _label(load)),
    )
    why = Reason(RuleId.IMPORTED_BOUND, told, OWN_CAUTION)
    return Step(load, case.dose.sets.low, _cut(amount, factor) if short else amount, (why,))


def gap_factor(days: int | None) -> float:
    """What is left of a load after days without it.

    >>> [gap_factor(days) for days in (7, 8, 14, 15, 28)]
    [1.0, 0.9, 0.9, 0.8, 0.8]
    """
    if days is None or days <= SAME_AFTER_DAYS:
        return 1.0
    return TENTH_LESS if days <= TENTH_LESS_AFTER_DAYS else FIFTH_LESS


def gap_begun(days: int) -> int:
    """The first day of the gap that so many days without an exercise fall into.

    On every day of it the next step is the same, but for the number of days that its reason tells.

    >>> [gap_begun(days) for days in (1, 7, 8, 14, 15, 28, 29, 400)]
    [0, 0, 8, 8, 15, 15, 29, 29]
    """
    ends = (FIFTH_LESS_AFTER_DAYS, TENTH_LESS_AFTER_DAYS, SAME_AFTER_DAYS)
    return next((end + 1 for end in ends if end < days), 0)


def _from_own(case: Situation, last: Outing, newest: Outing) -> Step:
    """`last` is the newest outing that was not eased for passing; `newest` is the newest of all."""
    step = _unraised(case, last, newest)
    if step is not None:
        # The next rung has fewer sets: a day on which it waits must not have more than it would have had.
        return replace(step, sets=min(step.sets, _sets_of_next_rung(case, last)))
    if _may_rung_up(case) and not case.finding_holds:
        return _rung_up(case, last)
    if _is_below_its_dose(case) and not case.finding_holds and not _met_twice(case, last):
        more = _more_in_each_set(case, last)
        if more is not None:
            return more
    if case.held_long is not None and (_is_light(case) or _met_twice(case, last)):
        return _smallest(case, last, case.held_long)
    regained = _regained(case, last)
    if regained is not None:
        return regained
    if not _met_twice(case, last):
        return _same(case, last, Reason(RuleId.SAME_AS_LAST, (), OWN_CAUTION))
    return _raised(case, last)


def _unraised(case: Situation, last: Outing, newest: Outing) -> Step | None:
    """An easier step, or the same one because something holds it; None if a raise may be thought of."""
    eased = _eased(case, last, newest)
    less = _less(case, last, newest) if _was_too_hard(case, newest) else None
    if eased is not None and less is not None:
        return _easier_of(eased, less)
    if eased is not None or less is not None:
        return eased or less
    held = _why_held(case, newest)
    return None if held is None else _same(case, last, held)


def _easier_of(first: Step, second: Step) -> Step:
    """The easier value of two easier steps in each respect, for both reasons."""
    return Step(
        min(first.load, second.load, key=heaviness),
        min(first.sets, second.sets),
        min(first.amount, second.amount),
        (*first.reasons, *second.reasons),
        Move.EASIER if Move.EASIER in (first.move, second.move) else Move.STAY,
    )


def _sets_of_next_rung(case: Situation, last: Outing) -> int:
    """The sets that the next weight, band or neighbour would begin with, if it is due; else no bound."""
    finding = _may_rung_up(case)
    if not (finding or _may_climb(case) or _is_at_the_top(case)):
        return last.sets
    if _next_load(case, last.load) is not None:
        return last.sets if finding else max(1, last.sets - 1)
    return 1 if case.has_harder else last.sets


def _is_at_the_top(case: Situation) -> bool:
    """The last two outings met the top of the ladder with 3 or more left, or show that they could have.

    12 repetitions with more than 5 left are 18 that were possible, as 15 with 3 left are.
    """
    pair = case.history.usual[:ALIKE_SESSIONS]
    return len(pair) == ALIKE_SESSIONS and all(
        one.left is not None and one.left >= LADDER_TOP_LEFT and one.amount >= _top_of(case, one.left) for one in pair
    )


def _clamped(case: Situation, last: Outing) -> tuple[int, int]:
    """The last sets and amount, brought inside today's dose; a ladder may go up to 15 repetitions."""
    span = span_of(case.exercise.unit, case.dose)
    top = LADDER_TOP_REPETITIONS if last.unit is WorkUnit.REPETITIONS and _in_base_dose(case) else span.high
    amount = int(min(max(last.amount, 1), max(span.high, top)))
    return min(last.sets, case.dose.sets.high), amount


def _in_base_dose(case: Situation) -> bool:
    """No row of a state narrows the repetitions below a ladder's top."""
    return case.dose.ceiling >= case.usual_ceiling


def _eased(case: Situation, last: Outing, newest: Outing) -> Step | None:
    """One easing, the largest of: worse joints, pain, a gap, a lower state, the day's own, a deload."""
    causes: list[tuple[float, int, Reason]] = []
    # What was only ever done on easier days is that easy already: cutting it again and again would end at nothing.
    stands_in = last.was_planned_easy
    if case.eased_for_joints is not None:
        causes.append((EASED_LOAD, 1, case.eased_for_joints))
    if newest.zone is PainZone.STOP:
        causes.append((EASED_LOAD, 1, Reason(RuleId.EASED_FOR_PAIN, (Fact("on", newest.day),), OWN_CAUTION)))
    gap = gap_factor(case.days_since)
    if gap < 1 and case.days_since is not None:
        causes.append((gap, 0, Reason(RuleId.AFTER_GAP, (Fact("days", case.days_since, "days"),), OWN_CAUTION)))
    state = min(1.0, case.dose.ceiling / _was_under(case, last))
    if state < 1:
        causes.append((state, 0, Reason(RuleId.LOWER_FOR_STATE, (Fact("less", _percent(state), "%"),), OWN_CAUTION)))
    if case.easing.load_reason is not None and not stands_in:
        causes.append((case.easing.load, 0, case.easing.load_reason))
    if case.return_share is not None and not stands_in:
        share = Fact("share", round(100 * case.return_share), "%")
        causes.append((case.return_share, 0, Reason(RuleId.BACK_AFTER_FLARE, (share,), OWN_CAUTION)))
    if not causes:
        return None
    factor = min(cause[0] for cause in causes)
    fewer = max(cause[1] for cause in causes)
    sets, amount = _clamped(case, last)
    load, short = _lowered(case, last.load, factor)
    worked = case.exercise.load_kind not in (LoadKind.KG, LoadKind.BAND) or short
    reasons = tuple(cause[2] for cause in causes)
    at_bottom = sets == 1 and last.amount <= FEWEST_REPETITIONS
    own_fault = case.eased_for_joints is not None or newest.zone is PainZone.STOP
    move = Move.EASIER if own_fault and at_bottom and case.exercise.load_kind is LoadKind.BODY else Move.STAY
    return Step(load, max(1, sets - fewer), _cut(amount, factor) if worked else amount, reasons, move)


def _was_under(case: Situation, last: Outing) -> float:
    """The design bound that the last load lay under (% of the most): as archived, or lower if what was left shows it.

    A load that could have been moved 14 times belongs to the row up to 60 %, one
    for 20 times to the row up to 50 %: cutting those again for a state that
    allows as much would leave next to nothing.
    """
    bound = last.ceiling or case.usual_ceiling
    if last.unit is not WorkUnit.REPETITIONS or last.left is None:
        return bound
    shown = [percent for possible, percent in BOUND_BY_POSSIBLE.items() if last.amount + last.left >= possible]
    return min((bound, *shown))


def _percent(factor: float) -> int:
    return round(100 * (1 - factor))


def _cut(amount: int, factor: float) -> int:
    """Less work in a set, but not below what is worth doing, nor above what it was."""
    return min(amount, max(FEWEST_REPETITIONS, int(amount * factor + 1e-9)))


def _lowered(case: Situation, load: Load, factor: float) -> tuple[Load, bool]:
    """The load times factor, down to one that exists; True if even the lightest owned is heavier than that."""
    if load.kind is LoadKind.KG and load.kg is not None:
        owned = round_down_to_owned(load.kg * factor, case.owned)
        return (kg_load(owned), False) if owned is not None else (kg_load(case.owned[0]), True)
    if load.kind is LoadKind.BAND and load.band is not None:
        most = load.band.rung if factor >= 1 else load.band.rung - 1
        lower = [band for band in case.bands if band.rung <= most]
        return (band_load(lower[-1]), False) if lower else (band_load(case.bands[0]), True)
    return load, False


def _was_too_hard(case: Situation, newest: Outing) -> bool:
    """Fewer were left than was asked for, by more than people err, or less was done than any ladder starts from."""
    as_asked = newest.is_passing or (newest.asked_amount is not None and newest.amount >= newest.asked_amount)
    if newest.unit is WorkUnit.REPETITIONS and newest.amount < FEWEST_REPETITIONS and not as_asked:
        return True
    return newest.left is not None and newest.left < _least_left_then(case, newest) - RATING_ERROR


def _least_left_then(case: Situation, newest: Outing) -> int:
    return case.usual_least_left if newest.least_left is None else newest.least_left


def _less(case: Situation, last: Outing, newest: Outing) -> Step:
    sets, amount = _clamped(case, last)
    span = span_of(case.exercise.unit, case.dose)
    why = Reason(RuleId.EASED_TOO_HARD, (Fact("wanted", _least_left_then(case, newest) - RATING_ERROR),), OWN_CAUTION)
    fewer = amount - step_of(case.exercise.unit)
    if fewer >= span.low:
        return Step(_owned_now(case, last.load), sets, fewer, (why,))
    if _fits_with_fewest(case, newest):
        return Step(_owned_now(case, last.load), sets, min(amount, span.low), (why,))
    lower, short = _lowered(case, last.load, 1 - MOST_STEP)
    loaded = last.load.kind in (LoadKind.KG, LoadKind.BAND)
    if loaded and not short:
        return Step(lower, sets, min(amount, span.low), (why,))
    at_bottom = amount <= FEWEST_REPETITIONS
    smaller = min(amount, max(FEWEST_REPETITIONS, fewer))
    move = Move.EASIER if at_bottom or newest.left is None or newest.left <= HARD_LEFT else Move.STAY
    return Step(_owned_now(case, last.load), 1, smaller, (why,), move)


def _fits_with_fewest(case: Situation, newest: Outing) -> bool:
    """What was possible lets the fewest repetitions of the row leave what it asks for, within the error of rating."""
    if newest.unit is not WorkUnit.REPETITIONS or newest.left is None:
        return False
    fewest = span_of(newest.unit, case.dose).low
    return (
        newest.amount > fewest and newest.amount + newest.left >= fewest + _least_left_then(case, newest) - RATING_ERROR
    )


def _owned_now(case: Situation, load: Load) -> Load:
    """The load, or the nearest below it that is still owned."""
    return _lowered(case, load, 1.0)[0]


def _why_held(case: Situation, newest: Outing) -> Reason | None:
    if newest.zone is PainZone.HOLD:
        return Reason(RuleId.HELD_FOR_PAIN, (Fact("on", newest.day),), OWN_CAUTION)
    if case.held_long is not None:
        return None
    return next(iter(case.finding_holds if _is_light(case) else case.holds), None)


def _same(case: Situation, last: Outing, why: Reason) -> Step:
    sets, amount = _clamped(case, last)
    return Step(_owned_now(case, last.load), sets, amount, (why,))


def _may_rung_up(case: Situation) -> bool:
    """Still finding the load: since the first outing, every rated one left more than 5, the newest without pain.

    A first load is far under the row that the person's state allows, so finding
    it is arriving at a dose, not raising one. It asks for what the newest outing
    left and for joints that allow it, not for two outings alike or good sleep.
    """
    newest = next(iter(case.history.usual), None)
    return (
        newest is not None
        and newest.left == MORE_THAN_FIVE_LEFT
        and newest.zone is PainZone.FINE
        and _asks_for_less_than_six(case)
        and all(one.left in (None, MORE_THAN_FIVE_LEFT) for one in _since_restart(case))
    )


def _is_below_its_dose(case: Situation) -> bool:
    """The newest usual outing left more than 5, without pain or worse joints: less than any row of weights asks for."""
    newest = next(iter(case.history.usual), None)
    return (
        newest is not None
        and newest.is_rated
        and newest.zone is PainZone.FINE
        and not newest.worse_after
        and newest.left == MORE_THAN_FIVE_LEFT
        and _asks_for_less_than_six(case)
    )


def _is_light(case: Situation) -> bool:
    """The load is still being found, or the newest outing was less than its row asks for."""
    return _may_rung_up(case) or _is_below_its_dose(case)


def _asks_for_less_than_six(case: Situation) -> bool:
    return case.dose.left.low < MORE_THAN_FIVE_LEFT


def _since_restart(case: Situation) -> tuple[Outing, ...]:
    """Usual own outings, newest first, back to the last gap that restarts an exercise."""
    run: list[Outing] = []
    for one in case.history.usual:
        if run and (run[-1].day - one.day).days > FIFTH_LESS_AFTER_DAYS:
            break
        run.append(one)
    return tuple(run)


def _rung_up(case: Situation, last: Outing) -> Step:
    told: tuple[Fact, ...] = (Fact("left", "more than 5"),)
    sets, _ = _clamped(case, last)
    heavier = _next_load(case, last.load)
    if heavier is not None:
        why = Reason(RuleId.FINDING_LOAD, (*told, Fact("load", _label(heavier))), OWN_CAUTION)
        low = span_of(case.exercise.unit, case.dose).low
        return Step(heavier, sets, low, (why,), raised=True)
    if case.has_harder:
        return _to_harder(case, last)
    return (
        _more_work(case, last)
        or _past_the_row(case, last)
        or _same(case, last, Reason(RuleId.TOP_OF_LADDER, (), OWN_CAUTION))
    )


def _to_harder(case: Situation, last: Outing) -> Step:
    """Ask for the harder neighbour, which brings its own load and work."""
    sets, amount = _clamped(case, last)
    return Step(
        _owned_now(case, last.load), sets, amount, (Reason(RuleId.HARDER_NEIGHBOUR, (), OWN_CAUTION),), Move.HARDER
    )


def _may_climb(case: Situation) -> bool:
    """A body-weight move or a hold that left more than 5 twice has become too easy: back up the chain."""
    pair = case.history.usual[:ALIKE_SESSIONS]
    return (
        case.has_harder
        and case.exercise.load_kind in (LoadKind.BODY, LoadKind.HOLD)
        and _asks_for_less_than_six(case)
        and len(pair) == ALIKE_SESSIONS
        and all(one.left == MORE_THAN_FIVE_LEFT for one in pair)
    )


def _regained(case: Situation, last: Outing) -> Step | None:
    """On the way back to what was held before a gap, a flare or a lower state: one good session, one small step.

    What was done before joints were worse, or before pain stopped the
    exercise, is not gone back to in this way.
    """
    held = _held_before(case, last)
    good = last.is_rated and last.zone is PainZone.FINE and last.left is not None and last.left >= case.dose.left.low
    if held is None or not good:
        return None
    sets, amount = _clamped(case, last)
    if last.load.kg is not None:
        held_kg = heaviness(held.load)
        most = min(held_kg, last.load.kg + REGAIN_STEP * held_kg)
        owned = round_down_to_owned(most, case.owned)
        load = kg_load(owned) if owned is not None and owned.kg > last.load.kg else None
    else:
        load = _owned_now(case, last.load) if heaviness(held.load) == heaviness(last.load) else None
        amount = min(amount + step_of(case.exercise.unit), int(held.amount), max(amount, _top_now(case)))
    if load is None or (load == last.load and amount <= last.amount):
        return None
    told = (Fact("before", _held_label(held)), Fact("now", _label(load)), Fact("amount", amount, case.exercise.unit))
    return Step(load, sets, amount, (Reason(RuleId.REGAINED, told, OWN_CAUTION),), raised=True)


def _held_before(case: Situation, last: Outing) -> Outing | None:
    """The heaviest, then longest, tolerated outing of the last 8 weeks that was more than the last one."""
    found: list[Outing] = []
    for one in case.history.usual:
        if one.worse_after or one.zone is PainZone.STOP or _was_too_hard(case, one):
            break
        if (last.day - one.day).days <= REGAIN_DAYS and one.is_rated and one.load.kind is last.load.kind:
            found.append(one)
    best = max(found, key=lambda one: (heaviness(one.load), one.amount), default=None)
    more = best is not None and (heaviness(best.load), best.amount) > (heaviness(last.load), last.amount)
    # After a step up in load or sets the work in a set is lower on purpose: that is no way back.
    lower = best is not None and (heaviness(best.load) > heaviness(last.load) or best.sets >= last.sets)
    return best if more and lower else None


def _top_now(case: Situation) -> int:
    return span_of(case.exercise.unit, case.dose).high


def _held_label(held: Outing) -> str:
    return _label(held.load) if held.load.kind in (LoadKind.KG, LoadKind.BAND) else f"{held.amount:g}"


def _next_load(case: Situation, load: Load) -> Load | None:
    if load.kind is LoadKind.KG and load.kg is not None:
        return next((kg_load(one) for one in case.owned if one.kg > load.kg + 1e-9), None)
    if load.kind is LoadKind.BAND and load.band is not None:
        return next((band_load(one) for one in case.bands if one.rung > (load.band.rung)), None)
    return None


def _met_twice(case: Situation, last: Outing) -> bool:
    """The last two outings are alike, rated, painless, and left as many as the dose asks for."""
    pair = case.history.usual[:ALIKE_SESSIONS]
    return len(pair) == ALIKE_SESSIONS and all(
        one.zone is PainZone.FINE
        and not one.worse_after
        and _left_enough(case, one)
        and heaviness(one.load) >= heaviness(last.load)
        and one.sets >= last.sets
        and one.amount >= last.amount
        for one in pair
    )


def _left_enough(case: Situation, one: Outing) -> bool:
    """As many were left as the dose asks for; of a timed set it can only be told that all of it was done."""
    if one.left is not None:
        return one.left >= case.dose.left.low
    return one.unit is not WorkUnit.REPETITIONS and one.asked_amount is not None and one.amount >= one.asked_amount


def unrated(history: ExerciseHistory) -> bool:
    """One of the last two outings lacks its effort or pain."""
    return any(not one.is_rated for one in history.usual[:ALIKE_SESSIONS])


def _raised(case: Situation, last: Outing) -> Step:
    if _may_climb(case):
        return _to_harder(case, last)
    return (
        _too_light(case, last)
        or _back_at_the_top(case, last)
        or _more_work(case, last)
        or _heavier(case, last)
        or _past_the_row(case, last)
        or _over_the_top(case, last)
        or _same(case, last, Reason(RuleId.TOP_OF_LADDER, (), OWN_CAUTION))
    )


def _too_light(case: Situation, last: Outing) -> Step | None:
    """The next weight or band, with no more work, where repetitions of the ladder's top would be easy already."""
    if not all(one.left == MORE_THAN_FIVE_LEFT for one in case.history.usual[:ALIKE_SESSIONS]):
        return None
    if not _asks_for_less_than_six(case) or _next_load(case, last.load) is None:
        return None
    return _over_the_top(case, last)


def _back_at_the_top(case: Situation, last: Outing) -> Step | None:
    """The next weight or band that a sore joint or a bad night put off, when the top of the ladder was held meanwhile.

    While it waited the sets were those of the next rung. To win them back first
    would mean to climb the whole ladder again for each such fortnight.
    """
    if last.unit is not WorkUnit.REPETITIONS or last.amount < LADDER_TOP_REPETITIONS:
        return None
    return _over_the_top(case, last)


def _smallest(case: Situation, last: Outing, why: Reason) -> Step:
    """A little more work in each set, at the same load; nothing where the row's top is reached."""
    span, unit = span_of(case.exercise.unit, case.dose), case.exercise.unit
    sets, amount = _clamped(case, last)
    more = max(amount, min(amount + step_of(unit), span.high))
    fewest = min(sets, _sets_of_next_rung(case, last))
    return Step(_owned_now(case, last.load), fewest, more, (why,), raised=more > amount)


def _more_work(case: Situation, last: Outing) -> Step | None:
    """More work in a set up to the dose's top, then one more set of less work."""
    more = _more_in_each_set(case, last)
    if more is not None:
        return more
    span, unit = span_of(case.exercise.unit, case.dose), case.exercise.unit
    sets, _ = _clamped(case, last)
    if sets < case.dose.sets.high:
        told = (Fact("sets", sets + 1), Fact("amount", span.low, unit))
        why = Reason(RuleId.ONE_MORE_SET, told, OWN_CAUTION)
        return Step(_owned_now(case, last.load), sets + 1, span.low, (why,), raised=True)
    return None


def _more_in_each_set(case: Situation, last: Outing) -> Step | None:
    """One step more work in each set, up to the dose's top."""
    span, unit = span_of(case.exercise.unit, case.dose), case.exercise.unit
    sets, amount = _clamped(case, last)
    if amount >= span.high:
        return None
    more = min(amount + step_of(unit), span.high)
    told = (Fact("before", amount, unit), Fact("now", more, unit))
    return Step(_owned_now(case, last.load), sets, more, (Reason(RuleId.MORE_WORK, told, OWN_CAUTION),), raised=True)


def _heavier(case: Situation, last: Outing) -> Step | None:
    """The next weight owned, if it is at most 10 % above."""
    if last.load.kind is not LoadKind.KG or last.load.kg is None:
        return None
    heavier = _next_load(case, last.load)
    if heavier is None or heavier.kg is None or heavier.kg > last.load.kg * (1 + MOST_STEP) + 1e-9:
        return None
    told = (Fact("before", _label(last.load)), Fact("now", _label(heavier)))
    sets, _ = _clamped(case, last)
    low = span_of(case.exercise.unit, case.dose).low
    return Step(heavier, sets, low, (Reason(RuleId.HEAVIER, told, ACSM_2009),), raised=True)


def _past_the_row(case: Situation, last: Outing) -> Step | None:
    """On to 15 repetitions, where the next weight, band or neighbour is a large step away or is not there."""
    if case.exercise.unit is not WorkUnit.REPETITIONS or last.amount >= LADDER_TOP_REPETITIONS:
        return None
    sets, amount = _clamped(case, last)
    more = min(amount + REPETITIONS_STEP, LADDER_TOP_REPETITIONS)
    told = (Fact("before", amount, WorkUnit.REPETITIONS), Fact("now", more, WorkUnit.REPETITIONS))
    return Step(_owned_now(case, last.load), sets, more, (Reason(RuleId.MORE_WORK, told, OWN_CAUTION),), raised=True)


def _over_the_top(case: Situation, last: Outing) -> Step | None:
    """15 with 3 or more left, twice: the next weight or band with less work, or the harder neighbour."""
    if not _is_at_the_top(case):
        return None
    sets, amount = _clamped(case, last)
    heavier = _next_load(case, last.load)
    if heavier is None:
        easy = all(one.left == MORE_THAN_FIVE_LEFT for one in case.history.usual[:ALIKE_SESSIONS])
        return _to_harder(case, last) if case.has_harder and (easy or not case.harder_begins_light) else None
    fewer_sets = max(1, sets - 1)
    repetitions = span_of(case.exercise.unit, case.dose).low
    if heavier.kg is not None and last.load.kg:
        bound = int(sets * amount * last.load.kg / (heavier.kg * fewer_sets) + 1e-9)
        repetitions = min(repetitions, bound)
    if repetitions < FEWEST_REPETITIONS:
        return None
    told = (Fact("before", _label(last.load)), Fact("now", _label(heavier)), Fact("amount", repetitions))
    why = Reason(RuleId.NEXT_OWNED, told, OWN_CAUTION)
    return Step(heavier, fewer_sets, repetitions, (why,), raised=True)


def _top_of(case: Situation, left: int) -> int:
    if case.exercise.unit is WorkUnit.REPETITIONS:
        spare = left - LADDER_TOP_LEFT if left == MORE_THAN_FIVE_LEFT else 0
        return LADDER_TOP_REPETITIONS - spare
    return SECONDS.high if case.exercise.unit is WorkUnit.SECONDS else METRES.high


def _label(load: Load) -> str:
    return load.owned or (f"{load.kg:g} kg" if load.kg is not None else str(load.band or load.kind))


def work_of(step: Step, unit: WorkUnit) -> Work:
    """The work of a step as a prescription states it."""
    return Work(unit, step.amount, step.amount)
