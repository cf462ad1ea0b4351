"""A mistyped number: put right on the day it was typed, it ends the stop that came from it alone.

A stop is there to be looked at, and a slip of the finger is none that anybody
could look at. Only for numbers that were measured, never for a sign that was
ticked; only until midnight; and never by taking the number out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import Ending, Reading, Release, Stop
from liftcoach.domain.events import LabResult, LabTest
from liftcoach.rules.facts import Facts
from liftcoach.rules.muscle_values import ck_rise
from liftcoach.rules.warning_signs import raised_stops


def corrected_stops(facts: Facts, today: date) -> tuple[Stop, ...]:
    """Open stops that a number typed today began alone, and that the number now there would not; with their release."""
    return tuple(made for stop in facts.stops if (made := _corrected(facts, stop, today)) is not None)


def with_corrections(facts: Facts, today: date) -> Facts:
    """The facts as they are once the stops of corrected numbers have ended."""
    stops = tuple(_corrected(facts, stop, today) or stop for stop in facts.stops)
    return facts if stops == facts.stops else replace(facts, stops=stops)


def _corrected(facts: Facts, stop: Stop, today: date) -> Stop | None:
    if not stop.may_be_mistyped(today):
        return None
    now = _numbers_now(facts, stop)
    # A number that is no longer there was taken out, not put right.
    values = [now[one.reading] for one in stop.numbers if one.reading in now]
    if len(values) < len(stop.numbers) or values == [one.value for one in stop.numbers]:
        return None
    if _still_raises(facts, stop):
        return None
    numbers = tuple(replace(one, corrected=now[one.reading]) for one in stop.numbers)
    return replace(stop, numbers=numbers, released=Release("", today, Ending.NUMBER_CORRECTED))


def _is_of_blood(stop: Stop) -> bool:
    return any(one.reading is Reading.CREATINE_KINASE for one in stop.numbers)


def _numbers_now(facts: Facts, stop: Stop) -> Mapping[Reading, float]:
    """The numbers that stand now in the place of those that began the stop, as far as they are given."""
    if _is_of_blood(stop):
        return _blood_now(facts, stop)
    said = _said_on(facts, stop.began)
    typed = {
        Reading.TEMPERATURE: said.temperature_c,
        Reading.SYSTOLIC: said.systolic_mmhg,
        Reading.DIASTOLIC: said.diastolic_mmhg,
    }
    return {reading: value for reading, value in typed.items() if value is not None}


def _said_on(facts: Facts, day: date) -> CheckIn:
    return next((one for one in facts.check_ins if one.day == day), CheckIn(day))


def _blood_now(facts: Facts, stop: Stop) -> Mapping[Reading, float]:
    """The highest result of that day; none while the old one is still kept, or where it has no range."""
    of_day = [one for one in facts.labs if one.test is LabTest.CK and one.on == stop.began]
    if not of_day or any(_is_what_began(one, stop) for one in of_day):
        return {}
    highest = max(of_day, key=lambda one: one.value)
    if highest.high is None or highest.unit != stop.numbers[0].unit:
        return {}
    return {Reading.CREATINE_KINASE: highest.value, Reading.CREATINE_KINASE_TOP: highest.high}


def _is_what_began(result: LabResult, stop: Stop) -> bool:
    return [result.value, result.high] == [one.value for one in stop.numbers]


def _still_raises(facts: Facts, stop: Stop) -> bool:
    """Whether what is there now, by itself, would begin a stop too, be it a smaller one."""
    if _is_of_blood(stop):
        return ck_rise(facts.labs, facts.day) is not None
    said = _said_on(facts, stop.began)
    alone = CheckIn(stop.began, systolic_mmhg=said.systolic_mmhg, diastolic_mmhg=said.diastolic_mmhg)
    if stop.numbers[0].reading is Reading.TEMPERATURE:
        alone = CheckIn(stop.began, temperature_c=said.temperature_c)
    return bool(raised_stops(alone, earlier=(), lifter=facts.lifter, events=()))
