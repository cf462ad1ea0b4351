"""What each exercise's last outings say: work, load, effort, pain, and the joints afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum

from liftcoach.domain.check_in import Aftermath, AfterTwoHours, CheckIn, NextMorning
from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.prescription import Load
from liftcoach.domain.reasons import RuleId
from liftcoach.domain.training import LoggedSet, Origin, Session
from liftcoach.insight.baseline import Baseline
from liftcoach.insight.flares import Flare
from liftcoach.insight.one_rep_max import estimate_one_rep_max

HOLD_RISE = 1
STOP_RISE = 2
CALM_START = 3
"""Pain that began at or below this ..."""
MOST_PAIN_FROM_CALM = 5
"""... stops the exercise above this, 0 to 10."""
ALWAYS_STOP = 8
CEILING = "ceiling"
"""Name of the fact that keeps, in an archived reason, how heavy a plan was meant to be (% of the most)."""


LEAST_LEFT = "least_left"
"""Name of the fact that keeps the fewest repetitions in reserve that a plan asked for."""
PASSING = frozenset(
    {
        RuleId.AFTER_INFUSION,
        RuleId.AFTER_VACCINATION,
        RuleId.BACK_AFTER_FLARE,
        RuleId.BLOOD_TEST_NEAR,
        RuleId.DELOAD,
        RuleId.FLARE_ABOVE_USUAL,
        RuleId.FLARE_PROBABLE,
        RuleId.FLARE_STRICT,
        RuleId.GENTLE_DAY,
        RuleId.GENTLER_CHOSEN,
        RuleId.HALF_WEEK,
        RuleId.LIGHTER_FOR_SLEEP,
        RuleId.RESTART_AFTER_STOP,
        RuleId.SHORTER_CHOSEN,
        RuleId.SHORT_FOR_FATIGUE,
        RuleId.SMALLER_WEEK_CHOSEN,
        RuleId.SMALLEST_DOSE,
    }
)
"""Rules whose easing passes: what was done under them is not where the next day starts from."""


class PainZone(IntEnum):
    FINE = 0
    HOLD = 1
    STOP = 2


def pain_zone(*, at_start: float, now: float) -> PainZone:
    """Judge a joint's pain by its rise over the session's start, 0 to 10.

    >>> pain_zone(at_start=6, now=6), pain_zone(at_start=2, now=3), pain_zone(at_start=2, now=4)
    (<PainZone.FINE: 0>, <PainZone.HOLD: 1>, <PainZone.STOP: 2>)
    """
    rise = now - at_start
    if rise >= STOP_RISE or now >= ALWAYS_STOP or (at_start <= CALM_START and now > MOST_PAIN_FROM_CALM):
        return PainZone.STOP
    return PainZone.HOLD if rise >= HOLD_RISE else PainZone.FINE


@dataclass(frozen=True, slots=True)
class Outing:
    """One day's work sets of one exercise.

    `amount` is the least of its sets (repetitions, seconds or metres), `left`
    the fewest repetitions in reserve, None unless every set answered. `ceiling`
    is the archived design bound the load was chosen under (% of the most).
    """

    day: date
    origin: Origin
    unit: WorkUnit
    load: Load
    sets: int
    amount: float
    left: int | None
    zone: PainZone | None
    hurt: tuple[Joint, ...] = ()
    worse_after: bool = False
    worse_joints: tuple[Joint, ...] = ()
    ceiling: float | None = None
    least_left: int | None = None
    """The fewest repetitions in reserve that the archived plan asked for."""
    is_passing: bool = False
    """Done under an easing that passes, such as a flare or a short day."""
    was_planned_easy: bool = False
    """Its archived plan had that easing in it already."""
    asked_amount: int | None = None
    """Work in each set that the archived plan asked for."""
    was_swap: bool = False
    """Done in place of another exercise, for that day only."""

    @property
    def strength_kg(self) -> float | None:
        """The estimated load of one repetition in kilograms; None where no estimate is valid (unrated, band, body)."""
        if self.unit is not WorkUnit.REPETITIONS or self.load.kg is None:
            return None
        estimate = estimate_one_rep_max(load_kg=self.load.kg, reps=self.amount, reps_in_reserve=self.left)
        return None if estimate is None else estimate.kg

    @property
    def is_rated(self) -> bool:
        """Effort and pain were answered for every set."""
        return self.left is not None and self.zone is not None


@dataclass(frozen=True, slots=True)
class ExerciseHistory:
    """The outings of one exercise, newest first. What rules ask for again and again is picked out once."""

    exercise: str
    outings: tuple[Outing, ...]
    own: tuple[Outing, ...] = field(init=False, repr=False, compare=False)
    """Outings that were logged here."""
    usual: tuple[Outing, ...] = field(init=False, repr=False, compare=False)
    """Own outings that were not done under an easing that passes."""

    def __post_init__(self) -> None:
        own = tuple(one for one in self.outings if one.origin is Origin.OWN)
        object.__setattr__(self, "own", own)
        object.__setattr__(self, "usual", tuple(one for one in own if not one.is_passing))

    @property
    def reference(self) -> Outing | None:
        """Where the next step starts from: a usual own outing, else any own one, else an imported one."""
        return next(iter(self.usual or self.own or self.outings), None)


def heaviness(load: Load) -> float:
    """Order loads of one kind: kilograms, or the band's rung; body weight and holds are all alike."""
    if load.kind is LoadKind.KG:
        return load.kg or 0.0
    return float(load.band.rung) if load.band is not None else 0.0


