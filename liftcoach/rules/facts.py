"""All that the rules look at for one day, gathered by the coach and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from liftcoach.domain.exercise import Exercise
from liftcoach.domain.lifter import Lifter


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known on the morning of `day`: the person, the library and the log."""

    day: date
    lifter: Lifter
    library: tuple[Exercise, ...]
    last_training_day: date | None = None
