"""The charts of what is measured now and then: blood tests, outcome scores and tests of function.

Such results are few, so no trend is drawn from them: the newest is told beside the one before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from liftcoach.domain.events import LabResult, LabTest
from liftcoach.domain.lifter import Sex
from liftcoach.domain.outcomes import JOINT_COUNT_SCORES, CountedBy, OutcomeKind, OutcomeResult
from liftcoach.domain.reasons import Fact
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
    touches_flare,
    unit_of,
)
from liftcoach.insight.charting_months import value_grid
from liftcoach.insight.function_tests import (
    HAS_NO_SHOWN_NORM,
    LOW_GAIT_SPEED_M_S,
    SLOW_FIVE_STANDS_S,
    is_better,
    usual_stands_from,
)
from liftcoach.insight.scores import MG_L_PER_MG_DL, band_of, cut_offs_of, levels_of, meaningful_change, meaningful_rise
from liftcoach.insight.trends import FlareSpan

Result = TypeVar("Result", LabResult, OutcomeResult)

BREAK_AFTER_DAYS = 400
"""Own caution (PROPOSED): over a longer gap no line is drawn. Results come a few times a year."""

FUNCTION_TESTS = (
    OutcomeKind.CHAIR_STANDS_30_S,
    OutcomeKind.FIVE_STANDS,
    OutcomeKind.GAIT_SPEED,
    OutcomeKind.GRIP_RIGHT,
    OutcomeKind.GRIP_LEFT,
)
SCORES = tuple(kind for kind in OutcomeKind if kind not in FUNCTION_TESTS)

_BLOOD = {LabTest.CRP: Measure.CRP_MG_L, LabTest.ESR: Measure.ESR_MM_H}
_TOPS = {LabTest.CRP: Measure.CRP_TOP_MG_L, LabTest.ESR: Measure.ESR_TOP_MM_H}
_TO_DRAWN_UNIT: dict[tuple[LabTest, str], float] = {
    (LabTest.CRP, "mg/l"): 1.0,
    (LabTest.CRP, "mg/dl"): MG_L_PER_MG_DL,
    (LabTest.ESR, "mm/h"): 1.0,
    (LabTest.ESR, "mm/hr"): 1.0,
}
"""What a value is multiplied with to be drawn, by its unit in small letters; a unit that is not here is left out, and
that is said."""


def in_drawn_unit(result: LabResult) -> float | None:
    """A CRP in mg/L or an ESR in mm/h; None where the unit is not known."""
    factor = _factor(result)
    return None if factor is None else round(result.value * factor, 6)


def _factor(result: LabResult) -> float | None:
    # A file from elsewhere may write mg/l.
    return _TO_DRAWN_UNIT.get((result.test, result.unit.strip().casefold()))


def blood_chart(labs: Iterable[LabResult], *, flares: tuple[FlareSpan, ...]) -> Chart:
    """Draw CRP and ESR, each on its own scale, with the top of the newest range that a laboratory gave."""
    asked = [each for each in labs if each.test in _BLOOD]
    known = [each for each in asked if in_drawn_unit(each) is not None]
    if not known:
        unknown = (Statement(Saying.UNITS_LEFT_OUT, (Fact("count", len(asked), "results"),)),) if asked else ()
        return Chart(ChartKind.BLOOD, Grain.DAY, Statement(Saying.BLOOD_EMPTY), notes=unknown)
    by_test = {test: _by_day([each for each in known if each.test is test]) for test in _BLOOD}
    panels, text, has_changed = [], [], False
    values: dict[Measure, Mapping[date, Cell]] = {}
    for test, results in by_test.items():
        if not results:
            continue
        points = tuple(
            replace(point, below=each.below)
            for point, each in zip(
                _points([(each.on, in_drawn_unit(each) or 0.0) for each in results]), results, strict=True
            )
        )
        tops = {each.on: _top(each) for each in results}
        newest_top = next((top for top in reversed(tops.values()) if top is not None), None)
        guides = () if newest_top is None else (newest_top,)
        panels.append(_panel(_BLOOD[test], points, guides))
        has_changed |= bool(panels[-1].guides) and any(top not in (None, newest_top) for top in tops.values())
        text += _two_newest(_BLOOD[test], points)
        text += _against_range(points[-1], _top(results[-1]), _BLOOD[test])
        values[_BLOOD[test]] = {point.first: _cell(point) for point in points}
        if newest_top is not None:
            values[_TOPS[test]] = tops
    left_out = len(asked) - len(known)
    line = Statement(Saying.RANGE_LINE_NEWEST if has_changed else Saying.RANGE_LINE)
    notes = [line] if any(panel.guides for panel in panels) else []
    notes.append(Statement(Saying.BLOOD_CAUTION))
    if left_out:
        notes.append(Statement(Saying.UNITS_LEFT_OUT, (Fact("count", left_out, "results"),)))
    return Chart(
        ChartKind.BLOOD,
        Grain.DAY,
        _latest(panels),
        tuple(text),
        tuple(notes),
        tuple(panels),
        _table(values, flares),
    )


def scores_chart(outcomes: Iterable[OutcomeResult], *, flares: tuple[FlareSpan, ...]) -> Chart:
    """Draw each score on its own scale, with the ends of its levels and the falls that people usually notice.

    A score that rests on a joint count is drawn only where a clinician did the counting.
    """
    asked = [each for each in outcomes if each.kind in SCORES]
    own = [each for each in asked if each.kind in JOINT_COUNT_SCORES and each.counted_by is CountedBy.LIFTER]
    found = {kind: _by_day([each for each in asked if each.kind is kind and each not in own]) for kind in SCORES}
    panels, text = [], []
    values: dict[Measure, Mapping[date, Cell]] = {}
    for kind, results in found.items():
        if not results:
            continue
        points = _with_noticed(kind, _points([(each.on, each.value) for each in results]))
        panel = _panel(Measure(kind.value), points, cut_offs_of(kind))
        panels.append(replace(panel, levels=levels_of(kind)))
        text += [*_two_newest(Measure(kind.value), points), *_of_score(kind, points)]
        values[Measure(kind.value)] = {point.first: point.value for point in points}
    left_out = [Statement(Saying.OWN_COUNTS_LEFT_OUT, (Fact("count", len(own), "results"),))] if own else []
    if not panels:
        told = (Statement(Saying.SCORES_CAUTION), *left_out)
        return Chart(ChartKind.SCORES, Grain.DAY, Statement(Saying.SCORES_EMPTY), notes=told)
    notes = [Statement(Saying.SCORES_CAUTION)]
    if any(panel.guides for panel in panels):
        notes.append(Statement(Saying.SCORE_LINES))
    if any(point.flagged for panel in panels for series in panel.series for point in series.points):
        notes.append(Statement(Saying.SCORE_MARK))
    return Chart(
        ChartKind.SCORES,
        Grain.DAY,
        _latest(panels),
        tuple(text),
        (*notes, *left_out),
        tuple(panels),
        _table(values, flares),
    )


def function_tests_chart(
    outcomes: Iterable[OutcomeResult], *, flares: tuple[FlareSpan, ...], age: int | None, sex: Sex
) -> Chart:
    """Draw the tests of what the body can do, with a norm only where a sound one exists for this person."""
    asked = list(outcomes)
    found = {kind: _by_day([each for each in asked if each.kind is kind]) for kind in FUNCTION_TESTS}
    panels, text, notes = [], [], []
    values: dict[Measure, Mapping[date, Cell]] = {}
    for kind, results in found.items():
        if not results:
            continue
        points = _points([(each.on, each.value) for each in results])
        norm = _norm_of(kind, age, sex)
        panels.append(_panel(Measure(kind.value), points, () if norm is None else (norm,)))
        text += [*_two_newest(Measure(kind.value), points), *_of_test(kind, points)]
        notes += _about_norm(kind, norm, sex)
        values[Measure(kind.value)] = {point.first: point.value for point in points}
    if not panels:
        return Chart(ChartKind.TESTS, Grain.DAY, Statement(Saying.TESTS_EMPTY))
    return Chart(
        ChartKind.TESTS,
        Grain.DAY,
        _latest(panels),
        tuple(text),
        (*dict.fromkeys(notes), Statement(Saying.TEST_LEAST_CHANGE)),
        tuple(panels),
        _table(values, flares),
    )


def _by_day(results: Sequence[Result]) -> tuple[Result, ...]:
    """One result a day, oldest first: of several the one that was kept last."""
    newest = {each.on: each for each in sorted(results, key=lambda each: (each.on, each.id or 0))}
    return tuple(newest.values())


def _points(results: Sequence[tuple[date, float]]) -> tuple[Point, ...]:
    points: list[Point] = []
    for day, value in results:
        far = bool(points) and (day - points[-1].last).days > BREAK_AFTER_DAYS
        points.append(Point(day, day, value, breaks=far))
    return tuple(points)


def _panel(measure: Measure, points: tuple[Point, ...], guides: tuple[float, ...]) -> Panel:
    most = max(point.value for point in points)
    # Only the lines that are near: the far end of a scale would flatten what there is to see.
    near = tuple(guide for guide in guides if guide <= most * 2)
    return Panel((Series(measure, points),), value_grid(0, max(most, *near) if near else most), measure, near)


def _latest(panels: Sequence[Panel]) -> Statement:
    """The newest result of all; of those of one day the first panel's."""
    series = max((panel.series[0] for panel in panels), key=lambda each: each.points[-1].first)
    newest = series.points[-1]
    late = Fact("late", newest.value, unit_of(series.measure, below=newest.below))
    return Statement(Saying.MEASURED_LATEST, (Fact("what", series.measure, "felt"), late))


