"""The chart of one exercise: the best set of each day in the one measure that those sets allow."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean, median

from liftcoach.domain.equipment import KG_PER_LB, Band, LoadUnit
from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.reasons import Fact
from liftcoach.domain.training import LoggedSet
from liftcoach.insight.charting import (
    Cell,
    Chart,
    ChartKind,
    Grain,
    Measure,
    Panel,
    Point,
    Saying,
    Series,
    Statement,
    Table,
    since,
    touches_flare,
)
from liftcoach.insight.charting_months import value_grid
from liftcoach.insight.one_rep_max import MOST_IN_RESERVE, OneRepMax, estimate_one_rep_max
from liftcoach.insight.trends import DayValue, Direction, FlareSpan, Trend, Unclear, trend_of

BREAK_AFTER_DAYS = 28
"""Own caution (PROPOSED): over a longer pause no line is drawn, as nothing is known of it."""
LEAST_SHARE = 0.10
"""Own caution (PROPOSED): the error of an estimate; less than this is no change."""
LEAST_REPETITIONS = 2.0
"""The change in chair stands that people notice is about 2; taken for all counts (PROPOSED)."""
LEAST_LOAD_KG = 0.5
LEAST_LOAD_LB = 1.0
DAYS_OF_LATE = 10
"""Own caution (PROPOSED): so many last days say which kind of load is the usual one: that of most of them."""
DAYS_OF_ANOTHER = 3
"""Own caution (PROPOSED): one that none of so many last days has is given up, however usual it was. One or two odd
days do not end a long line; a third is a change. Not so a heavier band, for a flare's weeks are done with a lighter."""
RATED_SHARE = 0.5
"""Own caution (PROPOSED): an effort-based measure is used only if at least half of the days have it."""

_UNIT = {WorkUnit.REPETITIONS: Measure.REPETITIONS, WorkUnit.SECONDS: Measure.SECONDS, WorkUnit.METRES: Measure.METRES}
LEAST_CHANGES = {
    Measure.REPETITIONS: LEAST_REPETITIONS,
    Measure.ONE_REP_MAX_KG: LEAST_LOAD_KG,
    Measure.LOAD_KG: LEAST_LOAD_KG,
    Measure.ONE_REP_MAX_LB: LEAST_LOAD_LB,
    Measure.LOAD_LB: LEAST_LOAD_LB,
    Measure.SECONDS: 5.0,
    Measure.METRES: 5.0,
    Measure.SHARE: 10.0,
}
"""The least difference that is called a change, in the unit of each measure."""


@dataclass(frozen=True, slots=True)
class Strength:
    """A series of best sets, whether their effort was stated, and what was left out as not comparable."""

    series: Series
    effort_stated: bool
    band: Band | None = None
    days_left_out: int = 0
    effort_known: bool = False
    """Whether on at least half of the days an effort was stated from which it is not known what could be done."""
    before: LoggedSet | None = None
    """The last set before another kind of load took its place for good."""
    instead: LoggedSet | None = None
    """The newest set of all, where it has another kind of load than the one shown."""

    @property
    def measure(self) -> Measure:
        return self.series.measure


