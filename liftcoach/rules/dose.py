"""How much at once: one row for each state a person can be in, and the easiest value of several rows.

Every number of these rows is our own caution (evidence: none of the trials
compared doses in these diseases); they stay inside what trials used.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from liftcoach.domain.check_in import WarningSign
from liftcoach.domain.lifter import Answer, ClearanceFor, Condition, ConsiderationKind, DiseaseActivity, Experience
from liftcoach.insight.flares import FlareGrade
from liftcoach.insight.joint_states import JointState
from liftcoach.rules.facts import Facts, once
from liftcoach.rules.muscle_values import ck_is_high, range_missing
from liftcoach.rules.warning_signs import stops_in_force

NOVICE_ONE_SET_DAYS = 14
"""Weeks 1 and 2."""
ESTABLISHED_AFTER_DAYS = 8 * 7
ESTABLISHED_AFTER_SESSIONS = 12
"""A run this long, with this many sessions logged here, is no longer a novice's."""
OLDER_AGE = 65
OLDER_START_DAYS = 12 * 7
FIBROMYALGIA_START_PERCENT = 40
FIBROMYALGIA_STEP_PERCENT = 5
FIBROMYALGIA_STEP_DAYS = 14
FIBROMYALGIA_MOST_PERCENT = 80
FIRST_REPETITIONS = 8
"""Repetitions of a first outing, and the fewest a ladder starts from."""


class Span(NamedTuple):
    """From and to, both included."""

    low: int
    high: int


class DoseState(StrEnum):
    NOVICE = "novice"
    ESTABLISHED = "established"
    ADVANCED = "advanced"
    MODERATE_ACTIVITY = "moderate-activity"
    HIGH_ACTIVITY = "high-activity"
    MYOSITIS_ACTIVE = "myositis-active"
    MYOSITIS_STABLE = "myositis-stable"
    OLDER_START = "older-start"
    OSTEOPOROSIS = "thin-bones"
    SPINE_FRACTURE = "broken-spine-bone"
    FIBROMYALGIA = "fibromyalgia-beside"
    DAMAGED_JOINT = "damaged-joint"
    HOT_JOINT = "hot-joint"


@dataclass(frozen=True, slots=True)
class Dose:
    """One row, or the easiest of several.

    `left` is repetitions in reserve; `ceiling` the design bound of load (% of the
    most a person could lift once: never tested, it scales loads between states);
    `gap_days` calendar days between sessions of one region (2 is 48 hours).
    None means that the row says nothing about the column.
    """

    days_a_week: Span | None = None
    sets: Span | None = None
    repetitions: Span | None = None
    left: Span | None = None
    ceiling: float | None = None
    rest_s: int | None = None
    gap_days: int | None = None
    most_minutes: int | None = None
    moves: Span | None = None


GAP_48_H = 2
GAP_72_H = 3

ROWS: dict[DoseState, Dose] = {
    DoseState.NOVICE: Dose(Span(2, 2), Span(1, 2), Span(10, 12), Span(4, 4), 60, 90, GAP_48_H, 30, Span(5, 6)),
    DoseState.ESTABLISHED: Dose(Span(2, 3), Span(2, 3), Span(8, 12), Span(2, 3), 75, 120, GAP_48_H, 45, Span(6, 8)),
    DoseState.ADVANCED: Dose(Span(2, 3), Span(2, 3), Span(6, 8), Span(2, 2), 80, 120, GAP_48_H, 45, Span(6, 8)),
    DoseState.MODERATE_ACTIVITY: Dose(Span(2, 2), Span(1, 2), Span(10, 15), Span(4, 5), 60, 90, GAP_72_H, 25),
    DoseState.HIGH_ACTIVITY: Dose(Span(2, 4), Span(1, 1), Span(8, 10), Span(6, 6), 40, 60, None, 15),
    DoseState.MYOSITIS_ACTIVE: Dose(None, Span(1, 1), Span(10, 15), Span(5, 6), 40),
    DoseState.MYOSITIS_STABLE: Dose(Span(2, 3), Span(2, 3), Span(10, 10), Span(2, 3), 75, 90, GAP_48_H, 45),
    DoseState.OLDER_START: Dose(Span(2, 2), Span(1, 1), Span(10, 15), Span(4, 5), 60, 120, GAP_48_H),
    DoseState.OSTEOPOROSIS: Dose(Span(2, 3), Span(2, 3), Span(8, 12), Span(2, 3), None, 120, GAP_48_H),
    DoseState.SPINE_FRACTURE: Dose(Span(2, 2), Span(1, 2), Span(8, 12), Span(4, 4), 60, 120, GAP_48_H),
    DoseState.FIBROMYALGIA: Dose(
        Span(2, 2), Span(1, 1), Span(8, 12), Span(4, 5), FIBROMYALGIA_START_PERCENT, 120, GAP_72_H
    ),
    DoseState.HOT_JOINT: Dose(left=Span(5, 5), ceiling=50),
    DoseState.DAMAGED_JOINT: Dose(Span(2, 2), Span(1, 2), Span(12, 15), Span(5, 5), 50, 120, GAP_72_H),
}
"""The table. Where it leaves a span of repetitions in reserve, the rules ask for the easier end.

Of a span of rest they take the shorter end, which is the least that a timer
offers; nobody is hurried out of it.
"""


