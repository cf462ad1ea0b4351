"""Apple Health's export, streamed: gigabytes of XML in the memory of a few days' readings.

The document type is dropped, because phones wrote a broken one for years and
because nothing in it is needed; with it goes every entity that could grow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from typing import IO, Any
from xml.parsers import expat

from liftcoach.domain.measured import MeasureKind
from liftcoach.domain.problems import ProblemCode
from liftcoach.exchange.day_book import DayBook
from liftcoach.exchange.health_export import HealthExport
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.steps import Steps
from liftcoach.exchange.wall_clock import EARLIEST_YEAR

APP = "apple-health"
ROOT = b"<HealthData"
CHUNK_BYTES = 1024 * 1024
HEAD_BYTES = 256 * 1024
"""The document type is some 20 kB."""
MOST_BYTES_AN_ELEMENT = 8 * CHUNK_BYTES
"""Without a new element for this long, it is no export."""
_NOT_IN_XML = bytes(byte for byte in range(32) if byte not in (9, 10, 13))
_STAMP = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{2}:[0-9]{2}:[0-9]{2}) ([+-])([0-9]{2})([0-9]{2})\Z")
_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?\Z")
_LATEST_YEAR = 2200
_QUANTITY = "HKQuantityTypeIdentifier"
_SLEEP = "HKCategoryTypeIdentifierSleepAnalysis"
_ASLEEP = {
    "HKCategoryValueSleepAnalysisAsleep": False,
    "HKCategoryValueSleepAnalysisAsleepUnspecified": False,
    "HKCategoryValueSleepAnalysisAsleepCore": True,
    "HKCategoryValueSleepAnalysisAsleepDeep": True,
    "HKCategoryValueSleepAnalysisAsleepREM": True,
}
"""Asleep, and whether it is told in stages. In bed is not asleep."""
_KINDS = {
    f"{_QUANTITY}BodyMass": MeasureKind.BODY_MASS,
    f"{_QUANTITY}StepCount": MeasureKind.STEPS,
    f"{_QUANTITY}RestingHeartRate": MeasureKind.RESTING_HEART_RATE,
    f"{_QUANTITY}DietaryWater": MeasureKind.WATER,
    f"{_QUANTITY}DietaryProtein": MeasureKind.PROTEIN,
}
_PER_UNIT: dict[MeasureKind, dict[str, float]] = {
    MeasureKind.BODY_MASS: {"kg": 1, "lb": 0.45359237, "g": 0.001, "st": 6.35029318},
    MeasureKind.STEPS: {"count": 1},
    MeasureKind.RESTING_HEART_RATE: {"count/min": 1},
    MeasureKind.WATER: {"mL": 1, "L": 1000, "fl_oz_us": 29.5735295625, "fl_oz_imp": 28.4130625, "cup_us": 236.5882365},
    MeasureKind.PROTEIN: {"g": 1, "mg": 0.001, "kg": 1000, "oz": 28.349523125},
}
_BROKEN = (ValueError, OverflowError)


def parsing_apple_health(stream: IO[bytes], size: int) -> Steps[HealthExport]:
    """Read an export's XML of about `size` bytes, yielding the fraction done. Raises ImportProblem.

    Its clock times are taken as they are written.
    """
    readings = _Readings()
    read = 0
    for chunk in _from_root(stream):
        read += len(chunk)
        readings.feed(chunk)
        yield min(read / size, 1.0) if size else 0.0
    readings.end()
    book = readings.book
    return HealthExport(APP, book.readings, book.refused, book.days())


def _from_root(stream: IO[bytes]) -> Iterator[bytes]:
    """The bytes from the root element on, without those that no XML may hold."""
    head = b""
    while ROOT not in head:
        more = stream.read(CHUNK_BYTES)
        if not more or len(head) > HEAD_BYTES + CHUNK_BYTES:
            raise ImportProblem(ProblemCode.HEALTH_NOT_ONE)
        head += more
    yield head[head.index(ROOT) :].translate(None, _NOT_IN_XML)
    while chunk := stream.read(CHUNK_BYTES):
        yield chunk.translate(None, _NOT_IN_XML)


class _Readings:
    """Expat's callbacks. The first one runs for every element, so it decides by one look-up."""

    def __init__(self) -> None:
        self.book = DayBook()
        self._fed = 0
        self._correlations = 0
        parser = self._parser = expat.ParserCreate("UTF-8")
        parser.ordered_attributes = True
        parser.StartElementHandler = self._handler()
        parser.StartDoctypeDeclHandler = self._doctype

    def feed(self, chunk: bytes) -> None:
        self._fed += len(chunk)
        self._parse(chunk, final=False)
        # What lies behind the last event is held in memory until the next one.
        if self._fed - self._parser.CurrentByteIndex > MOST_BYTES_AN_ELEMENT:
            raise ImportProblem(ProblemCode.HEALTH_NOT_ONE)

    def end(self) -> None:
        self._parse(b"", final=True)

    def _parse(self, chunk: bytes, *, final: bool) -> None:
        try:
            self._parser.Parse(chunk, final)
        except (expat.ExpatError, *_BROKEN) as error:
            raise ImportProblem(ProblemCode.HEALTH_DAMAGED) from error

    def _handler(self) -> Callable[[str, list[str]], None]:
        wanted = frozenset((*_KINDS, _SLEEP))

        def started(name: str, attributes: list[str]) -> None:
            # Names and values by turns, the type first: so phones write it, and so it costs one look.
            if attributes and attributes[1] in wanted:
                self._record(name, attributes)
            elif name == "Record":
                if attributes and attributes[0] != "type":
                    self._record(name, attributes)
            elif name == "Correlation":
                self._correlations += 1
                self._parser.EndElementHandler = self._ended

        return started

    def _record(self, name: str, listed: list[str]) -> None:
        attributes = dict(zip(listed[::2], listed[1::2], strict=True))
        kind = attributes.get("type", "")
        if name != "Record" or self._correlations:
            return
        if kind in _KINDS:
            self._reading(_KINDS[kind], attributes)
        elif kind == _SLEEP:
            self._sleep(attributes)

    def _ended(self, name: str) -> None:
        if name == "Correlation":
            self._correlations -= 1
            if not self._correlations:
                # What is in a correlation is told again by itself. Outside one, no end needs a look.
                self._parser.EndElementHandler = None

    def _reading(self, kind: MeasureKind, attributes: dict[str, str]) -> None:
        per_unit = _PER_UNIT[kind].get(attributes.get("unit", ""))
        text = attributes.get("value", "")
        at = _clock(attributes.get("endDate" if kind is MeasureKind.BODY_MASS else "startDate", ""))
        if per_unit is None or at is None or not _NUMBER.match(text):
            self.book.readings += 1
            self.book.refused += 1
            return
        self.book.add(kind, at, float(text) * per_unit, attributes.get("sourceName", ""))

    def _sleep(self, attributes: dict[str, str]) -> None:
        in_stages = _ASLEEP.get(attributes.get("value", ""))
        if in_stages is None:
            return
        began, ended = _instant(attributes.get("startDate", "")), _instant(attributes.get("endDate", ""))
        if began is None or ended is None:
            self.book.readings += 1
            self.book.refused += 1
            return
        # Both by the clock of the morning: an hour that was put forward or back at night was still slept or not.
        began = began.astimezone(ended.tzinfo).replace(tzinfo=None)
        self.book.add_sleep(began, ended.replace(tzinfo=None), attributes.get("sourceName", ""), in_stages=in_stages)

    @staticmethod
    def _doctype(*_: Any) -> None:
        raise ImportProblem(ProblemCode.HEALTH_DAMAGED)


def _clock(text: str) -> datetime | None:
    found = _instant(text)
    return None if found is None else found.replace(tzinfo=None)


def _instant(text: str) -> datetime | None:
    found = _STAMP.match(text)
    if found is None:
        return None
    day, time, sign, hours, minutes = found.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    if not timedelta() <= offset <= timedelta(hours=14):
        return None
    try:
        read = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=timezone(offset if sign == "+" else -offset))
    except ValueError:
        return None
    # So near the ends of the calendar, no clock of another zone has a date.
    return read if EARLIEST_YEAR <= read.year <= _LATEST_YEAR else None