def _two_newest(measure: Measure, points: Sequence[Point]) -> list[Statement]:
    newest = points[-1]
    facts = (
        Fact("what", measure, "felt"),
        Fact("late", newest.value, unit_of(measure, below=newest.below)),
        Fact("last", newest.first, "day-of-year"),
    )
    if len(points) == 1:
        return [Statement(Saying.MEASURED_ONE, facts)]
    before = points[-2]
    early = Fact("early", before.value, unit_of(measure, below=before.below))
    earlier = (early, Fact("before", before.first, "day-of-year"))
    return [Statement(Saying.MEASURED_TWO, (*facts, *earlier))]


def _top(result: LabResult) -> float | None:
    factor = _factor(result)
    return None if result.high is None or factor is None else round(result.high * factor, 6)


def _cell(point: Point) -> Cell:
    return Statement(Saying.UNDER, (Fact("value", point.value),)) if point.below else point.value


def _against_range(newest: Point, top: float | None, measure: Measure) -> list[Statement]:
    value = newest.value
    # What lies under a limit above the top may be on either side of it.
    if top is None or (newest.below and value > top):
        return []
    told_top = Fact("top", top, measure)
    if value <= top:
        return [Statement(Saying.RANGE_WITHIN, (told_top,))]
    return [Statement(Saying.RANGE_ABOVE, (Fact("late", value, measure), told_top))]


