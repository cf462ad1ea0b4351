"""The whole Charts page from a record: what to show for a span, and the one headline above it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.events import Event, LabResult
from liftcoach.domain.lifter import Sex
from liftcoach.domain.measured import MeasuredDay, MeasureKind
from liftcoach.domain.outcomes import OutcomeResult
from liftcoach.domain.reasons import Fact
from liftcoach.domain.training import LoggedSet
from liftcoach.insight.charting import (
    ChartedExercise,
    ChartSpan,
    ChartsView,
    Measure,
    Saying,
    Statement,
    since,
)
from liftcoach.insight.charting_felt import felt_chart
from liftcoach.insight.charting_five import five_chart
from liftcoach.insight.charting_joints import joints_chart
from liftcoach.insight.charting_measured import blood_chart, function_tests_chart, scores_chart
from liftcoach.insight.charting_months import tick_levels
from liftcoach.insight.charting_strength import (
    ESTIMATES,
    Strength,
    chart_of,
    pattern_strength,
    strength_of,
    strength_trend,
)
from liftcoach.insight.charting_work import of_region, regions_worked, work_chart
from liftcoach.insight.trends import STALE_AFTER_DAYS, Direction, FlareSpan, flare_spans
from liftcoach.insight.weekly import BodyRegion, JudgedWeek, WeekOfWork, judge_weeks, monday_of

WEEKS_SHOWN = {ChartSpan.SIX_WEEKS: 6, ChartSpan.THREE_MONTHS: 13, ChartSpan.ONE_YEAR: 52}
FEWEST_WEEKS = 6
MOST_WEEKS_COUNTED = 104
"""Longer records are told in years."""
DAYS_A_WEEK, DAYS_A_YEAR = 7, 365.25


@dataclass(frozen=True, slots=True)
class ChartRecord:
    """What the charts are made from. All of the record, or at least from `reads_from` on.

    `sets` are those of the chosen exercise; `exercises` are those that have sets;
    `record_began` is the first day of the person's own record, None when it is empty.
    `age` and `sex` choose the norms of the tests of function, where they were given.
    """

    record_began: date | None
    exercises: tuple[ChartedExercise, ...] = ()
    exercise: str = ""
    sets: tuple[LoggedSet, ...] = ()
    weeks: tuple[WeekOfWork, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    trained_today: bool = False
    events: tuple[Event, ...] = ()
    labs: tuple[LabResult, ...] = ()
    outcomes: tuple[OutcomeResult, ...] = ()
    measured: tuple[MeasuredDay, ...] = ()
    age: int | None = None
    sex: Sex = Sex.UNSTATED


def first_day_of(span: ChartSpan, *, today: date, record_began: date | None) -> date:
    """The Monday on which a span begins; ALL begins with the record, at least 6 weeks back.

    >>> first_day_of(ChartSpan.SIX_WEEKS, today=date(2026, 3, 4), record_began=None)
    datetime.date(2026, 1, 26)
    """
    weeks = WEEKS_SHOWN.get(span, FEWEST_WEEKS)
    first = monday_of(today) - timedelta(weeks=weeks - 1)
    return min(first, monday_of(record_began)) if span is ChartSpan.ALL and record_began else first


LOOK_BACK_WEEKS = 4
"""Weeks before the span that a jump in its first week is compared with."""


def reads_from(span: ChartSpan, *, today: date, record_began: date | None) -> date:
    """The first day of the record that a span needs."""
    return first_day_of(span, today=today, record_began=record_began) - timedelta(weeks=LOOK_BACK_WEEKS)


def charts_view(record: ChartRecord, *, span: ChartSpan, today: date, region: BodyRegion | None = None) -> ChartsView:
    """Compute the page for a span that ends with today's week; the weekly work of one region or of all."""
    measured = (each.on for kept in (record.labs, record.outcomes) for each in kept if each.on <= today)
    answered = (each.day for each in record.check_ins)
    slept = (each.day for each in record.measured if each.kind is MeasureKind.SLEEP and each.day <= today)
    days = (record.record_began, *answered, *slept, *measured)
    began = min((each for each in days if each is not None), default=None)
    first = first_day_of(span, today=today, record_began=began)
    last = monday_of(today) + timedelta(days=6)
    flares = tuple(flare for flare in flare_spans(record.check_ins) if flare.last >= first and flare.first <= last)
    # What is of a day that has not come is a slip of some file or clock: it would stand here as the latest.
    sets = tuple(each for each in record.sets if first <= each.at.day <= today)
    weeks = _weeks(record, first, today)
    level = pattern_strength(sets) if _chosen(record).pattern else strength_of(sets)
    strength = chart_of(level, today=today, flares=flares)
    regions = regions_worked(weeks)
    shown_region = region if region in regions else None
    work = work_chart(weeks if shown_region is None else of_region(weeks, shown_region), today=today, flares=flares)
    felt = felt_chart(record.check_ins, first=first, last=last, today=today, flares=flares, measured=record.measured)
    five = five_chart(record.check_ins, first=first, last=last, today=today, flares=flares)
    outcomes = tuple(each for each in record.outcomes if first <= each.on <= today)
    joints = joints_chart(record.check_ins, first=first, last=last, today=today, flares=flares)
    blood = blood_chart(tuple(each for each in record.labs if first <= each.on <= today), flares=flares)
    scores = scores_chart(outcomes, flares=flares)
    tests = function_tests_chart(outcomes, flares=flares, age=record.age, sex=record.sex)
    drawn = any(chart.panels for chart in (strength, work, felt, five, joints, blood, scores, tests))
    return ChartsView(
        span,
        first,
        last,
        record.exercises,
        record.exercise,
        tuple(Measure(each.value) for each in regions),
        None if shown_region is None else Measure(shown_region.value),
        _headline(record, level, today, empty=not drawn),
        _summary(record, weeks, flares, drawn=drawn),
        tick_levels(first, last),
        flares,
        strength,
        work,
        felt,
        five,
        tuple(each for each in record.events if first <= each.on <= last),
        joints,
        blood,
        scores,
        tests,
        today,
    )