def easiest(*doses: Dose) -> Dose:
    """The easiest value in each column: fewest days, sets, repetitions and minutes, most left, longest rest and gap.

    >>> easiest(ROWS[DoseState.ESTABLISHED], ROWS[DoseState.MODERATE_ACTIVITY]).repetitions
    Span(low=8, high=12)
    """
    return Dose(
        days_a_week=_lower([one.days_a_week for one in doses]),
        sets=_lower([one.sets for one in doses]),
        repetitions=_lower([one.repetitions for one in doses]),
        left=_higher([one.left for one in doses]),
        ceiling=min((one.ceiling for one in doses if one.ceiling is not None), default=None),
        rest_s=max((one.rest_s for one in doses if one.rest_s is not None), default=None),
        gap_days=max((one.gap_days for one in doses if one.gap_days is not None), default=None),
        most_minutes=min((one.most_minutes for one in doses if one.most_minutes is not None), default=None),
        moves=_lower([one.moves for one in doses]),
    )


def _lower(spans: list[Span | None]) -> Span | None:
    given = [span for span in spans if span is not None]
    return Span(min(one.low for one in given), min(one.high for one in given)) if given else None


def _higher(spans: list[Span | None]) -> Span | None:
    given = [span for span in spans if span is not None]
    return Span(max(one.low for one in given), max(one.high for one in given)) if given else None


@dataclass(frozen=True, slots=True)
class DayDose:
    """The dose of a person on a day: the states it comes from, and the easiest of their rows, complete."""

    states: tuple[DoseState, ...]
    days_a_week: Span
    sets: Span
    repetitions: Span
    left: Span
    ceiling: float
    rest_s: int
    gap_days: int
    most_minutes: int
    moves: Span

    @property
    def target_left(self) -> int:
        """Repetitions in reserve that the person is asked for: the easier end."""
        return self.left.high


@once
def day_dose(facts: Facts) -> DayDose:
    """The easiest of all rows that apply to the person on the day."""
    states = facts.as_before(dose_states(facts), "states")
    dose = facts.from_parts(easiest, *(_row(state, facts) for state in states))
    if DoseState.NOVICE in states and _days_in_run(facts) < NOVICE_ONE_SET_DAYS:
        dose = facts.from_parts(_with_one_set, dose)
    return facts.from_parts(complete, states, dose)


def _with_one_set(dose: Dose) -> Dose:
    return replace(dose, sets=Span(1, 1))


def complete(states: tuple[DoseState, ...], dose: Dose) -> DayDose:
    """A dose in which every column is filled; the experience row fills them all."""
    if (
        dose.days_a_week is None
        or dose.sets is None
        or dose.repetitions is None
        or dose.left is None
        or dose.ceiling is None
        or dose.rest_s is None
        or dose.gap_days is None
        or dose.most_minutes is None
        or dose.moves is None
    ):
        raise ValueError("a day's dose needs an experience row")
    return DayDose(
        states=states,
        days_a_week=dose.days_a_week,
        sets=dose.sets,
        repetitions=dose.repetitions,
        left=dose.left,
        ceiling=dose.ceiling,
        rest_s=dose.rest_s,
        gap_days=dose.gap_days,
        most_minutes=dose.most_minutes,
        moves=dose.moves,
    )


def with_row(dose: DayDose, state: DoseState) -> DayDose:
    """The day's dose with one more row, for an exercise that crosses a joint with its own row."""
    own = Dose(
        dose.days_a_week,
        dose.sets,
        dose.repetitions,
        dose.left,
        dose.ceiling,
        dose.rest_s,
        dose.gap_days,
        dose.most_minutes,
        dose.moves,
    )
    return complete((*dose.states, state), easiest(own, ROWS[state]))


def with_most_sets(dose: DayDose, most: int) -> DayDose:
    """The dose with no more sets than the day's minutes leave for one exercise."""
    return replace(dose, sets=Span(min(dose.sets.low, most), min(dose.sets.high, most)))


