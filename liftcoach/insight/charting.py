"""What a chart shows, as frozen data: points, ticks, flares, a table, and sentences as codes with facts.

Words are made in `liftcoach.words.charts`, lines and bars in the window. Nothing here draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from liftcoach.domain.events import Event
from liftcoach.domain.reasons import Fact
from liftcoach.insight.charting_months import Tick
from liftcoach.insight.scores import Level
from liftcoach.insight.trends import FlareSpan


class ChartSpan(StrEnum):
    """How far back the charts look."""

    SIX_WEEKS = "six-weeks"
    THREE_MONTHS = "three-months"
    ONE_YEAR = "one-year"
    ALL = "all"


class ChartKind(StrEnum):
    STRENGTH = "strength"
    WORK = "work"
    FELT = "felt"
    FIVE = "five"
    JOINTS = "joints"
    BLOOD = "blood"
    SCORES = "scores"
    TESTS = "tests"


class Saying(StrEnum):
    """Every sentence of the charts; `liftcoach.words.charts` has a template for each."""

    PAGE_EMPTY = "page-empty"
    PAGE_EMPTY_SPAN = "page-empty-span"
    PAGE_LOOK_FURTHER = "page-look-further"
    PAGE_BEGUN = "page-begun"
    PAGE_STRONGER = "page-stronger"
    PAGE_MORE = "page-more"
    PAGE_LESS = "page-less"
    PAGE_SAME = "page-same"
    PAGE_STALE = "page-stale"
    PAGE_HOW_TO_BEGIN = "page-how-to-begin"
    SESSIONS = "sessions"
    SESSIONS_OF_PLANNED = "sessions-of-planned"
    ONE_FLARE = "one-flare"
    ONE_FLARE_DAY = "one-flare-day"
    FLARES = "flares"
    TOO_EARLY = "too-early"
    TOO_MIXED = "too-mixed"
    CANNOT_TELL_DAYS = "cannot-tell-days"
    CANNOT_TELL_SPAN = "cannot-tell-span"
    FIRST_WEEK = "first-week"
    GOES_UP_AND_DOWN = "goes-up-and-down"
    BIG_ONLY_LATELY = "big-only-lately"
    BIG_ONLY_EARLY = "big-only-early"
    COULD_BE_CHANCE = "could-be-chance"
    ONLY_LATELY = "only-lately"
    ONLY_EARLY = "only-early"
    STRENGTH_EMPTY = "strength-empty"
    STRENGTH_CHANGED = "strength-changed"
    STRENGTH_SAME = "strength-same"
    PATTERN_NOW = "pattern-now"
    PATTERN_THEN = "pattern-then"
    PATTERN_HOW = "pattern-how"
    PATTERN_NOT_RATED = "pattern-not-rated"
    STRENGTH_LATEST = "strength-latest"
    NOW_ESTIMATE = "now-estimate"
    THEN_ESTIMATE = "then-estimate"
    NOW_LIFTED = "now-lifted"
    THEN_LIFTED = "then-lifted"
    NOW_DONE = "now-done"
    THEN_DONE = "then-done"
    BEFORE_OTHER = "before-other"
    BEFORE_SAME = "before-same"
    ESTIMATE_CAUTION = "estimate-caution"
    EFFORT_STATED = "effort-stated"
    EFFORT_NOT_RATED = "effort-not-rated"
    EFFORT_TO_SPARE = "effort-to-spare"
    NO_ESTIMATE = "no-estimate"
    BAND_SHOWN = "band-shown"
    LOADS_LEFT_OUT = "loads-left-out"
    LIGHTER_BAND_BEFORE = "lighter-band-before"
    HEAVIER_BAND_BEFORE = "heavier-band-before"
    NO_WEIGHT_BEFORE = "no-weight-before"
    BAND_INSTEAD = "band-instead"
    WEIGHT_INSTEAD = "weight-instead"
    NO_WEIGHT_INSTEAD = "no-weight-instead"
    OTHERWISE_INSTEAD = "otherwise-instead"
    MOSTLY_USED = "mostly-used"
    WORK_EMPTY = "work-empty"
    WORK_MORE = "work-more"
    WORK_LESS = "work-less"
    WORK_SAME = "work-same"
    WORK_NOW = "work-now"
    WORK_BEFORE = "work-before"
    REST_USUAL = "rest-usual"
    BARS_ARE_WEEKS = "bars-are-weeks"
    BARS_ARE_MONTHS = "bars-are-months"
    BARS_ARE_YEARS = "bars-are-years"
    PALE_BAR = "pale-bar"
    JUMP = "jump"
    JUMP_THIS_WEEK = "jump-this-week"
    JUMP_MARK = "jump-mark"
    MOST_FOR_REGION = "most-for-region"
    FELT_EMPTY = "felt-empty"
    FELT_CHANGED = "felt-changed"
    FELT_WAS = "felt-was"
    FELT_ABOUT = "felt-about"
    FELT_NOW = "felt-now"
    FELT_THEN = "felt-then"
    FELT_SAME = "felt-same"
    FELT_SAME_THEN = "felt-same-then"
    FELT_DAYS = "felt-days"
    FELT_SPAN = "felt-span"
    FELT_MIXED = "felt-mixed"
    FELT_COULD_BE_CHANCE = "felt-could-be-chance"
    FELT_ONLY_LATELY = "felt-only-lately"
    FELT_ONLY_EARLY = "felt-only-early"
    FELT_FLARE_BIG = "felt-flare-big"
    FELT_FLARE = "felt-flare"
    FELT_BEFORE_FLARE = "felt-before-flare"
    FELT_SAME_BEFORE_FLARE = "felt-same-before-flare"
    POINT_IS_WEEK = "point-is-week"
    POINT_IS_MONTH = "point-is-month"
    SHADED = "shaded"
    SLEEP_MEASURED = "sleep-measured"
    FIVE_EMPTY = "five-empty"
    FIVE_HOW = "five-how"
    FIVE_KNOWN = "five-known"
    JOINTS_EMPTY = "joints-empty"
    JOINTS_ARE_OWN = "joints-are-own"
    MEASURED_LATEST = "measured-latest"
    MEASURED_ONE = "measured-one"
    MEASURED_TWO = "measured-two"
    BLOOD_EMPTY = "blood-empty"
    BLOOD_CAUTION = "blood-caution"
    RANGE_ABOVE = "range-above"
    RANGE_WITHIN = "range-within"
    RANGE_LINE = "range-line"
    RANGE_LINE_NEWEST = "range-line-newest"
    UNITS_LEFT_OUT = "units-left-out"
    SCORES_EMPTY = "scores-empty"
    SCORES_CAUTION = "scores-caution"
    SCORE_BAND = "score-band"
    SCORE_IN_BAND = "score-in-band"
    SCORE_FELL = "score-fell"
    SCORE_ROSE = "score-rose"
    SCORE_LITTLE = "score-little"
    SCORE_LINES = "score-lines"
    SCORE_MARK = "score-mark"
    SCORE_NOTICED = "score-noticed"
    OWN_COUNTS_LEFT_OUT = "own-counts-left-out"
    TESTS_EMPTY = "tests-empty"
    TEST_BETTER = "test-better"
    TEST_WORSE = "test-worse"
    TEST_SAME = "test-same"
    TEST_NORM = "test-norm"
    TEST_LINE_SLOWER = "test-line-slower"
    TEST_LINE_GAIT = "test-line-gait"
    TEST_NO_NORM = "test-no-norm"
    TEST_LEAST_CHANGE = "test-least-change"
    MARKED = "marked"
    UNDER = "under"


BEGIN_A_MEASURE = frozenset(
    {
        Saying.FELT_NOW,
        Saying.FELT_THEN,
        Saying.FELT_SAME,
        Saying.FELT_SAME_THEN,
        Saying.FELT_BEFORE_FLARE,
        Saying.FELT_SAME_BEFORE_FLARE,
        Saying.FELT_DAYS,
        Saying.FELT_SPAN,
        Saying.FELT_MIXED,
        Saying.FELT_COULD_BE_CHANCE,
        Saying.FELT_ONLY_LATELY,
        Saying.FELT_ONLY_EARLY,
        Saying.FIVE_KNOWN,
        Saying.MEASURED_ONE,
        Saying.MEASURED_TWO,
        Saying.JUMP,
        Saying.JUMP_THIS_WEEK,
    }
)
"""Sentences with which a card goes on to another thing: they begin a line of their own."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence: which template, and the facts that fill it."""

    saying: Saying
    facts: tuple[Fact, ...] = ()

    def fact(self, name: str) -> Fact:
        """The fact of a name. Raises KeyError where there is none."""
        for each in self.facts:
            if each.name == name:
                return each
        raise KeyError(name)


