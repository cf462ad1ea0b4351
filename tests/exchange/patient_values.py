"""Hypothesis strategies for everything that a patient file holds, drawn from the file's own shapes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from liftcoach.domain.check_in import CheckIn, FlareReport
from liftcoach.domain.choices import Choice
from liftcoach.domain.day_plan import Release, Stop
from liftcoach.domain.equipment import Band
from liftcoach.domain.events import LabResult
from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.lifter import Clearance, Medicine
from liftcoach.domain.measured import LIMITS, MeasuredDay, MeasureKind
from liftcoach.domain.outcomes import RANGES, OutcomeKind, OutcomeResult
from liftcoach.domain.prescription import BODY, HOLD, Load, band_load
from liftcoach.domain.training import Done, LoggedSet, Session
from liftcoach.exchange import patient_shape as shapes
from liftcoach.exchange.json_shapes import (
    Day,
    Fields,
    Flag,
    Instant,
    Listed,
    Number,
    Table,
    TwoWords,
    Word,
    Words,
    _defaults,
)
from liftcoach.exchange.patient_record import PatientRecord

TEXT = st.characters(exclude_categories=("Cs",), exclude_characters="\x00")
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))
INSTANTS = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


EARLIER = st.dates(min_value=date(1900, 1, 1), max_value=date(2000, 1, 1))
LATER = st.dates(min_value=date(2000, 1, 1), max_value=date(2200, 1, 1))

SOUND: dict[tuple[type, str], st.SearchStrategy[Any]] = {
    (CheckIn, "systolic_mmhg"): st.none() | st.integers(201, 300),
    (CheckIn, "day"): LATER,
    (FlareReport, "since"): st.none() | EARLIER,
    (Stop, "began"): EARLIER,
    (Release, "on"): LATER,
    (Medicine, "since"): st.none() | EARLIER,
    (Medicine, "until"): st.none() | LATER,
    (Choice, "day"): st.none() | EARLIER,
    (Choice, "until"): st.none() | LATER,
    (Clearance, "on"): EARLIER,
    (Clearance, "until"): st.none() | LATER,
    (LabResult, "low"): st.none() | st.integers(0, 50),
    (LabResult, "high"): st.none() | st.integers(50, 1_000_000),
    (Clearance, "by"): st.text(TEXT, min_size=1, max_size=12).filter(str.strip),
}
"""What has to suit another answer, or to name somebody: an upper number above a lower one, an end after a start."""


def values(shape: Any) -> st.SearchStrategy[Any]:  # noqa: C901
    match shape:
        case Number(low, high, whole):
            return st.integers(int(low), int(high)) if whole else _numbers(low, high)
        case Flag() | TwoWords():
            return st.booleans()
        case Words(longest):
            return st.text(TEXT, max_size=min(longest, 12))
        case Word(enum):
            return st.sampled_from(enum)
        case Day():
            return DAYS
        case Instant():
            return INSTANTS
        case Listed(item):
            return st.lists(values(item), max_size=2).map(tuple)
        case Table(value):
            pairs = st.tuples(st.text(TEXT, max_size=12), values(value))
            return st.lists(pairs, max_size=2, unique_by=lambda pair: pair[0]).map(tuple)
        case shapes.LoadShape():
            owned = st.text(TEXT, max_size=12)
            kg = st.builds(Load, st.just(LoadKind.KG), kg=st.integers(-500, 1000), owned=owned)
            return st.sampled_from([BODY, HOLD]) | st.sampled_from(Band).map(band_load) | kg
        case shapes.SetShape():
            done = st.builds(Done, st.sampled_from(WorkUnit), st.integers(0, 1000))
            return st.builds(LoggedSet, done=done, **arguments(shapes.SET_KEYS))
        case shapes.SessionShape():
            return st.builds(Session, **arguments(shapes.SESSION_KEYS))
        case shapes.OUTCOME:
            return st.sampled_from(OutcomeKind).flatmap(_outcome_of)
        case shapes.MEASURED:
            return st.sampled_from(MeasureKind).flatmap(_measured_of)
        case Fields(of):
            return st.builds(of, **arguments(shape))
    raise TypeError(shape)


def _outcome_of(kind: OutcomeKind) -> st.SearchStrategy[OutcomeResult]:
    limits = RANGES[kind]
    told = {**arguments(shapes.OUTCOME), "kind": st.just(kind), "value": _numbers(limits.low, limits.high)}
    return st.builds(OutcomeResult, **told)


def _measured_of(kind: MeasureKind) -> st.SearchStrategy[MeasuredDay]:
    told = {**arguments(shapes.MEASURED), "kind": st.just(kind), "value": _numbers(*LIMITS[kind])}
    return st.builds(MeasuredDay, **told)


def _numbers(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high).map(lambda value: round(value, 3))


def arguments(shape: Fields) -> dict[str, st.SearchStrategy[Any]]:
    defaults = _defaults(shape.of)
    found = {
        key.field: values(key.shape) | st.just(defaults[key.field]) if key.field in defaults else values(key.shape)
        for key in shape.keys
    }
    return found | {field: made for (of, field), made in SOUND.items() if of is shape.of}


RECORDS = st.builds(
    PatientRecord,
    lifter=values(shapes.LIFTER),
    check_ins=st.lists(values(shapes.CHECK_IN), max_size=2, unique_by=lambda said: said.day).map(tuple),
    choices=values(shapes.CHOICES),
    measured=st.lists(values(shapes.MEASURED), max_size=2, unique_by=lambda one: (one.day, one.kind)).map(tuple),
    example=st.booleans(),
    **{name: values(shape) for name, shape in shapes.LISTS.items() if name not in ("check_ins", "measured")},
)
