"""Apple Health's export, streamed: gigabytes of XML in the memory of a few days' readings.

The document type is dropped, because phones wrote a broken one for years and
because nothing in it is needed; with it goes every entity that could grow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from datetime import time as datetime_time
from functools import lru_cache
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
_STAMP = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}) ((?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])"
    r" ([+-](?:(?:0[0-9]|1[0-3])[0-5][0-9]|1400))\Z"
)
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
    MeasureKind.WATER: {
        "mL": 1,
        "cL": 10,
        "dL": 100,
        "L": 1000,
        "fl_oz_us": 29.5735295625,
        "fl_oz_imp": 28.4130625,
        "cup_us": 236.5882365,
        "cup_imp": 284.130625,
        "pt_us": 473.176473,
        "pt_imp": 568.26125,
    },
    MeasureKind.PROTEIN: {"g": 1, "mg": 0.001, "kg": 1000, "oz": 28.349523125},
}
_LAST_FIVE = ["value", "endDate", "startDate", "creationDate", "unit"]
"""The last attributes of a record, from its end."""
_BROKEN = (ValueError, OverflowError)
_KEPT_READY = 4096
"""A phone repeats its few counts, days and zones some million times."""


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
        if name != "Record" or self._correlations:
            return
        if listed[-2::-2][:5] == _LAST_FIVE and listed[0] == "type" and listed[2] == "sourceName":
            # As every phone writes it, most of the file's wanted records cost no dictionary.
            _, kind_text, _, source, *_ = listed
            unit, _, _, _, began, _, ended, _, value = listed[-9:]
            attributes = None
        else:
            attributes = dict(zip(listed[::2], listed[1::2], strict=True))
            kind_text, source = attributes.get("type", ""), attributes.get("sourceName", "")
            unit, value = attributes.get("unit", ""), attributes.get("value", "")
            began, ended = attributes.get("startDate", ""), attributes.get("endDate", "")
        kind = _KINDS.get(kind_text)
        if kind is MeasureKind.BODY_MASS:
            self._weighed(ended, value, unit, source)
        elif kind is not None:
            self._reading(kind, began, value, unit, source)
        elif kind_text == _SLEEP:
            self._sleep(began, ended, value, source)

    def _ended(self, name: str) -> None:
        if name == "Correlation":
            self._correlations -= 1
            if not self._correlations:
                # What is in a correlation is told again by itself. Outside one, no end needs a look.
                self._parser.EndElementHandler = None

    def _reading(self, kind: MeasureKind, began: str, value: str, unit: str, source: str) -> None:
        per_unit, amount = _PER_UNIT[kind].get(unit), _amount(value)
        found = _STAMP.match(began)
        day = None if found is None else _day(found[1])
        if per_unit is None or amount is None or day is None:
            self.book.refuse()
        else:
            self.book.add_on(day, kind, amount * per_unit, source)

    def _weighed(self, at_text: str, value: str, unit: str, source: str) -> None:
        per_unit, amount, at = _PER_UNIT[MeasureKind.BODY_MASS].get(unit), _amount(value), _instant(at_text)
        if per_unit is None or amount is None or at is None:
            self.book.refuse()
        else:
            self.book.add(MeasureKind.BODY_MASS, at.replace(tzinfo=None), amount * per_unit, source)

    def _sleep(self, began_text: str, ended_text: str, value: str, source: str) -> None:
        in_stages = _ASLEEP.get(value)
        if in_stages is None:
            return
        began, ended = _instant(began_text), _instant(ended_text)
        if began is None or ended is None:
            self.book.refuse()
            return
        # Both by the clock of the morning: an hour that was put forward or back at night was still slept or not.
        began = began.astimezone(ended.tzinfo).replace(tzinfo=None)
        self.book.add_sleep(began, ended.replace(tzinfo=None), source, in_stages=in_stages)

    @staticmethod
    def _doctype(*_: Any) -> None:
        raise ImportProblem(ProblemCode.HEALTH_DAMAGED)


@lru_cache(maxsize=_KEPT_READY)
def _amount(text: str) -> float | None:
    return float(text) if _NUMBER.match(text) else None


@lru_cache(maxsize=_KEPT_READY)
def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    # So near the ends of the calendar, no clock of another zone has a date.
    return day if EARLIEST_YEAR <= day.year <= _LATEST_YEAR else None


@lru_cache(maxsize=_KEPT_READY)
def _zone(text: str) -> timezone:
    offset = timedelta(hours=int(text[1:3]), minutes=int(text[3:]))
    return timezone(offset if text[0] == "+" else -offset)


def _instant(text: str) -> datetime | None:
    found = _STAMP.match(text)
    if found is None:
        return None
    day_text, time, zone = found.groups()
    day = _day(day_text)
    return None if day is None else datetime.combine(day, datetime_time.fromisoformat(time), _zone(zone))