def strength_of(sets: Iterable[LoggedSet]) -> Strength:
    """Choose the measure and take the best set of each day, oldest first.

    Sets are comparable that have one load kind, unit and band: of those in use on the last
    3 days, and of heavier bands, the one that most of the last 10 days have (of as many days
    the one of more sets, then the newest). Days with only other sets are left out and counted. Weights give an
    estimated one-repetition maximum where at least half of the days allow a valid one, else
    the heaviest load. Bands, body weight and holds give the most repetitions (or seconds,
    metres) in a set: of sets that ended with a stated 3 or fewer in reserve, where at least
    half of the days have one, else of all. Warm-ups count nowhere. All weights are told in
    pounds where the newest one shown is marked in pounds, else in kilograms.
    """
    work = sorted((each for each in sets if not each.warm_up), key=lambda each: (each.at.day, each.at.instant))
    if not work:
        return Strength(Series(Measure.REPETITIONS, ()), effort_stated=False)
    shown = _used_lately(work)
    alike = [each for each in work if _comparable(each) == shown]
    newest = alike[-1]
    left_out = len({each.at.day for each in work}) - len({each.at.day for each in alike})
    by_day: dict[date, list[LoggedSet]] = {}
    for each in alike:
        by_day.setdefault(each.at.day, []).append(each)
    if newest.load.kind is LoadKind.KG:
        told = _POUNDS if newest.load.owned.endswith(f" {LoadUnit.LB}") else _KILOGRAMS
        points, stated = _of_weights(by_day, newest.done.unit, told)
        measure = told.estimate if stated else told.load
    else:
        points, stated = _of_amounts(by_day)
        measure = _UNIT[newest.done.unit]
    in_vain = 0 if stated else _rated_in_vain(by_day, is_kg=newest.load.kind is LoadKind.KG)
    known = in_vain >= RATED_SHARE * len(by_day)
    left_behind = work[-len(alike) - 1] if left_out and work[-len(alike) :] == alike else None
    return Strength(
        Series(measure, _with_breaks(points)),
        stated,
        newest.load.band,
        left_out,
        known,
        left_behind,
        work[-1] if _comparable(work[-1]) != shown else None,
    )


ESTIMATES = frozenset({Measure.ONE_REP_MAX_KG, Measure.ONE_REP_MAX_LB})
LOADS = frozenset({Measure.LOAD_KG, Measure.LOAD_LB})


@dataclass(frozen=True, slots=True)
class _Told:
    """The measures of weights as the person's own are marked, and how many of the unit make a kilogram."""

    estimate: Measure
    load: Measure
    low: Measure
    high: Measure
    a_kilogram: float = 1.0

    def of(self, kg: float) -> float:
        return kg if self.a_kilogram == 1 else round(kg * self.a_kilogram, 1)


_KILOGRAMS = _Told(Measure.ONE_REP_MAX_KG, Measure.LOAD_KG, Measure.LOW_KG, Measure.HIGH_KG)
_POUNDS = _Told(Measure.ONE_REP_MAX_LB, Measure.LOAD_LB, Measure.LOW_LB, Measure.HIGH_LB, 1 / KG_PER_LB)


FEWEST_DAYS_OF_OWN = 3
"""Own caution (PROPOSED): an exercise's first days, against which its later ones are set."""
START_SHARE = 100.0


def pattern_strength(sets: Iterable[LoggedSet]) -> Strength:
    """All exercises of a movement as one series, in percent of the first days.

    Each exercise is set against the middle of its own first 3 days. One that came later begins
    where the others stood then, so that a change of exercise is no jump; nor is one of the band or of the
    kind of load. An exercise of fewer days, or done with no load at all or a negative one, is left out
    and its days counted.
    """
    by_exercise: dict[object, list[LoggedSet]] = {}
    for each in sets:
        by_exercise.setdefault((each.exercise, _comparable(each)), []).append(each)
    known = [strength_of(each).series.points for each in by_exercise.values()]
    kept = [points for points in known if len(points) >= FEWEST_DAYS_OF_OWN and _first_level(points) > 0]
    levels: dict[date, list[float]] = {}
    for points in sorted(kept, key=lambda points: points[0].first):
        before = [fmean(levels[day]) for day in sorted(levels) if day < points[0].first][-FEWEST_DAYS_OF_OWN:]
        start = fmean(before) if before else START_SHARE
        for point in points:
            levels.setdefault(point.first, []).append(start * point.value / _first_level(points))
    drawn = [Point(day, day, float(round(fmean(shares)))) for day, shares in sorted(levels.items())]
    all_days = {point.first for points in known for point in points}
    return Strength(
        Series(Measure.SHARE, _with_breaks(drawn)), effort_stated=False, days_left_out=len(all_days - set(levels))
    )


def _first_level(points: Sequence[Point]) -> float:
    return median(point.value for point in points[:FEWEST_DAYS_OF_OWN])


_Comparable = tuple[LoadKind, WorkUnit, Band | None]


def _comparable(each: LoggedSet) -> _Comparable:
    return each.load.kind, each.done.unit, each.load.band


