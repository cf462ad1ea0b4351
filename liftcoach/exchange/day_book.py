"""A phone's many readings gathered into one number a day, no source counted on top of another.

Its memory grows with days and sources, never with readings.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from liftcoach.domain.measured import LIMITS, MeasuredDay, MeasureKind
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.table import clean_text

MOST_SOURCES = 500
MOST_DAYS = 40_000
"""A century."""
_EVENING = timedelta(hours=6)
"""A night begins at 18:00: whatever ends after that counts towards the next morning."""
_NIGHT_MIN = 24 * 60
_SUMMED = (MeasureKind.STEPS, MeasureKind.WATER, MeasureKind.PROTEIN)
_ROUNDING = {MeasureKind.STEPS: 0, MeasureKind.RESTING_HEART_RATE: 0, MeasureKind.WATER: 0}
_LONGEST_SOURCE = 200

_Key = tuple[MeasureKind, date]


class DayBook:
    """Readings in, days out. Of several sources, a day takes the one that saw most of it."""

    def __init__(self) -> None:
        self._sums: dict[_Key, dict[str, float]] = {}
        self._counts: dict[_Key, dict[str, int]] = {}
        self._last: dict[date, tuple[datetime, float, str]] = {}
        self._nights: dict[date, dict[tuple[bool, str], int]] = {}
        self._sources: set[str] = set()
        self.readings = 0
        self.refused = 0

    def add(self, kind: MeasureKind, at: datetime, value: float, source: str) -> None:
        """Take a reading at a local clock time: added up, averaged, or the last of its day."""
        if kind is not MeasureKind.BODY_MASS:
            self.add_on(at.date(), kind, value, source)
            return
        low, high = LIMITS[kind]
        if not low <= value <= high or value <= 0:
            self.refuse()
            return
        self.readings += 1
        day, source = at.date(), self._known(source)
        if day not in self._last or self._last[day][0] <= at:
            self._last[day] = (at, value, source)

    def refuse(self) -> None:
        """Count a reading that cannot be right."""
        self.readings += 1
        self.refused += 1

    def add_on(self, day: date, kind: MeasureKind, value: float, source: str) -> None:
        """Take a reading of a day that is added up or averaged."""
        self.readings += 1
        low, high = LIMITS[kind]
        if not low <= value <= high or (value <= 0 and kind is MeasureKind.RESTING_HEART_RATE):
            self.refused += 1
            return
        source = self._known(source)
        key = (kind, day)
        by_source = self._sums.get(key)
        if by_source is None:
            by_source = self._sums[key] = {}
            self._check_days(len(self._sums))
        by_source[source] = by_source.get(source, 0.0) + value
        if kind is MeasureKind.RESTING_HEART_RATE:
            counts = self._counts.setdefault(key, {})
            counts[source] = counts.get(source, 0) + 1

    def add_sleep(self, began: datetime, ended: datetime, source: str, *, in_stages: bool) -> None:
        """Take a stretch asleep, by one clock. A minute told twice by one source counts once."""
        self.readings += 1
        day = (ended + _EVENING).date()
        evening = datetime.combine(day, datetime.min.time()) - _EVENING
        first = max(0, round((began - evening).total_seconds() / 60))
        last = min(_NIGHT_MIN, round((ended - evening).total_seconds() / 60))
        if ended <= began or ended - began > timedelta(hours=24) or last <= first:
            self.refused += 1
            return
        night = self._nights.get(day)
        if night is None:
            night = self._nights[day] = {}
            self._check_days(len(self._nights))
        key = (in_stages, self._known(source))
        night[key] = night.get(key, 0) | ((1 << last) - (1 << first))

    def days(self) -> tuple[MeasuredDay, ...]:
        """Every day by date and kind."""
        made = [self._summed(kind, day, by_source) for (kind, day), by_source in self._sums.items()]
        made += [
            MeasuredDay(day, MeasureKind.BODY_MASS, round(value, 2), source)
            for day, (_, value, source) in self._last.items()
        ]
        made += [self._night(day, night) for day, night in self._nights.items()]
        return tuple(sorted((one for one in made if one is not None), key=lambda one: (one.day, one.kind)))

    def _summed(self, kind: MeasureKind, day: date, by_source: dict[str, float]) -> MeasuredDay | None:
        if kind is MeasureKind.RESTING_HEART_RATE:
            counts = self._counts[kind, day]
            source = max(by_source, key=lambda name: (counts[name], name))
            value = by_source[source] / counts[source]
        else:
            # Phone and watch see the same steps: their sum would count them twice.
            source = max(by_source, key=lambda name: (by_source[name], name))
            value = by_source[source]
        low, high = LIMITS[kind]
        if not low <= value <= high:
            self.refused += 1
            return None
        return MeasuredDay(day, kind, round(value, _ROUNDING.get(kind, 1)), source)

    @staticmethod
    def _night(day: date, night: dict[tuple[bool, str], int]) -> MeasuredDay:
        """One source's night: of those that tell stages before those that do not, the longest."""
        (_, source), minutes = max(
            ((key, asleep.bit_count()) for key, asleep in night.items()), key=lambda one: (one[0][0], one[1], one[0][1])
        )
        return MeasuredDay(day, MeasureKind.SLEEP, round(minutes / 60, 2), source)

    def _known(self, source: str) -> str:
        if source in self._sources:
            return source
        cleaned = " ".join(clean_text(source).split())[:_LONGEST_SOURCE]
        self._sources.add(cleaned)
        if len(self._sources) > MOST_SOURCES:
            raise ImportProblem(ProblemCode.HEALTH_TOO_MUCH)
        return cleaned

    @staticmethod
    def _check_days(count: int) -> None:
        if count > MOST_DAYS * len(MeasureKind):
            raise ImportProblem(ProblemCode.HEALTH_TOO_MUCH)