class Measure(StrEnum):
    """What a series, a table column or a spoken value is about; its unit is part of it."""

    REPETITIONS = "repetitions"
    ONE_REP_MAX_KG = "one-rep-max-kg"
    LOAD_KG = "load-kg"
    ONE_REP_MAX_LB = "one-rep-max-lb"
    LOAD_LB = "load-lb"
    SECONDS = "seconds"
    METRES = "metres"
    SETS = "sets"
    SHARE = "share"
    """Of what was done in the first days, in percent."""
    PAIN = "pain"
    FATIGUE = "fatigue"
    STIFFNESS = "stiffness"
    SLEEP_H = "sleep-h"
    SLEEP_MEASURED_H = "sleep-measured-h"
    FIVE_SUM = "five-sum"
    """Five answers about a flare, 0 to 50."""
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    LOW_KG = "low-kg"
    HIGH_KG = "high-kg"
    LOW_LB = "low-lb"
    HIGH_LB = "high-lb"
    LOWEST = "lowest"
    HIGHEST = "highest"
    IN_RESERVE = "in-reserve"
    REST_DAYS = "rest-days"
    FLARE = "flare"
    LEGS = "legs"
    CHEST_AND_SHOULDERS = "chest-and-shoulders"
    BACK = "back"
    ARMS = "arms"
    TRUNK = "trunk"
    HANDS = "hands"
    NECK = "neck"
    OTHER = "other"
    SWOLLEN = "swollen"
    TENDER = "tender"
    CRP_MG_L = "crp-mg-l"
    CRP_TOP_MG_L = "crp-top-mg-l"
    ESR_MM_H = "esr-mm-h"
    ESR_TOP_MM_H = "esr-top-mm-h"
    DAS28_ESR = "das28-esr"
    DAS28_CRP = "das28-crp"
    CDAI = "cdai"
    SDAI = "sdai"
    REMISSION_RULES = "remission-rules"
    ASDAS_CRP = "asdas-crp"
    ASDAS_ESR = "asdas-esr"
    BASDAI = "basdai"
    RAPID3 = "rapid3"
    PAS2 = "pas-ii"
    CHAIR_STANDS_30_S = "chair-stands-30-s"
    FIVE_STANDS = "five-stands"
    GAIT_SPEED = "gait-speed"
    GRIP_LEFT = "grip-left"
    GRIP_RIGHT = "grip-right"


