"""What a workout log's file says, before units, dates and names are settled."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import Problem
from liftcoach.exchange.wall_clock import DateOrder, WallTime


class SourceApp(StrEnum):
    STRONG = "strong"
    HEVY = "hevy"
    FITNOTES = "fitnotes"
    FITBOD = "fitbod"
    JEFIT = "jefit"
    GYMBOOK = "gymbook"
    LIFTOSAUR = "liftosaur"
    DAILYSTRENGTH = "dailystrength"
    GRAVL = "gravl"
    GARMIN = "garmin"
    LIFTCOACH = "liftcoach"
    """Our own table of sets."""
    TABLE = "table"
    """A table whose columns the person named."""


class SetType(StrEnum):
    NORMAL = "normal"
    WARM_UP = "warm-up"
    DROP = "drop"
    FAILURE = "failure"


@dataclass(frozen=True, slots=True)
class RowRemark:
    """Something to say about one row: why it was not taken, or what to know about a taken one.

    `line` counts the file's lines from 1.
    """

    line: int
    problem: Problem


@dataclass(frozen=True, slots=True)
class Workout:
    """One visit to training. `minutes` is None where it was not written, or cannot be true."""

    start: WallTime
    title: str
    minutes: int | None
    note: str


class ParsedSet(NamedTuple):
    """One set as its row says it, in the file's own units.

    A named tuple, because a file has 30,000 and a frozen dataclass takes five times as long to make.
    `workout` is a place in `ParsedLog.workouts`. Weight is negative where it
    helps. `weight_unit` is None where the file does not say. `rest_s` is the
    rest planned after the set.
    """

    line: int
    workout: int
    exercise: str
    set_index: str
    set_type: SetType
    weight: float | None
    weight_unit: LoadUnit | None
    repetitions: float | None
    seconds: float | None
    metres: float | None
    reps_in_reserve: int | None
    rest_s: int | None = None


@dataclass(frozen=True, slots=True)
class ParsedLog:
    """A whole file. `rows` counts all but the header; `date_order` is what the file itself proves."""

    app: SourceApp
    rows: int
    workouts: tuple[Workout, ...]
    sets: tuple[ParsedSet, ...]
    not_taken: tuple[RowRemark, ...]
    notices: tuple[RowRemark, ...]
    date_order: DateOrder | None

    @property
    def date_order_open(self) -> bool:
        """Whether some date can be read in two ways and no other date tells which."""
        return self.date_order is None and any(workout.start.both_orders for workout in self.workouts)
