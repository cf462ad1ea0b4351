"""Which days are for strength and which for rest, and what each region's gap allows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations

from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.exercise import Exercise, Pattern
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.domain.training import LoggedSet, Session
from liftcoach.insight.history import heaviness
from liftcoach.insight.training_run import week_start
from liftcoach.rules.cautions import LIMITED_LEFT
from liftcoach.rules.day_wishes import did_something_else, move_in_force
from liftcoach.rules.dose import GAP_48_H, DayDose
from liftcoach.rules.facts import Facts, once
from liftcoach.rules.gentle import is_gentle_move

WEEK_DAYS = 7
MOST_STRENGTH_DAYS = 3
"""The most that any row of the dose leaves somebody who starts from an experience row."""
SPACING_DAYS = {1: 7, 2: 3}
"""Days between sessions by how many a week, where the person named no days: about evenly over a week.

No row of the dose asks for more than 2 of somebody who named none.
"""
LOOK_FOR_NEXT_DAYS = 21
REACH_DAYS = 14
"""No gap, week or spacing looks back further than 7 days; what lies twice as far back cannot matter any more."""
NOT_SET = "not-set"
"""Stands for the next session's day where none can be named."""


class Region(StrEnum):
    """What a gap is counted for. `EXEMPT` is hand, neck and mobility work: gentle enough for any day."""

    LEGS = "legs"
    ARMS = "arms"
    TRUNK = "trunk"
    EXEMPT = "exempt"


NO_REGION = frozenset[Region]()
EVERY_REGION = frozenset(Region)
EXEMPT = frozenset({Region.EXEMPT})
EASY_KINDS = (DayKind.GENTLE, DayKind.MOBILITY)
"""Days that no region has to rest from."""

REGIONS: dict[Pattern, Region] = {
    Pattern.SQUAT: Region.LEGS,
    Pattern.HINGE: Region.LEGS,
    Pattern.HIP: Region.LEGS,
    Pattern.CALF: Region.LEGS,
    Pattern.BALANCE: Region.EXEMPT,
    Pattern.PUSH: Region.ARMS,
    Pattern.PULL: Region.ARMS,
    Pattern.PRESS: Region.ARMS,
    Pattern.RAISE: Region.ARMS,
    Pattern.CARRY: Region.TRUNK,
    Pattern.CORE: Region.TRUNK,
    Pattern.HAND: Region.EXEMPT,
    Pattern.NECK: Region.EXEMPT,
    Pattern.MOBILITY: Region.EXEMPT,
}


def region_of(exercise: Exercise) -> Region:
    """The region whose gap an exercise has to keep."""
    return REGIONS[exercise.pattern]


@dataclass(frozen=True, slots=True)
class Trained:
    """A day on which something was trained, or is planned to be: its regions, empty for gentle days."""

    day: date
    regions: frozenset[Region]


@once
def trained_days(facts: Facts) -> tuple[Trained, ...]:
    """Training days of the two weeks before the day, oldest first: those that were logged, then those planned ahead.

    An exercise that the library does not know counts for every region. A gentle
    or mobility day leaves no gap, but what was done beyond it on that day does.
    """
    by_exercise = facts.from_parts(_regions_by_exercise, facts.library)
    since = facts.day - timedelta(days=REACH_DAYS)
    planned: list[Trained] = []
    for plan in reversed(facts.planned):
        if plan.day < since:
            break
        if plan.day < facts.day and plan.prescriptions:
            planned.append(facts.from_parts(_trained_as_planned, plan, by_exercise))
    logged = facts.from_parts(_trained_as_logged, facts.sessions, facts.archive, facts.library, by_exercise)
    return (*(one for one in logged if one.day >= since), *reversed(planned))


def _trained_as_planned(plan: DayPlan, by_exercise: Mapping[str, frozenset[Region]]) -> Trained:
    worked = NO_REGION if plan.kind in EASY_KINDS else _regions(plan.prescriptions, by_exercise)
    return Trained(plan.day, worked - EXEMPT)


def _regions_by_exercise(library: tuple[Exercise, ...]) -> Mapping[str, frozenset[Region]]:
    return {exercise.id: frozenset({region_of(exercise)}) for exercise in library}


def _easy_moves(library: tuple[Exercise, ...]) -> frozenset[str]:
    """What may be done on a gentle or a mobility day without being asked for."""
    return frozenset(one.id for one in library if is_gentle_move(one) or one.pattern is Pattern.MOBILITY)