def unit_of(measure: Measure, *, below: bool) -> str:
    """The unit of a fact about a value, or of one that the true value lies under."""
    return f"below-{measure}" if below else measure


class Grain(StrEnum):
    """How much time one point or bar stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Point:
    """One mark, from its first to its last day (inclusive), and what belongs to it.

    `breaks` is True where no line may join it to the point before: days lie between
    them on which nothing was asked or done. `open` marks a week that is not over,
    `flagged` a bigger jump than lately, or a change that people usually notice.
    `told` is said after the value. `below` is True where the true value lies under the one drawn.
    """

    first: date
    last: date
    value: float
    also: tuple[tuple[Measure, float], ...] = ()
    breaks: bool = False
    open: bool = False
    flagged: bool = False
    told: tuple[Statement, ...] = ()
    below: bool = False

    @property
    def middle(self) -> float:
        """Where the mark stands on a time axis of day ordinals."""
        return (self.first.toordinal() + self.last.toordinal() + 1) / 2

    @property
    def band(self) -> tuple[float, float] | None:
        """The lowest and highest that an estimate may mean; None for what is no estimate."""
        also = dict(self.also)
        bands = ((also.get(low), also.get(high)) for low, high in _BANDS)
        return next(((low, high) for low, high in bands if low is not None and high is not None), None)


_BANDS = ((Measure.LOW_KG, Measure.HIGH_KG), (Measure.LOW_LB, Measure.HIGH_LB))


class Mark(StrEnum):
    LINE = "line"
    BARS = "bars"


@dataclass(frozen=True, slots=True)
class Series:
    """Points of one measure, oldest first."""

    measure: Measure
    points: tuple[Point, ...]
    mark: Mark = Mark.LINE


@dataclass(frozen=True, slots=True)
class Panel:
    """Series that share one scale, with the values at which lines are drawn, lowest first."""

    series: tuple[Series, ...]
    grid: tuple[float, ...]
    measure: Measure | None = None
    """Said above the panel where it is not clear from the chart's title."""
    guides: tuple[float, ...] = ()
    """Values at which a dashed line stands: the end of a range or a level, as the notes say."""
    levels: tuple[Level, ...] = ()
    """What a score's makers call the ranges between such lines."""


