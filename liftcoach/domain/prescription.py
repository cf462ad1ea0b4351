"""What a person is asked to do: a load, an amount of work, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from liftcoach.domain.equipment import Band, OwnedLoad
from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.numbers import checked, checked_if_given
from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.domain.reasons import Fact, Reason

MOST_SETS = 10


@dataclass(frozen=True, slots=True)
class Load:
    """Body weight, a band level, kilograms (with what is written on the weight), or a hold."""

    kind: LoadKind
    kg: float | None = None
    owned: str = ""
    band: Band | None = None

    def __post_init__(self) -> None:
        checked_if_given("load", self.kg, low=-500, high=1000, unit="kg")
        complete = {LoadKind.KG: self.kg is not None, LoadKind.BAND: self.band is not None}
        if not complete.get(self.kind, self.kg is None and self.band is None):
            raise InvalidFact(ProblemCode.NEEDS_ONE_OF, Fact("name", "load"), Fact("kind", self.kind))


BODY = Load(LoadKind.BODY)
HOLD = Load(LoadKind.HOLD)


def band_load(level: Band) -> Load:
    return Load(LoadKind.BAND, band=level)


def kg_load(owned: OwnedLoad) -> Load:
    """The load of a weight that the person owns."""
    return Load(LoadKind.KG, kg=owned.kg, owned=owned.label)


@dataclass(frozen=True, slots=True)
class Work:
    """How much in one set: from `low` to `high` repetitions, seconds or metres."""

    unit: WorkUnit
    low: int
    high: int

    def __post_init__(self) -> None:
        checked("work", self.low, low=1, high=3600, unit=self.unit)
        checked("work", self.high, low=self.low, high=3600, unit=self.unit)


@dataclass(frozen=True, slots=True)
class Prescription:
    """One exercise of a day: sets, work, load, effort (repetitions in reserve), rest and reasons."""

    exercise: str
    sets: int
    work: Work
    load: Load
    reps_in_reserve: int
    rest_s: int
    tempo: str = ""
    side: str = ""
    reasons: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        checked("sets", self.sets, low=1, high=MOST_SETS)
        checked("repetitions in reserve", self.reps_in_reserve, low=0, high=10)
        checked("rest", self.rest_s, low=0, high=900, unit="s")

    def because(self, *reasons: Reason) -> Prescription:
        """The same prescription with reasons added at the end."""
        return replace(self, reasons=self.reasons + reasons) if reasons else self