def _trained_as_logged(
    sessions: tuple[Session, ...],
    archive: tuple[DayPlan, ...],
    library: tuple[Exercise, ...],
    by_exercise: Mapping[str, frozenset[Region]],
) -> tuple[Trained, ...]:
    """All training days that were logged, oldest first."""
    easy_days = {plan.day: plan for plan in archive if plan.kind in EASY_KINDS}
    easy_moves = _easy_moves(library) if easy_days else frozenset()
    found: dict[date, frozenset[Region]] = {}
    for session in sessions:
        if session.sets:
            plan = easy_days.get(session.day)
            worked = session.sets if plan is None else _beyond(plan, session.sets, easy_moves)
            found[session.day] = found.get(session.day, NO_REGION) | _regions(worked, by_exercise)
    return tuple(Trained(day, regions - EXEMPT) for day, regions in sorted(found.items()))


def _beyond(plan: DayPlan, done: Sequence[LoggedSet], easy_moves: frozenset[str]) -> tuple[LoggedSet, ...]:
    """The sets of an easy day that were more than it asked for: heavier, harder, or other work than easy moves."""
    asked = {one.exercise: heaviness(one.load) for one in (*plan.warm_up, *plan.prescriptions)}

    def is_easy(one: LoggedSet) -> bool:
        if one.reps_in_reserve is not None and one.reps_in_reserve < LIMITED_LEFT:
            return False
        return (one.exercise in asked or one.exercise in easy_moves) and heaviness(one.load) <= asked.get(
            one.exercise, 0.0
        )

    return tuple(one for one in done if not is_easy(one))


def _regions(
    done: Sequence[LoggedSet] | Sequence[Prescription], by_exercise: Mapping[str, frozenset[Region]]
) -> frozenset[Region]:
    return NO_REGION.union(*(by_exercise.get(exercise, EVERY_REGION) for exercise in {one.exercise for one in done}))


def resting_regions(trained: tuple[Trained, ...], dose: DayDose, day: date) -> dict[Region, Trained]:
    """Regions still inside their gap, with the day that they were last trained on."""
    found = {}
    for one in trained:
        if 0 < (day - one.day).days < dose.gap_days:
            found.update(dict.fromkeys(one.regions, one))
    return found


def strength_weekdays(days: Iterable[int], *, most: int, gap_days: int) -> tuple[int, ...]:
    """The most of a person's weekdays (0 is Monday) that keep the gap all round the week.

    Among equally many, the most evenly spread; then the earliest.

    >>> strength_weekdays([0, 1, 2, 3, 4], most=2, gap_days=2)
    (0, 3)
    """
    mine = sorted(set(days))
    for count in range(min(most, len(mine)), 0, -1):
        fitting = [(_least_gap(some), some) for some in combinations(mine, count)]
        fitting = [(gap, some) for gap, some in fitting if gap >= gap_days]
        if fitting:
            best = max(gap for gap, _ in fitting)
            return next(some for gap, some in fitting if gap == best)
    return ()


def _least_gap(days: tuple[int, ...]) -> int:
    after = (*days[1:], days[0] + WEEK_DAYS)
    return min(later - earlier for earlier, later in zip(days, after, strict=True))


def rest_reason(facts: Facts, dose: DayDose, trained: tuple[Trained, ...]) -> Reason | None:
    """Why the day is for rest; None if a session is due."""
    day = facts.day
    if any(one.day == day for one in facts.chose(ChoiceKind.REST_TODAY)):
        return _told(RuleId.REST_CHOSEN, facts, dose, trained)
    other = did_something_else(facts)
    if other is not None:
        return _told(RuleId.DID_SOMETHING_ELSE, facts, dose, trained, Fact("what", other.exercise))
    for pause in (one for one in facts.choices if one.kind is ChoiceKind.PAUSE):
        if pause.day is not None and pause.is_on(day):
            since = Fact("since", pause.day)
            if pause.until is None:
                return Reason(RuleId.PAUSED, (since,), OWN_CAUTION)
            return Reason(RuleId.PAUSED_UNTIL, (since, Fact("until", pause.until)), OWN_CAUTION)
    moves = [one for one in facts.choices if one.kind is ChoiceKind.DAY_MOVED]
    moved_away = move_in_force(facts)
    if moved_away is not None and moved_away.until is not None:
        told = (Fact("to", moved_away.until), Fact("on", moved_away.made_on))
        return Reason(RuleId.DAY_MOVED, told, OWN_CAUTION)
    clinic = _clinic_days(facts, dose)
    if 0 < _most_days(facts, dose) <= _days_this_week(facts, trained):
        if clinic:
            return _told(RuleId.CLINIC_DAYS, facts, dose, trained, *clinic)
        return _told(RuleId.ENOUGH_THIS_WEEK, facts, dose, trained)
    moved_here = any(one.until == day for one in moves) and _most_days(facts, dose) > 0
    if not moved_here and not is_due(facts, dose, trained, day):
        if clinic and _most_days(facts, dose) == 0:
            return _told(RuleId.CLINIC_DAYS, facts, dose, trained, *clinic)
        return _told(RuleId.PLANNED_REST, facts, dose, trained)
    return _too_soon(facts, dose, trained)