Cell = float | date | bool | Statement | None
"""None is an answer that was not given; a date is the first day that the row stands for."""


@dataclass(frozen=True, slots=True)
class Table:
    """The same numbers in rows, newest first; the first column is when."""

    columns: tuple[Measure, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One card: big words, what the data say, how to read it. Without panels `big` says that there is nothing."""

    kind: ChartKind
    grain: Grain
    big: Statement
    text: tuple[Statement, ...] = ()
    notes: tuple[Statement, ...] = ()
    """How to read it."""
    panels: tuple[Panel, ...] = ()
    table: Table = Table((), ())


@dataclass(frozen=True, slots=True)
class ChartedExercise:
    """An exercise that has sets to draw, or with a `pattern` all exercises of one movement together."""

    id: str
    name: str
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class ChartsView:
    """The whole page, computed: what is chosen, the shared time axis, flares, marked days, sentences and charts."""

    span: ChartSpan
    first: date
    last: date
    exercises: tuple[ChartedExercise, ...]
    exercise: str
    regions: tuple[Measure, ...]
    """The parts of the body that were worked in this time."""
    region: Measure | None
    headline: Statement
    summary: tuple[Statement, ...]
    tick_levels: tuple[tuple[Tick, ...], ...]
    flares: tuple[FlareSpan, ...]
    strength: Chart
    work: Chart
    felt: Chart
    five: Chart
    events: tuple[Event, ...]
    """What the person marked in this time, oldest first."""
    joints: Chart
    blood: Chart
    scores: Chart
    tests: Chart
    today: date


def touches_flare(first: date, last: date, flares: tuple[FlareSpan, ...]) -> bool:
    """Whether a day from first to last lies in a flare."""
    return any(flare.first <= last and first <= flare.last for flare in flares)


MONTHS_APART_DAYS = 330
"""From here on a month's name needs its year, to be clear in words."""


def since(day: date, now: date) -> Fact:
    """When an earlier time was, as exactly as people say it: around a day, in a month, in a month of a year."""
    if (now - day).days >= MONTHS_APART_DAYS:
        return Fact("since", day, "in-month-of-year")
    if (now - day) > timedelta(days=27) and (now.year, now.month) != (day.year, day.month):
        return Fact("since", day, "in-month")
    return Fact("since", day, "around-day")