def _with_noticed(kind: OutcomeKind, points: tuple[Point, ...]) -> tuple[Point, ...]:
    told: list[Point] = []
    for point in points:
        noticed = bool(told) and _is_noticed(kind, told[-1].value, point.value)
        band = band_of(kind, point.value)
        words = [] if band is None else [Statement(Saying.SCORE_BAND, (Fact("band", band, "activity"),))]
        if noticed:
            words.append(Statement(Saying.SCORE_NOTICED))
        told.append(Point(point.first, point.last, point.value, (), point.breaks, flagged=noticed, told=tuple(words)))
    return tuple(told)


def _is_noticed(kind: OutcomeKind, before: float, after: float) -> bool:
    least = meaningful_change(kind, before)
    return least is not None and round(before - after, 6) >= least


def _of_score(kind: OutcomeKind, points: Sequence[Point]) -> list[Statement]:
    told = []
    band = band_of(kind, points[-1].value)
    if band is not None:
        late = Fact("late", points[-1].value, Measure(kind.value))
        told.append(Statement(Saying.SCORE_IN_BAND, (late, Fact("band", band, "activity"))))
    if len(points) == 1:
        return told
    before, after = points[-2].value, points[-1].value
    least, rise = meaningful_change(kind, before), meaningful_rise(kind, before)
    if after > before and rise is not None:
        saying = Saying.SCORE_ROSE if round(after - before, 6) >= rise else Saying.SCORE_LITTLE
        told.append(Statement(saying, (Fact("least", rise),)))
    elif least is not None and _is_noticed(kind, before, after):
        told.append(Statement(Saying.SCORE_FELL, (Fact("least", least),)))
    elif least is not None and round(abs(after - before), 6) < least:
        told.append(Statement(Saying.SCORE_LITTLE, (Fact("least", least),)))
    return told


def _of_test(kind: OutcomeKind, points: Sequence[Point]) -> list[Statement]:
    if len(points) == 1:
        return []
    better = is_better(kind, before=points[-2].value, after=points[-1].value)
    saying = {True: Saying.TEST_BETTER, False: Saying.TEST_WORSE, None: Saying.TEST_SAME}[better]
    return [Statement(saying)]


def _norm_of(kind: OutcomeKind, age: int | None, sex: Sex) -> float | None:
    if kind is OutcomeKind.CHAIR_STANDS_30_S:
        return None if age is None else usual_stands_from(age=age, sex=sex)
    return {OutcomeKind.FIVE_STANDS: SLOW_FIVE_STANDS_S, OutcomeKind.GAIT_SPEED: LOW_GAIT_SPEED_M_S}.get(kind)


def _about_norm(kind: OutcomeKind, norm: float | None, sex: Sex) -> list[Statement]:
    if kind in HAS_NO_SHOWN_NORM:
        return [Statement(Saying.TEST_NO_NORM)]
    if norm is None:
        return []
    if kind is OutcomeKind.CHAIR_STANDS_30_S:
        return [Statement(Saying.TEST_NORM, (Fact("sex", sex, "people"), Fact("usual", norm)))]
    saying = Saying.TEST_LINE_SLOWER if kind is OutcomeKind.FIVE_STANDS else Saying.TEST_LINE_GAIT
    return [Statement(saying, (Fact("limit", norm, Measure(kind.value)),))]


def _table(values: Mapping[Measure, Mapping[date, Cell]], flares: tuple[FlareSpan, ...]) -> Table:
    days = sorted({day for known in values.values() for day in known}, reverse=True)
    rows: list[tuple[Cell, ...]] = [
        (day, *(known.get(day) for known in values.values()), touches_flare(day, day, flares)) for day in days
    ]
    return Table((Measure.DAY, *values, Measure.FLARE), tuple(rows))
