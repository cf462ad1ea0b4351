"""How much was done each week, how many days of rest it held, and jumps beyond what was usual lately."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from liftcoach.domain.exercise import Muscle
from liftcoach.domain.training import Session

DAYS_A_WEEK = 7
LATELY_WEEKS = 4
JUMP_SHARE = 0.20
"""Own caution (PROPOSED): more than this above the highest of the last 4 weeks is a bigger jump than lately.

It replaces every ratio of short-term to long-term load: those keep their odds even when
the long-term part is a random number (Impellizzeri 2021), so none is shown or reckoned here.
"""


class BodyRegion(StrEnum):
    """Where a set does its work; every set counts in exactly one."""

    LEGS = "legs"
    CHEST_AND_SHOULDERS = "chest-and-shoulders"
    BACK = "back"
    ARMS = "arms"
    TRUNK = "trunk"
    HANDS = "hands"
    NECK = "neck"
    OTHER = "other"
    """An exercise that the library does not know."""


REGION_OF_MUSCLE: dict[Muscle, BodyRegion] = {
    Muscle.QUADRICEPS: BodyRegion.LEGS,
    Muscle.HAMSTRINGS: BodyRegion.LEGS,
    Muscle.GLUTES: BodyRegion.LEGS,
    Muscle.HIP_ABDUCTORS: BodyRegion.LEGS,
    Muscle.HIP_ADDUCTORS: BodyRegion.LEGS,
    Muscle.HIP_FLEXORS: BodyRegion.LEGS,
    Muscle.CALVES: BodyRegion.LEGS,
    Muscle.SHINS: BodyRegion.LEGS,
    Muscle.FEET: BodyRegion.LEGS,
    Muscle.CHEST: BodyRegion.CHEST_AND_SHOULDERS,
    Muscle.SHOULDERS: BodyRegion.CHEST_AND_SHOULDERS,
    Muscle.TRICEPS: BodyRegion.ARMS,
    Muscle.BICEPS: BodyRegion.ARMS,
    Muscle.FOREARMS: BodyRegion.HANDS,
    Muscle.HANDS: BodyRegion.HANDS,
    Muscle.UPPER_BACK: BodyRegion.BACK,
    Muscle.LATS: BodyRegion.BACK,
    Muscle.LOWER_BACK: BodyRegion.BACK,
    Muscle.ABDOMINALS: BodyRegion.TRUNK,
    Muscle.OBLIQUES: BodyRegion.TRUNK,
    Muscle.NECK: BodyRegion.NECK,
}


def region_of(primary: tuple[Muscle, ...]) -> BodyRegion:
    """The region of an exercise: that of its first primary muscle."""
    return REGION_OF_MUSCLE[primary[0]] if primary else BodyRegion.OTHER


@dataclass(frozen=True, slots=True)
class WeekOfWork:
    """One week as the store sums it. `sets` without warm-ups, one of a single side as half; `planned` is None where
    no plan was kept.
    """

    monday: date
    sets: float
    training_days: int
    sessions: int = 0
    planned: int | None = None
    by_region: tuple[tuple[BodyRegion, float], ...] = ()


@dataclass(frozen=True, slots=True)
class JudgedWeek:
    """A week with what can be said about it.

    `rest_days` are days that lie in the record, are over, and hold no set. `whole` is
    False for a week that began before the record or is not over. `jump_over` is the
    highest number of sets of the weeks before where this week is a bigger jump than lately.
    """

    work: WeekOfWork
    rest_days: int
    whole: bool
    over: bool
    jump_over: float | None = None


def monday_of(day: date) -> date:
    """The Monday of a day's week.

    >>> monday_of(date(2026, 3, 1))
    datetime.date(2026, 2, 23)
    """
    return day - timedelta(days=day.weekday())


def weeks_of_sessions(
    sessions: Iterable[Session],
    regions: Mapping[str, BodyRegion],
    planned: Mapping[date, int] | None = None,
) -> tuple[WeekOfWork, ...]:
    """Sum sessions to weeks, oldest first; weeks without a set or a plan are absent.

    `regions` says for each exercise id where it works; `planned` gives, for each
    Monday, how many sessions the plan held. Warm-up sets count nowhere; a set
    counts on the day it was done, which may lie after the session's own.
    """
    sets: Counter[date] = Counter()
    days: dict[date, set[date]] = {}
    visits: Counter[date] = Counter()
    worked: dict[date, Counter[BodyRegion]] = {}
    for session in sessions:
        work = [logged for logged in session.sets if not logged.warm_up]
        visits[monday_of(session.day)] += bool(work)
        for logged in work:
            monday = monday_of(logged.at.day)
            sets[monday] += 1
            days.setdefault(monday, set()).add(logged.at.day)
            worked.setdefault(monday, Counter())[regions.get(logged.exercise, BodyRegion.OTHER)] += 1
    asked = planned or {}
    return tuple(
        WeekOfWork(
            monday,
            sets[monday],
            len(days.get(monday, ())),
            visits[monday],
            asked.get(monday),
            tuple((region, count) for region in BodyRegion if (count := worked.get(monday, Counter())[region])),
        )
        for monday in sorted(set(sets) | set(asked))
    )


def judge_weeks(
    weeks: Iterable[WeekOfWork], *, record_began: date, today: date, trained_today: bool
) -> tuple[JudgedWeek, ...]:
    """Every week from the record's first to today's, oldest first, without holes.

    A week that is absent from `weeks` had no sets. Today counts as a rest day only
    when it is over.
    """
    known = {week.monday: week for week in weeks}
    judged: list[JudgedWeek] = []
    monday = monday_of(record_began)
    while monday <= today:
        week = known.get(monday, WeekOfWork(monday, 0, 0))
        sunday = monday + timedelta(days=DAYS_A_WEEK - 1)
        over = sunday < today
        from_day, until = max(monday, record_began), min(sunday, today - timedelta(days=1))
        days_over = max((until - from_day).days + 1, 0)
        trained = week.training_days - (trained_today and monday == monday_of(today))
        rest_days = max(days_over - trained, 0)
        lately = [known_week.work.sets for known_week in judged[-LATELY_WEEKS:] if known_week.whole]
        judged.append(
            JudgedWeek(
                week,
                rest_days,
                whole=over and record_began <= monday,
                over=over,
                jump_over=_jump_over(week.sets, lately),
            )
        )
        monday += timedelta(days=DAYS_A_WEEK)
    return tuple(judged)


def _jump_over(sets: float, lately: list[float]) -> float | None:
    # After weeks without any work there is nothing to compare with; the plan's own rules handle a return.
    highest = max(lately, default=0)
    return highest if highest > 0 and sets > round(highest * (1 + JUMP_SHARE), 6) else None