def _used_lately(work: Sequence[LoggedSet]) -> _Comparable:
    """What most of the last days have in common; `work` is ordered and not empty."""
    # The last days alone are looked at, from the end: ten years of sets need not be gone through once more.
    days: set[date] = set()
    late: list[LoggedSet] = []
    for each in reversed(work):
        if each.at.day not in days and len(days) == DAYS_OF_LATE:
            break
        days.add(each.at.day)
        late.append(each)
    on_days = Counter(kind for kind, _ in {(_comparable(each), each.at.day) for each in late})
    in_sets = Counter(map(_comparable, late))
    newest = sorted(days)[-DAYS_OF_ANOTHER:]
    in_use = dict.fromkeys(_comparable(each) for each in late if each.at.day >= newest[0])
    # Lighter for a while is no new beginning: a heavier band stays until most of the last days were done without it.
    heavier = [kind for kind in on_days if any(_is_heavier(kind, one) for one in in_use)]
    in_use = dict.fromkeys((*heavier, *in_use))
    # The heavier and the newest come first, and `max` takes the first of equals.
    return max(in_use, key=lambda kind: (on_days[kind], in_sets[kind]))


def _is_heavier(kind: _Comparable, other: _Comparable) -> bool:
    """Two bands for the same kind of work, and the first is the heavier."""
    band, light = kind[2], other[2]
    return kind[1] is other[1] and band is not None and light is not None and band.rung > light.rung


def _of_weights(by_day: dict[date, list[LoggedSet]], unit: WorkUnit, told: _Told) -> tuple[list[Point], bool]:
    if unit is WorkUnit.REPETITIONS:
        estimated = _best(by_day, _estimated_kg)
        if len(estimated) >= RATED_SHARE * len(by_day):
            return [
                Point(
                    day,
                    day,
                    round(told.of(kg), 1),
                    (
                        (told.low, round(told.of(OneRepMax(kg).low_kg), 1)),
                        (told.high, round(told.of(OneRepMax(kg).high_kg), 1)),
                        (told.load, told.of(best.load.kg or 0.0)),
                        (Measure.REPETITIONS, best.done.amount),
                        *_reserve(best),
                    ),
                )
                for day, (kg, best) in estimated.items()
            ], True
    amount = _UNIT[unit]
    lifted = _best(by_day, lambda each: each.load.kg)
    return [
        Point(day, day, told.of(kg), ((amount, best.done.amount), *_reserve(best)))
        for day, (kg, best) in lifted.items()
    ], False


def _of_amounts(by_day: dict[date, list[LoggedSet]]) -> tuple[list[Point], bool]:
    hard = _best(by_day, lambda each: each.done.amount if _near_failure(each) else None)
    stated = len(hard) >= RATED_SHARE * len(by_day)
    chosen = hard if stated else _best(by_day, lambda each: each.done.amount)
    return [Point(day, day, amount, _reserve(best)) for day, (amount, best) in chosen.items()], stated


def _rated_in_vain(by_day: dict[date, list[LoggedSet]], *, is_kg: bool) -> int:
    """The days on which an effort was stated, but none from which it is known what could have been done."""
    tells: Callable[[LoggedSet], bool] = (lambda each: _estimated_kg(each) is not None) if is_kg else _near_failure
    return sum(
        any(each.reps_in_reserve is not None for each in sets) and not any(map(tells, sets)) for sets in by_day.values()
    )


def _near_failure(each: LoggedSet) -> bool:
    return each.reps_in_reserve is not None and each.reps_in_reserve <= MOST_IN_RESERVE


def _estimated_kg(each: LoggedSet) -> float | None:
    estimate = estimate_one_rep_max(
        load_kg=each.load.kg or 0.0, reps=each.done.amount, reps_in_reserve=each.reps_in_reserve
    )
    return None if estimate is None else estimate.kg


def _best(
    by_day: dict[date, list[LoggedSet]], judge: Callable[[LoggedSet], float | None]
) -> dict[date, tuple[float, LoggedSet]]:
    best: dict[date, tuple[float, LoggedSet]] = {}
    for day, sets in by_day.items():
        judged = [(value, each) for each in sets if (value := judge(each)) is not None]
        if judged:
            best[day] = max(judged, key=lambda pair: (pair[0], pair[1].done.amount))
    return best


