"""Everything about one person that a patient file holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.choices import Choice
from liftcoach.domain.day_plan import Stop
from liftcoach.domain.events import Event, LabResult
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.measured import MeasuredDay
from liftcoach.domain.outcomes import OutcomeResult
from liftcoach.domain.training import Session


@dataclass(frozen=True, slots=True)
class PatientRecord:
    """Facts only: plans are made from them anew. Ids of the store are not part of it."""

    lifter: Lifter = field(default_factory=Lifter)
    check_ins: tuple[CheckIn, ...] = ()
    sessions: tuple[Session, ...] = ()
    events: tuple[Event, ...] = ()
    labs: tuple[LabResult, ...] = ()
    outcomes: tuple[OutcomeResult, ...] = ()
    stops: tuple[Stop, ...] = ()
    measured: tuple[MeasuredDay, ...] = ()
    choices: tuple[Choice, ...] = ()
    example: bool = False
    """An invented person; whatever is shown of it says so."""
