"""What the charts are drawn from: one record, read in a few queries whatever its length."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date

from liftcoach.coach.desk import Desk
from liftcoach.domain.weekly_work import PeriodWork
from liftcoach.insight.charting import ChartedExercise, ChartSpan, ChartsView
from liftcoach.insight.charting_page import ChartRecord, charts_view, reads_from
from liftcoach.insight.weekly import BodyRegion, WeekOfWork, monday_of, region_of
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.events import Events
from liftcoach.store.labs import Labs
from liftcoach.store.lifter_record import LifterRecord
from liftcoach.store.outcomes import Outcomes
from liftcoach.store.training_log import TrainingLog
from liftcoach.store.weekly_work import WeeklyWork


class Charting:
    """Answer the Charts tab."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def view(self, span: ChartSpan, exercise: str = "") -> ChartsView:
        """The whole page for a span that ends today; without an exercise, the one trained most lately."""
        today = self._desk.now().day
        with self._desk.profile.reading() as connection:
            log = TrainingLog(connection)
            who = LifterRecord(connection).read()
            began = log.record_began()
            since = reads_from(span, today=today, record_began=began)
            trained = log.exercises_trained()
            chosen = exercise if exercise in trained else next(iter(trained), "")
            work = WeeklyWork(connection)
            record = ChartRecord(
                record_began=began,
                exercises=tuple(ChartedExercise(each, self._name(each)) for each in trained),
                exercise=chosen,
                sets=log.sets_of(chosen, since=since) if chosen else (),
                weeks=weeks_of_work(
                    work.weeks(since, today), work.days(since, today), work.exercises(since, today), self._regions()
                ),
                check_ins=CheckIns(connection).between(since, today),
                trained_today=bool(log.sets_on(today)),
                events=Events(connection).all(),
                labs=Labs(connection).all(),
                outcomes=Outcomes(connection).all(),
                age=who.age_on(today),
                sex=who.sex,
            )
        return charts_view(record, span=span, today=today)

    def _regions(self) -> dict[str, BodyRegion]:
        return {exercise.id: region_of(exercise.primary) for exercise in self._desk.library}

    def _name(self, exercise: str) -> str:
        return self._desk.library[exercise].name if exercise in self._desk.library else exercise


def weeks_of_work(
    weeks: tuple[PeriodWork, ...],
    days: tuple[PeriodWork, ...],
    exercises: tuple[tuple[date, str, int], ...],
    regions: Mapping[str, BodyRegion],
) -> tuple[WeekOfWork, ...]:
    """The store's sums as the charts want them; a set of one side of the body is half a set."""
    training_days = Counter(monday_of(day.first) for day in days if day.all.sets)
    worked: dict[date, Counter[BodyRegion]] = defaultdict(Counter)
    for monday, exercise, count in exercises:
        worked[monday][regions.get(exercise, BodyRegion.OTHER)] += count
    return tuple(
        WeekOfWork(
            week.first,
            sets=math.ceil(week.all.sets),
            training_days=training_days[week.first],
            # The sums know days, not visits; nearly always they are the same.
            sessions=training_days[week.first],
            by_region=tuple(sorted(worked[week.first].items())),
        )
        for week in weeks
        if week.all.sets
    )
