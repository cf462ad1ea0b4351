"""The work of days and weeks, kept summed so that twenty years cost no more than one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, select

from liftcoach.domain.exercise import Muscle
from liftcoach.domain.weekly_work import PeriodWork, WorkSum
from liftcoach.store.columns import FIRST_DAY, LAST_DAY
from liftcoach.store.muscle_table import MuscleTable
from liftcoach.store.schema.person import profile
from liftcoach.store.schema.training import ALL_MUSCLES, MEASURES, day_work, exercise_muscles, week_work

_DAYS_A_WEEK = 7
# What `WorkSum._make` does without its call in Python, for 17,000 rows at a time.
_work_sum: Callable[[Iterable[float]], WorkSum] = partial(tuple.__new__, WorkSum)
_MUSCLES = {muscle.value: muscle for muscle in Muscle}

# Written out, because this runs with every set that is logged: a set of one side
# is half a set, a warm-up set or a set of nothing is no work. The sets of one
# exercise are summed first, so that each muscle it works adds one row, not all.
_COUNTED = "CASE WHEN s.side IN ('left', 'right') THEN 0.5 ELSE 1.0 END"
_SUMS = """
    WITH worked AS MATERIALIZED (
        SELECT {of_set} AS period, s.exercise,
               total({counted}) FILTER (WHERE {work}) AS sets,
               total(s.warm_up) AS warm_up_sets,
               total(s.amount) FILTER (WHERE {work} AND s.unit = 'repetitions') AS repetitions,
               total(s.amount) FILTER (WHERE {work} AND s.unit = 'seconds') AS seconds,
               total(s.amount) FILTER (WHERE {work} AND s.unit = 'metres') AS metres,
               total(s.amount * s.load_kg) FILTER (WHERE {work} AND s.unit = 'repetitions' AND s.load_kg > 0)
                   AS lifted_kg
          FROM sets s WHERE s.at_day BETWEEN ?1 AND ?2 GROUP BY 1, 2
    )
    SELECT period, '{all}', total(sets), 0.0, total(warm_up_sets),
           total(repetitions), total(seconds), total(metres), total(lifted_kg)
      FROM worked GROUP BY 1
     UNION ALL
    SELECT period, m.muscle, total(sets) FILTER (WHERE {primary}), total(sets) FILTER (WHERE NOT {primary}),
           total(warm_up_sets), total(repetitions) FILTER (WHERE {primary}), total(seconds) FILTER (WHERE {primary}),
           total(metres) FILTER (WHERE {primary}), total(lifted_kg) FILTER (WHERE {primary})
      FROM worked JOIN exercise_muscles m ON m.exercise = worked.exercise GROUP BY 1, 2
"""


def _sums(of_set: str) -> str:
    return _SUMS.format(
        of_set=of_set,
        all=ALL_MUSCLES,
        counted=_COUNTED,
        work="s.warm_up = 0 AND s.amount > 0",
        primary="m.role = 'primary'",
    )


class _Summing(NamedTuple):
    """Take the sums of a span away and add them, or put new ones in the place of each.

    The one statement is quicker for the day of a set, the two are for years.
    """

    take_away: str
    add: str
    put_in_place: str


def _summing(table: Table, period: str, sums: str) -> _Summing:
    # The names are our own tables' and columns'.
    add = f"INTO {table.name} ({period}, muscle, {', '.join(MEASURES)}) {sums}"
    take_away = f"DELETE FROM {table.name} WHERE {period} BETWEEN ?1 AND ?2"  # noqa: S608
    return _Summing(take_away, f"INSERT {add}", f"INSERT OR REPLACE {add}")


_OF_DAY = "s.at_day"
_OF_WEEK = "date(s.at_day, 'weekday 0', '-6 days')"
_DAYS = _summing(day_work, "day", _sums(_OF_DAY))
# Of the days, which were summed from the sets a moment before: an import would
# otherwise read its sets twice. `sums_differ` compares the weeks with the sets.
_WEEKS = _summing(
    week_work,
    "monday",
    # The Monday is worked out once for each day, not for each of its muscles.
    "WITH weeks AS MATERIALIZED (SELECT day, date(day, 'weekday 0', '-6 days') AS monday"  # noqa: S608
    f" FROM day_work WHERE day BETWEEN ?1 AND ?2 AND muscle = '{ALL_MUSCLES}')"
    f" SELECT monday, muscle, {', '.join(f'total({measure})' for measure in MEASURES)}"
    " FROM weeks CROSS JOIN day_work USING (day) GROUP BY 1, 2",
)


def monday_of(day: date) -> date:
    """The Monday that begins a day's week."""
    return day - timedelta(days=day.weekday())


