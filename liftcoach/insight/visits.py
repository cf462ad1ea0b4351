"""What a person can tell at a visit: everything that changed, happened or stopped them since the last one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from liftcoach.domain.day_plan import Stop
from liftcoach.domain.events import Event, EventKind
from liftcoach.insight.changes import Change
from liftcoach.insight.charting import Measure
from liftcoach.insight.charting_measured import FUNCTION_TESTS
from liftcoach.insight.trends import FlareSpan

WITHOUT_A_VISIT_DAYS = 91
"""How far back a report looks where no visit is marked: three months, the usual time between two."""


class Part(StrEnum):
    """The parts of a report, in the order of the page."""

    FELT = "felt"
    JOINTS = "joints"
    TRAINING = "training"
    TESTS = "tests"
    CLINIC = "clinic"


@dataclass(frozen=True, slots=True)
class VisitReport:
    """What changed from `since` to `today`. `is_visit` says that the person marked `since` as a visit.

    `sessions` counts days with strength training after `since`. `events` and `flares` reach into that
    time; `stops` began in it or are still open.
    """

    since: date
    today: date
    is_visit: bool
    changes: tuple[Change, ...] = ()
    sessions: int = 0
    flares: tuple[FlareSpan, ...] = ()
    events: tuple[Event, ...] = ()
    stops: tuple[Stop, ...] = ()


def last_visit(events: Iterable[Event], today: date) -> date | None:
    """The newest day before today that was marked as a visit.

    >>> last_visit([Event(EventKind.VISIT, date(2026, 1, 12))], date(2026, 3, 2))
    datetime.date(2026, 1, 12)
    """
    return max((each.on for each in events if each.kind is EventKind.VISIT and each.on < today), default=None)


def begins(chosen: date | None, events: Iterable[Event], today: date) -> date:
    """The day that a report looks back to: the chosen one, the last visit, or three months ago."""
    return chosen or last_visit(events, today) or today - timedelta(days=WITHOUT_A_VISIT_DAYS)


def visit_report(
    since: date,
    today: date,
    *,
    changes: tuple[Change, ...],
    training_days: Iterable[date],
    flares: Iterable[FlareSpan],
    events: Iterable[Event],
    stops: Iterable[Stop],
) -> VisitReport:
    """Choose from a whole record what belongs between a day and today."""
    kept = tuple(events)
    return VisitReport(
        since,
        today,
        is_visit=any(each.kind is EventKind.VISIT and each.on == since for each in kept),
        changes=changes,
        sessions=sum(since < day <= today for day in training_days),
        flares=tuple(each for each in flares if each.last > since and each.first <= today),
        events=tuple(each for each in kept if since < each.on <= today),
        stops=tuple(each for each in stops if each.began > since or each.released is None),
    )


def part_of(change: Change) -> Part:
    """Which part of the report a change belongs to."""
    if change.name or change.measure is Measure.SETS:
        return Part.TRAINING
    if change.measure in (Measure.SWOLLEN, Measure.TENDER):
        return Part.JOINTS
    if change.measure in _FELT:
        return Part.FELT
    return Part.TESTS if change.measure.value in FUNCTION_TESTS else Part.CLINIC


_FELT = (Measure.PAIN, Measure.FATIGUE, Measure.STIFFNESS, Measure.SLEEP_H, Measure.FIVE_SUM)
