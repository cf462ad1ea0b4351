"""What the charts are drawn from: one record, read in a few queries whatever its length."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from liftcoach.coach.desk import Desk
from liftcoach.domain.exercise import Pattern
from liftcoach.domain.measured import MeasureKind
from liftcoach.domain.weekly_work import PeriodWork
from liftcoach.insight.charting import ChartedExercise, ChartSpan, ChartsView
from liftcoach.insight.charting_page import ChartRecord, charts_view, reads_from
from liftcoach.insight.trends import flare_spans
from liftcoach.insight.weekly import BodyRegion, WeekOfWork, monday_of, region_of
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.events import Events
from liftcoach.store.labs import Labs
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.measured_days import MeasuredDays
from liftcoach.store.outcomes import Outcomes
from liftcoach.store.stops import Stops
from liftcoach.store.training_log import TrainingLog
from liftcoach.store.weekly_work import WeeklyWork

if TYPE_CHECKING:
    from liftcoach.insight.agreement_shown import AgreementShown
    from liftcoach.insight.changes import Change
    from liftcoach.insight.visits import VisitReport

_PATTERN = "pattern:"
CURRENT_DAYS = 28
"""An exercise of the last four weeks is one that the person does now."""
COMPARED_DAYS = 365
"""Older mornings are of another time: other medicines, other strength. It also bounds the work."""


class Charting:
    """Answer the Charts tab."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def view(self, span: ChartSpan, exercise: str = "", region: str = "") -> ChartsView:
        """The whole page for a span that ends today; without an exercise, the one with most to show.

        `exercise` may also be a movement, as offered among the view's exercises; `region` a part of the body.
        """
        today = self._desk.now().day
        with self._desk.profile.reading() as connection:
            log = TrainingLog(connection)
            who = LifterRecord(connection).read()
            began = log.record_began()
            answers, labs, outcomes = CheckIns(connection), Labs(connection).all(), Outcomes(connection).all()
            # Somebody who only answers, keeps blood tests or wears a watch at night has a record too.
            slept = MeasuredDays(connection).first_day(MeasureKind.SLEEP)
            all_began = (began, answers.first_day(), slept, *(each.on for kept in (labs, outcomes) for each in kept))
            known = [each for each in all_began if each is not None and each <= today]
            since = reads_from(span, today=today, record_began=min(known, default=None))
            trained = log.exercises_trained()
            together = self._together(trained)
            work = WeeklyWork(connection)
            by_exercise = work.exercises(since, today)
            chosen = (
                exercise
                if exercise in trained or exercise in together
                else self._most_told(trained, by_exercise, today)
            )
            if chosen in together:
                sets = log.sets_of_any(together[chosen], since)
            else:
                sets = log.sets_of(chosen, since=since) if chosen else ()
            record = ChartRecord(
                record_began=began,
                exercises=(
                    *(ChartedExercise(each, self._name(each)) for each in trained),
                    *(ChartedExercise(each, each, each.removeprefix(_PATTERN)) for each in together),
                ),
                exercise=chosen,
                sets=sets,
                weeks=weeks_of_work(work.weeks(since, today), work.days(since, today), by_exercise, self._regions()),
                check_ins=answers.between(since, today),
                measured=MeasuredDays(connection).between(since, today),
                trained_today=bool(log.sets_on(today)),
                events=Events(connection).all(),
                labs=labs,
                outcomes=outcomes,
                age=who.age_on(today),
                sex=who.sex,
            )
        return charts_view(record, span=span, today=today, region=BodyRegion(region) if region else None)

    def agreement(self) -> AgreementShown:
        """Compare the mornings of the last 12 months after training with those after rest."""
        from liftcoach.insight.agreement import agreements
        from liftcoach.insight.agreement_shown import shown

        today = self._desk.now().day
        first = today - timedelta(days=COMPARED_DAYS)
        with self._desk.profile.reading() as connection:
            check_ins = CheckIns(connection).between(first, today)
            days = WeeklyWork(connection).days(first, today)
        sets_by_day = {day.first: float(day.all.sets) for day in days if day.all.sets}
        return shown(agreements(check_ins, sets_by_day, flares=flare_spans(check_ins), until=today))

    def visit(self, since: date | None = None) -> VisitReport:
        """What to tell at a visit: since a day, the last visit that was marked, or three months ago."""
        from liftcoach.insight.visits import begins, visit_report

        today = self._desk.now().day
        with self._desk.profile.reading() as connection:
            events, stops = Events(connection).all(), Stops(connection).all()
            day = begins(since, events, today)
            # A flare that began before the day belongs to it as well.
            check_ins = CheckIns(connection).between(day - timedelta(days=COMPARED_DAYS), today)
            trained = WeeklyWork(connection).days(day, today)
        return visit_report(
            day,
            today,
            changes=self.changes_since(day),
            training_days=[each.first for each in trained if each.all.sets],
            flares=flare_spans(check_ins),
            events=events,
            stops=stops,
        )

    def changes_since(self, day: date) -> tuple[Change, ...]:
        """What rose, fell or stayed since a day."""
        from liftcoach.insight.changes import ChangesRecord, changes_since, reads_from

        today = self._desk.now().day
        first = reads_from(day)
        with self._desk.profile.reading() as connection:
            log, work = TrainingLog(connection), WeeklyWork(connection)
            sets = tuple(each for session in log.sessions_between(first, today) for each in session.sets)
            trained = dict.fromkeys(each.exercise for each in sets)
            record = ChangesRecord(
                check_ins=CheckIns(connection).between(first, today),
                sets=sets,
                weeks=weeks_of_work(work.weeks(first, today), (), (), {}),
                labs=Labs(connection).all(),
                outcomes=Outcomes(connection).all(),
                exercises=tuple(ChartedExercise(each, self._name(each)) for each in trained),
                began=log.record_began(),
            )
        return changes_since(day, record, today=today)

    def _most_told(self, trained: Sequence[str], by_week: Sequence[tuple[date, str, float]], today: date) -> str:
        return most_told(trained, by_week, today, is_strength=self._is_strength)

    def _is_strength(self, exercise: str) -> bool:
        library = self._desk.library
        return exercise in library and library[exercise].pattern not in (Pattern.BALANCE, Pattern.MOBILITY)

    def _together(self, trained: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The movements of which more than one exercise was trained, with those exercises."""
        found: dict[str, list[str]] = defaultdict(list)
        for each in trained:
            if each in self._desk.library:
                found[_PATTERN + self._desk.library[each].pattern].append(each)
        return {pattern: tuple(ids) for pattern, ids in sorted(found.items()) if len(ids) > 1}

    def _regions(self) -> dict[str, BodyRegion]:
        return {exercise.id: region_of(exercise.primary) for exercise in self._desk.library}

    def _name(self, exercise: str) -> str:
        return self._desk.library[exercise].name if exercise in self._desk.library else exercise


def most_told(
    trained: Sequence[str],
    by_week: Sequence[tuple[date, str, float]],
    today: date,
    *,
    is_strength: Callable[[str], bool] = lambda _exercise: True,
) -> str:
    """The exercise trained in most weeks, of those that are still trained; empty where there is none.

    One that asks for strength goes before one of balance or mobility: the page answers first whether
    the person is stronger. `trained` are the exercises, the newest first; `by_week` has a row for each Monday and
    exercise.
    """
    current = {exercise for monday, exercise, _ in by_week if (today - monday).days < CURRENT_DAYS}
    weeks = Counter(exercise for _, exercise, _ in by_week if exercise in current)
    return max(trained, key=lambda each: (weeks[each] > 0 and is_strength(each), weeks[each]), default="")


def weeks_of_work(
    weeks: tuple[PeriodWork, ...],
    days: tuple[PeriodWork, ...],
    exercises: tuple[tuple[date, str, float], ...],
    regions: Mapping[str, BodyRegion],
) -> tuple[WeekOfWork, ...]:
    """The store's sums as the charts want them; a set of one side of the body is half a set."""
    training_days = Counter(monday_of(day.first) for day in days if day.all.sets)
    worked: dict[date, dict[BodyRegion, float]] = defaultdict(lambda: defaultdict(float))
    for monday, exercise, count in exercises:
        worked[monday][regions.get(exercise, BodyRegion.OTHER)] += count
    return tuple(
        WeekOfWork(
            week.first,
            sets=week.all.sets,
            training_days=training_days[week.first],
            # The sums know days, not visits; nearly always they are the same.
            sessions=training_days[week.first],
            by_region=tuple(sorted(worked[week.first].items())),
        )
        for week in weeks
        if week.all.sets
    )