def histories_of(
    sessions: tuple[Session, ...],
    *,
    check_ins: tuple[CheckIn, ...],
    archive: tuple[DayPlan, ...],
    baseline: Baseline,
    flares: tuple[Flare, ...],
    known: tuple[ExerciseHistory, ...] = (),
) -> tuple[ExerciseHistory, ...]:
    """The history of every exercise that was logged since the person became ill, sorted by exercise.

    `known` are histories of the same sessions, check-ins and archive under another baseline and other flares: what
    these do not touch is taken from them, and a history that comes out the same stays the same object.
    """
    by_exercise: dict[str, dict[date, list[LoggedSet]]] = {}
    imported: set[tuple[date, str]] = set()
    for session in sessions:
        if not session.shows_what_is_possible_now:
            continue
        for done in session.sets:
            if not done.warm_up:
                by_exercise.setdefault(done.exercise, {}).setdefault(session.day, []).append(done)
                if session.origin is Origin.IMPORTED:
                    imported.add((session.day, done.exercise))
    aftermaths = aftermath_by_day(check_ins)
    usual_pain = baseline.pain.median or 0.0
    pain_on = {one.day: float(one.pain) for one in check_ins if one.pain is not None}
    ceilings, least_left = _archived_numbers(archive, CEILING), _archived_numbers(archive, LEAST_LEFT)
    amounts = {(plan.day, asked.exercise): asked.work.low for plan in archive for asked in plan.prescriptions}
    passing = _archived_passing(archive)
    swaps = _archived_swaps(archive)
    in_flare = {one.day: any(_in_flare(one.day, flare) for flare in flares) for one in sessions}
    # Where the day's own pain was said, the usual one is not asked for.
    as_known = {(all_.exercise, one.day): one for all_ in known for one in all_.outings if one.day in pain_on}
    histories = []
    for exercise, days in sorted(by_exercise.items()):
        outings = [
            as_known.get((exercise, day))
            or _outing(
                day,
                done,
                origin=Origin.IMPORTED if (day, exercise) in imported else Origin.OWN,
                start_pain=pain_on.get(day, usual_pain),
                aftermath=aftermaths.get(day),
                ceiling=ceilings.get((day, exercise)),
                least_left=least_left.get((day, exercise)),
                asked_amount=amounts.get((day, exercise)),
                was_planned_easy=day in passing or (day, exercise) in passing,
                in_flare=in_flare[day],
                was_swap=(day, exercise) in swaps,
            )
            for day, done in sorted(days.items(), reverse=True)
        ]
        histories.append(ExerciseHistory(exercise, tuple(outings)))
    if not known:
        return tuple(histories)
    before = {one.exercise: one for one in known}
    judged = judged_again(tuple(histories), flares)
    return tuple(before[one.exercise] if before[one.exercise] == one else one for one in judged)


def judged_again(histories: tuple[ExerciseHistory, ...], flares: tuple[Flare, ...]) -> tuple[ExerciseHistory, ...]:
    """The same histories where other flares are known of; what did not change stays the same object."""
    days = {one.day for all_ in histories for one in all_.outings}
    passing = {day: any(_in_flare(day, flare) for flare in flares) for day in days}
    return tuple(_judged_again(history, passing) for history in histories)


def _judged_again(history: ExerciseHistory, in_flare: Mapping[date, bool]) -> ExerciseHistory:
    outings = tuple(
        one if one.is_passing is (now := one.was_planned_easy or in_flare[one.day]) else replace(one, is_passing=now)
        for one in history.outings
    )
    return history if outings == history.outings else ExerciseHistory(history.exercise, outings)