def _weeks(record: ChartRecord, first: date, today: date) -> tuple[JudgedWeek, ...]:
    if record.record_began is None:
        return ()
    # The look-back weeks are judged too, so that the first week shown has something to compare with.
    began = max(record.record_began, first - timedelta(weeks=LOOK_BACK_WEEKS))
    judged = judge_weeks(record.weeks, record_began=began, today=today, trained_today=record.trained_today)
    return tuple(week for week in judged if week.work.monday >= first)


def _chosen(record: ChartRecord) -> ChartedExercise:
    return next((each for each in record.exercises if each.id == record.exercise), ChartedExercise("", ""))


def _headline(record: ChartRecord, strength: Strength, today: date, *, empty: bool) -> Statement:
    if empty:
        return Statement(Saying.PAGE_EMPTY if record.record_began is None else Saying.PAGE_EMPTY_SPAN)
    trend = strength_trend(strength)
    chosen = _chosen(record)
    if trend.direction is Direction.CANNOT_TELL or trend.early_day is None or trend.last_day is None or not chosen.id:
        return Statement(Saying.PAGE_BEGUN)
    exercise = Fact("exercise", chosen.pattern, "pattern") if chosen.pattern else Fact("exercise", chosen.name)
    if trend.is_stale(today):
        # What was used instead is another kind of load, but no other exercise.
        last = trend.last_day if strength.instead is None else strength.instead.at.day
        if (today - last).days <= STALE_AFTER_DAYS:
            return Statement(Saying.PAGE_BEGUN)
        return Statement(Saying.PAGE_STALE, (exercise, Fact("last", last, "day-of-year")))
    stronger = strength.effort_stated or strength.measure in ESTIMATES
    saying = {
        Direction.UP: Saying.PAGE_STRONGER if stronger else Saying.PAGE_MORE,
        Direction.DOWN: Saying.PAGE_LESS,
        Direction.STEADY: Saying.PAGE_SAME,
    }[trend.direction]
    return Statement(saying, (exercise, since(trend.early_day, trend.last_day)))


def _summary(
    record: ChartRecord, weeks: tuple[JudgedWeek, ...], flares: tuple[FlareSpan, ...], *, drawn: bool
) -> tuple[Statement, ...]:
    if not drawn:
        return (Statement(Saying.PAGE_HOW_TO_BEGIN if record.record_began is None else Saying.PAGE_LOOK_FURTHER),)
    told: list[Statement] = []
    done = sum(week.work.sessions for week in weeks)
    planned = [week.work.planned for week in weeks if week.work.planned is not None]
    span = Fact("weeks", len(weeks), "weeks")
    if len(weeks) > MOST_WEEKS_COUNTED:
        span = Fact("weeks", round(len(weeks) * DAYS_A_WEEK / DAYS_A_YEAR, 1), "years")
    if planned and len(planned) == len(weeks) and sum(planned) >= done:
        told.append(Statement(Saying.SESSIONS_OF_PLANNED, (span, Fact("done", done), Fact("planned", sum(planned)))))
    elif weeks:
        told.append(Statement(Saying.SESSIONS, (span, Fact("done", done, "sessions"))))
    if len(flares) == 1 and flares[0].first == flares[0].last:
        told.append(Statement(Saying.ONE_FLARE_DAY, (Fact("first", flares[0].first, "day"),)))
    elif len(flares) == 1:
        told.append(
            Statement(Saying.ONE_FLARE, (Fact("first", flares[0].first, "day"), Fact("last", flares[0].last, "day")))
        )
    elif flares:
        told.append(Statement(Saying.FLARES, (Fact("flares", len(flares)),)))
    return tuple(told)