def _reserve(best: LoggedSet) -> tuple[tuple[Measure, float], ...]:
    return () if best.reps_in_reserve is None else ((Measure.IN_RESERVE, best.reps_in_reserve),)


def _with_breaks(points: list[Point]) -> tuple[Point, ...]:
    joined: list[Point] = []
    for point in points:
        far = bool(joined) and (point.first - joined[-1].last).days > BREAK_AFTER_DAYS
        joined.append(Point(point.first, point.last, point.value, point.also, breaks=far))
    return tuple(joined)


def strength_trend(strength: Strength) -> Trend:
    """The direction of an exercise's series, by the rule of `trend_of`."""
    values = [DayValue(point.first, point.value) for point in strength.series.points]
    return trend_of(values, least_change=LEAST_CHANGES[strength.measure], least_share=LEAST_SHARE)


def strength_chart(sets: Iterable[LoggedSet], *, today: date, flares: tuple[FlareSpan, ...]) -> Chart:
    """Draw one exercise's sets, with the sentences that the trend allows."""
    return chart_of(strength_of(sets), today=today, flares=flares)


def chart_of(strength: Strength, *, today: date, flares: tuple[FlareSpan, ...]) -> Chart:
    """Draw the strength of an exercise or of a movement."""
    points = strength.series.points
    if not points:
        return Chart(ChartKind.STRENGTH, Grain.DAY, Statement(Saying.STRENGTH_EMPTY))
    trend = strength_trend(strength)
    # An estimate's band is drawn too, where it has one.
    bands = [point.band or (point.value, point.value) for point in points]
    lowest, highest = min(low for low, _ in bands), max(high for _, high in bands)
    return Chart(
        ChartKind.STRENGTH,
        Grain.DAY,
        _big(strength, trend),
        (*_trend_text(strength, trend, today), *_left_behind(strength), *_instead(strength)),
        _how_measured(strength),
        (Panel((strength.series,), value_grid(lowest, highest), strength.measure),),
        _table(strength, flares),
    )


def _told(name: str, value: float, measure: Measure) -> Fact:
    # The middle of 9 and 10 repetitions is told as 9: nobody does half of one.
    return Fact(name, math.floor(value) if measure is Measure.REPETITIONS else value, measure)


def _big(strength: Strength, trend: Trend) -> Statement:
    unit = strength.measure
    if trend.direction is Direction.CANNOT_TELL or trend.early is None or trend.late is None:
        return Statement(Saying.STRENGTH_LATEST, (Fact("late", strength.series.points[-1].value, unit),))
    if trend.direction is Direction.STEADY:
        return Statement(Saying.STRENGTH_SAME, (_told("late", trend.late, unit),))
    return Statement(
        Saying.STRENGTH_CHANGED,
        (Fact("early", _told("early", trend.early, unit).value), _told("late", trend.late, unit)),
    )


def _trend_text(strength: Strength, trend: Trend, today: date) -> tuple[Statement, ...]:
    if trend.direction is Direction.CANNOT_TELL or trend.early is None or trend.early_day is None:
        return (cannot_tell(trend),)
    sayings = {
        **dict.fromkeys(ESTIMATES, (Saying.NOW_ESTIMATE, Saying.THEN_ESTIMATE)),
        **dict.fromkeys(LOADS, (Saying.NOW_LIFTED, Saying.THEN_LIFTED)),
        Measure.SHARE: (Saying.PATTERN_NOW, Saying.PATTERN_THEN),
    }.get(strength.measure, (Saying.NOW_DONE, Saying.THEN_DONE))
    last_day = strength.series.points[-1].last
    stale = trend.is_stale(today)
    before = _told("early", trend.early, strength.measure)
    return (
        Statement(
            sayings[stale],
            (_told("late", trend.late or 0.0, strength.measure), Fact("last", last_day, "day-of-year")),
        ),
        Statement(
            Saying.BEFORE_SAME if trend.direction is Direction.STEADY else Saying.BEFORE_OTHER,
            (before, since(trend.early_day, today)),
        ),
    )