def aftermath_by_day(check_ins: Iterable[CheckIn]) -> dict[date, Aftermath]:
    """What was said about each training day's evening and next morning; worse answers win."""
    found: dict[date, Aftermath] = {}
    for check_in in check_ins:
        said = check_in.aftermath
        if said is None:
            continue
        before = found.get(said.session_day)
        found[said.session_day] = said if before is None else _both(before, said)
    return found


def _both(first: Aftermath, second: Aftermath) -> Aftermath:
    hours = [one.two_hours_after for one in (first, second) if one.two_hours_after is not None]
    mornings = [one.next_morning for one in (first, second) if one.next_morning is not None]
    order = list(NextMorning)
    return Aftermath(
        first.session_day,
        AfterTwoHours.WORSE if AfterTwoHours.WORSE in hours else next(iter(hours), None),
        max(mornings, key=order.index) if mornings else None,
        tuple(sorted({*first.worse_joints, *second.worse_joints})),
    )


def was_worse(aftermath: Aftermath) -> bool:
    """Joints were worse two hours after or the next morning. Sore muscles alone are not."""
    return aftermath.two_hours_after is AfterTwoHours.WORSE or aftermath.next_morning is NextMorning.JOINTS_WORSE


def _outing(
    day: date,
    done: list[LoggedSet],
    *,
    origin: Origin,
    start_pain: float,
    aftermath: Aftermath | None,
    ceiling: float | None,
    least_left: float | None,
    asked_amount: int | None,
    was_planned_easy: bool,
    in_flare: bool,
    was_swap: bool,
) -> Outing:
    weights = [heaviness(one.load) for one in done]
    most = max(weights)
    heavy = [one for one, weight in zip(done, weights, strict=True) if weight == most]
    heaviest = heavy[0] if len(heavy) == 1 else max(heavy, key=lambda one: one.load.owned)
    unit = heaviest.done.unit
    at_load = [one for one in heavy if one.done.unit is unit]
    left = [one.reps_in_reserve for one in done if one.reps_in_reserve is not None]
    zones = [
        pain_zone(at_start=start_pain if one.pain_at_start is None else one.pain_at_start, now=one.pain)
        for one in done
        if one.pain is not None
    ]
    pain_answered = len(zones) == len(done)
    worst = max(zones, default=None)
    # A set that hurt counts even if another set of that day was not rated.
    zone = worst if pain_answered or worst is PainZone.STOP else None
    sides = [one.side for one in at_load]
    return Outing(
        day=day,
        origin=origin,
        unit=unit,
        load=heaviest.load,
        sets=max(map(sides.count, sides)),
        amount=min(one.done.amount for one in at_load),
        left=min(left) if len(left) == len(done) else None,
        zone=zone,
        hurt=tuple(sorted({one.hurt_joint for one in done if one.hurt_joint is not None})),
        worse_after=aftermath is not None and was_worse(aftermath),
        worse_joints=aftermath.worse_joints if aftermath is not None else (),
        ceiling=ceiling,
        least_left=None if least_left is None else int(least_left),
        is_passing=was_planned_easy or in_flare,
        was_planned_easy=was_planned_easy,
        asked_amount=asked_amount,
        was_swap=was_swap,
    )


def _in_flare(day: date, flare: Flare) -> bool:
    begun = flare.began is not None and flare.began <= day
    return begun and (flare.over_since is None or day < flare.over_since)


def _archived_passing(archive: tuple[DayPlan, ...]) -> set[date | tuple[date, str]]:
    """Days, and exercises of a day, that were planned under an easing that passes."""
    found: set[date | tuple[date, str]] = set()
    for plan in archive:
        if any(why.rule in PASSING for why in plan.reasons):
            found.add(plan.day)
        for asked in plan.prescriptions:
            if any(why.rule in PASSING for why in asked.reasons):
                found.add((plan.day, asked.exercise))
    return found


def _archived_swaps(archive: tuple[DayPlan, ...]) -> set[tuple[date, str]]:
    swapped = (RuleId.SWAPPED_FOR_JOINT, RuleId.SWAP_CHOSEN)
    return {
        (plan.day, asked.exercise)
        for plan in archive
        for asked in plan.prescriptions
        if any(why.rule in swapped for why in asked.reasons)
    }


def _archived_numbers(archive: tuple[DayPlan, ...], name: str) -> dict[tuple[date, str], float]:
    return {
        (plan.day, asked.exercise): float(fact.value)
        for plan in archive
        for asked in plan.prescriptions
        for why in asked.reasons
        for fact in why.facts
        if fact.name == name and isinstance(fact.value, int | float)
    }