def _too_soon(facts: Facts, dose: DayDose, trained: tuple[Trained, ...]) -> Reason | None:
    """Rest if every region that was trained lately is still inside its gap."""
    resting = resting_regions(trained, dose, facts.day)
    if {Region.LEGS, Region.ARMS} <= set(resting):
        newest = max(one.day for one in resting.values())
        gap = Fact("gap", (facts.day - newest).days, "days")
        return _told(RuleId.REGION_GAP, facts, dose, trained, gap, Fact("needed", dose.gap_days, "days"))
    return None


def is_due(facts: Facts, dose: DayDose, trained: tuple[Trained, ...], day: date) -> bool:
    """A session belongs on the day by the person's weekdays, or by even spacing where none were named."""
    chosen = facts.lifter.days
    most = _most_days(facts, dose)
    if most == 0:
        return False
    if chosen:
        return day.weekday() in facts.from_parts(_weekdays, facts.lifter, most, dose.gap_days)
    if not trained:
        return True
    spacing = max(SPACING_DAYS[most], dose.gap_days)
    lately = sum(1 for one in trained if 0 < (day - one.day).days < WEEK_DAYS)
    return (day - trained[-1].day).days >= spacing and lately < most


def _weekdays(lifter: Lifter, most: int, gap_days: int) -> tuple[int, ...]:
    """Fewer days are always some of the more: a worse day may take a session away, but never put one on a day of rest.

    Of three days that keep 48 hours there are always two that keep 72.
    """
    mine = strength_weekdays((one.number for one in lifter.days), most=MOST_STRENGTH_DAYS, gap_days=GAP_48_H)
    for fewer in range(MOST_STRENGTH_DAYS, most - 1, -1):
        mine = strength_weekdays(mine, most=fewer, gap_days=gap_days)
    return mine


def _most_days(facts: Facts, dose: DayDose) -> int:
    """Days a week: the top of the dose for someone who named their days, else its low end; less by the clinic."""
    clinic = facts.lifter.clinic_limits
    limit = clinic.days_a_week if clinic is not None else None
    usual = _usual_days(facts, dose)
    return usual if limit is None else min(usual, limit)


def _usual_days(facts: Facts, dose: DayDose) -> int:
    return dose.days_a_week.high if facts.lifter.days else dose.days_a_week.low


def _clinic_days(facts: Facts, dose: DayDose) -> tuple[Fact, ...]:
    """Who asked for fewer days a week than the dose has, when, and how many; empty where nobody did."""
    clinic = facts.lifter.clinic_limits
    if clinic is None or clinic.days_a_week is None or clinic.days_a_week >= _usual_days(facts, dose):
        return ()
    return (Fact("by", clinic.by), Fact("on", clinic.on), Fact("days", clinic.days_a_week, "days"))


def _days_this_week(facts: Facts, trained: tuple[Trained, ...]) -> int:
    """Training days since Monday."""
    monday = week_start(facts.day)
    return sum(1 for one in trained if one.day >= monday)


def next_session(facts: Facts, dose: DayDose, trained: tuple[Trained, ...]) -> date | None:
    """The next day on which a session is due as things stand; None within three weeks if there is none."""
    moved_to = sorted(
        one.until
        for one in facts.choices
        if one.kind is ChoiceKind.DAY_MOVED and one.until is not None and one.until > facts.day
    )
    for ahead in range(1, LOOK_FOR_NEXT_DAYS + 1):
        day = facts.day + timedelta(days=ahead)
        monday = week_start(day)
        this_week = sum(1 for one in trained if one.day >= monday)
        resting = resting_regions(trained, dose, day)
        free = not {Region.LEGS, Region.ARMS} <= set(resting) and this_week < _most_days(facts, dose)
        if day in moved_to or (free and is_due(facts, dose, trained, day)):
            return day
    return None


def _told(rule: RuleId, facts: Facts, dose: DayDose, trained: tuple[Trained, ...], *more: Fact) -> Reason:
    due = next_session(facts, dose, trained)
    return Reason(rule, (*more, Fact("next", NOT_SET if due is None else due)), OWN_CAUTION)