def sum_again(connection: Connection, days: Iterable[date], *, only_added: bool = False) -> None:
    """Sum the days from the first to the last of `days`, and their weeks, again from the sets.

    Every write of sets calls this in its own transaction with the days it touched.
    `only_added` says that no set went away or changed, so that every sum that is
    there has one that takes its place.
    """
    touched = sorted(set(days))
    if not touched:
        return
    first, last = touched[0], touched[-1]
    sunday = monday_of(last) + timedelta(days=_DAYS_A_WEEK - 1)
    for summing, span in ((_DAYS, (first, last)), (_WEEKS, (monday_of(first), sunday))):
        for statement in (summing.put_in_place,) if only_added else (summing.take_away, summing.add):
            connection.exec_driver_sql(statement, (span[0].isoformat(), span[1].isoformat()))


def sums_differ(connection: Connection) -> bool:
    """Whether any kept sum is not what the sets add up to; nothing is changed."""
    everything = (FIRST_DAY.isoformat(), LAST_DAY.isoformat())
    for table, period, of_set in ((day_work, "day", _OF_DAY), (week_work, "monday", _OF_WEEK)):
        summed = connection.exec_driver_sql(_sums(of_set), everything)
        kept = connection.exec_driver_sql(f"SELECT {period}, muscle, {', '.join(MEASURES)} FROM {table.name}")  # noqa: S608
        if {_rounded(row) for row in summed} != {_rounded(row) for row in kept}:
            return True
    return False


def _rounded(row: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(round(value, 6) if isinstance(value, float) else value for value in row)


class WeeklyWork:
    """Sums of work on one connection; nothing is ever added to or subtracted from them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def days(self, first: date, last: date) -> tuple[PeriodWork, ...]:
        """The work of each day from `first` to `last` that has any, oldest first."""
        return self._periods(day_work, "day", first, last)

    def weeks(self, first: date, last: date) -> tuple[PeriodWork, ...]:
        """The work of each week that holds a day from `first` to `last`; `PeriodWork.first` is its Monday."""
        return self._periods(week_work, "monday", monday_of(first), last)

    def exercises(self, first: date, last: date) -> tuple[tuple[date, str, float], ...]:
        """(Monday, exercise, sets of work) for each week from `first` to `last`, counted as in all sums."""
        rows = self._connection.exec_driver_sql(
            f"SELECT {_OF_WEEK}, s.exercise, total({_COUNTED}) FROM sets s WHERE s.at_day BETWEEN ?1 AND ?2"  # noqa: S608
            " AND s.warm_up = 0 AND s.amount > 0 GROUP BY 1, 2",
            (monday_of(first).isoformat(), last.isoformat()),
        )
        return tuple((date.fromisoformat(monday), exercise, count) for monday, exercise, count in rows)

    def needs_rebuild(self, table: MuscleTable) -> bool:
        """Whether the sums were made with another table than this one."""
        kept: str = self._connection.execute(select(profile.c.muscle_table_digest)).scalar_one()
        return kept != table.digest

    def rebuild(self, table: MuscleTable | None = None) -> None:
        """Sum everything again from the sets, with `table` from now on where one is given."""
        if table is not None:
            self._connection.execute(exercise_muscles.delete())
            rows = [{"exercise": name, "muscle": muscle, "role": role} for name, muscle, role in table.rows]
            if rows:
                self._connection.execute(exercise_muscles.insert(), rows)
            self._connection.execute(profile.update().values(muscle_table_digest=table.digest))
        sum_again(self._connection, (FIRST_DAY, LAST_DAY))

    def _periods(self, table: Table, period: str, first: date, last: date) -> tuple[PeriodWork, ...]:
        # Past SQLAlchemy's own rows: twenty years are 20,000 of them, and each has only one day and numbers.
        rows = self._connection.exec_driver_sql(
            f"SELECT {period}, muscle, {', '.join(MEASURES)} FROM {table.name}"  # noqa: S608
            f" WHERE {period} BETWEEN ?1 AND ?2 ORDER BY 1, 2",
            (first.isoformat(), last.isoformat()),
        ).all()
        periods = []
        for day, of_day in groupby(rows, itemgetter(0)):
            everything, by_muscle = WorkSum(), []
            for _, name, *measures in of_day:
                if name == ALL_MUSCLES:
                    everything = _work_sum(measures)
                else:
                    by_muscle.append((_MUSCLES[name], _work_sum(measures)))
            periods.append(PeriodWork(date.fromisoformat(day), everything, tuple(by_muscle)))
        return tuple(periods)