def _left_behind(strength: Strength) -> tuple[Statement, ...]:
    """What was used before, where a heavier or lighter band or a weight took its place: no number can tell that."""
    before = strength.before
    if before is None:
        return ()
    last = Fact("last", before.at.day, "day-of-year")
    if strength.band is not None and before.load.band is not None:
        lighter = before.load.band.rung < strength.band.rung
        saying = Saying.LIGHTER_BAND_BEFORE if lighter else Saying.HEAVIER_BAND_BEFORE
        return (Statement(saying, (last, Fact("band", before.load.band, "band"))),)
    lifts = strength.measure in ESTIMATES | LOADS and strength.series.points[-1].value > 0
    if lifts and before.load.kind is LoadKind.BODY:
        return (Statement(Saying.NO_WEIGHT_BEFORE, (last,)),)
    return ()


def _instead(strength: Strength) -> tuple[Statement, ...]:
    """What was used last, where most of the last days have the other load that is shown."""
    newest = strength.instead
    if newest is None:
        return ()
    last = Fact("last", newest.at.day, "day-of-year")
    if newest.load.band is not None:
        return Statement(Saying.BAND_INSTEAD, (last, Fact("band", newest.load.band, "band"))), _MOSTLY
    sayings = {LoadKind.KG: Saying.WEIGHT_INSTEAD, LoadKind.BODY: Saying.NO_WEIGHT_INSTEAD}
    return Statement(sayings.get(newest.load.kind, Saying.OTHERWISE_INSTEAD), (last,)), _MOSTLY


_MOSTLY = Statement(Saying.MOSTLY_USED)
_UNCLEAR = {
    Unclear.TOO_MIXED: Saying.GOES_UP_AND_DOWN,
    Unclear.ONLY_LATELY: Saying.ONLY_LATELY,
    Unclear.ONLY_EARLY: Saying.ONLY_EARLY,
}


def cannot_tell(trend: Trend) -> Statement:
    """Why no direction is said, with how many days there are so far."""
    if trend.unclear in _UNCLEAR:
        return Statement(_UNCLEAR[trend.unclear])
    saying = {Unclear.TOO_SHORT: Saying.CANNOT_TELL_SPAN, Unclear.COULD_BE_CHANCE: Saying.COULD_BE_CHANCE}
    chosen = saying.get(trend.unclear or Unclear.TOO_FEW, Saying.CANNOT_TELL_DAYS)
    return Statement(chosen, (Fact("days", trend.days, "days"),))


def _how_measured(strength: Strength) -> tuple[Statement, ...]:
    if strength.measure is Measure.SHARE:
        return Statement(Saying.PATTERN_HOW), Statement(Saying.PATTERN_NOT_RATED)
    told: list[Statement] = []
    if strength.measure in ESTIMATES:
        told.append(Statement(Saying.ESTIMATE_CAUTION))
    elif strength.effort_stated:
        told.append(Statement(Saying.EFFORT_STATED, (Fact("most", MOST_IN_RESERVE),)))
    elif strength.effort_known and strength.measure in LOADS:
        told.append(Statement(Saying.NO_ESTIMATE))
    elif strength.effort_known:
        told.append(Statement(Saying.EFFORT_TO_SPARE, (Fact("most", MOST_IN_RESERVE),)))
    else:
        told.append(Statement(Saying.EFFORT_NOT_RATED))
    if strength.band is not None:
        told.append(Statement(Saying.BAND_SHOWN, (Fact("band", strength.band, "band"),)))
    if strength.days_left_out:
        told.append(Statement(Saying.LOADS_LEFT_OUT, (Fact("days", strength.days_left_out, "days"),)))
    return tuple(told)


def _table(strength: Strength, flares: tuple[FlareSpan, ...]) -> Table:
    points = strength.series.points
    also = tuple(dict.fromkeys(measure for point in points for measure, _ in point.also))
    rows = [
        (
            point.first,
            point.value,
            *(dict(point.also).get(measure) for measure in also),
            touches_flare(point.first, point.last, flares),
        )
        for point in reversed(points)
    ]
    table_rows: tuple[tuple[Cell, ...], ...] = tuple(rows)
    return Table((Measure.DAY, strength.measure, *also, Measure.FLARE), table_rows)