@once
def experience_state(facts: Facts) -> DoseState:
    """Novice, established or advanced; a gap of more than 28 days restarts at novice, for as long as that lasts."""
    if facts.run.is_over(facts.day):
        return DoseState.NOVICE
    long_enough = (
        _days_in_run(facts) >= ESTABLISHED_AFTER_DAYS and len(facts.run.own_days) >= ESTABLISHED_AFTER_SESSIONS
    )
    is_regular = facts.lifter.experience is Experience.REGULAR and not _restarted_lately(facts)
    if not is_regular and not long_enough:
        return DoseState.NOVICE
    return DoseState.ADVANCED if long_enough and is_cleared(facts, ClearanceFor.ADVANCED) else DoseState.ESTABLISHED


def _restarted_lately(facts: Facts) -> bool:
    """The run began after a long gap and is younger, in days or in sessions, imported ones too, than a novice's."""
    days = facts.run.days
    if not facts.run.is_after_gap:
        return False
    return (facts.day - days[0]).days < ESTABLISHED_AFTER_DAYS or len(days) < ESTABLISHED_AFTER_SESSIONS


def dose_states(facts: Facts) -> tuple[DoseState, ...]:
    """Every row that applies, the experience row first."""
    lifter = facts.lifter
    states = [experience_state(facts)]
    if facts.flare.in_force >= FlareGrade.PROBABLE or facts.activity.planned_as is DiseaseActivity.HIGH:
        states.append(DoseState.HIGH_ACTIVITY)
    elif facts.activity.planned_as is DiseaseActivity.MODERATE:
        states.append(DoseState.MODERATE_ACTIVITY)
    if lifter.may_have(Condition.MYOSITIS):
        active = myositis_is_active(facts) or range_missing(facts.labs, facts.day) is not None
        states.append(DoseState.MYOSITIS_ACTIVE if active else DoseState.MYOSITIS_STABLE)
    age = lifter.age_on(facts.day)
    starting = lifter.experience is not Experience.REGULAR and _days_in_run(facts) < OLDER_START_DAYS
    if age is not None and age >= OLDER_AGE and starting:
        states.append(DoseState.OLDER_START)
    if lifter.answer(ConsiderationKind.VERTEBRAL_FRACTURE) is Answer.YES:
        states.append(DoseState.SPINE_FRACTURE)
    elif lifter.may_have(Condition.OSTEOPOROSIS):
        states.append(DoseState.OSTEOPOROSIS)
    if lifter.may_have(Condition.FIBROMYALGIA):
        states.append(DoseState.FIBROMYALGIA)
    if _has_hot_joint(facts):
        states.append(DoseState.HOT_JOINT)
    return tuple(states)


def _has_hot_joint(facts: Facts) -> bool:
    """A joint was reported hot, or the warning sign of a hot joint is open: the other regions work lightly."""
    ticked = any(stop.row == WarningSign.C3.value for stop in stops_in_force(facts))
    return ticked or any(one.state is JointState.HOT for one in facts.joints)


def myositis_is_active(facts: Facts) -> bool:
    """High activity, or the newest creatine kinase above the laboratory's own range."""
    return facts.activity.planned_as is DiseaseActivity.HIGH or ck_is_high(facts.labs, facts.day)


def is_cleared(facts: Facts, *what_for: ClearanceFor, since: date | None = None) -> bool:
    """A clinician's clearance for one of these is in force on the day, and was given on or after `since`."""
    return any(
        one.what_for in what_for
        and one.on <= facts.day
        and (one.until is None or facts.day <= one.until)
        and (since is None or one.on >= since)
        for one in facts.lifter.clearances
    )


def _row(state: DoseState, facts: Facts) -> Dose:
    row = ROWS[state]
    if state is DoseState.OSTEOPOROSIS and facts.lifter.is_open(ConsiderationKind.VERTEBRAL_FRACTURE):
        # Who is not sure of a broken bone in the spine is trained as carefully as somebody who has one.
        return ROWS[DoseState.SPINE_FRACTURE]
    if state is not DoseState.FIBROMYALGIA:
        return row
    steps = _days_in_run(facts) // FIBROMYALGIA_STEP_DAYS
    percent = min(FIBROMYALGIA_START_PERCENT + FIBROMYALGIA_STEP_PERCENT * steps, FIBROMYALGIA_MOST_PERCENT)
    return facts.as_before(replace(row, ceiling=percent), "row of fibromyalgia")


def _days_in_run(facts: Facts) -> int:
    """Days since the first session logged here in the present run; 0 when there is none or it is over."""
    first: date | None = next(iter(facts.run.own_days), None)
    return 0 if first is None or facts.run.is_over(facts.day) else (facts.day - first).days
