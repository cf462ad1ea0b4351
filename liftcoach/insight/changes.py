"""What rose, fell or stayed since a day, such as the last visit: the same rule as for every trend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import median
from types import MappingProxyType

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.events import LabResult, LabTest
from liftcoach.domain.outcomes import JOINT_COUNT_SCORES, CountedBy, OutcomeKind, OutcomeResult
from liftcoach.domain.training import LoggedSet
from liftcoach.insight.charting import ChartedExercise, Measure
from liftcoach.insight.charting_five import LEAST_SUM, five_by_day
from liftcoach.insight.charting_joints import LEAST_JOINTS, joints_by_day
from liftcoach.insight.charting_measured import SCORES, in_drawn_unit
from liftcoach.insight.charting_strength import LEAST_CHANGES, LEAST_SHARE, strength_of
from liftcoach.insight.charting_work import FEWEST_WEEKS_IN_A_PART, LEAST_SETS
from liftcoach.insight.charting_work import LEAST_SHARE as LEAST_SHARE_OF_WORK
from liftcoach.insight.function_tests import least_change_of
from liftcoach.insight.scores import meaningful_change, meaningful_rise
from liftcoach.insight.trends import (
    LEAST_CHANGE,
    DayValue,
    Direction,
    Felt,
    Unclear,
    compare_times,
    felt_by_day,
)
from liftcoach.insight.weekly import WeekOfWork, monday_of

WINDOW_DAYS = 28
"""The days before the day asked about, and the newest days, that are set against each other (PROPOSED)."""
LEAST_CRP_MG_L = 5.0
LEAST_ESR_MM_H = 10.0
"""Own caution (PROPOSED), both: laboratories and days differ by less than this without any change."""
_WEEK = timedelta(days=7)


class Changed(StrEnum):
    """What became of one thing."""

    ROSE = "rose"
    FELL = "fell"
    STAYED = "stayed"
    MIXED = "mixed"
    """Too much up and down on one of the sides to say."""
    UNKNOWN = "unknown"
    """No rule says how much would be a change: the numbers alone are told."""
    TOO_LITTLE = "too-little"
    """Too few values on one of the sides."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing before the day and lately: middle values in the unit of `measure`, None where there are too few.

    Of what is measured now and then the one result that there is stands there also where it is too little to compare.

    `name` is an exercise's name, empty for what its measure names. `before_below` and `now_below` tell of
    blood tests that lay under the number told.
    """

    measure: Measure
    changed: Changed
    before: float | None = None
    now: float | None = None
    name: str = ""
    before_below: bool = False
    now_below: bool = False


@dataclass(frozen=True, slots=True)
class ChangesRecord:
    """What the changes are worked out from: all of the record, or from `reads_from` on."""

    check_ins: tuple[CheckIn, ...] = ()
    sets: tuple[LoggedSet, ...] = ()
    weeks: tuple[WeekOfWork, ...] = ()
    labs: tuple[LabResult, ...] = ()
    outcomes: tuple[OutcomeResult, ...] = ()
    exercises: tuple[ChartedExercise, ...] = ()
    began: date | None = None
    """The first day with a set in all of the record; None where only the weeks here tell it."""


FEWEST_ON_A_SIDE = 4
"""Three and three are parted by chance alone in 1 of 10."""
CLINIC_MEASURES = frozenset(
    {Measure.CRP_MG_L, Measure.ESR_MM_H, *(Measure(kind.value) for kind in OutcomeKind if kind in SCORES)}
)
"""Blood tests and scores: what must not be read as a reason to change medicine."""


def reads_from(day: date) -> date:
    """The first day of the record that the changes since a day need."""
    return day - timedelta(days=WINDOW_DAYS)


def changes_since(day: date, record: ChangesRecord, *, today: date) -> tuple[Change, ...]:
    """Compare the 28 days up to `day` with the newest 28 days after it.

    What is measured now and then is compared by the last result up to the day and the newest
    after it. A thing that has no value at all on either side is left out.
    """
    found = [
        *_felt(day, record.check_ins, today),
        _five(day, record.check_ins, today),
        *_joints(day, record.check_ins, today),
        _work(day, record, today),
        *_strength(day, record, today),
        *_measured(day, record, today),
    ]
    return tuple(each for each in found if each is not None)


def _felt(day: date, check_ins: Sequence[CheckIn], today: date) -> list[Change | None]:
    return [
        _compared(
            Measure(felt.value), felt_by_day(check_ins, felt), day=day, today=today, least_change=LEAST_CHANGE[felt]
        )
        for felt in Felt
    ]


def _five(day: date, check_ins: Sequence[CheckIn], today: date) -> Change | None:
    return _compared(Measure.FIVE_SUM, five_by_day(check_ins), day=day, today=today, least_change=LEAST_SUM)


def _joints(day: date, check_ins: Sequence[CheckIn], today: date) -> list[Change | None]:
    return [
        _compared(measure, joints_by_day(check_ins, measure), day=day, today=today, least_change=LEAST_JOINTS)
        for measure in (Measure.SWOLLEN, Measure.TENDER)
    ]


def _work(day: date, record: ChangesRecord, today: date) -> Change | None:
    # A week of rest has no row: within the record it counts as none done.
    known = {week.monday: float(week.sets) for week in record.weeks}
    if not known:
        return None
    monday, values = min(known), list[DayValue]()
    if record.began is not None:
        monday = min(monday, monday_of(max(record.began, reads_from(day))))
    while monday + _WEEK <= today:
        values.append(DayValue(monday + _WEEK - timedelta(days=1), known.get(monday, 0.0)))
        monday += _WEEK
    return _compared(
        Measure.SETS,
        values,
        day=day,
        today=today,
        least_change=LEAST_SETS,
        least_share=LEAST_SHARE_OF_WORK,
        fewest=FEWEST_WEEKS_IN_A_PART,
        counted=True,
    )


def _strength(day: date, record: ChangesRecord, today: date) -> list[Change | None]:
    found: list[Change | None] = []
    for exercise in record.exercises:
        strength = strength_of(each for each in record.sets if each.exercise == exercise.id)
        values = [DayValue(point.first, point.value) for point in strength.series.points]
        found.append(
            _compared(
                strength.measure,
                values,
                day=day,
                today=today,
                least_change=LEAST_CHANGES[strength.measure],
                least_share=LEAST_SHARE,
                name=exercise.name,
            )
        )
    return found


def _measured(day: date, record: ChangesRecord, today: date) -> list[Change | None]:
    found: list[Change | None] = []
    for test, measure, least in (
        (LabTest.CRP, Measure.CRP_MG_L, LEAST_CRP_MG_L),
        (LabTest.ESR, Measure.ESR_MM_H, LEAST_ESR_MM_H),
    ):
        known = [each for each in record.labs if each.test is test and in_drawn_unit(each) is not None]
        labs = [DayValue(each.on, in_drawn_unit(each) or 0.0) for each in known]
        below = {each.on: each.below for each in known}
        found.append(_last_two(measure, labs, day=day, today=today, least=least, below=below))
    for kind in OutcomeKind:
        results = [
            DayValue(each.on, each.value)
            for each in record.outcomes
            if each.kind is kind and not (kind in JOINT_COUNT_SCORES and each.counted_by is CountedBy.LIFTER)
        ]
        found.append(_last_two(Measure(kind.value), results, day=day, today=today, least=None, kind=kind))
    return found


def _compared(
    measure: Measure,
    values: Iterable[DayValue],
    *,
    day: date,
    today: date,
    least_change: float,
    least_share: float = 0.0,
    fewest: int = FEWEST_ON_A_SIDE,
    counted: bool = False,
    name: str = "",
) -> Change | None:
    kept = list(values)
    before = [each for each in kept if day - timedelta(days=WINDOW_DAYS) < each.day <= day]
    newest_from = max(day, today - timedelta(days=WINDOW_DAYS))
    now = [each for each in kept if newest_from < each.day <= today]
    if not before and not now:
        return None
    if min(len(before), len(now)) < fewest:
        return Change(measure, Changed.TOO_LITTLE, name=name)
    middle = median(each.value for each in before)
    least = max(least_change, least_share * abs(middle))
    times = [(float(side), each.value) for side, values in enumerate((before, now)) for each in values]
    direction, unclear = compare_times(before, now, least_change=least, over=() if counted else times)
    if unclear is Unclear.COULD_BE_CHANCE:
        return Change(measure, Changed.TOO_LITTLE, name=name)
    return Change(measure, _CHANGED[direction], middle, median(each.value for each in now), name)


def _last_two(
    measure: Measure,
    values: Sequence[DayValue],
    *,
    day: date,
    today: date,
    least: float | None,
    kind: OutcomeKind | None = None,
    below: Mapping[date, bool] = MappingProxyType({}),
) -> Change | None:
    ordered = sorted((each for each in values if each.day <= today), key=lambda each: each.day)
    before, now = [each for each in ordered if each.day <= day], [each for each in ordered if each.day > day]
    if not before and not now:
        return None
    before_below = bool(before) and below.get(before[-1].day, False)
    now_below = bool(now) and below.get(now[-1].day, False)
    if not before or not now:
        was, is_now = (each[-1].value if each else None for each in (before, now))
        return Change(measure, Changed.TOO_LITTLE, was, is_now, before_below=before_below, now_below=now_below)
    early, late = before[-1], now[-1]
    if kind is not None:
        of_test = least_change_of(kind)
        least = _least_of_score(kind, early.value, late.value) if of_test is None else of_test.amount
    if least is None:
        return Change(measure, Changed.UNKNOWN, early.value, late.value)
    direction, _ = compare_times([early], [late], least_change=least)
    # What lies under a number may have been as low before, or be as low now; it may even be none at all.
    most_rise = late.value - (0 if before_below else early.value)
    most_fall = early.value - (0 if now_below else late.value)
    unsure = {
        Direction.UP: now_below,
        Direction.DOWN: before_below,
        Direction.STEADY: (before_below or now_below) and max(most_rise, most_fall) > least,
    }.get(direction, False)
    changed = Changed.UNKNOWN if unsure else _CHANGED[direction]
    return Change(measure, changed, early.value, late.value, before_below=before_below, now_below=now_below)


def _least_of_score(kind: OutcomeKind, before: float, after: float) -> float | None:
    """A rise has a least change of its own where a study gave one; else the one of a fall stands for both."""
    rise = meaningful_rise(kind, before) if after > before else None
    return meaningful_change(kind, before) if rise is None else rise


_CHANGED = {
    Direction.UP: Changed.ROSE,
    Direction.DOWN: Changed.FELL,
    Direction.STEADY: Changed.STAYED,
    Direction.CANNOT_TELL: Changed.MIXED,
}
